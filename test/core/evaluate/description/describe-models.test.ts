import { describe, expect, test } from 'vitest'
import { describeModels } from '../../../../src/core/evaluate/description/describe-models.ts'
import type { DescribedModel } from '../../../../src/core/evaluate/description/described-model.ts'
import { dossierOf } from '../scene.ts'
import type { Files } from '../scene.ts'
import { dossier, files, POLICY } from '../../report/cyclonedx/bom-scene.ts'

function described(candidate: Files): DescribedModel | undefined {
  return describeModels(dossierOf({ policy: POLICY, candidate }))[0]
}

describe('a model as its evidence describes it', () => {
  test('in full', () => {
    const [model] = describeModels(dossier())
    expect(model).toMatchObject({
      owner: '@acme/growth-ml',
      version: '3.1.0',
      task: 'tabular-classification',
      licences: ['apache-2.0'],
      ancestors: ['acme/churn-base'],
      emissions: '12.5',
      decision: { type: 'recommendation', automation: 'human-decides' },
    })
    expect(model?.inputs.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'data acme/churn-2026',
      'data data/train.csv',
      'file train.py',
    ])
    expect(model?.files.map(({ role }) => role)).toEqual(['card', 'metrics', 'record', 'document', 'lineage'])
  })

  test('without any evidence it says only what the policy does', () => {
    expect(described({})).toMatchObject({
      owner: '@acme/growth-ml',
      version: null,
      artifact: null,
      ancestors: [],
      inputs: [],
      considerations: { uses: [], limitations: [], risks: [], groups: null },
      files: [],
    })
  })

  test('a question left standing, or a template, says nothing', () => {
    const record = `version: 1
purpose:
  statement: What is the model for?
risks:
  - hazard: TODO
`
    const card = String(files['CARD.md']).replace(
      /## Limitations\n\n.*\n/,
      '## Limitations\n\n[More Information Needed]\n',
    )
    const model = described({ ...files, 'governance.yaml': record, 'CARD.md': card })
    expect(model?.considerations).toMatchObject({ limitations: [], risks: [] })
    expect(model?.considerations.uses).toHaveLength(1)
  })

  test.each([
    ['a card that is no text', { 'CARD.md': { kind: 'refused', why: 'binary', detail: '' } }],
    ['front matter that does not parse', { 'CARD.md': '---\nlicense: [\n---\n# Churn\n' }],
    ['front matter of other types', { 'CARD.md': '---\nlicense: {a: 1}\nbase_model: [3, null]\ndatasets: 7\n---\n' }],
    ['a record that does not parse', { 'governance.yaml': 'version: 1\nrisks: [' }],
    [
      'a lineage with digests that are none',
      { 'dvc.lock': "schema: '2.0'\nstages:\n  a:\n    cmd: x\n    deps:\n    - {path: d, md5: zz}\n" },
    ],
  ])('%s is left out, and nothing breaks', (_, broken) => {
    const model = described({ ...files, ...broken })
    for (const { sha256, md5 } of model?.inputs ?? []) expect([sha256, md5].join('')).toMatch(/^[0-9a-f]*$/)
    expect(model?.model.id).toBe('churn')
  })

  test('without a policy there is no model', () => {
    expect(describeModels({ ...dossier(), policy: null })).toEqual([])
  })
})
