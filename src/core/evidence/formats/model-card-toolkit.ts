import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { attestation } from '../attestation.ts'
import { measurement } from '../measurement.ts'
import { numeralOf, valueOfNumeral } from '../numeral.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Attestation, Measurement, Reading } from '../types.ts'
import { intervalOf } from '../uncertainty.ts'
import { cardTest } from './model-card-toolkit-test.ts'

/**
 * Model cards of the Model Card Toolkit and of VerifyML, as JSON. The proto keeps values as text, so decimal text is
 * a number here. VerifyML adds tests to metrics and reports; what they claim is recomputed where it can be.
 */
export const modelCardToolkit: Reader = {
  format: 'model-card-toolkit',
  title: 'Model Card Toolkit or VerifyML card (JSON)',
  recognises,
  read,
}

const sections: readonly string[] = [
  'model_parameters',
  'quantitative_analysis',
  'considerations',
  'explainability_analysis',
  'fairness_analysis',
]

function recognises({ root }: Document): boolean {
  const named = child(root, 'model_details')?.kind === 'mapping'
  const others = sections.filter((section) => child(root, section)?.kind === 'mapping').length
  return named ? others >= 1 : others >= 2 || performance(root).some((metric) => child(metric, 'type') !== undefined)
}

function performance(root: Node): readonly Node[] {
  return itemsOf(child(child(root, 'quantitative_analysis'), 'performance_metrics'))
}

type Place = (node: { readonly at: Span }) => Position

function read(document: Document): Result<Reading, never> {
  const { root } = document
  const place = placeIn(document)
  const reports = [
    ...performance(root),
    ...itemsOf(child(child(root, 'explainability_analysis'), 'explainability_reports')),
    ...itemsOf(child(child(root, 'fairness_analysis'), 'fairness_reports')),
  ]
  const attestations = reports.flatMap((report) => testsOf(report, place))
  const details = child(root, 'model_details')
  return ok(
    reading({
      format: 'model-card-toolkit',
      measurements: performance(root).flatMap((metric) => measurementOf(metric, place)),
      attestations,
      asserts: attestations.length > 0,
      identity: stated({
        model: stringOf(child(details, 'name')),
        'model version': textOf(child(child(details, 'version'), 'name')),
        'schema version': textOf(child(root, 'schema_version')),
      }),
    }),
  )
}

/** A slice's value stands below its metric, so that a policy can name the mapping from slices to values. */
function measurementOf(metric: Node, place: Place): readonly Measurement[] {
  const type = stringOf(child(metric, 'type'))
  if (type === undefined) return []
  const value = child(metric, 'value')
  const slice = stringOf(child(metric, 'slice')) || null
  const interval = child(metric, 'confidence_interval')
  return [
    measurement({
      path: slice === null ? [type] : [type, slice],
      value: valueOfNumeral(value),
      at: place(value ?? metric),
      slice,
      interval: intervalOf(numeralOf(child(interval, 'lower_bound')), numeralOf(child(interval, 'upper_bound'))),
    }),
  ]
}

function testsOf(report: Node, place: Place): readonly Attestation[] {
  const tests = child(report, 'tests')
  if (tests === undefined || tests.kind === 'null') return []
  const above = [stringOf(child(report, 'type')), stringOf(child(report, 'slice'))]
  const subject = above.filter((part) => part !== undefined && part !== '').join(' ') || 'report'
  if (tests.kind !== 'sequence') {
    return [attestation({ name: subject, outcome: 'errored', message: 'its tests are no list', at: place(tests) })]
  }
  return tests.items.map((test, index) => {
    const name = `${subject}: ${stringOf(child(test, 'name')) ?? `tests[${index}]`}`
    return attestation({ name, ...cardTest(test, report), at: place(test) })
  })
}
