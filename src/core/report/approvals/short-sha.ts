import { name } from '../phrase.ts'
import type { Piece } from '../phrase.ts'

/** A commit as people name it: seven digits. */
export function shortSha(sha: string): Piece {
  return name(sha.slice(0, 7))
}
