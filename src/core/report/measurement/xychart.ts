import { compare, formatDecimal, parseDecimal, roundToDigits } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'

/** A low chart in two colours that differ in lightness as well. */
function style(height: number): string {
  return `%%{init: {"xyChart": {"width": 720, "height": ${height}}, "themeVariables": {"xyChart": {"plotColorPalette": "#9ec5f4, #b35900"}}}}%%`
}

const HEIGHT = 260

/** Room for a bar that lies, and for the axis below all. */
const LYING = { bar: 18, axis: 60 } as const

/** More bars than this nobody reads. */
export const MOST_BARS = 24

export type XyChart = {
  /** Of at most 24 places; texts from outside come through `chartLabel`. */
  readonly labels: readonly string[]
  /** One value a label each. */
  readonly bars: readonly Decimal[]
  readonly line: readonly Decimal[] | null
  /** Our own words; they hold no quotation mark. */
  readonly axes: { readonly x: string; readonly y: string } | null
  /** Bars that lie have room for long labels beside them. */
  readonly lying: boolean
  /** `unit` is from 0 to 1; `zero` begins at 0, as bars must: no value is negative. */
  readonly range: 'unit' | 'zero'
}

/** A chart that GitHub draws itself, as a fenced block of Mermaid. */
export function xychart({ labels, bars, line, axes, lying, range }: XyChart): string {
  const places = distinct(labels)
    .map((label) => `"${label}"`)
    .join(', ')
  return [
    '```mermaid',
    style(lying ? Math.max(HEIGHT, LYING.axis + LYING.bar * labels.length) : HEIGHT),
    lying ? 'xychart-beta horizontal' : 'xychart-beta',
    `  x-axis ${axes === null ? '' : `"${axes.x}" `}[${places}]`,
    ...yAxis(range === 'unit' ? [ONE] : [...bars, ...(line ?? [])], axes?.y ?? null),
    `  bar [${numbers(bars)}]`,
    ...(line === null ? [] : [`  line [${numbers(line)}]`]),
    '```',
  ].join('\n')
}

/** Mermaid puts what has one label in one place. */
function distinct(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return labels.map((label) => {
    let free = label
    for (let more = 2; taken.has(free); more++) free = `${label} - ${more}`
    taken.add(free)
    return free
  })
}

const ONE: Decimal = { coefficient: 1n, exponent: 0 }
const ZERO: Decimal = { coefficient: 0n, exponent: 0 }

/** Mermaid chooses the range where all are 0. */
function yAxis(values: readonly Decimal[], title: string | null): readonly string[] {
  const greatest = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b), ZERO)
  const parts = [
    title === null ? [] : [`"${title}"`],
    greatest.coefficient === 0n ? [] : [`0 --> ${formatDecimal(greatest)}`],
  ].flat()
  return parts.length === 0 ? [] : [`  y-axis ${parts.join(' ')}`]
}

function numbers(values: readonly Decimal[]): string {
  return values.map(formatDecimal).join(', ')
}

/** A number as Mermaid reads them, to four digits; null for one that it would not draw. */
export function drawable(text: string | undefined): Decimal | null {
  const value = text === undefined ? null : parseDecimal(text)
  if (value === null) return null
  const rounded = roundToDigits(value, 4)
  return /^-?\d{1,12}(\.\d{1,12})?$/.test(formatDecimal(rounded)) ? rounded : null
}

/**
 * A label Mermaid can't read as anything else: letters, digits, decimal points, spaces and dashes, or the slice's
 * number. Cuts and crosses are put in words: `age=[18,30)` is `age 18 to 30`.
 */
export function chartLabel(slice: string, index: number): string {
  const worded = slice
    .slice(0, LABEL * 2)
    .replaceAll(/\[(-?[\d.]+), ?(-?[\d.]+)[)\]]/g, '$1 to $2')
    .replaceAll(/≥ ?(-?[\d.])/g, 'from $1')
    .replaceAll(/< ?(-?[\d.])/g, 'below $1')
    .replaceAll(/,? × |, /g, ' + ')
  const safe = worded.length <= LABEL && /^[A-Za-z0-9](?:[A-Za-z0-9 _=+-]|(?<=\d)\.(?=\d))*$/.test(worded)
  return safe ? worded.replaceAll('_', '-').replaceAll('=', ' ') : `slice ${index + 1}`
}

/** Characters of a label. */
const LABEL = 40
