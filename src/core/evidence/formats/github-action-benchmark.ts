import type { Diagnostic } from '../../base/diagnostic.ts'
import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Measurement, Reading } from '../types.ts'
import { benchmarkStore, isBenchmarkStore, latestEntries } from './github-action-benchmark-store.ts'

/**
 * Benchmarks of github-action-benchmark: the list that its custom tools take in, or the store it publishes, of which
 * the latest entry of each suite is read. The tool says "smaller is better" of a whole suite, counts included, so it
 * gives no direction to any one benchmark. `range` is free text and is not read.
 */
export const githubActionBenchmark: Reader = {
  format: 'github-action-benchmark',
  title: 'github-action-benchmark',
  recognises: (document) => isInputList(document.root) || isBenchmarkStore(document),
  read,
}

function isInputList(root: Node): boolean {
  return root.kind === 'sequence' && root.items.length > 0 && root.items.every((item) => isBenchmark(item))
}

function isBenchmark(node: Node): boolean {
  const named = stringOf(child(node, 'name')) !== undefined && stringOf(child(node, 'unit')) !== undefined
  return named && child(node, 'value') !== undefined
}

function read(document: Document): Result<Reading, readonly Diagnostic[]> {
  const place = placeIn(document)
  if (document.root.kind === 'sequence') {
    const measurements = benchmarks(document.root, { above: [], tool: null, place })
    return ok(reading({ format: 'github-action-benchmark', measurements }))
  }
  const store = benchmarkStore(document)
  if (!store.ok) return store
  const { entries, notes } = latestEntries(document, store.value, place)
  const measurements = entries.flatMap(({ suite, entry }) => {
    const tool = stringOf(child(entry, 'tool')) ?? null
    return benchmarks(child(entry, 'benches'), { above: [suite], tool, place })
  })
  const commits = new Set(entries.map(({ entry }) => stringOf(child(child(entry, 'commit'), 'id'))))
  const identity = stated({ commit: commits.size === 1 ? [...commits][0] : null })
  return ok(reading({ format: 'github-action-benchmark', measurements, notes, identity }))
}

type Known = {
  readonly above: readonly string[]
  readonly tool: string | null
  readonly place: (node: { readonly at: Span }) => Position
}

function benchmarks(list: Node | undefined, { above, tool, place }: Known): readonly Measurement[] {
  return itemsOf(list).flatMap((item) => {
    const name = stringOf(child(item, 'name'))
    const value = child(item, 'value')
    if (name === undefined || value === undefined) return []
    const context = stated({ unit: stringOf(child(item, 'unit')), tool })
    return [measurement({ path: [...above, name], value: valueOf(value), at: place(value), context })]
  })
}
