import type { Role } from '../../core/policy/types.ts'
import type { RoleHolders } from '../gate/forge.ts'
import type {
  AppFacts,
  Branch,
  BranchRules,
  DeliveryFacts,
  FoundFile,
  HookFacts,
  InstallationFacts,
  OwnersFile,
  Protection,
  RepositoryFacts,
  Ruleset,
  Seen,
  Sighting,
} from './facts.ts'

/**
 * One repository of the forge and the App that should guard it, as far as whoever asks may see. What may not be seen is
 * `hidden`; a `Fault` is thrown only when the forge can't be asked at all.
 */
export type DoctorForge = {
  repository(): Promise<Seen<RepositoryFacts>>
  branches(): Promise<Seen<readonly Branch[]>>
  /** A file at the tip of a branch. */
  file(branch: Branch, path: string): Promise<Seen<FoundFile>>
  /** `CODEOWNERS` where the forge would find it. */
  owners(branch: Branch): Promise<Seen<OwnersFile | null>>
  /** Rules in force on a branch, which need not exist. */
  rules(branch: string): Promise<Seen<BranchRules>>
  protection(branch: string): Promise<Seen<Protection | null>>
  /** Every ruleset of branches, in force or not, of the repository and of what it belongs to. */
  rulesets(): Promise<Seen<readonly Ruleset[]>>
  holders(roles: readonly Role[]): Promise<Seen<RoleHolders>>
  app(): Promise<Seen<AppFacts>>
  installation(): Promise<Seen<InstallationFacts | null>>
  hook(): Promise<Seen<HookFacts>>
  deliveries(): Promise<Seen<readonly DeliveryFacts[]>>
  /** Check runs of an App on the default branch and on the pull requests that changed last. */
  sightings(app: number, tip: string): Promise<Seen<readonly Sighting[]>>
}

/** Whom to ask, as texts from the environment and the command line; empty for none. */
export type DoctorAccess = {
  /** `owner/name`. */
  readonly repository: string
  readonly apiUrl: string
  readonly token: string
  readonly appId: string
  readonly privateKey: string
  readonly privateKeyPath: string
}
