import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { CollectedFile, Content } from '../dossier.ts'
import type { Citation, Strength } from '../verdict.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** A document that the record or the card points to, or what a control that reads it comes to without one. */
export type DocumentOrResult =
  | { readonly kind: 'document'; readonly path: string; readonly content: Extract<Content, { kind: 'text' }> }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** The text of a document below the model. It must be among the `documents:` of the policy, so that it is read and signed. */
export function documentOf({ evidence }: ControlFactsheet, inner: string, cited: Citation): DocumentOrResult {
  const path = fromRoot(evidence.model.path, inner)
  const file = evidence.candidate.documents.find((each) => each.path === path)
  if (file !== undefined) return read(file)
  return result(
    mendedBy(
      detail`Commit ${named(path)}, and list it under ${named('documents:')} of the model in the policy`,
      notShown(detail`${named(path)} is not among the documents of the model`, [cited]),
    ),
  )
}

function read({ path, content }: CollectedFile): DocumentOrResult {
  const citation = citeDocument(path, null)
  switch (content.kind) {
    case 'text':
      if (content.text.trim() === '') return result(notShown(detail`${named(path)} is empty`, [citation]))
      return { kind: 'document', path, content }
    case 'bytes':
      return result(undecided(detail`${named(path)} is not text`, [citation]))
    case 'absent':
      return result(notShown(detail`There is no ${named(path)}`, [citation]))
    case 'refused':
      return result(undecided(detail`${named(path)} can’t be read: it ${refusalWords(content.why)}`, [citation]))
  }
}

function result(found: ControlResult): DocumentOrResult {
  return { kind: 'result', result: found }
}

/** A document as a whole, for a finding. */
export function citeDocument(path: string, digest: string | null, strength: Strength | null = null): Citation {
  return { path, side: 'candidate', at: null, digest, strength }
}
