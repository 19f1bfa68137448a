import { matchesAny, matchesGlob } from '../../core/base/glob.ts'
import { byCodeUnit } from '../../core/base/order.ts'
import type { Gate, Policy } from '../../core/policy/types.ts'
import { mapBounded } from '../bounded.ts'
import type { Branch, DoctorFacts, FoundFile, GatedBranch, GatedPattern, Hidden, Seen } from './facts.ts'
import type { DoctorForge } from './forge.ts'
import { policyOf } from './policy-of.ts'

export type Asked = {
  /** `owner/name`. */
  readonly name: string
  readonly policyPath: string
  /** The App's id where it was told; null where the App itself may say. */
  readonly appId: number | null
  /** The only branch to look at; null for all that are guarded. */
  readonly branch: string | null
}

/** Branches looked at in one go: each takes a handful of requests. */
const MOST_BRANCHES = 100
const WIDTH = 4

type Base = Omit<DoctorFacts, 'only' | 'gated' | 'leftOut' | 'patterns' | 'rulesets' | 'holders' | 'sightings'>

/** Looks at everything the doctor judges. What follows from what is not asked for when the cause is hidden. */
export async function collectFacts(forge: DoctorForge, asked: Asked): Promise<DoctorFacts> {
  const base = await readBase(forge, asked)
  const policy = base.policy.kind === 'seen' ? policyOf(base.policy.value) : null
  const branches = base.branches.kind === 'seen' ? base.branches.value : []
  const wanted = policy === null ? [] : guardedBranches(policy, branches, asked.branch)
  const gates = policy === null || asked.branch !== null ? [] : policy.gates
  return {
    ...base,
    only: asked.branch,
    gated: await mapBounded(wanted.slice(0, MOST_BRANCHES), WIDTH, (each) => readBranch(forge, each, base)),
    leftOut: Math.max(0, wanted.length - MOST_BRANCHES),
    patterns: await mapBounded(patternsOf(gates, branches), WIDTH, async ({ sample, ...pattern }) => ({
      ...pattern,
      rules: await forge.rules(sample),
    })),
    rulesets: await when(wanted.length > 0, NOT_NEEDED, () => forge.rulesets()),
    holders: await when(policy !== null, NOT_NEEDED, () => forge.holders(rolesAsked(policy))),
    sightings: await readSightings(forge, base),
  }
}

async function readBase(forge: DoctorForge, { name, policyPath, appId }: Asked): Promise<Base> {
  const repository = await forge.repository()
  const [app, installation, hook, deliveries] = [
    await forge.app(),
    await forge.installation(),
    await forge.hook(),
    await forge.deliveries(),
  ]
  const branches = await when(repository.kind === 'seen', repository, () => forge.branches())
  const main = mainOf({ repository, branches })
  const policy: Seen<FoundFile> =
    branches.kind === 'hidden'
      ? branches
      : main === undefined
        ? { kind: 'seen', value: { kind: 'absent' } }
        : await forge.file(main, policyPath)
  const known = app.kind === 'seen' ? app.value.id : null
  return { name, policyPath, appId: appId ?? known, repository, policy, branches, app, installation, hook, deliveries }
}

/** What is not asked for says nothing; whoever reads it looks at the cause first. */
const NOT_NEEDED: Hidden = { kind: 'hidden', what: 'nobody asked', remedy: 'See above.' }

async function when<T>(does: boolean, otherwise: Seen<unknown>, ask: () => Promise<Seen<T>>): Promise<Seen<T>> {
  if (does) return await ask()
  return otherwise.kind === 'hidden' ? otherwise : NOT_NEEDED
}

type Wanted = { readonly gate: string; readonly branch: Branch }

function guardedBranches(policy: Policy, branches: readonly Branch[], only: string | null): readonly Wanted[] {
  return policy.gates.flatMap((gate) => {
    const own = branches.filter(({ name }) => (only === null || name === only) && matchesAny(gate.branches, name))
    // names come before patterns: what is named is meant
    const rank = (name: string): number => (gate.branches.includes(name) ? 0 : 1)
    const sorted = own.toSorted((a, b) => rank(a.name) - rank(b.name) || byCodeUnit(a.name, b.name))
    return sorted.map((branch) => ({ gate: gate.name, branch }))
  })
}

async function readBranch(forge: DoctorForge, { gate, branch }: Wanted, base: Base): Promise<GatedBranch> {
  const isDefault = base.repository.kind === 'seen' && base.repository.value.defaultBranch === branch.name
  return {
    gate,
    name: branch.name,
    policy: isDefault ? base.policy : await forge.file(branch, base.policyPath),
    rules: await forge.rules(branch.name),
    protection: await forge.protection(branch.name),
    owners: await forge.owners(branch),
  }
}

type Sample = Omit<GatedPattern, 'rules'> & { readonly sample: string }

/** For each pattern, and each name that is no branch yet, the name of a branch that might be made tomorrow. */
function patternsOf(gates: readonly Gate[], branches: readonly Branch[]): readonly Sample[] {
  const existing = new Set(branches.map(({ name }) => name))
  return gates.flatMap((gate) =>
    gate.branches.flatMap((glob) => {
      const sample = glob.replaceAll(/\*+/g, 'made-tomorrow').replaceAll('?', 'x')
      return existing.has(sample) || !matchesGlob(glob, sample) ? [] : [{ gate: gate.name, glob, sample }]
    }),
  )
}

/** Roles that some gate asks to sign. */
function rolesAsked(policy: Policy | null): Policy['roles'] {
  const asked = new Set(
    policy?.gates.flatMap(({ approvals, firstVersion }) => [
      ...approvals.map(({ role }) => role),
      ...(firstVersion.kind === 'approved-by' ? [firstVersion.role] : []),
    ]),
  )
  return policy?.roles.filter(({ name }) => asked.has(name)) ?? []
}

async function readSightings(forge: DoctorForge, base: Base): Promise<DoctorFacts['sightings']> {
  const main = mainOf(base)
  return base.appId === null || main === undefined ? NOT_NEEDED : await forge.sightings(base.appId, main.tip)
}

/** The default branch, where it can be seen and is there. */
function mainOf({ repository, branches }: Pick<Base, 'repository' | 'branches'>): Branch | undefined {
  if (repository.kind === 'hidden' || branches.kind === 'hidden') return undefined
  return branches.value.find(({ name }) => name === repository.value.defaultBranch)
}
