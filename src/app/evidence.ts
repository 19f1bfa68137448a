import { byCodeUnit } from '../core/base/order.ts'
import { unreachable } from '../core/base/unreachable.ts'
import type { CollectedFile, Gap } from '../core/evaluate/dossier.ts'
import { mapBounded } from './bounded.ts'
import type { ContentReader } from './content-reader.ts'
import type { Repository } from './ports.ts'
import { planReading, READING_LIMITS, type ReadingPlan, type Step, type Wanted } from './reading-plan.ts'
import type { Trees } from './trees.ts'

/**
 * Blobs under way at once: texts well below the forge's 100, and enough to hide its latency; artifacts fewer,
 * because each is held in memory while it is digested.
 */
const WIDTH = { text: 6, hash: 2 } as const

/** How files are read: one by one, after the source was told which. */
export type Reading = { readonly read: ContentReader; readonly announce: Repository['announce'] }

export type Evidence = {
  readonly candidate: readonly CollectedFile[]
  readonly baseline: readonly CollectedFile[]
  readonly mergeBase: readonly CollectedFile[]
  readonly gaps: readonly Gap[]
}

/** Reads the wanted files at head, at the base, and at the merge base where that differs from the base. */
export async function readEvidence(wanted: Wanted, trees: Trees, reading: Reading): Promise<Evidence> {
  const candidate = planReading(wanted, trees.head.entries, 'head')
  const baseline = planReading(wanted, trees.base.entries, 'base')
  const mergeBase = departures(planReading(wanted, trees.mergeBase.entries, 'merge base'), baseline)
  const files = await readSteps([...candidate.steps, ...baseline.steps, ...mergeBase.steps], reading)
  const from = candidate.steps.length
  const to = from + baseline.steps.length
  return {
    candidate: files.slice(0, from),
    baseline: files.slice(from, to),
    mergeBase: files.slice(to),
    gaps: [...candidate.gaps, ...baseline.gaps, ...mergeBase.gaps],
  }
}

/** All sides at once, in the order of the steps. */
async function readSteps(steps: readonly Step[], { read, announce }: Reading): Promise<readonly CollectedFile[]> {
  const texts = steps.filter((step) => !isArtifact(step))
  const artifacts = steps.filter(isArtifact)
  await announce?.(
    steps.flatMap((step) => (step.kind === 'read' ? [step.entry] : [])),
    READING_LIMITS.text,
  )
  const found = new Map<Step, CollectedFile>()
  const keep = async (step: Step): Promise<unknown> => found.set(step, await read(step))
  await mapBounded(texts, WIDTH.text, keep)
  await mapBounded(artifacts, WIDTH.hash, keep)
  return steps.flatMap((step) => found.get(step) ?? [])
}

function isArtifact(step: Step): boolean {
  return step.kind === 'read' && step.as === 'hash'
}

/** The steps of the merge base whose content is not that of the baseline; a file only the baseline has is absent. */
function departures(mergeBase: ReadingPlan, baseline: ReadingPlan): ReadingPlan {
  const atBase = new Map(baseline.steps.map((step) => [step.path, identity(step)]))
  const differing = mergeBase.steps.filter((step) => atBase.get(step.path) !== identity(step))
  const known = new Set(mergeBase.steps.map(({ path }) => path))
  const later = baseline.steps.filter((step) => !known.has(step.path))
  const absent = later.map(({ path }): Step => ({ kind: 'absent', path }))
  const steps = [...differing, ...absent].toSorted((a, b) => byCodeUnit(a.path, b.path))
  return { steps, gaps: differing.length === 0 ? [] : mergeBase.gaps }
}

function identity(step: Step): string {
  switch (step.kind) {
    case 'read':
      return `read ${step.entry.id}`
    case 'refuse':
      return `refuse ${step.why} ${step.detail}`
    case 'absent':
      return 'absent'
    default:
      return unreachable(step)
  }
}
