import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { sha256 } from '../../../../src/core/base/digest.ts'
import type { Card, CanonicalSection } from '../../../../src/core/evidence/card/card.ts'
import { placeholders } from '../../../../src/core/evidence/card/placeholder.ts'
import { readCard } from '../../../../src/core/evidence/card/read-card.ts'
import { sectionsOf, spansOf } from '../../../../src/core/evidence/card/section-text.ts'
import { on } from '../../evaluate/controls/control-scene.ts'

const purpose =
  'Account managers look at the score once a week and decide whom to call. The score orders a list; it changes no price, no contract and no service by itself. Each list holds at most 200 customers, and a manager may leave out any of them.'
const limits =
  'It was trained on customers of two countries only. When a customer has been with us for fewer than three months, recall drops below 0.4, and such scores should not be acted upon. It has not been tested on business customers, whose contracts differ in length, in price and in notice.'

const toolkit = {
  schema_version: '0.0.2',
  model_details: {
    name: 'churn',
    overview: 'Gradient-boosted trees that estimate who leaves within ninety days.',
    version: { name: '3.1.0', date: '2026-11-20' },
    owners: [{ name: '@acme/growth-ml', contact: 'churn@acme.io' }],
    licenses: [{ identifier: 'apache-2.0' }],
  },
  quantitative_analysis: { performance_metrics: [{ type: 'auc', value: '0.871', slice: '' }] },
  considerations: {
    users: [{ description: 'Account managers.' }],
    use_cases: [{ description: purpose }],
    limitations: [{ description: limits }],
  },
}

const cyclonedx = {
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  components: [
    {
      type: 'machine-learning-model',
      name: 'churn',
      version: '3.1.0',
      description: 'Gradient-boosted trees that estimate who leaves within ninety days.',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      hashes: [{ alg: 'SHA-256', content: 'ab'.repeat(32) }],
      modelCard: {
        quantitativeAnalysis: { performanceMetrics: [{ type: 'auc', value: '0.871' }] },
        considerations: {
          useCases: [purpose],
          technicalLimitations: [limits],
          environmentalConsiderations: { properties: [{ name: 'co2', value: '12 kg' }] },
        },
      },
    },
    { type: 'library', name: 'numpy' },
  ],
}

const sagemaker = {
  model_overview: { model_name: 'churn', model_version: 3, model_owner: '@acme/growth-ml' },
  intended_uses: { purpose_of_model: purpose, factors_affecting_model_efficiency: 'New customers.' },
  training_details: { training_observations: 'Two years of contracts.' },
  evaluation_details: [
    {
      name: 'holdout',
      metric_groups: [{ name: 'binary', metric_data: [{ name: 'auc', type: 'number', value: 0.871 }] }],
    },
  ],
  additional_information: {
    caveats_and_recommendations: limits,
    ethical_considerations: 'Nobody loses a service by it.',
  },
}

function cardOf(content: string): Card {
  return readCard({ path: 'card.json', text: content, digest: sha256(content) })
}

const written = (content: object): Card => cardOf(JSON.stringify(content, null, 2))

function textOf(card: Card, section: CanonicalSection): string {
  return spansOf(card, section)
    .map(({ start, end }) => card.visible.slice(start, end).trim())
    .join(' | ')
}

