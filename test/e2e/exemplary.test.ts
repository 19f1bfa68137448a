import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDossier } from '../../src/app/read-dossier.ts'
import { sha256 } from '../../src/core/base/digest.ts'
import type { Dossier } from '../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../src/core/evaluate/evaluate.ts'
import type { Verdict } from '../../src/core/evaluate/verdict.ts'
import { inProcess } from '../cli/in-process.ts'
import { approves, comments, commit, push } from '../core/approval/told.ts'
import { peopleOf } from '../core/evaluate/controls/cases/told-people.ts'
import { decoded } from '../core/evaluate/scene.ts'
import { exemplaryRepository } from './exemplary.ts'

const directory = exemplaryRepository()
const asOf = ['--base', 'main', '--as-of', '2026-11-22T10:00:00Z']
let dossier: Dossier
afterAll(() => rmSync(directory, { recursive: true, force: true }))

beforeAll(async () => {
  const { out: text } = await inProcess(['check', ...asOf, '--format', 'dossier'], directory)
  const read = readDossier({ path: 'dossier.json', text, digest: sha256(text) })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  dossier = read.value
})

const holders = {
  'model-owner': ['olga'],
  'independent-validator': ['victor', 'vera'],
  'model-risk': ['rita'],
  'business-owner': ['bruno'],
  legal: ['lena'],
  privacy: ['petra'],
}

function judged(changed: Partial<Dossier>): Verdict {
  return evaluate(decoded(dossier.policy?.text ?? ''), { ...dossier, ...changed })
}

/** What the gate knows once one of each role has approved what stands there, one of them after a question. */
function signed(): Partial<Dossier> {
  const { sha } = dossier.subject.head
  const signers = ['olga', 'victor', 'rita', 'bruno', 'lena', 'petra']
  return peopleOf({
    roles: holders,
    reviews: [comments('victor', { sha }), ...signers.map((login) => approves(login, { sha }))],
    commits: [commit({ sha })],
    pushes: [push('ana', sha)],
  })
}

function controlsBy({ findings }: Verdict, ...outcomes: readonly string[]): readonly string[] {
  return findings.flatMap(({ control, rule, outcome }) => (outcomes.includes(outcome) ? [control?.id ?? rule] : []))
}

describe('a model with everything, asked by every pack at tier high', () => {
  test('lacks nothing before anybody signed', async () => {
    const { code, out, err } = await inProcess(['check', ...asOf], directory)
    expect(err).toBe('')
    expect(out).not.toMatch(/^ {2}(?:FAIL|OPEN|ERROR) /m)
    expect([code, out.split('\n')[0]]).toEqual([1, expect.stringContaining('On hold: the evidence is fine')])
  })

  test('waits for those controls that rest on signatures, and for no others', () => {
    const pending = controlsBy(judged({}), 'pending').filter((id) => !id.includes('/'))
    expect(pending.toSorted()).toEqual([
      'APPR-01',
      'APPR-02',
      'APPR-03',
      'APPR-04',
      'APPR-05',
      'INV-02',
      'INV-04',
      'INV-05',
      'RISK-02',
      'VAL-01',
      'VAL-02',
      'VAL-04',
    ])
  })

  test('is promoted once every role signed', () => {
    const verdict = judged(signed())
    expect(controlsBy(verdict, 'fail', 'indeterminate', 'pending')).toEqual([])
    expect(verdict.decision).toBe('promote')
    expect(controlsBy(verdict, 'waived')).toEqual(['LIN-06'])
    expect(controlsBy(verdict, 'pass').filter((id) => !id.includes('/')).length).toBeGreaterThan(65)
  })

  /** The base branch's workflow is judged as well; the bill of materials only warns; the training code is enough. */
  const notNeeded = [
    '.github/workflows/countersign.yml',
    'models/churn/docs/bom.json',
    'models/churn/docs/features.md',
    'models/churn/evaluate.py',
  ]

  test('every other file counts: without any one of them it is not promoted', () => {
    const people = signed()
    const paths = dossier.candidate.filter(({ content }) => content.kind !== 'absent').map(({ path }) => path)
    const unneeded = paths.filter((path) => {
      const candidate = dossier.candidate.map((file) =>
        file.path === path ? { path, content: { kind: 'absent' as const } } : file,
      )
      return judged({ ...people, candidate }).decision === 'promote'
    })
    expect(paths.length).toBeGreaterThan(20)
    expect(unneeded).toEqual(notNeeded)
  })
})
