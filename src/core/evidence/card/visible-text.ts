/** Marks that take no room: they hide a word from a program and not from a reader, or turn it around. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g

/** Each pattern looks at a unit a bounded number of times; none can backtrack over the text. */
const markup: readonly RegExp[] = [
  /(?:https?|ftp|mailto):[^\s<>]+/g,
  // the address of a link or image: the text before it stays
  /\]\([^()\s]*\)?/g,
  /<\/?[a-zA-Z][^<>]*>/g,
  /&[a-zA-Z]{2,31};|&#\d{1,7};/g,
  invisible,
]

/**
 * Prose as a reader sees it: addresses, tags, entities and invisible marks blanked. As long as the prose, so that
 * offsets hold.
 */
export function visibleText(prose: string): string {
  return markup.reduce((text, pattern) => text.replaceAll(pattern, (found) => found.replaceAll(/[^\r\n]/g, ' ')), prose)
}

/** One line as a reader sees it: also without emphasis, code marks and the blanks around. */
export function visibleLine(text: string): string {
  return visibleText(text.slice(0, 2_000).replaceAll(invisible, ''))
    .replaceAll(/[*`~[\]!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
