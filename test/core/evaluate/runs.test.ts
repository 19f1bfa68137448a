import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/core/evaluate/judge.ts'
import type { Finding } from '../../../src/core/evaluate/verdict.ts'
import { dossierOf, gatePolicy, judged, metricLines, policyWith } from './scene.ts'
import type { Files } from './scene.ts'

/** The reference's D6: differences of ten runs, over a baseline that itself varies. */
const BASELINE = [0.9, 0.91, 0.92, 0.9, 0.91, 0.9, 0.91, 0.9, 0.91, 0.9]
const CANDIDATE = [0.92, 0.92, 0.915, 0.93, 0.925, 0.9, 0.93, 0.91, 0.915, 0.925]

type Told = {
  /** Of the entry, beside the metric. */
  readonly rule?: string
  readonly metric?: string
  readonly candidate?: unknown
  readonly baseline?: unknown
}

const SPLITS = 'runs: { train: 900, test: 100 }'

function findingOf({
  rule = `regress_at_most: 0.01, confidence: 95%, ${SPLITS}`,
  metric = 'accuracy',
  candidate = CANDIDATE,
  baseline = BASELINE,
}: Told): Finding {
  return onFiles(
    `{ metric: ${metric}, ${rule} }`,
    { 'metrics.json': { [metric]: candidate } },
    { 'metrics.json': { [metric]: baseline } },
  )
}

function onFiles(entry: string, candidate: Files, baseline: Files): Finding {
  const verdict = judged({ policy: policyWith(entry), candidate, baseline })
  const [found, ...others] = verdict.findings.filter(({ kind }) => kind === 'metric')
  if (found === undefined || others.length > 0) throw new Error(metricLines(verdict).join('\n'))
  return found
}

function answer(told: Told): readonly unknown[] {
  const { outcome, reason } = findingOf(told)
  return [outcome, reason]
}

function csv(rows: readonly (readonly [seed: number, accuracy: number])[]): string {
  return ['seed,accuracy', ...rows.map((row) => row.join(',')), ''].join('\n')
}

function thousandths(list: readonly number[]): readonly number[] {
  return list.map((value) => value / 1000)
}

function inferenceOn(candidate: readonly number[], baseline: readonly number[]): unknown {
  return findingOf({ candidate: thousandths(candidate), baseline: thousandths(baseline) }).metric?.inference
}

function turned(list: readonly number[]): readonly number[] {
  return [...list.slice(1), ...list.slice(0, 1)]
}

function side(...north: readonly number[]): Files {
  return { 'metrics.json': { f1_by_region: { north, south: [0.8, 0.81, 0.82] } } }
}

