import { sha256 } from '../../../../../src/core/base/digest.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const commit = '4f1c2d3e5a6b7c8d9e0f1a2b3c4d5e6f7a8b9c0d'
const digest = sha256('rows of 2026').replace('sha256:', '')
const lineage = `datasets:
  - id: acme/churn-2026
    revision: ${commit}
  - id: acme/churn-holdout
    sha256: ${digest}
`
const card = (datasets: string): string =>
  `---\ndatasets: ${datasets}\n---\n# Churn\n\nWho leaves within ninety days.\n`
const both = '[acme/churn-2026, acme/churn-holdout]'
const model = `    card: CARD.md
    metrics: ["results/*"]
    lineage: lineage.yaml
    documents: ["docs/*", "data/*"]
`
const lock = (deps: string): string => `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
${deps}
      - { path: src/train.py, hash: md5, md5: 0a1b2c3d4e5f60718293a4b5c6d7e8f9 }
    outs:
      - { path: model.onnx, hash: md5, md5: 1a1b2c3d4e5f60718293a4b5c6d7e8f9 }
`
const results = (id: string, revision: string | null = null): string =>
  `- dataset: { id: ${id}, task_id: churn${revision === null ? '' : `, revision: ${revision}`} }\n  value: 0.87\n`

const base: ControlScene = { model, card: card(both), candidate: { 'lineage.yaml': lineage } }
const changed = (from: string | RegExp, to: string, scene = base): ControlScene => ({
  ...scene,
  candidate: { 'lineage.yaml': lineage.replace(from, to) },
})
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'DATA-01', name, scene, expects: 'fail block' }))

const passing: readonly ControlCase[] = [
  { control: 'DATA-01', name: 'card and lineage name the same', scene: base, expects: 'pass block E2' },
  {
    control: 'DATA-01',
    name: 'nothing but the lineage names them',
    scene: { ...base, card: null },
    expects: { low: 'pass warn E1', medium: 'pass block E1', high: 'fail block E1' },
  },
  {
    control: 'DATA-01',
    name: 'the evaluation names one of them, at its revision',
    scene: {
      ...base,
      card: card('acme/churn-holdout'),
      candidate: { 'lineage.yaml': lineage, 'results/eval.yaml': results('acme/churn-2026', commit) },
    },
    expects: 'pass block E2',
  },
  {
    control: 'DATA-01',
    name: 'the data itself is here, and is what the lineage says',
    scene: {
      model,
      candidate: {
        'lineage.yaml': `datasets:\n  - { id: rows, path: data/rows.csv, sha256: ${digest} }\n`,
        'data/rows.csv': 'rows of 2026',
      },
    },
    expects: 'pass block E2',
  },
  {
    control: 'DATA-01',
    name: 'a file that DVC imported from a commit',
    scene: {
      card: card('acme/rows'),
      candidate: { 'dvc.lock': lock(`      - { path: data/rows.csv, repo: { url: x, rev_lock: ${commit} } }`) },
    },
    expects: 'pass block E2',
  },
]

const md5: readonly ControlCase[] = [
  {
    control: 'DATA-01',
    name: 'an MD5 alone is a warning',
    scene: {
      candidate: { 'dvc.lock': lock('      - { path: data/rows.csv, md5: 9a1b2c3d4e5f60718293a4b5c6d7e8f9 }') },
    },
    expects: { low: 'fail warn', medium: 'fail warn', high: 'fail warn' },
  },
  {
    control: 'DATA-01',
    name: 'an MD5 alone, of data in the folder of the model',
    scene: {
      candidate: { 'dvc.lock': lock('      - { path: models/churn/rows.csv, md5: 9a1b2c3d4e5f60718293a4b5c6d7e8f9 }') },
    },
    expects: 'fail warn',
  },
  {
    control: 'DATA-01',
    name: 'an MD5 of a folder, in the list',
    scene: changed(
      / {2}- id: acme\/churn-holdout[\s\S]*/,
      `  - { id: acme/churn-holdout, md5: ${'9a'.repeat(16)}.dir }\n`,
    ),
    expects: 'fail warn',
  },
]

export const pinnedDataCases: readonly ControlCase[] = [
  ...passing,
  ...md5,
  ...failing({
    'a branch': changed(commit, 'main'),
    'a branch of a release': changed(commit, 'refs/heads/release'),
    latest: changed(commit, 'latest'),
    'a branch beside a digest': changed(commit, `main\n    sha256: ${digest}`),
    'a tag can be moved': changed(commit, 'v1.2.0'),
    'an abbreviated commit': changed(commit, '4f1c2d3'),
    'zeros for a commit': changed(commit, '0'.repeat(40)),
    'the digest of nothing': changed(digest, sha256('').replace('sha256:', '')),
    'a digest cut short': changed(digest, digest.slice(0, 40)),
    'no pin': changed(/ {4}sha256: .*\n/, ''),
    'no id': changed('id: acme/churn-holdout', 'note: the other one'),
    'a placeholder for an id': changed('id: acme/churn-holdout', 'id: TBD'),
    'a list of names': changed(/[\s\S]*/, 'datasets: [acme/churn-2026]\n'),
    'an empty list': changed(/[\s\S]*/, 'datasets: []\n'),
    'no list': changed(/[\s\S]*/, 'code: { commit: 1 }\n'),
    'one dataset twice, pinned to different data': changed(
      'acme/churn-holdout',
      `acme/churn-2026\n    revision: ${'ab'.repeat(20)}`,
    ),
    'the card names another': { ...base, card: card('[acme/churn-2025, acme/churn-holdout]') },
    'the card names one of another owner': { ...base, card: card('[other/churn-2026, acme/churn-holdout]') },
    'the card leaves one out': { ...base, card: card('[acme/churn-2026]') },
    'the evaluation ran on another': {
      ...base,
      candidate: { 'lineage.yaml': lineage, 'results/eval.yaml': results('acme/churn-2024') },
    },
    'the evaluation ran on another revision': {
      ...base,
      candidate: { 'lineage.yaml': lineage, 'results/eval.yaml': results('acme/churn-2026', 'ab'.repeat(20)) },
    },
    'the data here is other data': {
      model,
      candidate: {
        'lineage.yaml': `datasets:\n  - { id: rows, path: data/rows.csv, sha256: ${digest} }\n`,
        'data/rows.csv': 'rows of 2025',
      },
    },
    'a dvc.lock that pins only code': { candidate: { 'dvc.lock': lock('') } },
    'a file known by its ETag': {
      candidate: { 'dvc.lock': lock('      - { path: s3://acme/rows.csv, etag: 0123456789abcdef0123456789abcdef }') },
    },
    'no lineage in the repository': { model, card: card(both) },
    'no lineage in the policy': { model: model.replace(/ {4}lineage: .*\n/, ''), card: card(both) },
  }),
  {
    control: 'DATA-01',
    name: 'a lineage that is no YAML',
    scene: changed(/[\s\S]*/, 'datasets: ['),
    expects: 'indeterminate block',
  },
  {
    control: 'DATA-01',
    name: 'a lineage that was not read',
    scene: { ...base, candidate: { 'lineage.yaml': { kind: 'refused', why: 'symlink', detail: '' } } },
    expects: { low: 'indeterminate warn', high: 'indeterminate block' },
  },
]
