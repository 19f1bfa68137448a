import type { Split } from './split.ts'

/** What is wrong with the time of the parts, in our words, and where. */
export type TimeProblem = { readonly why: string; readonly places: readonly number[] }

const moment = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/

/** Whether all training data ends before held-out data begins; null where it does. */
export function splitTimes(training: readonly Split[], heldOut: readonly Split[], today: string): TimeProblem | null {
  for (const { from, to } of [...training, ...heldOut]) {
    if (from === null || to === null) return { why: 'not every part says from when to when it is', places: [] }
    const places = [from.start, to.start]
    if (!moment.test(from.hash) || !moment.test(to.hash)) return { why: 'a part begins or ends on no date', places }
    if (compared(from.hash, to.hash) > 0) return { why: 'a part ends before it begins', places }
    if (to.hash.slice(0, 10) > today) return { why: 'a part ends on a day that is yet to come', places }
  }
  for (const before of training) {
    for (const after of heldOut) {
      const [end, begin] = [before.to, after.from]
      if (end === null || begin === null || compared(end.hash, begin.hash) < 0) continue
      return { why: 'training data does not end before held-out data begins', places: [end.start, begin.start] }
    }
  }
  return null
}

/** By day, and by hour where both give one. Two moments of a day of which one is unknown are the same. */
function compared(a: string, b: string): -1 | 0 | 1 {
  const length = Math.min(a.length, b.length) > 10 ? 19 : 10
  const [x, y] = [a, b].map((text) => text.replace(' ', 'T').replace('Z', '').slice(0, length))
  if (x === undefined || y === undefined || x === y) return 0
  return x < y ? -1 : 1
}
