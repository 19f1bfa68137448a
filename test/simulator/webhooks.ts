import { createHmac, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Json } from './json.ts'

/** One delivery of one event to an App, as `GET /app/hook/deliveries` tells it. */
export type HookDelivery = {
  readonly id: number
  readonly guid: string
  readonly event: string
  readonly action: string | null
  readonly installation: number | null
  readonly repository: number | null
  readonly at: string
  readonly redelivery: boolean
  readonly body: string
  /** What was answered; 0 when nobody did, null while under way. */
  status: number | null
}

/** Where an App's deliveries go. */
export type Hook = { url: string; readonly secret: string; readonly events: ReadonlySet<string>; readonly app: number }

export type Announcement = {
  readonly event: string
  readonly action: string | null
  readonly payload: Json
  readonly installation: number | null
  readonly repository: number | null
  readonly at: string
}

/**
 * Delivers what happens to every App that subscribed, over real HTTP, signed. In `held` mode deliveries wait until a test
 * lets them go, in whatever order, twice or never (platform.md 4).
 */
export class Webhooks {
  readonly hooks: Hook[] = []
  readonly deliveries: HookDelivery[] = []
  mode: 'immediate' | 'held' = 'immediate'
  readonly #held: { readonly hook: Hook; readonly delivery: HookDelivery }[] = []
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32 })
  readonly #waiting: (() => void)[] = []
  #underWay = 0
  #serial = 9_000_000_000_000

  announce(about: Announcement): void {
    for (const hook of this.hooks) {
      if (!hook.events.has(about.event)) continue
      this.#begin(hook, { ...about, guid: randomUUID(), redelivery: false, body: JSON.stringify(about.payload) })
    }
  }

  /** Asks for a delivery once more: it keeps its GUID (platform.md 4). */
  redeliver(id: number): boolean {
    const old = this.deliveries.find((delivery) => delivery.id === id)
    const [hook] = this.hooks
    if (old === undefined || hook === undefined) return false
    this.#send(hook, this.#kept({ ...old, redelivery: true }))
    return true
  }

  /** Lets held deliveries go, as arranged: `arrange` may drop, double and reorder them. */
  release(arrange: (held: readonly HookDelivery[]) => readonly HookDelivery[] = (held) => held): void {
    const held = this.#held.splice(0)
    const hooks = new Map(held.map(({ hook, delivery }) => [delivery, hook]))
    for (const delivery of arrange(held.map((each) => each.delivery))) {
      const hook = hooks.get(delivery)
      if (hook !== undefined) this.#send(hook, delivery)
    }
    for (const { delivery } of held) if (delivery.status === null && this.#underWay === 0) delivery.status = 0
  }

  get held(): readonly HookDelivery[] {
    return this.#held.map(({ delivery }) => delivery)
  }

  /** Resolves when no delivery is under way. */
  settled(): Promise<void> {
    return this.#underWay === 0 ? Promise.resolve() : new Promise((resolve) => this.#waiting.push(resolve))
  }

  close(): void {
    this.#agent.destroy()
  }

  #begin(hook: Hook, about: Omit<HookDelivery, 'id' | 'status'>): void {
    const delivery = this.#kept(about)
    if (this.mode === 'held') this.#held.push({ hook, delivery })
    else this.#send(hook, delivery)
  }

  #kept(about: Omit<HookDelivery, 'id' | 'status'>): HookDelivery {
    const { event, action, installation, repository, at, guid, redelivery, body } = about
    const delivery: HookDelivery = {
      id: ++this.#serial,
      guid,
      event,
      action,
      installation,
      repository,
      at,
      redelivery,
      body,
      status: null,
    }
    this.deliveries.push(delivery)
    return delivery
  }

  #send(hook: Hook, delivery: HookDelivery): void {
    if (hook.url === '') {
      delivery.status = 0
      return
    }
    this.#underWay++
    const sent = request(
      hook.url,
      { method: 'POST', agent: this.#agent, headers: headersOf(hook, delivery) },
      (answer) => {
        delivery.status = answer.statusCode ?? 0
        answer.resume().on('end', () => this.#ended())
      },
    )
    sent.on('error', () => {
      delivery.status = 0
      this.#ended()
    })
    sent.end(delivery.body)
  }

  #ended(): void {
    this.#underWay--
    if (this.#underWay > 0) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }
}

function headersOf({ secret, app }: Hook, { guid, event, body }: HookDelivery): Record<string, string> {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'GitHub-Hookshot/044aadd',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(app),
    'x-github-hook-installation-target-id': String(app),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
}
