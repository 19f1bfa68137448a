import type { ByteSource, TableLimits } from '../table.ts'
import type { Budget } from './budget.ts'
import type { Codecs } from './codecs.ts'
import type { PageKernel } from './page-kernel.ts'
import type { Scratch } from './scratch.ts'

/** What all columns of a file are read with. */
export type Reading = {
  readonly source: ByteSource
  readonly codecs: Codecs
  readonly limits: TableLimits
  readonly budget: Budget
  readonly rows: number
  readonly scratch: Scratch
  readonly kernel: PageKernel
  readonly progress: (bytes: number) => void
}
