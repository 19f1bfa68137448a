import type { Span } from '../../base/source.ts'
import { canonicalSection } from './canonical.ts'
import type { CanonicalSection, Card, Section } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'
import { visibleLine } from './visible-text.ts'

/** A section with fewer letters and digits than this answers nothing. */
const LEAST_LETTERS = 15

/** Writing without blanks says about three times as much per character. */
const dense =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const emptyAnswer =
  /^(?:[-–—]{1,2}|[.…?]+|n\/?a|none yet|tbd|tba|todo|to be (?:determined|done|added|defined)|coming soon|to do|\(to ?do\)|wip|work in progress|unknown|pending|xxx+)\.?$/i

/**
 * Sections in which next to nothing is written: all text of a canonical section together has fewer than 15 letters,
 * or a part of it answers `TBD`, `N/A`, `-` and no more. `key:` stubs without a value do not count as text.
 */
export function hollowSections(card: Card): readonly FoundPlaceholder[] {
  const owners = new Map<CanonicalSection, Section[]>()
  for (const section of card.sections) {
    if (section.owner === null) continue
    const known = owners.get(section.owner)
    if (known === undefined) owners.set(section.owner, [section])
    else known.push(section)
  }
  return [...owners].flatMap(([owner, sections]) => {
    const empty = sections.filter((section) => answersNothing(card, section))
    if (empty.length > 0) return empty.map((section) => hollow(section, owner))
    // the title stands for details only when something stands under it
    // and a key is answered by a word
    const first = sections.find(({ heading, form }) => form === 'heading' && canonicalSection(heading) !== null)
    if (first === undefined || !isHollow(card, owner, sections) || holdsKeys(card, first)) return []
    return [hollow(first, owner)]
  })
}

function hollow(section: Section, owner: CanonicalSection): FoundPlaceholder {
  const [body] = section.own
  const end = body?.end ?? Math.min(section.span.end, section.span.start + section.heading.length + 1)
  return { rule: 'hollow', section: owner, span: { start: section.span.start, end: Math.max(end, section.span.start) } }
}

function answersNothing(card: Card, { own, form }: Section): boolean {
  const length = own.reduce((sum, { start, end }) => sum + end - start, 0)
  if (length > 400) return false
  // the source: a licence is often written as code
  const text = visibleLine(own.map((span) => sourceOf(card, span)).join(' ')).replace(/^[-+] /, '')
  return emptyAnswer.test(text) || (form === 'key' && text === '' && !holdsMore(card, own))
}

/** Sections that a number answers. */
const numeric: ReadonlySet<CanonicalSection> = new Set<CanonicalSection>([
  'results',
  'metrics',
  'factors',
  'training_data',
  'evaluation_data',
])

/** Some sections are answered by one word; the licence of a card is. */
const brief: ReadonlySet<CanonicalSection> = new Set<CanonicalSection>(['license', 'contact', 'citation'])

function isHollow(card: Card, owner: CanonicalSection, sections: readonly Section[]): boolean {
  if (brief.has(owner)) return sections.every(({ own }) => own.every((span) => lettersIn(sourceOf(card, span), 2) < 2))
  let letters = 0
  for (const { own } of sections) {
    if (holdsMore(card, own) || (numeric.has(owner) && holdsNumber(card, own))) return false
    for (const { start, end } of own) {
      letters += lettersIn(card.visible.slice(start, end).replaceAll(keyStub, ' '), LEAST_LETTERS)
      if (letters >= LEAST_LETTERS) return false
    }
  }
  return true
}

function holdsNumber(card: Card, own: Section['own']): boolean {
  return own.some((span) => /\d/.test(sourceOf(card, span)))
}

/** Letters and digits, counted no further than needed. */
function lettersIn(text: string, needed: number): number {
  let letters = 0
  for (const [unit] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    letters += dense.test(unit) ? 3 : 1
    if (letters >= needed) break
  }
  return letters
}

/** A bullet or line that ends with the colon after its key; a key has few words, a sentence before a list has more. */
const keyStub = /^[ \t]{0,20}(?:[-*+][ \t]{1,5})?[^\s:]{1,40}(?:[ \t]{1,3}[^\s:]{1,40}){0,3}:[ \t*_]{0,5}$/gm

/** Addresses, code and formulas are content, though no words: they are blank in the visible text. */
function holdsMore(card: Card, own: Section['own']): boolean {
  return own.some(({ start, end }) => {
    const last = Math.min(end, start + LONGEST_SOURCE)
    const source = withoutComments(card.file.text.slice(start, last))
    if (/\]\(|https?:|@\w/.test(source)) return true
    return lettersIn(source, Infinity) - lettersIn(card.prose.slice(start, last), Infinity) >= LEAST_LETTERS
  })
}

/** The beginning tells enough. */
const LONGEST_SOURCE = 5_000

/** Keys that are sections of their own (`- **License:** MIT`) answer for the section they stand in. */
function holdsKeys(card: Card, { span }: Section): boolean {
  return card.sections.some(
    (inner) =>
      inner.form === 'key' && inner.span.start > span.start && inner.span.end <= span.end && inner.own.length > 0,
  )
}

function sourceOf(card: Card, { start, end }: Span): string {
  return withoutComments(card.file.text.slice(start, end))
}

function withoutComments(text: string): string {
  const open = text.indexOf('<!--')
  if (open === -1) return text
  const close = text.lastIndexOf('-->')
  return close < open ? text.slice(0, open) : text.slice(0, open) + text.slice(close + 3)
}
