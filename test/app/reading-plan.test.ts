import { describe, expect, test } from 'vitest'
import type { TreeEntry } from '../../src/app/ports.ts'
import { planReading, READING_LIMITS, type Wanted } from '../../src/app/reading-plan.ts'

const file = (path: string, size: number | null = 1): TreeEntry => ({ path, kind: 'file', id: path, size })
const texts = (...paths: string[]): Wanted => ({ texts: paths, hashes: [] })

/** One word per step: what would be done. */
function plan(wanted: Wanted, entries: readonly TreeEntry[]): string[] {
  return planReading(wanted, entries, 'head').steps.map((step) => {
    if (step.kind === 'read') return `${step.as} ${step.path}`
    return step.kind === 'refuse' ? `${step.why} ${step.path}` : `absent ${step.path}`
  })
}

describe('planReading', () => {
  const link: TreeEntry = { path: 'm/link', kind: 'symlink', id: 'l', size: 9 }
  const module: TreeEntry = { path: 'vendor', kind: 'submodule', id: 'v', size: null }
  const rows: readonly (readonly [string, Wanted, readonly TreeEntry[], readonly string[]])[] = [
    ['a file', texts('m/a'), [file('m/a')], ['text m/a']],
    ['a file that is not there', texts('m/a'), [file('m/b')], ['absent m/a']],
    [
      'a glob that matches',
      texts('m/*.json'),
      [file('m/b.json'), file('m/a.json'), file('m/x/c.json')],
      ['text m/a.json', 'text m/b.json'],
    ],
    ['a glob that matches nothing', texts('m/*.json'), [file('m/a')], []],
    ['a glob meets a symlink', texts('m/*'), [link], ['symlink m/link']],
    ['a symlink', texts('m/link'), [link], ['symlink m/link']],
    ['a path through a symlink', texts('m/link/a'), [link], ['symlink m/link/a']],
    ['a submodule', texts('vendor'), [module], ['submodule vendor']],
    ['a path into a submodule', texts('vendor/x/y'), [module], ['submodule vendor/x/y']],
    ['a directory', texts('m'), [file('m/a/b')], ['directory m']],
    ['a deeper directory', texts('m/a'), [file('m/a/b')], ['directory m/a']],
    ['below a file', texts('m/a/b'), [file('m/a')], ['absent m/a/b']],
    ['a path that leads out', texts('../x', 'm/../a'), [file('a')], ['unsafe-path ../x', 'unsafe-path m/../a']],
    ['an unsafe path in a tree', texts('**'), [file('m/../../x')], ['unsafe-path m/../../x']],
    ['just small enough', texts('a'), [file('a', READING_LIMITS.text)], ['text a']],
    ['too large a text', texts('a'), [file('a', READING_LIMITS.text + 1)], ['too-large a']],
    ['an artifact may be larger', { texts: [], hashes: ['a'] }, [file('a', READING_LIMITS.text + 1)], ['hash a']],
    ['too large an artifact', { texts: [], hashes: ['a'] }, [file('a', READING_LIMITS.hash + 1)], ['too-large a']],
    ['wanted as both', { texts: ['a'], hashes: ['a'] }, [file('a')], ['text a']],
    ['unknown size', texts('a'), [file('a', null)], ['text a']],
    ['prototype names', texts('__proto__', 'constructor'), [], ['absent __proto__', 'absent constructor']],
  ]
  test.each(rows)('%s', (_, wanted, entries, expected) => expect(plan(wanted, entries)).toEqual(expected))

  test('steps are in code-unit order, whatever the order of policy and tree', () => {
    const entries = ['b', 'Z', 'ä', 'a'].map((path) => file(path))
    expect(plan(texts('ä', 'a', 'b', 'Z'), entries)).toEqual(['text Z', 'text a', 'text b', 'text ä'])
    expect(plan(texts('Z', 'b', 'a', 'ä'), entries.toReversed())).toEqual(['text Z', 'text a', 'text b', 'text ä'])
  })

  test('more files than are read is a gap', () => {
    const entries = Array.from({ length: READING_LIMITS.files + 1 }, (_, i) => file(`m/${i}`))
    const { steps, gaps } = planReading(texts('m/*'), entries, 'head')
    expect(steps).toHaveLength(READING_LIMITS.files)
    expect(gaps.map(({ what }) => what)).toEqual(['too-many-files'])
  })

  test('more bytes in all than are read is a gap, and nothing is read', () => {
    const entries = Array.from({ length: 17 }, (_, i) => file(`m/${i}`, READING_LIMITS.text))
    const { steps, gaps } = planReading(texts('m/*', 'x'), entries, 'head')
    expect(steps.map(({ kind }) => kind)).toEqual(['absent'])
    expect(gaps.map(({ what }) => what)).toEqual(['too-many-bytes'])
  })
})
