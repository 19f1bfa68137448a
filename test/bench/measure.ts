// `node test/bench/measure.ts [rows …]`: measuring predictions against Python and others, as ratios in interleaved
// rounds. BENCH_PYTHON names a Python with pandas, scikit-learn and scipy; polars, pyarrow and duckdb add peers.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bootstrapRounds, kernelRounds, sliceCost, sortRounds, threadRounds } from './measure/kernels.ts'
import { madeRows, SEED, writeRows, writeSide } from './measure/made-rows.ts'
import { ownBundle } from './measure/own-bundle.ts'
import { has, python, PYTHON, startServer } from './measure/peer.ts'
import { CPU } from './measure/table-of-ratios.ts'
import { agreement, bigRounds, readRounds, wholeRounds } from './measure/processes.ts'

const ROUNDS = 5
const BIG = 1_000_000

/** All figures for each number of rows; what has no peer here is said and left out. */
export async function measureFigures(sizes: readonly number[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'countersign-measure-'))
  try {
    const own = await ownBundle(scratch)
    for (const size of sizes) await figuresOf(size, own, scratch)
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

async function figuresOf(size: number, own: string, scratch: string): Promise<void> {
  console.log(`\nPredictions: ${size} rows, seed ${SEED}, ${CPU ? 'processor time' : 'wall clock'}`)
  const rows = madeRows(size)
  const files = { csv: join(scratch, `${size}.csv`), jsonl: join(scratch, `${size}.jsonl`), parquet: null }
  writeRows(rows, files.csv, 'csv')
  if (size > 2 * BIG) {
    if (has('pandas')) bigRounds(own, files.csv, 1)
    return
  }
  writeRows(rows, files.jsonl, 'jsonl')
  const parquet = has('pyarrow') ? join(scratch, `${size}.parquet`) : null
  if (parquet === null) console.log(`${PYTHON} has no pyarrow: no Parquet file, no G10 and G11`)
  else python('parquet', files.csv, parquet)
  readRounds(own, { ...files, parquet }, ROUNDS, has)
  sortRounds(rows, ROUNDS)
  sliceCost(rows, ROUNDS)
  await threadRounds(rows, ROUNDS)
  if (!has('pandas, sklearn, scipy')) {
    console.log(`${PYTHON} has no pandas, scikit-learn and scipy: no G1–G5 and G12–G17`)
    return
  }
  const server = await startServer(files.csv)
  await kernelRounds(rows, server, ROUNDS)
  await bootstrapRounds(rows, server, size >= BIG ? 3 : ROUNDS)
  server.close()
  const folder = mkdtempSync(join(scratch, 'sides-'))
  for (const side of ['candidate', 'baseline'] as const) writeSide(rows, side, join(folder, `${side}.csv`))
  agreement(own, folder)
  wholeRounds(own, folder, ROUNDS, size >= BIG)
}

if (import.meta.main) {
  const sizes = process.argv.slice(2).map(Number)
  await measureFigures(sizes.length === 0 ? [100_000, BIG] : sizes)
}
