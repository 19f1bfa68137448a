import { approves, BASE, commit, counted, demand, HEAD, isSatisfied, lines, moved, push, refuses } from '../told.ts'
import type { Told, ToldReview } from '../told.ts'
import { dossierWith, judgedWith, peopleLines, policyText } from './row.ts'
import { judge } from '../../../../src/core/evaluate/judge.ts'
import type { Row } from './row.ts'

const one = [demand('risk')]
const roles = { risk: ['dana', 'erin'], lead: ['ben', 'carl'] }
const metrics = moved('models/churn/metrics.json')
const short = 'short risk 1 by {}: 1 more'
const older = 'd'.repeat(40)

function of(review: Partial<ToldReview>, told: Told = {}): readonly string[] {
  return lines(one, { roles, reviews: [approves('dana', review)], ...told })
}

/** B5: pushes, rebases, force pushes, retargets, drafts. What was signed is told by content, never by the time of a push. */
export const stalenessRows: readonly Row[] = [
  {
    b: '81',
    want: 'review before push dropped, default on',
    shows: 'a push that moved evidence',
    actual: () => of({ sha: older, moved: [metrics] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '82',
    want: 'CHANGE: no approval stands over new commits by default',
    shows: 'a role without a word about it',
    actual: () => of({ moved: [moved('models/churn/model.onnx')] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '83',
    want: 'approval stands only when recomputed tree matches',
    shows: 'an update merge after the review that moved nothing',
    actual: () => of({ sha: older, moved: [] }),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '84',
    want: 'never for artifact, metric or checklist paths',
    shows: 'it was a bot that pushed other metrics',
    actual: () => of({ moved: [metrics] }, { commits: [commit({ author: 'bo[bot]' }), commit()] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '88',
    want: 'approval instant == event instant: invalid (strictly after)',
    shows: 'approved in the second of a retarget, or of an edit of the description',
    actual: () => {
      const at = '2026-11-21T12:00:00Z'
      return [of({ at }, { baseChangedAt: at }), of({ at }, { descriptionEditedAt: at })]
    },
    expected: [
      ['risk 0/1 (dana: base-changed)', short],
      ['risk 0/1 (dana: description-edited)', short],
    ],
  },
  {
    b: '89',
    want: 'SHA binding decides, not time',
    shows: 'a review of what is there now counts though the push is recorded later',
    actual: () => of({}, { pushes: [{ ...push('ana'), at: '2026-11-22T09:00:00Z' }] }),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '90',
    want: 'must name current evidence',
    shows: 'a stale tab: given after the push, for the commit before it',
    actual: () => of({ at: '2026-11-22T09:59:00Z', sha: older, moved: [metrics] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '91',
    want: 'KEEP only if evidence digest equal and no veto since',
    shows: 'pushed away and back: the signature stands, unless somebody objected',
    actual: () => {
      const pushes = [push('ana', HEAD), push('ana', older, HEAD), push('ana', HEAD, older)]
      return [of({}, { pushes }), lines(one, { roles, pushes, reviews: [approves('dana'), refuses('erin')] })]
    },
    expected: [['risk 1/1 dana'], ['risk 1/1 dana', 'veto erin']],
  },
  {
    b: '92',
    want: 'commits in any order, all parents',
    shows: 'three commits, head first and head last',
    actual: () => {
      const commits = [
        commit({ parents: [older, BASE] }),
        commit({ sha: older, author: 'dana' }),
        commit({ sha: 'e'.repeat(40) }),
      ]
      return [commits, commits.toReversed()].map((all) => of({}, { commits: all }))
    },
    expected: Array.from({ length: 2 }, () => ['risk 0/1 (dana: author)', short]),
  },
  {
    b: '93',
    want: 'KEEP error; also assert inside the core',
    shows: 'a list of commits without the head, and an empty one',
    actual: () => [of({}, { commits: [commit({ sha: older })] }), of({}, { commits: [] })],
    expected: Array.from({ length: 2 }, () => ['risk 1/1 dana', 'untraced author']),
  },
  {
    b: '94',
    want: 'KEEP fail-closed with readable text',
    shows: 'more commits than the forge hands out',
    actual: () => {
      const dossier = dossierWith(policyText({ approvals: '      - { role: risk, count: 1 }\n' }), {
        roles,
        reviews: [approves('dana')],
      })
      return ['too-many-commits', 'too-many-reviews'].map((what) => {
        const gaps = [{ what: what as 'too-many-commits', detail: '300 of 251' }]
        return [judge(dossier).decision, judge({ ...dossier, gaps }).decision]
      })
    },
    expected: [
      ['promote', 'block'],
      ['promote', 'block'],
    ],
  },
  {
    b: '95',
    want: 'keep when evidence digest equal; else drop',
    shows: 'a rebase without, and with, a change of content',
    actual: () => [of({ sha: older, moved: [] }), of({ sha: older, moved: [metrics] })],
    expected: [['risk 1/1 dana'], ['risk 0/1 (dana: evidence-moved)', short]],
  },
  {
    b: '97',
    want: 'CHANGE: none is sticky',
    shows: 'whoever pushes, holder of the role or not',
    actual: () => of({ moved: [metrics] }, { pushes: [push('erin')] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '98',
    want: 'CHANGE: a push removes the approval',
    shows: 'for each role by what it signs',
    actual: () => {
      const told = {
        roles,
        reviews: [
          approves('dana', { moved: [moved('models/churn/README.md', 'model')] }),
          approves('ben', { moved: [moved('models/churn/README.md', 'model')] }),
        ],
      }
      return lines([demand('risk'), demand('lead', 1, { signs: 'model' })], told).slice(0, 2)
    },
    expected: ['risk 1/1 dana', 'lead 0/1 (ben: evidence-moved)'],
  },
  {
    b: '99',
    want: 'stale ones rejected, up-to-date ones accepted',
    shows: 'two of one role, one of them stale',
    actual: () =>
      lines([demand('risk', 2)], { roles, reviews: [approves('dana', { moved: [metrics] }), approves('erin')] }),
    expected: ['risk 1/2 erin (dana: evidence-moved)', 'short risk 2 by {erin}: 1 more'],
  },
  {
    b: '100',
    want: 'commit_id == head proves nothing about what was seen',
    shows: 'the review names the head, and what was there then has moved',
    actual: () => of({ sha: HEAD, moved: [metrics] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
  {
    b: '102',
    want: 'push after approval: unapproved',
    shows: 'the files that moved are named',
    actual: () =>
      counted(one, { roles, reviews: [approves('dana', { moved: [metrics, moved('a', 'change')] })] }).tallies[0]
        ?.notCounted[0]?.because,
    expected: { code: 'evidence-moved', files: [metrics] },
  },
  {
    b: '103',
    want: 'all approvals dropped',
    shows: 'a retarget after the review, and before it',
    actual: () => [
      of({}, { baseChangedAt: '2026-11-21T12:00:00Z' }),
      of({}, { baseChangedAt: '2026-11-21T09:00:00Z' }),
    ],
    expected: [['risk 0/1 (dana: base-changed)', short], ['risk 1/1 dana']],
  },
  {
    b: '105',
    want: 'digest rule decides, TTL keeps running',
    shows: 'closed and reopened, only the age of the review counts',
    actual: () =>
      lines([demand('risk', 1, { limits: ['36h'] })], {
        roles,
        reviews: [approves('dana', { at: '2026-11-20T22:00:00Z' })],
      }),
    expected: ['risk 0/1 (dana: expired)', short],
  },
  {
    b: '106',
    want: 'check stays "draft"; approvals on drafts do not count toward production',
    shows: 'given on a draft; and a draft with everything signed waits all the same',
    actual: () => {
      const approvals = '      - { role: risk, count: 1 }\n'
      return [
        of({ draft: true }),
        peopleLines(judgedWith(policyText({ approvals }), { roles, draft: true, reviews: [approves('dana')] })),
      ]
    },
    expected: [
      ['risk 0/1 (dana: draft)', short],
      ['hold', 'draft pending draft'],
    ],
  },
  {
    b: '107',
    want: 'role-scoped digests (E3)',
    shows: 'a file outside the models, for each of the three scopes',
    actual: () => {
      const review = { moved: [moved('README.md', 'change')] }
      return (['evidence', 'model', 'change'] as const).map((signs) =>
        isSatisfied(counted([demand('risk', 1, { signs })], { roles, reviews: [approves('dana', review)] })),
      )
    },
    expected: [true, true, false],
  },
  {
    b: '108',
    want: 'CHANGE: a merge that carries changes dismisses',
    shows: 'what the resolution of a conflict moved',
    actual: () =>
      of({ sha: older, moved: [metrics] }, { commits: [commit({ parents: [older, BASE] }), commit({ sha: older })] }),
    expected: ['risk 0/1 (dana: evidence-moved)', short],
  },
]

/** B10: what only models have. */
export const modelRows: readonly Row[] = [
  {
    b: '179',
    want: 'risk and leads approvals lapse',
    shows: 'the metrics report was written anew',
    actual: () =>
      lines([demand('risk'), demand('lead', 1, { signs: 'change' })], {
        roles,
        reviews: [approves('dana', { moved: [metrics] }), approves('ben', { moved: [metrics] })],
      }).slice(0, 2),
    expected: ['risk 0/1 (dana: evidence-moved)', 'lead 0/1 (ben: evidence-moved)'],
  },
  {
    b: '180',
    want: 'risk approval stays; leads per their scope',
    shows: 'a push of a README alone',
    actual: () => {
      const review = { moved: [moved('models/churn/README.md', 'model')] }
      return lines([demand('risk'), demand('lead', 1, { signs: 'model' })], {
        roles,
        reviews: [approves('dana', review), approves('ben', review)],
      }).slice(0, 2)
    },
    expected: ['risk 1/1 dana', 'lead 0/1 (ben: evidence-moved)'],
  },
  {
    b: '181',
    want: 'checklist digest changed ⇒ approvals lapse',
    shows: 'the description was edited after the review',
    actual: () => of({}, { descriptionEditedAt: '2026-11-21T12:00:00Z' }),
    expected: ['risk 0/1 (dana: description-edited)', short],
  },
  {
    b: '184',
    want: 'excluded (producer ≠ approver)',
    shows: 'dana started the evaluation',
    actual: () =>
      of(
        {},
        { producers: [{ by: { id: 4, login: 'dana', bot: false }, run: 12, workflow: 'evaluate', instructed: true }] },
      ),
    expected: ['risk 0/1 (dana: author)', short],
  },
  {
    b: '185',
    want: 'flips to pending at the deadline',
    shows: 'one second before, at, and after; and the verdict says when',
    actual: () => {
      const week = [demand('risk', 1, { limits: ['7d'] })]
      const at = '2026-11-15T10:00:00Z'
      const times = ['2026-11-22T09:59:59Z', '2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z']
      return times.map((asOf) => {
        const count = counted(week, { roles, asOf, reviews: [approves('dana', { at })] })
        return [isSatisfied(count), count.nextExpiry, count.tallies[0]?.notCounted[0]?.because]
      })
    },
    expected: [
      [true, '2026-11-22T10:00:00Z', undefined],
      [false, null, { code: 'expired', at: '2026-11-22T10:00:00Z', after: '7d' }],
      [false, null, { code: 'expired', at: '2026-11-22T10:00:00Z', after: '7d' }],
    ],
  },
  {
    b: '189',
    want: 'veto persists across pushes',
    shows: 'everything moved since',
    actual: () =>
      lines(one, {
        roles,
        reviews: [refuses('erin', { moved: [metrics], sha: older, evidenceDigest: null }), approves('dana')],
      }),
    expected: ['risk 1/1 dana', 'veto erin'],
  },
  {
    b: '193',
    want: 'times from GitHub only',
    shows: 'only asOf, the forge’s own clock, tells what is too old',
    actual: () => {
      const day = [demand('risk', 1, { limits: ['24h'] })]
      const reviews = [approves('dana', { at: '2026-11-21T10:00:01Z' })]
      return ['2026-11-22T10:00:00Z', '2026-11-22T10:05:00Z'].map((asOf) =>
        isSatisfied(counted(day, { roles, asOf, reviews })),
      )
    },
    expected: [true, false],
  },
  {
    b: '195',
    want: '500 outsiders change nothing',
    shows: 'they are listed once each, and neither seats nor objections nor signers move',
    actual: () => {
      const outsiders = Array.from({ length: 500 }, (_, at) => approves(`out${at}`, { at: '2026-11-21T11:00:00Z' }))
      const count = counted([demand('risk'), demand('lead')], { roles, reviews: [...outsiders, approves('dana')] })
      return count.tallies.map(({ counted: signed, notCounted, couldSign }) => [
        signed.map(({ login }) => login),
        notCounted.length,
        couldSign.map(({ login }) => login),
      ])
    },
    expected: [
      [['dana'], 500, ['erin']],
      [[], 0, ['ben', 'carl']],
    ],
  },
]
