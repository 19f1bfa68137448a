/** What a bar shows: one quantity with its interval, and what it is held against. */
export type Interval = {
  readonly estimate: number
  /** Ends; null or infinite where nothing bounds that side. */
  readonly lower: number | null
  readonly upper: number | null
  /** The values on the same axis that the rule draws a line at: none, one, or one either way. */
  readonly margins: readonly number[]
  /** Whether 0, "no change", is shown: for differences, not for single values. */
  readonly zero: boolean
}

/** `plain` is for terminals and files that hold ASCII only. */
export type BarStyle = 'drawn' | 'plain'

/** Cells of a bar, so that a table of them stays in line. */
const CELLS = 24

/** What one cell holds: the sum of those of these that fall on it. */
const LINE = 1
const ZERO = 2
const MARGIN = 4
const ESTIMATE = 8
const LEFT = 16
const RIGHT = 32

type Mark = { readonly value: number; readonly holds: number }

/**
 * An interval as one line of 24 characters, greater values to the right: `···│··├───╫──●──────┤···`. `●` is the
 * estimate, `║` the line that the rule draws, `│` no change; on the interval these are `╫` and `┼`, under an end `╟`
 * and `╢`, under the estimate `◆`. An end that nothing bounds is an arrow. What differs by however little stands in
 * different cells, in order, so the bar never shows an end on the wrong side of the line; distances between are only as true as the
 * cells allow. Empty where the estimate is not finite.
 */
export function intervalBar(interval: Interval, style: BarStyle): string {
  if (!Number.isFinite(interval.estimate)) return ''
  const marks = marksOf(interval)
  const values = [...new Set(marks.map(({ value }) => value))].toSorted((a, b) => a - b)
  const places = placesOf(values)
  const cells = new Map<number, number>()
  for (const { value, holds } of marks) {
    const place = places.get(value) ?? 0
    cells.set(place, (cells.get(place) ?? 0) | holds)
  }
  const from = placeOf(interval.lower, places) ?? 0
  const to = placeOf(interval.upper, places) ?? CELLS - 1
  return Array.from({ length: CELLS }, (_, index) => {
    const held = (cells.get(index) ?? 0) | (index >= from && index <= to ? LINE : 0)
    const open =
      (index === 0 && ended(interval.lower) === null) || (index === CELLS - 1 && ended(interval.upper) === null)
    return open && (held & ~LINE) === 0 ? ARROWS[style][index === 0 ? 0 : 1] : glyph(held, style)
  }).join('')
}

/** What the signs mean, to stand once below a table of bars. */
export function intervalLegend(style: BarStyle): string {
  return style === 'drawn'
    ? '├─●─┤ interval and estimate · ║ the line the rule draws · │ no change'
    : '[-o-] interval and estimate, # the line the rule draws, | no change'
}

function ended(end: number | null): number | null {
  return end === null || !Number.isFinite(end) ? null : end
}

function placeOf(end: number | null, places: ReadonlyMap<number, number>): number | null {
  const value = ended(end)
  return value === null ? null : (places.get(value) ?? null)
}

function marksOf({ estimate, lower, upper, margins, zero }: Interval): readonly Mark[] {
  const marks: readonly (readonly [number | null, number])[] = [
    [estimate, ESTIMATE],
    [lower, LEFT],
    [upper, RIGHT],
    ...margins.map((margin) => [margin, MARGIN] as const),
    [zero ? 0 : null, ZERO],
  ]
  return marks.flatMap(([at, holds]) => {
    const value = ended(at)
    return value === null ? [] : [{ value, holds }]
  })
}

/** Cells of ascending values: in proportion, with a margin at both sides, and every value in one of its own. */
function placesOf(values: readonly number[]): ReadonlyMap<number, number> {
  const least = values[0] ?? 0
  // halves, because the whole range of numbers is beyond the range of numbers
  const range = (values.at(-1) ?? 0) / 2 - least / 2
  const share = (value: number): number => (range === 0 ? 0.5 : (value / 2 - least / 2) / range)
  const cells = values.map((value) => 2 + Math.round(share(value) * (CELLS - 5)))
  for (let index = 1; index < cells.length; index++) {
    cells[index] = Math.max(cells[index] ?? 0, (cells[index - 1] ?? 0) + 1)
  }
  for (let index = cells.length - 1, most = CELLS - 1; index >= 0; index--, most--) {
    most = Math.min(most, cells[index] ?? 0)
    cells[index] = most
  }
  return new Map(values.map((value, index) => [value, cells[index] ?? 0]))
}

const ARROWS: Readonly<Record<BarStyle, readonly [string, string]>> = { drawn: ['◂', '▸'], plain: ['<', '>'] }

/** The estimate before the ends, the ends before the line of the rule, that before no change. */
const GLYPHS: readonly (readonly [number, string, string])[] = [
  [ESTIMATE | MARGIN, '◆', '@'],
  [ESTIMATE, '●', 'o'],
  [LEFT | RIGHT | MARGIN, '╫', '#'],
  [LEFT | MARGIN, '╟', '{'],
  [RIGHT | MARGIN, '╢', '}'],
  [LEFT, '├', '['],
  [RIGHT, '┤', ']'],
  [MARGIN | LINE, '╫', '#'],
  [MARGIN, '║', '#'],
  [ZERO | LINE, '┼', '+'],
  [ZERO, '│', '|'],
  [LINE, '─', '-'],
]

function glyph(held: number, style: BarStyle): string {
  const found = GLYPHS.find(([needs]) => (held & needs) === needs)
  const [, drawn, plain] = found ?? [0, '·', '.']
  return style === 'drawn' ? drawn : plain
}
