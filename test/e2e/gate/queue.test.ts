import { afterEach, expect, test } from 'vitest'
import { policy } from '../../demo/story.ts'
import { GATE_CHECK, gateScene, type GateScene } from './scene.ts'

let scene: GateScene

afterEach(async () => {
  await scene.close()
})

function protect({ repository, app }: GateScene, queue: boolean): void {
  const checks = {
    required_status_checks: [{ context: GATE_CHECK, integration_id: app.id }],
    strict_required_status_checks_policy: false,
  }
  repository.addRuleset({
    name: 'countersign',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'required_status_checks', parameters: checks }, ...(queue ? [{ type: 'merge_queue' }] : [])],
  })
}

/** What the check on a group's head says. */
function groupSays(at = 0): unknown {
  const group = scene.repository.queue[at]
  const run = group === undefined ? undefined : scene.repository.checks(group.sha).at(-1)
  return run?.fields['conclusion'] ?? null
}

test('B160: a queued pull request is judged again on the group, and merges', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  protect(scene, true)
  expect(scene.repository.merge(pull, { by: 'ana' })).toMatchObject({ merged: false })
  expect(scene.repository.enqueue(pull, 'ana')).toBeNull()
  await scene.idle()
  expect(groupSays()).toBe('success')
  expect(scene.repository.advanceQueue()).toBe('merged')
  await scene.idle()
  expect(scene.repository.issues).toEqual([])
})

test('B161: an approval taken back while queued fails the group', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  protect(scene, true)
  scene.repository.enqueue(pull, 'ana')
  await scene.idle()
  scene.repository.review(pull, { author: 'li', state: 'CHANGES_REQUESTED' })
  await scene.idle()
  expect(groupSays()).toBe('failure')
  expect(scene.repository.advanceQueue()).toBe('ejected')
})

test('what passes alone and not together fails in the queue', async () => {
  const files = {
    '.github/countersign.yml': `version: 1
models:
  churn: { path: models/churn, tier: low, metrics: ["eval/*.json"] }
gates:
  production:
    branches: [main]
    metrics:
      - { metric: f2, at_least: 0.4 }
`,
  }
  scene = await gateScene({ files })
  const { repository } = scene
  const proposed = ['a', 'b'].map((name, index) => {
    repository.commit({
      branch: name,
      from: 'main',
      files: { [`models/churn/eval/${name}.json`]: `{"f2": 0.${5 + index}}\n` },
      author: 'ana',
    })
    return repository.openPull({ head: name, base: 'main', author: 'ana' })
  })
  await scene.idle()
  expect(proposed.map(scene.says)).toEqual(['success', 'success'])
  for (const pull of proposed) expect(repository.enqueue(pull, 'ana')).toBeNull()
  await scene.idle()
  expect([groupSays(0), groupSays(1)]).toEqual(['success', 'failure'])
})

test('a group whose pull requests can’t be told fails', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  protect(scene, true)
  scene.repository.enqueue(pull, 'ana')
  await scene.idle()
  scene.repository.closePull(pull)
  await scene.idle()
  expect(groupSays()).toBe('failure')
})

test('a queued group that can’t be judged again does not stay green', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  protect(scene, true)
  scene.repository.enqueue(pull, 'ana')
  await scene.idle()
  expect(groupSays()).toBe('success')
  scene.simulator.faults.add({
    match: { path: /compare\// },
    respond: { status: 404, body: { message: 'Not Found' } },
  })
  scene.repository.dismissReview(pull, scene.repository.pull(pull).reviews[0]?.id ?? 0, { by: 'ana', message: 'no' })
  await scene.check(pull, 'action_required')
  await scene.simulator.until(
    () => groupSays() === 'failure',
    () => `the group to fail; it says ${groupSays()}`,
  )
  expect(groupSays()).toBe('failure')
})

