import type { Diagnostic } from '../base/diagnostic.ts'
import { lineIndex, positionAt } from '../base/source.ts'
import type { LineIndex, Position, SourceFile } from '../base/source.ts'
import { readDocument } from '../document/read.ts'
import { child, descend, entriesOf, itemsOf, stringOf, textOf } from '../document/tree.ts'
import type { Document, Node } from '../document/tree.ts'

/** How much one feature counts, as a file says. */
export type Attribution = { readonly feature: string; readonly text: string; readonly at: Position }

/** Which model a file is about, where it says so. */
export type AttributedModel = { readonly key: 'version' | 'sha256'; readonly text: string; readonly at: Position }

/** What a file says of the weight of features; `none` where it says nothing of the kind. */
export type ReadAttributions =
  | {
      readonly kind: 'read'
      readonly attributions: readonly Attribution[]
      readonly models: readonly AttributedModel[]
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'wrong'; readonly problem: Diagnostic | null; readonly at: Position | null }

/** Words by which a file, a key or a column says that its numbers are weights of features. */
const says = /importance|attribution|shap(?:$|[^e])|saliency|coefficient|\bcoefs?\b|permutation/i

const named = /^(?:features?|feature[_ -]?names?|names?|variables?|columns?|inputs?|predictors?|tokens?|terms?)$/i

const valued =
  /importances?|attributions?|shap|saliency|^(?:values?|scores?|weights?|gains?|covers?|coefs?|coefficients?|means?)$/i

const DEEPEST = 4

/** A name with its number, not yet known to be one. */
type Pair = { readonly name: string; readonly value: Node }
type Found = { readonly pairs: readonly Pair[]; readonly isSaid: boolean }

/**
 * The weights of features in a JSON, YAML or CSV file: a mapping, a list of entries, two lists, or two columns. The
 * file must say that this is what they are, by its name, a key or a column; figures of an evaluation are none.
 */
export function readAttributions(file: SourceFile): ReadAttributions {
  const document = readDocument(file)
  if (!document.ok) return { kind: 'wrong', problem: document.error[0] ?? null, at: document.error[0]?.at ?? null }
  const lines = lineIndex(file.text)
  const isNamed = says.test(file.path.slice(file.path.lastIndexOf('/') + 1))
  const found = search(document.value)
  const best = found.find(({ isSaid }) => isSaid) ?? (isNamed ? found[0] : undefined)
  if (best === undefined) return { kind: 'none' }
  return checked(best.pairs, lines, modelsOf(document.value.root, lines))
}

function checked(pairs: readonly Pair[], lines: LineIndex, models: readonly AttributedModel[]): ReadAttributions {
  const texts = new Map<string, string>()
  const attributions: Attribution[] = []
  for (const { name, value } of pairs) {
    const at = positionAt(lines, value.at.start)
    if (value.kind !== 'number') return { kind: 'wrong', problem: null, at }
    // the same feature with two weights has none
    if ((texts.get(name) ?? value.text) !== value.text) return { kind: 'wrong', problem: null, at }
    if (!texts.has(name)) attributions.push({ feature: name, text: value.text, at })
    texts.set(name, value.text)
  }
  return { kind: 'read', attributions, models }
}

function search({ root, syntax }: Document): readonly Found[] {
  if (syntax === 'text') return []
  if (syntax === 'csv') return [...table(root)]
  return below(root, false, 0)
}

/** The weights in a node or below it, in order of reading. */
function below(node: Node, isSaid: boolean, depth: number): readonly Found[] {
  const own = listed(node, isSaid) ?? parallel(node, isSaid) ?? mapped(node, isSaid)
  if (own !== null) return [own]
  if (depth >= DEEPEST) return []
  const inner = entriesOf(node).flatMap(({ key, value }) => below(value, isSaid || says.test(key), depth + 1))
  return [...inner, ...itemsOf(node).flatMap((item) => below(item, isSaid, depth + 1))]
}

/** `[{feature: tenure, importance: 0.3}]` */
function listed(node: Node, isSaid: boolean): Found | null {
  const items = itemsOf(node)
  const keys = entriesOf(items[0]).map(({ key }) => key)
  const name = keys.find((key) => named.test(key))
  const value = keys.find((key) => valued.test(key))
  if (items.length < 2 || name === undefined || value === undefined) return null
  const pairs = items.flatMap((item) => pairOf(child(item, name), child(item, value)))
  return pairs.length < items.length ? null : { pairs, isSaid: isSaid || says.test(value) }
}

/** `{features: [tenure], importances: [0.3]}` */
function parallel(node: Node, isSaid: boolean): Found | null {
  const lists = entriesOf(node).filter(({ value }) => value.kind === 'sequence')
  const names = lists.find(({ key }) => named.test(key))
  const values = lists.find(({ key }) => valued.test(key))
  if (names === undefined || values === undefined) return null
  const items = itemsOf(names.value)
  const numbers = itemsOf(values.value)
  const pairs = items.flatMap((item, index) => pairOf(item, numbers[index]))
  if (items.length < 2 || items.length !== numbers.length || pairs.length < items.length) return null
  return { pairs, isSaid: isSaid || says.test(values.key) }
}

/** `{tenure: 0.3, age: 0.1}` */
function mapped(node: Node, isSaid: boolean): Found | null {
  const entries = entriesOf(node)
  if (entries.length < 2 || entries.some(({ value }) => value.kind !== 'number' && value.kind !== 'nonfinite')) {
    return null
  }
  return { pairs: entries.map(({ key, value }) => ({ name: key, value })), isSaid }
}

/** Two columns of a CSV file; pandas leaves the heading of the names empty. */
function table(root: Node): readonly Found[] {
  const [header, ...rows] = itemsOf(root)
  const heads = itemsOf(header).map((cell) => textOf(cell) ?? '')
  const name = heads.findIndex((head) => named.test(head) || /^(?:Unnamed: 0|)$/.test(head))
  const value = heads.findIndex((head, index) => index !== name && valued.test(head))
  if (rows.length < 2 || name === -1 || value === -1) return []
  const pairs = rows.flatMap((row) => pairOf(itemsOf(row)[name], itemsOf(row)[value]))
  return pairs.length < rows.length ? [] : [{ pairs, isSaid: says.test(heads[value] ?? '') }]
}

function pairOf(name: Node | undefined, value: Node | undefined): readonly Pair[] {
  const text = textOf(name)?.trim() ?? ''
  return text === '' || value === undefined ? [] : [{ name: text, value }]
}

const modelKeys: readonly (readonly [AttributedModel['key'], readonly string[]])[] = [
  ['version', ['model_version']],
  ['version', ['model', 'version']],
  ['sha256', ['model_sha256']],
  ['sha256', ['artifact_sha256']],
  ['sha256', ['model', 'sha256']],
]

function modelsOf(root: Node, lines: LineIndex): readonly AttributedModel[] {
  return modelKeys.flatMap(([key, path]) => {
    const node = descend(root, ...path)
    const text = key === 'sha256' ? stringOf(node) : textOf(node)
    return node === undefined || text === undefined ? [] : [{ key, text, at: positionAt(lines, node.at.start) }]
  })
}
