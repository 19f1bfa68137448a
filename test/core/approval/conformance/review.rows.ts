import { approves, comments, counted, demand, dismissed, lines, refuses, who } from '../told.ts'
import type { Told, ToldReview } from '../told.ts'
import { judgedWith, peopleLines, policyText } from './row.ts'
import type { Row } from './row.ts'

const one = [demand('risk')]
const roles = { risk: ['dana', 'erin', 'fay'], lead: ['ben', 'carl'] }
const AT = '2026-11-21T12:00:00Z'

function of(...reviews: readonly ToldReview[]): readonly string[] {
  return lines(one, { roles, reviews })
}

/** What is left of dana's veto once somebody dismissed it; erin's signature is enough by itself. */
function vetoed(by: string | null, reason = 'fixed'): readonly string[] {
  return of(approves('erin'), dismissed('dana', { was: 'changes-requested', by, reason })).slice(1)
}

const short = 'short risk 1 by {}: 1 more'

/** B2: membership. */
export const membershipRows: readonly Row[] = [
  {
    b: '33',
    want: 'listed user approves: counted',
    shows: 'a holder, by number',
    actual: () => of(approves('dana')),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '37',
    want: '404 on the team itself is a configuration error, shown; only 404 on the user is "no"',
    shows: 'the role can’t be read, however many have signed',
    actual: () => {
      const unreadable = { risk: [{ name: 'acme/risk', why: 'not-found' as const }] }
      const approvals = '      - { role: risk, count: 1 }\n'
      const verdict = judgedWith(policyText({ approvals }), { roles, unreadable, reviews: [approves('dana')] })
      return [peopleLines(verdict), verdict.findings.find(({ kind }) => kind === 'approval')?.reason]
    },
    expected: [
      ['block', 'approvals/risk error role-unreadable'],
      { code: 'role-unreadable', role: 'risk', teams: [{ name: 'acme/risk', why: 'not-found' }] },
    ],
  },
  {
    b: '38',
    want: 'never green',
    shows: 'a team that may not be read',
    actual: () => {
      const unreadable = { risk: [{ name: 'acme/risk', why: 'forbidden' as const }] }
      const approvals = '      - { role: risk, count: 1 }\n'
      return peopleLines(judgedWith(policyText({ approvals }), { roles, unreadable, reviews: [approves('dana')] }))
    },
    expected: ['block', 'approvals/risk error role-unreadable'],
  },
  {
    b: '41',
    want: 'decide at evaluation time and record membership at approval time',
    shows: 'who was removed after approving',
    actual: () => lines(one, { roles: { risk: ['erin'] }, reviews: [approves('dana', { heldRoles: ['risk'] })] }),
    expected: ['risk 0/1 (dana: left)', short],
  },
  {
    b: '42',
    want: 'membership must hold at approval and at evaluation',
    shows: 'who was added after approving',
    actual: () => of(approves('dana', { heldRoles: [] })),
    expected: ['risk 0/1 (dana: joined-later)', short],
  },
  {
    b: '42a',
    want: 'our ledger supplies it',
    shows: 'where nobody looked when it was given, membership is unknown, and unknown is no yes',
    actual: () => of(approves('dana', { heldRoles: null })),
    expected: ['risk 0/1 (dana: membership-unknown)', short],
  },
  {
    b: '42b',
    want: 'ghost reviews never count, never crash',
    shows: 'every state of a review by a deleted account',
    actual: () => of(approves(null), refuses(null), comments(null), { by: null, state: 'dismissed' }, approves('dana')),
    expected: ['risk 1/1 dana (ghost: account-gone, ghost: account-gone)', 'objection ghost'],
  },
  {
    b: '42d',
    want: 'count by team, whatever GitHub’s own counter says',
    shows: 'nothing but the role is asked of a reviewer',
    actual: () => of(approves('erin')),
    expected: ['risk 1/1 erin'],
  },
]

