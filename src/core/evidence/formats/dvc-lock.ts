import { ok } from '../../base/result.ts'
import { child, entriesOf, textOf } from '../../document/tree.ts'
import type { Entry, Node } from '../../document/tree.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { LineageEntry } from '../types.ts'
import { dvcEntries } from './dvc-entry.ts'

/**
 * `dvc.lock`: what each stage read and wrote, with digests. A metrics file that DVC caches is not in git; its entry
 * here is then all there is, and lets a report name the digest of the evidence that is missing. Parameters are no
 * files and are not read, whether they are flat or nested.
 */
export const dvcLock: Reader = {
  format: 'dvc-lock',
  title: 'dvc.lock',
  recognises: ({ root }) => {
    if (child(root, 'schema') === undefined) return stagesOf(root).every(isStage) && stagesOf(root).some(hasLists)
    return child(root, 'stages')?.kind === 'mapping' && stagesOf(root).every(isStage)
  },
  read: (document) => {
    const place = placeIn(document)
    const lineage = stagesOf(document.root).flatMap((stage) => entriesOfStage(stage, place))
    const schema = textOf(child(document.root, 'schema'))
    const identity = stated({ schema, stages: String(stagesOf(document.root).length) })
    return ok(reading({ format: 'dvc-lock', lineage, identity }))
  },
}

/** Schema 1.0 has the stages at the top, 2.0 under a key. */
function stagesOf(root: Node): readonly Entry[] {
  return child(root, 'schema') === undefined ? entriesOf(root) : entriesOf(child(root, 'stages'))
}

function isStage(stage: Entry): boolean {
  return child(stage.value, 'cmd') !== undefined && listsOf(stage).every(isList)
}

/** A file without schema needs more to be told by: a list of pinned files in some stage. */
function hasLists(stage: Entry): boolean {
  return listsOf(stage).some((list) => list !== undefined)
}

function listsOf(stage: Entry): readonly (Node | undefined)[] {
  return [child(stage.value, 'deps'), child(stage.value, 'outs')]
}

function isList(node: Node | undefined): boolean {
  return node === undefined || (node.kind === 'sequence' && node.items.every((item) => item.kind === 'mapping'))
}

function entriesOfStage(stage: Entry, place: Place): readonly LineageEntry[] {
  return [
    ...dvcEntries(child(stage.value, 'deps'), { stage: stage.key, role: 'dependency', place }),
    ...dvcEntries(child(stage.value, 'outs'), { stage: stage.key, role: 'output', place }),
  ]
}
