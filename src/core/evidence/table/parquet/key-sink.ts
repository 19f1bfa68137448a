import { hashKey, keyHash } from '../key-hash.ts'
import { reserve } from './budget.ts'
import type { ColumnPlan } from './column-plan.ts'
import { spread } from './sink.ts'
import type { Sink, Slot } from './sink.ts'
import { textsOf } from './texts-of.ts'
import type { Texts } from './values.ts'

/** Halves of the hashes of a dictionary or page, and which texts are empty. */
type Hashes = { readonly high: Uint32Array; readonly low: Uint32Array; readonly empty: Uint8Array }

/** Collects hashes of texts; 0, 0 where a text is missing or empty. */
export function keySink({ name, rows, meaning, budget }: ColumnPlan): Sink {
  reserve(budget, rows * 8, `column ${JSON.stringify(name)}`)
  const high = new Uint32Array(rows)
  const low = new Uint32Array(rows)
  let dictionary: Hashes = { high: new Uint32Array(0), low: new Uint32Array(0), empty: new Uint8Array(0) }
  let missing = 0

  const settle = (slot: Slot, values: number): void => {
    missing += slot.rows - values
    spread(high, slot, 0)
    spread(low, slot, 0)
  }
  return {
    dictionary: (values) => {
      dictionary = hashesOf(textsOf(values, meaning, name))
    },
    coded: (codes, slot) => {
      for (let index = 0; index < codes.length; index++) {
        const code = codes[index] ?? 0
        high[slot.row + index] = dictionary.high[code] ?? 0
        low[slot.row + index] = dictionary.low[code] ?? 0
        missing += dictionary.empty[code] ?? 0
      }
      settle(slot, codes.length)
    },
    plain: (values, slot) => {
      const hashes = hashesOf(textsOf(values, meaning, name))
      high.set(hashes.high, slot.row)
      low.set(hashes.low, slot.row)
      for (let index = 0; index < values.count; index++) missing += hashes.empty[index] ?? 0
      settle(slot, values.count)
    },
    finish: () => ({ kind: 'key', name, missing, high, low }),
  }
}

function hashesOf({ count, bytes, starts, ends }: Texts): Hashes {
  const high = new Uint32Array(count)
  const low = new Uint32Array(count)
  const empty = new Uint8Array(count)
  const hash = keyHash()
  for (let index = 0; index < count; index++) {
    const from = starts[index] ?? 0
    const to = ends[index] ?? 0
    if (from === to) {
      empty[index] = 1
      continue
    }
    hashKey(bytes, { from, to }, hash)
    high[index] = hash.high
    low[index] = hash.low
  }
  return { high, low, empty }
}
