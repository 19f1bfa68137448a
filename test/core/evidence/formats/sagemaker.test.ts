import { describe, expect, it } from 'vitest'
import { attestationTable, measurementTable, readingOf, readingOfJson, seed } from './reading-of.ts'

describe('sagemaker-evaluation', () => {
  it('reads values; what a standard deviation is of is not said, so it is shown and no standard error', () => {
    const reading = readingOf('sagemaker-evaluation', seed('sagemaker-evaluation', 'evaluation.json'))
    const group = 'binary_classification_metrics'
    expect(measurementTable(reading)).toEqual([
      `${group}.confusion_matrix | mapping {0, 1} | 5:25 | n 1200`,
      `${group}.accuracy | 0.9083 | 6:28 | n 1200`,
      `${group}.auc | 0.95 | 7:23 | n 1200`,
      `${group}.auc.standard_deviation | 0.004 | 7:51 | operational`,
      `${group}.recall | nonfinite NaN | 8:26 | n 1200`,
      `${group}.receiver_operating_characteristic_curve | mapping {false_positive_rates, true_positive_rates} | 9:48 | n 1200`,
    ])
    expect(reading.asserts).toBe(false)
  })

  it('keeps a number in quotes a text (C5)', () => {
    const reading = readingOf('sagemaker-evaluation', seed('sagemaker-evaluation', 'regression.json'))
    expect(measurementTable(reading)).toEqual([
      'regression_metrics.mse | 4.6 | 1:42',
      'regression_metrics.rmse | text 2.14 | 1:66',
    ])
  })

  it('keeps metrics of the wrong type under their names', () => {
    const regression_metrics = { a: { value: 1 }, b: null, c: 2, d: [], e: { value: null } }
    const { measurements } = readingOfJson('sagemaker-evaluation', { regression_metrics })
    expect(measurements.map(({ path, value }) => [path.at(-1), value.kind])).toEqual([
      ['a', 'number'],
      ['b', 'null'],
      ['c', 'number'],
      ['d', 'collection'],
      ['e', 'null'],
    ])
  })
})

describe('sagemaker-violations', () => {
  it('fails for each violation', () => {
    const reading = readingOf('sagemaker-violations', seed('sagemaker-violations', 'constraint_violations.json'))
    expect(attestationTable(reading)).toEqual([
      'failed | depth: data_type_check | 99.9% of the data is Integral, 100% is expected',
      'failed | f2: LessThanThreshold | f2 with 0.71 was below 0.8',
      'failed | DPL (region=north): bias_drift_check | DPL moved',
    ])
    expect(reading.asserts).toBe(true)
  })

  it('passes for an empty list, which says that there were none', () => {
    const reading = readingOf('sagemaker-violations', seed('sagemaker-violations', 'none.json'))
    expect(attestationTable(reading)).toEqual(['passed | constraint violations | none'])
  })

  it('fails for items of any type', () => {
    const violations = [{ constraint_check_type: 'x' }, null, 'lost', {}, []]
    const { attestations } = readingOfJson('sagemaker-violations', { version: 0, violations })
    expect(attestations.map(({ outcome, name }) => [outcome, name])).toEqual([
      ['failed', 'x'],
      ['failed', 'violation'],
      ['failed', 'violation'],
      ['failed', 'violation'],
      ['failed', 'violation'],
    ])
  })
})
