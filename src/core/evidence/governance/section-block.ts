import type { SourceFile, Span } from '../../base/source.ts'
import type { Entry, MappingNode, Node, SequenceNode } from '../../document/tree.ts'
import { untypedScalar } from '../../document/untyped-scalar.ts'
import { canonicalSection, normalisedHeading } from '../card/canonical.ts'
import type { Card, CardTable, Section } from '../card/card.ts'
import { proseLines } from '../card/headings.ts'
import type { ProseLine } from '../card/headings.ts'
import { readCard } from '../card/read-card.ts'
import { visibleLine } from '../card/visible-text.ts'
import { keyOf } from './key-of.ts'

/** `- **Overseers:** two managers`, and not where a link leads (`[Overseers]: two`), which no reader sees */
const keyed = /^(?!\s{0,20}\[[^\]]{0,200}\]:)\s{0,20}(?:[-*+][ \t]{1,5})?([^:|#]{1,80}):(.{0,2000})$/

/** A block as a section holds it; `second` is where another section of its name stands. */
export type SectionBlock = { readonly node: Node; readonly second: Span | null }

/**
 * The block that a section of a Markdown file holds: keys as bullets (`- **Owner:** Dana`), as rows of a table of two
 * columns, or as headings of their own; a list as a table with a header. Null where no heading names the block. What is
 * prose under it answers no key.
 */
export function sectionBlock(file: SourceFile, block: string): SectionBlock | null {
  const card = readCard(file)
  const section = card.sections.find((each) => each.form === 'heading' && isAbout(each, block))
  if (section === undefined) return null
  const tables = card.tables.filter(({ span }) => within(span, section.span))
  const list = tables.find(({ header }) => header.length > 2)
  const node = list === undefined ? mappingOf(card, section, tables) : sequenceOf(list)
  return { node, second: secondSection(card, block) }
}

/** By the name of the block, or as a card calls what the block is about. */
function isAbout({ heading }: Section, block: string): boolean {
  return normalisedHeading(heading) === block.replaceAll('_', ' ') || canonicalSection(heading) === block
}

function sequenceOf({ header, rows, span }: CardTable): SequenceNode {
  const items = rows.map((row): MappingNode => {
    const entries = row.flatMap((cell, index) => {
      const column = header[index]
      return column === undefined
        ? []
        : entryOf({ key: column.text, keyAt: column.span, text: cell.text, at: cell.span })
    })
    const [first] = row
    return { kind: 'mapping', entries, at: first?.span ?? span }
  })
  return { kind: 'sequence', items, at: span }
}

function mappingOf(card: Card, section: Section, tables: readonly CardTable[]): MappingNode {
  const rows = tables.flatMap((table) =>
    table.rows.flatMap(([key, value]) =>
      key === undefined || value === undefined
        ? []
        : entryOf({ key: key.text, keyAt: key.span, text: value.text, at: value.span }),
    ),
  )
  const below = card.sections.filter(
    (each) => each !== section && each.form === 'heading' && within(each.span, section.span),
  )
  const lines = outsideOf(tables, linesOf(card, section.span))
  const entries = [...rows, ...bulletsOf(card, lines), ...below.flatMap((each) => headedOf(card, each))]
  return { kind: 'mapping', entries: entries.toSorted((a, b) => a.keyAt.start - b.keyAt.start), at: section.span }
}

/** A line that goes on with an indented one is one answer. */
function bulletsOf(card: Card, lines: readonly ProseLine[]): readonly Entry[] {
  const found: Written[] = []
  let open: Written | null = null
  for (const line of lines) {
    const [whole, key = '', value = ''] = keyed.exec(sourceOf(card, line)) ?? []
    if (whole !== undefined) {
      open = { key, keyAt: { start: line.start, end: line.end }, text: value, at: { start: line.start, end: line.end } }
      found.push(open)
    } else if (open !== null && /^\s+\S/.test(line.text)) {
      open.text += ` ${line.text.trim()}`
    } else open = null
  }
  return found.flatMap(entryOf)
}

/** A heading of its own for a key, with what stands below it. */
function headedOf(card: Card, { heading, span, own }: Section): readonly Entry[] {
  const lines = own.flatMap((each) => linesOf(card, each))
  if (lines.some((line) => keyed.test(line.text))) return []
  const [first] = lines.filter(({ text }) => text.trim() !== '')
  if (first === undefined) return []
  const text = lines.map((line) => sourceOf(card, line).trim()).join(' ')
  return entryOf({ key: heading, keyAt: { start: span.start, end: span.start + 1 }, text, at: first })
}

function linesOf(card: Card, { start, end }: Span): readonly ProseLine[] {
  return proseLines(card.prose.slice(start, end)).map((line) => ({
    ...line,
    start: line.start + start,
    end: line.end + start,
    next: line.next + start,
  }))
}

/** Inline code counts in an answer, a comment does not. */
function sourceOf(card: Card, line: ProseLine): string {
  if (line.text.trim() === '') return ''
  const written = card.file.text.slice(line.start, line.end)
  return written.includes('<!--') || written.includes('-->') ? line.text : written
}

type Written = { readonly key: string; readonly keyAt: Span; text: string; readonly at: Span }

/** Nothing written is a key left out. */
function entryOf({ key, keyAt, text, at }: Written): readonly Entry[] {
  const visible = visibleLine(text)
  const name = keyOf(key)
  if (visible === '' || name === '') return []
  return [{ key: name, keyAt, value: untypedScalar(visible, { start: at.start, end: at.end }) }]
}

function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** Lines that are not of a table, both in the order of the file. */
function outsideOf(tables: readonly CardTable[], lines: readonly ProseLine[]): readonly ProseLine[] {
  const spans = tables.map(({ span }) => span).toSorted((a, b) => a.start - b.start)
  let next = 0
  return lines.filter(({ start }) => {
    while ((spans[next]?.end ?? Infinity) <= start) next++
    const span = spans[next]
    return span === undefined || start < span.start
  })
}

/** Where the block has a section of its very name again, which may say something else; null where it has one. */
function secondSection({ sections }: Card, block: string): Span | null {
  const named = sections.filter(
    ({ form, heading }) => form === 'heading' && normalisedHeading(heading) === block.replaceAll('_', ' '),
  )
  const [first] = named
  return first === undefined ? null : (named.find(({ span }) => span.start >= first.span.end)?.span ?? null)
}
