/** A sentence, and where in its text it begins. */
export type TextSentence = { readonly text: string; readonly start: number }

/** Paragraphs and table cells end a sentence too; the dot in `12.4` or `U.S. patients` ends none. */
const sentence = /(?:[^.!?|\n]|[.!?](?!\s+\p{Lu}|\s*$)|\n(?![ \t\r]*\n))+[.!?]?/gu

/** The sentences of a text, in order. */
export function sentencesOf(text: string): readonly TextSentence[] {
  return Array.from(text.matchAll(sentence), ({ 0: found, index }) => ({ text: found, start: index }))
}
