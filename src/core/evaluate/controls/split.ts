import type { Position } from '../../base/source.ts'

/** One row or group of the data, by its hash, and where in the text it stands. */
export type SplitEntry = { readonly hash: string; readonly start: number }

/** A part of the data; `from` and `to` are as written, and null where nothing says when it begins or ends. */
export type Split = {
  readonly name: string
  readonly rows: readonly SplitEntry[]
  readonly groups: readonly SplitEntry[]
  readonly from: SplitEntry | null
  readonly to: SplitEntry | null
}

/** Which rows or groups are in which part of the data. */
export type SplitManifest = {
  readonly splits: readonly Split[]
  /** Whether the file says that the parts are apart in time. */
  readonly byTime: boolean
  readonly place: (start: number) => Position
}
