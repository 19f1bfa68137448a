import { describe, expect, test } from 'vitest'
import { authorsOf } from '../../../src/core/approval/authors.ts'
import { countApprovals } from '../../../src/core/approval/count-approvals.ts'
import { earlier, later, secondsOf } from '../../../src/core/approval/instants.ts'
import { untracedOf } from '../../../src/core/approval/untraced.ts'
import {
  approves,
  BASE,
  commit,
  counted,
  demand,
  HEAD,
  isSatisfied,
  lines,
  moved,
  push,
  ran,
  refuses,
  rollOf,
  who,
} from './told.ts'
import type { Told } from './told.ts'

const roles = { risk: ['dana', 'erin'], lead: ['ben', 'carl', 'dana'] }
const [older, oldest] = ['d'.repeat(40), 'e'.repeat(40)]

function because(told: Told, signs: 'evidence' | 'model' | 'change' = 'evidence'): unknown {
  return counted([demand('risk', 1, { signs })], { roles, ...told }).tallies[0]?.notCounted[0]?.because
}

describe('the first reason why a review does not count, in order', () => {
  // each row adds one more thing that is wrong, from the last reason to the first; the one added is told
  const wrong = [
    ['signs-as', { as: 'lead' }],
    ['evidence-unknown', { evidenceDigest: null }],
    ['evidence-moved', { moved: [moved('models/churn/metrics.json')] }],
    ['draft', { draft: true }],
    ['requested-again', { requestedAgainAt: '2026-11-21T11:00:00Z' }],
    ['joined-later', { heldRoles: [] }],
  ] as const
  test.each(wrong.map(([code], at) => [code, Object.assign({}, ...wrong.slice(0, at + 1).map(([, one]) => one))]))(
    '%s',
    (code, told) => {
      expect(because({ reviews: [approves('dana', told)] })).toMatchObject({ code })
    },
  )

  test('facts come with the code', () => {
    const reviews = [approves('dana')]
    expect(because({ reviews, opener: 'dana' })).toEqual({ code: 'author', authorship: { how: 'opened', what: '' } })
    expect(because({ reviews: [approves('dana', { heldRoles: ['lead'] })] })).toEqual({
      code: 'joined-later',
      roles: ['risk'],
    })
    expect(because({ reviews, baseChangedAt: '2026-11-21T10:30:00Z' })).toEqual({
      code: 'base-changed',
      at: '2026-11-21T10:30:00Z',
    })
    expect(because({ reviews: [approves('dana'), refuses('dana', { id: 777 })] })).toEqual({
      code: 'withdrawn',
      by: 777,
    })
  })

  test.each([
    ['evidence', ['models/churn/metrics.json']],
    ['model', ['models/churn/metrics.json', 'models/churn/train.py']],
    ['change', ['models/churn/metrics.json', 'models/churn/train.py', 'README.md']],
  ] as const)('who signs the %s is told which of it moved', (signs, paths) => {
    const files = [
      moved('models/churn/metrics.json'),
      moved('models/churn/train.py', 'model'),
      moved('README.md', 'change'),
    ]
    expect(because({ reviews: [approves('dana', { moved: files })] }, signs)).toEqual({
      code: 'evidence-moved',
      files: files.filter(({ path }) => paths.some((one) => one === path)),
    })
  })
})

const demands = [demand('risk'), demand('lead')]

function couldSign(told: Told): unknown {
  return counted(demands, { roles, ...told }).tallies.map((tally) => tally.couldSign.map(({ login }) => login))
}

describe('who is listed where', () => {
  test('holders with their role, strangers once with the first, and nobody who only talked', () => {
    const reviews = ['erin', 'sly', 'ana', 'bo[bot]'].map((login) => approves(login, { draft: true }))
    expect(lines(demands, { roles, reviews }).slice(0, 2)).toEqual([
      'risk 0/1 (erin: draft, sly: outsider, ana: author, bo[bot]: bot)',
      'lead 0/1',
    ])
  })

  test('who held another role once is listed there alone', () => {
    const reviews = [approves('gus', { heldRoles: ['lead'] })]
    expect(lines(demands, { roles, reviews }).slice(0, 2)).toEqual(['risk 0/1', 'lead 0/1 (gus: left)'])
  })

  test('who could sign: independent holders who have not, by login', () => {
    expect(couldSign({})).toEqual([
      ['dana', 'erin'],
      ['ben', 'carl', 'dana'],
    ])
    expect(couldSign({ opener: 'carl', reviews: [approves('dana')] })).toEqual([['erin'], ['ben']])
    // what lapsed can be given again, and a veto can become a signature
    expect(couldSign({ reviews: [approves('erin', { draft: true }), refuses('ben')] })).toEqual([
      ['dana', 'erin'],
      ['ben', 'carl', 'dana'],
    ])
  })
})

