import { describe, expect, test } from 'vitest'
import { readEvidence } from '../../../../src/core/evidence/read.ts'
import { measurementTable, readingOf, source } from './reading-of.ts'

function codesOf(path: string, text: string): readonly string[] {
  const result = readEvidence(source(path, text), 'metrics')
  return result.ok ? [] : result.error.map(({ code, at }) => `${code} ${at === null ? '-' : `${at.line}:${at.column}`}`)
}

const tableOf = (path: string, text: string): readonly string[] =>
  measurementTable(readingOf('metrics', source(path, text)))

const nested = {
  'm.json': '{"auc": 0.90,\n "by": {"North": 1e-3, "": 5}}',
  'm.yaml': 'auc: 0.90\nby: {North: 1e-3, "": 5}\n',
  'm.toml': 'auc = 0.90\nby = {North = 1e-3, "" = 5}\n',
}

describe('nested mappings', () => {
  test.each(Object.entries(nested))('%s: paths are lists, numbers keep their text', (path, text) => {
    const found = readingOf('metrics', source(path, text)).measurements
    expect(found.map((one) => [one.path, one.value, one.at.line])).toEqual([
      [['auc'], { kind: 'number', text: '0.90' }, 1],
      [['by', 'North'], { kind: 'number', text: '1e-3' }, 2],
      [['by', ''], { kind: 'number', text: '5' }, 2],
    ])
  })

  test('what is no number is kept as what it is (C3–C9, C20)', () => {
    const text = `{"nan": NaN, "inf": -Infinity, "quoted": "0.91", "percent": "25.59%", "na": "NA", "none": null,
      "flag": true, "list": [[0.9], []], "runs": [0.9], "empty": {}, "huge": 1e400, "tiny": 1e-400, "minus": -0}`
    expect(tableOf('m.json', text).map((line) => line.replace(/ \| \d+:\d+/, ''))).toEqual([
      'nan | nonfinite NaN',
      'inf | nonfinite -Infinity',
      'quoted | text 0.91',
      'percent | text 25.59%',
      'na | text NA',
      'none | null',
      'flag | boolean true',
      'list | list {}',
      'runs | runs {}',
      'empty | mapping {}',
      'huge | 1e400',
      'tiny | 1e-400',
      'minus | -0',
    ])
  })

  test('YAML 1.2: NO is text, 1e3 a number, .nan not a number (C128)', () => {
    expect(tableOf('m.yaml', 'a: NO\nb: 1e3\nc: .nan\nd: 1_000\ne: "0.9"\nf: 012\n')).toEqual([
      'a | text NO | 1:4',
      'b | 1e3 | 2:4',
      'c | nonfinite NaN | 3:4',
      'd | text 1_000 | 4:4',
      'e | text 0.9 | 5:4',
      'f | 012 | 6:4',
    ])
  })

  test('a dotted key and nested keys are two measurements (C59)', () => {
    expect(tableOf('m.json', '{"a.b": 1, "a": {"b": 2}}')).toEqual(['"a.b" | 1 | 1:9', 'a.b | 2 | 1:23'])
  })

  test('keys that are not keys elsewhere are keys here', () => {
    const text = '{"__proto__": {"auc": 1}, "constructor": 2, "toString": 3}'
    expect(tableOf('m.json', text).map((line) => line.split(' | ')[0])).toEqual([
      '__proto__.auc',
      'constructor',
      'toString',
    ])
  })

  test('a standard error belongs to its metric, and is none itself (C57)', () => {
    expect(
      tableOf('m.json', '{"acc": 0.9, "acc_stderr": 0.01, "lonely_stderr": 1, "t": {"f1": 1, "f1_stderr": "N/A"}}'),
    ).toEqual([
      'acc | 0.9 | 1:9 | se 0.01',
      'acc_stderr | 0.01 | 1:28 | operational',
      'lonely_stderr | 1 | 1:51',
      't.f1 | 1 | 1:66',
      't.f1_stderr | text N/A | 1:82 | operational',
    ])
  })

  test('DVCLive: the step is a counter, names keep their slashes and parentheses', () => {
    expect(tableOf('m.json', '{"metrics": {"mAP50(B)": 0.81, "step": 1}, "step": 49}')).toEqual([
      'metrics.mAP50(B) | 0.81 | 1:26',
      'metrics.step | 1 | 1:40',
      'step | 49 | 1:52 | operational',
    ])
  })

  test.each([
    ['m.json', '0.91', '"" | 0.91 | 1:1'],
    ['m.json', '0', '"" | 0 | 1:1'],
    ['m.json', 'NaN', '"" | nonfinite NaN | 1:1'],
    ['m.yaml', '0.91\n', '"" | 0.91 | 1:1'],
    ['metrics', '0.91\n', '"" | 0.91 | 1:1'],
  ])('%s holding only %j: its path is one empty segment', (path, text, line) => {
    expect(tableOf(path, text)).toEqual([line])
  })

  test.each([
    ['null', 'null', 'evidence/no-measurement 1:1'],
    ['a list', '[1, 2]', 'evidence/no-measurement 1:1'],
    ['an empty list', '[]', 'evidence/no-measurement 1:1'],
    ['a text', '"0.91"', 'evidence/no-measurement 1:1'],
    ['a boolean', 'true', 'evidence/no-measurement 1:1'],
  ])('%s alone is no metrics file', (_, text, code) => {
    expect(codesOf('m.json', text)).toEqual([code])
  })

  test('one metric is enough to say nothing', () => {
    expect(readingOf('metrics', source('m.json', '{"auc": 1}')).notes).toEqual([])
  })

  test('an empty mapping measures nothing, and says so', () => {
    const { measurements, notes } = readingOf('metrics', source('m.json', '{}'))
    expect([measurements, notes.map(({ code }) => code)]).toEqual([[], ['evidence/no-measurement']])
  })
})

