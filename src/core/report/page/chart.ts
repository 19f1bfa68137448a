import { compare, formatDecimal, isZero, parseDecimal, roundToDigits } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { byKeys } from '../../base/order.ts'
import type { MetricFacts } from '../../evaluate/verdict.ts'
import { htmlPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { name, say } from '../phrase.ts'
import type { View } from '../types.ts'

const FEWEST = 3
const MOST = 24
const CHARTS = 3

/** A low chart in two colours that differ in lightness as well. */
const STYLE =
  '%%{init: {"xyChart": {"width": 720, "height": 260}, "themeVariables": {"xyChart": {"plotColorPalette": "#9ec5f4, #b35900"}}}}%%'

type Slice = { readonly label: string; readonly candidate: Decimal; readonly baseline: Decimal }
type Chart = { readonly model: string; readonly metric: string; readonly slices: readonly Slice[] }

/** Slices of one metric, candidate as bars and baseline as a line, as charts that GitHub draws itself: folded. */
export function charts(view: View): Section {
  const all = chartsOf(view).slice(0, CHARTS)
  if (all.length === 0) return fixed('')
  return fixed(all.map(chartText).join(''))
}

function chartsOf(view: View): readonly Chart[] {
  const families = new Map<string, { model: string; metric: string; facts: Map<string, MetricFacts> }>()
  for (const { finding } of view.models.flatMap(({ rules }) => rules)) {
    const facts = finding.metric
    if (facts === null || facts.slice === null || finding.model === null) continue
    const key = JSON.stringify([finding.model, facts.name])
    const family = families.get(key) ?? { model: finding.model, metric: facts.name, facts: new Map() }
    families.set(key, family)
    if (facts.baseline !== null && !family.facts.has(facts.slice)) family.facts.set(facts.slice, facts)
  }
  return [...families.values()]
    .map(({ model, metric, facts }) => ({ model, metric, slices: slicesOf([...facts.values()]) }))
    .filter(({ slices }) => slices.length >= FEWEST && slices.length <= MOST)
}

function slicesOf(facts: readonly MetricFacts[]): readonly Slice[] {
  return facts.toSorted(byKeys(({ slice }) => slice ?? '')).flatMap((fact, index) => {
    const candidate = drawable(fact.candidate?.value)
    const baseline = drawable(fact.baseline?.value)
    return candidate === null || baseline === null
      ? []
      : [{ label: label(fact.slice ?? '', index), candidate, baseline }]
  })
}

/** Mermaid reads plain numbers only. */
function drawable(text: string | undefined): Decimal | null {
  const value = text === undefined ? null : parseDecimal(text)
  if (value === null) return null
  const rounded = roundToDigits(value, 4)
  return /^-?\d{1,12}(\.\d{1,12})?$/.test(formatDecimal(rounded)) ? rounded : null
}

/** A label Mermaid can't read as anything else: letters, digits, spaces and dashes, or the slice's number. */
function label(slice: string, index: number): string {
  const safe = /^[A-Za-z0-9][A-Za-z0-9 _=+-]{0,23}$/.test(slice)
  return safe ? slice.replaceAll('_', '-').replaceAll('=', ' ') : `slice ${index + 1}`
}

function chartText({ model, metric, slices }: Chart): string {
  const title = htmlPhrase(
    say`📊 ${name(metric)} by slice for ${name(model)}: bars are this change, the line is the baseline`,
  )
  const numbers = (pick: (slice: Slice) => Decimal): string =>
    slices.map((slice) => formatDecimal(pick(slice))).join(', ')
  return [
    `\n<details>\n<summary>${title}</summary>\n`,
    '```mermaid',
    STYLE,
    'xychart-beta',
    `  x-axis [${slices.map((slice) => `"${slice.label}"`).join(', ')}]`,
    ...axis(slices),
    `  bar [${numbers((slice) => slice.candidate)}]`,
    `  line [${numbers((slice) => slice.baseline)}]`,
    '```\n\n</details>\n',
  ].join('\n')
}

/** From zero, as bars should be, when all values are positive. */
function axis(slices: readonly Slice[]): readonly string[] {
  const values = slices.flatMap(({ candidate, baseline }) => [candidate, baseline])
  const greatest = values.reduce((a, b) => (compare(a, b) >= 0 ? a : b))
  if (isZero(greatest) || values.some(({ coefficient }) => coefficient < 0n)) return []
  return [`  y-axis 0 --> ${formatDecimal(greatest)}`]
}
