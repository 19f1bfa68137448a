import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildWorld } from '../../src/cli/compose.ts'
import { run } from '../../src/cli/run.ts'
import { commandHelp } from '../../src/cli/help.ts'
import { simulate } from '../../src/cli/commands/simulate.ts'
import { type CliEnd, emptyFolder } from './cli.ts'

const cli = join(import.meta.dirname, '../../src/cli/main.ts')

/** Dossiers written by hand, as administrators keep them beside their policy: the name ends in the decision. */
const folder = join(import.meta.dirname, '../golden/approvals')

async function simulated(file: string, format: string): Promise<CliEnd> {
  let [out, err] = ['', '']
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    colour: false,
    width: 100,
    progress: false,
  }
  const argv = ['simulate', file, '--policy', 'policy.yml', '--format', format]
  return { code: await run(argv, buildWorld(folder, {}), terminal), out, err }
}

const says: Readonly<Record<string, RegExp>> = {
  'author-approves.hold.json': /ana: .*(opened|wrote|author)/,
  'complete.promote.json': /model-risk: 1 of 1, signed by rae/,
  'expired.hold.json': /rae: .*(expired|7d)/,
  'metrics-pushed-since.hold.json': /rae: .*models\/churn\/metrics\.json/,
  'one-person-in-both-teams.hold.json': /1 more/,
  'readme-pushed-since.promote.json': /model-risk: 1 of 1, signed by rae/,
  'signed-but-worse.block.json': /0\.861/,
  'vetoed.block.json': /both asks for changes/,
}

test('there is an expectation for each', () => {
  expect(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .toSorted(),
  ).toEqual(Object.keys(says))
})

test.each(Object.entries(says))('%s', async (file, words) => {
  const json = await simulated(file, 'json')
  const wanted = file.split('.').at(-2)
  expect([JSON.parse(json.out).decision, json.code, json.err]).toEqual([wanted, wanted === 'promote' ? 0 : 1, ''])
  expect((await simulated(file, 'text')).out).toMatch(words)
})

test('the loop that the help shows names the dossier that is not what its name says', () => {
  const script = /^ {2}(for [\s\S]*?^ {2}done)$/m.exec(commandHelp(simulate))?.[1] ?? ''
  const here = emptyFolder()
  mkdirSync(join(here, 'policy-tests'))
  mkdirSync(join(here, '.github'))
  cpSync(join(folder, 'policy.yml'), join(here, '.github/countersign.yml'))
  for (const [from, to] of [
    ['complete.promote', 'complete.promote'],
    ['expired.hold', 'expired.promote'],
  ]) {
    cpSync(join(folder, `${from}.json`), join(here, 'policy-tests', `${to}.json`))
  }
  const command = `countersign() { '${process.execPath}' '${cli}' "$@"; }\n${script}`
  const out = execFileSync('sh', ['-c', command], { cwd: here, encoding: 'utf8' })
  expect(out).toBe('policy-tests/expired.promote.json is not promote\n')
})
