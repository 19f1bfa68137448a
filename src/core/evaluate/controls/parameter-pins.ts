import { compare, parseDecimal } from '../../base/decimal.ts'
import { child, descend, entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { citeDocument } from './documents.ts'
import { lineageParameters } from './lineage-parameters.ts'
import type { LineageParameter } from './lineage-parameters.ts'
import { blockPins } from './lineage-blocks.ts'
import { inRepository, makersOf, pinnedFiles } from './pinned-files.ts'
import type { PinnedFile } from './pinned-files.ts'
import { citeNode, structuredFile } from './structured-files.ts'
import type { ControlFactsheet } from './types.ts'

const parameterFile = /(?:^|\/)(?:h?y?per)?(?:params?|parameters|config)[\w.-]*\.(?:ya?ml|json|toml)$/i

/** The parameters of the training as the lineage pins them, value by value or file by file, beside the files. */
export function parameterPins(facts: ControlFactsheet): readonly PinnedFile[] {
  const makers = makersOf(facts)
  const values = lineageParameters(facts, 'candidate').filter(({ stage }) => makers.size === 0 || makers.has(stage))
  return [
    ...values.map((value) => heldValue(facts, value)),
    ...pinnedFiles(facts, ({ path }) => parameterFile.test(path)),
    ...blockPins(facts, ['parameters', 'params', 'hyperparameters']),
  ]
}

function heldValue(facts: ControlFactsheet, parameter: LineageParameter): PinnedFile {
  const { lineage } = facts.evidence.candidate
  const from = lineage?.path ?? ''
  const path = inRepository(from, parameter.file)
  const digest = lineage?.digest ?? null
  const here = { path: from, side: 'candidate', at: parameter.at, digest, strength: null } as const
  const collected = facts.dossier.candidate.filter((each) => each.path === path)
  const [file] = collected.flatMap((each) => structuredFile(each))
  if (file === undefined) {
    // what holds no values holds none of those that are pinned
    const isThere = collected.some(({ content }) => content.kind === 'text')
    return { path, equal: isThere ? false : null, citations: [here, ...(isThere ? [citeDocument(path, null)] : [])] }
  }
  const value = child(file.root, parameter.name) ?? descend(file.root, ...parameter.name.split('.'))
  const equal = value !== undefined && sameValue(value, parameter.node)
  return { path, equal, citations: [here, citeNode(file, value ?? null)] }
}

/** Numbers by their value, all else as written; the order of keys does not count. */
function sameValue(a: Node, b: Node): boolean {
  if (a.kind === 'sequence' || b.kind === 'sequence') {
    const [left, right] = [itemsOf(a), itemsOf(b)]
    return a.kind === b.kind && left.length === right.length && left.every((item, at) => same(item, right[at]))
  }
  if (a.kind === 'mapping' || b.kind === 'mapping') {
    const [left, right] = [entriesOf(a), entriesOf(b)]
    const alike = left.every(({ key, value }) => same(value, child(b, key)))
    return a.kind === b.kind && left.length === right.length && alike
  }
  if (a.kind === 'number' && b.kind === 'number') {
    const [x, y] = [parseDecimal(a.text), parseDecimal(b.text)]
    return x === null || y === null ? a.text === b.text : compare(x, y) === 0
  }
  return a.kind === b.kind && textOf(a) === textOf(b)
}

function same(a: Node, b: Node | undefined): boolean {
  return b !== undefined && sameValue(a, b)
}
