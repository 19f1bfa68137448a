import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readImportance } from '../../../../src/core/evidence/importance/read-importance.ts'

function read(text: string, path: string = 'importance.json'): ReturnType<typeof readImportance> {
  return readImportance({ path, text, digest: '' })
}

/** Names and values, or the codes and places of what is wrong. */
function told(text: string, path?: string): unknown {
  const result = read(text, path)
  if (!result.ok) return result.error.map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
  return Object.fromEntries(result.value.features.map(({ name, value }) => [name, value]))
}

describe('what is read', () => {
  test.each<[string, string]>([
    ['a mapping', '{"age": 0.5, "income": 0.25}'],
    ['a mapping under a key', '{"model": "x", "feature_importances": {"age": 0.5, "income": 0.25}}'],
    ['a mapping of mappings', '{"age": {"mean": 0.5, "std": 0.1}, "income": {"mean": 0.25, "std": 0.1}}'],
    ['records', '[{"feature": "age", "importance": 0.5}, {"feature": "income", "importance": 0.25}]'],
    [
      'records by other words',
      '[{"Column": "age", "Gain": 0.5, "Cover": 3}, {"Column": "income", "Gain": 0.25, "Cover": 9}]',
    ],
    [
      'records of a SHAP summary',
      '[{"col_name": "age", "feature_importance_vals": 0.5}, {"col_name": "income", "feature_importance_vals": 0.25}]',
    ],
    ['records under a key', '{"importance": [{"name": "age", "value": 0.5}, {"name": "income", "value": 0.25}]}'],
    ['lists side by side', '{"feature_names": ["age", "income"], "importances": [0.5, 0.25]}'],
    [
      'permutation importance',
      '{"feature_names": ["age", "income"], "importances_mean": [0.5, 0.25], "importances_std": [1, 1], "importances": [[0.4, 0.6], [0.2, 0.3]]}',
    ],
    [
      'SHAP values a row',
      '{"feature_names": ["age", "income"], "values": [[-0.5, 0.5], [0.25, 0], [-0.75, -0.25]], "base_values": [0, 0, 0]}',
    ],
    ['a frame', '{"feature": {"0": "age", "1": "income"}, "importance": {"0": 0.5, "1": 0.25}}'],
  ])('%s', (_, text) => {
    expect(told(text)).toEqual({ age: 0.5, income: 0.25 })
  })

  test.each<[string, string, string]>([
    ['a header', 'feature,importance\nage,0.5\nincome,0.25\n', 'i.csv'],
    ['columns in between', 'rank,importance,feature\n1,0.5,age\n2,0.25,income\n', 'i.csv'],
    ['the index of a frame', ',0\nage,0.5\nincome,0.25\n', 'i.csv'],
    ['other words', 'what,how much\nage,0.5\nincome,0.25\n', 'i.csv'],
    ['no header', 'age,0.5\nincome,0.25\n', 'i.csv'],
    ['tabs', 'Feature\tGain\nage\t0.5\n"income"\t0.25\n', 'i.tsv'],
    ['YAML', 'age: 0.5\nincome: 0.25\n', 'i.yaml'],
  ])('a table: %s', (_, text, path) => {
    expect(told(text, path)).toEqual({ age: 0.5, income: 0.25 })
  })

  test('with places, measure and sign', () => {
    expect(read('{\n  "a": -0.5,\n  "b": 1e-3\n}')).toEqual({
      ok: true,
      value: {
        features: [
          { name: 'a', value: -0.5, at: { line: 2, column: 8 } },
          { name: 'b', value: 0.001, at: { line: 3, column: 8 } },
        ],
        measure: null,
        signed: true,
      },
    })
    expect(read('feature,gain\na,1\n', 'x.csv')).toMatchObject({
      value: { measure: 'gain', signed: false, features: [{ name: 'a', at: { line: 2, column: 1 } }] },
    })
    expect(read('{"features": ["a"], "shap_values": [[1]]}')).toMatchObject({ value: { measure: 'rows' } })
  })

  test('one feature, numbers as names, names of objects', () => {
    expect(told('{"a": 1}')).toEqual({ a: 1 })
    expect(told('[{"feature": 7, "importance": 1}]')).toEqual({ 7: 1 })
    expect(read('{"__proto__": 1, "constructor": 2}')).toMatchObject({
      value: { features: [{ name: '__proto__' }, { name: 'constructor' }] },
    })
  })
})

