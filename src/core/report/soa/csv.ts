/** Rows as CSV (RFC 4180): every cell quoted, lines ended as spreadsheets expect. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

/** What spreadsheets skip before they look at what a cell begins with. */
const skipped = /^[\s\p{Cc}\u200b-\u200f\u2060-\u2064\ufeff]+/u

/** What they run: a formula in ASCII or in full width, or a call. */
const formula = /^[=+\-@|＝＋－＠]/u

function cell(text: string): string {
  const wellFormed = text.toWellFormed()
  const begins = wellFormed.replace(skipped, '')
  // an apostrophe makes text of it, whatever the quotes around it
  const inert = formula.test(begins) || /^[\t\r\n]/.test(wellFormed) ? `'${wellFormed}` : wellFormed
  return `"${inert.replaceAll('"', '""')}"`
}
