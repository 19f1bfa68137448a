import type { Clock } from '../world.ts'

/** Wakes loops that wait for something to do. */
export type Bell = {
  /** How often it has rung. */
  rung(): number
  ring(): void
  /** Resolves at the next ring after that count, which may be in the past, or after so many milliseconds. */
  wait(since: number, ms: number): Promise<void>
}

export function bellOn(clock: Clock): Bell {
  let count = 0
  const waiting = new Set<() => void>()
  return {
    rung: () => count,
    ring() {
      count += 1
      for (const wake of waiting) wake()
    },
    wait: (since, ms) =>
      new Promise((resolve) => {
        if (count !== since) return resolve()
        const wake = (): void => {
          waiting.delete(wake)
          cancel()
          resolve()
        }
        const cancel = clock.after(ms, wake)
        waiting.add(wake)
      }),
  }
}
