import { BOLD_LEVEL, KEY_LEVEL, keyMark } from './headings.ts'
import type { Mark, ProseLine } from './headings.ts'

/** `- **Key:** value`, `* Key: value`, `**Key**: value`; the key is short and ends at the first colon. */
const keyed = /^(\s{0,20})([-*+][ \t]+)?(\*\*|__)?([^:*_|`\s][^:*|`]{0,60}?)(\*\*|__)?[ \t]?:[ \t]?(\*\*|__)?(?=\s|$)/

const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/

/**
 * The bullets and lead-ins whose key names a section, with their value: the rest of the line and the lines that
 * continue it (deeper bullets, indented lines; for a lead-in, its paragraph).
 */
export function keyedLines(lines: readonly ProseLine[]): readonly Mark[] {
  const marks: Mark[] = []
  for (const [index, line] of lines.entries()) {
    const found = keyed.exec(line.text.slice(0, 200))
    if (found === null) continue
    const [lead, indent = '', dash, opened, name = '', closedBefore, closedAfter] = found
    // without a bullet, only a key in bold is one: a sentence with a colon is prose
    if (dash === undefined && (opened === undefined || (closedBefore ?? closedAfter) === undefined)) continue
    const end = endOfValue(lines, index, dash === undefined ? null : indent.length)
    const mark = keyMark(name, {
      start: line.start,
      end,
      body: line.start + lead.length,
      level: dash === undefined ? BOLD_LEVEL : KEY_LEVEL,
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
  if (indent === null) return !bullet.test(text) && keyed.exec(text)?.[3] === undefined
  const own = text.length - text.trimStart().length
  return own > indent
}
