import type { Span } from '../../base/source.ts'
import { forwardSearch } from './forward-search.ts'
import type { ForwardSearch } from './forward-search.ts'

/** Formulas are short; a longer stretch between two dollar signs is text about prices. */
const LONGEST_FORMULA = 300

type Walk = {
  readonly text: string
  readonly search: ForwardSearch
  /** Where runs of so many backticks begin, ascending, in the paragraph at hand. */
  readonly runs: Map<number, number[]>
  /** End of the paragraph: code, comments and formulas reach no further. */
  end: number
}

/** Inline code, comments and formulas within paragraphs, ascending. Marks without a partner are text. */
export function inlineSpans(text: string): readonly Span[] {
  const walk: Walk = { text, search: forwardSearch(text), runs: new Map(), end: 0 }
  const spans: Span[] = []
  const mark = /[`<$\\]/g
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    enterParagraph(walk, found.index)
    const end = closing(walk, found.index)
    if (end === null) continue
    if (end.isSpan) spans.push({ start: found.index, end: end.at })
    mark.lastIndex = end.at
  }
  return spans
}

/** Where to go on after a mark; `isSpan` is false for marks that are skipped as text. Null: one unit further. */
type End = { readonly at: number; readonly isSpan: boolean }

function closing(walk: Walk, at: number): End | null {
  switch (walk.text[at]) {
    case '`':
      return closeCode(walk, at)
    case '<':
      return closeTag(walk, at)
    case '$':
      return closeFormula(walk, at)
    default:
      return closeEscape(walk, at)
  }
}

function enterParagraph(walk: Walk, at: number): void {
  if (at < walk.end) return
  const blank = /\n[ \t\r]*\n/g
  blank.lastIndex = at
  walk.end = blank.exec(walk.text)?.index ?? walk.text.length
  walk.runs.clear()
  for (let from = walk.search('`', at); from !== -1 && from < walk.end;) {
    const length = runLength(walk.text, from)
    const known = walk.runs.get(length)
    if (known === undefined) walk.runs.set(length, [from])
    else known.push(from)
    from = walk.search('`', from + length)
  }
  // nearest last: runs are taken from the end of the list
  for (const list of walk.runs.values()) list.reverse()
}

function closeCode(walk: Walk, at: number): End {
  const length = runLength(walk.text, at)
  const list = walk.runs.get(length) ?? []
  while (list.length > 0 && (list.at(-1) ?? 0) <= at) list.pop()
  const partner = list.at(-1)
  return partner === undefined ? { at: at + length, isSpan: false } : { at: partner + length, isSpan: true }
}

function runLength(text: string, at: number): number {
  let length = 1
  while (text[at + length] === '`') length++
  return length
}

function closeTag(walk: Walk, at: number): End | null {
  const comment = walk.text.startsWith('<!--', at)
  if (!comment && !/^<code[\s>]/i.test(walk.text.slice(at, at + 6))) return null
  const close = comment ? '-->' : '</code>'
  const found = walk.search(close, at)
  return found === -1 || found >= walk.end ? null : { at: found + close.length, isSpan: true }
}

/** `$x_1$`, `$\frac{a}{b}$`: no blank inside the marks, no digit after them, and something no price has. */
function closeFormula(walk: Walk, at: number): End | null {
  const { text } = walk
  const double = text[at + 1] === '$'
  const from = at + (double ? 2 : 1)
  if (/[\s$]/.test(text[from] ?? ' ')) return double ? { at: from, isSpan: false } : null
  const close = walk.search(double ? '$$' : '$', from)
  if (close === -1 || close >= walk.end || close - from > LONGEST_FORMULA) return null
  const inner = text.slice(from, close)
  const after = text[close + 1] ?? ''
  if (/\n/.test(inner) || /\s$/.test(inner) || /\d/.test(after) || !/[\\^_{}=]/.test(inner)) return null
  return { at: close + (double ? 2 : 1), isSpan: true }
}

/** `\(…\)` is a formula; an escaped mark is text. */
function closeEscape(walk: Walk, at: number): End {
  if (walk.text[at + 1] === '(') {
    const close = walk.search('\\)', at + 2)
    if (close !== -1 && close < walk.end && close - at <= LONGEST_FORMULA) return { at: close + 2, isSpan: true }
  }
  return { at: at + 2, isSpan: false }
}
