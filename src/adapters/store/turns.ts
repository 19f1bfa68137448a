/**
 * Runs what it is given one after the other, in the order of asking, and `between` after each. A failure is its asker's
 * alone.
 */
export function turns(between: () => Promise<void> = nothing): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.then(between, between)
    return turn
  }
}

async function nothing(): Promise<void> {}

/** The same for each key; a key that nobody waits for any more is forgotten. */
export function keyedTurns(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const waiting = new Map<string, { readonly inTurn: ReturnType<typeof turns>; asked: number }>()
  return async (key, work) => {
    const queue = waiting.get(key) ?? { inTurn: turns(), asked: 0 }
    waiting.set(key, queue)
    queue.asked++
    try {
      return await queue.inTurn(work)
    } finally {
      if (--queue.asked === 0) waiting.delete(key)
    }
  }
}
