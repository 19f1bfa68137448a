/**
 * Gathers what is asked for within one turn of the event loop and does it at once: many receipts, one commit. Each
 * promise is settled only when the whole group is; a group that fails, fails for all.
 */
export function grouped<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly Outcome[]>,
): (items: readonly Item[]) => Promise<readonly Outcome[]> {
  let waiting: Waiting<Item, Outcome>[] = []
  const run = async (): Promise<void> => {
    const group = waiting
    waiting = []
    try {
      const outcomes = await commit(group.flatMap(({ items }) => items))
      let start = 0
      for (const { items, settle } of group) settle.resolve(outcomes.slice(start, (start += items.length)))
    } catch (problem) {
      for (const { settle } of group) settle.reject(problem)
    }
  }
  return (items) => {
    const settle = Promise.withResolvers<readonly Outcome[]>()
    if (waiting.push({ items, settle }) === 1) setImmediate(() => void run())
    return settle.promise
  }
}

type Waiting<Item, Outcome> = {
  readonly items: readonly Item[]
  readonly settle: PromiseWithResolvers<readonly Outcome[]>
}
