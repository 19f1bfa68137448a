import { unpushed } from '../../core/approval/untraced.ts'
import type { Producer, Push } from '../../core/approval/types.ts'
import type { DossierPeople, Gap } from '../../core/evaluate/dossier.ts'
import type { Policy } from '../../core/policy/types.ts'
import { byCodeUnit } from '../../core/base/order.ts'
import { lastTip, type BranchMove } from './base-history.ts'
import type { GateForge } from './forge.ts'
import { readHolders } from './holders.ts'
import { incomplete } from './incomplete.ts'
import type { Comparison } from './moved-files.ts'
import { reviewsOf } from './reviews.ts'
import type { GateWorld } from './world.ts'
import type { GatedRepository, PullReading } from './types.ts'

/** What was read of people, and what could not be had. */
export type People = DossierPeople & { readonly gaps: readonly Gap[] }

export type PeopleRequest = {
  readonly repository: GatedRepository
  readonly forge: GateForge
  readonly reading: PullReading
  readonly policy: Policy
  /** Names of the roles that are asked to sign. */
  readonly roles: readonly string[]
  /** Tip of the base the change is judged against, and the commit that is judged. */
  readonly now: { readonly base: string; readonly head: string }
  readonly comparison: Comparison
  readonly signsDescription: boolean
}

/** Reads who did what: signatures, authors, pushers, holders of roles. What is not whole becomes a gap. */
export async function readPeople(request: PeopleRequest, world: GateWorld): Promise<People> {
  const { repository, reading, forge, policy } = request
  const { facts } = world.store
  const roles = policy.roles.filter(({ name }) => request.roles.includes(name))
  const [holders, firstSeen, baseMoves, pushes] = await Promise.all([
    readHolders(
      {
        repository: repository.id,
        roles,
        forge,
        facts,
        notes: world.store.notes,
        now: world.now(),
        reviews: reading.reviews.items,
      },
      world.members,
    ),
    facts.reviews(repository.id, reading.number),
    readBaseMoves(request, world),
    readPushes(request, world),
  ])
  const reviews = await reviewsOf({
    reading,
    now: request.now,
    firstSeen,
    baseMoves,
    holders,
    comparison: request.comparison,
  })
  return {
    opener: reading.opener,
    draft: reading.draft,
    baseChangedAt: reading.timeline.baseChangedAt.at(-1) ?? null,
    descriptionEditedAt: request.signsDescription ? reading.bodyEditedAt : null,
    commits: reading.commits.items,
    pushes,
    producers: await readProducers(request, world),
    reviews,
    members: holders.holders.roles,
    gaps: incomplete(reading),
  }
}

/**
 * The moves of the base branch, as events told. Where the last one does not lead to the tip of now, an event was lost
 * and the forge's own account is asked; without any account, the tip is noted as seen from now on. Sightings are kept
 * apart from pushes, for nobody pushed.
 */
async function readBaseMoves(request: PeopleRequest, world: GateWorld): Promise<readonly BranchMove[]> {
  const { repository, reading, forge } = request
  const { facts } = world.store
  const ref = `refs/heads/${reading.base.ref}`
  const seen = `seen/${ref}`
  const movesNow = async (): Promise<readonly BranchMove[]> => [
    ...(await facts.pushes(repository.id, seen)),
    ...(await facts.pushes(repository.id, ref)),
  ]
  const known = await movesNow()
  const tip = reading.base.sha
  if (tip === null || lastTip(known) === tip) return known
  const told = known.length === 0 && !hasSignatures(reading) ? [] : await forge.activity(repository.name, ref)
  await facts.observe(told.map((push) => ({ ...push, kind: 'push', repository: repository.id, ref })))
  if (lastTip(told) !== tip) {
    const sighting = { before: tip, after: tip, by: NOBODY, at: reading.at }
    await facts.observe([{ ...sighting, kind: 'push', repository: repository.id, ref: seen }])
  }
  return movesNow()
}

const NOBODY = { id: 0, login: '', bot: true } as const

function hasSignatures({ reviews }: PullReading): boolean {
  return reviews.items.some(({ state }) => state !== 'commented')
}

/** Who pushed to the head branch. Where a push that made the change is unknown, an event was lost: the forge is asked. */
async function readPushes({ repository, reading, forge }: PeopleRequest, world: GateWorld): Promise<readonly Push[]> {
  const { head } = reading
  const { facts } = world.store
  const ref = `refs/heads/${head.ref}`
  const home = head.repositoryId ?? repository.id
  const known = await facts.pushes(home, ref)
  const isWhole = unpushed({ head: head.sha, pushes: known, commits: reading.commits.items }).length === 0
  if (isWhole || head.repository === null) return byTime(known)
  const told = await forge.activity(head.repository, ref)
  await facts.observe(told.map((push) => ({ ...push, kind: 'push' as const, repository: home, ref })))
  return byTime(await facts.pushes(home, ref))
}

function byTime(pushes: readonly Push[]): readonly Push[] {
  return pushes.toSorted((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.after, b.after))
}

/** Runs by hand on a branch of this name, at any time; `instructed` only where they were asked for on the change itself. */
async function readProducers({ repository, reading }: PeopleRequest, world: GateWorld): Promise<readonly Producer[]> {
  const found = await world.store.facts.producers(repository.id, reading.head.ref)
  const own = new Set(reading.commits.items.map(({ sha }) => sha))
  return found.map(({ by, run, workflow, sha, dispatched }) => ({
    by,
    run,
    workflow,
    instructed: dispatched && own.has(sha),
  }))
}
