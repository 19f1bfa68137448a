import { branchName } from '../../core/base/branch-name.ts'
import type { Mark } from '../../app/gate/store.ts'
import { markOf, type Occasion } from './told.ts'

/** `gh-readonly-queue/{base}/pr-{number}-{commit of the base}`: how a merge queue names the branch of a group. */
const GROUP = /^(?:refs\/heads\/)?gh-readonly-queue\/(.{1,900})\/pr-(\d{1,9})-([0-9a-f]{40}|[0-9a-f]{64})$/

export type GroupName = { readonly baseRef: string; readonly number: number; readonly baseSha: string }

/** What the name of a group's branch says; null for any other branch. */
export function groupName(branch: string): GroupName | null {
  const found = GROUP.exec(branch)
  if (found === null) return null
  const [, baseRef = '', number, baseSha = ''] = found
  return { baseRef, number: Number(number), baseSha }
}

/** Work on a group known by the branch it stands on; null when it is none. */
export function groupMark(occasion: Occasion, branch: string, headSha: string): Mark | null {
  const name = groupName(branch)
  if (name === null) return null
  const { baseRef, baseSha } = name
  return markOf(occasion, { kind: 'group', baseRef, baseSha, headSha, headRef: branchName(branch) }, 'plain')
}
