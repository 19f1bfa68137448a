import { byCodeUnit } from '../base/order.ts'
import type { Roll } from './types.ts'

/**
 * The bot that opened or pushed a change nobody answers for; null when people did, or when a person is known who
 * instructed it (approvals.md B20). Whoever ran anything else on a branch of that name did not.
 */
export function botBehind({ opener, pushes, producers }: Roll): string | null {
  if (producers.some(({ by, instructed }) => instructed && !by.bot)) return null
  if (opener?.bot === true) return opener.login
  const bots = pushes.flatMap(({ by }) => (by.bot ? [by.login] : []))
  return bots.toSorted(byCodeUnit)[0] ?? null
}
