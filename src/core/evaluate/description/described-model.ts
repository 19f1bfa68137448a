import type { JudgedModel } from '../verdict.ts'

/** What the evidence of one model says about it, for those who keep inventories: facts as written, never judged here. */
export type DescribedModel = {
  readonly model: JudgedModel
  readonly owner: string | null
  readonly version: string | null
  readonly task: string | null
  readonly licences: readonly string[]
  /** Digests in lower-case hexadecimal, as computed from the bytes or as a pointer has them. */
  readonly artifact: Hashed | null
  /** Models it was made from, as the card names them. */
  readonly ancestors: readonly string[]
  readonly inputs: readonly DescribedInput[]
  readonly considerations: Considerations
  /** Grams of CO2 equivalent as the card writes them. */
  readonly emissions: string | null
  readonly decision: { readonly type: string | null; readonly automation: string | null }
  readonly files: readonly DescribedFile[]
}

export type Hashed = { readonly path: string; readonly sha256: string | null; readonly md5: string | null }

/** A data set or another file the model was made from. */
export type DescribedInput = {
  readonly kind: 'data' | 'file'
  readonly name: string
  readonly sha256: string | null
  readonly md5: string | null
}

export type Considerations = {
  readonly uses: readonly string[]
  readonly limitations: readonly string[]
  readonly risks: readonly { readonly hazard: string; readonly mitigation: string | null }[]
  /** Groups that the impact assessment names. */
  readonly groups: { readonly text: string; readonly mitigation: string | null } | null
}

/** A file of evidence with its digest; only files that were read. */
export type DescribedFile = {
  readonly role: 'card' | 'metrics' | 'record' | 'document' | 'lineage'
  readonly path: string
  readonly digest: string
}
