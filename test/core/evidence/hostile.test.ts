import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseDecimal } from '../../../src/core/base/decimal.ts'
import type { Position } from '../../../src/core/base/source.ts'
import { decodeText } from '../../../src/core/document/text.ts'
import { readers } from '../../../src/core/evidence/formats.ts'
import { readEvidence } from '../../../src/core/evidence/read.ts'
import type { Reading } from '../../../src/core/evidence/types.ts'

/** Files that say nothing, whatever reader is asked: each is refused, or read as holding no finite number. */
const files: readonly (readonly [string, string, string])[] = [
  ['an empty file', 'x.json', ''],
  ['white space', 'x.yaml', ' \n\n'],
  ['an empty mapping', 'x.json', '{}'],
  ['an empty list', 'x.json', '[]'],
  ['null', 'x.json', 'null'],
  ['a list of null', 'x.json', '[null]'],
  ['a list of lists', 'x.json', '[[[]]]'],
  ['a boolean', 'x.json', 'true'],
  ['a number in quotes', 'x.json', '"0.91"'],
  ['empty names', 'x.json', '{"": {"": {"": null}}}'],
  ['binary', 'x.json', '\u0000\u0001\u0002'],
  ['nested brackets', 'x.json', '['.repeat(100_000)],
  ['nested mappings', 'x.json', '{"a":'.repeat(100_000)],
  ['nested brackets in YAML', 'x.yaml', '['.repeat(100_000)],
  ['nested brackets in TOML', 'x.toml', `a = ${'['.repeat(100_000)}`],
  ['nested indentation', 'x.yaml', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['an alias bomb', 'x.yaml', 'a: &a [1]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n'],
  ['a merge key', 'x.yaml', 'a: &a {auc: 1}\nb: {<<: *a}\n'],
  ['a tag', 'x.yaml', 'a: !!python/object/apply:os.system ["x"]\n'],
  ['several documents', 'x.yaml', 'a: 1\n---\nb: 2\n'],
  ['JSON Lines', 'x.json', '{"a": 1}\n{"a": 2}\n'],
  ['repeated keys', 'x.json', '{"auc": 1, "auc": 2}'],
  ['a Git LFS pointer', 'x.json', `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`],
  ['a DVC pointer', 'x.json', `outs:\n- md5: ${'0'.repeat(32)}\n  path: x.json\n`],
  ['1e400', 'x.json', '{"auc": 1e400}'],
  ['a number in quotes under a name', 'x.json', '{"auc": "0.91"}'],
  ['a percentage', 'x.json', '{"auc": "25.59%"}'],
  ['NA', 'x.json', '{"auc": "NA"}'],
  ['NaN', 'x.json', '{"auc": NaN}'],
  ['a flag', 'x.json', '{"auc": true}'],
  ['a list under a name', 'x.json', '{"auc": [0.91]}'],
  [
    'keys that are not keys elsewhere',
    'x.json',
    '{"__proto__": {"auc": "1"}, "constructor": null, "hasOwnProperty": []}',
  ],
]

function finite(reading: Reading): readonly string[] {
  const found = reading.measurements.filter(({ value }) => value.kind === 'number' && parseDecimal(value.text) !== null)
  return found.map(({ path }) => path.join('.'))
}

describe.each(readers.map(({ format }) => format))('%s', (format) => {
  test.each(files)('%s', (_, path, text) => {
    const result = readEvidence({ path, text, digest: '' }, format)
    expect(result.ok ? finite(result.value) : []).toEqual([])
    expect(result.ok || result.error.length > 0).toBe(true)
  })
})

test.each(files)('%s, recognised', (_, path, text) => {
  const result = readEvidence({ path, text, digest: '' })
  expect(result.ok ? finite(result.value) : []).toEqual([])
})

test.each([
  ['10 MB of brackets', 'x.json', '['.repeat(10_000_000), 'document/too-deep'],
  ['10 MB of brackets in YAML', 'x.yaml', '['.repeat(10_000_000), 'document/too-deep'],
  ['10 MB of brackets in TOML', 'x.toml', `a=${'['.repeat(10_000_000)}`, 'document/too-large'],
  ['10 MB of brackets without suffix', 'metrics', '['.repeat(10_000_000), 'document/too-deep'],
  ['17 MB', 'x.json', ' '.repeat(17_000_000), 'document/too-large'],
])('%s', (_, path, text, code) => {
  const result = readEvidence({ path, text, digest: '' })
  expect(result.ok ? [] : result.error.map((problem) => problem.code)).toEqual([code])
})

const corpus = join(import.meta.dirname, '../../fuzz/corpus')
const seeds = readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  .filter((name) => statSync(join(corpus, name)).isFile() && !name.startsWith('policy'))
  .toSorted()

describe.each(seeds)('%s', (name) => {
  const path = name.slice(name.indexOf('/') + 1)
  const decoded = decodeText(readFileSync(join(corpus, name)))
  const text = decoded.kind === 'text' ? decoded.text : ''
  const result = readEvidence({ path, text, digest: '' })
  const format = result.ok ? result.value.format : null

  test('CRLF and a byte order mark change nothing (C130)', () => {
    const bytes = new TextEncoder().encode(`\ufeff${text.replaceAll(/\r?\n/g, '\r\n')}`)
    const again = decodeText(bytes)
    expect(withoutPlaces(readEvidence({ path, text: again.kind === 'text' ? again.text : '', digest: '' }))).toEqual(
      withoutPlaces(result),
    )
  })

  test('UTF-16 is explained (C130)', () => {
    const bytes = new Uint8Array(
      new Uint16Array([0xfeff, ...[...text].map((character) => character.charCodeAt(0))]).buffer,
    )
    expect(decodeText(bytes)).toEqual({ kind: 'refused', why: 'utf-16' })
  })

  const numbers = (result.ok ? result.value.measurements : []).flatMap(({ value, at }) =>
    value.kind === 'number' ? [{ at, written: value.text }] : [],
  )

  test('a number stands where its measurement says, as it is written', () => {
    const lines = text.split('\n')
    const here = numbers.map(({ at, written }) =>
      (lines[at.line - 1] ?? '').slice(at.column - 1, at.column + written.length),
    )
    expect(here.map((piece, index) => piece.replace('"', '').startsWith(asWritten(numbers[index]?.written)))).toEqual(
      numbers.map(() => true),
    )
  })

  test.each(['NaN', 'null', 'true', '"NA"', '"25.59%"', '[]', '{}', '1e400'])(
    '%s in the place of any number is none',
    (hostile) => {
      const survivors = numbers.filter(({ at, written }) => {
        const changed = readEvidence({ path, text: replaced(text, at, { written, hostile }), digest: '' }, format)
        const there = (changed.ok ? changed.value.measurements : []).filter(
          (one) => one.at.line === at.line && one.at.column === at.column,
        )
        return there.some(({ value }) => value.kind === 'number' && parseDecimal(value.text) !== null)
      })
      expect(survivors).toEqual([])
    },
  )
})

/** TOML's underscores are dropped when a number is read; one seed has such a number. */
function asWritten(number: string | undefined): string {
  return number === '1000.5e-3' ? '1_000' : (number ?? '')
}

function replaced(text: string, at: Position, change: { readonly written: string; readonly hostile: string }): string {
  const lines = text.split('\n')
  const line = lines[at.line - 1] ?? ''
  const start = line.indexOf(asWritten(change.written), at.column - 1)
  const before = line.slice(0, start).replace(/"$/, '')
  const after = line.slice(start + change.written.length).replace(/^"/, '')
  lines[at.line - 1] = before + change.hostile + after
  return lines.join('\n')
}

/** What was read, but for columns: CRLF moves none of the lines. */
function withoutPlaces(read: ReturnType<typeof readEvidence>): unknown {
  return JSON.parse(
    JSON.stringify(read, (key, value: unknown) => (key === 'at' || key === 'length' ? undefined : value)),
  )
}