describe('what is refused', () => {
  test.each<[string, string, string, readonly string[]]>([
    ['an empty file', '', 'x.json', ['document/empty undefined:undefined']],
    ['an empty mapping', '{}', 'x.json', ['evidence/no-measurement 1:1']],
    ['an empty list', '[]', 'x.json', ['evidence/no-measurement 1:1']],
    ['empty lists', '{"features": [], "importances": []}', 'x.json', ['evidence/no-measurement 1:1']],
    ['a header alone', 'feature,importance\n', 'x.csv', ['evidence/no-measurement 1:1']],
    ['a number', '0.5', 'x.json', ['evidence/no-measurement 1:1']],
    ['numbers without names', '[0.5, 0.25]', 'x.json', ['evidence/no-measurement 1:2']],
    ['records without a value', '[{"feature": "a", "rank": 1}]', 'x.json', ['evidence/no-measurement 1:2']],
    ['three columns nobody knows', 'a,b,c\nx,1,2\n', 'x.csv', ['evidence/no-measurement 1:1']],
    ['a Markdown file', '# importance', 'x.md', ['evidence/no-measurement 1:1']],
    ['NaN', '{"a": NaN}', 'x.json', ['evidence/malformed 1:7']],
    ['an infinity', '{"a": 1, "b": -Infinity}', 'x.json', ['evidence/malformed 1:15']],
    ['beyond a double', '{"a": 1e400}', 'x.json', ['evidence/malformed 1:7']],
    ['a text', '{"a": "0.5"}', 'x.json', ['evidence/malformed 1:7']],
    ['null', '{"a": null}', 'x.json', ['evidence/malformed 1:7']],
    ['a list under a name', '{"a": [1, 2]}', 'x.json', ['evidence/malformed 1:7']],
    ['an empty cell', 'feature,importance\na,\n', 'x.csv', ['evidence/malformed 2:3']],
    [
      'a record without a value',
      '[{"feature": "a", "gain": 1}, {"feature": "b"}]',
      'x.json',
      ['evidence/malformed 1:31'],
    ],
    ['a record that is none', '[{"feature": "a", "gain": 1}, 3]', 'x.json', ['evidence/malformed 1:31']],
    ['a feature without a name', '[{"feature": "", "gain": 1}]', 'x.json', ['evidence/malformed 1:2']],
    ['a name that is a list', '{"features": [["a"]], "importances": [1]}', 'x.json', ['evidence/malformed 1:15']],
    ['a negative gain', '[{"feature": "a", "gain": -1}]', 'x.json', ['evidence/malformed 1:27']],
    ['a negative mean size', 'feature,mean_abs_shap\na,-1\n', 'x.csv', ['evidence/malformed 2:3']],
    ['too few values', '{"features": ["a", "b"], "importances": [1]}', 'x.json', ['evidence/malformed 1:41']],
    ['a ragged row', '{"features": ["a", "b"], "values": [[1, 2], [3]]}', 'x.json', ['evidence/malformed 1:45']],
    ['a wrong value in a row', '{"features": ["a"], "values": [[1], ["x"]]}', 'x.json', ['evidence/malformed 1:38']],
    ['values of several classes', '{"features": ["a"], "values": [[[1, 2]]]}', 'x.json', ['evidence/malformed 1:33']],
    ['a doubled key', '{"a": 1, "a": 2}', 'x.json', ['document/duplicate-key 1:10']],
    [
      'a doubled record',
      '[{"feature": "a", "gain": 1}, {"feature": "a", "gain": 1}]',
      'x.json',
      ['document/duplicate-key 1:31'],
    ],
    ['a doubled row', 'feature,gain\na,1\nb,2\na,3\n', 'x.csv', ['document/duplicate-key 4:1']],
    ['a deep nest', `${'{"importance":'.repeat(20)}1${'}'.repeat(20)}`, 'x.json', ['evidence/malformed 1:71']],
    [
      'a Git LFS pointer',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
      'x.json',
      ['document/syntax 1:1'],
    ],
  ])('%s', (_, text, path, wanted) => {
    expect(told(text, path)).toEqual(wanted)
  })

  test('five problems at most', () => {
    const text = `{${Array.from({ length: 9 }, (_, index) => `"f${index}": null`).join(', ')}}`
    expect(told(text)).toHaveLength(5)
  })

  test('more features than anybody compares', () => {
    const rows = Array.from({ length: 100_001 }, (_, index) => `f${index},1`).join('\n')
    expect(told(rows, 'x.csv')).toEqual(['document/too-many-values 1:1'])
  })

  test('sentences name the feature', () => {
    const result = read('{"age": "x"}')
    expect(result.ok ? [] : result.error.map(({ message }) => message)).toEqual([
      'the importance of "age" is "x", expected a finite number',
    ])
  })
})

test('any JSON is read or refused', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const result = read(text)
      const features = result.ok ? result.value.features : [{ name: 'x', value: 0 }]
      expect(features.every(({ name, value }) => name !== '' && Number.isFinite(value))).toBe(true)
      expect(features.length > 0 && (result.ok || result.error.length > 0)).toBe(true)
    }),
    { numRuns: 300 },
  )
})