describe('the corrected t', () => {
  test.each([
    ['{ train: 900, test: 100 }', 0.031312899],
    ['{ train: 0.9, test: 0.1 }', 0.031312899],
    ['{ train: 800, test: 200 }', 0.079231533],
  ])('D6: runs: %s', (runs, twoSided) => {
    const { metric } = findingOf({ rule: `improve_at_least: 0, confidence: 95%, runs: ${runs}` })
    const { inference } = metric ?? { inference: null }
    expect(Number(inference?.p)).toBeCloseTo(twoSided / 2, 9)
    expect(inference).toMatchObject({ method: 'corrected-t', estimate: '0.013', n: 10, paired: true, threshold: '0' })
    // by scipy: 0.013 − t.ppf(0.95, 9) · √(s²(1/10 + ratio))
    const lower = twoSided < 0.05 ? 0.003646266292 : 0.0009562015738
    expect(Number(inference?.lower)).toBeCloseTo(lower, 9)
  })

  test('the naive t would be ten times as sure', () => {
    const { metric } = findingOf({ rule: 'improve_at_least: 0, confidence: 95%, runs: seeds' })
    expect(metric?.inference).toMatchObject({ method: 'seeds-t', n: 10 })
    expect(Number(metric?.inference?.p)).toBeCloseTo(0.0049075 / 2, 7)
  })

  test('ten folds are tested on a ninth of what they are trained on', () => {
    const folds = findingOf({ rule: 'regress_at_most: 0.01, confidence: 95%, runs: { folds: 10 }' })
    expect(folds.metric?.inference).toEqual(findingOf({}).metric?.inference)
    const five = findingOf({ rule: 'regress_at_most: 0.01, confidence: 95%, runs: { folds: 5 }' })
    const ratio = findingOf({ rule: 'regress_at_most: 0.01, confidence: 95%, runs: { train: 4, test: 1 }' })
    expect(five.metric?.inference).toEqual(ratio.metric?.inference)
    expect(five.metric?.inference?.lower).not.toBe(folds.metric?.inference?.lower)
  })

  test('a value is bounded by the mean of its own runs, and shown with it', () => {
    const { outcome, metric } = findingOf({ rule: `at_least: 0.91, confidence: 95%, ${SPLITS}` })
    expect([outcome, metric?.candidate?.value, metric?.baseline?.value]).toEqual(['pass', '0.919', '0.906'])
    // by scipy, of the ten values
    expect(metric?.inference).toMatchObject({ method: 'corrected-t', lower: '0.9111089089', paired: null })
    expect(findingOf({ rule: `at_least: 0.915, confidence: 95%, ${SPLITS}` }).reason.code).toBe('not-shown')
    expect(
      answer({
        rule: `at_most: 0.9, better: lower, metric: m, confidence: 95%, ${SPLITS}`.replace(', metric: m', ''),
        metric: 'loss_m',
      }),
    ).toEqual(['fail', { code: 'misses-bound' }])
  })

  test('worse in every run by more than the margin fails; better: lower turns it round', () => {
    const worse = { candidate: BASELINE, baseline: CANDIDATE.map((value) => value + 0.03) }
    expect(answer(worse)).toEqual(['fail', { code: 'beyond-margin' }])
    const lower = 'better: lower, regress_at_most: 0.01, confidence: 95%'
    expect(answer({ ...worse, metric: 'm', rule: `${lower}, ${SPLITS}` })[0]).toBe('pass')
  })

  test('named by the policy it decides, too', () => {
    const named = findingOf({ rule: `regress_at_most: 0.01, confidence: 95%, method: corrected-t, ${SPLITS}` })
    expect(named.metric?.inference).toEqual(findingOf({}).metric?.inference)
  })

  test('an open rule says how many runs would settle it, or that none would', () => {
    const noisy = { candidate: [0.93, 0.88, 0.94, 0.9], baseline: [0.9, 0.91, 0.9, 0.91] }
    const settles = (rule: string): unknown => findingOf({ ...noisy, rule: `${rule}, confidence: 95%` }).reason
    expect(settles('improve_at_least: 0, runs: seeds')).toMatchObject({ code: 'not-shown', rows: 4 })
    const { reason } = findingOf({ ...noisy, rule: 'improve_at_least: 0, confidence: 95%, runs: seeds' })
    expect(reason.code === 'not-shown' && (reason.settles ?? 0) > 4).toBe(true)
    // the overlap alone is too wide
    expect(settles('improve_at_least: 0, runs: { folds: 2 }')).toEqual({ code: 'not-shown', settles: null, rows: 4 })
  })
})

describe('by the mean alone', () => {
  test.each([
    ['at_least: 0.91', [0.9, 0.91, 0.92], 'pass'],
    ['at_least: 0.9100000000000000001', [0.9, 0.91, 0.92], 'fail'],
    ['at_least: 0.3333333333333333', [0, 0, 1], 'pass'],
    ['at_least: 0.3333333333333334', [0, 0, 1], 'fail'],
    ['at_most: 0.3333333333333333, better: higher', [0, 0, 1], 'fail'],
  ])('%s of %j: %s', (rule, candidate, outcome) => {
    expect(findingOf({ rule: `${rule}, runs: seeds`, candidate }).outcome).toBe(outcome)
  })

  test('a margin is met exactly where means have no end', () => {
    const means = { candidate: [0.9, 0.9, 0.91], baseline: [0.91, 0.91, 0.92] }
    expect(answer({ ...means, rule: 'regress_at_most: 0.01, runs: seeds' })).toEqual([
      'pass',
      { code: 'within-margin' },
    ])
    expect(findingOf({ ...means, rule: 'regress_at_most: 0.0099999999, runs: seeds' }).outcome).toBe('fail')
  })
})

