import { approves, comments, commit, counted, demand, HEAD, lines, push, refuses, who } from '../told.ts'
import type { Told } from '../told.ts'
import { judgedWith, peopleLines, policyText, problemsOf, waiverOf } from './row.ts'
import type { Row } from './row.ts'

const one = [demand('risk')]
const canonical = [demand('risk'), demand('lead', 2)]
const roles = { risk: ['dana', 'erin'], lead: ['ben', 'carl', 'dana'] }
const older = 'd'.repeat(40)

function of(told: Told): readonly string[] {
  return lines(one, { roles, ...told })
}

function withKey(key: string): readonly string[] {
  return problemsOf(policyText({ approvals: `      - { role: risk, count: 1, ${key}: true }\n` }))
}

/** B1: who may approve. */
export const independenceRows: readonly Row[] = [
  {
    b: '1',
    want: 'allowed only with an explicit approvals: none',
    shows: 'with the word nobody is asked, and without any rule there is no gate',
    actual: () => [
      peopleLines(judgedWith(policyText({ approvals: '', gate: '    approvals: none\n' }), { roles })),
      problemsOf(policyText().replace(/ {4}(metrics|approvals):[\s\S]*/, '')),
    ],
    expected: [['promote'], ['policy/empty']],
  },
  {
    b: '2',
    want: 'config error at lint',
    shows: 'a role that nobody holds, and a rule that names none',
    actual: () => [
      problemsOf(policyText({ roles: '  empty: {}\n' })),
      problemsOf(policyText({ approvals: '      - { count: 1 }\n' })),
    ],
    expected: [['policy/missing-key'], ['policy/missing-key']],
  },
  {
    b: '3',
    want: 'author not counted',
    shows: 'who opened the change holds the role and approves',
    actual: () => of({ opener: 'dana', reviews: [approves('dana')] }),
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '4',
    want: 'option absent for production branches',
    shows: 'there is no such key',
    actual: () => withKey('allow_author'),
    expected: ['policy/unknown-key'],
  },
  {
    b: '5',
    want: 'contributor not counted',
    shows: 'who has a commit in the change',
    actual: () =>
      of({
        commits: [commit(), commit({ sha: older, author: 'dana' })],
        reviews: [approves('dana'), approves('erin')],
      }),
    expected: ['risk 1/1 erin (dana: author)'],
  },
  {
    b: '6',
    want: 'exclusions are additive, no option re-admits the author silently',
    shows: 'there is no such key',
    actual: () => withKey('allow_contributor'),
    expected: ['policy/unknown-key'],
  },
  {
    b: '7',
    want: 'contributor counts as named waiver only',
    shows: 'no key lets a contributor sign, and a waiver of approvals is refused',
    actual: () => [
      withKey('allow_non_author_contributor'),
      problemsOf(
        policyText({
          end: waiverOf('approvals/risk', 'churn'),
        }),
      ),
    ],
    expected: [['policy/unknown-key'], ['policy/wrong-value']],
  },
  {
    b: '8',
    want: 'config error for production',
    shows: 'neither key exists',
    actual: () => [withKey('allow_self'), withKey('self')],
    expected: [['policy/unknown-key'], ['policy/unknown-key']],
  },
  {
    b: '9',
    want: 'author and committer both matter',
    shows: 'a commit by ana that dana committed',
    actual: () => of({ commits: [commit({ author: 'ana', committer: 'dana' })], reviews: [approves('dana')] }),
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '10',
    want: 'web committer is not a second contributor',
    shows: 'a web commit’s committer names nobody, and is not missed either',
    actual: () => [
      of({ commits: [commit({ committer: 'dana', web: true })], reviews: [approves('dana')] }),
      of({ commits: [commit({ committer: null, web: true })], reviews: [approves('dana')] }),
    ],
    expected: [['risk 1/1 dana'], ['risk 1/1 dana']],
  },
  {
    b: '11',
    want: 'trailer accounts join the effective-author set',
    shows: 'dana is a co-author',
    actual: () => of({ commits: [commit({ coAuthors: ['dana'] })], reviews: [approves('dana')] }),
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '12',
    want: 'excluded, with a message naming the commit',
    shows: 'a suggestion of dana’s was applied in the web editor',
    actual: () => {
      const commits = [commit({ web: true, committer: null, coAuthors: ['dana'] })]
      return counted(one, { roles, commits, reviews: [approves('dana')] }).tallies[0]?.notCounted[0]?.because
    },
    expected: { code: 'author', authorship: { how: 'co-authored', what: HEAD } },
  },
  {
    b: '13',
    want: 'unattributed commit ⇒ rule blocked until waived',
    shows: 'indeterminate, and promoted by a waiver for all judged models only',
    actual: () => {
      const told = { roles, commits: [commit({ author: null, committer: 'ana' })], reviews: [approves('dana')] }
      const approvals = '      - { role: risk, count: 1 }\n'
      return ['', waiverOf('authors', 'churn'), waiverOf('authors', 'other')].map((end) =>
        peopleLines(
          judgedWith(
            policyText({ approvals, end }).replace('roles:', '  other: { path: models/other, tier: low }\nroles:'),
            told,
          ),
        ),
      )
    },
    expected: [
      ['block', 'authors indeterminate authors-untraced'],
      ['promote', 'authors waived authors-untraced'],
      ['block', 'authors indeterminate authors-untraced'],
    ],
  },
  {
    b: '14',
    want: 'every commit in base..head counts for authorship',
    shows: 'dana’s commit came in by the second parent of a merge',
    actual: () => {
      const merge = commit({ parents: ['a'.repeat(40), older] })
      return of({ commits: [merge, commit({ sha: older, author: 'dana' })], reviews: [approves('dana')] })
    },
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '15',
    want: 'bot’s commits excluded by account, not by name',
    shows: 'a bot’s commit keeps no person from signing',
    actual: () => of({ commits: [commit({ author: 'bo[bot]' })], reviews: [approves('dana')] }),
    expected: ['risk 1/1 dana'],
  },
  {
    b: '16',
    want: 'commit not ignored: both must match',
    shows: 'a bot wrote it and dana committed it',
    actual: () => of({ commits: [commit({ author: 'bo[bot]', committer: 'dana' })], reviews: [approves('dana')] }),
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '18',
    want: 'any difference of an update merge ⇒ contribution',
    shows: 'who merged the base into the branch is an author, clean or not',
    actual: () => {
      const update = commit({ parents: [older, 'b'.repeat(40)], author: 'dana', web: true })
      return of({ commits: [commit({ sha: older }), update], reviews: [approves('dana')] })
    },
    expected: ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '19',
    want: 'pusher excluded',
    shows: 'dana pushed ana’s commits, now or at any time before',
    actual: () => [
      of({ pushes: [push('dana')], reviews: [approves('dana')] }),
      of({ pushes: [push('ana', HEAD, older), push('dana', older)], reviews: [approves('dana')] }),
    ],
    expected: Array.from({ length: 2 }, () => ['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more']),
  },
  {
    b: '20',
    want: 'bot-opened PR ⇒ instructing human or quorum+1',
    shows: 'one more person signs, unless it is known who started the run',
    actual: () => {
      const told = { roles, opener: 'bo[bot]', pushes: [push('bo[bot]')], commits: [commit({ author: 'bo[bot]' })] }
      const producers = [{ by: who('gus'), run: 7, workflow: 'train', instructed: true }]
      return [
        lines(one, { ...told, reviews: [approves('dana')] }),
        lines(one, { ...told, reviews: [approves('dana'), approves('erin')] }),
        lines(one, { ...told, producers, reviews: [approves('dana')] }),
        lines(canonical, { ...told, reviews: ['ben', 'carl', 'dana', 'erin'].map((login) => approves(login)) }),
      ]
    },
    expected: [
      ['risk 1/1 dana', 'bot bo[bot]: nobody'],
      ['risk 1/1 dana', 'bot bo[bot]: erin'],
      ['risk 1/1 dana'],
      ['risk 1/1 dana', 'lead 2/2 ben carl (dana: sits-elsewhere)', 'bot bo[bot]: erin'],
    ],
  },
  {
    b: '21',
    want: 'bots never fill a human role',
    shows: 'a bot that the role lists approves',
    actual: () => lines(one, { roles: { risk: ['bo[bot]', 'dana'] }, reviews: [approves('bo[bot]')] }),
    expected: ['risk 0/1 (bo[bot]: bot)', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '22',
    want: 'App bot’s approved review is ignored',
    shows: 'beside a person’s',
    actual: () => of({ reviews: [approves('bo[bot]'), approves('dana')] }),
    expected: ['risk 1/1 dana (bo[bot]: bot)'],
  },
  {
    b: '23',
    want: 'implicit self-approve: never',
    shows: 'an author who holds the role has signed nothing by writing',
    actual: () => of({ opener: 'dana' }),
    expected: ['risk 0/1', 'short risk 1 by {}: 1 more'],
  },
  {
    b: '24',
    want: 'pending, "1 more distinct person"',
    shows: 'one person in both roles approves',
    actual: () => {
      const told = { roles, reviews: [approves('dana')] }
      const approvals = '      - { role: risk, count: 1 }\n      - { role: lead, count: 1 }\n'
      return [lines([demand('risk'), demand('lead')], told), peopleLines(judgedWith(policyText({ approvals }), told))]
    },
    expected: [
      ['risk 1/1 dana', 'lead 0/1 (dana: sits-elsewhere)', 'short risk 1 + lead 1 by {dana}: 1 more'],
      ['hold', 'approvals pending people-short', 'approvals/risk pending role-awaits'],
    ],
  },
  {
    b: '25',
    want: 'needs a third person',
    shows: 'dana in both and ben in one',
    actual: () => lines(canonical, { roles, reviews: [approves('dana'), approves('ben')] }),
    expected: ['risk 1/1 dana', 'lead 1/2 ben (dana: sits-elsewhere)', 'short risk 1 + lead 2 by {ben, dana}: 1 more'],
  },
  {
    b: '26',
    want: 'maximum bipartite matching; order-independent',
    shows: 'with erin of risk alone, dana moves over to the leads, whoever was first',
    actual: () => {
      const reviews = ['dana', 'ben', 'erin']
      return [reviews, reviews.toReversed()].map((logins) =>
        lines(canonical, { roles, reviews: logins.map((login) => approves(login)) }),
      )
    },
    expected: Array.from({ length: 2 }, () => ['risk 1/1 erin (dana: sits-elsewhere)', 'lead 2/2 ben dana']),
  },
  {
    b: '27',
    want: 'counts one',
    shows: 'who is in the role by two teams, or approves twice, is one person',
    actual: () =>
      lines([demand('risk', 2)], {
        roles: { risk: ['dana', 'dana', 'erin'] },
        reviews: [approves('dana'), approves('dana')],
      }),
    expected: ['risk 1/2 dana', 'short risk 2 by {dana}: 1 more'],
  },
  {
    b: '28',
    want: 'never implicit',
    shows: 'the only holder wrote the change: nobody is satisfied by that',
    actual: () =>
      peopleLines(
        judgedWith(policyText({ approvals: '      - { role: risk, count: 1 }\n' }), { roles: { risk: ['ana'] } }),
      ),
    expected: ['block', 'approvals fail quorum-unreachable', 'approvals/risk pending role-awaits'],
  },
  {
    b: '29',
    want: 'quorum stays; if unreachable, say so',
    shows: 'two of a role whose only other holder opened the change',
    actual: () => lines([demand('risk', 2)], { opener: 'erin', roles, reviews: [approves('dana')] }),
    expected: ['risk 1/2 dana', 'short risk 2 by {dana}: 1 more', 'unreachable risk 2 by {dana}: 1 more'],
  },
  {
    b: '30',
    want: 'neither opener nor last committer counts',
    shows: 'both hold the role, and both approve',
    actual: () =>
      of({ opener: 'dana', commits: [commit({ author: 'erin' })], reviews: [approves('dana'), approves('erin')] }),
    expected: [
      'risk 0/1 (dana: author, erin: author)',
      'short risk 1 by {}: 1 more',
      'unreachable risk 1 by {}: 1 more',
    ],
  },
  {
    b: '32',
    want: 'case-insensitive, resolved to numeric id',
    shows: 'whose login changed is the same person: once as author, once as signer',
    actual: () => {
      const dana = { id: who('dana').id, login: 'DANA-NEW', bot: false }
      const told: Told = { roles, reviews: [approves('dana')] }
      return [
        lines(one, { ...told, producers: [{ by: dana, run: 1, workflow: 'w', instructed: true }] }),
        lines(one, { ...told, reviews: [approves('dana'), refuses('dana'), comments('dana'), approves('dana')] }),
      ]
    },
    expected: [['risk 0/1 (dana: author)', 'short risk 1 by {}: 1 more'], ['risk 1/1 dana']],
  },
]
