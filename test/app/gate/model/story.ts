import * as fc from 'fast-check'
import type { Arbitrary } from 'fast-check'
import { commit, type Action, type Change } from './actions.ts'
import type { Asked } from './oracle.ts'
import { hashOf, type World } from './state.ts'

/** A random case: who asks for what, who is who at first, and what happens. */
export type Story = {
  readonly asked: readonly Asked[]
  readonly members: readonly (readonly number[])[]
  readonly actions: readonly Action[]
}

const PEOPLE = [
  { id: 1, login: 'ana', bot: false },
  { id: 2, login: 'bo', bot: false },
  { id: 3, login: 'cy', bot: false },
  { id: 4, login: 'dee', bot: false },
  { id: 5, login: 'eve', bot: false },
  { id: 6, login: 'robot[bot]', bot: true },
] as const

const TEAMS = ['acme/leads', 'acme/risk'] as const

const anybody = fc.integer({ min: 1, max: 6 })
const human = fc.integer({ min: 1, max: 5 })
const change = fc.constantFrom<Change>('metrics', 'model', 'elsewhere', 'back')

const action: Arbitrary<Action> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('review' as const), by: anybody, says: says() }) },
  { weight: 6, arbitrary: pushes() },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('dismiss' as const), which: fc.nat(5), by: human }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('request' as const), who: human }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('draft' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('join' as const, 'leave' as const), team: fc.nat(1), who: anybody }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('base-push' as const), by: human, change }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retarget' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.constantFrom(60, 86_399, 86_400, 200_000) }),
  },
)

function says(): Arbitrary<'approved' | 'changes-requested' | 'commented'> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant('approved' as const) },
    { weight: 1, arbitrary: fc.constant('changes-requested' as const) },
    { weight: 1, arbitrary: fc.constant('commented' as const) },
  )
}

function pushes(): Arbitrary<Action> {
  return fc.record({
    kind: fc.constant('push' as const),
    by: human,
    author: human,
    coAuthor: fc.option(human, { freq: 3, nil: null }),
    change,
  })
}

function role(name: string, team: string): Arbitrary<Asked> {
  return fc.record({
    role: fc.constant(name),
    teams: fc.constant([team]),
    users: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.constant([5]) }),
    count: fc.integer({ min: 1, max: 2 }),
    signs: fc.constantFrom('evidence' as const, 'model' as const, 'change' as const),
    days: fc.constantFrom(null, 1, 2),
    keepsOnRequest: fc.boolean(),
  })
}

export const story: Arbitrary<Story> = fc.record({
  asked: fc
    .tuple(role('ml-lead', TEAMS[0]), role('model-risk', TEAMS[1]), fc.boolean())
    .map(([lead, risk, both]) => (both ? [lead, risk] : [risk])),
  members: fc.tuple(
    fc.uniqueArray(anybody, { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(anybody, { minLength: 1, maxLength: 5 }),
  ),
  actions: fc.array(action, { minLength: 1, maxLength: 14 }),
})

/** The world before anything of the story happens: an open pull request with a retrained model. */
export function begin({ asked, members }: Story): World {
  const policy = policyOf(asked)
  const root = hashOf('root')
  const files = new Map([
    ['.github/countersign.yml', policy],
    ['models/churn/metrics.json', '{"auc": 0.9}\n'],
    ['models/churn/train.py', '# first\n'],
    ['README.md', '# first\n'],
  ])
  const world: World = {
    now: 10,
    people: PEOPLE,
    policy,
    commits: new Map([[root, { sha: root, parents: [], files, author: 1, committer: 1, coAuthors: [] }]]),
    branches: new Map([
      ['main', root],
      ['release/1', root],
      ['feat', root],
    ]),
    moves: [
      { branch: 'main', before: '0'.repeat(40), after: root, by: 1, at: 1 },
      { branch: 'release/1', before: '0'.repeat(40), after: root, by: 1, at: 2 },
    ],
    teams: TEAMS.map((name, index) => ({
      id: 11 + index,
      name,
      spells: (members[index] ?? []).map((person) => ({ person, from: 0, until: null })),
    })),
    pull: {
      number: 4,
      opener: 1,
      openedAt: 10,
      base: 'main',
      head: 'feat',
      draft: false,
      state: 'open',
      reviews: [],
      baseChanges: [],
      draftChanges: [],
      requests: [],
    },
  }
  const sha = commit(world, { branch: 'feat', change: 'metrics', author: 1, committer: 1, coAuthors: [] })
  world.branches.set('feat', sha)
  world.moves.push({ branch: 'feat', before: root, after: sha, by: 1, at: 9 })
  return world
}

function policyOf(asked: readonly Asked[]): string {
  const roles = asked.map(
    ({ role: name, teams, users: ids, signs, keepsOnRequest }) =>
      `  ${name}: { teams: [${teams.join(', ')}]${usersOf(ids)}, signs: ${signs}, on_rerequest: ${keepsOnRequest ? 'keep' : 'withdraw'} }`,
  )
  const rules = asked.map(
    ({ role: name, count, days }) =>
      `      - { role: ${name}, count: ${count}${days === null ? '' : `, expires_after: ${days}d`} }`,
  )
  return `version: 1
models:
  churn: { path: models/churn, tier: high, metrics: [metrics.json] }
roles:
${roles.join('\n')}
gates:
  production:
    branches: [main, "release/*"]
    metrics:
      - { metric: auc, at_least: 0.5 }
    approvals:
${rules.join('\n')}
`
}

function usersOf(ids: readonly number[]): string {
  return ids.length === 0 ? '' : `, users: [${ids.map((id) => PEOPLE[id - 1]?.login).join(', ')}]`
}