test('a broken policy on the branch hides no bypass', async () => {
  scene = await gateScene()
  protect(scene, false)
  scene.retrain()
  await scene.idle()
  scene.repository.commit({ branch: 'main', files: { '.github/countersign.yml': 'version: [\n' }, author: 'boss' })
  await scene.idle()
  scene.repository.commit({ branch: 'main', files: { 'models/churn/model.onnx': 'evil\n' }, author: 'boss' })
  await scene.idle()
  expect(scene.repository.issues).toHaveLength(2)
})

test('a repository that takes no issues has its bypass recorded all the same', async () => {
  scene = await gateScene()
  scene.retrain()
  await scene.idle()
  scene.simulator.faults.add({
    match: { path: /\/issues$/ },
    respond: { status: 410, body: { message: 'Issues has been disabled in this repository.' } },
  })
  scene.repository.commit({ branch: 'main', files: { 'models/churn/model.onnx': 'evil\n' }, author: 'boss' })
  await scene.idle()
  const entries = await scene.world.store.ledger.read(101, 0, 100)
  const bypasses = entries.flatMap(({ content }) => (content.kind === 'bypass' ? [content.body] : []))
  expect(bypasses).toEqual([expect.objectContaining({ branch: 'main', issue: null })])
})

test('B166, E10: what goes round the gate is recorded and told', async () => {
  scene = await gateScene()
  protect(scene, false)
  const pull = scene.retrain()
  await scene.idle()
  expect(scene.repository.merge(pull, { by: 'boss', bypass: true })).toMatchObject({ merged: true })
  await scene.idle()
  const [issue] = scene.repository.issues
  expect(issue?.title).toContain('Past the gate')
  expect(issue?.body).toContain(`#${pull}`)
  const entries = await scene.world.store.ledger.read(101, 0, 100)
  expect(entries.map(({ content }) => content.kind)).toContain('bypass')
})

test('a push straight to the branch is a bypass when it touches a model, and none when it does not', async () => {
  scene = await gateScene()
  await scene.idle()
  scene.repository.commit({ branch: 'main', files: { 'README.md': '# x\n' }, author: 'boss' })
  await scene.idle()
  expect(scene.repository.issues).toHaveLength(0)
  scene.repository.commit({ branch: 'main', files: { 'models/churn/model.onnx': 'evil\n' }, author: 'boss' })
  await scene.idle()
  expect(scene.repository.issues.map(({ body }) => body.includes('pushed straight'))).toEqual([true])
})

test.each([
  ['a release of what production runs', {}, 0],
  ['words beside the models', { 'README.md': '# x\n' }, 0],
  ['another model', { 'models/churn/model.onnx': 'evil\n' }, 1],
])('a new branch that the gate guards, with %s', async (_, files, issues) => {
  const wider = policy.replace('branches: [main]', 'branches: [main, "release/*"]')
  scene = await gateScene({ files: { '.github/countersign.yml': wider } })
  // the gates of a repository are known from its first pull request on
  scene.retrain()
  await scene.idle()
  const { repository } = scene
  repository.setBranch('work', repository.resolve('main') ?? '')
  if (Object.keys(files).length > 0) repository.commit({ branch: 'work', files, author: 'boss' })
  repository.setBranch('release/1', repository.resolve('work') ?? '')
  await scene.idle()
  expect(repository.issues.filter(({ title }) => title.startsWith('Past the gate'))).toHaveLength(issues)
})

test('an approval withdrawn in the second of the merge is found after it', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  protect(scene, false)
  // the event is on its way while the merge button is pressed
  scene.simulator.webhooks.mode = 'held'
  scene.repository.review(pull, { author: 'li', state: 'CHANGES_REQUESTED' })
  expect(scene.repository.merge(pull, { by: 'ana' })).toMatchObject({ merged: true })
  scene.simulator.webhooks.mode = 'immediate'
  scene.simulator.webhooks.release()
  await scene.idle()
  expect(scene.repository.issues.map(({ title }) => title.startsWith('Past the gate'))).toEqual([true])
})
