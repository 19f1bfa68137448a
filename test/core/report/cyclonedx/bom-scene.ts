import { describeModels } from '../../../../src/core/evaluate/description/describe-models.ts'
import type { Dossier } from '../../../../src/core/evaluate/dossier.ts'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import type { BomSource } from '../../../../src/core/report/cyclonedx/ml-bom.ts'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { fullCard, PARAGRAPH } from '../../evaluate/controls/control-scene.ts'
import { dossierOf } from '../../evaluate/scene.ts'
import type { Files, Scene } from '../../evaluate/scene.ts'

const bytes = 'the weights'
const hex = sha256(bytes).slice('sha256:'.length)

export const POLICY = `version: 1
models:
  churn:
    path: models/churn
    tier: high
    owner: "@acme/growth-ml"
    artifact: model.onnx
    card: CARD.md
    metrics: [metrics.json]
    lineage: dvc.lock
    governance: governance.yaml
    documents: ["docs/*"]
roles:
  ml-lead: { users: [ana, ben] }
gates:
  production:
    branches: [main]
    metrics:
      - { metric: auc, at_least: 0.8 }
    controls:
      packs: [model-card-basic, iso-42001]
      custom:
        - { id: ACME-01, title: Runbook is there, file: "docs/runbook.md" }
waivers:
  - control: DOC-11
    models: [churn]
    reason: The desk opens in January
    compensating: Questions go to the owner
    approved_by: [ana, ben]
    expires: 2026-12-31
`

const card = fullCard(hex).replace(
  'license: apache-2.0\n',
  `license: apache-2.0
base_model: acme/churn-base
datasets: [acme/churn-2026]
pipeline_tag: tabular-classification
co2_eq_emissions: 12.5
`,
)

const record = `version: 1
purpose:
  statement: Account managers order their calls of the week by the score and by nothing else.
risks:
  - hazard: Customers abroad are scored too low after a campaign.
    mitigation: The score is withheld for two weeks after each campaign.
impact:
  groups: Customers older than seventy answer the phone less often.
decision:
  type: recommendation
  automation_level: human-decides
`

export const files: Files = {
  'model.onnx': { kind: 'bytes', digest: sha256(bytes), md5: 'a'.repeat(32), size: 11 },
  'CARD.md': card,
  'governance.yaml': record,
  'metrics.json': { auc: 0.871 },
  'docs/runbook.md': PARAGRAPH,
  'dvc.lock': `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - path: data/train.csv
      md5: ${'b'.repeat(32)}
      size: 4
    - path: train.py
      md5: ${'c'.repeat(32)}
      size: 4
    outs:
    - path: model.onnx
      md5: ${'a'.repeat(32)}
      size: 11
`,
}

export function dossier(scene: Partial<Scene> = {}): Dossier {
  return dossierOf({ policy: POLICY, candidate: files, ...scene })
}

export function sourceOf(of: Dossier): BomSource {
  return { models: describeModels(of), verdict: judge(of), policyPath: of.policy?.path ?? null }
}
