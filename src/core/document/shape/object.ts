import { nearest } from '../../base/nearest.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Position } from '../../base/source.ts'
import { excerpt } from '../problem.ts'
import type { Entry, MappingNode } from '../tree.ts'
import type { Constraint } from './constraint.ts'
import { reportKind } from './found.ts'
import type { Place, Schema, Shape } from './shape.ts'

/**
 * One key of a mapping. `absent` stands in for a value that is left out or wrong; where there is none, the whole
 * mapping is wrong without it.
 */
export type Field<T> = {
  readonly shape: Shape<T>
  readonly about: string
  readonly required: boolean
  readonly absent: T | undefined
}

/** `instead` stands in for a value that is wrong, only so that the rest can be checked as well. */
export function required<T>(shape: Shape<T>, about: string, instead?: T): Field<T> {
  return { shape, about, required: true, absent: instead }
}

export function optional<T, Absent>(shape: Shape<T>, absent: Absent, about: string): Field<T | Absent> {
  return { shape, about, required: false, absent }
}

type Fields = { readonly [key: string]: Field<unknown> }
type Values<F extends Fields> = { readonly [key in keyof F]: F[key] extends Field<infer T> ? T : never }

export type ObjectRules<F extends Fields, T> = {
  readonly fields: F
  readonly constraints?: readonly Constraint[]
  /** Keys people try that do not exist on purpose, with the reason. */
  readonly refused?: { readonly [key: string]: string }
  readonly build: (values: Values<F>, at: Position) => T
}

/** A mapping with known keys. Whatever is wrong in it is reported, not only the first. */
export function object<F extends Fields, T>(rules: ObjectRules<F, T>): Shape<T> {
  const fields = new Map(Object.entries(rules.fields))
  const known = [...fields.keys()].toSorted(byCodeUnit)
  const expects = `a mapping with ${known.join(', ')}`
  return {
    expects,
    schema: objectSchema(fields, rules.constraints ?? []),
    decode: (node, place) => {
      if (node.kind !== 'mapping') return reportKind(node, place, expects)
      reportUnknown(node, place, { known, refused: new Map(Object.entries(rules.refused ?? {})) })
      reportBreaches(node, place, rules.constraints ?? [])
      const values = decodeFields(node, place, fields)
      // each value was decoded by the shape under its own key, which is what Values<F> says
      return values === undefined ? undefined : rules.build(values as Values<F>, place.marks.position(place.at.start))
    },
  }
}

function decodeFields(
  node: MappingNode,
  place: Place,
  fields: ReadonlyMap<string, Field<unknown>>,
): object | undefined {
  const entries = new Map(node.entries.map((entry) => [entry.key, entry]))
  const values = [...fields].map(([key, field]): readonly [string, unknown] => {
    const entry = entries.get(key)
    if (entry !== undefined) return [key, decodeField(entry, place, field)]
    if (field.required) reportMissing(key, place, field)
    return [key, field.absent]
  })
  return values.every(([, value]) => value !== undefined) ? Object.fromEntries(values) : undefined
}

/** An optional value that can't be decoded counts as left out, so that the rest can still be checked. */
function decodeField(entry: Entry, place: Place, field: Field<unknown>): unknown {
  const inside = { name: entry.key, at: entry.keyAt, marks: place.marks }
  return field.shape.decode(entry.value, inside) ?? field.absent
}

function reportMissing(key: string, place: Place, field: Field<unknown>): void {
  const message = `${place.name} lacks the key ${key}`
  place.marks.report({ code: 'missing-key', at: place.at, message, hint: `add ${key}: ${field.shape.expects}` })
}

type KeyNames = { readonly known: readonly string[]; readonly refused: ReadonlyMap<string, string> }

function reportUnknown(node: MappingNode, place: Place, { known, refused }: KeyNames): void {
  for (const { key, keyAt } of node.entries) {
    if (known.includes(key)) continue
    const near = nearest(key, known)
    const allowed = `allowed here: ${known.join(', ')}`
    const hint = refused.get(key) ?? (near === null ? allowed : `did you mean ${near}? ${allowed}`)
    const message = `${place.name} has the unknown key ${excerpt(key)}`
    place.marks.report({ code: 'unknown-key', at: keyAt, message, hint })
  }
}

function reportBreaches(node: MappingNode, place: Place, constraints: readonly Constraint[]): void {
  for (const constraint of constraints) {
    const breach = constraint.broken(node)
    if (breach === null) continue
    place.marks.report({ ...breach, at: place.at, message: `${place.name} ${breach.message}` })
  }
}

function objectSchema(fields: ReadonlyMap<string, Field<unknown>>, constraints: readonly Constraint[]): Schema {
  const needed = [...fields].filter(([, field]) => field.required).map(([key]) => key)
  const properties = [...fields].map(
    ([key, field]) => [key, { description: field.about, ...field.shape.schema }] as const,
  )
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
    ...(needed.length === 0 ? {} : { required: needed }),
    ...(constraints.length === 0 ? {} : { allOf: constraints.map((constraint) => constraint.schema) }),
  }
}
