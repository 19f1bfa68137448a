import { describe, expect, test } from 'vitest'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import {
  amount,
  ask,
  csv,
  driftTask,
  measured,
  measuredTables,
  problemLines,
  scored,
  taskFile,
  valueNamed,
} from './tasks.ts'

function estimateOf(sample: ReturnType<typeof valueNamed>['candidate']): Estimate {
  if (sample?.kind !== 'measured') throw new Error(`not measured: ${JSON.stringify(sample)}`)
  return sample.estimate
}

/** lm-eval samples of these documents, right where `isRight` says so. */
function samples(ids: readonly number[], isRight: (id: number) => boolean): string {
  return ids
    .map((id) =>
      JSON.stringify({
        doc_id: id,
        doc_hash: `h${id}`,
        filter: 'none',
        target: `t${id}`,
        acc: isRight(id) ? 1 : 0,
        f: id / 8,
      }),
    )
    .join('\n')
}

const documents = Array.from({ length: 30 }, (_, id) => id)

const amounts = (label: string): string => csv('id,label,pred', [`a,${label},1`, 'b,2,2', 'c,9,10'])

describe('what kind of table it is', () => {
  test('two numbers that are not whole are a regression, whole ones are classes', () => {
    const columns = { score: null, prediction: 'pred' }
    expect(
      estimateOf(valueNamed(measuredTables({ candidate: amounts('1.5'), declared: columns }), 'mae').candidate),
    ).toMatchObject({ value: 0.5 })
    expect(
      estimateOf(valueNamed(measuredTables({ candidate: amounts('1'), declared: columns }), 'accuracy').candidate),
    ).toEqual({ kind: 'proportion', successes: 2, n: 3 })
    const declared = measuredTables({ candidate: amounts('1'), declared: { ...columns, task: 'regression' } })
    expect(estimateOf(valueNamed(declared, 'mae').candidate)).toMatchObject({ kind: 'student', value: 0.333333333333 })
  })

  test('a score of a regression is its prediction', () => {
    const found = measuredTables({
      candidate: csv('id,label,score', ['a,1,2', 'b,2,2', 'c,9,10']),
      declared: { task: 'regression' },
    })
    expect(estimateOf(valueNamed(found, 'bias').candidate)).toMatchObject({ value: 0.666666666667 })
  })

  test('more than a thousand amounts are no classes', () => {
    const rows = Array.from({ length: 1_500 }, (_, row) => `r${row},${row},${row + 1}`)
    const found = measuredTables({
      candidate: csv('id,label,pred', rows),
      declared: { score: null, prediction: 'pred' },
    })
    expect(estimateOf(valueNamed(found, 'mae').candidate)).toMatchObject({ value: 1 })
  })

  test('a ranking by its queries', () => {
    const rows = ['a,1,.4,x', 'b,0,.3,x', 'c,0,.9,y', 'd,1,.2,y', 'e,0,.2,z']
    const found = measuredTables({ candidate: csv('id,label,score,q', rows), declared: { query: 'q' } })
    // reciprocal ranks 1 and 1/2; in z nothing is relevant
    expect(valueNamed(found, 'mrr').candidate).toMatchObject({ estimate: { value: 0.75 }, n: 2 })
  })

  test('score and prediction both: ranks of the one, classes of the other', () => {
    const found = measuredTables({
      candidate: csv('id,label,score,pred', ['a,1,.9,0', 'b,0,.1,0']),
      declared: { prediction: 'pred' },
    })
    expect(estimateOf(valueNamed(found, 'roc_auc').candidate)).toMatchObject({ successes: 1 })
    expect(estimateOf(valueNamed(found, 'recall').candidate)).toMatchObject({ successes: 0, n: 1 })
  })

  test('costs are what the policy says a row is worth', () => {
    const worth = { truePositive: null, falsePositive: amount('-5'), trueNegative: null, falseNegative: amount('-100') }
    const found = measuredTables({
      candidate: csv('id,label,score', scored(40, 5)),
      declared: { costs: worth },
      asks: [ask('cost')],
    })
    // 4 false alarms and 4 misses in 40 rows
    expect(estimateOf(valueNamed(found, 'cost').candidate)).toMatchObject({ value: (4 * 5 + 4 * 100) / 40 })
  })

  test('columns that nobody named are found by usual names, and told where there are none', () => {
    const declared = { id: null, label: '', score: null }
    const found = measuredTables({ candidate: 'y_true,y_score\n1,.9\n0,.2\n', guess: true, declared })
    expect(valueNamed(found, 'accuracy').candidate).toMatchObject({ n: 2 })
    const lost = measuredTables({ candidate: 'foo,y_score\n1,.9\n', guess: true, declared })
    expect(problemLines(lost)[0]).toContain('no column has a usual name for the label; there are foo, y_score')
  })

  test('a table with columns of samples that is none is read by its declared columns', () => {
    const table = 'label,score,doc_hash,filter\n1,.6,a,n\n0,.3,b,n\n'
    const found = measuredTables({ candidate: table, baseline: table, declared: { id: null } })
    expect(found.pairing).toMatchObject({ by: 'content', paired: 2, problem: null })
  })
})

/** As a policy declares them. */
const harness = { id: null, label: 'target', score: null, prediction: 'filtered_resps' }

