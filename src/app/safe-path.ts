/**
 * Whether a path of a git tree could be written below a directory by any tool on any system without leaving it.
 * Git refuses to make the others; a hand-made tree can hold them, and a reader of our report might follow them.
 */
export function isSafePath(path: string): boolean {
  if (path === '' || path.length > 4096 || path.includes('\0') || path.includes('\\')) return false
  return path.split('/').every((segment) => !unsafeSegments.has(segment.toLowerCase()))
}

const unsafeSegments: ReadonlySet<string> = new Set(['', '.', '..', '.git'])
