import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesGlob } from '../../../src/core/base/glob.ts'
import { globsOverlap } from '../../../src/core/policy/glob-overlap.ts'

test.each([
  ['main', 'main', true],
  ['main', 'dev', false],
  ['main', 'main/x', false],
  ['release/*', 'release/v1', true],
  ['release/*', 'release', false],
  ['release/*', 'release/v1/hotfix', false],
  ['release/**', 'release/v1/hotfix', true],
  ['release/**', 'release', false],
  ['**/main', 'main', true],
  ['**', 'anything/at/all', true],
  ['a*', '*b', true],
  ['a*c', 'ab*', true],
  ['a?', 'a', false],
  ['a?', '?b', true],
  ['*-x', '*-y', false],
  ['a/**/z', 'a/z', true],
  ['a/**/z', '**/b/**', true],
  ['a/**/z', 'a/*/y', false],
  ['a/**', '**/z', true],
  ['a/**', 'b/**', false],
  ['*/**', 'a', false],
  ['**/*', 'a', true],
])('%s and %s: %s', (a, b, expected) => {
  expect(globsOverlap(a, b)).toBe(expected)
  expect(globsOverlap(b, a)).toBe(expected)
})

const letters = fc.constantFrom('a', 'b', '*', '?')
const segment = fc.oneof(
  { weight: 1, arbitrary: fc.constant('**') },
  { weight: 4, arbitrary: fc.string({ unit: letters, minLength: 1, maxLength: 3 }) },
)
const glob = fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/'))

/** Every name of at most three segments of at most three letters, out of two letters: enough for globs this short. */
const names: readonly string[] = allNames()

function allNames(): readonly string[] {
  const short = ['a', 'b'].flatMap((x) => [x, `${x}a`, `${x}b`])
  const segments = [...short, ...['aa', 'ab', 'ba', 'bb'].flatMap((x) => [`${x}a`, `${x}b`])]
  const two = short.flatMap((x) => short.map((y) => `${x}/${y}`))
  return [
    ...segments,
    ...segments.flatMap((x) => segments.map((y) => `${x}/${y}`)),
    ...two.flatMap((x) => short.map((y) => `${x}/${y}`)),
  ]
}

test('a name that matches both globs is never missed', () => {
  fc.assert(
    fc.property(glob, glob, (a, b) => {
      const both = names.some((name) => matchesGlob(a, name) && matchesGlob(b, name))
      expect(both && !globsOverlap(a, b)).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

test('globs said to overlap have a name in common', () => {
  const tiny = fc.array(fc.oneof(fc.constant('**'), fc.string({ unit: letters, minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 2,
  })
  fc.assert(
    fc.property(tiny, tiny, (a, b) => {
      const [first, second] = [a.join('/'), b.join('/')]
      const both = names.some((name) => matchesGlob(first, name) && matchesGlob(second, name))
      expect(globsOverlap(first, second)).toBe(both)
    }),
    { numRuns: 3_000 },
  )
})
