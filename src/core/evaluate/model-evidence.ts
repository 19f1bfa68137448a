import type { Reading } from '../evidence/types.ts'
import type { Measured } from '../measure/measured.ts'
import type { MetricsFile, Model } from '../policy/types.ts'
import type { CollectedFile } from './dossier.ts'
import type { Reason } from './reasons.ts'
import type { JudgedModel } from './verdict.ts'

/** One changed model with its evidence on both sides, read once and shared by metric rules and controls. */
export type ModelEvidence = {
  readonly model: Model
  readonly change: JudgedModel['change']
  readonly candidate: EvidenceSide
  readonly baseline: EvidenceSide
  /** Where the merge base holds something else than the baseline; null where it does not. */
  readonly mergeBase: EvidenceSide | null
  /** What Countersign measured of it. */
  readonly measured: readonly Measured[]
}

/** The evidence of one model at one commit. */
export type EvidenceSide = {
  readonly side: 'candidate' | 'baseline' | 'merge-base'
  /** Metrics files in order of path; a declared path or glob that matched nothing is listed with `file-missing`. */
  readonly metrics: readonly ReadFile[]
  readonly card: CollectedFile | null
  readonly lineage: ReadFile | null
  readonly artifact: CollectedFile | null
  /** The files of the governance record in the order of the policy; one that is not there is `absent`. */
  readonly governance: readonly { readonly file: CollectedFile; readonly block: string | null }[]
  /** Documents that are there, in order of path. */
  readonly documents: readonly CollectedFile[]
}

/** A declared file and what a reader made of it: a reading, or the reason why there is none. */
export type ReadFile = {
  readonly path: string
  readonly digest: string | null
  readonly declared: MetricsFile | null
  readonly result:
    | { readonly kind: 'read'; readonly reading: Reading }
    | { readonly kind: 'unread'; readonly reason: Reason }
}
