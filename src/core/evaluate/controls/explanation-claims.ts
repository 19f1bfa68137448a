import { compare, divideForDisplay, isZero } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import type { Card, CardTable } from '../../evidence/card/card.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { featuresIn, totalWeight } from './feature-weights.ts'
import type { FeatureWeight } from './feature-weights.ts'
import { bareName } from './measured-numbers.ts'
import { printedNumber, printsMeasurement } from './printed-number.ts'
import { sectionSources } from './section-sources.ts'

/** What comes of holding a section on explanations against the weights in a file. */
export type ExplanationClaims =
  /** Where the card says something else, and which line of the file it is about. */
  | { readonly kind: 'differs'; readonly what: Detail; readonly inCard: Position; readonly inFile: Position }
  | { readonly kind: 'agrees'; readonly feature: FeatureWeight }
  /** The section names none of the weightiest features. */
  | { readonly kind: 'silent' }

/** Of so many features at the top of the ranking, the section must name one. */
const TOP = 3

/** Holds tables and sentences of the section against the ranked weights of a file. */
export function explanationClaims(card: Card, weights: readonly FeatureWeight[]): ExplanationClaims {
  const wrong = wrongNumber(card, weights) ?? wrongOrder(card, weights)
  if (wrong !== null) return wrong
  const text = sectionSources(card, 'explainability')
    .map((source) => source.text)
    .join('\n')
  const [feature] = featuresIn(text, weights)
  const isTop = feature !== undefined && weights.indexOf(feature) < TOP
  return isTop ? { kind: 'agrees', feature } : { kind: 'silent' }
}

type Differs = Extract<ExplanationClaims, { kind: 'differs' }>

function wrongNumber(card: Card, weights: readonly FeatureWeight[]): Differs | null {
  const total = totalWeight(weights)
  const byName = new Map(weights.map((weight) => [bareName(weight.feature), weight]))
  for (const table of card.tables.filter(({ owner }) => owner === 'explainability')) {
    for (const [label, ...cells] of table.rows) {
      const weight = byName.get(bareName(label?.text ?? ''))
      const cell =
        weight === undefined
          ? undefined
          : cells[
              columnOf(
                table,
                cells.map(({ text }) => text),
              )
            ]
      if (weight === undefined || cell === undefined || isPrinted(cell.text, weight, total)) continue
      return {
        kind: 'differs',
        what: detail`gives ${named(weight.feature)} the weight ${named(cell.text.slice(0, 40))}, the file ${named(weight.text)}`,
        inCard: cell.at,
        inFile: weight.at,
      }
    }
  }
  return null
}

const weighing = /importance|attribution|shap|gain|weight|coef|score|value/i
const beside = /\b(?:std|sd|error|deviation|rank|order|p-?value)\b|±|^#$/i

/** The column of the weights, counted from the second; -1 where it is not plain. */
function columnOf({ header }: CardTable, cells: readonly string[]): number {
  const numbers = cells.flatMap((cell, index) =>
    printedNumber(cell) === null || beside.test(header[index + 1]?.text ?? '') ? [] : [index],
  )
  const telling = numbers.filter((index) => weighing.test(header[index + 1]?.text ?? ''))
  const [only, second] = telling.length > 0 ? telling : numbers
  return only === undefined || second !== undefined ? -1 : only
}

/** Whether a cell prints a weight, its size, or its share of all weights. */
function isPrinted(cell: string, { value, size }: FeatureWeight, total: Decimal): boolean {
  const printed = printedNumber(cell)
  if (printed === null || isZero(total)) return printed === null
  const share = divideForDisplay(size, total, 12)
  const asShare = [printed, { ...printed, percent: true }].some((each) => printsMeasurement(each, share))
  return asShare || printsMeasurement(printed, value) || printsMeasurement(printed, size)
}

const superlative =
  /\b(?:most (?:important|influential|relevant)|strongest|top|dominant)\s(?:[a-z]+\s){0,2}?(?:features?|drivers?|factors?|predictors?|inputs?|variables?|signals?)\b([^.!?|]{0,300})/gi

/** So many such sentences of one piece of the section are looked at. */
const MOST = 50

/** Sentences on an earlier model, or on what is not so, say nothing about this one. */
const elsewhere = /\b(?:previous|earlier|former|last (?:version|model|release)|no longer|not)\b/i

/** A sentence that calls features the strongest, where the file has stronger ones. */
function wrongOrder(card: Card, weights: readonly FeatureWeight[]): Differs | null {
  for (const { text, start } of sectionSources(card, 'explainability')) {
    const sentences = text.replaceAll(/\n(?![ \t]*\n)/g, ' ').matchAll(superlative)
    for (const { 0: whole, 1: tail = '', index } of sentences.take(MOST)) {
      const before =
        text
          .slice(Math.max(0, index - 150), index)
          .split(/[.!?]\s/)
          .at(-1) ?? ''
      const claimed = elsewhere.test(before + whole) ? [] : featuresIn(tail, weights)
      const least = weights[claimed.length - 1]
      const weaker = claimed.find(({ size }) => least !== undefined && compare(size, least.size) < 0)
      const stronger = weights.find((weight) => !claimed.includes(weight))
      if (weaker === undefined || stronger === undefined) continue
      return {
        kind: 'differs',
        what: detail`counts ${named(weaker.feature)} among the strongest features, the file puts ${named(stronger.feature)} before it`,
        inCard: positionAt(card.lines, start + index),
        inFile: weaker.at,
      }
    }
  }
  return null
}
