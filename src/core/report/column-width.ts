import { isCombining } from './visible.ts'

/** First and last code points that terminals draw two columns wide (East Asian wide and emoji), fixed by our table. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x231a, 0x231b],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f900, 0x1f9ff],
  [0x20000, 0x3fffd],
]

const NARROW = /^[\x20-\x7e]*$/

/** Columns a terminal needs for a text without control characters. */
export function columnWidth(text: string): number {
  if (NARROW.test(text)) return text.length
  let width = 0
  for (const character of text) width += characterWidth(character)
  return width
}

function characterWidth(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (isCombining(point) || point === 0x200e) return 0
  return WIDE.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}
