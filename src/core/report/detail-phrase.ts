import type { Detail } from '../evaluate/detail.ts'
import { name, quote, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

/** A sentence of a control as a report sets it: what comes from outside apart from our own words. */
export function detailPhrase(detail: Detail): Phrase {
  return detail.flatMap((part): Phrase => {
    if (typeof part === 'string') return words(part)
    return 'name' in part ? [name(part.name)] : [quote(part.quote)]
  })
}
