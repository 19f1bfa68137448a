/**
 * Whether some name matches both globs, exactly: the two patterns are run against each other as automata, first by
 * segment, then by character. The language is that of `base/glob.ts`; segments of names are never empty, as in git.
 * Quadratic in the length of the patterns.
 */
export function globsOverlap(a: string, b: string): boolean {
  const first = a.split('/')
  const second = b.split('/')
  const seen = new Set<string>()
  const open: State[] = [{ i: 0, j: 0, inA: false, inB: false }]
  for (let state = open.pop(); state !== undefined; state = open.pop()) {
    if (state.i === first.length && state.j === second.length) return true
    const key = `${state.i} ${state.j} ${state.inA} ${state.inB}`
    if (seen.has(key)) continue
    seen.add(key)
    open.push(...next(state, first, second))
  }
  return false
}

/** How far each pattern is read; `inA`: the `**` at `i` has taken a segment already. */
type State = { readonly i: number; readonly j: number; readonly inA: boolean; readonly inB: boolean }

function next({ i, j, inA, inB }: State, a: readonly string[], b: readonly string[]): State[] {
  const states: State[] = []
  const [left, right] = [a[i], b[j]]
  if (left === '**' && mayEnd(a, i, inA)) states.push({ i: i + 1, j, inA: false, inB })
  if (right === '**' && mayEnd(b, j, inB)) states.push({ i, j: j + 1, inA, inB: false })
  if (left === undefined || right === undefined) return states
  if (left !== '**' && right !== '**' && !segmentsOverlap(left, right)) return states
  // both take the same segment: a `**` stays where it is, anything else is used up
  const afterA = left === '**' ? { i, inA: true } : { i: i + 1, inA: false }
  const afterB = right === '**' ? { j, inB: true } : { j: j + 1, inB: false }
  return [...states, { ...afterA, ...afterB }]
}

/** `**` may take no segment, except at the end: `a/**` means something below a. */
function mayEnd(pattern: readonly string[], at: number, taken: boolean): boolean {
  return taken || at === 0 || at < pattern.length - 1
}

function segmentsOverlap(a: string, b: string): boolean {
  // reached[j]: some text matches both what is read of a and the first j characters of b
  let reached = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(0, j)))
  for (let i = 0; i < a.length; i++) {
    const char = a.charAt(i)
    const row = [char === '*' && reached[0] === true]
    for (let j = 1; j <= b.length; j++) {
      const other = b.charAt(j - 1)
      // a star takes nothing, or whatever the other side takes
      if (char === '*' || other === '*') row.push(reached[j] === true || row[j - 1] === true)
      else row.push(reached[j - 1] === true && (char === other || char === '?' || other === '?'))
    }
    reached = row
  }
  return reached[b.length] === true
}
