import { describe, expect, test } from 'vitest'
import { controls } from '../../../src/core/evaluate/controls/catalogue.ts'
import type { Dossier } from '../../../src/core/evaluate/dossier.ts'
import { plainFinding } from '../../../src/core/evaluate/finding.ts'
import type { Finding, WaiverState } from '../../../src/core/evaluate/verdict.ts'
import { applyWaivers } from '../../../src/core/evaluate/waive.ts'
import type { Waived } from '../../../src/core/evaluate/waive.ts'
import { waiverSentence } from '../../../src/core/report/waiver-sentence.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import type { Severity, Tier } from '../../../src/core/policy/types.ts'
import { who } from '../approval/told.ts'
import { decoded } from './scene.ts'

type Told = {
  readonly control?: string
  readonly rule?: string
  readonly by?: readonly string[]
  readonly severity?: Severity
  readonly tier?: Tier
  readonly roles?: string
  readonly approvals?: string
  readonly members?: Dossier['members']
}

const ROLES = '  lead: { users: [ana, ben] }\n  risk: { users: [carl] }\n'
const BOTH = '    approvals: [{ role: lead, count: 1 }, { role: risk, count: 1, tiers: [high] }]\n'

function controlFinding(id: string, severity: Severity): Finding {
  const reason = { code: 'control-not-shown', detail: ['x'], remedy: ['y'] } as const
  const rule = `production/controls/${id}`
  const found = plainFinding({ rule, kind: 'control', model: 'churn', outcome: 'fail', severity, reason })
  return { ...found, control: { id, title: id, found: null, needed: 'E1', requiredBy: ['p'] } }
}

function weighed(told: Told): Waived {
  const { control = 'DOC-03', by = ['ana', 'ben'], severity = 'block', tier = 'high', members = null } = told
  const { roles = ROLES, approvals = BOTH, rule = control } = told
  const policy = decoded(`version: 1
models:
  churn: { path: models/churn, tier: ${tier} }
${roles === '' ? '' : `roles:\n${roles}`}gates:
  production:
    branches: [main]
    controls: { packs: [model-card-basic] }
${approvals}`)
  const [gate] = policy.gates
  if (gate === undefined) throw new Error('the policy of these tests has a gate')
  const own = { models: ['churn'], reason: 'r', compensating: 'c', expires: '2027-01-31', at: { line: 9, column: 5 } }
  const waivers = [{ control: rule, approvedBy: by, ...own }]
  return applyWaivers({ ...policy, waivers }, [controlFinding(control, severity)], {
    asOf: '2026-11-22T10:00:00Z',
    models: [{ id: 'churn', tier, change: 'modified' }],
    gate,
    members,
  })
}

/** What the finding came to, how the register has the waiver, and why it does not count. */
function inShort(told: Told): readonly [string | undefined, string | undefined, string | null] {
  const { findings, waivers } = weighed(told)
  const [waiver] = waivers
  return [findings[0]?.outcome, waiver?.state, waiver === undefined ? null : refusalText(waiver)]
}

function refusalText({ refusal }: WaiverState): string | null {
  return refusal?.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('') ?? null
}

describe('controls on approvals can’t be waived', () => {
  const ids = controls.filter(({ id }) => id.startsWith('APPR-')).map(({ id }) => id)
  const why = 'is of a control on approvals, and these can’t be waived'

  test('there are six of them', () => {
    expect(ids).toEqual(['APPR-01', 'APPR-02', 'APPR-03', 'APPR-04', 'APPR-05', 'APPR-06'])
  })

  test.each(
    ids.flatMap((id) => [id, `controls/${id}`, `production/controls/${id}`].map((rule) => [rule, id] as const)),
  )('%s', (rule, control) => {
    expect(inShort({ control, rule })).toEqual(['fail', 'refused', why])
    expect(inShort({ control, rule, severity: 'warn' })).toEqual(['fail', 'refused', why])
  })

  test('the register says so whether or not the control failed', () => {
    expect(inShort({ rule: 'APPR-01' })).toEqual(['fail', 'refused', why])
  })

  test('in a sentence of the report', () => {
    const [waiver] = weighed({ rule: 'APPR-01' }).waivers
    expect(waiver === undefined ? '' : plain(waiverSentence(waiver))).toContain(`does not count: it ${why}`)
  })
})

describe('what blocks takes two approvers of the right role', () => {
  const team = '  lead: { teams: [acme/leads] }\n  risk: { users: [carl] }\n'
  const members = [
    { role: 'lead', members: [who('ana'), who('bo[bot]')], unreadable: [] },
    { role: 'risk', members: [who('carl')], unreadable: [] },
  ]
  const blind = [{ role: 'lead', members: [], unreadable: [{ name: 'acme/leads', why: 'forbidden' } as const] }]
  const needs = 'needs 2 approvers of lead and risk, and names'
  const rows: readonly (readonly [string, Told, string | null])[] = [
    ['two of one role', {}, null],
    ['two of two roles', { by: ['ana', 'carl'] }, null],
    ['names in another case', { by: ['ANA', 'Carl'] }, null],
    ['one for what only warns', { by: ['ana'], severity: 'warn' }, null],
    ['two whom the gate knows', { by: ['ana', 'carl'], roles: team, members }, null],
    ['one', { by: ['ana'] }, `${needs} only ana`],
    ['one, twice', { by: ['ana', 'Ana'] }, `${needs} only Ana`],
    ['one and a stranger', { by: ['ana', 'zoe'] }, `${needs} only ana; zoe holds none of these roles`],
    ['strangers', { by: ['yan', 'zoe'] }, `${needs} none; yan and zoe hold none of these roles`],
    [
      'a role that is not asked of the tier',
      { by: ['ana', 'carl'], tier: 'low' },
      'needs 2 approvers of lead, and names only ana; carl holds none of these roles',
    ],
    [
      'a bot, whatever team it is in',
      { by: ['ana', 'bo[bot]'], roles: team, members },
      `${needs} only ana; bo[bot] holds none of these roles`,
    ],
    [
      'a team nobody could ask for',
      { by: ['ana', 'carl'], roles: team },
      `${needs} only carl; whether ana holds one can’t be told here`,
    ],
    [
      'a team that could not be read',
      { by: ['ana', 'ben'], roles: team, members: blind },
      `${needs} none; whether ana and ben hold one can’t be told here`,
    ],
    ['two of any role, where the gate asks for no signature', { approvals: '' }, null],
    [
      'strangers, where the gate asks for no signature',
      { approvals: '', by: ['ana', 'zoe'] },
      `${needs} only ana; zoe holds none of these roles`,
    ],
    ['no roles at all', { approvals: '', roles: '' }, 'needs 2 approvers who hold a role, and the policy has no roles'],
  ]
  test.each(rows)('%s', (_, told, why) => {
    expect(inShort(told)).toEqual(why === null ? ['waived', 'active', null] : ['fail', 'refused', why])
  })
})

function digestOf(told: Told): string | undefined {
  return weighed(told).waivers[0]?.digest
}

describe('the digest of a waiver', () => {
  test('is the same in the register and on the finding', () => {
    const { findings, waivers } = weighed({})
    expect(findings[0]?.waiver?.digest).toBe(waivers[0]?.digest)
  })

  test('is of what it says', () => {
    expect(digestOf({ by: ['ana', 'carl'] })).not.toBe(digestOf({}))
    expect(digestOf({ tier: 'low' })).toBe(digestOf({}))
  })
})
