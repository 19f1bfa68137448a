import { unreachable } from '../../base/unreachable.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import type { MetricContext } from './metric-context.ts'
import { unreadReasons } from './metric-index.ts'

/**
 * What a comparison comes to where the baseline has no such measurement. No metrics file at the tip of the base
 * branch is a first version, which the gate may allow; files without this metric make it a new metric, which nobody
 * has compared yet; files that could not be read may have held it.
 */
export function withoutBaseline(context: MetricContext, files: string | null, near: readonly string[]): Ruling {
  if (hasNoMetrics(context.baseline.side)) return judgeFirstVersion(context)
  const [unread] = unreadReasons(context.baseline.side, files).filter(({ code }) => code !== 'file-missing')
  if (unread !== undefined) return baselineUnusable(unread, 'path' in unread ? unread.path : '')
  return indeterminate({ code: 'baseline-lacks-metric', near })
}

function hasNoMetrics(side: EvidenceSide): boolean {
  return side.metrics.every(({ result }) => result.kind === 'unread' && result.reason.code === 'file-missing')
}

function judgeFirstVersion({ gate, branch }: MetricContext): Ruling {
  const { firstVersion } = gate
  switch (firstVersion.kind) {
    case 'refuse':
      return indeterminate({ code: 'baseline-none', branch })
    case 'allow':
      return { outcome: 'not-applicable', reason: { code: 'first-version-allowed' }, slack: null }
    case 'approved-by': {
      const { role } = firstVersion
      return { outcome: 'pending', reason: { code: 'first-version-awaits', role }, slack: null }
    }
    default:
      return unreachable(firstVersion)
  }
}
