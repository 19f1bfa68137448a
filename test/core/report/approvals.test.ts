import { describe, expect, test } from 'vitest'
import type { NotCounted, Person } from '../../../src/core/approval/types.ts'
import type { ApprovalTally, Verdict } from '../../../src/core/evaluate/verdict.ts'
import { missingWords } from '../../../src/core/report/approvals/missing.ts'
import { notCountedCodes, notCountedWords } from '../../../src/core/report/approvals/not-counted.ts'
import { liftWords, vetoWords } from '../../../src/core/report/approvals/veto.ts'
import { renderComment } from '../../../src/core/report/markdown.ts'
import { plain } from '../../../src/core/report/phrase.ts'
import { renderSarif } from '../../../src/core/report/sarif.ts'
import { renderText } from '../../../src/core/report/text.ts'
import { renderVerdictJson } from '../../../src/core/report/verdict-json.ts'
import { viewOf } from '../../../src/core/report/view.ts'
import { liveliness, rendered, tags, unbalanced } from './github.ts'
import * as sample from './sample.ts'
import * as approvals from './sample-approvals.ts'

const { counting, person, refused, signed, tally } = approvals
const commit = '1f2e3d4c5b6a79880123456789abcdef01234567'
const at = '2026-11-20T10:00:00Z'

const moved = (files: readonly (readonly ['candidate' | 'baseline' | 'policy', string])[]): NotCounted => ({
  code: 'evidence-moved',
  files: files.map(([side, path]) => ({ side, path, scope: 'evidence' })),
})

const refusals: readonly (readonly [NotCounted, string])[] = [
  [{ code: 'author', authorship: { how: 'opened', what: '' } }, 'opened this pull request'],
  [{ code: 'author', authorship: { how: 'authored', what: commit } }, 'wrote commit 1f2e3d4'],
  [{ code: 'author', authorship: { how: 'committed', what: commit } }, 'committed 1f2e3d4'],
  [{ code: 'author', authorship: { how: 'co-authored', what: commit } }, 'is a co-author of commit 1f2e3d4'],
  [{ code: 'author', authorship: { how: 'pushed', what: commit } }, 'pushed 1f2e3d4'],
  [
    { code: 'author', authorship: { how: 'ran', what: '77123' } },
    'started workflow run 77123, which may have made the evidence',
  ],
  [{ code: 'bot' }, 'is a bot, and bots sign nothing'],
  [{ code: 'account-gone' }, 'has no account any more'],
  [{ code: 'outsider' }, 'holds none of the roles asked here'],
  [{ code: 'joined-later', roles: ['model-risk'] }, 'joined model-risk after approving: approve again'],
  [
    { code: 'membership-unknown', roles: ['a', 'b', 'c', 'd', 'e'] },
    'may not have held a, b, c and 2 more when approving, for nobody looked: approve again',
  ],
  [{ code: 'left', roles: [] }, 'holds the role no longer'],
  [{ code: 'withdrawn', by: 993 }, 'took this approval back with a later review: approve again'],
  [{ code: 'dismissed', by: 'erin' }, 'approved, and erin dismissed that: approve again'],
  [{ code: 'dismissed', by: null }, 'approved, and that was dismissed: approve again'],
  [{ code: 'requested-again', at }, 'was asked for a new review at 2026-11-20 10:00 UTC: look again and approve'],
  [{ code: 'draft' }, 'approved while this was a draft: approve again'],
  [
    { code: 'base-changed', at },
    'approved before the base branch was changed at 2026-11-20 10:00 UTC: look again and approve',
  ],
  [
    { code: 'description-edited', at },
    'approved before the description was edited at 2026-11-20 10:00 UTC: look again and approve',
  ],
  [
    moved([['candidate', 'models/churn/metrics.json']]),
    'models/churn/metrics.json changed after this approval: look again and approve',
  ],
  [
    moved([
      ['policy', '.github/countersign.yml'],
      ['baseline', 'b.json'],
      ['candidate', 'a.json'],
    ]),
    'a.json, b.json of the baseline and the policy .github/countersign.yml changed after this approval: look again and approve',
  ],
  [
    moved(Array.from({ length: 400 }, (_, index) => ['candidate', `f${index}`] as const)),
    'f0, f1, f2 and 397 more changed after this approval: look again and approve',
  ],
  [moved([]), 'what was signed changed after this approval: look again and approve'],
  [{ code: 'evidence-unknown', sha: null }, 'approved a commit that is gone: look again and approve'],
  [
    { code: 'evidence-unknown', sha: commit },
    'approved 1f2e3d4, and what that held can’t be told any more: look again and approve',
  ],
  [{ code: 'expired', at, after: '7d' }, 'signature was for 7d and ended 2026-11-20 10:00 UTC: look again and approve'],
  [{ code: 'signs-as', role: 'ml-lead' }, 'signs as ml-lead only, as the review says'],
  [{ code: 'sits-elsewhere', role: 'ml-lead' }, 'already signs as ml-lead, and one person fills one seat'],
  [{ code: 'not-needed' }, 'approved too; enough others signed'],
]

