import { expect, test } from 'vitest'
import { isSafePath } from '../../src/app/safe-path.ts'

test.each(['a', 'models/churn/metrics.json', 'a b', '..a', 'a..', '.github/x.yml', 'ünï/‮evil', 'a"b', 'a\nb'])(
  '%j stays inside',
  (path) => expect(isSafePath(path)).toBe(true),
)

test.each([
  '',
  '/',
  '/etc/passwd',
  'a//b',
  'a/',
  '.',
  './a',
  '..',
  'a/../b',
  'a/..',
  '.git/config',
  'a/.GIT/x',
  'a\\..\\b',
  'a\0b',
  'a/'.repeat(3000),
])('%j could lead out', (path) => expect(isSafePath(path)).toBe(false))
