import { isGuarded } from './check-name.ts'
import type { Work } from './store.ts'
import type { GateWorld } from './world.ts'

/** A push to a branch that no known gate guards changes no verdict; where no gate is known, any branch may be guarded. */
export async function concerns(repository: number, branch: string, world: GateWorld): Promise<boolean> {
  const known = await world.store.pulls.gates(repository)
  return known.length === 0 || isGuarded(branch, known)
}

/** Makes every open pull request (into one branch, or of the whole repository) work of its own. */
export async function markPulls(work: Work, base: string | null, world: GateWorld): Promise<null> {
  const { repository, revoking, causes } = work
  if (base !== null && !(await concerns(repository.id, base, world))) return null
  const forge = await world.forge(repository)
  const open = await forge.openPulls(base)
  const cause = causes.at(-1) ?? 'branch'
  const due = world.now()
  await world.store.work.mark(
    open.map(({ number }) => ({ repository, subject: { kind: 'pull' as const, number }, revoking, due, cause })),
  )
  return null
}
