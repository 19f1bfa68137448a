import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../src/adapters/store/open.ts'
import { quiet } from '../../app/quiet-log.ts'
import { seeded } from '../../durability/seeded.ts'
import { deliveriesOf, duplicateRuns, storeBroken, wrongVerdicts } from '../../durability/storm/findings.ts'
import { Replica } from '../../durability/storm/replica.ts'
import { openPulls, setStage, type Stage } from '../../durability/storm/stage.ts'
import { storm } from '../../durability/storm/storm.ts'

const main = join(import.meta.dirname, '../../../src/cli/main.ts')
let folder = ''
let stage: Stage
let replica: Replica

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kill-'))
})

afterEach(async () => {
  await replica.kill()
  await stage.simulator.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The leases of a process that died run out, as they would within a minute. */
async function leasesRunOut(file: string): Promise<void> {
  const database = new DatabaseSync(file)
  database.exec(`UPDATE delivery SET ready = 0 WHERE state = 'waiting'; UPDATE work SET ready = 0 WHERE owner IS NOT NULL;
    UPDATE check_record SET held_until = 0; UPDATE lease SET ends = 0`)
  database.close()
}

test('killed twice in the middle of it: nothing acknowledged is lost, no check is made twice, every verdict is right', async () => {
  const file = join(folder, 'gate.db')
  const empty = await setStage()
  const { simulator, app, environment } = empty
  replica = new Replica({ main, environment: { ...environment, DATABASE_URL: `sqlite:${file}` } })
  await replica.start()
  app.webhookUrl = replica.url
  stage = openPulls(empty, 4)
  const right = (): Promise<void> =>
    simulator.until(
      () => wrongVerdicts(stage).length === 0,
      () => `every verdict to be right: ${wrongVerdicts(stage).join(', ')}`,
    )
  await right()
  // between two things the bot gets its turn: until GitHub has been asked something, or nothing is under way
  const pause = async (): Promise<void> => {
    await simulator.webhooks.settled()
    await turn()
  }
  const random = seeded(20_261_123)
  const dead = (): Promise<void> => leasesRunOut(file)
  const { kills } = await storm({ stage, replicas: [replica], rounds: 2, deliveries: 160, random, pause, dead })
  app.webhookUrl = replica.url
  await right()
  await replica.stop()
  const store = await openStore(`sqlite:${file}`, { log: quiet })
  const { acknowledged, lost } = deliveriesOf(stage)
  const { broken, entries } = await storeBroken(store, acknowledged)
  await store.close()
  expect({ kills, broken, duplicates: duplicateRuns(stage), bugs: replica.bugs }).toEqual({
    kills: 2,
    broken: [],
    duplicates: [],
    bugs: [],
  })
  expect(lost.length).toBeLessThan(acknowledged.size)
  expect(entries).toBeGreaterThan(stage.pulls.length)
})
