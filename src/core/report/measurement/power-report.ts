import { prettyJson } from '../../base/canonical-json.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { Plan } from '../../statistics/sample-size/plan.ts'
import { grouped } from '../phrase.ts'
import { wrap } from '../wrap.ts'
import { shortNumber } from './short-number.ts'

/** The rows that a metric's formula counts: recall is a share of the positives. */
export type CountedRows = 'rows' | 'positives' | 'negatives' | 'predicted positives' | 'predicted negatives'

/** What was asked of a plan, and the answer. */
export type PowerAnswer = {
  readonly metric: string
  readonly plan: Plan
  readonly counted: CountedRows
  /** Whether less is better: then the plan is about the share of the other rows. */
  readonly lower: boolean
  /** Their share of all rows, where it is known. */
  readonly share: number | null
  /** Whether the margin is allowed both ways, and not only for the worse. */
  readonly eitherWay: boolean
  readonly level: number
  readonly power: number
  /** Rows counted for that power; null where no number of them has it. */
  readonly needed: number | null
  /** The rows that were asked about, and the power they have; null where only rows were asked for. */
  readonly given: { readonly rows: number; readonly power: number } | null
  /** Rows that other powers take. */
  readonly others: readonly { readonly power: number; readonly rows: number | null }[]
}

/** The answer as JSON: numbers of the plan as given (of the other rows where less is better), powers to six digits. */
export function renderPowerJson(answer: PowerAnswer): string {
  const { metric, plan, counted, lower, share, eitherWay, level, power, needed, given } = answer
  return prettyJson({
    metric,
    plan,
    counted,
    lower,
    eitherWay,
    confidence: level,
    power,
    rows: needed,
    allRows: needed === null || share === null ? null : allRows(needed, share),
    given: given === null ? null : { rows: given.rows, power: Number(given.power.toPrecision(6)) },
  })
}

/** The answer for a terminal: a sentence, what it rests on, and what more certainty costs. */
export function renderPowerText(answer: PowerAnswer, width: number): string {
  const sentence = answer.given === null ? rowsSentence(answer) : powerSentence(answer, answer.given)
  const facts: readonly (readonly [string, string])[] = [
    ['design', design(answer.plan)],
    ...assumptions(answer),
    ['confidence', `${percent(answer.level)}, ${answer.eitherWay ? 'two one-sided tests' : 'one-sided'}`],
    ...costs(answer),
  ]
  const rows = facts.map(([name, value]) => `  ${name.padEnd(12)}${value}\n`)
  const closing =
    answer.needed === null
      ? ''
      : 'Half the margin takes about four times the rows. A normal approximation: for a few dozen rows, add some.'
  return [
    ...wrap(sentence, width, ''),
    '',
    ...rows.map((row) => row.trimEnd()),
    ...(closing === '' ? [] : ['', closing]),
    '',
  ].join('\n')
}

function rowsSentence(answer: PowerAnswer): string {
  const { needed, power, level } = answer
  const claim = `with ${percent(level)} confidence, ${claimOf(answer)}`
  if (needed === null) {
    return `No number of rows shows, ${claim} if ${expectation(answer)}.`
  }
  return `${rowsText(answer, needed)} show, ${claim}, ${inHundred(power)} if ${expectation(answer)}.`
}

function powerSentence(answer: PowerAnswer, given: NonNullable<PowerAnswer['given']>): string {
  const { needed, power, level } = answer
  const shown = `${rowsText(answer, given.rows)} show, with ${percent(level)} confidence, ${claimOf(answer)}, ${inHundred(given.power)} if ${expectation(answer)}.`
  if (needed === null) return `${shown} No number of rows does so ${inHundred(power)}.`
  return `${shown} To do so ${inHundred(power)} takes ${rowsText(answer, needed).toLowerCase()}.`
}

function rowsText({ counted, share, plan }: PowerAnswer, rows: number): string {
  const sides = plan.kind === 'two-proportions' ? ' on each side' : ''
  const all = share === null ? '' : ` (about ${grouped(allRows(rows, share))} rows in all)`
  return `${grouped(rows)} ${counted}${sides}${all}`
}

function allRows(rows: number, share: number): number {
  return Math.ceil(rows / share)
}

