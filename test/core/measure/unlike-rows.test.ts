import { describe, expect, test } from 'vitest'
import { csv, measuredTables, problemLines, scored, valueNamed } from './tasks.ts'
import type { Tables } from './tasks.ts'

const header = 'id,label,score'
const good = csv(header, scored(40, 5))

const weighted = (weight: number): string =>
  csv(
    `${header},w`,
    scored(40, 5, (row) => `,${row === 3 ? weight : 1}`),
  )

/** Rows that belong together as the function says. */
const clustered = (of: (row: number) => number): string =>
  csv(
    `${header},c`,
    scored(40, 5, (row) => `,c${of(row)}`),
  )

describe('rows that can’t be compared', () => {
  const other = csv(header, scored(40, 3))
  test.each<readonly [string, Tables, string]>([
    [
      'other ids',
      {
        candidate: good,
        baseline: csv(
          header,
          scored(40, 5).map((row) => `x${row}`),
        ),
      },
      '40 are only here and 40 only in the baseline',
    ],
    [
      'fewer rows',
      { candidate: good, baseline: csv(header, scored(30, 5)) },
      '10 are only here and 0 only in the baseline',
    ],
    ['an id twice here', { candidate: good.replace('r3,', 'r2,'), baseline: other }, 'row 4 here has the key of row 3'],
    [
      'an id twice there',
      { candidate: good, baseline: other.replace('r3,', 'r2,') },
      'row 4 in the baseline has the key of row 3',
    ],
    [
      'no id in a row',
      { candidate: good.replace('r3,', ','), baseline: other.replace('r3,', ',') },
      '1 rows here have no key',
    ],
    [
      'another label',
      { candidate: good, baseline: other.replace('r3,1', 'r3,0') },
      'the label of 1 differs, first in row 4 here and row 4 in the baseline',
    ],
    [
      'clusters of its own',
      {
        candidate: clustered((row) => row),
        baseline: clustered((row) => row % 20),
        declared: { cluster: 'c' },
      },
      'the cluster of 20 differs, first in row 21 here and row 21 in the baseline',
    ],
    [
      'queries of its own',
      {
        candidate: clustered((row) => row),
        baseline: clustered((row) => row % 20),
        declared: { query: 'c' },
      },
      'the query of 20 differs, first in row 21 here and row 21 in the baseline',
    ],
    [
      'labels that are the id',
      { candidate: good, baseline: other, declared: { id: 'label' } },
      'row 3 here has the key of row 1',
    ],
    [
      'another order of rows alike',
      {
        candidate: 'label,score\n1,.6\n0,.3\n1,.7\n',
        baseline: 'label,score\n0,.3\n1,.6\n1,.7\n',
        declared: { id: null },
      },
      'row 1 is about something else there',
    ],
    [
      'another number of rows alike',
      { candidate: 'label,score\n1,.6\n1,.3\n', baseline: 'label,score\n1,.3\n', declared: { id: null } },
      '2 rows here and 1 in the baseline',
    ],
  ])('%s: every value stands, every change is open', (_, tables, says) => {
    const found = measuredTables(tables)
    expect(problemLines(found)).toEqual([])
    expect(found.pairing?.problem).toMatchObject({ code: 'table/rows-differ' })
    expect(found.pairing?.problem?.message).toContain(says)
    expect(new Set(found.values.map(({ difference }) => JSON.stringify(difference)))).toEqual(
      new Set([JSON.stringify({ kind: 'undefined', why: 'rows-differ' })]),
    )
  })

  test('weights that differ are other rows', () => {
    const found = measuredTables({ candidate: weighted(1), baseline: weighted(2), declared: { weight: 'w' } })
    expect(valueNamed(found, 'accuracy').difference).toEqual({ kind: 'undefined', why: 'rows-differ' })
  })

  test('lm-eval samples beside a table of another kind', () => {
    const samples = Array.from({ length: 40 }, (_, id) =>
      JSON.stringify({ doc_id: id, doc_hash: `h${id}`, filter: 'none', target: 't', acc: id % 2 }),
    )
    const unnamed = { guess: true, declared: { id: null, label: '', score: null } }
    const [one, two] = [
      measuredTables({ candidate: good, baseline: samples.join('\n'), ...unnamed }),
      measuredTables({ candidate: samples.join('\n'), baseline: good, ...unnamed }),
    ]
    expect(problemLines(one)).toEqual([
      'baseline table/rows-differ: holds samples of lm-evaluation-harness, unlike the candidate’s table',
    ])
    expect(problemLines(two)).toEqual([
      'baseline table/rows-differ: holds no samples of lm-evaluation-harness, unlike the candidate’s table',
    ])
    expect([...one.values, ...two.values].every(({ difference }) => difference === null)).toBe(true)
  })
})
