import { parseEnv } from 'node:util'
import { prettyJson } from '../../core/base/canonical-json.ts'
import type { Gate } from '../../core/policy/types.ts'
import { renderDiagnostics } from '../../core/report/diagnostics.ts'
import { isArmed, renderDoctorJson, renderDoctorText } from '../../core/report/doctor-report.ts'
import { doctor as examine } from '../../app/doctor/doctor.ts'
import type { DoctorForge } from '../../app/doctor/forge.ts'
import { readGates } from '../../app/doctor/read-gates.ts'
import { rulesetFor } from '../../app/doctor/ruleset.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import { sayingAfterASecond } from '../progress.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign doctor`: is the gate armed, and what to change where it is not. */
export const doctor: Command = {
  name: 'doctor',
  usage: '--repo OWNER/NAME [--branch NAME] [--app-id ID] [--env FILE] [--format FORMAT | --print-ruleset]',
  does: 'Say whether the gate is armed, and what to change',
  help: `
  countersign doctor --repo acme/models                     is every guarded branch closed to what was not promoted?
  countersign doctor --repo acme/models --env .env          with the id and key of the App, as the bot has them
  countersign doctor --repo acme/models --app-id 12345 --print-ruleset > ruleset.json
  gh api -X POST repos/acme/models/rulesets --input ruleset.json

It reads and changes nothing. It asks GitHub as a person (GITHUB_TOKEN or GH_TOKEN; an administrator's shows who may
pass the rules by), as the App (APP_ID with PRIVATE_KEY or PRIVATE_KEY_PATH; only that shows its permissions, its webhook
and the teams as the bot sees them), or as both, which shows all. GITHUB_API_URL names an Enterprise Server.

What could not be looked at is UNKNOWN, says what it takes, and counts as not armed.
Exit codes: 0 armed · 1 not armed · 2 wrong policy or usage · 3 GitHub can't be asked`,
  options: new Map([
    ['repo', { value: 'OWNER/NAME', means: 'the repository' }],
    ['branch', { value: 'NAME', means: 'only this branch (default: every branch a gate guards)' }],
    ['app-id', { value: 'ID', means: "the App's id (default: APP_ID)" }],
    [
      'policy',
      { value: 'PATH', means: 'the policy in the repository (default: POLICY_PATH, or .github/countersign.yml)' },
    ],
    ['env', { value: 'FILE', means: 'read variables from a file like .env; the environment wins' }],
    ['format', { value: 'FORMAT', means: 'text, json (default: text)' }],
    ['print-ruleset', { value: null, means: 'print the ruleset that arms a gate, for POST /repos/…/rulesets' }],
    ['gate', { value: 'NAME', means: 'with --print-ruleset: which gate, where there are several' }],
  ]),
  positionals: { least: 0, most: 0 },
  run: runDoctor,
}

async function runDoctor(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const name = given.values.get('repo')
  if (name === undefined) throw new UsageError('say which repository: --repo OWNER/NAME')
  const format = choice('format', given.values.get('format') ?? 'text', ['text', 'json'])
  const variable = await variables(given, world)
  const appId = appIdOf(given.values.get('app-id') ?? variable('APP_ID'))
  const forge = await world.openDoctor({
    repository: name,
    apiUrl: variable('GITHUB_API_URL') || 'https://api.github.com',
    token: variable('GITHUB_TOKEN') || variable('GH_TOKEN'),
    appId: appId === null ? '' : String(appId),
    privateKey: variable('PRIVATE_KEY'),
    privateKeyPath: variable('PRIVATE_KEY_PATH'),
  })
  const policyPath = given.values.get('policy') ?? (variable('POLICY_PATH') || '.github/countersign.yml')
  if (given.switches.has('print-ruleset')) {
    return await printRuleset({ forge, policyPath, appId, wanted: given.values.get('gate') ?? null }, terminal)
  }
  const asked = { name, policyPath, appId, branch: given.values.get('branch') ?? null }
  const found = await sayingAfterASecond(terminal, `asking GitHub about ${name}`, () => examine(forge, asked))
  terminal.out(format === 'json' ? renderDoctorJson(found) : renderDoctorText(found, terminal))
  return isArmed(found) ? EXIT.promote : EXIT.notPromoted
}

type Variables = (name: string) => string

/** The environment, and below it the file that was named: one that merely lies there could send the token anywhere. */
async function variables(given: Arguments, world: World): Promise<Variables> {
  const path = given.values.get('env')
  if (path === undefined) return (name) => world.variable(name).trim()
  const file = await readLocal(path, world)
  const values = parseEnv(file.text)
  return (name) => (world.variable(name) || (values[name] ?? '')).trim()
}

function appIdOf(text: string): number | null {
  if (text === '') return null
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new UsageError("the App's id is a number, as on the page of the App")
  return Number(text)
}

type Printing = {
  readonly forge: DoctorForge
  readonly policyPath: string
  readonly appId: number | null
  readonly wanted: string | null
}

async function printRuleset({ forge, policyPath, appId, wanted }: Printing, terminal: Terminal): Promise<number> {
  if (appId === null) throw new UsageError('--print-ruleset binds the check to the App: give --app-id, or set APP_ID')
  const gates = await readGates(forge, policyPath)
  if (!gates.ok) {
    const { file, problems } = gates.error
    terminal.err(renderDiagnostics(problems, new Map([[file.path, file.text]])))
    return EXIT.wrongInput
  }
  terminal.out(prettyJson(rulesetFor(chosenGate(gates.value, wanted), appId)))
  return EXIT.promote
}

function chosenGate(gates: readonly Gate[], wanted: string | null): Gate {
  const names = gates.map(({ name }) => name)
  if (wanted === null && names.length > 1) {
    throw new UsageError(`there are several gates; choose one with --gate: ${names.join(', ')}`)
  }
  const name = wanted === null ? names[0] : choice('gate', wanted, names)
  const found = gates.find((gate) => gate.name === name)
  if (found === undefined) throw new UsageError('the policy has no gate')
  return found
}
