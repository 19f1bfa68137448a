import type { Json } from '../base/canonical-json.ts'

/** What an entry records. */
export type LedgerKind = 'decision' | 'bypass' | 'forgery'

/** An entry before it has its place in the chain. `body` is canonical JSON; its digest is what the chain binds. */
export type LedgerContent = {
  readonly kind: LedgerKind
  readonly repository: { readonly id: number; readonly name: string }
  readonly gate: string | null
  readonly pull: number | null
  readonly headSha: string
  readonly decision: 'promote' | 'hold' | 'block' | null
  /** By the forge's clock. */
  readonly at: string
  readonly body: Json
}

/** One link: `hash` covers the sequence, the hash before it and the whole content. */
export type LedgerEntry = {
  readonly sequence: number
  readonly previous: string
  readonly hash: string
  readonly content: LedgerContent
}
