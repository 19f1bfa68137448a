import { secondsOf } from '../core/approval/instants.ts'
import type { Diagnostic } from '../core/base/diagnostic.ts'
import type { SourceFile } from '../core/base/source.ts'
import { diagnose } from '../core/document/problem.ts'
import { child, itemsOf, textOf, type Node } from '../core/document/tree.ts'

/**
 * What no forge could have told: a review from after the moment that is judged for, and two reviews of one id. Judged,
 * they would count signatures that nobody gave yet, or one of them twice. `root` is a dossier that satisfies the schema.
 */
export function impossibleReviews(file: SourceFile, root: Node): readonly Diagnostic[] {
  const asOf = textOf(child(root, 'asOf')) ?? ''
  const known = new Map<string, number>()
  return itemsOf(child(root, 'reviews')).flatMap((review, index) => [
    ...doubled(file, { review, index, known }),
    ...MOMENTS.flatMap((path) => late(file, { review, index, path, asOf })),
  ])
}

/** Where a review bears a moment. */
const MOMENTS = [['at'], ['dismissal', 'at'], ['requestedAgainAt']] as const

type Late = { readonly review: Node; readonly index: number; readonly path: readonly string[]; readonly asOf: string }

function late(file: SourceFile, { review, index, path, asOf }: Late): readonly Diagnostic[] {
  const node = path.reduce<Node | undefined>((found, key) => child(found, key), review)
  const at = textOf(node)
  if (node === undefined || at === undefined || secondsOf(at) <= secondsOf(asOf)) return []
  const message = `reviews[${index}].${path.join('.')}: ${at} is after the moment that is judged for, ${asOf}`
  const hint = 'Set "asOf" to a later moment, or correct this one'
  return [diagnose(file, { code: 'dossier/later-than-judged', at: node.at, message, hint })]
}

type Doubled = { readonly review: Node; readonly index: number; readonly known: Map<string, number> }

function doubled(file: SourceFile, { review, index, known }: Doubled): readonly Diagnostic[] {
  const node = child(review, 'id')
  const id = node?.kind === 'number' ? node.text : null
  if (node === undefined || id === null) return []
  const first = known.get(id)
  if (first === undefined) {
    known.set(id, index)
    return []
  }
  const message = `reviews[${index}].id: ${id} is the id of reviews[${first}] too`
  return [
    diagnose(file, { code: 'dossier/duplicate', at: node.at, message, hint: 'Give each review an id of its own' }),
  ]
}
