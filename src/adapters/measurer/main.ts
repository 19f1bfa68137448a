import { parentPort } from 'node:worker_threads'
import { measure } from '../../core/measure/measure.ts'
import type { MeasureTask } from '../../core/measure/task.ts'
import { codecs } from './codecs.ts'
import { openFile } from './open-file.ts'
import { answer } from './worker-answer.ts'

// the worker's door: one task in, progress and one answer out
parentPort?.once('message', (task: MeasureTask) => {
  const tools = { codecs, open: openFile, progress: (read: number): void => answer({ kind: 'progress', read }) }
  answer({ kind: 'measured', measured: measure(task, tools) })
})
