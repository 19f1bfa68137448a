import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostLackingOf } from '../../../src/core/approval/closure.ts'
import type { SeatClass, SeatKind } from '../../../src/core/approval/seat-class.ts'
import { seatingOf } from '../../../src/core/approval/seating.ts'
import { shortageOf } from '../../../src/core/approval/shortage.ts'
import type { Person, Shortage } from '../../../src/core/approval/types.ts'

function person(id: number): Person {
  return { id, login: `p${id}`, bot: false }
}

function kind(role: string | null, count: number, ...people: readonly number[]): SeatKind {
  return { role, count, people }
}

function shown(shortage: Shortage | null): string | null {
  if (shortage === null) return null
  const { seats, people, more } = shortage
  return `${seats.map(({ role, count }) => `${role} ${count}`).join(' + ')} by {${people.map(({ id }) => id).join(',')}}: ${more}`
}

describe('the smallest set that explains who is missing', () => {
  test.each([
    ['nothing is asked', [], null],
    ['everybody is there', [kind('risk', 1, 1), kind('lead', 2, 1, 2, 3)], null],
    ['one person in both', [kind('risk', 1, 1), kind('lead', 1, 1)], 'risk 1 + lead 1 by {1}: 1'],
    ['two in the one, of whom one in both', [kind('risk', 1, 1), kind('lead', 2, 1, 2)], 'risk 1 + lead 2 by {1,2}: 1'],
    ['one role alone explains it', [kind('risk', 1), kind('lead', 2, 1, 2)], 'risk 1 by {}: 1'],
    ['nobody at all', [kind('risk', 1), kind('lead', 2)], 'risk 1 + lead 2 by {}: 3'],
    ['fewest seats', [kind('a', 3, 1), kind('b', 1), kind('c', 2, 2)], 'b 1 by {}: 1'],
    ['then fewest people', [kind('a', 2, 1), kind('b', 2)], 'b 2 by {}: 2'],
    ['then the first', [kind('a', 1), kind('b', 2, 1), kind('c', 2, 2)], 'a 1 by {}: 1'],
    ['the first of equals', [kind('b', 2, 1), kind('c', 2, 2)], 'b 2 by {1}: 1'],
    ['strict and lenient seats of one role', [kind('a', 1), kind('a', 1, 1)], 'a 1 by {}: 1'],
    ['the seat for a bot’s change bears no role', [kind('a', 1, 1), kind(null, 1, 1)], 'a 1 by {1}: 1'],
  ])('%s', (_, kinds, expected) => {
    expect(shown(shortageOf(kinds, person))).toBe(expected)
  })

  test('agrees with looking at every set of seats, for every membership of 4 people in 4 seats', () => {
    let memberships = 0
    for (let a = 0; a < 16; a++) {
      for (let b = a; b < 16; b++) {
        for (let c = b; c < 16; c++) {
          for (let d = c; d < 16; d++) {
            memberships++
            const kinds = [0, 1, 2, 3].map((seat) =>
              kind(`r${seat}`, 1, ...[a, b, c, d].flatMap((mask, at) => ((mask & (1 << seat)) === 0 ? [] : [at]))),
            )
            expect(sizeOf(shortageOf(kinds, person))).toEqual(fewest(kinds))
          }
        }
      }
    }
    expect(memberships).toBe(3_876)
  })
})

function sizeOf(shortage: Shortage | null): readonly number[] | null {
  if (shortage === null) return null
  return [shortage.seats.reduce((sum, { count }) => sum + count, 0), shortage.people.length]
}

/** Seats and people of the smallest set of seats with too few people that is closed under equal candidates. */
function fewest(kinds: readonly SeatKind[]): readonly number[] | null {
  const found: (readonly [number, number])[] = []
  for (let set = 1; set < 1 << kinds.length; set++) {
    const inside = kinds.filter((_, index) => (set & (1 << index)) !== 0)
    const outside = kinds.filter((one) => !inside.includes(one))
    const isClosed = outside.every(({ people }) => inside.every((one) => one.people.join() !== people.join()))
    const people = new Set(inside.flatMap((one) => one.people)).size
    if (isClosed && people < inside.length) found.push([inside.length, people])
  }
  return found.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])[0] ?? null
}

describe('beyond twelve kinds of seats', () => {
  const manyClasses = fc
    .uniqueArray(fc.uniqueArray(fc.integer({ min: 1, max: 16 }), { maxLength: 5 }), {
      minLength: 13,
      maxLength: 18,
      selector: (people) => people.toSorted((a, b) => a - b).join(' '),
    })
    .map((all) =>
      all.map((list): SeatClass => {
        const people = list.toSorted((a, b) => a - b)
        return { kinds: [kind('r', 1, ...people)], count: 1, people }
      }),
    )

  test('a shortage is told exactly when a seat stays empty, and nothing in it can be left out', () => {
    fc.assert(
      fc.property(manyClasses, (classes) => {
        const isFull = seatingOf(classes.map(({ people }) => people)).every((one) => one !== null)
        const lacking = mostLackingOf(classes)
        expect(lacking === null).toBe(isFull)
        if (lacking === null) return
        expect(isShort(lacking)).toBe(true)
        for (const one of lacking) expect(isShort(lacking.filter((other) => other !== one))).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  test('of thirteen kinds, the one that is short is told', () => {
    const kinds = Array.from({ length: 13 }, (_, index) => kind(`r${index}`, 1, 100 + index))
    expect(shown(shortageOf([...kinds, kind('x', 2, 100)], person))).toBe('r0 1 + x 2 by {100}: 2')
  })
})

function isShort(classes: readonly SeatClass[]): boolean {
  return classes.length > new Set(classes.flatMap(({ people }) => people)).size
}
