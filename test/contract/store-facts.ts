import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Observation } from '../../src/app/gate/store.ts'
import type { Scene } from './store-places.ts'
import { ana, bo, hostile, models } from './store-samples.ts'

const SHA = 'a'.repeat(40)
const day = (count: number, time = '00:00:00'): string => `2026-11-${String(count).padStart(2, '0')}T${time}Z`
const push = (more: object = {}): Observation => ({
  kind: 'push',
  repository: 7,
  ref: 'refs/heads/topic',
  before: 'b',
  after: 'c',
  by: ana,
  at: day(3),
  ...more,
})

export function factsContract(scene: () => Scene): void {
  const facts = (): Scene['store']['facts'] => scene().store.facts
  describe('facts', () => {
    test('a push is known once, by each person who made it, since it was first told', async () => {
      await facts().observe([push(), push({ at: day(2) }), push({ at: day(4) }), push({ by: bo, at: day(5) })])
      await facts().observe([
        push({ before: 'c', after: 'b', at: day(1) }),
        push({ ref: 'refs/heads/other' }),
        push({ repository: 8 }),
      ])
      expect(await facts().pushes(7, 'refs/heads/topic')).toEqual([
        { before: 'c', after: 'b', by: ana, at: day(1) },
        { before: 'b', after: 'c', by: ana, at: day(2) },
        { before: 'b', after: 'c', by: bo, at: day(5) },
      ])
    })

    test('a review is remembered as first seen', async () => {
      const review = { kind: 'review', repository: 7, pull: 1, review: 5, sha: 'old', at: day(1) } as const
      await facts().observe([review])
      await facts().observe([
        { ...review, sha: 'moved forward', at: day(2) },
        { ...review, review: 6, sha: null },
        { ...review, pull: 2, sha: 'elsewhere' },
      ])
      expect(await facts().reviews(7, 1)).toEqual(
        new Map([
          [5, { sha: 'old', at: day(1) }],
          [6, { sha: null, at: day(1) }],
        ]),
      )
      expect(await facts().reviews(8, 1)).toEqual(new Map())
    })

    test('producers, stacks and repositories', async () => {
      const run = {
        kind: 'producer',
        repository: 7,
        branch: 'topic',
        run: 9,
        workflow: 'train',
        sha: SHA,
        dispatched: true,
        by: ana,
      } as const
      const robot = { id: 41, login: 'robot[bot]', bot: true }
      await facts().observe([
        // heard the other way round: run again, and first
        { ...run, dispatched: false, at: day(2) },
        { ...run, at: day(1) },
        { ...run, by: robot, at: day(3) },
        { kind: 'stack', repository: 7, pull: 1, base: 'main' },
        { kind: 'stack', repository: 7, pull: 2, base: 'main' },
        { kind: 'stack', repository: 7, pull: 2, base: null },
        { kind: 'repository', repository: models, gone: false },
        { kind: 'repository', repository: { ...models, id: 8 }, gone: false },
        { kind: 'repository', repository: { ...models, name: 'acme/renamed' }, gone: false },
        { kind: 'repository', repository: { ...models, id: 8 }, gone: true },
      ])
      expect(await facts().producers(7, 'topic')).toEqual([
        { run: 9, workflow: 'train', sha: SHA, dispatched: true, by: ana, at: day(1) },
        { run: 9, workflow: 'train', sha: SHA, dispatched: true, by: robot, at: day(3) },
      ])
      expect([await facts().stackBase(7, 1), await facts().stackBase(7, 2), await facts().stackBase(7, 3)]).toEqual([
        'main',
        null,
        null,
      ])
      expect(await facts().repositories()).toEqual([{ ...models, name: 'acme/renamed' }])
    })

    test('hostile names stay names', async () => {
      await facts().observe([push({ ref: hostile, by: { ...ana, login: hostile } })])
      const [found] = await facts().pushes(7, hostile)
      expect(found?.by).toEqual({ ...ana, login: hostile.replaceAll('\0', '\uFFFD').toWellFormed() })
      expect(await facts().pushes(7, 'refs/heads/topic')).toEqual([])
    })

    test('times are told in one form, and what is no time is refused', async () => {
      await facts().observe([push({ at: '2026-11-03T02:00:00.5+02:00' })])
      expect((await facts().pushes(7, 'refs/heads/topic'))[0]?.at).toBe(day(3))
      await expect(facts().observe([push({ at: 'yesterday' })])).rejects.toBeInstanceOf(Error)
    })

    test('membership: who joined, who left, who was found missing', async () => {
      await facts().observe([
        { kind: 'members', team: 1, people: [11, 12], at: day(2) },
        { kind: 'member', team: 1, person: 13, change: 'joined', at: day(3) },
        { kind: 'member', team: 1, person: 11, change: 'left', at: day(4) },
        { kind: 'members', team: 1, people: [13, 14], at: day(5) },
        { kind: 'member', team: 2, person: 11, change: 'joined', at: day(1) },
        { kind: 'members', team: 3, people: [], at: day(1) },
      ])
      const found = await facts().memberships([1, 1, 2, 3, 4])
      expect([...found.keys()]).toEqual([1, 3])
      expect(found.get(3)).toEqual({ watchedSince: day(1), intervals: [] })
      expect(found.get(1)).toEqual({
        watchedSince: day(2),
        intervals: [
          { person: 11, since: day(2), until: day(4) },
          { person: 12, since: day(2), until: day(5) },
          { person: 13, since: day(3), until: null },
          { person: 14, since: day(5), until: null },
        ],
      })
    })

    test('memberships are the same in whatever order, and however often, they are heard', async () => {
      let team = 0
      await fc.assert(
        fc.asyncProperty(heard, async ({ observations, shuffled }) => {
          const [straight, crooked] = [++team, ++team]
          await facts().observe(observations.map((one) => ({ ...one, team: straight })))
          for (const one of shuffled) await facts().observe([{ ...one, team: crooked }])
          const found = await facts().memberships([straight, crooked])
          expect(found.get(crooked)).toEqual(found.get(straight))
        }),
        { numRuns: 25 },
      )
    })

    test('a team that is looked at for months takes little room, and loses nothing', async () => {
      const looks = Array.from({ length: 400 }, (_, i) => ({
        kind: 'members' as const,
        team: 1,
        people: i < 200 ? [11] : [11, 12],
        at: new Date(Date.UTC(2026, 0, 1, i * 3)).toISOString(),
      }))
      await facts().observe(looks)
      await facts().observe(looks.slice(300))
      const [, , last] = [11, 12, ...looks.slice(200, 201)]
      expect((await facts().memberships([1])).get(1)?.intervals).toEqual([
        { person: 11, since: '2026-01-01T00:00:00Z', until: null },
        { person: 12, since: typeof last === 'object' ? last.at.replace('.000', '') : '', until: null },
      ])
      if (scene().url.includes('memory')) return
      const [row] = await scene().sql('SELECT COUNT(*) AS rows FROM team_sighting')
      expect(Number(row?.['rows'])).toBeLessThan(80)
    })
  })
}

type Heard = Extract<Observation, { kind: 'member' | 'members' }>

// seconds, minutes and days apart, but within the time in which the forge may still tell
const moment = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }))
  .map(([date, minutes, seconds]) => day(date, `00:${String(minutes * 9).padStart(2, '0')}:0${seconds}`))

const person = fc.integer({ min: 1, max: 4 })

const observation: fc.Arbitrary<Heard> = fc.oneof(
  fc.record({
    kind: fc.constant('member' as const),
    team: fc.constant(0),
    person,
    change: fc.constantFrom('joined' as const, 'left' as const),
    at: moment,
  }),
  fc.record({
    kind: fc.constant('members' as const),
    team: fc.constant(0),
    people: fc.uniqueArray(person),
    at: moment,
  }),
)

const heard = fc.array(observation, { minLength: 1, maxLength: 14 }).chain((observations) =>
  fc.record({
    observations: fc.constant(observations),
    shuffled: fc.shuffledSubarray([...observations, ...observations], {
      minLength: 2 * observations.length,
    }),
  }),
)
