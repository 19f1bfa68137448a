import type { Json } from './json.ts'
import { isRecord } from './json.ts'

/**
 * `closed` refuses properties the description does not name: a field we invented would be a field clients come to rely
 * on. Inside `allOf` schemas stay `open`, because each part names only its own properties.
 */
export type Openness = 'closed' | 'open'

/** Where a component of the description is found after conversion. */
export function schemaKey(openness: Openness, name: string): string {
  return `${openness}-${encodeURIComponent(name)}`
}

const KEPT = [
  'type',
  'format',
  'enum',
  'pattern',
  'required',
  'minimum',
  'maximum',
  'multipleOf',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
]

/** An OpenAPI 3.0.3 schema as JSON Schema: `nullable` spelled out, examples and prose dropped. */
export function toJsonSchema(schema: unknown, openness: Openness = 'closed'): Json {
  if (!isRecord(schema)) return {}
  const reference = schema['$ref']
  if (typeof reference === 'string') return { $ref: schemaKey(openness, reference.split('/').at(-1) ?? '') }
  const converted: Record<string, unknown> = {}
  for (const keyword of KEPT) if (schema[keyword] !== undefined) converted[keyword] = schema[keyword]
  // the addresses GitHub gives its bots hold brackets, which the format does not allow
  if (converted['format'] === 'email') delete converted['format']
  if (isRecord(schema['properties'])) converted['properties'] = mapValues(schema['properties'])
  if (schema['items'] !== undefined) converted['items'] = toJsonSchema(schema['items'])
  if (schema['not'] !== undefined) converted['not'] = toJsonSchema(schema['not'], 'open')
  Object.assign(converted, composition(schema, openness), additional(schema, openness))
  return schema['nullable'] === true ? { anyOf: [{ type: 'null' }, converted] } : converted
}

function mapValues(properties: Json): Json {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, toJsonSchema(schema)]))
}

function composition(schema: Json, openness: Openness): Json {
  const part = schema['properties'] === undefined ? openness : 'open'
  const converted: Record<string, unknown> = {}
  for (const keyword of ['oneOf', 'anyOf', 'allOf']) {
    const parts = schema[keyword]
    if (!Array.isArray(parts)) continue
    converted[keyword] = parts.map((each) => toJsonSchema(each, keyword === 'allOf' ? 'open' : part))
  }
  return converted
}

function additional(schema: Json, openness: Openness): Json {
  const given = schema['additionalProperties']
  if (typeof given === 'boolean') return { additionalProperties: given }
  if (given !== undefined) return { additionalProperties: toJsonSchema(given) }
  const properties = schema['properties']
  const closed = openness === 'closed' && isRecord(properties) && partNames(schema).every((name) => name in properties)
  return closed ? { additionalProperties: false } : {}
}

/** Property names that the parts of a composed schema add; a part that is a reference may add any. */
function partNames(schema: Json): readonly string[] {
  const parts = ['oneOf', 'anyOf', 'allOf'].flatMap((keyword) =>
    Array.isArray(schema[keyword]) ? schema[keyword] : [],
  )
  return parts.flatMap((part: unknown) => {
    if (!isRecord(part) || part['$ref'] !== undefined) return ['$ref']
    return [...Object.keys(isRecord(part['properties']) ? part['properties'] : {}), ...partNames(part)]
  })
}
