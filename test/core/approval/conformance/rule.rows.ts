import type { Scene } from '../../evaluate/scene.ts'
import { approves, demand, lines, refuses } from '../told.ts'
import type { Told } from '../told.ts'
import { CANONICAL, dossierWith, judgedWith, peopleLines, policyText, problemsOf } from './row.ts'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import type { Row } from './row.ts'

const roles = { risk: ['dana', 'erin'], lead: ['ben', 'carl'], legal: ['fay'] }
const everybody: Told = { roles, reviews: ['dana', 'ben', 'carl'].map((login) => approves(login)) }
const onlyPolicy = { changes: [{ path: '.github/countersign.yml', change: 'modified' }] } as const

/** A change of the policy alone, from the canonical one to this. */
function policyChange(proposedPolicy: Scene['proposedPolicy'], told: Told): readonly string[] {
  return peopleLines(judgedWith(policyText(), told, { ...onlyPolicy, ...(proposedPolicy ? { proposedPolicy } : {}) }))
}

const legal = '  legal: { teams: [acme/legal] }\n'

/** B7: how rules combine, and what a policy may say. */
export const ruleRows: readonly Row[] = [
  {
    b: '128',
    want: 'approved+pending ⇒ pending; any error ⇒ error',
    shows: 'risk signed and leads did not; then all did; then a team can’t be read',
    actual: () => {
      const unreadable = { lead: [{ name: 'acme/leads', why: 'forbidden' as const }] }
      return [
        peopleLines(judgedWith(policyText(), { roles, reviews: [approves('dana')] })),
        peopleLines(judgedWith(policyText(), everybody)),
        peopleLines(judgedWith(policyText(), { ...everybody, unreadable })),
      ]
    },
    expected: [
      ['hold', 'approvals/lead pending role-awaits'],
      ['promote'],
      ['block', 'approvals/lead error role-unreadable'],
    ],
  },
  {
    b: '131',
    want: 'KEEP blocking, better text',
    shows: 'no rule is for this tier: nothing was judged, and nothing is promoted',
    actual: () => {
      const policy = policyText({ approvals: '      - { role: risk, count: 1, tiers: [low] }\n' })
      const verdict = judgedWith(policy.replace(/ {4}metrics: \[\{.*\n/, ''), everybody)
      return [verdict.decision, verdict.findings.map(({ reason }) => reason.code)]
    },
    expected: ['hold', ['not-for-this-change', 'nothing-judged', 'file-read']],
  },
  {
    b: '133',
    want: 'parse error with line and column',
    shows: 'an unknown rule, an empty list, a wrong type',
    actual: () => [
      problemsOf(policyText({ gate: '    or: []\n' })),
      problemsOf(policyText({ approvals: '', gate: '    approvals: []\n' })),
      problemsOf(policyText({ approvals: '      - risk\n' })),
    ],
    expected: [['policy/unknown-key'], ['policy/empty'], ['policy/wrong-type']],
  },
  {
    b: '134',
    want: 'misspelt key: parse error',
    shows: 'in an approval and in a role',
    actual: () => [
      problemsOf(policyText({ approvals: '      - { role: risk, count: 1, expire_after: 7d }\n' })),
      problemsOf(policyText({ roles: '  x: { users: [dana], sign: model }\n' })),
    ],
    expected: [['policy/unknown-key'], ['policy/unknown-key']],
  },
  {
    b: '135',
    want: 'error "no gate defined"',
    shows: 'an empty file, and one without gates',
    actual: () => [problemsOf(''), problemsOf('version: 1\nmodels: { a: { path: a, tier: low } }\ngates: {}\n')],
    expected: [['document/empty'], ['policy/empty']],
  },
  {
    b: '136',
    want: 'same rule twice: error',
    shows: 'a role asked twice for one tier',
    actual: () => problemsOf(policyText({ approvals: `${CANONICAL}      - { role: risk, count: 3 }\n` })),
    expected: ['policy/duplicate'],
  },
  {
    b: '137',
    want: '1..n integer',
    shows: 'a negative count, none, half a person',
    actual: () =>
      ['-1', '0', '0.5'].map((count) =>
        problemsOf(policyText({ approvals: `      - { role: risk, count: ${count} }\n` })),
      ),
    expected: [['policy/out-of-range'], ['policy/out-of-range'], ['policy/out-of-range']],
  },
  {
    b: '138',
    want: 'count omitted: error',
    shows: 'a role alone',
    actual: () => problemsOf(policyText({ approvals: '      - { role: risk }\n' })),
    expected: ['policy/missing-key'],
  },
  {
    b: '139',
    want: 'for protected bases: explicit failure',
    shows: 'no policy at all',
    actual: () => judge({ ...dossierWith(policyText(), everybody), policy: null }).decision,
    expected: 'block',
  },
  {
    b: '141',
    want: 'policy PR must satisfy the union of old and new approvers',
    shows: 'who signs what: nobody yet; those in force; and those the proposal asks besides',
    actual: () => {
      const more = policyText({ approvals: '      - { role: risk, count: 2 }\n' })
      return [
        policyChange(more, { roles }),
        policyChange(more, everybody),
        policyChange(more, { roles, reviews: ['dana', 'erin', 'ben', 'carl'].map((login) => approves(login)) }),
      ]
    },
    expected: [
      ['hold', 'approvals/lead pending role-awaits', 'approvals/risk pending role-awaits'],
      ['hold', 'approvals/risk pending role-awaits'],
      ['promote'],
    ],
  },
  {
    b: '141',
    want: 'policy PR must satisfy the union of old and new approvers',
    shows: 'a role that only the proposal has is for the next change; one that is there already can be asked',
    actual: () => {
      const asks = policyText({ roles: legal, approvals: `${CANONICAL}      - { role: legal, count: 1 }\n` })
      const there = { ...onlyPolicy, proposedPolicy: asks }
      return [
        policyChange(asks, everybody),
        peopleLines(judgedWith(policyText({ roles: legal }), everybody, there)),
        peopleLines(
          judgedWith(
            policyText({ roles: legal }),
            { roles, reviews: [...(everybody.reviews ?? []), approves('fay')] },
            there,
          ),
        ),
      ]
    },
    expected: [
      ['block', 'approvals/legal indeterminate role-proposed'],
      ['hold', 'approvals/legal pending role-awaits'],
      ['promote'],
    ],
  },
  {
    b: '141',
    want: 'policy PR must satisfy the union of old and new approvers',
    shows: 'a proposal can’t drop who signs for it: emptied, removed or unreadable, those in force are asked',
    actual: () => {
      const proposals = [
        policyText({ approvals: '', gate: '    approvals: none\n' }),
        policyText().replace('branches: [main]', 'branches: [other]'),
        'version: 1\n',
        { kind: 'absent' },
        { kind: 'refused', why: 'symlink', detail: '' },
      ] as const
      return proposals.map((proposal) => policyChange(proposal, { roles })[0])
    },
    expected: ['hold', 'hold', 'hold', 'hold', 'hold'],
  },
  {
    b: '144',
    want: 'several requirements are not satisfied by one person (24)',
    shows: 'three roles, one person in all',
    actual: () => {
      const all = { risk: ['dana'], lead: ['dana'], legal: ['dana'] }
      return lines([demand('risk'), demand('lead'), demand('legal')], {
        roles: all,
        reviews: [approves('dana')],
      }).slice(3, 4)
    },
    expected: ['short risk 1 + lead 1 + legal 1 by {dana}: 2 more'],
  },
  {
    b: '146',
    want: 'veto wins',
    shows: 'everything is signed, and one of the leads objects',
    actual: () =>
      peopleLines(
        judgedWith(policyText(), {
          roles: { ...roles, lead: ['ben', 'carl', 'gus'] },
          reviews: [...(everybody.reviews ?? []), refuses('gus')],
        }),
      ),
    expected: ['block', 'vetoes fail changes-requested'],
  },
  {
    b: '147',
    want: 'counted within groups and total',
    shows: 'each role has its own tally',
    actual: () =>
      judgedWith(policyText(), everybody).approvals.map(({ role, counted, required }) => [
        role,
        counted.length,
        required,
      ]),
    expected: [
      ['lead', 2, 2],
      ['risk', 1, 1],
    ],
  },
  {
    b: '150',
    want: 'readable error when a team is missing',
    shows: 'the team is named',
    actual: () => {
      const unreadable = { risk: [{ name: 'acme/risk', why: 'not-found' as const }] }
      const verdict = judgedWith(policyText(), { ...everybody, unreadable })
      return verdict.approvals.map((tally) => tally.unreadable.map(({ name }) => name))
    },
    expected: [[], ['acme/risk']],
  },
  {
    b: '190',
    want: 'refused; split',
    shows: 'one change of a model and of the policy, whoever signed',
    actual: () => {
      const verdict = judgedWith(policyText(), everybody, { proposedPolicy: `${policyText()}# loosened\n` })
      return [
        verdict.decision,
        verdict.findings.find(({ outcome, severity }) => outcome === 'fail' && severity === 'block')?.reason,
      ]
    },
    expected: ['block', { code: 'policy-and-model', path: '.github/countersign.yml', models: ['churn'] }],
  },
]
