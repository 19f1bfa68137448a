import type { Span } from '../../base/source.ts'
import { blockSpans } from './block-spans.ts'
import { inlineSpans } from './inline-spans.ts'

/**
 * The text with everything that is no prose blanked: code (fenced, indented, inline, in tags), comments, math and
 * BibTeX, and all before `from`. As long as the text, with its line ends, so that offsets hold. Linear in the text.
 */
export function maskedProse(text: string, from: number): string {
  const blocks = blanked(text, [{ start: 0, end: from }, ...blockSpans(text, from)])
  return blanked(blocks, inlineSpans(blocks))
}

/** The text with spans, ascending and apart from each other, turned into spaces. */
export function blanked(text: string, spans: readonly Span[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    const first = Math.max(at, start)
    pieces.push(text.slice(at, first), text.slice(first, end).replaceAll(/[^\r\n]/g, ' '))
    at = end
  }
  pieces.push(text.slice(at))
  return pieces.join('')
}
