import { matchesGlob } from '../../core/base/glob.ts'

/**
 * Who owns a path by a `CODEOWNERS` file: the owners of the last line that matches; null where none does. A line without
 * owners takes ownership away.
 */
export function ownersOf(text: string, path: string): readonly string[] | null {
  let found: readonly string[] | null = null
  for (const line of text.split(/\r?\n/)) {
    const [pattern = '', ...owners] = line
      .replace(/(^|\s)#.*$/, '')
      .trim()
      .split(/\s+/)
    if (pattern !== '' && owns(pattern, path)) found = owners
  }
  return found !== null && found.length > 0 ? found : null
}

/** Patterns as in gitignore: anchored when a slash stands before their end; a folder owns what is below it. */
function owns(pattern: string, path: string): boolean {
  const bare = pattern.replace(/^\//, '').replace(/\/$/, '')
  const anchored = pattern.replace(/\/$/, '').includes('/')
  const whole = anchored ? bare : `**/${bare}`
  const below = matchesGlob(`${whole}/**`, path)
  // `docs/*` owns the files of the folder only
  if (pattern.endsWith('/*') || pattern === '*') return matchesGlob(whole, path)
  return pattern.endsWith('/') ? below : below || matchesGlob(whole, path)
}
