/** How many causes are told of one piece of work, latest last. */
const MOST = 20

/** How much text of causes is kept: a little more than `MOST` delivery ids take. */
export const CAUSES_LENGTH = 1_000

/** A cause as one line of the column, cut so that one can't push out all others. */
export function causeLine(cause: string): string {
  return `${cause.replaceAll('\n', ' ').slice(0, 100)}\n`
}

/** The causes in a column, each once. Where the column is full, its first line was cut, and is left out. */
export function causesIn(column: string): readonly string[] {
  const lines = column.split('\n').slice(column.length >= CAUSES_LENGTH ? 1 : 0)
  return [...new Set(lines.filter((line) => line !== ''))].slice(-MOST)
}
