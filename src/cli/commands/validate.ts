import { noticesOf } from '../../core/evaluate/controls/pack-states.ts'
import { packs } from '../../core/evaluate/controls/packs.ts'
import type { Diagnostic } from '../../core/base/diagnostic.ts'
import type { SourceFile } from '../../core/base/source.ts'
import { decodeGovernance } from '../../core/evidence/governance/decode.ts'
import { looksLikeRecord } from '../../core/evidence/governance/looks-like-record.ts'
import { progressOf } from '../../core/evidence/governance/progress.ts'
import type { GovernanceRecord } from '../../core/evidence/governance/types.ts'
import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Policy } from '../../core/policy/types.ts'
import { renderDiagnostics } from '../../core/report/diagnostics.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign validate`: every problem of a policy file at once. */
export const validate: Command = {
  name: 'validate',
  usage: '[FILE…]',
  does: 'Check a policy file or a governance record and list every problem',
  help: `
  countersign validate                              checks .github/countersign.yml
  countersign validate draft.yml                    checks another policy
  countersign validate models/churn/governance.yaml checks a governance record
  countersign validate risks.yaml operation.yaml    checks files of one model as one record

Each problem names line, column, what was found and what was expected.`,
  options: new Map(),
  positionals: { least: 0, most: 20 },
  run: runValidate,
}

async function runValidate(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const [first = '.github/countersign.yml', ...more] = given.positionals
  const files = [await readLocal(first, world)]
  for (const path of more) files.push(await readLocal(path, world))
  const records = files.filter(looksLikeRecord)
  if (records.length === files.length) return validateRecord(files, terminal)
  const [policy] = files
  if (policy === undefined || more.length > 0) {
    throw new UsageError('several files are checked together only where each is a governance record')
  }
  return validatePolicy(policy, terminal)
}

function validatePolicy(file: SourceFile, terminal: Terminal): number {
  const decoded = decodedPolicy(file)
  if (!decoded.ok) return listed(decoded.error, [file], terminal)
  terminal.out(summary(decoded.value))
  return EXIT.promote
}

/** The files of one model, as one record: a block that stands in two of them is a contradiction. */
function validateRecord(files: readonly SourceFile[], terminal: Terminal): number {
  const decoded = decodeGovernance(files.map((file) => ({ file, block: null })))
  if (decoded.kind === 'wrong') return listed(decoded.problems, files, terminal)
  terminal.out(recordSummary(decoded.record))
  return EXIT.promote
}

function listed(problems: readonly Diagnostic[], files: readonly SourceFile[], terminal: Terminal): number {
  terminal.out(renderDiagnostics(problems, new Map(files.map(({ path, text }) => [path, text]))))
  return EXIT.wrongInput
}

function summary(policy: Policy): string {
  const gates = policy.gates.map((gate) => {
    const rules = [
      counted(gate.metrics.length, 'metric entry', 'metric entries'),
      counted(gate.controls?.packs.length ?? 0, 'pack', 'packs'),
      counted(gate.controls?.custom.length ?? 0, 'control of your own', 'controls of your own'),
      counted(gate.approvals.length, 'approval rule', 'approval rules'),
    ]
    return `  gate ${gate.name} on ${gate.branches.join(', ')}: ${rules.join(', ')}\n`
  })
  const models = policy.models.map((model) => `  model ${model.id} in ${model.path}, tier ${model.tier}\n`)
  return `${policy.file.path} is valid.\n${models.join('')}${gates.join('')}${notices(policy)}`
}

/** Valid is not answered: what still is a question is counted, with the line of the first. */
function recordSummary(record: GovernanceRecord): string {
  const progress = progressOf(record)
  const blocks = progress.map(({ block, asked, open: [first, ...more] }) => {
    if (first === undefined) return `  ${block}: ${counted(asked, 'answer', 'answers')}\n`
    const left = counted(more.length + 1, 'question', 'questions')
    return `  ${block}: ${left} of ${asked} not answered, the first in line ${first.at.line}\n`
  })
  const paths = record.files.map(({ path }) => path).join(' and ')
  return `${paths} is a valid governance record.\n${blocks.join('')}`
}

/** What is to be known of packs that the policy asks for by another of their names. */
function notices({ gates }: Policy): string {
  const names = gates.flatMap((gate) => gate.controls?.packs ?? [])
  return packs.flatMap((pack) => noticesOf(pack, names).map((notice) => `  note: ${notice}\n`)).join('')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
