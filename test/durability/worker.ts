// A replica that lives to be killed: receives deliveries, absorbs them, decides and appends, and says on stdout what
// the store has acknowledged, one line each, at once.
import { writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { openStore } from '../../src/adapters/store/open.ts'
import type { Effects, Store } from '../../src/app/gate/store.ts'
import { pullMark, decided, delivery, pullRecord } from '../contract/store-samples.ts'
import { COUNTED, countedPull, FAR, pullOf, pushOf } from './effects.ts'

const [url = '', owner = ''] = process.argv.slice(2)
// written by the parent
const guids = JSON.parse(await text(process.stdin)) as readonly string[]
const store = await openStore(url, { log: { info: () => {}, warn: () => {} }, checkLease: 300 })
let receiving = true
await Promise.all([receive(store), absorb(store), decide(store)])
await store.close()

function say(line: string): void {
  writeSync(1, `${line}\n`)
}

async function receive({ inbox }: Store): Promise<void> {
  const queue = [...guids]
  const courier = async (): Promise<void> => {
    for (let guid = queue.shift(); guid !== undefined; guid = queue.shift()) {
      await inbox.receive([delivery(guid, { receivedAt: Date.now() })])
      say(`received ${guid}`)
    }
  }
  await Promise.all(Array.from({ length: 16 }, courier))
  receiving = false
}

async function absorb({ inbox, work }: Store): Promise<void> {
  for (;;) {
    const now = Date.now()
    const taken = await inbox.take(owner, { now, until: now + 400, limit: 10 })
    for (const { guid } of taken) await inbox.absorb(guid, effectsOf(guid))
    if (taken.length > 0) continue
    const { due, leased } = await work.backlog(Date.now())
    if (!receiving && (await inbox.backlog()).waiting + due + leased === 0) return
    await wait(5)
  }
}

function effectsOf(guid: string): Effects {
  const counter = pullMark(countedPull(guid), { due: FAR, cause: guid })
  return { observations: [pushOf(guid)], marks: [counter, pullMark(pullOf(guid), { cause: guid })] }
}

async function decide({ work, ledger, inbox }: Store): Promise<void> {
  for (;;) {
    const now = Date.now()
    const piece = await work.take(owner, { now, until: now + 400 })
    if (piece !== null && piece.subject.kind === 'pull') {
      const { number } = piece.subject
      if (number >= COUNTED) throw new Error('a counter is not due')
      const entry = await ledger.append({ content: decided({ pull: number }), pull: pullRecord(number) })
      say(`appended ${entry.sequence} ${entry.hash}`)
      await work.finish(piece, owner, null)
      continue
    }
    const { due, leased } = await work.backlog(Date.now())
    if (!receiving && (await inbox.backlog()).waiting + due + leased === 0) return
    await wait(5)
  }
}
