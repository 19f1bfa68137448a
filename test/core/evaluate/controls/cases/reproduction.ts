import { askedBy } from './case.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const record = `version: 1
validation:
  tolerance: 0.002
  reproduction: docs/again.json
`
const recorded = { auc: 0.871, brier: 0.14, epoch: 9 }
const again = { auc: 0.873, brier: 0.1381, epoch: 11, run_id: 'r2' }
const files = { 'model.onnx': 'v2', 'metrics.json': recorded, 'docs/again.json': again }
const base: ControlScene = { record, candidate: files }
const having = (more: NonNullable<ControlScene['candidate']>): ControlScene => ({
  ...base,
  candidate: { ...files, ...more },
})
const changed = (from: string | RegExp, to: string): ControlScene => ({ ...base, record: record.replace(from, to) })
const without = (path: keyof typeof files): ControlScene => {
  const { [path]: _, ...rest } = files
  return { ...base, candidate: rest }
}
const gated = `    metrics: [{ metric: auc, at_least: 0.8 }]\n${askedBy('LIN-05')}`
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-05', name, scene, expects: 'fail block' }))
const undecided = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-05', name, scene, expects: 'indeterminate block' }))

export const reproductionCases: readonly ControlCase[] = [
  {
    control: 'LIN-05',
    name: 'at the tolerance exactly, in decimals',
    scene: base,
    expects: { medium: 'pass info E3', high: 'pass block E3' },
  },
  {
    control: 'LIN-05',
    name: 'all that the gate judges',
    scene: { ...having({ 'docs/again.json': { auc: 0.87 } }), gate: gated },
    expects: 'pass block E3',
  },
  {
    control: 'LIN-05',
    name: 'no tolerance at all, and the same figures',
    scene: { ...having({ 'docs/again.json': { auc: 0.871, brier: 0.14 } }), record: record.replace('0.002', '0') },
    expects: 'pass block E3',
  },
  ...failing({
    'no record': { ...base, record: null },
    'no validation': { ...base, record: 'version: 1\n' },
    'no tolerance': changed(/ {2}tolerance.*\n/, ''),
    'no reproduction': changed(/ {2}reproduction.*\n/, ''),
    'a file that is not there': without('docs/again.json'),
    'nothing recorded': without('metrics.json'),
    'an empty file': having({ 'docs/again.json': '' }),
    'just beyond': having({ 'docs/again.json': { ...again, auc: 0.87300001 } }),
    'beyond in what the gate does not judge': {
      ...having({ 'docs/again.json': { ...again, brier: 0.2 } }),
      gate: gated,
    },
    'a metric is missing': having({ 'docs/again.json': { auc: 0.871 } }),
    'a metric is no number': having({ 'docs/again.json': '{"auc": NaN, "brier": 0.14}' }),
    'a metric is a text': having({ 'docs/again.json': { ...again, auc: 'the same' } }),
    'a negative tolerance': changed('0.002', '-0.002'),
    'a tolerance that lets all pass': changed('0.002', '5'),
    'a wider tolerance than before': {
      ...changed('0.002', '0.003'),
      baseline: { 'governance.yaml': record.replace('0.002', '0.001') },
    },
    'the record itself': changed('docs/again.json', 'metrics.json'),
    'the record itself, among the documents': {
      ...changed('docs/again.json', 'metrics.json'),
      model: '    metrics: [metrics.json]\n    governance: governance.yaml\n    documents: ["*.json"]\n',
    },
    'that of the version before': { ...base, baseline: { 'model.onnx': 'v1', 'docs/again.json': again } },
    'of another artifact': changed('validation:\n', `validation:\n  sha256: ${'ab'.repeat(32)}\n`),
  }),
  ...undecided({
    'a copy of the record': having({ 'docs/again.json': recorded }),
    'a record that is no JSON': having({ 'metrics.json': '{"auc": ' }),
    'a report that is no JSON': having({ 'docs/again.json': '{"auc": ' }),
    'a tolerance that is none': changed('0.002', 'small'),
  }),
]
