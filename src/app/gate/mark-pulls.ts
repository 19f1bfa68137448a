import type { Work } from './store.ts'
import type { GateWorld } from './world.ts'

/** Makes every open pull request (into one branch, or of the whole repository) work of its own. */
export async function markPulls(work: Work, base: string | null, world: GateWorld): Promise<null> {
  const { repository, revoking, causes } = work
  const forge = await world.forge(repository)
  const open = (await forge.openPulls(null)).filter(
    (pull) => base === null || (pull.stackBase ?? pull.baseRef) === base,
  )
  const cause = causes.at(-1) ?? 'branch'
  const due = world.now()
  await world.store.work.mark(
    open.map(({ number }) => ({ repository, subject: { kind: 'pull' as const, number }, revoking, due, cause })),
  )
  return null
}
