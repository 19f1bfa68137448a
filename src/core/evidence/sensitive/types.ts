/**
 * What looking into a file for personal data found: kinds and places. There is no field for what stands there, so no
 * report, log or dossier can repeat it.
 */
export type SensitiveScan =
  | {
      readonly kind: 'looked'
      /** In order of place; at most as many as are kept of one file. */
      readonly findings: readonly SensitiveFinding[]
      readonly more: number
    }
  | { readonly kind: 'opaque'; readonly what: OpaqueKind }

/** Files without text: pictures and models hold no rows to read; what is `other` may. */
export type OpaqueKind = 'picture' | 'pointer' | 'model' | 'other'

export type SensitiveFinding = {
  readonly what: SensitiveKind
  /** Null where it is the file as a whole. */
  readonly line: number | null
  readonly column: number | null
}

export type SensitiveKind =
  | 'email'
  | 'phone'
  | 'iban'
  | 'card-number'
  | 'social-security-number'
  | 'nhs-number'
  | 'record-number'
  | 'birth-date'
  | 'ip-address'
  /** A table of rows with a column that tells who each is about. */
  | 'identifier-column'
  /** A file type that holds rows and no text. */
  | 'data-file'
  /** A count of one to ten in a table of groups. */
  | 'small-cell'
