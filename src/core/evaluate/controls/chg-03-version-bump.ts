import type { Change, ChangeClass } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import type { CardStatement } from './card-statement.ts'
import { stated } from './card-statement.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { staleChange } from './stale-change.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { isAsLarge, isVersion, stepBetween } from './version-step.ts'
import type { VersionStep } from './version-step.ts'

export const chg03: Control = {
  id: 'CHG-03',
  title: 'Version bump and change note',
  question: 'Did the version go up as far as the change is large, and does a note say what changed?',
  why: 'Two models under one version can’t be told apart when one of them has to be taken back.',
  remedy:
    'Raise the version of the card: the first number for a new purpose, architecture or substantial modification, the second for new features, data or training, the third for the rest. Say what changed in `note:` under `change:`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Annex IV(6)', 'MCT version.diff'),
  check,
}

/** The least step of each class; words alone need none. */
const leastStep: Readonly<Record<ChangeClass, VersionStep>> = {
  new: 'none',
  architecture: 'major',
  features: 'minor',
  data: 'minor',
  retrain: 'minor',
  recalibrate: 'patch',
  correction: 'patch',
  documentation: 'none',
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'change')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { class: kind, note } = block
  const missing = unansweredOf(Object.entries({ class: kind, note }).map(([key, value]) => ({ key, value })))
  if (missing.length > 0 || kind === null) return unansweredResult(record, 'change', missing, block.at)
  const stale = staleChange(facts, { record, block }, ['note'])
  if (stale !== null) return stale
  const read = cardOrResult(facts)
  if (read.kind === 'result') return read.result
  const { card } = read.read
  const now = stated(card, 'version')
  if (now === null) return notShown(detail`The card states no version`, [citeCard(card, null)])
  const here = [citeRecord(record, 'change', kind.at, 'E2'), citeCard(card, now.at, { strength: 'E2' })]
  if (!isVersion(now.text)) {
    return mendedBy(
      detail`Write versions as ${named('1.2.3')}`,
      undecided(detail`The card’s version ${short(now)} is no semantic version, so a step can’t be told`, here),
    )
  }
  if (facts.evidence.change === 'added' && kind.value === 'new') {
    return shown('E2', detail`A new model begins with version ${short(now)}, and a note says what it is`, here)
  }
  return compared(facts, { record, block, now, here })
}

type Version = {
  readonly record: GovernanceRecord
  readonly block: Change
  readonly now: CardStatement
  readonly here: ControlResult['citations']
}

function compared({ baselineCard: old }: ControlFactsheet, { record, block, now, here }: Version): ControlResult {
  const before = old.kind === 'read' ? stated(old.card, 'version') : null
  if (old.kind !== 'read' || before === null) {
    return undecided(detail`The base branch states no version to compare ${short(now)} with`, here)
  }
  const places = [...here, citeCard(old.card, before.at, { side: 'baseline' })]
  const step = stepBetween(before.text, now.text)
  if (step === null) {
    return undecided(detail`The version on the base branch, ${short(before)}, is no semantic version`, places)
  }
  if (step === 'back') return notShown(detail`The version went back from ${short(before)} to ${short(now)}`, places)
  const least = leastOf(block)
  if (isAsLarge(step, least)) {
    return shown(
      'E2',
      detail`The version went from ${short(before)} to ${short(now)}, and a note says what changed`,
      places,
    )
  }
  return mendedBy(
    detail`Raise the ${named(least)} number of the card’s version`,
    notShown(
      detail`The version went from ${short(before)} to ${short(now)}; a change of class ${named(block.class?.value ?? '')} needs a ${named(least)} step`,
      [...places, citeRecord(record, 'change', block.substantial?.at ?? null)],
    ),
  )
}

/** What is substantial, or of another purpose, is a major step whatever its class. */
function leastOf({ class: kind, purpose_changed: purpose, substantial }: Change): VersionStep {
  if (purpose?.value === true || substantial?.value === true) return 'major'
  return kind === null ? 'major' : leastStep[kind.value]
}

function short({ text }: CardStatement): ReturnType<typeof named> {
  return named(text.slice(0, 40))
}
