import type { Finding } from '../verdict.ts'
import { plainFinding } from '../finding.ts'
import type { EntryRules } from './entry-rules.ts'
import type { MetricContext } from './metric-context.ts'

/**
 * What the search for bad slices found, where an entry asks for one: a warning, whatever the severity of the entry, since
 * nobody named these slices before the rows were looked at.
 */
export function judgeSearch(context: MetricContext, { entry, name }: EntryRules): readonly Finding[] {
  if (!entry.findSlices) return []
  const source = context.measured.sources.find(({ what }) => what === 'predictions')
  const search = source?.search ?? null
  const found = {
    rule: `${context.gate.name}/metrics/${name.text}/find_slices`,
    kind: 'metric',
    model: context.evidence.model.id,
    severity: 'warn',
  } as const
  if (source === undefined || search === null) {
    return [plainFinding({ ...found, outcome: 'indeterminate', reason: { code: 'slices-not-searched' } })]
  }
  const { path, digest } = source.candidate
  const evidence = [{ path, side: 'candidate', at: null, digest, strength: 'E3' } as const]
  const outcome = search.found.length === 0 ? 'pass' : 'fail'
  return [plainFinding({ ...found, outcome, reason: { code: 'slices-searched', search }, evidence })]
}
