import { describe, expect, test } from 'vitest'
import { readPointer } from '../../../src/core/evidence/pointer.ts'

const oid = '4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393'
const md5 = 'c6e63208aa8b4b2051f365e3771b6bad'
const lfs = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`

describe('Git LFS', () => {
  test.each([
    ['as Git LFS writes it', lfs],
    ['with CRLF', lfs.replaceAll('\n', '\r\n')],
    ['with an extension line', lfs.replace('oid', `ext-0-foo sha256:${oid}\noid`)],
    ['of the time before the name', lfs.replace('git-lfs', 'hawser')],
  ])('%s', (_, text) => {
    expect(readPointer(text)).toEqual({ kind: 'git-lfs', algorithm: 'sha256', digest: oid, size: '12345' })
  })

  test.each([
    ['another version', lfs.replace('v1', 'v9')],
    ['a digest of the wrong length', lfs.replace(oid, oid.slice(1))],
    ['no size', lfs.replace(/size.*/, '')],
    ['something before the version', `# a comment\n${lfs}`],
    ['content that mentions one', `{"a": "${lfs.replaceAll('\n', ' ')}"}`],
  ])('%s is none', (_, text) => {
    expect(readPointer(text)).toBeNull()
  })
})

describe('DVC', () => {
  test.each([
    ['with a size', `outs:\n- md5: ${md5}\n  size: 33\n  hash: md5\n  path: m.json\n`, 'md5', md5, '33'],
    ['of a folder', `outs:\n- md5: ${md5}.dir\n  nfiles: 2\n  path: m.json\n`, 'md5', `${md5}.dir`, null],
    [
      'imported from elsewhere',
      `md5: ${md5}\nfrozen: true\ndeps:\n- path: a\nouts:\n- etag: abc\n  path: m.json\n`,
      'other',
      'abc',
      null,
    ],
  ])('%s', (_, text, algorithm, digest, size) => {
    expect(readPointer(text)).toEqual({ kind: 'dvc', algorithm, digest, size, path: 'm.json' })
  })

  test.each([
    ['several outputs', `outs:\n- md5: ${md5}\n  path: a\n- md5: ${md5}\n  path: b\n`],
    ['no digest', 'outs:\n- path: a\n'],
    ['other keys beside it', `outs:\n- md5: ${md5}\n  path: a\nauc: 0.9\n`],
    ['a stage of dvc.lock', `stages:\n  a:\n    outs:\n    - md5: ${md5}\n      path: a\n`],
    ['broken YAML', `outs:\n- md5: ${md5}\n path: [\n`],
    ['an empty list', 'outs: []\n'],
  ])('%s is none', (_, text) => {
    expect(readPointer(text)).toBeNull()
  })
})

test.each([
  ['an empty file', ''],
  ['a metrics file', '{"auc": 0.9}'],
  ['a long file that begins like one', lfs + ' '.repeat(5_000)],
  ['10 MB of line ends', '\n'.repeat(10_000_000)],
])('%s is content', (_, text) => {
  expect(readPointer(text)).toBeNull()
})
