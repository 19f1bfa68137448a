import type { SourceFile } from '../../core/base/source.ts'
import type { Refusal } from '../../core/evaluate/dossier.ts'
import type { RoleHolders } from '../gate/forge.ts'

/** What was looked at, or why it could not be. Nothing hidden is ever taken for a good sign. */
export type Seen<T> = { readonly kind: 'seen'; readonly value: T } | Hidden

export type Hidden = {
  readonly kind: 'hidden'
  /** What was refused, as a clause: `the rulesets can't be read`. */
  readonly what: string
  /** What it takes to look, as a sentence. */
  readonly remedy: string
}

/** Everything the doctor judges, as it was at one moment. */
export type DoctorFacts = {
  /** `owner/name`, as asked for. */
  readonly name: string
  readonly policyPath: string
  /** The App's id, as told or as the App says itself; null when neither. */
  readonly appId: number | null
  readonly repository: Seen<RepositoryFacts>
  /** The policy of the default branch. */
  readonly policy: Seen<FoundFile>
  readonly branches: Seen<readonly Branch[]>
  /** The branch that was asked for; null for all. */
  readonly only: string | null
  readonly gated: readonly GatedBranch[]
  /** How many more branches are guarded, and were not looked at. */
  readonly leftOut: number
  readonly patterns: readonly GatedPattern[]
  readonly rulesets: Seen<readonly Ruleset[]>
  readonly holders: Seen<RoleHolders>
  readonly app: Seen<AppFacts>
  /** Null when the App is not installed there. */
  readonly installation: Seen<InstallationFacts | null>
  readonly hook: Seen<HookFacts>
  /** The latest deliveries, newest first. */
  readonly deliveries: Seen<readonly DeliveryFacts[]>
  /** Check runs of the App on commits of late. */
  readonly sightings: Seen<readonly Sighting[]>
}

export type RepositoryFacts = {
  /** The forge's clock when it answered. */
  readonly at: string
  readonly defaultBranch: string
  readonly archived: boolean
}

export type Branch = { readonly name: string; readonly tip: string }

export type FoundFile =
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly why: Refusal }
  | { readonly kind: 'text'; readonly file: SourceFile }

/** A branch that a gate of the default branch's policy guards. */
export type GatedBranch = {
  readonly gate: string
  readonly name: string
  /** The policy at its tip, which judges what is proposed to it. */
  readonly policy: Seen<FoundFile>
  readonly rules: Seen<BranchRules>
  /** Null where there is none. */
  readonly protection: Seen<Protection | null>
  /** `CODEOWNERS`, wherever GitHub looks for it; null where there is none. */
  readonly owners: Seen<OwnersFile | null>
}

/** A pattern of a gate, and what would hold for a branch that is made under it tomorrow. */
export type GatedPattern = { readonly gate: string; readonly glob: string; readonly rules: Seen<BranchRules> }

/** All rules of all rulesets in force on a branch. */
export type BranchRules = {
  readonly types: ReadonlySet<string>
  readonly checks: readonly RequiredCheck[]
  readonly pullRequests: readonly PullRequestRule[]
  readonly queue: MergeQueue | null
}

export type RequiredCheck = {
  readonly context: string
  /** The App it must come from; null and -1 for any source. */
  readonly app: number | null
  /** The ruleset that asks for it. */
  readonly ruleset: number
  /** Whether the branch of the pull request must hold the newest commits of its base. */
  readonly strict: boolean
  /** Whether it is also asked of a branch when it is made. */
  readonly onCreate: boolean
}

export type PullRequestRule = { readonly dismissesStale: boolean; readonly asksCodeOwners: boolean }

export type MergeQueue = { readonly grouping: string; readonly timeoutMinutes: number }

/** Classic branch protection. */
export type Protection = {
  readonly checks: readonly { readonly context: string; readonly app: number | null }[]
  readonly strict: boolean
  readonly bindsAdmins: boolean
  readonly pullRequests: PullRequestRule | null
  readonly allowsForcePushes: boolean
  readonly allowsDeletion: boolean
}

export type Ruleset = {
  readonly id: number
  readonly name: string
  /** The repository or organization it belongs to. */
  readonly source: string
  readonly enforcement: 'active' | 'evaluate' | 'disabled'
  /** Contexts it requires. */
  readonly contexts: readonly string[]
  /** Null where only administrators see them. */
  readonly bypass: readonly BypassActor[] | null
  /** Whether whoever asks may pass it by; null when the forge does not say. */
  readonly askerBypasses: boolean | null
}

export type BypassActor = {
  readonly kind: string
  readonly id: number | null
  readonly mode: 'always' | 'pull_request' | 'exempt'
}

export type OwnersFile = {
  readonly path: string
  readonly text: string
  /** What the forge can't make sense of in it. */
  readonly errors: Seen<readonly { readonly line: number; readonly kind: string }[]>
}

/** What an App is registered with. */
export type AppFacts = Access & { readonly id: number; readonly slug: string }

/** What was granted where it is installed. */
export type InstallationFacts = Access & { readonly suspended: boolean }

export type Access = {
  readonly permissions: ReadonlyMap<string, string>
  readonly events: readonly string[]
}

export type HookFacts = {
  /** Empty when none is set. */
  readonly url: string
  readonly isJson: boolean
  readonly verifiesTls: boolean
  readonly hasSecret: boolean
}

export type DeliveryFacts = { readonly at: string; readonly event: string; readonly status: number }

export type Sighting = { readonly name: string; readonly at: string }
