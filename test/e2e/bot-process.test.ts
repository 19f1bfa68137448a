import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { rsaKey, SECRET } from '../bot/keys.ts'
import { send } from '../bot/receipt/sender.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')
const key = rsaKey(2048)
const children: ChildProcess[] = []
let github: Server
let api = ''
let folder = ''

beforeAll(async () => {
  github = createServer((request, response) => {
    const body = request.url === '/app' ? { id: 7001, slug: 'countersign', events: [] } : []
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve))
  api = `http://127.0.0.1:${(github.address() as AddressInfo).port}`
  folder = mkdtempSync(join(tmpdir(), 'bot-process-'))
})

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

afterAll(() => {
  github.close()
  rmSync(folder, { recursive: true, force: true })
})

type Running = {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>
  /** The port, when it listens. */
  readonly listening: Promise<number>
}

function bot(argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Running {
  const env = {
    PATH: process.env['PATH'] ?? '',
    APP_ID: '7001',
    PRIVATE_KEY: key,
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: api,
    HOST: '127.0.0.1',
    PORT: '0',
    ...environment,
  }
  const child = spawn(process.execPath, [main, 'bot', ...argv], { cwd: folder, env })
  children.push(child)
  let [out, err] = ['', '']
  const listening = Promise.withResolvers<number>()
  child.stdout.on('data', (chunk) => (out += String(chunk)))
  child.stderr.on('data', (chunk) => {
    err += String(chunk)
    const port = /"port":(\d+)/.exec(err)?.[1]
    if (port !== undefined) listening.resolve(Number(port))
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, out, err })),
  )
  return { child, ended, listening: listening.promise }
}

test('--check tries everything there is', async () => {
  const { code, out } = await bot(['--check']).ended
  expect([code, out]).toEqual([0, 'The configuration is right: App countersign (7001), and the database answers.\n'])
})

test('a file .env is read, and the environment wins', async () => {
  writeFileSync(join(folder, '.env'), 'WEBHOOK_SECRET=development\nLOG_LEVEL=loud\n')
  const { code, err } = await bot(['--check']).ended
  rmSync(join(folder, '.env'))
  expect(code).toBe(2)
  expect(err).toMatch(/^countersign bot: LOG_LEVEL is "loud"/)
  expect(err).not.toContain('WEBHOOK_SECRET')
})

test('a folder .env is refused in words; --env reads another file', async () => {
  mkdirSync(join(folder, '.env'))
  writeFileSync(join(folder, 'bot.env'), 'LOG_LEVEL=loud\n')
  const [folded, named] = await Promise.all([bot(['--check']).ended, bot(['--check', '--env', 'bot.env']).ended])
  rmSync(join(folder, '.env'), { recursive: true })
  expect([folded.code, folded.err]).toEqual([2, expect.stringMatching(/^countersign bot: \.env can't be read .*\n$/)])
  expect([named.code, named.err]).toEqual([2, expect.stringMatching(/^countersign bot: LOG_LEVEL is "loud".*\n$/)])
})

test('a delivery outlives the process that took it in, and the log holds no secret', async () => {
  const database = `sqlite:${join(folder, 'kept.db')}`
  const first = bot([], { DATABASE_URL: database, LOG_LEVEL: 'debug' })
  const port = await first.listening
  const answer = await send(`http://127.0.0.1:${port}/api/github/webhooks`, '{"n":1}', { 'x-github-event': 'ping' })
  expect(answer).toMatchObject({ status: 202 })
  first.child.kill('SIGTERM')
  const { code, out, err } = await first.ended
  expect([code, out]).toEqual([0, ''])
  const lines = err.trim().split('\n')
  expect(lines.map((line) => String((JSON.parse(line) as Record<string, unknown>)['event']))).toContain('bot.ended')
  expect(err).not.toContain(SECRET)
  expect(err).not.toContain('PRIVATE KEY')
})
