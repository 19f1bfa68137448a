/** The first and last date that a text names, as far as it names them: `2024`, `2024-03` or `2024-03-01`. */
export type DescribedPeriod = { readonly first: string; readonly last: string }

const date = /\b(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?\b/g

/** The period a text tells of; null where it names no year. */
export function describedPeriod(text: string): DescribedPeriod | null {
  const dates = Array.from(text.slice(0, 2_000).matchAll(date), ([found]) => found).toSorted((a, b) => (a < b ? -1 : 1))
  const [first] = dates
  const last = dates.at(-1)
  return first === undefined || last === undefined ? null : { first, last }
}

/** Whether a date lies after another, as far as both are known: `2026` is not after `2026-03`. */
export function isAfter(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length)
  return a.slice(0, length) > b.slice(0, length)
}
