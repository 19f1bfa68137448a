import type { WaiverState } from '../evaluate/verdict.ts'
import { detailPhrase } from './detail-phrase.ts'
import { join, list, name, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

const STATE: Readonly<Record<Exclude<WaiverState['state'], 'refused'>, string>> = {
  active: 'until',
  expiring: 'expires soon, until',
  expired: 'expired, counts no more since',
  unused: 'not needed, until',
}

/** How a waiver stands: `until 2027-01-31`, or why it does not count. */
export function waiverStanding(waiver: WaiverState): Phrase {
  if (waiver.state === 'refused') return say`does not count: it ${detailPhrase(waiver.refusal ?? ['is refused'])}`
  return say`${words(STATE[waiver.state])} ${quote(waiver.expires)}`
}

/** One line of the waiver register. */
export function waiverSentence(waiver: WaiverState): Phrase {
  const models = waiver.models.length === 0 ? [] : say` for ${list(waiver.models)}`
  const people = join(waiver.approvedBy.map((login) => [name(login)]))
  const by = people.length === 0 ? [] : say`, by ${people}`
  const instead = waiver.compensating === null ? [] : say`; instead: ${quote(waiver.compensating)}`
  return say`${name(waiver.control)}${models}: ${waiverStanding(waiver)}${by}: ${quote(waiver.reason)}${instead}`
}
