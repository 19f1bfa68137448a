/**
 * A metric's path as one name: segments joined by dots. A segment that could be read otherwise (empty, or holding a
 * dot, a double quote, a backslash or a control character) is written as a JSON string, so `["a.b"]` prints as
 * `"a.b"` and `["a", "b"]` as `a.b`.
 */
export function formatPath(path: readonly string[]): string {
  return path.map(formatSegment).join('.')
}

function formatSegment(segment: string): string {
  return needsQuotes.test(segment) ? JSON.stringify(segment) : segment
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const needsQuotes = /^$|[."\\\u0000-\u001f\u007f-\u009f]/

/**
 * How a name in a policy names this path: `exact` when it is the whole path, `suffix` when it is its last segments,
 * null when it is neither. A name is compared with the printed form and with the segments joined by plain dots, so
 * `a.b` names both `["a.b"]` and `["a", "b"]`, while `"a.b"` names only the first.
 */
export function matchesName(name: string, path: readonly string[]): 'exact' | 'suffix' | null {
  for (let from = 0; from < path.length; from++) {
    const tail = path.slice(from)
    if (name === formatPath(tail) || name === tail.join('.')) return from === 0 ? 'exact' : 'suffix'
  }
  return null
}