describe('why a review does not count', () => {
  test.each(refusals)('%j', (because, words) => {
    expect(plain(notCountedWords(because))).toBe(words)
  })

  test('every code is among them', () => {
    expect(new Set(refusals.map(([{ code }]) => code))).toEqual(new Set(notCountedCodes))
  })

  test.each(refusals)('is said alike by text, Markdown and verdict.json: %j', (because, words) => {
    const verdict = counting('hold', [tally('model-risk', { notCounted: [refused(2, 'ana', because)] })])
    const [value] = JSON.parse(renderVerdictJson(verdict)).approvals[0].notCounted
    expect(value).toEqual({ id: 2, login: 'ana', review: 802, code: because.code, because: words })
    expect(unwrapped(renderText(viewOf(verdict), { width: 100, colour: false }))).toContain(`ana: ${words}`)
    const page = rendered(renderComment(viewOf(verdict))).replace(/<\/?code>/g, '')
    expect(page).toContain(`<td>${words}.</td>`)
  })
})

function unwrapped(text: string): string {
  return text.replace(/\n\s+/g, ' ')
}

const formats: readonly (readonly [string, (verdict: Verdict) => string])[] = [
  ['comment', (verdict) => renderComment(viewOf(verdict))],
  ['text', (verdict) => renderText(viewOf(verdict), { width: 100, colour: false })],
  ['SARIF', (verdict) => renderSarif(viewOf(verdict))],
]

describe('people are named only where the pull request names them already', () => {
  const shortage: Verdict = counting(
    'block',
    [
      tally('model-risk', {
        notCounted: [refused(2, 'ana', { code: 'outsider' })],
        couldSign: [person(2, 'ana'), person(30, 'hidden-one'), person(31, 'hidden-two')],
      }),
    ],
    {
      findings: [
        approvals.approvalFinding(
          'people',
          {
            code: 'quorum-unreachable',
            seats: [{ role: 'model-risk', count: 3 }],
            people: [person(2, 'ana'), person(30, 'hidden-one')],
            more: 1,
          },
          'fail',
        ),
      ],
    },
  )

  test.each(formats)('%s', (_, render) => {
    const page = render(shortage)
    expect(page).toContain('ana')
    expect(page).not.toContain('hidden')
  })

  test('a holder who asks for changes is named', () => {
    expect(renderComment(viewOf(approvals.vetoed))).toContain('`dana` (`ml-lead`) asks for changes')
  })
})

const hidden: readonly Person[] = [person(30, 'x'), person(31, 'y'), person(32, 'z'), person(33, 'w')]

test.each<readonly [Partial<ApprovalTally>, string]>([
  [{ couldSign: hidden }, '1 approval: any of 4 people could sign'],
  [{ couldSign: [person(2, 'ana'), ...hidden] }, '1 approval: ana or 4 others could sign'],
  [{ couldSign: [person(2, 'ana'), person(3, 'bo'), ...hidden] }, '1 approval: ana, bo or 4 others could sign'],
  [{ couldSign: hidden.slice(0, 1) }, '1 approval: only 1 person could sign'],
  [{ couldSign: [person(2, 'ana'), ...hidden], missing: 5 }, '5 approvals: only ana and 4 others could sign'],
  [{ couldSign: [] }, '1 approval: nobody else who may sign is known to hold it'],
  [
    { couldSign: hidden, unreadable: [{ name: 'acme/risk', why: 'forbidden' }] },
    '1 approval: any of 4 people could sign; acme/risk could not be read',
  ],
  [{ missing: 0 }, ''],
])('%j lacks %j', (parts, words) => {
  const approval = { role: 'model-risk', required: 5, tally: tally('model-risk', parts) }
  expect(plain(missingWords(approval, new Set([2, 3])))).toBe(words)
})

const lapsed = { notCounted: [refused(9, 'li', approvals.moved)], couldSign: [person(9, 'li'), ...hidden] }

