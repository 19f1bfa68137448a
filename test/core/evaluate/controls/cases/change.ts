import { sha256 } from '../../../../../src/core/base/digest.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const [old, now] = ['weights of version 3.0.2', 'weights of version 3.1.0']
const digest = (text: string): string => sha256(text).replace('sha256:', '')
const record = `version: 1
change:
  class: retrain
  purpose_changed: false
  substantial: false
  rationale: The same method on one more quarter of data
  note: Trained on data up to September
`
/** What the base branch says of the change before. */
const recordBefore = record.replace('one more quarter', 'the first quarter').replace('September', 'June')
const lock = `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
      - { path: train.py, md5: aaaa }
    params:
      params.yaml:
        train.depth: 6
        train.rate: 0.05
        train.loss: logistic
    outs:
      - { path: model.onnx, md5: cccc }
`
const card = fullCard(digest(now))
const base: ControlScene = {
  record,
  card,
  candidate: { 'model.onnx': now, 'dvc.lock': lock, 'metrics.json': { auc: 0.8712 } },
  baseline: {
    'model.onnx': old,
    'dvc.lock': lock,
    'CARD.md': fullCard(digest(old), '3.0.2'),
    'governance.yaml': recordBefore,
  },
}
const changed = (from: string | RegExp, to: string): ControlScene => ({ ...base, record: record.replace(from, to) })
const cardOf = (from: string | RegExp, to: string): ControlScene => ({ ...base, card: card.replace(from, to) })
const files = (more: NonNullable<ControlScene['candidate']>): ControlScene => ({
  ...base,
  candidate: { ...base.candidate, ...more },
})
const failing = (control: string, scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects: 'fail block' }))
const added: ControlScene = {
  ...changed('class: retrain', 'class: new'),
  baseline: {},
  changes: [{ path: 'models/churn/model.onnx', change: 'added' }],
}
const otherPurpose = ['Account managers look', 'Credit officers look'] as const

