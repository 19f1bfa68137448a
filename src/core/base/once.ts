/** The same answer for every call, found at the first: for pure functions that cost something. */
export function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}
