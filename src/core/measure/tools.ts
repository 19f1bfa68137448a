import type { Codecs } from '../evidence/table/parquet/codecs.ts'
import type { ByteSource } from '../evidence/table/table.ts'

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
