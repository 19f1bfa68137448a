/**
 * Code-unit order of two strings: the only order reports use, because it depends on no locale.
 * Returns a negative number, zero or a positive number, as `Array.prototype.sort` expects.
 */
export function byCodeUnit(a: string, b: string): number {
  if (a < b) return -1
  return a > b ? 1 : 0
}

/** Order by the first key that differs; keys are compared as `byCodeUnit` does. */
export function byKeys<T>(...keys: readonly ((item: T) => string)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const order = byCodeUnit(key(a), key(b))
      if (order !== 0) return order
    }
    return 0
  }
}
