import { byKeys } from '../../core/base/order.ts'
import { knownMetrics } from '../../core/evaluate/metrics/known.ts'
import { formatPath, matchesName } from '../../core/evidence/metric-name.ts'
import type { Measurement } from '../../core/evidence/types.ts'
import type { SurveyedModel } from './survey.ts'

type Place = { readonly branch: string; readonly owner: string }

/** The pack that a first policy asks for. */
export const STARTING_PACK = 'model-card-basic'

/** Rules proposed per model: enough to start a discussion, few enough to be read. */
const MOST_RULES = 3

/**
 * A policy that fits what was found: every model with its files, and for the metrics whose direction is known the
 * mildest rule there is: not worse than production. Valid as it stands; comments say what to decide.
 */
export function policyText(models: readonly SurveyedModel[], { branch, owner }: Place): string {
  const rules = models.flatMap((model) => metricRules(model, models.length > 1))
  return `# What it takes to promote a model. Read from the base branch: a pull request can't loosen it for itself.
# Check it with: countersign validate
version: 1

models:
${models.map((model) => modelEntry(model, owner)).join('')}
roles:
  ml-lead: { teams: [${owner}/ml-leads] } # who may sign: an existing team

gates:
  production:
    branches: [${JSON.stringify(branch)}]
${rules.length > 0 ? `    metrics:\n${rules.join('')}` : exampleRule}    controls:
      packs: [${STARTING_PACK}]
    approvals:
      - { role: ml-lead, count: 1 }
`
}

const exampleRule = `    # metrics:                 # no metrics file with a known metric was found; add one and a rule like
    #   - metric: auc
    #     at_least: 0.80
    #     regress_at_most: 0.005
`

function modelEntry(model: SurveyedModel, owner: string): string {
  const files = model.metrics.map((path) => JSON.stringify(path)).join(', ')
  return [
    `  ${model.id}:\n`,
    `    path: ${JSON.stringify(model.path)}\n`,
    `    tier: medium # low | medium | high: how much harm a wrong model does\n`,
    `    owner: ${JSON.stringify(`@${owner}/ml-leads`)}\n`,
    model.artifact === null ? '' : `    artifact: ${JSON.stringify(model.artifact)}\n`,
    `    card: ${JSON.stringify(model.card ?? 'MODEL_CARD.md')}\n`,
    files === '' ? '' : `    metrics: [${files}]\n`,
    model.lineage === null ? '' : `    lineage: ${JSON.stringify(model.lineage)}\n`,
    `    governance: governance.yaml # what no measurement tells; answer its questions\n`,
  ].join('')
}

function metricRules(model: SurveyedModel, several: boolean): readonly string[] {
  const usable = model.measurements.filter((measurement) => isUsable(measurement, model.measurements))
  const shortest = usable.toSorted(byKeys((measurement) => String(measurement.path.length).padStart(4, '0'), nameOf))
  return shortest.slice(0, MOST_RULES).map((measurement) => {
    const scope = several ? `        models: [${model.id}]\n` : ''
    const now = measurement.value.kind === 'number' ? ` # now ${measurement.value.text}` : ''
    return `      - metric: ${JSON.stringify(nameOf(measurement))}${now}\n${scope}        regress_at_most: 0 # not worse than production; widen it to the noise of your evaluation\n`
  })
}

const known = knownMetrics()

/** A direction is known, and the name means this measurement alone. */
function isUsable(measurement: Measurement, all: readonly Measurement[]): boolean {
  const direction = measurement.direction ?? known(measurement.path)?.direction ?? null
  return direction !== null && all.filter(({ path }) => matchesName(nameOf(measurement), path) === 'exact').length === 1
}

function nameOf(measurement: Measurement): string {
  return formatPath(measurement.path)
}
