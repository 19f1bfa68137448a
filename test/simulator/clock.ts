/** A clock that moves one second per event and never by itself: equal seeds give equal commits, ids and dates. */
export class Clock {
  #seconds = Date.UTC(2026, 10, 2, 9, 0, 0) / 1_000

  /** The next second, counted from 1970. */
  tick(): number {
    return ++this.#seconds
  }

  /** The next second as GitHub writes it. */
  stamp(): string {
    return stampOf(this.tick())
  }

  /** Lets time pass. */
  advance(seconds: number): void {
    this.#seconds += seconds
  }

  /** The current second, counted from 1970. */
  seconds(): number {
    return this.#seconds
  }

  /** The current second as GitHub writes it. */
  now(): string {
    return stampOf(this.#seconds)
  }
}

/** GitHub's date form: no milliseconds, UTC. */
export function stampOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z')
}
