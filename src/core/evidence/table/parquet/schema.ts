import type { SchemaElement } from 'hyparquet'
import { corrupt } from './trouble.ts'

/** A column of values that don't repeat; `chunk` is its place among a row group's column chunks. */
export type Leaf = {
  readonly name: string
  readonly chunk: number
  readonly optional: boolean
  readonly element: SchemaElement
}

/** A column at the top of the schema; `leaf` is null where it is nested or repeated. */
export type Field = { readonly name: string; readonly leaf: Leaf | null }

export type Fields = { readonly fields: readonly Field[]; readonly chunks: number }

/** The columns at the top of a schema, which is a tree in the order of its walk. Its counts may say anything. */
export function topFields(schema: readonly SchemaElement[], offset: number): Fields {
  const fields: Field[] = []
  let chunks = 0
  let at = 1
  const children = childrenOf(schema[0], offset)
  while (fields.length < children) {
    const element = elementAt(schema, at, offset)
    const from = chunks
    let open = 1
    while (open > 0) {
      const inner = elementAt(schema, at, offset)
      const below = childrenOf(inner, offset)
      if (inner.type !== undefined && below > 0) throw corrupt(`column "${inner.name}" has a type and columns`, offset)
      if (inner.type !== undefined) chunks++
      open += below - 1
      at++
    }
    const isFlat = element.type !== undefined && element.repetition_type !== 'REPEATED'
    const optional = element.repetition_type === 'OPTIONAL'
    fields.push({ name: element.name, leaf: isFlat ? { name: element.name, chunk: from, optional, element } : null })
  }
  if (at !== schema.length)
    throw corrupt(`the schema has ${schema.length} elements, of which ${at} are reached`, offset)
  return { fields, chunks }
}

function elementAt(schema: readonly SchemaElement[], at: number, offset: number): SchemaElement {
  const element = schema[at]
  // decoded without a check: the name may be absent
  if (typeof element?.name !== 'string') throw corrupt(`element ${at} of the schema is missing or has no name`, offset)
  return element
}

function childrenOf(element: SchemaElement | undefined, offset: number): number {
  const children = element?.num_children ?? 0
  if (Number.isSafeInteger(children) && children >= 0) return children
  throw corrupt(`an element of the schema has ${String(children)} columns`, offset)
}
