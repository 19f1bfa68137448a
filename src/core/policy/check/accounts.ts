import { excerpt } from '../../document/problem.ts'
import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Marks } from '../../document/shape/marks.ts'
import type { Draft } from './draft.ts'

/** GitHub's names differ in more than case: `Dana` and `dana` are one person, and one person counts once. */
export function checkAccounts(draft: Draft, marks: Marks): void {
  const roles = entriesOf(child(draft.root, 'roles')).flatMap(({ value }) => [
    child(value, 'users'),
    child(value, 'teams'),
  ])
  const waivers = itemsOf(child(draft.root, 'waivers')).map((waiver) => child(waiver, 'approved_by'))
  for (const list of [...roles, ...waivers]) reportRepeats(itemsOf(list), marks)
}

function reportRepeats(items: readonly Node[], marks: Marks): void {
  const seen = new Map<string, string>()
  for (const item of items) {
    if (item.kind !== 'string') continue
    const folded = item.value.toLowerCase()
    const earlier = seen.get(folded)
    // the very same text is a matter of structure, reported there
    if (earlier !== undefined && earlier !== item.value) {
      const message = `${excerpt(item.value)} and ${excerpt(earlier)} are the same account`
      marks.report({ code: 'policy/duplicate', at: item.at, message, hint: 'keep one' })
    }
    if (earlier === undefined) seen.set(folded, item.value)
  }
}