describe('CSV', () => {
  test('two columns: metric and value', () => {
    expect(tableOf('m.csv', 'Metric,Value\nauc,0.90\n"f1, macro",NA\nloss,nan\nnone,\n')).toEqual([
      'auc | 0.90 | 2:5',
      'f1, macro | text NA | 3:13',
      'loss | nonfinite NaN | 4:6',
      'none | null | 5:6',
    ])
  })

  test('one row of values', () => {
    expect(tableOf('m.csv', 'auc,f1\r\n0.90,true\r\n')).toEqual(['auc | 0.90 | 2:1', 'f1 | boolean true | 2:6'])
  })

  test('rows named by a first column of texts', () => {
    expect(tableOf('m.csv', 'run,auc,note\nmain,0.9,x\nother,0.8,y\n')).toEqual([
      'main.auc | 0.9 | 2:6',
      'main.note | text x | 2:10',
      'other.auc | 0.8 | 3:7',
      'other.note | text y | 3:11',
    ])
  })

  test.each([
    ['slice', 'slice'],
    ['Segment', 'slice'],
    ['dataset', 'dataset'],
    ['split', 'split'],
  ])('rows named by %s say what they are, numbers as names too', (header, fact) => {
    expect(tableOf('m.csv', `${header},auc,n\n1,0.9,120\n`)).toEqual([
      `1.auc | 0.9 | 2:3 | ${fact} 1 | n 120`,
      `1.n | 120 | 2:7 | ${fact} 1 | operational`,
    ])
  })

  test('a row more does not rename the others', () => {
    const one = tableOf('m.csv', 'slice,auc\nNorth,0.9\n')
    expect(tableOf('m.csv', 'slice,auc\nNorth,0.9\nSouth,0.8\n').slice(0, 1)).toEqual(one)
  })

  test.each([
    ['no row', 'metric,value\n', 'evidence/no-measurement 1:1'],
    ['no header', 'auc,0.91\nf1,0.8\n', 'evidence/malformed 1:5'],
    ['a training log', 'epoch,loss\n1,0.5\n2,0.4\n', 'evidence/malformed 3:1'],
    ['names in some rows only', 'a,b\nx,1\n2,3\n', 'evidence/malformed 3:1'],
    ['a metric twice', 'metric,value\nauc,1\nauc,2\n', 'document/duplicate-key 3:1'],
    ['a column twice', 'auc,auc\n1,2\n', 'document/duplicate-key 1:5'],
    ['a slice twice', 'slice,auc\nNorth,1\nNorth,2\n', 'document/duplicate-key 3:1'],
    ['a row without name', 'metric,value\n,2\n', 'evidence/malformed 2:1'],
    ['a slice without name', 'slice,auc\nNorth,1\n,2\n', 'evidence/malformed 3:1'],
    ['a ragged row', 'metric,value\nauc\n', 'document/syntax 2:1'],
    ['semicolons for several rows', 'a;b\n1;2\n3;4\n', 'evidence/malformed 3:1'],
  ])('%s is refused', (_, text, code) => {
    expect(codesOf('m.csv', text)).toEqual([code])
  })
})
