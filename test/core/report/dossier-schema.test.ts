import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/core/base/digest.ts'
import type { Diagnostic } from '../../../src/core/base/diagnostic.ts'
import type { Measured } from '../../../src/core/measure/measured.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import type { Content, Dossier, Review } from '../../../src/core/evaluate/dossier.ts'
import { dossierSchema } from '../../../src/core/report/dossier-schema.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false })
// a published schema is an object
const validate = ajv.compile(dossierSchema() as object)

const sha = (digit: string): string => digit.repeat(40)
const dana = { id: 4, login: 'dana', bot: false }
const identity = { account: dana, name: 'Dana', email: 'dana@acme.example' }

const contents: Readonly<Record<Content['kind'], Content>> = {
  text: { kind: 'text', text: '{}', digest: sha256('{}') },
  bytes: { kind: 'bytes', digest: sha256('model'), md5: 'a'.repeat(32), size: 12 },
  absent: { kind: 'absent' },
  refused: { kind: 'refused', why: 'symlink', detail: 'to ../x' },
}

const small: Dossier = {
  schema: 'countersign.dossier/v1',
  subject: {
    repository: 'acme/models',
    pull: null,
    base: { ref: 'main', sha: sha('1') },
    head: { ref: 'HEAD', sha: sha('0') },
    mergeBase: sha('1'),
  },
  asOf: '2026-11-22T10:00:00Z',
  policy: null,
  proposedPolicy: null,
  changes: [],
  candidate: [],
  baseline: [],
  mergeBase: [],
  scans: [],
  measured: [],
  pullRequest: null,
  opener: null,
  draft: false,
  baseChangedAt: null,
  descriptionEditedAt: null,
  commits: [],
  pushes: [],
  producers: [],
  reviews: [],
  members: null,
  ancestry: [],
  gaps: [],
}

const review: Review = {
  id: 991,
  by: dana,
  state: 'approved',
  sha: sha('2'),
  at: '2026-11-22T09:30:00Z',
  draft: false,
  as: null,
  dismissal: null,
  requestedAgainAt: null,
  evidenceDigest: sha256('evidence'),
  moved: [],
  heldRoles: null,
}

const problem: Diagnostic = {
  code: 'table/cell',
  file: 'p.csv',
  at: { line: 3, column: 1 },
  length: 1,
  message: 'row 2 of score is no number',
  hint: null,
}

const estimates: readonly Estimate[] = [
  { kind: 'point', value: 0.5 },
  { kind: 'normal', value: 0.5, standardError: 0.1 },
  { kind: 'student', value: 0.5, standardError: 0.1, degrees: 9 },
  { kind: 'proportion', successes: 5, n: 10 },
  { kind: 'proportions', candidate: { successes: 5, n: 10 }, baseline: { successes: 6, n: 10 } },
  { kind: 'paired', n: 10, onlyCandidate: 1, onlyBaseline: 2 },
  { kind: 'replicates', value: 0.5, seed: 7, sorted: [0.4, 0.6] },
  { kind: 'disparity', of: 'ratio', rates: [[{ successes: 5, n: 10 }]] },
]

const measuredTables: Measured = {
  model: 'churn',
  what: 'predictions',
  candidate: { path: 'p.csv', digest: sha256('p'), format: 'csv', rows: 10, problems: [] },
  baseline: { path: 'p.csv', digest: null, format: null, rows: null, problems: [problem] },
  pairing: { by: 'id', paired: 9, onlyCandidate: 1, onlyBaseline: 0, identical: false, problem },
  settings: [{ name: 'threshold', value: '0.5' }],
  values: estimates.map((estimate) => ({
    path: ['roc_auc'],
    direction: 'higher',
    slice: { columns: ['region'], name: 'region=North' },
    candidate: { kind: 'measured', estimate, method: 'delong', n: 10 },
    baseline: { kind: 'undefined', why: 'one-class', n: 10 },
    difference: { kind: 'measured', estimate, method: 'delong', paired: true, n: 10, identical: false },
  })),
  charts: [{ kind: 'reliability', side: 'candidate', bins: [{ mean: 0.5, rate: 0.4, n: 10 }] }],
  search: {
    metric: 'brier',
    searched: 3,
    minRows: 30,
    found: [{ slice: { columns: ['region'], name: 'region=North' }, n: 40, worse: 0.1, adjustedP: 0.01 }],
  },
}

