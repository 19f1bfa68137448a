import { absolute, atLeast, compare, decimal } from '../../base/decimal.ts'
import type { CardNumber } from './card-numbers.ts'
import { bareName, metricName } from './measured-numbers.ts'
import type { MeasuredNumber } from './measured-numbers.ts'
import { printsMeasurement } from './printed-number.ts'

/** What holding one number of a card against the evidence comes to. */
export type CardClaim =
  | { readonly kind: 'equal'; readonly number: CardNumber; readonly measured: MeasuredNumber }
  /** `several` where more than one value could be meant, and it is none of them. */
  | {
      readonly kind: 'different'
      readonly number: CardNumber
      readonly measured: MeasuredNumber
      readonly several: boolean
    }
  /** Its label names a metric of the evidence, and more than one value could be meant. */
  | { readonly kind: 'ambiguous'; readonly number: CardNumber }
  /** Its label names a metric everybody knows, and the evidence has none of that name. */
  | { readonly kind: 'unsupported'; readonly number: CardNumber }
  /** Nothing says what it is a number of: other models, years, sizes. */
  | { readonly kind: 'unknown'; readonly number: CardNumber }

/** Headings of columns that add nothing: the number beside the metric's name. */
const generic: ReadonlySet<string> = new Set([
  '',
  'value',
  'values',
  'score',
  'scores',
  'result',
  'results',
  'metric',
  'metrics',
  'candidate',
  'thismodel',
  'ours',
  'our',
  'model',
  'current',
  'new',
  'measured',
  'overall',
  'all',
  'total',
])

/** Names under which results are commonly reported. */
const wellKnown: ReadonlySet<string> = new Set([
  'accuracy',
  'acc',
  'auc',
  'rocauc',
  'auroc',
  'prauc',
  'auprc',
  'averageprecision',
  'f1',
  'f1score',
  'macrof1',
  'microf1',
  'weightedf1',
  'precision',
  'recall',
  'sensitivity',
  'specificity',
  'balancedaccuracy',
  'mcc',
  'logloss',
  'brier',
  'brierscore',
  'rmse',
  'mse',
  'mae',
  'mape',
  'r2',
  'bleu',
  'rouge',
  'rouge1',
  'rouge2',
  'rougel',
  'wer',
  'cer',
  'perplexity',
  'exactmatch',
  'em',
  'map',
  'ndcg',
  'mrr',
  'iou',
  'miou',
  'ece',
])

/** Measurements by each name that a label may call them. */
export type MeasuredByName = ReadonlyMap<string, readonly MeasuredNumber[]>

/** A card has many numbers, and a file many measurements: each label is looked up once. */
export function measuredByName(measured: readonly MeasuredNumber[]): MeasuredByName {
  const found = new Map<string, MeasuredNumber[]>()
  for (const each of measured) {
    for (const name of each.names) {
      const same = found.get(name)
      if (same === undefined) found.set(name, [each])
      else same.push(each)
    }
  }
  return found
}

/**
 * Holds one number of a card against all measurements. Never guesses between two that differ, but what none of them
 * is, is wrong whichever is meant. `model` is the id of the model: a row or column of that name is about it.
 */
export function cardClaim(number: CardNumber, measured: MeasuredByName, model: string): CardClaim {
  const reading = metricLabel(number, measured, bareName(model))
  if (reading === null) return { kind: isUnsupported(number) ? 'unsupported' : 'unknown', number }
  const meant = narrowed(number, reading)
  const [first] = meant
  if (first === undefined) return { kind: 'unknown', number }
  const several = meant.some(({ value }) => compare(value, first.value) !== 0)
  if (!meant.some(({ value }) => prints(number, value))) return { kind: 'different', number, measured: first, several }
  if (several) return { kind: 'ambiguous', number }
  return { kind: 'equal', number, measured: first }
}

const ONE = decimal('1')

/** A share rounded to a whole number is no number any more: `1` is not 0.51. */
function prints({ printed }: CardNumber, value: MeasuredNumber['value']): boolean {
  const isWhole = !printed.percent && atLeast(printed.unit, ONE)
  if (isWhole && !atLeast(absolute(value), ONE)) return compare(printed.value, value) === 0
  return printsMeasurement(printed, value)
}

/** The first label that names a metric of the evidence, with the measurements of that name and the other labels. */
function metricLabel({ labels, alone }: CardNumber, measured: MeasuredByName, model: string): NamedReading | null {
  for (const [index, label] of labels.entries()) {
    const name = metricName(label)
    const same = name === '' ? [] : (measured.get(name) ?? [])
    const others = labels.filter((_, other) => other !== index).map(bareName)
    const telling = others.filter((other) => other !== model && !generic.has(other))
    if (same.length > 0) return { same, others: telling, alone: alone[index] ?? false }
  }
  return null
}

/** A number beside the name of a metric, of this model as far as its labels say, that nobody measured. */
function isUnsupported({ labels, alone }: CardNumber): boolean {
  const index = labels.findIndex((label) => wellKnown.has(metricName(label)))
  if (index === -1) return false
  return (alone[index] ?? false) || labels.every((label, other) => other === index || generic.has(bareName(label)))
}

type NamedReading = {
  readonly same: readonly MeasuredNumber[]
  /** Labels that may narrow it down. */
  readonly others: readonly string[]
  readonly alone: boolean
}

/** Those that the other labels admit. A label that means nothing to the evidence admits none, unless it stands alone. */
function narrowed(number: CardNumber, { same, others, alone }: NamedReading): readonly MeasuredNumber[] {
  let left = same
  for (const label of others) {
    if (left.every(({ names }) => names.has(metricName(label)))) continue
    const matching = left.filter(({ qualifiers }) => qualifiers.has(label))
    if (matching.length === 0 && !alone) return []
    if (matching.length > 0) left = matching
  }
  for (const qualifier of number.qualifiers.map(bareName)) {
    const matching = left.filter(({ qualifiers }) => qualifiers.has(qualifier))
    if (matching.length > 0) left = matching
  }
  const whole = left.filter(({ slice }) => slice === null)
  const outright = whole.length > 0 && left.length > 1 ? whole : left
  // what nothing narrows down is the number at the top of its file, not that of a group or a rival below
  const top = outright.filter(({ isTop }) => isTop)
  return top.length > 0 ? top : outright
}
