import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { demandsOf } from '../../../src/core/evaluate/demands.ts'
import type { Dossier } from '../../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../../src/core/evaluate/evaluate.ts'
import { judge } from '../../../src/core/evaluate/judge.ts'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { dossierWith, judgedWith, peopleLines, policyText, waiverOf } from '../approval/conformance/row.ts'
import { anyRoll } from '../approval/oracle/any-roll.ts'
import { secondOpinion } from '../approval/oracle/oracle.ts'
import { approves, commit, push, refuses, rollOf } from '../approval/told.ts'
import type { Told } from '../approval/told.ts'
import { decoded } from './scene.ts'

const roles = { risk: ['dana', 'erin'], lead: ['ben', 'carl', 'dana'] }
const signed: Told = { roles, reviews: ['dana', 'ben', 'carl'].map((login) => approves(login)) }

describe('what rules ask for together', () => {
  const tiers = `      - { role: lead, count: 3, tiers: [high], expires_after: 7d }
      - { role: lead, count: 1, tiers: [low], expires_after: 36h }
      - { role: risk, count: 1 }
`
  const text = policyText({ approvals: tiers, roles: '  other: { users: [dana], signs: change }\n' })
  const policy = decoded(
    text.replace('lead: { teams: [acme/leads] }', 'lead: { teams: [acme/leads], signs: model, on_rerequest: keep }'),
  )
  const [gate] = policy.gates

  test('is the most signatures of a role, each with the shortest life among the rules that ask for so many', () => {
    expect(demandsOf(policy, gate?.approvals ?? [])).toEqual([
      {
        role: 'lead',
        signs: 'model',
        onRerequest: 'keep',
        seats: ['36h', '7d', '7d'].map((limit) => ({
          expiresAfter: { text: limit, seconds: limit === '36h' ? 129_600 : 604_800 },
        })),
      },
      { role: 'risk', signs: 'evidence', onRerequest: 'withdraw', seats: [{ expiresAfter: null }] },
    ])
  })

  test('of a role that the policy does not have, the widest signature', () => {
    const [rule] = gate?.approvals ?? []
    expect(demandsOf({ ...policy, roles: [] }, rule === undefined ? [] : [rule])[0]?.signs).toBe('change')
  })

  test('rules for other tiers do not concern the change', () => {
    const low = text.replace('tier: high', 'tier: low')
    expect(peopleLines(judgedWith(low, signed))).toEqual([
      'promote',
      'approvals/lead not-applicable not-for-this-change',
    ])
  })
})

