import { wordsOf } from '../../evidence/card/words.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeDocument, documentOf } from './documents.ts'
import type { DocumentOrResult } from './documents.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet } from './types.ts'

/** Fewer words than this are no report. */
const LEAST_WORDS = 50

/** A report among the documents: text of its own, long enough to say something, with no place left to fill in. */
export function writtenReport(facts: ControlFactsheet, inner: string, cited: Citation): DocumentOrResult {
  const found = documentOf(facts, inner, cited)
  if (found.kind === 'result') return found
  const { path, content } = found
  const words = wordsOf(content.text)
  if (words.length >= LEAST_WORDS && new Set(words).size * 3 >= LEAST_WORDS && !unfinished.test(content.text))
    return found
  const result = mendedBy(
    detail`Commit the report itself, without places to fill in`,
    notShown(detail`${named(path)} is no finished report`, [citeDocument(path, content.digest)]),
  )
  return { kind: 'result', result }
}

const unfinished = /\b(?:TODO|TBD|FIXME|lorem ipsum|to be completed|yyyy-mm-dd)\b/i
