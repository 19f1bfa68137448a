import { byCodeUnit } from '../../base/order.ts'
import type { Reason } from '../reasons.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import { nameOfMetric } from './located.ts'
import type { Located } from './located.ts'
import type { MetricContext } from './metric-context.ts'
import { unreadReasons } from './metric-index.ts'
import type { MetricIndex, Name } from './metric-index.ts'
import { resolve } from './resolve.ts'
import type { Resolution } from './resolve.ts'
import { foundBaseline } from './subject.ts'
import type { BaselineView } from './subject.ts'
import type { MetricEntry } from '../../policy/types.ts'
import { withoutBaseline } from './without-baseline.ts'

/** What the name of an entry leads to on all sides, or why no rule about it can be decided. */
export type Sighting =
  | {
      readonly kind: 'seen'
      readonly candidate: Located
      readonly baseline: BaselineView
      readonly mergeBase: Located | null
    }
  | { readonly kind: 'unseen'; readonly ruling: Ruling; readonly baseline: Located | null }

/**
 * Looks a metric up on all sides. Where the baseline answers the name, the candidate must answer it with the same
 * path, and the baseline must answer it once: or else taking evidence away could lead a short name elsewhere.
 */
export function sight(context: MetricContext, entry: MetricEntry, name: Name): Sighting {
  const candidate = resolve(context.candidate, name)
  const baseline = resolve(context.baseline, name)
  const reference = baseline.kind === 'found' ? baseline.located : null
  if (candidate.kind !== 'found') {
    return { kind: 'unseen', ruling: unresolved(context.candidate, candidate, name), baseline: reference }
  }
  const elsewhere = redirected(candidate.located, baseline)
  if (elsewhere !== null) return { kind: 'unseen', ruling: elsewhere, baseline: reference }
  const mergeBase = context.mergeBase === null ? null : resolve(context.mergeBase, name)
  return {
    kind: 'seen',
    candidate: candidate.located,
    baseline: reference === null ? lacking(context, name) : foundBaseline(reference, entry),
    mergeBase: mergeBase?.kind === 'found' ? mergeBase.located : null,
  }
}

function lacking(context: MetricContext, name: Name): BaselineView {
  const near = context.baseline.near(name.text)
  return { kind: 'lacking', ruling: withoutBaseline(context, name.files, near) }
}

/** Why a name leads to no single measurement of the candidate. */
function unresolved(index: MetricIndex, resolution: Exclude<Resolution, { kind: 'found' }>, name: Name): Ruling {
  switch (resolution.kind) {
    case 'ambiguous':
      return indeterminate({ code: 'metric-ambiguous', matches: resolution.matches })
    case 'conflict':
      return indeterminate({ code: 'values-conflict', values: resolution.values })
    default:
      return absent(index, name)
  }
}

/**
 * A metric that no file holds fails. A mapping of its name is no number, but may hold the one that was meant; where a
 * file that was not read may hold it, that file is the reason.
 */
export function absent(index: MetricIndex, name: Name): Ruling {
  const children = childrenOf(index, name)
  if (children.length > 0) {
    return indeterminate({ code: 'not-numeric', found: 'mapping', text: '', children: children.slice(0, 10) })
  }
  const unread = unreadReasons(index.side, name.files)
  const decided = unread.find(({ code }) => code !== 'file-is-pointer') ?? unread[0]
  if (decided !== undefined) return unreadRuling(decided)
  const files = index.side.metrics.map(({ path }) => path).toSorted(byCodeUnit)
  return fail({ code: 'metric-missing', near: index.near(name.text), files })
}

function childrenOf(index: MetricIndex, name: Name): readonly string[] {
  const [direct, nested] = [index.find(name, 1), index.find(name, 2)]
  const keys = [
    ...[...direct.exact, ...direct.suffix].map(({ measurement }) => measurement.path.at(-1) ?? ''),
    ...[...nested.exact, ...nested.suffix].map(({ measurement }) => measurement.path.at(-2) ?? ''),
  ]
  return [...new Set(keys)].toSorted(byCodeUnit)
}

function unreadRuling(reason: Reason): Ruling {
  return reason.code === 'file-is-pointer' ? indeterminate(reason) : fail(reason)
}

function redirected(candidate: Located, baseline: Resolution): Ruling | null {
  switch (baseline.kind) {
    case 'missing':
      return null
    case 'ambiguous': {
      const reason: Reason = { code: 'metric-ambiguous', matches: baseline.matches }
      return baselineUnusable(reason, baseline.matches.join(', '))
    }
    case 'conflict': {
      const reason: Reason = { code: 'values-conflict', values: baseline.values }
      return baselineUnusable(reason, baseline.values.join(', '))
    }
    default:
      return moved(candidate, baseline.located)
  }
}

function moved(candidate: Located, baseline: Located): Ruling | null {
  if (samePath(candidate, baseline)) return null
  return indeterminate({
    code: 'metric-moved',
    candidate: nameOfMetric(candidate),
    baseline: nameOfMetric(baseline),
  })
}

function samePath(a: Located, b: Located): boolean {
  const [x, y] = [a.measurement.path, b.measurement.path]
  // the very same reading where a file did not change
  return x === y || (x.length === y.length && x.every((segment, at) => segment === y[at]))
}
