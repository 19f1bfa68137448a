import { unreachable } from '../base/unreachable.ts'
import type { BoundExplanation, ControlExplanation, Explanation } from '../evaluate/controls/explanation.ts'
import type { Clause, Stage } from '../evaluate/controls/types.ts'
import type { Strength } from '../evaluate/verdict.ts'
import { packLines } from './pack-explanation.ts'
import { legendOf } from './pack-words.ts'
import { wrap } from './wrap.ts'

const strengths: Readonly<Record<Strength, string>> = {
  E0: 'E0 (asserted: a ticked box is enough)',
  E1: 'E1 (documented: real text, not a template)',
  E2: 'E2 (cross-checked: text equals file, digest equals bytes)',
  E3: 'E3 (measured by Countersign)',
  E4: 'E4 (signed and verified)',
  E5: 'E5 (approved by a required, independent person)',
}

const severities: Readonly<Record<'info' | 'warn' | 'block' | 'none', string>> = {
  info: 'shown, never blocks',
  warn: 'warns',
  block: 'blocks',
  none: 'not asked',
}

const stages: Readonly<Record<Stage, string>> = {
  'pull-request': 'on every push to the pull request',
  gate: 'by the gate, when reviews come in',
  'post-merge': 'after the merge',
  schedule: 'on a schedule',
}

/** Lines of an explanation for a terminal of so many columns. */
export function renderExplanation(lines: readonly string[], width: number): string {
  const columns = Math.max(40, Math.min(width, 100))
  return `${lines.flatMap((line) => indented(line, columns)).join('\n')}\n`
}

function indented(line: string, columns: number): readonly string[] {
  const indent = ' '.repeat(line.length - line.trimStart().length)
  return wrap(line.trimStart(), columns - indent.length, '').map((part) => `${indent}${part}`.trimEnd())
}

/** What a control, a bound or a pack asks for, as lines of our own words: a heading, sentences, and items of lists indented by two. */
export function explanationLines(explanation: Explanation): readonly string[] {
  switch (explanation.kind) {
    case 'control':
      return controlLines(explanation)
    case 'bound':
      return boundLines(explanation)
    case 'pack':
      return packLines(explanation)
    default:
      return unreachable(explanation)
  }
}

function controlLines({
  id,
  title,
  question,
  why,
  remedy,
  stage,
  tiers,
  packs,
  clauses,
}: ControlExplanation): string[] {
  return [
    `${id}: ${title}`,
    '',
    question,
    '',
    `Why: ${why}`,
    `To satisfy it: ${remedy}`,
    `Checked: ${stages[stage]}`,
    '',
    'By risk tier:',
    ...tiers.map(
      ({ tier, severity, needed }) => `  ${tier}: ${severities[severity ?? 'none']}; needs ${strengths[needed]}`,
    ),
    '',
    `Asked by: ${packs.length === 0 ? 'no pack of this version' : packs.join(', ')}`,
    ...clauseLines(clauses),
  ]
}

/** Marks are carried into everything printed: ‡ seen in secondary sources only, † not verified. */
function clauseLines(clauses: readonly Clause[]): string[] {
  if (clauses.length === 0) return []
  const marks = new Set(clauses.map(({ mark }) => mark))
  return [
    '',
    'Helps with (an engineering aid, not legal advice):',
    ...clauses.map(({ framework, ref, mark }) => `  ${framework} ${ref}${mark === '' ? '' : ` ${mark}`}`),
    ...legendOf(marks).map((line) => `  ${line}`),
  ]
}

function boundLines({ id, title, question, why, remedy, example }: BoundExplanation): string[] {
  return [
    `${id}: ${title}`,
    '',
    question,
    '',
    `Why: ${why}`,
    `To satisfy it: ${remedy}`,
    '',
    'In a policy:',
    `  ${example}`,
  ]
}
