import { count, join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from './approval-view.ts'

export type Missing = { readonly phrase: Phrase; readonly total: number }

/**
 * What roles that were counted lack: 1 approval of `model-risk` and 2 of `ml-lead`. Null where nothing is missing, and
 * where the gate has still to count.
 */
export function missingOf(approvals: readonly ApprovalView[]): Missing | null {
  if (approvals.some(({ tally }) => tally === null)) return null
  const short = approvals.flatMap(({ tally }) => (tally === null || tally.missing === 0 ? [] : [tally]))
  const total = short.reduce((sum, { missing }) => sum + missing, 0)
  if (total === 0) return null
  if (short.length > 2) return { total, phrase: words(`${count(total, 'approval')} of ${short.length} roles`) }
  const each = short.map(({ role, missing }, index) => {
    return say`${words(index === 0 ? count(missing, 'approval') : String(missing))} of ${name(role)}`
  })
  return { total, phrase: join(each) }
}