const APART = { only: null, code: 'runs-differ' }

describe('runs that are no comparison, or no runs', () => {
  test.each([
    [{ candidate: CANDIDATE.slice(1) }, { ...APART, candidate: 9, baseline: 10 }],
    [
      { candidate: CANDIDATE.slice(1), rule: 'regress_at_most: 0.01, runs: seeds' },
      { ...APART, candidate: 9, baseline: 10 },
    ],
    [
      { candidate: [0.9, NaN, 0.92] },
      { code: 'run-unusable', run: '2', line: 1, why: 'not-numeric', found: 'null', text: 'null' },
    ],
    [
      { candidate: [0.9, '0.91', 0.92] },
      { code: 'run-unusable', run: '2', line: 1, why: 'not-numeric', found: 'text', text: '0.91' },
    ],
    [
      { candidate: [0.9, true] },
      { code: 'run-unusable', run: '2', line: 1, why: 'not-numeric', found: 'boolean', text: 'true' },
    ],
    [{ candidate: [0.9] }, { code: 'too-few-runs', runs: 1 }],
    [{ candidate: 0.9 }, { code: 'not-runs', found: 'number' }],
    [{ baseline: 0.9 }, { code: 'baseline-unusable', why: 'not-runs', text: '0.9' }],
    [{ baseline: [0.9, null] }, { code: 'baseline-unusable', why: 'run-unusable', text: '' }],
    [{ candidate: [] }, { code: 'not-runs', found: 'list' }],
    [{ candidate: [0.9, [0.8]] }, { code: 'not-runs', found: 'list' }],
    [{ candidate: { a: 0.9 } }, { code: 'not-numeric', found: 'mapping', text: '', children: ['a'] }],
    [{ candidate: true }, { code: 'not-numeric', found: 'boolean', text: 'true', children: [] }],
    [
      { candidate: Array.from({ length: 1001 }, () => 0.9) },
      { code: 'too-many', what: 'runs', found: 1001, most: 1000 },
    ],
    [
      { candidate: [0.9, 91] },
      { code: 'run-unusable', run: '2', line: 1, why: 'scale-mismatch', found: null, text: '' },
    ],
    [{ rule: 'regress_at_most: 0.01' }, { code: 'runs-undeclared', runs: 10 }],
    [{ rule: 'at_least: 0.1' }, { code: 'runs-undeclared', runs: 10 }],
    [
      { candidate: 0.9, rule: 'regress_at_most: 1%' },
      { code: 'baseline-unusable', why: 'runs-undeclared', text: '' },
    ],
    [{ rule: 'at_least: 0.1, runs: { folds: 4 }' }, { code: 'folds-incomplete', runs: 10, folds: 4 }],
    [
      { candidate: [0.9, 0.92, 0.9, 0.9, 0.92, 0.9], rule: 'at_least: 0.1, runs: { folds: 3 }' },
      { code: 'folds-repeated', folds: 3 },
    ],
    [
      // every fold twice, fold after fold
      { candidate: [0.9, 0.9, 0.92, 0.92, 0.91, 0.91], rule: 'at_least: 0.1, runs: { folds: 3 }' },
      { code: 'folds-repeated', folds: 3 },
    ],
    [
      {
        candidate: [0.9, 0.92, 0.91, 0.93].flatMap((value) => [value, value - 0.01, value]),
        rule: 'at_least: 0.1, runs: { folds: 4 }',
      },
      { code: 'folds-repeated', folds: 4 },
    ],
    [{ candidate: BASELINE }, { code: 'runs-constant', runs: 10, paired: true }],
    [
      {
        candidate: BASELINE.map((value) => (value * 100 + 3) / 100),
        rule: `improve_at_least: 0, confidence: 95%, ${SPLITS}`,
      },
      { code: 'runs-constant', runs: 10, paired: true },
    ],
    [
      { candidate: [0.9, 0.9], rule: 'at_least: 0.1, confidence: 95%, runs: seeds' },
      { code: 'runs-constant', runs: 2, paired: false },
    ],
  ])('%j', (told, reason) => {
    expect(answer(told)).toEqual(['indeterminate', reason])
  })

  test('a NaN fails, as a single one does, and its line is named', () => {
    const entry = '{ metric: accuracy, at_least: 0.1, runs: seeds }'
    const found = onFiles(entry, { 'metrics.json': '{"accuracy": [\n0.9,\nNaN]}' }, {})
    expect([found.outcome, found.reason]).toEqual([
      'fail',
      { code: 'run-unusable', run: '2', line: 3, why: 'not-a-number', found: null, text: '' },
    ])
  })

  test.each([
    ['plain', 'seed,accuracy\n1,0.92\n2,0.94\n3,0.90\n', ['pass']],
    ['seeds spelled twice', 'seed,accuracy\n1,0.92\n2,0.94\n1.0,0.92\n2.0,0.94\n', ['fail', 'indeterminate']],
    ['a row of means', 'seed,accuracy\n1,0.92\n2,0.94\nmean,0.93\n', ['fail', 'indeterminate']],
    ['names and a row of means', 'seed,accuracy\na,0.92\nb,0.94\nMean,0.93\n', ['fail', 'indeterminate']],
  ])('one run stands once, however it is spelled, and a summary is none: %s', (_, text, outcomes) => {
    const entry = '{ metric: accuracy, at_least: 0.1, runs: seeds }'
    const policy = gatePolicy(`    metrics:\n      - ${entry}\n`, '    metrics: [runs.csv]\n')
    const { findings } = judged({ policy, candidate: { 'runs.csv': text }, baseline: {} })
    expect(outcomes).toContain(findings.find(({ kind }) => kind === 'metric')?.outcome)
  })

  test('a seed written as a number and as text is one run', () => {
    const text = JSON.stringify([1, 2, '1.0', '2.0'].map((seed) => ({ seed, accuracy: 0.9 })))
    const found = onFiles('{ metric: accuracy, at_least: 0.1, runs: seeds }', { 'metrics.json': text }, {})
    expect(found.reason).toEqual({ code: 'run-repeated', run: 'seed 1' })
  })

  test('a run that can’t be fails, though the mean could be', () => {
    expect(answer({ candidate: [0.9, 1.2], rule: 'at_least: 0.1, runs: seeds' })).toEqual([
      'fail',
      { code: 'run-unusable', run: '2', line: 1, why: 'impossible-value', found: null, text: '' },
    ])
  })

  test('percentages: with a sign each, or none', () => {
    const rule = 'unit: percent, at_least: 90, runs: seeds'
    expect(findingOf({ candidate: ['91.5%', '90.5%'], rule }).outcome).toBe('pass')
    expect(findingOf({ candidate: ['91.5%', '90.5%'], rule }).metric?.candidate?.value).toBe('91')
    expect(findingOf({ candidate: ['91.5%', 90.5], rule }).reason).toMatchObject({ run: '2', why: 'scale-mismatch' })
    expect(findingOf({ candidate: ['91.5%', '90.5%'], rule: 'at_least: 0.9, runs: seeds' }).reason.code).toBe(
      'run-unusable',
    )
  })

  test('shares among percentages are on another scale', () => {
    expect(findingOf({ candidate: [0.9, 91], rule: 'unit: percent, at_least: 5, runs: seeds' }).reason).toEqual({
      code: 'run-unusable',
      run: '2',
      line: 1,
      why: 'scale-mismatch',
      found: null,
      text: '',
    })
  })

  test('a list of which the rule says nothing is shown as a list, not as a number', () => {
    expect(findingOf({ rule: 'at_least: 0.1' }).metric?.candidate?.value).toBe('list')
  })
})

