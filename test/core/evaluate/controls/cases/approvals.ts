import { approves, comments, commit, moved, push, refuses } from '../../../approval/told.ts'
import type { Told } from '../../../approval/told.ts'
import { sha256 } from '../../../../../src/core/base/digest.ts'
import type { ControlScene } from '../control-scene.ts'
import type { ControlCase } from './case.ts'
import { peopleOf } from './told-people.ts'

const held = { leads: ['ben', 'carl', 'dana', 'erin', 'ana'] }
const roles = '  leads: { users: [ben, carl, dana, erin, ana] }\n'
const approvals = '    approvals: [{ role: leads, count: 4 }]\n'
const record = `version: 1
roles:
  model-owner: ["@ben"]
  independent-validator: [carl]
  model-risk: [dana]
  business-owner: [erin]
`
const people = (told: Told): NonNullable<ControlScene['people']> => peopleOf({ roles: held, ...told })
const four = ['ben', 'carl', 'dana', 'erin'].map((login) => approves(login))
const signed = people({ reviews: four })
const base: ControlScene = { roles, approvals, record, people: signed }
const unsigned = { people: people({}) }
const uncounted = { people: {} }

/** A waiver by everybody and for good reasons: still no signature. */
const excused = (control: string): string =>
  `waivers:\n  - { control: ${control}, models: [churn], reason: two people are ill, compensating: a review in January, approved_by: [ben, carl, dana, erin], expires: 2027-01-31 }\n`

