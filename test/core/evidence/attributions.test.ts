import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/core/base/digest.ts'
import { readAttributions } from '../../../src/core/evidence/attributions.ts'

/** `tenure 0.3 @2` for each feature; the kind where there are none. */
function read(path: string, text: string): string {
  const found = readAttributions({ path, text, digest: sha256(text) })
  if (found.kind !== 'read') return found.kind
  return found.attributions.map(({ feature, text: weight, at }) => `${feature} ${weight} @${at.line}`).join(', ')
}

describe('weights of features in', () => {
  const two = 'tenure 0.3 @1, age 0.1 @1'
  const rows: readonly (readonly [string, string, string, string])[] = [
    ['a mapping under a key that tells', 'a.json', '{"feature_importance": {"tenure": 0.3, "age": 0.1}}', two],
    ['a mapping in a file whose name tells', 'docs/shap.json', '{"tenure": 0.3, "age": 0.1}', two],
    [
      'a mapping after other figures',
      'a.json',
      '{"auc": 1, "n": {"rows": 9, "folds": 5}, "shap": {"tenure": 0.3, "age": 0.1}}',
      two,
    ],
    [
      'a list of entries',
      'a.json',
      '[{"feature": "tenure", "importance": 0.3}, {"feature": "age", "importance": 0.1}]',
      two,
    ],
    ['two lists', 'a.json', '{"features": ["tenure", "age"], "importances": [0.3, 0.1]}', two],
    ['YAML', 'a.yaml', 'importance:\n  tenure: 0.3\n  age: 0.1\n', 'tenure 0.3 @2, age 0.1 @3'],
    ['CSV', 'a.csv', 'feature,importance\ntenure,0.3\nage,0.1\n', 'tenure 0.3 @2, age 0.1 @3'],
    ['CSV as pandas writes it', 'importance.csv', ',gain\ntenure,0.3\nage,0.1\n', 'tenure 0.3 @2, age 0.1 @3'],
    ['CSV with more columns', 'a.tsv', 'rank\tname\tshap\n1\ttenure\t0.3\n2\tage\t0.1\n', 'tenure 0.3 @2, age 0.1 @3'],
    ['figures of an evaluation', 'metrics.json', '{"auc": 0.8, "f1": 0.7}', 'none'],
    ['the shapes of tensors', 'a.json', '{"shape": {"rows": 3, "columns": 4}}', 'none'],
    ['named values', 'a.json', '[{"name": "auc", "value": 0.8}, {"name": "f1", "value": 0.7}]', 'none'],
    ['two lists of unlike length', 'shap.json', '{"features": ["tenure", "age"], "importances": [0.3]}', 'none'],
    ['text', 'shap.md', 'tenure: 0.3', 'none'],
    ['one row', 'shap.csv', 'feature,shap\ntenure,0.3\n', 'none'],
    ['an empty list', 'shap.json', '[]', 'none'],
    ['depths nobody writes', 'shap.json', '{"a": {"b": {"c": {"d": {"e": {"tenure": 0.3, "age": 0.1}}}}}}', 'none'],
    ['no number', 'a.json', '{"shap": {"tenure": 0.3, "age": NaN}}', 'wrong'],
    ['words', 'a.csv', 'feature,importance\ntenure,high\nage,low\n', 'wrong'],
    ['two weights of one feature', 'a.csv', 'feature,importance\nage,0.3\nage,0.1\n', 'wrong'],
    ['the same weight twice', 'a.csv', 'feature,importance\nage,0.3\nage,0.3\n', 'age 0.3 @2'],
    ['a file cut short', 'shap.json', '{"tenure": 0.3', 'wrong'],
    [
      'keys that are no ordinary ones',
      'shap.json',
      '{"__proto__": 0.3, "constructor": 0.1}',
      '__proto__ 0.3 @1, constructor 0.1 @1',
    ],
  ]
  test.each(rows)('%s', (_, path, text, expected) => {
    expect(read(path, text)).toBe(expected)
  })
})

test('the model that a file is about', () => {
  const text = '{"model": {"version": 2.10, "sha256": "AB"}, "shap": {"a": 1, "b": 2}}'
  const found = readAttributions({ path: 'a.json', text, digest: '' })
  const models = found.kind === 'read' ? found.models.map((model) => `${model.key} ${model.text}`) : []
  expect(models).toEqual(['version 2.10', 'sha256 AB'])
})
