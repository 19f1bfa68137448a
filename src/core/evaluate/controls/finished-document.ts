import { writtenText as proseOf, without } from '../../evidence/card/section-text.ts'
import { uncommented } from '../../evidence/card/uncommented.ts'
import { countWords } from '../../evidence/card/words.ts'
import type { WordCount } from '../../evidence/card/words.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeDocument, documentOf } from './documents.ts'
import type { DocumentOrResult } from './documents.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet } from './types.ts'
import { writtenText } from './written-texts.ts'

/** A document and what it must hold to be more than a template. */
export type DocumentAsk = { readonly inner: string; readonly words: number; readonly cited: Citation }

/** A document that somebody wrote to the end: so many words, a third of them different, nothing left to fill in. Its text is what a reader sees. */
export function finishedDocument(facts: ControlFactsheet, { inner, words, cited }: DocumentAsk): DocumentOrResult {
  const found = documentOf(facts, inner, cited)
  if (found.kind === 'result') return found
  const { path, content } = found
  const written = wordsIn(path, content)
  if (written.words >= words && written.distinct * 3 >= words && !unfinished.test(content.text)) {
    return { ...found, content: { ...content, text: asRead(path, content.text) } }
  }
  const result = mendedBy(
    detail`Commit the document itself, in ${words} words or more and without places to fill in`,
    notShown(detail`${named(path)} is no finished document`, [citeDocument(path, content.digest)]),
  )
  return { kind: 'result', result }
}

const unfinished = /\b(?:TODO|TBD|FIXME|lorem ipsum|to be completed|yyyy-mm-dd)\b/i

/** In Markdown, what a comment says is for nobody who reads it. As long as the text, so that places hold. */
function asRead(path: string, text: string): string {
  return /\.(?:md|markdown)$/i.test(path) ? uncommented(text) : text
}

/** In Markdown, headings and what a template left are no words. */
function wordsIn(
  path: string,
  content: { readonly kind: 'text'; readonly text: string; readonly digest: string },
): WordCount {
  const markdown = writtenText({ path, content })
  if (markdown === null) return countWords(content.text, [{ start: 0, end: content.text.length }])
  const { card, placeholders } = markdown
  const holes = placeholders.map(({ span }) => span)
  return countWords(card.visible, without(proseOf(card), holes))
}
