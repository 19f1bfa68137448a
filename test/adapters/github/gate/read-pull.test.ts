import { describe, expect, test } from 'vitest'
import { faultOf } from '../fault-of.ts'
import { gateScene } from './scene.ts'

describe('what a pull request is', () => {
  test('one request tells everything', async () => {
    const { repository, read, spent } = await gateScene()
    repository.review(1, { author: 'dana', state: 'APPROVED', body: 'Fine.' })
    spent()
    const reading = await read()
    expect(spent()).toBe(1)
    const head = repository.resolve('retrain')
    expect(reading).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      number: 1,
      state: 'open',
      draft: false,
      body: 'Better.',
      bodyEditedAt: null,
      opener: { login: 'bob', bot: false },
      base: { ref: 'main', sha: repository.resolve('main') },
      head: { ref: 'retrain', sha: head, repository: 'acme/models' },
      sameHead: [{ number: 1, baseRef: 'main' }],
      checks: [],
      requested: [],
      ownComments: [],
    })
    expect(reading.reviews).toEqual({
      total: 1,
      items: [
        {
          id: expect.any(Number),
          by: { id: expect.any(Number), login: 'dana', bot: false },
          state: 'approved',
          sha: head,
          at: expect.stringMatching(/^2026-/),
          body: 'Fine.',
        },
      ],
    })
    expect(reading.commits).toMatchObject({ total: 1, items: [{ sha: head, parents: [reading.base.sha], web: false }] })
  })

  test('there is none of that number', async () => {
    const { forge, options, spent } = await gateScene()
    spent()
    expect(await forge.readPull(7, options)).toBeNull()
    expect(spent()).toBe(1)
  })
})
