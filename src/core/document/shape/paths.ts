import type { Shape } from './shape.ts'
import { made } from './shape.ts'
import { text } from './text.ts'

/** Characters of a repository path. */
const PATH = 500

// A segment is neither empty nor `.` nor `..`, and holds no backslash (a separator elsewhere) or control character.
const notDots = '(?!\\.{1,2}(?:/|$))'
const segment = `${notDots}[^/\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+`
const literalSegment = `${notDots}[^/\\\\*?\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+`
const literal = `${literalSegment}(?:/${literalSegment})*`
const pattern = `${segment}(?:/${segment})*`

/** A file below the model. */
export const file: Shape<string> = text({
  expects: 'the path of a file below the model',
  pattern: `^${literal}$`,
  most: PATH,
  code: 'unsafe-path',
  hint: pathHint,
})

/** A file below the model, or a glob for several. */
export const fileGlob: Shape<string> = text({
  expects: 'a path or glob below the model',
  pattern: `^${pattern}$`,
  most: PATH,
  code: 'unsafe-path',
  hint: pathHint,
})

/** A folder of the repository; `.`, the whole repository, is kept as the empty path. */
export const folder: Shape<string> = made(
  text({
    expects: 'the path of a folder from the root of the repository',
    pattern: `^(?:\\.|${literal})$`,
    most: PATH,
    code: 'unsafe-path',
    hint: pathHint,
  }),
  (path) => (path === '.' ? '' : path),
)

/** What to write instead; in order of how likely the slip is. */
function pathHint(path: string): string | null {
  if (path.startsWith('./')) return `write ${path.slice(2)}`
  if (path.startsWith('/')) return 'paths are relative: leave out the first slash'
  if (path.endsWith('/')) return 'leave out the last slash'
  if (path.includes('\\')) return 'write / for \\'
  if (path.split('/').includes('..')) return 'a path may not leave its folder: leave out ..'
  if (/[*?]/.test(path)) return 'a pattern is not possible here: name one path'
  return path.includes('//') ? 'leave out the doubled slash' : null
}
