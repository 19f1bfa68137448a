/** What somebody asks of us in a comment: the words after `/countersign`. */
export type CommandWords = readonly string[]

const NAME = '/countersign'
const MOST_WORDS = 4
const LONGEST_WORD = 200

/**
 * The first command in a comment: a line of its own whose first word is `/countersign`. What stands in a quotation, in
 * code or in a hidden comment was not said by the person now; null when nothing is left.
 */
export function commandIn(body: string): CommandWords | null {
  for (const line of spokenLines(body)) {
    const words = line.trim().split(/\s+/)
    if (words[0] !== NAME) continue
    return words.slice(1, 1 + MOST_WORDS).map((word) => word.slice(0, LONGEST_WORD))
  }
  return null
}

type Fence = { readonly mark: string; readonly length: number }

/** Lines outside quotations, code blocks and HTML comments. */
function spokenLines(body: string): readonly string[] {
  const spoken: string[] = []
  let fence: Fence | null = null
  let quoted = false
  for (const line of withoutHidden(body).split(/\r\n|\r|\n/)) {
    const edge = fenceOf(line)
    if (fence !== null) {
      if (edge !== null && closes(edge, fence, line)) fence = null
      continue
    }
    if (edge !== null) {
      fence = edge
      continue
    }
    // a quotation goes on until an empty line, with or without its sign
    quoted = /^ {0,3}>/.test(line) || (quoted && line.trim() !== '')
    const indented = /^(?: {4}| {0,3}\t)/.test(line)
    if (!quoted && !indented) spoken.push(line)
  }
  return spoken
}

function withoutHidden(body: string): string {
  return body.replace(/<!--[\s\S]*?(?:-->|$)/g, '')
}

function fenceOf(line: string): Fence | null {
  const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
  return run === undefined ? null : { mark: run.charAt(0), length: run.length }
}

function closes(edge: Fence, fence: Fence, line: string): boolean {
  return edge.mark === fence.mark && edge.length >= fence.length && /^ {0,3}[`~]+\s*$/.test(line)
}
