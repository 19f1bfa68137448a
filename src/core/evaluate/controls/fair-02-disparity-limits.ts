import { atLeast, compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { mendedBy, undecided } from './result.ts'
import { ruledByMetrics } from './ruled-by-metrics.ts'
import { sliceRows } from './slice-rows.ts'
import type { SliceRows } from './slice-rows.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const fair02: Control = {
  id: 'FAIR-02',
  title: 'Disparity limits met',
  question: 'Does the difference between groups stay within a limit that the policy sets, and how large is each group?',
  why: 'A good average hides a group for which the model does not work. A difference of a few rows is chance.',
  remedy:
    'Set `gap_at_most` or `ratio_at_least` under `slices:` of a metric of this model in the gate’s `metrics:`, and report that metric per group, each with its number of rows `n`.',
  severity: severityByTier('– w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(2)(f)-(g)', 'RMF MEASURE 2.11', 'RMF MANAGE 1.3'),
  check,
}

const ONE = decimal('1')

function check(facts: ControlFactsheet): ControlResult {
  const ruled = ruledByMetrics(facts, {
    kinds: ['gap_at_most', 'ratio_at_least'],
    withoutRule: detail`The policy limits no difference between groups for this model`,
    holds: detail`The differences between groups stay within the policy’s limits for`,
  })
  return ruled.outcome === 'shown' ? withRows(ruled, sliceRows(facts)) : ruled
}

/** How much a difference means depends on how many rows it rests on. */
function withRows(ruled: ControlResult, groups: readonly SliceRows[]): ControlResult {
  const wrong = groups.find(({ rows }) => rows !== null && countOf(rows) === null)
  if (wrong !== undefined) {
    return mendedBy(
      detail`Write how many rows the group has`,
      undecided(detail`The number of rows of ${nameOf(wrong)} is ${named((wrong.rows ?? '').slice(0, 40))}`, [
        cite(wrong),
      ]),
    )
  }
  const unknown = groups.filter(({ rows }) => rows === null)
  if (unknown.length > 0 || groups.length === 0) {
    const names = enumerated([...new Set(unknown.map(({ slice }) => slice.slice(0, 60)))])
    const which = unknown.length === 0 ? detail`any group` : names
    return mendedBy(detail`Report ${named('n')} beside the metric of each group`, {
      ...ruled,
      found: 'E2',
      detail: detail`${ruled.detail}; nothing says how many rows there are of ${which}`,
    })
  }
  const smallest = groups.reduce((least, each) => (isFewer(each, least) ? each : least))
  return {
    ...ruled,
    detail: detail`${ruled.detail}; the smallest group, ${nameOf(smallest)}, has ${named(smallest.rows ?? '')} rows`,
    citations: [...ruled.citations, ...groups.slice(0, MOST_CITED).map((each) => cite(each, 'E3'))],
  }
}

const MOST_CITED = 5

function isFewer(a: SliceRows, b: SliceRows): boolean {
  const [x, y] = [countOf(a.rows ?? ''), countOf(b.rows ?? '')]
  return x !== null && y !== null && compare(x, y) < 0
}

/** A number of rows; null for what is none, and for an empty group. */
function countOf(text: string): Decimal | null {
  const value = parseDecimal(text)
  return value !== null && atLeast(value, ONE) ? value : null
}

function nameOf({ slice }: SliceRows): ReturnType<typeof named> {
  return named(slice.slice(0, 60))
}

function cite({ located: { file, measurement } }: SliceRows, strength: Strength | null = null): Citation {
  return { path: file.path, side: 'candidate', at: measurement.at, digest: file.digest, strength }
}
