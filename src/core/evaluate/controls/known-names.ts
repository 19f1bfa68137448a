import { account } from './resolved-holder.ts'
import type { ControlFactsheet } from './types.ts'

/**
 * Whether a text that says who is in charge names somebody the policy or the record's roles know: a role, a login or a
 * team, alone or with an @ before it in a longer text.
 */
export function isKnownName(facts: ControlFactsheet, text: string): boolean {
  const mentioned = Array.from(text.matchAll(/(?<![\w@])@[\w-]+(?:\/[\w.-]+)?/g), ([found]) => found.replace(/\.$/, ''))
  const known = knownNames(facts)
  return [text, ...mentioned].some((name) => known.has(account(name)))
}

function knownNames({ policy, evidence, record: state }: ControlFactsheet): ReadonlySet<string> {
  const { owner } = evidence.model
  const assigned = state.kind === 'read' ? (state.record.governance.roles ?? []) : []
  const names = [
    ...policy.roles.flatMap(({ name, teams, users }) => [name, ...teams, ...users]),
    ...assigned.flatMap(({ role, holders }) => [role, ...holders]),
    ...(owner === null ? [] : [owner]),
  ]
  return new Set(names.map(account))
}
