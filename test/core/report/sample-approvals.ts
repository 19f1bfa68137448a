import type { Counted, NotCounted, Person, Refused, Veto } from '../../../src/core/approval/types.ts'
import type { Reason } from '../../../src/core/evaluate/reasons.ts'
import type { ApprovalTally, Finding, Outcome, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { blocked, finding, holding, verdict } from './sample.ts'

/** Verdicts as the gate counts signatures, built by hand. */
export const sha = '9a8b7c6d5e4f30210123456789abcdef01234567'

export function person(id: number, login: string): Person {
  return { id, login, bot: false }
}

export function signed(id: number, login: string, parts: Partial<Counted> = {}): Counted {
  return { id, login, review: 900 + id, sha, at: '2026-11-22T09:00:00Z', expiresAt: null, ...parts }
}

export function refused(id: number, login: string, because: NotCounted): Refused {
  return { id, login, review: 800 + id, because }
}

/** One role; what is not given is that of a role that one person signs and nobody has. */
export function tally(role: string, parts: Partial<ApprovalTally> = {}): ApprovalTally {
  return {
    role,
    signs: 'evidence',
    required: 1,
    counted: [],
    notCounted: [],
    missing: 1,
    couldSign: [],
    unreadable: [],
    ...parts,
  }
}

/** The rule of one role, as its tally stands. */
export function roleFinding({ role, required, missing }: ApprovalTally): Finding {
  return missing === 0
    ? approvalFinding(role, { code: 'role-signed', role, count: required }, 'pass')
    : approvalFinding(role, { code: 'role-awaits', role, count: required, missing }, 'pending')
}

export function approvalFinding(name: string, reason: Reason, outcome: Outcome): Finding {
  return finding(`approvals/${name}`, reason, { kind: 'approval', model: null, outcome })
}

/** A verdict about these roles, with whatever else was found about signatures. */
export function counting(
  decision: Verdict['decision'],
  approvals: readonly ApprovalTally[],
  parts: Partial<Verdict> = {},
): Verdict {
  const { findings = [], ...others } = parts
  return verdict(decision, {
    approvals,
    findings: [...holding, ...approvals.map(roleFinding), ...findings],
    ...others,
  })
}

export const leads: ApprovalTally = tally('ml-lead', {
  signs: 'change',
  required: 2,
  counted: [
    signed(4, 'dana', { expiresAt: '2026-11-29T09:00:00Z' }),
    signed(7, 'erin', { at: '2026-11-22T09:20:00Z', expiresAt: '2026-11-29T09:20:00Z' }),
  ],
  missing: 0,
})

export const moved: NotCounted = {
  code: 'evidence-moved',
  files: [{ side: 'candidate', path: 'models/churn/metrics.json', scope: 'evidence' }],
}

export const lapsedRisk: ApprovalTally = tally('model-risk', {
  notCounted: [
    refused(2, 'ana', {
      code: 'author',
      authorship: { how: 'authored', what: '1f2e3d4c5b6a79880123456789abcdef01234567' },
    }),
    refused(9, 'li', moved),
    refused(12, 'zoe', { code: 'outsider' }),
    refused(4, 'dana', { code: 'sits-elsewhere', role: 'ml-lead' }),
  ],
  couldSign: [person(9, 'li'), person(30, 'secret-one'), person(31, 'secret-two'), person(32, 'secret-three')],
})

/** One role complete; of the other an author's approval and one that lapsed. */
export const counted: Verdict = counting('hold', [leads, lapsedRisk], {
  objections: [{ login: 'yan', review: 990 }],
  nextExpiry: '2026-11-29T09:00:00Z',
})

/** Nobody has signed anything yet. */
export const unsigned: Verdict = counting('hold', [
  { ...leads, counted: [], missing: 2, couldSign: [person(4, 'dana'), person(7, 'erin'), person(8, 'finn')] },
  tally('model-risk', { couldSign: [person(9, 'li'), person(30, 'secret-one')] }),
])

/** All have signed. */
export const complete: Verdict = counting(
  'promote',
  [
    leads,
    tally('model-risk', { counted: [signed(9, 'li')], notCounted: lapsedRisk.notCounted.slice(0, 1), missing: 0 }),
  ],
  { nextExpiry: '2026-11-29T09:00:00Z' },
)

export const vetoes: readonly Veto[] = [
  { id: 4, login: 'dana', review: 991, roles: ['ml-lead'], dismissedBy: null },
  { id: 9, login: 'li', review: 992, roles: ['model-risk', 'ml-lead'], dismissedBy: 'eve' },
]

/** Two holders ask for changes. */
export const vetoed: Verdict = counting(
  'block',
  [leads, tally('model-risk', { couldSign: [person(30, 'secret-one')] })],
  {
    findings: [approvalFinding('changes-requested', { code: 'changes-requested', vetoes }, 'fail')],
  },
)

/** Enough signatures, not of enough different people; and the change is a bot's. */
export const shortOfPeople: Verdict = counting(
  'hold',
  [
    { ...leads, counted: [signed(2, 'ana'), signed(3, 'bo')] },
    tally('model-risk', { counted: [signed(2, 'ana')], missing: 0, couldSign: [person(30, 'secret-one')] }),
  ],
  {
    findings: [
      approvalFinding(
        'people',
        {
          code: 'people-short',
          seats: [
            { role: 'model-risk', count: 1 },
            { role: 'ml-lead', count: 2 },
          ],
          people: [person(2, 'ana'), person(3, 'bo')],
          more: 1,
        },
        'pending',
      ),
      approvalFinding('bot', { code: 'bot-change-awaits', bot: 'renovate' }, 'pending'),
    ],
  },
)

/** No team can be read, nobody could ever sign, a commit names nobody: the evidence fails as well. */
export const broken: Verdict = {
  ...counting('block', [
    tally('model-risk', { unreadable: [{ name: 'acme/model-risk', why: 'not-found' }] }),
    tally('owner', { signs: 'model' }),
  ]),
  findings: [
    ...blocked.findings.filter(({ kind }) => kind !== 'approval'),
    approvalFinding(
      'model-risk',
      { code: 'role-unreadable', role: 'model-risk', teams: [{ name: 'acme/model-risk', why: 'not-found' }] },
      'error',
    ),
    approvalFinding('owner', { code: 'role-empty', role: 'owner' }, 'fail'),
    approvalFinding(
      'authors',
      {
        code: 'authors-untraced',
        untraced: [
          { kind: 'commit', sha, part: 'author', email: 'me@laptop.local' },
          { kind: 'push', sha },
        ],
      },
      'indeterminate',
    ),
  ],
}

/** The pull request is a draft. */
export const drafted: Verdict = counting('hold', [tally('model-risk', { couldSign: [person(30, 'secret-one')] })], {
  findings: [approvalFinding('draft', { code: 'draft' }, 'pending')],
})

/** So many roles, each with so many people who approved in vain. */
export function crowdOfPeople(roles: number, people: number): Verdict {
  return counting(
    'hold',
    Array.from({ length: roles }, (_, role) =>
      tally(`role-${String(role).padStart(3, '0')}`, {
        required: 2,
        missing: 2,
        notCounted: Array.from({ length: people }, (_unused, index) =>
          refused(index + 1, `person-${index}`, index % 3 === 0 ? { code: 'outsider' } : moved),
        ),
        couldSign: Array.from({ length: people }, (_unused, index) => person(index + 1, `person-${index}`)),
      }),
    ),
  )
}
