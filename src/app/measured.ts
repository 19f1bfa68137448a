import { sha256 } from '../core/base/digest.ts'
import type { Diagnostic } from '../core/base/diagnostic.ts'
import { unreachable } from '../core/base/unreachable.ts'
import { decodeText } from '../core/document/text.ts'
import type { Refusal } from '../core/evaluate/dossier.ts'
import { readPointer } from '../core/evidence/pointer.ts'
import type { Measured } from '../core/measure/measured.ts'
import type { PlannedFile, PlannedMeasure } from '../core/measure/plans.ts'
import type { TaskFile } from '../core/measure/task.ts'
import type { Sources } from './ports.ts'
import { planReading, READING_LIMITS, type Step, tooLarge } from './reading-plan.ts'
import type { Trees } from './trees.ts'

/**
 * Measures what the policy asks to be measured, one model after the other: the bytes of two tables at a time are
 * enough to hold. A file that can't be had is told to the measurer like any other, and stands in the result.
 */
export async function readMeasured(
  plans: readonly PlannedMeasure[],
  trees: Trees,
  { repository, measure }: Sources,
): Promise<readonly Measured[]> {
  const measured: Measured[] = []
  for (const { model, plan, candidate, baseline } of plans) {
    const [ours, theirs] = await Promise.all([
      readFile(candidate, trees, repository),
      readFile(baseline, trees, repository),
    ])
    measured.push(await measure({ model, plan, candidate: ours, baseline: theirs }))
  }
  return measured
}

async function readFile(
  { path, side }: PlannedFile,
  trees: Trees,
  repository: Sources['repository'],
): Promise<TaskFile> {
  const entries = side === 'candidate' ? trees.head.entries : trees.base.entries
  const [step] = planReading({ texts: [], hashes: [path] }, entries, side).steps
  return { path, content: await contentOf(step ?? { kind: 'absent', path }, repository) }
}

async function contentOf(step: Step, repository: Sources['repository']): Promise<TaskFile['content']> {
  switch (step.kind) {
    case 'absent':
      return { kind: 'absent' }
    case 'refuse':
      return refused(step.path, step.why, step.detail)
    case 'read': {
      const bytes = await repository.blob(step.entry, READING_LIMITS.hash)
      if (bytes === null || bytes.length > READING_LIMITS.hash) {
        return refused(step.path, 'too-large', tooLarge(step.entry.size, READING_LIMITS.hash))
      }
      return pointed(step.path, bytes) ?? { kind: 'bytes', digest: sha256(bytes), bytes }
    }
    default:
      return unreachable(step)
  }
}

/** Longer than any pointer. */
const POINTER_BYTES = 4_096

function pointed(path: string, bytes: Uint8Array): TaskFile['content'] | null {
  if (bytes.length > POINTER_BYTES) return null
  const decoded = decodeText(bytes)
  const pointer = decoded.kind === 'refused' ? null : readPointer(decoded.text)
  if (pointer === null) return null
  const home = pointer.kind === 'git-lfs' ? 'Git LFS' : 'DVC'
  return problem(path, {
    code: 'evidence/pointer',
    message: `is a ${home} pointer: the rows are kept elsewhere`,
    hint: 'Commit the predictions themselves, as Parquet where they are large',
  })
}

function refused(path: string, why: Refusal, detail: string): TaskFile['content'] {
  return problem(path, {
    code: why === 'too-large' ? 'table/too-large' : 'table/format-unknown',
    message: why === 'too-large' ? `is too large: ${detail}` : `is no plain file: ${why}`,
    hint: why === 'too-large' ? 'Write it as Parquet, and only the columns that are needed' : 'Commit a plain file',
  })
}

function problem(path: string, wrong: Pick<Diagnostic, 'code' | 'message' | 'hint'>): TaskFile['content'] {
  return { kind: 'refused', problem: { ...wrong, file: path, at: null, length: 1 } }
}
