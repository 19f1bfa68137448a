import * as fc from 'fast-check'
import type { Node, ScalarNode } from '../../../src/core/document/tree.ts'

const at = { start: 0, end: 1 }

/** Scalars that sit at the edges of what the language allows, or just beyond. */
const scalars: readonly ScalarNode[] = [
  ...['0', '1', '-1', '0.5', '1.5', '101', '2e2', '1e-9', '1000000001', '50', '95'].map(
    (text) => ({ kind: 'number', text, at }) as const,
  ),
  ...[
    '',
    ' ',
    ' x',
    'x',
    'none',
    'allow',
    'high',
    'warn',
    'higher',
    'percent',
    'wilson',
    'ranking',
    'psi',
    'all',
    'any',
    'main',
    'a/b',
    '.',
    '..',
    'a/../b',
    '/a',
    'a/',
    'a*',
    '1%',
    '0%',
    '01%',
    '1.%',
    '95%',
    '50%',
    '50.01%',
    '100%',
    '7d',
    '0d',
    '36h',
    '10000h',
    '2027-01-31',
    '2027-02-29',
    '2028-02-29',
    '2027-13-01',
    'dana',
    '@dana',
    'acme/x',
    'a b',
    'a\nb',
    '\u0007',
    '\u2028',
    // not `__proto__`: ajv's uniqueItems keeps strings as keys of an object, and so overlooks that one
    'constructor',
    'é',
    '𝕏'.repeat(64),
    'x'.repeat(64),
    'x'.repeat(65),
    'x'.repeat(301),
    '1',
    '0.5',
  ].map((value) => ({ kind: 'string', value, at }) as const),
  { kind: 'nonfinite', text: 'NaN', at },
  { kind: 'nonfinite', text: '-Infinity', at },
  { kind: 'boolean', value: true, at },
  { kind: 'null', at },
]

const keys: readonly string[] = [
  'version',
  'path',
  'tier',
  'metrics',
  'metric',
  'at_least',
  'regress_at_most',
  'change_at_most',
  'combine',
  'absolute',
  'relative',
  'by',
  'require',
  'severity',
  'section',
  'file',
  'task',
  'min_words',
  'role',
  'signs',
  'on_rerequest',
  'count',
  'self',
  'packs',
  'approvals',
  'branches',
  'by',
  'method',
  'threshold',
  'bins',
  'columns',
  'unknown',
  '__proto__',
  'constructor',
  'a b',
  '',
]

const replacement: fc.Arbitrary<Node> = fc.oneof(
  fc.constantFrom(...scalars),
  fc.constantFrom(...scalars).map((scalar): Node => ({ kind: 'sequence', items: [scalar], at })),
  fc.constantFrom(...scalars).map((scalar): Node => ({ kind: 'sequence', items: [scalar, scalar], at })),
  fc.constant<Node>({ kind: 'sequence', items: [], at }),
  fc.constant<Node>({ kind: 'mapping', entries: [], at }),
  fc
    .tuple(fc.constantFrom(...keys), fc.constantFrom(...scalars))
    .map(([key, value]): Node => ({ kind: 'mapping', entries: [{ key, keyAt: at, value }], at })),
)

/** A tree with one or two things changed: a value replaced, a key dropped, renamed or added, an item doubled. */
export function mutated(root: Node): fc.Arbitrary<Node> {
  return once(root).chain((node) => fc.oneof(fc.constant(node), once(node)))
}

function once(node: Node): fc.Arbitrary<Node> {
  return fc.nat(sizeOf(node) - 1).chain((index) => changed(node, index))
}

function sizeOf(node: Node): number {
  return 1 + childrenOf(node).reduce((sum, child) => sum + sizeOf(child), 0)
}

function childrenOf(node: Node): readonly Node[] {
  if (node.kind === 'mapping') return node.entries.map(({ value }) => value)
  return node.kind === 'sequence' ? node.items : []
}

/** Changes the node with this number, counting from the root in order of reading. */
function changed(node: Node, index: number): fc.Arbitrary<Node> {
  if (index === 0) return fc.oneof(replacement, reshaped(node))
  let before = 1
  for (const [position, child] of childrenOf(node).entries()) {
    const size = sizeOf(child)
    if (index < before + size) return changed(child, index - before).map((value) => withChild(node, position, value))
    before += size
  }
  return fc.constant(node)
}

function withChild(node: Node, position: number, value: Node): Node {
  if (node.kind === 'sequence') return { ...node, items: node.items.with(position, value) }
  if (node.kind !== 'mapping') return node
  return { ...node, entries: node.entries.map((entry, index) => (index === position ? { ...entry, value } : entry)) }
}

function reshaped(node: Node): fc.Arbitrary<Node> {
  if (node.kind === 'sequence') {
    return fc
      .nat(Math.max(0, node.items.length - 1))
      .chain((index) =>
        fc.constantFrom<Node>(
          { ...node, items: node.items.toSpliced(index, 1) },
          { ...node, items: [...node.items, ...node.items.slice(index, index + 1)] },
        ),
      )
  }
  if (node.kind !== 'mapping') return replacement
  return fc
    .tuple(fc.nat(Math.max(0, node.entries.length - 1)), fc.constantFrom(...keys), replacement)
    .chain(([index, key, value]) => {
      const others = node.entries.filter((entry) => entry.key !== key)
      const renamed = others.map((entry, place) => (place === index ? { ...entry, key } : entry))
      return fc.constantFrom<Node>(
        { ...node, entries: node.entries.toSpliced(index, 1) },
        { ...node, entries: renamed },
        { ...node, entries: [...others, { key, keyAt: at, value }] },
      )
    })
}
