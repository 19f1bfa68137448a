import type { Decimal } from '../../base/decimal.ts'
import { byKeys } from '../../base/order.ts'
import type { MetricFacts } from '../../evaluate/verdict.ts'
import { htmlPhrase } from '../escape.ts'
import { fixed } from '../fit.ts'
import type { Section } from '../fit.ts'
import { reliabilityChart } from '../measurement/reliability-chart.ts'
import { chartLabel, drawable, MOST_BARS, xychart } from '../measurement/xychart.ts'
import { name, say } from '../phrase.ts'
import type { View } from '../types.ts'

const FEWEST = 3
const CHARTS = 3

type Slice = { readonly label: string; readonly candidate: Decimal; readonly baseline: Decimal }
type Chart = { readonly model: string; readonly metric: string; readonly slices: readonly Slice[] }

/** Slices of one metric, and how far scores can be taken at their word, as charts that GitHub draws itself: folded. */
export function charts(view: View): Section {
  const slices = chartsOf(view).slice(0, CHARTS).map(chartText)
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
    .filter(({ slices }) => slices.length >= FEWEST && slices.length <= MOST_BARS)
}

function slicesOf(facts: readonly MetricFacts[]): readonly Slice[] {
  return facts.toSorted(byKeys(({ slice }) => slice ?? '')).flatMap((fact, index) => {
    const candidate = drawable(fact.candidate?.value)
    const baseline = drawable(fact.baseline?.value)
    return candidate === null || baseline === null
      ? []
      : [{ label: chartLabel(fact.slice ?? '', index), candidate, baseline }]
  })
}

function chartText({ model, metric, slices }: Chart): string {
  const title = htmlPhrase(
    say`📊 ${name(metric)} by slice for ${name(model)}: bars are this change, the line is the baseline`,
  )
  const chart = xychart({
    labels: slices.map(({ label }) => label),
    bars: slices.map(({ candidate }) => candidate),
    line: slices.map(({ baseline }) => baseline),
    axes: null,
    lying: false,
    range: 'zero',
  })
  return folded(title, chart)
}

function folded(title: string, chart: string): string {
  return `\n<details>\n<summary>${title}</summary>\n\n${chart}\n\n</details>\n`
}
