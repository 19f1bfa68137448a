import { describe, expect, test } from 'vitest'
import { readDossier } from '../../src/app/read-dossier.ts'
import type { Dossier } from '../../src/core/evaluate/dossier.ts'

const sha = (digit: string): string => digit.repeat(40)

/** As this release's first version recorded them: before there were keys about signatures. */
const recorded = {
  schema: 'countersign.dossier/v1',
  subject: {
    repository: 'acme/models',
    pull: 42,
    base: { ref: 'main', sha: sha('1') },
    head: { ref: 'retrain', sha: sha('2') },
    mergeBase: sha('1'),
  },
  asOf: '2026-11-22T10:00:00Z',
  policy: null,
  proposedPolicy: null,
  changes: [],
  candidate: [],
  baseline: [],
  mergeBase: [],
  pullRequest: null,
  commits: [],
  pushes: [],
  reviews: [],
  members: null,
  gaps: [],
}

const dana = { id: 4, login: 'dana' }
const identity = { account: { id: 2, login: 'ana' } }

/** The least one writes to try out who may sign. */
const written = {
  ...recorded,
  opener: { id: 2, login: 'ana' },
  commits: [{ sha: sha('2'), parents: [sha('1')], author: identity, committer: identity }],
  reviews: [{ id: 1, by: dana, state: 'approved', sha: sha('2'), at: '2026-11-22T09:00:00Z' }],
  members: [
    { role: 'ml-lead', members: [dana] },
    { role: 'model-risk', members: [{ id: 9, login: 'li' }] },
  ],
}

function read(value: unknown): Dossier {
  const result = readDossier({ path: 'd.json', text: JSON.stringify(value), digest: 'sha256:0' })
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('\n'))
  return result.value
}

test('a dossier recorded before signatures were counted still loads', () => {
  expect(read(recorded)).toEqual({
    ...recorded,
    opener: null,
    draft: false,
    baseChangedAt: null,
    descriptionEditedAt: null,
    producers: [],
    ancestry: [],
    measured: [],
    scans: [],
  })
})

describe('a dossier with signatures, written by hand', () => {
  test('needs no more than what matters', () => {
    const dossier = read(written)
    expect(dossier.opener).toEqual({ id: 2, login: 'ana', bot: false })
    expect(dossier.reviews).toEqual([
      {
        id: 1,
        by: { id: 4, login: 'dana', bot: false },
        state: 'approved',
        sha: sha('2'),
        at: '2026-11-22T09:00:00Z',
        draft: false,
        as: null,
        dismissal: null,
        requestedAgainAt: null,
        evidenceDigest: null,
        moved: [],
        heldRoles: ['ml-lead'],
      },
    ])
    const account = { id: 2, login: 'ana', bot: false }
    expect(dossier.commits[0]).toEqual({
      sha: sha('2'),
      parents: [sha('1')],
      author: { account, name: '', email: '' },
      committer: { account, name: '', email: '' },
      coAuthors: [],
      web: false,
    })
    expect(dossier.members?.map(({ unreadable }) => unreadable)).toEqual([[], []])
  })

  test('reads back as it is once it is whole', () => {
    const dossier = read(written)
    expect(read(dossier)).toEqual(dossier)
  })

  test.each([
    ['nobody looked', null, null],
    ['none', [], []],
    ['another', ['model-risk'], ['model-risk']],
  ])('roles that were held then are kept as written: %s', (_, heldRoles, expected) => {
    const reviews = written.reviews.map((review) => ({ ...review, heldRoles }))
    expect(read({ ...written, reviews }).reviews[0]?.heldRoles).toEqual(expected)
  })

  test('a review by nobody holds nothing', () => {
    const reviews = written.reviews.map((review) => ({ ...review, by: null }))
    expect(read({ ...written, reviews }).reviews[0]?.heldRoles).toEqual([])
  })
})

test.each([
  ['a misspelt key', { drafts: true }, 'unknown key "drafts"; did you mean "draft"?'],
  ['a wrong value', { draft: null }, 'draft: expected boolean'],
  ['a moment that is none', { baseChangedAt: 'yesterday' }, 'is not of the form'],
  ['a person without an id', { opener: { login: 'ana' } }, 'opener: "id" is missing'],
  [
    'a moved file of no scope',
    { reviews: [{ ...written.reviews[0], moved: [{ side: 'candidate', path: 'a' }] }] },
    '"scope" is missing',
  ],
])('%s is refused', (_, part, message) => {
  const result = readDossier({ path: 'd.json', text: JSON.stringify({ ...recorded, ...part }), digest: 'sha256:0' })
  expect(result.ok ? 'read' : result.error.map((problem) => problem.message).join()).toContain(message)
})

describe('a review that no forge could have told is refused, with its place', () => {
  const [review] = written.reviews
  const dismissed = { by: dana, at: '2026-11-22T10:00:01Z', was: 'approved' }
  test.each([
    [
      'from after the moment that is judged for',
      [review, { ...review, id: 2, at: '2026-11-22T10:00:01Z' }],
      'dossier/later-than-judged',
      'reviews[1].at: 2026-11-22T10:00:01Z is after the moment that is judged for, 2026-11-22T10:00:00Z',
    ],
    [
      'dismissed after it',
      [{ ...review, state: 'dismissed', dismissal: dismissed }],
      'dossier/later-than-judged',
      'reviews[0].dismissal.at: 2026-11-22T10:00:01Z is after the moment that is judged for, 2026-11-22T10:00:00Z',
    ],
    [
      'asked for again after it',
      [{ ...review, requestedAgainAt: '2027-01-01T00:00:00Z' }],
      'dossier/later-than-judged',
      'reviews[0].requestedAgainAt: 2027-01-01T00:00:00Z is after the moment that is judged for, 2026-11-22T10:00:00Z',
    ],
    [
      'with the id of another',
      [review, { ...review, id: 2 }, { ...review, by: { id: 9, login: 'li' } }],
      'dossier/duplicate',
      'reviews[2].id: 1 is the id of reviews[0] too',
    ],
  ])('%s', (_, reviews, code, message) => {
    const text = JSON.stringify({ ...written, reviews }, null, 2)
    const result = readDossier({ path: 'd.json', text, digest: 'sha256:0' })
    const line = expect.objectContaining({ line: expect.any(Number) })
    expect(result.ok ? [] : result.error).toMatchObject([{ code, message, at: line }])
  })

  test('one of the very moment is not', () => {
    expect(read({ ...written, reviews: [{ ...review, at: written.asOf }] }).reviews).toHaveLength(1)
  })
})
