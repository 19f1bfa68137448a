/** The lines two texts differ by, as GitHub counts them. */
export type LineDiff = {
  readonly additions: number
  readonly deletions: number
  /** Unified hunks with three lines of context, without file headers. */
  readonly patch: string
}

type Edit = { readonly sign: ' ' | '+' | '-'; readonly line: string }

const CONTEXT = 3
const LONGEST_SEARCH = 1_000

/** Compares line by line. Texts too different to search are one whole replacement, which is a correct diff too. */
export function diffLines(before: string, after: string): LineDiff {
  const edits = editsBetween(linesOf(before), linesOf(after))
  const additions = edits.filter((edit) => edit.sign === '+').length
  const deletions = edits.filter((edit) => edit.sign === '-').length
  return { additions, deletions, patch: hunks(edits).join('\n') }
}

/** Git's rule of thumb: a NUL in the first 8,000 bytes makes content binary. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8_000).includes(0)
}

function linesOf(text: string): readonly string[] {
  if (text === '') return []
  const lines = text.split('\n')
  if (lines.at(-1) === '') lines.pop()
  return lines
}

function editsBetween(before: readonly string[], after: readonly string[]): readonly Edit[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let end = 0
  const most = Math.min(before.length, after.length) - start
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++
  const olds = before.slice(start, before.length - end)
  const news = after.slice(start, after.length - end)
  return [
    ...signed(' ', before.slice(0, start)),
    ...(shortestEdits(olds, news) ?? [...signed('-', olds), ...signed('+', news)]),
    ...signed(' ', before.slice(before.length - end)),
  ]
}

function signed(sign: Edit['sign'], lines: readonly string[]): readonly Edit[] {
  return lines.map((line) => ({ sign, line }))
}

/** Myers' greedy search: the furthest reach on every diagonal, one more edit at a time. Null when it takes too long. */
function shortestEdits(olds: readonly string[], news: readonly string[]): readonly Edit[] | null {
  let reach = new Map<number, number>([[1, 0]])
  const trail: ReadonlyMap<number, number>[] = []
  for (let edits = 0; edits <= Math.min(olds.length + news.length, LONGEST_SEARCH); edits++) {
    trail.push(reach)
    const next = new Map<number, number>()
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = down(reach, diagonal, edits) ? at(reach, diagonal + 1) : at(reach, diagonal - 1) + 1
      while (x < olds.length && x - diagonal < news.length && olds[x] === news[x - diagonal]) x++
      next.set(diagonal, x)
      if (x >= olds.length && x - diagonal >= news.length) return backtrack(trail, { olds, news })
    }
    reach = next
  }
  return null
}

function at(reach: ReadonlyMap<number, number>, diagonal: number): number {
  return reach.get(diagonal) ?? -1
}

function down(reach: ReadonlyMap<number, number>, diagonal: number, edits: number): boolean {
  return diagonal === -edits || (diagonal !== edits && at(reach, diagonal - 1) < at(reach, diagonal + 1))
}

type Texts = { readonly olds: readonly string[]; readonly news: readonly string[] }

function backtrack(trail: readonly ReadonlyMap<number, number>[], { olds, news }: Texts): readonly Edit[] {
  const reversed: Edit[] = []
  let x = olds.length
  let y = news.length
  for (let edits = trail.length - 1; edits >= 0; edits--) {
    const reach = trail[edits] ?? new Map<number, number>()
    const inserted = down(reach, x - y, edits)
    const before = inserted ? x - y + 1 : x - y - 1
    const stop = at(reach, before) + (inserted ? 0 : 1)
    while (x > stop) {
      reversed.push({ sign: ' ', line: olds[--x] ?? '' })
      y--
    }
    if (edits === 0) break
    reversed.push(inserted ? { sign: '+', line: news[--y] ?? '' } : { sign: '-', line: olds[--x] ?? '' })
  }
  return reversed.toReversed()
}

function hunks(edits: readonly Edit[]): readonly string[] {
  const near = nearChanges(edits)
  const texts: string[] = []
  let [oldLine, newLine] = [1, 1]
  for (let index = 0; index < edits.length;) {
    if (near[index] !== true) {
      index++
      oldLine++
      newLine++
      continue
    }
    let end = index
    while (end < edits.length && near[end] === true) end++
    const part = edits.slice(index, end)
    const olds = part.filter((edit) => edit.sign !== '+').length
    const news = part.filter((edit) => edit.sign !== '-').length
    texts.push(hunk(part, { old: range(oldLine, olds), now: range(newLine, news) }))
    oldLine += olds
    newLine += news
    index = end
  }
  return texts
}

function nearChanges(edits: readonly Edit[]): readonly boolean[] {
  const near = Array.from(edits, () => false)
  for (const [index, edit] of edits.entries()) {
    if (edit.sign !== ' ') near.fill(true, Math.max(0, index - CONTEXT), index + CONTEXT + 1)
  }
  return near
}

function range(line: number, count: number): string {
  return count === 1 ? `${line}` : `${count === 0 ? line - 1 : line},${count}`
}

function hunk(part: readonly Edit[], { old, now }: { readonly old: string; readonly now: string }): string {
  return [`@@ -${old} +${now} @@`, ...part.map((edit) => `${edit.sign}${edit.line}`)].join('\n')
}
