import type { Method } from '../../policy/measuring.ts'
import { metricDefinition, withCosts } from '../../statistics/metrics/metric-name.ts'
import { isBinned } from '../../statistics/metrics/binned-metric.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import type { Predictions } from '../../policy/measuring.ts'
import type { PredictionsPlan } from './plan.ts'
import type { SharedClasses } from './shared-classes.ts'
import { usualMetrics } from './usual-metrics.ts'

/** One metric to measure, with everything that rules ask of it. */
export type MetricWanted = {
  readonly definition: MetricDefinition
  readonly method: Method | null
  /** Whether a rule decides it: then it is worth resampling. */
  readonly decided: boolean
  readonly cuts: readonly (readonly string[])[]
}

/** The metrics that rules ask for and the usual ones of such a table, each once, in order of name. */
export function wantedMetrics(
  { declared, asks, usual: withUsual }: PredictionsPlan,
  shared: SharedClasses,
): readonly MetricWanted[] {
  const wanted = new Map<string, MetricWanted>()
  const usual = usualMetrics(declared, shared)
  for (const name of withUsual ? usual : []) add(wanted, name, declared, { method: null, decided: false, cuts: [] })
  for (const { metric, method, slices } of asks) {
    const name = metric === '*' ? (usual[0] ?? '') : metric
    add(wanted, name, declared, { method, decided: metric !== '*', cuts: slices })
  }
  return [...wanted.values()]
}

type Rest = Omit<MetricWanted, 'definition'>

function add(wanted: Map<string, MetricWanted>, metric: string, declared: Predictions, rest: Rest): void {
  const known = metricDefinition(metric)
  if (known === null) return
  const definition = declaredParameters(known, declared)
  if (definition === null) return
  const before = wanted.get(definition.name)
  wanted.set(definition.name, {
    definition,
    method: rest.method ?? before?.method ?? null,
    decided: rest.decided || before?.decided === true,
    cuts: [...(before?.cuts ?? []), ...rest.cuts],
  })
}

/** Bins and costs are the policy's, where the name says none. */
function declaredParameters(definition: MetricDefinition, { eceBins, costs }: Predictions): MetricDefinition | null {
  if (definition.id === 'cost') {
    if (costs === null) return null
    const { trueNegative, falsePositive, falseNegative, truePositive } = costs
    return withCosts(definition, [
      [amount(trueNegative), amount(falsePositive)],
      [amount(falseNegative), amount(truePositive)],
    ])
  }
  if (!isBinned(definition) || /_\d+$/.test(definition.name)) return definition
  return { ...definition, parameters: { ...definition.parameters, bins: eceBins } }
}

/** What a row costs: the policy says what it is worth. */
function amount(worth: { readonly text: string } | null): number {
  return worth === null ? 0 : -Number(worth.text)
}
