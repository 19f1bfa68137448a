/**
 * Code points that are not seen, or that change how others are seen: controls, separators, zero-width and
 * bidirectional marks, odd spaces, fillers, variation selectors, private use, lone surrogates. Written as ranges, not
 * as Unicode properties, so that the answer does not change with the engine's Unicode version.
 */
const UNSEEN: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x7f, 0xa0],
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x2800, 0x2800],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xd800, 0xf8ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
  [0x110bd, 0x110bd],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0x10ffff],
]

const SHORT: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
])

/** Marks that are drawn over the letter before them. */
const COMBINING: readonly (readonly [number, number])[] = [
  [0x300, 0x36f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0xfe20, 0xfe2f],
]

/** Marks that one letter may carry; more of them would be drawn over the lines above and below. */
const MARKS = 2

const plainAscii = /^[\x20-\x7e]*$/

/**
 * Text from outside in which nothing hides: every unseen character is written as `\n`, `\t`, `\r` or `\u{202E}`, and
 * combining marks beyond two on one letter likewise. Everything else stays as it is. One line, whatever came in.
 */
export function visible(text: string): string {
  if (plainAscii.test(text)) return text
  let out = ''
  let marks = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    marks = within(COMBINING, point) ? marks + 1 : 0
    out += marks > MARKS || within(UNSEEN, point) ? spelled(point) : character
  }
  return out
}

/** Whether a code point is a mark drawn over the letter before it. */
export function isCombining(point: number): boolean {
  return within(COMBINING, point)
}

function within(ranges: readonly (readonly [number, number])[], point: number): boolean {
  return ranges.some(([first, last]) => point >= first && point <= last)
}

function spelled(point: number): string {
  return SHORT.get(point) ?? `\\u{${point.toString(16).toUpperCase()}}`
}

/** At most `limit` code points: the middle gives way, since a name's ends tell names apart best. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const points = Array.from(text.length > 4 * limit ? text.slice(0, 2 * limit) + text.slice(-2 * limit) : text)
  if (points.length <= limit) return text
  const head = Math.ceil((limit - 1) / 2)
  return `${points.slice(0, head).join('')}…${points.slice(points.length - (limit - 1 - head)).join('')}`
}
