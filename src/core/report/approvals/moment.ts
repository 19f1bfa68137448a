import { quote, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

const exact = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}Z$/

/** A moment for reading, to the minute: `2026-11-20 10:00 UTC`. What is no moment is shown as somebody's text. */
export function moment(at: string): Phrase {
  const [, day, time] = exact.exec(at) ?? []
  return day === undefined || time === undefined ? [quote(at)] : words(`${day} ${time} UTC`)
}
