import { decodeGovernance } from '../../evidence/governance/decode.ts'
import { readPointer } from '../../evidence/pointer.ts'
import type { RecordSource } from '../../evidence/governance/types.ts'
import type { SourceFile } from '../../base/source.ts'
import type { CollectedFile } from '../dossier.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { RecordState } from './types.ts'

/** Controls before and after the signatures, and packs, ask for the same record: it is decoded once per side. */
const memory = new WeakMap<EvidenceSide, RecordState>()

/** The governance record of one side, read; or why there is none. A declared file that is not there leaves none. */
export function recordState(side: EvidenceSide | null): RecordState {
  if (side === null) return { kind: 'undeclared' }
  const state = memory.get(side) ?? stateOf(side)
  memory.set(side, state)
  return state
}

function stateOf(side: EvidenceSide): RecordState {
  const files = side.governance
  const [first] = files
  if (first === undefined) return { kind: 'undeclared' }
  const sources: RecordSource[] = []
  for (const { file, block } of files) {
    const source = sourceOf(file)
    if ('kind' in source) return source
    sources.push({ file: source, block })
  }
  return decodeGovernance(sources)
}

function sourceOf({ path, content }: CollectedFile): SourceFile | Exclude<RecordState, { kind: 'read' }> {
  switch (content.kind) {
    case 'text':
      if (readPointer(content.text) !== null) return { kind: 'refused', path, why: 'pointer' }
      return { path, text: content.text, digest: content.digest }
    case 'bytes':
      return { kind: 'refused', path, why: 'binary' }
    case 'absent':
      return { kind: 'absent', path }
    case 'refused':
      return { kind: 'refused', path, why: content.why }
  }
}
