import type { Card } from '../../evidence/card/card.ts'
import { detail, named } from '../detail.ts'
import type { Outside } from '../detail.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { cardRecords, compared } from './artifact-records.ts'
import { cardOrResult, citeCard, citePolicy } from './card-facts.ts'
import { governance, stated } from './card-statement.ts'
import type { CardStatement } from './card-statement.ts'
import { clauses } from './clauses.ts'
import { isYetToCome } from './day-facts.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import { refusalWords } from './refusal-words.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const doc10: Control = {
  id: 'DOC-10',
  title: 'Card moves with the model',
  question: 'If the artifact changed, did the card change with it, and does it name this artifact or a new version?',
  why: 'A card that stays behind describes another model. Whoever reads it decides about the wrong one.',
  remedy:
    'Update the card in the same pull request. Record `governance: {version: …, artifact: {sha256: …}}` in its front matter.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 11(1)', 'EU Annex IV(6)', 'AIV 3.1.1', 'ISO A.6.2.7'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const { card } = found.read
  const wrong = misdated(facts, card)
  if (wrong !== null) return wrong
  const now = artifactState(facts.evidence.model, facts.evidence.candidate)
  if (now.kind !== 'known') return unknownArtifact(facts, now)
  const before = artifactState(facts.evidence.model, facts.evidence.baseline)
  const contradiction = wrongDigest(card, now.identity)
  if (contradiction !== null) return contradiction
  const same = before.kind === 'known' ? sameArtifact(now.identity, before.identity) : false
  if (same === null)
    return mendedBy(
      detail`Keep the artifact as on the base branch, or record its digest in the card`,
      undecided(detail`The artifact is kept another way than before, so a change of it can’t be told`),
    )
  if (same) return notAsked(detail`The artifact is the same as on the base branch`)
  return moved(facts, card, now.identity)
}

type Unknown = Exclude<ReturnType<typeof artifactState>, { kind: 'known' }>

function unknownArtifact(facts: ControlFactsheet, state: Unknown): ControlResult {
  if (state.kind === 'undeclared') {
    return mendedBy(
      detail`Name what is promoted in the policy: ${named('artifact: model.onnx')}`,
      undecided(detail`The policy names no artifact, so a change of it can’t be told`, [citePolicy(facts)]),
    )
  }
  const citation = { path: state.path, side: 'candidate' as const, at: null, digest: null, strength: null }
  const what = state.kind === 'absent' ? detail`it is not in the repository` : detail`it ${refusalWords(state.why)}`
  return mendedBy(
    detail`Commit the artifact itself, or its Git LFS or DVC pointer`,
    undecided(detail`Whether the artifact changed can’t be told: ${what}`, [citation]),
  )
}

/** The card's own day of review: one that is none, or that is yet to come, makes all it says doubtful. */
function misdated(facts: ControlFactsheet, card: Card): ControlResult | null {
  const reviewed = governance(card, 'reviewed_at')
  if (reviewed === null) return null
  const day = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(reviewed.text)?.[0] ?? null
  const place = [citeCard(card, reviewed.at)]
  const remedy = detail`Correct the day under ${named('governance.reviewed_at')}, as ${named('2026-01-31')}`
  if (day === null) {
    return mendedBy(remedy, undecided(detail`The card was reviewed on ${short(reviewed)}, which is no day`, place))
  }
  if (!isYetToCome(facts, day)) return null
  return mendedBy(remedy, notShown(detail`The card was reviewed on ${short(reviewed)}, which is yet to come`, place))
}

/** A digest in the card that is not the artifact's is a contradiction, whether or not anything changed. */
function wrongDigest(card: Card, identity: ArtifactIdentity): ControlResult | null {
  const [wrong] = compared(identity, cardRecords(card)).differing
  if (wrong === undefined) return null
  const artifact = { path: identity.path, side: 'candidate' as const, at: null, digest: null, strength: null }
  return mendedBy(
    detail`Bring the card up to date with this artifact, and record its digest here`,
    notShown(detail`The card records the digest of another artifact`, [wrong.citation, artifact]),
  )
}

function moved(facts: ControlFactsheet, card: Card, identity: ArtifactIdentity): ControlResult {
  const old = facts.baselineCard
  if (old.kind === 'read' && old.card.file.digest === card.file.digest) {
    return mendedBy(
      detail`Bring the card up to date, with the version or the digest of this artifact`,
      notShown(detail`The artifact changed and the card did not`, [citeCard(card, null)]),
    )
  }
  const [record] = compared(identity, cardRecords(card)).agreeing
  if (record !== undefined) return shown('E2', detail`The card records the digest of this artifact`, [record.citation])
  const version = stated(card, 'version')
  const previous = old.kind === 'read' ? stated(old.card, 'version') : null
  if (version !== null && previous !== null && version.text === previous.text) {
    return mendedBy(
      detail`Bring the card up to date, and give it the version of this artifact`,
      notShown(detail`The artifact changed and the card still says version ${short(version)}`, [
        citeCard(card, version.at),
      ]),
    )
  }
  if (version !== null) {
    return shown('E2', detail`The card moved on to version ${short(version)}`, [
      citeCard(card, version.at, { strength: 'E2' }),
    ])
  }
  return mendedBy(
    detail`Record ${named('governance: {version: …}')} or the artifact’s digest in the card’s front matter`,
    shown('E1', detail`The card changed with the artifact but names neither its version nor its digest`, [
      citeCard(card, null, { strength: 'E1' }),
    ]),
  )
}

function short({ text }: CardStatement): Outside {
  return named(text.slice(0, 40))
}
