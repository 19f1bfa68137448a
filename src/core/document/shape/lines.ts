import type { Shape } from './shape.ts'
import { text } from './text.ts'
import type { TextRules } from './text.ts'

/** Characters of one line of text, and of a reason. */
const LINE = 300
const PROSE = 2_000

/** Control characters except white space, as they stand in a character class. */
const unprintable = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f'

/** One line of text without control characters and without white space around it: metric names, titles, columns. */
export function line(expects: string): Shape<string> {
  return text(lineRules(expects))
}

/** The grammar of such a line, for names of a mapping. */
export function lineRules(expects: string): TextRules {
  return {
    expects,
    pattern:
      '^[^\\s\\u0000-\\u001f\\u007f-\\u009f](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\s\\u0000-\\u001f\\u007f-\\u009f])?$',
    most: LINE,
    hint: (value) => {
      if (value.trim() !== value) return 'leave out the white space around it'
      return /[\r\n]/.test(value) ? 'write it on one line' : null
    },
  }
}

/** A key as a metrics file has it: white space around it may belong to it. */
export function key(expects: string): Shape<string> {
  return text({
    expects,
    pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$',
    most: LINE,
  })
}

/** Text of several lines at most, for reasons. */
export function prose(expects: string): Shape<string> {
  return text({
    expects,
    pattern: `^[ \\t\\r\\n]*[^\\s${unprintable}][^${unprintable}]*$`,
    most: PROSE,
  })
}
