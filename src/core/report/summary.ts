import { renderPage } from './markdown.ts'
import type { View } from './types.ts'

/** GitHub drops a larger job summary. */
export const SUMMARY_LIMIT: number = 1024 * 1024

/** The job summary: the same page as the comment, in at most `limit` bytes of UTF-8 (at least 12,000). */
export function renderSummary(view: View, limit: number = SUMMARY_LIMIT): string {
  return renderPage(view, { first: '', limit, measure: utf8Length })
}

function utf8Length(text: string): number {
  let bytes = text.length
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    // a surrogate pair is two units and four bytes; any other unit from 0x800 on is three bytes
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1
  }
  return bytes
}
