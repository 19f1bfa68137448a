import { afterEach, beforeEach, expect, test } from 'vitest'
import { closeClean, valueAt } from './client.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

let simulator: Simulator
let repository: SimulatedRepository
let first: string
let head: string
beforeEach(async () => {
  simulator = await startSimulator()
  repository = simulator.createRepository('acme/models')
  first = repository.commit({ branch: 'main', files: { a: '1' } })
  head = repository.commit({ branch: 'side', files: { b: '2' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob', title: 'T', body: 'B' })
})
afterEach(() => closeClean(simulator))

test.each(['opened', 'reopened', 'edited', 'synchronize', 'ready_for_review', 'closed'])(
  'a pull request that is %s makes a payload GitHub could have sent',
  (action) => {
    const event = repository.eventFor(1, 'pull_request', action)
    expect(event).toMatchObject({
      action,
      number: 1,
      pull_request: {
        head: { sha: head, ref: 'side' },
        base: { sha: first, ref: 'main' },
        body: 'B',
        user: { login: 'bob' },
      },
      repository: { full_name: 'acme/models', default_branch: 'main' },
      organization: { login: 'acme' },
      sender: { login: 'bob' },
    })
    expect(valueAt(event, 'pull_request', 'merge_commit_sha')).toBe(repository.testMerge(1))
  },
)

test('a synchronize tells where the head was', () => {
  const after = repository.commit({ branch: 'side', files: { c: '3' } })
  expect(repository.eventFor(1, 'pull_request_target', 'synchronize')).toMatchObject({ before: head, after })
})

test('a merge group sits on the tip of its base branch (platform.md 2.4)', () => {
  const tip = repository.commit({ branch: 'main', files: { other: '1' } })
  const event = repository.eventFor(1, 'merge_group')
  const group = { base_sha: tip, base_ref: 'refs/heads/main', head_sha: repository.testMerge(1) }
  expect(event).toMatchObject({ action: 'checks_requested', merge_group: group })
  expect(String(valueAt(event, 'merge_group', 'head_ref'))).toBe(`refs/heads/gh-readonly-queue/main/pr-1-${tip}`)
})

test('a dispatch carries its pull number as an input, on the default branch', () => {
  expect(repository.eventFor(1, 'workflow_dispatch')).toMatchObject({ inputs: { pull: '1' }, ref: 'refs/heads/main' })
})

test('the fork of a pull request is in its payload', () => {
  const fork = repository.fork('mallory')
  fork.commit({ branch: 'evil', files: { x: '1' }, author: 'mallory' })
  const number = repository.openPull({ head: 'evil', base: 'main', fromFork: 'mallory/models', author: 'mallory' })
  const event = repository.eventFor(number, 'pull_request')
  expect(valueAt(event, 'pull_request', 'head', 'repo', 'full_name')).toBe('mallory/models')
})

test('an action GitHub does not announce is refused', () => {
  expect(() => repository.eventFor(1, 'pull_request', 'approved')).toThrow('no webhook')
})