const identical = (candidate: string, baseline: string): boolean | undefined =>
  measuredTables({ candidate, baseline, declared: harness }).pairing?.identical

describe('lm-eval samples', () => {
  test('are paired by document and filter, in whatever order', () => {
    const [now, then] = [samples(documents, (id) => id % 3 > 0), samples(documents.toReversed(), (id) => id % 4 > 0)]
    const found = measuredTables({ candidate: now, baseline: then, declared: harness })
    const onlyNow = documents.filter((id) => id % 3 > 0 && id % 4 === 0).length
    const onlyThen = documents.filter((id) => id % 3 === 0 && id % 4 > 0).length
    expect(valueNamed(found, 'accuracy')).toMatchObject({
      candidate: { estimate: { successes: 20, n: 30 } },
      difference: { method: 'tango', estimate: { n: 30, onlyCandidate: onlyNow, onlyBaseline: onlyThen } },
    })
  })

  test('are the same only where the answers are, and not the points they got alone', () => {
    const answered = (answer: string, points = 1): string =>
      documents
        .map((id) =>
          JSON.stringify({
            doc_id: id,
            doc_hash: `h${id}`,
            filter: 'none',
            target: `t${id}`,
            filtered_resps: id === 7 ? answer : 'x',
            acc: id === 7 ? points : 1,
          }),
        )
        .join('\n')
    const [first = '', ...others] = answered('x').split('\n')
    expect(identical(answered('x'), answered('x'))).toBe(true)
    expect(identical([...others, first].join('\n'), answered('x'))).toBe(true)
    expect(identical(answered('y'), answered('x'))).toBe(false)
    expect(identical(answered('x', 0), answered('x'))).toBe(false)
    expect(
      identical(
        samples(documents, () => true),
        samples(documents, () => true),
      ),
    ).toBe(false)
  })

  test('of other documents are no comparison, and the counts are told', () => {
    const found = measuredTables({
      candidate: samples(documents, () => true),
      baseline: samples(documents.slice(5), () => true),
      declared: harness,
    })
    expect(found.pairing).toMatchObject({ paired: 25, onlyCandidate: 5, onlyBaseline: 0 })
    expect(valueNamed(found, 'accuracy').difference).toEqual({ kind: 'undefined', why: 'rows-differ' })
  })

  test.each([{}, { label: 'target' }, { label: 'target', prediction: 'filtered_resps' }])(
    'are no way around what the policy declares (%j)',
    (names) => {
      const wrong = documents.map((id) =>
        JSON.stringify({
          id: `r${id}`,
          label: id % 2,
          target: id % 2,
          score: id % 2 === 0 ? 0.9 : 0.1,
          filtered_resps: 1,
          doc_id: id,
          doc_hash: `h${id}`,
          filter: 'none',
          accuracy: 1,
        }),
      )
      const found = measuredTables({ candidate: wrong.join('\n'), declared: names })
      expect(valueNamed(found, 'accuracy').candidate).not.toMatchObject({ estimate: { successes: 30 } })
    },
  )

  test('that nobody declared are no predictions', () => {
    const found = measuredTables({ candidate: samples(documents, () => true) })
    expect([problemLines(found)[0], found.values]).toEqual([expect.stringContaining('table/missing-column'), []])
  })
})

const task = (candidate: string | null, baseline: string | null): Parameters<typeof measured>[0] => ({
  model: 'churn',
  plan: { what: 'importance' },
  candidate: taskFile('importance.json', candidate),
  baseline: taskFile('importance.json', baseline),
})

const rank = (now: string, then: string): unknown =>
  estimateOf(valueNamed(measured(task(now, then)), 'importance_rank_correlation').candidate)

describe('importance', () => {
  test('the same order is one, the opposite minus one', () => {
    const [list, reverse] = ['{"a": 3, "b": 2, "c": 1}', '{"a": 1, "b": 2, "c": 3}']
    expect([rank(list, list), rank(list, reverse)]).toEqual([
      { kind: 'point', value: 1 },
      { kind: 'point', value: -1 },
    ])
  })

  test.each([
    [null, '{"a": 1}', 'table/absent'],
    ['', '{"a": 1}', ''],
    ['{"a": "much"}', '{"a": 1}', ''],
    ['[1, 2', '{"a": 1}', ''],
  ])('%s is a problem and no value', (now, then, code) => {
    const found = measured(task(now, then))
    expect(problemLines(found)[0]).toContain(code)
    expect(found.values).toEqual([])
  })
})

const problemOf = (reference: string | null, current: string | null): string =>
  problemLines(measured(driftTask(reference, current)))[0] ?? ''

test('drift of a table from its own copy is a problem', () => {
  const [table, copy] = ['a\n1\n2\n', 'a\n1\n2\n']
  const found = measured(driftTask(table, copy))
  expect(found.values).toEqual([])
  expect(problemLines(found)).toEqual([
    'candidate table/rows-differ: is reference.csv, byte for byte: there is nothing to compare',
  ])
})

test('drift of a column that is missing here, or without rows, is a problem', () => {
  expect(problemOf('a,b\n1,2\n', 'a\n1\n')).toContain('column b of reference.csv is not here')
  expect(problemOf('a\n1\n', 'a\n')).toContain('candidate table/empty')
  expect(problemOf(null, 'a\n1\n')).toContain('candidate table/absent')
})
