import { describe, expect, test } from 'vitest'
import { csv, measured, measuredTables, predictionsTask, problemLines, scored, valueNamed } from './tasks.ts'
import type { Tables } from './tasks.ts'

const header = 'id,label,score'
const good = csv(header, scored(40, 5))
const rows = (...all: readonly string[]): string => csv(header, all)

describe('a table that can’t be measured', () => {
  test.each<readonly [string, Tables, string]>([
    ['absent', { candidate: null }, 'table/absent: there is no such file'],
    ['empty', { candidate: '' }, 'table/empty: is empty'],
    ['a header only', { candidate: `${header}\n` }, 'table/empty: has columns and no rows'],
    ['one class of an unknown name', { candidate: rows('a,x,.5', 'b,x,.7') }, 'positive one can\'t be told: "x"'],
    ['a NaN score', { candidate: rows('a,1,NaN', 'b,0,.5') }, 'table/cell: score has no finite value in 1 row: row 1'],
    ['infinite scores', { candidate: rows('a,1,inf', 'b,0,-Infinity') }, 'in 2 rows: row 1, 2'],
    ['a score beyond doubles', { candidate: rows('a,1,.1', 'b,0,1e999') }, 'in 1 row: row 2'],
    [
      'a missing label',
      { candidate: rows('a,,.5', 'b,0,.5') },
      'table/cell: label has no finite value in 1 row: row 1',
    ],
    ['a missing score', { candidate: rows('a,1,.5', 'b,0,') }, 'table/cell: score has no finite value in 1 row: row 2'],
    [
      'a third label',
      { candidate: rows('a,1,.5', 'b,0,.5', 'c,2,.5') },
      '3 kinds of labels, and a score is about two: "0", "1", "2"',
    ],
    [
      'many kinds of labels',
      {
        candidate: csv(
          header,
          Array.from({ length: 1_500 }, (_, row) => `r${row},${row},.5`),
        ),
      },
      'more than 1000 kinds of labels',
    ],
    ['two unnamed labels', { candidate: rows('a,cat,.5', 'b,dog,.5') }, 'positive one can\'t be told: "cat", "dog"'],
    ['labels of two kinds', { candidate: rows('a,1,.5', 'b,yes,.5') }, 'positive one can\'t be told: "1", "yes"'],
    [
      'a positive label that no row has',
      { candidate: good, declared: { positive: '7' } },
      'declared as "7", and label holds "0", "1"',
    ],
    [
      'a text among scores',
      { candidate: rows('a,1,high', 'b,0,.5') },
      "table/cell: row 1, column 'score': 'high' is no number @2:5",
    ],
    ['a short row', { candidate: rows('a,1', 'b,0,.5') }, 'table/ragged-row: row 1 has 2 cells, the header has 3 @2:1'],
    ['a long row', { candidate: rows('a,1,.4', 'b,0,.5,9') }, 'table/ragged-row: row 2 has 4 cells'],
    ['a quote without an end', { candidate: rows('"a,1,.4', 'b,0,.5') }, 'table/quote'],
    [
      'a negative weight',
      { candidate: csv(`${header},w`, ['a,1,.5,1', 'b,0,.5,-1']), declared: { weight: 'w' } },
      'w is -1 in row 2; a weight is at least 0',
    ],
    [
      'an infinite weight',
      { candidate: csv(`${header},w`, ['a,1,.5,inf', 'b,0,.5,1']), declared: { weight: 'w' } },
      'w has no finite value',
    ],
    [
      'a column that is not there',
      { candidate: good, declared: { score: 'scores' } },
      "table/missing-column: has no column 'scores'",
    ],
    [
      'a column that stands twice',
      { candidate: good.replace(header, 'label,score,score'), declared: { id: null } },
      "table/duplicate-column: has 2 columns named 'score'",
    ],
    [
      'a predicted class that is no label',
      { candidate: csv(`${header},pred`, ['a,1,.6,1', 'b,0,.5,maybe']), declared: { prediction: 'pred' } },
      'pred holds "maybe", which is none of the two labels',
    ],
    [
      'a regression on texts',
      {
        candidate: csv('id,label,pred', ['a,1.5,x']),
        declared: { task: 'regression', score: null, prediction: 'pred' },
      },
      "row 1, column 'pred': 'x' is no number",
    ],
    [
      'a ranking of texts',
      { candidate: csv(`${header},q`, ['a,good,.4,x']), declared: { query: 'q' } },
      "row 1, column 'label': 'good' is no number",
    ],
    [
      'a ranking without its query in a row',
      { candidate: csv(`${header},q`, ['a,1,.4,x', 'b,0,.3,']), declared: { query: 'q' } },
      'q has no finite value in 1 row: row 2',
    ],
    [
      'bins of texts',
      {
        candidate: csv(`${header},age`, ['a,1,.4,old']),
        declared: { slices: ['age'], bins: [{ column: 'age', edges: [] }] },
      },
      "row 1, column 'age': 'old' is no number",
    ],
    [
      'more classes than a matrix holds',
      {
        candidate: csv(
          'id,label,pred',
          Array.from({ length: 1_500 }, (_, row) => `r${row},c${row},c${row}`),
        ),
        declared: { score: null, prediction: 'pred' },
      },
      'table/too-many-values: label and its predictions hold more than 1000 classes',
    ],
    ['UTF-16', { candidate: Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x0a, 0) }, 'document/utf-16'],
    ['a JSON list', { candidate: '[{"id": 1}]' }, 'table/format-unknown: is a JSON list'],
    [
      'a pointer of Git LFS',
      { candidate: 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n' },
      'evidence/pointer',
    ],
    ['Parquet that ends early', { candidate: 'PAR1PAR1' }, 'table/truncated'],
    ['Parquet that is none', { candidate: `PAR1${'x'.repeat(40)}PAR1` }, 'table/'],
  ])('%s says why, and has no values', (_, tables, says) => {
    const found = measuredTables(tables)
    expect(problemLines(found).join('\n')).toContain(says)
    expect(problemLines(found).join('\n')).not.toContain('baseline ')
    expect([found.values, found.charts, found.pairing, found.search]).toEqual([[], [], null, null])
  })

  test('as the baseline leaves the candidate measured, and compares nothing', () => {
    const texts = scored(40, 5).map((row) =>
      JSON.stringify({ id: row.split(',')[0], label: row.split(',')[1] === '1' ? 'yes' : 'no', score: 0.5 }),
    )
    for (const baseline of [
      texts.join('\n'),
      '',
      `${header}\n`,
      good.replace('r3,1', 'r3,2'),
      good.replace(header, 'id,label,p'),
    ]) {
      const found = measuredTables({ candidate: good, baseline })
      expect(problemLines(found)).toHaveLength(1)
      expect(found.candidate.problems).toEqual([])
      expect(found.pairing).toBeNull()
      expect(valueNamed(found, 'accuracy')).toMatchObject({
        candidate: { kind: 'measured' },
        baseline: null,
        difference: null,
      })
    }
  })

  test('that was refused when it was collected says so', () => {
    const problem = {
      code: 'table/too-large',
      file: 'eval.csv',
      at: null,
      length: 1,
      message: 'is too large',
      hint: null,
    } as const
    const task = {
      ...predictionsTask({ candidate: null }),
      candidate: { path: 'eval.csv', content: { kind: 'refused', problem } },
    } as const
    expect(measured(task).candidate).toEqual({
      path: 'eval.csv',
      digest: null,
      format: null,
      rows: null,
      problems: [problem],
    })
  })
})

test('a file on disk is opened by whoever measures', () => {
  const task = {
    ...predictionsTask({ candidate: good }),
    candidate: { path: 'eval.csv', content: { kind: 'file', location: '/x' } },
  } as const
  expect(() => measured(task)).toThrow('no test of these opens a file')
})
