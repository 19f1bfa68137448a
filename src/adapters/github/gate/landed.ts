import type { GateForge, LandedCommit } from '../../../app/gate/forge.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'
import { compare } from './compare.ts'
import { objectIdAt, textOrNullAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'
import { repositoryNode } from './repository-node.ts'

const MOST = 100

type Landed = Awaited<ReturnType<GateForge['commitsBetween']>>

/** A query for so many commits, each with the pull requests it belongs to. */
export function landedDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map((index) => `, $c${index}: GitObjectID!`).join('')
  const pulls =
    'associatedPullRequests(first: 25) { nodes { number baseRefName headRefOid mergedAt baseRepository { id } } }'
  const selections = numbers.map((index) => `    c${index}: object(oid: $c${index}) { ... on Commit { oid ${pulls} } }`)
  return `query ReadLanded($owner: String!, $repo: String!${variables}) {\n  repository(owner: $owner, name: $repo) {\n${selections.join('\n')}\n  }\n}`
}

/**
 * What a branch got: commits of `head` that `base` lacks, with their pull requests. A branch that did not exist before
 * (40 zeros) stands for its tip alone.
 */
export async function commitsBetween(context: ForgeContext, base: string, head: string): Promise<Landed> {
  const isNew = /^0+$/.test(base)
  const { shas, total } = isNew ? { shas: [head], total: 1 } : await compare(context, base, head)
  const commits: LandedCommit[] = []
  const repository = await repositoryNode(context)
  for (let from = 0; from < shas.length; from += MOST) {
    commits.push(...(await landed(context, shas.slice(from, from + MOST), repository)))
  }
  return { commits, total }
}

async function landed(
  { graphql, name }: ForgeContext,
  shas: readonly string[],
  repository: string,
): Promise<readonly LandedCommit[]> {
  const variables = Object.fromEntries(shas.map((sha, index) => [`c${index}`, sha]))
  const { data } = await graphql(landedDocument(shas.length), { ...name, ...variables })
  return shas.map((sha, index) => {
    const commit = memberAt(data, ['repository', `c${index}`])
    if (commit === null || textAt(commit, 'oid') !== sha) throw malformed(`a commit ${sha} that is not there`)
    const pulls = listAt(commit, 'associatedPullRequests', 'nodes')
    return { sha, pulls: pulls.filter((pull) => isOf(pull, repository)).map(landedPull) }
  })
}

/** Commits of a fork's network belong to pull requests of other repositories too. */
function isOf(pull: unknown, repository: string): boolean {
  return memberAt(pull, ['baseRepository', 'id']) === repository
}

function landedPull(pull: unknown): LandedCommit['pulls'][number] {
  return {
    number: integerAt(pull, 'number'),
    baseRef: textAt(pull, 'baseRefName'),
    headSha: objectIdAt(pull, 'headRefOid'),
    mergedAt: textOrNullAt(pull, 'mergedAt'),
  }
}
