/** What our own comment begins with, whatever its gate: for finding every comment we ever wrote on a pull request. */
export const MARKER_PREFIX = '<!-- countersign:report v1 '

/**
 * The hidden first line that makes a comment ours (together with its author): one comment per gate. Gate names are
 * checked by the policy decoder; anything that could close the HTML comment is encoded all the same.
 */
export function marker(gate: string | null): string {
  const text = encodeURIComponent((gate ?? '').toWellFormed())
  return `${MARKER_PREFIX}gate=${text.replaceAll('!', '%21').replace(/-(?=-)|-$/g, '%2D')} -->`
}
