import { describe, expect, test } from 'vitest'
import { md5, sha256 } from '../../../../src/core/base/digest.ts'
import type { Content } from '../../../../src/core/evaluate/dossier.ts'
import type { Files } from '../scene.ts'
import { findingOn, fullCard, on } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

function bytes(of: string): Content {
  return { kind: 'bytes', digest: sha256(of), md5: md5(of), size: of.length }
}

function hex(of: string): string {
  return sha256(of).slice('sha256:'.length)
}

function lock(digest: string, path = 'model.onnx'): string {
  return `schema: '2.0'\nstages:\n  train:\n    cmd: python train.py\n    outs:\n    - path: ${path}\n      hash: md5\n      md5: ${digest}\n      size: 3\n`
}

function lfs(of: string): string {
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${hex(of)}\nsize ${of.length}\n`
}

function dvc(of: string): string {
  return `outs:\n- md5: ${md5(of)}\n  size: 3\n  hash: md5\n  path: model.onnx\n`
}

function card(governance: string): string {
  return `---\ngovernance: ${governance}\n---\n# Churn\n\nEstimates who leaves.\n`
}

describe('LIN-02 artifact digest recorded and equal to bytes', () => {
  const rows: readonly (readonly [string, ControlScene, string])[] = [
    [
      'bytes and the card agree',
      { card: fullCard(hex('v2')), candidate: { 'model.onnx': bytes('v2') } },
      'pass block E3',
    ],
    [
      'bytes and dvc.lock agree',
      { candidate: { 'model.onnx': bytes('v2'), 'dvc.lock': lock(md5('v2')) } },
      'pass block E3',
    ],
    [
      'a text artifact and dvc.lock agree',
      { candidate: { 'model.onnx': 'v2', 'dvc.lock': lock(md5('v2')) } },
      'pass block E3',
    ],
    [
      'the card in capitals with a prefix',
      {
        card: card(`{artifact: {sha256: "sha256:${hex('v2').toUpperCase()}"}}`),
        candidate: { 'model.onnx': bytes('v2') },
      },
      'pass block E3',
    ],
    [
      'bytes and the card differ',
      { card: fullCard(hex('v1')), candidate: { 'model.onnx': bytes('v2') } },
      'fail block',
    ],
    [
      'one record agrees, another does not',
      { card: fullCard(hex('v2')), candidate: { 'model.onnx': bytes('v2'), 'dvc.lock': lock(md5('v1')) } },
      'fail block',
    ],
    [
      'a Git LFS pointer and the card agree',
      { card: fullCard(hex('v2')), candidate: { 'model.onnx': lfs('v2') } },
      'pass block E3',
    ],
    [
      'a Git LFS pointer and the card differ',
      { card: fullCard(hex('v1')), candidate: { 'model.onnx': lfs('v2') } },
      'fail block',
    ],
    [
      'a Git LFS pointer beside an MD5',
      { candidate: { 'model.onnx': lfs('v2'), 'dvc.lock': lock(md5('v2')) } },
      'fail block',
    ],
    [
      'a DVC pointer and dvc.lock agree, too weak at tier high',
      { candidate: { 'model.onnx': dvc('v2'), 'dvc.lock': lock(md5('v2')) } },
      'fail block E2',
    ],
    [
      'a DVC pointer and dvc.lock differ',
      { candidate: { 'model.onnx': dvc('v2'), 'dvc.lock': lock(md5('v1')) } },
      'fail block',
    ],
    ['dvc.lock alone', { candidate: { 'dvc.lock': lock(md5('v2')) } }, 'fail block E1'],
    [
      'dvc.lock and the card agree',
      { card: card(`{artifact: {md5: ${md5('v2')}}}`), candidate: { 'dvc.lock': lock(md5('v2')) }, tier: 'medium' },
      'pass block E2',
    ],
    [
      'another output in dvc.lock',
      { candidate: { 'model.onnx': bytes('v2'), 'dvc.lock': lock(md5('v2'), 'other.onnx') } },
      'fail block',
    ],
    ['bytes without a record', { candidate: { 'model.onnx': bytes('v2') } }, 'fail block'],
    ['no artifact', { card: fullCard(hex('v2')) }, 'fail block'],
    [
      'an artifact that is a symlink',
      { candidate: { 'model.onnx': { kind: 'refused', why: 'symlink', detail: '' } } },
      'indeterminate block',
    ],
    ['no artifact in the policy', { model: '    card: CARD.md\n' }, 'fail block'],
  ]
  test.each(rows)('%s', (_, scene, expected) => {
    expect(on('LIN-02', scene)).toBe(expected)
  })

  test('pointers and locks are enough at tier medium', () => {
    const candidate: Files = { 'model.onnx': dvc('v2'), 'dvc.lock': lock(md5('v2')) }
    expect(on('LIN-02', { candidate, tier: 'medium' })).toBe('pass block E2')
  })

  test('a contradiction cites both places', () => {
    const { evidence } = findingOn('LIN-02', { candidate: { 'model.onnx': bytes('v2'), 'dvc.lock': lock(md5('v1')) } })
    expect(evidence.map(({ path, at }) => [path, at?.line ?? null])).toEqual([
      ['models/churn/dvc.lock', 6],
      ['models/churn/model.onnx', null],
    ])
  })

  test('a changed byte order mark does not make the MD5 of a text', () => {
    const content: Content = { kind: 'text', text: 'v2', digest: sha256('\ufeffv2') }
    expect(on('LIN-02', { candidate: { 'model.onnx': content, 'dvc.lock': lock(md5('v2')) } })).toBe('fail block')
  })
})

