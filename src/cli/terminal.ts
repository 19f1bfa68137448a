/** Where a command speaks: the result on `out`, everything else on `err`. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether `out` is a terminal that takes colour (a terminal, and NO_COLOR is not set). */
  readonly colour: boolean
  /** Columns of the terminal; 100 when there is none. */
  readonly width: number
  /** Whether `err` is a terminal: only then is progress shown. */
  readonly progress: boolean
}
