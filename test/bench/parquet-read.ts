// One reader of one Parquet file in a process of its own: writes the milliseconds and the peak of its memory in MB.
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { parquetRead } from 'hyparquet'
import { codecs } from '../../src/adapters/measurer/codecs.ts'
import { parquetReader } from '../../src/core/evidence/table/parquet/parquet-reader.ts'
import { TABLE_LIMITS } from '../../src/core/evidence/table/table.ts'

const [who = 'ours', path = ''] = process.argv.slice(2)

const spent = process.cpuUsage()
const begun = performance.now()
const rows = who === 'ours' ? ours() : await hyparquet()
const took = performance.now() - begun
const { user, system } = process.cpuUsage(spent)
console.log(JSON.stringify({ took, cpu: (user + system) / 1000, rows, peak: process.resourceUsage().maxRSS / 1024 }))

/** Reads through a file descriptor, as the adapter does. */
function ours(): number {
  const file = openSync(path, 'r')
  const source = {
    size: fstatSync(file).size,
    read: (into: Uint8Array, at: number) => readSync(file, into, 0, into.length, at),
  }
  const result = parquetReader(codecs)(source, {
    path,
    wants: (names) => names.map((name) => ({ name, as: 'auto' })),
    limits: TABLE_LIMITS,
    progress: null,
  })
  closeSync(file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.rows
}

/** Its fastest way: chunks of columns, no rows. */
async function hyparquet(): Promise<number> {
  const { buffer, byteOffset, byteLength } = readFileSync(path)
  const file = buffer.slice(byteOffset, byteOffset + byteLength)
  let cells = 0
  const names = new Set<string>()
  await parquetRead({
    file,
    compressors: {
      GZIP: codecs.gzip,
      ZSTD: codecs.zstd,
      BROTLI: codecs.brotli,
    },
    onChunk: ({ columnName, columnData }) => {
      names.add(columnName)
      cells += columnData.length
    },
  })
  return cells / names.size
}
