import { blockCount, replicatesIn } from '../bootstrap/blocks.ts'
import { BLOCK } from '../bootstrap/poisson-weights.ts'
import { blockWeights, type Draws } from '../bootstrap/units.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { binnedMetric, binOfScore, binsFor } from './binned-metric.ts'
import type { BinSums } from './calibration-bins.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { ScoredFacts } from './row-facts.ts'
import type { ScoredRows } from './rows.ts'

/**
 * A calibration error on each resample, sixteen in one pass over the rows: which bin a row is in no resample changes.
 * Values are those of measuring each resample, to the bit. Null where the rows have no value to begin with.
 */
export function resampledBins(
  definition: MetricDefinition,
  scored: ScoredFacts,
  { units, plan }: Draws,
): readonly Computed[] | null {
  const { rows, facts } = scored
  if (facts.weightFault() !== null || facts.probabilityFault() !== null) return null
  const bins = binsFor(definition, scored)
  if (bins === null) return null
  const places = Uint32Array.from(rows.scores, (score) => binOfScore(bins, score) * BLOCK)
  const values: Computed[] = []
  for (let block = 0; block < blockCount(plan); block++) {
    const drawn = blockWeights(units, plan.seed, block)
    const sums = blockSums(rows, { places, drawn, of: units.clusters?.of ?? null, bins: bins.edges.length - 1 })
    for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) {
      values.push(valueOf(definition, sums, replicate))
    }
  }
  return values
}

type Drawn = {
  /** Of each row: its bin, times the replicates of a block. */
  readonly places: Uint32Array
  /** Of each unit, replicate by byte. */
  readonly drawn: Uint8Array
  readonly of: Int32Array | null
  readonly bins: number
}

/** Sums of every bin in every replicate of a block, replicates side by side. */
function blockSums({ labels, scores, weights }: ScoredRows, { places, drawn, of, bins }: Drawn): BinSums {
  const sums = [0, 1, 2].map(() => new Float64Array(bins * BLOCK))
  const [ofWeights = NONE, ofScores = NONE, ofPositives = NONE] = sums
  for (let row = 0; row < scores.length; row++) {
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    const score = scores[row] ?? 0
    const positive = labels[row] === 0 ? 0 : 1
    const place = places[row] ?? 0
    const from = BLOCK * (of === null ? row : (of[row] ?? 0))
    for (let replicate = 0; replicate < BLOCK; replicate++) {
      const times = weight * (drawn[from + replicate] ?? 0)
      const at = place + replicate
      ofWeights[at] = (ofWeights[at] ?? 0) + times
      ofScores[at] = (ofScores[at] ?? 0) + times * score
      ofPositives[at] = (ofPositives[at] ?? 0) + times * positive
    }
  }
  return { weights: ofWeights, scores: ofScores, positives: ofPositives }
}

const NONE = new Float64Array(0)

function valueOf(definition: MetricDefinition, sums: BinSums, replicate: number): Computed {
  const one = (of: Float64Array): Float64Array => of.filter((_, at) => at % BLOCK === replicate)
  const weights = one(sums.weights)
  if (!weights.some((weight) => weight > 0)) return undefinedFor('no-weight')
  return binnedMetric(definition, { weights, scores: one(sums.scores), positives: one(sums.positives) })
}
