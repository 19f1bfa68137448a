import { apart } from './apart.ts'
import { PYTHON, python, run, taken, type Said } from './peer.ts'
import { peak, share, timesAsFast, type Pairs } from './table-of-ratios.ts'

type Side = () => Said & { readonly whole: number }

function rounds(count: number, what: 'whole' | 'ms', own: Side, peer: Side): Pairs & { readonly memory: string } {
  const pairs: Pairs = { own: [], peer: [] }
  let memory = ''
  for (let round = 0; round < count; round++) {
    const theirs = peer()
    const ours = own()
    pairs.peer.push(what === 'ms' ? taken(theirs) : theirs.whole)
    pairs.own.push(what === 'ms' ? taken(ours) : ours.whole)
    memory = peak(ours.rss, theirs.rss)
  }
  return { ...pairs, memory }
}

/**
 * G1 to G5: a whole process from start to end, two CSV files in, all metrics out. Ours is the product's own path: digests
 * of both files, rows paired and checked, an interval for every number and difference, a chart. The peer finds the values
 * alone, and the standard error of the AUCs' difference.
 */
export function wholeRounds(own: string, folder: string, count: number, big: boolean): void {
  const ours =
    (how: string): Side =>
    () =>
      run(process.execPath, [own, 'whole', folder, how])
  const against = (how: string, times: number): Pairs & { readonly memory: string } =>
    rounds(times, 'whole', ours(how), () => python('whole', folder, how))
  const plain = against('0', count)
  timesAsFast(big ? 'G2 whole process [≥ 10]' : 'G1 whole process [≥ 14]', plain, plain.memory)
  const weighted = against('weights', count)
  timesAsFast('   weighted AUC, log loss, Brier, without slices', weighted, weighted.memory)
  const drawn = against('1000', big ? 1 : count)
  timesAsFast(
    big ? 'G4 with 1,000 resamples, vs tuned numpy [≥ 30]' : 'G3 with 1,000 resamples [≥ 25]',
    drawn,
    drawn.memory,
  )
  if (big) return
  const imports = [
    '-c',
    'import sklearn.metrics, pandas, scipy.stats, json, time; print(json.dumps({"all": time.process_time() * 1000}))',
  ]
  const starting = rounds(count, 'whole', ours('1000'), () => run(PYTHON, imports))
  share('G5 with 1,000 resamples ÷ the imports of Python alone [≤ 0.25]', starting)
}

/** Both find the same, but for the twelve digits that a dossier keeps. */
export function agreement(own: string, folder: string): void {
  for (const how of ['0', 'weights']) {
    const ours = run(process.execPath, [own, 'whole', folder, how]).value
    const widest = apart(ours, python('whole', folder, how).value)
    console.log(
      `G26 whole process, ${how}: largest relative difference of ${ours.length} values: ${widest.toExponential(1)}`,
    )
  }
}

export type Files = { readonly csv: string; readonly jsonl: string; readonly parquet: string | null }

type Reading = { readonly goal: string; readonly path: string; readonly peer: Side; readonly ratio: typeof share }

/** A reader of Python. */
function other(path: string, how: string): Side {
  return () => python('read', path, how)
}

/** G6 to G11: fresh processes, timed from the opened file to the typed columns. */
export function readRounds(own: string, files: Files, count: number, has: (packages: string) => boolean): void {
  const node =
    (path: string, how: string): Side =>
    () =>
      run(process.execPath, [own, 'read', path, how])
  const { csv, jsonl, parquet } = files
  const readings: Reading[] = [
    { goal: 'G7 CSV ÷ bare read() [≤ 22]', path: csv, peer: node(csv, 'raw'), ratio: share },
    { goal: 'G9 JSONL vs JSON.parse per line [≥ 6]', path: jsonl, peer: node(jsonl, 'lines'), ratio: timesAsFast },
  ]
  if (has('pandas')) {
    readings.push({
      goal: 'G6 CSV vs pandas default [≥ 2.5]',
      path: csv,
      peer: other(csv, 'pandas'),
      ratio: timesAsFast,
    })
    readings.push({
      goal: 'G6 CSV vs pandas round_trip [≥ 5.5]',
      path: csv,
      peer: other(csv, 'round_trip'),
      ratio: timesAsFast,
    })
  }
  if (has('duckdb')) {
    readings.push({
      goal: 'G9 JSONL vs DuckDB, 2 threads [≥ 1.5]',
      path: jsonl,
      peer: other(jsonl, 'duckdb'),
      ratio: timesAsFast,
    })
  }
  if (parquet !== null) {
    const hyparquet = node(parquet, 'hyparquet')
    readings.push({
      goal: 'G10 Parquet vs hyparquet onChunk [≥ 8]',
      path: parquet,
      peer: hyparquet,
      ratio: timesAsFast,
    })
    if (has('polars')) {
      const polars = other(parquet, 'polars')
      readings.push({ goal: 'G11 Parquet ÷ polars native, 2 threads [≤ 3]', path: parquet, peer: polars, ratio: share })
    }
  }
  for (const { goal, path, peer, ratio } of readings) {
    const pairs = rounds(count, 'ms', node(path, 'own'), peer)
    ratio(goal, pairs, pairs.memory)
  }
}

/** G8: ten million rows, a round or two. */
export function bigRounds(own: string, csv: string, count: number): void {
  const ours: Side = () => run(process.execPath, [own, 'read', csv, 'own'])
  const pairs = rounds(count, 'ms', ours, () => python('read', csv, 'pandas'))
  timesAsFast('G8 CSV of 1e7 rows vs pandas default [≥ 5, memory ≤ 0.6]', pairs, pairs.memory)
}
