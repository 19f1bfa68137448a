import { reserve } from './budget.ts'
import type { ColumnPlan } from './column-plan.ts'
import type { Translation } from './page-kernel.ts'
import { spread } from './sink.ts'
import type { Sink } from './sink.ts'
import { TextDictionary } from './text-dictionary.ts'
import { textsOf } from './texts-of.ts'
import { Trouble } from './trouble.ts'
import type { Texts } from './values.ts'

const MISSING = -1
const UNSEEN = -2

/** Collects texts by codes in order of first appearance; an empty text is a missing one. */
export function textSink({ name, rows, meaning, limits, budget, kernel }: ColumnPlan): Sink {
  reserve(budget, rows * 4, `column ${JSON.stringify(name)}`)
  const cells = new Int32Array(rows)
  const texts = new TextDictionary({ column: name, limits, budget })
  let dictionary: Texts | null = null
  let known = new Int32Array(0)
  // spares a look at all cells where none is missing
  let mayMiss = false

  const codeAt = (from: Texts, index: number): number => {
    const start = from.starts[index] ?? 0
    const end = from.ends[index] ?? 0
    if (start < end) return texts.codeOf(from.bytes, start, end)
    mayMiss = true
    return MISSING
  }
  return {
    dictionary: (values) => {
      dictionary = textsOf(values, meaning, name)
      known = new Int32Array(dictionary.count).fill(UNSEEN)
    },
    coded: (codes, slot) => {
      mayMiss ||= slot.present !== null
      const from = dictionary
      if (from === null) return
      const to = {
        cells: cells.subarray(slot.row, slot.row + codes.length),
        codeOf: (own: number) => codeAt(from, own),
      }
      if (!kernel.translate(codes, known, to)) translate(codes, known, to)
      spread(cells, slot, MISSING)
    },
    plain: (values, slot) => {
      mayMiss ||= slot.present !== null
      const plain = textsOf(values, meaning, name)
      for (let index = 0; index < plain.count; index++) cells[slot.row + index] = codeAt(plain, index)
      spread(cells, slot, MISSING)
    },
    finish: () => {
      const found = texts.texts()
      if (typeof found === 'number') {
        const row = cells.indexOf(found) + 1
        throw new Trouble('table/not-utf8', `row ${row} of column ${JSON.stringify(name)} is not UTF-8`)
      }
      return { kind: 'text', name, missing: mayMiss ? count(cells, MISSING) : 0, codes: cells, dictionary: found }
    },
  }
}

/** `known` are the codes of the column by those of the chunk. */
function translate(codes: Int32Array, known: Int32Array, { cells, codeOf }: Translation): void {
  for (let index = 0; index < codes.length; index++) {
    const own = codes[index] ?? 0
    let code = known[own] ?? MISSING
    if (code === UNSEEN) {
      code = codeOf(own)
      known[own] = code
    }
    cells[index] = code
  }
}

function count(cells: Int32Array, wanted: number): number {
  let found = 0
  for (let at = 0; at < cells.length; at++) if (cells[at] === wanted) found++
  return found
}
