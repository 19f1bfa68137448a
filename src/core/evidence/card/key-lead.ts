/** `- **Key:** value`, `1. Key: value`, `**Key**: value`; the key is short and ends at the first colon. */
const colon =
  /^(\s{0,20})((?:[-*+]|\d{1,2}[.)])[ \t]+)?(\*\*|__)?([^:*_|`\s][^:*|`]{0,60}?)(\*\*|__)?[ \t]?:[ \t]?(\*\*|__)?(?=\s|$)/

/** `- **Key** — value`, and `- **Key**` with what is nested below; only bold tells the key from the value. */
const dashed =
  /^(\s{0,20})((?:[-*+]|\d{1,2}[.)])[ \t]+)?(?:\*\*([^:*_|`\s][^:*|`]{0,60})\*\*|__([^:*_|`\s][^:*|`]{0,60})__)(?:[ \t]{1,3}[-–—](?=[ \t])|[ \t]{0,3}$)/

/** How a line begins that names a key and gives its value. */
export type KeyLead = {
  readonly name: string
  /** White space before it, and all up to the value. */
  readonly indent: number
  readonly length: number
  readonly isItem: boolean
  readonly isBold: boolean
}

/** The key a line begins with; null when it begins with none. Without a bullet, only a key in bold is one. */
export function keyLead(line: string): KeyLead | null {
  return withColon(line) ?? withDash(line)
}

function withColon(line: string): KeyLead | null {
  const found = colon.exec(line)
  if (found === null) return null
  const [lead, indent = '', item, opened, name = '', closedBefore, closedAfter] = found
  const isBold = opened !== undefined && (closedBefore ?? closedAfter) !== undefined
  // a sentence with a colon is prose
  if (item === undefined && !isBold) return null
  return { name, indent: indent.length, length: lead.length, isItem: item !== undefined, isBold: opened !== undefined }
}

function withDash(line: string): KeyLead | null {
  const found = dashed.exec(line)
  if (found === null) return null
  const [lead, indent = '', item, stars, underscores] = found
  const ends = lead.length >= line.trimEnd().length
  // a line all in bold is a heading
  if (item === undefined && ends) return null
  const name = stars ?? underscores ?? ''
  return { name, indent: indent.length, length: lead.length, isItem: item !== undefined, isBold: true }
}
