import { md5, sha256 } from '../../../../../src/core/base/digest.ts'
import { fullCard } from '../control-scene.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'

type Files = NonNullable<ControlScene['candidate']>

const artifact = 'weights of version 3.1.0'
const hex = (text: string): string => sha256(text).replace('sha256:', '')
const digest = hex(artifact)
const failing = (
  control: string,
  scenes: Readonly<Record<string, ControlScene>>,
  expects = 'fail warn',
): readonly ControlCase[] => Object.entries(scenes).map(([name, scene]) => ({ control, name, scene, expects }))

const component = {
  type: 'machine-learning-model',
  name: 'churn',
  version: '3.1.0',
  hashes: [{ alg: 'SHA-256', content: digest }],
  modelCard: { quantitativeAnalysis: { performanceMetrics: [{ type: 'auc', value: '0.871' }] } },
}
const bom = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  serialNumber: 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
  version: 1,
  components: [component],
}
const withBom = (document: object | string, more: Files = {}): ControlScene => ({
  candidate: { 'model.onnx': artifact, 'docs/bom.json': document, ...more },
})
const listing = (more: object): ControlScene => withBom({ ...bom, components: [{ ...component, ...more }] })
const dvc: Files = { 'model.onnx.dvc': `outs:\n- { md5: ${md5(artifact)}, size: 3, path: model.onnx }\n` }

const bills: readonly ControlCase[] = [
  {
    control: 'LIN-08',
    name: 'of this artifact',
    scene: { ...withBom(bom), card: fullCard(digest) },
    expects: { medium: 'pass info E3', high: 'pass warn E3' },
    goneIn: [{ candidate: { 'model.onnx': 'other', 'docs/bom.json': bom } }],
  },
  {
    control: 'LIN-08',
    name: 'the artifact as a file inside the model, as the subject of the document',
    scene: withBom({
      ...bom,
      specVersion: '1.7',
      components: [],
      metadata: {
        component: {
          ...component,
          hashes: [],
          components: [{ type: 'file', name: 'model.onnx', hashes: component.hashes }],
        },
      },
    }),
    expects: 'pass warn E3',
  },
  {
    control: 'LIN-08',
    name: 'by MD5 alone',
    scene: {
      model: '    artifact: model.onnx.dvc\n    documents: ["docs/*"]\n',
      candidate: {
        ...dvc,
        'docs/bom.json': { ...bom, components: [{ ...component, hashes: [{ alg: 'MD5', content: md5(artifact) }] }] },
      },
    },
    expects: { medium: 'pass info E2', high: 'fail warn E2' },
  },
  ...failing('LIN-08', {
    'no document': { candidate: { 'model.onnx': artifact } },
    'no artifact in the policy': { model: '    documents: ["docs/*"]\n', candidate: { 'docs/bom.json': bom } },
    'no artifact': { candidate: { 'docs/bom.json': bom } },
    'another format': withBom({ ...bom, bomFormat: 'SPDX' }),
    'no JSON': withBom('{"bomFormat": "CycloneDX", '),
    'an old version': withBom({ ...bom, specVersion: '1.4' }),
    'no version': withBom({ ...bom, specVersion: undefined }),
    'a serial number that is none': withBom({ ...bom, serialNumber: '1' }),
    'no components': withBom({ ...bom, components: [] }),
    'a library': listing({ type: 'library' }),
    'no name': listing({ name: '' }),
    'no hashes': listing({ hashes: [] }),
    'another artifact': listing({ hashes: [{ alg: 'SHA-256', content: hex('other') }] }),
    'a short hash': listing({ hashes: [{ alg: 'SHA-256', content: digest.slice(0, 12) }] }),
    'the right digits under another name': listing({ hashes: [{ alg: 'SHA3-256', content: digest }] }),
    'another version than the card': { ...withBom(bom), card: fullCard(digest, '3.0.0') },
    'a key the standard does not know': listing({ modelCard: { trainedBy: 'ana' } }),
    'a bare number': listing({
      modelCard: { quantitativeAnalysis: { performanceMetrics: [{ type: 'auc', value: 0.8 }] } },
    }),
    'the model under its name is another artifact': withBom({
      ...bom,
      components: [
        { ...component, name: 'copy' },
        { ...component, hashes: [{ alg: 'SHA-256', content: hex('other') }] },
      ],
    }),
    'one of two documents is of another': withBom(bom, {
      'docs/old.json': { ...bom, components: [{ ...component, hashes: [{ alg: 'SHA-256', content: hex('other') }] }] },
    }),
  }),
  {
    control: 'LIN-08',
    name: 'an artifact that can’t be read',
    scene: {
      candidate: { 'model.onnx': { kind: 'refused', why: 'symlink', detail: '' }, 'docs/bom.json': bom },
    },
    expects: 'indeterminate warn',
  },
]

export const supplyChainCases: readonly ControlCase[] = [...bills]
