import type { Json } from '../json.ts'

/** More items than this a list may have, but not hand out: the rest is only counted. */
export type ConnectionLimits = { readonly most?: number }

/**
 * A page of a list; the cursor is the position. GitHub demands `first` or `last`, up to 100. Nodes are made for the page
 * alone.
 */
export function connection<T>(
  items: readonly T[],
  { first, last, after }: Json,
  node: (item: T) => unknown,
  { most = Number.POSITIVE_INFINITY }: ConnectionLimits = {},
): Json {
  const size = typeof first === 'number' ? first : last
  if (typeof size !== 'number')
    throw new Error('You must provide a `first` or `last` value to properly paginate the connection.')
  if (size < 1 || size > 100) throw new Error('`first` and `last` must be between 1 and 100.')
  const handedOut = items.slice(0, most)
  const start = typeof first === 'number' ? startOf(after) : Math.max(0, handedOut.length - size)
  const end = Math.min(start + size, handedOut.length)
  return {
    nodes: () => handedOut.slice(start, end).map(node),
    totalCount: items.length,
    pageInfo: {
      hasNextPage: end < handedOut.length,
      endCursor: end === start ? null : cursorOf(end),
      hasPreviousPage: start > 0,
      startCursor: end === start ? null : cursorOf(start),
    },
  }
}

/** Opaque, as GitHub's are: nobody may count on what is in it. */
function cursorOf(position: number): string {
  return Buffer.from(`cursor:${position}`).toString('base64')
}

function startOf(after: unknown): number {
  if (after === undefined || after === null) return 0
  const match = /^cursor:(\d+)$/.exec(Buffer.from(String(after), 'base64').toString())
  if (match === null) throw new Error(`\`${String(after)}\` does not appear to be a valid cursor.`)
  return Number(match[1])
}
