import { describe, expect, test } from 'vitest'
import { examine } from '../../../src/app/doctor/examine.ts'
import type { DoctorFacts } from '../../../src/app/doctor/facts.ts'
import { isArmed } from '../../../src/core/report/doctor-report.ts'
import {
  APP,
  CHECK,
  branch,
  facts,
  hidden,
  installation,
  noRules,
  person,
  POLICY,
  policyFile,
  protection,
  rules,
  ruleset,
  seen,
  withBranch,
  withRules,
  withRuleset,
} from './armed.ts'

type Case = readonly [what: string, change: Partial<DoctorFacts>, expected: readonly string[]]

/** Everything that is not ok, as `outcome about: check`. */
function told(change: Partial<DoctorFacts>): readonly string[] {
  const found = examine({ ...facts, ...change })
  return found.flatMap(({ outcome, about, check }) => (outcome === 'ok' ? [] : [`${outcome} ${about}: ${check}`]))
}

test('an armed gate has nothing but good signs', () => {
  expect(told({})).toEqual([])
  expect(isArmed(examine(facts))).toBe(true)
})

const [required] = rules.checks
const check = (change: object): Partial<DoctorFacts> =>
  withRules({ checks: [{ ...(required ?? neverRequired), ...change }] })
const neverRequired = { context: '', app: null, ruleset: 0, strict: false, onCreate: false }

