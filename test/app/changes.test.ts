import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesBetween } from '../../src/app/changes.ts'
import type { TreeEntry } from '../../src/app/ports.ts'

const file = (path: string, id = 'a'): TreeEntry => ({ path, kind: 'file', id, size: 1 })

describe('changesBetween', () => {
  const rows: readonly (readonly [string, readonly TreeEntry[], readonly TreeEntry[], readonly string[]])[] = [
    ['nothing', [file('x')], [file('x')], []],
    ['an added file', [], [file('x')], ['added x']],
    ['a removed file', [file('x')], [], ['removed x']],
    ['other content', [file('x')], [file('x', 'b')], ['modified x']],
    ['a rename is two changes', [file('x')], [file('y')], ['removed x', 'added y']],
    ['a file that became a symlink', [file('x')], [{ ...file('x'), kind: 'symlink' }], ['modified x']],
    ['a file that became a directory', [file('x')], [file('x/y')], ['removed x', 'added x/y']],
    [
      'a moved submodule',
      [{ ...file('m', '1'), kind: 'submodule' }],
      [{ ...file('m', '2'), kind: 'submodule' }],
      ['modified m'],
    ],
    ['names of prototypes', [file('__proto__')], [file('constructor')], ['removed __proto__', 'added constructor']],
  ]
  test.each(rows)('%s', (_, before, after, expected) => {
    const found = changesBetween(before, after).map(({ change, path }) => `${change} ${path}`)
    expect(found.toSorted()).toEqual([...expected].toSorted())
  })

  test('the order of listings shows nowhere, and paths are in code-unit order', () => {
    const entry = fc.record({ path: fc.string(), id: fc.constantFrom('1', '2') }).map(({ path, id }) => file(path, id))
    const listing = fc.uniqueArray(entry, { selector: ({ path }) => path })
    fc.assert(
      fc.property(listing, listing, (before, after) => {
        const changes = changesBetween(before, after)
        expect(changesBetween(before.toReversed(), after.toReversed())).toEqual(changes)
        const paths = changes.map(({ path }) => path)
        // the default order of sort is that of code units
        expect(paths).toEqual(paths.toSorted())
        expect(new Set(paths).size).toBe(paths.length)
      }),
    )
  })

  test('20,000 changed files are all found', () => {
    const after = Array.from({ length: 20_000 }, (_, i) => file(`data/${i}`))
    expect(changesBetween([], after)).toHaveLength(20_000)
  })
})
