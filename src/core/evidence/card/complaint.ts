import { child, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'

/** One thing wrong with the front matter, where it stands. */
export type Complaint = {
  readonly severity: 'error' | 'warning'
  readonly key: string
  readonly node: Node
  readonly message: string
  readonly hint?: string
}

/** A rule about the value of one key at the top. */
export type KeyRule = (value: Node, key: string, root: Node) => readonly Complaint[]

export function refuse(key: string, node: Node, message: string, hint?: string): Complaint {
  return { severity: 'error', key, node, message, ...(hint === undefined ? {} : { hint }) }
}

export function remark(key: string, node: Node, message: string, hint?: string): Complaint {
  return { severity: 'warning', key, node, message, ...(hint === undefined ? {} : { hint }) }
}

/** Text; a number is text as well where people forget the quotes (`version: 1.0`). */
export function isText(node: Node | undefined): boolean {
  return node?.kind === 'string' || node?.kind === 'number'
}

/** Complaints unless the value is text. */
export const text: KeyRule = (value, key) =>
  value.kind === 'string' ? [] : [refuse(key, value, `\`${key}\` must be text, found ${kindOf(value)}`)]

/** Complaints unless the value is text or a list of texts; null in a list is what some generators leave behind. */
export const textOrList: KeyRule = (value, key) => {
  if (value.kind === 'string') return []
  if (value.kind !== 'sequence') {
    return [refuse(key, value, `\`${key}\` must be text or a list of texts, found ${kindOf(value)}`)]
  }
  return itemsOf(value)
    .filter((item) => item.kind !== 'string')
    .map((item) => refuse(key, item, `\`${key}\` holds ${kindOf(item)} where text is expected`, remedyFor(item)))
}

function remedyFor(item: Node): string {
  return item.kind === 'null' ? 'remove the empty item' : 'put quotes around it'
}

/** Complaints unless a member is text. */
export function requireText(
  of: Node,
  member: string,
  where: { readonly key: string; readonly at: string },
): readonly Complaint[] {
  const value = child(of, member)
  if (value === undefined) return [refuse(where.key, of, `${where.at} has no \`${member}\``, `add \`${member}\``)]
  return isText(value)
    ? []
    : [refuse(where.key, value, `\`${member}\` of ${where.at} must be text, found ${kindOf(value)}`)]
}

/** What a value is, for messages. */
export function kindOf(node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return 'a mapping'
    case 'sequence':
      return 'a list'
    case 'null':
      return 'nothing'
    case 'string':
      return 'text'
    default:
      return `the ${node.kind === 'boolean' ? 'truth value' : 'number'} ${textOf(node) ?? ''}`
  }
}
