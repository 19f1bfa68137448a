import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { manifestOf } from '../../src/bot/manifest.ts'
import { rsaKey, SECRET } from '../bot/keys.ts'
import { inProcess } from '../cli/in-process.ts'
import { startSimulator, type SimulatedRepository, type Simulator } from '../simulator/simulator.ts'
import type { SimulatedApp } from '../simulator/simulated-app.ts'
import { type CliEnd, emptyFolder } from './cli.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')
const key = rsaKey(2048)

const POLICY = `version: 1
models:
  churn: { path: models/churn, tier: high, metrics: [metrics.json] }
roles:
  ml-lead: { teams: [acme/ml-leads] }
  model-risk: { teams: [acme/model-risk], users: [dana] }
gates:
  production:
    branches: [main, "release/*"]
    metrics:
      - { metric: auc, at_least: 0.8 }
    approvals:
      - { role: ml-lead, count: 2 }
      - { role: model-risk, count: 1, tiers: [medium, high] }
`

let simulator: Simulator
let repository: SimulatedRepository
let app: SimulatedApp
let admin = ''

beforeEach(async () => {
  simulator = await startSimulator()
  // nobody listens: deliveries wait, and the address may be what it will
  simulator.webhooks.mode = 'held'
  repository = simulator.createRepository('acme/models', { private: true })
  repository.addCollaborator('octocat', 'admin')
  repository.addCollaborator('dana')
  admin = simulator.token({ kind: 'user', login: 'octocat' })
  const { default_permissions: permissions, default_events: events } = manifestOf('https://bot.example.com', '/hook')
  app = simulator.createApp({ slug: 'countersign', permissions, events, secret: SECRET, privateKey: key })
  app.webhookUrl = 'https://bot.example.com/hook'
  const acme = simulator.organization('acme')
  acme.team('ml-leads').add('li', 'lou', 'lee')
  acme.team('model-risk').add('rae', 'rob')
})

afterEach(async () => {
  await simulator.close()
  if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations, null, 2))
})

/** A repository with a policy, and the App on it. */
function furnish(): void {
  app.install('acme')
  repository.commit({ branch: 'main', files: { '.github/countersign.yml': POLICY }, message: 'Gate', by: 'octocat' })
}

type Environment = Readonly<Record<string, string>>

function environmentOf(changes: Environment): Environment {
  return { GITHUB_API_URL: simulator.url, GITHUB_TOKEN: admin, APP_ID: String(app.id), PRIVATE_KEY: key, ...changes }
}

/** The command in this process: over real HTTP, with nothing else in its environment. */
function run(args: readonly string[], changes: Environment = {}): Promise<CliEnd> {
  return inProcess(['doctor', ...args], emptyFolder(), environmentOf(changes))
}

/** The command as a process of its own. */
function spawned(args: readonly string[]): Promise<CliEnd> {
  const env = { PATH: process.env['PATH'] ?? '', ...environmentOf({}) }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, 'doctor', ...args], { cwd: emptyFolder(), env })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, out, err }))
  })
}

const on = ['--repo', 'acme/models']

type Told = { readonly about: string; readonly check: string; readonly outcome: string; readonly found: string }

/** What is not as it should be, as `outcome: about: check`. */
function wrong(end: CliEnd): readonly string[] {
  const { checks }: { readonly checks: readonly Told[] } = JSON.parse(end.out)
  return checks.flatMap(({ about, check, outcome }) => (outcome === 'ok' ? [] : [`${outcome}: ${about}: ${check}`]))
}

async function apply(body: string): Promise<void> {
  const answer = await fetch(`${simulator.url}/repos/acme/models/rulesets`, {
    method: 'POST',
    headers: { authorization: `bearer ${admin}`, 'content-type': 'application/json' },
    body,
  })
  expect([answer.status, await answer.text()]).toEqual([201, expect.any(String)])
}

