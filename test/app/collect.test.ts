import { describe, expect, test } from 'vitest'
import { collect } from '../../src/app/collect.ts'
import type { ChangeRequest, Repository, Sources } from '../../src/app/ports.ts'
import type { CollectedFile, Dossier } from '../../src/core/evaluate/dossier.ts'
import { type FakeFile, type FakeHistory, fakeRepository } from './fake-repository.ts'
import { measureHere } from './measure-here.ts'
import { quiet } from './quiet-log.ts'

const POLICY = `version: 1
models:
  churn:
    path: models/churn
    tier: low
    artifact: model.bin
    card: MODEL_CARD.md
    metrics: [metrics.json, "eval/*.json"]
gates:
  production:
    branches: [main]
    metrics:
      - { metric: auc, at_least: 0.8 }
`
const policy = { '.github/countersign.yml': POLICY }

type Files = Readonly<Record<string, FakeFile>>

const request: ChangeRequest = {
  repository: 'acme/models',
  pull: 7,
  base: { ref: 'main', sha: 'base' },
  head: { ref: 'topic', sha: 'head' },
  pullRequest: { body: 'why' },
  policyPath: '.github/countersign.yml',
  asOf: '2026-11-22T10:00:00Z',
  gaps: [],
}

function history(base: Files, head: Files, more: Partial<FakeHistory> = {}): FakeHistory {
  return { commits: { base, head }, mergeBases: { 'base head': 'base' }, ...more }
}

/** Everything from one repository. */
function from(repository: Repository): Sources {
  return { repository, measure: measureHere }
}

/** The same files, listed the other way round. */
function turned(files: Files): Files {
  return Object.fromEntries(Object.entries(files).toReversed())
}

async function dossierOf(given: FakeHistory, asked: ChangeRequest = request): Promise<Dossier> {
  return collect(asked, from(fakeRepository(given)), quiet)
}

/** One word per file. */
const shown = (files: readonly CollectedFile[]): string[] =>
  files.map(({ path, content }) => {
    if (content.kind === 'text') return `${path}=${content.text}`
    return `${path}:${content.kind === 'refused' ? content.why : content.kind}`
  })

describe('a change to a model', () => {
  const base = { ...policy, 'models/churn/metrics.json': 'old', 'models/churn/model.bin': new Uint8Array([0, 1]) }
  const head = { ...base, 'models/churn/metrics.json': 'new', 'models/churn/eval/b.json': 'b' }

  test('reads candidate at head and baseline at the base', async () => {
    const dossier = await dossierOf(history(base, head))
    expect(dossier.changes.map(({ path, change }) => `${change} ${path}`)).toEqual([
      'added models/churn/eval/b.json',
      'modified models/churn/metrics.json',
    ])
    expect(shown(dossier.candidate)).toEqual([
      'models/churn/MODEL_CARD.md:absent',
      'models/churn/eval/b.json=b',
      'models/churn/metrics.json=new',
      'models/churn/model.bin:bytes',
    ])
    expect(shown(dossier.baseline)).toEqual([
      'models/churn/MODEL_CARD.md:absent',
      'models/churn/metrics.json=old',
      'models/churn/model.bin:bytes',
    ])
    expect(dossier.mergeBase).toEqual([])
    expect(dossier.gaps).toEqual([])
    expect(dossier.policy?.text).toBe(POLICY)
    expect(dossier.proposedPolicy).toBeNull()
    expect(dossier.subject).toMatchObject({ repository: 'acme/models', pull: 7, mergeBase: 'base' })
  })

  test('equal blobs are asked for once', async () => {
    const repository = fakeRepository(history(base, head))
    await collect(request, from(repository), quiet)
    expect(repository.blobReads.filter((path) => path.endsWith('model.bin'))).toHaveLength(1)
  })

  test('the order in which trees are listed changes no byte', async () => {
    const straight = await dossierOf(history(base, head))
    expect(JSON.stringify(await dossierOf(history(turned(base), turned(head))))).toBe(JSON.stringify(straight))
  })

  test('files of models that do not change are not read', async () => {
    const dossier = await dossierOf(history(base, { ...base, 'README.md': 'x' }))
    expect([...dossier.candidate, ...dossier.baseline]).toEqual([])
  })
})

describe('the base branch has moved on', () => {
  const old = { ...policy, 'models/churn/metrics.json': 'old', 'models/churn/eval/a.json': 'a' }
  const tip = { ...policy, 'models/churn/metrics.json': 'tip', 'models/churn/eval/z.json': 'z' }
  const head = { ...old, 'models/churn/metrics.json': 'new' }
  const given = { commits: { base: tip, head, fork: old }, mergeBases: { 'base head': 'fork' } }

  test('the change is what the head did since, the baseline is the tip, and the merge base is shown where it differs', async () => {
    const dossier = await dossierOf(given)
    expect(dossier.changes.map(({ path }) => path)).toEqual(['models/churn/metrics.json'])
    expect(shown(dossier.baseline)).toContain('models/churn/metrics.json=tip')
    expect(shown(dossier.mergeBase)).toEqual([
      'models/churn/eval/a.json=a',
      'models/churn/eval/z.json:absent',
      'models/churn/metrics.json=old',
    ])
    expect(dossier.subject.mergeBase).toBe('fork')
  })
})

