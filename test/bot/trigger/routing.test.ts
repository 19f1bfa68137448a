import { Probot } from 'probot'
import { expect, test } from 'vitest'
import { AppOctokit } from '../../../src/bot/app-octokit.ts'
import { openLogger } from '../../../src/bot/log.ts'
import { routeThrough } from '../../../src/bot/trigger/routing.ts'
import type { Route } from '../../../src/bot/world.ts'
import { rsaKey, SECRET } from '../keys.ts'
import { APP, around, AT, nothing, pull, pullFour, urgent } from './payloads.ts'

function route(): Route {
  const log = openLogger({ level: 'error', redact: (text) => text, write: () => {} })
  return routeThrough(
    new Probot({ appId: APP, privateKey: rsaKey(2048), secret: SECRET, log, Octokit: AppOctokit }),
    APP,
  )
}

const delivery = (event: string, body: string) => ({ guid: 'guid-1', event, receivedAt: AT, body })

const opened = (number: number) => JSON.stringify({ ...around, action: 'opened', pull_request: pull({ number }) })

test('Probot routes what the table knows, each delivery to its own meaning', async () => {
  const routed = route()
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      routed({ ...delivery('pull_request', opened(index + 1)), guid: `guid-${index + 1}` }),
    ),
  )
  const numbers = results.map((each) => each.ok && each.value.marks.map(({ subject, cause }) => [subject, cause]))
  expect(numbers).toEqual(
    Array.from({ length: 20 }, (_, index) => [[{ kind: 'pull', number: index + 1 }, `guid-${index + 1}`]]),
  )
})

test('the same delivery again means the same', async () => {
  const routed = route()
  const again = delivery('pull_request', JSON.stringify({ ...around, action: 'opened', pull_request: pull() }))
  await routed(again)
  expect(await routed(again)).toMatchObject({ ok: true, value: { marks: [{ ...urgent, subject: pullFour }] } })
})

test.each([
  ['an event that nobody knows', 'quantum', '{"action":"leap"}'],
  ['an event that changes nothing', 'star', JSON.stringify({ ...around, action: 'created' })],
  ['an event with a hostile action', 'pull_request', JSON.stringify({ ...around, action: '__proto__' })],
])('%s means nothing', async (_, event, body) => {
  expect(await route()(delivery(event, body))).toEqual({ ok: true, value: nothing })
})

test.each([
  ['no JSON', '{"action":'],
  ['a list', '[]'],
  ['a text', '"x"'],
  ['null', 'null'],
  ['nothing', ''],
  ['too deep to follow', '['.repeat(200_000)],
])('%s can’t be read', async (_, body) => {
  expect(await route()(delivery('pull_request', body))).toMatchObject({ ok: false })
})

test('a hostile installation is refused by our reader, not by a failure', async () => {
  for (const installation of ['x', { id: 'x' }, { id: {} }, [1], { id: -1 }]) {
    const body = JSON.stringify({ ...around, installation, action: 'opened', pull_request: pull() })
    expect(await route()(delivery('pull_request', body))).toMatchObject({
      ok: false,
      error: expect.stringContaining('installation.id'),
    })
  }
})
