import { afterEach, expect, test } from 'vitest'
import { policy } from '../../demo/story.ts'
import { GATE_CHECK, gateScene, retrained, type GateScene, SIGNERS } from './scene.ts'

let scene: GateScene

afterEach(async () => {
  await scene.close()
})

function names(pull: number): readonly unknown[] {
  return scene.repository
    .checks(scene.repository.pull(pull).head.sha)
    .map(({ fields }) => `${fields['name']} ${fields['conclusion']}`)
}

test('B159: of two pull requests on one commit, the worst decides', async () => {
  scene = await gateScene({
    files: { '.github/countersign.yml': policy.replace('branches: [main]', 'branches: [main, "release/*"]') },
  })
  scene.repository.commit({ branch: 'release/1', from: 'main', files: {}, author: 'octocat' })
  const first = await scene.signed()
  const second = scene.repository.openPull({ head: 'retrain-churn', base: 'release/1', author: 'ana' })
  await scene.check(first, 'action_required')
  await scene.idle()
  // the one that is signed is judged last, and still may not speak for both
  scene.repository.review(first, { author: 'rae', state: 'APPROVED' })
  await scene.idle()
  expect(scene.says(first)).toBe('action_required')
  for (const author of SIGNERS) scene.repository.review(second, { author, state: 'APPROVED' })
  await scene.check(second, 'success')
  await scene.idle()
  scene.repository.review(first, { author: 'li', state: 'CHANGES_REQUESTED' })
  await scene.check(second, 'failure')
  expect([scene.says(first), scene.says(second)]).toEqual(['failure', 'failure'])
})

test('a lax policy on a side branch turns no commit green that is proposed to production', async () => {
  scene = await gateScene()
  const lax = policy
    .replace('branches: [main]', 'branches: [main, side]')
    .replace(/ {4}approvals:[\s\S]*$/, '    approvals: none\n')
  scene.repository.commit({
    branch: 'side',
    from: 'main',
    files: { '.github/countersign.yml': lax },
    author: 'mallory',
  })
  scene.repository.commit({ branch: 'retrain-churn', from: 'side', files: retrained, author: 'mallory' })
  const pull = scene.repository.openPull({ head: 'retrain-churn', base: 'side', author: 'mallory' })
  await scene.idle()
  // where another event came before that of the opening, the first run was taken back by a second
  expect([...new Set(names(pull))]).toEqual([`${GATE_CHECK}@side success`])
})

test('B127: a check and a status of our name by others are told, recorded, and change nothing', async () => {
  scene = await gateScene()
  const { simulator, repository, world } = scene
  const pull = scene.retrain()
  await scene.idle()
  const { sha } = repository.pull(pull).head
  const token = simulator.token({ kind: 'app', login: 'evil', permissions: { checks: 'write', contents: 'read' } })
  const answer = await fetch(`${simulator.url}/repos/acme/models/check-runs`, {
    method: 'POST',
    headers: { authorization: `bearer ${token}`, 'user-agent': 'evil', 'content-type': 'application/json' },
    body: JSON.stringify({ name: GATE_CHECK, head_sha: sha, status: 'completed', conclusion: 'success' }),
  })
  expect(answer.status).toBe(201)
  await scene.idle()
  const own = repository
    .checks(sha)
    .filter(({ app }) => app.id === scene.app.id)
    .at(-1)
  expect(own?.fields['conclusion']).toBe('action_required')
  expect(JSON.stringify(own?.fields['output'])).toContain('evil')
  const entries = await world.store.ledger.read(101, 0, 100)
  expect(entries.map(({ content }) => content.kind)).toContain('forgery')
})

test('B190: a change of policy and model at once is refused; a policy alone is signed by its own roles', async () => {
  scene = await gateScene()
  const looser = policy.replace('count: 2', 'count: 1')
  scene.repository.commit({
    branch: 'both-at-once',
    from: 'main',
    files: { ...retrained, '.github/countersign.yml': looser },
    author: 'ana',
  })
  const mixed = scene.repository.openPull({ head: 'both-at-once', base: 'main', author: 'ana' })
  scene.repository.commit({
    branch: 'policy',
    from: 'main',
    files: { '.github/countersign.yml': looser },
    author: 'ana',
  })
  const alone = scene.repository.openPull({ head: 'policy', base: 'main', author: 'ana' })
  await scene.idle()
  expect([scene.says(mixed), scene.says(alone)]).toEqual(['failure', 'action_required'])
  for (const author of SIGNERS) scene.repository.review(alone, { author, state: 'APPROVED' })
  await scene.check(alone, 'success')
})

