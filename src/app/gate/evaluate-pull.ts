import type { Verdict } from '../../core/evaluate/verdict.ts'
import { decisionContent } from '../../core/ledger/decision.ts'
import { markGroups } from './active-groups.ts'
import { checksOf } from './check-name.ts'
import { decisionDigest } from './decision-digest.ts'
import { namesOf } from './gate-names.ts'
import { judgePull, type JudgedPull, type PullCase } from './judge-pull.ts'
import { noteForgeries } from './note-forgeries.ts'
import { publishVerdict } from './publish-verdict.ts'
import { readOrWithdraw } from './read-or-withdraw.ts'
import { askReviewers } from './reviewers.ts'
import type { PullRecord, Work } from './store.ts'
import type { PullReading } from './types.ts'
import { withdrawInherited, withdrawLeft } from './withdraw-check.ts'
import type { GateWorld } from './world.ts'

/** When the same work is due again, and why; null when only an event makes it due. */
export type Again = { readonly due: number; readonly cause: string } | null

/**
 * One pull request, from the truth of now to a check that says so: read, judge, record, write the difference. Whatever
 * comes between is repeated whole, so a crash at any point is healed by the work still being there.
 */
export async function evaluatePull(work: Work, number: number, world: GateWorld): Promise<Again> {
  const { repository } = work
  const forge = await world.forge(repository)
  const record = await world.store.pulls.get(repository.id, number)
  const reading = await readOrWithdraw({ work, number, forge, record }, world)
  const place = { repository: repository.id, forge }
  if (reading === null || reading.state !== 'open') {
    if (record !== null && record.open) {
      if (reading?.state !== 'merged') await withdrawLeft(place, { record, reading, except: [] }, world)
      await world.store.pulls.save({ ...record, open: false })
      await markGroups(world.store, changed(work, record, world))
    }
    return null
  }
  const base = { ref: reading.base.ref, sha: reading.base.sha }
  if (!isKnownHere(record, reading) && (await withdrawInherited(place, reading, world))) {
    await markOthers(work, reading, world)
  }
  // a base branch that is gone can't be merged into
  if (base.sha === null) return null
  const contents = forge.contents(reading)
  const pull: PullCase = {
    repository,
    forge,
    reading,
    contents,
    base: { ref: base.ref, sha: base.sha },
    headSha: reading.head.sha,
  }
  return decide({ work, pull, record }, world)
}

/** Whether what stands on this head is about this pull request, into this branch. */
function isKnownHere(record: PullRecord | null, { head, base }: PullReading): boolean {
  return record !== null && record.open && record.headSha === head.sha && record.baseRef === base.ref
}

/** Whether what was decided of this very head stands under another gate or branch. */
function isElsewhere(
  record: PullRecord,
  { gate, reading: { head, base } }: { readonly gate: string | null; readonly reading: PullReading },
): boolean {
  return record.open && record.headSha === head.sha && (record.gate !== gate || record.baseRef !== base.ref)
}

/** Others with this head lost their green too, and say it again where it is theirs. */
async function markOthers({ repository }: Work, { number, sameHead }: PullReading, world: GateWorld): Promise<void> {
  const others = sameHead.filter((other) => other.number !== number)
  await world.store.work.mark(
    others.map((other) => ({
      repository,
      subject: { kind: 'pull', number: other.number },
      revoking: false,
      due: world.now(),
      cause: `pull ${number}`,
    })),
  )
}

type Evaluation = {
  readonly work: Work
  readonly pull: PullCase
  readonly record: PullRecord | null
}

async function decide({ work, pull, record }: Evaluation, world: GateWorld): Promise<Again> {
  const { repository, reading } = pull
  const judged = await judgePull(pull, world)
  const names = await namesOf(pull, judged.policy, world)
  if (names.trusted !== null) await world.store.pulls.saveGates(repository.id, names.trusted)
  world.meter.evaluated(judged.verdict.decision)
  const { gate } = judged.verdict
  const checks = checksOf(judged.verdict, reading.base.ref, names)
  // before the record says otherwise: what can't be taken back now is tried again
  if (record !== null && isElsewhere(record, { gate, reading })) {
    await withdrawLeft({ repository: repository.id, forge: pull.forge }, { record, reading, except: checks }, world)
  }
  const kept = await keep({ work, pull, record, judged }, world)
  await noteForgeries({ pull, gate, names: checks }, world)
  const published = await publishVerdict({ pull, judged, names, record: kept }, world)
  if (published === 'moved') return { due: world.now(), cause: 'moved' }
  await askReviewers({ pull, judged, record: kept }, world)
  return whenItLapses(judged.verdict, reading, world)
}

type Kept = Evaluation & { readonly judged: JudgedPull }

/** Records a decision that says something new, before anything is written: what can't be recorded is never green. */
async function keep({ work, pull, record, judged }: Kept, world: GateWorld): Promise<PullRecord> {
  const { repository, reading } = pull
  const { verdict, dossier } = judged
  const digest = decisionDigest(verdict)
  const next: PullRecord = {
    repository: repository.id,
    number: reading.number,
    open: true,
    headSha: reading.head.sha,
    baseRef: reading.base.ref,
    gate: verdict.gate,
    decision: verdict.decision,
    digest,
    sequence: record?.sequence ?? null,
    commentNode: record?.commentNode ?? reading.ownComments[0] ?? null,
    commentDigest: record?.commentDigest ?? null,
    requested: record?.requested ?? [],
  }
  if (record !== null && record.digest === digest && record.open && record.headSha === next.headSha) return record
  const content = decisionContent(verdict, {
    repository: { id: repository.id, name: repository.name },
    members: dossier.members,
    causes: work.causes,
  })
  const entry = await world.store.ledger.append({ content, pull: next })
  world.meter.appended()
  await markGroups(world.store, changed(work, next, world))
  return { ...next, sequence: entry.sequence }
}

type Changed = Parameters<typeof markGroups>[1]

function changed({ repository }: Work, { baseRef, number }: PullRecord, world: GateWorld): Changed {
  return { repository, baseRef, due: world.now(), cause: `pull ${number}` }
}

/** A signature that ends by age makes the work due then, counted on our clock from the forge's. */
function whenItLapses({ nextExpiry }: Verdict, { at }: PullReading, world: GateWorld): Again {
  if (nextExpiry === null) return null
  const left = Math.max(0, Date.parse(nextExpiry) - Date.parse(at))
  return { due: world.now() + left, cause: 'expiry' }
}
