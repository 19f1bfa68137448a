import { Fault } from '../../app/fault.ts'
import type { Work } from '../../app/gate/store.ts'
import type { LogFields } from '../../app/ports.ts'
import { problemText } from '../problem-text.ts'
import type { World, WorkDone } from '../world.ts'
import { backoffMs } from './backoff.ts'
import type { Budget } from './budget.ts'
import { LEASE_MS, leased } from './lease.ts'
import type { Revocations } from './revocations.ts'

export type Worker = Pick<World, 'store' | 'gate' | 'tokens' | 'log' | 'meter' | 'clock' | 'random'> & {
  /** Names this worker among all workers of all replicas. */
  readonly owner: string
  readonly budget: Budget
  readonly revocations: Revocations
}

/** Does the next piece of work that is due; false when there is none. Whatever happens, it is done or due again. */
export async function workNext(worker: Worker): Promise<boolean> {
  const { store, clock, owner } = worker
  const now = clock.now()
  const work = await store.work.take(owner, { now, until: now + LEASE_MS })
  if (work === null) return false
  const exhausted = await worker.budget.exhaustedUntil(work.repository.installation, now)
  if (exhausted === null) await attempt(work, worker)
  else await store.work.retry(work, owner, exhausted)
  return true
}

async function attempt(work: Work, worker: Worker): Promise<void> {
  const { gate, clock, meter, log } = worker
  try {
    const { result, kept } = await leased(work, worker, () => gate.work(work))
    // somebody else holds it now, and will end it
    if (!kept) return meter.worked('lost')
    await finish(work, result, worker)
  } catch (problem) {
    const due = await dueAfter(problem, work, worker)
    const fields = { ...aboutWork(work), attempts: work.attempts + 1, again: due - clock.now() }
    if (problem instanceof Fault) log.warn('work.fault', { ...fields, message: problemText(problem) })
    else log.error('work.bug', { ...fields, message: problemText(problem) })
    await tryAgain(work, due, worker)
  }
}

/** Who took over a lost lease may have ended before this worker wrote of its problem: then somebody looks once more. */
async function tryAgain(work: Work, due: number, { store, owner }: Worker): Promise<void> {
  if (await store.work.retry(work, owner, due)) return
  const { repository, subject, revoking } = work
  await store.work.mark([{ repository, subject, revoking, due, cause: 'lease-lost' }])
}

async function finish(work: Work, { again }: WorkDone, worker: Worker): Promise<void> {
  const { store, clock, owner, meter, log, revocations } = worker
  await store.work.finish(work, owner, again)
  meter.worked('done')
  const latency = revocations.latency(work, clock.now())
  if (latency !== null) meter.revoked(latency)
  log.info('work.done', { ...aboutWork(work), again: again?.cause ?? null })
}

/** When to try again after a problem. */
async function dueAfter(problem: unknown, work: Work, worker: Worker): Promise<number> {
  const { clock, meter, random, budget, tokens } = worker
  meter.worked(problem instanceof Fault ? 'fault' : 'bug')
  if (problem instanceof Fault) meter.fault(problem.code)
  const refused = problem instanceof Fault && /^fault\/(?:unauthorized|forbidden)$/.test(problem.code)
  if (refused) tokens.forget(work.repository.installation)
  const limited = problem instanceof Fault && problem.code === 'fault/rate-limited'
  if (limited) return await budget.exhaust(work.repository.installation, problem, clock.now())
  return clock.now() + backoffMs(work.attempts, random)
}

function aboutWork({ repository, subject, revoking, causes }: Work): LogFields {
  return {
    repository: repository.name,
    subject: subject.kind,
    pull: 'number' in subject ? subject.number : null,
    revoking,
    delivery: causes.join(' ').slice(0, 400),
  }
}
