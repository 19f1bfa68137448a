import type { Json } from '../../base/canonical-json.ts'
import type { Citation, ControlFacts, Finding, Verdict } from '../../evaluate/verdict.ts'
import { plain } from '../phrase.ts'
import { ruleView } from '../rule-view.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import { urlOf } from './fields.ts'
import { claimRef, modelRef, waiverRef } from './refs.ts'

/** A finding of a control about one model, as the declarations speak of it. */
export type ControlClaim = { readonly finding: Finding; readonly control: ControlFacts; readonly model: string }

/** Every finding of a control. */
export function controlClaims(verdict: Verdict): readonly ControlClaim[] {
  return verdict.findings.flatMap((finding) => {
    const { control, model } = finding
    return control === null || model === null ? [] : [{ finding, control, model }]
  })
}

/** What was found, as one sentence. */
export function reasoningOf({ finding }: ControlClaim): string {
  return `${plain(ruleView(finding).because)}.`
}

/** What is claimed of a model: evidence speaks for it where it is shown, against it otherwise. */
export function claims(all: readonly ControlClaim[], evidence: EvidenceIndex): readonly Json[] {
  return all.map((claim) => {
    const { finding, control, model } = claim
    const cited = [...new Set(finding.evidence.map((citation) => evidence.refOf(citation)))]
    const speaks = cited.length === 0 ? undefined : cited
    return {
      'bom-ref': claimRef(model, control.id),
      target: modelRef(model),
      predicate: `${control.id}: ${control.title.toWellFormed()}`,
      reasoning: reasoningOf(claim),
      evidence: finding.outcome === 'pass' ? speaks : undefined,
      counterEvidence: finding.outcome === 'pass' ? undefined : speaks,
      mitigationStrategies: finding.waiver === null ? undefined : [waiverRef(model, control.id)],
    }
  })
}

/** The evidence that claims cite, each place once, in the order in which findings name it. */
export type EvidenceIndex = {
  readonly refOf: (citation: Citation) => string
  readonly entries: (asOf: string) => readonly Json[]
}

export function evidenceIndex(all: readonly ControlClaim[]): EvidenceIndex {
  const byKey = new Map<string, { readonly ref: string; readonly citation: Citation }>()
  for (const citation of all.flatMap(({ finding }) => finding.evidence)) {
    const key = keyOf(citation)
    if (!byKey.has(key)) byKey.set(key, { ref: `evidence:${byKey.size + 1}`, citation })
  }
  return {
    refOf: (citation) => byKey.get(keyOf(citation))?.ref ?? '',
    entries: (asOf) => [...byKey.values()].map(({ ref, citation }) => entry(ref, citation, asOf)),
  }
}

function keyOf({ path, side, at, digest, strength }: Citation): string {
  return JSON.stringify([path, side, at?.line ?? null, digest, strength])
}

function entry(ref: string, { path, side, at, digest, strength }: Citation, asOf: string): Json {
  const what = strength === null ? 'cited' : `${strength} ${STRENGTH_WORD[strength]}`
  return {
    'bom-ref': ref,
    description: `${what}; ${side}; ${digest ?? 'no file'}`,
    data: [{ name: path.toWellFormed(), contents: { url: urlOf(path, at?.line ?? null) } }],
    created: asOf,
  }
}

/** Waivers that findings rest on: who excepted what, until when, what is done instead, and where the policy says so. */
export function waiverEvidence(all: readonly ControlClaim[], policy: string | null): readonly Json[] {
  return all.flatMap(({ finding: { waiver }, control, model }) =>
    waiver === null
      ? []
      : [
          {
            'bom-ref': waiverRef(model, control.id),
            description: `Waived: ${waiver.reason.toWellFormed()}. Instead: ${waiver.compensating?.toWellFormed() ?? 'nothing'}. Waiver ${waiver.digest}.`,
            data:
              policy === null
                ? undefined
                : [{ name: policy.toWellFormed(), contents: { url: urlOf(policy, waiver.at.line) } }],
            // the last day counts
            expires: `${waiver.expires}T23:59:59Z`,
            author: { name: waiver.approvedBy.join(', ').toWellFormed() },
          },
        ],
  )
}
