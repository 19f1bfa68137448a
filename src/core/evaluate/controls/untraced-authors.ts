import { AUTHORS } from '../../policy/rule-id.ts'
import { detail, named } from '../detail.ts'
import { citeApprovals } from './counted-signatures.ts'
import { mendedBy, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Nobody can be told apart from authors who are not known; null where they all are. */
export function untracedAuthors(facts: ControlFactsheet): ControlResult | null {
  const { gate, signatures } = facts
  const rule = `${gate.name}/${AUTHORS}`
  const isUntraced = signatures?.findings.some((finding) => finding.rule === rule && finding.outcome !== 'pass')
  if (isUntraced !== true) return null
  return mendedBy(
    detail`Commit with an address that belongs to an account; the finding ${named(rule)} lists them`,
    undecided(
      detail`Some commits can’t be traced to an account, so nobody is known to be no author`,
      citeApprovals(facts),
    ),
  )
}
