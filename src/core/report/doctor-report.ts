import { prettyJson } from '../base/canonical-json.ts'
import { columnWidth } from './column-width.ts'
import { count, plain, quote } from './phrase.ts'
import { paint } from './terminal-colour.ts'
import type { Group } from './rule-view.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** One question of the doctor: what was looked at, what was found, and what to do unless all is well. */
export type Examination = {
  /** A branch, the policy, the App …: what belongs together stands together. */
  readonly about: string
  readonly check: string
  /**
   * `advice` says what could be better and leaves the gate armed. `unknown` is never taken for `ok`: what could not be
   * looked at keeps the gate from counting as armed.
   */
  readonly outcome: 'ok' | 'advice' | 'problem' | 'unknown'
  readonly found: string
  /** What to do, as one sentence; null where there is nothing to do. */
  readonly remedy: string | null
}

export type DoctorOptions = { readonly width: number; readonly colour: boolean }

const TAG: Readonly<Record<Examination['outcome'], readonly [word: string, as: Group]>> = {
  ok: ['ok', 'passed'],
  advice: ['advice', 'warning'],
  problem: ['PROBLEM', 'failed'],
  unknown: ['UNKNOWN', 'undecided'],
}
const INDENT = 11

/** Whether the gate is armed: nothing is wrong, and nothing is left unknown. No examination at all shows nothing. */
export function isArmed(checks: readonly Examination[]): boolean {
  const open = checks.some(({ outcome }) => outcome === 'problem' || outcome === 'unknown')
  return !open && checks.some(({ outcome }) => outcome === 'ok')
}

/**
 * The doctor's findings for a terminal, under what they are about, in the order they were made: causes come before what
 * follows from them.
 */
export function renderDoctorText(checks: readonly Examination[], { width, colour }: DoctorOptions): string {
  const columns = Math.max(40, Math.min(width, 120))
  const groups = [...Map.groupBy(checks, ({ about }) => about)].map(([about, group]) => [
    ...wrap(outside(about), columns, ''),
    ...group.flatMap((check) => checkLines(check, { width: columns, colour })),
    '',
  ])
  return `${[...groups.flat(), verdictLine(checks, colour)].join('\n')}\n`
}

function checkLines(
  { check, outcome, found, remedy }: Examination,
  { width, colour }: DoctorOptions,
): readonly string[] {
  const [word, as] = TAG[outcome]
  const tag = `  ${paint(word.padEnd(INDENT - 4), as, colour)}  `
  const room = width - INDENT
  const label = outside(check)
  const text = outside(found)
  const short = outcome === 'ok' && INDENT + columnWidth(label) + 2 + columnWidth(text) <= width
  if (short) return [`${tag}${label}: ${text}`]
  const [first = '', ...more] = wrap(label, room, '')
  const todo = remedy === null ? [] : wrap(`-> ${outside(remedy)}`, room, '   ')
  return [
    `${tag}${first}`,
    ...[...more, ...wrap(text, room, ''), ...todo].map((line) => `${' '.repeat(INDENT)}${line}`),
  ]
}

/** Names of branches, teams and rules stand in these sentences, so they are text from outside. */
function outside(text: string): string {
  return plain([quote(text)])
}

function verdictLine(checks: readonly Examination[], colour: boolean): string {
  if (isArmed(checks)) return paint('The gate is armed.', 'promote', colour)
  const of = (outcome: Examination['outcome']): number => checks.filter((check) => check.outcome === outcome).length
  const [problems, unknowns] = [of('problem'), of('unknown')]
  const why = [
    ...(problems > 0 ? [count(problems, 'problem')] : []),
    ...(unknowns > 0 ? [`${count(unknowns, 'thing')} that could not be looked at`] : []),
  ]
  const because = why.length === 0 ? 'nothing was looked at' : why.join(', ')
  return paint(`The gate is not armed: ${because}.`, 'block', colour)
}

/** The same for scripts: whole, in the same order, with `armed`. */
export function renderDoctorJson(checks: readonly Examination[]): string {
  const listed = checks.map(({ about, check, outcome, found, remedy }) => ({
    about: visible(about),
    check: visible(check),
    outcome,
    found: visible(found),
    remedy: remedy === null ? null : visible(remedy),
  }))
  return prettyJson({ schema: 'countersign.doctor/v1', armed: isArmed(checks), checks: listed })
}
