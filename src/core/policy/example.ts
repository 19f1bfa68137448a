import type { Json } from '../base/canonical-json.ts'

/** A small policy that shows the language to editors; a test decodes it. */
export const examplePolicy: Json = {
  version: 1,
  models: { churn: { path: 'models/churn', tier: 'high', card: 'MODEL_CARD.md', metrics: ['metrics.json'] } },
  roles: { 'ml-lead': { teams: ['acme/ml-leads'] } },
  gates: {
    production: {
      branches: ['main'],
      metrics: [{ metric: 'auc', at_least: 0.8, regress_at_most: 0.005 }],
      controls: { packs: ['model-card-basic'] },
      approvals: [{ role: 'ml-lead', count: 1 }],
    },
  },
}
