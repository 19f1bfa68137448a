import { decodeTechnicalFile } from '../../evidence/technical-file/decode.ts'
import { ANNEX_IV } from '../../evidence/technical-file/language.ts'
import type { AnnexPoint, ReadTechnicalFile, TechnicalFile } from '../../evidence/technical-file/types.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { CollectedFile } from '../dossier.ts'
import { nameOf } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { citeIndex, followReference } from './technical-reference.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** A reason says more than a word. */
const REASON_WORDS = 4

export const doc09: Control = {
  id: 'DOC-09',
  title: 'Index of the technical documentation',
  question: 'Where is each point of Annex IV answered, in which bytes, and does the place still exist?',
  why: 'A technical file that points to pages that moved is found out when an authority opens it.',
  remedy:
    'Commit a `technical-file.yaml` and list it under `documents:` of the model. Map every point from 1 to 9 under `points:` to `references:` with `path`, `anchor` and `sha256`, or to `na:` with the reason.',
  severity: severityByTier('– i b'),
  needed: byTier('E1', 'E2', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 11(1)', 'EU Annex IV(1)-(9)', 'ISO A.6.2.7'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const files = facts.evidence.candidate.documents.filter(({ path }) => /^technical-file\.ya?ml$/i.test(nameOf(path)))
  const [first, second] = files
  if (first === undefined) {
    return notShown(detail`No ${named('technical-file.yaml')} is among the documents of the model`, [citePolicy(facts)])
  }
  if (second !== undefined) {
    return mendedBy(detail`Keep one of them`, undecided(detail`There are ${files.length} indexes`, files.map(citeFile)))
  }
  const { content, path } = first
  if (content.kind === 'absent') return notShown(detail`There is no ${named(path)}`, [citeFile(first)])
  if (content.kind !== 'text') {
    const why = content.kind === 'refused' ? refusalWords(content.why) : refusalWords('binary')
    return undecided(detail`The index can’t be read: it ${why}`, [citeFile(first)])
  }
  const read = decodeTechnicalFile({ path, text: content.text, digest: content.digest })
  return read.kind === 'wrong' ? wrongIndex(read) : checkIndex(facts, read.technicalFile)
}

function wrongIndex({ problems }: Extract<ReadTechnicalFile, { kind: 'wrong' }>): ControlResult {
  const [first] = problems
  if (first === undefined) throw new Error('a wrong index without a problem')
  const citation: Citation = { path: first.file, side: 'candidate', at: first.at, digest: null, strength: null }
  return mendedBy(
    first.hint === null ? detail`Correct it there` : detail`Correct it there: ${named(first.hint)}`,
    undecided(detail`The index has ${counted(problems.length, 'problem')}; the first: ${named(first.message)}`, [
      citation,
    ]),
  )
}

function checkIndex(facts: ControlFactsheet, index: TechnicalFile): ControlResult {
  const { points } = index
  const missing = ANNEX_IV.filter((point) => points.every((each) => each.point !== point))
  if (missing.length > 0) {
    return mendedBy(
      detail`Add what is missing under ${named('points:')}`,
      notShown(detail`The index lacks the points ${enumerated(missing, 9)} of Annex IV`, [citeIndex(index, null)]),
    )
  }
  const reason = unreasoned(index)
  if (reason !== null) return reason
  const citations: Citation[] = []
  for (const reference of points.flatMap(({ references }) => references)) {
    const followed = followReference(facts, index, reference)
    if (followed.kind === 'result') return followed.result
    citations.push(followed.citation)
  }
  const answered = points.filter(({ na }) => na === null)
  return shown(
    'E2',
    detail`${answered.length} of ${ANNEX_IV.length} points lead to files as they are here, the others have a reason`,
    [citeIndex(index, null, 'E2'), ...apart(citations)],
  )
}

/** A point that is left out for no good reason: an empty one, that of another point, or the general description. */
function unreasoned(index: TechnicalFile): ControlResult | null {
  const seen = new Map<string, AnnexPoint>()
  for (const each of index.points) {
    const { na, point, at } = each
    if (na === null) continue
    const twin = seen.get(na.text)
    const place = citeIndex(index, na.at)
    if (point === '1') {
      return notShown(detail`Point ${named('1')}, the general description, applies to every system`, [place])
    }
    if (!na.filled || na.text.split(/\s+/).length < REASON_WORDS) {
      return mendedBy(
        detail`Give the reason in a sentence, or list references`,
        notShown(detail`Point ${named(point)} is left out without a reason`, [place]),
      )
    }
    if (twin !== undefined) {
      return notShown(detail`The points ${named(twin.point)} and ${named(point)} are left out for the same words`, [
        citeIndex(index, twin.na?.at ?? at),
        place,
      ])
    }
    seen.set(na.text, each)
  }
  return null
}

/** Each file once, however many points it answers. */
function apart(citations: readonly Citation[]): readonly Citation[] {
  return [...new Map(citations.map((citation) => [citation.path, citation])).values()]
}

function citeFile({ path }: CollectedFile): Citation {
  return { path, side: 'candidate', at: null, digest: null, strength: null }
}
