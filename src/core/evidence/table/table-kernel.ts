import { KernelMemoryError } from '../../kernels/kernel.ts'
import type { Kernel } from '../../kernels/kernel.ts'
import { loadKernel } from '../../kernels/load-kernel.ts'
import { unreachable } from '../../base/unreachable.ts'
import { codeOf } from './dictionary.ts'
import type { Learn } from './learn.ts'
import type { Pass } from './pass.ts'
import type { Slot } from './slot.ts'

/** Below so many bytes a file is read before the kernel is compiled. */
const WORTH = 256 * 1024

const BLOCK_ROWS = 8192
/** Bytes of all blocks together: with many columns they hold fewer rows. */
const BLOCK_BYTES = 4 * 1024 * 1024

/** As in src/core/kernels/assembly/cells.as. */
const FIELD = 24
const kinds: Readonly<Record<Slot['kind'], number>> = { number: 1, text: 2, key: 3 }

/** As in src/core/kernels/assembly/lookup.as. */
const ENTRIES = 16_384
const ENTRY = 20
const TEXTS = 512 * 1024
const LONGEST_TEXT = 512

/** As in src/core/kernels/assembly/edges.as: a word for each byte looked at in one go, with those of one row before them. */
const EDGES = 4 * (16_384 + 128)
/** Bytes that it looks at past what it reads. */
const SLACK = 128

/** A column of the file: what takes its cells, and in JSON its key as it is written. */
export type Field = { readonly slot: Slot | null; readonly key: Uint8Array | null }

/** Reads plain rows for a pass, many at once, and leaves the others to the twin. */
export type TableKernel = {
  /** Where the window is. */
  readonly bytes: Uint8Array
  /** Begins a pass over these columns; null where there are too many of them. */
  readonly start: (pass: Pass, fields: readonly Field[], rows: RowsOf) => RowKernel | null
}

/** Which lines there are: of cells with their separator, or of JSON. */
export type RowsOf = { readonly kind: 'csv'; readonly separator: number } | { readonly kind: 'json' }

export type RowKernel = {
  /** Reads rows while they are plain and there is room for them; how many. */
  readonly leap: () => number
  readonly learn: Learn
}

/** Null where the file is too small for it, and where there is none. */
export function tableKernel(size: number, windowBytes: number): TableKernel | null {
  if (size < WORTH) return null
  const kernel = loadKernel('table')
  if (kernel === null) return null
  try {
    const window = kernel.reserve(windowBytes)
    kernel.reserve(SLACK)
    const cache = kernel.reserve(ENTRIES * ENTRY)
    const texts = kernel.reserve(TEXTS)
    const scratch = kernel.reserve(LONGEST_TEXT)
    const places: Places = { window, cache, texts, scratch, start: kernel.mark() }
    kernel.reserve(BLOCK_BYTES * 2)
    return {
      bytes: kernel.bytes(window, windowBytes),
      start: (pass, fields, rows) => startRows({ kernel, places, pass, fields, rows }),
    }
  } catch (error) {
    if (error instanceof KernelMemoryError) return null
    throw error
  }
}

type Places = {
  readonly window: number
  readonly cache: number
  readonly texts: number
  readonly scratch: number
  readonly start: number
}

type Plan = {
  readonly kernel: Kernel
  readonly places: Places
  readonly pass: Pass
  readonly fields: readonly Field[]
  readonly rows: RowsOf
}

/** The blocks of one column. */
type Blocks = {
  readonly slot: Slot
  readonly first: number
  readonly second: number
  /** Where the kernel reads what it is wanted as. */
  readonly field: number
  taken: boolean
}

function startRows(plan: Plan): RowKernel | null {
  const { kernel, places, pass, fields, rows } = plan
  kernel.release(places.start)
  const width = fields.reduce((sum, { slot }) => sum + (slot === null ? 0 : 9), 0)
  const keyBytes = fields.reduce((sum, { key }) => sum + (key?.length ?? 0), 0)
  const blockRows = Math.min(BLOCK_ROWS, Math.floor(BLOCK_BYTES / Math.max(1, width)))
  const edgeBytes = rows.kind === 'csv' ? EDGES + 4 * fields.length : 0
  const need = edgeBytes + fields.length * FIELD + keyBytes + 32 * fields.length + width * blockRows
  if (blockRows < 64 || need > BLOCK_BYTES * 2 || fields.length === 0) return null
  const table = kernel.reserve(fields.length * FIELD)
  const keys = kernel.reserve(keyBytes)
  const edges = kernel.reserve(edgeBytes)
  const blocks = layOut(plan, { table, keys, blockRows })
  kernel.call('forget', places.cache, ENTRIES, places.texts, TEXTS)
  const common = [table, fields.length, pass.limits.cell] as const
  if (rows.kind === 'csv') kernel.call('startCsv', rows.separator, ...common, edges, edgeBytes)
  else kernel.call('startJson', ...common)
  const scan = rows.kind === 'csv' ? 'csvRows' : 'jsonRows'
  return {
    leap: () => leap(plan, { scan, blocks, blockRows }),
    learn: (slot, bytes, { from, to }, code) => {
      if (to - from > LONGEST_TEXT) return
      kernel.bytes(places.scratch, LONGEST_TEXT).set(bytes.subarray(from, to))
      kernel.call('learn', pass.slots.indexOf(slot), code, places.scratch, to - from)
    },
  }
}

