import { md5, sha256 } from '../../../../src/core/base/digest.ts'
import { decodeText } from '../../../../src/core/document/text.ts'
import { scanSensitive } from '../../../../src/core/evidence/sensitive/scan-sensitive.ts'
import { scanSerialised } from '../../../../src/core/evidence/serialised/scan-serialised.ts'
import { evaluate } from '../../../../src/core/evaluate/evaluate.ts'
import type { Ancestry, ChangedFile, Content, Dossier, DossierPeople } from '../../../../src/core/evaluate/dossier.ts'
import type { Finding, Verdict } from '../../../../src/core/evaluate/verdict.ts'
import { decoded, dossierOf, fromModel } from '../scene.ts'
import type { Files } from '../scene.ts'

/** A change to one model under `model-card-basic`, as a test of a control tells it. */
export type ControlScene = {
  readonly tier?: 'low' | 'medium' | 'high'
  /** The card; null for none. */
  readonly card?: string | null
  /** The governance record, `governance.yaml`; null for none. */
  readonly record?: string | null
  readonly candidate?: Files
  readonly baseline?: Files
  /** Files by path with their bytes. Where there are any, or none in particular, every file is looked into. */
  readonly looked?: Readonly<Record<string, Uint8Array>>
  /** What looking into files found, as it stands in a dossier. */
  readonly scans?: Dossier['scans']
  readonly body?: string | null
  /** The moment judged for; that of all scenes when left out. */
  readonly asOf?: string
  /** What the gate knows about people; nothing when left out, as on a laptop. */
  readonly people?: Partial<DossierPeople>
  /** Keys of the model in the policy besides path and tier. */
  readonly model?: string
  /** How commits that the lineage names stand to the head. */
  readonly ancestry?: readonly Ancestry[]
  /** The gate's `metrics:` and `controls:`. */
  readonly gate?: string
  /** The policy's `roles:`, each on a line, and what the gate asks of them. */
  readonly roles?: string
  readonly approvals?: string
  /** Further keys at the end of the policy. */
  readonly policyEnd?: string
  /** The policy as the change proposes it. */
  readonly proposedPolicy?: string | Content
  /** What differs from the base branch; the artifact when left out. */
  readonly changes?: readonly ChangedFile[]
}

const MODEL_KEYS = `    owner: "@acme/growth-ml"
    artifact: model.onnx
    card: CARD.md
    metrics: [metrics.json]
    lineage: dvc.lock
    governance: governance.yaml
    documents: ["docs/*"]
`

export const PACK: string = `    controls:
      packs: [model-card-basic]
`

export function policyOf({ tier = 'high', model = MODEL_KEYS, gate = PACK, ...scene }: ControlScene): string {
  return `version: 1
models:
  churn:
    path: models/churn
    tier: ${tier}
${model}roles:
${scene.roles ?? '  ml-lead: { users: [ana, ben] }\n'}gates:
  production:
    branches: [main]
${gate}${scene.approvals ?? ''}${scene.policyEnd ?? ''}`
}

export function verdictOn(scene: ControlScene): Verdict {
  const policy = policyOf(scene)
  const card: Files = scene.card === undefined || scene.card === null ? {} : { 'CARD.md': scene.card }
  const record: Files = scene.record === undefined || scene.record === null ? {} : { 'governance.yaml': scene.record }
  const { looked } = scene
  const candidate = { ...card, ...record, ...scene.candidate, ...(looked === undefined ? {} : contents(looked)) }
  const { body = null, baseline = {}, people = {}, ancestry = [], proposedPolicy, changes } = scene
  const dossier = dossierOf({
    policy,
    candidate,
    baseline,
    people,
    ancestry,
    ...(proposedPolicy === undefined ? {} : { proposedPolicy }),
    ...(changes === undefined ? {} : { changes }),
    scans: [...(scene.scans ?? []), ...(looked === undefined ? [] : scansOf(candidate, looked))],
  })
  const { asOf = dossier.asOf } = scene
  return evaluate(decoded(policy), { ...dossier, asOf, pullRequest: body === null ? null : { body } })
}

function contents(looked: Readonly<Record<string, Uint8Array>>): Files {
  return Object.fromEntries(Object.entries(looked).map(([path, bytes]) => [path, contentOfBytes(bytes)]))
}

/** As a file is collected that is only digested: short texts are kept, for they may be pointers. */
function contentOfBytes(bytes: Uint8Array): Content {
  const words = bytes.length <= 1024 ? decodeText(bytes) : null
  if (words?.kind === 'text') return { kind: 'text', text: words.text, digest: sha256(bytes) }
  return { kind: 'bytes', digest: sha256(bytes), md5: md5(bytes), size: bytes.length }
}

/** What collecting finds in these files: in the bytes where they are given, else in the text. */
function scansOf(candidate: Files, looked: Readonly<Record<string, Uint8Array>>): Dossier['scans'] {
  return Object.entries(candidate).flatMap(([path, content]) => {
    const bytes = looked[path] ?? (typeof content === 'string' ? new TextEncoder().encode(content) : null)
    if (bytes === null) return []
    const full = fromModel(path)
    const serialised = scanSerialised(full, bytes)
    const sensitive = scanSensitive(full, bytes)
    return [{ path: full, scan: { kind: 'scanned' as const, digest: sha256(bytes), serialised, sensitive } }]
  })
}

/** The finding of one control. */
export function findingOn(id: string, scene: ControlScene): Finding {
  const found = verdictOn(scene).findings.find((finding) => finding.control?.id === id)
  if (found === undefined) throw new Error(`no finding of ${id}`)
  return found
}

/** A finding in short: `fail block E1<E2`. */
export function inShort({ outcome, severity, control }: Finding): string {
  const strength = control?.found === null ? '' : ` ${control?.found ?? ''}`
  return `${outcome} ${severity}${strength}`
}

export function on(id: string, scene: ControlScene): string {
  return inShort(findingOn(id, scene))
}

/** Forty words and more, no two sentences alike, with a condition and a number. */
export const PARAGRAPH: string =
  'Account managers look at the score once a week and decide whom to call. The score orders a list; it changes no price, no contract and no service by itself. Each list holds at most 200 customers, and a manager may leave out any of them when there is a reason.'

/** A card with everything the basic pack asks for, for an artifact of these bytes. */
export function fullCard(artifact: string, version = '3.1.0'): string {
  return `---
license: apache-2.0
governance:
  id: churn
  version: ${version}
  owner: "@acme/growth-ml"
  artifact: { path: model.onnx, sha256: ${artifact} }
---
# Churn

Gradient-boosted trees that estimate who leaves within ninety days.

## Intended use

${PARAGRAPH}

## Out-of-scope use

It must not decide on credit, on prices or on cancelling contracts of any customer whatsoever.

## Limitations

${PARAGRAPH}

## Results

| Metric | Value |
|---|---|
| AUC | 0.871 |

## Contact

churn@acme.io
`
}
