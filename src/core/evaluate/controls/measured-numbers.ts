import { parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Measurement } from '../../evidence/types.ts'
import { asMeasurement } from '../metrics/measured-side.ts'
import type { ModelEvidence } from '../model-evidence.ts'
import type { Citation } from '../verdict.ts'

/** A measurement a card's number can be held against. */
export type MeasuredNumber = {
  readonly text: string
  readonly value: Decimal
  /** What a label may call it: the ends of its path. */
  readonly names: ReadonlySet<string>
  /** Words that narrow it down: segments of its path, dataset, split, slice. */
  readonly qualifiers: ReadonlySet<string>
  readonly slice: string | null
  /** Whether it stands at the top of its file, in no group. */
  readonly isTop: boolean
  readonly citation: Citation
}

/**
 * The numbers of a model's metrics files, and what Countersign measured where no file reports it. The card itself is no
 * evidence of its own numbers, so a card that is also declared as a metrics file is left out; counters and run times
 * are, too.
 */
export function measuredNumbers(
  { candidate, measured }: Pick<ModelEvidence, 'candidate' | 'measured'>,
  cardPath: string | null,
): readonly MeasuredNumber[] {
  const reported = candidate.metrics.flatMap(({ path, digest, result }) => {
    if (result.kind !== 'read' || path === cardPath) return []
    return result.reading.measurements.flatMap((one) =>
      asNumber(one, { path, side: 'candidate', at: one.at, digest, strength: 'E2' }),
    )
  })
  const known = new Set(reported.flatMap(({ names }) => [...names]))
  const own = measured.flatMap(({ what, candidate: file, values }) => {
    if (what !== 'predictions') return []
    const { path, digest } = file
    return values.flatMap((value) => {
      if (value.slice !== null || value.candidate?.kind !== 'measured') return []
      const citation: Citation = { path, side: 'candidate', at: null, digest, strength: 'E3' }
      return asNumber(asMeasurement(value, value.candidate), citation)
    })
  })
  return [...reported, ...own.filter(({ names }) => ![...names].some((name) => known.has(name)))]
}

function asNumber(measurement: Measurement, citation: Citation): readonly MeasuredNumber[] {
  const { value, operational, slice, path } = measurement
  const number = value.kind === 'number' ? parseDecimal(value.text) : null
  if (operational || number === null || value.kind !== 'number') return []
  return [{ text: value.text, value: number, ...namesOf(measurement), slice, isTop: path.length === 1, citation }]
}

function namesOf({ path, dataset, split, slice }: Measurement): Pick<MeasuredNumber, 'names' | 'qualifiers'> {
  const last = path.at(-1) ?? ''
  const [, prefix = null, rest = last] = partition.exec(last) ?? []
  const words = [...path.slice(0, -1).map(bareName), metricName(rest)]
  const tails = words.map((_, from) => words.slice(from).join(''))
  const facts = [prefix, dataset, split, slice].flatMap((fact) => (fact === null ? [] : [bareName(fact)]))
  return { names: new Set([...tails, metricName(last)]), qualifiers: new Set([...path.map(bareName), ...facts]) }
}

/** `test_accuracy` is the accuracy on the test data. */
const partition = /^(test|eval|evaluation|val|valid|validation|dev|holdout|train|training|predict)[_./ -](.+)$/i

const synonyms: ReadonlyMap<string, string> = new Map([
  ['rocauc', 'auc'],
  ['auroc', 'auc'],
  ['rocaucscore', 'auc'],
  ['areaunderroccurve', 'auc'],
  ['f1score', 'f1'],
  ['acc', 'accuracy'],
  ['accuracyscore', 'accuracy'],
  ['precisionscore', 'precision'],
  ['recallscore', 'recall'],
  ['r2score', 'r2'],
  ['rsquared', 'r2'],
  ['brierscore', 'brier'],
  ['meanabsoluteerror', 'mae'],
  ['meansquarederror', 'mse'],
  ['rootmeansquarederror', 'rmse'],
  ['exactmatch', 'em'],
  ['worderrorrate', 'wer'],
])

/** A metric's bare name, in the spelling that stands for all of its kind. */
export function metricName(name: string): string {
  const bare = bareName(name)
  return synonyms.get(bare) ?? bare
}

/** A name without case, blanks, signs, units and arrows: `ROC AUC`, `roc_auc`, `ROC-AUC` are one. */
export function bareName(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/\([^()]{0,40}\)|\[[^[\]]{0,40}\]|[↑↓%]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}@+]/gu, '')
}
