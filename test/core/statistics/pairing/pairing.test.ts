import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentKey } from '../../../../src/core/statistics/pairing/content-key.ts'
import type { KeyColumn } from '../../../../src/core/statistics/pairing/key-column.ts'
import { labelAgreement } from '../../../../src/core/statistics/pairing/label-agreement.ts'
import type { Labels } from '../../../../src/core/statistics/pairing/label-agreement.ts'
import { matchBySorting } from '../../../../src/core/statistics/pairing/match-by-sorting.ts'
import { matchByTable } from '../../../../src/core/statistics/pairing/match-by-table.ts'
import { matchInOrder } from '../../../../src/core/statistics/pairing/match-in-order.ts'
import { pairRows } from '../../../../src/core/statistics/pairing/pair-rows.ts'
import type { RowPairing, UnpairedRows } from '../../../../src/core/statistics/pairing/row-pairing.ts'

/** A column of whole numbers as keys; 0 is a missing one. */
function keys(...column: readonly number[]): KeyColumn {
  return {
    high: Uint32Array.from(column, (number) => Math.floor(number / 2 ** 32)),
    low: Uint32Array.from(column, (number) => number >>> 0),
  }
}

function rowsOf(side: readonly number[], key: number): readonly number[] {
  return side.flatMap((other, row) => (other === key && key !== 0 ? [row] : []))
}

function unpaired(side: readonly number[], other: readonly number[]): UnpairedRows {
  const repeated = side.flatMap((key, row) => ((rowsOf(side, key)[0] ?? row) < row ? [row] : []))
  const [first] = repeated
  return {
    only: side.filter((key) => key !== 0 && !other.includes(key)).length,
    ambiguous: side.filter((key) => other.includes(key) && rowsOf(side, key).length + rowsOf(other, key).length > 2)
      .length,
    missing: side.filter((key) => key === 0).length,
    repeats: repeated.length,
    firstRepeat: first === undefined ? null : { row: first, of: rowsOf(side, side[first] ?? 0)[0] ?? -1 },
  }
}

/** What pairing means, said slowly. */
function plainly(ours: readonly number[], theirs: readonly number[]): RowPairing {
  const pairs = ours.flatMap((key, row) => {
    const there = rowsOf(theirs, key)
    return there.length === 1 && rowsOf(ours, key).length === 1 ? [{ row, there: there[0] ?? -1 }] : []
  })
  const whole = pairs.length === ours.length && pairs.length === theirs.length
  return {
    candidateRows: Int32Array.from(pairs, ({ row }) => row),
    baselineRows: Int32Array.from(pairs, ({ there }) => there),
    candidate: unpaired(ours, theirs),
    baseline: unpaired(theirs, ours),
    inOrder: whole && pairs.every(({ row, there }) => row === there),
  }
}

const none: UnpairedRows = { only: 0, ambiguous: 0, missing: 0, repeats: 0, firstRepeat: null }

test.each<[string, readonly number[], readonly number[], Partial<RowPairing>]>([
  ['no rows', [], [], { candidate: none, baseline: none, inOrder: true }],
  ['no baseline', [5, 6], [], { candidate: { ...none, only: 2 }, baseline: none, inOrder: false }],
  ['the same order', [5, 6], [5, 6], { baselineRows: Int32Array.of(0, 1), inOrder: true }],
  ['another order', [5, 6, 7], [7, 5, 6], { baselineRows: Int32Array.of(1, 2, 0), inOrder: false }],
  ['only high halves differ', [2 ** 32, 2 ** 33], [2 ** 33, 2 ** 32], { baselineRows: Int32Array.of(1, 0) }],
  [
    'a repeated key in the same order is not paired by its place',
    [5, 6, 5],
    [5, 6, 5],
    {
      candidateRows: Int32Array.of(1),
      candidate: { ...none, ambiguous: 2, repeats: 1, firstRepeat: { row: 2, of: 0 } },
      baseline: { ...none, ambiguous: 2, repeats: 1, firstRepeat: { row: 2, of: 0 } },
    },
  ],
  [
    'a key repeated on one side only',
    [5, 6],
    [6, 5, 6, 6],
    {
      candidateRows: Int32Array.of(0),
      baseline: { ...none, ambiguous: 3, repeats: 2, firstRepeat: { row: 2, of: 0 } },
    },
  ],
  [
    'a repeated key that the other side lacks',
    [9, 9, 5],
    [5],
    { candidate: { ...none, only: 2, repeats: 1, firstRepeat: { row: 1, of: 0 } }, baseline: none },
  ],
  [
    'missing keys pair nothing',
    [0, 0, 5],
    [0, 5, 0],
    { candidateRows: Int32Array.of(2), candidate: { ...none, missing: 2 } },
  ],
  ['missing keys in the same order', [0, 5], [0, 5], { candidateRows: Int32Array.of(1), inOrder: false }],
])('%s', (_, ours, theirs, wanted) => {
  const found = pairRows(keys(...ours), keys(...theirs))
  expect(found).toMatchObject(wanted)
  expect(found).toEqual(plainly(ours, theirs))
})

