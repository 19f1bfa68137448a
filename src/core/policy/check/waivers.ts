import type { Span } from '../../base/source.ts'
import { excerpt } from '../../document/problem.ts'
import { child, descend, entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { POLICY_LIMITS } from '../limits.ts'
import { ruleIdsOf } from '../rule-id.ts'
import type { Marks } from '../../document/shape/marks.ts'
import type { Policy } from '../types.ts'
import type { Draft } from './draft.ts'
import { suggestion } from './names.ts'

/**
 * Each waiver names a control or rule there is, and people who hold a role. Where something could not be decoded, only
 * names of controls are judged: the rule may be the one that is missing.
 */
export function checkWaivers(draft: Draft, marks: Marks): void {
  const controls = controlIds(draft)
  const rules = ruleIds(draft.policy, controls)
  const holders = closedHolders(draft)
  for (const item of itemsOf(child(draft.root, 'waivers')).slice(0, POLICY_LIMITS.waivers)) {
    const control = child(item, 'control')
    const judged = control?.kind === 'string' && (draft.whole || !control.value.includes('/'))
    if (control?.kind === 'string' && ofApprovals.test(control.value)) reportApproval(control, marks)
    else if (judged && !controls.has(control.value) && !namesRule(control.value, rules, draft.policy)) {
      reportUnknown(control.value, control.at, { known: [...controls, ...rules], marks })
    }
    for (const login of itemsOf(child(item, 'approved_by'))) {
      if (login.kind === 'string' && holders?.has(login.value.toLowerCase()) === false) reportStranger(login, marks)
    }
  }
}

/** Built-in controls and those of the gates themselves. */
function controlIds({ known, root }: Draft): ReadonlySet<string> {
  const gates = entriesOf(child(root, 'gates'))
  const custom = gates.flatMap((gate) => itemsOf(descend(gate.value, 'controls', 'custom')))
  return new Set([...known.controls, ...custom.flatMap((control) => stringOf(child(control, 'id')) ?? [])])
}

/** Every rule with its gate's name, and without. */
function ruleIds(policy: Policy, controls: ReadonlySet<string>): ReadonlySet<string> {
  const built = [...controls].map((id) => `controls/${id}`)
  const ids = policy.gates.map(
    (gate) => [gate.name, [...ruleIdsOf(gate), ...(gate.controls === null ? [] : built)]] as const,
  )
  return new Set(ids.flatMap(([gate, rules]) => [...rules, ...rules.map((rule) => `${gate}/${rule}`)]))
}

/** Rules that evidence brings with it: their names are known only when it is read. */
const fromEvidence = /^(?:evidence|attestations|claims)\/./

function namesRule(name: string, rules: ReadonlySet<string>, policy: Policy): boolean {
  if (rules.has(name) || fromEvidence.test(name)) return true
  const gate = policy.gates.find((each) => name.startsWith(`${each.name}/`))
  return gate !== undefined && fromEvidence.test(name.slice(gate.name.length + 1))
}

/** All who hold a role; null where a role has a team, or there are no roles, so that nobody can be ruled out. */
function closedHolders({ policy: { roles }, whole }: Draft): ReadonlySet<string> | null {
  if (!whole || roles.length === 0 || roles.some(({ teams }) => teams.length > 0)) return null
  return new Set(roles.flatMap(({ users }) => users.map((user) => user.toLowerCase())))
}

/** A signature is given or it is not: the engine waives none, so a waiver of one would only mislead. */
const ofApprovals = /^(?:[^/]+\/)?approvals\//

function reportApproval({ at }: Node, marks: Marks): void {
  const hint = 'change the approvals of the gate instead'
  marks.report({ code: 'policy/wrong-value', at, message: 'approvals can not be waived', hint })
}

type Known = { readonly known: readonly string[]; readonly marks: Marks }

function reportUnknown(name: string, at: Span, { known, marks }: Known): void {
  const message = `there is no control or rule ${excerpt(name)}`
  // comparing costs the product of the lengths
  const hint = suggestion(name, known.slice(0, POLICY_LIMITS.list))
  marks.report({ code: 'policy/unknown-name', at, message, hint })
}

function reportStranger(login: Node & { readonly kind: 'string' }, marks: Marks): void {
  const message = `${excerpt(login.value)} holds no role, so the waiver is not approved`
  marks.report({ code: 'policy/unknown-name', at: login.at, message, hint: 'name somebody under roles:' })
}
