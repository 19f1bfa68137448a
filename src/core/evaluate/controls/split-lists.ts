import { child, entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Entry, Node } from '../../document/tree.ts'
import type { Split, SplitEntry, SplitManifest } from './split.ts'

/**
 * Parts by name, at the top or under `splits`: each a list of the hashes of its rows, or `{rows, groups, from, to}`.
 * What is neither at the top tells about the file.
 */
export function splitLists(root: Node): Omit<SplitManifest, 'place'> {
  const listed = child(root, 'splits')
  const parts = entriesOf(listed ?? root).filter(({ value }) => listed !== undefined || isPart(value))
  const splits = parts.map(splitOf)
  const method = ['strategy', 'method', 'split_by'].map((key) => textOf(child(root, key)) ?? '').join(' ')
  const byTime = timely.test(method) || splits.some(({ from, to }) => from !== null || to !== null)
  return { splits, byTime }
}

const timely = /\b(?:time|temporal|temporally|chronological\w*|date|out[-_ ]of[-_ ]time)\b/i

const rowKeys = ['rows', 'row_hashes', 'hashes'] as const
const groupKeys = ['groups', 'group_hashes'] as const

function isPart(value: Node): boolean {
  return value.kind === 'sequence' || [...rowKeys, ...groupKeys].some((key) => child(value, key) !== undefined)
}

function splitOf({ key, value }: Entry): Split {
  const within = (...keys: readonly string[]): Node | undefined =>
    keys.map((each) => child(value, each)).find((node) => node !== undefined)
  return {
    name: key,
    rows: hashesIn(value.kind === 'sequence' ? value : within(...rowKeys)),
    groups: hashesIn(within(...groupKeys)),
    from: moment(value, /^(?:from|start)$/),
    to: moment(value, /^(?:to|end)$/),
  }
}

/** Every item; one that is no text counts as a hash that is none. */
function hashesIn(list: Node | undefined): readonly SplitEntry[] {
  return itemsOf(list).map((item) => ({ hash: textOf(item) ?? '', start: item.at.start }))
}

function moment(part: Node, keys: RegExp): SplitEntry | null {
  const node = entriesOf(part).find(({ key }) => keys.test(key))?.value
  const text = textOf(node)?.trim()
  return node === undefined || text === undefined || text === '' ? null : { hash: text, start: node.at.start }
}
