import { detail, named } from '../detail.ts'
import type { ReadFile } from '../model-evidence.ts'
import { notShown, undecided } from './result.ts'
import type { ControlResult } from './types.ts'

/** What a control on the metrics says where a declared file is not there or can’t be read; null where all can. */
export function unreadMetrics(metrics: readonly ReadFile[]): ControlResult | null {
  for (const { path, digest, result } of metrics) {
    if (result.kind === 'read') continue
    const cited = [{ path, side: 'candidate', at: null, digest, strength: null }] as const
    if (result.reason.code === 'file-missing') return notShown(detail`There is no ${named(path)}`, cited)
    return undecided(detail`${named(path)} can’t be read; its own finding says why`, cited)
  }
  return null
}
