import { describe, expect, test } from 'vitest'
import type { Role } from '../../../../src/core/policy/types.ts'
import { clientOf } from '../../../simulator/client.ts'
import { type GateScene, gateScene, GRANTED } from './scene.ts'

const at = { line: 1, column: 1, offset: 0 }
const lead: Role = { name: 'lead', teams: ['acme/leads'], users: [], signs: 'evidence', onRerequest: 'withdraw', at }

async function holders(scene: GateScene): Promise<readonly string[]> {
  const { roles } = await scene.forge.members([lead])
  return (roles[0]?.members ?? []).map(({ login }) => login).toSorted()
}

/** What REST says of the same team. */
async function listed({ simulator, token }: GateScene): Promise<readonly string[]> {
  const { json } = await clientOf(simulator, token)('/orgs/acme/teams/leads/members?per_page=100')
  return (json as readonly { readonly login: string }[]).map(({ login }) => login).toSorted()
}

describe('a team', () => {
  test('holds the members of the teams below, and nobody who is only invited; REST agrees', async () => {
    const scene = await gateScene()
    const acme = scene.simulator.organization('acme')
    acme.team('leads').add('ana', 'bob').invite('eve')
    acme.team('growth', { parent: 'leads' }).add('cleo').invite('mallory')
    acme.team('deep', { parent: 'growth' }).add('dana', 'ana')
    expect(await holders(scene)).toEqual(['ana', 'bob', 'cleo', 'dana'])
    expect(await listed(scene)).toEqual(['ana', 'bob', 'cleo', 'dana'])
  })

  test('of more than two hundred is whole', async () => {
    const scene = await gateScene()
    scene.simulator
      .organization('acme')
      .team('leads')
      .add(...Array.from({ length: 250 }, (_, index) => `lead${index}`))
    scene.spent()
    expect(await holders(scene)).toHaveLength(250)
    expect(scene.spent()).toBe(3)
  })

  test('that is renamed or deleted is not found', async () => {
    const scene = await gateScene()
    const leads = scene.simulator.organization('acme').team('leads').add('ana')
    leads.rename('chiefs')
    const { roles } = await scene.forge.members([lead])
    expect(roles[0]).toEqual({ role: 'lead', members: [], unreadable: [{ name: 'acme/leads', why: 'not-found' }] })
  })

  test('may not be seen without the permission', async () => {
    const { members: _, ...less } = GRANTED
    const scene = await gateScene({}, less)
    scene.simulator.organization('acme').team('leads').add('ana')
    const { roles } = await scene.forge.members([lead])
    expect(roles[0]).toMatchObject({ members: [], unreadable: [{ why: 'forbidden' }] })
  })

  test('is known by its id, whatever its name', async () => {
    const { simulator, forge } = await gateScene()
    const leads = simulator.organization('acme').team('leads').add('ana')
    const { teams } = await forge.members([lead])
    expect(teams).toEqual([{ name: 'acme/leads', id: leads.id, members: [expect.any(Number)] }])
  })
})

describe('what happened to a pull request', () => {
  test('dismissals, drafts, requests, retargets and edits', async () => {
    const { repository, simulator, read } = await gateScene()
    simulator.organization('acme').team('leads').add('ana')
    repository.commit({ branch: 'production', from: 'main', files: { p: '1' } })
    const review = repository.review(1, { author: 'dana', state: 'APPROVED' })
    repository.requestReview(1, { by: 'bob', users: ['cleo'] })
    repository.dismissReview(1, review, { by: 'bob', message: 'Look again.' })
    repository.setDraft(1, true)
    repository.setDraft(1, false)
    repository.editPull(1, { base: 'production' })
    repository.editPull(1, { body: 'Even better.' })
    const reading = await read()
    const time = expect.stringMatching(/^2026-.*Z$/)
    expect(reading.timeline).toEqual({
      baseChangedAt: [time],
      draftChanges: [
        { at: time, to: 'draft' },
        { at: time, to: 'ready' },
      ],
      dismissals: [
        { review, by: expect.objectContaining({ login: 'bob' }), at: time, was: 'approved', reason: 'Look again.' },
      ],
      reviewRequests: [{ person: expect.objectContaining({ login: 'cleo', bot: false }), at: time }],
    })
    expect(reading).toMatchObject({
      body: 'Even better.',
      bodyEditedAt: time,
      base: { ref: 'production' },
      requested: ['cleo'],
      reviews: { items: [{ id: review, state: 'dismissed' }] },
    })
  })

  test('more than a hundred events are all there', async () => {
    const { repository, read, spent } = await gateScene()
    for (let index = 0; index < 130; index++) repository.setDraft(1, index % 2 === 0)
    spent()
    expect((await read()).timeline.draftChanges).toHaveLength(130)
    expect(spent()).toBe(2)
  })

  test('a review of somebody whose account is gone is by nobody', async () => {
    const { repository, simulator, read } = await gateScene()
    repository.review(1, { author: 'dana', state: 'APPROVED' })
    simulator.deleteAccount('dana')
    expect((await read()).reviews).toMatchObject({ total: 1, items: [{ by: null, state: 'approved' }] })
  })

  test('teams that are asked for a review are named with their organization', async () => {
    const { simulator, forge, read } = await gateScene()
    simulator.organization('acme').team('leads').add('ana')
    await forge.requestReviewers(1, { teams: ['acme/leads'], people: ['dana'] })
    const { requested, timeline } = await read()
    expect(requested.toSorted()).toEqual(['acme/leads', 'dana'])
    expect(timeline.reviewRequests.map(({ person }) => person.login)).toEqual(['dana'])
  })
})

describe('who pushed', () => {
  test('newest first, page by page', async () => {
    const { repository, forge, spent } = await gateScene()
    for (let index = 0; index < 150; index++) {
      repository.commit({ branch: 'retrain', author: 'eve', files: { more: String(index) } })
    }
    spent()
    const pushes = await forge.activity('acme/models', 'refs/heads/retrain')
    expect(spent()).toBe(2)
    expect(pushes).toHaveLength(151)
    expect(pushes[0]).toMatchObject({ after: repository.resolve('retrain'), by: { login: 'eve', bot: false } })
    expect(pushes[0]?.before).toBe(pushes[1]?.after)
    expect(pushes.at(-1)).toMatchObject({ before: '0'.repeat(40), by: { login: 'bob' } })
  })
})

test('an issue of ours is opened once, and one of somebody else is not ours', async () => {
  const { repository, forge } = await gateScene()
  const issue = { title: 'Bypass of main', body: 'A push went round the gate.' }
  const url = await forge.openIssue(issue)
  expect(await forge.openIssue(issue)).toBe(url)
  expect(repository.issues).toHaveLength(1)
  await forge.openIssue({ ...issue, title: 'Bypass of production' })
  expect(repository.issues.map(({ title }) => title)).toEqual(['Bypass of main', 'Bypass of production'])
})
