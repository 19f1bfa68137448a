import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { blockCount } from '../../../src/core/statistics/bootstrap/blocks.ts'
import { aucReplicates, type AucTask } from '../../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import type { Ranking } from '../../../src/core/statistics/bootstrap/ranking.ts'
import type { Plan, Replicates } from '../../../src/core/statistics/bootstrap/replicates.ts'

/** The replicates of a plan, the second half of its blocks in another thread, spawned for it. */
export async function onTwoThreads(task: AucTask, plan: Plan): Promise<readonly number[]> {
  const blocks = blockCount(plan)
  const half = Math.ceil(blocks / 8) * 4
  const worker = new Worker(join(import.meta.dirname, 'resample-worker.ts'), {
    workerData: { task: shared(task), plan, from: half, to: blocks },
  })
  const other = new Promise<Replicates>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  const own = aucReplicates(task, plan, 0, half)
  const { values } = await other
  return [...own.values, ...values]
}

/** Rankings in shared memory, so that a thread starts without copying them. */
function shared({ candidate, baseline, units }: AucTask): AucTask {
  return { candidate: placed(candidate), baseline: baseline === null ? null : placed(baseline), units }
}

function placed({ rows, positive, starts }: Ranking): Ranking {
  const into = {
    rows: new Int32Array(new SharedArrayBuffer(rows.byteLength)),
    positive: new Uint8Array(new SharedArrayBuffer(positive.byteLength)),
    starts: new Uint8Array(new SharedArrayBuffer(starts.byteLength)),
  }
  into.rows.set(rows)
  into.positive.set(positive)
  into.starts.set(starts)
  return into
}
