/** What keeps the bot from taking deliveries; empty when nothing does. */
export type Readiness = () => Promise<readonly string[]>

export type ReadinessSources = {
  /** Resolves when the database answers. It is open only when its migrations are done. */
  readonly ping: () => Promise<void>
  readonly draining: () => boolean
  /** Whether the start is over. */
  readonly started: () => boolean
}

/** Says what is not ready in our own words: what the database says of itself stays in the log. */
export function readiness({ ping, draining, started }: ReadinessSources): Readiness {
  return async () => {
    const problems = [
      ...(started() ? [] : ['it has not started yet']),
      ...(draining() ? ['it is draining: no more deliveries are taken'] : []),
    ]
    try {
      await ping()
      return problems
    } catch {
      return [...problems, 'the database does not answer']
    }
  }
}
