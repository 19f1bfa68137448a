import { describe, expect, test } from 'vitest'
import { cardOf, issuesOf } from './card-of.ts'

describe('the block', () => {
  test.each([
    ['a card without', '# Model\n', 'none'],
    ['a rule first, then text', '---\n\nSome text\n', 'none'],
    ['an empty block', '---\n\n---\n# Model\n', 'none'],
    ['a block', '---\nlicense: mit\n---\n', 'read'],
    ['CRLF', '---\r\nlicense: mit\r\n---\r\n# M', 'read'],
    ['a byte order mark', '\ufeff---\nlicense: mit\n---\n', 'read'],
    ['white space before it', '\n\n---\nlicense: mit\n---\n', 'read'],
    ['no line end after it', '---\nlicense: mit\n---', 'read'],
    ['text before it', 'x\n---\nlicense: mit\n---\n', 'none'],
    ['never closed', '---\nlicense: mit\n# Model\n', 'unreadable'],
    ['a list', '---\n- a\n---\n', 'unreadable'],
    ['a syntax error', '---\na: [\n---\n', 'unreadable'],
    ['a repeated key', '---\na: 1\na: 2\n---\n', 'unreadable'],
    ['an alias', '---\na: &x 1\nb: *x\n---\n', 'unreadable'],
    ['a tag', '---\na: !!python/object x\n---\n', 'unreadable'],
    ['over a megabyte', `---\na: ${'x'.repeat(1_100_000)}\n---\n`, 'unreadable'],
  ])('%s is %s', (_, text, kind) => {
    expect(cardOf(text).frontMatter.kind).toBe(kind)
  })

  test('problems stand at their lines in the card', () => {
    const { frontMatter } = cardOf('\n---\nlicense: mit\ntags: [a]\na: 1\na: 2\n---\n')
    expect(frontMatter.kind === 'unreadable' ? frontMatter.problems.map(({ at }) => at?.line) : []).toEqual([6])
  })

  test('keys named like members of objects are keys', () => {
    expect(issuesOf('__proto__: {license: 1}\nconstructor: x\ntoString: y')).toEqual([])
  })
})

const artifact = `governance: {artifact: {path: m.onnx, sha256: ${'a'.repeat(64)}}}`

test.each([
  ['license: mit', []],
  ['license: other', ['error license', 'error license']],
  ['license: other\nlicense_name: acme\nlicense_link: LICENSE', []],
  ['license: other\nlicense_name: " "\nlicense_link: LICENSE', ['error license']],
  ['license: 3', ['error license']],
  ['license:', []],
  ['language: en', []],
  ['language: no', []],
  ['language: false', ['error language']],
  ['language: [en, de, zh-Hant, multilingual, code]', []],
  ['language: English', ['warning language']],
  ['datasets: [a, null]', ['error datasets']],
  ['datasets:\n  - a\n  -', ['error datasets']],
  ['datasets: squad', []],
  ['tags: [1]', ['error tags']],
  ['metrics: {a: b}', ['error metrics']],
  ['base_model: a/b\nbase_model_relation: finetune', []],
  ['base_model_relation: child', ['error base_model_relation']],
  ['new_version: a/b', ['warning new_version']],
  ['library_name: [a]', ['error library_name']],
  ['pipeline_tag: 1', ['error pipeline_tag']],
  ['co2_eq_emissions: 12.5', []],
  ['co2_eq_emissions: {emissions: 1}', []],
  ['co2_eq_emissions: much', ['error co2_eq_emissions']],
  ['model_index: []', ['warning model_index']],
  ['model-index: {}', ['error model-index']],
  ['model-index: [{name: a, results: []}]', ['warning model-index']],
  ['model-index: [{results: 1}]', ['error model-index', 'error model-index']],
  ['model-index: [{name: a, results: [{}]}]', ['error model-index', 'error model-index', 'error model-index']],
  [
    'model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: D, config: 1}, metrics: [{type: f1, value: 0.5}]}]}]',
    ['error model-index'],
  ],
  [
    'model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: D}, metrics: [{type: f1, value: null}], source: {name: x}}]}]',
    ['error model-index', 'error model-index'],
  ],
  [
    'model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: D, config: en}, metrics: [{type: f1, value: 0.5}]}]}]',
    [],
  ],
  ['governance: x', ['error governance']],
  ['governance: {id: a, version: 1.0, owner: "@a/b", tier: high, reviewed_at: 2026-01-31, factors: [age]}', []],
  ['governance: {tier: extreme}', ['error governance']],
  ['governance: {version: [1]}', ['error governance']],
  ['governance: {reviewed_at: yesterday}', ['error governance']],
  ['governance: {factors: [null]}', ['error governance']],
  [artifact, []],
  ['governance: {artifact: {sha256: abc}}', ['error governance']],
  ['governance: {artifact: {sha1: abc}}', ['error governance']],
  ['eos_token: "</s>"\nprogramming_language: [r]', []],
])('%s gives %j', (yaml, expected) => {
  expect(issuesOf(yaml).map(({ severity, key }) => `${severity} ${key}`)).toEqual(expected)
})

test('an issue stands where the value stands', () => {
  const [issue] = issuesOf('license: mit\ntags:\n  - a\n  - null')
  expect(issue?.problem.at).toEqual({ line: 5, column: 5 })
  expect(issue?.problem.code).toBe('evidence/malformed')
})

test('many issues are cut, not piled up', () => {
  expect(issuesOf(`tags: [${'null, '.repeat(5_000)}]`)).toHaveLength(50)
})
