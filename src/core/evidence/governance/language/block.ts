import type { Field } from '../../../document/shape/object.ts'
import { object, optional } from '../../../document/shape/object.ts'
import type { Shape } from '../../../document/shape/shape.ts'
import { list } from '../../../document/shape/list.ts'

/** Items of any list of the record. */
const MOST = 200

type Fields<T> = { readonly [key in Exclude<keyof T, 'at'>]: Field<T[key]> }

/** A block with these keys, all of them free to be absent: what a control needs, it asks for itself. */
export function block<T extends { readonly at: unknown }>(fields: Fields<T>): Shape<T> {
  return object({
    fields,
    // the fields are those of T, and the place is added
    build: (values, at) => ({ ...values, at }) as unknown as T,
  })
}

/** A list of blocks or values. */
export function listed<T>(item: Shape<T>, of: string): Shape<readonly T[]> {
  return list({ item, of, least: 0, most: MOST })
}

export function maybe<T>(shape: Shape<T>, about: string): Field<T | null> {
  return optional(shape, null, about)
}
