import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import type { Json } from './json.ts'
import { type Hook, type HookDelivery, post } from './hook-delivery.ts'

export type { Hook, HookDelivery }

export type Announcement = {
  readonly event: string
  readonly action: string | null
  readonly payload: Json
  readonly installation: number | null
  readonly repository: number | null
  readonly at: string
}

/** What is remembered of a delivery until it is sent. */
type Due = Omit<HookDelivery, 'id' | 'status' | 'answer' | 'duration'>

/**
 * Delivers what happens to the Apps that hear of it, over real HTTP, signed. In `held` mode deliveries wait until a test
 * lets them go, in whatever order, twice or never (platform.md 4: order is not guaranteed, and nothing is sent again).
 */
export class Webhooks {
  readonly hooks: Hook[] = []
  readonly deliveries: HookDelivery[] = []
  mode: 'immediate' | 'held' = 'immediate'
  /** Deliveries to one App under way at once; the others wait in the order of what happened. */
  concurrency = 16
  /** Told of every payload before it goes; for holding it against GitHub's description. */
  inspect: (about: Announcement) => void = () => {}
  /** Told after every delivery. */
  arrived: () => void = () => {}
  readonly #byId = new Map<number, HookDelivery>()
  readonly #held: HookDelivery[] = []
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 })
  readonly #queue: HookDelivery[] = []
  readonly #waiting: (() => void)[] = []
  #underWay = 0
  // Real ids are beyond 32 bits. GitHub's own have begun to pass 2^53, which no JSON number here can show.
  #serial = 9_000_000_000_000

  /** Tells one App. The GUID is the event's own: all who hear of it get the same (platform.md 4). */
  announce(app: number, about: Announcement, guid: string = randomUUID()): void {
    const hook = this.hooks.find((each) => each.app === app)
    // an App without an address has no webhook: nothing is sent, and nothing is written down
    if (hook === undefined || hook.url === '') return
    this.inspect(about)
    const { event, action, installation, repository, at } = about
    const body = JSON.stringify(about.payload)
    const due = { hook, guid, event, action, installation, repository, at, redelivery: false, body }
    // above 25 MB GitHub sends nothing, and shows nothing (platform.md 4)
    if (Buffer.byteLength(body) > 25 * 1024 * 1024) return
    const delivery = this.#kept(due)
    if (this.mode === 'held') this.#held.push(delivery)
    else this.#send(delivery)
  }

  find(id: number): HookDelivery | null {
    return this.#byId.get(id) ?? null
  }

  /** Asks for a delivery once more: the same bytes under the same GUID, in a row of its own (platform.md 4). */
  redeliver(id: number, at?: string): boolean {
    const old = this.#byId.get(id)
    if (old === undefined) return false
    this.#send(this.#kept({ ...old, redelivery: true, at: at ?? old.at }))
    return true
  }

  /**
   * Lets held deliveries go, as arranged: `arrange` may drop, double and reorder them. What is dropped is lost: it stays
   * in the log as failed, as deliveries to a receiver that is down do.
   */
  release(arrange: (held: readonly HookDelivery[]) => readonly HookDelivery[] = (held) => held): void {
    const held = this.#held.splice(0)
    const sent = arrange(held)
    for (const delivery of held) if (!sent.includes(delivery)) delivery.status = 0
    for (const delivery of sent) this.#send(delivery)
  }

  /** Sends those that `which` picks, and goes on holding the others. */
  deliver(which: (delivery: HookDelivery) => boolean): void {
    const picked = this.#held.filter(which)
    for (const delivery of picked) {
      this.#held.splice(this.#held.indexOf(delivery), 1)
      this.#send(delivery)
    }
  }

  get held(): readonly HookDelivery[] {
    return this.#held
  }

  /** Resolves when no delivery is under way. */
  settled(): Promise<void> {
    return this.#isIdle() ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  close(): void {
    this.#queue.splice(0)
    this.#agent.destroy()
  }

  #kept(due: Due): HookDelivery {
    const delivery: HookDelivery = { ...due, id: ++this.#serial, status: null, answer: '', duration: 0 }
    this.deliveries.push(delivery)
    this.#byId.set(delivery.id, delivery)
    return delivery
  }

  #send(delivery: HookDelivery): void {
    this.#queue.push(delivery)
    this.#next()
  }

  #next(): void {
    while (this.#underWay < this.concurrency) {
      const delivery = this.#queue.shift()
      if (delivery === undefined) return
      this.#underWay++
      void post(delivery, this.#agent).then(() => this.#ended())
    }
  }

  #ended(): void {
    this.#underWay--
    this.#next()
    this.arrived()
    if (!this.#isIdle()) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #isIdle(): boolean {
    return this.#underWay === 0 && this.#queue.length === 0
  }
}
