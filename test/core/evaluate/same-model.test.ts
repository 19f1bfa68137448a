import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { md5, sha256 } from '../../../src/core/base/digest.ts'
import type { CollectedFile, Content } from '../../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { decoded, fromModel, lineOf, text } from './scene.ts'
import { dossierOfTables, predicted } from './tables.ts'
import type { Measuring } from './tables.ts'

/** Two hundred rows without a difference: too few for a margin of one point (C83). */
const ROWS = 200
const scored = (of: (row: number) => number): string =>
  `id,label,score,region\n${Array.from({ length: ROWS }, (_, row) => `r${row},${row % 2},${of(row)},${row % 4 < 2 ? 'N' : 'S'}`).join('\n')}\n`
const usual = (row: number): number => ((row * 37) % 101) / 101
const PRODUCTION = scored(usual)

const SCORED =
  '    predictions: { file: eval.csv, id: id, label: label, score: score, slices: [region], replicates: 200 }\n'
const ARTIFACT = '    artifact: model.onnx\n'

const bytes = (content: string): Content => ({
  kind: 'bytes',
  digest: sha256(content),
  md5: md5(content),
  size: content.length,
})
const lfs = (content: string): Content =>
  text(`version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(content).slice('sha256:'.length)}\nsize 5\n`)
const dvc = (content: string): Content => text(`outs:\n- md5: ${md5(content)}\n  size: 5\n  path: model.onnx\n`)

type Sides = {
  readonly rule?: string
  readonly model?: string
  readonly table?: string
  readonly before?: string
  /** The artifact on both sides; null where there is none. */
  readonly artifact?: readonly [now: Content | null, before: Content | null]
  readonly more?: readonly CollectedFile[]
}

function verdictOf({
  rule = '{ metric: accuracy, regress_at_most: 0.01, confidence: 95% }',
  model = `${SCORED}${ARTIFACT}`,
  table = PRODUCTION,
  before = PRODUCTION,
  artifact = [bytes('model'), bytes('model')],
  more = [],
}: Sides): Verdict {
  const change: Measuring = { rules: [rule], model, candidate: { 'eval.csv': table }, baseline: { 'eval.csv': before } }
  const dossier = dossierOfTables(change)
  const [now, then] = artifact.map((content) =>
    content === null ? [] : [{ path: fromModel('model.onnx'), content } satisfies CollectedFile],
  )
  const sides = { candidate: [...(now ?? []), ...more], baseline: [...(then ?? []), ...more] }
  return evaluate(decoded(dossier.policy?.text ?? ''), { ...dossier, ...sides })
}

function said(sides: Sides): readonly string[] {
  return verdictOf(sides)
    .findings.filter(({ kind }) => kind === 'metric')
    .map(lineOf)
}

const PASS = ['accuracy/regress_at_most pass same-model']
const OPEN = ['accuracy/regress_at_most indeterminate not-shown']

describe('C83: one model compared with itself has nothing to show', () => {
  test.each<readonly [string, Sides]>([
    ['bytes in git', {}],
    ['a Git LFS pointer', { artifact: [lfs('model'), lfs('model')] }],
    ['a DVC pointer', { artifact: [dvc('model'), dvc('model')] }],
    ['bytes that became a pointer to them', { artifact: [lfs('model'), bytes('model')] }],
    ['the rows in another order', { table: reversed(PRODUCTION) }],
  ])('%s', (_, sides) => {
    expect(said(sides)).toEqual(PASS)
  })

  test('it keeps the interval that left it open, and the decision is to promote', () => {
    const verdict = verdictOf({})
    const finding = verdict.findings.find(({ kind }) => kind === 'metric')
    expect(finding?.reason).toEqual({ code: 'same-model', path: 'models/churn/model.onnx', pairs: ROWS })
    expect(finding?.metric?.inference).toMatchObject({ method: 'tango', threshold: '-0.01', n: ROWS })
    expect(verdict.decision).toBe('promote')
  })

  test('what the rows show by themselves is said as ever', () => {
    const rule = '{ metric: accuracy, regress_at_most: 0.02, confidence: 95% }'
    expect(said({ rule })).toEqual(['accuracy/regress_at_most pass within-margin'])
  })

  test.each([
    ['change_at_most: 0.001', 'accuracy/change_at_most pass same-model'],
    ['change_at_most: 0', 'accuracy/change_at_most pass same-model'],
    ['regress_at_most: 0', 'accuracy/regress_at_most pass same-model'],
    ['regress_at_most: 0, method: mcnemar-midp', 'accuracy/regress_at_most pass same-model'],
    ['improve_at_least: 0', 'accuracy/improve_at_least indeterminate not-shown'],
    ['improve_at_least: 0.01', 'accuracy/improve_at_least indeterminate not-shown'],
    ['at_least: 0.99', 'accuracy/at_least fail misses-bound'],
    ['regress_at_most: 0.01, method: paired-t', 'accuracy/regress_at_most indeterminate method-unfit'],
  ])('%s: %s', (bound, says) => {
    expect(said({ rule: `{ metric: accuracy, ${bound}, confidence: 95% }` })).toEqual([says])
  })

  test('where resampling proves nothing, and in slices', () => {
    expect(said({ rule: '{ metric: pr_auc, regress_at_most: 0.01, confidence: 95% }' })).toEqual([
      'pr_auc/regress_at_most pass same-model',
    ])
    const rule = '{ metric: accuracy, confidence: 95%, slices: { by: [region], regress_at_most: 0.01 } }'
    expect(said({ rule })).toEqual([
      'accuracy/slices/regress_at_most[region=N] pass same-model',
      'accuracy/slices/regress_at_most[region=S] pass same-model',
    ])
  })
})