describe('the gate’s signatures', () => {
  test('complete: promoted, with the strongest evidence and the place in the policy', () => {
    const verdict = judgedWith(policyText(), signed)
    expect(verdict.decision).toBe('promote')
    expect(verdict.findings.filter(({ kind }) => kind === 'approval')).toMatchObject([
      { rule: 'production/approvals/lead', outcome: 'pass', reason: { code: 'role-signed', role: 'lead', count: 2 } },
      {
        rule: 'production/approvals/risk',
        reason: { code: 'role-signed' },
        evidence: [{ side: 'policy', strength: 'E5', path: '.github/countersign.yml' }],
      },
    ])
  })

  test('missing: held, and who could sign is told', () => {
    const verdict = judgedWith(policyText(), { roles, reviews: [approves('ben')] })
    expect(peopleLines(verdict)).toEqual([
      'hold',
      'approvals/lead pending role-awaits',
      'approvals/risk pending role-awaits',
    ])
    expect(verdict.approvals.map(({ role, missing, couldSign }) => [role, missing, couldSign.length])).toEqual([
      ['lead', 1, 2],
      ['risk', 1, 2],
    ])
  })

  test('one person short: held, with the smallest set that explains it', () => {
    const verdict = judgedWith(policyText(), { roles, reviews: [approves('dana'), approves('ben')] })
    expect(verdict.findings.find(({ rule }) => rule === 'production/approvals')?.reason).toMatchObject({
      code: 'people-short',
      seats: [
        { role: 'lead', count: 2 },
        { role: 'risk', count: 1 },
      ],
      people: [{ login: 'ben' }, { login: 'dana' }],
      more: 1,
    })
  })

  test('out of reach: blocked, since waiting does not help', () => {
    const few = { risk: ['dana'], lead: ['ben', 'dana'] }
    expect(peopleLines(judgedWith(policyText(), { roles: few }))).toEqual([
      'block',
      'approvals fail quorum-unreachable',
      'approvals/lead pending role-awaits',
      'approvals/risk pending role-awaits',
    ])
  })

  test('a role nobody holds, or only a bot, is said once', () => {
    expect(peopleLines(judgedWith(policyText(), { ...signed, roles: { ...roles, risk: ['bo[bot]'] } }))).toEqual([
      'block',
      'approvals/risk indeterminate role-empty',
    ])
  })

  test('a bot’s change: one more', () => {
    const told = { ...signed, opener: 'bo[bot]', pushes: [push('bo[bot]')] }
    expect(peopleLines(judgedWith(policyText(), told))).toEqual(['hold', 'approvals/bot pending bot-change-awaits'])
    const reviews = [...(signed.reviews ?? []), approves('erin')]
    expect(peopleLines(judgedWith(policyText(), { ...told, reviews }))).toEqual(['promote'])
  })

  test('a draft with everything signed is held; with nothing to sign too', () => {
    expect(peopleLines(judgedWith(policyText(), { ...signed, draft: true }))).toEqual(['hold', 'draft pending draft'])
    const none = policyText({ approvals: '', gate: '    approvals: none\n' })
    expect(peopleLines(judgedWith(none, { draft: true, roles }))).toEqual(['hold', 'draft pending draft'])
  })

  test('where nobody needs to sign, nobody vetoes, and authors need not be known', () => {
    const none = policyText({ approvals: '', gate: '    approvals: none\n' })
    expect(peopleLines(judgedWith(none, { roles, commits: [], reviews: [refuses('dana')] }))).toEqual(['promote'])
  })

  test('without members the gate counts, whatever reviews say', () => {
    const dossier = { ...dossierWith(policyText(), signed), members: null }
    expect(peopleLines(judge(dossier))).toEqual([
      'hold',
      'approvals/lead pending counted-by-the-gate',
      'approvals/risk pending counted-by-the-gate',
    ])
    expect(judge(dossier).nextExpiry).toBeNull()
  })

  test('the next expiry is that of the first counted signature', () => {
    const approvals =
      '      - { role: risk, count: 1, expires_after: 7d }\n      - { role: lead, count: 2, expires_after: 48h }\n'
    const verdict = judgedWith(policyText({ approvals }), signed)
    expect([verdict.decision, verdict.nextExpiry]).toEqual(['promote', '2026-11-23T10:01:00Z'])
  })

  test('approvals, vetoes and drafts are beyond waivers; unknown authors are not, for all models at once', () => {
    const told = { ...signed, reviews: [refuses('erin')], commits: [commit({ committer: null })], draft: true }
    const end = waiverOf('authors', 'churn')
    const verdict = judgedWith(policyText({ end }), told)
    expect(peopleLines(verdict)).toEqual([
      'block',
      'approvals/lead pending role-awaits',
      'approvals/risk pending role-awaits',
      'authors waived authors-untraced',
      'draft pending draft',
      'vetoes fail changes-requested',
    ])
    expect(verdict.waivers.map(({ state }) => state)).toEqual(['active'])
    expect(judgedWith(policyText({ end }), signed).waivers.map(({ state }) => state)).toEqual(['unused'])
  })

  test('a waiver with the gate’s name works, one for another control does not', () => {
    const told = { ...signed, commits: [commit({ committer: null })] }
    const decisions = ['production/authors', 'DOC-01'].map(
      (control) => judgedWith(policyText({ end: waiverOf(control, 'churn') }), told).decision,
    )
    expect(decisions).toEqual(['promote', 'block'])
  })
})

function metric(verdict: Verdict): readonly string[] {
  const found = verdict.findings.filter(({ kind }) => kind === 'metric')
  return found.map(({ outcome, reason }) => `${outcome} ${reason.code}`)
}

