import { positionAt } from '../../base/source.ts'
import type { LineIndex, Span } from '../../base/source.ts'
import { canonicalSection } from './canonical.ts'
import type { CanonicalSection, Section } from './card.ts'
import { BOLD_LEVEL } from './headings.ts'
import type { Mark } from './headings.ts'

type Draft = {
  readonly mark: Mark
  readonly canonical: CanonicalSection | null
  readonly owner: CanonicalSection | null
  /** The title of the card: its own text is details, a section below it is not for that. */
  readonly titles: boolean
  readonly own: Span[]
  end: number
}

type Walk = { readonly drafts: Draft[]; readonly open: Draft[]; at: number }

/** Nests sections by level and gives each stretch of text to the innermost one. Linear in marks, eight deep. */
export function sectionTree(marks: readonly Mark[], length: number, lines: LineIndex): readonly Section[] {
  const walk: Walk = { drafts: [], open: [], at: 0 }
  const ordered = marks.toSorted((a, b) => a.start - b.start || a.level - b.level)
  for (const mark of ordered) {
    closeUntil(walk, mark.start)
    if (mark.end !== null && !mayBegin(walk, mark)) continue
    while ((walk.open.at(-1)?.mark.level ?? 0) >= mark.level) closeLast(walk, mark.start)
    claim(walk, mark.start)
    open(walk, mark, length)
  }
  closeUntil(walk, length)
  while (walk.open.length > 0) closeLast(walk, length)
  return walk.drafts.map((draft) => sectionOf(draft, lines))
}

/**
 * Whether a key may begin a section of its own here: among details, under a heading that says nothing, or, for a bold
 * lead-in, beside other lines in bold. Within limitations, `Data: …` is a limitation about data; but what is out of
 * scope is often said within the intended use.
 */
function mayBegin(walk: Walk, mark: Mark): boolean {
  const around = walk.open.at(-1)
  const owner = around?.owner ?? null
  if (mark.start < walk.at) return false
  if (owner === null || owner === 'details') return true
  if (owner === 'intended_use' && canonicalSection(mark.heading) === 'out_of_scope') return true
  return mark.level === BOLD_LEVEL && around?.mark.level === BOLD_LEVEL
}

function open(walk: Walk, mark: Mark, length: number): void {
  const isTitle = mark.level === 1 && walk.drafts.length === 0
  const named = canonicalSection(mark.heading)
  // what stands under the title, before any other heading, describes the model
  const canonical = named ?? (isTitle ? 'details' : null)
  const inherited = walk.open.findLast((draft) => draft.canonical !== null && !draft.titles)?.canonical ?? null
  const draft: Draft = {
    mark,
    canonical,
    owner: canonical ?? inherited,
    titles: isTitle && named === null,
    own: [],
    end: mark.end ?? length,
  }
  walk.drafts.push(draft)
  walk.open.push(draft)
  walk.at = mark.body
}

/** Closes keys whose value ends before a place. */
function closeUntil(walk: Walk, place: number): void {
  for (let last = walk.open.at(-1); last !== undefined && last.mark.end !== null; last = walk.open.at(-1)) {
    if (last.mark.end > place) return
    closeLast(walk, last.mark.end)
  }
}

function closeLast(walk: Walk, end: number): void {
  claim(walk, end)
  const draft = walk.open.pop()
  if (draft !== undefined) draft.end = Math.max(end, draft.mark.start)
}

/** The text up to a place belongs to the section that is open. */
function claim(walk: Walk, end: number): void {
  if (end <= walk.at) return
  walk.open.at(-1)?.own.push({ start: walk.at, end })
  walk.at = end
}

function sectionOf(draft: Draft, lines: LineIndex): Section {
  const { mark, canonical, owner, own, end } = draft
  const at = positionAt(lines, mark.start)
  const form = mark.end === null ? 'heading' : 'key'
  return { heading: mark.heading, form, level: mark.level, canonical, owner, at, span: { start: mark.start, end }, own }
}
