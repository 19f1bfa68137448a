import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgedTables } from '../tables.ts'
import type { Measuring } from '../tables.ts'
import { lineOf } from '../scene.ts'
import type { Finding, Outcome, Verdict } from '../../../../src/core/evaluate/verdict.ts'

/** Each run measures several tables. */
const RUNS = 15

const good: ReadonlySet<Outcome> = new Set(['pass', 'waived', 'not-applicable'])

type Row = { readonly label: number; readonly now: number; readonly before: number; readonly region: string }

const row: fc.Arbitrary<Row> = fc.record({
  label: fc.constantFrom(0, 1),
  now: fc.integer({ min: 0, max: 20 }),
  before: fc.integer({ min: 0, max: 20 }),
  region: fc.constantFrom('N', 'S'),
})
const rows = fc.array(row, { minLength: 5, maxLength: 30 })

type Numbered = Row & { readonly id: number }

function tableOf(all: readonly Numbered[], score: 'now' | 'before'): string {
  const lines = all.map((one) => `r${one.id},${one.label},${one[score] / 20},${one.region}`)
  return `id,label,score,region\n${lines.join('\n')}\n`
}

function numbered(all: readonly Row[]): readonly Numbered[] {
  return all.map((one, id) => ({ ...one, id }))
}

const model =
  '    predictions: { file: eval.csv, id: id, label: label, score: score, slices: [region], replicates: 200 }\n'
const comparisons = [
  '{ metric: accuracy, regress_at_most: 0.2, confidence: 80% }',
  '{ metric: roc_auc, regress_at_most: 0.2, confidence: 80%, slices: { by: [region], regress_at_most: 0.4 } }',
  '{ metric: brier, regress_at_most: 0.1 }',
]
const values = ['{ metric: recall, at_least: 0.3, confidence: 80% }', '{ metric: log_loss, at_most: 2 }']

function scene(candidate: readonly Numbered[], baseline: readonly Numbered[], rules: readonly string[]): Measuring {
  const [now, before] = [tableOf(candidate, 'now'), tableOf(baseline, 'before')]
  return { model, rules, candidate: { 'eval.csv': now }, baseline: { 'eval.csv': before } }
}

/** Rules that are wholly good, by their name. */
function goodRules({ findings }: Verdict): ReadonlyMap<string, boolean> {
  const rules = new Map<string, boolean>()
  for (const { kind, rule, outcome } of findings) {
    if (kind === 'metric') rules.set(rule, (rules.get(rule) ?? true) && good.has(outcome))
  }
  return rules
}

/** Rules that were not good before and are good, or silent, afterwards. */
function improved(before: Verdict, after: Verdict): readonly string[] {
  const now = goodRules(after)
  return [...goodRules(before)].flatMap(([rule, holds]) => (!holds && now.get(rule) !== false ? [rule] : []))
}

const all = [...comparisons, ...values]

test('taking a table away, or all its rows, makes nothing good', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('candidate', 'baseline'), fc.boolean(), (some, side, wholly) => {
      const whole = scene(numbered(some), numbered(some), all)
      const less = { ...whole, [side]: wholly ? {} : { 'eval.csv': 'id,label,score,region\n' } }
      expect(improved(judgedTables(whole), judgedTables(less))).toEqual([])
    }),
    { numRuns: RUNS },
  )
})

test('rows that one side lost make no comparison good', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.boolean(), (some, which, fromCandidate) => {
      const every = numbered(some)
      const less = every.filter(({ id }) => id !== which % every.length)
      const after = fromCandidate ? scene(less, every, comparisons) : scene(every, less, comparisons)
      const verdict = judgedTables(after)
      const compared = verdict.findings.filter(({ kind, metric }) => kind === 'metric' && metric?.slice === null)
      expect(compared.map(({ outcome }) => outcome)).toEqual(compared.map(() => 'indeterminate'))
      expect(improved(judgedTables(scene(every, every, comparisons)), verdict)).toEqual([])
    }),
    { numRuns: RUNS },
  )
})

test('a cell that becomes empty, NaN or a word makes nothing good', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.constantFrom('', 'NaN', 'inf', 'word'), (some, which, cell) => {
      const whole = scene(numbered(some), numbered(some), all)
      const lines = (whole.candidate['eval.csv'] ?? '').split('\n')
      const at = 1 + (which % some.length)
      const broken = lines.with(at, (lines[at] ?? '').replace(/,[^,]*,([NS])$/, `,${cell},$1`))
      const less = { ...whole, candidate: { 'eval.csv': broken.join('\n') } }
      expect(improved(judgedTables(whole), judgedTables(less))).toEqual([])
      expect(judgedTables(less).decision).toBe('block')
    }),
    { numRuns: RUNS },
  )
})

/** What a finding says, without the digests of files. */
function said(finding: Finding): unknown {
  return [lineOf(finding), finding.reason, finding.metric?.inference, finding.metric?.slack]
}

test('the order of rows changes nothing', () => {
  const shuffled = rows.chain((some) =>
    fc.tuple(fc.constant(some), fc.shuffledSubarray([...some.keys()], { minLength: some.length })),
  )
  fc.assert(
    fc.property(shuffled, ([some, order]) => {
      const every = numbered(some)
      const mixed = order.flatMap((at) => every[at] ?? [])
      const before = judgedTables(scene(every, every, all)).findings.map(said)
      expect(judgedTables(scene(mixed, every, all)).findings.map(said)).toEqual(before)
      expect(judgedTables(scene(every, mixed, all)).findings.map(said)).toEqual(before)
    }),
    { numRuns: RUNS },
  )
})

const outcomes = (some: readonly Row[], rules: readonly string[]): readonly string[] =>
  judgedTables(scene(numbered(some), numbered(some), rules))
    .findings.filter(({ kind }) => kind === 'metric')
    .map(({ outcome }) => outcome)

test('a metric and its opposite are decided alike', () => {
  const pairs = [
    ['accuracy, regress_at_most: 0.1, confidence: 80%', 'error_rate, regress_at_most: 0.1, confidence: 80%'],
    ['accuracy, improve_at_least: 0.05, confidence: 80%', 'error_rate, improve_at_least: 0.05, confidence: 80%'],
    ['accuracy, at_least: 0.6, confidence: 80%', 'error_rate, at_most: 0.4, confidence: 80%'],
    ['recall, at_least: 0.6, confidence: 80%', 'fnr, at_most: 0.4, confidence: 80%'],
  ]
  fc.assert(
    fc.property(rows, (some) => {
      const [ones, others] = [0, 1].map((side) => pairs.map((pair) => `{ metric: ${pair[side] ?? ''} }`))
      expect(outcomes(some, ones ?? [])).toEqual(outcomes(some, others ?? []))
    }),
    { numRuns: RUNS },
  )
})
