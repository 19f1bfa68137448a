import { afterEach, expect, test } from 'vitest'
import { production } from '../../demo/story.ts'
import { gateScene, retrained, SIGNERS, type GateScene } from './scene.ts'

let scene: GateScene

afterEach(async () => {
  await scene.close()
})

/** Ana's change on top of a commit of Li's that is on the base branch. */
async function builtOnLis(): Promise<{ readonly before: string; readonly pull: number }> {
  const { repository } = scene
  const before = repository.resolve('main') ?? ''
  const notes = { 'models/churn/notes.md': 'x\n' }
  repository.commit({ branch: 'main', files: notes, author: 'li', by: 'li' })
  repository.commit({ branch: 'retrain-churn', from: 'main', files: retrained, author: 'ana', by: 'ana' })
  const pull = repository.openPull({ head: 'retrain-churn', base: 'main', author: 'ana' })
  await scene.idle()
  return { before, pull }
}

function sign(pull: number): void {
  for (const author of SIGNERS) scene.repository.review(pull, { author, state: 'APPROVED' })
}

test('what a base branch that was moved back no longer has is the change’s, and so are its authors', async () => {
  scene = await gateScene()
  const { repository } = scene
  const { before, pull } = await builtOnLis()
  // GitHub still lists Ana's commit alone: the list was made before
  repository.setBranch('main', before, { by: 'boss' })
  await scene.idle()
  sign(pull)
  await scene.idle()
  expect(scene.says(pull)).toBe('action_required')
  // Li wrote part of what a merge would bring: another has to sign
  repository.review(pull, { author: 'both', state: 'APPROVED' })
  await scene.check(pull, 'success')
})

test('the same, signed before', async () => {
  scene = await gateScene()
  const { before, pull } = await builtOnLis()
  sign(pull)
  await scene.check(pull, 'success')
  await scene.idle()
  scene.repository.setBranch('main', before, { by: 'boss' })
  await scene.idle()
  expect(scene.says(pull)).toBe('action_required')
})

test('a list of commits that lags behind the head hides nobody', async () => {
  scene = await gateScene()
  const { repository, simulator } = scene
  const pull = scene.retrain()
  await scene.idle()
  repository.push({ branch: 'retrain-churn', author: 'li', by: 'li', files: { 'models/churn/notes.md': 'x\n' } })
  await scene.idle()
  simulator.lag({ of: 'commits', reads: 99 })
  sign(pull)
  await scene.idle()
  // Li wrote part of what the list does not show
  expect(scene.says(pull)).toBe('action_required')
  repository.review(pull, { author: 'both', state: 'APPROVED' })
  await scene.check(pull, 'success')
})

test('a list of commits that lags behind a change of the base hides nobody', async () => {
  scene = await gateScene()
  const { repository, simulator } = scene
  const { before, pull } = await builtOnLis()
  repository.setBranch('staging', repository.resolve('main') ?? '')
  repository.setBranch('main', before, { by: 'boss' })
  repository.retarget(pull, 'staging')
  await scene.idle()
  simulator.lag({ of: 'commits', reads: 99 })
  repository.retarget(pull, 'main')
  await scene.idle()
  sign(pull)
  await scene.idle()
  expect(scene.says(pull)).toBe('action_required')
})

test('a base branch that is replaced by another history shuts the gate, and says so', async () => {
  scene = await gateScene()
  const { repository } = scene
  const pull = scene.retrain()
  await scene.idle()
  sign(pull)
  await scene.check(pull, 'success')
  await scene.idle()
  const foreign = repository.commit({ branch: 'foreign', parents: [], files: production, author: 'boss' })
  repository.setBranch('main', foreign, { by: 'boss' })
  await scene.idle()
  expect(scene.says(pull)).toBe('failure')
})
