import { daysBetween } from '../calendar.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { dayOf, isYetToCome } from './day-facts.ts'
import { citeDocument } from './documents.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { reportOf } from './validation-facts.ts'

export const val05: Control = {
  id: 'VAL-05',
  title: 'Next validation due by the tier’s cap',
  question: 'Is the next validation dated, not past, and no later than the tier allows?',
  why: 'A validation is true of the world it was made in. Without a date, nobody comes back.',
  remedy:
    'Set `date:` and `next:` under `validation:` in the governance record, at most 365 days apart at high, 730 at medium and 1095 at low. Name the date of the validation in its report.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('PRA 4.5', 'MRM § V', 'RMF GOVERN 1.5'),
  check,
}

/** Days between validations. */
const cap = byTier(1095, 730, 365)

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'validation')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { date, next, report } = block
  const missing = unansweredOf(Object.entries({ date, next, report }).map(([key, value]) => ({ key, value })))
  if (date === null || next === null || report === null)
    return unansweredResult(record, 'validation', missing, block.at)
  const wrong = misdated(facts, date.value, next.value)
  const places = [date, next].map(({ at }) => citeRecord(record, 'validation', at))
  if (wrong !== null) return { ...wrong, citations: places }
  const document = reportOf(facts, record, report)
  if (document.kind === 'result') return document.result
  const { path, content } = document
  const agrees = content.text.includes(date.value)
  const strength = agrees ? 'E2' : 'E1'
  const cited = [...places, citeDocument(path, content.digest)].map((place) => ({ ...place, strength }) as const)
  const due = detail`The next validation is due on ${named(next.value)}, ${daysBetween(date.value, next.value)} days after the last`
  if (agrees) return shown('E2', due, cited)
  return mendedBy(
    detail`Write the date of the validation into ${named(path)}`,
    shown('E1', detail`${due}, but ${named(path)} does not name the day of the last, ${named(date.value)}`, cited),
  )
}

function misdated(facts: ControlFactsheet, date: string, next: string): ControlResult | null {
  const { tier } = facts
  if (isYetToCome(facts, date))
    return notShown(detail`The last validation is dated ${named(date)}, which is yet to come`)
  if (next <= date) return notShown(detail`The next validation, ${named(next)}, is not after the last, ${named(date)}`)
  if (next < dayOf(facts)) {
    return mendedBy(detail`Validate the model again`, notShown(detail`The next validation was due on ${named(next)}`))
  }
  const days = daysBetween(date, next)
  if (days <= cap[tier]) return null
  return notShown(detail`The next validation is due ${days} days after the last; at most ${cap[tier]} are allowed here`)
}