describe('signatures and their age', () => {
  const asked = [demand('risk', 2, { limits: ['24h', '48h'] })]

  test('the strict seat goes to who is young enough, and the verdict says when the first lapses', () => {
    const reviews = [approves('dana', { at: '2026-11-21T09:00:00Z' }), approves('erin', { at: '2026-11-22T09:00:00Z' })]
    const count = counted(asked, { roles, reviews })
    expect(count.tallies[0]?.counted.map(({ login, expiresAt }) => [login, expiresAt])).toEqual([
      ['dana', '2026-11-23T09:00:00Z'],
      ['erin', '2026-11-23T09:00:00Z'],
    ])
    expect(count.nextExpiry).toBe('2026-11-23T09:00:00Z')
  })

  test('who is young enough for a seat that is taken is too old for the one that is empty', () => {
    const reviews = ['dana', 'erin'].map((login) => approves(login, { at: '2026-11-21T09:00:00Z' }))
    const [tally] = counted(asked, { roles, reviews }).tallies
    expect(tally?.notCounted).toEqual([
      {
        id: who('erin').id,
        login: 'erin',
        review: 102,
        because: { code: 'expired', at: '2026-11-22T09:00:00Z', after: '24h' },
      },
    ])
  })

  test('without a limit nothing lapses', () => {
    const count = counted([demand('risk')], { roles, reviews: [approves('dana', { at: '2001-01-01T00:00:00Z' })] })
    expect([isSatisfied(count), count.nextExpiry]).toEqual([true, null])
  })

  test('the seat for a bot’s change lasts as long as the longest seat that the signer could fill', () => {
    const lasting = [demand('risk', 1, { limits: ['24h'] }), demand('lead', 1, { limits: ['48h'] })]
    const both = { risk: ['dana', 'erin'], lead: ['ben', 'dana'] }
    const at = '2026-11-22T09:00:00Z'
    const reviews = ['erin', 'ben', 'dana'].map((login) => approves(login, { at }))
    const { extra } = counted(lasting, { roles: both, opener: 'bo[bot]', reviews })
    expect(extra?.filledBy).toMatchObject({ login: 'erin', expiresAt: '2026-11-23T09:00:00Z' })
  })
})

describe('hostile rolls', () => {
  test('times that can’t be read help nobody', () => {
    const week = [demand('risk', 1, { limits: ['7d'] })]
    const passes = (told: Told): boolean => isSatisfied(counted(week, { roles, reviews: [approves('dana')], ...told }))
    expect(passes({})).toBe(true)
    expect(passes({ asOf: 'now' })).toBe(false)
    expect(passes({ asOf: '2026-11-22T10:00:00' })).toBe(false)
    expect(passes({ baseChangedAt: 'yesterday' })).toBe(false)
    expect(passes({ descriptionEditedAt: '' })).toBe(false)
    expect(passes({ reviews: [approves('dana', { at: '' })] })).toBe(false)
    expect(passes({ reviews: [refuses('dana', { at: 'x' }), approves('dana')] })).toBe(false)
    expect(passes({ reviews: [refuses('dana'), approves('dana', { at: 'x' })] })).toBe(false)
  })

  test('a login that changes, and names as keys of objects, mislead nobody', () => {
    const odd = { constructor: ['dana'], toString: ['dana'] }
    const asked = [demand('constructor'), demand('toString')]
    expect(lines(asked, { roles: odd, reviews: [approves('dana')] }).slice(0, 2)).toEqual([
      'constructor 1/1 dana',
      'toString 0/1 (dana: sits-elsewhere)',
    ])
    expect(isSatisfied(counted([demand('valueOf')], { reviews: [approves('dana', { heldRoles: ['valueOf'] })] }))).toBe(
      false,
    )
  })

  test('an account that one list calls a bot is one', () => {
    const roll = rollOf({ roles, reviews: [approves('dana')] })
    const bot = { role: 'lead', members: [{ ...who('dana'), bot: true }], unreadable: [] }
    const isSigned = (members: typeof roll.members, role: string): boolean =>
      isSatisfied(countApprovals([demand(role)], { ...roll, members }))
    expect(isSigned(roll.members, 'lead')).toBe(true)
    expect(isSigned([...roll.members, bot], 'lead')).toBe(false)
  })

  test('nothing at all is nothing signed, and no demand asks for a bot’s seat', () => {
    const count = counted([], { opener: 'bo[bot]' })
    expect([count.tallies, count.extra, count.shortage, count.unreachable]).toEqual([[], null, null, null])
  })
})

