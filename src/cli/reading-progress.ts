import type { Terminal } from './terminal.ts'

const STEP = 64 * 1024 * 1024

/** Says on a terminal how far reading a large table is; null where nobody watches. */
export function readingProgress(what: string, terminal: Terminal): ((read: number) => void) | null {
  if (!terminal.progress) return null
  let told = 0
  return (read) => {
    // each table begins anew
    if (read < told) told = 0
    if (read < told + STEP) return
    told = read
    terminal.err(`Reading ${what}: ${Math.round(read / 1024 / 1024)} MB …\n`)
  }
}
