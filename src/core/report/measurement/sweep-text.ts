import type { Lack, PointNumbers, SweptPoint, ThresholdChoice, ThresholdLook } from '../../measure/close-look.ts'
import type { ThresholdRule } from '../../statistics/operating-point/choose-threshold.ts'
import { unreachable } from '../../base/unreachable.ts'
import { wrap } from '../wrap.ts'
import { shareText } from './share-text.ts'
import { textTable } from './text-table.ts'
import { undefinedReason } from './undefined-words.ts'

/** A sweep of thresholds for a terminal: a table a side at the same thresholds, and what each rule would choose. */
export function sweepText(look: ThresholdLook): string {
  if (look.kind === 'lacking') {
    const whose = look.side === 'baseline' ? ' of the baseline' : ''
    return `\nNo threshold can be looked at: ${lackReason(look.why)}${whose}.\n`
  }
  const { points, inUse } = look
  const compared = points.some(({ baseline }) => baseline !== null)
  const marks = marksOf(look)
  const side = (which: 'candidate' | 'baseline'): string =>
    pointTable(
      `${compared ? `${which}, ` : ''}threshold`,
      points.map((point) => [String(rounded(point.threshold)), point[which], marks.get(point.threshold) ?? '']),
    )
  return [
    '\nThresholds: a row whose score is at least the threshold is selected.',
    inUse === null ? ' None is in use: the classes are read from a column.\n' : '\n',
    ...(compared ? [side('baseline')] : []),
    side('candidate'),
    ...choicesText(look.choices),
  ].join('')
}

/** Why nothing could be looked at, as half a sentence. */
export function lackReason(why: Lack): string {
  return why === 'no-scores'
    ? 'the table has no scores of two classes (--score names their column)'
    : undefinedReason(why)
}

type Swept = Extract<ThresholdLook, { readonly kind: 'swept' }>

function marksOf({ inUse, choices }: Swept): ReadonlyMap<number, string> {
  const marks = new Map<number, string>()
  const add = (threshold: number, mark: string): void => {
    const before = marks.get(threshold)
    marks.set(threshold, before === undefined ? mark : `${before}, ${mark}`)
  }
  if (inUse !== null) add(inUse, 'in use')
  for (const { rule, found } of choices) if (found.kind === 'chosen') add(found.at.threshold, markOf(rule))
  return marks
}

type Line = readonly [first: string, numbers: PointNumbers | null, mark: string]

function pointTable(first: string, lines: readonly Line[]): string {
  const costly = lines.some(([, numbers]) => numbers !== null && numbers.worth !== null)
  return textTable(
    [first, 'selected', 'recall', 'precision', 'FPR', 'F1', ...(costly ? ['worth'] : [])],
    lines.map(([threshold, numbers, mark]) => [threshold, ...cells(numbers, costly), mark]),
  )
}

function cells(numbers: PointNumbers | null, costly: boolean): readonly string[] {
  if (numbers === null) return []
  const { selected, recall, precision, falsePositiveRate, f1, worth } = numbers
  return [...[selected, recall, precision, falsePositiveRate, f1].map(shareText), ...(costly ? [worthText(worth)] : [])]
}

function worthText(worth: number | null): string {
  return worth === null ? '' : String(Number(worth.toPrecision(4))).replace('-', '−')
}

function choicesText(choices: readonly ThresholdChoice[]): readonly string[] {
  const [first] = choices
  if (first === undefined) return []
  const head =
    first.chosenOn === 'baseline'
      ? 'Chosen on the baseline’s rows and held fixed for both: at a threshold of its own a candidate can look as good ' +
        'as before and still do worse at the one where it will be used.'
      : 'Chosen on the rows they are shown on, so they look better here than on new rows.'
  const lines = choices.flatMap(linesOf)
  const notes = choices.flatMap(notesOn)
  return [`${wrap(head, 100, '').join('\n')}\n`, pointTable('rule', lines), ...notes.map((text) => `  ${text}\n`)]
}

function linesOf({ rule, found }: ThresholdChoice): readonly Line[] {
  if (found.kind !== 'chosen') return []
  const { at, candidateOwn } = found
  const held = named(`${ruleWords(rule)}:`, at)
  if (at.baseline === null) return [[held, at.candidate, '']]
  return [
    [held, at.baseline, 'baseline'],
    ['', at.candidate, 'candidate'],
    ...(candidateOwn === null
      ? []
      : [[named('  its own would be', candidateOwn), candidateOwn.candidate, 'candidate'] as const]),
  ]
}

function named(what: string, { threshold }: SweptPoint): string {
  return `${what} ${String(threshold)}`
}

/** What is to be said of a rule besides its threshold. */
function notesOn({ rule, chosenOn, found }: ThresholdChoice): readonly string[] {
  const words = ruleWords(rule)
  const whose = chosenOn === 'baseline' ? 'the baseline’s' : 'these'
  if (found.kind === 'chosen') {
    const most = found.at[chosenOn]?.worth ?? null
    const { worthOfNone } = found
    if (rule.kind !== 'most-worth' || most === null || worthOfNone === null || worthOfNone <= most) return []
    return [`${words}: to select no row is worth more, ${worthText(worthOfNone)} a row`]
  }
  if (found.kind === 'unreachable-target') return [`${words}: no threshold that selects a row of ${whose} reaches it`]
  return [`${words}: ${undefinedReason(found.why)}`]
}

/** A rule beside its threshold, where there is little room. */
function markOf(rule: ThresholdRule): string {
  return ruleWords(rule).replace(/ at (?:most|least) /, ' ')
}

function ruleWords(rule: ThresholdRule): string {
  switch (rule.kind) {
    case 'most-f1':
      return 'most F1'
    case 'most-worth':
      return 'most worth'
    case 'false-positive-rate-at-most':
      return `FPR at most ${rule.rate}`
    case 'recall-at-least':
      return `recall at least ${rule.rate}`
    default:
      return unreachable(rule)
  }
}

/** Six digits, for reading; a rule's threshold is written whole, to be copied. */
function rounded(threshold: number): number {
  return Number(threshold.toPrecision(6))
}
