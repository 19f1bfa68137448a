import { lineIndex } from '../../base/source.ts'
import type { SourceFile } from '../../base/source.ts'
import { cardTables, keyedRows } from './card-tables.ts'
import type { Card, CardTable, Section } from './card.ts'
import type { FoundTable } from './card-tables.ts'
import { readFrontMatter } from './front-matter.ts'
import { headings, proseLines } from './headings.ts'
import { readJsonCard } from './json/read-json-card.ts'
import { keyedLines } from './keyed-lines.ts'
import { maskedProse } from './masked-prose.ts'
import { sectionTree } from './section-tree.ts'
import { visibleText } from './visible-text.ts'

/** A card has some thirty. One with more than these is no text for people: it is read no further, and not judged. */
export const MOST_SECTIONS = 5_000

/**
 * Takes a model card apart: front matter, sections, tables; a card that other tools keep as JSON, too. Never throws: what is wrong with the front matter is in
 * the card, and any text at all is a card, if only one without sections. Linear in the text.
 */
export function readCard(file: SourceFile): Card {
  if (/\.json$/i.test(file.path)) return readJsonCard(file)
  const lines = lineIndex(file.text)
  const { frontMatter, end } = readFrontMatter(file)
  const prose = maskedProse(file.text, end)
  const all = proseLines(prose)
  const found = cardTables(all, file.text, lines)
  const marks = [...headings(all, file.text), ...keyedLines(all), ...keyedRows(found, prose)]
  const first = marks.toSorted((a, b) => a.start - b.start).slice(0, MOST_SECTIONS + 1)
  const sections = sectionTree(first, prose.length, lines)
  const tables = placedTables(found, sections)
  return { file, lines, prose, visible: visibleText(prose), frontMatter, sections, tables }
}

/** Tables with the section they stand in. Both lists are in order of reading, so one pass does. */
function placedTables(found: readonly FoundTable[], sections: readonly Section[]): readonly CardTable[] {
  const around: Section[] = []
  let next = 0
  return found.map((table) => {
    for (; (sections[next]?.span.start ?? Infinity) < table.span.start; next++) {
      const section = sections[next]
      if (section !== undefined) around.push(section)
    }
    while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= table.span.start) around.pop()
    const holder = around.findLast((section) => section.span.end > table.span.start)
    return { ...table, owner: holder?.owner ?? null }
  })
}
