import type { PullReading } from '../../../app/gate/types.ts'
import type { Repository, TreeEntry } from '../../../app/ports.ts'
import { githubRepository } from '../repository.ts'
import { announce } from './announce.ts'
import type { ForgeContext } from './forge-context.ts'
import { knownMergeBase } from './merge-base.ts'

/** The files of a repository, through caches of what never changes. */
export function contents(
  context: ForgeContext,
  reading: Pick<PullReading, 'commits' | 'base' | 'head'> | null,
): Repository {
  const { client, name, caches } = context
  const asked = githubRepository(client, name)
  return {
    resolve: (ref) => asked.resolve(ref),
    mergeBase: async (a, b) => {
      const known = reading === null ? null : knownMergeBase(a, b, reading)
      return known ?? caches.mergeBases.through(`${a} ${b}`, () => asked.mergeBase(a, b))
    },
    tree: (commit) => caches.trees.through(commit, () => asked.tree(commit)),
    blob: (entry, limit) => blob(context, entry, { limit, ask: () => asked.blob(entry, limit) }),
    announce: (entries, limit) => announce(context, entries, limit),
  }
}

type Asking = { readonly limit: number; readonly ask: () => Promise<Uint8Array | null> }

async function blob({ caches }: ForgeContext, { id }: TreeEntry, asking: Asking): Promise<Uint8Array | null> {
  const known = caches.blobs.get(id)
  if (known !== undefined) return known.length > asking.limit ? null : known
  const bytes = await asking.ask()
  if (bytes !== null) caches.blobs.set(id, bytes)
  return bytes
}
