import type { Change, ChangeClass } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import { comparedPurpose } from './changed-purpose.ts'
import type { PurposeComparison } from './changed-purpose.ts'
import { changedCode } from './changed-code.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { staleChange } from './stale-change.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const chg01: Control = {
  id: 'CHG-01',
  title: 'Change class and call on substantial modification',
  question: 'Does the record say what kind of change this is, and do the card, the artifact and the lineage agree?',
  why: 'A substantial change under the name of a small one skips every check that the law and the bank have for it.',
  remedy:
    'Answer `class`, `purpose_changed`, `substantial` and `rationale` under `change:` in the governance record, for this very change.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 3(23)†',
    'EU Art. 43(4)',
    'EU Art. 17(1)(a)',
    'EU Annex IV(6)',
    'FDA P(description)',
    'PRA 3.1',
  ),
  check,
}

/** The answers of the block, all there. */
type Answered = {
  readonly record: GovernanceRecord
  readonly kind: NonNullable<Change['class']>
  readonly purposeChanged: NonNullable<Change['purpose_changed']>
  readonly substantial: NonNullable<Change['substantial']>
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'change')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { class: kind, purpose_changed, substantial, rationale, at } = block
  const asked = { class: kind, purpose_changed, substantial, rationale }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (missing.length > 0 || kind === null || purpose_changed === null || substantial === null) {
    return unansweredResult(record, 'change', missing, at)
  }
  const answered: Answered = { record, kind, purposeChanged: purpose_changed, substantial }
  const purpose = comparedPurpose(facts)
  return (
    aboutPurpose(answered, purpose) ??
    aboutNewness(facts, answered) ??
    aboutArtifact(facts, answered) ??
    staleChange(facts, { record, block }, ['rationale', 'note']) ??
    agreed(answered, purpose)
  )
}

function aboutPurpose(answered: Answered, purpose: readonly PurposeComparison[]): ControlResult | null {
  const { record, purposeChanged } = answered
  const here = citeRecord(record, 'change', purposeChanged.at)
  const moved = purpose.find(({ same }) => same === false)
  if (!purposeChanged.value && moved !== undefined) {
    return mendedBy(
      detail`Say ${named('purpose_changed: true')}, or leave the purpose as it was`,
      notShown(detail`The record says the purpose did not change, but its text did`, [here, ...moved.citations]),
    )
  }
  const kept = purpose.filter(({ same }) => same !== null)
  if (purposeChanged.value && kept.length > 0 && moved === undefined) {
    return mendedBy(
      detail`Describe the new purpose in the card, or say ${named('purpose_changed: false')}`,
      notShown(detail`The record says the purpose changed, but its text is the same as on the base branch`, [
        here,
        ...kept.flatMap(({ citations }) => citations),
      ]),
    )
  }
  return lostPurpose(purpose, here) ?? insubstantial(answered, here)
}

/** What can’t be compared any more is not the same. */
function lostPurpose(purpose: readonly PurposeComparison[], here: Citation): ControlResult | null {
  const lost = purpose.find((comparison) => comparison.lost)
  if (lost !== undefined) {
    return mendedBy(
      detail`Keep the purpose where it stood on the base branch`,
      undecided(detail`The base branch states the purpose here, and this change does not`, [here, ...lost.citations]),
    )
  }
  return null
}

function insubstantial({ record, purposeChanged, substantial }: Answered, here: Citation): ControlResult | null {
  if (!purposeChanged.value || substantial.value) return null
  return mendedBy(
    detail`Say ${named('substantial: true')}, and take the full route`,
    notShown(detail`The purpose changed, and the record calls that no substantial modification`, [
      here,
      citeRecord(record, 'change', substantial.at),
    ]),
  )
}

function aboutNewness({ evidence }: ControlFactsheet, { record, kind }: Answered): ControlResult | null {
  const isNew = evidence.change === 'added'
  if (isNew === (kind.value === 'new')) return null
  const what = isNew
    ? detail`there is no such model on the base branch`
    : detail`the model is on the base branch already`
  return notShown(detail`The record calls the change ${named(kind.value)}, but ${what}`, [
    citeRecord(record, 'change', kind.at),
  ])
}

/** Whether a class says that the artifact is another one; a correction may be of either. */
const movesArtifact: Readonly<Record<ChangeClass, boolean | null>> = {
  new: null,
  retrain: true,
  recalibrate: true,
  features: true,
  architecture: true,
  data: true,
  correction: null,
  documentation: false,
}

function aboutArtifact(facts: ControlFactsheet, { record, kind }: Answered): ControlResult | null {
  const says = movesArtifact[kind.value]
  const here = citeRecord(record, 'change', kind.at)
  if (says === null) return null
  const [now, before] = [facts.evidence.candidate, facts.evidence.baseline].map((side) =>
    artifactState(facts.evidence.model, side),
  )
  const same = now?.kind === 'known' && before?.kind === 'known' ? sameArtifact(now.identity, before.identity) : null
  if (same === null) {
    return mendedBy(
      detail`Name the artifact in the policy, and commit it or its pointer on both branches`,
      undecided(
        detail`The record calls the change ${named(kind.value)}, and whether the artifact changed can’t be told`,
        [here],
      ),
    )
  }
  if (same === says) {
    const what = same ? detail`the artifact is the same` : detail`the artifact is another one`
    return notShown(detail`The record calls the change ${named(kind.value)}, but ${what}`, [
      here,
      ...(now?.kind === 'known'
        ? [{ path: now.identity.path, side: 'candidate' as const, at: null, digest: null, strength: null }]
        : []),
    ])
  }
  return codeMoved(facts, { record, kind })
}

/** The same training on new data or a new seed reads the same code. */
function codeMoved(facts: ControlFactsheet, { record, kind }: Pick<Answered, 'record' | 'kind'>): ControlResult | null {
  if (kind.value !== 'retrain' && kind.value !== 'recalibrate' && kind.value !== 'data') return null
  const [moved] = changedCode(facts)
  if (moved === undefined) return null
  return mendedBy(
    detail`Call it ${named('architecture')}, ${named('features')} or ${named('correction')}, or train with the code of before`,
    notShown(detail`The record calls the change ${named(kind.value)}, but ${named(moved.what)} changed`, [
      citeRecord(record, 'change', kind.at),
      ...moved.citations,
    ]),
  )
}

function agreed(
  { record, kind, purposeChanged, substantial }: Answered,
  purpose: readonly PurposeComparison[],
): ControlResult {
  const compared = purpose.filter(({ same }) => same !== null)
  const strength = compared.length > 0 || kind.value === 'new' ? 'E2' : 'E1'
  const places = [kind, purposeChanged, substantial].map(({ at }) => citeRecord(record, 'change', at, strength))
  const verdict = substantial.value ? detail`a substantial modification` : detail`no substantial modification`
  const cited = compared.flatMap(({ citations }) => citations).map((place) => ({ ...place, strength }) as const)
  if (strength === 'E2') {
    return shown('E2', detail`The change is of class ${named(kind.value)} and ${verdict}; the files agree`, [
      ...places,
      ...cited,
    ])
  }
  return mendedBy(
    detail`State the purpose in the card or under ${named('purpose:')}, so that it can be compared`,
    shown(
      'E1',
      detail`The change is of class ${named(kind.value)} and ${verdict}, but no purpose on both branches can be compared`,
      places,
    ),
  )
}
