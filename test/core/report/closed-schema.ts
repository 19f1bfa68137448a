/** The same schema, allowing no key that it does not name: what an open schema says today, held exactly. */
export function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed)
  if (schema === null || typeof schema !== 'object') return schema
  const entries = Object.entries(schema).map(([key, value]): [string, unknown] => [key, closed(value)])
  return Object.fromEntries('properties' in schema ? [...entries, ['additionalProperties', false]] : entries)
}
