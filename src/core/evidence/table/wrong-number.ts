/** What to do about a cell that is no number, told from how it is written. */
export function numberHint(text: string): string {
  const trimmed = text.trim()
  const found = mistakes.find(([pattern]) => pattern.test(trimmed))
  return found?.[1] ?? 'Correct the cell, or leave it empty where there is no value'
}

const mistakes: readonly (readonly [RegExp, string])[] = [
  [/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/, 'Write numbers without thousands separators'],
  [/^[+-]?\d*,\d+$/, 'Write decimals with a point'],
  [/^[+-]?[\d_]+(\.[\d_]*)?$/, 'Write numbers without underscores and leading zeros'],
  [/^[+-]?0[xob]/i, 'Write numbers in decimal'],
  [/%$/, 'Write the share as a number between 0 and 1'],
  [/^(true|false)$/i, 'Write 1 and 0, or use the column as classes'],
  [/^["{[]/, 'Write the number by itself'],
]
