import { renderPage } from './markdown.ts'
import type { View } from './types.ts'
import { utf8Length } from './utf8-length.ts'

/** GitHub drops a larger job summary. */
export const SUMMARY_LIMIT: number = 1024 * 1024

/** The job summary: the same page as the comment, in at most `limit` bytes of UTF-8 (at least 12,000). */
export function renderSummary(view: View, limit: number = SUMMARY_LIMIT): string {
  return renderPage(view, { first: '', limit, measure: utf8Length })
}
