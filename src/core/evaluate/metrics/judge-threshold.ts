import type { Amount } from '../../document/shape/number.ts'
import { indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import { checkRanges } from './check-ranges.ts'
import { checkScale, readsPercent } from './range.ts'
import { checkRows } from './rows.ts'
import type { Subject } from './subject.ts'
import { judgeAtLeast, judgeAtMost } from './threshold.ts'

/** Judges a bound on the candidate's own value. */
export function judgeThreshold(subject: Subject, kind: 'at_least' | 'at_most', limit: Amount): Ruling {
  const { value, candidate, entry, slice } = subject
  if (value.kind === 'unusable') return value.ruling
  const [metric = null] = subject.known
  const percent = value.percent || readsPercent(metric, entry.unit, limit.value)
  return (
    checkPartial(subject) ??
    checkRanges(metric, { located: candidate, entry, value: value.value, percent }) ??
    (value.percent ? null : checkScale(metric, value.value, limit.value, entry.unit)) ??
    checkRows(candidate, subject.minRows, slice) ??
    (kind === 'at_least' ? judgeAtLeast(value.value, limit.value) : judgeAtMost(value.value, limit.value))
  )
}

/** A run over a part of the data says nothing about the whole, whichever way the number points. */
export function checkPartial({ candidate }: Subject): Ruling | null {
  const detail = candidate.measurement.context['partial run']
  return detail === undefined ? null : indeterminate({ code: 'partial-run', detail })
}
