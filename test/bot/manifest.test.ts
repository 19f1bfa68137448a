import { expect, test } from 'vitest'
import { Description } from '../simulator/description.ts'
import { neededPermissions } from '../../src/app/doctor/needed-access.ts'
import { neededEvents } from '../../src/app/doctor/needed-events.ts'
import { manifestOf } from '../../src/bot/manifest.ts'
import { eventTable } from '../../src/bot/trigger/event-table.ts'

const manifest = manifestOf('https://bot.example.com/', '/hook')

test('it is nobody else’s, and GitHub delivers to where the bot listens', () => {
  expect(manifest).toMatchObject({
    public: false,
    hook_attributes: { url: 'https://bot.example.com/hook', active: true },
  })
})

test('every event of the table is asked for, comes by itself, or is said to need more', () => {
  const events = [...new Set(eventTable.map(({ event }) => event))].toSorted()
  expect(Object.keys(neededEvents).toSorted()).toEqual(events)
  const asked = events.filter((event) => neededEvents[event]?.how === 'asked')
  expect(manifest.default_events).toEqual(asked)
})

test('the permissions are those the events and writes need, and no others', () => {
  const needed = Object.values(neededEvents).flatMap((each) => (each.how === 'asked' ? [each.permission] : []))
  for (const permission of needed) expect(Object.keys(manifest.default_permissions)).toContain(permission)
  const writes = Object.entries(manifest.default_permissions).filter(([, access]) => access === 'write')
  expect(writes.map(([name]) => name).toSorted()).toEqual(['checks', 'issues', 'pull_requests', 'statuses'])
  expect(Object.keys(manifest.default_permissions)).not.toContain('administration')
})

test('GitHub knows each permission, and the access that is asked for', () => {
  const description = new Description('2022-11-28')
  for (const [name, { access }] of Object.entries(neededPermissions)) {
    const known = description.at('components', 'schemas', 'app-permissions', 'properties', name, 'enum')
    expect([name, known]).toEqual([name, expect.arrayContaining([access])])
  }
})
