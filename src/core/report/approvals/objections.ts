import { list, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/** Who asks for changes without holding a role: shown, so that nobody overlooks them. */
export function objectionWords(logins: readonly string[]): Phrase {
  const [ask, hold] = logins.length === 1 ? ['asks', 'holds'] : ['ask', 'hold']
  return say`${list(logins)} ${words(`${ask} for changes and ${hold} no role asked here: shown, not blocking`)}`
}
