import type { Span } from '../../base/source.ts'
import { canonicalSection } from './canonical.ts'
import { visibleLine } from './visible-text.ts'

/** Where a section begins. `end` is null for headings, whose sections reach to the next of their level. */
export type Mark = {
  readonly heading: string
  readonly level: number
  readonly start: number
  readonly body: number
  readonly end: number | null
}

export const BOLD_LEVEL = 7
export const KEY_LEVEL = 8

/** One line of the prose: `text` without its line end. */
export type ProseLine = Span & { readonly text: string; readonly next: number }

/** A line is looked at so far for its form; longer lines are paragraphs. */
const LONGEST_HEADING = 1_000

/** The lines of a prose from an offset on. */
export function proseLines(prose: string): readonly ProseLine[] {
  const lines: ProseLine[] = []
  for (let start = 0; start < prose.length;) {
    const newline = prose.indexOf('\n', start)
    const next = newline === -1 ? prose.length : newline + 1
    const text = prose.slice(start, newline === -1 ? prose.length : newline)
    const end = start + (text.endsWith('\r') ? text.length - 1 : text.length)
    lines.push({ start, end, next, text: prose.slice(start, end) })
    start = next
  }
  return lines
}

/**
 * The headings among some lines: `# …`, text over `===` or `---`, and lines all in bold (GitHub-hosted cards mostly
 * use those). The name is taken from the source, since inline code is blank in the prose.
 */
export function headings(lines: readonly ProseLine[], source: string): readonly Mark[] {
  const marks: Mark[] = []
  // the first line of the paragraph at hand, which an underline would make a heading
  let paragraph: ProseLine | null = null
  for (const line of lines) {
    const short = line.text.slice(0, LONGEST_HEADING)
    const underline: number | null = paragraph === null ? null : setextLevel(short, line)
    const mark =
      paragraph !== null && underline !== null
        ? {
            heading: nameOf(source.slice(paragraph.start, line.start)),
            level: underline,
            start: paragraph.start,
            body: line.next,
            end: null,
          }
        : lineHeading(line, short, source)
    if (mark !== null) {
      // an underline turns a line in bold, marked before, into a heading
      if (marks.at(-1)?.start === mark.start) marks.pop()
      marks.push(mark)
    }
    paragraph = underline === null && opensParagraph(short) ? (paragraph ?? line) : null
  }
  return marks
}

function setextLevel(short: string, line: ProseLine): number | null {
  if (short.length < line.text.length) return null
  if (/^ {0,3}=+[ \t]*$/.test(short)) return 1
  return /^ {0,3}-+[ \t]*$/.test(short) ? 2 : null
}

/** Text that is no heading, list, quote, table or rule. */
function opensParagraph(short: string): boolean {
  return /\S/.test(short) && !/^\s*(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|>|\||[-*_=]{3,}\s*$|<)/.test(short)
}

function lineHeading(line: ProseLine, short: string, source: string): Mark | null {
  const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(short)
  const written = source.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING))
  if (atx !== null) {
    const heading = nameOf(written.slice(atx[0].length).replace(/[ \t]#{1,100}[ \t]*$/, ''))
    return { heading, level: atx[1]?.length ?? 1, start: line.start, body: line.next, end: null }
  }
  const tagged = htmlLevel(short)
  if (tagged === null && !isBold(short)) return null
  const heading = nameOf(written).replace(/\s?:$/, '')
  const level = tagged ?? BOLD_LEVEL
  return heading === '' ? null : { heading, level, start: line.start, body: line.next, end: null }
}

/** A line that is a heading in HTML, or bold from end to end, or the summary of what folds out; null for any other. */
function htmlLevel(short: string): number | null {
  if (!short.includes('</')) return null
  const [, name = ''] = html.exec(short) ?? []
  if (name === '') return null
  return /^h[1-6]$/i.test(name) ? Number(name[1]) : BOLD_LEVEL
}

const html =
  /^\s{0,20}(?:<details[^<>]{0,80}>\s{0,20})?<(h[1-6]|b|strong|summary)(?:\s[^<>]{0,200})?>[^\n]{1,300}<\/\1>\s{0,20}:?\s{0,20}$/i

/** A short line that is bold from end to end, a colon in or after it allowed: `**Intended use:**`. */
function isBold(short: string): boolean {
  const line = short.trim().replace(/:$/, '').trimEnd()
  if (line.length < 5 || line.length > 120) return false
  const mark = line.slice(0, 2)
  if ((mark !== '**' && mark !== '__') || !line.endsWith(mark)) return false
  return !line.slice(2, -2).includes(mark)
}

function nameOf(written: string): string {
  return visibleLine(written).slice(0, 200)
}

/** Where a key stands with its value; `body` is where the value begins. */
type KeyPlace = Span & { readonly body: number; readonly level: typeof BOLD_LEVEL | typeof KEY_LEVEL }

/** A key with its value on one line or in one table row, when the key is the name of a section. */
export function keyMark(name: string, at: KeyPlace): Mark | null {
  const heading = nameOf(name).replace(/\s?:$/, '')
  if (heading === '' || canonicalSection(heading) === null) return null
  return { heading, level: at.level, start: at.start, body: at.body, end: at.end }
}