test('from a bare repository to an armed gate, by the ruleset it prints', async () => {
  const bare = await run([...on, '--format', 'json'])
  expect(bare.code).toBe(1)
  expect(wrong(bare)).toEqual(expect.arrayContaining(['problem: App: It is installed on the repository']))

  furnish()
  const open = await run([...on, '--format', 'json'])
  expect([open.code, open.err]).toEqual([1, ''])
  expect(wrong(open).filter((each) => each.startsWith('problem'))).toEqual([
    'problem: Branches to come: release/*: They would be guarded',
    'problem: Branch main: Rules are in force',
    'problem: Branch main: Changes come by pull request',
    'problem: Branch main: Force pushes are blocked',
    'problem: Branch main: Deletion is blocked',
    'problem: Branch main: countersign/production is required',
  ])

  const printed = await run([...on, '--print-ruleset'])
  expect([printed.code, printed.err]).toEqual([0, ''])
  await apply(printed.out)

  const armed = await spawned(on)
  expect([armed.code, armed.err, armed.out]).toEqual([0, '', expect.stringContaining('The gate is armed.')])
  expect(armed.out).not.toMatch(/PROBLEM|UNKNOWN/)
})

test('rules that look right and are not', async () => {
  furnish()
  const printed: { rules: { type: string; parameters?: object }[] } & Record<string, unknown> = JSON.parse(
    (await run([...on, '--print-ruleset'])).out,
  )
  const loose = printed.rules.map((rule) =>
    rule.type !== 'required_status_checks'
      ? rule
      : {
          type: rule.type,
          parameters: {
            strict_required_status_checks_policy: false,
            required_status_checks: [{ context: 'countersign/production' }],
          },
        },
  )
  const bypass_actors = [{ actor_id: 5, actor_type: 'RepositoryRole', bypass_mode: 'always' }]
  await apply(JSON.stringify({ ...printed, rules: loose, bypass_actors }))
  await apply(JSON.stringify({ ...printed, enforcement: 'evaluate' }))
  const end = await run([...on, '--branch', 'main', '--format', 'json'])
  expect(end.code).toBe(1)
  expect(wrong(end).filter((each) => each.startsWith('problem'))).toEqual([
    'problem: Branch main: Only the App can set it',
    'problem: Branch main: Nobody may pass it by',
  ])
})

describe('who asks', () => {
  beforeEach(async () => {
    furnish()
    await apply((await run([...on, '--print-ruleset'])).out)
  })

  test('a person alone can’t tell of the App, and the App not of who may pass it by', async () => {
    const person = await run([...on, '--format', 'json'], { PRIVATE_KEY: '' })
    expect(person.code).toBe(1)
    expect(
      wrong(person)
        .filter((each) => each.startsWith('unknown'))
        .map((each) => each.split(': ')[1]),
    ).toEqual(['App', 'App', 'Webhook', 'Webhook'])
    const bot = await run([...on, '--format', 'json'], { GITHUB_TOKEN: '' })
    expect(wrong(bot).filter((each) => each.startsWith('unknown'))).toEqual([
      'unknown: Branch main: Nobody may pass it by',
    ])
  })

  test('variables from a file that is named, and from none that lies there', async () => {
    const folder = emptyFolder()
    const pem = join(folder, 'key.pem')
    writeFileSync(pem, key)
    writeFileSync(
      join(folder, 'settings'),
      `APP_ID=${app.id}\nPRIVATE_KEY_PATH=${pem}\nGITHUB_API_URL=http://127.0.0.1:9\n`,
    )
    const named = await run([...on, '--env', join(folder, 'settings')], { APP_ID: '', PRIVATE_KEY: '' })
    expect([named.code, named.err]).toEqual([0, ''])
  })

  test('a key of another App, and one that is none', async () => {
    const other = await run([...on, '--format', 'json'], { PRIVATE_KEY: rsaKey(2048) })
    expect([other.code, other.err]).toEqual([1, ''])
    expect(wrong(other)).toContain('unknown: App: Its id and key belong together')
    const none = await run(on, { PRIVATE_KEY: 'secret words' })
    expect([none.code, none.out]).toEqual([2, ''])
    expect(none.err).not.toContain('secret words')
  })

  test('a token that GitHub does not know', async () => {
    const end = await run(on, { GITHUB_TOKEN: 'ghp_wrong', PRIVATE_KEY: '' })
    expect([end.code, end.out]).toEqual([3, ''])
    expect(end.err).toContain('Set GITHUB_TOKEN to a token that has not expired.')
    expect(end.err).not.toContain('ghp_wrong')
  })

  test('a repository that is not there, or not shown', async () => {
    const stranger = simulator.token({ kind: 'user', login: 'stranger' })
    const end = await run([...on, '--format', 'json'], { GITHUB_TOKEN: stranger, PRIVATE_KEY: '' })
    expect(end.code).toBe(1)
    expect(wrong(end)).toContain('unknown: Repository acme/models: It can be read')
    const printing = await run([...on, '--print-ruleset'], { GITHUB_TOKEN: stranger, PRIVATE_KEY: '' })
    expect([printing.code, printing.out]).toEqual([3, ''])
  })

  test('it only reads', async () => {
    await run(on)
    const writes = simulator.requests.filter(({ method, path }) => method !== 'GET' && !path.endsWith('/rulesets'))
    expect(
      writes.map(({ path }) => path).filter((path) => path !== '/graphql' && !path.endsWith('/access_tokens')),
    ).toEqual([])
  })
})

