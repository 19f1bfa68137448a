import type { Json } from '../../base/canonical-json.ts'
import { packOf } from '../../evaluate/controls/packs.ts'
import type { Outcome, Strength } from '../../evaluate/verdict.ts'
import { STRENGTH_WORD } from '../strength-word.ts'
import { reasoningOf } from './claims.ts'
import type { ControlClaim } from './claims.ts'
import { ASSESSOR, claimRef, requirementRef, waiverRef } from './refs.ts'

/** One attestation per pack and model, which says of each of the pack's controls how far it is shown. */
export function attestations(all: readonly ControlClaim[]): readonly Json[] {
  const packs = [...new Set(all.flatMap(({ control }) => control.requiredBy))]
  const models = [...new Set(all.map(({ model }) => model))]
  return packs.flatMap((pack) =>
    models.flatMap((model) => {
      const own = all.filter((claim) => claim.model === model && claim.control.requiredBy.includes(pack))
      return own.length === 0 ? [] : [attestation(pack, model, own)]
    }),
  )
}

function attestation(pack: string, model: string, own: readonly ControlClaim[]): Json {
  const shown = own.filter(({ finding }) => finding.outcome === 'pass').length
  const asked = own.filter(({ finding }) => finding.outcome !== 'not-applicable').length
  const title = packOf(pack)?.title ?? 'Controls of the repository'
  return {
    summary: `${title}: ${shown} of ${asked} controls shown for ${model.toWellFormed()}. No legal conclusion and no certificate.`,
    assessor: ASSESSOR,
    map: own.map((claim) => mapped(pack, claim)),
  }
}

/** What an outcome makes of a claim: it stands, it is countered, or it is neither while nothing is decided. */
const STANDING: Readonly<Record<Outcome, 'claim' | 'counter-claim' | 'open' | 'not-asked'>> = {
  pass: 'claim',
  fail: 'counter-claim',
  error: 'counter-claim',
  waived: 'counter-claim',
  indeterminate: 'open',
  pending: 'open',
  'not-applicable': 'not-asked',
}

function mapped(pack: string, claim: ControlClaim): Json {
  const { finding, control, model } = claim
  const standing = STANDING[finding.outcome]
  const refs = [claimRef(model, control.id)]
  return {
    requirement: requirementRef(pack, control.id),
    claims: standing === 'claim' ? refs : undefined,
    counterClaims: standing === 'counter-claim' ? refs : undefined,
    conformance: {
      // what is not asked has no score: neither 0 nor 1 would be true
      score: standing === 'not-asked' ? undefined : standing === 'claim' ? 1 : 0,
      rationale: `${finding.outcome}: ${reasoningOf(claim)}`,
      mitigationStrategies: finding.waiver === null ? undefined : [waiverRef(model, control.id)],
    },
    confidence: control.found === null ? undefined : confidence(control.found, control.needed),
  }
}

const CONFIDENCE: Readonly<Record<Strength, number>> = { E0: 0, E1: 0.2, E2: 0.4, E3: 0.6, E4: 0.8, E5: 1 }

function confidence(found: Strength, needed: Strength): Json {
  return { score: CONFIDENCE[found], rationale: `${found} ${STRENGTH_WORD[found]}; ${needed} is needed` }
}
