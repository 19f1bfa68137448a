import type { MeasuredValue } from '../../measure/measured.ts'
import type { MetricEntry } from '../../policy/types.ts'
import type { Difference } from '../reasons.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { Ask } from './ask.ts'
import type { FamilyMember } from './family.ts'
import type { KnownMetric } from './known.ts'
import type { Located } from './located.ts'
import type { MetricContext } from './metric-context.ts'
import type { SameModel } from './same-model.ts'
import type { Reported } from './reported.ts'
import { reportedBy } from './reported-by.ts'

/** What a candidate's measurement is compared with, or why there is nothing to compare it with. */
export type BaselineView =
  | { readonly kind: 'found'; readonly located: Located; readonly value: Reported }
  | { readonly kind: 'lacking'; readonly ruling: Ruling }

/** A subject that stands alone. */
export const NO_MEMBERS: Subject['members'] = new Map()

/** One metric, of the whole or of one slice, as every ask about it sees it. */
export type Subject = {
  readonly entry: MetricEntry
  readonly slice: string | null
  readonly candidate: Located
  readonly value: Reported
  readonly baseline: BaselineView
  readonly mergeBase: Located | null
  readonly minRows: number | null
  /** The measurement behind the candidate's value; null for a number that a file claims. */
  readonly measured: MeasuredValue | null
  /** Where candidate and baseline are one model, by artifact and by predictions. */
  readonly same: SameModel | null
  /** Where the subject is one of several slices: what each ask's family makes of its alarm. */
  readonly members: ReadonlyMap<Ask, FamilyMember>
  /** What is generally known: of the metric first, then of the mapping its slices stand in. */
  readonly known: readonly (KnownMetric | null)[]
  readonly differences: () => readonly Difference[]
}

export function foundBaseline(located: Located, entry: MetricEntry): BaselineView {
  return { kind: 'found', located, value: reportedBy(located.measurement.value, entry) }
}

/**
 * The candidate's value. A slice without a number (an AUC where one class is absent) is undefined there, which shows
 * nothing against the model.
 */
export function subjectValue(
  context: MetricContext,
  located: Located,
  { entry, slice }: Pick<Subject, 'entry' | 'slice'>,
): Reported {
  const sample = context.measured.behind.get(located.measurement)?.candidate ?? null
  if (sample?.kind !== 'undefined') return candidateValue(located, entry, slice)
  return { kind: 'unusable', ruling: indeterminate({ code: 'metric-undefined', why: sample.why }) }
}

function candidateValue(located: Located, entry: MetricEntry, slice: string | null): Reported {
  const value = reportedBy(located.measurement.value, entry)
  if (slice === null || value.kind === 'number' || value.ruling.outcome !== 'fail') return value
  return { kind: 'unusable', ruling: indeterminate(value.ruling.reason) }
}
