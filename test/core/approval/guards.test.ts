import { describe, expect, test } from 'vitest'
import { approves, commit, counted, demand, dismissed, HEAD, isSatisfied, moved, push, ran, refuses } from './told.ts'
import type { Told } from './told.ts'

/** One signature of `risk` by dana, with everything as it should be but one thing: that thing is what each guard is for. */
const fine: Told = { roles: { risk: ['dana', 'erin'] }, reviews: [approves('dana')] }
const risk = [demand('risk')]

function holds(told: Told, demands = risk): boolean {
  return !isSatisfied(counted(demands, { ...fine, ...told }))
}

/** Dana approved; erin asked for changes, and somebody dismissed that. */
function cleared(by: string, reason = 'fixed'): Told {
  return { reviews: [approves('dana'), dismissed('erin', { was: 'changes-requested', by, reason })] }
}

describe('without any of these guards a change would pass', () => {
  test('with everything as it should be, it does pass', () => {
    expect(holds({})).toBe(false)
  })

  test('guard opener: who opened the change signs nothing', () => {
    expect(holds({ opener: 'dana' })).toBe(true)
  })

  test('guard author: who wrote a commit signs nothing', () => {
    expect(holds({ commits: [commit({ author: 'dana', committer: 'ana' })] })).toBe(true)
  })

  test('guard committer: who committed another’s work signs nothing', () => {
    expect(holds({ commits: [commit({ committer: 'dana' })] })).toBe(true)
  })

  test('guard co-author: who is named in a trailer signs nothing', () => {
    expect(holds({ commits: [commit({ coAuthors: ['dana'] })] })).toBe(true)
  })

  test('guard pusher: who pushed signs nothing', () => {
    expect(holds({ pushes: [push('dana')] })).toBe(true)
  })

  test('guard producer: who had the evidence produced signs nothing', () => {
    expect(holds({ producers: [ran('dana')] })).toBe(true)
  })

  test('guard untraced commit: an identity without an account may be the signer’s', () => {
    expect(holds({ commits: [commit({ author: null, committer: 'ana' })] })).toBe(true)
    expect(holds({ commits: [commit({ committer: null })] })).toBe(true)
    expect(holds({ commits: [commit({ coAuthors: [null] })] })).toBe(true)
  })

  test('guard untraced push: nobody saw who pushed the head', () => {
    expect(holds({ pushes: [] })).toBe(true)
    expect(holds({ pushes: [push('ana', 'd'.repeat(40))] })).toBe(true)
  })

  test('guard no commits: an empty list is not "no authors"', () => {
    expect(holds({ commits: [] })).toBe(true)
    expect(holds({ commits: [commit({ sha: 'd'.repeat(40) })] })).toBe(true)
  })

  test('guard moved: what was signed is not what is there', () => {
    expect(holds({ reviews: [approves('dana', { moved: [moved('models/churn/metrics.json')] })] })).toBe(true)
  })

  test('guard policy moved: a signature was given under another policy', () => {
    const policy = moved('.github/countersign.yml', 'change', 'policy')
    expect(holds({ reviews: [approves('dana', { moved: [policy] })] })).toBe(true)
  })

  test('guard digest: nobody knows what was signed', () => {
    expect(holds({ reviews: [approves('dana', { evidenceDigest: null })] })).toBe(true)
    expect(holds({ reviews: [approves('dana', { sha: null })] })).toBe(true)
  })

  test('guard description: the tasks that were signed were edited', () => {
    expect(holds({ descriptionEditedAt: '2026-11-21T10:00:00Z' })).toBe(true)
  })

  test('guard expiry: a signature exactly as old as its limit is too old', () => {
    const week = [demand('risk', 1, { limits: ['7d'] })]
    expect(holds({ reviews: [approves('dana', { at: '2026-11-15T10:00:00Z' })] }, week)).toBe(true)
    expect(holds({ reviews: [approves('dana', { at: '2026-11-15T10:00:01Z' })] }, week)).toBe(false)
  })

  test('guard veto: somebody of the role asks for changes', () => {
    expect(holds({ reviews: [approves('dana'), refuses('erin')] })).toBe(true)
  })

  test('guard veto dismissal: outsiders, authors and the silent clear no veto', () => {
    expect(['sly', 'ana', 'bo[bot]'].map((by) => holds(cleared(by)))).toEqual([true, true, true])
    expect(holds(cleared('dana', ' '))).toBe(true)
    expect(holds(cleared('dana'))).toBe(false)
  })

  test('guard change of mind: who took an approval back has not signed', () => {
    expect(holds({ reviews: [approves('dana'), dismissed('dana', { was: 'changes-requested', by: 'erin' })] })).toBe(
      true,
    )
    expect(holds({ reviews: [approves('dana'), dismissed('dana', { was: 'approved', by: 'sly' })] })).toBe(true)
  })

  test('guard asked again: who is asked again has not signed', () => {
    expect(holds({ reviews: [approves('dana', { requestedAgainAt: '2026-11-21T11:00:00Z' })] })).toBe(true)
  })

  test('guard distinctness: one person fills one seat', () => {
    const both = { roles: { risk: ['dana', 'erin'], lead: ['dana', 'ben'] }, reviews: [approves('dana')] }
    expect(holds(both, [demand('risk'), demand('lead')])).toBe(true)
    expect(holds({ reviews: [approves('dana'), approves('dana')] }, [demand('risk', 2)])).toBe(true)
  })

  test('guard role narrowed: who signs as one role signs for no other', () => {
    expect(holds({ reviews: [approves('dana', { as: 'lead' })] })).toBe(true)
  })

  test('guard membership then: who joined later did not sign as one of the role', () => {
    expect(holds({ reviews: [approves('dana', { heldRoles: [] })] })).toBe(true)
    expect(holds({ reviews: [approves('dana', { heldRoles: null })] })).toBe(true)
  })

  test('guard membership now: who left the role has no signature in it', () => {
    expect(holds({ roles: { risk: ['erin'] }, reviews: [approves('dana', { heldRoles: ['risk'] })] })).toBe(true)
  })

  test('guard team unreadable: nobody knows who of the role objects', () => {
    expect(holds({ unreadable: { risk: [{ name: 'acme/risk', why: 'not-found' }] } })).toBe(true)
  })

  test('guard draft: a draft was looked at, not signed', () => {
    expect(holds({ reviews: [approves('dana', { draft: true })] })).toBe(true)
  })

  test('guard base change: it was signed for another branch, or in the very second of the change', () => {
    expect(holds({ baseChangedAt: '2026-11-21T10:00:00Z' })).toBe(true)
    expect(holds({ baseChangedAt: '2026-11-21T09:59:59Z' })).toBe(false)
  })

  test('guard bot: no bot is a person, even one that is listed', () => {
    expect(holds({ roles: { risk: ['bo[bot]', 'erin'] }, reviews: [approves('bo[bot]')] })).toBe(true)
    // nor does it veto
    expect(holds({ reviews: [approves('dana'), refuses('bo[bot]', { heldRoles: ['risk'] })] })).toBe(false)
  })

  test('guard bot’s change: one more person answers for what a bot opened or pushed', () => {
    expect(holds({ opener: 'bo[bot]' })).toBe(true)
    expect(holds({ commits: [commit(), commit({ sha: 'd'.repeat(40) })], pushes: [push('bo[bot]', HEAD)] })).toBe(true)
    expect(holds({ opener: 'bo[bot]', producers: [ran('gus')] })).toBe(false)
  })

  test('guard instruction: who ran something else on a branch of that name answers for no bot', () => {
    expect(holds({ opener: 'bo[bot]', producers: [ran('gus', 7, false)] })).toBe(true)
  })

  test('guard account gone: a ghost signs nothing', () => {
    expect(holds({ reviews: [approves(null)] })).toBe(true)
  })
})
