import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { underFire } from '../../durability/kill.ts'
import { seeded } from '../../durability/seeded.ts'
import { startPostgres } from '../../postgres.ts'

// A small round of what test/durability/run.ts proves at length.
const plan = { rounds: 3, deliveries: 300, random: seeded(Number(process.env['SEED'] ?? 20_261_123)) }

test('what SQLite acknowledged outlives kill -9, once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  const report = await underFire({ ...plan, url: `sqlite:${join(folder, 'gate.db')}`, workers: 2 })
  rmSync(folder, { recursive: true, force: true })
  expect(report.broken).toEqual([])
  expect(report.kills).toBeGreaterThan(2)
  expect(report.receivedUnderFire).toBeGreaterThan(50)
})

test('what PostgreSQL acknowledged to three replicas outlives kill -9, once', async () => {
  const postgres = await startPostgres()
  const report = await underFire({ ...plan, url: await postgres.createDatabase(), workers: 3 })
  await postgres.stop()
  expect(report.broken).toEqual([])
  expect(report.kills).toBeGreaterThan(2)
  expect(report.receivedUnderFire).toBeGreaterThan(50)
})
