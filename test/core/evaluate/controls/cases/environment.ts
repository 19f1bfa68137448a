import { md5, sha256 } from '../../../../../src/core/base/digest.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

const locked = 'numpy==2.3.1 --hash=sha256:aa\n'
const params = 'train:\n  depth: 6\n  rate: 0.050\n  layers: [8, 4]\n'
const image = `sha256:${'c3'.repeat(32)}`
const lock = (environment = md5(locked)): string => `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
      - { path: train.py, md5: aaaa }
      - { path: uv.lock, md5: ${environment} }
    params:
      params.yaml:
        train.depth: 6
        train.rate: 0.05
        train.layers: [8, 4]
    outs:
      - { path: model.onnx, md5: cccc }
`
const files = { 'dvc.lock': lock(), 'uv.lock': locked, 'params.yaml': params }
const base: ControlScene = { candidate: files }
const dvc = (more: NonNullable<ControlScene['candidate']>): ControlScene => ({ candidate: { ...files, ...more } })
const without = (path: keyof typeof files): ControlScene => {
  const { [path]: _, ...rest } = files
  return { candidate: rest }
}
const keys = '    artifact: model.onnx\n    lineage: lineage.json\n    documents: ["docs/*"]\n'
const json = (lineage: object, more: NonNullable<ControlScene['candidate']> = {}): ControlScene => ({
  model: keys,
  candidate: { 'lineage.json': lineage, 'docs/params.json': '{"depth": 6}', 'docs/uv.lock': locked, ...more },
})
const parameters = { file: 'docs/params.json', sha256: sha256('{"depth": 6}') }
const environment = { lock: 'docs/uv.lock', sha256: sha256(locked).replace('sha256:', '') }
const failing = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({ control: 'LIN-03', name, scene, expects: 'fail block' }))
const weak = (scenes: Readonly<Record<string, ControlScene>>): readonly ControlCase[] =>
  Object.entries(scenes).map(([name, scene]) => ({
    control: 'LIN-03',
    name,
    scene,
    expects: { low: 'pass info E1', medium: 'pass warn E1', high: 'fail block E1' },
  }))

export const environmentCases: readonly ControlCase[] = [
  { control: 'LIN-03', name: 'dvc.lock and the files agree', scene: base, expects: 'pass block E2' },
  {
    control: 'LIN-03',
    name: 'a lineage in JSON and the files agree',
    scene: json({ parameters, environment }),
    expects: 'pass block E2',
  },
  {
    control: 'LIN-03',
    name: 'an image that the Dockerfile names too',
    scene: json(
      { parameters, environment: { image: `ghcr.io/acme/train@${image}` } },
      { 'docs/Dockerfile': `FROM ghcr.io/acme/train@${image}\n` },
    ),
    expects: 'pass block E2',
  },
  ...weak({
    'no parameters file to compare with': without('params.yaml'),
    'no lock file to compare with': without('uv.lock'),
    'an image that nothing else names': json({ parameters, container: `ghcr.io/acme/train@${image}` }),
  }),
  ...failing({
    'no lineage in the policy': { model: '    card: CARD.md\n' },
    'a lineage that is not there': { candidate: {} },
    'another depth': dvc({ 'params.yaml': params.replace('6', '9') }),
    'parameters that are no YAML': dvc({ 'params.yaml': 'train: [' }),
    'another layer': dvc({ 'params.yaml': params.replace('[8, 4]', '[8, 5]') }),
    'a parameter that is gone': dvc({ 'params.yaml': params.replace(/ {2}rate.*\n/, '') }),
    'a number that became a text': dvc({ 'params.yaml': params.replace('6', '"6"') }),
    'another lock file': dvc({ 'uv.lock': `${locked}scipy==1.0.0\n` }),
    'an empty lock file': dvc({ 'uv.lock': '', 'dvc.lock': lock(md5('')) }),
    'no parameters': dvc({ 'dvc.lock': lock().replace(/ {4}params:[^]*?(?= {4}outs)/, '') }),
    'no lock file': dvc({ 'dvc.lock': lock().replace(/.*uv\.lock.*\n/, '') }),
    'a lock file of another stage': dvc({
      'dvc.lock': `${lock().replace(/.*uv\.lock.*\n/, '')}  check:\n    cmd: x\n    deps: [{ path: uv.lock, md5: ${md5(locked)} }]\n`,
    }),
    'neither, in JSON': json({}),
    'an image by its tag': json({ parameters, container: 'ghcr.io/acme/train:latest' }),
    'a short digest': json({ parameters, container: 'ghcr.io/acme/train@sha256:c3c3' }),
    'another digest in JSON': json({ parameters, environment: { ...environment, sha256: 'ab'.repeat(32) } }),
    'a path without a digest': json({ parameters, environment: { lock: 'docs/uv.lock' } }),
  }),
  {
    control: 'LIN-03',
    name: 'a lineage that is no JSON',
    scene: { model: keys, candidate: { 'lineage.json': '{"environment": ' } },
    expects: 'indeterminate block',
  },
]
