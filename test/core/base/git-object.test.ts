import { expect, test } from 'vitest'
import { blobIdLike, isObjectId } from '../../../src/core/base/git-object.ts'

// ids as `git hash-object` prints them, in both hashes git knows
test.each([
  ['', 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391'],
  ['hello\n', 'ce013625030ba8dba906f756967f9e9ca394464a'],
  ['', '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813'],
])('%j is %s', (text, id) => expect(blobIdLike(id, Buffer.from(text))).toBe(id))

test.each(['', 'HEAD', '--help', 'F'.repeat(40), 'f'.repeat(39), 'f'.repeat(41), `${'f'.repeat(40)}\n`])(
  '%j is no object id',
  (text) => expect(isObjectId(text)).toBe(false),
)
