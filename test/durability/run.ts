// The whole proof: `node test/durability/run.ts [--rounds 30] [--deliveries 10000] [--seed N] [--store sqlite|postgres]`.
// Kills replicas at random points over a burst of deliveries and prints what was promised, and whether it was kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { startPostgres } from '../postgres.ts'
import { underFire } from './kill.ts'
import { seeded } from './seeded.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    deliveries: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261123' },
    store: { type: 'string', default: 'both' },
  },
})
const plan = { rounds: Number(values.rounds), deliveries: Number(values.deliveries) }
const folder = mkdtempSync(join(tmpdir(), 'durability-'))
let failed = false

async function prove(name: string, url: string, workers: number): Promise<void> {
  const began = Date.now()
  const report = await underFire({ ...plan, url, workers, random: seeded(Number(values.seed)) })
  const seconds = Math.round((Date.now() - began) / 1_000)
  process.stdout.write(
    `${name}, ${workers} replicas, ${plan.rounds} rounds, ${plan.deliveries} deliveries, seed ${values.seed}:
  killed ${report.kills} times with SIGKILL, in ${seconds} s
  acknowledged under fire: ${report.receivedUnderFire} deliveries, ${report.appendedUnderFire} ledger entries
  ledger: ${report.entries} entries
  ${report.broken.length === 0 ? 'nothing lost, nothing done twice, no gap' : `BROKEN:\n  ${report.broken.join('\n  ')}`}\n`,
  )
  if (report.broken.length > 0) failed = true
}

if (values.store !== 'postgres') await prove('SQLite', `sqlite:${join(folder, 'gate.db')}`, 2)
if (values.store !== 'sqlite') {
  const postgres = await startPostgres()
  await prove('PostgreSQL', await postgres.createDatabase(), 3)
  await postgres.stop()
}
rmSync(folder, { recursive: true, force: true })
process.exit(failed ? 1 : 0)
