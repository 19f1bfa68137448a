import type { Measurement, Reading } from '../../evidence/types.ts'
import { measurement } from '../../evidence/measurement.ts'
import { usualName } from '../../measure/usual-name.ts'
import type { Measured, MeasuredValue, Sample } from '../../measure/measured.ts'
import { valueOf } from '../../statistics/value-of.ts'
import type { ModelEvidence, ReadFile } from '../model-evidence.ts'
import { metricIndex } from './metric-index.ts'
import type { MetricIndex } from './metric-index.ts'
import type { Located } from './located.ts'

/** What Countersign measured of one model, found by name like what files report. */
export type MeasuredSide = {
  readonly sources: readonly Measured[]
  readonly candidate: MetricIndex
  readonly baseline: MetricIndex
  /** The values of slices, on the sides where there is one. */
  readonly slices: readonly SliceOfValue[]
  /** The measured value behind a measurement of either side. */
  readonly behind: ReadonlyMap<Measurement, MeasuredValue>
}

/** One slice of one measured metric. */
export type SliceOfValue = {
  readonly value: MeasuredValue
  readonly candidate: Located | null
  readonly baseline: Located | null
}

type Which = 'candidate' | 'baseline'

/** The values as readings, so that they are found, judged and shown by the same rules as claims. */
export function measuredSide(evidence: ModelEvidence): MeasuredSide {
  const sources = evidence.measured
  const behind = new Map<Measurement, MeasuredValue>()
  const ours = sources.flatMap((one) => locatedOf(one, 'candidate', behind))
  const theirs = sources.flatMap((one) => locatedOf(one, 'baseline', behind))
  const at = (side: readonly Located[]): ReadonlyMap<MeasuredValue | undefined, Located> =>
    new Map(side.map((located) => [behind.get(located.measurement), located]))
  const [candidates, baselines] = [at(ours), at(theirs)]
  const sliced = sources.flatMap(({ values }) => values.filter(({ slice }) => slice !== null))
  return {
    sources,
    candidate: metricIndex({ ...evidence.candidate, metrics: whole(ours) }),
    baseline: metricIndex({ ...evidence.baseline, metrics: whole(theirs) }),
    slices: sliced.map((value) => ({
      value,
      candidate: candidates.get(value) ?? null,
      baseline: baselines.get(value) ?? null,
    })),
    behind,
  }
}

function locatedOf(measured: Measured, which: Which, behind: Map<Measurement, MeasuredValue>): readonly Located[] {
  const file = measured[which]
  if (file === null) return []
  return measured.values.flatMap((value) => {
    const sample = value[which]
    if (sample === null) return []
    const one = asMeasurement(value, sample)
    behind.set(one, value)
    return [{ measurement: one, file: { path: file.path, digest: file.digest, reading: nothing } }]
  })
}

const nothing: Reading = {
  format: 'measured',
  measurements: [],
  attestations: [],
  asserts: false,
  lineage: [],
  identity: {},
  notes: [],
}

/** A slice is found by its cut, never by a name. */
function whole(side: readonly Located[]): readonly ReadFile[] {
  return side
    .filter(({ measurement: { slice } }) => slice === null)
    .map(({ measurement: one, file }) => ({
      path: file.path,
      digest: file.digest,
      declared: null,
      result: { kind: 'read', reading: { ...nothing, measurements: [one] } },
    }))
}

/** A table has no line for a number that is about all of it. */
const top = { line: 1, column: 1 }

/** A measured value as if a file reported it. */
export function asMeasurement(value: MeasuredValue, sample: Sample): Measurement {
  return measurement({
    path: value.path,
    value: sample.kind === 'measured' ? { kind: 'number', text: decimalText(sample) } : { kind: 'null' },
    at: top,
    slice: value.slice?.name ?? null,
    n: String(sample.n),
    direction: value.direction,
  })
}

function decimalText({ estimate }: Sample & { readonly kind: 'measured' }): string {
  return String(Number(valueOf(estimate).toPrecision(12)))
}

/** The name that measured values go by: `auc` is `roc_auc`. As written, where it is no standard one. */
export function measuredName(written: string): string {
  return usualName(written) ?? written
}

/** Whether a model has tables to measure. */
export function declaresMeasuring({ model }: ModelEvidence): boolean {
  return model.predictions !== null || model.drift !== null || model.importance !== null
}
