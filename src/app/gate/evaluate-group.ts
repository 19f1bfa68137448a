import { rfc3339 } from '../../core/base/instant.ts'
import { decide, worstOf } from '../../core/evaluate/decide.ts'
import { judge } from '../../core/evaluate/judge.ts'
import type { Decision, Verdict } from '../../core/evaluate/verdict.ts'
import { groupContent } from '../../core/ledger/group-content.ts'
import { groupOutput, type GroupPart } from '../../core/report/group-output.ts'
import { collect } from '../collect.ts'
import { forgetGroup, rememberGroup, type Group } from './active-groups.ts'
import { checkName, POLICY } from './check-name.ts'
import type { GateForge } from './forge.ts'
import { policyAt } from './gate-names.ts'
import { judgePull } from './judge-pull.ts'
import { selectGate } from '../../core/policy/select-gate.ts'
import type { Work } from './store.ts'
import type { GatedRepository } from './types.ts'
import type { GateWorld } from './world.ts'

/**
 * A group of a merge queue: every pull request in it is judged anew against the group's base, where a model merged
 * ahead is production already, and what they come to together is judged as evidence. The group's head gets the worst.
 * A group whose pull requests can't be told fails.
 */
export async function evaluateGroup(work: Work, group: Group, world: GateWorld): Promise<null> {
  const { repository } = work
  const forge = await world.forge(repository)
  if ((await forge.tip(group.headRef)) !== group.headSha) {
    await forgetGroup(world.store, repository.id, group.headSha)
    return null
  }
  await rememberGroup(world.store, repository.id, group)
  const contents = forge.contents(null)
  const policy = await policyAt(group.baseSha, contents, world.policyPath)
  const gate = policy === null ? null : selectGate(policy, group.baseRef)
  const name = gate?.ok === true && gate.value !== null ? checkName(gate.value.name) : null
  const known = await world.store.pulls.gates(repository.id)
  if (name === null && policy !== null && gate?.ok === true) return null
  const setting = { repository, forge, group }
  const parts = await judgeParts(setting, world)
  const together = await judgeTogether(setting, world)
  const judged = { parts, together, decision: decisionOf(parts, together) }
  const names = name === null ? knownNames(known.map((each) => each.name)) : [name]
  await record({ work, group, judged }, world)
  for (const each of names) await write({ ...setting, name: each, judged }, world)
  return null
}

function knownNames(gates: readonly string[]): readonly string[] {
  return gates.length === 0 ? [POLICY] : gates.map(checkName)
}

type Setting = { readonly repository: GatedRepository; readonly forge: GateForge; readonly group: Group }

/** The pull requests of a group, judged; null when they can't be told. */
async function judgeParts(setting: Setting, world: GateWorld): Promise<readonly GroupPart[] | null> {
  const { repository, forge, group } = setting
  const numbers = await pullsOf(setting)
  if (numbers === null) return null
  const parts: GroupPart[] = []
  for (const number of numbers) {
    const reading = await forge.readPull(number, { appId: world.appId, comments: false, stackBase: null, before: null })
    if (reading === null || reading.state !== 'open' || reading.base.ref !== group.baseRef) return null
    const pull = {
      repository,
      forge,
      reading,
      contents: forge.contents(null),
      base: { ref: group.baseRef, sha: group.baseSha },
      headSha: reading.head.sha,
    }
    const { verdict } = await judgePull(pull, world)
    parts.push({ pull: number, headSha: reading.head.sha, verdict })
  }
  return parts
}

/**
 * The pull request in the group's name, and every open one whose commits the group brings. A group brings something
 * that no open pull request accounts for only when it can't be mapped.
 */
async function pullsOf({ forge, group }: Setting): Promise<readonly number[] | null> {
  const named = /\/pr-(\d{1,9})-[0-9a-f]{7,64}$/.exec(group.headRef)?.[1]
  if (named === undefined) return null
  const [{ commits, total }, open] = await Promise.all([
    forge.commitsBetween(group.baseSha, group.headSha),
    forge.openPulls(group.baseRef),
  ])
  if (total > commits.length) return null
  const brought = new Set(commits.map(({ sha }) => sha))
  const numbers = new Set([Number(named)])
  for (const { number, headSha } of open) if (brought.has(headSha)) numbers.add(number)
  for (const { pulls } of commits) {
    for (const { number, baseRef, mergedAt } of pulls) {
      if (mergedAt === null && baseRef === group.baseRef && open.some((each) => each.number === number))
        numbers.add(number)
    }
  }
  return [...numbers].toSorted((a, b) => a - b)
}

/** What the group's head holds, judged without signatures: those are asked of each pull request. */
async function judgeTogether({ repository, forge, group }: Setting, world: GateWorld): Promise<Verdict> {
  const request = {
    repository: repository.name,
    pull: null,
    base: { ref: group.baseRef, sha: group.baseSha },
    head: { ref: group.headRef, sha: group.headSha },
    pullRequest: null,
    policyPath: world.policyPath,
    asOf: rfc3339(world.now()),
    gaps: [],
  }
  const verdict = judge(await collect(request, { repository: forge.contents(null), measure: world.measure }, world.log))
  const findings = verdict.findings.filter(({ kind }) => kind !== 'approval')
  return { ...verdict, findings, decision: decide(findings) }
}

type Judged = {
  readonly parts: readonly GroupPart[] | null
  readonly together: Verdict
  readonly decision: Decision
}

/** The group's decision: none of its parts may be worse. */
function decisionOf(parts: readonly GroupPart[] | null, together: Verdict): Decision {
  if (parts === null || parts.length === 0) return 'block'
  return worstOf([together.decision, ...parts.map(({ verdict }) => verdict.decision)])
}

type Recording = { readonly work: Work; readonly group: Group; readonly judged: Judged }

async function record({ work, group, judged }: Recording, world: GateWorld): Promise<void> {
  const content = groupContent({ group, ...judged, repository: work.repository, causes: work.causes })
  await world.store.ledger.append({ content, pull: null })
  world.meter.appended()
}

type Writing = Setting & { readonly name: string; readonly judged: Judged }

async function write({ name, repository, forge, group, judged }: Writing, world: GateWorld): Promise<void> {
  const key = { repository: repository.id, headSha: group.headSha, name }
  const output = groupOutput(judged)
  await world.store.checks.exclusively(key, async ({ node }) => {
    const written = await forge.write({ check: { name, headSha: group.headSha, node, output }, comment: null })
    world.meter.wrote('check')
    return { record: { node: written.check ?? node, postedDigest: null }, result: null }
  })
}
