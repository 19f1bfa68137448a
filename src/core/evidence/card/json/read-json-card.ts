import { lineIndex, positionAt } from '../../../base/source.ts'
import type { LineIndex, SourceFile } from '../../../base/source.ts'
import type { Diagnostic } from '../../../base/diagnostic.ts'
import { parseJson } from '../../../document/json.ts'
import { diagnose } from '../../../document/problem.ts'
import type { Node } from '../../../document/tree.ts'
import type { CanonicalSection, Card, Section } from '../card.ts'
import { ruledFrontMatter } from '../ruled-front-matter.ts'
import { visibleText } from '../visible-text.ts'
import type { CardSchema } from './card-schema.ts'
import { schemaOf } from './card-schemas.ts'
import { jsonFacts } from './json-facts.ts'
import { jsonTables } from './json-tables.ts'
import { leafSpans, nodesAt, onlySpans } from './nodes.ts'

/**
 * A card as the Model Card Toolkit, CycloneDX or SageMaker keep it. Each text stays where it stands in the file, so
 * that findings point to it. JSON that is no such card is a card without sections, and its facts are unreadable.
 */
export function readJsonCard(file: SourceFile): Card {
  const parsed = parseJson(file)
  if (!parsed.ok) return unread(file, parsed.error)
  const found = schemaOf(parsed.value)
  if (found === null) {
    const message = 'is no model card of the Model Card Toolkit, CycloneDX or SageMaker, or holds several'
    return unread(file, [diagnose(file, { code: 'evidence/format-unknown', at: null, message })])
  }
  const { schema, card } = found
  const lines = lineIndex(file.text)
  const sections = sectionsOf(schema, card, lines)
  const prose = onlySpans(
    file.text,
    sections.flatMap(({ own }) => own),
  )
  const frontMatter = ruledFrontMatter(file, jsonFacts(schema, card, parsed.value))
  return {
    file,
    lines,
    prose,
    visible: visibleText(prose),
    frontMatter,
    sections,
    tables: jsonTables(schema, card, lines),
  }
}

function unread(file: SourceFile, problems: readonly Diagnostic[]): Card {
  const prose = onlySpans(file.text, [])
  const frontMatter = { kind: 'unreadable', problems } as const
  return { file, lines: lineIndex(file.text), prose, visible: prose, frontMatter, sections: [], tables: [] }
}

/** One section for each value that a schema has of one, in order of reading. An empty text is a section that says nothing. */
function sectionsOf({ sections }: CardSchema, card: Node, lines: LineIndex): readonly Section[] {
  // keys of the schema's own table: Object.keys loses their type
  const named = Object.keys(sections) as CanonicalSection[]
  return named
    .flatMap((canonical) =>
      (sections[canonical] ?? []).flatMap((path) =>
        nodesAt(card, path).map((node) => sectionOf(canonical, node, lines)),
      ),
    )
    .toSorted((a, b) => a.span.start - b.span.start)
}

function sectionOf(canonical: CanonicalSection, node: Node, lines: LineIndex): Section {
  return {
    heading: canonical.replaceAll('_', ' '),
    form: 'heading',
    level: 2,
    canonical,
    owner: canonical,
    at: positionAt(lines, node.at.start),
    span: node.at,
    own: leafSpans(node),
  }
}
