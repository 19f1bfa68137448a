import { sha256 } from '../../src/core/base/digest.ts'

const RULES = 500
const MODELS = 50
const sha = '1'.repeat(40)

/** A dossier of 50 changed models and a policy of 500 rules for each of them: 25,000 findings, one in ten a failure. */
export function largeDossier(): string {
  const ids = Array.from({ length: MODELS }, (_, at) => `model-${String(at).padStart(2, '0')}`)
  const candidate = ids.map((id, at) => evidence(id, at))
  const policy = policyText(ids)
  return JSON.stringify({
    schema: 'countersign.dossier/v1',
    subject: {
      repository: 'acme/models',
      pull: 1,
      base: { ref: 'main', sha },
      head: { ref: 'all', sha },
      mergeBase: sha,
    },
    asOf: '2026-11-23T09:00:00Z',
    policy: { path: '.github/countersign.yml', text: policy, digest: sha256(policy) },
    proposedPolicy: null,
    changes: candidate.map(({ path }) => ({ path, change: 'modified' })),
    candidate,
    baseline: candidate,
    mergeBase: [],
    pullRequest: null,
    commits: [],
    pushes: [],
    reviews: [],
    members: null,
    ancestry: [],
    gaps: [],
  })
}

function evidence(
  id: string,
  at: number,
): { readonly path: string; readonly content: Readonly<Record<string, string>> } {
  const rows = Array.from({ length: RULES }, (_, rule) => `  "quality_${rule}": 0.${(rule * 7 + at) % 10}5`)
  const text = `{\n${rows.join(',\n')}\n}\n`
  return { path: `models/${id}/metrics.json`, content: { kind: 'text', text, digest: sha256(text) } }
}

function policyText(ids: readonly string[]): string {
  const models = ids.map((id) => `  ${id}: { path: models/${id}, tier: low, metrics: [metrics.json] }\n`)
  const rules = Array.from({ length: RULES }, (_, rule) => `      - { metric: quality_${rule}, at_least: 0.15 }\n`)
  return `version: 1\nmodels:\n${models.join('')}gates:\n  production:\n    branches: [main]\n    metrics:\n${rules.join('')}`
}
