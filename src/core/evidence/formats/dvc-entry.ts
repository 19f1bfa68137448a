import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Place } from '../place.ts'
import type { LineageEntry } from '../types.ts'

/** Where an entry stands in a DVC file. */
export type DvcStage = {
  readonly stage: string
  readonly role: LineageEntry['role']
  readonly place: Place
}

/** Digests DVC records, under the key that names their kind. */
const digestKeys: readonly (readonly [string, LineageEntry['algorithm']])[] = [
  ['md5', 'md5'],
  ['sha256', 'sha256'],
  ['etag', 'etag'],
  ['checksum', 'other'],
]

/**
 * The files one `deps` or `outs` list of DVC pins, paths as written. A folder that a cloud remote versions lists its
 * files, which become entries of their own; what has no digest pins nothing and is left out.
 */
export function dvcEntries(list: Node | undefined, of: DvcStage): readonly LineageEntry[] {
  return itemsOf(list).flatMap((item) => {
    const path = stringOf(child(item, 'path'))
    if (path === undefined) return []
    const whole = entry(item, path, of)
    const files = itemsOf(child(item, 'files')).flatMap((file) => {
      const name = stringOf(child(file, 'relpath'))
      return name === undefined ? [] : entry(file, `${path}/${name}`, of)
    })
    return [...whole, ...files]
  })
}

function entry(node: Node, path: string, of: DvcStage): readonly LineageEntry[] {
  const { stage, role, place } = of
  for (const [key, algorithm] of digestKeys) {
    const digest = textOf(child(node, key))
    if (digest !== undefined) return [{ role, stage, path, algorithm, digest, at: place(node) }]
  }
  // an import from another repository is pinned by the commit it was taken from
  const revision = textOf(child(child(node, 'repo'), 'rev_lock'))
  return revision === undefined ? [] : [{ role, stage, path, algorithm: 'other', digest: revision, at: place(node) }]
}
