import type { Span } from '../../../base/source.ts'
import { child } from '../../../document/tree.ts'
import type { Node } from '../../../document/tree.ts'

/** The values at the end of keys joined by dots; each list on the way stands for all of its items. */
export function nodesAt(root: Node, path: string): readonly Node[] {
  let found: readonly Node[] = [root]
  for (const key of path.split('.')) {
    found = found.flatMap(spread).flatMap((node) => child(node, key) ?? [])
  }
  return found
}

function spread(node: Node): readonly Node[] {
  return node.kind === 'sequence' ? node.items : [node]
}

/** Where the texts and numbers in a value stand, without the quotes of texts, in order of reading. */
export function leafSpans(node: Node): readonly Span[] {
  switch (node.kind) {
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => (pictures.has(key) ? [] : leafSpans(value)))
    case 'sequence':
      return node.items.flatMap((item) => leafSpans(item))
    case 'string':
      return [{ start: node.at.start + 1, end: Math.max(node.at.start + 1, node.at.end - 1) }]
    case 'number':
      return [node.at]
    default:
      return []
  }
}

/** Pictures are kept as text too, and nobody reads that. */
const pictures: ReadonlySet<string> = new Set(['graphics', 'image'])

/**
 * A text with everything blank but some spans, which ascend and lie apart. As long as the text, so that offsets hold;
 * an escape becomes what it stands for, and blanks.
 */
export function onlySpans(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (start < at) continue
    pieces.push(blank(text.slice(at, start)), text.slice(start, end).replaceAll(escape, unescaped))
    at = end
  }
  pieces.push(blank(text.slice(at)))
  return pieces.join('')
}

function blank(text: string): string {
  return text.replaceAll(/[^\r\n]/g, ' ')
}

const escape = /\\(?:u[0-9a-fA-F]{4}|[^u])/g

function unescaped(written: string): string {
  const hex = written[1] === 'u' ? Number.parseInt(written.slice(2), 16) : null
  const stands = hex === null ? (written[1] ?? '').replace(/[nrt]/, '\n') : String.fromCharCode(hex)
  return stands.padEnd(written.length, ' ')
}
