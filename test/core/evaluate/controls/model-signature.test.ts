import { expect, test } from 'vitest'
import { sha256 } from '../../../../src/core/base/digest.ts'
import { cardState } from '../../../../src/core/evaluate/controls/card-state.ts'
import { lin07 } from '../../../../src/core/evaluate/controls/lin-07-model-signature.ts'
import { packs } from '../../../../src/core/evaluate/controls/packs.ts'
import { recordState } from '../../../../src/core/evaluate/controls/record-state.ts'
import type { ControlFactsheet } from '../../../../src/core/evaluate/controls/types.ts'
import type { ChangedFile, Content } from '../../../../src/core/evaluate/dossier.ts'
import { modelEvidenceOf } from '../../../../src/core/evaluate/model-evidence-of.ts'
import { selectModels } from '../../../../src/core/policy/select-models.ts'
import { decoded, dossierOf } from '../scene.ts'
import type { Files } from '../scene.ts'
import { policyOf } from './control-scene.ts'

// no pack asks for LIN-07 yet, so it is asked here by itself
test('no pack asks for it', () => {
  expect(packs.filter(({ controls }) => controls.includes('LIN-07'))).toEqual([])
})

const artifact = 'weights of version 3.1.0'
const hex = (of: string | Uint8Array): string => sha256(of).replace('sha256:', '')
const model: Files = { 'model.onnx': artifact, 'tokenizer.json': '{}' }
const resource = (name: string, of: string): object => ({ name, algorithm: 'sha256', digest: hex(of) })
const resources = [resource('model.onnx', artifact), resource('tokenizer.json', '{}')]
const serialization = { method: 'files', hash_type: 'sha256', allow_symlinks: false, ignore_paths: ['docs', 'notes'] }

function rootOf(of: readonly object[]): string {
  // the digest of every resource is hexadecimal text
  const digests = of.map((each) => (each as { readonly digest: string }).digest).join('')
  return hex(Buffer.from(digests, 'hex'))
}

type Told = {
  readonly resources?: readonly object[]
  readonly root?: string
  readonly serialization?: object
  readonly predicateType?: string
  readonly files?: Files
  readonly changes?: readonly string[]
  readonly signatures?: readonly object[]
  readonly keys?: string
}

function factsOf(told: Told): ControlFactsheet {
  const { resources: all = resources, signatures = [{ sig: 'c2ln' }] } = told
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'churn', digest: { sha256: told.root ?? rootOf(all) } }],
    predicateType: told.predicateType ?? 'https://model_signing/signature/v1.0',
    predicate: { serialization: told.serialization ?? serialization, resources: all },
  }
  const payload = Buffer.from(JSON.stringify(statement)).toString('base64')
  const dsseEnvelope = { payloadType: 'application/vnd.in-toto+json', payload, signatures }
  const changes = (told.changes ?? ['model.onnx', 'tokenizer.json', 'docs/model.sig']).map((path): ChangedFile => ({
    path: `models/churn/${path}`,
    change: 'modified',
  }))
  const policy = policyOf(told.keys === undefined ? {} : { model: told.keys })
  const candidate = { ...model, 'docs/model.sig': { dsseEnvelope }, ...told.files }
  const dossier = dossierOf({ policy, candidate, changes })
  const read = decoded(policy)
  const [evidence] = modelEvidenceOf(dossier, selectModels(read, dossier.changes))
  const [gate] = read.gates
  if (evidence === undefined || gate === undefined) throw new Error('no model or no gate')
  return {
    policy: read,
    gate,
    dossier,
    evidence,
    tier: 'high',
    severity: 'warn',
    card: cardState(evidence.model, evidence.candidate),
    baselineCard: cardState(evidence.model, evidence.baseline),
    record: recordState(evidence.candidate),
    proposed: null,
    baselineRecord: recordState(evidence.baseline),
    signatures: null,
    tasks: null,
  }
}

const lfs: Content = {
  kind: 'text',
  text: `version https://git-lfs.github.com/spec/v1\noid sha256:${hex(artifact)}\nsize 24\n`,
  digest: sha256('a pointer'),
}

const rows: readonly (readonly [string, Told, string])[] = [
  ['every file as signed', {}, 'shown E2'],
  ['the artifact in Git LFS', { files: { 'model.onnx': lfs } }, 'shown E2'],
  ['a file that was left out on purpose', { changes: ['model.onnx', 'notes/a.md'] }, 'shown E2'],
  ['an envelope without signatures', { signatures: [] }, 'shown E1'],
  ['no signature', { predicateType: 'https://slsa.dev/provenance/v1' }, 'not-shown'],
  ['an old signature', { predicateType: 'https://model_signing/Digests/v0.1' }, 'not-shown'],
  ['another artifact', { files: { 'model.onnx': 'other' } }, 'not-shown'],
  [
    'another file is not as signed',
    { files: { 'docs/x': '1' }, resources: [...resources, resource('docs/x', '2')] },
    'not-shown',
  ],
  ['the artifact is not covered', { resources: [resource('tokenizer.json', '{}')] }, 'not-shown'],
  ['an extra that is not covered', { changes: ['model.onnx', 'hook.py'] }, 'not-shown'],
  ['a subject that is not the digest of the resources', { root: hex('other') }, 'not-shown'],
  ['nothing is covered', { resources: [] }, 'not-shown'],
  ['a step up', { resources: [...resources, resource('../model.onnx', artifact)] }, 'not-shown'],
  ['symlinks were followed', { serialization: { ...serialization, allow_symlinks: true } }, 'not-shown'],
  ['no artifact', { files: { 'model.onnx': { kind: 'absent' } } }, 'not-shown'],
  ['shards', { serialization: { ...serialization, method: 'shards' } }, 'undecided'],
  ['another digest', { serialization: { ...serialization, hash_type: 'blake3' } }, 'undecided'],
  ['no artifact in the policy', { keys: '    documents: ["docs/*"]\n' }, 'not-shown'],
  ['a broken signature', { files: { 'docs/model.sig': '{"dsseEnvelope": ' } }, 'undecided'],
]

test.each(rows)('LIN-07: %s', (_, told, expected) => {
  const { outcome, found } = lin07.check(factsOf(told))
  expect(found === null ? outcome : `${outcome} ${found}`).toBe(expected)
})
