import type { TableLimits } from '../table.ts'
import type { Budget } from './budget.ts'
import type { Meaning } from './meaning.ts'
import type { PageKernel } from './page-kernel.ts'

/** What a column will be: its rows are known before the first is read. */
export type ColumnPlan = {
  readonly name: string
  readonly rows: number
  readonly meaning: Meaning
  readonly limits: TableLimits
  readonly budget: Budget
  readonly kernel: PageKernel
}
