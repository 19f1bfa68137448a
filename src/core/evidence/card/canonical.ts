import type { CanonicalSection } from './card.ts'
import { sectionAliases } from './section-aliases.ts'
import { visibleLine } from './visible-text.ts'

const byAlias: ReadonlyMap<string, CanonicalSection> = new Map(
  // keys of our own table: Object.entries loses their type
  (Object.keys(sectionAliases) as CanonicalSection[]).flatMap((section) =>
    sectionAliases[section].split('/').map((name) => [name.replaceAll(/\s+/g, ' ').trim(), section]),
  ),
)

/** The section a heading stands for, or null; emphasis, numbering, emoji, case and `[optional]` don't matter. */
export function canonicalSection(heading: string): CanonicalSection | null {
  return named(heading) ?? withoutRemark(heading) ?? null
}

function named(heading: string): CanonicalSection | undefined {
  const name = normalisedHeading(heading)
  return byAlias.get(name) ?? byAlias.get(shortened(name))
}

/** `Environmental impact (CO2)`, `Intended use / scope`: the first of it says what the section is about. */
function withoutRemark(heading: string): CanonicalSection | undefined {
  const bare = heading.slice(0, 300).replace(/\s?\([^()]{1,100}\)\s*$/, '')
  const [first = ''] = bare.split(/\s\/\s|\s[–—|]\s/)
  return first === heading || first === '' ? undefined : named(first)
}

/** A heading reduced to its words: the form in which headings are compared. */
export function normalisedHeading(heading: string): string {
  return visibleLine(heading.slice(0, 300).normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[[(]?\b(?:optional|required)\b[\])]?/g, ' ')
    .replaceAll(/:[a-z0-9_+-]{1,40}:/g, ' ')
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll('\uFE0F', '')
    .replace(/^[^\p{L}\p{N}]*(?:section )?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s|[ivx]{1,4}[.):]\s)?/u, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Without the words that say it is about the model: `Limitations of this model`, `The model's intended use`. */
function shortened(name: string): string {
  return name
    .replace(/^(?:the |this |our )?(?:models? )?(?=\S)/, '')
    .replace(/ (?:of|for|about|to) (?:the |this |our )?(?:\S+ )?model$/, '')
    .replace(/ section$/, '')
}