test('table, sorting and the plain meaning agree', () => {
  const key = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(2 ** 32, 2 ** 32 + 1, 2 ** 40, 2 ** 52 + 7))
  const column = fc.array(key, { maxLength: 25 })
  fc.assert(
    fc.property(column, column, fc.boolean(), (ours, other, same) => {
      const theirs = same ? ours : other
      expect(pairRows(keys(...ours), keys(...theirs))).toEqual(plainly(ours, theirs))
      const sorted = matchBySorting(keys(...ours), keys(...theirs))
      expect(matchByTable(keys(...ours), keys(...theirs))).toEqual(sorted)
    }),
    { numRuns: 200 },
  )
})

describe('many rows', () => {
  const rows = 20_000

  /** Rows in another order: 7,919 is prime to 20,000. */
  function shuffled(column: KeyColumn): KeyColumn {
    const from = (_: unknown, row: number): number => (row * 7919) % rows
    const order = Array.from({ length: rows }, from)
    return {
      high: Uint32Array.from(order, (row) => column.high[row] ?? 0),
      low: Uint32Array.from(order, (row) => column.low[row] ?? 0),
    }
  }

  const plain: KeyColumn = {
    high: new Uint32Array(rows),
    low: Uint32Array.from({ length: rows }, (_, row) => row + 1),
  }
  const lowBits: KeyColumn = { high: plain.low, low: new Uint32Array(rows) }
  const both: KeyColumn = { high: plain.low, low: plain.low }
  /** All of them want the same slot of a table of any size. */
  const colliding: KeyColumn = {
    high: plain.low,
    low: plain.low.map((high) => Math.imul(high ^ 0x9e3779b9, 0x85ebca6b)),
  }

  /** 1 to 20,000 modulo an even number: the rows beyond it repeat, and the row of that number has no key. */
  function folded(modulus: number): KeyColumn {
    return { high: plain.low.map((key) => key % modulus), low: plain.low.map((key) => (key % modulus) % 2) }
  }

  test.each([
    ['numbers', plain, false],
    ['equal low halves', lowBits, false],
    ['equal halves', both, false],
    ['keys made to collide', colliding, true],
  ])('%s', (_, column, hostile) => {
    const other = shuffled(column)
    expect(matchByTable(column, other) === null).toBe(hostile)
    const found = pairRows(column, other)
    expect(found).toMatchObject({ candidate: none, baseline: none, inOrder: false })
    expect(found.candidateRows.length).toBe(rows)
    const apart = found.candidateRows.findIndex(
      (row, pair) => column.high[row] !== other.high[found.baselineRows[pair] ?? -1] || row !== pair,
    )
    expect(apart).toBe(-1)
    expect(pairRows(column, column)).toMatchObject({ inOrder: true, candidate: none, baseline: none })
  })

  test('repeated and missing keys in several parts', () => {
    const found = matchByTable(folded(15_000), folded(17_002))
    expect(found).toEqual(matchBySorting(folded(15_000), folded(17_002)))
    expect(found).toMatchObject({
      candidate: { only: 0, ambiguous: 10_000, missing: 1, repeats: 5000, firstRepeat: { row: 15_000, of: 0 } },
      baseline: { only: 2002, ambiguous: 7998, missing: 1, repeats: 2998, firstRepeat: { row: 17_002, of: 0 } },
    })
  })

  test('keys made to collide on the candidate alone', () => {
    expect(matchByTable(colliding, keys(1, 2, 3))).toBeNull()
    expect(pairRows(colliding, keys(1, 2, 3)).candidate).toEqual({ ...none, only: rows })
  })
})

