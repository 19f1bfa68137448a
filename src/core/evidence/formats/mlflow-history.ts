import { compare, parseDecimal } from '../../base/decimal.ts'
import type { Span } from '../../base/source.ts'

/** One line of a metric's history. `at` spans the value. */
export type HistoryPoint = {
  readonly value: string
  readonly at: Span
  readonly timestamp: bigint
  readonly step: bigint
  readonly dataset: string | null
  readonly datasetDigest: string | null
}

/** The first field is a time in milliseconds: thirteen digits for any day of these centuries. */
const line = /^(\d{12,14}) (\S{1,400})(?: (-?\d{1,20})(?: .*)?)?$/

/** Whether every line that is not blank reads `<milliseconds> <value> [<step> …]`, and there is one. */
export function isMetricHistory(text: string): boolean {
  const lines = linesOf(text)
  return lines.length > 0 && lines.every((entry) => line.test(entry.text))
}

/**
 * The latest point of a history: that of the highest step, then the highest timestamp, then the highest value, as
 * MLflow itself ranks them; lines need not be in order. Among equals a value that is no number wins, so that a NaN
 * is not hidden by its neighbour.
 */
export function latestPoint(text: string): HistoryPoint | null {
  let latest: HistoryPoint | null = null
  for (const entry of linesOf(text)) {
    const point = readPoint(entry.text, entry.start)
    if (point !== null && (latest === null || isLater(point, latest))) latest = point
  }
  return latest
}

function readPoint(text: string, start: number): HistoryPoint | null {
  const [, timestamp, value, step = '0'] = line.exec(text) ?? []
  if (timestamp === undefined || value === undefined) return null
  const from = start + timestamp.length + 1
  const words = text.split(' ')
  const [dataset = null, datasetDigest = null] = words.length === 5 ? words.slice(3) : []
  const at = { start: from, end: from + value.length }
  return { value, at, timestamp: BigInt(timestamp), step: BigInt(step), dataset, datasetDigest }
}

function isLater(a: HistoryPoint, b: HistoryPoint): boolean {
  if (a.step !== b.step) return a.step > b.step
  if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp
  const [x, y] = [parseDecimal(a.value), parseDecimal(b.value)]
  if (x === null || y === null) return x === null
  return compare(x, y) > 0
}

/** Lines that are not blank, without their ends, and where they begin. */
function linesOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  let start = 0
  return text
    .split('\n')
    .map((raw) => {
      const entry = { text: raw.trimEnd(), start }
      start += raw.length + 1
      return entry
    })
    .filter((entry) => entry.text !== '')
}
