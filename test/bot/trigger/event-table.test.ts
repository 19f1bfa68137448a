import { describe, expect, test } from 'vitest'
import { effectsOf } from '../../../src/bot/trigger/effects-of.ts'
import { eventTable, rowFor, rowName } from '../../../src/bot/trigger/event-table.ts'
import type { Told } from '../../../src/bot/trigger/told.ts'
import { unrelated } from '../../../src/bot/trigger/unrelated.ts'
import { leastPayload, webhooks } from './webhooks.ts'

const all = webhooks()
const APP = 7001

function fits(revokes: 'always' | 'sometimes' | 'never' | null, revoking: readonly boolean[]): boolean {
  if (revokes === 'sometimes') return true
  return revoking.includes(true) === (revokes === 'always')
}

function sizeOf({ observations, marks, heads }: Told): string {
  const size = observations.length + marks.length + heads.length
  return size === 0 ? 'nothing' : `${size} things`
}

function revokingIn({ marks, heads, installation }: Told): readonly boolean[] {
  const wide = installation?.look ?? null
  return [...marks, ...heads, ...(wide === null ? [] : [wide])].map((each) => each.revoking)
}

test('GitHub describes at least what it did when this was written', () => {
  expect(new Set(all.map(({ event }) => event)).size).toBeGreaterThanOrEqual(70)
  expect(all.length).toBeGreaterThanOrEqual(260)
})

test('every event of GitHub either has a row or a reason why not', () => {
  const open = all.filter(({ event, action }) => {
    const reason = unrelated[event] ?? unrelated[rowName({ event, action })]
    return rowFor(event, action) === null && reason === undefined
  })
  expect(open.map(rowName)).toEqual([])
})

test('nothing has both, and no name is invented', () => {
  const names = new Set(all.flatMap((each) => [each.event, rowName(each)]))
  const rows = new Set(eventTable.map(rowName))
  expect(rows.size).toBe(eventTable.length)
  expect(eventTable.map(rowName).filter((name) => !names.has(name))).toEqual([])
  expect(Object.keys(unrelated).filter((name) => !names.has(name))).toEqual([])
  expect(Object.keys(unrelated).filter((name) => rows.has(name))).toEqual([])
  const events = new Set(eventTable.map(({ event }) => event))
  expect(Object.keys(unrelated).filter((name) => events.has(name))).toEqual([])
})

test('every concern of a rule is somewhere altered', () => {
  const altered = new Set(eventTable.flatMap(({ alters }) => alters))
  expect([...altered].toSorted()).toEqual(['approvals', 'authors', 'check', 'evidence', 'gate', 'membership', 'policy'])
  expect(eventTable.filter(({ alters }) => alters.length === 0)).toEqual([])
})

describe('the least that GitHub promises is enough to read', () => {
  test.each(all.filter(({ event, action }) => rowFor(event, action) !== null).map((each) => [rowName(each), each]))(
    '%s',
    (_, webhook) => {
      const delivery = { event: webhook.event, guid: 'g', receivedAt: 5, payload: leastPayload(webhook) }
      const read = effectsOf(delivery, APP)
      expect(read).toMatchObject({ ok: true })
      const revoking = read.ok ? revokingIn(read.value) : []
      const { revokes } = rowFor(webhook.event, webhook.action) ?? { revokes: null }
      expect(fits(revokes, revoking)).toBe(true)
    },
  )
})

describe('what is no such payload is an error, and never an exception', () => {
  const wrong: readonly unknown[] = [null, [], 'text', 7, {}, { installation: { id: 1 } }, { installation: 'x' }]
  test.each(eventTable.map((row) => [rowName(row), row]))('%s', (_, { event, action }) => {
    for (const payload of wrong) {
      const given =
        payload !== null && typeof payload === 'object' && !Array.isArray(payload) ? { ...payload, action } : payload
      const read = effectsOf({ event, guid: 'g', receivedAt: 5, payload: given }, APP)
      // an event that turns out to be about nothing of ours needs no more of its payload
      expect(read.ok ? sizeOf(read.value) : read.error).toMatch(/^nothing$|is no|is not/)
    }
  })

  test('an unknown event, and an unknown action of a known one, mean nothing', () => {
    for (const [event, action] of [
      ['quantum', 'leap'],
      ['pull_request', 'sneezed'],
      ['constructor', 'x'],
      ['push', 'x'],
    ] as const) {
      const read = effectsOf({ event, guid: 'g', receivedAt: 5, payload: { action } }, APP)
      expect(read).toEqual({ ok: true, value: { observations: [], marks: [], heads: [], installation: null } })
    }
  })
})
