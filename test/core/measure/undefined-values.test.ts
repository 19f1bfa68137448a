import { describe, expect, test } from 'vitest'
import { ask, csv, measuredTables, problemLines, scored, valueNamed } from './tasks.ts'
import type { Tables } from './tasks.ts'

const header = 'id,label,score'
const rows = (...all: readonly string[]): string => csv(header, all)

const inRegions = (names: readonly string[]): string =>
  csv(
    `${header},region`,
    scored(40, 5, (row) => `,${names[row % names.length]}`),
  )

describe('what has no value says why', () => {
  test.each<readonly [string, Tables, Readonly<Record<string, unknown>>]>([
    [
      'one class',
      { candidate: rows('a,1,.5', 'b,1,.7') },
      { roc_auc: 'no-negatives', ks: 'no-negatives', accuracy: 1, balanced_accuracy: 'one-class' },
    ],
    [
      'constant scores',
      { candidate: rows('a,1,.5', 'b,0,.5', 'c,1,.5') },
      { roc_auc: 0.5, ks: 0, mcc: 'zero-denominator', brier: 0.25 },
    ],
    [
      'scores outside [0, 1]',
      { candidate: rows('a,1,1.5', 'b,0,.5', 'c,1,-3') },
      { roc_auc: 0.5, log_loss: 'outside-probability', brier: 'outside-probability', ece: 'outside-probability' },
    ],
    [
      'no weight at all',
      { candidate: csv(`${header},w`, ['a,1,.5,0', 'b,0,.5,0']), declared: { weight: 'w' } },
      { roc_auc: 'no-weight', accuracy: 'no-weight', f1: 'no-weight' },
    ],
    [
      'rows of weight 0 alone',
      { candidate: csv(`${header},w`, ['a,1,.6,0', 'b,0,.5,1']), declared: { weight: 'w' } },
      { roc_auc: 'no-positives', accuracy: 0 },
    ],
    ['a quoted line feed in an id', { candidate: rows('"a\nb",1,.6', 'b,0,.3') }, { roc_auc: 1, accuracy: 1 }],
    [
      'negative relevance',
      { candidate: csv(`${header},q`, ['a,-1,.4,x', 'b,2,.3,x']), declared: { query: 'q' } },
      { 'ndcg@10': 'negative-relevance' },
    ],
    [
      'f1 of several classes without an average',
      {
        candidate: csv('id,label,pred', ['a,x,x', 'b,y,z', 'c,z,z']),
        declared: { score: null, prediction: 'pred' },
        asks: [ask('f1')],
      },
      { f1: 'needs-average' },
    ],
    [
      'a fairness column of one group',
      {
        candidate: csv(
          `${header},g`,
          scored(8, 3, () => ',x'),
        ),
        declared: { fairness: ['g'] },
      },
      { 'g.demographic_parity_ratio': 'one-group' },
    ],
  ])('%s', (_, tables, expected) => {
    const found = measuredTables(tables)
    expect(problemLines(found)).toEqual([])
    for (const [path, value] of Object.entries(expected)) {
      const { candidate } = valueNamed(found, path)
      expect([path, candidate?.kind === 'undefined' ? candidate.why : numberOf(candidate)]).toEqual([path, value])
    }
  })

  test('a small slice without one class, and cells without a slice', () => {
    const table = csv(`${header},region`, ['a,1,.6,', 'b,0,.5,N', 'c,1,.7,N'])
    const found = measuredTables({
      candidate: table,
      declared: { slices: ['region'] },
      asks: [ask('roc_auc', { slices: [['region']] })],
    })
    expect(valueNamed(found, 'roc_auc', 'region=(missing)').candidate).toMatchObject({
      kind: 'undefined',
      why: 'no-negatives',
    })
    expect(valueNamed(found, 'roc_auc', 'region=N').candidate).toMatchObject({ kind: 'measured', n: 2 })
  })

  test('a slice that only one side has is on that side alone', () => {
    const found = measuredTables({
      candidate: inRegions(['N', 'S']),
      baseline: inRegions(['N', 'W']),
      declared: { slices: ['region'] },
      asks: [ask('accuracy', { slices: [['region']] })],
    })
    expect(valueNamed(found, 'accuracy', 'region=S')).toMatchObject({ baseline: null, difference: null })
    expect(valueNamed(found, 'accuracy', 'region=W')).toMatchObject({ candidate: null, difference: null })
  })

  test.each([
    [5_000, 5_000],
    [5_001, 1],
  ])('%i slices give %i values', (count, expected) => {
    const table = csv(
      `${header},s`,
      scored(2 * count, 5, (row) => `,s${row % count}`),
    )
    const found = measuredTables({
      candidate: table,
      baseline: csv(
        `${header},s`,
        scored(2 * count, 7, (row) => `,s${row % count}`),
      ),
      declared: { slices: ['s'] },
      asks: [ask('accuracy', { slices: [['s']] })],
    })
    expect(found.values.filter(({ slice }) => slice !== null)).toHaveLength(expected)
    const why = count > 5_000 ? ['too-many-slices'] : []
    expect(found.values.flatMap(({ candidate }) => (candidate?.kind === 'undefined' ? [candidate.why] : []))).toEqual(
      why,
    )
    expect(valueNamed(found, 'accuracy').difference).toMatchObject({ kind: 'measured' })
  })
})

test.each([
  [200, 'bootstrap'],
  [201, 'none'],
])('of %i slices the method is %s: more would take too long to resample', (count, method) => {
  const table = csv(
    `${header},s`,
    scored(2 * count, 3, (row) => `,s${row % count}`),
  )
  const asks = [ask('accuracy', { method: 'bootstrap', slices: [['s']] })]
  const found = measuredTables({ candidate: table, declared: { slices: ['s'], replicates: 3 }, asks })
  expect(valueNamed(found, 'accuracy', 's=s0').candidate).toMatchObject({ method })
})

function numberOf(sample: ReturnType<typeof valueNamed>['candidate']): number {
  if (sample?.kind !== 'measured') throw new Error('not measured')
  const { estimate } = sample
  if (estimate.kind === 'proportion') return estimate.successes / estimate.n
  if (!('value' in estimate)) throw new Error(`a ${estimate.kind}`)
  return estimate.value
}
