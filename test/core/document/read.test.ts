import { describe, expect, test } from 'vitest'
import { frontMatter } from '../../../src/core/document/front-matter.ts'
import { readDocument } from '../../../src/core/document/read.ts'

const read = (path: string, text: string): ReturnType<typeof readDocument> => readDocument({ path, text, digest: '' })

describe('the syntax of a file', () => {
  test.each([
    ['metrics.json', '{}', 'json', 'mapping'],
    ['METRICS.JSON', '{}', 'json', 'mapping'],
    ['m.yaml', 'a: 1', 'yaml', 'mapping'],
    ['m.yml', 'a: 1', 'yaml', 'mapping'],
    ['model.pkl.dvc', 'outs: []', 'yaml', 'mapping'],
    ['m.toml', 'a = 1', 'toml', 'mapping'],
    ['m.csv', 'a,b', 'csv', 'sequence'],
    ['m.tsv', 'a\tb', 'csv', 'sequence'],
    ['README.md', '{}', 'text', 'string'],
    ['README.md', '', 'text', 'string'],
    ['data.js', 'window.X = {}', 'text', 'string'],
    // no telling suffix: by sight
    ['dvc.lock', "schema: '2.0'", 'yaml', 'mapping'],
    ['MLmodel', 'flavors: {}', 'yaml', 'mapping'],
    ['Kitfile', 'manifestVersion: 1.0.0', 'yaml', 'mapping'],
    ['metrics.txt', 'auc: 0.9', 'yaml', 'mapping'],
    ['metrics', '\n  {"auc": 0.9}', 'json', 'mapping'],
    ['metrics', '[1]', 'json', 'sequence'],
    ['metrics', '0.91\n', 'yaml', 'number'],
    ['metrics', '1690000000000 0.91 0\n1690000000001 0.92 1\n', 'text', 'string'],
    ['BLESSED', '', 'text', 'string'],
    ['notes', 'just: some: prose', 'text', 'string'],
    ['notes', 'a line\tof text', 'text', 'string'],
    ['dir.json/metrics', 'auc: 1', 'yaml', 'mapping'],
  ])('%s holding %j is %s', (path, text, syntax, root) => {
    expect(read(path, text)).toMatchObject({ ok: true, value: { syntax, root: { kind: root } } })
  })

  test.each([
    ['m.json', '', 'document/empty'],
    ['m.yaml', '# nothing\n', 'document/empty'],
    ['m.toml', '\n', 'document/empty'],
    ['m.csv', '', 'document/empty'],
    ['m.json', 'auc: 0.9', 'document/syntax'],
    ['metrics', '{"auc": }', 'document/syntax'],
    ['m.yaml', 'a: &x 1\nb: *x', 'document/alias'],
    ['README.md', 'a\0b', 'document/binary'],
    ['m.json', '\0', 'document/binary'],
  ])('%s holding %j is refused with %s', (path, text, code) => {
    const result = read(path, text)
    expect(result.ok ? [] : result.error.map((problem) => problem.code)).toContain(code)
  })
})

describe('front matter', () => {
  test('keeps every offset, so that places in it are places in the file', () => {
    const text = '\ufeff\n---\r\na: 1\r\nb: 2\n---\n# Title\n---\n'
    const block = frontMatter({ path: 'README.md', text, digest: '' })
    expect(block?.text.trim()).toBe('a: 1\r\nb: 2')
    expect(block?.text.indexOf('b: 2')).toBe(text.indexOf('b: 2'))
  })

  test.each([
    ['an empty block', '---\n---\n', ''],
    ['a block that ends the file', '---\na: 1\n---', 'a: 1'],
    ['dashes inside a value', '---\na: "---"\n---\n', 'a: "---"'],
    ['an indented line of dashes', '---\na: |\n  ---\n---\n', 'a: |\n  ---'],
  ])('%s', (_, text, block) => {
    expect(frontMatter({ path: 'README.md', text, digest: '' })?.text.trim()).toBe(block)
  })

  test.each([
    ['no block', '# Title\n---\na: 1\n---\n'],
    ['a block without end', '---\na: 1\n'],
    ['four dashes', '----\na: 1\n---\n'],
    ['an empty file', ''],
  ])('%s is none', (_, text) => {
    expect(frontMatter({ path: 'README.md', text, digest: '' })).toBeNull()
  })
})
