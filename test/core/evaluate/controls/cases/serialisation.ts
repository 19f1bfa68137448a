import type { Dossier } from '../../../../../src/core/evaluate/dossier.ts'
import { bytesOf, externalTensor, little, onnxOf, safetensorsOf, torchZip } from '../../../evidence/serialised/bytes.ts'
import { hostilePickles, plainPickles } from '../../../evidence/serialised/samples.ts'
import type { ControlCase } from './case.ts'

const named = (file: string): string => `    artifact: ${file}\n    card: CARD.md\n    documents: ["docs/*"]\n`
const changed = (...paths: readonly string[]): Dossier['changes'] =>
  paths.map((path) => ({ path: `models/churn/${path}`, change: 'modified' }))

const onnx = onnxOf([])
const safetensors = safetensorsOf({ w: { dtype: 'F32', shape: [2], data_offsets: [0, 8] } }, 8)
const hostile = hostilePickles['protocol 4'] ?? bytesOf()
const pointer = bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n`)
const estimator = bytesOf('\x80\x02csklearn.linear_model._logistic\nLogisticRegression\n)\x81}b.')

function review(severity: string, change = 'added'): string {
  const vulnerabilities = [{ severity, advisory_ghsa_id: 'GHSA-0000' }]
  return JSON.stringify([{ change_type: change, name: 'pillow', version: '9.0', vulnerabilities }])
}

/** The artifact alone, under a name and with bytes of its own. */
function artifact(name: string, file: string, bytes: Uint8Array, expects: ControlCase['expects']): ControlCase {
  return {
    control: 'SEC-01',
    name,
    scene: { model: named(file), looked: { [file]: bytes }, changes: changed(file) },
    expects,
  }
}

export const serialisationCases: readonly ControlCase[] = [
  artifact('safetensors', 'model.safetensors', safetensors, {
    low: 'pass warn E3',
    medium: 'pass block E3',
    high: 'pass block E3',
  }),
  artifact('ONNX', 'model.onnx', onnx, 'pass block E3'),
  artifact('a pickle of plain values', 'model.pkl', plainPickles[4] ?? bytesOf(), 'pass block E3'),
  artifact('a PyTorch archive of tensors', 'model.pt', torchZip(bytesOf('\x80\x02}.')), 'pass block E3'),
  ...Object.entries(hostilePickles).map(([name, bytes]) =>
    artifact(`a hostile pickle: ${name}`, 'model.pkl', bytes, {
      low: 'fail warn',
      medium: 'fail block',
      high: 'fail block',
    }),
  ),
  artifact('a hostile pickle under a harmless name', 'model.safetensors', hostile, 'fail block'),
  artifact('a hostile pickle in an archive', 'model.pt', torchZip(hostile), 'fail block'),
  artifact('an estimator of scikit-learn', 'model.pkl', estimator, 'fail block'),
  artifact(
    'a PyTorch archive with a program',
    'model.pt',
    torchZip(bytesOf('\x80\x02}.'), [{ name: 'archive/code/model.py', bytes: bytesOf('x') }]),
    'fail block',
  ),
  artifact('ONNX that reads another file', 'model.onnx', onnxOf([externalTensor('../x')]), 'fail block'),
  artifact('ONNX that needs operators of others', 'model.onnx', onnxOf([], 'acme.ops'), 'fail block'),
  artifact('a header of two gigabytes', 'model.safetensors', safetensorsOf({}, 0, 2 ** 31), 'indeterminate block'),
  artifact('a pickle that breaks off', 'model.pkl', bytesOf('\x80\x02}'), 'indeterminate block'),
  artifact('a pickle that goes on', 'model.pkl', bytesOf('\x80\x02}.more'), 'indeterminate block'),
  artifact('HDF5', 'model.h5', bytesOf('\x89HDF\r\n'), 'indeterminate block'),
  artifact('bytes of no known kind', 'model.bin', bytesOf(0, 1, 2, 255), 'indeterminate block'),
  artifact('a compressed file', 'model.joblib', bytesOf(0x78, 0x9c, little(0, 8)), 'indeterminate block'),
  artifact('an empty file', 'model.onnx', bytesOf(), 'indeterminate block'),
  artifact('a pointer whose bytes are elsewhere', 'model.onnx', pointer, {
    low: 'indeterminate warn',
    medium: 'indeterminate block',
    high: 'indeterminate block',
  }),
  {
    control: 'SEC-01',
    name: 'a compressed file beside the artifact, under a harmless name',
    scene: {
      model: named('model.onnx'),
      looked: { 'model.onnx': onnx, 'scaler.dat': bytesOf('\x78\x9c\x4b\x04') },
      changes: changed('model.onnx', 'scaler.dat'),
    },
    expects: 'indeterminate block',
  },
  {
    control: 'SEC-01',
    name: 'a file beside the artifact that nobody looked into, under a harmless name',
    scene: { model: named('model.onnx'), looked: { 'model.onnx': onnx }, changes: changed('model.onnx', 'scaler.dat') },
    expects: 'indeterminate block',
  },
  {
    control: 'SEC-01',
    name: 'no artifact in the policy',
    scene: { model: '    card: CARD.md\n', looked: {} },
    expects: 'fail block',
  },
  {
    control: 'SEC-01',
    name: 'the artifact is not there',
    scene: { model: named('model.onnx'), looked: {} },
    expects: 'fail block',
  },
  {
    control: 'SEC-01',
    name: 'a dossier in which nobody looked',
    scene: {
      model: named('model.onnx'),
      candidate: { 'model.onnx': { kind: 'bytes', digest: `sha256:${'a'.repeat(64)}`, md5: 'b'.repeat(32), size: 9 } },
    },
    expects: 'indeterminate block',
  },
  {
    control: 'SEC-01',
    name: 'a scan of other bytes',
    scene: {
      model: named('model.onnx'),
      candidate: { 'model.onnx': { kind: 'bytes', digest: `sha256:${'a'.repeat(64)}`, md5: 'b'.repeat(32), size: 9 } },
      scans: [
        {
          path: 'models/churn/model.onnx',
          scan: {
            kind: 'scanned',
            digest: `sha256:${'c'.repeat(64)}`,
            serialised: { format: 'onnx', facts: [], more: 0, trouble: null },
            sensitive: null,
          },
        },
      ],
    },
    expects: 'indeterminate block',
  },
  {
    control: 'SEC-01',
    name: 'an artifact larger than is read',
    scene: {
      model: named('model.onnx'),
      candidate: { 'model.onnx': { kind: 'refused', why: 'too-large', detail: '' } },
      scans: [{ path: 'models/churn/model.onnx', scan: { kind: 'refused', why: 'too-large' } }],
    },
    expects: 'indeterminate block',
  },
  {
    control: 'SEC-01',
    name: 'a hostile pickle beside the artifact',
    scene: {
      model: named('model.onnx'),
      looked: { 'model.onnx': onnx, 'scaler.dat': hostile },
      changes: changed('model.onnx', 'scaler.dat'),
    },
    expects: 'fail block',
  },
  {
    control: 'SEC-01',
    name: 'two models that are only data, and notes',
    scene: {
      model: named('model.onnx'),
      looked: { 'model.onnx': onnx, 'scaler.safetensors': safetensors, 'notes.bin': bytesOf(0, 1) },
      changes: changed('model.onnx', 'scaler.safetensors', 'notes.bin'),
    },
    expects: 'pass block E3',
  },
  {
    control: 'SEC-01',
    name: 'a changed model beside it that nobody looked into',
    scene: { model: named('model.onnx'), looked: { 'model.onnx': onnx }, changes: changed('model.onnx', 'scaler.pkl') },
    expects: 'indeterminate block',
  },
  ...(
    [
      ['clean', '[]', 'pass block E3'],
      ['a low one', review('low'), 'pass block E3'],
      ['a grave one that goes', review('high', 'removed'), 'pass block E3'],
      ['a grave one that comes', review('critical'), 'fail block'],
      ['no review', '{"a": 1}', 'indeterminate block'],
      ['broken', '[', 'indeterminate block'],
    ] as const
  ).map(([name, text, expects]): ControlCase => ({
    control: 'SEC-01',
    name: `a dependency review: ${name}`,
    scene: {
      model: named('model.onnx'),
      looked: { 'model.onnx': onnx },
      candidate: { 'docs/dependency-review.json': text },
      changes: changed('model.onnx'),
    },
    expects,
  })),
]
