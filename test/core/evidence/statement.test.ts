import { expect, test } from 'vitest'
import { sha256 } from '../../../src/core/base/digest.ts'
import { statementsIn } from '../../../src/core/evidence/statement.ts'
import type { Statements } from '../../../src/core/evidence/statement.ts'

const statement = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'model.onnx', digest: { sha256: 'AB'.repeat(32) } }],
  predicateType: 'https://slsa.dev/provenance/v1',
  predicate: {},
}
const envelope = {
  payloadType: 'application/vnd.in-toto+json',
  payload: Buffer.from(JSON.stringify(statement)).toString('base64'),
  signatures: [{ sig: 'c2ln' }, { keyid: 'no signature' }],
}

function read(...values: readonly (object | string)[]): Statements {
  const text = values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join('\n')
  return statementsIn({ path: 'a.jsonl', text, digest: sha256(text) })
}

test.each([
  ['a statement', statement, 0],
  ['an envelope', envelope, 1],
  ['a bundle', { mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json', dsseEnvelope: envelope }, 1],
])('%s is read', (_, value, signatures) => {
  const { read: found, broken } = read(value)
  expect(broken).toEqual([])
  expect(found.map((each) => [each.predicateType, each.signatures, each.subjects])).toEqual([
    ['https://slsa.dev/provenance/v1', signatures, [{ name: 'model.onnx', sha256: 'ab'.repeat(32) }]],
  ])
})

test('one on each line, and what is broken by its line', () => {
  const { read: found, broken } = read(envelope, '', '{"dsseEnvelope": ', { ...envelope, payload: '%' }, statement)
  expect(found.map(({ at }) => at.line)).toEqual([1, 5])
  expect(broken.map(({ line }) => line)).toEqual([3, 4])
})

test('other documents hold none and break nothing', () => {
  expect(read('# Title\n{ not json')).toEqual({ read: [], broken: [] })
  expect(read({ auc: 0.8 })).toEqual({ read: [], broken: [] })
})
