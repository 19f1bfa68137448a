import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { measurement } from '../measurement.ts'
import { numeralOf, valueOfNumeral } from '../numeral.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Measurement, Reading } from '../types.ts'
import { intervalOf } from '../uncertainty.ts'

/**
 * A CycloneDX bill of materials (1.5 and later) with model cards: `quantitativeAnalysis.performanceMetrics[]` of
 * each machine-learning component. The schema demands text for values and bounds, so decimal text is a number here.
 */
export const cyclonedx: Reader = {
  format: 'cyclonedx',
  title: 'CycloneDX bill of materials with a model card',
  recognises: ({ root }) => stringOf(child(root, 'bomFormat')) === 'CycloneDX',
  read,
}

function read(document: Document): Result<Reading, never> {
  const { root } = document
  const place = placeIn(document)
  const main = child(child(root, 'metadata'), 'component')
  const components = [
    ...(main === undefined ? [] : withNested(main)),
    ...itemsOf(child(root, 'components')).flatMap(withNested),
  ]
  const models = components.filter((component) => child(component, 'modelCard') !== undefined)
  const [only] = models.length === 1 ? models : []
  return ok(
    reading({
      format: 'cyclonedx',
      measurements: models.flatMap((model) => measurementsOf(model, place)),
      identity: stated({
        'serial number': stringOf(child(root, 'serialNumber')),
        'specification version': textOf(child(root, 'specVersion')),
        model: stringOf(child(only, 'name')),
        'model version': textOf(child(only, 'version')),
        'model digest': digestOf(only),
      }),
    }),
  )
}

/** A component and those inside it. */
function withNested(component: Node): readonly Node[] {
  return [component, ...itemsOf(child(component, 'components')).flatMap(withNested)]
}

function digestOf(component: Node | undefined): string | null {
  const hash = itemsOf(child(component, 'hashes')).find((item) => stringOf(child(item, 'alg')) === 'SHA-256')
  const content = stringOf(child(hash, 'content'))
  return content === undefined ? null : `sha256:${content.toLowerCase()}`
}

/** A slice's value stands below its metric, so that a policy can name the mapping from slices to values. */
function measurementsOf(model: Node, place: (node: { readonly at: Span }) => Position): readonly Measurement[] {
  const name = stringOf(child(model, 'name')) ?? stringOf(child(model, 'bom-ref')) ?? 'model'
  const analysis = child(child(model, 'modelCard'), 'quantitativeAnalysis')
  return itemsOf(child(analysis, 'performanceMetrics')).flatMap((metric) => {
    const type = stringOf(child(metric, 'type'))
    if (type === undefined) return []
    const value = child(metric, 'value')
    const slice = stringOf(child(metric, 'slice')) || null
    const interval = child(metric, 'confidenceInterval')
    return [
      measurement({
        path: slice === null ? [name, type] : [name, type, slice],
        value: valueOfNumeral(value),
        at: place(value ?? metric),
        slice,
        interval: intervalOf(numeralOf(child(interval, 'lowerBound')), numeralOf(child(interval, 'upperBound'))),
      }),
    ]
  })
}
