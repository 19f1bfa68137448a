import type { Decision } from '../core/evaluate/verdict.ts'

/** The exit codes that scripts rely on. */
export const EXIT: {
  readonly promote: 0
  readonly notPromoted: 1
  readonly wrongInput: 2
  readonly fault: 3
  readonly bug: 70
} = { promote: 0, notPromoted: 1, wrongInput: 2, fault: 3, bug: 70 }

const byDecision: Readonly<Record<Decision, number>> = {
  promote: EXIT.promote,
  hold: EXIT.notPromoted,
  block: EXIT.notPromoted,
}

export function exitOf(decision: Decision): number {
  return byDecision[decision]
}

/** The command line, or a document it names, is wrong: exit 2, the message, and where to read more. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}