describe('runs that files name', () => {
  const model = '    metrics: [runs.csv]\n'
  const judgedOn = (candidate: string, baseline: string): Finding => {
    const entry = '{ metric: accuracy, regress_at_most: 0.01, confidence: 95%, runs: seeds }'
    const policy = gatePolicy(`    metrics:\n      - ${entry}\n`, model)
    const { findings } = judged({ policy, candidate: { 'runs.csv': candidate }, baseline: { 'runs.csv': baseline } })
    const [found] = findings.filter(({ kind }) => kind === 'metric')
    if (found === undefined) throw new Error('nothing was judged')
    return found
  }
  const ours = csv([
    [1, 0.9],
    [2, 0.95],
    [3, 0.91],
  ])

  test('pair by name, whatever their order', () => {
    const theirs = [
      [1, 0.905],
      [2, 0.94],
      [3, 0.912],
    ] as const
    const straight = judgedOn(ours, csv(theirs))
    expect(straight.metric?.inference).toMatchObject({ method: 'seeds-t', n: 3 })
    expect(judgedOn(ours, csv(theirs.toReversed())).metric?.inference).toEqual(straight.metric?.inference)
  })

  test.each([
    [
      csv([
        [1, 0.905],
        [2, 0.94],
        [4, 0.912],
      ]),
      'seed 3',
    ],
    [
      csv([
        [1, 0.905],
        [2, 0.94],
      ]),
      'seed 3',
    ],
    [
      csv([
        [1, 0.905],
        [2, 0.94],
        [3, 0.912],
        [4, 0.9],
      ]),
      'seed 4',
    ],
  ])('other names are other runs', (theirs, only) => {
    expect(judgedOn(ours, theirs).reason).toMatchObject({ code: 'runs-differ', only })
  })

  test('a run that is named twice is not counted twice', () => {
    const twice = [
      { seed: 1, accuracy: 0.9 },
      { seed: 1, accuracy: 0.91 },
    ]
    const found = onFiles('{ metric: accuracy, at_least: 0.1, runs: seeds }', { 'metrics.json': twice }, {})
    expect([found.outcome, found.reason]).toEqual(['indeterminate', { code: 'run-repeated', run: 'seed 1' }])
  })

  test('a name is no place', () => {
    const policy = gatePolicy(
      '    metrics:\n      - { metric: accuracy, regress_at_most: 0.01, runs: seeds }\n',
      '    metrics: ["*.json"]\n',
    )
    const named = {
      'a.json': [
        { seed: 1, accuracy: 0.9 },
        { seed: 2, accuracy: 0.8 },
      ],
    }
    const verdict = judged({ policy, candidate: named, baseline: { 'a.json': { accuracy: [0.9, 0.8] } } })
    expect(metricLines(verdict)).toEqual(['accuracy/regress_at_most indeterminate runs-differ'])
  })
})

