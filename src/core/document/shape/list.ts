import { canonicalJson } from '../../base/canonical-json.ts'
import { plainValue } from '../plain.ts'
import { excerpt } from '../problem.ts'
import type { Node } from '../tree.ts'
import { reportKind } from './found.ts'
import type { Place, Shape } from './shape.ts'

export type ListRules<T> = {
  readonly item: Shape<T>
  /** What the items are, in the plural: "paths". */
  readonly of: string
  readonly least: 0 | 1 | 2
  readonly most: number
  /** Whether an item may stand only once. */
  readonly unique?: boolean
  /** What to write instead of a list that is empty, or has too few items. */
  readonly whenFew?: string
}

/** A list; items that can't be decoded are reported and left out. */
export function list<T>(rules: ListRules<T>): Shape<readonly T[]> {
  const { item, least, most, unique = false } = rules
  const expects = `a list of ${rules.of}`
  return {
    expects,
    schema: {
      type: 'array',
      items: item.schema,
      minItems: least,
      maxItems: most,
      ...(unique ? { uniqueItems: true } : {}),
    },
    decode: (node, place) => {
      if (node.kind !== 'sequence') return reportKind(node, place, expects, bracketHint(node))
      if (!countFits(node.items.length, node, { place, ...rules })) return undefined
      if (unique) reportRepeats(node.items, place)
      return node.items.flatMap((each, index) => {
        const name = `item ${index + 1} of ${place.name}`
        const value = item.decode(each, { name, at: each.at, marks: place.marks })
        return value === undefined ? [] : [value]
      })
    },
  }
}

/** The commonest slip: one item without the brackets. */
function bracketHint(node: Node): string | undefined {
  if (node.kind !== 'string' && node.kind !== 'number') return undefined
  const value = node.kind === 'string' ? node.value : node.text
  return value.length > 40 ? 'put it in brackets' : `put it in brackets: [${excerpt(value)}]`
}

type Counted = Pick<ListRules<unknown>, 'least' | 'most' | 'whenFew'> & { readonly place: Place }

function countFits(count: number, node: Node, { place, least, most, whenFew }: Counted): boolean {
  if (count < least) {
    const hint = whenFew ?? 'list at least one, or leave the key out'
    const has = count === 0 ? 'is an empty list' : `has one item; at least ${least} are needed`
    place.marks.report({ code: 'empty', at: node.at, message: `${place.name} ${has}`, hint })
  }
  if (count > most) {
    const message = `${place.name} has ${count} items; at most ${most} are allowed`
    place.marks.report({ code: 'out-of-range', at: node.at, message })
  }
  return count >= least && count <= most
}

function reportRepeats(items: readonly Node[], place: Place): void {
  const seen = new Set<string>()
  for (const item of items) {
    const value = plainValue(item)
    const written = canonicalJson(value)
    const message = `${place.name} lists ${excerpt(typeof value === 'string' ? value : written)} twice`
    if (seen.has(written)) place.marks.report({ code: 'duplicate', at: item.at, message, hint: 'keep one' })
    seen.add(written)
  }
}
