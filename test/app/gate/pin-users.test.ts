import { expect, test } from 'vitest'
import { openStore } from '../../../src/adapters/store/open.ts'
import { pinUsers } from '../../../src/app/gate/pin-users.ts'
import type { RoleHolders } from '../../../src/app/gate/forge.ts'
import type { Role } from '../../../src/core/policy/types.ts'
import { quiet } from '../quiet-log.ts'

const at = '2026-11-22T09:00:00Z'
const place = { line: 1, column: 1 }

function role(users: readonly string[]): Role {
  return { name: 'risk', teams: ['acme/risk'], users, signs: 'evidence', onRerequest: 'withdraw', at: place } as Role
}

function holders(people: Readonly<Record<string, number>>, inTeam: readonly number[] = []): RoleHolders {
  const members = Object.entries(people).map(([login, id]) => ({ id, login, bot: false }))
  return {
    at,
    roles: [{ role: 'risk', members, unreadable: [] }],
    teams: [{ name: 'acme/risk', id: 9, members: inTeam }],
  }
}

test('a login that another account has taken holds nothing, whatever becomes of the list of users', async () => {
  const store = await openStore('sqlite::memory:', { log: quiet })
  const read = async (users: readonly string[], now: RoleHolders): Promise<unknown> =>
    (await pinUsers(now, { repository: 1, roles: [role(users)], notes: store.notes })).roles[0]
  // a login like any other, and one that JavaScript has a meaning for
  const users = ['Dana', 'constructor']
  const taken = [{ name: 'dana', why: 'another-account' }]
  const other = { id: 6, login: 'constructor', bot: false }
  const stranger = { id: 666, login: 'dana', bot: false }

  expect(await read(users, holders({ dana: 5, constructor: 6 }))).toMatchObject({ unreadable: [] })
  expect(await read(users, holders({ dana: 666, constructor: 6 }))).toMatchObject({
    members: [other],
    unreadable: taken,
  })
  // whoever is in the team as well holds the role by that; the name is still wrong
  expect(await read(users, holders({ dana: 666, constructor: 6 }, [666]))).toMatchObject({
    members: [stranger, other],
    unreadable: taken,
  })
  expect(await read(users, holders({ dana: 5, constructor: 6 }))).toMatchObject({ unreadable: [] })
  // an edit of the policy does not hand it over either
  for (const edited of [['dana'], ['dana', 'erin']]) {
    expect(await read(edited, holders({ dana: 666 }))).toMatchObject({ members: [], unreadable: taken })
  }
  await store.close()
})
