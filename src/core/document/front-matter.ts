import type { SourceFile } from '../base/source.ts'

/** A line of three dashes before the block and one after it, white space before the first allowed, as the Hub has it. */
const opening = /^\uFEFF?\s{0,100}---[ \t]*\r?\n/
const closing = /^---[ \t]*(?:\r?\n|$)/gm

/**
 * The YAML front matter of a Markdown file, as a file of its own in which everything keeps its offset: what stands
 * before the block is blanked, what stands after it is cut. Null when the file begins with no block.
 */
export function frontMatter(file: SourceFile): SourceFile | null {
  const head = opening.exec(file.text)?.[0]
  if (head === undefined) return null
  const pattern = new RegExp(closing)
  pattern.lastIndex = head.length
  const end = pattern.exec(file.text)
  if (end === null) return null
  const blank = head.replaceAll(/[^\r\n]/g, ' ')
  return { ...file, text: blank + file.text.slice(head.length, end.index) }
}
