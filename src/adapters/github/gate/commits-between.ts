import type { Commit } from '../../../core/approval/types.ts'
import type { Listed, PullReading } from '../../../app/gate/types.ts'
import { Fault } from '../../../app/fault.ts'
import { memberAt, textAt } from '../answer.ts'
import { githubRepository } from '../repository.ts'
import type { Between } from './between.ts'
import { commitOf } from './commit-of.ts'
import { compare } from './compare.ts'
import type { ForgeContext } from './forge-context.ts'
import { COMMIT } from './pull-document.ts'

const MOST = 100

/** A query for so many commits by id. */
export function commitsDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map((index) => `, $c${index}: GitObjectID!`).join('')
  const selections = numbers.map((index) => `    c${index}: object(oid: $c${index}) { ...Made }`).join('\n')
  return `query ReadCommits($owner: String!, $repo: String!${variables}) {\n  repository(owner: $owner, name: $repo) {\n${selections}\n  }\n}\n${COMMIT}`
}

/**
 * Every commit of a change, counted from a tip that the forge's own list was not made against: that of a stack, whose
 * lower layers it leaves out, or of a base branch that moved. Compared once for each pair of commits; what is not known
 * of them is asked for, a hundred a request.
 */
export async function commitsBetween(
  context: ForgeContext,
  base: string,
  { commits, head }: Pick<PullReading, 'commits' | 'head'>,
): Promise<Listed<Commit>> {
  const between = await betweenOf(context, base, head.sha)
  // of histories that share nothing nobody can tell what the change is: more than is listed, which makes a gap
  if (between === null) return { ...commits, total: commits.total + 1 }
  const known = new Map(commits.items.map((commit) => [commit.sha, commit]))
  const missing = between.shas.filter((sha) => !known.has(sha))
  for (let from = 0; from < missing.length; from += MOST) {
    for (const commit of await commitsById(context, missing.slice(from, from + MOST))) known.set(commit.sha, commit)
  }
  return { items: between.shas.flatMap((sha) => known.get(sha) ?? []), total: between.total }
}

/** Null for commits that share no history: GitHub compares them as little as those that are not there. */
async function betweenOf(context: ForgeContext, base: string, head: string): Promise<Between | null> {
  const { caches, client, name } = context
  const pair = `${base} ${head}`
  try {
    const between = await caches.between.through(pair, () => compare(context, base, head))
    caches.mergeBases.set(pair, between.mergeBase)
    return between
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'fault/not-found') throw cause
    if ((await githubRepository(client, name).mergeBase(base, head)) !== null) throw cause
    return null
  }
}

async function commitsById({ graphql, name }: ForgeContext, shas: readonly string[]): Promise<readonly Commit[]> {
  const variables = Object.fromEntries(shas.map((sha, index) => [`c${index}`, sha]))
  const { data } = await graphql(commitsDocument(shas.length), { ...name, ...variables })
  return shas.flatMap((sha, index) => {
    const node = memberAt(data, ['repository', `c${index}`])
    // what is not handed out stays out of the list, whose total then says so
    if (node === null || textAt(node, 'oid') !== sha) return []
    return commitOf(node) ?? []
  })
}
