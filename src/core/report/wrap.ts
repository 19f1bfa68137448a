import { columnWidth } from './column-width.ts'

/** Breaks a line at spaces to so many columns; later lines begin with `hanging`. A longer word stays whole. */
export function wrap(text: string, width: number, hanging: string): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const fits = line === '' || columnWidth(line) + 1 + columnWidth(word) <= width
    if (fits) line = line === '' ? word : `${line} ${word}`
    else {
      lines.push(line)
      line = hanging + word
    }
  }
  return [...lines, line]
}
