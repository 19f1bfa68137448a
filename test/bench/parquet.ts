// `node test/bench/parquet.ts FILE [PYTHON]`: how long reading all columns of a Parquet file takes, each reader in fresh
// processes, one after the other in each round. With the path of a Python that has polars, polars too. Goals in brackets.
// `test/bench/parquet_data.py ROWS FILE` writes such a file: a label, a score, a weight and a slice of 100 texts.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median, spread } from './rounds.ts'

type Figure = { readonly took: number; readonly cpu: number; readonly rows: number; readonly peak: number }

const [path, python] = process.argv.slice(2)
const ROUNDS = Number(process.argv[4] ?? 7)
const script = join(import.meta.dirname, 'parquet-read.ts')

const polars = `
import json, resource, sys, time
import polars as pl
spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
begun = time.perf_counter()
frame = pl.read_parquet(sys.argv[1])
took = (time.perf_counter() - begun) * 1000
used = resource.getrusage(resource.RUSAGE_SELF)
cpu = (used.ru_utime + used.ru_stime - spent) * 1000
print(json.dumps({"took": took, "cpu": cpu, "rows": frame.height, "peak": used.ru_maxrss / 1024}))
`

if (path === undefined) {
  console.error('node test/bench/parquet.ts FILE [PYTHON]')
  process.exitCode = 2
} else compare(path)

function compare(file: string): void {
  const readers = new Map<string, () => Figure>([
    ['ours', () => figure(process.execPath, [script, 'ours', file])],
    ['hyparquet onChunk', () => figure(process.execPath, [script, 'hyparquet', file])],
  ])
  if (python !== undefined) readers.set('polars, 2 threads', () => figure(python, ['-c', polars, file]))
  const figures = new Map([...readers.keys()].map((name): [string, Figure[]] => [name, []]))
  for (let round = 0; round < ROUNDS; round++) for (const [name, run] of readers) figures.get(name)?.push(run())
  const own = median((figures.get('ours') ?? []).map(({ took }) => took))
  for (const [name, all] of figures) {
    const { least, median: middle, most } = spread(all.map(({ took }) => took))
    const times = `${middle.toFixed(0)} ms (${least.toFixed(0)}–${most.toFixed(0)})`
    const cpu = median(all.map((one) => one.cpu))
    const peak = Math.max(...all.map((one) => one.peak)).toFixed(0)
    console.log(
      `${name.padEnd(20)} ${times.padEnd(24)} ${(middle / own).toFixed(2)}x ours  processor ${cpu.toFixed(0)} ms  peak ${peak} MB  ${all[0]?.rows} rows`,
    )
  }
  console.log('G10 hyparquet ÷ ours [≥ 8 at 1e6 rows, ≥ 11 at 1e7]; G11 ours ÷ polars [≤ 3]')
}

function figure(command: string, args: readonly string[]): Figure {
  const env = { ...process.env, POLARS_MAX_THREADS: '2' }
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env })
  if (status !== 0) throw new Error(stderr)
  return JSON.parse(stdout)
}
