import { compare, decimal } from '../../base/decimal.ts'
import type { Amount } from '../../document/shape/number.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import { readEvidence } from '../../evidence/read.ts'
import type { Placed } from '../../evidence/governance/answer.ts'
import type { Validation } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import { clauses } from './clauses.ts'
import { citeDocument, documentOf } from './documents.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { reproducedMetrics } from './reproduced-metrics.ts'
import type { Reproduced } from './reproduced-metrics.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { otherVersion } from './validation-facts.ts'

export const lin05: Control = {
  id: 'LIN-05',
  title: 'Reproduced within the stated tolerance',
  question: 'Was the training run again by somebody, and did it give the same figures, as closely as was said before?',
  why: 'A result that can’t be had twice was luck, or rests on something nobody wrote down.',
  remedy:
    'Train and evaluate again from the lineage, commit the figures as one of `documents:`, and name the file as `reproduction` and the largest difference as `tolerance` under `validation:` in the governance record.',
  severity: severityByTier('– i b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('AIV 3.8.1', 'MRM § V', 'PRA 4.3'),
  check,
}

type Tolerance = { readonly amount: Placed<Amount>; readonly citation: Citation }

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'validation')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { reproduction, tolerance } = block
  const missing = unansweredOf(Object.entries({ reproduction, tolerance }).map(([key, value]) => ({ key, value })))
  if (reproduction === null || tolerance === null) return unansweredResult(record, 'validation', missing, block.at)
  const other = otherVersion(facts, record, block)
  if (other !== null) return other
  const limit = inForce(facts, { amount: tolerance, citation: citeRecord(record, 'validation', tolerance.at) })
  if (compare(limit.amount.value.value, decimal('0')) < 0) {
    return notShown(detail`The tolerance ${named(limit.amount.value.text)} is negative, and nothing is within it`, [
      limit.citation,
    ])
  }
  return reproduced(facts, record, reproduction, limit)
}

/** A change can't widen the tolerance it is judged by. */
function inForce({ baselineRecord: before }: ControlFactsheet, own: Tolerance): Tolerance {
  const old = before.kind === 'read' ? (before.record.governance.validation?.tolerance ?? null) : null
  if (before.kind !== 'read' || old === null) return own
  if (compare(old.value.value, own.amount.value.value) >= 0) return own
  return { amount: old, citation: { ...citeRecord(before.record, 'validation', old.at), side: 'baseline' } }
}

function reproduced(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  reproduction: NonNullable<Validation['reproduction']>,
  limit: Tolerance,
): ControlResult {
  const here = citeRecord(record, 'validation', reproduction.at)
  const found = documentOf(facts, reproduction.value, here)
  if (found.kind === 'result') return found.result
  const { path, content } = found
  const whole = citeDocument(path, content.digest)
  const copied = noRunOfItsOwn(facts, { path, digest: content.digest, citations: [here, whole] })
  if (copied !== null) return copied
  const read = readEvidence({ path, text: content.text, digest: content.digest })
  if (!read.ok) {
    const [problem] = read.error
    const what = detail`The reproduction ${named(path)} can’t be read: ${named(problem?.message ?? '')}`
    return undecided(what, [{ ...whole, at: problem?.at ?? null }])
  }
  const unread = unreadRecord(facts)
  if (unread !== null) return unread
  const { measurements } = read.value
  const pairs = reproducedMetrics(facts, {
    path,
    digest: content.digest,
    measurements,
    tolerance: limit.amount.value.value,
  })
  return judged(pairs, limit, whole)
}

/** A metrics file that is there and can’t be read may hold what was not reproduced. */
function unreadRecord({ evidence }: ControlFactsheet): ControlResult | null {
  const file = evidence.candidate.metrics.find(
    ({ result }) => result.kind === 'unread' && result.reason.code !== 'file-missing',
  )
  return file === undefined
    ? null
    : undecided(detail`The metrics file ${named(file.path)} can’t be read`, [citeDocument(file.path, file.digest)])
}

type Again = { readonly path: string; readonly digest: string; readonly citations: readonly Citation[] }

/** The record itself, a copy of it, or the run of the version before. */
function noRunOfItsOwn({ evidence }: ControlFactsheet, { path, digest, citations }: Again): ControlResult | null {
  const { model, candidate, baseline } = evidence
  if (candidate.metrics.some((file) => file.path === path)) {
    return notShown(detail`${named(path)} is the record itself, and no second run`, citations)
  }
  const copy = candidate.metrics.find((file) => file.digest === digest)
  if (copy !== undefined) {
    const what = detail`${named(path)} is ${named(copy.path)} byte for byte: a second run can’t be told from a copy`
    return mendedBy(detail`Have the second run write down when it ran, or its run id`, undecided(what, citations))
  }
  const before = baseline.documents.find((file) => file.path === path)?.content
  const [old, now] = [artifactState(model, baseline), artifactState(model, candidate)]
  const moved = old.kind === 'known' && now.kind === 'known' && sameArtifact(old.identity, now.identity) === false
  if (!moved || before?.kind !== 'text' || before.digest !== digest) return null
  return mendedBy(
    detail`Reproduce this version, and commit its figures`,
    notShown(detail`${named(path)} is that of the version before: the artifact moved, and it did not`, citations),
  )
}

function judged(pairs: readonly Reproduced[], limit: Tolerance, whole: Citation): ControlResult {
  const short = shortfall(pairs, limit, whole)
  if (short !== null) return short
  const { text } = limit.amount.value
  const telling = pairs.filter(({ swallowed }) => !swallowed)
  if (telling.length === 0) {
    return mendedBy(
      detail`State a tolerance that is smaller than the figures`,
      notShown(detail`The tolerance ${named(text)} is as large as the figures themselves, so any run would pass`, [
        limit.citation,
      ]),
    )
  }
  const places = telling.flatMap(({ citations }) => citations).slice(0, 20)
  const cited = [limit.citation, ...places].map((citation): Citation => ({ ...citation, strength: 'E3' }))
  return shown('E3', detail`${counted(telling.length, 'metric')} reproduced within ${named(text)}`, cited)
}

function shortfall(pairs: readonly Reproduced[], limit: Tolerance, whole: Citation): ControlResult | null {
  if (pairs.length === 0) return notShown(detail`There is no recorded metric to reproduce`, [whole])
  const lacking = pairs.find(({ again }) => again === null)
  if (lacking !== undefined) {
    return notShown(detail`The reproduction has no number for ${nameOf(lacking)}`, lacking.citations)
  }
  const beyond = pairs.find(({ difference }) => difference === 'beyond')
  if (beyond !== undefined) {
    return mendedBy(
      detail`Find out what differed between the two runs, and record it`,
      notShown(
        detail`${nameOf(beyond)} is recorded as ${named(beyond.recorded)} and reproduced as ${named(beyond.again ?? '')}; the tolerance is ${named(limit.amount.value.text)}`,
        [...beyond.citations, limit.citation],
      ),
    )
  }
  const unknown = pairs.find(({ difference }) => difference === 'unknown')
  if (unknown !== undefined) {
    return undecided(detail`${nameOf(unknown)} can’t be compared exactly`, unknown.citations)
  }
  return null
}

function nameOf({ path }: Reproduced): ReturnType<typeof named> {
  return named(formatPath(path))
}
