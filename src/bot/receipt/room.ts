/** How many bytes of bodies are held at once, over all requests. */
export type Room = {
  /** Takes so many bytes; false when there is no room for them. */
  take(bytes: number): boolean
  give(bytes: number): void
}

export function roomOf(most: number): Room {
  let held = 0
  return {
    take(bytes) {
      if (held + bytes > most) return false
      held += bytes
      return true
    },
    give(bytes) {
      held -= bytes
    },
  }
}
