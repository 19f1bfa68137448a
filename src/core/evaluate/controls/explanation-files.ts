import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import type { Card } from '../../evidence/card/card.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import { folderOf, nameOf, resolved } from '../repository-path.ts'
import { citeCard } from './card-facts.ts'
import { cardLinks } from './card-links.ts'
import { mendedBy, notShown } from './result.ts'
import { sectionSources } from './section-sources.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** The files that may hold what the section on explanations says, by path; or one that it names and that is not there. */
export type ExplanationFiles =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'result'; readonly result: ControlResult }

const data = /\.(?:json|csv|tsv|ya?ml|parquet|npy|npz|pkl|joblib)$/i

const telling = /importance|attribution|shap(?:$|[^e])|saliency|explanation/i

/** So many files of one section are looked at. */
const MOST = 20

/** Files that the section links or writes as code; where it does neither, documents whose name tells what they are. */
export function explanationFiles(facts: ControlFactsheet, card: Card): ExplanationFiles {
  const documents = new Set(facts.evidence.candidate.documents.map(({ path }) => path))
  const links = linked(card)
  const missing = [...links, ...coded(facts, card).filter(({ path }) => telling.test(nameOf(path)))].find(
    ({ path, others }) => !documents.has(path) && !others.some((other) => documents.has(other)),
  )
  if (missing !== undefined) {
    const result = mendedBy(
      detail`Commit it, and list it under ${named('documents:')} of the model in the policy`,
      notShown(detail`The section on explanations names ${named(missing.path)}, which is not among the documents`, [
        citeCard(card, missing.at),
      ]),
    )
    return { kind: 'result', result }
  }
  const paths = [...links, ...coded(facts, card)].flatMap(({ path, others }) => [path, ...others])
  const known = [...new Set(paths)].filter((path) => documents.has(path))
  const unnamed = [...documents].filter((path) => data.test(path) && telling.test(nameOf(path)))
  return { kind: 'files', paths: (known.length > 0 ? known : unnamed).slice(0, MOST) }
}

/** A file that the card names, and what else the name may stand for. */
type NamedFile = { readonly path: string; readonly others: readonly string[]; readonly at: Position }

function linked(card: Card): readonly NamedFile[] {
  const spans = sectionSources(card, 'explainability').map(({ text, start }) => ({
    first: positionAt(card.lines, start).line,
    last: positionAt(card.lines, start + text.length).line,
  }))
  return cardLinks(card).flatMap(({ path, at }) => {
    const isInside = spans.some(({ first, last }) => at.line >= first && at.line <= last)
    return isInside && data.test(path) ? [{ path, others: [], at }] : []
  })
}

function coded({ evidence }: ControlFactsheet, card: Card): readonly NamedFile[] {
  const folder = folderOf(card.file.path)
  return sectionSources(card, 'explainability').flatMap(({ text, start }) =>
    Array.from(text.matchAll(/`([^`\s]{1,200})`/g)).flatMap(({ 1: inner = '', index }) => {
      if (!data.test(inner) || inner.includes('://')) return []
      const path = resolved(folder === '' ? inner : `${folder}/${inner}`)
      const others = [resolved(fromRoot(evidence.model.path, inner)), resolved(inner)]
      return [{ path, others, at: positionAt(card.lines, start + index) }]
    }),
  )
}
