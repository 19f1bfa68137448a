import { SERIALISED_LIMITS } from './limits.ts'

/** A value of a pickle, as far as it matters: a short text, an imported thing, the mark, or anything else. */
export type PickleValue = { readonly text: string } | 'import' | 'mark' | 'other'

export type PickleStack = { readonly values: PickleValue[]; readonly memo: Map<string, PickleValue> }

export function pickleStack(): PickleStack {
  return { values: [], memo: new Map() }
}

/** Whether there was room for it. */
export function push({ values }: PickleStack, value: PickleValue): boolean {
  if (values.length >= SERIALISED_LIMITS.stack) return false
  values.push(value)
  return true
}

/** Takes so many values away, first the lowest; null when there are fewer, or the mark is among them. */
export function popValues({ values }: PickleStack, count: number): readonly PickleValue[] | null {
  if (values.length < count) return null
  const taken = values.splice(values.length - count, count)
  return taken.includes('mark') ? null : taken
}

/** Takes everything away down to the last mark, and the mark; false when there is none. */
export function dropToMark({ values }: PickleStack): boolean {
  const mark = values.lastIndexOf('mark')
  if (mark === -1) return false
  values.length = mark
  return true
}

/** Remembers the value on top under a number; false when there is none, or no room. */
export function remember({ values, memo }: PickleStack, key: string): boolean {
  const top = values.at(-1)
  if (top === undefined || top === 'mark' || memo.size >= SERIALISED_LIMITS.stack) return false
  memo.set(key, top)
  return true
}