type Layout = { readonly table: number; readonly keys: number; readonly blockRows: number }

function layOut({ kernel, pass, fields }: Plan, { table, keys, blockRows }: Layout): readonly Blocks[] {
  const blocks: Blocks[] = []
  let keyAt = keys
  const entries: number[] = []
  for (const { slot, key } of fields) {
    const first = slot === null ? 0 : kernel.reserve(blockRows * (slot.kind === 'number' ? 8 : 4))
    const second = slot === null ? 0 : kernel.reserve(blockRows * (slot.kind === 'key' ? 4 : 1))
    const field = table + 4 * entries.length
    if (slot !== null) blocks.push({ slot, first, second, field, taken: true })
    const column = slot === null ? 0 : pass.slots.indexOf(slot)
    entries.push(slot === null ? 0 : kinds[slot.kind], column, first, second, keyAt, key?.length ?? 0)
    if (key !== null) kernel.bytes(keyAt, key.length).set(key)
    keyAt += key?.length ?? 0
  }
  kernel.uint32(table, entries.length).set(entries)
  return blocks
}

type Scan = { readonly scan: 'csvRows' | 'jsonRows'; readonly blocks: readonly Blocks[]; readonly blockRows: number }

function leap({ kernel, places, pass }: Plan, { scan, blocks, blockRows }: Scan): number {
  const { window } = pass
  for (const block of blocks) skipRefused(kernel, block)
  let total = 0
  for (;;) {
    const most = Math.min(blockRows, pass.room - pass.rows, pass.limits.rows - pass.rows)
    // whole lines only
    const end = window.end === 0 ? 0 : window.bytes.lastIndexOf(0x0a, window.end - 1) + 1
    if (most <= 0 || end <= window.at) return total
    kernel.call('startCells')
    const rows = kernel.call(scan, places.window + window.at, places.window + end, most)
    for (const block of blocks) if (block.taken) take(kernel, block, { row: pass.rows, rows })
    window.at = kernel.call('position') - places.window
    pass.rows += rows
    total += rows
    if (rows < most && !teach(kernel, places, pass)) return total
  }
}

/** Gives a code to the text for which the kernel stopped; false where it stopped for something else, or has no room for more. */
function teach(kernel: Kernel, places: Places, { slots, window }: Pass): boolean {
  const column = kernel.call('newTextColumn')
  const slot = slots[column]
  if (slot?.kind !== 'text') return false
  const from = kernel.call('newTextAt') - places.window
  const length = kernel.call('newTextLength')
  const code = codeOf(slot.dictionary, window.bytes, from, from + length)
  return code >= 0 && kernel.call('learn', column, code, places.window + from, length) === 1
}

/** A column that turned out to be text is passed over for the rest of this reading. */
function skipRefused(kernel: Kernel, block: Blocks): void {
  if (!block.taken || block.slot.kind !== 'number' || !block.slot.refused) return
  block.taken = false
  kernel.uint32(block.field, 1)[0] = 0
}

/** Copies the rows of a block behind those that are there. */
function take(
  kernel: Kernel,
  { slot, first, second }: Blocks,
  { row, rows }: { readonly row: number; readonly rows: number },
): void {
  if (rows === 0) return
  switch (slot.kind) {
    case 'number': {
      slot.values.set(kernel.float64(first, rows), row)
      const missing = kernel.call('missingCells') > 0
      if (missing) slot.missingAt ??= new Uint8Array(slot.values.length)
      // a row read in part before may have left a mark
      slot.missingAt?.set(kernel.bytes(second, rows), row)
      return
    }
    case 'text':
      slot.codes.set(kernel.int32(first, rows), row)
      return
    case 'key':
      slot.high.set(kernel.uint32(first, rows), row)
      slot.low.set(kernel.uint32(second, rows), row)
      return
    default:
      unreachable(slot)
  }
}
