import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import { excerpt } from '../../document/problem.ts'
import type { Node } from '../../document/tree.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { stringOf } from '../../document/tree.ts'
import type { Draft } from './draft.ts'

const allTiers = ['low', 'medium', 'high'] as const

/** A gate asks a role once per tier: of two counts for the same signatures, the reader can't tell which holds. */
export function checkApprovals(draft: Draft, marks: Marks): void {
  for (const gate of entriesOf(child(draft.root, 'gates'))) {
    const asked = new Set<string>()
    for (const item of itemsOf(child(gate.value, 'approvals'))) {
      const role = stringOf(child(item, 'role'))
      if (role === undefined) continue
      const keys = tiersOf(item).map((tier) => `${tier} ${role}`)
      if (keys.some((key) => asked.has(key))) reportTwice(role, child(item, 'role') ?? item, marks)
      for (const key of keys) asked.add(key)
    }
  }
}

function tiersOf(item: Node): readonly string[] {
  const listed = itemsOf(child(item, 'tiers')).flatMap((tier) => stringOf(tier) ?? [])
  return listed.length === 0 ? allTiers : listed
}

function reportTwice(role: string, { at }: Node, marks: Marks): void {
  const message = `the role ${excerpt(role)} is asked twice for the same tier`
  marks.report({ code: 'policy/duplicate', at, message, hint: 'keep one entry, with the count you mean' })
}
