import { sha256 } from '../../../src/core/base/digest.ts'
import type { ChangedFile, CollectedFile, Content, Dossier, DossierPeople } from '../../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import type { Finding, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { decodePolicy } from '../../../src/core/policy/decode.ts'
import { knownGovernance } from '../../../src/core/evaluate/controls/catalogue.ts'
import type { Policy } from '../../../src/core/policy/types.ts'

/** File contents by path; a string is text. A value that is neither is written as JSON. */
export type Files = Readonly<Record<string, string | Content | object>>

/** A change as a test tells it. Everything has a usual value: one model `churn` with `metrics.json`, base `main`. */
export type Scene = {
  readonly policy: string
  readonly candidate: Files
  readonly baseline?: Files
  readonly mergeBase?: Files
  readonly changes?: readonly ChangedFile[]
  readonly base?: string
  readonly proposedPolicy?: string | Content
  readonly ancestry?: Dossier['ancestry']
  readonly gaps?: Dossier['gaps']
  /** What looking into files found; nothing when left out. */
  readonly scans?: Dossier['scans']
  /** What the gate knows about people; nothing when left out, as on a laptop. */
  readonly people?: Partial<DossierPeople>
}

export const MODEL = 'models/churn'

/** A policy of one gate on `main` with these entries of `metrics:`, in YAML flow style. */
export function policyWith(...entries: readonly string[]): string {
  return gatePolicy(`    metrics:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`)
}

/** A policy of one gate on `main`; `gate` holds further keys of the gate, `model` further keys of the model. */
export function gatePolicy(gate: string, model = '    metrics: [metrics.json]\n'): string {
  return `version: 1
models:
  churn:
    path: ${MODEL}
    tier: high
${model}roles:
  ml-lead: { users: [ana, ben] }
gates:
  production:
    branches: [main]
${gate}`
}

export function text(content: string): Content {
  return { kind: 'text', text: content, digest: sha256(content) }
}

function collected(files: Files): readonly CollectedFile[] {
  return Object.entries(files).map(([path, content]) => ({ path: fromModel(path), content: contentOf(content) }))
}

/** A path below the model; one with a slash before it is from the root of the repository. */
export function fromModel(path: string): string {
  return path.startsWith('/') ? path.slice(1) : `${MODEL}/${path}`
}

function contentOf(content: string | Content | object): Content {
  if (typeof content === 'string') return text(content)
  // a Content is told from other JSON by its kind
  return 'kind' in content ? (content as Content) : text(JSON.stringify(content))
}

export function dossierOf(scene: Scene): Dossier {
  const candidate = collected(scene.candidate)
  const { proposedPolicy = null } = scene
  return {
    schema: 'countersign.dossier/v1',
    subject: {
      repository: 'acme/models',
      pull: 7,
      base: { ref: scene.base ?? 'main', sha: 'b'.repeat(40) },
      head: { ref: 'retrain', sha: 'c'.repeat(40) },
      mergeBase: 'a'.repeat(40),
    },
    asOf: '2026-11-22T10:00:00Z',
    policy: { path: '.github/countersign.yml', text: scene.policy, digest: sha256(scene.policy) },
    proposedPolicy:
      proposedPolicy === null
        ? null
        : {
            path: '.github/countersign.yml',
            content: typeof proposedPolicy === 'string' ? text(proposedPolicy) : proposedPolicy,
          },
    changes: scene.changes ?? [{ path: `${MODEL}/model.onnx`, change: 'modified' }],
    candidate,
    baseline: collected(scene.baseline ?? {}),
    mergeBase: collected(scene.mergeBase ?? {}),
    measured: [],
    scans: scene.scans ?? [],
    pullRequest: null,
    opener: null,
    draft: false,
    baseChangedAt: null,
    descriptionEditedAt: null,
    commits: [],
    pushes: [],
    producers: [],
    reviews: [],
    members: null,
    ...scene.people,
    ancestry: scene.ancestry ?? [],
    gaps: scene.gaps ?? [],
  }
}

let lastPolicy: { readonly text: string; readonly policy: Policy } | null = null

/** The decoded policy of a scene; a policy that a test did not mean to be wrong fails it, with the reason. */
export function decoded(policy: string): Policy {
  // properties judge several dossiers by one policy, and decoding it is most of their work
  if (lastPolicy?.text === policy) return lastPolicy.policy
  const file = { path: '.github/countersign.yml', text: policy, digest: sha256(policy) }
  const result = decodePolicy(file, knownGovernance)
  if (!result.ok) throw new Error(result.error.map((problem) => `${problem.code}: ${problem.message}`).join('\n'))
  lastPolicy = { text: policy, policy: result.value }
  return result.value
}

export function judged(scene: Scene): Verdict {
  return evaluate(decoded(scene.policy), dossierOf(scene))
}

/** The findings about metrics, as `rule part, slice: outcome reason`: what most tests compare. */
export function metricLines(verdict: Verdict): readonly string[] {
  return verdict.findings.filter(({ kind }) => kind === 'metric').map(lineOf)
}

export function lineOf(finding: Finding): string {
  const rule = finding.rule.split('/').slice(2).join('/')
  const slice = finding.metric?.slice ?? null
  return `${rule}${slice === null ? '' : `[${slice}]`} ${finding.outcome} ${finding.reason.code}`
}
