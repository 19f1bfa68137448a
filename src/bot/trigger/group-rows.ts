import { refAt, shaAt } from './fields.ts'
import { branchName } from '../../core/base/branch-name.ts'
import { groupName } from './group.ts'
import { rowsOf, type EventRow } from './row.ts'
import { markOf, NOTHING, pullMark, told, type Occasion, type Told } from './told.ts'

/** Merge groups: judged against the base they are made for, and left again. */
export const groupRows: readonly EventRow[] = rowsOf('merge_group', {
  checks_requested: { alters: ['check', 'evidence', 'policy', 'approvals'], revokes: 'never', read: requested },
  destroyed: { alters: ['gate'], revokes: 'never', read: destroyed },
})

function requested(occasion: Occasion): Told {
  const { payload } = occasion
  const group = {
    baseRef: branchName(refAt(payload, ['merge_group', 'base_ref'])),
    baseSha: shaAt(payload, ['merge_group', 'base_sha']),
    headSha: shaAt(payload, ['merge_group', 'head_sha']),
    headRef: branchName(refAt(payload, ['merge_group', 'head_ref'])),
  }
  return told({ marks: [markOf(occasion, { kind: 'group', ...group }, 'plain')] })
}

/** The pull request stands alone again, or is merged. */
function destroyed(occasion: Occasion): Told {
  const name = groupName(refAt(occasion.payload, ['merge_group', 'head_ref']))
  return name === null ? NOTHING : told({ marks: [pullMark(occasion, name.number, 'plain')] })
}