describe('pairing is real', () => {
  const values = fc.array(fc.integer({ min: 500, max: 990 }), { minLength: 3, maxLength: 12 })
  const lists = values.chain((first) =>
    fc.tuple(
      fc.constant(first),
      fc.array(fc.integer({ min: 500, max: 990 }), { minLength: first.length, maxLength: first.length }),
    ),
  )

  test('permuting both lists alike changes nothing', () => {
    fc.assert(
      fc.property(lists, ([a, b]) => {
        const [straight, both] = [inferenceOn(a, b), inferenceOn(turned(a), turned(b))]
        // sums in another order differ in the last bits, of which ten digits show none
        expect(both).toEqual(straight)
      }),
      { numRuns: 60 },
    )
  })

  test('permuting one changes the answer', () => {
    const [a, b] = [
      [900, 930, 960, 990],
      [895, 928, 956, 984],
    ]
    const [straight, crossed] = [inferenceOn(a, b), inferenceOn(a, turned(b))]
    expect(straight).toMatchObject({ estimate: '0.00425' })
    expect(crossed).toMatchObject({ estimate: '0.00425' })
    expect(crossed).not.toEqual(straight)
    const outcomes = [b, turned(b)].map((theirs) => {
      const told = { candidate: a.map((value) => value / 1000), baseline: theirs.map((value) => value / 1000) }
      return findingOf({ ...told, rule: `improve_at_least: 0, confidence: 95%, ${SPLITS}` }).outcome
    })
    expect(outcomes).toEqual(['pass', 'indeterminate'])
  })
})