test.each<readonly [string, readonly ApprovalTally[], string]>([
  [
    'the one whose approval lapsed',
    [tally('risk', lapsed)],
    'Ask li of risk to approve again: models/churn/metrics.json changed after this approval.',
  ],
  [
    'somebody else where the one who lapsed may not sign any more',
    [tally('risk', { ...lapsed, couldSign: hidden })],
    'Ask 1 person of risk for an approving review.',
  ],
  [
    'nobody twice: one person fills one seat',
    [tally('lead', lapsed), tally('risk', lapsed)],
    'Ask li of lead and 1 person of risk for approving reviews.',
  ],
  [
    'as many as are missing',
    [tally('risk', { ...lapsed, required: 3, missing: 3 })],
    'Ask li and 2 more people of risk for approving reviews.',
  ],
  [
    'nobody to approve again who did not lapse',
    [
      tally('risk', {
        notCounted: [refused(9, 'li', { code: 'signs-as', role: 'lead' })],
        couldSign: [person(9, 'li'), ...hidden],
      }),
    ],
    'Ask 1 person of risk for an approving review.',
  ],
  [
    'an author never',
    [tally('risk', { ...approvals.lapsedRisk, couldSign: hidden, role: 'risk' })],
    'Ask 1 person of risk for an approving review.',
  ],
])('the next step asks %s', (_, tallies, next) => {
  expect(plain(viewOf(counting('hold', tallies)).next)).toBe(next)
})

test.each<readonly [string, Verdict, string, string]>([
  [
    'draft',
    approvals.drafted,
    'On hold: the evidence is fine, the pull request is a draft',
    'Mark the pull request as ready for review, then ask for approvals.',
  ],
  [
    'short of people',
    approvals.shortOfPeople,
    'On hold: the evidence is fine, 2 more people must sign',
    'Ask 1 more person of any role asked here for an approving review. Besides: Ask 1 more person of model-risk or ml-lead for an approving review.',
  ],
  [
    'many roles',
    approvals.crowdOfPeople(100, 0),
    'On hold: the evidence is fine, 200 approvals of 100 roles are missing',
    'Ask 2 people of role-000, 2 people of role-001, 2 people of role-002, 2 people of role-003 and 96 more for approving reviews.',
  ],
  [
    'all signed',
    approvals.complete,
    'May be promoted: all 8 rules pass for churn',
    'Nothing is left to do for this gate.',
  ],
  [
    'two ask for changes',
    approvals.vetoed,
    'Blocked: 2 people ask for changes',
    'Make the changes; then each of them approves, or another holder of their role who had no hand in the change dismisses the review with a reason.',
  ],
  [
    'nobody could sign',
    counting('block', [], {
      findings: [approvals.approvalFinding('risk', { code: 'role-empty', role: 'risk' }, 'fail')],
    }),
    'Blocked: nobody holds risk',
    'Add people to the teams of risk, or name users in the policy.',
  ],
  [
    'evidence that fails comes before people',
    approvals.broken,
    'Blocked: 3 of 17 rules fail for churn, 1 could not be evaluated, 2 can’t be decided',
    'Add people to the teams of owner, or name users in the policy. Then see the 5 other rules below.',
  ],
  [
    'policy and model at once',
    sample.verdict('block', {
      findings: [
        sample.finding(
          'change',
          { code: 'policy-and-model', path: '.github/countersign.yml', models: ['churn'] },
          { kind: 'policy', model: null, outcome: 'fail' },
        ),
      ],
    }),
    'Blocked: the change edits the policy and a model at once',
    'Split it: put .github/countersign.yml in a pull request of its own.',
  ],
])('%s: one sentence says the decision and one the next step', (_, verdict, headline, next) => {
  const view = viewOf(verdict)
  expect([plain(view.headline), plain(view.next)]).toEqual([headline, next])
})

describe('requests for changes', () => {
  const [dana, li] = approvals.vetoes

  test('name everybody, and who dismissed in vain', () => {
    expect(plain(vetoWords(approvals.vetoes))).toBe('dana (ml-lead) and li (model-risk and ml-lead) ask for changes')
    expect(plain(vetoWords(li === undefined ? [] : [li]))).toBe(
      'li (model-risk and ml-lead) asks for changes; eve dismissed that, who may not',
    )
  })

  test('say how each is lifted', () => {
    expect(plain(liftWords(dana === undefined ? [] : [dana]))).toBe(
      'Make the changes; then dana approves, or another holder of ml-lead who had no hand in the change dismisses the review with a reason',
    )
    expect(renderComment(viewOf(approvals.vetoed)).match(/^\|✋\|/gm)).toHaveLength(2)
  })

  test('of people without a role are shown and do not block', () => {
    const page = renderComment(viewOf(approvals.counted))
    expect(page).toContain('💬 `yan` asks for changes and holds no role asked here: shown, not blocking.')
    expect(viewOf(approvals.counted).decision).toBe('hold')
  })
})

