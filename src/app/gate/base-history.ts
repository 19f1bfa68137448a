import { byCodeUnit } from '../../core/base/order.ts'

/** A push as far as a branch's history needs it, by the forge's clock. */
export type BranchMove = { readonly before: string; readonly after: string; readonly at: string }

/**
 * Where a branch stood at a time, told from its pushes; null where nobody saw. Before the first push known, it stood
 * where that push found it; a move from a commit to itself is only a sighting and tells nothing of the time before. A
 * push in the very second counts as later: the forge's clock can't tell which came first, and the older state lapses.
 */
export function tipAt(moves: readonly BranchMove[], at: string): string | null {
  const ordered = moves.toSorted((a, b) => byCodeUnit(a.at, b.at) || chained(a, b))
  const last = ordered.findLast((move) => move.at < at || (isSighting(move) && move.at === at))
  if (last !== undefined) return last.after
  const [first] = ordered
  return first === undefined || isSighting(first) ? null : first.before
}

function isSighting({ before, after }: BranchMove): boolean {
  return before === after
}

/** Of two pushes in one second, the one that the other starts from comes first. */
function chained(a: BranchMove, b: BranchMove): number {
  if (a.after === b.before && a.before !== b.after) return -1
  return b.after === a.before && b.before !== a.after ? 1 : 0
}

/** Where a branch stands now by its pushes; null where none is known. */
export function lastTip(moves: readonly BranchMove[]): string | null {
  return tipAt(moves, '9999-12-31T23:59:59Z')
}