describe('around the rule', () => {
  test('a list for each slice of a mapping is judged slice by slice', () => {
    const entry = `{ metric: f1, confidence: 95%, runs: seeds, slices: { path: f1_by_region, regress_at_most: 0.05 } }`
    const verdict = judged({
      policy: policyWith(entry),
      candidate: side(0.9, 0.92, 0.91),
      baseline: side(0.9, 0.91, 0.91),
    })
    expect(metricLines(verdict)).toEqual([
      'f1/slices/regress_at_most[north] pass within-margin',
      'f1/slices/regress_at_most[south] indeterminate runs-constant',
    ])
    const nan = judged({ policy: policyWith(entry), candidate: side(0.9, Number.NaN), baseline: side(0.9, 0.91) })
    expect(metricLines(nan)[0]).toBe('f1/slices/regress_at_most[north] indeterminate run-unusable')
  })

  test('gap between slices, by their means', () => {
    const entry = `{ metric: f1, runs: seeds, slices: { path: f1_by_region, gap_at_most: 0.05 } }`
    const candidate = { 'metrics.json': { f1_by_region: { north: [0.9, 0.92], south: [0.8, 0.81] } } }
    expect(metricLines(judged({ policy: policyWith(entry), candidate }))).toEqual([
      'f1/slices/gap_at_most[south] fail beyond-gap'.replace('[south]', ''),
    ])
  })

  test('a dossier of it is judged again to the same verdict', () => {
    const policy = policyWith(`{ metric: accuracy, regress_at_most: 0.01, confidence: 95%, ${SPLITS} }`)
    const dossier = dossierOf({
      policy,
      candidate: { 'metrics.json': { accuracy: CANDIDATE } },
      baseline: { 'metrics.json': { accuracy: BASELINE } },
    })
    // a dossier is plain JSON: what comes back from a file is the same
    const again = JSON.parse(JSON.stringify(dossier)) as typeof dossier
    expect(judge(again)).toEqual(judge(dossier))
    expect(metricLines(judge(dossier))).toEqual(['accuracy/regress_at_most pass within-margin'])
  })

  test('predictions beside it are not asked: the list decides', () => {
    const policy = gatePolicy(
      '    metrics:\n      - { metric: accuracy, at_least: 0.8, runs: { folds: 10 } }\n',
      '    metrics: [metrics.json]\n    predictions: { file: p.csv, label: y, score: s }\n',
    )
    const verdict = judged({ policy, candidate: { 'metrics.json': { accuracy: CANDIDATE } } })
    expect(metricLines(verdict)).toEqual(['accuracy/at_least pass meets-bound'])
  })

  test('a file that holds nothing but lists of runs reports something', () => {
    const { findings } = judged({
      policy: policyWith('{ metric: accuracy, at_least: 0.8, runs: seeds }'),
      candidate: { 'metrics.json': { accuracy: CANDIDATE } },
    })
    expect(findings.filter(({ kind }) => kind === 'evidence').map(({ reason }) => reason.code)).toEqual(['file-read'])
  })
})
