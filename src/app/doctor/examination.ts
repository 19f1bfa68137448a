import type { Examination } from '../../core/report/doctor-report.ts'
import type { Hidden } from './facts.ts'

export type { Examination }

/** Writes examinations of one thing. A problem always names what to do. */
export type Scribe = {
  ok(check: string, found: string): Examination
  advice(check: string, found: string, remedy: string | null): Examination
  problem(check: string, found: string, remedy: string): Examination
  unknown(check: string, hidden: Omit<Hidden, 'kind'>): Examination
}

export function scribe(about: string): Scribe {
  return {
    ok: (check, found) => ({ about, check, outcome: 'ok', found, remedy: null }),
    advice: (check, found, remedy) => ({ about, check, outcome: 'advice', found, remedy }),
    problem: (check, found, remedy) => ({ about, check, outcome: 'problem', found, remedy }),
    unknown: (check, { what, remedy }) => ({ about, check, outcome: 'unknown', found: what, remedy }),
  }
}

/** `a, b and 3 more`. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** `1 person`, `3 people`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
