import { parentPort } from 'node:worker_threads'
import { measure } from '../../core/measure/measure.ts'
import type { MeasureTask } from '../../core/measure/task.ts'
import { codecs } from './codecs.ts'
import { openFile } from './open-file.ts'

// the worker's door: one task in, progress and one answer out
parentPort?.once('message', (task: MeasureTask) => {
  const progress = (read: number): void => parentPort?.postMessage({ kind: 'progress', read })
  parentPort?.postMessage({ kind: 'measured', measured: measure(task, { codecs, open: openFile, progress }) })
})
