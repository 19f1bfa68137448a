import { BOLD_LEVEL, KEY_LEVEL, keyMark } from './headings.ts'
import type { Mark, ProseLine } from './headings.ts'
import { keyLead } from './key-lead.ts'

const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/

/**
 * The bullets and lead-ins whose key names a section, with their value: the rest of the line and the lines that
 * continue it (deeper bullets, indented lines; for a lead-in, its paragraph).
 */
export function keyedLines(lines: readonly ProseLine[]): readonly Mark[] {
  const marks: Mark[] = []
  for (const [index, line] of lines.entries()) {
    const lead = keyLead(line.text.slice(0, 200))
    if (lead === null) continue
    const mark = keyMark(lead.name, {
      start: line.start,
      end: endOfValue(lines, index, lead.isItem ? lead.indent : null),
      body: line.start + lead.length,
      level: lead.isItem ? KEY_LEVEL : BOLD_LEVEL,
    })
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function endOfValue(lines: readonly ProseLine[], index: number, indent: number | null): number {
  let end = lines[index]?.end ?? 0
  for (let i = index + 1; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || !continues(line.text.slice(0, 200), indent)) break
    end = line.end
  }
  return end
}

function continues(text: string, indent: number | null): boolean {
  if (!/\S/.test(text) || /^ {0,3}#{1,6}\s/.test(text)) return false
  if (indent === null) return !bullet.test(text) && keyLead(text)?.isBold !== true
  const own = text.length - text.trimStart().length
  return own > indent
}
