import { nearest } from '../../base/nearest.ts'
import { byCodeUnit } from '../../base/order.ts'
import { excerpt } from '../../document/problem.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { Marks, ReferenceKind } from '../../document/shape/marks.ts'
import { declared } from './draft.ts'
import type { Draft } from './draft.ts'

/** Every model, role, pack and block that is named must exist. */
export function checkNames(draft: Draft, marks: Marks): void {
  const names: Readonly<Record<ReferenceKind, ReadonlySet<string>>> = {
    model: new Set(declared(draft, 'models').keys()),
    role: new Set(declared(draft, 'roles').keys()),
    pack: new Set(draft.known.packs),
    block: new Set(draft.known.blocks),
  }
  const unknown = draft.references.filter(({ kind, name }) => !names[kind].has(name))
  // suggestions cost; more problems than these are not shown
  for (const { kind, name, at } of unknown.slice(0, POLICY_LIMITS.problems)) {
    const message = `there is no ${kind} ${excerpt(name)}`
    marks.report({ code: 'policy/unknown-name', at, message, hint: suggestion(name, [...names[kind]]) })
  }
}

/** The nearest name, and the names there are. */
export function suggestion(name: string, known: readonly string[]): string {
  if (known.length === 0) return 'there are none'
  const near = nearest(name, known)
  const shown = known.toSorted(byCodeUnit).slice(0, 20)
  const rest = known.length > shown.length ? ` and ${known.length - shown.length} more` : ''
  const listed = `known: ${shown.join(', ')}${rest}`
  return near === null ? listed : `did you mean ${near}? ${listed}`
}
