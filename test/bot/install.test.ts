import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { taskOf } from '../../src/bot/arguments.ts'
import { databaseUrl } from '../../src/bot/configuration/database-url.ts'
import { settings } from '../../src/bot/configuration/settings.ts'
import { configurationOf } from '../../src/bot/configuration.ts'
import { manifestOf } from '../../src/bot/manifest.ts'
import { readArguments } from '../../src/cli/arguments.ts'
import type { Command } from '../../src/cli/command.ts'
import { doctor } from '../../src/cli/commands/doctor.ts'
import { init } from '../../src/cli/commands/init.ts'
import { log } from '../../src/cli/commands/log.ts'
import { simulate } from '../../src/cli/commands/simulate.ts'
import { validate } from '../../src/cli/commands/validate.ts'
import { rsaKey } from './keys.ts'
import { testWorld } from './test-world.ts'

const guide = readFileSync(join(import.meta.dirname, '../../src/bot/INSTALL.md'), 'utf8')
const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '')
const folder = mkdtempSync(join(tmpdir(), 'install-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const commands: readonly Command[] = [doctor, init, log, simulate, validate]

/** Every `countersign …` of the guide, in blocks and in sentences. */
const invocations = [...guide.matchAll(/(?<=`|^)countersign (\w[^\n`>]*)/gm)].map(([, words]) => (words ?? '').trim())

const unique = [...new Set(invocations)].map((words) => words.replaceAll(' …', '').split(' '))

test.each(unique.filter(([name]) => name === 'bot'))('countersign %s %s %s %s is understood', (_, ...args) => {
  expect(taskOf(args.filter((word) => word !== undefined))).toMatchObject({ ok: true })
})

test.each(unique.filter(([name]) => name !== 'bot'))('countersign %s %s %s is understood', (name, ...args) => {
  const command = commands.find((each) => each.name === name)
  expect(command?.name).toBe(name)
  const known = new Map([...(command?.options ?? []), ['help', { value: null, means: '' }] as const])
  const { positionals } = readArguments(args, known)
  expect(positionals.length).toBeLessThanOrEqual(command?.positionals.most ?? 0)
})

test('the guide shows what it has to', () => {
  expect(invocations.length).toBeGreaterThan(15)
  for (const name of ['bot --check', 'bot --manifest', 'doctor --repo', 'log verify', 'simulate']) {
    expect(invocations.some((words) => words.startsWith(name))).toBe(true)
  }
})

test('it names every variable of the bot, with its default, and no other', () => {
  const wanted = Object.entries(settings).flatMap(([name, each]) =>
    each.default === null ? [name] : [name, each.default],
  )
  expect(wanted.filter((text) => !guide.includes(`\`${text}\``))).toEqual([])
  const others = [
    'GITHUB_TOKEN',
    'NODE_EXTRA_CA_CERTS',
    'PASSWORD',
    'SIGTERM',
    'HOST',
    'UNKNOWN',
    'NAME',
    'OWNER',
    'PATH',
  ]
  const files = ['CHANGELOG', 'INSTALL']
  const named = [...guide.matchAll(/\b[A-Z]{3,}(?:_[A-Z]+)*\b(?=[`=])/g)].map(([name]) => name)
  const known = new Set([...Object.keys(settings), ...others, ...files])
  expect(named.filter((name) => !known.has(name))).toEqual([])
})

test('the environment of step 3 starts the bot', () => {
  const block = blocks.find((each) => each.startsWith('APP_ID=')) ?? ''
  const pairs = block
    .trim()
    .split('\n')
    .map((line): [string, string] => {
      const at = line.indexOf('=')
      return [line.slice(0, at), line.slice(at + 1)]
    })
  const pem = rsaKey(2048)
  expect(configurationOf(Object.fromEntries(pairs), () => pem)).toMatchObject({ ok: true, value: { appId: 12_345 } })
})

test('it says how a database URL is written as the bot does', () => {
  const read = databaseUrl('postgres://me:100%@host/db')
  expect(read.ok).toBe(false)
  expect(guide).toContain(read.ok ? '' : read.error.slice(read.error.indexOf('In user')))
})

test('the form of step 2 asks for what the manifest asks for', () => {
  const manifest = manifestOf('https://gate.example.com', '/api/github/webhooks')
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const block = blocks.find((each) => each.includes('node -e')) ?? ''
  const script = block.slice(block.indexOf('node -e'))
  const shell = `node() { '${process.execPath}' "$@"; }\n${script}`
  const address = new URL(execFileSync('sh', ['-c', shell], { cwd: folder, encoding: 'utf8' }).trim())
  expect(address.pathname).toBe('/organizations/acme/settings/apps/new')
  const form = address.searchParams
  expect(form.getAll('events[]')).toEqual(manifest.default_events)
  for (const [name, access] of Object.entries(manifest.default_permissions)) expect(form.get(name)).toBe(access)
  expect([form.get('webhook_url'), form.get('public')]).toEqual([manifest.hook_attributes.url, 'false'])
})

test('every measure it alerts on exists', async () => {
  const { world, metrics } = await testWorld()
  const shown = await metrics.render()
  await world.store.close()
  const named = [...guide.matchAll(/\bcountersign_\w+/g)].map(([name]) => name)
  expect(named.length).toBeGreaterThan(6)
  for (const name of named) expect(shown).toContain(`# TYPE ${name} `)
})

test('what it links to exists', () => {
  const links = [...guide.matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link ?? '')
  for (const link of links)
    expect([link, existsSync(join(import.meta.dirname, '../../src/bot', link))]).toEqual([link, true])
})
