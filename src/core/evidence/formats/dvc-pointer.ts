import { ok } from '../../base/result.ts'
import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { dvcEntries } from './dvc-entry.ts'

const keys: ReadonlySet<string> = new Set([
  'outs',
  'deps',
  'md5',
  'etag',
  'frozen',
  'always_changed',
  'meta',
  'desc',
  'wdir',
  'cmd',
])

/** A `.dvc` file: files that DVC tracks in git's place, with their digests. It is lineage; it holds no measurement. */
export const dvcPointer: Reader = {
  format: 'dvc-pointer',
  title: '.dvc file',
  recognises: ({ root }) => {
    const outputs = itemsOf(child(root, 'outs'))
    return outputs.length > 0 && outputs.every(isTracked) && entriesOf(root).every((entry) => keys.has(entry.key))
  },
  read: (document) => {
    const place = placeIn(document)
    const [from, to] = ['deps', 'outs'].map((key) => child(document.root, key))
    const lineage = [
      ...dvcEntries(from, { stage: '', role: 'dependency', place }),
      ...dvcEntries(to, { stage: '', role: 'output', place }),
    ]
    return ok(reading({ format: 'dvc-pointer', lineage }))
  },
}

function isTracked(output: Node): boolean {
  return child(output, 'path')?.kind === 'string'
}
