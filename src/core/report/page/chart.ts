import { formatDecimal, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { byKeys } from '../../base/order.ts'
import type { MetricFacts } from '../../evaluate/verdict.ts'
import { htmlPhrase, markdownPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { reliabilityChart } from '../measurement/reliability-chart.ts'
import { worstSlicesChart } from '../measurement/slices-chart.ts'
import type { SliceChange } from '../measurement/slices-chart.ts'
import { chartLabel, drawable, MOST_BARS, xychart } from '../measurement/xychart.ts'
import { join, name, say, words } from '../phrase.ts'
import type { View } from '../types.ts'

const FEWEST = 3
const CHARTS = 3

/** Characters of a label below a bar that stands: longer ones would cover each other. */
const MOST_STANDING = 12

type Slice = { readonly label: string; readonly candidate: Decimal; readonly baseline: Decimal }
type Family = { readonly model: string; readonly metric: string; readonly facts: readonly MetricFacts[] }

/** Slices of one metric, and how far scores can be taken at their word, as charts that GitHub draws itself: folded. */
export function charts(view: View): Section {
  const slices = familiesOf(view).flatMap(chartText).slice(0, CHARTS)
  const scores = view.charts.flatMap(reliability).slice(0, CHARTS)
  return fixed([...slices, ...scores].join(''))
}

/** Production's scores are another page's subject: a reviewer signs the candidate's. */
function reliability({ model, chart }: View['charts'][number]): readonly string[] {
  const drawn = chart.side === 'candidate' && chart.bins.length >= FEWEST ? reliabilityChart(chart) : null
  if (drawn === null) return []
  const title = say`📈 Calibration of ${name(model)}: bars are what came true, the line is what the scores promise`
  return [folded(htmlPhrase(title), drawn)]
}

/** The slices of each metric of each model that both sides report, by name. */
function familiesOf(view: View): readonly Family[] {
  const families = new Map<string, { model: string; metric: string; facts: Map<string, MetricFacts> }>()
  for (const { finding } of view.models.flatMap(({ rules }) => rules)) {
    const facts = finding.metric
    if (facts === null || facts.slice === null || finding.model === null) continue
    const key = JSON.stringify([finding.model, facts.name])
    const family = families.get(key) ?? { model: finding.model, metric: facts.name, facts: new Map() }
    families.set(key, family)
    if (facts.baseline !== null && !family.facts.has(facts.slice)) family.facts.set(facts.slice, facts)
  }
  return [...families.values()].map(({ model, metric, facts }) => {
    return { model, metric, facts: [...facts.values()].toSorted(byKeys(({ slice }) => slice ?? '')) }
  })
}

/**
 * All slices where they are few, those that lost most where they are many, and where a value is below zero: Mermaid draws
 * bars from the bottom of the chart, so that the worst of negative ones would look best.
 */
function chartText(family: Family): readonly string[] {
  const slices = slicesOf(family.facts)
  const hasNegative = slices.some(({ candidate, baseline }) => candidate.coefficient < 0n || baseline.coefficient < 0n)
  if (slices.length > MOST_BARS || hasNegative) return worstText(family)
  return slices.length < FEWEST ? [] : [allText(family, slices)]
}

function slicesOf(facts: readonly MetricFacts[]): readonly Slice[] {
  return facts.flatMap((fact, index) => {
    const candidate = drawable(fact.candidate?.value)
    const baseline = drawable(fact.baseline?.value)
    return candidate === null || baseline === null
      ? []
      : [{ label: chartLabel(fact.slice ?? '', index), candidate, baseline }]
  })
}

function allText({ model, metric }: Family, slices: readonly Slice[]): string {
  const title = htmlPhrase(
    say`📊 ${name(metric)} by slice for ${name(model)}: bars are this change, the line is the baseline`,
  )
  const chart = xychart({
    labels: slices.map(({ label }) => label),
    bars: slices.map(({ candidate }) => candidate),
    line: slices.map(({ baseline }) => baseline),
    axes: null,
    lying: slices.some(({ label }) => label.length > MOST_STANDING),
    range: 'zero',
  })
  return folded(title, chart)
}

function worstText({ model, metric, facts }: Family): readonly string[] {
  const found = worstSlicesChart(facts.flatMap(changeOf))
  if (found === null) return []
  const { chart, names, left } = found
  const rest = left === 0 ? [] : say`, ${left} more are not drawn`
  const title = htmlPhrase(say`📉 The slices that lost most in ${name(metric)} for ${name(model)}${rest}`)
  const key = names.map(({ label, slice }) => say`${words(label)} is ${name(slice)}`)
  return [folded(title, key.length === 0 ? chart : `${chart}\n\n${markdownPhrase(join(key), 'line')}.`)]
}

function changeOf({ slice, direction, candidate, baseline }: MetricFacts): readonly SliceChange[] {
  const [ours, theirs] = [candidate, baseline].map((side) => (side === null ? null : parseDecimal(side.value)))
  if (!ours || !theirs || direction === null || slice === null) return []
  const change = direction === 'lower' ? subtract(theirs, ours) : subtract(ours, theirs)
  return [{ slice, change: formatDecimal(change) }]
}

function folded(title: string, chart: string): string {
  return `\n<details>\n<summary>${title}</summary>\n\n${chart}\n\n</details>\n`
}
