/** What columns and dictionaries may still take, in bytes. */
export type Memory = { left: number }

/** Takes so many bytes, or says that they are not there. */
export function grant(memory: Memory, bytes: number): boolean {
  if (!(bytes <= memory.left)) return false
  memory.left -= bytes
  return true
}
