import type { Json } from '../../base/canonical-json.ts'
import type { Span } from '../../base/source.ts'
import type { Node } from '../tree.ts'
import type { Marks } from './marks.ts'

export type Schema = { readonly [key: string]: Json | undefined }

/**
 * One form a value of the policy may have: it decodes a node and yields its own JSON Schema, so that the two can't
 * drift. What `decode` accepts, `schema` accepts, and the other way round; a test holds them equal.
 */
export type Shape<T> = {
  /** A noun phrase that completes "expected …". */
  readonly expects: string
  readonly schema: Schema
  /** The value; or undefined after having reported why there is none. */
  readonly decode: (node: Node, place: Place) => T | undefined
}

/** Where a value stands: what messages call it, and what carets point to when something is missing in it. */
export type Place = { readonly name: string; readonly at: Span; readonly marks: Marks }

/** A shape whose values are made from another's. */
export function made<From, To>(shape: Shape<From>, make: (value: From, place: Place, at: Span) => To): Shape<To> {
  const decode = (node: Node, place: Place): To | undefined => {
    const value = shape.decode(node, place)
    return value === undefined ? undefined : make(value, place, node.at)
  }
  return { expects: shape.expects, schema: shape.schema, decode }
}