describe('DOC-10 card moves with the model', () => {
  const before: Files = { 'model.onnx': bytes('v1'), 'CARD.md': fullCard(hex('v1'), '3.0.0') }
  const version = (text: string): string => card(`{version: "${text}"}`)
  const rows: readonly (readonly [string, ControlScene, string])[] = [
    [
      'the artifact stayed',
      { card: fullCard(hex('v1')), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
      'not-applicable block',
    ],
    [
      'both moved, the digest agrees',
      { card: fullCard(hex('v2')), candidate: { 'model.onnx': bytes('v2') }, baseline: before },
      'pass block E2',
    ],
    [
      'the card did not move',
      {
        card: version('1'),
        candidate: { 'model.onnx': bytes('v2') },
        baseline: { ...before, 'CARD.md': version('1') },
      },
      'fail block',
    ],
    [
      'the card records the old digest',
      { card: `${fullCard(hex('v1'))}\nNew.`, candidate: { 'model.onnx': bytes('v2') }, baseline: before },
      'fail block',
    ],
    [
      'the card records a wrong digest though nothing moved',
      { card: fullCard(hex('v9')), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
      'fail block',
    ],
    [
      'a new version',
      {
        card: version('2'),
        candidate: { 'model.onnx': bytes('v2') },
        baseline: { ...before, 'CARD.md': version('1') },
      },
      'pass block E2',
    ],
    [
      'the same version',
      {
        card: `${version('1')}\nNew.`,
        candidate: { 'model.onnx': bytes('v2') },
        baseline: { ...before, 'CARD.md': version('1') },
      },
      'fail block',
    ],
    [
      'a version in the details',
      {
        card: '# C\n\n- **Version:** 2\n',
        candidate: { 'model.onnx': bytes('v2') },
        baseline: { 'model.onnx': bytes('v1'), 'CARD.md': '# C\n\n- **Version:** 1\n' },
      },
      'pass block E2',
    ],
    [
      'neither version nor digest',
      { card: '# C\n\nNew words.\n', candidate: { 'model.onnx': bytes('v2') }, baseline: before },
      'fail block E1',
    ],
    ['a first version', { card: fullCard(hex('v1')), candidate: { 'model.onnx': bytes('v1') } }, 'pass block E2'],
    [
      'a pointer moved',
      {
        card: fullCard(hex('v2')),
        candidate: { 'model.onnx': lfs('v2') },
        baseline: { ...before, 'model.onnx': lfs('v1') },
      },
      'pass block E2',
    ],
    [
      'bytes became a pointer to the same',
      { card: fullCard(hex('v1')), candidate: { 'model.onnx': lfs('v1') }, baseline: before },
      'not-applicable block',
    ],
    [
      'bytes became DVC',
      { card: version('2'), candidate: { 'model.onnx': dvc('v1') }, baseline: { ...before, 'model.onnx': lfs('v1') } },
      'indeterminate block',
    ],
    ['no artifact there', { card: fullCard(hex('v1')), baseline: before }, 'indeterminate block'],
    ['no artifact in the policy', { card: version('1'), model: '    card: CARD.md\n' }, 'indeterminate block'],
    [
      'reviewed in the future',
      { card: card('{reviewed_at: 2027-01-01}'), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
      'fail block',
    ],
    ...['"2026-11-23T00:00:00Z"', '"2999-01-31 10:00"'].map(
      (day) =>
        [
          `reviewed in the future, at ${day}`,
          { card: card(`{reviewed_at: ${day}}`), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
          'fail block',
        ] as const,
    ),
    // compared as text, some of these would lie in the past
    ...['"1 Dec 2099"', '"01/12/2099"', '2026', '"20261122"', '"2026-11-220"', 'soon'].map(
      (day) =>
        [
          `reviewed on no day: ${day}`,
          { card: card(`{reviewed_at: ${day}}`), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
          'indeterminate block',
        ] as const,
    ),
    [
      'reviewed today',
      { card: card('{reviewed_at: 2026-11-22}'), candidate: { 'model.onnx': bytes('v1') }, baseline: before },
      'not-applicable block',
    ],
    ['no card', { candidate: { 'model.onnx': bytes('v2') }, baseline: before }, 'fail block'],
  ]
  test.each(rows)('%s', (_, scene, expected) => {
    expect(on('DOC-10', scene)).toBe(expected)
  })

  test('a changed card is enough at tier low', () => {
    const scene: ControlScene = {
      card: '# C\n\nNew words.\n',
      candidate: { 'model.onnx': bytes('v2') },
      baseline: before,
      tier: 'low',
    }
    expect(on('DOC-10', scene)).toBe('pass warn E1')
  })
})

describe('INV-01 unique id, version, owner', () => {
  const rows: readonly (readonly [string, ControlScene, string])[] = [
    ['all agree', { card: card('{id: churn, version: 1, owner: "@acme/growth-ml"}') }, 'pass block E2'],
    [
      'the owner without its sign and in capitals',
      { card: card('{id: churn, version: 1, owner: ACME/Growth-ML}') },
      'pass block E2',
    ],
    [
      'in the details',
      { card: '# C\n\n- **Model ID:** churn\n- **Version:** `1.2`\n- **Owner:** @acme/growth-ml\n' },
      'pass block E2',
    ],
    [
      'in a table',
      { card: '| Field | Value |\n|---|---|\n| Model ID | churn |\n| Version | 7 |\n| Owner | @acme/growth-ml |\n' },
      'pass block E2',
    ],
    ['another id', { card: card('{id: fraud, version: 1, owner: "@acme/growth-ml"}') }, 'fail block'],
    ['an id in another case', { card: card('{id: Churn, version: 1, owner: "@acme/growth-ml"}') }, 'fail block'],
    ['another owner', { card: card('{id: churn, version: 1, owner: "@acme/other"}') }, 'fail block'],
    ['no version', { card: card('{id: churn, owner: "@acme/growth-ml"}') }, 'fail block'],
    ['an empty version', { card: card('{id: churn, version: "", owner: "@acme/growth-ml"}') }, 'fail block'],
    ['a version only', { card: card('{version: 1}') }, 'fail block E1'],
    ['no owner in the policy', { card: card('{id: churn, version: 1}'), model: '    card: CARD.md\n' }, 'fail block'],
    ['no card', {}, 'fail block'],
  ]
  test.each(rows)('%s', (_, scene, expected) => {
    expect(on('INV-01', scene)).toBe(expected)
  })

  test('a version is enough at tier low', () => {
    expect(on('INV-01', { card: card('{version: 1}'), tier: 'low' })).toBe('pass warn E1')
  })
})
