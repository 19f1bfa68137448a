import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Dossier } from '../../core/evaluate/dossier.ts'
import { judge } from '../../core/evaluate/judge.ts'
import type { Verdict } from '../../core/evaluate/verdict.ts'
import type { Policy } from '../../core/policy/types.ts'
import { scopeOf } from '../../core/policy/scope.ts'
import { selectGate } from '../../core/policy/select-gate.ts'
import { selectModels } from '../../core/policy/select-models.ts'
import { neededFor } from '../../core/evaluate/needed.ts'
import { collect } from '../collect.ts'
import type { ChangeRequest, Repository } from '../ports.ts'
import type { GateForge } from './forge.ts'
import { readPeople } from './people.ts'
import type { GatedRepository, PullReading } from './types.ts'
import type { GateWorld } from './world.ts'

/** A pull request to judge: against which tip, with which commit. Usually its own base and head. */
export type PullCase = {
  readonly repository: GatedRepository
  readonly forge: GateForge
  readonly reading: PullReading
  readonly contents: Repository
  readonly base: { readonly ref: string; readonly sha: string }
  readonly headSha: string
}

export type JudgedPull = { readonly dossier: Dossier; readonly verdict: Verdict; readonly policy: Policy | null }

/** Collects a pull request with everybody who has to do with it, and judges it by the forge's clock. */
export async function judgePull(pull: PullCase, world: GateWorld): Promise<JudgedPull> {
  const { measure, log } = world
  const evidence = await collect(requestOf(pull, world), { repository: pull.contents, measure }, log)
  const decoded = evidence.policy === null ? null : decodedPolicy(evidence.policy)
  const policy = decoded?.ok === true ? decoded.value : null
  const dossier = policy === null ? evidence : await withPeople(evidence, policy, { pull, world })
  return { dossier, verdict: judge(dossier), policy }
}

function requestOf({ repository, reading, base, headSha }: PullCase, { policyPath }: GateWorld): ChangeRequest {
  return {
    repository: repository.name,
    pull: reading.number,
    base,
    head: { ref: reading.head.ref, sha: headSha },
    pullRequest: { body: reading.body },
    policyPath,
    asOf: reading.at,
    gaps: [],
  }
}

type Setting = { readonly pull: PullCase; readonly world: GateWorld }

/** Adds signatures and authors where a gate asks for some. */
async function withPeople(evidence: Dossier, policy: Policy, { pull, world }: Setting): Promise<Dossier> {
  const gate = selectGate(policy, pull.base.ref)
  if (!gate.ok || gate.value === null) return evidence
  const models = selectModels(policy, evidence.changes)
  const editsPolicy = evidence.changes.some(({ path }) => path === world.policyPath)
  if (models.length === 0 && !editsPolicy) return evidence
  const needs = neededFor(gate.value, models, editsPolicy ? policy : null)
  const paths = { needs, models, policyPath: world.policyPath }
  const signsChange = policy.roles.some(({ name, signs }) => signs === 'change' && needs.roles.includes(name))
  const terms = {
    policyPath: world.policyPath,
    scopeOf: (path: string) => scopeOf(path, paths),
    changed: new Set(evidence.changes.map(({ path }) => path)),
    signsChange,
  }
  const { gaps, ...people } = await readPeople(
    {
      repository: pull.repository,
      forge: pull.forge,
      reading: pull.reading,
      policy,
      roles: needs.roles,
      now: { base: pull.base.sha, head: pull.headSha },
      comparison: { terms, repository: pull.contents },
      signsDescription: needs.description,
    },
    world,
  )
  return { ...evidence, ...people, gaps: [...evidence.gaps, ...gaps] }
}
