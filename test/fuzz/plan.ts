/** Which inputs a run tries: each is made from the seed, its index and the formats that are tried, all where none is named. */
export type Plan = {
  readonly seed: number
  readonly from: number
  readonly inputs: number
  readonly only: readonly string[]
}

/** What the worker tells while it runs. */
export type Report =
  | { readonly kind: 'failure'; readonly index: number; readonly why: string }
  | {
      readonly kind: 'done'
      readonly formats: readonly string[]
      /** Accepted inputs by the format that read them. */
      readonly reads: readonly (readonly [string, number])[]
      /** Inputs by the format whose seed they were made from. */
      readonly tries: readonly (readonly [string, number])[]
    }
