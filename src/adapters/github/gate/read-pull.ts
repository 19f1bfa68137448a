import type { ReadOptions } from '../../../app/gate/forge.ts'
import type { PullReading } from '../../../app/gate/types.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { runOf } from './checks-of.ts'
import { type ForgeContext, keyOf } from './forge-context.ts'
import { gather, listVariables, MovedMeanwhile } from './gather.ts'
import type { GraphqlAnswer, Variables } from './graphql.ts'
import type { GraphqlError } from './graphql-failure.ts'
import { createInput, isWritten } from './check-input.ts'
import { commitsBetween } from './commits-between.ts'
import { waysOut } from './merge-base.ts'
import { LISTS, type ListName, READ_HEAD, READ_PULL, REVOKE_AND_READ_PULL } from './pull-document.ts'
import { type PullAnswer, readingOf, withWritten } from './reading-of.ts'
import { repositoryNode } from './repository-node.ts'
import { keepText } from './blob-text.ts'
import { writeGate } from './write.ts'

/** How often a pull request that moves while it is read is begun again. */
const ATTEMPTS = 3

/** Where the policy's text was read along with a branch. */
const POLICY_BRANCHES = [['baseRef'], ['repository', 'stack'], ['repository', 'defaultBranchRef']]

/** A pull request with everything that signatures depend on; null when there is none. */
export async function readPull(
  context: ForgeContext,
  number: number,
  options: ReadOptions,
): Promise<PullReading | null> {
  for (let attempt = 1, before = options.before; ; attempt++, before = null) {
    try {
      return await readOnce(context, number, { ...options, before })
    } catch (cause) {
      if (!(cause instanceof MovedMeanwhile) || attempt === ATTEMPTS) throw cause
    }
  }
}

async function readOnce(context: ForgeContext, number: number, options: ReadOptions): Promise<PullReading | null> {
  const { graphql, caches, marker } = context
  const { appId, stackBase, before } = options
  const wanted = LISTS.filter((list) => list !== 'comments' || options.comments)
  const variables = { ...pullVariables(context, number, stackBase), ...firstPages(wanted, appId) }
  const answer = before === null ? await plain(context, variables) : await revoking(context, variables, before)
  const { pull } = answer
  if (pull === null) return null
  for (const branch of POLICY_BRANCHES) keepText(caches.blobs, pull, branch)
  caches.repositories.set(keyOf(context.name), textAt(pull, 'repository', 'id'))
  const whole = await withHead(context, pull, variables)
  const { lists, at } = await gather(whole, { graphql, app: appId, wanted })
  const read: PullAnswer = { pull, lists, head: tipOf(whole), at: at ?? answer.at, stackBase, marker }
  const reading = await ofTip(context, readingOf(read))
  // what was written may be on a head that is not that of the pull request any more
  const isOnHead = before?.check?.headSha === reading.head.sha
  return answer.run === null || !isOnHead ? reading : withWritten(reading, runOf(answer.run))
}

function pullVariables({ policyPath }: ForgeContext, number: number, stackBase: string | null): Variables {
  return { number, policy: policyPath, inStack: stackBase !== null, stack: `refs/heads/${stackBase ?? ''}` }
}

function firstPages(wanted: readonly ListName[], app: number): Variables {
  return listVariables(new Map(wanted.map((name) => [name, null])), app)
}

type FirstAnswer = { readonly pull: unknown; readonly at: string; readonly run: unknown }

async function plain({ graphql, name }: ForgeContext, variables: Variables): Promise<FirstAnswer> {
  const path = ['repository', 'pullRequest']
  const answer = await graphql(READ_PULL, { ...name, ...variables }, { putsUpWith: isHarmless(path) })
  return { pull: pullAt(answer, path), at: answer.at, run: null }
}

/** GitHub does not let a completed run go back, so the check set to in progress is a new run: see `check-input.ts`. */
async function revoking(
  context: ForgeContext,
  variables: Variables,
  before: NonNullable<ReadOptions['before']>,
): Promise<FirstAnswer> {
  const { check, comment } = before
  if (check === null || comment !== null || check.output.annotations.length > 0) {
    await writeGate(context, before)
    return plain(context, variables)
  }
  const path = ['check', 'checkRun', 'repository', 'pullRequest']
  const input = createInput(check, await repositoryNode(context))
  const asking = { repeatable: false, putsUpWith: isHarmless(path) }
  const answer = await context.graphql(REVOKE_AND_READ_PULL, { ...variables, check: input }, asking)
  const run = memberAt(answer.data, ['check', 'checkRun'])
  if (!isWritten(run, check.output)) throw malformed('a check that is not what was written')
  return { pull: pullAt(answer, path), at: answer.at, run }
}

/** No pull request of this number is an answer. The policy's text is only read ahead: without it, it is asked for. */
function isHarmless(pull: readonly string[]): (error: GraphqlError) => boolean {
  return ({ type, path }) => path.includes('policyFile') || (type === 'NOT_FOUND' && path.join() === pull.join())
}

function pullAt({ data, errors }: GraphqlAnswer, path: readonly string[]): unknown {
  const pull = memberAt(data, path)
  if (pull === undefined) throw malformed(`${path.join('.')} is not there`)
  if (pull === null && !errors.some((error) => error.path.join() === path.join())) {
    throw malformed('a pull request that is neither there nor missing')
  }
  return pull
}

/** The commits that GitHub lists end at 250, and with them the last may not be the head. Then it is asked for. */
async function withHead({ graphql, name }: ForgeContext, pull: unknown, variables: Variables): Promise<unknown> {
  const head = textAt(pull, 'headRefOid')
  if (memberAt(tipOf(pull), ['oid']) === head) return pull
  const wanted = ['app', 'reviews', 'contexts', 'contextsAfter', 'associated', 'associatedAfter']
  const needed = Object.fromEntries(wanted.map((key) => [key, variables[key]]))
  const { data } = await graphql(READ_HEAD, { ...name, head, ...needed })
  const commit = memberAt(data, ['repository', 'object'])
  if (memberAt(commit, ['oid']) !== head) throw malformed('a pull request without its head')
  // an object: its head was read from it
  return { ...(pull as object), tip: { nodes: [{ commit }] } }
}

function tipOf(pull: unknown): unknown {
  return memberAt(pull, ['tip', 'nodes', '0', 'commit'])
}

/**
 * The change is what the head has and the tip of the base lacks. GitHub's list of it may be of another time or tip: it is
 * made when head or base is set, it leaves out the lower layers of a stack, and it may lag. Where every way out of it
 * leads to the tip of now, it can lack nothing; elsewhere the two commits are compared.
 */
async function ofTip(context: ForgeContext, reading: PullReading): Promise<PullReading> {
  const { base, commits, state } = reading
  const isCutOff = commits.items.length !== commits.total
  if (state !== 'open' || base.sha === null || isCutOff) return reading
  const ways = waysOut(commits.items)
  if (ways.size === 1 && ways.has(base.sha) && commits.items.some(({ sha }) => sha === reading.head.sha)) return reading
  return { ...reading, commits: await commitsBetween(context, base.sha, reading) }
}
