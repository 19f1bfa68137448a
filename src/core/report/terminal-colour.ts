import type { Decision } from '../evaluate/verdict.ts'
import type { Group } from './rule-view.ts'

const RED = 31
const GREEN = 32
const YELLOW = 33
const CYAN = 36
const GREY = 90

const CODE: Readonly<Record<Group | Decision, number>> = {
  block: RED,
  hold: YELLOW,
  promote: GREEN,
  failed: RED,
  errored: RED,
  undecided: RED,
  pending: YELLOW,
  warning: YELLOW,
  waived: CYAN,
  passed: GREEN,
  'not-applicable': GREY,
}

/** Colours our own words on a terminal; the words say the same without colour. */
export function paint(text: string, as: Group | Decision, colour: boolean): string {
  return colour ? `\u001b[${CODE[as]}m${text}\u001b[0m` : text
}
