import type { Fault } from '../app/fault.ts'
import type { Log, LogFields } from '../app/ports.ts'
import type { Delivery, Store, Work } from '../app/gate/store.ts'
import type { Result } from '../core/base/result.ts'
import type { Told } from './trigger/told.ts'

/** Everything the bot runs on. Built once in `compose.ts`; tests pass plain objects. */
export type World = {
  readonly settings: BotSettings
  readonly store: Store
  readonly gate: Gate
  readonly app: AppForge
  readonly tokens: Tokens
  /** What a delivery means: the table of events, entered through Probot's routing. */
  readonly route: Route
  readonly log: BotLog
  readonly meter: Meter
  readonly clock: Clock
  /** From 0 up to, not including, 1: for jitter. */
  readonly random: () => number
  /** Names this process among the replicas; never the same twice. */
  readonly owner: string
}

/** What of the configuration the running bot reads. */
export type BotSettings = {
  readonly host: string
  /** 0 lets the system choose: for tests. */
  readonly port: number
  readonly webhookPath: string
  readonly webhookSecret: string
  readonly workers: number
  readonly sweepSeconds: number
}

/** The use cases of the gate. Each is level-triggered: doing it once more does no harm. */
export type Gate = {
  /** Looks at one piece of work again and writes what differs. Throws a Fault when the world fails. */
  work(work: Work): Promise<WorkDone>
  /** Marks every open pull request of gated branches whose state differs from what is recorded. */
  sweep(now: number): Promise<void>
}

/** `again` is when the same work is due without any event: the next signature expires, a check has to be freshened. */
export type WorkDone = { readonly again: { readonly due: number; readonly cause: string } | null }

export type Route = (delivery: Delivery) => Promise<Result<Told, string>>

/** GitHub, asked as the App itself. Failures are Faults. */
export type AppForge = {
  /** Who the key belongs to. A Fault `unauthorized` says that it belongs to no App, or to another one. */
  identify(): Promise<AppIdentity>
  /** Where it is installed and not suspended, by id. One request a hundred. */
  installations(): Promise<readonly number[]>
  /** Deliveries to the App, newest first, a hundred at a time. `cursor` comes from the page before. */
  deliveries(cursor: string | null): Promise<HookPage>
  /** Asks for a delivery once more; it keeps its GUID. */
  redeliver(id: string): Promise<void>
}

/** Tokens to act with on behalf of an installation. */
export type Tokens = {
  of(installation: number): Promise<string>
  /** The one in hand was refused, or may lack a permission that was granted since: the next is a new one. */
  forget(installation: number): void
}

export type AppIdentity = { readonly id: number; readonly slug: string }

export type HookPage = { readonly deliveries: readonly HookDelivery[]; readonly next: string | null }

export type HookDelivery = {
  /** A 64-bit number, so a text. */
  readonly id: string
  readonly guid: string
  /** RFC 3339. */
  readonly deliveredAt: string
  /** What we answered; 0 when GitHub reached nobody. */
  readonly statusCode: number
}

export type Clock = {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after so many milliseconds; what is returned cancels it. */
  after(ms: number, then: () => void): () => void
}

/** Structured: an event's name and its fields. Secrets are taken out before anything is written. */
export type BotLog = Log & {
  error(event: string, fields?: LogFields): void
  debug(event: string, fields?: LogFields): void
}

/** What is counted. No label ever carries text from outside. */
export type Meter = {
  received(known: boolean): void
  refused(reason: RefusalReason): void
  /** Deliveries absorbed, or given up. */
  absorbed(how: 'done' | 'rejected' | 'failed'): void
  worked(how: 'done' | 'fault' | 'bug' | 'lost'): void
  fault(code: Fault['code']): void
  /** Milliseconds from the receipt of a revoking delivery to the end of the work it caused. */
  revoked(ms: number): void
  evaluated(decision: 'promote' | 'hold' | 'block'): void
  /** One request to GitHub; `remaining` is the budget its answer named, null when it named none. */
  requested(installation: number, remaining: number | null): void
  appended(): void
  checkWritten(): void
  redelivered(): void
}

export type RefusalReason =
  | 'signature'
  | 'content-type'
  | 'too-large'
  | 'headers'
  | 'encoding'
  | 'busy'
  | 'draining'
  | 'store'
  | 'broken-off'
