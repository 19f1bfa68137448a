import { describe, expect, test } from 'vitest'
import { teamHistory, type TeamChange, type TeamSighting } from '../../../src/adapters/store/team-history.ts'

const seen = (at: string, ...people: readonly number[]): TeamSighting => ({ at, people: new Set(people) })
const joined = (at: string, person: number): TeamChange => ({ at, person, change: 'joined' })
const left = (at: string, person: number): TeamChange => ({ at, person, change: 'left' })

type Row = readonly [string, readonly (TeamSighting | TeamChange)[], readonly string[]]

const rows: readonly Row[] = [
  ['seen at once', [seen('1', 5)], ['5: 1-']],
  ['seen again: no news', [seen('1', 5), seen('2', 5), seen('3', 5)], ['5: 1-']],
  ['found new', [seen('1'), seen('3', 5)], ['5: 3-']],
  ['found missing', [seen('1', 5), seen('3')], ['5: 1-3']],
  ['heard to join', [seen('1'), joined('2', 5), seen('3', 5)], ['5: 2-']],
  ['heard to leave', [seen('1', 5), left('2', 5), seen('3')], ['5: 1-2']],
  ['came back', [seen('1', 5), left('2', 5), joined('4', 5)], ['5: 1-2', '5: 4-']],
  ['left unheard and came back', [seen('1', 5), seen('2'), seen('3', 5)], ['5: 1-2', '5: 3-']],
  ['heard to leave, yet still seen', [seen('1', 5), left('2', 5), seen('3', 5), seen('4', 5)], ['5: 1-2', '5: 3-']],
  [
    'a leaving that comes late, between two equal sightings',
    [seen('1', 5), seen('5', 5), left('3', 5)],
    ['5: 1-3', '5: 5-'],
  ],
  ['joined before anybody looked', [joined('1', 5), seen('3', 5)], ['5: 1-']],
  ['joined before anybody looked, and missing then', [joined('1', 5), seen('3')], ['5: 1-3']],
  ['heard to leave, never known to be there', [seen('1'), left('2', 5)], []],
  ['joined twice', [seen('1'), joined('2', 5), joined('3', 5)], ['5: 2-']],
  ['within one second: seen without, heard to join', [seen('1'), seen('2'), joined('2', 5)], ['5: 2-']],
  ['within one second: seen with, heard to leave', [seen('1'), seen('2', 5), left('2', 5)], []],
  ['within one second: joined and left', [seen('1'), joined('2', 5), left('2', 5)], []],
  ['within one second: left and joined, who was in', [seen('1', 5), joined('2', 5), left('2', 5)], ['5: 1-2']],
  ['within one second: seen with and without', [seen('1', 5), seen('2', 5, 6), seen('2', 6)], ['5: 1-2', '6: 2-']],
  ['several people', [seen('1', 6, 5), seen('2', 5, 7)], ['5: 1-', '6: 1-2', '7: 2-']],
]

describe('the history of a team', () => {
  test.each(rows)('%s', (_, heard, expected) => {
    for (const order of [heard, heard.toReversed(), [...heard, ...heard]]) {
      const sightings = order.filter((one) => 'people' in one)
      const changes = order.filter((one) => 'change' in one)
      const history = teamHistory(sightings, changes)
      expect(history?.intervals.map(({ person, since, until }) => `${person}: ${since}-${until ?? ''}`)).toEqual(
        expected,
      )
    }
  })

  test('begins when the team was first seen, not when something was first heard of it', () => {
    expect(teamHistory([], [joined('1', 5)])).toBeNull()
    expect(teamHistory([seen('4', 5), seen('2')], [joined('1', 5)])?.watchedSince).toBe('2')
  })
})
