// Makes a share of the blocks of a bootstrap in a thread of its own.
import { parentPort, workerData } from 'node:worker_threads'
import { aucReplicates, type AucTask } from '../../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import type { Plan } from '../../../src/core/statistics/bootstrap/replicates.ts'

type Share = { readonly task: AucTask; readonly plan: Plan; readonly from: number; readonly to: number }

// the benchmark is the only one to start it
const { task, plan, from, to } = workerData as Share
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(aucReplicates(task, plan, from, to))
