import { bypassContent } from '../../core/ledger/bypass-content.ts'
import { bypassIssue } from '../../core/report/incident.ts'
import { selectGate } from '../../core/policy/select-gate.ts'
import { selectModels } from '../../core/policy/select-models.ts'
import { changesBetween } from '../changes.ts'
import { gatesOf } from './check-name.ts'
import type { GateForge, LandedCommit } from './forge.ts'
import { policyAt } from './gate-names.ts'
import type { PullRecord, Subject, Work } from './store.ts'
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
export async function evaluateLanding(work: Work, landing: Landing, world: GateWorld): Promise<null> {
  const branch = landing.ref.replace(/^refs\/heads\//, '')
  const { repository } = work
  const isDeleted = /^0+$/.test(landing.after)
  const isNew = /^0+$/.test(landing.before)
  if (isDeleted || isNew) return null
  const forge = await world.forge(repository)
  const contents = forge.contents(null)
  const policy = await policyAt(landing.before, contents, world.policyPath)
  const gate = policy === null ? null : selectGate(policy, branch)
  if (policy === null || gate === null || !gate.ok || gate.value === null) return null
  await rememberGates({ repository: repository.id, after: landing.after, contents }, world)
  const [before, after] = await Promise.all([contents.tree(landing.before), contents.tree(landing.after)])
  const changes = changesBetween(before.entries, after.entries)
  const touches = selectModels(policy, changes).length > 0 || changes.some(({ path }) => path === world.policyPath)
  if (!touches && !before.truncated && !after.truncated) return null
  const found = await unpromoted({ forge, landing, branch, gate: gate.value.name, repository: repository.id }, world)
  if (found.length === 0) return null
  const facts = { repository, branch, gate: gate.value.name, landing, found }
  const issue = await forge.openIssue(bypassIssue(facts))
  await world.store.ledger.append({ content: bypassContent({ ...facts, issue, at: nowOf(world) }), pull: null })
  world.meter.appended()
  world.log.warn('gate.bypass', { branch, after: landing.after, issue })
  return null
}

function nowOf(world: GateWorld): string {
  return `${new Date(world.now()).toISOString().slice(0, 19)}Z`
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
  readonly repository: number
}

async function unpromoted(inquiry: Inquiry, world: GateWorld): Promise<readonly Unpromoted[]> {
  const { forge, landing, branch } = inquiry
  const { commits, total } = await forge.commitsBetween(landing.before, landing.after)
  const pulls = new Map<number, string>()
  for (const { pulls: holding } of commits) {
    for (const { number, headSha, baseRef, mergedAt } of holding)
      if (mergedAt !== null && baseRef === branch) pulls.set(number, headSha)
  }
  const found: Unpromoted[] = []
  for (const [number, headSha] of pulls) {
    const said = await lastWord({ number, headSha, ...inquiry }, world)
    if (said !== 'promote') found.push({ pull: number, headSha, said })
  }
  const direct = commits.filter((commit) => !belongs(commit, branch))
  if (direct.length > 0 || total > commits.length || commits.length === 0) {
    found.push({ pull: null, headSha: landing.after, said: null })
  }
  return found
}

/** A commit made by the merge itself belongs to the pull request it merges, as the forge says. */
function belongs({ pulls }: LandedCommit, branch: string): boolean {
  return pulls.some(({ mergedAt, baseRef }) => mergedAt !== null && baseRef === branch)
}

type Word = Inquiry & { readonly number: number; readonly headSha: string }

/** What the gate last said of a pull request's head, by its own record. */
async function lastWord(
  { number, headSha, gate, repository }: Word,
  world: GateWorld,
): Promise<PullRecord['decision']> {
  const record = await world.store.pulls.get(repository, number)
  if (record === null || record.headSha !== headSha || record.gate !== gate) return null
  const entry = await world.store.ledger.promoted(repository, headSha, gate)
  return record.decision === 'promote' && entry === null ? null : record.decision
}