test('B11, B14: who is named by a trailer, or came in by a merge, signs nothing', async () => {
  scene = await gateScene()
  const { repository } = scene
  repository.commit({ branch: 'helper', from: 'main', files: { 'models/churn/notes.md': 'x\n' }, author: 'lou' })
  const lou = repository.resolve('helper') ?? ''
  const own = repository.commit({
    branch: 'retrain-churn',
    files: retrained,
    author: 'ana',
    message: 'Retrain\n\nCo-authored-by: li <1001+li@users.noreply.github.com>',
  })
  repository.commit({
    branch: 'retrain-churn',
    parents: [own, lou],
    files: { 'models/churn/notes.md': 'x\n' },
    author: 'ana',
  })
  const pull = repository.openPull({ head: 'retrain-churn', base: 'main', author: 'ana' })
  await scene.idle()
  for (const author of SIGNERS) repository.review(pull, { author, state: 'APPROVED' })
  await scene.idle()
  expect(scene.says(pull)).not.toBe('success')
  expect(repository.comments(pull).at(-1)?.body).toContain('lou')
})

test('B42b: an account that is gone signs nothing, and the rest goes on', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  scene.simulator.deleteAccount('li')
  scene.repository.label(pull, 'touch')
  await scene.check(pull, 'action_required')
  expect(scene.says(pull)).toBe('action_required')
})

test('B39: a team that can’t be found is said so, and is never an empty yes', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  scene.simulator.organization('acme').team('model-risk').delete()
  await scene.check(pull, 'failure')
  await scene.idle()
  expect(repositoryText(pull)).toContain('acme/model-risk')
})

test('a policy that breaks, or goes, keeps the gate shut under its own name', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  scene.repository.commit({
    branch: 'main',
    files: { '.github/countersign.yml': 'version: 1\nmodels: [' },
    author: 'octocat',
  })
  await scene.check(pull, 'failure')
  scene.repository.commit({ branch: 'main', files: { '.github/countersign.yml': null }, author: 'octocat' })
  await scene.idle()
  expect(scene.says(pull)).toBe('failure')
})

test('commands: recheck judges again, help answers once, no command approves', async () => {
  scene = await gateScene()
  const { repository } = scene
  const pull = scene.retrain()
  await scene.idle()
  repository.comment(pull, { author: 'zoe', body: '/countersign help' })
  repository.comment(pull, { author: 'zoe', body: '> /countersign recheck\n\n/countersign approve' })
  repository.comment(pull, { author: 'zoe', body: '/countersign recheck' })
  await scene.idle()
  const replies = repository
    .comments(pull)
    .filter(({ author }) => author.login === 'countersign[bot]')
    .map(({ body }) => body)
  expect(replies).toHaveLength(3)
  expect(replies.filter((body) => body.includes('There is no command'))).toHaveLength(1)
  expect(scene.says(pull)).toBe('action_required')
})

function repositoryText(pull: number): string {
  const { sha } = scene.repository.pull(pull).head
  return `${JSON.stringify(scene.repository.checks(sha).at(-1)?.fields['output'])} ${scene.repository.comments(pull).at(-1)?.body}`
}

test('what was signed in a pull request that was closed opens nothing for the next one with that commit', async () => {
  scene = await gateScene()
  const pull = await scene.signed()
  scene.repository.closePull(pull)
  await scene.check(pull, 'in_progress')
  const next = scene.repository.openPull({
    head: 'retrain-churn',
    base: 'main',
    title: 'Retrain churn once more',
    author: 'ana',
  })
  await scene.check(next, 'action_required')
  await scene.idle()
  expect(scene.says(next)).toBe('action_required')
})
