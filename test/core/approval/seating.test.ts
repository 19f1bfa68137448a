import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seatingOf } from '../../../src/core/approval/seating.ts'

const SEATS = 5
const PEOPLE = 6

/** All sets of seats, as bits: bit `s` of the sum stands for the set of seats `s`. Filled from no seats at all. */
function fillable(sets: number, mask: number): number {
  let grown = sets
  for (let seat = 0; seat < SEATS; seat++) {
    if ((mask & (1 << seat)) === 0) continue
    for (let set = 0; set < 1 << SEATS; set++) {
      if ((sets & (1 << set)) !== 0) grown |= 1 << (set | (1 << seat))
    }
  }
  return grown
}

function mostIn(sets: number): number {
  let best = 0
  for (let set = 0; set < 1 << SEATS; set++) {
    if ((sets & (1 << set)) === 0) continue
    let size = 0
    for (let rest = set; rest > 0; rest &= rest - 1) size++
    if (size > best) best = size
  }
  return best
}

/** Seats with their candidates, from what each person can fill. People are numbered from 1. */
function seatsOf(masks: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: SEATS }, (_, seat) =>
    masks.flatMap((mask, person) => ((mask & (1 << seat)) === 0 ? [] : [person + 1])),
  )
}

/** What is wrong with an assignment; null when nothing is. */
function wrongIn(seats: readonly (readonly number[])[], best: number): string | null {
  const filled = seatingOf(seats)
  let size = 0
  let taken = 0
  for (const [seat, person] of filled.entries()) {
    if (person === null) continue
    size++
    if (!(seats[seat] ?? []).includes(person)) return `person ${person} can’t fill seat ${seat}`
    if ((taken & (1 << person)) !== 0) return `person ${person} sits twice`
    taken |= 1 << person
  }
  return size === best && filled.length === seats.length ? null : `${size} seats filled of ${best}`
}

/** Every membership but for the order of people, each held against the best of all assignments. */
function exhaust(): { readonly memberships: number; readonly wrong: readonly string[] } {
  let memberships = 0
  const wrong: string[] = []
  const masks: number[] = []
  const walk = (least: number, sets: number): void => {
    if (masks.length === PEOPLE) {
      memberships++
      const problem = wrongIn(seatsOf(masks), mostIn(sets))
      if (problem !== null && wrong.length < 5) wrong.push(`${masks.join(' ')}: ${problem}`)
      return
    }
    for (let mask = least; mask < 1 << SEATS; mask++) {
      masks.push(mask)
      walk(mask, fillable(sets, mask))
      masks.pop()
    }
  }
  walk(0, 1)
  return { memberships, wrong }
}

// (32 + 6 − 1 over 6): the ways to choose six of 32 sets of seats, repeats allowed
const ALL = 2_324_784

describe('who sits where', () => {
  test(`brute force: all ${ALL} memberships of up to ${PEOPLE} people in ${SEATS} seats fill as many seats as can be`, () => {
    expect(exhaust()).toEqual({ memberships: ALL, wrong: [] })
  })

  test.each([
    ['nobody', [[], []], [null, null]],
    ['no seats', [], []],
    ['one for two', [[1], [1]], [1, null]],
    ['the lowest number first', [[2, 3, 7]], [2]],
    ['whoever sits moves on', [[1, 2], [1]], [2, 1]],
    ['a chain of moves', [[1, 2], [2, 3], [1]], [2, 3, 1]],
    ['the last in vain', [[1, 2], [1, 2], [2]], [1, 2, null]],
  ])('%s', (_, seats, filled) => {
    expect(seatingOf(seats)).toEqual(filled)
  })

  test('a seat once filled stays filled: later seats take nothing from earlier ones', () => {
    const seat = fc.uniqueArray(fc.integer({ min: 1, max: 8 }), { maxLength: 8 })
    fc.assert(
      fc.property(fc.array(seat, { maxLength: 9 }), (seats) => {
        const sorted = seats.map((people) => people.toSorted((a, b) => a - b))
        const all = isFilled(seatingOf(sorted))
        for (let count = 0; count < sorted.length; count++) {
          expect(isFilled(seatingOf(sorted.slice(0, count)))).toEqual(all.slice(0, count))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('2,000 seats for 1,000 people end soon, though half stay empty', () => {
    const everybody = Array.from({ length: 1_000 }, (_, person) => person)
    const seats = Array.from({ length: 2_000 }, (_, index) =>
      index % 3 === 0 ? everybody.slice(index % 500) : everybody,
    )
    expect(seatingOf(seats).filter((person) => person !== null)).toHaveLength(1_000)
  })
})

function isFilled(seats: readonly (number | null)[]): readonly boolean[] {
  return seats.map((person) => person !== null)
}
