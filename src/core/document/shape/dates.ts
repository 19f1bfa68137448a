import type { Shape } from './shape.ts'
import { text } from './text.ts'

/** A day of the calendar, `YYYY-MM-DD`. */
export const day: Shape<string> = text({
  expects: 'a day of the calendar as YYYY-MM-DD',
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  most: 40,
  format: { name: 'date', holds: isDay },
})

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Whether a text is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(written: string): boolean {
  const [year = 0, month = 0, date = 0] = written.split('-').map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0)
  return date >= 1 && date <= days
}
