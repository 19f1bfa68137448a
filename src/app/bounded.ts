/**
 * Runs `work` on every item, at most `width` at a time, and gives the results in the order of the items. The first
 * failure stops further starts and is thrown once all work under way has ended.
 */
export async function mapBounded<T, R>(
  items: readonly T[],
  width: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Map<number, R>()
  const queue = items.entries()
  let failed = false
  const lane = async (): Promise<void> => {
    for (const [index, item] of queue) {
      if (failed) return
      try {
        results.set(index, await work(item))
      } catch (cause) {
        failed = true
        throw cause
      }
    }
  }
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, lane))
  for (const ended of lanes) if (ended.status === 'rejected') throw ended.reason
  // every index was set, or a lane threw above
  return items.map((_, index) => results.get(index) as R)
}
