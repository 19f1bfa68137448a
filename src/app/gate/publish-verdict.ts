import { canonicalJson, type Json } from '../../core/base/canonical-json.ts'
import { sha256 } from '../../core/base/digest.ts'
import { renderComment } from '../../core/report/markdown.ts'
import type { CheckReport } from '../../core/report/check-run.ts'
import { viewOf } from '../../core/report/view.ts'
import type { View } from '../../core/report/types.ts'
import { checksOf } from './check-name.ts'
import { combinedOutput } from './combined-output.ts'
import type { PullCase } from './judge-pull.ts'
import { ownRun } from './own-run.ts'
import type { Publication } from './publication.ts'
import { RUNNING } from './running-check.ts'
import { standingRun, type StandingRun } from './standing-run.ts'
import type { CheckRecord } from './store.ts'
import type { GateWrite } from './types.ts'
import type { GateWorld } from './world.ts'

/**
 * Makes check and comment say what was decided, where they say something else. Just before, the pull request is looked
 * at once more: a conclusion about a commit or a base that is no longer that of the pull request is not written.
 */
export async function publishVerdict(
  publication: Publication,
  world: GateWorld,
): Promise<'written' | 'kept' | 'moved'> {
  const view = viewOf(publication.judged.verdict)
  const names = checksOf(publication.judged.verdict, publication.pull.base.ref, publication.names)
  const wish = { publication, view, comment: commentOf(publication, view, names) }
  const done: ('written' | 'kept' | 'moved')[] = []
  for (const name of names) {
    done.push(await publishCheck(name, { ...wish, comment: done.length === 0 ? wish.comment : null }, world))
    if (done.includes('moved')) return 'moved'
  }
  return done.includes('written') ? 'written' : 'kept'
}

type Wish = { readonly publication: Publication; readonly view: View; readonly comment: GateWrite['comment'] }

/** Where a check speaks of models or of a problem, a comment does; it is written when it says something new. */
function commentOf({ pull, record }: Publication, view: View, names: readonly string[]): GateWrite['comment'] {
  const isPosted = record.commentNode !== null
  const speaks = view.models.some(({ model }) => model !== null) || view.decision !== 'promote'
  if (names.length === 0 || (!speaks && !isPosted)) return null
  const body = renderComment(view)
  return isPosted && record.commentDigest === sha256(body)
    ? null
    : { node: record.commentNode, pull: pull.reading.node.pull, body }
}

async function publishCheck(name: string, wish: Wish, world: GateWorld): Promise<'written' | 'kept' | 'moved'> {
  const { pull } = wish.publication
  const key = { repository: pull.repository.id, headSha: pull.headSha, name }
  return world.store.checks.exclusively(key, async (check) => {
    const output = await combinedOutput({ ...wish.publication, name, view: wish.view }, world)
    const digest = outputDigest(output)
    const stands = check.postedDigest === digest && isAsPosted(check, output, pull)
    if (stands && wish.comment === null) return { record: check, result: 'kept' as const }
    if (!(await isStill(pull))) return { record: check, result: 'moved' as const }
    const { node, running } = await runOf(name, check, pull, world)
    const write = stands ? null : { name, headSha: pull.headSha, node, output, ...(running ? { running } : {}) }
    const written = await pull.forge.write({ check: write, comment: wish.comment })
    if (write !== null) world.meter.wrote('check')
    await keepComment(wish, written.comment, world)
    return {
      record: { node: written.check ?? node, postedDigest: write === null ? check.postedDigest : digest },
      result: 'written' as const,
    }
  })
}

/** The run to write to; the forge is asked for it only where the commit bears one, or bore one once. */
async function runOf(name: string, check: CheckRecord, pull: PullCase, { appId }: GateWorld): Promise<StandingRun> {
  const isNew = check.node === null && ownRun(name, pull.reading, appId) === null
  if (isNew) return { node: null, running: false }
  return standingRun(check, { headSha: pull.headSha, name, appId }, pull.forge)
}

/** The last look: the commit, the base and the draft state that were judged. */
async function isStill({ forge, reading }: PullCase): Promise<boolean> {
  const look = await forge.look(reading.number)
  return (
    look !== null &&
    look.state === 'open' &&
    look.headSha === reading.head.sha &&
    look.draft === reading.draft &&
    (look.baseRef === reading.base.ref || reading.stacked)
  )
}

/** Whether the forge shows the run as we wrote it: it may have been marked stale, or be gone. */
function isAsPosted({ node }: CheckRecord, output: CheckReport, { reading }: PullCase): boolean {
  const seen = reading.checks.find((check) => check.node === node)
  if (seen === undefined) return false
  return (
    seen.status === output.status &&
    (seen.conclusion ?? null) === output.conclusion &&
    (seen.externalId ?? '') === output.externalId
  )
}

async function keepComment({ publication, comment }: Wish, node: string | null, world: GateWorld): Promise<void> {
  if (comment === null) return
  world.meter.wrote('comment')
  const { record } = publication
  await world.store.pulls.save({ ...record, commentNode: node ?? comment.node, commentDigest: sha256(comment.body) })
}

function outputDigest(output: CheckReport): string {
  // plain JSON by its definition
  const digest = sha256(canonicalJson(output as unknown as Json))
  return output.status === 'in_progress' ? `${RUNNING}${digest}` : digest
}
