/**
 * Whether an anchored glob matches a whole path or branch name. `*` and `?` stay within one segment, `**` crosses
 * segments (`a/**` matches everything below `a`; `**` + `/b` also matches `b`), everything else is literal.
 * The semantics are those of GitHub's branch filters without character classes.
 * Linear in pattern × name: no regular expression is built, so no pattern can be slow.
 */
export function matchesGlob(pattern: string, name: string): boolean {
  const wild = pattern.search(/[*?]/)
  if (wild === -1) return pattern === name
  // most names fall here: a model's globs are asked about the files of all models
  if (!name.startsWith(pattern.slice(0, wild))) return false
  return matchSegments(pattern.split('/'), name.split('/'))
}

/** Whether any of the globs matches. */
export function matchesAny(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => matchesGlob(glob, name))
}

/** Whether a string is a pattern rather than a literal name. */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern)
}

function matchSegments(pattern: readonly string[], name: readonly string[]): boolean {
  // reachable[j]: the pattern segments read so far match the first j segments of the name
  let reachable = [true, ...name.map(() => false)]
  for (const [index, segment] of pattern.entries()) {
    const next = reachable.map(() => false)
    // `a/**` means something below a, not a itself
    const crossesNone = index === 0 || index < pattern.length - 1
    for (let j = 0; j <= name.length; j++) {
      const before = j > 0 && ((reachable[j - 1] ?? false) || (next[j - 1] ?? false))
      if (segment === '**') next[j] = before || (crossesNone && (reachable[j] ?? false))
      else next[j] = j > 0 && (reachable[j - 1] ?? false) && matchSegment(segment, name[j - 1] ?? '')
    }
    reachable = next
  }
  return reachable[name.length] ?? false
}

function matchSegment(pattern: string, text: string): boolean {
  let p = 0
  let t = 0
  let star = -1
  let mark = 0
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p++
      mark = t
    } else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) {
      p++
      t++
    } else if (star !== -1) {
      p = star + 1
      t = ++mark
    } else return false
  }
  while (pattern[p] === '*') p++
  return p === pattern.length
}
