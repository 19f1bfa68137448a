/** What any document from a pull request may be. Beyond it, the document is a finding, never a crash or a hang. */
export const DOCUMENT_LIMITS: DocumentLimits = {
  bytes: 16 * 1024 * 1024,
  depth: 100,
  values: 1_000_000,
}

export type DocumentLimits = {
  /** Bytes of the file. */
  readonly bytes: number
  /** Nested mappings and sequences. */
  readonly depth: number
  /** Scalars, mappings and sequences together. */
  readonly values: number
}
