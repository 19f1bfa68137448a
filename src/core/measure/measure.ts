import { unreachable } from '../base/unreachable.ts'
import type { Codecs } from '../evidence/table/parquet/codecs.ts'
import type { ByteSource } from '../evidence/table/table.ts'
import type { Measured } from './measured.ts'
import { measureDrift } from './drift/measure-drift.ts'
import { measureImportance } from './importance/measure-importance.ts'
import { measurePredictions } from './predictions/measure-predictions.ts'
import type { MeasureTask } from './task.ts'

/** A file on disk to read from, and the digest of all its bytes. */
export type OpenedFile = { readonly source: ByteSource; readonly digest: string }

/** What measuring is lent by whoever runs it. */
export type MeasureTools = {
  /** Decompression; Node has it, the core has not. */
  readonly codecs: Codecs
  /** Opens a file on disk; throws where it can't be. */
  readonly open: (location: string) => OpenedFile
  /** Told now and then how many bytes were read. */
  readonly progress: ((read: number) => void) | null
}

/**
 * Measures one model from its bytes: pure and synchronous, so that it gives the same numbers in a worker, in a test
 * and on any machine. Whatever is wrong with a file is in the result.
 */
export function measure(task: MeasureTask, tools: MeasureTools): Measured {
  const { plan } = task
  switch (plan.what) {
    case 'predictions':
      return measurePredictions({ ...task, plan }, tools)
    case 'drift':
      return measureDrift({ ...task, plan }, tools)
    case 'importance':
      return measureImportance({ ...task, plan })
    default:
      return unreachable(plan)
  }
}
