import type { Json } from '../../base/canonical-json.ts'
import type { DescribedModel } from '../../evaluate/description/described-model.ts'
import type { Finding } from '../../evaluate/verdict.ts'
import { propertiesOf, unlessEmpty } from './fields.ts'
import { inputRef } from './refs.ts'

/** The model card of a component: parameters, what was measured, what to know before using it. */
export function modelCard(described: DescribedModel, findings: readonly Finding[]): Json {
  const { model, task, inputs, emissions, decision } = described
  const datasets = inputs.filter(({ kind }) => kind === 'data').map(({ name }) => ({ ref: inputRef(model.id, name) }))
  const metrics = performanceMetrics(findings)
  return {
    modelParameters: { task: task?.toWellFormed(), datasets: unlessEmpty(datasets) },
    quantitativeAnalysis: metrics.length === 0 ? undefined : { performanceMetrics: metrics },
    considerations: considerations(described),
    properties: unlessEmpty(
      propertiesOf([
        ['co2_eq_emissions_g', emissions],
        ['decision:type', decision.type],
        ['decision:automation-level', decision.automation],
      ]),
    ),
  }
}

/** Each judged metric once, as its evidence writes it. */
function performanceMetrics(findings: readonly Finding[]): readonly Json[] {
  const found = new Map<string, Json>()
  for (const { metric } of findings) {
    if (metric === null || metric.candidate === null) continue
    const { value, interval } = metric.candidate
    const key = JSON.stringify([metric.name, metric.slice])
    if (found.has(key)) continue
    found.set(key, {
      type: metric.name.toWellFormed(),
      value: value.toWellFormed(),
      slice: metric.slice?.toWellFormed(),
      confidenceInterval:
        interval === null
          ? undefined
          : { lowerBound: interval[0].toWellFormed(), upperBound: interval[1].toWellFormed() },
    })
  }
  return [...found.values()]
}

function considerations({ considerations: known }: DescribedModel): Json | undefined {
  const { uses, limitations, risks, groups } = known
  if (uses.length + limitations.length + risks.length === 0 && groups === null) return undefined
  const ethical = risks.map(({ hazard, mitigation }) => ({
    name: hazard.toWellFormed(),
    mitigationStrategy: mitigation?.toWellFormed(),
  }))
  const fairness =
    groups === null
      ? []
      : [{ groupAtRisk: groups.text.toWellFormed(), mitigationStrategy: groups.mitigation?.toWellFormed() }]
  return {
    useCases: unlessEmpty(uses),
    technicalLimitations: unlessEmpty(limitations),
    ethicalConsiderations: unlessEmpty(ethical),
    fairnessAssessments: unlessEmpty(fairness),
  }
}