describe('nothing less than one model is taken for it', () => {
  const refused: Content = { kind: 'refused', why: 'symlink', detail: '' }
  const lock = {
    path: fromModel('dvc.lock'),
    content: text(
      `schema: '2.0'\nstages:\n  train:\n    cmd: x\n    outs:\n    - path: model.onnx\n      md5: ${md5('model')}\n      size: 5\n    - path: eval.csv\n      md5: ${md5(PRODUCTION)}\n      size: 5\n`,
    ),
  }

  test.each<readonly [string, Sides]>([
    ['a new artifact with production’s predictions, byte for byte', { artifact: [bytes('model!'), bytes('model')] }],
    ['a pointer to another artifact', { artifact: [lfs('model!'), lfs('model')] }],
    ['a pointer to another artifact, of DVC', { artifact: [dvc('model!'), dvc('model')] }],
    ['digests that can’t be compared', { artifact: [lfs('model'), dvc('model')] }],
    ['no artifact declared', { model: SCORED }],
    ['an artifact that is nowhere', { artifact: [null, null] }],
    ['an artifact that is only here', { artifact: [bytes('model'), null] }],
    ['an artifact that is only there', { artifact: [null, bytes('model')] }],
    ['an artifact that could not be read', { artifact: [refused, refused] }],
    ['a link in its place', { artifact: [refused, bytes('model')] }],
    ['a text that is nearly a pointer', { artifact: [text(`oid sha256:${sha256('model').slice(7)}\n`), lfs('model')] }],
    [
      'what a lineage file recorded of a run',
      { artifact: [null, null], model: `${SCORED}${ARTIFACT}    lineage: dvc.lock\n`, more: [lock] },
    ],
    ['a score that differs, and no class of it', { table: PRODUCTION.replace(`r0,0,${usual(0)},`, 'r0,0,0.001,') }],
  ])('%s', (_, sides) => {
    expect(said(sides)).toEqual(OPEN)
  })

  test('a column of predictions that only one side has', () => {
    const both = '    predictions: { file: eval.csv, id: id, label: label, prediction: pred }\n'
    const same = predicted(ROWS, (row) => row % 10 === 0)
    const sides = { model: `${both}${ARTIFACT}`, before: same }
    expect(said({ ...sides, table: same })).toEqual(PASS)
    expect(said({ ...sides, table: same.replace('r7,1,1', 'r7,1,0').replace('r10,0,1', 'r10,0,0') })).toEqual(OPEN)
    expect(said({ ...sides, table: same.replace('id,label,pred', 'id,label,answer') })).not.toEqual(PASS)
  })

  test('claims of a metrics file, however equal', () => {
    const stated = JSON.stringify({
      results: { arc: { 'acc,none': 0.5, 'acc_stderr,none': 0.01 } },
      versions: { arc: 1 },
      'n-samples': { arc: { original: 1000, effective: 1000 } },
      higher_is_better: { arc: { acc: true } },
      config: {},
    })
    const rule = '{ metric: "acc,none", regress_at_most: 0.001, confidence: 95%, file: metrics.json }'
    const model = `    metrics: [metrics.json]\n${SCORED}${ARTIFACT}`
    const more = [{ path: fromModel('metrics.json'), content: text(stated) }]
    expect(said({ rule, model, more })).toEqual(['acc,none/regress_at_most indeterminate not-shown'])
  })

  test('a dossier that does not say whether all rows are the same', () => {
    const dossier = dossierOfTables({
      rules: ['{ metric: accuracy, regress_at_most: 0.01, confidence: 95% }'],
      model: `${SCORED}${ARTIFACT}`,
      candidate: { 'eval.csv': PRODUCTION },
      baseline: { 'eval.csv': PRODUCTION },
    })
    const file = { path: fromModel('model.onnx'), content: bytes('model') }
    const older = dossier.measured.map(({ pairing, ...one }) => {
      const { identical: _, ...rest } = pairing ?? { identical: false }
      // as an older version wrote it: the type has the field, the JSON has not
      return { ...one, pairing: rest as typeof pairing }
    })
    const judged = evaluate(decoded(dossier.policy?.text ?? ''), {
      ...dossier,
      measured: older,
      candidate: [file],
      baseline: [file],
    })
    expect(judged.findings.filter(({ kind }) => kind === 'metric').map(lineOf)).toEqual(OPEN)
  })
})

function reversed(table: string): string {
  const [head = '', ...rows] = table.trimEnd().split('\n')
  return [head, ...rows.toReversed(), ''].join('\n')
}

const rules = [
  'metric: accuracy, regress_at_most: 0.01',
  'metric: roc_auc, regress_at_most: 0',
  'metric: log_loss, regress_at_most: 0.0001',
  'metric: pr_auc, change_at_most: 0.0001',
  'metric: selection_rate, change_at_most: 0.0001',
]

test('one score or one byte that differs is never the same model', () => {
  const score = fc.record({ row: fc.nat(ROWS - 1), value: fc.double({ min: 0, max: 1, noNaN: true }) })
  fc.assert(
    fc.property(
      fc.constantFrom(...rules),
      fc.option(score),
      fc.option(fc.string({ maxLength: 8 })),
      (rule, edit, suffix) => {
        const table = edit === null ? PRODUCTION : scored((row) => (row === edit.row ? edit.value : usual(row)))
        const touched = (edit !== null && edit.value !== usual(edit.row)) || (suffix ?? '') !== ''
        const sides: Sides = {
          rule: `{ ${rule}, confidence: 95% }`,
          table,
          artifact: [bytes(`model${suffix ?? ''}`), bytes('model')],
        }
        const codes = verdictOf(sides).findings.map(({ reason }) => reason.code)
        expect(codes.includes('same-model')).toBe(!touched)
      },
    ),
    { numRuns: 40 },
  )
})
