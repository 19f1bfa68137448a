import type { TreeEntry } from '../../../app/ports.ts'
import { isObjectId } from '../../../core/base/git-object.ts'
import { memberAt } from '../answer.ts'
import { BLOB_TEXT, bytesOf } from './blob-text.ts'
import type { ForgeContext } from './forge-context.ts'

/** Blobs in one request, and bytes of one: GraphQL cuts longer texts short, and gives an answer ten seconds. */
const MOST_BLOBS = 50
const MOST_BYTES = 256 * 1024

/** A query for so many blobs by id. */
export function blobsDocument(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index)
  const variables = numbers.map((index) => `, $b${index}: GitObjectID!`).join('')
  const selections = numbers.map((index) => `    b${index}: object(oid: $b${index}) { ${BLOB_TEXT} }`).join('\n')
  return `query ReadBlobs($owner: String!, $repo: String!${variables}) {\n  repository(owner: $owner, name: $repo) {\n${selections}\n  }\n}`
}

/**
 * Reads the texts of these files into the cache, fifty a request. What is too long, binary or not exactly what its id
 * names stays out of it, and is read by itself when it is asked for.
 */
export async function announce(context: ForgeContext, entries: readonly TreeEntry[], limit: number): Promise<void> {
  const ids = new Set(entries.filter((entry) => isShortText(entry, limit)).map(({ id }) => id))
  const wanted = [...ids].filter((id) => context.caches.blobs.get(id) === undefined)
  // one alone costs the same either way, and asked for by itself it comes whole
  if (wanted.length < 2) return
  for (let from = 0; from < wanted.length; from += MOST_BLOBS)
    await fetchBlobs(context, wanted.slice(from, from + MOST_BLOBS))
}

function isShortText({ kind, id, size }: TreeEntry, limit: number): boolean {
  return kind === 'file' && size !== null && size <= Math.min(limit, MOST_BYTES) && isObjectId(id)
}

async function fetchBlobs({ graphql, name, caches }: ForgeContext, ids: readonly string[]): Promise<void> {
  const variables = Object.fromEntries(ids.map((id, index) => [`b${index}`, id]))
  const { data } = await graphql(blobsDocument(ids.length), { ...name, ...variables })
  ids.forEach((id, index) => {
    const bytes = bytesOf(memberAt(data, ['repository', `b${index}`]), id)
    if (bytes !== null) caches.blobs.set(id, bytes)
  })
}
