import { branchName } from '../../core/base/branch-name.ts'
import { rfc3339 } from '../../core/base/instant.ts'
import { bypassContent } from '../../core/ledger/bypass-content.ts'
import { bypassIncident } from '../../core/report/incident.ts'
import { selectModels } from '../../core/policy/select-models.ts'
import { changesBetween } from '../changes.ts'
import { Fault, isPassing } from '../fault.ts'
import { branchOrigin } from './branch-origin.ts'
import { gatesOf, guardOf } from './check-name.ts'
import { asOfMerge } from './as-of-merge.ts'
import type { GateForge, LandedCommit } from './forge.ts'
import { concerns } from './mark-pulls.ts'
import { policyAt } from './gate-names.ts'
import { judgePull } from './judge-pull.ts'
import type { KnownGate, PullRecord, Subject, Work } from './store.ts'
import type { GatedRepository } from './types.ts'
import type { GateWorld } from './world.ts'

export type Landing = Extract<Subject, { readonly kind: 'landing' }>

/** One way a commit came to a gated branch that no green verdict stands for. */
export type Unpromoted = {
  readonly pull: number | null
  readonly headSha: string
  /** What the gate had last said of it; null when nothing. */
  readonly said: PullRecord['decision']
}

/**
 * What has reached a gated branch must have been promoted: each pull request that a push brought needs a recorded
 * decision to promote that very head, and what came without a pull request may touch neither a model nor the policy.
 * Anything else is recorded as a bypass and told in an issue: a check can't stop an administrator, but it can't be done
 * quietly.
 */
export async function evaluateLanding(work: Work, arrived: Landing, world: GateWorld): Promise<null> {
  const branch = branchName(arrived.ref)
  const { repository } = work
  const isDeleted = /^0+$/.test(arrived.after)
  if (isDeleted || !(await concerns(repository.id, branch, world))) return null
  const forge = await world.forge(repository)
  const known = await world.store.pulls.gates(repository.id)
  const before = await beginningOf(arrived, { branch, known, forge })
  if (before === null || before === arrived.after) return null
  const landing = { ...arrived, before }
  const contents = forge.contents(null)
  const policy = await policyAt(landing.before, contents, world.policyPath)
  // where nobody could have judged, nothing was promoted
  const gate = guardOf(branch, policy, known)
  if (gate === null) return null
  await rememberGates({ repository: repository.id, after: landing.after, contents }, world)
  const [old, now] = await Promise.all([contents.tree(landing.before), contents.tree(landing.after)])
  const changes = changesBetween(old.entries, now.entries)
  const touches =
    policy === null || selectModels(policy, changes).length > 0 || changes.some(({ path }) => path === world.policyPath)
  if (!touches && !old.truncated && !now.truncated) return null
  const found = await unpromoted({ forge, landing, branch, gate, repository }, world)
  if (found.length === 0) return null
  const facts = { repository, branch, gate, landing, found }
  const issue = await tellOf(facts, { forge, world })
  await world.store.ledger.append({ content: bypassContent({ ...facts, issue, at: rfc3339(world.now()) }), pull: null })
  world.meter.appended()
  world.log.warn('gate.bypass', { branch, after: landing.after, issue })
  return null
}

type Place = { readonly branch: string; readonly known: readonly KnownGate[]; readonly forge: GateForge }

/** What the branch held before; of a new one, where it left another that the same gate guards. */
async function beginningOf({ before, after }: Landing, { branch, known, forge }: Place): Promise<string | null> {
  return /^0+$/.test(before) ? branchOrigin({ branch, tip: after }, known, forge) : before
}

type Facts = Omit<Parameters<typeof bypassContent>[0], 'issue' | 'at'>

/** The issue that tells of it; null where the repository takes none: the record does not wait for it. */
async function tellOf(
  { gate, branch, landing, found }: Facts,
  { forge, world }: { readonly forge: GateForge; readonly world: GateWorld },
): Promise<string | null> {
  const pulls = found.flatMap(({ pull, headSha, said }) =>
    pull === null ? [] : [{ number: pull, headSha, decision: said }],
  )
  const incident = { gate, branch, commit: landing.after, pushedBy: landing.by.login, at: rfc3339(world.now()), pulls }
  try {
    return await forge.openIssue(bypassIncident(incident))
  } catch (cause) {
    if (!(cause instanceof Fault) || isPassing(cause)) throw cause
    world.log.warn('gate.issue-not-opened', { branch, after: landing.after, code: cause.code })
    return null
  }
}

type Policies = {
  readonly repository: number
  readonly after: string
  readonly contents: ReturnType<GateForge['contents']>
}

/** A policy that has just landed is the one to remember. */
async function rememberGates({ repository, after, contents }: Policies, world: GateWorld): Promise<void> {
  const policy = await policyAt(after, contents, world.policyPath)
  if (policy !== null) await world.store.pulls.saveGates(repository, gatesOf(policy))
}

type Inquiry = {
  readonly forge: GateForge
  readonly landing: Landing
  readonly branch: string
  readonly gate: string
  readonly repository: GatedRepository
}

async function unpromoted(inquiry: Inquiry, world: GateWorld): Promise<readonly Unpromoted[]> {
  const { forge, landing, branch } = inquiry
  const { commits, total } = await forge.commitsBetween(landing.before, landing.after)
  const merged = new Map(commits.flatMap((commit) => mergedPulls(commit, branch)).map((pull) => [pull.number, pull]))
  const found: Unpromoted[] = []
  for (const pull of merged.values()) {
    const said = await lastWord(pull, inquiry, world)
    if (said !== 'promote') found.push({ pull: pull.number, headSha: pull.headSha, said })
  }
  const direct = commits.some((commit) => mergedPulls(commit, branch).length === 0)
  if (direct || total > commits.length || commits.length === 0) {
    found.push({ pull: null, headSha: landing.after, said: null })
  }
  return found
}

type MergedPull = { readonly number: number; readonly headSha: string; readonly mergedAt: string }

/** A commit made by the merge itself belongs to the pull request it merges, as the forge says. */
function mergedPulls({ pulls }: LandedCommit, branch: string): readonly MergedPull[] {
  return pulls.flatMap(({ number, headSha, baseRef, mergedAt }) =>
    mergedAt !== null && baseRef === branch ? [{ number, headSha, mergedAt }] : [],
  )
}

/**
 * What the gate said of a merged head: by its own record, and, where that is green, judged once more as of the merge,
 * since a signature taken back in the very second of the merge comes too late for any check.
 */
async function lastWord(
  { number, headSha, mergedAt }: MergedPull,
  inquiry: Inquiry,
  world: GateWorld,
): Promise<PullRecord['decision']> {
  const { repository, gate, forge, branch, landing } = inquiry
  const record = await world.store.pulls.get(repository.id, number)
  if (record === null || record.headSha !== headSha || record.gate !== gate) return null
  if (record.decision !== 'promote') return record.decision
  if ((await world.store.ledger.promoted(repository.id, headSha, gate)) === null) return null
  const options = { appId: world.appId, comments: false, stackBase: null, before: null }
  const reading = await forge.readPull(number, options)
  if (reading === null) return null
  const { verdict } = await judgePull(
    {
      repository,
      forge,
      reading: asOfMerge(reading, mergedAt),
      contents: forge.contents(null),
      base: { ref: branch, sha: landing.before },
      headSha,
    },
    world,
  )
  return verdict.decision
}
