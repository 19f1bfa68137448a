import { asksFor } from '../../policy/asks-for.ts'
import type { ApprovalRule } from '../../policy/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { ApprovalTally, Citation, Strength } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { awaited, mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The tallies of a change whose signatures are all there, or what a control that rests on them comes to before. */
export type CountedOrResult =
  | { readonly kind: 'counted'; readonly tallies: readonly ApprovalTally[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/**
 * The signatures of a change, counted. Where nobody could ask who holds a role, the gate counts; where the policy asks
 * for none, nothing is shown by there being none.
 */
export function countedOrResult(facts: ControlFactsheet): CountedOrResult {
  const rules = approvalRulesOf(facts)
  if (rules.length === 0) return stop(nothingAsked(facts))
  const tallies = facts.signatures?.tallies ?? []
  if (facts.dossier.members === null || tallies.length === 0) {
    return stop(
      mendedBy(
        detail`Nothing to do before the pull request: the gate counts reviews there`,
        awaited(detail`Signatures are counted by the gate`, citeApprovals(facts)),
      ),
    )
  }
  const unreadable = tallies.filter((tally) => tally.unreadable.length > 0)
  if (unreadable.length > 0) {
    const roles = unreadable.map(({ role }) => role)
    const why = detail`Who holds ${enumerated(roles)} could not be read whole`
    const how = detail`Let the app read the teams of these roles, or list their members under ${named('users:')}`
    return stop(mendedBy(how, undecided(why, citeApprovals(facts))))
  }
  const lacking = tallies.filter(({ missing }) => missing > 0)
  if (lacking.length === 0) return { kind: 'counted', tallies }
  const roles = lacking.map(({ role }) => role)
  return stop(
    mendedBy(
      detail`Ask a holder of ${enumerated(roles)} for a review of this version`,
      awaited(
        detail`Signatures are still missing for ${enumerated(roles)}${notCountedOf(tallies)}`,
        citeApprovals(facts),
      ),
    ),
  )
}

/** What the gate asks of the model's tier. */
export function approvalRulesOf({ gate, evidence }: ControlFactsheet): readonly ApprovalRule[] {
  return gate.approvals.filter((rule) => asksFor(rule, evidence.model))
}

/** Where the policy asks for the signatures of this tier. */
export function citeApprovals(facts: ControlFactsheet, strength: Strength | null = null): readonly Citation[] {
  const { path, digest } = facts.policy.file
  return approvalRulesOf(facts).map(({ at }) => ({ path, side: 'policy', at, digest, strength }))
}

/** What a control on signatures says where the gate asks for none. */
export function nothingAsked(facts: ControlFactsheet): ControlResult {
  return mendedBy(
    detail`Ask for signatures under ${named('approvals:')} of the gate in the policy`,
    notShown(detail`The gate asks for no signature on a ${named(facts.tier)} model, so there is none to judge`, [
      citePolicy(facts),
    ]),
  )
}

/** `; not counted: dana (author), ben (expired)`; nothing where every review counted. */
export function notCountedOf(tallies: readonly ApprovalTally[]): ReturnType<typeof detail> {
  const all = new Set(
    tallies.flatMap(({ notCounted }) =>
      notCounted
        .filter(({ because }) => because.code !== 'not-needed')
        .map(({ login, because }) => `${login} (${because.code})`),
    ),
  )
  return all.size === 0 ? [] : detail`; not counted: ${enumerated([...all])}`
}

function stop(result: ControlResult): CountedOrResult {
  return { kind: 'result', result }
}
