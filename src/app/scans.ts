import { sha256 } from '../core/base/digest.ts'
import type { ChangedFile, Scan, ScannedFile } from '../core/evaluate/dossier.ts'
import { scanSensitive } from '../core/evidence/sensitive/scan-sensitive.ts'
import { scanSerialised } from '../core/evidence/serialised/scan-serialised.ts'
import type { Needs } from '../core/policy/needs.ts'
import { mapBounded } from './bounded.ts'
import type { Repository, TreeEntry } from './ports.ts'
import { planReading, READING_LIMITS, type Step } from './reading-plan.ts'

/** Files looked into at once: each is held in memory meanwhile. */
const WIDTH = 2

type Head = { readonly entries: readonly TreeEntry[]; readonly changes: readonly ChangedFile[] }

/**
 * Looks into the declared and the changed files of the candidate, where controls ask for it. Only what was found and
 * where is kept. What is beyond the limits of reading is left out, and the controls miss it.
 */
export async function readScans(wanted: Needs, head: Head, repository: Repository): Promise<readonly ScannedFile[]> {
  if (wanted.scans.length === 0) return []
  const changed = head.changes.filter(({ change }) => change !== 'removed').map(({ path }) => path)
  const paths = [...wanted.texts, ...wanted.hashes, ...changed]
  const { steps } = planReading({ texts: [], hashes: paths }, head.entries, 'head')
  const scans = await mapBounded(steps, WIDTH, (step) => scanStep(step, wanted.scans, repository))
  return steps.flatMap(({ path }, index) => {
    const scan = scans[index] ?? null
    return scan === null ? [] : [{ path, scan }]
  })
}

async function scanStep(step: Step, scans: Needs['scans'], repository: Repository): Promise<Scan | null> {
  if (step.kind === 'absent') return null
  if (step.kind === 'refuse') return { kind: 'refused', why: step.why }
  const bytes = await repository.blob(step.entry, READING_LIMITS.hash)
  if (bytes === null || bytes.length > READING_LIMITS.hash) return { kind: 'refused', why: 'too-large' }
  return {
    kind: 'scanned',
    digest: sha256(bytes),
    serialised: scans.includes('serialised') ? scanSerialised(step.path, bytes) : null,
    sensitive: scans.includes('sensitive') ? scanSensitive(step.path, bytes) : null,
  }
}
