import type { Finding, Outcome, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { everyReason } from './every-reason.ts'
import { blocked, cited, facts, finding, inference, quantity } from './sample.ts'
import { counted } from './sample-approvals.ts'

/** Keys whose values are words of our own: they come from closed sets, so nobody outside can write them. */
const ours = new Set(
  'code kind outcome severity change tier tiers decision state side bound direction what why from to found instead needed strength algorithm asOf least greatest how part scope signs correction method'.split(
    ' ',
  ),
)

const outcomes: readonly Outcome[] = ['fail', 'error', 'indeterminate', 'pending', 'pass', 'waived', 'not-applicable']

/** A verdict with every reason in it, at every outcome in turn. */
export const everything: Verdict = {
  ...blocked,
  findings: [...blocked.findings, ...Object.values(everyReason).map(withReason)],
  approvals: counted.approvals,
  objections: counted.objections,
  nextExpiry: counted.nextExpiry,
}

function withReason(reason: Finding['reason'], index: number): Finding {
  return finding(`metrics/m${index}/at_least`, reason, {
    outcome: outcomes[index % outcomes.length] ?? 'fail',
    severity: index % 5 === 0 ? 'warn' : 'block',
    metric: facts('f1', {
      slice: index % 2 === 0 ? 'North' : null,
      candidate: quantity('0.871', '1912'),
      baseline: quantity('0.874'),
      slack: '-0.003',
      inference: index % 3 === 0 ? inference : null,
    }),
    evidence: [cited('models/churn/metrics.json', index + 1)],
  })
}

/**
 * The same verdict with every text that somebody outside can write replaced. `text` is asked in a fixed order, so the
 * shape of two replacements is the same.
 */
export function replaced(verdict: Verdict, text: (index: number) => string): Verdict {
  let index = 0
  const walk = (value: unknown, key: string): unknown => {
    // plain strings of a control's sentence are our own words; what is from outside stands apart in it
    const own = key === 'detail' || key === 'remedy' || key === 'refusal'
    if (Array.isArray(value)) return value.map((item) => (own && typeof item === 'string' ? item : walk(item, key)))
    if (typeof value === 'string') return ours.has(key) ? value : text(index++)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]))
  }
  // `walk` keeps every key and every kind of value, so the result has the shape of what went in
  const result = walk(verdict, '') as Verdict
  const ids = result.models.map(({ id }) => id)
  return {
    ...result,
    findings: result.findings.map((item) => ({ ...item, model: item.model === null ? null : (ids[0] ?? '') })),
  }
}

/** The numbers that evidence writes, replaced too: a value may be any text. */
export function withValues(verdict: Verdict, text: (index: number) => string): Verdict {
  let index = 0
  return {
    ...verdict,
    findings: verdict.findings.map((item) => {
      if (item.metric === null) return item
      const limit = text(index++)
      const candidate = { ...quantity(text(index++), text(index++)), interval: [text(index++), text(index++)] as const }
      return {
        ...item,
        metric: { ...item.metric, limit, candidate, baseline: quantity(text(index++)), slack: text(index++) },
      }
    }),
  }
}
