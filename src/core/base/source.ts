/** A text file as it stands in one commit. `digest` is the SHA-256 of its bytes, before any decoding. */
export type SourceFile = { readonly path: string; readonly text: string; readonly digest: string }

/** A range of UTF-16 offsets into a source text; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** A place a person can find: both numbers count from 1; `column` counts UTF-16 units. */
export type Position = { readonly line: number; readonly column: number }

/** Offsets at which lines begin, in ascending order; the first is 0. */
export type LineIndex = readonly number[]

/** Lines end at LF or CRLF; a lone CR is white space, as in JSON and YAML 1.2 editors. */
export function lineIndex(text: string): LineIndex {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The line and column of an offset, found by binary search. Offsets past the end give the last line. */
export function positionAt(lines: LineIndex, offset: number): Position {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: offset - (lines[low] ?? 0) + 1 }
}
