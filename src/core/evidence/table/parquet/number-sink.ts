import { reserve } from './budget.ts'
import type { ColumnPlan } from './column-plan.ts'
import { numbersOf } from './numbers-of.ts'
import type { Numbers } from './numbers-of.ts'
import { spread } from './sink.ts'
import type { Sink, Slot } from './sink.ts'
import { Trouble } from './trouble.ts'
import type { Values } from './values.ts'

/** A whole number that no double holds, where a number is wanted: a wrong cell, or else a reason to read it as text. */
export class Inexact extends Trouble {}

/** Collects numbers: NaN where there is none. */
export function numberSink({ name, rows, meaning, budget, kernel }: ColumnPlan): Sink {
  reserve(budget, rows * 8, `column ${JSON.stringify(name)}`)
  const cells = new Float64Array(rows)
  let missingAt: Uint8Array | null = null
  let missing = 0
  let dictionary: Numbers = { numbers: new Float64Array(0), inexact: false }

  const settle = (slot: Slot, inexact: boolean): void => {
    spread(cells, slot, Number.NaN)
    if (inexact) refuseInexact(cells, slot, name)
    if (slot.present === null) return
    if (missingAt === null) {
      reserve(budget, rows, `column ${JSON.stringify(name)}`)
      missingAt = new Uint8Array(rows)
    }
    for (let index = 0; index < slot.rows; index++) {
      if (slot.present[index] === 1) continue
      missingAt[slot.row + index] = 1
      missing++
    }
  }
  return {
    dictionary: (values) => {
      dictionary = numbers(values)
    },
    coded: (codes, slot) => {
      const to = cells.subarray(slot.row, slot.row + codes.length)
      if (!kernel.gather(codes, dictionary.numbers, to)) gather(to, codes, dictionary.numbers)
      settle(slot, dictionary.inexact)
    },
    plain: (values, slot) => {
      const plain = numbers(values)
      cells.set(plain.numbers, slot.row)
      settle(slot, plain.inexact)
    },
    finish: () => ({ kind: 'number', name, missing, missingAt, values: cells }),
  }

  function numbers(values: Values): Numbers {
    const found = numbersOf(values, meaning)
    if (found === null) throw new Error(`no numbers: ${meaning.kind} in ${values.kind}`)
    return found
  }
}

function gather(cells: Float64Array, codes: Int32Array, from: Float64Array): void {
  for (let index = 0; index < codes.length; index++) cells[index] = from[codes[index] ?? 0] ?? 0
}

function refuseInexact(cells: Float64Array, { row, rows }: Slot, name: string): void {
  for (let at = row; at < row + rows; at++) {
    if (Math.abs(cells[at] ?? 0) <= Number.MAX_SAFE_INTEGER || Number.isNaN(cells[at])) continue
    throw new Inexact(
      'table/cell',
      `row ${at + 1} of column ${JSON.stringify(name)} is a whole number beyond 2^53, which no number here holds exactly`,
      'Use the column as text or as a key',
    )
  }
}
