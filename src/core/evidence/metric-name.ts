/**
 * A metric's path as one name: segments joined by dots. A segment that could be read otherwise (empty, with a dot, a
 * double quote, a backslash or a control character in it, or white space at an end) is written as a JSON string, so
 * `["a.b"]` prints as `"a.b"` and `["a", "b"]` as `a.b`. Different paths print differently.
 */
export function formatPath(path: readonly string[]): string {
  return path.map(formatSegment).join('.')
}

function formatSegment(segment: string): string {
  return needsQuotes.test(segment) ? JSON.stringify(segment) : segment
}

const needsQuotes = /^$|^\s|\s$|[."\\]|\p{Cc}/u

/**
 * How a name in a policy names this path: `exact` when it is the whole path, `suffix` when it is its last segments,
 * null when it is neither. A name is compared with the printed form and with the segments joined by plain dots, so
 * `a.b` names both `["a.b"]` and `["a", "b"]`, while `"a.b"` names only the first.
 */
export function matchesName(name: string, path: readonly string[]): 'exact' | 'suffix' | null {
  // both forms end with the last segment, unless that is quoted: most paths are told apart here
  const last = path.at(-1)
  if (last === undefined || !(name.endsWith(last) || name.endsWith('"'))) return null
  for (let from = 0; from < path.length; from++) {
    const tail = path.slice(from)
    if (name === formatPath(tail) || name === tail.join('.')) return from === 0 ? 'exact' : 'suffix'
  }
  return null
}
