import { byCodeUnit } from '../base/order.ts'
import type { Roll } from './types.ts'

/**
 * The bot that opened or pushed a change nobody answers for; null when people did, or when a person is known who had
 * its evidence produced (approvals.md B20).
 */
export function botBehind({ opener, pushes, producers }: Roll): string | null {
  if (producers.some(({ by }) => !by.bot)) return null
  if (opener?.bot === true) return opener.login
  const bots = pushes.flatMap(({ by }) => (by.bot ? [by.login] : []))
  return bots.toSorted(byCodeUnit)[0] ?? null
}
