import type { LineageEntry } from '../../evidence/types.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { Citation } from '../verdict.ts'
import { lineageParameters } from './lineage-parameters.ts'
import type { ControlFactsheet } from './types.ts'

/** Something that training read, and that differs from the base branch. */
export type Moved = { readonly what: string; readonly citations: readonly Citation[] }

const code = /\.(?:py|ipynb|r|jl|scala|sh|sql|cpp|rs|java)$/i

/** Whether a path is that of source code, by its ending. */
export function isCode(path: string): boolean {
  return code.test(path)
}

/** Code and parameters of the lineage that are not what they were on the base branch, in order of the lineage file. */
export function changedCode(facts: ControlFactsheet): readonly Moved[] {
  return [...changedFiles(facts), ...changedParameters(facts)]
}

function changedFiles({ evidence: { candidate, baseline } }: ControlFactsheet): readonly Moved[] {
  const old = entriesOf(baseline)
  return entriesOf(candidate).flatMap((entry) => {
    const before = old.find(({ stage, path }) => stage === entry.stage && path === entry.path)
    if (before === undefined || before.digest === entry.digest) return []
    return [{ what: entry.path, citations: [...cite(candidate, entry), ...cite(baseline, before)] }]
  })
}

function entriesOf({ lineage }: EvidenceSide): readonly LineageEntry[] {
  if (lineage?.result.kind !== 'read') return []
  return lineage.result.reading.lineage.filter(({ role, path }) => role === 'dependency' && isCode(path))
}

function cite({ lineage, side }: EvidenceSide, { at }: Pick<LineageEntry, 'at'>): readonly Citation[] {
  return lineage === null ? [] : [{ path: lineage.path, side, at, digest: lineage.digest, strength: null }]
}

function changedParameters(facts: ControlFactsheet): readonly Moved[] {
  const { candidate, baseline } = facts.evidence
  const old = lineageParameters(facts, 'baseline')
  return lineageParameters(facts, 'candidate').flatMap((now) => {
    const before = old.find(({ stage, file, name }) => stage === now.stage && file === now.file && name === now.name)
    if (before === undefined || before.text === now.text) return []
    return [{ what: now.name, citations: [...cite(candidate, now), ...cite(baseline, before)] }]
  })
}
