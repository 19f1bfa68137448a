/** Milliseconds since 1970 as RFC 3339 in UTC, with `Z` and whole seconds: the one form in which we write a time. */
export function rfc3339(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z')
}
