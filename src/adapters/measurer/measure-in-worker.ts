import { Worker } from 'node:worker_threads'
import { Fault } from '../../app/fault.ts'
import type { Measurer } from '../../app/ports.ts'
import type { MeasureTask } from '../../core/measure/task.ts'
import type { WorkerAnswer } from './worker-answer.ts'

/**
 * Measures in a worker thread, one for each task: the thread that asks stays free, and what a hostile table allocates
 * ends with the worker. In a bundle the worker is `measure.js` beside it; in the sources it is the file beside this.
 */
export function measureInWorker(progress: ((read: number) => void) | null): Measurer {
  return (task) => {
    const worker = new Worker(workerFile())
    return new Promise((resolve, reject) => {
      worker.on('message', (answer: WorkerAnswer) => {
        if (answer.kind === 'progress') return progress?.(answer.read)
        resolve(answer.measured)
      })
      worker.on('error', (cause) => reject(failure(task, cause)))
      // after an answer this changes nothing
      worker.on('exit', (code) => reject(failure(task, new Error(`the worker ended with ${code}`))))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
      worker.postMessage(task)
    })
  }
}

function failure({ model, candidate }: MeasureTask, cause: Error): Fault {
  return new Fault(
    'fault/measure',
    `Measuring ${model} on ${candidate.path} broke off: ${cause.message}`,
    'Try again; if it happens again, give the table fewer rows or columns, and report it.',
    cause,
  )
}

function workerFile(): URL {
  const here = import.meta.url
  return new URL(here.endsWith('.ts') ? './main.ts' : './measure.js', here)
}
