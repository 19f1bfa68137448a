import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { child, stringOf, textOf } from '../../document/tree.ts'
import type { Document } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Reading } from '../types.ts'

/**
 * A KitOps Kitfile: it says what a package holds, and pins nothing. Its `model.parameters` are free: settings for the
 * most part, sometimes results; they are shown and matched by their whole path only.
 */
export const kitfile: Reader = { format: 'kitfile', title: 'KitOps Kitfile', recognises, read }

const parts: readonly string[] = ['package', 'model', 'code', 'datasets', 'docs', 'prompts']

function recognises({ root }: Document): boolean {
  return textOf(child(root, 'manifestVersion')) !== undefined && parts.some((part) => child(root, part) !== undefined)
}

function read(document: Document): Result<Reading, never> {
  const { root } = document
  const place = placeIn(document)
  const model = child(root, 'model')
  const kit = child(root, 'package')
  const parameters = child(model, 'parameters')
  const found = parameters?.kind === 'mapping' ? descendants(parameters, ['model', 'parameters']) : []
  const measurements = found.map(({ path, node }) =>
    measurement({ path, value: valueOf(node), at: place(node), operational: true }),
  )
  const identity = stated({
    package: stringOf(child(kit, 'name')),
    'package version': textOf(child(kit, 'version')),
    model: stringOf(child(model, 'name')),
    'model version': textOf(child(model, 'version')),
    'model path': stringOf(child(model, 'path')),
    framework: stringOf(child(model, 'framework')),
    license: stringOf(child(model, 'license')) ?? stringOf(child(kit, 'license')),
  })
  return ok(reading({ format: 'kitfile', measurements, identity }))
}
