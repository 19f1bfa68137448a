import type { Terminal } from './terminal.ts'

const PATIENCE_MS = 1_000

/** Does some work; says on a terminal what is going on when it takes over a second. */
export async function sayingAfterASecond<T>(terminal: Terminal, what: string, work: () => Promise<T>): Promise<T> {
  if (!terminal.progress) return await work()
  const timer = setTimeout(() => terminal.err(`${what} …\n`), PATIENCE_MS)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
  }
}
