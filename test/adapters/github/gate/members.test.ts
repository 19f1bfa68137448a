import { describe, expect, test } from 'vitest'
import type { Role } from '../../../../src/core/policy/types.ts'
import { valueAt } from '../../../simulator/client.ts'
import { faultOf } from '../fault-of.ts'
import { type GateScene, gateScene } from './scene.ts'

function role(name: string, about: { readonly teams?: readonly string[]; readonly users?: readonly string[] }): Role {
  const at = { line: 1, column: 1, offset: 0 }
  return { name, teams: [], users: [], signs: 'evidence', onRerequest: 'withdraw', at, ...about }
}

type Team = { readonly databaseId: number; readonly logins: readonly string[]; readonly next?: string }

/** What GitHub says of one team. */
function team({ databaseId, logins, next }: Team): unknown {
  const nodes = logins.map((login) => ({ login, databaseId: login.length * 10 + login.charCodeAt(0) }))
  const pageInfo = { hasNextPage: next !== undefined, endCursor: next ?? null }
  return { team: { databaseId, members: { nodes, pageInfo } } }
}

/** A GitHub that answers the next questions about members like this. */
async function answering(
  ...answers: readonly { readonly data: unknown; readonly errors?: unknown }[]
): Promise<GateScene> {
  const scene = await gateScene()
  for (const body of answers) {
    scene.simulator.faults.add({ match: { path: /graphql/ }, times: 1, respond: { status: 200, body } })
  }
  return scene
}

describe('users', () => {
  test('are found by login, without case, however many roles name them', async () => {
    const { forge, repository, spent } = await gateScene()
    repository.review(1, { author: 'dana', state: 'APPROVED' })
    const roles = [role('lead', { users: ['Dana', 'nobody-such'] }), role('risk', { users: ['dana'] })]
    spent()
    const found = await forge.members(roles)
    expect(spent()).toBe(1)
    const dana = { id: expect.any(Number), login: 'dana', bot: false }
    expect(found).toEqual({
      at: expect.stringMatching(/Z$/),
      teams: [],
      roles: [
        { role: 'lead', members: [dana], unreadable: [{ name: 'nobody-such', why: 'not-found' }] },
        { role: 'risk', members: [dana], unreadable: [] },
      ],
    })
  })

  test('roles that name nobody have nobody', async () => {
    const { forge } = await gateScene()
    expect((await forge.members([role('lead', {})])).roles).toEqual([{ role: 'lead', members: [], unreadable: [] }])
  })
})

const refused = (type: string): unknown => [{ type, path: ['a0', 'team'], message: 'no' }]

describe('teams', () => {
  test('are all asked for in one request, with their ids', async () => {
    const a0 = team({ databaseId: 1, logins: ['ana', 'bob'] })
    const a1 = team({ databaseId: 2, logins: ['bob', 'cleo'] })
    const { forge, spent, simulator } = await answering({ data: { a0, a1, a2: { login: 'dana', databaseId: 4 } } })
    spent()
    const roles = [role('lead', { teams: ['acme/leads'] }), role('risk', { teams: ['acme/risk'], users: ['dana'] })]
    const found = await forge.members(roles)
    expect(spent()).toBe(1)
    expect(found.roles.map(({ members }) => members.map(({ login }) => login))).toEqual([
      ['ana', 'bob'],
      ['dana', 'bob', 'cleo'],
    ])
    expect(found.teams.map(({ name, id, members }) => [name, id, members.length])).toEqual([
      ['acme/leads', 1, 2],
      ['acme/risk', 2, 2],
    ])
    expect(valueAt(simulator.requests.at(-1)?.body, 'variables')).toMatchObject({ o0: 'acme', t0: 'leads', t1: 'risk' })
    expect(valueAt(simulator.requests.at(-1)?.body, 'query')).toContain('membership: ALL')
  })

  test('of more than a hundred are paged, only those', async () => {
    const a0 = team({ databaseId: 1, logins: ['ana'], next: 'cursor' })
    const a1 = team({ databaseId: 2, logins: ['cleo'] })
    const more = { data: { a0: team({ databaseId: 1, logins: ['bob'] }) } }
    const { forge, spent, simulator } = await answering({ data: { a0, a1 } }, more)
    spent()
    const { roles } = await forge.members([role('lead', { teams: ['acme/leads', 'acme/risk'] })])
    expect(spent()).toBe(2)
    expect(roles[0]?.members.map(({ login }) => login).toSorted()).toEqual(['ana', 'bob', 'cleo'])
    expect(valueAt(simulator.requests.at(-1)?.body, 'variables')).toEqual({ o0: 'acme', t0: 'leads', after0: 'cursor' })
  })

  test.each([
    ['is not there', { data: { a0: { team: null } } }, 'not-found'],
    [
      'is of no organization',
      { data: { a0: null }, errors: [{ type: 'NOT_FOUND', path: ['a0'], message: 'no' }] },
      'not-found',
    ],
    ['may not be seen', { data: { a0: { team: null } }, errors: refused('FORBIDDEN') }, 'forbidden'],
    ['asks for more scopes', { data: { a0: { team: null } }, errors: refused('INSUFFICIENT_SCOPES') }, 'forbidden'],
  ] as const)('a team that %s is unreadable, not empty', async (_, answer, why) => {
    const { forge } = await answering(answer)
    const { roles, teams } = await forge.members([role('lead', { teams: ['acme/leads'] })])
    expect(roles).toEqual([{ role: 'lead', members: [], unreadable: [{ name: 'acme/leads', why }] }])
    expect(teams).toEqual([])
  })

  test('a team whose second page is refused is unreadable as a whole', async () => {
    const a0 = team({ databaseId: 1, logins: ['ana'], next: 'cursor' })
    const { forge } = await answering({ data: { a0 } }, { data: { a0: null }, errors: refused('FORBIDDEN') })
    const { roles } = await forge.members([role('lead', { teams: ['acme/leads'] })])
    expect(roles[0]).toMatchObject({ members: [], unreadable: [{ why: 'forbidden' }] })
  })

  test.each([
    ['nothing is said', { data: { a1: null } }],
    [
      'a member is hidden',
      { data: { a0: { team: { databaseId: 1, members: { nodes: [null], pageInfo: { hasNextPage: false } } } } } },
    ],
    ['the list is missing', { data: { a0: { team: { databaseId: 1 } } } }],
    ['the id is missing', { data: { a0: { team: { members: { nodes: [], pageInfo: { hasNextPage: false } } } } } }],
  ])('where %s, the answer is malformed', async (_, answer) => {
    const { forge } = await answering(answer)
    expect((await faultOf(forge.members([role('lead', { teams: ['acme/leads'] })]))).code).toBe(
      'fault/malformed-answer',
    )
  })

  test('a limit fails the whole: nobody is taken for no member', async () => {
    const errors = [{ type: 'SERVICE_UNAVAILABLE', path: ['a0', 'team'], message: 'unavailable' }]
    const scene = await gateScene()
    const respond = { status: 200, body: { data: { a0: { team: null } }, errors } }
    scene.simulator.faults.add({ match: { path: /graphql/ }, respond })
    const asked = scene.forge.members([role('lead', { teams: ['acme/leads'] })])
    expect((await faultOf(asked)).code).toBe('fault/server')
  })
})
