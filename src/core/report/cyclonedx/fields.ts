import type { Json } from '../../base/canonical-json.ts'

/** A member of a bill of materials that its schema has no place for; ours bear our name. */
export function property(name: string, value: string): Json {
  return { name: `countersign:${name}`, value: value.toWellFormed() }
}

/** The same for what may not be known. */
export function propertiesOf(entries: readonly (readonly [name: string, value: string | null])[]): readonly Json[] {
  return entries.flatMap(([name, value]) => (value === null || value === '' ? [] : [property(name, value)]))
}

/** A path of the repository as a relative reference: no segment can be read as a scheme, a host or a query. */
export function urlOf(path: string, line: number | null = null): string {
  const segments = path.toWellFormed().split('/').map(encodeURIComponent)
  return `./${segments.join('/')}${line === null ? '' : `#L${line}`}`
}

/** A digest as `sha256:<hex>` in the notation of CycloneDX; nothing for what is none. */
export function hashesOf(digest: string | null): readonly Json[] {
  const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1]
  return hex === undefined ? [] : [{ alg: 'SHA-256', content: hex }]
}

/** A member that is left out where it would be empty. */
export function unlessEmpty(items: readonly Json[]): readonly Json[] | undefined {
  return items.length === 0 ? undefined : items
}
