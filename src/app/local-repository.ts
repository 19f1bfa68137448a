import { Fault } from './fault.ts'
import type { Log, Repository } from './ports.ts'

/** A clone on this machine: complete or not, and open until it is closed. */
export type LocalRepository = Repository & {
  /** Whether it holds this commit. */
  has(commit: string): Promise<boolean>
  /** Whether its history ends early, so that it can't tell where branches parted. */
  isShallow(): Promise<boolean>
  close(): void
}

/**
 * A repository that takes from a clone what the clone has, and asks the forge for the rest. Objects are named by their
 * content, so both give the same bytes; names of branches are asked of the forge alone, because a clone's are old.
 */
export function preferLocal(local: LocalRepository, forge: Repository, log: Log): Repository {
  return {
    resolve: (ref) => forge.resolve(ref),
    mergeBase: async (a, b) => {
      const whole = (await local.has(a)) && (await local.has(b)) && !(await local.isShallow())
      return whole ? local.mergeBase(a, b) : forge.mergeBase(a, b)
    },
    tree: async (commit) =>
      (await local.has(commit))
        ? orElse(
            () => local.tree(commit),
            () => forge.tree(commit),
            log,
          )
        : forge.tree(commit),
    blob: (entry, limit) =>
      orElse(
        () => local.blob(entry, limit),
        () => forge.blob(entry, limit),
        log,
      ),
  }
}

/** A clone may lack objects (partial, damaged): then the forge answers. */
async function orElse<T>(first: () => Promise<T>, second: () => Promise<T>, log: Log): Promise<T> {
  try {
    return await first()
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'fault/git') throw cause
    log.info('checkout.incomplete', { because: cause.message })
    return second()
  }
}