describe('the policy', () => {
  const model = { 'models/churn/metrics.json': 'x' }

  test('is that of the base, whatever the head says', async () => {
    const dossier = await dossierOf(history({ ...policy }, { ...model, '.github/countersign.yml': 'version: 1' }))
    expect(dossier.policy?.text).toBe(POLICY)
    expect(dossier.proposedPolicy?.content).toMatchObject({ kind: 'text', text: 'version: 1' })
    expect(shown(dossier.candidate)).toContain('models/churn/metrics.json=x')
  })

  test('is missing: nothing is read, and the dossier says where one was looked for', async () => {
    const dossier = await dossierOf(history({}, { ...model }))
    expect(dossier.policy).toBeNull()
    expect(dossier.proposedPolicy).toEqual({ path: '.github/countersign.yml', content: { kind: 'absent' } })
    expect(dossier.candidate).toEqual([])
  })

  test('is proposed by the head only', async () => {
    const dossier = await dossierOf(history({}, { ...model, ...policy }))
    expect(dossier.policy).toBeNull()
    expect(dossier.proposedPolicy?.content.kind).toBe('text')
  })

  test.each([
    ['symlink', { symlink: 'other.yml' }],
    ['too-large', { sized: 17 * 1024 * 1024 }],
    ['binary', new Uint8Array([0x61, 0])],
    ['not-utf8', new Uint8Array([0xff, 0x61, 0x62])],
  ] as const)('that can not be read (%s) is a gap, not a missing policy', async (why, file) => {
    const dossier = await dossierOf(history({ '.github/countersign.yml': file }, model))
    expect(dossier.policy).toBeNull()
    expect(dossier.gaps).toEqual([{ what: 'unreadable', detail: `.github/countersign.yml: ${why}` }])
  })

  test.each([
    ['wrong', 'version: 2'],
    ['for another branch', POLICY.replace('[main]', '[release]')],
    ['for another model', POLICY.replaceAll('models/churn', 'models/fraud')],
  ])('that is %s wants no evidence', async (_, text) => {
    const given = { '.github/countersign.yml': text }
    const dossier = await dossierOf(history(given, { ...given, ...model }))
    expect(dossier.policy?.text).toBe(text)
    expect([...dossier.candidate, ...dossier.baseline]).toEqual([])
  })

  test('a full ref does not slip past its gate', async () => {
    const asked = { ...request, base: { ref: 'refs/heads/main', sha: 'base' } }
    const dossier = await dossierOf(history({ ...policy }, { ...policy, ...model }), asked)
    expect(shown(dossier.candidate)).toContain('models/churn/metrics.json=x')
  })
})

describe('evidence that is not what it should be', () => {
  const lfs = `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`
  const rows: readonly (readonly [string, string, FakeFile, string])[] = [
    ['a symlink', 'metrics.json', { symlink: '/etc/passwd' }, 'metrics.json:symlink'],
    ['a submodule', 'metrics.json', { submodule: 'c'.repeat(40) }, 'metrics.json:submodule'],
    ['a directory', 'metrics.json/x', 'x', 'metrics.json:directory'],
    ['200 MB', 'metrics.json', { sized: 200_000_000 }, 'metrics.json:too-large'],
    ['binary', 'metrics.json', new Uint8Array([1, 0, 2]), 'metrics.json:binary'],
    ['UTF-16', 'metrics.json', new Uint8Array([0xff, 0xfe, 0x7b, 0]), 'metrics.json:utf-16'],
    ['Latin-1', 'metrics.json', new Uint8Array([0x7b, 0xe9, 0x7d]), 'metrics.json:not-utf8'],
    ['empty', 'metrics.json', '', 'metrics.json='],
    ['a byte order mark', 'metrics.json', '\uFEFF{}', 'metrics.json={}'],
    ['an LFS pointer in the place of an artifact', 'model.bin', lfs, `model.bin=${lfs}`],
    ['an artifact', 'model.bin', new Uint8Array(5000), 'model.bin:bytes'],
    ['an artifact beyond 100 MiB', 'model.bin', { sized: 100 * 1024 * 1024 + 1 }, 'model.bin:too-large'],
  ]
  test.each(rows)('%s', async (_, path, file, expected) => {
    const dossier = await dossierOf(history({ ...policy }, { ...policy, [`models/churn/${path}`]: file }))
    expect(shown(dossier.candidate)).toContain(`models/churn/${expected}`)
  })
})

describe('what could not be collected', () => {
  const head = { ...policy, 'models/churn/metrics.json': 'x' }

  test('commits without a common ancestor', async () => {
    const dossier = await dossierOf(history({ ...policy }, head, { mergeBases: {} }))
    expect(dossier.gaps).toEqual([{ what: 'no-merge-base', detail: 'base and head' }])
    expect(dossier.subject.mergeBase).toBe('')
    expect(dossier.changes).toHaveLength(1)
  })

  test.each(['base', 'head'])('a listing of %s that is not whole', async (commit) => {
    const dossier = await dossierOf(history({ ...policy }, head, { truncated: [commit] }))
    expect(dossier.gaps).toEqual([{ what: 'tree-truncated', detail: commit }])
  })

  test('gaps that the door knows of are kept', async () => {
    const gaps = [{ what: 'changes-truncated', detail: 'x' }] as const
    const dossier = await dossierOf(history({ ...policy }, head), { ...request, gaps })
    expect(dossier.gaps).toEqual(gaps)
  })

  test('a blob that fails, fails the collecting', async () => {
    const repository = { ...fakeRepository(history({ ...policy }, head)) }
    const failing = { ...repository, blob: async () => Promise.reject(new Error('gone')) }
    await expect(collect(request, from(failing), quiet)).rejects.toThrow('gone')
  })
})
