import { afterEach, expect, test } from 'vitest'
import { production } from '../../demo/story.ts'
import { exemplaryFiles, exemplaryRules } from '../exemplary.ts'
import { gateScene, type GateScene } from './scene.ts'

let scene: GateScene

afterEach(async () => {
  await scene.close()
})

const HOLDERS = ['olga', 'victor', 'vera', 'rita', 'bruno', 'lena', 'petra'] as const

/** What other scenes have in production. */
const notOurs = Object.fromEntries(Object.keys(production).map((path) => [path, null]))

test('the gate opens for an exemplary model, asked by every pack, once every role signed', async () => {
  const files = { ...notOurs, ...exemplaryRules(), ...exemplaryFiles('production') }
  scene = await gateScene({ files })
  const { repository, simulator } = scene
  simulator.clock.advance(20 * 86_400)
  for (const login of HOLDERS) simulator.account(login)
  repository.commit({ branch: 'retrain', files: exemplaryFiles('proposed'), author: 'ana', by: 'ana' })
  const pull = repository.openPull({ head: 'retrain', base: 'main', title: 'Version 3.1.0', author: 'ana' })
  await scene.check(pull, 'action_required')
  await scene.idle()
  const [last, ...others] = ['olga', 'victor', 'rita', 'bruno', 'lena', 'petra']
  for (const author of others) repository.review(pull, { author, state: 'APPROVED' })
  await scene.idle()
  expect(scene.says(pull)).toBe('action_required')
  repository.review(pull, { author: last ?? '', state: 'APPROVED' })
  await scene.check(pull, 'success')
  await scene.idle()
  const comment = repository.comments(pull).at(-1)?.body ?? ''
  expect(comment).toContain('May be promoted')
})