const classes: readonly ControlCase[] = [
  {
    control: 'CHG-01',
    name: 'trained anew, as the files show',
    scene: base,
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  { control: 'CHG-01', name: 'a new model', scene: added, expects: 'pass block E2' },
  {
    control: 'CHG-01',
    name: 'a purpose that was only set anew',
    scene: cardOf('once a week and decide', 'once a week\nand decide'),
    expects: 'pass block E2',
  },
  {
    control: 'CHG-01',
    name: 'a purpose that is gone',
    scene: { ...base, card: null },
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-01',
    name: 'no purpose to compare',
    scene: { ...base, baseline: { 'model.onnx': old, 'dvc.lock': lock } },
    expects: { medium: 'pass warn E1', high: 'fail block E1' },
  },
  {
    control: 'CHG-01',
    name: 'a new purpose, and it says so',
    scene: {
      ...cardOf(...otherPurpose),
      record: record.replace(
        'purpose_changed: false\n  substantial: false',
        'purpose_changed: true\n  substantial: true',
      ),
    },
    expects: 'pass block E2',
  },
  ...failing('CHG-01', {
    'the answers of the change before': { ...base, baseline: { ...base.baseline, 'governance.yaml': record } },
    'a new purpose that is denied': cardOf(...otherPurpose),
    'a new purpose that is in no text': changed(
      'purpose_changed: false\n  substantial: false',
      'purpose_changed: true\n  substantial: true',
    ),
    'a new purpose that is not substantial': {
      ...cardOf(...otherPurpose),
      record: record.replace('purpose_changed: false', 'purpose_changed: true'),
    },
    'a purpose moved in the record': {
      ...base,
      record: `${record}purpose: { statement: Refuse credit to those who leave }\n`,
      baseline: {
        ...base.baseline,
        'governance.yaml': `${recordBefore}purpose: { statement: Call those who may leave }\n`,
      },
    },
    'only words, and another artifact': changed('class: retrain', 'class: documentation'),
    'trained anew, and the same artifact': files({ 'model.onnx': old }),
    'trained anew, with other code': files({ 'dvc.lock': lock.replace('aaaa', 'bbbb') }),
    'trained anew, with other parameters': files({ 'dvc.lock': lock.replace('depth: 6', 'depth: 9') }),
    'new, and there already': changed('class: retrain', 'class: new'),
    'a retraining of nothing': { ...added, record },
    'no class': changed(/ {2}class: .*\n/, ''),
    'a question for a rationale': changed(/rationale: .*/, 'rationale: Is it substantial?'),
    'no change block': { ...base, record: 'version: 1\n' },
    'no record': { ...base, record: null },
  }),
  {
    control: 'CHG-01',
    name: 'other parameters, as another architecture',
    scene: {
      ...files({ 'dvc.lock': lock.replace('depth: 6', 'depth: 9') }),
      record: record.replace('class: retrain', 'class: architecture'),
    },
    expects: 'pass block E2',
  },
  {
    control: 'CHG-01',
    name: 'an artifact that is not on the base branch',
    scene: { ...base, baseline: { 'governance.yaml': recordBefore } },
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-01',
    name: 'a class that is none',
    scene: changed('class: retrain', 'class: tiny'),
    expects: 'indeterminate block',
  },
]

const bounds = `version: 1
envelope:
  - { metric: auc, at_least: 0.86, at_most: 0.95 }
  - { parameter: train.depth, at_most: 6 }
`
const within: ControlScene = { ...base, record: bounds, baseline: { ...base.baseline, 'governance.yaml': bounds } }
const bounded = (from: string | RegExp, to: string): ControlScene => ({
  ...base,
  record: bounds.replace(from, to),
  baseline: { ...base.baseline, 'governance.yaml': bounds.replace(from, to) },
})

const envelope: readonly ControlCase[] = [
  { control: 'CHG-02', name: 'inside', scene: within, expects: { medium: 'pass info E3', high: 'pass block E3' } },
  { control: 'CHG-02', name: 'exactly at the bound', scene: bounded('0.86', '0.8712'), expects: 'pass block E3' },
  {
    control: 'CHG-02',
    name: 'bounds that come with a new artifact',
    scene: { ...within, baseline: base.baseline ?? {} },
    expects: { medium: 'fail info', high: 'fail block' },
  },
  {
    control: 'CHG-02',
    name: 'bounds that come before the artifact they are for',
    scene: { ...within, baseline: { ...base.baseline, 'model.onnx': now } },
    expects: 'pass block E3',
  },
  {
    control: 'CHG-02',
    name: 'bounds that come with the first version',
    scene: { ...within, baseline: {} },
    expects: { medium: 'not-applicable info', high: 'not-applicable block' },
  },
  {
    control: 'CHG-02',
    name: 'bounds that come with an artifact nobody can tell',
    scene: {
      ...within,
      baseline: base.baseline ?? {},
      candidate: { ...base.candidate, 'model.onnx': { kind: 'refused', why: 'symlink', detail: '' } },
    },
    expects: 'fail block',
  },
  ...failing('CHG-02', {
    'a metric a hair outside': bounded('0.86', '0.87120000000000000001'),
    'a parameter outside': bounded('at_most: 6', 'at_most: 5'),
    'an envelope widened in the change': {
      ...within,
      record: bounds.replace('0.86', '0.5'),
      candidate: { ...base.candidate, 'metrics.json': { auc: 0.7 } },
    },
    'a metric nobody measures': bounded('auc', 'gini'),
    'a parameter nobody pins': bounded('train.depth', 'train.width'),
    'no bound': bounded(', at_least: 0.86, at_most: 0.95', ''),
    'neither metric nor parameter': bounded('metric: auc, ', ''),
    'both metric and parameter': bounded('metric: auc, ', 'metric: auc, parameter: train.depth, '),
    'no bounds': { ...base, record: 'version: 1\nenvelope: []\n' },
    'no record': { ...base, record: null },
  }),
  {
    control: 'CHG-02',
    name: 'bounds that nothing meets',
    scene: bounded('0.95', '0.5'),
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-02',
    name: 'a metric that is no number',
    scene: { ...within, candidate: { ...base.candidate, 'metrics.json': '{"auc": NaN}' } },
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-02',
    name: 'a metric that answers twice',
    scene: { ...within, candidate: { ...base.candidate, 'metrics.json': { a: { auc: 0.9 }, b: { auc: 0.91 } } } },
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-02',
    name: 'a parameter that is a word',
    scene: bounded('train.depth', 'train.loss'),
    expects: 'indeterminate block',
  },
]

const version = (before: string, after: string, kind = 'retrain'): ControlScene => ({
  ...base,
  record: record.replace('class: retrain', `class: ${kind}`),
  card: fullCard(digest(now), after),
  baseline: { ...base.baseline, 'CARD.md': fullCard(digest(old), before) },
})

const versions: readonly ControlCase[] = [
  {
    control: 'CHG-03',
    name: 'a minor step for a retraining',
    scene: base,
    expects: { low: 'pass info E2', medium: 'pass warn E2', high: 'pass block E2' },
  },
  { control: 'CHG-03', name: 'more than is needed', scene: version('3.0.2', '4.0.0'), expects: 'pass block E2' },
  {
    control: 'CHG-03',
    name: 'a patch for a correction',
    scene: version('3.0.2', '3.0.3', 'correction'),
    expects: 'pass block E2',
  },
  {
    control: 'CHG-03',
    name: 'words alone',
    scene: version('3.0.2', '3.0.2', 'documentation'),
    expects: 'pass block E2',
  },
  { control: 'CHG-03', name: 'a new model', scene: added, expects: 'pass block E2' },
  ...failing('CHG-03', {
    'the note of the change before': {
      ...base,
      baseline: { ...base.baseline, 'governance.yaml': record.replace('one more quarter', 'the first quarter') },
    },
    'a patch for a retraining': version('3.0.2', '3.0.3'),
    'a minor step for another architecture': version('3.0.2', '3.1.0', 'architecture'),
    'the same version': version('3.1.0', '3.1.0'),
    'a step back': version('3.2.0', '3.1.0'),
    'ten is more than nine': version('3.10.0', '3.9.0'),
    'a minor step for what is substantial': changed('substantial: false', 'substantial: true'),
    'no note': changed(/ {2}note: .*\n/, ''),
    'no card': { ...base, card: null },
    'no version': cardOf(/ {2}version: .*\n/, ''),
    'no record': { ...base, record: null },
  }),
  {
    control: 'CHG-03',
    name: 'a version that is a date',
    scene: version('3.0.2', '2026-11'),
    expects: 'indeterminate block',
  },
  {
    control: 'CHG-03',
    name: 'a version before that is a word',
    scene: version('spring', '3.1.0'),
    expects: 'indeterminate block',
  },
  { control: 'CHG-03', name: 'no version before', scene: { ...base, baseline: {} }, expects: 'indeterminate block' },
]

const validated = (text: string): ControlScene => ({
  ...base,
  record: `version: 1\nvalidation: { sha256: ${digest(text)}, date: 2026-10-01 }\n`,
})

const cumulative: readonly ControlCase[] = [
  {
    control: 'CHG-04',
    name: 'this very artifact was validated',
    scene: validated(now),
    expects: { medium: 'pass warn E3', high: 'pass block E3' },
  },
  { control: 'CHG-04', name: 'the one before was validated', scene: validated(old), expects: 'indeterminate block' },
  { control: 'CHG-04', name: 'another was validated', scene: validated('long ago'), expects: 'indeterminate block' },
  {
    control: 'CHG-04',
    name: 'an artifact that is not here',
    scene: { ...validated(now), candidate: {} },
    expects: 'indeterminate block',
  },
  ...failing('CHG-04', {
    'no digest': { ...base, record: 'version: 1\nvalidation: { date: 2026-10-01 }\n' },
    'yet to come': { ...base, record: `version: 1\nvalidation: { sha256: ${digest(now)}, date: 2026-12-01 }\n` },
    'no validation': { ...base, record: 'version: 1\n' },
    'no record': { ...base, record: null },
  }),
]

export const changeCases: readonly ControlCase[] = [...classes, ...envelope, ...versions, ...cumulative]
