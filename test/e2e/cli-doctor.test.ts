import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manifestOf } from '../../src/bot/manifest.ts'
import { rsaKey, SECRET } from '../bot/keys.ts'
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
  if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations))
})

/** A repository with a policy, and the App on it. */
function furnish(): void {
  app.install('acme')
  repository.commit({ branch: 'main', files: { '.github/countersign.yml': POLICY }, message: 'Gate', by: 'octocat' })
}

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<CliEnd> {
  const given = { GITHUB_API_URL: simulator.url, GITHUB_TOKEN: admin, APP_ID: String(app.id), PRIVATE_KEY: key }
  const env = { PATH: process.env['PATH'] ?? '', ...given, ...environment }
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

  const armed = await run(on)
  expect([armed.code, armed.err, armed.out]).toEqual([0, '', expect.stringContaining('The gate is armed.')])
  expect(armed.out).not.toMatch(/PROBLEM|UNKNOWN/)
})
