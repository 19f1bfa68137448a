import { type Examination, listed, type Scribe, scribe } from './examination.ts'
import type { Access, DoctorFacts, InstallationFacts } from './facts.ts'
import { neededPermissions } from './needed-access.ts'
import { neededEvents } from './needed-events.ts'

/** Whether the App is there, and may do and hear what it must. */
export function examineApp(facts: DoctorFacts): readonly Examination[] {
  const write = scribe('App')
  const { app, installation, name } = facts
  const installed = 'It is installed on the repository'
  const known = examineKey(write, facts)
  if (installation.kind === 'hidden') return [known, write.unknown(installed, installation)]
  if (installation.value === null) {
    const slug = app.kind === 'seen' ? app.value.slug : 'APP'
    const todo = `Install it at https://github.com/apps/${slug}/installations/new, and choose ${name}.`
    return [known, write.problem(installed, `it is not installed on ${name}, or there is no such repository`, todo)]
  }
  const here = installation.value
  if (here.suspended) {
    const todo = 'Unsuspend it: organization settings, GitHub Apps, Configure.'
    return [known, write.problem(installed, 'the installation is suspended: nothing is judged', todo)]
  }
  const registered = app.kind === 'seen' ? app.value : here
  return [
    known,
    write.ok(installed, name),
    examinePermissions(write, here, registered),
    ...examineExcess(write, here),
    examineEvents(write, here, registered),
  ]
}

function examineKey(write: Scribe, { app, appId }: DoctorFacts): Examination {
  const check = 'Its id and key belong together'
  if (app.kind === 'hidden') return write.unknown(check, app)
  if (appId === app.value.id) return write.ok(check, `${app.value.slug} (${app.value.id})`)
  return write.problem(
    check,
    `the key is that of ${app.value.slug} (${app.value.id}), and the id given is ${appId}`,
    'Give the id and the key of the same App.',
  )
}

const RANK: Readonly<Record<string, number>> = { read: 1, write: 2, admin: 3 }

function rankOf(level: string | undefined): number {
  return level === undefined ? 0 : (RANK[level] ?? 0)
}

function examinePermissions(write: Scribe, granted: InstallationFacts, registered: Access): Examination {
  const check = 'Its permissions are granted'
  const needed = Object.entries(neededPermissions)
  const isShort = (access: Access, [name, need]: (typeof needed)[number]): boolean =>
    rankOf(access.permissions.get(name)) < rankOf(need.access)
  const missing = needed.filter((need) => isShort(granted, need))
  if (missing.length === 0) return write.ok(check, `all ${needed.length}`)
  const found = `it lacks ${listed(missing.map(([name, need]) => `${name}: ${need.access} (${need.for})`))}`
  const asked = missing.every((need) => !isShort(registered, need))
  return write.problem(check, found, asked ? ACCEPT : `Add them to the App under Permissions & events. Then: ${ACCEPT}`)
}

const ACCEPT = "Accept the App's request: organization settings, GitHub Apps, Review request."

/** What it could do and need not: whoever gets hold of the key could do it too. */
function examineExcess(write: Scribe, { permissions }: InstallationFacts): readonly Examination[] {
  const excess = [...permissions].filter(([name, level]) => rankOf(level) > rankOf(neededPermissions[name]?.access))
  if (excess.length === 0) return []
  const found = `it may more than it needs: ${listed(excess.map(([name, level]) => `${name}: ${level}`))}`
  return [write.advice('It may no more than it needs', found, 'Take them from the App under Permissions & events.')]
}

function examineEvents(write: Scribe, granted: InstallationFacts, registered: Access): Examination {
  const check = 'It hears of every event it needs'
  const needed = Object.entries(neededEvents).flatMap(([event, { how }]) => (how === 'asked' ? [event] : []))
  const missing = needed.filter((event) => !granted.events.includes(event))
  if (missing.length === 0) return write.ok(check, `all ${needed.length}`)
  const asked = missing.every((event) => registered.events.includes(event))
  const remedy = asked ? ACCEPT : `Subscribe the App to them under Permissions & events. Then: ${ACCEPT}`
  return write.problem(check, `it does not hear of ${listed(missing)}`, remedy)
}