describe('what one signs', () => {
  test('is pinned by digests, and says what changed since the last signature', () => {
    const page = renderComment(viewOf(approvals.counted))
    const digest = approvals.counted.digests.evidence.slice('sha256:'.length, 'sha256:'.length + 12)
    expect(page).toContain(`|\`model-risk\`|The evidence \`${digest}\`, the policy `)
    expect(page).toContain('and every changed file as of `9a8b7c6`.')
    expect(page).toContain('|Changed since the last one|')
  })

  test('is left out once all have signed', () => {
    expect(renderComment(viewOf(approvals.complete))).not.toContain('What you sign')
  })
})

const crowds = [
  ['500 people refused', approvals.crowdOfPeople(1, 500)],
  ['100 roles', approvals.crowdOfPeople(100, 2)],
  ['100 roles × 500 people', approvals.crowdOfPeople(100, 500)],
] as const

describe.each(crowds)('%s', (_, verdict) => {
  const view = viewOf(verdict)

  test.each([8_000, 65_536])('a page keeps to %i characters, unbroken, and counts what it leaves out', (limit) => {
    const page = renderComment(view, limit)
    expect(page.length).toBeLessThanOrEqual(limit)
    const html = rendered(page)
    expect(unbalanced(html)).toBeNull()
    expect(liveliness(html)).toBeNull()
    const listed = (page.match(/^\|`person-\d+`\|/gm) ?? []).length
    const counted = /… and ([\d,]+) more reviews?:|^([\d,]+) reviews?: see/m.exec(page)
    const left = Number((counted?.[1] ?? counted?.[2] ?? '0').replaceAll(',', ''))
    expect(listed + left).toBe(view.signatures.refusals.length)
  })

  test('people who can sign again come before people without a role', () => {
    const codes = view.signatures.refusals.map(({ because }) => because.code)
    expect(codes.lastIndexOf('evidence-moved')).toBeLessThan(codes.indexOf('outsider'))
  })

  test('a terminal shows twenty of them and counts the rest', () => {
    const text = renderText(view, { width: 100, colour: false })
    expect(text.match(/^ {2}person-\d+: /gm)?.length).toBeLessThanOrEqual(20)
  })
})

describe.each(sample.hostileTexts)('%j', (text) => {
  const verdict = counting(
    'hold',
    [
      tally(text, {
        counted: [signed(1, text, { sha: text, at: text, expiresAt: text })],
        notCounted: [
          refused(2, text, moved([['candidate', text]])),
          refused(3, text, { code: 'dismissed', by: text }),
          refused(4, text, { code: 'expired', at: text, after: text }),
          refused(5, text, { code: 'joined-later', roles: [text, text] }),
          refused(6, text, { code: 'author', authorship: { how: 'ran', what: text } }),
        ],
        couldSign: [person(2, text)],
        unreadable: [{ name: text, why: 'not-found' }],
      }),
      tally('other'),
    ],
    {
      objections: [{ login: text, review: 1 }],
      findings: [
        approvals.approvalFinding(
          text,
          {
            code: 'authors-untraced',
            untraced: [{ kind: 'commit', sha: text, part: 'committer', email: text }],
          },
          'pending',
        ),
        approvals.approvalFinding(
          'veto',
          {
            code: 'changes-requested',
            vetoes: [1, 2].map((id) => ({ id, login: text, review: id, roles: [text], dismissedBy: text })),
          },
          'fail',
        ),
      ],
    },
  )

  test('does nothing in the approvals section, in any format', () => {
    const page = rendered(renderComment(viewOf(verdict)))
    expect(unbalanced(page)).toBeNull()
    expect(liveliness(page)).toBeNull()
    expect(tags(page).filter((tag) => /\s/.test(tag))).toEqual([])
    const shown = renderText(viewOf(verdict), { width: 100, colour: false })
    expect(/(?![\n\u200e])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.exec(shown)).toBeNull()
  })
})

test('where only the gate counts, the comment says so and nothing else', () => {
  const page = renderComment(viewOf(sample.held))
  expect(page).toContain('|⏳|`ml-lead`|2 needed, counted by the gate.|')
  expect(page).not.toContain('What you sign')
  const empty = tally('ml-lead', { required: 2, missing: 2 })
  expect(renderComment(viewOf({ ...sample.held, approvals: [empty] }))).toBe(page)
})

test('the order of roles and reviews does not show', () => {
  const turned: Verdict = {
    ...approvals.counted,
    findings: approvals.counted.findings.toReversed(),
    approvals: approvals.counted.approvals
      .map((one) => ({ ...one, notCounted: one.notCounted.toReversed() }))
      .toReversed(),
  }
  expect(renderComment(viewOf(turned))).toBe(renderComment(viewOf(approvals.counted)))
})
