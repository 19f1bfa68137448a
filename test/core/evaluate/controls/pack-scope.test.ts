import { describe, expect, test } from 'vitest'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import { viewOf } from '../../../../src/core/report/view.ts'
import { renderComment } from '../../../../src/core/report/markdown.ts'
import { renderText } from '../../../../src/core/report/text.ts'
import { decoded, dossierOf } from '../scene.ts'
import { evaluate } from '../../../../src/core/evaluate/evaluate.ts'
import { findingOn, on, policyOf, verdictOn } from './control-scene.ts'
import type { ControlScene } from './control-scene.ts'

function asked(...packs: readonly string[]): string {
  return `    controls:\n      packs: [${packs.join(', ')}]\n`
}

function record(regulatory: string): string {
  return `version: 1\nregulatory: ${regulatory}\n`
}

const OUTSIDE = 'not-applicable block'

describe('a model outside the scope of the only pack that asks', () => {
  const rows: readonly (readonly [string, string, ControlScene, string])[] = [
    ['generative', 'us-mrm-sr-26-2', { record: record('{ genai: true }') }, OUTSIDE],
    ['agentic', 'us-mrm-sr-26-2', { record: record('{ genai: false, agentic: true }') }, OUTSIDE],
    ['neither', 'us-mrm-sr-26-2', { record: record('{ genai: false, agentic: false }') }, 'fail block'],
    ['not answered', 'us-mrm-sr-26-2', { record: record('{ role: none }') }, 'fail block'],
    ['no record', 'us-mrm-sr-26-2', {}, 'fail block'],
    ['a record that is wrong', 'us-mrm-sr-26-2', { record: record('{ genai: yes please }') }, 'fail block'],
    ['a record with a word for it', 'us-mrm-sr-26-2', { record: record('{ genai: "true" }') }, 'fail block'],
    [
      'production’s record said otherwise',
      'us-mrm-sr-26-2',
      {
        record: record('{ genai: true }'),
        baseline: { 'governance.yaml': record('{ genai: false }'), 'CARD.md': '# Churn\n' },
      },
      'fail block',
    ],
    [
      'production’s record said the same',
      'us-mrm-sr-26-2',
      {
        record: record('{ genai: true }'),
        baseline: { 'governance.yaml': record('{ genai: true }'), 'CARD.md': '# Churn\n' },
      },
      OUTSIDE,
    ],
    [
      'the card names a task that generates nothing',
      'us-mrm-sr-26-2',
      { record: record('{ genai: true }'), card: '---\npipeline_tag: tabular-classification\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'the card names a task that generates',
      'us-mrm-sr-26-2',
      { record: record('{ genai: true }'), card: '---\npipeline_tag: text-generation\n---\n# Churn\n' },
      OUTSIDE,
    ],
    ['not generative', 'nist-ai-600-1', { record: record('{ genai: false }') }, OUTSIDE],
    ['generative, for the other', 'nist-ai-600-1', { record: record('{ genai: true }') }, 'fail block'],
    ['not answered, for the other', 'nist-ai-600-1', { record: record('{ agentic: false }') }, 'fail block'],
    ['no record, for the other', 'nist-ai-600-1', {}, 'fail block'],
    [
      'the card generates, the record says not',
      'nist-ai-600-1',
      { record: record('{ genai: false }'), card: '---\npipeline_tag: text-to-image\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'the card’s task in capitals',
      'nist-ai-600-1',
      { record: record('{ genai: false }'), card: '---\npipeline_tag: Text-Generation\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'the card’s tags generate, the record says not',
      'nist-ai-600-1',
      { record: record('{ genai: false }'), card: '---\ntags: [llm]\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'production’s card generates, and the change drops its task',
      'nist-ai-600-1',
      {
        record: record('{ genai: false }'),
        card: '# Churn\n',
        baseline: { 'CARD.md': '---\npipeline_tag: text-generation\n---\n# Churn\n' },
      },
      'fail block',
    ],
    [
      'an agent whose task is to classify rows',
      'us-mrm-sr-26-2',
      { record: record('{ agentic: true }'), card: '---\npipeline_tag: tabular-classification\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'generative, by a library of trees',
      'us-mrm-sr-26-2',
      { record: record('{ genai: true }'), card: '---\nlibrary_name: xgboost\n---\n# Churn\n' },
      'fail block',
    ],
    [
      'generative, by its tags too, whatever else it is good for',
      'us-mrm-sr-26-2',
      { record: record('{ genai: true }'), card: '---\ntags: [llm, text-classification]\n---\n# Churn\n' },
      OUTSIDE,
    ],
    ['every model is in scope', 'osfi-e23', { record: record('{ genai: true, agentic: true }') }, 'fail block'],
  ]
  test.each(rows)('%s: %s', (_, pack, scene, expected) => {
    expect(on('INV-01', { ...scene, gate: asked(pack) })).toBe(expected)
  })

  test('the finding says why, and cites the answer', () => {
    const finding = findingOn('INV-01', { record: record('{ genai: true }'), gate: asked('us-mrm-sr-26-2') })
    expect(finding).toMatchObject({
      reason: { code: 'control-not-asked' },
      control: { requiredBy: ['us-mrm-sr-26-2'], found: null },
      evidence: [{ path: 'models/churn/governance.yaml', at: { line: 2 } }],
    })
    expect(JSON.stringify(finding.reason)).toContain('footnote 3')
  })

  test('both packs outside: both reasons', () => {
    const gate = asked('us-mrm-sr-26-2', 'nist-ai-600-1')
    const finding = findingOn('INV-01', { record: record('{ genai: false, agentic: true }'), gate })
    expect(finding).toMatchObject({ outcome: 'not-applicable', evidence: [{}, {}] })
  })
})

test('where another pack in scope asks too, only that one counts', () => {
  const gate = asked('us-mrm-sr-26-2', 'pra-ss1-23')
  const finding = findingOn('INV-01', { record: record('{ genai: true }'), gate })
  expect(finding).toMatchObject({ outcome: 'fail', control: { requiredBy: ['pra-ss1-23'] } })
  expect(verdictOn({ record: record('{ genai: true }'), gate }).packs).toMatchObject([
    { id: 'us-mrm-sr-26-2', outside: ['churn'] },
    { id: 'pra-ss1-23', outside: [] },
  ])
})

test('a gate whose packs all speak of other models promotes nothing', () => {
  const verdict = verdictOn({ record: record('{ genai: true }'), gate: asked('us-mrm-sr-26-2') })
  expect(verdict.decision).not.toBe('promote')
})

test('a model that only its record puts outside is named, and asked all the same', () => {
  const scene: ControlScene = {
    record: record('{ genai: true }'),
    card: '---\npipeline_tag: tabular-regression\n---\n# Churn\n',
    gate: asked('us-mrm-sr-26-2'),
  }
  expect(verdictOn(scene).packs).toMatchObject([{ outside: [], contested: ['churn'] }])
  expect(renderComment(viewOf(verdictOn(scene)))).toContain('It asks of `churn` all the same')
})

describe('a pack by another of its names', () => {
  const scene: ControlScene = { gate: asked('sr-11-7') }

  test('asks under its own, and says what became of the other', () => {
    expect(findingOn('INV-01', scene).control?.requiredBy).toEqual(['us-mrm-sr-26-2'])
    expect(verdictOn(scene).packs).toMatchObject([
      { id: 'us-mrm-sr-26-2', notices: [expect.stringContaining('rescinded')] },
    ])
    expect(renderComment(viewOf(verdictOn(scene)))).toContain('SR 11-7 was rescinded on 2026-04-17')
    expect(renderText(viewOf(verdictOn(scene)), { width: 100, colour: false })).toContain('SR 11-7 was rescinded')
  })

  test('both names ask once', () => {
    expect(findingOn('INV-01', { gate: asked('sr-11-7', 'us-mrm-sr-26-2') }).control?.requiredBy).toEqual([
      'us-mrm-sr-26-2',
    ])
    expect(verdictOn({ gate: asked('us-mrm-sr-26-2') }).packs[0]?.notices).toEqual([])
  })
})

function commentAt(asOf: string, pack: string): string {
  const policy = policyOf({ gate: asked(pack) })
  const dossier = { ...dossierOf({ policy, candidate: {} }), asOf }
  return renderComment(viewOf(evaluate(decoded(policy), dossier)))
}

describe('dates are those of the day judged for', () => {
  test.each([
    [
      '2027-12-01T23:59:59Z',
      'eu-ai-act-high-risk',
      'Readiness, binding from 2027-12-02‡ (High-risk systems of Annex III)',
    ],
    ['2027-12-02T00:00:00Z', 'eu-ai-act-high-risk', 'Readiness for a law; more of it, binding from 2028-08-02‡'],
    ['2026-11-22T00:00:00Z', 'eu-ai-act-transparency', 'Law, in force; more of it, binding from 2026-12-02‡'],
    ['2026-12-02T00:00:00Z', 'eu-ai-act-transparency', '|Law, in force.'],
    ['2027-04-30T00:00:00Z', 'osfi-e23', 'Readiness, takes effect on 2027-05-01‡'],
    ['2027-05-01T00:00:00Z', 'osfi-e23', 'Supervisory guidance.'],
    ['2026-11-22T00:00:00Z', 'model-card-basic', 'Technical baseline, no legal claim.'],
  ])('%s, %s', (asOf, pack, expected) => {
    expect(commentAt(asOf, pack)).toContain(expected)
  })

  test('the marks of dates are explained', () => {
    expect(commentAt('2026-11-22T00:00:00Z', 'osfi-e23')).toContain('‡ known from secondary sources only')
  })
})

test('without a policy there are no packs', () => {
  const dossier = dossierOf({ policy: policyOf({ gate: asked('sr-11-7') }), candidate: {} })
  expect(judge({ ...dossier, policy: null }).packs).toEqual([])
})
