import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** Markdown as GitHub's first pass renders it, by an implementation that is not ours. */
export function rendered(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true })
}

const tag = /<!--[\s\S]*?-->|<(\/?)([A-Za-z][\w-]*)([^>]*)>/g

/** Tags in order, with attributes; `</p>` is `/p`. Comments are left out. */
export function tags(html: string): readonly string[] {
  return [...html.matchAll(tag)].flatMap(([, slash, name, attributes]) =>
    name === undefined ? [] : [`${slash ?? ''}${name}${attributes ?? ''}`.trim()],
  )
}

/** Tags that are opened and closed in order; the first that is not, or null. */
export function unbalanced(html: string): string | null {
  const open: string[] = []
  for (const text of tags(html)) {
    const name = text.split(/\s/)[0] ?? ''
    if (!name.startsWith('/')) open.push(name)
    else if (open.pop() !== name.slice(1)) return name
  }
  return open.at(-1) ?? null
}

/** What GitHub's second pass searches: text outside code, entities decoded, elements told apart by a line. */
export function textOutsideCode(html: string): string {
  return decoded(html.replace(/<code[^>]*>[\s\S]*?<\/code>/g, '\n').replace(tag, '\n'))
}

/** The cells of every table, row by row, as plain text. */
export function tables(html: string): readonly (readonly (readonly string[])[])[] {
  return [...html.matchAll(/<table>([\s\S]*?)<\/table>/g)].map(([, body = '']) =>
    [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd]>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) => decoded(cell.replace(tag, ''))),
    ),
  )
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
}

/** What the second pass makes links, pings or pictures of. */
const lively: readonly (readonly [string, RegExp])[] = [
  ['a mention', /@[A-Za-z0-9]/],
  ['an issue', /#\d|\bGH-\d/i],
  ['a commit', /(^|[^\w./-])[0-9a-f]{7,40}\b/i],
  ['an address', /https?:|www\.|ftp:|mailto:/i],
  ['an emoji', /:[\w+-]+:/],
  ['mathematics', /\$/],
  ['a footnote', /\[\^/],
  ['an unseen character', /(?!\n)[\p{Cc}\u200b-\u200d\u202a-\u202e\u2066-\u2069\ufeff]/u],
]

/** The first thing in a rendered page that is not inert; null when all is. */
export function liveliness(html: string): string | null {
  const text = textOutsideCode(html)
  const found = lively.find(([, pattern]) => pattern.test(text))
  return found === undefined ? null : `${found[0]}: ${JSON.stringify(found[1].exec(text)?.[0])} in ${text}`
}
