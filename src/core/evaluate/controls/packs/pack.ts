/** A built-in set of controls, as data. */
export type Pack = {
  readonly id: string
  /** Other names it answers to, each with what to say about that name. */
  readonly aliases: readonly { readonly id: string; readonly notice: string }[]
  readonly version: string
  readonly title: string
  /** What kind of rule it stands for. */
  readonly status: 'baseline' | 'law' | 'readiness' | 'guidance' | 'framework' | 'standard'
  /** From when what applies; `mark` says how well the date is established, as for a clause. */
  readonly effective: readonly Effective[]
  /** Models it does not speak about. */
  readonly scope: PackScope
  /** What it is not; shown wherever the pack is explained. */
  readonly disclaimer: string
  /** Ids of its controls. */
  readonly controls: readonly string[]
}

/** `until` is the last day on which it held; null while it does. Days as `YYYY-MM-DD`. */
export type Effective = {
  readonly what: string
  readonly from: string
  readonly until: string | null
  readonly mark: '' | '‡' | '†'
}

/** Which models a pack speaks about, by what the governance record says of them under `regulatory:`. */
export type PackScope =
  | { readonly kind: 'every-model' }
  | { readonly kind: 'only-generative'; readonly note: string }
  | { readonly kind: 'not-generative-or-agentic'; readonly note: string }
