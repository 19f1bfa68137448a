import { words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/** Alternatives in a row: a, b or c. */
export function either(phrases: readonly Phrase[]): Phrase {
  return phrases.flatMap((phrase, index) => {
    const between = index === 0 ? '' : index === phrases.length - 1 ? ' or ' : ', '
    return [...words(between), ...phrase]
  })
}
