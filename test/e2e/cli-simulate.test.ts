import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandHelp } from '../../src/cli/help.ts'
import { simulate } from '../../src/cli/commands/simulate.ts'
import { inProcess } from '../cli/in-process.ts'
import { type CliEnd, emptyFolder } from './cli.ts'

const cli = join(import.meta.dirname, '../../src/cli/main.ts')

/** Dossiers written by hand, as administrators keep them beside their policy: the name ends in the decision. */
const folder = join(import.meta.dirname, '../golden/approvals')

function simulated(file: string, format: string): Promise<CliEnd> {
  return inProcess(['simulate', file, '--policy', 'policy.yml', '--format', format], folder)
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

describe('the loop that the help shows', () => {
  const script = /^ {2}(failed=0\n[\s\S]*?^ {2}done\n[^\n]*)$/m.exec(commandHelp(simulate))?.[1] ?? ''

  function looped(dossiers: readonly (readonly [from: string, to: string])[]): { out: string; code: number | null } {
    const here = emptyFolder()
    mkdirSync(join(here, 'policy-tests'))
    mkdirSync(join(here, '.github'))
    cpSync(join(folder, 'policy.yml'), join(here, '.github/countersign.yml'))
    for (const [from, to] of dossiers) {
      cpSync(join(folder, `${from}.json`), join(here, 'policy-tests', `${to}.json`))
    }
    const command = `countersign() { '${process.execPath}' '${cli}' "$@"; }\n${script}`
    const { stdout, status } = spawnSync('sh', ['-c', command], { cwd: here, encoding: 'utf8' })
    return { out: stdout, code: status }
  }

  test('names the dossier that is not what its name says, and fails', () => {
    const end = looped([
      ['expired.hold', 'a.promote'],
      ['complete.promote', 'b.promote'],
    ])
    expect(end).toEqual({ out: 'policy-tests/a.promote.json is not promote\n', code: 1 })
  })

  test('says nothing where all are, and succeeds', () => {
    expect(looped([['complete.promote', 'b.promote']])).toEqual({ out: '', code: 0 })
  })

  test('fails where there is nothing to try', () => {
    expect(looped([]).code).toBe(1)
  })
})