const full: Dossier = {
  ...small,
  opener: dana,
  draft: true,
  baseChangedAt: '2026-11-22T08:00:00Z',
  descriptionEditedAt: '2026-11-22T08:30:00Z',
  subject: { ...small.subject, pull: 42 },
  policy: { path: '.github/countersign.yml', text: 'version: 1\n', digest: sha256('version: 1\n') },
  proposedPolicy: { path: '.github/countersign.yml', content: contents.text },
  changes: [{ path: 'models/churn/metrics.json', change: 'modified' }],
  candidate: Object.values(contents).map((content) => ({ path: `models/${content.kind}`, content })),
  baseline: [{ path: 'models/churn/metrics.json', content: contents.text }],
  mergeBase: [{ path: 'models/churn/metrics.json', content: contents.absent }],
  scans: [
    { path: 'a.bin', scan: { kind: 'refused', why: 'too-large' } },
    {
      path: 'm.pt',
      scan: {
        kind: 'scanned',
        digest: sha256('m'),
        serialised: {
          format: 'torch',
          facts: [{ what: 'import', about: 'os system', offset: 3, member: 'a/data.pkl' }],
          more: 1,
          trouble: { why: 'malformed', offset: 9, member: null },
        },
        sensitive: { kind: 'opaque', what: 'model' },
      },
    },
    {
      path: 'a.csv',
      scan: {
        kind: 'scanned',
        digest: sha256('a'),
        serialised: null,
        sensitive: { kind: 'looked', findings: [{ what: 'email', line: 3, column: 9 }], more: 0 },
      },
    },
  ],
  measured: [measuredTables],
  pullRequest: { body: '- [x] done' },
  commits: [
    {
      sha: sha('2'),
      parents: [sha('1')],
      author: identity,
      committer: identity,
      coAuthors: [{ ...identity, account: null }],
      web: true,
    },
  ],
  pushes: [{ by: dana, before: sha('1'), after: sha('2'), at: '2026-11-22T09:00:00Z' }],
  producers: [{ by: dana, run: 7, workflow: '.github/workflows/train.yml', instructed: true }],
  reviews: [
    review,
    {
      ...review,
      id: 992,
      by: null,
      state: 'dismissed',
      sha: null,
      draft: true,
      as: 'ml-lead',
      dismissal: { by: dana, at: '2026-11-22T09:40:00Z', was: 'approved', reason: 'stale' },
      requestedAgainAt: '2026-11-22T09:41:00Z',
      evidenceDigest: null,
      moved: [{ side: 'candidate', path: 'models/churn/metrics.json', scope: 'evidence' }],
      heldRoles: ['ml-lead'],
    },
  ],
  members: [{ role: 'ml-lead', members: [dana], unreadable: [{ name: 'acme/leads', why: 'forbidden' }] }],
  ancestry: [{ commit: sha('3'), relation: 'ancestor' }],
  gaps: [{ what: 'tree-truncated', detail: 'models/' }],
}

test.each([
  ['the smallest dossier', small],
  ['a dossier with everything in it', full],
])('%s is valid', (_, dossier) => {
  validate(dossier)
  expect(validate.errors).toBeNull()
})

type Place = readonly (string | number)[]

function places(value: unknown, at: Place = []): readonly Place[] {
  if (value === null || typeof value !== 'object') return [at]
  return [at, ...Object.entries(value).flatMap(([key, item]) => places(item, [...at, key]))]
}

/** The full dossier with the value at a place changed. */
function changed(at: Place, change: (value: unknown) => unknown): unknown {
  const walk = (value: unknown, rest: Place): unknown => {
    const [key, ...others] = rest
    if (key === undefined) return change(value)
    if (Array.isArray(value))
      return value.map((item, index) => (String(index) === String(key) ? walk(item, others) : item))
    // places only lead through mappings and lists
    const mapping = value as Record<string, unknown>
    return { ...mapping, [key]: walk(mapping[String(key)], others) }
  }
  return walk(full, at)
}

const all = places(full)

/** Keys with an obvious neutral value; the reader fills them in. */
const mayBeLeftOut: ReadonlySet<string | number> = new Set(
  'scans measured ancestry opener draft baseChangedAt descriptionEditedAt producers instructed bot name email coAuthors web as dismissal requestedAgainAt evidenceDigest moved heldRoles unreadable reason'.split(
    ' ',
  ),
)

describe('a dossier that is not one is refused', () => {
  test('a value of the wrong kind, anywhere', () => {
    for (const at of all) {
      const wrong = changed(at, (value) => (typeof value === 'number' ? 'text' : 3.5))
      expect({ at, valid: validate(wrong) }).toEqual({ at, valid: false })
    }
  })

  test('a key that is not known, in any mapping', () => {
    for (const at of all) {
      const extra = changed(at, (value) => {
        if (isMapping(value)) return { ...value, unknown: 1 }
        return typeof value === 'number' ? 'text' : 3.5
      })
      expect({ at, valid: validate(extra) }).toEqual({ at, valid: false })
    }
  })

  test('a key that is missing, in any mapping', () => {
    for (const at of all) {
      for (const key of keysAt(at)) {
        const less = changed(at, (value) =>
          Object.fromEntries(Object.entries(value ?? {}).filter(([name]) => name !== key)),
        )
        expect({ at, key, valid: validate(less) }).toEqual({
          at,
          key,
          valid: mayBeLeftOut.has(key) && !at.includes('unreadable') && !at.includes('measured'),
        })
      }
    }
  })

  test.each([
    ['asOf', '2026-11-22'],
    ['asOf', '2026-11-22T10:00:00+01:00'],
    ['schema', 'countersign.dossier/v2'],
  ])('%s of %s', (key, value) => {
    expect(validate({ ...full, [key]: value })).toBe(false)
  })
})

function isMapping(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function keysAt(at: Place): readonly string[] {
  let value: unknown = full
  for (const key of at) value = Object(value)[key]
  return isMapping(value) ? Object.keys(value) : []
}
