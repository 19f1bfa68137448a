import { describe, expect, it } from 'vitest'
import { attestationTable, measurementTable, readingOf, readingOfJson, seed } from './reading-of.ts'

function modelCardWith(type: string): unknown {
  return { quantitativeAnalysis: { performanceMetrics: [{ type, value: '1' }] } }
}

describe('cyclonedx', () => {
  it('reads decimal text as numbers, because the schema demands text, and slices below their metric', () => {
    const reading = readingOf('cyclonedx', seed('cyclonedx', 'bom.json'))
    expect(measurementTable(reading)).toEqual([
      'otter.accuracy | 0.91 | 16:44 | interval 0.89..0.93',
      'otter.accuracy.north | 0.84 | 17:44 | slice north',
      'otter.f1 | text 25.59% | 18:38',
      'otter.auc | nonfinite NaN | 19:39',
    ])
    expect(reading.identity).toEqual({
      'serial number': 'urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79',
      'specification version': '1.6',
      model: 'otter',
      'model version': '2.1.0',
      'model digest': 'sha256:ab12',
    })
  })

  it('finds model cards in nested components and in the main one', () => {
    const nested = { name: 'outer', components: [{ name: 'inner', modelCard: modelCardWith('auc') }] }
    const value = {
      bomFormat: 'CycloneDX',
      metadata: { component: { modelCard: modelCardWith('f1') } },
      components: [nested],
    }
    const { measurements, identity } = readingOfJson('cyclonedx', value)
    expect(measurements.map(({ path }) => path.join())).toEqual(['model,f1', 'inner,auc'])
    expect(identity).toEqual({})
  })

  it('reads no metric without a type, and nothing from wrong types', () => {
    const metrics = [{ value: '1' }, { type: 'a', value: ' 1' }, { type: 'b' }, { type: 'c', value: 1 }, null]
    const modelCard = { quantitativeAnalysis: { performanceMetrics: metrics } }
    const { measurements } = readingOfJson('cyclonedx', { bomFormat: 'CycloneDX', components: [{ modelCard }, 'x'] })
    expect(measurements.map(({ path, value }) => [path.at(-1), value.kind])).toEqual([
      ['a', 'text'],
      ['b', 'null'],
      ['c', 'number'],
    ])
  })
})

