import { parentPort } from 'node:worker_threads'
import type { Measured } from '../../core/measure/measured.ts'

/** What the worker says back. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly read: number }
  | { readonly kind: 'measured'; readonly measured: Measured }

/** Tells the thread that asked. */
export function answer(said: WorkerAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin
  parentPort?.postMessage(said)
}
