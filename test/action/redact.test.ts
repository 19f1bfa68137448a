import { expect, test } from 'vitest'
import { redact } from '../../src/action/redact.ts'

const jwt = `${'eyJhbGciOi.'.repeat(30)}AbC_9`

test.each([
  ['a token of today', `x ghs_12345_${jwt} y`, 'x *** y'],
  ['a token of yesterday', `ghs_${'a'.repeat(36)}`, '***'],
  ["a person's token", `ghp_${'a'.repeat(36)}`, '***'],
  ['a fine-grained token', `github_pat_${'a'.repeat(82)}`, '***'],
  ['two', `ghs_${'a'.repeat(40)} ghs_${'b'.repeat(40)}`, '*** ***'],
  ['no token', 'ghs_short and sha256:abc', 'ghs_short and sha256:abc'],
])('%s', (_, text, expected) => expect(redact(text)).toBe(expected))
