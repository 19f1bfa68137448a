import type { MovedFile } from '../../approval/types.ts'
import { join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/** So many files are named; the others are counted. */
const MOST_FILES = 3

/** Files that differ from what was signed, this change's own first: `a.json`, `b.json` of the baseline and 2 more. */
export function movedFiles(files: readonly MovedFile[]): Phrase {
  if (files.length === 0) return words('what was signed')
  const sides = (['candidate', 'baseline', 'policy'] as const).flatMap((side) =>
    files.filter((file) => file.side === side),
  )
  return join(sides.slice(0, MOST_FILES).map(movedFile), sides.length - MOST_FILES)
}

function movedFile({ side, path }: MovedFile): Phrase {
  if (side === 'baseline') return say`${name(path)} of the baseline`
  return side === 'policy' ? say`the policy ${name(path)}` : [name(path)]
}
