import { detail } from '../detail.ts'
import { notAsked } from './result.ts'
import type { ControlResult, Stage } from './types.ts'

/** What a control says before its time has come: nothing can be true of it yet, so nothing passes. */
export function later(stage: Exclude<Stage, 'pull-request' | 'gate'>): () => ControlResult {
  return stage === 'post-merge'
    ? () => notAsked(detail`Checked by what runs after the merge; nothing of it can be shown in a pull request`)
    : () => notAsked(detail`Checked by what runs on a schedule; nothing of it can be shown in a pull request`)
}

/** The same of a run that the record may name early, and does not. */
export function waitsForSchedule(): ControlResult {
  return notAsked(detail`Checked by what runs on a schedule; the record of this change claims no run`)
}