describe('a branch', () => {
  const cases: readonly Case[] = [
    [
      'no rules',
      withBranch({ rules: seen(noRules) }),
      [
        'problem Branch main: Rules are in force',
        'problem Branch main: Changes come by pull request',
        'problem Branch main: Force pushes are blocked',
        'problem Branch main: Deletion is blocked',
        'advice Branch main: What is merged was judged against the newest commits',
        `problem Branch main: ${CHECK} is required`,
      ],
    ],
    ['no rules to be seen', withBranch({ rules: hidden }), ['unknown Branch main: Rules are in force']],
    ['classic protection alone', withBranch({ rules: seen(noRules), protection: seen(protection) }), []],
    ['both', withBranch({ protection: seen(protection) }), ['advice Branch main: Rules stand in one place']],
    [
      'classic protection hidden, rulesets whole',
      withBranch({ protection: hidden }),
      ['advice Branch main: Rules stand in one place'],
    ],
    [
      'classic protection hidden, no rulesets',
      withBranch({ rules: seen(noRules), protection: hidden }),
      [
        'advice Branch main: Rules stand in one place',
        'unknown Branch main: Changes come by pull request',
        'unknown Branch main: Force pushes are blocked',
        'unknown Branch main: Deletion is blocked',
        'advice Branch main: What is merged was judged against the newest commits',
        `unknown Branch main: ${CHECK} is required`,
      ],
    ],
    [
      'administrators are exempt',
      withBranch({ rules: seen(noRules), protection: seen({ ...protection, bindsAdmins: false }) }),
      ['problem Branch main: Nobody may pass it by'],
    ],
    ['another case', check({ context: 'Countersign/Production' }), [`problem Branch main: ${CHECK} is required`]],
    ['not bound', check({ app: null }), ['problem Branch main: Only the App can set it']],
    ['bound to any source', check({ app: -1 }), ['problem Branch main: Only the App can set it']],
    ['bound to GitHub Actions', check({ app: 15_368 }), ['problem Branch main: Only the App can set it']],
    ['bound to another App', check({ app: 42 }), ['problem Branch main: Only the App can set it']],
    [
      'classic, not bound',
      withBranch({
        rules: seen(noRules),
        protection: seen({ ...protection, checks: [{ context: CHECK, app: null }] }),
      }),
      ['problem Branch main: Only the App can set it'],
    ],
    [
      'bound twice, once to nobody',
      withRules({ checks: [...rules.checks, { ...neverRequired, context: CHECK, ruleset: 2 }] }),
      [],
    ],
    [
      'bound twice, once to GitHub Actions',
      withRules({ checks: [...rules.checks, { ...neverRequired, context: CHECK, app: 15_368, ruleset: 2 }] }),
      ['problem Branch main: Only the App can set it'],
    ],
    [
      'bound to somebody, and nobody knows to whom',
      { appId: null, app: hidden },
      ['unknown App: Its id and key belong together', 'unknown Branch main: Only the App can set it'],
    ],
    [
      'not up to date',
      check({ strict: false }),
      ['advice Branch main: What is merged was judged against the newest commits'],
    ],
    [
      'GitHub dismisses reviews',
      withRules({ pullRequests: [{ dismissesStale: true, asksCodeOwners: false }] }),
      ['advice Branch main: Reviews are left to Countersign'],
    ],
    ['direct pushes', withRules({ pullRequests: [] }), ['problem Branch main: Changes come by pull request']],
    ['force pushes', withRules({ types: new Set(['deletion']) }), ['problem Branch main: Force pushes are blocked']],
    ['deletion', withRules({ types: new Set(['non_fast_forward']) }), ['problem Branch main: Deletion is blocked']],
    [
      'a ruleset that is only evaluated',
      { ...withBranch({ rules: seen({ ...rules, checks: [] }) }), ...withRuleset({ enforcement: 'evaluate' }) },
      [
        'advice Branch main: What is merged was judged against the newest commits',
        `problem Branch main: ${CHECK} is required`,
      ],
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test.each([
    ['evaluate', 'only evaluated'],
    ['disabled', 'disabled'],
  ] as const)('the ruleset that is %s is named', (enforcement, words) => {
    const change = { ...withBranch({ rules: seen(noRules) }), ...withRuleset({ enforcement }) }
    const found = examine({ ...facts, ...change }).find((each) => each.check === `${CHECK} is required`)
    expect(found?.found).toBe(`the ruleset Production would require it, and is ${words}`)
    expect(found?.remedy).toContain('ruleset 1 of acme/models')
  })

  test.each([
    [null, 'bound to no App'],
    [-1, 'bound to no App'],
    [15_368, 'bound to GitHub Actions'],
    [42, 'bound to the App 42'],
  ])('a check of %j is said to be %s', (app, words) => {
    const found = examine({ ...facts, ...check({ app }) }).find(({ outcome }) => outcome === 'problem')
    expect(found?.found).toContain(words)
    expect(found?.remedy).toContain(`App's id ${APP}`)
  })

  test('the pages of GitHub offer a check only for a week after it was seen', () => {
    const bare = withBranch({ rules: seen(noRules) })
    const remedy = (at: string): string =>
      examine({ ...facts, ...bare, sightings: seen([{ name: CHECK, at }]) }).find(
        (each) => each.check === `${CHECK} is required`,
      )?.remedy ?? ''
    expect(remedy('2026-11-13T10:00:00Z')).not.toContain('do not offer it')
    expect(remedy('2026-11-13T09:59:59Z')).toContain('do not offer it')
  })
})

describe('who may pass it by', () => {
  const bypass = 'Branch main: Nobody may pass it by'
  const role = { kind: 'RepositoryRole', id: 5 }
  const cases: readonly Case[] = [
    ['always', withRuleset({ bypass: [{ ...role, mode: 'always' }] }), [`problem ${bypass}`]],
    ['without a trace', withRuleset({ bypass: [{ ...role, mode: 'exempt' }] }), [`problem ${bypass}`]],
    ['in pull requests', withRuleset({ bypass: [{ ...role, mode: 'pull_request' }] }), [`advice ${bypass}`]],
    ['nobody can tell', withRuleset({ bypass: null }), [`unknown ${bypass}`]],
    ['whoever asks', withRuleset({ bypass: null, askerBypasses: true }), [`problem ${bypass}`]],
    ['the ruleset is not shown', { rulesets: seen([]) }, [`unknown ${bypass}`]],
    ['no ruleset is shown', { rulesets: hidden }, [`unknown ${bypass}`]],
    [
      'one of two lets nobody',
      {
        ...withRules({ checks: [...rules.checks, { ...neverRequired, context: CHECK, app: APP, ruleset: 2 }] }),
        rulesets: seen([
          { ...ruleset, bypass: [{ ...role, mode: 'always' as const }] },
          { ...ruleset, id: 2 },
        ]),
      },
      [],
    ],
    [
      'the one that lets nobody takes anybody’s word',
      {
        ...withRules({ checks: [...rules.checks, { ...neverRequired, context: CHECK, app: null, ruleset: 2 }] }),
        rulesets: seen([
          { ...ruleset, bypass: [{ ...role, mode: 'always' as const }] },
          { ...ruleset, id: 2 },
        ]),
      },
      [`problem ${bypass}`],
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test('they are named', () => {
    const actors = [
      { kind: 'OrganizationAdmin', id: null, mode: 'always' },
      { kind: 'RepositoryRole', id: 5, mode: 'always' },
      { kind: 'Team', id: 77, mode: 'always' },
    ] as const
    const found = examine({ ...facts, ...withRuleset({ bypass: actors }) }).find(({ outcome }) => outcome === 'problem')
    expect(found?.found).toBe(
      'organization administrators, repository administrators and team 77 may, by direct pushes too',
    )
  })
})

describe('a merge queue', () => {
  const queue = { grouping: 'ALLGREEN', timeoutMinutes: 60 }
  const cases: readonly Case[] = [
    ['all is well', withRules({ queue }), []],
    [
      'only the last of a group',
      withRules({ queue: { ...queue, grouping: 'HEADGREEN' } }),
      ['problem Branch main: Every entry of the queue is judged'],
    ],
    [
      'too little time',
      withRules({ queue: { ...queue, timeoutMinutes: 1 } }),
      ['advice Branch main: The queue waits long enough'],
    ],
    [
      'the App does not hear of it',
      { ...withRules({ queue }), ...without('merge_queues') },
      ['problem App: Its permissions are granted', 'problem Branch main: The App hears of merge groups'],
    ],
    [
      'nobody can tell',
      { ...withRules({ queue }), installation: hidden },
      ['unknown App: It is installed on the repository', 'unknown Branch main: The App hears of merge groups'],
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})

describe('the policy', () => {
  const valid = 'Policy .github/countersign.yml: It is valid'
  const release = { ...branch, name: 'release/1' }
  const both = POLICY.replace('[main]', '[main, "release/*"]')
  const cases: readonly Case[] = [
    ['missing', { policy: seen({ kind: 'absent' }), gated: [] }, [`problem ${valid}`]],
    ['a symlink', { policy: seen({ kind: 'refused', why: 'symlink' }), gated: [] }, [`problem ${valid}`]],
    ['broken', { policy: seen(policyFile('version: 2\n')), gated: [] }, [`problem ${valid}`]],
    ['hidden', { policy: hidden, gated: [] }, [`unknown ${valid}`]],
    [
      'it guards no branch there is',
      { branches: seen([{ name: 'trunk', tip: 'a'.repeat(40) }]), gated: [] },
      ['problem Policy .github/countersign.yml: Gate production guards something'],
    ],
    [
      'its own branch is not guarded',
      {
        policy: seen(policyFile(POLICY.replace('[main]', '[live]'))),
        branches: seen([{ name: 'live', tip: 'a'.repeat(40) }]),
        gated: [{ ...branch, name: 'live', policy: seen(policyFile(POLICY.replace('[main]', '[live]'))) }],
      },
      ['advice Policy .github/countersign.yml: The branch that holds it is guarded'],
    ],
    [
      'that of another branch is missing',
      { gated: [{ ...release, policy: seen({ kind: 'absent' }) }] },
      ['problem Branch release/1: Its policy is valid'],
    ],
    [
      'that of another branch can’t be seen',
      { gated: [{ ...release, policy: hidden }] },
      ['unknown Branch release/1: Its policy is valid'],
    ],
    [
      'that of another branch puts no gate there',
      { gated: [{ ...release, policy: seen(policyFile(POLICY)) }] },
      ['problem Branch release/1: Its policy is valid'],
    ],
    [
      'that of another branch has another name for the gate',
      {
        gated: [{ ...release, policy: seen(policyFile(both.replace('production:', 'live:'))) }],
      },
      ['problem Branch release/1: Its policy is valid'],
    ],
    ['that of another branch agrees', { gated: [{ ...release, policy: seen(policyFile(both)) }] }, []],
    [
      'more branches than are looked at',
      { leftOut: 3 },
      ['unknown Policy .github/countersign.yml: All branches were looked at'],
    ],
    [
      'a branch that no gate guards was asked for',
      { only: 'main', gated: [] },
      ['problem Policy .github/countersign.yml: main is guarded'],
    ],
    [
      'a branch that is not there was asked for',
      { only: 'mian', gated: [] },
      ['problem Policy .github/countersign.yml: mian is guarded'],
    ],
    ['nobody owns it', withBranch({ owners: seen(null) }), ['advice Branch main: The policy has owners']],
    ['owners can’t be seen', withBranch({ owners: hidden }), ['advice Branch main: The policy has owners']],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test.each([
    [false, 'advice'],
    [true, 'problem'],
  ])('a broken line of CODEOWNERS, where owners must approve: %j', (asksCodeOwners, outcome) => {
    const owners = seen({ path: 'CODEOWNERS', text: '* @acme/a', errors: seen([{ line: 3, kind: 'Invalid owner' }]) })
    const change = withBranch({
      owners,
      rules: seen({ ...rules, pullRequests: [{ dismissesStale: false, asksCodeOwners }] }),
    })
    expect(told(change)).toEqual([`${outcome} Branch main: CODEOWNERS is understood`])
  })
})

describe('branches to come', () => {
  const would = 'Branches to come: release/*: They would be guarded'
  const lax = rules.checks.map((each) => ({ ...each, onCreate: false }))
  const cases: readonly Case[] = [
    ['guarded', pattern(seen(rules)), []],
    ['not guarded', pattern(seen(noRules)), [`problem ${would}`]],
    [
      'guarded by anybody’s word',
      pattern(seen({ ...rules, checks: rules.checks.map((each) => ({ ...each, app: null })) })),
      [`problem ${would}`],
    ],
    ['guarded after their first commit', pattern(seen({ ...rules, checks: lax })), [`problem ${would}`]],
    ['made by a few only', pattern(seen({ ...rules, checks: lax, types: new Set(['creation']) })), []],
    ['hidden', pattern(hidden), [`unknown ${would}`]],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})

describe('the App', () => {
  const cases: readonly Case[] = [
    ['not installed', { installation: seen(null) }, ['problem App: It is installed on the repository']],
    [
      'suspended',
      { installation: seen({ ...installation, suspended: true }) },
      ['problem App: It is installed on the repository'],
    ],
    [
      'another App’s key',
      { appId: 42 },
      ['problem App: Its id and key belong together', 'problem Branch main: Only the App can set it'],
    ],
    [
      'no key',
      { app: hidden, installation: hidden, hook: hidden, deliveries: hidden },
      [
        'unknown App: Its id and key belong together',
        'unknown App: It is installed on the repository',
        'unknown Webhook: GitHub knows where to deliver',
        'unknown Webhook: Deliveries arrive',
      ],
    ],
    [
      'less than it needs',
      {
        installation: seen({
          ...installation,
          permissions: new Map([...installation.permissions, ['checks', 'read']]),
        }),
      },
      ['problem App: Its permissions are granted'],
    ],
    [
      'more than it needs',
      {
        installation: seen({
          ...installation,
          permissions: new Map([...installation.permissions, ['contents', 'write']]),
        }),
      },
      ['advice App: It may no more than it needs'],
    ],
    [
      'an event it does not hear of',
      { installation: seen({ ...installation, events: installation.events.slice(1) }) },
      ['problem App: It hears of every event it needs'],
    ],
    [
      'archived',
      { repository: seen({ at: '2026-11-20T10:00:00Z', defaultBranch: 'main', archived: true }) },
      ['problem Repository acme/models: It can be read'],
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })

  test('what was asked for and not accepted is told apart from what was never asked for', () => {
    const short = { ...installation, events: [], permissions: new Map<string, string>() }
    const remedies = (registered: Partial<DoctorFacts>): readonly (string | null)[] =>
      examine({ ...facts, installation: seen(short), ...registered }).flatMap(({ about, outcome, remedy }) =>
        about === 'App' && outcome === 'problem' ? [remedy] : [],
      )
    const accept = expect.stringMatching(/^Accept/)
    expect(remedies({})).toEqual([accept, accept])
    const bare = seen({ id: APP, slug: 'countersign', permissions: new Map<string, string>(), events: [] })
    const add = expect.stringMatching(/^(Add|Subscribe)/)
    expect(remedies({ app: bare })).toEqual([add, add])
  })
})

describe('the webhook', () => {
  const hook = { url: 'https://bot.example.com/hook', isJson: true, verifiesTls: true, hasSecret: true }
  const where = 'Webhook: GitHub knows where to deliver'
  const arrive = 'Webhook: Deliveries arrive'
  const cases: readonly Case[] = [
    ['no address', { hook: seen({ ...hook, url: '' }) }, [`problem ${where}`]],
    ['in the open', { hook: seen({ ...hook, url: 'http://bot.example.com' }) }, [`problem ${where}`]],
    ['no secret', { hook: seen({ ...hook, hasSecret: false }) }, [`problem ${where}`]],
    ['any certificate', { hook: seen({ ...hook, verifiesTls: false }) }, [`problem ${where}`]],
    ['a form', { hook: seen({ ...hook, isJson: false }) }, [`problem ${where}`]],
    ['nothing yet', { deliveries: seen([]) }, [`advice ${arrive}`]],
    ['the last failed', { deliveries: seen([delivery(502), delivery(202)]) }, [`problem ${arrive}`]],
    ['the last got no answer', { deliveries: seen([delivery(0)]) }, [`problem ${arrive}`]],
    ['one before failed', { deliveries: seen([delivery(202), delivery(502)]) }, [`advice ${arrive}`]],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})

describe('those who sign', () => {
  const enough = 'Signatures for production: Enough people can sign for high tier'
  const cases: readonly Case[] = [
    ['enough for each role, too few different people', held([1, 2], [1]), [`problem ${enough}`]],
    ['a greedy choice would fail', held([1, 2, 3], [1, 4]), []],
    ['just enough: an author among them stops everything', held([1, 2], [3]), [`advice ${enough}`]],
    ['nobody', held([1, 2, 3], []), ['problem Role model-risk: Those who hold it can be seen', `problem ${enough}`]],
    [
      'bots',
      held([1, 2, 3], [-4, -5]),
      ['problem Role model-risk: Those who hold it can be seen', `problem ${enough}`],
    ],
    [
      'a team that is not there',
      unreadable('not-found', []),
      ['problem Role model-risk: Those who hold it can be seen', `unknown ${enough}`],
    ],
    [
      'a team that may not be seen, and others enough',
      unreadable('forbidden', [4, 5]),
      ['unknown Role model-risk: Those who hold it can be seen'],
    ],
    ['no team may be seen', { holders: hidden }, ['unknown Roles: Those who sign can be seen']],
    [
      'nobody is asked',
      { policy: seen(policyFile(POLICY.replace(/ {4}approvals:[\s\S]*/, ''))) },
      ['advice Roles: Somebody signs'],
    ],
  ]
  test.each(cases)('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected)
  })
})

test('whatever is hidden keeps the gate from counting as armed', () => {
  // but for owners, sightings and classic protection beside rulesets that suffice: they only advise
  const parts = [
    'repository',
    'policy',
    'branches',
    'rulesets',
    'holders',
    'app',
    'installation',
    'hook',
    'deliveries',
  ] as const
  for (const part of parts) expect([part, isArmed(examine({ ...facts, [part]: hidden }))]).toEqual([part, false])
  expect(isArmed(examine({ ...facts, ...withBranch({ rules: hidden }) }))).toBe(false)
})

test('every problem says what to do, and every unknown what it takes', () => {
  const all = [facts, { ...facts, installation: seen(null), ...withBranch({ rules: seen(noRules) }) }]
  for (const each of all.flatMap((given) => examine(given))) {
    expect(each.remedy === null).toBe(each.outcome === 'ok')
    expect(each.found).not.toMatch(/undefined|NaN|\[object/)
  }
})

function without(name: string): Partial<DoctorFacts> {
  return {
    installation: seen({
      ...installation,
      permissions: new Map([...installation.permissions].filter(([each]) => each !== name)),
    }),
  }
}

function pattern(given: DoctorFacts['patterns'][number]['rules']): Partial<DoctorFacts> {
  return {
    patterns: [{ gate: 'production', glob: 'release/*', rules: given }],
  }
}

function delivery(status: number): { at: string; event: string; status: number } {
  return {
    at: '2026-11-20T09:00:00Z',
    event: 'push',
    status,
  }
}

function held(leads: readonly number[], risk: readonly number[]): Partial<DoctorFacts> {
  return {
    holders: seen({
      at: '2026-11-20T10:00:00Z',
      roles: [
        { role: 'ml-lead', members: leads.map((id) => person(Math.abs(id), id < 0)), unreadable: [] },
        { role: 'model-risk', members: risk.map((id) => person(Math.abs(id), id < 0)), unreadable: [] },
      ],
      teams: [],
    }),
  }
}

function unreadable(why: 'not-found' | 'forbidden', risk: readonly number[]): Partial<DoctorFacts> {
  return {
    holders: seen({
      at: '2026-11-20T10:00:00Z',
      roles: [
        { role: 'ml-lead', members: [1, 2, 3].map((id) => person(id)), unreadable: [] },
        { role: 'model-risk', members: risk.map((id) => person(id)), unreadable: [{ name: 'acme/model-risk', why }] },
      ],
      teams: [],
    }),
  }
}
