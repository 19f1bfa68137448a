import { byCodeUnit } from '../../base/order.ts'
import type { MetricEntry, SliceRules } from '../../policy/types.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { baselineUnusable } from './baseline-unusable.ts'
import { lastSegment, nameOfMapping } from './entry-name.ts'
import type { MetricContext } from './metric-context.ts'
import { unreadReasons } from './metric-index.ts'
import { nearKeys } from './near-names.ts'
import type { Resolution } from './resolve.ts'
import { absent } from './sighting.ts'
import { sliceGroup } from './slice-group.ts'
import type { SliceGroup } from './slice-group.ts'
import { withoutBaseline } from './without-baseline.ts'

/** The slices of one metric on all sides, or why no rule about them can be decided. */
export type Sliced =
  | { readonly kind: 'undecided'; readonly ruling: Ruling }
  | {
      readonly kind: 'sliced'
      readonly mapping: string
      /** Slices that should be there and are not, in order of name. */
      readonly lost: readonly { readonly slice: string; readonly ruling: Ruling }[]
      readonly candidate: Members
      readonly baseline: Members
      readonly mergeBase: Members
      /** What a comparison comes to for a slice that the baseline does not have. */
      readonly unmatched: Ruling
    }

export type Members = ReadonlyMap<string, Resolution>

/** More slices than this are no list that people judge by, and would drown every report. */
const MOST_SLICES = 1_000

type Mapping = SliceRules['source'] & { readonly kind: 'mapping' }

const none: Members = new Map()

/** Finds the slices of an entry on all sides, and what was lost between baseline and candidate. */
export function slicedOf(
  context: MetricContext,
  entry: MetricEntry,
  slices: SliceRules & { readonly source: Mapping },
): Sliced {
  const name = nameOfMapping(entry, slices.source, context.evidence.model)
  const metric = lastSegment(entry)
  const candidate = sliceGroup(context.candidate, name, metric)
  const baseline = sliceGroup(context.baseline, name, metric)
  const lost = lostSlices(membersOf(candidate), membersOf(baseline), slices.require)
  const undecided =
    ambiguous(candidate, baseline) ?? tooManySlices(membersOf(candidate).size) ?? nowhere(candidate, lost.length)
  if (undecided === 'absent') {
    // a file that was not read may hold the slices; it is the reason, not their absence
    const unread = unreadReasons(context.candidate.side, name.files).length > 0
    if (unread) return { kind: 'undecided', ruling: absent(context.candidate, name) }
    const near = context.candidate.near(name.text)
    if (lost.length === 0) return { kind: 'undecided', ruling: fail({ code: 'slices-missing', path: name.text, near }) }
  } else if (undecided !== null) return { kind: 'undecided', ruling: undecided }
  const mergeBase = context.mergeBase === null ? null : sliceGroup(context.mergeBase, name, metric)
  return {
    kind: 'sliced',
    mapping: name.text,
    lost,
    candidate: membersOf(candidate),
    baseline: membersOf(baseline),
    mergeBase: mergeBase === null ? none : membersOf(mergeBase),
    unmatched: unmatchedSlice(context, baseline.kind === 'missing', name.files),
  }
}

/** Why the mapping leads to no single place; `absent` where the candidate has none. */
function ambiguous(candidate: SliceGroup, baseline: SliceGroup): Ruling | null {
  if (candidate.kind === 'ambiguous') return indeterminate({ code: 'metric-ambiguous', matches: candidate.matches })
  if (candidate.kind === 'missing') return null
  if (baseline.kind === 'ambiguous') {
    const { matches } = baseline
    return baselineUnusable({ code: 'metric-ambiguous', matches }, matches.join(', '))
  }
  if (baseline.kind === 'missing' || baseline.name === candidate.name) return null
  return indeterminate({ code: 'metric-moved', candidate: candidate.name, baseline: baseline.name })
}

/** Why so many slices are not judged; null for as many as are. */
export function tooManySlices(found: number): Ruling | null {
  return found > MOST_SLICES ? indeterminate({ code: 'too-many', what: 'slices', found, most: MOST_SLICES }) : null
}

function nowhere(candidate: SliceGroup, lost: number): Ruling | 'absent' | null {
  if (candidate.kind === 'missing') return 'absent'
  if (candidate.kind === 'empty' && lost === 0) return fail({ code: 'slices-empty', path: candidate.name })
  return null
}

/** Slices of the baseline and required ones that the candidate lacks, in order of name. */
export function lostSlices(
  present: Members,
  before: Members,
  required: readonly string[],
): readonly { readonly slice: string; readonly ruling: Ruling }[] {
  const keys = [...present.keys()]
  const wanted = [...new Set([...before.keys(), ...required])].toSorted(byCodeUnit)
  return wanted
    .filter((slice) => !present.has(slice))
    .map((slice) => {
      const near = nearKeys(slice, keys)
      const code = before.has(slice) ? 'slice-vanished' : 'slice-required'
      return { slice, ruling: fail({ code, near }) }
    })
}

function membersOf(group: SliceGroup): Members {
  return group.kind === 'found' ? group.members : none
}

/** Slices that the baseline has make a further one new; where it has none, each is judged like any metric it lacks. */
export function unmatchedSlice(context: MetricContext, isFirst: boolean, files: string | null): Ruling {
  if (isFirst) return withoutBaseline(context, files, [])
  return { outcome: 'not-applicable', reason: { code: 'slice-new' }, slack: null }
}
