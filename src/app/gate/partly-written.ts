import { Fault } from '../fault.ts'
import type { GateWritten } from './types.ts'

/** Of a check run and a comment, only one was written. The rest is to be written again. */
export class PartlyWritten extends Fault {
  readonly written: GateWritten

  constructor(why: Fault, written: GateWritten) {
    super(why.code, why.message, why.hint, why)
    this.written = written
  }
}
