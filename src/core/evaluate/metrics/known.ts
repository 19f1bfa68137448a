import { decimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Direction } from '../../evidence/types.ts'
import { knownRows } from './known-table.ts'
import type { KnownRow } from './known-table.ts'

/** A standard metric: its usual name, direction and mathematical range. */
export type KnownMetric = {
  readonly name: string
  readonly direction: Direction | null
  readonly least: Decimal | null
  readonly greatest: Decimal | null
  readonly scale: KnownRow['scale']
}

/** Looks names up, each once. */
export type KnownMetrics = (path: readonly string[]) => KnownMetric | null

/** A look-up for one judgement: the same few names are asked for by every rule and every model. */
export function knownMetrics(): KnownMetrics {
  const memory = new Map<string, KnownMetric | null>()
  return (path) => {
    const name = meaningful(path)
    const before = memory.get(name)
    if (before !== undefined) return before
    const found = knownMetric(name)
    memory.set(name, found)
    return found
  }
}

function meaningful(path: readonly string[]): string {
  const last = path.at(-1) ?? ''
  return wrappers.has(last) ? (path.at(-2) ?? last) : last
}

/**
 * What is known of a metric by its name: `f1-score` is f1, `acc,none` is accuracy under a filter, `eval_loss` is a
 * Trainer's loss. Null for a name with no standard meaning; nothing is guessed from parts of other words.
 */
export function knownMetric(written: string): KnownMetric | null {
  if (written.length > 100) return null
  const plain = (written.split(',')[0] ?? '').toLowerCase().replaceAll(/[-\s]/g, '_')
  const bare = plain.replace(/^(?:eval|test|val|valid|validation|predict|train)_/, '')
  return table.get(plain) ?? table.get(bare) ?? table.get(withoutAverage(bare)) ?? withUnit(bare)
}

/** `f1_macro` and `weighted_f1` are averages of f1; `ndcg@10` and `recall_at_5` are cut at a rank. */
function withoutAverage(name: string): string {
  return name
    .replace(/^(?:macro|micro|weighted|mean|avg)_/, '')
    .replace(/_(?:macro|micro|weighted|mean|avg|overall)$/, '')
    .replace(/(?:@|_at_)\d{1,4}$/, '')
}

/** `latency_p95_ms`, `p99_latency`, `latency_seconds`: a latency whatever its quantile and unit. */
function withUnit(name: string): KnownMetric | null {
  const words = name.split('_')
  const rest = words.filter((word) => !/^(?:p\d{1,4}|avg|mean|median|max|ms|s|sec|seconds|us)$/.test(word))
  return rest.length < words.length ? (table.get(rest.join('_')) ?? null) : null
}

/** Keys that hold the number of the metric above them. */
const wrappers: ReadonlySet<string> = new Set(['value', 'score'])

const table: ReadonlyMap<string, KnownMetric> = new Map(
  knownRows.flatMap((row) => row.names.map((name) => [name, known(row)] as const)),
)

function known(row: KnownRow): KnownMetric {
  return {
    name: row.names[0] ?? '',
    direction: row.direction,
    least: row.least === null ? null : decimal(row.least),
    greatest: row.greatest === null ? null : decimal(row.greatest),
    scale: row.scale,
  }
}
