import { lineIndex, positionAt } from '../../base/source.ts'
import { parseJson } from '../../document/json.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import { nameOf } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { citeDocument } from './documents.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What a dependency review among the documents says; `result` where it speaks against the change. */
export type DependencyReview =
  | { readonly kind: 'none' }
  | { readonly kind: 'clean'; readonly citation: Citation }
  | { readonly kind: 'result'; readonly result: ControlResult }

const NAME = /dependency[-_]review.*\.json$/i
const GRAVE: ReadonlySet<string> = new Set(['high', 'critical'])

/**
 * Reads a saved answer of GitHub's dependency review: a list of added and removed packages with their known
 * vulnerabilities. It is optional evidence; one that is there must be readable, and name no grave one.
 */
export function dependencyReview({ evidence }: ControlFactsheet): DependencyReview {
  const file = evidence.candidate.documents.find(({ path }) => NAME.test(nameOf(path)))
  if (file === undefined) return { kind: 'none' }
  const { path, content } = file
  const parsed = content.kind === 'text' ? parseJson({ path, text: content.text, digest: content.digest }) : null
  if (content.kind !== 'text' || parsed === null || !parsed.ok || !isReview(parsed.value)) {
    const result = undecided(detail`${named(path)} is no dependency review that can be read`, [
      citeDocument(path, null),
    ])
    return { kind: 'result', result }
  }
  const grave = itemsOf(parsed.value).find(isGrave)
  if (grave === undefined) return { kind: 'clean', citation: citeDocument(path, content.digest, 'E3') }
  const at = positionAt(lineIndex(content.text), grave.at.start)
  const result = mendedBy(
    detail`Take a version without known vulnerabilities, and review the dependencies again`,
    notShown(
      detail`The change adds ${named(stringOf(child(grave, 'name')) ?? 'a package')}, which has a grave known vulnerability`,
      [{ path, side: 'candidate', at, digest: content.digest, strength: null }],
    ),
  )
  return { kind: 'result', result }
}

/** Every package says whether it comes or goes, and lists what is known against it. */
function isReview(node: Node): boolean {
  return (
    node.kind === 'sequence' &&
    node.items.every((item) => {
      const change = stringOf(child(item, 'change_type'))
      return (change === 'added' || change === 'removed') && child(item, 'vulnerabilities')?.kind === 'sequence'
    })
  )
}

function isGrave(item: Node): boolean {
  if (stringOf(child(item, 'change_type')) !== 'added') return false
  return itemsOf(child(item, 'vulnerabilities')).some((each) =>
    GRAVE.has(stringOf(child(each, 'severity'))?.toLowerCase() ?? ''),
  )
}
