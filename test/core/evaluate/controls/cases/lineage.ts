import { md5 } from '../../../../../src/core/base/digest.ts'
import type { Ancestry } from '../../../../../src/core/evaluate/dossier.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const commit = '4f2e9c1ab0d37e56f8a9b2c3d4e5f60718293a4b'
const other = '9b8a7f6e5d4c3b2a19080706f5e4d3c2b1a09f8e'
const keys = `    artifact: model.onnx
    card: CARD.md
    lineage: lineage.json
    documents: ["docs/*", "train.py"]
`
const ancestry = (relation: Ancestry['relation'], ...commits: readonly string[]): readonly Ancestry[] =>
  (commits.length === 0 ? [commit] : commits).map((each) => ({ commit: each, relation }))
const code = (block: object, more: ControlScene = {}): ControlScene => ({
  model: keys,
  candidate: { 'lineage.json': { code: block } },
  ancestry: ancestry('ancestor'),
  ...more,
})
const base = code({ gitCommit: commit })
const script = 'fit(read("train.csv"))\n'
const lock = (digest: string): string => `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
      - { path: train.py, md5: ${digest} }
    outs:
      - { path: model.onnx, md5: cccc }
`
const dvc = (files: NonNullable<ControlScene['candidate']>): ControlScene => ({
  model: keys.replace('lineage.json', 'dvc.lock'),
  candidate: files,
})
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-01', name, scene, expects: 'fail block' }))
const undecided = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-01', name, scene, expects: 'indeterminate block' }))

export const lineageCases: readonly ControlCase[] = [
  {
    control: 'LIN-01',
    name: 'a commit in the history of the head',
    scene: base,
    expects: { low: 'pass warn E3', medium: 'pass block E3', high: 'pass block E3' },
    goneIn: [{ ancestry: ancestry('elsewhere') }, { ancestry: ancestry('absent') }, { ancestry: [] }],
  },
  {
    control: 'LIN-01',
    name: 'a commit of this repository by its address',
    scene: code({ commit, repository: 'https://github.com/Acme/models.git' }),
    expects: 'pass block E3',
  },
  {
    control: 'LIN-01',
    name: 'a commit of this repository by its address for keys',
    scene: code({ commit, remote: 'git@github.com:acme/models.git' }, { ancestry: ancestry('elsewhere') }),
    expects: 'fail block',
  },
  {
    control: 'LIN-01',
    name: 'a commit of another repository',
    scene: code({ gitCommit: commit, repository: 'acme/training' }, { ancestry: [] }),
    expects: { low: 'pass warn E2', medium: 'pass block E2', high: 'fail block E2' },
  },
  {
    control: 'LIN-01',
    name: 'a run of MLflow in a document',
    scene: {
      model: keys.replace(/ {4}lineage.*\n/, ''),
      ancestry: ancestry('ancestor'),
      candidate: {
        'docs/run.json': { run: { data: { tags: [{ key: 'mlflow.source.git.commit', value: commit }] } } },
      },
    },
    expects: 'pass block E3',
  },
  {
    control: 'LIN-01',
    name: 'lineage and run name the same commit',
    scene: {
      ...base,
      candidate: { ...base.candidate, 'docs/run.yaml': `run_id: "1"\nsource_version: ${commit}\n` },
    },
    expects: 'pass block E3',
  },
  {
    control: 'LIN-01',
    name: 'dvc.lock pins the code of the head',
    scene: dvc({ 'dvc.lock': lock(md5(script)), 'train.py': script }),
    expects: 'pass block E3',
  },
  {
    control: 'LIN-01',
    name: 'dvc.lock pins code that is not among the documents',
    scene: dvc({ 'dvc.lock': lock(md5(script)) }),
    expects: { low: 'pass warn E1', medium: 'fail block E1', high: 'fail block E1' },
  },
  ...failing({
    'no lineage': { model: '    card: CARD.md\n' },
    'a lineage that is not there': { model: keys },
    'a lineage without code': { model: keys, candidate: { 'lineage.json': { stage: 'train' } } },
    'a commit elsewhere': { ...base, ancestry: ancestry('elsewhere') },
    'a commit that is nowhere': { ...base, ancestry: ancestry('absent') },
    'a branch': code({ gitCommit: 'main' }),
    'a tag': code({ gitCommit: 'v3.1.0' }),
    'a short id': code({ gitCommit: commit.slice(0, 8) }),
    'no id': code({ gitCommit: '' }),
    'a list': code({ gitCommit: [commit] }),
    zeros: code({ gitCommit: '0'.repeat(40) }, { ancestry: ancestry('ancestor', '0'.repeat(40)) }),
    'a question': code({ gitCommit: 'Which commit?' }),
    'files differed': code({ gitCommit: commit, dirty: true }),
    'a branch of another repository': code({ gitCommit: 'main', repository: 'acme/training' }),
    'a path on a machine': code({ gitCommit: commit, repository: '/home/ana/training' }),
    'no name for a repository': code({ gitCommit: commit, repository: '' }),
    'two commits': {
      ...base,
      ancestry: ancestry('ancestor', commit, other),
      candidate: { ...base.candidate, 'docs/run.yaml': `run_id: "1"\nsource_version: ${other}\n` },
    },
    'two commits in one block': code(
      { gitCommit: commit, revision: other },
      { ancestry: ancestry('ancestor', commit, other) },
    ),
    'dvc.lock pins other code': dvc({ 'dvc.lock': lock(md5('fit()')), 'train.py': script }),
    'code that did not make the artifact': dvc({
      'dvc.lock': lock(md5(script))
        .replace('deps:', 'outs: []\n  check:\n    cmd: python check.py\n    deps:')
        .replace(/ {4}outs:\n[^]*$/, '')
        .replace('outs: []', 'outs:\n      - { path: model.onnx, md5: cccc }'),
      'train.py': script,
    }),
  }),
  ...undecided({
    'a commit nobody looked up': { ...base, ancestry: [] },
    'a lineage that is no JSON': { model: keys, candidate: { 'lineage.json': '{"code": {"gitCommit": ' } },
  }),
]
