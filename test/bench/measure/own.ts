// Bundled into one file by the benchmark and run as a process of its own: `whole FOLDER RESAMPLES|weights`, `read FILE HOW`.
import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { parquetRead } from 'hyparquet'
import { codecs } from '../../../src/adapters/measurer/codecs.ts'
import { parquetReader } from '../../../src/core/evidence/table/parquet/parquet-reader.ts'
import { readTable } from '../../../src/core/evidence/table/read-table.ts'
import { TABLE_LIMITS, type ByteSource, type ColumnWant, type Table } from '../../../src/core/evidence/table/table.ts'
import { measureWhole } from './whole.ts'

const wants: readonly ColumnWant[] = [
  ...['label', 'candidate', 'baseline', 'weight'].map((name) => ({ name, as: 'number' as const })),
  { name: 'slice', as: 'text' },
]

function sourceOf(file: number): ByteSource {
  return { size: fstatSync(file).size, read: (into, at) => readSync(file, into, 0, into.length, at) }
}

function readOwn(path: string): Table {
  const file = openSync(path, 'r')
  const request = { path, wants: () => wants, limits: TABLE_LIMITS, progress: null }
  const result = readTable(sourceOf(file), request, parquetReader(codecs))
  closeSync(file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const readers: Readonly<Record<string, (path: string) => unknown>> = {
  own: readOwn,
  raw: (path) => {
    const file = openSync(path, 'r')
    const into = new Uint8Array(1024 * 1024)
    for (let at = 0, read = 1; read > 0; at += read) read = readSync(file, into, 0, into.length, at)
    closeSync(file)
  },
  lines: (path) => {
    const text = readFileSync(path, 'utf8')
    const columns: unknown[][] = [[], [], [], [], []]
    for (let from = 0; from < text.length;) {
      const to = text.indexOf('\n', from)
      const row: Record<string, unknown> = JSON.parse(text.slice(from, to))
      for (const [at, { name }] of wants.entries()) columns[at]?.push(row[name])
      from = to + 1
    }
  },
  hyparquet: async (path) => {
    const bytes = readFileSync(path)
    const file = {
      byteLength: bytes.length,
      slice: (from: number, to?: number) =>
        bytes.buffer.slice(bytes.byteOffset + from, bytes.byteOffset + (to ?? bytes.length)),
    }
    let seen = 0
    await parquetRead({ file, onChunk: ({ columnData }) => (seen += columnData.length) })
  },
}

/** Linux counts what the parent held into maxRSS, but not into VmHWM. */
function peakMemory(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : ''
  return 1024 * Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS)
}

/** Milliseconds. */
function sum({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1_000
}

async function main([command, path = '', argument = '']: readonly string[]): Promise<void> {
  const begun = performance.now()
  const used = process.cpuUsage()
  const found = command === 'whole' ? measureWhole(path, argument) : await readers[argument]?.(path)
  const ms = performance.now() - begun
  const value = Array.isArray(found) ? found : []
  console.log(
    JSON.stringify({ ms, cpu: sum(process.cpuUsage(used)), all: sum(process.cpuUsage()), rss: peakMemory(), value }),
  )
}

void main(process.argv.slice(2))