/** B3: the state of reviews. */
export const reviewRows: readonly Row[] = [
  {
    b: '43',
    want: 'latest non-comment review per person decides',
    shows: 'approved, then asked for changes',
    actual: () => of(approves('dana'), refuses('dana')),
    expected: ['risk 0/1 (dana: withdrawn)', 'veto dana', short],
  },
  {
    b: '44',
    want: 'approved',
    shows: 'asked for changes, then approved',
    actual: () => of(refuses('dana'), approves('dana')),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '45',
    want: 'approval stands',
    shows: 'approved, then commented',
    actual: () => of(approves('dana'), comments('dana')),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '46',
    want: 'not approved',
    shows: 'approved, then asked for changes, with a second signature there',
    actual: () => of(approves('dana'), approves('erin'), refuses('dana')),
    expected: ['risk 1/1 erin (dana: withdrawn)', 'veto dana'],
  },
  {
    b: '47',
    want: 'KEEP for holders of any required role; others’ requests are shown, not blocking',
    shows: 'a lead blocks what risk signed; an outsider and a bot are only heard',
    actual: () => {
      const both = '      - { role: risk, count: 1 }\n      - { role: lead, count: 1 }\n'
      const signed = [approves('dana'), approves('ben')]
      return [refuses('carl'), refuses('sly'), refuses('bo[bot]')].map((other) =>
        peopleLines(judgedWith(policyText({ approvals: both }), { roles, reviews: [...signed, other] })),
      )
    },
    expected: [['block', 'vetoes fail changes-requested'], ['promote'], ['promote']],
  },
  {
    b: '48',
    want: 'not counted',
    shows: 'an approval that was dismissed, by whomever',
    actual: () => [
      of(dismissed('dana', { was: 'approved', by: 'sly' })),
      of(dismissed('dana', { was: 'approved', by: null })),
    ],
    expected: Array.from({ length: 2 }, () => ['risk 0/1 (dana: dismissed)', short]),
  },
  {
    b: '49',
    want: 'cancels everything earlier for that user',
    shows: 'an older approval does not stand in for a dismissed one',
    actual: () => of(approves('dana'), dismissed('dana', { was: 'approved', by: 'sly' })),
    expected: ['risk 0/1 (dana: dismissed)', short],
  },
  {
    b: '50',
    want: 'dismissal of a CR never revives; new approval needed',
    shows: 'approved, asked for changes, and a colleague dismissed that; then approved anew',
    actual: () => {
      const before = [approves('dana'), dismissed('dana', { was: 'changes-requested', by: 'erin' })]
      return [of(...before), of(...before, approves('dana'))]
    },
    expected: [['risk 0/1 (dana: withdrawn)', short], ['risk 1/1 dana']],
  },
  {
    b: '51',
    want: 'veto of a required role clears only by the same person or by another member of that role, with reason',
    shows:
      'dismissed by an outsider, the author, a lead, a bot, nobody, without reason; then by a colleague, by herself',
    actual: () => {
      return [
        vetoed('sly'),
        vetoed('ana'),
        vetoed('ben'),
        vetoed('bo[bot]'),
        vetoed(null),
        vetoed('fay', ' \n'),
        vetoed('fay'),
        vetoed('dana', ''),
      ]
    },
    expected: [
      ['veto dana, not sly'],
      ['veto dana, not ana'],
      ['veto dana, not ben'],
      ['veto dana, not bo[bot]'],
      ['veto dana, not ghost'],
      ['veto dana, not fay'],
      [],
      [],
    ],
  },
  {
    b: '51',
    want: 'veto of a required role clears only by the same person or by another member of that role, with reason',
    shows: 'what a dismissed review said is unknown: it may have been a veto',
    actual: () => of(approves('erin'), dismissed('dana', { was: null, by: 'sly' })),
    expected: ['risk 1/1 erin (dana: dismissed)', 'veto dana, not sly'],
  },
  {
    b: '52',
    want: 'see 43',
    shows: 'a request for changes blocks without any policy for it',
    actual: () => of(refuses('dana')),
    expected: ['risk 0/1', 'veto dana', short],
  },
  {
    b: '53',
    want: 'status failure even with approvals',
    shows: 'the gate blocks, whoever signed',
    actual: () => {
      const approvals = '      - { role: risk, count: 1 }\n'
      return peopleLines(judgedWith(policyText({ approvals }), { roles, reviews: [approves('erin'), refuses('dana')] }))
    },
    expected: ['block', 'vetoes fail changes-requested'],
  },
  {
    b: '54',
    want: 'pending/approved again',
    shows: 'the same person approves at last',
    actual: () => of(approves('erin'), refuses('dana'), approves('dana')),
    expected: ['risk 1/1 dana (erin: not-needed)'],
  },
  {
    b: '55',
    want: 'vetoes are per person',
    shows: 'two ask for changes, one approves at last',
    actual: () => of(refuses('dana'), refuses('erin'), approves('erin')),
    expected: ['risk 1/1 erin', 'veto dana'],
  },
  {
    b: '56',
    want: 'list all',
    shows: 'each veto is named, in order of the reviews',
    actual: () => of(refuses('erin'), refuses('dana')).slice(1, 3),
    expected: ['veto erin', 'veto dana'],
  },
  {
    b: '57',
    want: 'they interact in time order',
    shows: 'a comment between two opinions changes nothing',
    actual: () => of(refuses('dana'), comments('dana'), approves('dana'), comments('dana')),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '59',
    want: 'one vote, the most recent matching action',
    shows: 'three approvals by one person are one, the last',
    actual: () => {
      const [tally] = counted([demand('risk', 2)], {
        roles,
        reviews: [approves('dana'), approves('dana'), approves('dana')],
      }).tallies
      return tally?.counted.map(({ login, review }) => [login, review])
    },
    expected: [['dana', 103]],
  },
  {
    b: '60',
    want: 'a COMMENTED is never taken for approval',
    shows: 'whatever it says',
    actual: () => of(comments('dana', { as: 'risk' })),
    expected: ['risk 0/1', short],
  },
  {
    b: '62',
    want: 'CR review cancels',
    shows: 'an approval of the same person',
    actual: () => of(approves('dana'), refuses('dana')).slice(0, 1),
    expected: ['risk 0/1 (dana: withdrawn)'],
  },
  {
    b: '63',
    want: 'CHANGE: a dismissed review cancels an earlier approve',
    shows: 'of the same person',
    actual: () => of(approves('dana'), dismissed('dana', { was: 'approved', by: 'dana' })).slice(0, 1),
    expected: ['risk 0/1 (dana: dismissed)'],
  },
  {
    b: '64',
    want: 'ties resolve to the blocking action',
    shows: 'approval and request, or dismissal, in one second, whatever their numbers',
    actual: () => [
      of(approves('dana', { at: AT, id: 9 }), refuses('dana', { at: AT, id: 3 })),
      of({ ...dismissed('dana', { was: 'approved', by: 'sly' }), at: AT, id: 3 }, approves('dana', { at: AT, id: 9 })),
    ],
    expected: [
      ['risk 0/1 (dana: withdrawn)', 'veto dana', short],
      ['risk 0/1 (dana: dismissed)', short],
    ],
  },
  {
    b: '65',
    want: 'approve as a role narrows matching; absent ⇒ matcher decides',
    shows: 'who holds both signs as lead: the seat of risk stays empty',
    actual: () => {
      const both = { risk: ['dana'], lead: ['dana'] }
      const told = (as: string | null): Told => ({ roles: both, reviews: [approves('dana', { as })] })
      return [null, 'lead', 'nothing'].map((as) => lines([demand('risk'), demand('lead')], told(as)).slice(0, 2))
    },
    expected: [
      ['risk 1/1 dana', 'lead 0/1 (dana: sits-elsewhere)'],
      ['risk 0/1 (dana: signs-as)', 'lead 1/1 dana'],
      ['risk 0/1 (dana: signs-as)', 'lead 0/1 (dana: signs-as)'],
    ],
  },
  {
    b: '66',
    want: 'option: treat re-request as withdrawal by default',
    shows: 'asked again, with withdraw and with keep; a veto is taken back by neither',
    actual: () => {
      const again = { requestedAgainAt: '2026-11-21T11:00:00Z' }
      return [
        of(approves('dana', again)),
        lines([demand('risk', 1, { onRerequest: 'keep' })], { roles, reviews: [approves('dana', again)] }),
        of(refuses('dana', again)),
      ]
    },
    expected: [['risk 0/1 (dana: requested-again)', short], ['risk 1/1 dana'], ['risk 0/1', 'veto dana', short]],
  },
  {
    b: '67',
    want: 'conformance guard: approved then CR’d does not count',
    shows: 'for two signatures of two people',
    actual: () =>
      lines([demand('risk', 2)], { roles, reviews: [approves('dana'), approves('erin'), refuses('dana')] }).slice(0, 2),
    expected: ['risk 1/2 erin (dana: withdrawn)', 'veto dana'],
  },
  {
    b: '68',
    want: 'all are read; property test with 250',
    shows: 'the last of 250 reviews decides',
    actual: () => {
      const many = Array.from({ length: 249 }, (_, at) => (at % 2 === 0 ? refuses('dana') : comments('erin')))
      const timed = [...many, approves('dana')].map((review, at) => ({
        ...review,
        at: `2026-11-21T${String(10 + Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}:00Z`,
      }))
      return of(...timed)
    },
    expected: ['risk 1/1 dana'],
  },
  {
    b: '69',
    want: 'empty review body counts',
    shows: 'a review has no body here: only its state and a role it names',
    actual: () => of(approves('dana', { as: null })),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '77',
    want: 'what was said before the last push is ignored',
    shows: 'an approval of other evidence',
    actual: () =>
      of(approves('dana', { moved: [{ side: 'candidate', path: 'models/churn/metrics.json', scope: 'evidence' }] })),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
]

/** B9, E6: nobody goes round it. */
export const overrideRows: readonly Row[] = [
  {
    b: '178',
    want: 'owner self-bypass: waiver path only',
    shows: 'who owns the model and opens the change signs nothing',
    actual: () =>
      lines(one, {
        roles,
        opener: 'dana',
        producers: [{ by: who('erin'), run: 1, workflow: 'w', instructed: true }],
        reviews: [approves('dana'), approves('erin')],
      }),
    expected: ['risk 0/1 (dana: author, erin: author)', short],
  },
]
