import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { patchDescription } from './description-patch.ts'
import { clientOf, closeClean, valueAt } from './client.ts'
import type { Client } from './client.ts'
import { REPO } from './facts.ts'
import { startSimulator } from './simulator.ts'
import type { Simulator } from './simulator.ts'

describe('API version 2026-03-10', () => {
  let simulator: Simulator
  let get: Client
  beforeEach(async () => {
    simulator = await startSimulator()
    const repository = simulator.createRepository('acme/models')
    repository.commit({ branch: 'main', files: { a: '1', vendor: { submodule: 'a'.repeat(40) } } })
    repository.commit({ branch: 'side', files: { a: '2' } })
    repository.openPull({ head: 'side', base: 'main' })
    repository.comment(1, { author: 'ana', body: 'x' })
    get = clientOf(simulator, simulator.token({ kind: 'actions' }))
  })
  afterEach(() => closeClean(simulator))

  function newer(path: string): ReturnType<Client> {
    return get(path, { headers: { 'x-github-api-version': '2026-03-10' } })
  }

  test.each([
    '',
    '/branches',
    '/branches/main',
    '/git/trees/main?recursive=1',
    '/git/ref/heads/main',
    '/contents/a',
    '/contents/',
    '/compare/main...side',
    '/commits',
    '/pulls',
    '/pulls/1',
    '/pulls/1/files',
    '/pulls/1/commits',
    '/pulls/1/reviews',
    '/issues/1/comments',
    '/commits/side/pulls',
    '/commits/side',
    '/commits/side/check-runs',
    '/commits/side/status',
  ])('%s fits the description of both versions', async (path) => {
    expect((await get(`${REPO}${path}`)).status).toBe(200)
    expect((await newer(`${REPO}${path}`)).status).toBe(200)
  })

  test('what GitHub removed is gone (platform.md 1.2)', async () => {
    const fields = ['merge_commit_sha', 'assignee']
    const had = [(await get(`${REPO}/pulls/1`)).json, (await newer(`${REPO}/pulls/1`)).json]
    expect(had.map((json) => fields.filter((field) => valueAt(json, field) !== undefined))).toEqual([fields, []])
    expect(valueAt((await get('/rate_limit')).json, 'rate')).toBeDefined()
    expect(valueAt((await newer('/rate_limit')).json, 'rate')).toBeUndefined()
  })

  test('listings call a submodule a submodule (platform.md 1.2)', async () => {
    const listed = { path: 'vendor', type: 'submodule' }
    expect((await newer(`${REPO}/contents/`)).json).toContainEqual(expect.objectContaining(listed))
  })
})

describe('patches of the description', () => {
  test.each([
    ['merge', { a: 1, b: { c: 1, d: 2 } }, { a: null, b: { c: null } }, { b: { d: 2 } }],
    ['remove of a field', { a: { b: 1, c: 2 } }, [{ op: 'remove', path: '/a/b' }], { a: { c: 2 } }],
    ['remove of an item', { a: ['x', 'y', 'z'] }, [{ op: 'remove', path: '/a/1' }], { a: ['x', 'z'] }],
    ['replace', { a: { b: 1 } }, [{ op: 'replace', path: '/a/b', value: 2 }], { a: { b: 2 } }],
    ['escaped keys', { 'a/b': { c: 1 } }, [{ op: 'remove', path: '/a~1b/c' }], { 'a/b': {} }],
  ])('%s', (_, before, patch, after) => {
    expect(patchDescription({ ...before, 'x-github-breaking-changes': [{ patch }] })).toEqual(after)
  })
})