describe('a first version that a role signs for', () => {
  const first = policyText({ approvals: '', gate: '    first_version: { approved_by: risk }\n' }).replace(
    '{ metric: auc, at_least: 0.8 }',
    '{ metric: auc, regress_at_most: 0.01 }',
  )

  test('waits, is signed, and then compares with nothing', () => {
    const [before, after] = [[], [approves('dana')]].map((reviews) =>
      judgedWith(first, { roles, reviews }, { baseline: {} }),
    )
    if (before === undefined || after === undefined) throw new Error('two verdicts')
    expect([peopleLines(before), metric(before)]).toEqual([
      ['hold', 'approvals/risk pending role-awaits'],
      ['pending first-version-awaits'],
    ])
    expect([peopleLines(after), metric(after)]).toEqual([['promote'], ['not-applicable first-version-signed']])
    expect(after.findings.find(({ kind }) => kind === 'metric')?.reason).toEqual({
      code: 'first-version-signed',
      role: 'risk',
      by: ['dana'],
    })
  })

  test('asks nobody where there is a baseline, or where the comparison is only a warning', () => {
    expect(peopleLines(judgedWith(first, { roles }))).toEqual(['promote'])
    const warned = first.replace(
      'regress_at_most: 0.01 }',
      'regress_at_most: 0.01, severity: warn }, { metric: auc, at_least: 0.8 }',
    )
    expect(peopleLines(judgedWith(warned, { roles }, { baseline: {} }))).toEqual(['promote'])
  })

  test('is one signature with the others of the role, not one more', () => {
    const both = first.replace('    first_version', '    approvals: [{ role: risk, count: 1 }]\n    first_version')
    expect(peopleLines(judgedWith(both, { roles, reviews: [approves('dana')] }, { baseline: {} }))).toEqual(['promote'])
  })

  test('is not signed by a signature that does not count', () => {
    const reviews = [approves('dana', { evidenceDigest: null })]
    expect(metric(judgedWith(first, { roles, reviews }, { baseline: {} }))).toEqual(['pending first-version-awaits'])
  })
})

describe('order', () => {
  test('of people, reviews, commits, pushes and rules changes no byte, the digest of the dossier included', () => {
    const dossier = dossierWith(policyText(), {
      roles,
      commits: [commit({ coAuthors: ['fay', 'gus'] }), commit({ sha: 'd'.repeat(40) })],
      pushes: [push('ana'), push('hal')],
      producers: [1, 2].map((run) => ({
        by: { id: 50 + run, login: `x${run}`, bot: false },
        run,
        workflow: 'w',
        instructed: true,
      })),
      reviews: ['dana', 'ben', 'carl', 'erin'].map((login) => approves(login)),
    })
    const policy = decoded(policyText())
    const other: Dossier = {
      ...dossier,
      commits: dossier.commits.toReversed().map((one) => ({ ...one, coAuthors: one.coAuthors.toReversed() })),
      pushes: dossier.pushes.toReversed(),
      producers: dossier.producers.toReversed(),
      reviews: dossier.reviews.toReversed().map((one) => ({ ...one, heldRoles: one.heldRoles?.toReversed() ?? null })),
      members: dossier.members?.toReversed().map((one) => ({ ...one, members: one.members.toReversed() })) ?? null,
    }
    const gates = policy.gates.map((gate) => ({ ...gate, approvals: gate.approvals.toReversed() }))
    expect(evaluate({ ...policy, gates }, other)).toEqual(evaluate(policy, dossier))
  })

  test('what people do shows in the digest of the dossier, and never in that of the evidence', () => {
    const digests = [signed, { ...signed, reviews: [] }, { ...signed, draft: true }].map(
      (told) => judgedWith(policyText(), told).digests,
    )
    expect(new Set(digests.map(({ evidence }) => evidence)).size).toBe(1)
    expect(new Set(digests.map(({ dossier }) => dossier)).size).toBe(3)
  })
})

describe('the whole judgement against the second opinion', () => {
  const RUNS = 3_000

  test(`zero fail-open over ${RUNS} rolls: never promoted when the oracle does not approve, and never held when it does`, () => {
    const text = policyText({
      approvals: '      - { role: risk, count: 1, expires_after: 12h }\n      - { role: lead, count: 1 }\n',
      roles: '  ops: { teams: [acme/ops] }\n',
    })
    const policy = decoded(text)
    const demands = demandsOf(policy, policy.gates[0]?.approvals ?? [])
    fc.assert(
      fc.property(anyRoll, (roll) => {
        const { asOf, head, ...people } = roll
        const dossier = dossierWith(text, {})
        const { decision } = evaluate(policy, {
          ...dossier,
          ...people,
          asOf,
          subject: { ...dossier.subject, head: { ref: 'retrain', sha: head } },
        })
        expect(decision === 'promote').toBe(secondOpinion(demands, roll).approved && !roll.draft)
      }),
      { numRuns: RUNS },
    )
  })

  test('the roll of a scene is what was told', () => {
    expect(dossierWith(policyText(), signed).reviews).toEqual(rollOf(signed).reviews)
  })
})
