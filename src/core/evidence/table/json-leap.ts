import type { JsonlReader } from './jsonl-row.ts'
import type { RowKernel, TableKernel } from './table-kernel.ts'

/** The kernel is told another order of keys so often; a file that goes on changing it is read by the twin. */
const MOST_SHAPES = 32

/** Has the kernel read the lines that have the keys of the line before; how many. */
export function jsonLeap(kernel: TableKernel, reader: JsonlReader): () => number {
  let rows: RowKernel | null = null
  let shape: readonly number[] = []
  let shapes = 0
  return () => {
    const { keys, width } = reader
    const changed = shape.length !== width || shape.some((number, place) => keys.order[place] !== number)
    if (changed && shapes < MOST_SHAPES) {
      shapes++
      shape = keys.order.slice(0, width)
      rows = startRows(kernel, reader, shape)
      reader.learn = rows?.learn ?? null
    }
    return rows?.leap() ?? 0
  }
}

/** Null where a wanted column is not among these keys: what is absent is for the twin. */
function startRows(kernel: TableKernel, { keys, pass }: JsonlReader, shape: readonly number[]): RowKernel | null {
  const fields = shape.map((number) => ({ slot: keys.slots[number] ?? null, key: keys.written[number] ?? null }))
  const taken = fields.filter(({ slot }) => slot !== null).length
  return taken === keys.wanted.size ? kernel.start(pass, fields, { kind: 'json' }) : null
}
