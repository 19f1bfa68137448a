import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { act } from './model/actions.ts'
import { mayPromote } from './model/oracle.ts'
import { conclusion, openPlay, sweepOnce, tell, workOff, type Play } from './model/play.ts'
import { begin, story, type Story } from './model/story.ts'

/** `GATE_RUNS=10000 npx vitest … zero-fail-open` goes far; the default keeps the suite quick. */
const RUNS = Number(process.env['GATE_RUNS'] ?? 150)

async function opened(told: Story): Promise<Play> {
  const play = await openPlay(begin(told))
  await tell(play, {
    observations: play.model.moves.map(({ branch, before, after, by, at }) => ({
      kind: 'push',
      repository: 1,
      ref: `refs/heads/${branch}`,
      before,
      after,
      by: play.model.people[by - 1] ?? { id: by, login: 'x', bot: false },
      at: new Date(Date.UTC(2026, 10, 1) + at * 1000).toISOString().replace('.000Z', 'Z'),
    })),
    marks: [
      {
        repository: { installation: 1, id: 1, name: 'acme/models' },
        subject: { kind: 'pull', number: 4 },
        revoking: false,
        due: 0,
        cause: 'opened',
      },
    ],
  })
  await workOff(play)
  return play
}

test(`${RUNS} stories told in order: the check is green exactly when an oracle of history says so, after every step`, async () => {
  let [steps, green] = [0, 0]
  await fc.assert(
    fc.asyncProperty(story, async (told) => {
      const play = await opened(told)
      for (const action of told.actions) {
        const effects = act(play.model, action)
        if (effects !== null) await tell(play, effects)
        await workOff(play)
        const expected = mayPromote(play.model, told.asked)
        steps++
        if (expected) green++
        expect({ action, green: conclusion(play) === 'success' }).toEqual({ action, green: expected })
      }
      expect(await play.store.ledger.last(1)).not.toBeNull()
      await play.store.close()
    }),
    { numRuns: RUNS },
  )
  // a property over cases that are never green would show nothing
  expect(green).toBeGreaterThan(steps / 50)
})

test(`${RUNS} stories told in any order, twice, with losses and one sweep: never green against the oracle`, async () => {
  let [cases, green, same] = [0, 0, 0]
  const chaos = fc.record({ told: story, order: fc.infiniteStream(fc.nat(1000)), lose: fc.infiniteStream(fc.nat(3)) })
  await fc.assert(
    fc.asyncProperty(chaos, async ({ told, order, lose }) => {
      const play = await opened(told)
      const happened = told.actions.flatMap((action) => act(play.model, action) ?? [])
      const kept = happened.filter(() => lose.next().value !== 0)
      const doubled = [...kept, ...kept.slice(0, 2)]
      const shuffled = doubled.map((effects) => ({ effects, at: order.next().value })).toSorted((a, b) => a.at - b.at)
      for (const { effects } of shuffled) {
        await tell(play, effects)
        if (effects.marks.length % 2 === 1) await workOff(play)
      }
      await sweepOnce(play)
      const expected = mayPromote(play.model, told.asked)
      const shown = conclusion(play) === 'success'
      cases++
      if (shown) green++
      if (shown === expected) same++
      expect({ expected, failOpen: shown && !expected }).toEqual({ expected, failOpen: false })
      await play.store.close()
    }),
    { numRuns: RUNS },
  )
  expect(green).toBeGreaterThan(0)
  // what was lost for good (who joined a team when) can only close the gate
  expect(same).toBeGreaterThan(cases * 0.9)
})
