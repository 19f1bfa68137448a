import type { Day } from '../../evidence/governance/blocks.ts'
import { daysBetween } from '../calendar.ts'
import type { ControlFactsheet } from './types.ts'

/** The day that is judged for, `YYYY-MM-DD`. */
export function dayOf({ dossier }: Pick<ControlFactsheet, 'dossier'>): string {
  return dossier.asOf.slice(0, 10)
}

/** How many days ago a recorded day was; negative when it is yet to come. */
export function daysAgo(facts: Pick<ControlFactsheet, 'dossier'>, day: Day): number {
  return daysBetween(day.value, dayOf(facts))
}

/** Whether a day lies behind the one that is judged for: nothing can have been done on it. */
export function isYetToCome(facts: Pick<ControlFactsheet, 'dossier'>, day: string): boolean {
  return day > dayOf(facts)
}
