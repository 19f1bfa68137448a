import { byCodeUnit } from '../../base/order.ts'
import type { LineageEntry } from '../../evidence/types.ts'
import type { Model } from '../../policy/types.ts'
import type { EvidenceSide, ModelEvidence, ReadFile } from '../model-evidence.ts'
import type { Difference } from '../reasons.ts'
import { fromRoot, isBelow } from '../../policy/model-path.ts'
import { folderOf, resolved } from '../repository-path.ts'

/** What the recorded lineage says differs between how two files came about; asked once per metrics file. */
export type LineageDifferences = (metricsPath: string) => readonly Difference[]

/**
 * Compares what the stage that wrote a metrics file read on either side, as the declared lineage (`dvc.lock`) pins it:
 * test data, evaluation script, environment. The model's own artifact may differ, all else must be equal. Where a
 * lineage is declared but cannot be read, or names no stage for the file, likeness is not shown.
 */
export function lineageDifferences(evidence: ModelEvidence): LineageDifferences {
  const known = new Map<string, readonly Difference[]>()
  return (metricsPath) => {
    const before = known.get(metricsPath)
    if (before !== undefined) return before
    const differences = compareLineage(evidence, metricsPath)
    known.set(metricsPath, differences)
    return differences
  }
}

function compareLineage(evidence: ModelEvidence, metricsPath: string): readonly Difference[] {
  const candidate = evidence.candidate.lineage
  const baseline = evidence.baseline.lineage
  if (candidate === null || baseline === null) return []
  if (candidate.result.kind === 'unread' || baseline.result.kind === 'unread') {
    return [{ what: `lineage ${candidate.path}`, candidate: readState(candidate), baseline: readState(baseline) }]
  }
  const sides = { candidate: entriesOf(evidence.candidate), baseline: entriesOf(evidence.baseline) }
  // a lineage file that pins nothing (an MLmodel, a Kitfile) says nothing about likeness
  if (sides.candidate.length === 0 && sides.baseline.length === 0) return []
  return compareStages(evidence, sides, metricsPath)
}

/** Whether the stage that wrote a metrics file pins data it read: something beside the model, code and settings. */
export function pinsEvaluationData({ model, candidate }: ModelEvidence): boolean {
  const own = ownArtifact(model)
  const entries = entriesOf(candidate)
  return candidate.metrics.some(({ path: metricsPath }) => {
    const stages = new Set(writers(entries, metricsPath))
    return entries.some(
      ({ role, stage, path }) =>
        role === 'dependency' && stages.has(stage) && !(own !== null && isBelow(own, path)) && !code.test(path),
    )
  })
}

const code =
  /(?:\.(?:py|ipynb|r|jl|sh|scala|java|[cm]?[jt]sx?|c|cc|cpp|rs|go|sql|ya?ml|toml|lock|cfg|ini)|requirements[^/]*\.txt)$/i

function readState(file: ReadFile): string | null {
  return file.result.kind === 'read' ? 'read' : null
}

type Sides = { readonly candidate: readonly LineageEntry[]; readonly baseline: readonly LineageEntry[] }

function compareStages(evidence: ModelEvidence, sides: Sides, metricsPath: string): readonly Difference[] {
  const stages = new Set([...writers(sides.candidate, metricsPath), ...writers(sides.baseline, metricsPath)])
  if (stages.size === 0) return [{ what: `stage that writes ${metricsPath}`, candidate: null, baseline: null }]
  const own = ownArtifact(evidence.model)
  const candidate = dependencies(sides.candidate, stages, own)
  const baseline = dependencies(sides.baseline, stages, own)
  const names = [...new Set([...candidate.keys(), ...baseline.keys()])].toSorted(byCodeUnit)
  return names.flatMap((what) => {
    const difference = { what, candidate: candidate.get(what) ?? null, baseline: baseline.get(what) ?? null }
    return difference.candidate === difference.baseline ? [] : [difference]
  })
}

/** Where the model's artifact lies; a `.dvc` pointer stands for the file of the same name. */
function ownArtifact({ artifact, path }: Model): string | null {
  return artifact === null ? null : fromRoot(path, artifact.replace(/\.dvc$/, ''))
}

/** Entries with their paths from the repository's root; they are written from the lineage file's folder. */
function entriesOf(side: EvidenceSide): readonly LineageEntry[] {
  if (side.lineage === null || side.lineage.result.kind === 'unread') return []
  const folder = folderOf(side.lineage.path)
  return side.lineage.result.reading.lineage.map((entry) => ({
    ...entry,
    path: resolved(fromRoot(folder, entry.path)),
  }))
}

function writers(entries: readonly LineageEntry[], metricsPath: string): readonly string[] {
  const outputs = entries.filter((entry) => entry.role === 'output' && isBelow(entry.path, metricsPath))
  return outputs.map((entry) => entry.stage)
}

/** Digest by name; a stage of no dependencies still shows that it is there. */
function dependencies(
  entries: readonly LineageEntry[],
  stages: ReadonlySet<string>,
  own: string | null,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const entry of entries) {
    if (!stages.has(entry.stage)) continue
    found.set(`stage ${entry.stage}`, 'recorded')
    if (entry.role === 'output' || (own !== null && isBelow(own, entry.path))) continue
    found.set(`dependency ${entry.path}`, `${entry.algorithm}:${entry.digest}`)
  }
  return found
}
