import type { Json } from '../base/canonical-json.ts'

/** A JSON Schema (2020-12) as a value. */
export type Schema = { readonly [keyword: string]: Json | undefined }

export const text: Schema = { type: 'string' }
export const flag: Schema = { type: 'boolean' }
export const integer: Schema = { type: 'integer' }
export const natural: Schema = { type: 'integer', minimum: 0 }
export const sha: Schema = { type: 'string', pattern: '^[0-9a-f]{40}([0-9a-f]{24})?$' }
export const digest: Schema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }
export const moment: Schema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' }

export function described(description: string, schema: Schema): Schema {
  return { description, ...schema }
}

export function oneOf(...values: readonly string[]): Schema {
  return { enum: values }
}

export function constant(value: string | true): Schema {
  return { const: value }
}

export function listOf(items: Schema): Schema {
  return { type: 'array', items }
}

export function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] }
}

export function anyOf(...schemas: readonly Schema[]): Schema {
  return { anyOf: schemas }
}

/** A key that may be left out: then it is as if this value stood there. */
export function defaultsTo(value: Json, schema: Schema): Schema {
  return { ...schema, default: value }
}

/** A mapping in which every key is required, unless it has a default or is `optional`; nothing else may stand in it. */
export function closed(properties: Properties, optional: readonly string[] = []): Schema {
  return { ...open(properties, optional), additionalProperties: false }
}

/** The same, which may hold more than is named, since it may grow. */
export function open(properties: Properties, optional: readonly string[] = []): Schema {
  const required = Object.entries(properties)
    .filter(([key, schema]) => schema['default'] === undefined && !optional.includes(key))
    .map(([key]) => key)
  return { type: 'object', required, properties }
}

type Properties = Readonly<Record<string, Schema>>
