import { describe, expect, test } from 'vitest'
import type { MovedFile, Refused, RoleMembers, RoleTally } from '../../../src/core/approval/types.ts'
import { canonicalJson } from '../../../src/core/base/canonical-json.ts'
import { decisionContent, type DecisionFacts } from '../../../src/core/ledger/decision.ts'
import { limited } from '../../../src/core/ledger/limited.ts'
import { linkOf } from '../../../src/core/ledger/link.ts'
import { signaturesIn } from '../../../src/core/ledger/signatures.ts'
import { verifyChain } from '../../../src/core/ledger/verify-chain.ts'
import { blocked, verdict } from '../report/sample.ts'

const dana = { id: 4, login: 'dana', bot: false }

function refused(id: number, because: Refused['because']): Refused {
  return { id, login: `user${id}`, review: id, because }
}

function tally(more: Partial<RoleTally> = {}): RoleTally {
  return {
    role: 'model-risk',
    signs: 'evidence',
    required: 1,
    counted: [{ id: 4, login: 'dana', review: 991, sha: 'c', at: '2026-11-22T09:00:00Z', expiresAt: null }],
    notCounted: [refused(1, { code: 'author', authorship: { how: 'authored', what: '1f2e3d4' } })],
    missing: 0,
    couldSign: [],
    unreadable: [{ name: 'acme/secret', why: 'forbidden' }],
    ...more,
  }
}

const facts: DecisionFacts = {
  repository: { id: 7, name: 'acme/models' },
  members: [{ role: 'model-risk', members: [dana], unreadable: [{ name: 'acme/secret', why: 'forbidden' }] }],
  causes: ['72d3162e', 'sweep'],
}

describe('the entry for a decision', () => {
  const judged = { ...blocked, approvals: [tally()] }
  const entry = decisionContent(judged, facts)

  test('says what was decided, about what, by whom, on which grounds', () => {
    expect(entry).toMatchObject({
      kind: 'decision',
      repository: { id: 7, name: 'acme/models' },
      gate: judged.gate,
      pull: judged.subject.pull,
      headSha: judged.subject.head.sha,
      decision: 'block',
      at: judged.asOf,
      body: {
        schema: 'countersign.decision/v1',
        engine: judged.engine,
        subject: judged.subject,
        digests: { ...judged.digests, verdict: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
        approvals: [
          {
            role: 'model-risk',
            required: 1,
            missing: 0,
            counted: { total: 1, digest: null, items: [{ id: 4, login: 'dana', review: 991 }] },
            notCounted: { total: 1, items: [{ id: 1, because: { code: 'author' } }] },
            unreadable: [{ name: 'acme/secret', why: 'forbidden' }],
          },
        ],
        members: [{ role: 'model-risk', members: { total: 1, items: [{ id: 4, login: 'dana' }] } }],
        causes: { total: 2, items: ['72d3162e', 'sweep'] },
      },
    })
  })

  test('names each rule that was not simply passed, with its reason', () => {
    const expected = judged.findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
    expect(expected.length).toBeGreaterThan(2)
    expect(entry.body).toMatchObject({
      findings: {
        total: expected.length,
        items: expected.map(({ rule, outcome, reason }) => ({ rule, outcome, reason: reason.code })),
      },
    })
  })

  test('binds the whole verdict: whatever else changes in it changes the entry', () => {
    const other = {
      ...judged,
      models: judged.models.map((model) => ({ ...model })),
      nextExpiry: '2026-12-01T00:00:00Z',
    }
    expect(decisionContent(other, facts).body).not.toEqual(entry.body)
    const [first, ...rest] = judged.findings
    if (first === undefined) throw new Error('there are findings')
    const moved = { ...judged, findings: [{ ...first, evidence: [] }, ...rest] }
    expect(canonicalJson(decisionContent(moved, facts).body)).not.toBe(canonicalJson(entry.body))
  })

  test('can be linked and verified, and gives back who signed', () => {
    expect(verifyChain([linkOf(null, entry)], { after: null }).ok).toBe(true)
    expect(signaturesIn(entry)).toEqual([{ login: 'dana', role: 'model-risk' }])
  })

  test('where nobody asked for members, says so', () => {
    expect(decisionContent(judged, { ...facts, members: null }).body).toMatchObject({ members: null })
  })

  test('stays small whatever the forge says', () => {
    const files = Array.from({ length: 5_000 }, (_, i): MovedFile => {
      return { side: 'candidate', path: `${'deep/'.repeat(100)}${i}`, scope: 'change' }
    })
    const people = Array.from({ length: 5_000 }, (_, i) => ({ id: i, login: `user${i}`, bot: false }))
    const hostile: RoleMembers = { role: 'model-risk', members: people, unreadable: [] }
    const flood = verdict('hold', {
      approvals: [
        tally({
          notCounted: people.map(({ id }) => refused(id, { code: 'evidence-moved', files: files.slice(0, 10) })),
        }),
      ],
    })
    const { body } = decisionContent(flood, {
      ...facts,
      members: [hostile],
      causes: people.map(() => 'x'.repeat(10_000)),
    })
    expect(canonicalJson(body).length).toBeLessThan(1_500_000)
    expect(body).toMatchObject({
      approvals: [{ notCounted: { total: 5_000, digest: expect.stringMatching(/^sha256:/) } }],
      members: [{ members: { total: 5_000, digest: expect.stringMatching(/^sha256:/) } }],
      causes: { total: 5_000 },
    })
  })
})

describe('a limited list', () => {
  test('is whole up to its limit, and bound by a digest beyond', () => {
    expect(limited([1, 2, 3], 3)).toEqual({ total: 3, digest: null, items: [1, 2, 3] })
    const cut = limited([1, 2, 3], 2)
    expect(cut).toEqual({ total: 3, digest: expect.stringMatching(/^sha256:/), items: [1, 2] })
    expect(limited([1, 2, 4], 2).digest).not.toBe(cut.digest)
  })
})

test.each([
  { body: null },
  { body: [] },
  { body: 'text' },
  { body: { approvals: 'x' } },
  { body: { approvals: [null, { counted: [] }, { counted: { items: 5 } }] } },
])('an entry of another shape has no signatures: %j', (entry) => {
  expect(signaturesIn(entry)).toEqual([])
})
