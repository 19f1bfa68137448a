import type { Json } from '../json.ts'
import { nodeId } from '../shapes/account.ts'

/** Bytes of text that GraphQL hands out; longer ones are cut. Observed by clients, not documented. */
const MOST_TEXT = 512_000

/** A blob. What holds a NUL is binary and has no text; what is no UTF-8 is replaced, as JSON can't hold it. */
export function blobNode(id: string, bytes: Uint8Array): Json {
  const isBinary = bytes.subarray(0, 8_000).includes(0)
  const isTruncated = bytes.length > MOST_TEXT
  return {
    __typename: 'Blob',
    id: nodeId('B', id),
    oid: id,
    byteSize: bytes.length,
    isBinary,
    isTruncated,
    text: () => (isBinary ? null : Buffer.from(bytes.subarray(0, MOST_TEXT)).toString('utf8')),
  }
}
