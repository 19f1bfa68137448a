// oxlint-disable-next-line no-control-regex -- escape codes are what is looked for
const codes = /\u001B\[\d+m/g

/**
 * A report's Markdown as a terminal can show it: headings and strong text bold, folded parts as a line with their
 * title, tables with aligned columns, comments dropped. Only for what our own reports contain.
 */
export function terminalMarkdown(markdown: string, colour: boolean): string {
  const lines = unfolded(markdown.replace(/<!--[\s\S]*?-->\n?/g, '')).split('\n')
  const out: string[] = []
  for (let at = 0; at < lines.length; at++) {
    const table = tableAt(lines, at)
    if (table.length > 0) {
      out.push(...aligned(table))
      at += table.length - 1
    } else out.push(inline(lines[at] ?? ''))
  }
  const text = out.map((line) => `   ${line}`.trimEnd()).join('\n')
  return colour ? text : text.replace(codes, '')
}

/** Folded parts are shown by their title only, as GitHub does until somebody opens them. */
function unfolded(markdown: string): string {
  let text = markdown
  for (;;) {
    const inner = /<details>(?:(?!<details>)[\s\S])*?<\/details>/.exec(text)
    if (inner === null) return text
    const title = /<summary>([\s\S]*?)<\/summary>/.exec(inner[0])?.[1] ?? ''
    text = `${text.slice(0, inner.index)}▸ ${title}${text.slice(inner.index + inner[0].length)}`
  }
}

function tableAt(lines: readonly string[], at: number): readonly string[] {
  if (!/^\|?[\s:|-]+\|[\s:|-]*$/.test(lines[at + 1] ?? '') || !(lines[at] ?? '').includes('|')) return []
  let end = at
  while ((lines[end] ?? '').includes('|')) end++
  return lines.slice(at, end)
}

function aligned(table: readonly string[]): readonly string[] {
  const rows = table
    .filter((_, row) => row !== 1)
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => inline(cell.trim())),
    )
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  const shown = rows.map((row) =>
    row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell))).join('  '),
  )
  return [shown[0] ?? '', widths.map((length) => '─'.repeat(length)).join('  '), ...shown.slice(1)]
}

function inline(text: string): string {
  return text
    .replace(/^#+ (.*)$/, '\u001B[1m$1\u001B[22m')
    .replace(/<\/?(?:b|strong)>|\*\*/g, '')
    .replace(/<br ?\/?>/g, ' ')
    .replace(/<\/?\w+[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\\\|/g, '|')
    .replace(/`+ ?([^`]*?) ?`+/g, '$1')
    .replace(/[\u2066-\u2069]/g, '')
}

function width(text: string): number {
  return Array.from(text.replace(codes, '')).length
}
