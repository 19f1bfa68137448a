// The small repository the demo plays in: two models, a policy, some history, and three pull requests.

/** Files by path; null removes one. */
export type Files = Readonly<Record<string, string | null>>

export const policy = `version: 1

models:
  churn:
    path: models/churn
    tier: high
    owner: "@acme/growth-ml"
    artifact: model.onnx
    card: MODEL_CARD.md
    metrics: [metrics.json]
  pricing:
    path: models/pricing
    tier: low
    owner: "@acme/pricing"
    artifact: model.onnx
    card: MODEL_CARD.md
    metrics: [metrics.json]

roles:
  ml-lead: { teams: [acme/ml-leads] }
  model-risk: { teams: [acme/model-risk] }

gates:
  production:
    branches: [main]
    metrics:
      - metric: auc
        models: [churn]
        at_least: 0.80
        regress_at_most: 0.005
      - metric: f1
        models: [churn]
        slices: { path: f1_by_region, regress_at_most: 0.02 }
      - metric: mae
        models: [pricing]
        at_most: 12.5
        regress_at_most: 1%
      - metric: latency_p95_ms
        better: lower
        at_most: 120
    controls:
      packs: [model-card-basic]
    approvals:
      - { role: ml-lead, count: 2, tiers: [high] }
      - { role: model-risk, count: 1, tiers: [high] }
`

export const workflow = `name: countersign
on: pull_request
permissions: { contents: read, pull-requests: write }
jobs:
  report:
    runs-on: ubuntu-latest
    steps:
      - uses: acme/countersign@v0
`

/** A Git LFS pointer: the digest of the model's bytes without the bytes. */
export function pointer(seed: string): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${seed.repeat(64).slice(0, 64)}\nsize 7340032\n`
}

type ChurnMetrics = {
  readonly auc: string
  readonly latency: string
  readonly regions: Readonly<Record<string, string>>
}

export function churnMetrics({ auc, latency, regions }: ChurnMetrics): string {
  const slices = Object.entries(regions).map(([name, value]) => `    "${name}": ${value}`)
  return `{\n  "auc": ${auc},\n  "latency_p95_ms": ${latency},\n  "f1_by_region": {\n${slices.join(',\n')}\n  }\n}\n`
}

export function pricingMetrics(mae: string, latency: string): string {
  return `{\n  "mae": ${mae},\n  "latency_p95_ms": ${latency}\n}\n`
}

export function churnCard(version: string, auc: string, digest: string): string {
  return `---
license: apache-2.0
tags: [tabular-classification]
governance:
  id: churn
  version: ${version}
  tier: high
  owner: "@acme/growth-ml"
  artifact: { path: model.onnx, sha256: ${digest.repeat(64).slice(0, 64)} }
---
# Churn

## Model details

Version ${version} of the gradient-boosted classifier that estimates how likely a retail customer is to close the
account within ninety days. It was trained in October 2026 by the growth team on two years of account history.

## Intended use

The score orders the weekly call list of the retention desk: an advisor sees the fifty customers with the highest
scores and decides whether to call. It is made for private customers in France, Germany and Spain who have held an
account for at least six months. Advisors are its only users, and nothing happens to a customer without one.

## Out-of-scope use

Not for pricing, credit decisions or closing accounts. Not for business customers, whose behaviour was not in the
training data.

## Limitations

For customers younger than 21 the model has seen fewer than 400 cases and ranks poorly. It has not been tested
outside the three countries named above, and a change of the fee schedule makes its scores unreliable until it is
retrained. Scores above 0.9 are rare, so their calibration is uncertain.

## Evaluation

Measured on the held-out quarter of 2026 (12,400 customers, dataset retail-2026q3).

| metric | value |
|---|---|
| auc | ${auc} |

## Contact

Questions and appeals: the growth team, growth-ml@acme.example, or the issue tracker of this repository.
`
}

export function pricingCard(version: string, mae: string, digest: string): string {
  return `---