describe('keys of content', () => {
  const a = keys(1, 2, 0, 0, 2)
  const b = keys(1, 0, 2, 0, 0)

  test('equal rows have equal keys, others have others, and nothing has none', () => {
    const found = contentKey([a, b])
    const pairsOfHalves = Array.from({ length: 5 }, (_, row) => `${found?.high[row]} ${found?.low[row]}`)
    expect(pairsOfHalves[1]).toBe(pairsOfHalves[4])
    expect(pairsOfHalves[3]).toBe('0 0')
    expect(new Set(pairsOfHalves).size).toBe(4)
    expect(contentKey([b, a])).not.toEqual(found)
    expect(contentKey([])).toBeNull()
    expect(contentKey([keys()])).toEqual(keys())
  })

  test('rows of small numbers do not collide', () => {
    const side = 120
    const grid = (part: (row: number) => number): KeyColumn =>
      keys(...Array.from({ length: side * side }, (_, row) => part(row) + 1))
    const found = contentKey([grid((row) => row % side), grid((row) => Math.floor(row / side))])
    const distinct = new Set(Array.from(found?.high ?? [], (high, row) => `${high} ${found?.low[row]}`))
    expect(distinct.size).toBe(side * side)
  })
})

function numbers(...values: readonly number[]): Labels {
  return { kind: 'numbers', values: Float64Array.from(values) }
}

function texts(dictionary: readonly string[], ...codes: readonly number[]): Labels {
  return { kind: 'texts', codes: Int32Array.from(codes), dictionary }
}

describe('labels of paired rows', () => {
  const pairs = { candidateRows: Int32Array.of(0, 1, 2, 3), baselineRows: Int32Array.of(3, 2, 1, 0) }
  test.each<[string, Labels, Labels, readonly number[]]>([
    ['equal numbers', numbers(0, 1, 1, 0), numbers(-0, 1, 1, 0), []],
    ['a missing number on both sides', numbers(0, NaN, 1, 0), numbers(0, 1, NaN, 0), []],
    ['a missing number on one side', numbers(0, NaN, 1, 0), numbers(0, 1, 0, NaN), [0, 1]],
    ['equal texts of other codes', texts(['a', 'b'], 0, 1, 1, 0), texts(['b', 'x', 'a'], 2, 0, 0, 2), []],
    ['a text the other side does not know', texts(['a', 'b'], 0, 1, 1, 0), texts(['a'], 0, 0, 0, 0), [1, 2]],
    ['missing texts', texts(['a'], -1, 0, -1, 9), texts(['a'], -1, 0, 0, -1), [2]],
    ['an unknown text against a missing one', texts(['b'], 0, 0, 0, 0), texts(['a'], -1, -1, -1, -1), [0, 1, 2, 3]],
    ['two kinds', numbers(1, 1, 1, 1), texts(['1'], 0, 0, 0, 0), [0, 1, 2, 3]],
  ])('%s', (_, candidate, baseline, wanted) => {
    const found = labelAgreement(pairs, candidate, baseline)
    expect(found).toMatchObject({ compared: 4, disagreements: wanted.length })
    expect(found.first).toEqual(wanted.map((row) => ({ candidateRow: row, baselineRow: 3 - row })))
  })

  test('the first few are named', () => {
    const rows = Int32Array.from({ length: 1000 }, (_, row) => row)
    const found = labelAgreement(
      { candidateRows: rows, baselineRows: rows },
      { kind: 'numbers', values: new Float64Array(1000) },
      { kind: 'numbers', values: new Float64Array(1000).fill(1) },
    )
    expect(found.disagreements).toBe(1000)
    expect(found.first.map(({ candidateRow }) => candidateRow)).toEqual([0, 1, 2, 3, 4])
  })
})

describe('keys in the same order', () => {
  test('are matched as the table matches them, by half the work', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 53 - 1 }), { maxLength: 300 }), (column) => {
        const found = matchInOrder(keys(...column), keys(...column))
        expect(found).not.toBeNull()
        expect(found).toEqual(matchByTable(keys(...column), keys(...column)))
      }),
    )
  })

  test.each<[string, readonly number[], readonly number[]]>([
    ['a repeated key', [5, 6, 5], [5, 6, 5]],
    ['a missing key', [5, 0], [5, 0]],
    ['another order', [5, 6], [6, 5]],
    ['a row more', [5, 6], [5, 6, 7]],
    ['another high half', [2 ** 32 + 1], [2 ** 33 + 1]],
  ])('are not for %s', (_, ours, theirs) => {
    expect(matchInOrder(keys(...ours), keys(...theirs))).toBeNull()
  })

  test('leave many rows to be told apart by parts', () => {
    const column = Array.from({ length: 20_000 }, (_unused, row) => row * 7919 + 1)
    expect(matchInOrder(keys(...column), keys(...column))?.match.at(-1)).toBe(19_999)
    const twice = [...column, column[3] ?? 0]
    expect(matchInOrder(keys(...twice), keys(...twice))).toBeNull()
  })
})
