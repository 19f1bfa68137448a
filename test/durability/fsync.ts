// `node test/durability/fsync.ts [--receipts 200]`: counts the fsyncs of the SQLite receipt path with strace, one receipt
// at a time and in bursts. A kill says nothing about a power cut: the page cache outlives the process. This does.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/adapters/store/open.ts'
import { delivery } from '../contract/store-samples.ts'

const { values } = parseArgs({
  options: { receipts: { type: 'string', default: '200' }, traced: { type: 'string' }, burst: { type: 'string' } },
})
const receipts = Number(values.receipts)

if (values.traced === undefined) {
  const folder = mkdtempSync(join(tmpdir(), 'fsync-'))
  for (const burst of [1, 20]) report(folder, burst)
  rmSync(folder, { recursive: true, force: true })
} else {
  await receive(values.traced, Number(values.burst))
}

function report(folder: string, burst: number): void {
  const trace = join(folder, `trace-${burst}`)
  const script = [import.meta.filename, '--receipts', `${receipts}`, '--burst', `${burst}`]
  const run = [process.execPath, ...script, '--traced', join(folder, `${burst}.db`)]
  const end = spawnSync('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync,write', '-o', trace, ...run])
  if (end.error !== undefined) throw new Error('strace is needed and could not be started', { cause: end.error })
  if (end.status !== 0) throw new Error(String(end.stderr))
  const lines = readFileSync(trace, 'utf8').split('\n')
  // between the two marks there is nothing but receipts
  const marks = lines.flatMap((line, at) => (line.includes('MARK') ? [at] : []))
  const syncs = lines.slice(marks[0], marks[1]).filter((line) => /fsync\(|fdatasync\(/.test(line))
  const ofLog = syncs.filter((line) => line.includes('.db-wal')).length
  process.stdout.write(
    `${receipts} receipts in bursts of ${burst}: ${Math.ceil(receipts / burst)} acknowledgements, ${syncs.length} fsync or fdatasync calls, ${ofLog} of them of the write-ahead log\n`,
  )
}

async function receive(path: string, burst: number): Promise<void> {
  const store = await openStore(`sqlite:${path}`, { log: { info: () => {}, warn: () => {} } })
  process.stdout.write('MARK\n')
  for (let i = 0; i < receipts; i += burst) {
    const group = Array.from({ length: Math.min(burst, receipts - i) }, (_, at) => delivery(`g${i + at}`))
    await Promise.all(group.map((one) => store.inbox.receive([one])))
  }
  process.stdout.write('MARK\n')
  await store.close()
}
