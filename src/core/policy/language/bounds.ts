import { number } from '../../document/shape/number.ts'
import { optional } from '../../document/shape/object.ts'
import type { Field } from '../../document/shape/object.ts'
import type { Bounds, Margin } from '../types.ts'
import type { Amount } from '../../document/shape/number.ts'
import { margin } from './quantities.ts'

type BoundFields = {
  readonly at_least: Field<Amount | null>
  readonly at_most: Field<Amount | null>
  readonly regress_at_most: Field<Margin | null>
  readonly improve_at_least: Field<Margin | null>
  readonly change_at_most: Field<Margin | null>
}

/** The five bounds, the same for a metric and for each of its slices. */
export const boundFields: BoundFields = {
  at_least: optional(number(), null, 'Smallest value that passes.'),
  at_most: optional(number(), null, 'Greatest value that passes.'),
  regress_at_most: optional(margin, null, 'How much worse than the baseline it may be: 0.005, 1%, or both.'),
  improve_at_least: optional(margin, null, 'How much better than the baseline it must be: 0.005, 1%, or both.'),
  change_at_most: optional(margin, null, 'How far from the baseline it may be, either way: 0.005, 1%, or both.'),
}

export const boundKeys: readonly string[] = Object.keys(boundFields)

type BoundValues = { readonly [key in keyof BoundFields]: BoundFields[key] extends Field<infer T> ? T : never }

export function boundsFrom(values: BoundValues): Bounds {
  return {
    atLeast: values.at_least,
    atMost: values.at_most,
    regressAtMost: values.regress_at_most,
    improveAtLeast: values.improve_at_least,
    changeAtMost: values.change_at_most,
  }
}
