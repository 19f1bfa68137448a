import type { DataRecord } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named, quoted } from '../detail.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown } from './result.ts'
import { spokenData } from './spoken-data.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Where what the record declares of its data does not go with itself, or with what card and datasheets say. */
export function misdeclaredData(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  data: DataRecord,
): ControlResult | null {
  const { personal, special_categories: special } = data
  if (personal === null || special === null) return null
  return (
    againstItself(record, data) ??
    (personal.value ? null : spoken(facts, { record, key: 'personal', at: personal.at })) ??
    (special.value ? null : spoken(facts, { record, key: 'special_categories', at: special.at }))
  )
}

function againstItself(record: GovernanceRecord, data: DataRecord): ControlResult | null {
  const { personal, special_categories: special, lawful_basis: basis } = data
  if (personal?.value !== false) return null
  if (special?.value === true) {
    return mendedBy(
      detail`Special categories are personal data: correct one of the two`,
      notShown(detail`${named('special_categories')} is true, but ${named('personal')} is false`, [
        citeRecord(record, 'data', personal.at),
        citeRecord(record, 'data', special.at),
      ]),
    )
  }
  if (basis === null || !basis.filled || !ground.test(basis.text) || refused.test(basis.text)) return null
  return mendedBy(
    detail`Correct one of the two`,
    notShown(detail`A lawful basis for personal data is given, but ${named('personal')} is false`, [
      citeRecord(record, 'data', personal.at),
      citeRecord(record, 'data', basis.at),
    ]),
  )
}

/** The grounds of Art. 6(1) GDPR. */
const ground =
  /\b(?:consent|legitimate interests?|legal obligation|vital interests?|public (?:task|interest)|6 ?\(1\))/i
const refused = /\b(?:no|not|none|without|n\/a)\b/i

type Claim = {
  readonly record: GovernanceRecord
  readonly key: 'personal' | 'special_categories'
  readonly at: DataRecord['at']
}

function spoken(facts: ControlFactsheet, { record, key, at }: Claim): ControlResult | null {
  const found = spokenData(facts, key === 'personal' ? 'personal' : 'special')
  if (found === null) return null
  return mendedBy(
    detail`Correct ${named(key)}, or say in the same sentence that such data was left out`,
    notShown(detail`The record says ${named(`${key}: false`)}, but the data is described with ${quoted(found.words)}`, [
      citeRecord(record, 'data', at),
      found.citation,
    ]),
  )
}
