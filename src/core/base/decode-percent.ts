/** Text whose `%41` stand for characters; null where a `%` stands for none. */
export function decodePercent(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
