import { branchName } from '../../../core/base/branch-name.ts'
import type { PullLook } from '../../../app/gate/types.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { booleanAt, objectIdAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'
import { stateOf } from './reading-of.ts'

export const LOOK = `
query Look($owner: String!, $repo: String!, $number: Int!) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid baseRefName state isDraft } }
}`

/** The last look before a conclusion is written; null when there is no such pull request. */
export async function look({ graphql, name }: ForgeContext, number: number): Promise<PullLook | null> {
  const missing = 'repository,pullRequest'
  const { data, errors } = await graphql(
    LOOK,
    { ...name, number },
    { putsUpWith: ({ type, path }) => type === 'NOT_FOUND' && path.join() === missing },
  )
  const pull = memberAt(data, ['repository', 'pullRequest'])
  if (pull === null && errors.length > 0) return null
  if (pull === null || pull === undefined) throw malformed('a pull request that is neither there nor missing')
  return {
    headSha: objectIdAt(pull, 'headRefOid'),
    baseRef: textAt(pull, 'baseRefName'),
    state: stateOf(textAt(pull, 'state')),
    draft: booleanAt(pull, 'isDraft'),
  }
}

export const TIP = `
query Tip($owner: String!, $repo: String!, $branch: String!) {
  repository(owner: $owner, name: $repo) { ref(qualifiedName: $branch) { target { oid } } }
}`

/** The commit a branch points to now; null when there is none. */
export async function tip({ graphql, name }: ForgeContext, branch: string): Promise<string | null> {
  const { data } = await graphql(TIP, { ...name, branch: `refs/heads/${branchName(branch)}` })
  const ref = memberAt(data, ['repository', 'ref'])
  return ref === null ? null : objectIdAt(ref, 'target', 'oid')
}
