import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { openStore } from '../../src/adapters/store/open.ts'
import { verifyLedger } from '../../src/app/gate/verify-ledger.ts'
import type { Store } from '../../src/app/gate/store.ts'
import { quiet } from '../app/quiet-log.ts'
import { delivery } from '../contract/store-samples.ts'
import { COUNTED, COUNTERS, FAR, REF } from './effects.ts'

export type KillPlan = {
  readonly url: string
  readonly workers: number
  readonly rounds: number
  readonly deliveries: number
  /** A number from 0 to 1, another at each call. */
  readonly random: () => number
}

export type KillReport = {
  readonly kills: number
  /** Deliveries acknowledged before the end of the last round that was killed, and entries likewise. */
  readonly receivedUnderFire: number
  readonly appendedUnderFire: number
  readonly entries: number
  /** What was promised and not kept: empty, or the store is wrong. */
  readonly broken: readonly string[]
}

/**
 * Rounds of replicas that are killed at random points, each bringing its share of the deliveries and whatever was not
 * acknowledged before; then a round in peace. Looks whether everything acknowledged is there, once.
 */
export async function underFire({ url, workers, rounds, deliveries, random }: KillPlan): Promise<KillReport> {
  await (await openStore(url, { log: quiet })).close()
  const guids = Array.from({ length: deliveries }, (_, i) => `guid-${i}`)
  const acknowledged = new Acknowledged()
  let kills = 0
  const perRound = Math.ceil(deliveries / rounds)
  for (let round = 0; round < rounds; round++) {
    const fresh = guids.slice(0, (round + 1) * perRound).filter((guid) => !acknowledged.received.has(guid))
    const ends = Array.from({ length: workers }, (_, i) => {
      // each brings its share, and a few that another brings too
      const share = fresh.filter((_guid, at) => at % workers === i || at % 17 === 0)
      const killAfter = 1 + Math.floor(random() * (share.length * 1.5 + 10))
      return replica(url, { owner: `r${round}w${i}`, share, killAfter, heard: acknowledged.hear })
    })
    kills += (await Promise.all(ends)).filter((killed) => killed).length
  }
  const [receivedUnderFire, appendedUnderFire] = [acknowledged.received.size, acknowledged.appended.size]
  const rest = guids.filter((guid) => !acknowledged.received.has(guid))
  await replica(url, { owner: 'peace', share: rest, killAfter: Infinity, heard: acknowledged.hear })
  const found = await examine(url, guids, acknowledged)
  return { kills, receivedUnderFire, appendedUnderFire, ...found }
}

class Acknowledged {
  readonly received: Set<string> = new Set()
  /** Hash by sequence. */
  readonly appended: Map<number, string> = new Map()
  readonly clashes: string[] = []

  readonly hear = (line: string): void => {
    const [what = '', first = '', second = ''] = line.split(' ')
    if (what === 'received') this.received.add(first)
    if (what !== 'appended') return
    if (this.appended.has(Number(first))) this.clashes.push(`entry ${first} was acknowledged twice`)
    this.appended.set(Number(first), second)
  }
}

type Replica = {
  readonly owner: string
  readonly share: readonly string[]
  readonly killAfter: number
  readonly heard: (line: string) => void
}

/** Runs one replica to its end; true when that was a kill. */
async function replica(url: string, { owner, share, killAfter, heard }: Replica): Promise<boolean> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'worker.ts'), url, owner], {
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const said: string[] = []
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stdin.on('error', () => {})
  child.stdin.end(JSON.stringify(share))
  let lines = 0
  const reader = createInterface({ input: child.stdout }).on('line', (line) => {
    heard(line)
    if (++lines === killAfter) child.kill('SIGKILL')
  })
  const [[code, signal]] = await Promise.all([once(child, 'close'), once(reader, 'close')])
  if (signal === 'SIGKILL') return true
  if (code !== 0) throw new Error(`replica ${owner} ended with ${String(code)}: ${said.join('')}`)
  return false
}

async function examine(
  url: string,
  guids: readonly string[],
  acknowledged: Acknowledged,
): Promise<Pick<KillReport, 'entries' | 'broken'>> {
  const store = await openStore(url, { log: quiet })
  const broken = [...acknowledged.clashes]
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) broken.push(`${what}: ${String(found)} instead of ${String(wanted)}`)
  }
  const again = await store.inbox.receive(guids.map((guid) => delivery(guid)))
  expect('deliveries lost', again.filter((outcome) => outcome !== 'known').length, 0)
  expect('deliveries waiting', (await store.inbox.backlog()).waiting, 0)
  expect('work left', (await store.work.backlog(FAR - 1)).due, 0)
  expect('effects', await effectsCounted(store), guids.length)
  expect('facts', (await store.facts.pushes(7, REF)).length, guids.length)
  const walked = await verifyLedger(store.ledger, 7)
  if (!walked.ok) broken.push(`ledger ${walked.error.why} at ${walked.error.sequence}`)
  const entries = await store.ledger.read(7, 1, 1_000_000)
  const hashes = new Map(entries.map(({ sequence, hash }) => [sequence, hash]))
  const lost = [...acknowledged.appended].filter(([sequence, hash]) => hashes.get(sequence) !== hash)
  expect('entries lost', lost.length, 0)
  const latest = new Map(entries.map(({ sequence, content }) => [content.pull ?? 0, sequence]))
  for (const [pull, sequence] of latest) {
    expect(`record of ${pull}`, (await store.pulls.get(7, pull))?.sequence, sequence)
  }
  await store.close()
  return { entries: entries.length, broken }
}

/** How often deliveries took effect: a counter's version has grown by each of its marks, and once by being taken now. */
async function effectsCounted({ work }: Store): Promise<number> {
  let count = 0
  for (let taken = 0; taken < COUNTERS; taken++) {
    const counter = await work.take('examiner', { now: FAR + 1, until: FAR + 2 })
    if (counter === null) break
    if (counter.subject.kind !== 'pull' || counter.subject.number < COUNTED) throw new Error('this is no counter')
    count += counter.version - 1
  }
  return count
}
