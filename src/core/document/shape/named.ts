import type { MappingNode } from '../tree.ts'
import { reportKind } from './found.ts'
import type { ReferenceKind } from './marks.ts'
import type { Place, Shape } from './shape.ts'
import type { TextRules } from './text.ts'
import { text } from './text.ts'

export type NamedRules<T> = {
  /** The grammar of the names. */
  readonly name: TextRules
  readonly value: Shape<T>
  /** What the names must be names of, where they are not the user's own. */
  readonly refer?: ReferenceKind
  /** What the values are, in the plural: "models". */
  readonly of: string
  readonly least: 0 | 1
  readonly most: number
}

export type Named<T> = { readonly name: string; readonly value: T }

/** A mapping from names to values, in the order of the file. */
export function named<T>(rules: NamedRules<T>): Shape<readonly Named<T>[]> {
  const { of, least, most, value, refer } = rules
  const expects = `a mapping of ${of} by name`
  const name = text(rules.name)
  return {
    expects,
    schema: {
      type: 'object',
      propertyNames: name.schema,
      additionalProperties: value.schema,
      minProperties: least,
      maxProperties: most,
    },
    decode: (node, place) => {
      if (node.kind !== 'mapping') return reportKind(node, place, expects)
      if (!countFits(node, place, rules)) return undefined
      return node.entries.flatMap((entry) => {
        const inside = { name: entry.key, at: entry.keyAt, marks: place.marks }
        const key = { kind: 'string', value: entry.key, at: entry.keyAt } as const
        const known = name.decode(key, { ...inside, name: `a name under ${place.name}` })
        const decoded = value.decode(entry.value, inside)
        if (refer !== undefined && known !== undefined) place.marks.refer({ kind: refer, name: known, at: entry.keyAt })
        return known === undefined || decoded === undefined ? [] : [{ name: known, value: decoded }]
      })
    },
  }
}

function countFits<T>(node: MappingNode, place: Place, { of, least, most }: NamedRules<T>): boolean {
  const count = node.entries.length
  if (count < least) {
    place.marks.report({
      code: 'empty',
      at: node.at,
      message: `${place.name} names no ${of}`,
      hint: `name at least one`,
    })
  }
  if (count > most) {
    const message = `${place.name} has ${count} ${of}; at most ${most} are allowed`
    place.marks.report({ code: 'out-of-range', at: node.at, message })
  }
  return count >= least && count <= most
}
