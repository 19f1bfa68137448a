import { describe, expect, test } from 'vitest'
import { codecs } from '../../../src/adapters/measurer/codecs.ts'
import { sha256 } from '../../../src/core/base/digest.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import type { Finding } from '../../../src/core/evaluate/verdict.ts'
import { measure } from '../../../src/core/measure/measure.ts'
import { measurePlans } from '../../../src/core/measure/plans.ts'
import type { TaskFile } from '../../../src/core/measure/task.ts'
import { METHODS } from '../../../src/core/policy/measuring.ts'
import { decoded, dossierOf, gatePolicy, judged, metricLines, MODEL, policyWith } from './scene.ts'

/** Eighty customers with two rows each; the candidate's scores are the baseline's and a little luck. */
const ROWS = 160

function uniform(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

type Side = 'candidate' | 'baseline'

/** `first` is where the ids begin: tables with other ids hold other rows. */
function table(side: Side, first = 0): string {
  const next = uniform(7)
  const lines = Array.from({ length: ROWS }, (_, row) => {
    const [label, luck, more] = [next() < 0.4 ? 1 : 0, next(), next()]
    const moved = side === 'candidate' ? luck * 0.8 + more * 0.2 : luck
    const score = (0.35 * label + 0.65 * moved).toFixed(6)
    return [first + row, label, score, Math.floor(row / 2), 1 + (row % 3), (10 * label + luck).toFixed(4)].join(',')
  })
  return ['id,label,score,customer,weight,amount', ...lines, ''].join('\n')
}

type Given = {
  readonly entry: string
  /** Further keys of the predictions. */
  readonly more?: string
  readonly otherRows?: boolean
  readonly identical?: boolean
  /** With a confidence, unless false. */
  readonly sure?: boolean
}

/** The finding about one rule, from two tables through the whole of measuring and judging. */
function findingOf({
  entry,
  more = 'score: score',
  otherRows = false,
  identical = false,
  sure = true,
}: Given): Finding {
  const model = `    predictions: { file: p.csv, id: id, label: label, replicates: 200, ${more} }\n`
  const policy = gatePolicy(`    metrics:\n      - { ${entry}${sure ? ', confidence: 95%' : ''} }\n`, model)
  const { gates, models } = decoded(policy)
  const [gate] = gates
  if (gate === undefined) throw new Error('the policy has no gate')
  const ours = fileOf(table('candidate'))
  const theirs = fileOf(identical ? table('candidate') : table('baseline', otherRows ? ROWS : 0))
  const plans = measurePlans(
    gate,
    models.map((one) => ({ model: one })),
  )
  const measured = plans.map(({ plan, model: id }) =>
    measure({ model: id, plan, candidate: ours, baseline: theirs }, { codecs, open: noFile, progress: null }),
  )
  const { findings } = evaluate(decoded(policy), { ...dossierOf({ policy, candidate: {}, baseline: {} }), measured })
  const [found] = findings.filter(({ kind }) => kind === 'metric')
  if (found === undefined) throw new Error('nothing was judged')
  return found
}

function fileOf(content: string): TaskFile {
  const bytes = new TextEncoder().encode(content)
  return { path: `${MODEL}/p.csv`, content: { kind: 'bytes', digest: sha256(content), bytes } }
}

function noFile(): never {
  throw new Error('no file is on disk')
}

function methodOf(given: Given): string | undefined {
  return findingOf(given).metric?.inference?.method
}

const clustered = 'score: score, cluster: customer'
const weighted = 'score: score, weight: weight'
const amounts = 'prediction: score, task: regression'
const ranked = 'score: score, query: customer'

const CHOSEN: readonly (readonly [entry: string, method: string, more?: string])[] = [
  ['metric: accuracy, at_least: 0.5', 'wilson'],
  ['metric: accuracy, at_least: 0.5', 'wilson', weighted],
  ['metric: accuracy, regress_at_most: 0.05', 'tango'],
  ['metric: accuracy, regress_at_most: 0.05', 'paired-t', weighted],
  ['metric: auc, at_least: 0.5', 'delong'],
  ['metric: auc, regress_at_most: 0.05', 'delong'],
  ['metric: brier, at_most: 0.5', 'student-t'],
  ['metric: brier, regress_at_most: 0.05', 'paired-t'],
  ['metric: f1, at_least: 0.1', 'jackknife'],
  ['metric: f1, regress_at_most: 0.1', 'jackknife'],
  ['metric: f1, regress_at_most: 0.1', 'bootstrap', weighted],
  ['metric: pr_auc, at_least: 0.1', 'bootstrap'],
  ['metric: pr_auc, regress_at_most: 0.1', 'bootstrap'],
  ['metric: mae, regress_at_most: 1', 'paired-t', amounts],
  ['metric: accuracy, regress_at_most: 0.05', 'cluster-bootstrap', clustered],
  ['metric: auc, at_least: 0.5', 'cluster-bootstrap', clustered],
  ['metric: precision, at_least: 0.1', 'wilson'],
  ['metric: precision, regress_at_most: 0.2', 'jackknife'],
  ['metric: f1, at_least: 0.1', 'bootstrap', weighted],
  ['metric: gini, at_least: 0.1', 'delong'],
  ['metric: gini, regress_at_most: 0.2', 'delong'],
  ['metric: rmse, at_most: 9', 'student-t', amounts],
  ['metric: rmse, regress_at_most: 1', 'paired-t', amounts],
  ['metric: r2, regress_at_most: 1', 'bootstrap', amounts],
  ['metric: ndcg@10, at_least: 0.1', 'student-t', ranked],
  ['metric: mrr, regress_at_most: 0.2', 'paired-t', ranked],
  ['metric: ndcg@10, at_least: 0.1', 'none', `${ranked}, cluster: weight`],
  ['metric: demographic_parity_ratio, at_least: 0.1', 'all-pairs', 'score: score, fairness: [weight]'],
]

describe('the method that fits metric and data', () => {
  test.each(CHOSEN)('%s: %s', (entry = '', method = '', more = 'score: score') => {
    expect(methodOf({ entry, more })).toBe(method)
  })
})

/** One rule for each method that a policy may name. */
const NAMED: Readonly<Record<(typeof METHODS)[number], Given | null>> = {
  wilson: { entry: 'metric: accuracy, at_least: 0.5' },
  'clopper-pearson': { entry: 'metric: recall, at_least: 0.3' },
  newcombe: { entry: 'metric: accuracy, regress_at_most: 0.1', otherRows: true },
  fisher: { entry: 'metric: accuracy, regress_at_most: 0', otherRows: true },
  tango: { entry: 'metric: accuracy, regress_at_most: 0.05' },
  'mcnemar-midp': { entry: 'metric: accuracy, improve_at_least: 0' },
  'mcnemar-exact': { entry: 'metric: accuracy, regress_at_most: 0' },
  delong: { entry: 'metric: auc, regress_at_most: 0.05' },
  bootstrap: { entry: 'metric: f1, regress_at_most: 0.1' },
  'cluster-bootstrap': { entry: 'metric: f1, at_least: 0.1', more: clustered },
  'paired-t': { entry: 'metric: log_loss, regress_at_most: 0.1' },
  welch: { entry: 'metric: brier, regress_at_most: 0.1', otherRows: true },
  // for numbers that a file states with their errors: see noise.test.ts
  'stderr-z': null,
  // for lists of runs: see runs.test.ts
  'corrected-t': null,
}

function named(entry: string, method: string): string {
  return `${entry}, method: ${method}`
}

describe('a method that the policy names', () => {
  const wired = METHODS.flatMap((method) => {
    const given = NAMED[method]
    return given === null ? [] : [[method, given] as const]
  })

  test.each(wired)('%s decides, and gives an interval and a p-value', (method, given) => {
    const { metric, outcome } = findingOf({ ...given, entry: named(given.entry, method) })
    const { inference } = metric ?? { inference: null }
    expect(inference?.method).toBe(method)
    expect([inference?.lower, inference?.upper, inference?.p]).not.toContain(null)
    expect(['pass', 'indeterminate']).toContain(outcome)
  })

  test.each([
    ['metric: brier, at_most: 0.5', 'wilson', 'student-t'],
    ['metric: auc, at_least: 0.5', 'clopper-pearson', 'delong'],
    ['metric: brier, regress_at_most: 0.05', 'tango', 'paired-t'],
    ['metric: brier, regress_at_most: 0', 'mcnemar-midp', 'paired-t'],
    ['metric: brier, regress_at_most: 0', 'mcnemar-exact', 'paired-t'],
    ['metric: auc, improve_at_least: 0', 'mcnemar-exact', 'delong'],
    ['metric: brier, regress_at_most: 0', 'fisher', 'welch'],
    ['metric: auc, change_at_most: 0', 'fisher', 'newcombe'],
    ['metric: accuracy, regress_at_most: 0.05', 'delong', 'tango'],
    ['metric: pr_auc, regress_at_most: 0.05', 'paired-t', 'bootstrap'],
    ['metric: accuracy, regress_at_most: 0.05', 'stderr-z', 'tango'],
  ])('%s: %s does not fit, and nothing is decided by %s instead', (entry, method, fitting) => {
    const { outcome, reason } = findingOf({ entry: named(entry, method) })
    expect([outcome, reason]).toEqual(['indeterminate', { code: 'method-unfit', method, fitting }])
  })

  test('weighted shares only vary as so many rows would, so Fisher’s test has nothing to count', () => {
    const entry = 'metric: accuracy, regress_at_most: 0, method: fisher'
    const { reason } = findingOf({ entry, more: weighted, otherRows: true })
    expect(reason).toEqual({ code: 'method-unfit', method: 'fisher', fitting: 'newcombe' })
  })

  test.each(['fisher', 'mcnemar-midp', 'mcnemar-exact'])('%s with a margin is refused by its policy', (method) => {
    for (const bound of ['regress_at_most: 0.1', 'improve_at_least: 1%', 'change_at_most: 0.1']) {
      expect(() => findingOf({ entry: named(`metric: accuracy, ${bound}`, method) })).toThrow('only tests for')
    }
  })

  test('a method for values leaves comparisons to the one that fits, and the other way round', () => {
    expect(methodOf({ entry: 'metric: accuracy, regress_at_most: 0.05, at_least: 0.5, method: wilson' })).toBe('wilson')
    const both = 'metric: accuracy, at_least: 0.5, regress_at_most: 0.05, method: tango'
    expect(methodOf({ entry: both })).toBe('wilson')
  })

  test('the bootstrap draws whole clusters where rows belong together', () => {
    const entry = 'metric: accuracy, regress_at_most: 0.05, method: bootstrap'
    expect(methodOf({ entry, more: clustered })).toBe('cluster-bootstrap')
  })

  test.each([
    ['metric: accuracy, regress_at_most: 0.1', null],
    ['metric: brier, regress_at_most: 0.1, method: newcombe', 'no-method'],
    ['metric: accuracy, regress_at_most: 0.1, method: welch', 'no-method'],
    ['metric: f1, regress_at_most: 0, method: fisher', 'no-method'],
    ['metric: f1, regress_at_most: 0.1, method: welch', 'no-method'],
    ['metric: gini, regress_at_most: 0.1, method: newcombe', 'no-method'],
    ['metric: pr_auc, regress_at_most: 0.1, method: newcombe', 'no-method'],
  ])('other rows, %s: nothing is compared', (entry, why) => {
    const { outcome, reason } = findingOf({ entry, otherRows: true })
    expect([outcome, reason]).toEqual(['indeterminate', { code: 'difference-unknown', why: why ?? 'rows-differ' }])
  })

  test('nor by point values, where no confidence is asked', () => {
    const { outcome, reason } = findingOf({ entry: 'metric: auc, regress_at_most: 0.1', otherRows: true, sure: false })
    expect([outcome, reason]).toEqual(['indeterminate', { code: 'difference-unknown', why: 'rows-differ' }])
    expect(findingOf({ entry: 'metric: precision, regress_at_most: 0.1', sure: false }).outcome).toBe('pass')
  })

  test.each(['auc', 'precision'])('newcombe compares %s on other rows', (metric) => {
    const entry = `metric: ${metric}, regress_at_most: 0.1, method: newcombe`
    expect(methodOf({ entry, otherRows: true })).toBe('newcombe')
  })

  test('equal predictions prove no more than their number of rows, and no mid-p at all', () => {
    const tango = 'metric: accuracy, regress_at_most: 0.001, method: tango'
    expect(findingOf({ entry: tango, identical: true }).outcome).toBe('indeterminate')
    const midP = 'metric: accuracy, regress_at_most: 0, method: mcnemar-midp'
    for (const entry of [midP, midP.replace('midp', 'exact')]) {
      const { outcome, reason } = findingOf({ entry, identical: true })
      expect([outcome, reason.code]).toEqual(['indeterminate', 'interval-unknown'])
    }
  })
})

test.each([
  ['at_least: 0.5', 1, 0],
  ['regress_at_most: 0.5', 1, 0.01],
])('a standard error of 0 that a file states proves nothing: %s', (bound, acc, before) => {
  const results = (error: number): object => ({
    results: { task: { acc, acc_stderr: error } },
    versions: { task: 0 },
    config: { bootstrap_iters: 10 },
  })
  const policy = policyWith(`{ metric: acc, ${bound}, confidence: 95% }`)
  const [candidate, baseline] = [{ 'metrics.json': results(0) }, { 'metrics.json': results(before) }]
  expect(metricLines(judged({ policy, candidate, baseline }))).toEqual([
    `acc/${bound.split(':')[0]} indeterminate spread-unknown`,
  ])
})

test('exact bounds are wider than Wilson’s', () => {
  const [wilson = 0, exact = 1] = ['wilson', 'clopper-pearson'].map((method) =>
    Number(findingOf({ entry: named('metric: accuracy, at_least: 0.5', method) }).metric?.inference?.lower),
  )
  expect(exact).toBeLessThan(wilson)
})
