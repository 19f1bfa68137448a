import { unreachable } from '../base/unreachable.ts'
import type { Node, ScalarNode } from '../document/tree.ts'
import type { Measurement, ReportedValue, SingleValue } from './types.ts'

/** A measurement from what a reader knows of it; what it does not say is unknown, not operational, without context. */
export function measurement(known: Pick<Measurement, 'path' | 'value' | 'at'> & Partial<Measurement>): Measurement {
  return {
    dataset: null,
    split: null,
    slice: null,
    n: null,
    standardError: null,
    interval: null,
    direction: null,
    operational: false,
    context: {},
    ...known,
  }
}

/** What a node reports, as written; an absent node reports nothing, which is `null`. */
export function valueOf(node: Node | undefined): ReportedValue {
  switch (node?.kind) {
    case 'sequence':
      return { kind: 'collection', of: 'list', keys: [] }
    case 'mapping':
      return { kind: 'collection', of: 'mapping', keys: node.entries.map((entry) => entry.key) }
    default:
      return singleValueOf(node)
  }
}

/** What a node that is no list and no mapping reports, as written. */
export function singleValueOf(node: ScalarNode | undefined): SingleValue {
  if (node === undefined) return { kind: 'null' }
  switch (node.kind) {
    case 'number':
      return { kind: 'number', text: node.text }
    case 'nonfinite':
      return { kind: 'nonfinite', text: node.text }
    case 'string':
      return { kind: 'text', text: node.value }
    case 'boolean':
      return { kind: 'boolean', text: node.value ? 'true' : 'false' }
    case 'null':
      return { kind: 'null' }
    default:
      return unreachable(node)
  }
}

/** The text of a finite number; null for anything else. For counts and standard errors. */
export function finiteText(node: Node | undefined): string | null {
  return node?.kind === 'number' ? node.text : null
}
