import { byCodeUnit } from '../../base/order.ts'
import { child, entriesOf, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'

/** A field by its name in the proto, or by the camelCase name that proto3's JSON mapping gives it. */
export function field(node: Node | undefined, name: string): Node | undefined {
  return (
    child(node, name) ??
    child(
      node,
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    )
  )
}

/** `sex=male, age=30`; the slice without keys is the whole. Bytes stay in the notation of the file. */
export function sliceName(slice: Node | undefined): string {
  const key = field(slice, 'slice_key') ?? slice
  const keys = itemsOf(field(key, 'single_slice_keys'))
  const named = keys.map((single) => `${textOf(field(single, 'column')) ?? '?'}=${sliceValue(single)}`)
  const columns = itemsOf(field(key, 'feature_keys')).map((column) => textOf(column) ?? '?')
  const values = entriesOf(field(key, 'feature_values')).map(
    ({ key: name, value }) => `${name}=${textOf(value) ?? '?'}`,
  )
  const parts = [...named, ...columns, ...values.toSorted(byCodeUnit)]
  return parts.length === 0 ? 'overall' : parts.join(', ')
}

function sliceValue(single: Node): string {
  const value = field(single, 'bytes_value') ?? field(single, 'int64_value') ?? field(single, 'float_value')
  return textOf(value) ?? '?'
}

/** Which metric missed which threshold, in words. */
export function thresholdFailure(failure: Node): { readonly metric: string; readonly message: string } {
  const key = field(failure, 'metric_key')
  const model = stringOf(field(key, 'model_name'))
  const name = stringOf(field(key, 'name')) ?? 'metric without a name'
  const value = textOf(field(field(field(failure, 'metric_value'), 'double_value'), 'value'))
  const own = stringOf(field(failure, 'message'))
  const parts = [own, value === undefined ? undefined : `value ${value}`, threshold(field(failure, 'metric_threshold'))]
  return {
    metric: model === undefined || model === '' ? name : `${model} ${name}`,
    message: parts.filter((part) => part !== undefined && part !== '').join('; '),
  }
}

function threshold(node: Node | undefined): string | undefined {
  const value = field(node, 'value_threshold')
  const change = field(node, 'change_threshold')
  const bounds: readonly (readonly [string, Node | undefined])[] = [
    ['at least', field(value, 'lower_bound')],
    ['at most', field(value, 'upper_bound')],
    ['change', field(change, 'absolute')],
    ['relative change', field(change, 'relative')],
  ]
  const words = bounds.flatMap(([word, bound]) => {
    // wrappers of numbers are plain numbers in proto3's JSON mapping and `{value}` elsewhere
    const text = textOf(child(bound, 'value') ?? bound)
    return text === undefined ? [] : [`${word} ${text}`]
  })
  return words.length === 0 ? undefined : `threshold: ${words.join(', ')}`
}
