import type { Node } from '../tree.ts'
import { reportKind } from './found.ts'
import type { Shape } from './shape.ts'

/** Shapes told apart by the kind of node, so that each mistake gets the message of the form that was tried. */
export type Forms<T> = { readonly [kind in Node['kind']]?: Shape<T> }

export function byKind<T>(expects: string, forms: Forms<T>): Shape<T> {
  return {
    expects,
    schema: { anyOf: Object.values(forms).map((shape: Shape<T>) => shape.schema) },
    decode: (node, place) => {
      const form = forms[node.kind]
      return form === undefined ? reportKind(node, place, expects) : form.decode(node, place)
    },
  }
}
