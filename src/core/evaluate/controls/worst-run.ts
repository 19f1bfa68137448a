import { unreachable } from '../../base/unreachable.ts'
import type { ControlResult } from './types.ts'

/** Several runs as one result: the worst decides, and a pass is as strong as the weakest. The list is not empty. */
export function worstRun(results: readonly ControlResult[]): ControlResult {
  const [first, ...others] = results.toSorted(
    (a, b) =>
      rank(a) - rank(b) || Number((a.found ?? '') > (b.found ?? '')) - Number((a.found ?? '') < (b.found ?? '')),
  )
  if (first === undefined) throw new Error('no run to judge')
  if (first.outcome !== 'shown') return first
  return { ...first, citations: [...first.citations, ...others.flatMap(({ citations }) => citations)] }
}

function rank({ outcome }: ControlResult): number {
  switch (outcome) {
    case 'not-shown':
      return 0
    case 'undecided':
      return 1
    case 'awaited':
      return 2
    case 'not-asked':
      return 3
    case 'shown':
      return 4
    default:
      return unreachable(outcome)
  }
}
