import { lineIndex, positionAt } from '../../base/source.ts'
import type { LineIndex, Position } from '../../base/source.ts'
import { child, entriesOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import type { ControlFactsheet } from './types.ts'

/** A parameter that `dvc.lock` pins: which stage read it from which file, and what it was. */
export type LineageParameter = {
  readonly stage: string
  readonly file: string
  /** Nested keys joined by dots, as DVC writes them. */
  readonly name: string
  /** As written; null where it is a list or nothing. */
  readonly text: string | null
  readonly isNumber: boolean
  readonly node: Node
  readonly at: Position
}

/** The parameters of one side; none where the lineage is no `dvc.lock` that can be read. */
export function lineageParameters(
  { evidence, dossier }: ControlFactsheet,
  side: 'candidate' | 'baseline',
): readonly LineageParameter[] {
  const path = evidence[side].lineage?.path
  const content = dossier[side].find((file) => file.path === path)?.content
  if (path === undefined || content?.kind !== 'text') return []
  const parsed = parseYaml({ path, text: content.text, digest: content.digest })
  if (!parsed.ok) return []
  const lines = lineIndex(content.text)
  return entriesOf(child(parsed.value, 'stages')).flatMap(({ key: stage, value }) =>
    entriesOf(child(value, 'params')).flatMap(({ key: file, value: values }) =>
      leaves(values, [], lines).map((leaf) => ({ ...leaf, stage, file })),
    ),
  )
}

type Leaf = Pick<LineageParameter, 'name' | 'text' | 'isNumber' | 'node' | 'at'>

function leaves(node: Node, path: readonly string[], lines: LineIndex): readonly Leaf[] {
  // the parser bounds the depth
  if (node.kind === 'mapping') return node.entries.flatMap(({ key, value }) => leaves(value, [...path, key], lines))
  const text = textOf(node) ?? null
  return [{ name: path.join('.'), text, isNumber: node.kind === 'number', node, at: positionAt(lines, node.at.start) }]
}
