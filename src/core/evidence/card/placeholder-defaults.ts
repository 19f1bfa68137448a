import type { Card } from './card.ts'
import type { FoundPlaceholder } from './found-placeholder.ts'

/** What templates put where an answer belongs. No pattern backtracks further than the bounds written in it. */
const defaults: readonly RegExp[] = [
  /\[?[ \t]{0,5}more[ \t]{1,3}information[ \t]{1,3}(?:is[ \t]{1,3})?needed(?:[ \t]{1,3}for[ \t]{1,3}further[ \t]{1,3}recommendations)?\.?[ \t]{0,5}\]?/gi,
  /\{\{[^{}\n]{0,200}\}\}/g,
  // statements of a template language
  /\{%[^{}\n]{0,200}%\}/g,
  // `{license}`, but no formula, no set and nothing after a backslash command
  /(?<![\w\\{}$^])\{[a-z][a-z0-9_]{1,40}\}(?![\w{}])/g,
  /\[(?:insert|add|your|todo|tbd|fill)\b[^[\]\n]{0,80}\](?!\()/gi,
  /\blorem ipsum\b/gi,
  // a note to oneself at the beginning of a line, and what follows on it
  /^[ \t]{0,20}(?:[-*+>][ \t]{1,5})?[*_]{0,2}(?:TODO|FIXME|TBD)[*_]{0,2}[ \t]?[:–—-][^\n]{0,300}/gm,
  // a key whose value is still to come
  /(?<=:[*_ \t]{0,5})(?:tb[acd]|todo|fixme)\b\.?(?=[*_ \t]{0,5}$)/gim,
  /\b(?:will|to)[ \t]be[ \t](?:added|provided|reported|updated|filled[ \t]in|documented)[ \t](?:here|soon|later|shortly|once|when[ \t]available)\b/gi,
]

const frontMatterDefaults =
  /my-license-1\.0|any valid license identifier|list of iso 639-1 code|\{\{[^{}\n]{0,200}\}\}/gi

/** Texts that a template left for the author to replace. */
export function defaultTexts(card: Card): readonly FoundPlaceholder[] {
  const inText = card.sections.flatMap(({ own, owner }) =>
    own.flatMap(({ start, end }) => {
      const text = card.prose.slice(start, end)
      return defaults.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => hit(match, start, owner)))
    }),
  )
  return [...inText, ...inHeadings(card), ...inFrontMatter(card)]
}

function hit(match: RegExpExecArray, from: number, section: FoundPlaceholder['section']): FoundPlaceholder {
  const start = from + match.index
  return { rule: 'default', section, span: { start, end: start + match[0].length } }
}

/** `Downstream Use [optional]`, `Model Card for Model ID`, `Model Card for {{ model_id }}`. */
function inHeadings(card: Card): readonly FoundPlaceholder[] {
  return card.sections.flatMap(({ span, owner, own, heading, level }) => {
    const end = Math.min(own[0]?.start ?? span.end, span.start + 500)
    const text = card.prose.slice(span.start, end)
    const match =
      /\[optional\]|\{\{[^{}\n]{0,200}\}\}/i.exec(text) ??
      (level <= 2 && isTemplateTitle(heading) ? /model id/i.exec(text) : null)
    return match === null ? [] : [hit(match, span.start, owner)]
  })
}

function isTemplateTitle(heading: string): boolean {
  return /^(?:model card (?:for|of) )?model id$/i.test(heading)
}

function inFrontMatter({ frontMatter, file }: Card): readonly FoundPlaceholder[] {
  if (frontMatter.kind !== 'read') return []
  const { start, end } = frontMatter.root.at
  return Array.from(file.text.slice(start, end).matchAll(frontMatterDefaults), (match) =>
    hit(match, start, 'front matter'),
  )
}
