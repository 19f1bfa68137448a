import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { checksContract } from './store-checks.ts'
import { factsContract } from './store-facts.ts'
import { inboxContract } from './store-inbox.ts'
import { ledgerContract } from './store-ledger.ts'
import { tamperContract } from './store-tamper.ts'
import type { Place, Scene } from './store-places.ts'
import { queueContract } from './store-queue.ts'
import { recordsContract } from './store-records.ts'
import { replicasContract } from './store-replicas.ts'

/** One suite for every place a store can live in: what holds for one holds for all. */
export function storeContract(place: Place): void {
  describe(`a store: ${place.name}`, () => {
    let current: Scene | null = null
    const scene = (): Scene => {
      if (current === null) throw new Error('no test is running')
      return current
    }
    beforeAll(place.start)
    afterAll(place.stop)
    beforeEach(async () => {
      current = await place.fresh()
    })
    afterEach(async () => await current?.close())
    for (const contract of [inboxContract, queueContract, factsContract, recordsContract, checksContract]) {
      contract(scene)
    }
    ledgerContract(scene)
    if (!place.shared) return
    tamperContract(scene)
    replicasContract(scene)
  })
}
