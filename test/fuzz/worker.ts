import { parentPort, workerData } from 'node:worker_threads'
import { readers } from '../../src/core/evidence/formats.ts'
import { loadCorpus } from './corpus.ts'
import { inputAt } from './input.ts'
import type { Plan, Report } from './plan.ts'
import { target } from './target.ts'

/** An input may take this long; one that seems to take longer is run again, for the machine may have been busy. */
const SLOWEST_MS = 2_000

const { plan, shared }: { readonly plan: Plan; readonly shared: SharedArrayBuffer } = workerData
const progress = new Int32Array(shared)
const corpus = loadCorpus(plan.only)
const reads = new Map<string, number>()
const tries = new Map<string, number>()

function send(report: Report): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(report)
}

function elapsed(run: () => void): number {
  const start = performance.now()
  run()
  return performance.now() - start
}

function tryInput(index: number): void {
  const input = inputAt(plan.seed, index, corpus)
  tries.set(input.aim, (tries.get(input.aim) ?? 0) + 1)
  const run = (): void => {
    const format = target(input)
    if (format !== null) reads.set(format, (reads.get(format) ?? 0) + 1)
  }
  try {
    if (elapsed(run) > SLOWEST_MS && elapsed(run) > SLOWEST_MS) {
      send({ kind: 'failure', index, why: `takes more than ${SLOWEST_MS} ms` })
    }
  } catch (error) {
    send({ kind: 'failure', index, why: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}

for (let index = plan.from; index < plan.from + plan.inputs; index++) {
  Atomics.store(progress, 0, index)
  tryInput(index)
}
send({ kind: 'done', formats: readers.map((reader) => reader.format), reads: [...reads], tries: [...tries] })
