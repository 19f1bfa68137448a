import { expect, test } from 'vitest'
import { heldRolesAt, type HolderFacts } from '../../../src/app/gate/held-roles.ts'
import type { Role } from '../../../src/core/policy/types.ts'

const at = { line: 1, column: 1 }
const role = (name: string, teams: readonly string[], users: readonly string[] = []): Role => ({
  name,
  teams,
  users,
  signs: 'evidence',
  onRerequest: 'withdraw',
  at,
})

const ana = { id: 1, login: 'ana', bot: false }
const bo = { id: 2, login: 'bo', bot: false }

function facts(spells: readonly { person: number; since: string; until: string | null }[]): HolderFacts {
  return {
    roles: [role('risk', ['acme/risk']), role('lead', [], ['bo'])],
    holders: {
      at: '2026-11-10T00:00:00Z',
      roles: [
        { role: 'risk', members: [ana], unreadable: [] },
        { role: 'lead', members: [bo], unreadable: [] },
      ],
      teams: [{ name: 'Acme/Risk', id: 11, members: [1] }],
    },
    histories: new Map([[11, { watchedSince: '2026-11-01T00:00:00Z', intervals: spells }]]),
  }
}

const since = [{ person: 1, since: '2026-11-01T00:00:00Z', until: null }]

test.each([
  ['a member since before', since, 1, '2026-11-02T00:00:00Z', ['risk']],
  ['at the very second of the first look', since, 1, '2026-11-01T00:00:00Z', null],
  [
    'at the very second of joining',
    [{ person: 1, since: '2026-11-02T00:00:00Z', until: null }],
    1,
    '2026-11-02T00:00:00Z',
    [],
  ],
  ['nobody looked yet', since, 1, '2026-10-31T00:00:00Z', null],
  ['joined later', [{ person: 1, since: '2026-11-05T00:00:00Z', until: null }], 1, '2026-11-02T00:00:00Z', []],
  [
    'left at that second',
    [{ person: 1, since: '2026-11-01T00:00:00Z', until: '2026-11-02T00:00:00Z' }],
    1,
    '2026-11-02T00:00:00Z',
    [],
  ],
  ['named by the policy', since, 2, '2026-11-02T00:00:00Z', ['lead']],
  ['named by the policy, before anybody looked at the team', since, 2, '2026-10-01T00:00:00Z', ['lead']],
  ['a stranger', since, 3, '2026-11-02T00:00:00Z', []],
] as const)('%s', (_, spells, person, time, held) => {
  expect(heldRolesAt(person, time, facts(spells))).toEqual(held)
})

test('a team that was never looked at tells nothing', () => {
  expect(heldRolesAt(1, '2026-11-02T00:00:00Z', { ...facts(since), histories: new Map() })).toBeNull()
})
