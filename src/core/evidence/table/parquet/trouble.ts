import type { DiagnosticCode } from '../../../base/diagnostic.ts'

/** Why reading a Parquet file stopped: thrown anywhere below the reader, and made a diagnostic there, in one place. */
export class Trouble extends Error {
  readonly code: DiagnosticCode
  readonly hint: string | null

  constructor(code: DiagnosticCode, message: string, hint: string | null = null) {
    super(message)
    this.code = code
    this.hint = hint
  }
}

/** What stands at `offset` of the file contradicts the format or the rest of the file. */
export function corrupt(message: string, offset: number): Trouble {
  return new Trouble('table/corrupt', `${message}, at byte ${offset}`, 'Write the file again and compare its size')
}

/** The file is sound as far as known, but uses something that is not read here. */
export function unsupported(message: string, hint: string): Trouble {
  return new Trouble('table/unsupported', message, hint)
}
