import { positionAt } from '../../base/source.ts'
import type { Position, Span } from '../../base/source.ts'
import { descend, itemsOf, textOf } from '../../document/tree.ts'
import type { Card, Section } from '../../evidence/card/card.ts'
import { proseLines } from '../../evidence/card/headings.ts'
import type { Placeholder } from '../../evidence/card/placeholder.ts'
import { sectionsOf, without } from '../../evidence/card/section-text.ts'
import { visibleLine } from '../../evidence/card/visible-text.ts'
import { countWords } from '../../evidence/card/words.ts'
import { isUnanswered } from '../../evidence/governance/unanswered.ts'

/** A factor by which a card says that results may differ, and what it adds to the name. */
export type DeclaredFactor = { readonly name: string; readonly remark: string; readonly at: Position }

/** What a card declares: a list of factors, prose in which none can be told apart, or nothing. */
export type DeclaredFactors =
  | { readonly kind: 'listed'; readonly factors: readonly DeclaredFactor[] }
  | { readonly kind: 'prose'; readonly at: Position }
  | { readonly kind: 'none' }

/** So many are read; a card with more lists something else. */
const MOST = 50

/** Fewer different words than these say nothing of factors. */
const PROSE_WORDS = 5

/** The factors under `governance:` of the front matter, and those the section on factors lists. */
export function declaredFactors(card: Card, placeholders: readonly Placeholder[]): DeclaredFactors {
  // a list of one short name is hollow as a section, and yet a list
  const holes = placeholders.filter(({ rule }) => rule !== 'hollow').map(({ span }) => span)
  const sections = sectionsOf(card, 'factors')
  const listed = [...inFrontMatter(card), ...sections.flatMap((section) => inSection(card, section, holes))]
  const factors = listed
    .filter(({ remark }) => !isFigure.test(remark))
    .flatMap(separate)
    .filter(({ name }) => !isUnanswered(name, ''))
  if (factors.length > 0) return { kind: 'listed', factors: factors.slice(0, MOST) }
  const prose = sections.find(({ own }) => countWords(card.visible, without(own, holes)).distinct >= PROSE_WORDS)
  return prose === undefined ? { kind: 'none' } : { kind: 'prose', at: prose.at }
}

/** `North: 0.88` is a result, not a factor. */
const isFigure = /^[\d.,%±\s()[\]-]*\d[\d.,%±\s()[\]-]*$/

function inFrontMatter(card: Card): readonly DeclaredFactor[] {
  if (card.frontMatter.kind !== 'read') return []
  const node = descend(card.frontMatter.root, 'governance', 'factors')
  if (node === undefined) return []
  const items = node.kind === 'sequence' ? itemsOf(node) : [node]
  return items.flatMap((item) => factorIn(textOf(item) ?? '', positionAt(card.lines, item.at.start)))
}

function inSection(card: Card, section: Section, holes: readonly Span[]): readonly DeclaredFactor[] {
  const spans = without(section.own, holes)
  if (section.form === 'key') {
    const remark = spans.map(({ start, end }) => card.visible.slice(start, end)).join(' ')
    return [{ name: section.heading.trim().slice(0, 80), remark: remark.trim(), at: section.at }]
  }
  return spans.flatMap(({ start, end }) =>
    proseLines(card.prose.slice(start, end)).flatMap((line) => {
      const [, item = ''] = bullet.exec(line.text) ?? []
      return factorIn(visibleLine(item), positionAt(card.lines, start + line.start))
    }),
  )
}

const bullet = /^\s{0,6}(?:[-*+]|\d{1,2}[.)])[ \t]+(\S.{0,400})$/

/** `Region: three of them` is the region; the rest is what is said of it. */
function factorIn(text: string, at: Position): readonly DeclaredFactor[] {
  const [, name = '', remark = ''] = /^([^:;.(–—]{1,80})(?:[:;.(–—](.*))?$/su.exec(text.trim()) ?? []
  return name.trim() === '' ? [] : [{ name: name.trim(), remark: remark.trim(), at }]
}

/** `Age and sex` are two. */
function separate(factor: DeclaredFactor): readonly DeclaredFactor[] {
  return factor.name
    .split(/\s*[,/&]\s*|\s+and\s+/)
    .map((name) => ({ ...factor, name: name.trim() }))
    .filter(({ name }) => name !== '')
}
