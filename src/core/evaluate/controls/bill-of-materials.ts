import { child, descend, entriesOf, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { structuredFile, structuredFiles } from './structured-files.ts'
import type { StructuredFile } from './structured-files.ts'
import type { ControlFactsheet } from './types.ts'

/** The CycloneDX documents among lineage, documents and metrics files. */
export function billsOfMaterials({ evidence, dossier }: ControlFactsheet): readonly StructuredFile[] {
  const known = structuredFiles(evidence.candidate, dossier.candidate)
  const paths = new Set(evidence.candidate.metrics.map(({ path }) => path))
  for (const { path } of known) paths.delete(path)
  const measured = dossier.candidate.filter(({ path }) => paths.has(path)).flatMap((file) => structuredFile(file))
  return [...known, ...measured].filter(({ root }) => stringOf(child(root, 'bomFormat')) === 'CycloneDX')
}

/** A component with its hashes and those of what is inside it. */
export type BomComponent = {
  readonly node: Node
  readonly name: string
  readonly version: Node | undefined
  readonly hashes: readonly BomHash[]
}

export type BomHash = { readonly algorithm: string; readonly hex: string; readonly node: Node }

/** The machine-learning models of a bill of materials, nested ones too. */
export function modelsOfBom({ root }: StructuredFile): readonly BomComponent[] {
  return everyComponent(root)
    .filter((node) => stringOf(child(node, 'type')) === 'machine-learning-model')
    .map((node) => ({
      node,
      name: stringOf(child(node, 'name')) ?? '',
      version: child(node, 'version'),
      hashes: withNested(node).flatMap(hashesOf),
    }))
}

function everyComponent(root: Node): readonly Node[] {
  const main = descend(root, 'metadata', 'component')
  return [...(main === undefined ? [] : withNested(main)), ...itemsOf(child(root, 'components')).flatMap(withNested)]
}

/** The parser bounds the depth. */
function withNested(component: Node): readonly Node[] {
  return [component, ...itemsOf(child(component, 'components')).flatMap(withNested)]
}

function hashesOf(component: Node): readonly BomHash[] {
  return itemsOf(child(component, 'hashes')).map((node) => ({
    algorithm: stringOf(child(node, 'alg')) ?? '',
    hex: (textOf(child(node, 'content')) ?? '').toLowerCase(),
    node,
  }))
}

const VERSIONS: ReadonlySet<string> = new Set(['1.6', '1.7'])
const CARD_KEYS: ReadonlySet<string> = new Set([
  'bom-ref',
  'modelParameters',
  'quantitativeAnalysis',
  'considerations',
  'properties',
])
const DIGITS: ReadonlyMap<string, number> = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-384', 96],
  ['SHA-512', 128],
])

/** What is wrong with a document by the standard, as far as a model depends on it; null when nothing is. */
export function wrongInBom(file: StructuredFile): { readonly what: Detail; readonly node: Node } | null {
  const { root } = file
  const version = textOf(child(root, 'specVersion')) ?? ''
  if (!VERSIONS.has(version)) {
    const which = version === '' ? ['no version of CycloneDX'] : detail`CycloneDX ${named(version.slice(0, 20))}`
    return { what: detail`is of ${which}; 1.6 and 1.7 are read here`, node: root }
  }
  const serial = child(root, 'serialNumber')
  if (serial !== undefined && !/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(textOf(serial) ?? '')) {
    return { what: detail`has a ${named('serialNumber')} that is no UUID`, node: serial }
  }
  for (const component of everyComponent(root)) {
    const wrong = wrongInComponent(component)
    if (wrong !== null) return wrong
  }
  return null
}

function wrongInComponent(node: Node): { readonly what: Detail; readonly node: Node } | null {
  if (!stringOf(child(node, 'type')) || !stringOf(child(node, 'name'))) {
    return { what: detail`has a component without ${named('type')} or ${named('name')}`, node }
  }
  for (const hash of hashesOf(node)) {
    if (hash.hex.length === DIGITS.get(hash.algorithm) && /^[0-9a-f]+$/.test(hash.hex)) continue
    return { what: detail`has a hash that is none: ${named(hash.hex.slice(0, 20))}`, node: hash.node }
  }
  const card = child(node, 'modelCard')
  const odd = entriesOf(card).find(({ key }) => !CARD_KEYS.has(key))
  if (odd !== undefined) {
    return {
      what: detail`has ${named(odd.key.slice(0, 40))} in a model card, which the standard does not know`,
      node: odd.value,
    }
  }
  const metrics = itemsOf(descend(card, 'quantitativeAnalysis', 'performanceMetrics'))
  const bare = metrics
    .map((metric) => child(metric, 'value'))
    .find((value) => value !== undefined && value.kind !== 'string')
  return bare === undefined
    ? null
    : { what: detail`has the value of a metric as a bare number, and the standard asks for a text`, node: bare }
}
