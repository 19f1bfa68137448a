import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/app/fault.ts'
import { run, type Host } from '../../src/bot/run.ts'
import type { World } from '../../src/bot/world.ts'
import { rsaKey, SECRET } from './keys.ts'
import { testWorld, type TestWorld } from './test-world.ts'

const environment = { APP_ID: '7001', PRIVATE_KEY: rsaKey(2048), WEBHOOK_SECRET: SECRET }

const unreadable = (code: string) => (): never => {
  throw Object.assign(new Error('no'), { code })
}
const noFile = unreadable('ENOENT')

type Run = TestWorld & {
  readonly host: Host
  readonly out: string[]
  readonly err: string[]
  readonly exits: number[]
  signal(): void
  bug(problem: unknown): void
  /** Resolves when signals are listened for. */
  readonly listening: Promise<void>
}

async function processWith(parts: Partial<World> = {}, host: Partial<Host> = {}): Promise<Run> {
  const made = await testWorld(parts)
  const [out, err, exits]: [string[], string[], number[]] = [[], [], []]
  const hooks = { signal: (): void => {}, bug: (problem: unknown): void => void problem }
  const listening = Promise.withResolvers<void>()
  return {
    ...made,
    out,
    err,
    exits,
    signal: () => hooks.signal(),
    bug: (problem) => hooks.bug(problem),
    listening: listening.promise,
    host: {
      environment: { ...environment },
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      readText: noFile,
      open: async () => ({ world: made.world, metrics: made.metrics }),
      onSignal: (then) => {
        hooks.signal = then
        listening.resolve()
      },
      onBug: (then) => {
        hooks.bug = then
      },
      exit: (code) => void exits.push(code),
      ...host,
    },
  }
}

const throwing = (problem: unknown) => async (): Promise<never> => {
  throw problem
}

const refused = new Fault(
  'fault/unauthorized',
  'GitHub does not accept the private key for this App',
  'Compare APP_ID.',
)
const away = new Fault('fault/network', "GitHub can't be reached", 'Check the network.')
const calm = {
  installations: async () => [],
  deliveries: async () => ({ deliveries: [], next: null }),
  redeliver: async () => {},
}

describe('what needs no configuration', () => {
  test('help', async () => {
    const { host, out } = await processWith({}, { environment: {} })
    expect(await run(['--help'], host)).toBe(0)
    expect(out.join('')).toContain('WEBHOOK_SECRET')
  })

  test('the manifest, as JSON', async () => {
    const { host, out } = await processWith({}, { environment: { WEBHOOK_PATH: '/hook' } })
    expect(await run(['--manifest', '--url', 'https://bot.example.com/'], host)).toBe(0)
    expect(JSON.parse(out.join(''))).toMatchObject({ hook_attributes: { url: 'https://bot.example.com/hook' } })
  })

  test.each([
    [['--manifest'], /needs --url/],
    [['--manifest', '--url', 'http://bot.example.com'], /https:\/\/HOST/],
    [['--manifest', '--url', 'bot.example.com'], /https:\/\/HOST/],
    [['--manifest', '--url', 'https://u:p@bot.example.com'], /https:\/\/HOST/],
    [['--manifest', '--url', 'https://bot.example.com', 'x'], /"x" is not understood; usage/],
    [
      ['--manifest', '--check', '--url', 'https://bot.example.com'],
      /: --check and --manifest do not go together; usage/,
    ],
    [['--check', '--url', 'https://bot.example.com'], /: --url goes with --manifest only; usage/],
    [['--url', 'https://bot.example.com'], /: --url goes with --manifest only; usage/],
    [['--manifest', '--url', '--check'], /--url needs a value: --url https/],
    [['--check', '--check'], /--check is given twice; usage/],
    [['--check=yes'], /--check takes no value; usage/],
    [['--check', '--env'], /--env needs a value: --env FILE; usage/],
    [['--chekc'], /"--chekc" is not understood, did you mean --check\?; usage/],
    [['--check', 'x'], /"x" is not understood; usage/],
    [['--', 'x'], /-- is not understood; usage/],
  ])('%j is wrong usage', async (argv, words) => {
    const { host, out, err } = await processWith()
    expect(await run(argv, host)).toBe(2)
    expect([out.join(''), err.join('')]).toEqual(['', expect.stringMatching(words)])
  })
})

test('a wrong configuration ends at once, with everything that is wrong', async () => {
  const { host, err } = await processWith({}, { environment: { WEBHOOK_SECRET: 'development' } })
  expect(await run([], host)).toBe(2)
  expect(err).toHaveLength(3)
  expect(err.join('')).toMatch(/APP_ID[\s\S]*PRIVATE_KEY[\s\S]*WEBHOOK_SECRET/)
})

