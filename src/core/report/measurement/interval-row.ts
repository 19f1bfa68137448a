import { absolute, parseDecimal } from '../../base/decimal.ts'
import type { InferenceFacts, MetricFacts } from '../../evaluate/verdict.ts'
import { shortChange } from '../numbers.ts'
import { quote, say, words } from '../phrase.ts'
import type { Phrase, Piece } from '../phrase.ts'
import { intervalBar } from './interval-bar.ts'
import type { BarStyle } from './interval-bar.ts'

/** One decided bound as numbers and as a bar: what it is, between what it may lie, and where the line is. */
export type IntervalRow = { readonly estimate: Phrase; readonly interval: Phrase; readonly bar: string }

export function intervalRow(facts: MetricFacts, inference: InferenceFacts, style: BarStyle): IntervalRow {
  const { estimate, lower, upper, level, threshold } = inference
  const eitherWay = facts.bound === 'change_at_most'
  const change = eitherWay || facts.bound === 'regress_at_most' || facts.bound === 'improve_at_least'
  const line = numberOf(threshold)
  const shown = (text: string): Piece => quote(signed(text, { change, threshold }))
  const end = (text: string | null): Phrase => (text === null ? words('…') : [shown(text)])
  return {
    estimate: [shown(estimate)],
    interval: say`${end(lower)} to ${end(upper)} (${quote(`${level}%`)})`,
    bar: intervalBar(
      {
        estimate: Number(estimate),
        lower: numberOf(lower),
        upper: numberOf(upper),
        margins: line === null ? [] : eitherWay ? [-line, line] : [line],
        zero: change,
      },
      style,
    ),
  }
}

function numberOf(text: string | null): number | null {
  return text === null || parseDecimal(text) === null ? null : Number(text)
}

type Signed = { readonly change: boolean; readonly threshold: string }

/** Three digits, or as many as tell the number from the line; a change with its sign. */
function signed(text: string, { change, threshold }: Signed): string {
  const value = parseDecimal(text)
  if (value === null) return text
  const line = parseDecimal(threshold)
  const size = shortChange(absolute(value), line === null ? '' : threshold.replace(/^-/, ''))
  if (value.coefficient === 0n) return change ? '±0' : size
  if (value.coefficient < 0n) return `−${size}`
  return change ? `+${size}` : size
}
