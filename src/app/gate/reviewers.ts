import { Fault } from '../fault.ts'
import type { JudgedPull, PullCase } from './judge-pull.ts'
import type { PullRecord } from './store.ts'
import type { GateWorld } from './world.ts'

export type Asking = { readonly pull: PullCase; readonly judged: JudgedPull; readonly record: PullRecord }

/**
 * Asks the holders of each role that is short for a review, once for each role and pull request: whoever is asked and
 * taken off again is not asked twice. Nobody is asked while evidence blocks or the pull request is a draft.
 */
export async function askReviewers({ pull, judged, record }: Asking, world: GateWorld): Promise<void> {
  const { verdict, policy, dossier } = judged
  if (policy === null || verdict.decision !== 'hold' || dossier.draft) return
  const short = verdict.approvals.filter(({ role, missing }) => missing > 0 && !record.requested.includes(role))
  const roles = policy.roles.filter(({ name }) => short.some(({ role }) => role === name))
  if (roles.length === 0) return
  const asked = new Set(pull.reading.requested.map((name) => name.toLowerCase()))
  const open = (names: readonly string[]): readonly string[] => names.filter((name) => !asked.has(name.toLowerCase()))
  const able = new Set(short.flatMap(({ couldSign }) => couldSign.map(({ login }) => login.toLowerCase())))
  const teams = open([...new Set(roles.flatMap((role) => role.teams))])
  const people = open([...new Set(roles.flatMap((role) => role.users))]).filter((user) => able.has(user.toLowerCase()))
  // first the note, then the request: asked once at most, whatever happens in between
  const latest = (await world.store.pulls.get(record.repository, record.number)) ?? record
  await world.store.pulls.save({ ...latest, requested: [...latest.requested, ...roles.map(({ name }) => name)] })
  if (teams.length + people.length === 0) return
  try {
    await pull.forge.requestReviewers(pull.reading.number, { teams, people })
  } catch (cause) {
    // a team without access to the repository can't be asked; the report still says who could sign
    if (!(cause instanceof Fault)) throw cause
    world.log.warn('gate.reviewers-not-asked', { pull: pull.reading.number, code: cause.code })
  }
}
