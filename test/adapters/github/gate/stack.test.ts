import { describe, expect, test } from 'vitest'
import { type GateScene, gateScene } from './scene.ts'

/** `retrain` into `main`, and upon it `second`, whose pull request is of the same stack. */
async function stacked(layers = 1): Promise<GateScene & { readonly number: number }> {
  const scene = await gateScene()
  const { repository } = scene
  let below = 'retrain'
  let number = 0
  for (let layer = 2; layer < layers + 2; layer++) {
    repository.commit({ branch: `layer${layer}`, from: below, author: `author${layer}`, files: { [`${layer}`]: '1' } })
    number = repository.openPull({ head: `layer${layer}`, base: below, author: `author${layer}` })
    below = `layer${layer}`
  }
  return { ...scene, number }
}

describe('a pull request of a stack', () => {
  test('is about the base of the stack, and all that lies between', async () => {
    const { repository, read, number, spent } = await stacked()
    spent()
    const { base, commits, sameHead } = await read(number, { stackBase: 'main' })
    // the pull request, the comparison, and the commits of the layer below
    expect(spent()).toBe(3)
    expect(base).toEqual({ ref: 'main', sha: repository.resolve('main') })
    expect(commits.items.map(({ author }) => author.account?.login)).toEqual(['bob', 'author2'])
    expect(commits.total).toBe(2)
    expect(sameHead).toEqual([{ number, baseRef: 'main' }])
  })

  test('outside of one it is about its own layer', async () => {
    const { read, number } = await stacked()
    const { base, commits } = await read(number)
    expect(base.ref).toBe('retrain')
    expect(commits.items.map(({ author }) => author.account?.login)).toEqual(['author2'])
  })

  test('a base of the stack that is gone leaves the base without a commit', async () => {
    const { read, number } = await stacked()
    expect((await read(number, { stackBase: 'gone' })).base).toEqual({ ref: 'gone', sha: null })
  })

  test('its merge base is known from the comparison', async () => {
    const { forge, repository, read, number, spent } = await stacked(3)
    const fork = repository.resolve('main')
    const tip = repository.commit({ branch: 'main', files: { later: '1' } })
    const reading = await read(number, { stackBase: 'main' })
    spent()
    expect(await forge.contents(reading).mergeBase(tip, reading.head.sha)).toBe(fork)
    expect(spent()).toBe(0)
  })

  test('of more than 250 commits, the rest is only counted', async () => {
    const { repository, read, number, spent } = await stacked()
    for (let index = 0; index < 259; index++) repository.commit({ branch: 'layer2', files: { more: String(index) } })
    spent()
    const { commits } = await read(number, { stackBase: 'main' })
    expect([commits.items.length, commits.total]).toEqual([250, 260])
  })
})
