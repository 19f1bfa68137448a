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
  /** Duties that no repository can show: always listed as not assessed, never as passed. */
  readonly unassessed: readonly Duty[]
}

/** What the source of a pack asks of an organisation, in our words. */
export type Duty = { readonly ref: string; readonly what: string; readonly mark: '' | '‡' | '†' }

/** `until` is the last day on which it held; null while it does. Days as `YYYY-MM-DD`. */
export type Effective = {
  readonly what: string
  readonly from: string
  readonly until: string | null
  readonly mark: '' | '‡' | '†'
}

/**
 * Which models a pack speaks about, by what the governance record says of them under `regulatory:`. A model is outside
 * only where the record says so: what nobody answered leaves the pack asking, for asking is the safe side. `note` says
 * why a model is outside, as one sentence.
 */
export type PackScope =
  | { readonly kind: 'every-model' }
  | { readonly kind: 'only-generative'; readonly note: string }
  | { readonly kind: 'not-generative-or-agentic'; readonly note: string }
