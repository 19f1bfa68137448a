import type { Json } from '../../base/canonical-json.ts'

export type SpecVersion = '1.6' | '1.7'

/** An object of the document, before it is written. */
export type Part = { readonly [key: string]: Json | undefined }

/** Where a reader may ask who supplied a field. */
export type Supplied = { readonly pointers: readonly string[]; readonly by: string; readonly note: string }

/** What differs between versions of CycloneDX; everything else is written alike. */
export type Dialect = {
  readonly version: SpecVersion
  readonly schema: string
  /** A model that this one was made from and that is no part of the repository. */
  readonly external: (component: Part) => Part
  /** Who supplied which fields, where the version has a place for it. */
  readonly citations: (supplied: readonly Supplied[], timestamp: string) => Part
}

/** The writers of the versions there are. */
export const dialects: Readonly<Record<SpecVersion, Dialect>> = {
  '1.6': {
    version: '1.6',
    schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    external: (component) => component,
    citations: () => ({}),
  },
  '1.7': {
    version: '1.7',
    schema: 'http://cyclonedx.org/schema/bom-1.7.schema.json',
    external: (component) => ({ ...component, isExternal: true }),
    citations: (supplied, timestamp) => ({
      citations: supplied.map(({ pointers, by, note }) => ({ pointers, attributedTo: by, timestamp, note })),
    }),
  },
}
