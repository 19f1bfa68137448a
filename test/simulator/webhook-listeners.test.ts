import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { valueAt } from './client.ts'
import { Description } from './description.ts'
import { closeHooked, type HookedScene, leads, openHooked, requiring } from './hooked-scene.ts'
import { isRecord } from './json.ts'
import { EVERYTHING, hookedApp, Receiver } from './receiver.ts'
import { WEBHOOK_NEEDS } from './webhook-needs.ts'

let scene: HookedScene
beforeEach(async () => {
  scene = await openHooked()
})
afterEach(() => closeHooked(scene))

/** One thing of each kind. */
function deeds(): void {
  scene.repository.label(1, 'one')
  scene.repository.review(1, { author: 'ana', state: 'APPROVED' })
  leads(scene).remove('ana')
  scene.repository.addRuleset(requiring('ci'))
}

describe('who hears of what', () => {
  test.each([
    ['nothing without the permissions', { permissions: { metadata: 'read' } }, []],
    ['nothing without the subscription', { events: [] }, []],
    [
      'what it was granted',
      { permissions: { pull_requests: 'read' } },
      ['pull_request.labeled', 'pull_request_review.submitted'],
    ],
    ['members events with members', { permissions: { members: 'read' } }, ['membership.removed']],
    ['rulesets with administration', { permissions: { administration: 'read' } }, ['repository_ruleset.created']],
  ] as const)('an App hears of %s (platform.md 2.4, 3)', async (_, options, events) => {
    const other = new Receiver()
    const second = await hookedApp(scene.simulator, other, { slug: 'other', ...options })
    second.install('acme')
    await scene.simulator.settled()
    other.received.splice(0)
    deeds()
    await scene.simulator.settled()
    expect(other.names()).toEqual(events)
    await other.close()
  })

  test('new permissions do nothing until they are accepted (platform.md 2.4)', async () => {
    scene.app.ask({ permissions: { contents: 'read' } })
    scene.repository.label(1, 'one')
    scene.app.accept(scene.installation)
    scene.repository.label(1, 'two')
    await scene.simulator.settled()
    expect(scene.receiver.names()).toEqual(['pull_request.labeled', 'installation.new_permissions_accepted'])
  })

  test('a suspended installation and repositories that were not chosen tell nothing', async () => {
    scene.app.suspend(scene.installation)
    scene.repository.label(1, 'one')
    scene.app.suspend(scene.installation, false)
    scene.app.select(scene.installation, 'acme/models', false)
    scene.repository.label(1, 'two')
    await scene.simulator.settled()
    expect(scene.receiver.names().filter((name) => name.startsWith('pull_request'))).toEqual([])
  })

  test('presses of a button are for the App that made it', async () => {
    const other = new Receiver()
    const second = await hookedApp(scene.simulator, other, { slug: 'other' })
    second.install('acme')
    const token = scene.simulator.token({ kind: 'app', login: 'gate', permissions: EVERYTHING })
    const response = await fetch(`${scene.simulator.url}/repos/acme/models/check-runs`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'test' },
      body: JSON.stringify({ name: 'gate', head_sha: scene.first, conclusion: 'failure' }),
    })
    const run = Number(valueAt(await response.json(), 'id'))
    await scene.simulator.settled()
    expect(scene.receiver.names()).toEqual(['check_run.created', 'check_run.completed'])
    scene.app.press('acme/models', run, { by: 'ana', identifier: 'recheck' })
    scene.app.rerequest('acme/models', run, { by: 'bob' })
    await scene.simulator.settled()
    expect(scene.receiver.names().slice(2)).toEqual(['check_run.requested_action', 'check_run.rerequested'])
    expect(scene.receiver.received.at(-2)?.payload).toMatchObject({
      requested_action: { identifier: 'recheck' },
      sender: { login: 'ana' },
      check_run: { id: run },
    })
    expect(other.names().filter((name) => /request/.test(name))).toEqual([])
    await other.close()
  })

  test("the table of needs is GitHub's own, as far as its description says", () => {
    const described = new Map(
      Object.entries(hooksOf()).flatMap(([name, text]) => {
        const found = /at least read-level access for the\s+"([^"]+)" repository permission/.exec(text)?.[1]
        return found === undefined ? [] : [[name.replaceAll('-', '_'), SCOPES[found]]]
      }),
    )
    const known = Object.keys(WEBHOOK_NEEDS).filter((event) => described.has(event))
    expect(known).toEqual(['create', 'delete', 'push', 'status'])
    for (const event of known) expect(WEBHOOK_NEEDS[event]).toEqual([described.get(event)])
  })
})

const SCOPES: Readonly<Record<string, string>> = { Contents: 'contents', 'Commit statuses': 'statuses' }

function hooksOf(): Readonly<Record<string, string>> {
  const hooks = new Description('2022-11-28').at('x-webhooks')
  const entries = Object.entries(isRecord(hooks) ? hooks : {})
  return Object.fromEntries(entries.map(([name, hook]) => [name, String(valueAt(hook, 'post', 'summary'))]))
}
