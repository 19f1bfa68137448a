/** A bounded memory that forgets what was asked for least recently. What is being fetched is fetched once. */
export class LeastRecent<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly weight: number }>()
  readonly #coming = new Map<string, Promise<T>>()
  readonly #most: number
  readonly #weigh: (value: T) => number
  #weight = 0

  /** Keeps values of `most` weight in all; one of more than a quarter of it is never kept. */
  constructor(most: number, weigh: (value: T) => number) {
    this.#most = most
    this.#weigh = weigh
  }

  /** The value, which then counts as used last; undefined when it is not known. */
  get(key: string): T | undefined {
    const found = this.#kept.get(key)
    if (found === undefined) return undefined
    this.#kept.delete(key)
    this.#kept.set(key, found)
    return found.value
  }

  set(key: string, value: T): void {
    this.#drop(key)
    const weight = this.#weigh(value)
    if (weight * 4 > this.#most) return
    this.#kept.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#most) break
      this.#drop(oldest)
    }
  }

  /** The value, fetched where it is not known. A failure is not kept. */
  async through(key: string, fetch: () => Promise<T>): Promise<T> {
    const known = this.get(key)
    if (known !== undefined) return known
    const coming = this.#coming.get(key) ?? this.#start(key, fetch)
    return coming
  }

  #start(key: string, fetch: () => Promise<T>): Promise<T> {
    const coming = fetch()
      .then((value) => {
        this.set(key, value)
        return value
      })
      .finally(() => this.#coming.delete(key))
    this.#coming.set(key, coming)
    return coming
  }

  #drop(key: string): void {
    const found = this.#kept.get(key)
    if (found === undefined) return
    this.#kept.delete(key)
    this.#weight -= found.weight
  }
}
