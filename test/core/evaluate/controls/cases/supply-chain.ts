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

const commit = '4f2e9c1ab0d37e56f8a9b2c3d4e5f60718293a4b'
const predicate = {
  buildDefinition: {
    buildType: 'https://actions.github.io/buildtypes/workflow/v1',
    externalParameters: {
      workflow: { repository: 'https://github.com/acme/models', path: '.github/workflows/train.yml' },
    },
    internalParameters: { github: { runner_environment: 'github-hosted' } },
    resolvedDependencies: [
      { uri: 'git+https://github.com/acme/models@refs/heads/main', digest: { gitCommit: commit } },
    ],
  },
  runDetails: {
    builder: { id: 'https://github.com/actions/runner/github-hosted' },
    metadata: { finishedOn: '2026-11-20T09:00:00Z' },
  },
}
const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'model.onnx', digest: { sha256: digest } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate,
}
const envelope = (of: object): object => ({
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from(JSON.stringify(of)).toString('base64'),
  signatures: [{ sig: 'c2ln' }],
})
const bundle = (of: object): object => ({ dsseEnvelope: envelope(of) })
const provenance = (document: object | string, more: Files = {}): ControlScene => ({
  candidate: { 'model.onnx': artifact, 'docs/provenance.jsonl': document, ...more },
})
const run = (more: object): ControlScene => provenance(bundle({ ...statement, predicate: { ...predicate, ...more } }))
const definition = (more: object): ControlScene => run({ buildDefinition: { ...predicate.buildDefinition, ...more } })
const subject = (...subjects: readonly object[]): ControlScene =>
  provenance(bundle({ ...statement, subject: subjects }))
const lineage = (id: string): ControlScene => ({
  ...provenance(bundle(statement), { 'lineage.json': { code: { gitCommit: id } } }),
  model: '    artifact: model.onnx\n    lineage: lineage.json\n    documents: ["docs/*"]\n',
})
const weak = { low: 'pass info E2', medium: 'pass warn E2', high: 'fail block E2' } as const

const provenances: readonly ControlCase[] = [
  {
    control: 'LIN-06',
    name: 'a bundle on this artifact, its signature not verified',
    scene: provenance(bundle(statement)),
    expects: weak,
    goneIn: [{ candidate: { 'model.onnx': 'other', 'docs/provenance.jsonl': bundle(statement) } }],
  },
  { control: 'LIN-06', name: 'an envelope', scene: provenance(envelope(statement)), expects: weak },
  {
    control: 'LIN-06',
    name: 'one of two lines',
    scene: provenance(
      `${JSON.stringify(bundle({ ...statement, predicateType: 'https://acme.example/x' }))}\n${JSON.stringify(bundle(statement))}\n`,
    ),
    expects: weak,
  },
  { control: 'LIN-06', name: 'the lineage names the same commit', scene: lineage(commit), expects: weak },
  {
    control: 'LIN-06',
    name: 'a statement that nobody signed',
    scene: provenance(statement),
    expects: { low: 'fail info E1', medium: 'fail warn E1', high: 'fail block E1' },
  },
  {
    control: 'LIN-06',
    name: 'an envelope without signatures',
    scene: provenance({ ...envelope(statement), signatures: [] }),
    expects: 'fail block E1',
  },
  ...failing(
    'LIN-06',
    {
      'no provenance': { candidate: { 'model.onnx': artifact } },
      'no artifact': { candidate: { 'docs/provenance.jsonl': bundle(statement) } },
      'other bytes': subject({ name: 'model.onnx', digest: { sha256: hex('other') } }),
      'no digest': subject({ name: 'model.onnx', digest: { sha512: 'ab' } }),
      'another file': subject({ name: 'tokenizer.json', digest: { sha256: hex('other') } }),
      'this artifact, and another under its name': subject(...statement.subject, {
        name: 'dist/model.onnx',
        digest: { sha256: hex('other') },
      }),
      'no subject': subject(),
      'an old kind': provenance(bundle({ ...statement, predicateType: 'https://slsa.dev/provenance/v0.2' })),
      'another kind': provenance(bundle({ ...statement, predicateType: 'https://acme.example/provenance/v1' })),
      'no builder': run({ runDetails: {} }),
      'no kind of build': definition({ buildType: '' }),
      'a run that is yet to come': run({
        runDetails: { ...predicate.runDetails, metadata: { finishedOn: '2026-11-23T00:00:00Z' } },
      }),
      'a self-hosted runner': definition({ internalParameters: { github: { runner_environment: 'self-hosted' } } }),
      'a workflow elsewhere': definition({
        externalParameters: { workflow: { repository: 'https://github.com/eve/models' } },
      }),
      'another commit than the lineage': lineage('9b8a7f6e5d4c3b2a19080706f5e4d3c2b1a09f8e'),
      'an empty file': provenance(''),
    },
    'fail block',
  ),
  ...failing(
    'LIN-06',
    {
      'a payload that is no base64': provenance({ ...envelope(statement), payload: '*' }),
      'a payload of another kind': provenance({ ...envelope(statement), payloadType: 'text/plain' }),
      'a broken line': provenance('{"dsseEnvelope": {"payload": \n'),
      'a pointer of DVC': {
        model: '    artifact: model.onnx.dvc\n    documents: ["docs/*"]\n',
        candidate: { ...dvc, 'docs/provenance.jsonl': bundle(statement) },
      },
    },
    'indeterminate block',
  ),
]

export const supplyChainCases: readonly ControlCase[] = [...bills, ...provenances]
