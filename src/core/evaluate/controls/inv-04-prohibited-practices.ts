import { sha256 } from '../../base/digest.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { Answer } from '../../evidence/governance/answer.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Strength } from '../verdict.ts'
import { tooBrief } from './brief-answer.ts'
import { comparedPurpose } from './changed-purpose.ts'
import { clauses } from './clauses.ts'
import { signedAs } from './duty-signature.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

const needed = byTier<Strength>('E1', 'E2', 'E5')

export const inv04: Control = {
  id: 'INV-04',
  title: 'Prohibited-practice screen',
  question: 'Was this very purpose screened for the practices that Art. 5 prohibits, and did legal sign the result?',
  why: 'Art. 5 applies today, to every model, at the highest fines there are. No tier and no date excuses it.',
  remedy:
    'Write under `purpose:` in the governance record the `statement` that was screened, and as `prohibited_practices` which practices were looked at and that none applies. Somebody who is `legal` signs a new purpose by a review; at high, every version.',
  severity: severityByTier('w b b'),
  needed,
  stage: 'gate',
  maps: clauses('EU Art. 5', 'RMF GOVERN 1.1'),
  check,
}

/** What was screened, and the result. */
type Screen = { readonly record: GovernanceRecord; readonly statement: Answer; readonly result: Answer }

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'purpose')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { statement, prohibited_practices: result } = block
  const missing = unansweredOf(
    Object.entries({ statement, prohibited_practices: result }).map(([key, value]) => ({ key, value })),
  )
  if (statement === null || result === null || missing.length > 0) {
    return unansweredResult(record, 'purpose', missing, block.at)
  }
  return (
    tooBrief(record, { name: 'purpose', key: 'statement', answer: statement }) ??
    tooBrief(record, { name: 'purpose', key: 'prohibited_practices', answer: result }) ??
    unfinished(record, result) ??
    screened(facts, { record, statement, result })
  )
}

const notYet =
  /\b(?:not|never|yet to be) (?:yet |been )*(?:screened|checked|assessed|reviewed)\b|\b(?:pending|ongoing|in progress|outstanding|to be done)\b/i

function unfinished(record: GovernanceRecord, result: Answer): ControlResult | null {
  if (!notYet.test(result.text)) return null
  return mendedBy(
    detail`Finish the screening, and write its result`,
    notShown(detail`By its own words the screening is not finished`, [citeRecord(record, 'purpose', result.at)]),
  )
}

/** A result says that something does not apply. */
const clears = /\b(?:none|no|not|nothing|neither|without|free of)\b/i

function screened(facts: ControlFactsheet, screen: Screen): ControlResult {
  const { record, statement, result } = screen
  const purpose = named(sha256(wordsOf(statement.text).join(' ')).slice(0, 19))
  const outcome = signedAs(facts, 'legal', {
    what: detail`The purpose ${purpose} was screened for prohibited practices`,
    strength: isAsBefore(facts, screen) ? 'E2' : 'E1',
    citations: [statement, result].map(({ at }) => citeRecord(record, 'purpose', at)),
    beside: [],
    needed: needed[facts.tier],
  })
  // whoever signs has read the answer; nobody else's word makes one out of it
  if (outcome.found === 'E5' || outcome.outcome !== 'shown') return outcome
  return unclear(screen) ?? oldScreen(facts, screen) ?? outcome
}

/** The same purpose with the same result was let through before: nothing is new to screen. */
function isAsBefore(facts: ControlFactsheet, { statement, result }: Screen): boolean {
  const { baselineRecord: before } = facts
  const old = before.kind === 'read' ? before.record.governance.purpose : null
  const moved = comparedPurpose(facts).some(({ same, lost }) => same === false || lost)
  return !moved && old?.statement?.text === statement.text && old.prohibited_practices?.text === result.text
}

function unclear({ record, result }: Screen): ControlResult | null {
  if (clears.test(result.text)) return null
  return mendedBy(
    detail`Say which practices were looked at, and that none applies`,
    undecided(detail`The screening is written down, and whether a practice applies can’t be told from it`, [
      citeRecord(record, 'purpose', result.at),
    ]),
  )
}

/** The purpose moved, and the result did not. */
function oldScreen(facts: ControlFactsheet, { record, result }: Screen): ControlResult | null {
  const { baselineRecord: before } = facts
  const old = before.kind === 'read' ? (before.record.governance.purpose?.prohibited_practices ?? null) : null
  const moved = comparedPurpose(facts).find(({ same }) => same === false)
  if (old === null || old.text !== result.text || moved === undefined) return null
  return mendedBy(
    detail`Screen the new purpose, and write the result`,
    notShown(detail`The purpose changed, and the result of the screening is that of the old one, word for word`, [
      citeRecord(record, 'purpose', result.at),
      ...moved.citations,
    ]),
  )
}
