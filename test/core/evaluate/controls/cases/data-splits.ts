import { sha256 } from '../../../../../src/core/base/digest.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const hash = (row: string): string => sha256(row).replace('sha256:', '')
const hashes = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => hash(`row ${from + index}`))

const scene = (path: string, manifest: string | object, more: ControlScene = {}): ControlScene => ({
  record: `version: 1\ndata:\n  split_manifest: docs/${path}\n`,
  ...more,
  candidate: { [`docs/${path}`]: manifest, ...more.candidate },
})
const lists = (splits: object, more: object = {}): ControlScene => scene('splits.json', { splits, ...more })
const table = (rows: readonly string[], header = 'split,row'): ControlScene =>
  scene('splits.csv', `${header}\n${rows.join('\n')}\n`)

const train = hashes(0, 40)
const test = hashes(40, 50)
const rows = [...train.map((each) => `train,${each}`), ...test.map((each) => `test,${each}`)]
const timed = (from: string, to: string): ControlScene =>
  lists(
    { train: { rows: train, from: '2024-01-01', to: '2025-12-31' }, test: { rows: test, from, to } },
    { strategy: 'time' },
  )
const evaluated = (n: number): ControlScene => ({
  ...table(rows),
  model: '    metrics: [results.csv]\n    governance: governance.yaml\n    documents: ["docs/*"]\n',
  candidate: { ...table(rows).candidate, 'results.csv': `split,auc,n\ntest,0.87,${n}\n` },
})
const cases = (expects: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, each]) => ({ control: 'DATA-04', name, scene: each, expects }))

export const dataSplitCases: readonly ControlCase[] = [
  {
    control: 'DATA-04',
    name: 'a table of rows, none in two parts',
    scene: table(rows),
    expects: { low: 'pass info E3', medium: 'pass warn E3', high: 'pass block E3' },
  },
  ...cases('pass block E3', {
    'lists of rows': lists({ train, validation: hashes(60, 70), test }),
    'lists at the top': scene('splits.yaml', `train: [${train.join(', ')}]\ntest: [${test.join(', ')}]\n`),
    'rows of a group stay together': table(
      [...train.map((each) => `train,${each},${hash('a')}`), ...test.map((each) => `test,${each},${hash('b')}`)],
      'split,row,group',
    ),
    'the same row twice in one part': table([...rows, `train,${hash('row 1')}`]),
    'training ends before the test begins': timed('2026-01-01', '2026-06-30'),
    'as many rows as were evaluated': evaluated(10),
  }),
  ...cases('fail block', {
    'no record': { ...table(rows), record: null },
    'no manifest is named': { ...table(rows), record: 'version: 1\ndata: {}\n' },
    'the manifest is not there': { ...table(rows), candidate: {} },
    'an empty manifest': scene('splits.csv', ''),
    'one row in both': table([...rows, `test,${hash('row 7')}`]),
    'one row in both, in capitals': table([...rows, `test,${hash('row 7').toUpperCase()}`]),
    'one row in both, with the algorithm before it': lists({ train, test: [...test, `sha256:${hash('row 7')}`] }),
    'one row in test and validation': lists({ train, test, validation: [hash('row 45')] }),
    'one group in both': table(
      [...train.map((each) => `train,${each},${hash('a')}`), ...test.map((each) => `test,${each},${hash('a')}`)],
      'split,row,group',
    ),
    'no test data': table(train.map((each) => `train,${each}`)),
    'no training data': lists({ test }),
    'an empty part': lists({ train, test: [] }),
    'only what somebody counted': scene('splits.json', { train: 40, test: 10, overlap: 0 }),
    'more rows were evaluated than there are': evaluated(11),
    'the test begins on the last day of training': timed('2025-12-31', '2026-06-30'),
    'the test begins before': timed('2025-06-01', '2026-06-30'),
    'the test ends before it begins': timed('2026-06-30', '2026-01-01'),
    'the test is yet to come': timed('2026-01-01', '2026-12-31'),
    'no dates for the test': lists({ train: { rows: train, from: '2024-01-01', to: '2025-12-31' }, test }),
    'no dates at all, though time is said to split': lists({ train, test }, { strategy: 'time' }),
    'a date that is none': timed('spring', 'summer'),
  }),
  ...cases('indeterminate block', {
    'running numbers': lists({ train: ['1', '2'], test: ['3'] }),
    'running numbers, with zeros before': lists({ train: ['0000000000000001'], test: ['0000000000000002'] }),
    'numbers of accounts': table([
      'train,4000123412341231',
      'train,4000123412341232',
      'test,4000123412341233',
      'test,4000123412341234',
    ]),
    'addresses of people': lists({ train: ['ana@acme.example'], test: ['ben@acme.example'] }),
    'hashes of two kinds': lists({ train, test: test.map((each) => each.slice(0, 32)) }),
    'rows of one part, groups of the other': lists({ train: { rows: train }, test: { groups: test } }),
    'a table without a column for parts': table(rows, 'a,b'),
    'a table with a row cut short': table([...rows, 'test']),
    'no JSON': scene('splits.json', '{'),
    'a text': scene('splits.md', '# No row is in both\n'),
    'a manifest that was not read': scene('splits.csv', { kind: 'refused', why: 'too-large', detail: '' }),
    'a record that is no YAML': { ...table(rows), record: 'data: {' },
  }),
]
