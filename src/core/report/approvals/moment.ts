import { quote, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

const exact = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}Z$/

/** A moment for reading, to the minute: `2026-11-20 10:00 UTC`. What is no moment is shown as somebody's text. */
export function moment(at: string): Phrase {
  const [, date, time] = exact.exec(at) ?? []
  return date === undefined || time === undefined ? [quote(at)] : words(`${date} ${time} UTC`)
}

/** The day of a moment, in UTC: `2026-11-20`. */
export function day(at: string): Phrase {
  const [, date] = exact.exec(at) ?? []
  return date === undefined ? [quote(at)] : words(date)
}
