import type { Card } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'

/** A value that is a remark in angle brackets: `- Owner: <team or person>`. Addresses hold signs that this does not. */
const angled = /(?<=:[*_ \t]{0,4})<([a-z][a-z0-9 _'-]{1,60})>(?=[*_ \t]{0,4}$)/gim

/** Tags of HTML that stand alone at the end of a line. */
const tags: ReadonlySet<string> = new Set(
  'a b br center code details div em h1 h2 h3 h4 hr i img kbd li ol p pre s small span strong sub summary sup table td th tr u ul'.split(
    ' ',
  ),
)

/** Values that somebody was to put in place of what stands in angle brackets. */
export function angleValues(card: Card): readonly FoundPlaceholder[] {
  return card.sections.flatMap(({ own, owner }) =>
    own.flatMap(({ start, end }) =>
      Array.from(card.prose.slice(start, end).matchAll(angled)).flatMap((match): readonly FoundPlaceholder[] => {
        if (tags.has((match[1] ?? '').toLowerCase())) return []
        const at = start + match.index
        return [{ rule: 'instruction', section: owner, span: { start: at, end: at + match[0].length } }]
      }),
    ),
  )
}
