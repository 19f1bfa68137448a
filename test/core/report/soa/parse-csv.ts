/** CSV as RFC 4180 reads it, written apart from what is tested: quoted cells, doubled quotes, any text inside. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no quote at ${at}`)
    let cell = ''
    for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
      if (at >= text.length) throw new Error('a cell is not closed')
      cell += text[at]
      if (text[at] === '"') at++
    }
    row.push(cell)
    at++
    if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else at++
  }
  return rows
}
