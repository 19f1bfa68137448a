import { atLeast, atMost, compare, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { child, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { numeralOf, valueOfNumeral } from '../numeral.ts'
import type { AttestationOutcome, Direction } from '../types.ts'

export type CardTest = { readonly outcome: AttestationOutcome; readonly message: string }

/**
 * The outcome of a test in a card. `passed: false` is believed. `passed: true` is recomputed from threshold and
 * result where the direction is beyond doubt: the threshold says it (`>= 0.8`), or the result is the metric's own
 * value and the metric is one whose direction everybody shares. A pass that its own numbers refute is a failure.
 * A bare threshold of anything else is left as stated, because nobody wrote down which side is good.
 */
export function cardTest(test: Node, metric: Node): CardTest {
  if (test.kind !== 'mapping') return { outcome: 'errored', message: 'is no test' }
  const passed = child(test, 'passed')
  const threshold = textOf(child(test, 'threshold'))
  const result = child(test, 'result')
  const numbers = [written('result', textOf(result)), written('threshold', threshold)].filter((part) => part !== '')
  const facts = numbers.join(', ')
  if (passed?.kind !== 'boolean')
    return { outcome: 'undecided', message: `states no outcome; ${facts || 'no numbers'}` }
  if (!passed.value) return { outcome: 'failed', message: facts }
  if (threshold !== undefined && reportsNothing(result)) {
    return { outcome: 'undecided', message: `marked as passed without a result; ${facts}` }
  }
  const bound = boundOf(threshold, { result, metric })
  if (bound === null) return { outcome: 'passed', message: facts }
  const value = parseDecimal(numeralOf(result) ?? '')
  if (value === null) return { outcome: 'undecided', message: `passed without a number as result; ${facts}` }
  if (holds(bound, value)) return { outcome: 'passed', message: facts }
  return { outcome: 'failed', message: `contradiction: marked as passed with ${facts}` }
}

function reportsNothing(result: Node | undefined): boolean {
  const { kind } = valueOfNumeral(result)
  return kind === 'null' || kind === 'nonfinite'
}

function written(what: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : `${what} ${text}`
}

type Bound = { readonly comparator: string; readonly value: Decimal }

/** Longer texts are prose, not thresholds. */
const LONGEST_THRESHOLD = 100

const comparison = /^(>=|<=|==|=|>|<|≥|≤|at least|at most|min|max|minimum|maximum)\s*:?\s*(\S+)$/i

function boundOf(
  threshold: string | undefined,
  known: { readonly result: Node | undefined; readonly metric: Node },
): Bound | null {
  const text = threshold?.trim() ?? ''
  if (text === '' || text.length > LONGEST_THRESHOLD) return null
  const [, comparator, literal] = comparison.exec(text) ?? []
  const value = parseDecimal(literal ?? text)
  if (value === null) return null
  if (comparator !== undefined) return { comparator: comparator.toLowerCase(), value }
  const direction = directionOf(known)
  return direction === null ? null : { comparator: direction === 'higher' ? '>=' : '<=', value }
}

function holds({ comparator, value }: Bound, result: Decimal): boolean {
  switch (comparator) {
    case '>':
      return compare(result, value) > 0
    case '<':
      return compare(result, value) < 0
    case '=':
    case '==':
      return compare(result, value) === 0
    case '<=':
    case '≤':
    case 'at most':
    case 'max':
    case 'maximum':
      return atMost(result, value)
    default:
      return atLeast(result, value)
  }
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ...['accuracy', 'auc', 'roc_auc', 'f1', 'f1_score', 'precision', 'recall', 'r2'].map(
    (name) => [name, 'higher'] as const,
  ),
  ...['log_loss', 'mae', 'mse', 'rmse', 'error_rate', 'brier_score'].map((name) => [name, 'lower'] as const),
])

/** The metric's own direction, if the result is the metric's value and not some figure derived from it. */
function directionOf({
  result,
  metric,
}: {
  readonly result: Node | undefined
  readonly metric: Node
}): Direction | null {
  const tested = parseDecimal(numeralOf(result) ?? '')
  const value = parseDecimal(numeralOf(child(metric, 'value')) ?? '')
  if (tested === null || value === null || compare(tested, value) !== 0) return null
  const type = stringOf(child(metric, 'type')) ?? ''
  return directions.get(type.toLowerCase().replaceAll(/[\s-]+/g, '_')) ?? null
}