const unwaivable: readonly ControlCase[] = [
  {
    control: 'APPR-01',
    name: 'a waiver does not replace a quorum',
    scene: { ...base, approvals: '    approvals: [{ role: leads, count: 1 }]\n', policyEnd: excused('APPR-01') },
    expects: { medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'APPR-04',
    name: 'a waiver of a quorum',
    scene: { ...base, policyEnd: excused('APPR-01') },
    expects: { low: 'fail block', medium: 'fail block', high: 'fail block' },
  },
]

const quorum: readonly ControlCase[] = [
  {
    control: 'APPR-01',
    name: 'four duties, four people',
    scene: base,
    expects: { low: 'pass block E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned, uncounted, { approvals: '' }],
  },
  { control: 'APPR-01', name: 'no signature yet', scene: { ...base, ...unsigned }, expects: 'pending block' },
  { control: 'APPR-01', name: 'nobody counted here', scene: { ...base, ...uncounted }, expects: 'pending block' },
  {
    control: 'APPR-01',
    name: 'the policy asks for one',
    scene: { ...base, approvals: '    approvals: [{ role: leads, count: 1 }]\n', people: people({ reviews: four }) },
    expects: { medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'APPR-01',
    name: 'one signature of somebody else is enough for low',
    scene: { ...base, record: null, approvals: '    approvals: [{ role: leads, count: 1 }]\n' },
    expects: { low: 'pass block E5' },
    goneIn: [unsigned, { people: people({ reviews: [approves('ana')] }) }],
  },
  {
    control: 'APPR-01',
    name: 'the policy asks for none',
    scene: { ...base, approvals: '' },
    expects: { low: 'fail block', high: 'fail block' },
  },
  { control: 'APPR-01', name: 'no record of duties', scene: { ...base, record: null }, expects: 'fail block' },
  {
    control: 'APPR-01',
    name: 'two duties of one person',
    scene: { ...base, record: record.replace('[erin]', '[dana]') },
    expects: 'pending block',
  },
  {
    control: 'APPR-01',
    name: 'a validator whom the policy does not ask',
    scene: { ...base, record: record.replace('[carl]', '[gus]') },
    expects: 'fail block',
  },
  {
    control: 'APPR-01',
    name: 'a validator whom only the change names',
    scene: { ...base, baseline: { 'governance.yaml': record.replace('[carl]', '[gus]') } },
    expects: { medium: 'fail block', high: 'fail block' },
  },
  {
    control: 'APPR-01',
    name: 'a second validator beside the one that was',
    scene: { ...base, baseline: { 'governance.yaml': record }, record: record.replace('[carl]', '[gus, Carl]') },
    expects: { medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned, uncounted, { approvals: '' }],
  },
  {
    control: 'APPR-01',
    name: 'a role nobody can read whole',
    scene: {
      ...base,
      people: people({ reviews: four, unreadable: { leads: [{ name: 'acme/leads', why: 'forbidden' }] } }),
    },
    expects: 'indeterminate block',
  },
]

const bound: readonly ControlCase[] = [
  {
    control: 'APPR-02',
    name: 'all on this commit',
    scene: base,
    expects: { low: 'pass block E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [
      unsigned,
      uncounted,
      { people: people({ reviews: [...four.slice(1), approves('ben', { evidenceDigest: null })] }) },
    ],
  },
  {
    control: 'APPR-02',
    name: 'one on an earlier commit with the same evidence',
    scene: { ...base, people: people({ reviews: [...four.slice(1), approves('ben', { sha: 'd'.repeat(40) })] }) },
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'APPR-02',
    name: 'one whose evidence moved',
    scene: {
      ...base,
      people: people({ reviews: [...four.slice(1), approves('ben', { moved: [moved('models/churn/metrics.json')] })] }),
    },
    expects: 'pending block',
  },
  { control: 'APPR-02', name: 'none asked', scene: { ...base, approvals: '' }, expects: 'fail block' },
  { control: 'APPR-02', name: 'none counted here', scene: { ...base, ...uncounted }, expects: 'pending block' },
]

const distinct: readonly ControlCase[] = [
  {
    control: 'APPR-03',
    name: 'four people, none of them an author',
    scene: base,
    expects: { low: 'pass block E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned, uncounted, { people: people({ reviews: four, commits: [commit({ coAuthors: ['ben'] })] }) }],
  },
  {
    control: 'APPR-03',
    name: 'the author among them',
    scene: { ...base, people: people({ reviews: [...four.slice(1), approves('ana')] }) },
    expects: 'pending block',
  },
  {
    control: 'APPR-03',
    name: 'a commit by nobody known',
    scene: { ...base, people: people({ reviews: four, commits: [commit({ author: null })] }) },
    expects: 'indeterminate block',
  },
  { control: 'APPR-03', name: 'none asked', scene: { ...base, approvals: '' }, expects: 'fail block' },
]

const waiver = (told: string): string =>
  `waivers:\n  - { control: DOC-05, models: [churn], reason: the page is being rewritten, approved_by: [ben, dana], ${told} }\n`
const good = waiver('compensating: a weekly review by hand, expires: 2027-01-31')

const waivers: readonly ControlCase[] = [
  {
    control: 'APPR-04',
    name: 'a reason, a measure, two approvers and an end',
    scene: { ...base, policyEnd: good },
    expects: { low: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned, uncounted, { policyEnd: '' }],
  },
  { control: 'APPR-04', name: 'no waiver', scene: base, expects: 'not-applicable block' },
  {
    control: 'APPR-04',
    name: 'nothing instead',
    scene: { ...base, policyEnd: waiver('expires: 2027-01-31') },
    expects: 'fail block',
  },
  {
    control: 'APPR-04',
    name: 'a measure that is a stub',
    scene: { ...base, policyEnd: waiver('compensating: TBD, expires: 2027-01-31') },
    expects: 'fail block',
  },
  {
    control: 'APPR-04',
    name: 'ninety days',
    scene: { ...base, policyEnd: good.replace('2027-01-31', '2027-02-20') },
    expects: 'pass block E5',
    goneIn: [unsigned],
  },
  {
    control: 'APPR-04',
    name: 'ninety-one days',
    scene: { ...base, policyEnd: good.replace('2027-01-31', '2027-02-21') },
    expects: 'fail block',
  },
  {
    control: 'APPR-04',
    name: 'one that excuses itself',
    scene: { ...base, policyEnd: waiver('expires: 2027-01-31').replace('DOC-05', 'APPR-04') },
    expects: 'fail block',
  },
  ...['APPR-01', 'controls/APPR-02', 'production/controls/APPR-03', 'APPR-05', 'APPR-06'].map((named): ControlCase => ({
    control: 'APPR-04',
    name: `one of ${named}, however good`,
    scene: { ...base, policyEnd: good.replace('DOC-05', named) },
    expects: { low: 'fail block', high: 'fail block' },
  })),
  {
    control: 'APPR-04',
    name: 'a second approver in a team that could not be read',
    scene: {
      ...base,
      people: people({
        reviews: four,
        roles: { leads: ['ben'] },
        unreadable: { leads: [{ name: 'acme/leads', why: 'forbidden' }] },
      }),
      policyEnd: good,
    },
    expects: 'indeterminate block',
  },
  {
    control: 'APPR-04',
    name: 'one approver',
    scene: { ...base, policyEnd: good.replace(', dana', '') },
    expects: 'fail block',
  },
  {
    control: 'APPR-04',
    name: 'an approver of a role that is not asked',
    scene: { ...base, roles: `${roles}  others: { users: [gus] }\n`, policyEnd: good.replace('dana', 'gus') },
    expects: 'fail block',
  },
  {
    control: 'APPR-04',
    name: 'an approver of a team, on a laptop',
    scene: { ...base, ...uncounted, roles: '  leads: { teams: [acme/leads] }\n', policyEnd: good },
    expects: 'indeterminate block',
  },
  {
    control: 'APPR-04',
    name: 'an expired one is none',
    scene: { ...base, policyEnd: good.replace('2027-01-31', '2026-11-21') },
    expects: 'not-applicable block',
  },
  {
    control: 'APPR-04',
    name: 'signatures missing',
    scene: { ...base, ...unsigned, policyEnd: good },
    expects: 'pending block',
  },
]

const edited = { kind: 'text', text: 'version: 1\n', digest: sha256('version: 1\n') } as const
const governed = `${record}  governance: [carl]\n`
const guarded: ControlScene = { ...base, record: governed, baseline: { 'governance.yaml': governed } }

const policies: readonly ControlCase[] = [
  {
    control: 'APPR-05',
    name: 'the policy of the base branch, untouched',
    scene: base,
    expects: { low: 'pass block E3', medium: 'pass block E3', high: 'pass block E3' },
    goneIn: [{ proposedPolicy: edited }, unsigned, uncounted],
  },
  {
    control: 'APPR-05',
    name: 'the policy of the base branch, and nobody signed under it yet',
    scene: { ...base, ...unsigned },
    expects: 'pending block',
  },
  { control: 'APPR-05', name: 'nobody counted here', scene: { ...base, ...uncounted }, expects: 'pending block' },
  { control: 'APPR-05', name: 'a gate without signatures', scene: { ...base, approvals: '' }, expects: 'fail block' },
  {
    control: 'APPR-05',
    name: 'edited, and nobody governs',
    scene: { ...base, proposedPolicy: edited },
    expects: 'fail block',
  },
  {
    control: 'APPR-05',
    name: 'edited, and governance signed',
    scene: { ...guarded, proposedPolicy: edited },
    expects: 'pass block E3',
    goneIn: [unsigned, uncounted, { record }, { baseline: {} }],
  },
  {
    control: 'APPR-05',
    name: 'edited, and signed by somebody whom only this change names as governance',
    scene: { ...guarded, baseline: { 'governance.yaml': record }, proposedPolicy: edited },
    expects: 'fail block',
  },
  {
    control: 'APPR-05',
    name: 'edited, and governance has yet to sign',
    scene: { ...guarded, ...unsigned, proposedPolicy: edited },
    expects: 'pending block',
  },
  {
    control: 'APPR-05',
    name: 'removed',
    scene: { ...guarded, proposedPolicy: { kind: 'absent' } },
    expects: 'fail block',
  },
  {
    control: 'APPR-06',
    name: 'asked of a pull request',
    scene: base,
    expects: { low: 'not-applicable warn', high: 'not-applicable block' },
  },
]

const challenge: readonly ControlCase[] = [
  {
    control: 'VAL-04',
    name: 'a signer asked for changes first',
    scene: { ...base, people: people({ reviews: [refuses('carl'), ...four] }) },
    expects: { medium: 'pass info E3', high: 'pass warn E3' },
    goneIn: [unsigned, uncounted, { people: signed }],
  },
  {
    control: 'VAL-04',
    name: 'a signer commented first',
    scene: { ...base, people: people({ reviews: [comments('carl'), ...four] }) },
    expects: 'pass warn E3',
    goneIn: [{ people: people({ reviews: [...four, comments('carl')] }) }],
  },
  { control: 'VAL-04', name: 'approvals without a remark', scene: base, expects: 'indeterminate warn' },
  {
    control: 'VAL-04',
    name: 'approved nine minutes after the push',
    scene: {
      ...base,
      people: people({
        reviews: [comments('carl'), ...four],
        pushes: [{ ...push('ana'), at: '2026-11-21T09:53:00Z' }],
      }),
    },
    expects: 'fail warn',
  },
  { control: 'VAL-04', name: 'none asked', scene: { ...base, approvals: '' }, expects: 'fail warn' },
  {
    control: 'VAL-02',
    name: 'the validator signed',
    scene: base,
    expects: { low: 'pass warn E5', medium: 'pass block E5', high: 'pass block E5' },
    goneIn: [unsigned, uncounted, { people: people({ reviews: four, commits: [commit({ coAuthors: ['carl'] })] }) }],
  },
  {
    control: 'VAL-02',
    name: 'the validator ran the training',
    scene: {
      ...base,
      people: people({
        reviews: four,
        producers: [{ by: { id: 3, login: 'carl', bot: false }, run: 7, workflow: 'train', instructed: true }],
      }),
    },
    expects: 'fail block',
  },
  {
    control: 'VAL-02',
    name: 'a validator whom only the change names',
    scene: { ...base, baseline: { 'governance.yaml': record.replace('[carl]', '[gus]') } },
    expects: { low: 'fail warn', medium: 'fail block', high: 'fail block' },
  },
  { control: 'VAL-02', name: 'not yet', scene: { ...base, ...unsigned }, expects: 'pending block' },
  {
    control: 'VAL-02',
    name: 'nobody is validator',
    scene: { ...base, record: null },
    expects: { low: 'fail warn', high: 'fail block' },
  },
  {
    control: 'VAL-02',
    name: 'the gate asks no validator',
    scene: { ...base, record: record.replace('carl', 'gus') },
    expects: 'fail block',
  },
  {
    control: 'VAL-02',
    name: 'unknown authors',
    scene: { ...base, people: people({ reviews: four, commits: [commit({ author: null })] }) },
    expects: 'indeterminate block',
  },
]

export const approvalCases: readonly ControlCase[] = [
  ...quorum,
  ...bound,
  ...distinct,
  ...unwaivable,
  ...waivers,
  ...policies,
  ...challenge,
]
