/** What the beginning of a line says about the block it is in. Offsets are into the whole text. */
export type BlockLine = {
  readonly end: number
  readonly next: number
  readonly blank: boolean
  /** Columns of white space before the first mark. */
  readonly indent: number
  /** Whether it begins a list item. */
  readonly item: boolean
  /** Where the text begins, after quote and list marks. */
  readonly content: number
  readonly fence: { readonly mark: string; readonly length: number; readonly bare: boolean } | null
  readonly bibtex: boolean
}

/** Reads the line that begins at `start`, by hand: each unit is looked at once, however hostile the line. */
export function blockLine(text: string, start: number): BlockLine {
  const newline = text.indexOf('\n', start)
  const next = newline === -1 ? text.length : newline + 1
  const end = newline === -1 ? text.length : newline - (text[newline - 1] === '\r' && newline > start ? 1 : 0)
  const first = skipBlanks(text, start, end)
  const quoted = skipQuotes(text, first, end)
  const marker = listMarker(text, quoted, end)
  const content = skipBlanks(text, marker, end)
  return {
    end,
    next,
    blank: first === end,
    indent: columns(text, start, first),
    item: marker > quoted,
    content,
    fence: fenceAt(text, content, end),
    bibtex: text[content] === '@' && /^@[A-Za-z]{3,20}\s{0,3}\{/.test(text.slice(content, Math.min(end, content + 30))),
  }
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && (text[at] === ' ' || text[at] === '\t' || text[at] === '\uFEFF')) at++
  return at
}

function skipQuotes(text: string, from: number, end: number): number {
  let at = from
  while (at < end && text[at] === '>') at = skipBlanks(text, at + 1, end)
  return at
}

/** The offset after a list mark and its blank, or `from` when there is none. */
function listMarker(text: string, from: number, end: number): number {
  const head = text.slice(from, Math.min(end, from + 12))
  const mark = /^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/.exec(head)
  return from + (mark?.[0].length ?? 0)
}

function columns(text: string, start: number, first: number): number {
  let width = 0
  for (let at = start; at < first && width < 4; at++) width += text[at] === '\t' ? 4 : 1
  return width
}

function fenceAt(text: string, from: number, end: number): BlockLine['fence'] {
  const mark = text[from]
  if (mark !== '`' && mark !== '~') return null
  let at = from
  while (at < end && text[at] === mark) at++
  if (at - from < 3) return null
  const rest = text.slice(at, end)
  // backticks after backticks are inline code
  if (mark === '`' && rest.includes('`')) return null
  return { mark, length: at - from, bare: rest.trim() === '' }
}
