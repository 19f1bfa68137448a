import { afterEach, expect, test } from 'vitest'
import { churnMetrics } from '../../demo/story.ts'
import { GATE_CHECK, gateScene, type GateScene } from './scene.ts'

let scene: GateScene

afterEach(async () => {
  await scene.close()
})

test('a model is promoted: signed, closed again by a push, signed anew, merged, recorded', async () => {
  scene = await gateScene()
  const { simulator, repository, app } = scene
  repository.addRuleset({
    name: 'countersign',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [
      {
        type: 'required_status_checks',
        parameters: { required_status_checks: [{ context: GATE_CHECK, integration_id: app.id }] },
      },
    ],
  })
  const pull = scene.retrain()
  await scene.check(pull, 'action_required')
  expect(repository.merge(pull, { by: 'ana' })).toMatchObject({
    merged: false,
    message: expect.stringContaining(GATE_CHECK),
  })
  repository.review(pull, { author: 'both', state: 'APPROVED' })
  await scene.idle()
  repository.review(pull, { author: 'li', state: 'APPROVED' })
  await scene.idle()
  expect(scene.says(pull)).toBe('action_required')
  repository.review(pull, { author: 'lou', state: 'APPROVED' })
  await scene.check(pull, 'success')
  const regions = { France: '0.630', Germany: '0.640', Spain: '0.611' }
  repository.commit({
    branch: 'retrain-churn',
    files: { 'models/churn/metrics.json': churnMetrics({ auc: '0.881', latency: '85', regions }) },
    author: 'ana',
  })
  await scene.check(pull, 'action_required')
  await scene.idle()
  const comment = repository.comments(pull).at(-1)?.body ?? ''
  expect(comment).toContain('metrics.json')
  for (const author of ['both', 'li', 'lou']) repository.review(pull, { author, state: 'APPROVED' })
  await scene.check(pull, 'success')
  await scene.idle()
  expect(repository.merge(pull, { by: 'ana' })).toMatchObject({ merged: true })
  await scene.idle()
  expect(repository.issues).toEqual([])
  expect(simulator.violations).toEqual([])
})