describe('cards kept as JSON', () => {
  test.each([
    ['Model Card Toolkit', toolkit, 'intended_use', `Account managers. | ${purpose}`],
    ['Model Card Toolkit', toolkit, 'limitations', limits],
    ['Model Card Toolkit', toolkit, 'contact', '@acme/growth-ml | churn@acme.io'],
    ['CycloneDX', cyclonedx, 'intended_use', purpose],
    ['CycloneDX', cyclonedx, 'limitations', limits],
    ['CycloneDX', cyclonedx, 'environment', 'co2 | 12 kg'],
    ['SageMaker', sagemaker, 'intended_use', purpose],
    ['SageMaker', sagemaker, 'limitations', `New customers. | ${limits}`],
    ['SageMaker', sagemaker, 'ethics', 'Nobody loses a service by it.'],
    ['SageMaker', sagemaker, 'training_data', 'Two years of contracts.'],
  ] as const)('%s', (_, content, section, expected) => {
    expect(textOf(written(content), section)).toBe(expected)
  })

  test('each text stands where it stands in the file', () => {
    const card = written(toolkit)
    const [limitations] = sectionsOf(card, 'limitations')
    const line = card.file.text.split('\n').findIndex((each) => each.includes('"limitations"'))
    expect(limitations?.at.line).toBe(line + 1)
    expect(card.prose).toHaveLength(card.file.text.length)
    expect(card.visible).toHaveLength(card.file.text.length)
  })

  test('metrics are a table', () => {
    for (const content of [toolkit, cyclonedx, sagemaker]) {
      const [table] = written(content).tables
      expect(table?.rows.map((row) => row.map(({ text }) => text))).toEqual([['auc', '', '0.871']])
    }
  })

  test('escapes are what they stand for', () => {
    const card = written({ ...toolkit, considerations: { limitations: [{ description: 'a\nb “c” \\ d' }] } })
    expect(textOf(card, 'limitations')).toMatch(/^a\n {1,2}b “c” \\ {1,2}d$/)
    const coded = cardOf('{"model_details":{},"considerations":{"limitations":["\\u00e9t\\u00e9"]}}')
    expect(textOf(coded, 'limitations').replaceAll(' ', '')).toBe('été')
  })

  test('pictures are no text', () => {
    const graphics = { collection: [{ name: 'roc', image: 'iVBORw0KGgo'.repeat(50) }] }
    const performance = [{ type: 'auc', value: '0.871' }]
    const card = written({ ...toolkit, quantitative_analysis: { performance_metrics: performance, graphics } })
    expect(textOf(card, 'results')).toBe('auc | 0.871')
  })

  test('whatever stands in it, a card comes of it, as long as its text and in order', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constant([{ type: 'auc', value: '0.8' }]))
    const card = fc.record(
      {
        model_details: part,
        considerations: fc.record({ use_cases: part, limitations: part, tradeoffs: part }),
        quantitative_analysis: fc.record({ performance_metrics: part }),
        governance: part,
        bomFormat: fc.constantFrom('CycloneDX', 'other'),
        components: fc.array(fc.record({ modelCard: part, hashes: part, licenses: part })),
        model_overview: part,
        intended_uses: part,
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(card, fc.constantFrom(0, 2), (content, indent) => {
        const read = cardOf(JSON.stringify(content, null, indent))
        expect(read.prose).toHaveLength(read.file.text.length)
        expect(read.visible).toHaveLength(read.file.text.length)
        const spans = read.sections.flatMap(({ own }) => own)
        expect(spans).toEqual(spans.toSorted((a, b) => a.start - b.start))
        expect(placeholders(read).every(({ span }) => span.end >= span.start)).toBe(true)
      }),
    )
  })

  test('what nobody filled in is found', () => {
    const card = written({
      ...toolkit,
      considerations: { use_cases: [{ description: '[More Information Needed]' }], limitations: [{ description: '' }] },
    })
    expect(placeholders(card).map(({ rule, section }) => `${rule} ${section ?? '-'}`)).toEqual([
      'default intended_use',
      'hollow limitations',
    ])
  })

  test.each([
    ['no JSON', '{'],
    ['another JSON', '{ "auc": 0.87 }'],
    ['a list', '[]'],
    ['nothing', ''],
    [
      'two models in one bill',
      JSON.stringify({ ...cyclonedx, components: [cyclonedx.components[0], cyclonedx.components[0]] }),
    ],
    ['two schemas in one', JSON.stringify({ ...toolkit, ...sagemaker })],
    ['keys that are no mappings', '{ "model_details": [], "considerations": 3 }'],
  ])('%s is no card', (_, text) => {
    const card = cardOf(text)
    expect(card.frontMatter.kind).toBe('unreadable')
    expect(card.sections).toEqual([])
  })
})

describe('controls on a card kept as JSON', () => {
  const keys = `    owner: "@acme/growth-ml"\n    artifact: model.onnx\n    card: card.json\n    metrics: [metrics.json]\n`
  const artifact = {
    'model.onnx': { kind: 'bytes', size: 4, digest: `sha256:${'ab'.repeat(32)}`, md5: 'ef'.repeat(16) },
  }
  const judged = (id: string, content: object, metrics: object = { auc: 0.8712 }): string =>
    on(id, {
      model: keys,
      candidate: {
        ...artifact,
        'card.json': JSON.stringify(content, null, 2),
        'metrics.json': JSON.stringify(metrics),
      },
    })

  test.each([
    ['DOC-01', toolkit, 'pass block E1'],
    ['DOC-03', toolkit, 'pass block E1'],
    ['DOC-04', toolkit, 'fail block'],
    ['DOC-05', toolkit, 'pass block E1'],
    ['DOC-06', toolkit, 'pass block E2'],
    ['DOC-11', toolkit, 'pass block E1'],
    ['PERF-04', toolkit, 'pass block E2'],
    ['DOC-01', cyclonedx, 'pass block E1'],
    ['DOC-05', cyclonedx, 'pass block E1'],
    ['DOC-06', cyclonedx, 'pass block E2'],
    ['LIN-02', cyclonedx, 'pass block E3'],
    ['PERF-04', cyclonedx, 'pass block E2'],
    ['DOC-03', sagemaker, 'pass block E1'],
    ['DOC-06', sagemaker, 'fail block'],
    ['PERF-04', sagemaker, 'pass block E2'],
    ['DOC-01', { auc: 0.87 }, 'fail block'],
    ['DOC-03', { auc: 0.87 }, 'fail block'],
  ])('%s', (id, content, expected) => {
    expect(judged(id, content)).toBe(expected)
  })

  test('a number that the evaluation contradicts', () => {
    expect(judged('PERF-04', toolkit, { auc: 0.81 })).toBe('fail block')
    expect(judged('PERF-04', cyclonedx, { auc: 0.81 })).toBe('fail block')
  })

  test('the digest of another artifact', () => {
    const [model] = cyclonedx.components
    const other = { ...model, hashes: [{ alg: 'SHA-256', content: 'cd'.repeat(32) }] }
    expect(judged('LIN-02', { ...cyclonedx, components: [other] })).toBe('fail block')
  })
})