function claimOf({ metric, plan, lower, eitherWay }: PowerAnswer): string {
  const margin = shortNumber(plan.margin)
  const alone = plan.kind === 'proportion' || (plan.kind === 'auc' && plan.correlation === null)
  if (!alone && eitherWay) return `that ${metric} changes by no more than ${margin} either way`
  if (!alone) return `that ${metric} is worse by no more than ${margin}`
  const expected = plan.kind === 'auc' ? plan.auc : plan.rate
  const bound = expected - plan.margin
  return `that ${metric} is ${lower ? `at most ${shortNumber(1 - bound)}` : `at least ${shortNumber(bound)}`}`
}

function expectation({ plan, lower, eitherWay }: PowerAnswer): string {
  const value = (share: number): string => shortNumber(lower ? 1 - share : share)
  switch (plan.kind) {
    case 'proportion':
      return `it is truly ${value(plan.rate)}`
    case 'two-proportions':
      return `it is truly ${value(plan.candidate)}, and the baseline ${value(plan.baseline)}`
    case 'auc':
      return plan.correlation === null ? `it is truly ${shortNumber(plan.auc)}` : equal(eitherWay)
    case 'paired-proportions':
    case 'mean':
      return plan.difference === 0
        ? equal(eitherWay)
        : `the candidate ${apart(plan.difference, eitherWay)} by ${shortNumber(Math.abs(plan.difference))}`
    default:
      return unreachable(plan)
  }
}

/** Where neither way is better, two models are not good but alike. */
function equal(eitherWay: boolean): string {
  return eitherWay ? 'nothing truly changes' : 'both models are equally good'
}

function apart(difference: number, eitherWay: boolean): string {
  if (eitherWay) return 'truly differs'
  return difference > 0 ? 'is truly better' : 'is truly worse'
}

function design(plan: Plan): string {
  switch (plan.kind) {
    case 'proportion':
      return 'one model against a fixed value'
    case 'two-proportions':
      return 'two models on different rows, as many on each side'
    case 'auc':
      return plan.correlation === null ? 'one model against a fixed value' : 'two models on the same rows'
    case 'paired-proportions':
      return 'two models on the same rows'
    case 'mean':
      return 'a mean over rows, or the mean difference of two models on the same rows'
    default:
      return unreachable(plan)
  }
}

function assumptions({ plan }: PowerAnswer): readonly (readonly [string, string])[] {
  const margin = ['margin', shortNumber(plan.margin)] as const
  switch (plan.kind) {
    case 'paired-proportions':
      return [margin, ['discordant', `${percent(plan.discordant)} of the rows only one of the two gets right`]]
    case 'auc':
      return [
        margin,
        ['positives', percent(plan.positives)],
        ...(plan.correlation === null ? [] : [['correlation', shortNumber(plan.correlation)] as const]),
      ]
    case 'mean':
      return [margin, ['deviation', shortNumber(plan.standardDeviation)]]
    case 'proportion':
    case 'two-proportions':
      return [margin]
    default:
      return unreachable(plan)
  }
}

function costs({ others }: PowerAnswer): readonly (readonly [string, string])[] {
  if (others.some(({ rows }) => rows === null)) return []
  const columns = others.map(({ power, rows }) => {
    const cells = [percent(power), grouped(rows ?? 0)]
    const broad = Math.max(...cells.map((cell) => cell.length)) + 2
    return cells.map((cell) => cell.padStart(broad))
  })
  const line = (index: number): string =>
    columns
      .map((column) => column[index] ?? '')
      .join('')
      .trimStart()
  const indent = ' '.repeat(Math.max(0, line(1).length - line(0).length))
  return [
    ['power', `${indent}${line(0)}`],
    ['rows', line(1)],
  ]
}

function percent(share: number): string {
  return `${shortDecimal(share * 100)}%`
}

function shortDecimal(value: number): string {
  return String(Number(value.toPrecision(6)))
}

/** `80 times in 100`; a certainty is never claimed of a probability. */
function inHundred(power: number): string {
  const times = Math.min(99, Math.max(1, Math.round(power * 100)))
  const word = power > 0.995 ? 'at least ' : power < 0.005 ? 'at most ' : ''
  return `${word}${times === 1 ? 'once' : `${times} times`} in 100`
}