describe('model-card-toolkit', () => {
  const reading = readingOf('model-card-toolkit', seed('model-card-toolkit', 'card.json'))

  it('reads values, slices and intervals', () => {
    expect(measurementTable(reading)).toEqual([
      'accuracy.north | 0.71 | 9:18 | slice north | interval 0.69..0.73',
      'false positive rate | 0.05 | 18:49',
    ])
    expect(reading.identity).toEqual({ model: 'otter', 'model version': '2.1.0', 'schema version': '0.0.2' })
  })

  it('asserts nothing without tests, and need not', () => {
    const { asserts, attestations } = readingOfJson('model-card-toolkit', { model_details: {}, considerations: {} })
    expect([asserts, attestations]).toEqual([false, []])
  })

  it('fails a pass that its own numbers refute (C94)', () => {
    expect(attestationTable(reading)).toEqual([
      'failed | accuracy north: own bound | contradiction: marked as passed with result 0.71, threshold 0.8',
      'passed | accuracy north: written bound | result 0.71, threshold >= 0.7',
      'failed | accuracy north: stated failure | result 0.71, threshold 0.9',
      'passed | Feature importance: top feature | result 0.01, threshold 0.02',
      'failed | disparity sex: ratio | contradiction: marked as passed with result 1.31, threshold max 1.25',
      'undecided | disparity sex: no word | states no outcome; no numbers',
    ])
    expect(reading.asserts).toBe(true)
  })

  it.each([
    ['>= 0.8', '0.8', 'passed'],
    ['>=0.8', '0.79', 'failed'],
    ['> 0.8', '0.8', 'failed'],
    ['< 0.8', '0.8', 'failed'],
    ['<= 0.8', '0.80', 'passed'],
    ['≤ 0.8', '0.81', 'failed'],
    ['≥ 0.8', '0.81', 'passed'],
    ['= 1', '1.0', 'passed'],
    ['== 1', '1.1', 'failed'],
    ['At least 0.8', '0.7', 'failed'],
    ['at most: 0.8', '0.9', 'failed'],
    ['min 0.8', '0.9', 'passed'],
    ['maximum 0.8', '0.9', 'failed'],
    ['>= 0.8', 'high', 'undecided'],
    ['0.8', 'NaN', 'undecided'],
    ['0.8', null, 'undecided'],
    ['>= 80%', '0.1', 'passed'],
    ['a matter of taste', '0.1', 'passed'],
    ['0.8', '0.1', 'passed'],
    [`>= ${' '.repeat(100)}0.8`, '0.1', 'passed'],
  ])('recomputes a pass with threshold %s and result %s: %s', (threshold, result, outcome) => {
    const tests = [{ name: 't', threshold, result, passed: true }]
    const value = { model_details: {}, fairness_analysis: { fairness_reports: [{ tests }] } }
    expect(readingOfJson('model-card-toolkit', value).attestations.map((found) => found.outcome)).toEqual([outcome])
  })

  it.each([
    ['accuracy', '0.7', '0.7', 'failed'],
    ['ROC AUC', 0.7, 0.7, 'failed'],
    ['log loss', '0.9', '0.9', 'failed'],
    ['log loss', '0.7', '0.7', 'passed'],
    ['accuracy', '0.9', '0.9', 'passed'],
    ['accuracy', '0.9', '0.1', 'passed'],
    ['false positive rate', '0.9', '0.9', 'passed'],
  ])('recomputes a bare threshold of 0.8 for %s of %s with result %s: %s', (type, value, result, outcome) => {
    const tests = [{ name: 't', threshold: '0.8', result, passed: true }]
    const card = { quantitative_analysis: { performance_metrics: [{ type, value, tests }] } }
    expect(readingOfJson('model-card-toolkit', card).attestations.map((found) => found.outcome)).toEqual([outcome])
  })

  it.each([
    ['tests that are a mapping', {}, ['errored']],
    ['tests that are null', null, []],
    ['a test that is a text', ['passed'], ['errored']],
    ['an outcome that is a text', [{ passed: 'true' }], ['undecided']],
    ['an outcome of null', [{ passed: null }], ['undecided']],
    ['a failure whose numbers look good', [{ passed: false, threshold: '>= 0.1', result: '0.9' }], ['failed']],
  ])('reads %s', (_, tests, outcomes) => {
    const card = { model_details: {}, explainability_analysis: { explainability_reports: [{ tests }] } }
    expect(readingOfJson('model-card-toolkit', card).attestations.map((found) => found.outcome)).toEqual(outcomes)
  })
})

describe('kitfile', () => {
  const reading = readingOf('kitfile', seed('kitfile', 'Kitfile'))

  it('says what the package holds', () => {
    expect(reading.identity).toEqual({
      package: 'otter',
      'package version': '2.1.0',
      model: 'otter',
      'model version': '2.1.0',
      'model path': './otter.onnx',
      framework: 'onnx',
      license: 'Apache-2.0',
    })
  })

  it('matches parameters by their whole path only', () => {
    expect(measurementTable(reading)).toEqual([
      'model.parameters.learning_rate | 3e-4 | 13:20 | operational',
      'model.parameters.scores.auc | 0.95 | 15:12 | operational',
    ])
  })

  it.each([[null], ['x'], [[1]], [{}]])('reads nothing from parameters of %j that hold none', (parameters) => {
    const { measurements } = readingOfJson('kitfile', { manifestVersion: '1', model: { parameters } }, 'Kitfile')
    expect(measurements.filter(({ value }) => value.kind === 'number')).toEqual([])
  })
})
