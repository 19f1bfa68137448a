import type { Diagnostic } from '../../base/diagnostic.ts'
import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { parseJson } from '../../document/json.ts'
import { child, entriesOf, itemsOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { NOTES_LISTED, note } from '../note.ts'

/** The assignment with which the published page loads its data. */
const assignment = /^\s*window\.BENCHMARK_DATA\s*=\s*(?=\{)/

/** Whether a document is a store: the script `data.js`, or the same data as JSON. */
export function isBenchmarkStore({ file, root }: Document): boolean {
  if (root.kind === 'mapping') return isStore(root)
  return assignment.test(file.text)
}

function isStore(root: Node): boolean {
  const suites = child(root, 'entries')
  const dated = child(root, 'lastUpdate') !== undefined || child(root, 'repoUrl') !== undefined
  return dated && suites?.kind === 'mapping' && suites.entries.every((suite) => suite.value.kind === 'sequence')
}

/**
 * The store as a tree. A script is never run: what stands before and after its one object literal is blanked, which
 * keeps every offset, and the rest must be JSON.
 */
export function benchmarkStore({ file, root }: Document): Result<Node, readonly Diagnostic[]> {
  if (root.kind === 'mapping') return ok(root)
  const start = assignment.exec(file.text)?.[0].length ?? 0
  const body = file.text.slice(start).trimEnd()
  const json = body.endsWith(';') ? body.slice(0, -1) : body
  return parseJson({ ...file, text: file.text.slice(0, start).replaceAll(/[^\n]/g, ' ') + json })
}

export type SuiteEntry = { readonly suite: string; readonly entry: Node }

/** The entry of each suite with the latest date; where dates are equal or absent, the last one that was added. */
export function latestEntries(
  document: Document,
  store: Node,
  place: (node: { readonly at: Span }) => Position,
): { readonly entries: readonly SuiteEntry[]; readonly notes: readonly Diagnostic[] } {
  const suites = entriesOf(child(store, 'entries')).map(({ key, value }) => ({ suite: key, all: itemsOf(value) }))
  const entries = suites.flatMap(({ suite, all }) => {
    const entry = latest(all)
    return entry === undefined ? [] : [{ suite, entry }]
  })
  const unordered = suites.flatMap(({ all }) => (latest(all) === all.at(-1) ? [] : [latest(all) ?? store]))
  const message = 'the latest entry by date is not the last one of its suite; the latest is read'
  return {
    entries,
    notes: unordered.slice(0, NOTES_LISTED).map((entry) => note(document, { at: place(entry), message })),
  }
}

function latest(entries: readonly Node[]): Node | undefined {
  return entries.reduce<Node | undefined>((best, entry) => (dateOf(entry) >= dateOf(best) ? entry : best), undefined)
}

function dateOf(entry: Node | undefined): number {
  const date = child(entry, 'date')
  return date?.kind === 'number' ? Number(date.text) : -Infinity
}
