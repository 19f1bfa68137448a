import { subscribe, unsubscribe } from 'node:diagnostics_channel'

/** Milliseconds during which at least one request to a server of this process was being answered. */
export class AnswerTime {
  #open = 0
  #since = 0
  #total = 0
  readonly #begin = (): void => {
    if (this.#open++ === 0) this.#since = performance.now()
  }
  readonly #end = (): void => {
    if (--this.#open === 0) this.#total += performance.now() - this.#since
  }

  start(): void {
    subscribe('http.server.request.start', this.#begin)
    subscribe('http.server.response.finish', this.#end)
  }

  stop(): void {
    unsubscribe('http.server.request.start', this.#begin)
    unsubscribe('http.server.response.finish', this.#end)
  }

  /** The sum since the last call. */
  take(): number {
    const total = this.#total
    this.#total = 0
    return total
  }
}