license: apache-2.0
governance:
  id: pricing
  version: ${version}
  tier: low
  owner: "@acme/pricing"
  artifact: { path: model.onnx, sha256: ${digest.repeat(64).slice(0, 64)} }
---
# Pricing

## Model details

Version ${version} of the regression that proposes a resale price for returned phones, trained in November 2026 on
the sales of the past twelve months in all European shops.

## Intended use

Shop staff see the proposed price when they put a returned phone back on the shelf, and may change it. The proposal
is used for phones between three months and four years old, sold by our own shops in euro. It saves staff the search
in three price lists, and keeps prices alike between shops.

## Out-of-scope use

Not for phones bought elsewhere, not for tablets or watches, and not for setting the price of new phones.

## Limitations

Prices of models that came out less than three months ago are off by 40 euro on average. Phones with water damage
are priced as if they had none, so staff must check for it. After a competitor's campaign the proposals lag by up to
two weeks, because the model is retrained every second Monday.

## Evaluation

Measured on the last four weeks of sales, dataset resale-2026w44.

| metric | value |
|---|---|
| mae | ${mae} |

## Contact

Questions: pricing@acme.example.
`
}

const regions = { France: '0.612', Germany: '0.644', Spain: '0.598' }

/** What production runs when the story begins. */
export const production: Files = {
  'README.md': '# Models of Acme\n',
  '.github/countersign.yml': policy,
  '.github/workflows/countersign.yml': workflow,
  'models/churn/model.onnx': pointer('1a'),
  'models/churn/metrics.json': churnMetrics({ auc: '0.874', latency: '88', regions }),
  'models/churn/MODEL_CARD.md': churnCard('3.1.4', '0.874', '1a'),
  'models/pricing/model.onnx': pointer('2b'),
  'models/pricing/metrics.json': pricingMetrics('11.90', '41'),
  'models/pricing/MODEL_CARD.md': pricingCard('1.8.0', '11.90', '2b'),
}

/** One pull request: what it changes, and what its author hopes. */
export type Chapter = {
  readonly branch: string
  readonly title: string
  readonly author: string
  readonly ends: 'promote' | 'hold' | 'block'
  readonly why: string
  readonly files: Files
}

export const chapters: readonly Chapter[] = [
  {
    branch: 'retrain-pricing',
    title: 'Retrain pricing on the autumn sales',
    author: 'mika',
    ends: 'promote',
    why: 'better than production, documented, and a low-risk model needs no signature',
    files: {
      'models/pricing/model.onnx': pointer('3c'),
      'models/pricing/metrics.json': pricingMetrics('11.42', '40'),
      'models/pricing/MODEL_CARD.md': pricingCard('1.9.0', '11.42', '3c'),
    },
  },
  {
    branch: 'retrain-churn',
    title: 'Retrain churn on the third quarter',
    author: 'ana',
    ends: 'hold',
    why: 'all evidence is fine; a high-risk model waits for its three signatures',
    files: {
      'models/churn/model.onnx': pointer('4d'),
      'models/churn/metrics.json': churnMetrics({
        auc: '0.881',
        latency: '86',
        regions: { France: '0.621', Germany: '0.640', Spain: '0.611' },
      }),
      'models/churn/MODEL_CARD.md': churnCard('3.2.0', '0.881', '4d'),
    },
  },
  {
    branch: 'tune-churn',
    title: 'Tune churn for speed',
    author: 'jo',
    ends: 'block',
    why: 'better overall, but worse in France, silent about Spain, and the card was left behind',
    files: {
      'models/churn/model.onnx': pointer('5e'),
      'models/churn/metrics.json': churnMetrics({
        auc: '0.879',
        latency: '131',
        regions: { France: '0.571', Germany: '0.661' },
      }),
      'models/churn/MODEL_CARD.md': churnCard('3.2.0', '0.881', '1a')
        .replace(/For customers younger[\s\S]*?uncertain\./, '[More Information Needed]')
        .replace('0.881', '0.93'),
    },
  },
]
