import type { Decision } from '../evaluate/verdict.ts'
import type { Group } from './rule-view.ts'

/** One sign per group of rules, told apart by shape as well as by colour. */
export const MARK: Readonly<Record<Group, string>> = {
  failed: '❌',
  errored: '💥',
  undecided: '❓',
  pending: '⏳',
  warning: '⚠️',
  waived: '🎫',
  passed: '✅',
  'not-applicable': '➖',
}

/** One block per group, for bars. */
export const BLOCK: Readonly<Record<Group, string>> = {
  failed: '🟥',
  errored: '🟥',
  undecided: '🟧',
  pending: '🟦',
  warning: '🟨',
  waived: '🟪',
  passed: '🟩',
  'not-applicable': '⬜',
}

export const DECISION_MARK: Readonly<Record<Decision, string>> = { promote: '✅', hold: '⏳', block: '⛔' }

/** What a group is called after a number: `2 fail`. */
export const GROUP_WORD: Readonly<Record<Group, readonly [one: string, many: string]>> = {
  failed: ['fails', 'fail'],
  errored: ['could not be evaluated', 'could not be evaluated'],
  undecided: ['can’t be decided', 'can’t be decided'],
  pending: ['pending', 'pending'],
  warning: ['warns', 'warn'],
  waived: ['waived', 'waived'],
  passed: ['passes', 'pass'],
  'not-applicable': ['not applicable', 'not applicable'],
}
