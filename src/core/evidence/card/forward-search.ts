/**
 * Finds words ahead of a position that only moves forward. Each word's last hit is remembered, so that asking a
 * million times for a closing mark that never comes costs one search.
 */
export type ForwardSearch = (word: string, from: number) => number

/** The offset of a word at or after `from`, or −1; case counts. */
export function forwardSearch(text: string): ForwardSearch {
  const last = new Map<string, number>()
  return (word, from) => {
    const known = last.get(word)
    if (known === -1 || (known !== undefined && known >= from)) return known
    const found = text.indexOf(word, from)
    last.set(word, found)
    return found
  }
}
