import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import type { ControlResult } from './types.ts'

/** The evidence shows what the control asks, this strongly. */
export function shown(found: Strength, detail: Detail, citations: readonly Citation[]): ControlResult {
  return { outcome: 'shown', found, detail, citations }
}

/** The evidence is absent, or says otherwise. */
export function notShown(detail: Detail, citations: readonly Citation[] = []): ControlResult {
  return { outcome: 'not-shown', found: null, detail, citations }
}

/** The same result, with what to do about this very shortfall: a sentence without its final dot. */
export function mendedBy(remedy: Detail, result: ControlResult): ControlResult {
  return { ...result, remedy }
}

/** Not shown, and by the control's own rule no more than a warning. */
export function remarked(detail: Detail, citations: readonly Citation[]): ControlResult {
  return { outcome: 'not-shown', found: null, detail, citations, warnOnly: true }
}

/** The control does not concern this change; the detail is the reason. */
export function notAsked(detail: Detail, citations: readonly Citation[] = []): ControlResult {
  return { outcome: 'not-asked', found: null, detail, citations }
}

/** It waits for somebody's signature or act, and all that can be judged is fine. */
export function awaited(detail: Detail, citations: readonly Citation[] = []): ControlResult {
  return { outcome: 'awaited', found: null, detail, citations }
}

/** There is evidence, and it can't be judged. */
export function undecided(detail: Detail, citations: readonly Citation[] = []): ControlResult {
  return { outcome: 'undecided', found: null, detail, citations }
}
