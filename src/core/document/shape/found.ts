import { parseDecimal } from '../../base/decimal.ts'
import { excerpt } from '../problem.ts'
import type { Node } from '../tree.ts'
import type { Place } from './shape.ts'

/** A node in words that complete "…, not …". */
export function found(node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return 'a mapping'
    case 'sequence':
      return 'a list'
    case 'string':
      return `the text ${quoted(node.value)}`
    case 'number':
      return `the number ${excerpt(node.text)}`
    case 'nonfinite':
      return node.text
    case 'boolean':
      return String(node.value)
    case 'null':
      return 'empty'
  }
}

export function quoted(text: string): string {
  return JSON.stringify(excerpt(text))
}

/** Reports a node of the wrong kind. Without `hint` the kind suggests one; null gives none. */
export function reportKind(node: Node, place: Place, expects: string, hint?: string | null): undefined {
  const help = hint === undefined ? kindHint(node, expects) : hint
  const message = `${place.name} is ${found(node)}; expected ${expects}`
  place.marks.report({
    code: 'wrong-type',
    at: spot(node, place),
    message,
    ...(help === null ? {} : { hint: help }),
  })
  return undefined
}

/** Where a caret goes: a value of no length (`card:`) is pointed to by its key. */
function spot(node: Node, place: Place): Node['at'] {
  return node.at.end > node.at.start ? node.at : place.at
}

function kindHint(node: Node, expects: string): string | null {
  if (node.kind === 'null') return 'write a value, or leave the key out'
  if (node.kind === 'string' && expects.includes('number') && parseDecimal(node.value) !== null) {
    return `write it without quotes: ${node.value}`
  }
  if (node.kind === 'string' && expects.includes('number') && node.value.endsWith('%')) {
    return 'write the number that the file holds, without a percent sign'
  }
  if ((node.kind === 'number' || node.kind === 'boolean') && !expects.includes('number')) {
    const text = node.kind === 'number' ? node.text : String(node.value)
    return expects.startsWith('a list') || expects.startsWith('a mapping') ? null : `put it in quotes: "${text}"`
  }
  return null
}
