import type { Validation } from '../../evidence/governance/blocks.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import { clauses } from './clauses.ts'
import { isYetToCome } from './day-facts.ts'
import { blockOrResult, citeRecord, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { isThisArtifact } from './validation-facts.ts'

export const chg04: Control = {
  id: 'CHG-04',
  title: 'Cumulative change since the last validation',
  question: 'How far is this version from the one that was validated?',
  why: 'Ten small changes are a large one. Each was within its bounds, and nobody looked at the sum.',
  remedy:
    'Have this version validated, and record its digest as `sha256:` under `validation:` in the governance record.',
  severity: severityByTier('– w b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('MRM § V', 'PRA 4.5'),
  check,
}

/** The distance is known only where it is nothing or one change: of what lies further back, a pull request shows nothing. */
function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'validation')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { sha256, date } = block
  if (sha256 === null) return unansweredResult(record, 'validation', [{ key: 'sha256', value: null }], block.at)
  const here = citeRecord(record, 'validation', sha256.at)
  if (date !== null && isYetToCome(facts, date.value)) {
    return notShown(detail`The validation is dated ${named(date.value)}, which is yet to come`, [
      citeRecord(record, 'validation', date.at),
    ])
  }
  return distance(facts, block, here)
}

function distance(facts: ControlFactsheet, block: Validation, here: Citation): ControlResult {
  const [now, before] = [facts.evidence.candidate, facts.evidence.baseline].map((side) =>
    artifactState(facts.evidence.model, side),
  )
  if (now?.kind !== 'known' || now.identity.sha256 === null) {
    return undecided(
      detail`The SHA-256 of this artifact is not known here, so it can’t be compared with the validated one`,
      [here],
    )
  }
  if (isThisArtifact(facts, block)) {
    const file = {
      path: now.identity.path,
      side: 'candidate' as const,
      at: null,
      digest: null,
      strength: 'E3' as const,
    }
    return shown('E3', detail`This very artifact was validated: nothing has changed since`, [
      { ...here, strength: 'E3' },
      file,
    ])
  }
  const moved = before?.kind === 'known' && sameArtifact(now.identity, before.identity) === false
  return moved && isThisArtifact(facts, block, 'baseline') ? firstChange(here) : furtherBack(here)
}

function firstChange(here: Citation): ControlResult {
  return undecided(
    detail`This is the first change since the version that was validated; how much it may change without a new validation is not recorded`,
    [here],
  )
}

function furtherBack(here: Citation): ControlResult {
  return mendedBy(
    detail`Have this version validated; the changes since the last validation can’t be summed here`,
    undecided(
      detail`The validated artifact is neither this one nor the one on the base branch, so more than one change lies between`,
      [here],
    ),
  )
}
