import type { Position } from '../../base/source.ts'
import { accountsIn } from './accounts-in.ts'

/** What a runbook says of its exercises and its owner, each with its line. */
export type Runbook = {
  /** The latest day on which it says that stopping was exercised; null where it names none. */
  readonly exercised: { readonly day: string; readonly at: Position } | null
  /** Accounts on a line that says who owns it; null where there is no such line, or it names none. */
  readonly owners: { readonly accounts: readonly string[]; readonly at: Position } | null
}

const exercise = /\b(?:exercis\w*|drill\w*|rehears\w*|game ?days?|tested|dry runs?)\b/i

/** Days that are yet to come tell of no exercise. */
const planned = /\b(?:next|due|planned|scheduled|upcoming|overdue)\b/i

const day = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g

const owner = /^[\s>*|_-]{0,10}(?:runbook )?owner[\s*_]{0,5}[:|](.{1,300})$/i

/** Reads a runbook line by line. A day counts where its line, or the heading above it, speaks of an exercise. */
export function readRunbook(text: string): Runbook {
  let exercised: Runbook['exercised'] = null
  let owners: Runbook['owners'] = null
  let isUnderExercises = false
  for (const [index, whole] of text.split('\n').entries()) {
    const line = whole.slice(0, 1_000)
    const at = { line: index + 1, column: 1 }
    if (/^ {0,3}#{1,6}\s/.test(line)) isUnderExercises = exercise.test(line)
    const tells = (isUnderExercises || exercise.test(line)) && !planned.test(line)
    for (const [found] of tells ? line.matchAll(day) : []) {
      if (exercised === null || found > exercised.day) exercised = { day: found, at }
    }
    const accounts = accountsIn(owner.exec(line)?.[1] ?? '')
    if (owners === null && accounts.length > 0) owners = { accounts, at }
  }
  return { exercised, owners }
}