describe('who had a hand in the change', () => {
  test('is told by the most evident way, and of equals by the first commit', () => {
    const roll = rollOf({
      opener: 'ana',
      commits: [
        commit({ sha: older, author: 'ben', coAuthors: ['gus'] }),
        commit({ author: 'ben', committer: 'carl' }),
      ],
      pushes: [push('carl'), push('hal')],
      producers: [ran('gus', 9), ran('fay', 12), ran('fay', 7)],
    })
    const told = [...authorsOf(roll)].map(([id, { how, what }]) => [id, how, what])
    expect(told).toEqual([
      [who('ana').id, 'opened', ''],
      [who('ben').id, 'authored', HEAD],
      [who('gus').id, 'co-authored', older],
      [who('carl').id, 'committed', HEAD],
      [who('hal').id, 'pushed', HEAD],
      [who('fay').id, 'ran', '12'],
    ])
  })
})

describe('whom a change can’t be traced to', () => {
  const chain = [commit({ parents: [older] }), commit({ sha: older, parents: [oldest] }), commit({ sha: oldest })]
  test.each([
    ['one push of all', [push('ana', HEAD, BASE)], []],
    ['a push for each commit', [push('ana', HEAD, older), push('ben', older, oldest), push('ana', oldest)], []],
    ['the middle push is missing', [push('ana', HEAD, older), push('ana', oldest)], [older]],
    ['the first push is missing', [push('ana', HEAD, oldest)], [oldest]],
    ['the head’s push is missing', [push('ana', older, BASE)], [HEAD]],
    ['pushed away and back', [push('ana'), push('ana', BASE, HEAD), push('ana', HEAD, BASE)], []],
    ['in a circle', [push('ana', HEAD, older), push('ben', older, HEAD)], []],
    ['no push at all', [], [HEAD]],
  ] as const)('pushes: %s', (_, pushes, expected) => {
    const untraced = untracedOf(rollOf({ commits: chain, pushes }))
    expect(untraced.map(({ kind, sha }) => [kind, sha])).toEqual(expected.map((sha) => ['push', sha]))
  })

  test('identities are named with commit, part and address, once each', () => {
    const commits = [
      commit({ author: null, committer: 'ana', coAuthors: [null, 'ben'] }),
      commit({ sha: older, committer: null }),
    ]
    expect(untracedOf(rollOf({ commits }))).toEqual([
      { kind: 'commit', sha: HEAD, part: 'author', email: 'somebody@example.org' },
      { kind: 'commit', sha: HEAD, part: 'co-author', email: 'somebody@example.org' },
      { kind: 'commit', sha: older, part: 'committer', email: 'somebody@example.org' },
    ])
  })

  test('a list without the head is not whole', () => {
    expect(untracedOf(rollOf({ commits: [] }))).toEqual([{ kind: 'commit', sha: HEAD, part: 'author', email: '' }])
  })
})

describe('times', () => {
  test.each([
    ['1970-01-01T00:00:00Z', 0],
    ['2026-11-22T10:00:00Z', 1_795_341_600],
    ['2026-11-22T10:00:00.5Z', 1_795_341_600.5],
    ['2026-11-22T10:00:00+01:00', Number.NaN],
    ['2026-11-22 10:00:00Z', Number.NaN],
    ['2026-11-22', Number.NaN],
    ['', Number.NaN],
  ])('%s: %d', (at, seconds) => {
    expect(secondsOf(at)).toBe(seconds)
  })

  test('the later and the earlier', () => {
    expect(later('2026-02-28T23:59:59Z', 2)).toBe('2026-03-01T00:00:01Z')
    expect(later('never', 2)).toBe('never')
    expect(earlier(null, null)).toBe(null)
    expect(earlier('2026-02-28T23:59:59Z', null)).toBe('2026-02-28T23:59:59Z')
    expect(earlier('2026-02-28T23:59:59Z', '2026-01-01T00:00:00Z')).toBe('2026-01-01T00:00:00Z')
  })
})
