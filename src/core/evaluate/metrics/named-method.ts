import type { Method } from '../../policy/measuring.ts'
import { METHOD_REACH } from '../../policy/method-reach.ts'
import type { Spread } from './spread.ts'

/**
 * Holds a measured spread to the method that the policy names: a rule that names one is decided by it or not at all.
 * Clopper and Pearson's interval and McNemar's tests need only the counts that are measured anyway. A method for
 * comparisons leaves the bound of a value to the one that fits, and the other way round.
 */
export function heldTo(method: Method | null, spread: Spread, about: 'value' | 'comparison'): Spread {
  if (method === null || spread.kind === 'open') return spread
  const reach = METHOD_REACH[method].about
  // where nothing is known of the spread, that is the reason, not the method
  if ((reach !== 'both' && reach !== about) || spread.method === 'none') return spread
  const { estimate } = spread
  if (method === 'clopper-pearson' && spread.method === 'wilson' && estimate.kind === 'proportion') {
    return { ...spread, method, estimate: { ...estimate, exact: true } }
  }
  const test = MCNEMAR.get(method)
  if (test !== undefined && spread.method === 'tango' && estimate.kind === 'paired') {
    return { ...spread, method, estimate: { ...estimate, test } }
  }
  if (spread.method === method || (method === 'bootstrap' && spread.method === 'cluster-bootstrap')) return spread
  const reason = { code: 'method-unfit', method, fitting: spread.method } as const
  return { kind: 'open', ruling: { outcome: 'indeterminate', reason, slack: null } }
}

const MCNEMAR: ReadonlyMap<Method, 'mid-p' | 'exact'> = new Map([
  ['mcnemar-midp', 'mid-p'],
  ['mcnemar-exact', 'exact'],
])
