type Waiting = { readonly holds: () => boolean; readonly resolve: () => void }

/** Lets a test wait for something to come true without asking again and again: it is looked at when something happens. */
export class Watch {
  #waiting: Waiting[] = []

  /** Resolves once `holds` is true; rejects, saying what was waited for, after a minute. */
  readonly until = (holds: () => boolean, what: string): Promise<void> => {
    if (holds()) return Promise.resolve()
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`waited a minute for ${what}`)), 60_000)
      this.#waiting.push({
        holds,
        resolve: () => {
          clearTimeout(late)
          resolve()
        },
      })
    })
  }

  look(): void {
    const [done, left] = [[] as Waiting[], [] as Waiting[]]
    for (const each of this.#waiting) (each.holds() ? done : left).push(each)
    this.#waiting = left
    for (const { resolve } of done) resolve()
  }
}
