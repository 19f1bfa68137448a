import type { Json } from '../base/canonical-json.ts'
import type { Schema } from './hold-to-schema.ts'

/**
 * A value that a schema of ours allows, with every key that was left out and has a `default` in its place. What stands
 * there already is kept, whatever it is.
 */
export function withDefaults(value: Json, published: Json): Json {
  const schema = schemaOf(published)
  return filled(value, schema, schemaOf(schema['$defs'] ?? {}))
}

function filled(value: Json, schema: Schema, definitions: Schema): Json {
  const form = formOf(value, schema, definitions)
  if (Array.isArray(value)) {
    const items = form['items']
    return items === undefined ? value : value.map((item: Json) => filled(item, schemaOf(items), definitions))
  }
  if (!isMapping(value)) return value
  const properties = Object.entries(schemaOf(form['properties'] ?? {})).map(
    ([key, sub]) => [key, schemaOf(sub)] as const,
  )
  const own = new Map(Object.entries(value))
  for (const [key, sub] of properties) {
    const given = own.get(key)
    if (given !== undefined) own.set(key, filled(given, sub, definitions))
    else if (sub['default'] !== undefined) own.set(key, sub['default'])
  }
  return Object.fromEntries(own)
}

/** The form that a value has: references followed, and of several forms the one that was meant. */
function formOf(value: Json, schema: Schema, definitions: Schema): Schema {
  const ref = schema['$ref']
  if (ref !== undefined) return formOf(value, schemaOf(definitions[String(ref).slice('#/$defs/'.length)]), definitions)
  const forms = schema['anyOf']
  if (!Array.isArray(forms)) return schema
  const resolved = forms.map((form: Json) => formOf(value, schemaOf(form), definitions))
  return resolved.find((form) => fits(value, form)) ?? {}
}

/** Told apart by kind, and mappings by their constants: nothing else is needed of a value that is allowed. */
function fits(value: Json, form: Schema): boolean {
  if (Array.isArray(value)) return form['type'] === 'array'
  if (!isMapping(value)) return false
  return (
    form['type'] === 'object' &&
    Object.entries(schemaOf(form['properties'] ?? {})).every(([key, sub]) => {
      const constant = schemaOf(sub)['const']
      return constant === undefined || value[key] === constant
    })
  )
}

function isMapping(value: Json): value is { readonly [key: string]: Json | undefined } {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function schemaOf(value: Json | undefined): Schema {
  if (value === undefined || !isMapping(value)) throw new Error('not a schema')
  return value
}