test.each([
  [[]],
  [['--repo', 'acme']],
  [['--repo', 'acme/models/x']],
  [[...on, '--app-id', 'countersign']],
  [[...on, '--format', 'yaml']],
  [[...on, '--print-ruleset', '--gate', 'prodution']],
  [[...on, '--print-ruleset', '--branch', 'main']],
  [[...on, '--print-ruleset', '--format', 'json']],
  [[...on, '--gate', 'production']],
])('countersign doctor %j is refused', async (args) => {
  furnish()
  const end = await run(args)
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).not.toMatch(/\n\s+at /)
})

test.each([
  ['nobody to ask', { GITHUB_TOKEN: '', PRIVATE_KEY: '' }, [], 'set GITHUB_TOKEN'],
  ['a key without its id', { APP_ID: '' }, [], 'APP_ID'],
  ['no App to bind to', { APP_ID: '', PRIVATE_KEY: '' }, ['--print-ruleset'], '--app-id'],
  ['an address that is none', { GITHUB_API_URL: 'file:///etc/passwd' }, [], 'GITHUB_API_URL'],
])('%s', async (_, environment, args, words) => {
  const end = await run([...on, ...args], environment)
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain(words)
})

test('a broken policy prints no ruleset, and says where it is broken', async () => {
  app.install('acme')
  repository.commit({
    branch: 'main',
    files: { '.github/countersign.yml': 'version: 2\n' },
    message: 'x',
    by: 'octocat',
  })
  const end = await run([...on, '--print-ruleset'])
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain('.github/countersign.yml:1:')
})

test('names that would speak for us on a terminal do not', async () => {
  const policy = POLICY.replace('release/*', 'release/\u001b[31m')
  app.install('acme')
  repository.commit({ branch: 'main', files: { '.github/countersign.yml': policy }, message: 'x', by: 'octocat' })
  const end = await run(on)
  expect(end.code).toBe(1)
  expect(end.out).not.toContain('\u001b')
})

test('GitHub that can’t be asked is no finding', async () => {
  furnish()
  simulator.faults.addSecondaryLimit({ times: 1, retryAfter: 3600, match: { path: /rules\/branches/ } })
  const end = await run(on)
  expect([end.code, end.out]).toEqual([3, ''])
  expect(end.err).toContain('rate limit')
})