describe('a file of variables', () => {
  test('is read where --env names one, and the environment wins', async () => {
    const read: string[] = []
    const { host, err } = await processWith(
      {},
      {
        readText: (path) => {
          read.push(path)
          return 'LOG_LEVEL=loud\nWEBHOOK_SECRET=development\nhttps_proxy=http://proxy:3128\n'
        },
      },
    )
    expect(await run(['--check', '--env', 'etc/env'], host)).toBe(2)
    expect(err.join('')).toMatch(/^countersign bot: LOG_LEVEL is "loud"/)
    expect([read, err.length]).toEqual([['etc/env'], 1])
    // what reaches GitHub through a proxy looks there
    expect(host.environment['https_proxy']).toBe('http://proxy:3128')
  })

  test('counts for the manifest', async () => {
    const { host, out } = await processWith({}, { environment: {}, readText: () => 'WEBHOOK_PATH=/hook' })
    expect(await run(['--env', 'env', '--manifest', '--url', 'https://bot.example.com'], host)).toBe(0)
    expect(JSON.parse(out.join(''))).toMatchObject({ hook_attributes: { url: 'https://bot.example.com/hook' } })
  })

  test.each([
    [['--env', 'etc/env'], 'ENOENT', "etc/env can't be read (ENOENT). Name a file the bot may read."],
    [['--env=.env'], 'ENOENT', ".env can't be read (ENOENT). Name a file the bot may read."],
    [[], 'EISDIR', ".env can't be read (EISDIR). Make it a file the bot may read, or take it away."],
    [['--check'], 'EACCES', ".env can't be read (EACCES). Make it a file the bot may read, or take it away."],
  ])('%j that can’t be read (%s) ends the start', async (argv, code, words) => {
    const { host, err } = await processWith({}, { readText: unreadable(code) })
    expect(await run(argv, host)).toBe(2)
    expect(err).toEqual([`countersign bot: ${words}\n`])
  })
})

describe('--check', () => {
  test('says that all is well', async () => {
    const { host, out } = await processWith()
    expect(await run(['--check'], host)).toBe(0)
    expect(out.join('')).toContain('App countersign (7001)')
  })

  test.each<[string, Partial<World>, Partial<Host>, number, RegExp]>([
    [
      'a key GitHub refuses',
      { app: { ...calm, identify: throwing(refused) } },
      {},
      2,
      /does not accept.*Compare APP_ID/,
    ],
    [
      'a GitHub that is away',
      { app: { ...calm, identify: throwing(away) } },
      {},
      3,
      /can't be reached.*Check the network/,
    ],
    [
      'a database that can’t be opened',
      {},
      { open: throwing(new Fault('fault/store', 'no such folder', 'Make it.')) },
      3,
      /no such folder. Make it/,
    ],
    ['a mistake of ours', {}, { open: throwing(new TypeError('x is undefined')) }, 70, /TypeError: x is undefined/],
  ])('%s', async (_, parts, hooks, code, words) => {
    const { host, out, err } = await processWith(parts, hooks)
    expect(await run(['--check'], host)).toBe(code)
    expect([out.join(''), err.join('')]).toEqual(['', expect.stringMatching(words)])
  })
})

describe('running', () => {
  test('until a signal, then in order', async () => {
    const { host, signal, listening, lines, exits } = await processWith()
    const ended = run([], host)
    await listening
    await expect.poll(() => lines.map(({ event }) => event)).toContain('bot.listening')
    signal()
    expect(await ended).toBe(0)
    // a sweep that was in hand may still end between them
    const own = lines.map(({ event }) => event).filter((event) => event.startsWith('bot.'))
    expect(own.slice(-2)).toEqual(['bot.draining', 'bot.ended'])
    expect(lines.at(-1)?.event).toBe('bot.ended')
    expect(exits).toEqual([])
  })

  test('a second signal ends it whatever it does', async () => {
    const going = Promise.withResolvers<{ again: null }>()
    const started = Promise.withResolvers<void>()
    const work = async (): Promise<{ again: null }> => {
      started.resolve()
      return await going.promise
    }
    const { host, store, signal, listening, exits } = await processWith({ gate: { work, sweep: async () => {} } })
    const repository = { installation: 99, id: 5, name: 'acme/models' }
    await store.work.mark([
      { repository, subject: { kind: 'pull', number: 4 }, revoking: false, due: 0, cause: 'guid-1' },
    ])
    const ended = run([], host)
    await Promise.all([listening, started.promise])
    signal()
    expect(exits).toEqual([])
    signal()
    expect(exits).toEqual([1])
    going.resolve({ again: null })
    expect(await ended).toBe(0)
  })

  test('a GitHub that is away at the start is no reason not to take deliveries', async () => {
    const { host, signal, listening, lines } = await processWith({ app: { ...calm, identify: throwing(away) } })
    const ended = run([], host)
    await listening
    expect(lines.map(({ event }) => event)).toContain('bot.unidentified')
    signal()
    expect(await ended).toBe(0)
  })

  test('a key that GitHub refuses is', async () => {
    const { host, err, lines } = await processWith({ app: { ...calm, identify: throwing(refused) } })
    expect(await run([], host)).toBe(2)
    expect(err.join('')).toContain('Compare APP_ID')
    expect(lines.map(({ event }) => event)).not.toContain('bot.listening')
  })

  test('an address that is taken', async () => {
    const first = await processWith()
    const running = run([], first.host)
    await first.listening
    await expect.poll(() => first.lines.map(({ event }) => event)).toContain('bot.listening')
    const port = Number(first.lines.find(({ event }) => event === 'bot.listening')?.fields['port'])
    const second = await processWith({ settings: { ...first.world.settings, port } })
    expect(await run([], second.host)).toBe(3)
    expect(second.err.join('')).toMatch(/can't be listened on: .*EADDRINUSE.*Set HOST and PORT/)
    first.signal()
    expect(await running).toBe(0)
  })

  test('what nobody caught is logged, and ends the process', async () => {
    const { host, signal, bug, listening, lines, exits } = await processWith()
    const ended = run([], host)
    await listening
    bug(new TypeError('x is undefined'))
    expect(exits).toEqual([70])
    expect(lines.find(({ event }) => event === 'bot.bug')?.fields['message']).toContain('TypeError: x is undefined')
    signal()
    await ended
  })
})
