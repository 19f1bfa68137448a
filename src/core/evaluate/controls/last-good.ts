import type { Placed } from '../../evidence/governance/answer.ts'
import type { Rollout } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { artifactState } from './artifact-identity.ts'
import type { ArtifactIdentity, ArtifactState } from './artifact-identity.ts'
import { citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What a rollout goes back to, and how well that is established; or what is wrong with it. */
export type LastGood =
  | {
      readonly kind: 'known'
      readonly what: Detail
      readonly strength: Strength
      readonly citations: readonly Citation[]
    }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** Holds `last_good` against the artifact on the base branch, which is what runs until this change is promoted. */
export function lastGood(facts: ControlFactsheet, record: GovernanceRecord, rollout: Rollout): LastGood {
  const { model, candidate, baseline } = facts.evidence
  const before = artifactState(model, baseline)
  const { last_good: written } = rollout
  if (written === null) return unwritten(before, record, rollout)
  const hex = written.value.replace(/^sha256:/, '').toLowerCase()
  const citation = citeRecord(record, 'rollout', written.at)
  if (before.kind === 'known' && before.identity.sha256 !== null) {
    return before.identity.sha256 === hex
      ? equal(before.identity, record, written)
      : result(differs(before.identity, hex, citation))
  }
  const now = artifactState(model, candidate)
  if (now.kind === 'known' && now.identity.sha256 === hex) return result(itself(now.identity, citation))
  return {
    kind: 'known',
    what: detail`what it goes back to can’t be compared with the base branch`,
    strength: 'E1',
    citations: [{ ...citation, strength: 'E1' }],
  }
}

/** A first model has nothing to go back to; every other has. */
function unwritten(before: ArtifactState, record: GovernanceRecord, { at }: Rollout): LastGood {
  if (before.kind !== 'absent' && before.kind !== 'undeclared') {
    return result(unansweredResult(record, 'rollout', [{ key: 'last_good', value: null }], at))
  }
  return {
    kind: 'known',
    what: detail`the base branch has no artifact to go back to`,
    strength: 'E1',
    citations: [],
  }
}

function equal({ path }: ArtifactIdentity, record: GovernanceRecord, { at }: Placed<string>): LastGood {
  return {
    kind: 'known',
    what: detail`${named('last_good')} is the artifact on the base branch`,
    strength: 'E2',
    citations: [citeRecord(record, 'rollout', at, 'E2'), { ...citeBase(path), strength: 'E2' }],
  }
}

function differs({ path, sha256 }: ArtifactIdentity, hex: string, citation: Citation): ControlResult {
  return mendedBy(
    detail`Write the SHA-256 of the artifact on the base branch as ${named('last_good')}`,
    notShown(
      detail`${named('last_good')} is ${short(hex)}, but the artifact on the base branch is ${short(sha256 ?? '')}`,
      [citation, citeBase(path)],
    ),
  )
}

function itself({ path }: ArtifactIdentity, citation: Citation): ControlResult {
  return mendedBy(
    detail`Name the artifact that ran before as ${named('last_good')}`,
    notShown(detail`${named('last_good')} is the very artifact that is rolled out`, [
      citation,
      { ...citeBase(path), side: 'candidate' },
    ]),
  )
}

function short(hex: string): ReturnType<typeof named> {
  return named(`${hex.slice(0, 12)}…`)
}

function citeBase(path: string): Citation {
  return { path, side: 'baseline', at: null, digest: null, strength: null }
}

function result(found: ControlResult): LastGood {
  return { kind: 'result', result: found }
}
