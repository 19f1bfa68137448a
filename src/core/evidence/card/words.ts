import type { Span } from '../../base/source.ts'

/** A line of writing without blanks between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). */
const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'

const word = new RegExp(`[${unspaced}]{1,2}|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, 'gu')

/** How much is written somewhere: words, and how many of them differ (case aside). */
export type WordCount = { readonly words: number; readonly distinct: number }

/**
 * Counts the words of some spans of a text. Where a script puts no blanks between words, two characters count as one
 * word, about their average length. Parts around hyphens, dots and apostrophes count one by one.
 */
export function countWords(text: string, spans: readonly Span[]): WordCount {
  let words = 0
  const distinct = new Set<string>()
  for (const { start, end } of spans) {
    for (const [found] of text.slice(start, end).matchAll(word)) {
      words++
      distinct.add(found.toLowerCase())
    }
  }
  return { words, distinct: distinct.size }
}

/** The words themselves, in lower case. */
export function wordsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(word), ([found]) => found.toLowerCase())
}
