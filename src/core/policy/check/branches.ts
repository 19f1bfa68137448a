import { descend, entriesOf, child, itemsOf } from '../../document/tree.ts'
import type { Span } from '../../base/source.ts'
import { globsOverlap } from '../glob-overlap.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { pairs } from './draft.ts'
import type { Draft } from './draft.ts'

type GuardedBranches = {
  readonly gate: string
  readonly globs: readonly { readonly glob: string; readonly at: Span }[]
}

/** One branch has one gate: two gates may not match the same name. */
export function checkBranches(draft: Draft, marks: Marks): void {
  const gates = guarded(draft)
  const count = gates.reduce((sum, { globs }) => sum + globs.length, 0)
  if (count > POLICY_LIMITS.branches) {
    const message = `the gates list ${count} branches; at most ${POLICY_LIMITS.branches} are allowed`
    const hint = 'use globs such as release/*'
    marks.report({ code: 'policy/out-of-range', at: descend(draft.root, 'gates')?.at ?? draft.root.at, message, hint })
    return
  }
  for (const [first, second] of pairs(gates)) {
    for (const { glob, at } of second.globs) {
      const other = first.globs.find((candidate) => globsOverlap(candidate.glob, glob))
      if (other === undefined) continue
      const same = other.glob === glob ? 'too' : `by ${other.glob} too`
      const message = `branches that ${glob} matches are guarded by the gate ${first.gate} ${same}`
      marks.report({ code: 'policy/overlap', at, message, hint: 'a branch has one gate: make their branches disjoint' })
    }
  }
}

/** The globs that were decoded, with their places in the tree. */
function guarded(draft: Draft): readonly GuardedBranches[] {
  const gates = new Map(entriesOf(descend(draft.root, 'gates')).map((entry) => [entry.key, entry.value]))
  return draft.policy.gates.map(({ name, branches }) => {
    const items = itemsOf(child(gates.get(name), 'branches'))
    const globs = items.flatMap((item) =>
      item.kind === 'string' && branches.includes(item.value) ? [{ glob: item.value, at: item.at }] : [],
    )
    return { gate: name, globs }
  })
}
