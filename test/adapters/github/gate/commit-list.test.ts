import { describe, expect, test } from 'vitest'
import { type GateScene, gateScene } from './scene.ts'

/** `retrain` by Bob upon a commit of Eve's that was on `main`; the pull request was compared with that last. */
async function upon(): Promise<GateScene & { readonly before: string; readonly eves: string; readonly head: string }> {
  const scene = await gateScene()
  const { repository } = scene
  const before = repository.resolve('main') ?? ''
  const eves = repository.commit({ branch: 'main', author: 'eve', files: { 'eve.md': 'x' } })
  const head = repository.commit({ branch: 'retrain', from: 'main', author: 'bob', files: { 'bob.md': 'x' } })
  return { ...scene, before, eves, head }
}

describe('a list of commits that GitHub made against an older base', () => {
  test('lacks nothing of what a merge would bring, once the base was moved back', async () => {
    const { repository, read, before, eves, head } = await upon()
    repository.setBranch('main', before)
    const { commits } = await read()
    expect(commits.items.map(({ sha, author }) => [sha, author.account?.login])).toEqual([
      [eves, 'eve'],
      [head, 'bob'],
    ])
    expect(commits.total).toBe(2)
  })

  test('nor after a change of the base that the list has not heard of', async () => {
    const { repository, simulator, read, before, eves, head } = await upon()
    repository.setBranch('staging', before)
    repository.retarget(1, 'staging')
    simulator.lag({ of: 'commits' })
    expect((await read()).commits.items.map(({ sha }) => sha)).toEqual([eves, head])
  })

  test('is empty where the base branch has it all by now', async () => {
    const { repository, read, head } = await upon()
    repository.setBranch('main', head)
    expect((await read()).commits).toEqual({ items: [], total: 0 })
  })

  test('costs one comparison, which tells the merge base too, and is made once', async () => {
    const { repository, forge, read, spent, before, head } = await upon()
    repository.setBranch('main', before)
    spent()
    const reading = await read()
    // the pull request, the comparison, and the commit that the list lacks
    expect(spent()).toBe(3)
    expect(await forge.contents(reading).mergeBase(before, head)).toBe(before)
    await read()
    expect(spent()).toBe(2)
  })

  test('is whole where every way out of it leads into the tip, and nothing more is asked', async () => {
    const { repository, read, spent } = await upon()
    const tip = repository.resolve('main') ?? ''
    repository.commit({ branch: 'retrain', parents: [repository.resolve('retrain') ?? '', tip], author: 'bob' })
    spent()
    expect((await read()).commits.total).toBe(2)
    expect(spent()).toBe(1)
  })

  test('is a gap where the base branch has another history now', async () => {
    const { repository, read } = await upon()
    const foreign = repository.commit({ branch: 'foreign', parents: [], files: { foreign: '1' } })
    repository.setBranch('main', foreign)
    const { commits } = await read()
    expect([commits.items.length, commits.total]).toEqual([1, 2])
  })

  test('more than GitHub compares is counted, and so a gap', async () => {
    const { repository, read, before } = await upon()
    for (let index = 0; index < 255; index++) repository.commit({ branch: 'main', files: { more: String(index) } })
    repository.commit({ branch: 'retrain', from: 'main', author: 'bob', files: { 'bob.md': 'x' } })
    repository.setBranch('main', before)
    const { commits } = await read()
    expect(commits.items.length).toBeLessThan(commits.total)
  })
})
