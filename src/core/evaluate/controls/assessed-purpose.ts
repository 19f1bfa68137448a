import { wordsOf } from '../../evidence/card/words.ts'
import { detail, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { citeDocument } from './documents.ts'
import type { DocumentOrResult } from './documents.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** How well it is established that a document is about the purpose of the record; or why it is not. */
export type AssessedPurpose =
  | { readonly kind: 'same'; readonly strength: Strength; readonly citations: readonly Citation[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** So much of the purpose's words must stand in a document that does not quote it. */
const SHARE = 0.75

/** Whether a document quotes the purpose, or at least speaks in its words. */
export function assessedPurpose(
  facts: ControlFactsheet,
  { path, content }: Extract<DocumentOrResult, { kind: 'document' }>,
): AssessedPurpose {
  const found = blockOrResult(facts, 'purpose')
  if (found.kind === 'result') return found
  const { record, block } = found
  const { statement } = block
  if (statement === null || !statement.filled) {
    const missing = unansweredOf([{ key: 'statement', value: statement }])
    return { kind: 'result', result: unansweredResult(record, 'purpose', missing, block.at) }
  }
  const here = citeRecord(record, 'purpose', statement.at)
  const [purpose, text] = [wordsOf(statement.text), wordsOf(content.text)]
  if (` ${text.join(' ')} `.includes(` ${purpose.join(' ')} `)) {
    return { kind: 'same', strength: 'E2', citations: [here] }
  }
  const [asked, there] = [new Set(purpose), new Set(text)]
  const common = [...asked].filter((word) => there.has(word)).length
  if (common >= asked.size * SHARE) return { kind: 'same', strength: 'E1', citations: [here] }
  const result = mendedBy(
    detail`Quote ${named('purpose.statement')} in the report`,
    undecided(detail`Whether ${named(path)} is about the purpose of the record can’t be told: it does not state it`, [
      here,
      citeDocument(path, content.digest),
    ]),
  )
  return { kind: 'result', result }
}
