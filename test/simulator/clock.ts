/**
 * A clock that moves one second per event and never by itself: equal seeds give equal commits, ids and dates. A real one
 * shows the machine's time, for benchmarks and for clients that wait.
 */
export class Clock {
  readonly #real: boolean
  #seconds: number
  /** Told after time was let pass. */
  passed: () => void = () => {}

  constructor({ real = false }: { readonly real?: boolean } = {}) {
    this.#real = real
    this.#seconds = real ? 0 : Date.UTC(2026, 10, 2, 9, 0, 0) / 1_000
  }

  /** The next second, counted from 1970. */
  tick(): number {
    if (!this.#real) this.#seconds++
    return this.seconds()
  }

  /** The next second as GitHub writes it. */
  stamp(): string {
    return stampOf(this.tick())
  }

  /** Lets time pass. */
  advance(seconds: number): void {
    this.#seconds += seconds
    this.passed()
  }

  /** The current second, counted from 1970. */
  seconds(): number {
    return this.#real ? Math.floor(Date.now() / 1_000) + this.#seconds : this.#seconds
  }

  /** The current second as GitHub writes it. */
  now(): string {
    return stampOf(this.seconds())
  }
}

/** GitHub's date form: no milliseconds, UTC. */
export function stampOf(seconds: number): string {
  return new Date(seconds * 1_000).toISOString().replace('.000Z', 'Z')
}
