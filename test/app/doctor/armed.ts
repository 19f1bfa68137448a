import { sha256 } from '../../../src/core/base/digest.ts'
import type {
  BranchRules,
  DoctorFacts,
  FoundFile,
  GatedBranch,
  Hidden,
  InstallationFacts,
  Protection,
  Ruleset,
  Seen,
} from '../../../src/app/doctor/facts.ts'
import { neededPermissions } from '../../../src/app/doctor/needed-access.ts'
import { neededEvents } from '../../../src/app/doctor/needed-events.ts'
import type { Person } from '../../../src/core/approval/types.ts'

/** The facts of an armed gate: a test changes one thing, and says what the doctor must make of it. */

export const POLICY = `version: 1
models:
  churn: { path: models/churn, tier: high, metrics: [metrics.json] }
roles:
  ml-lead: { teams: [acme/ml-leads] }
  model-risk: { teams: [acme/model-risk] }
gates:
  production:
    branches: [main]
    metrics:
      - { metric: auc, at_least: 0.8 }
    approvals:
      - { role: ml-lead, count: 2 }
      - { role: model-risk, count: 1 }
`

export const APP = 7001
export const CHECK = 'countersign/production'

export function seen<T>(value: T): Seen<T> {
  return { kind: 'seen', value }
}

export const hidden: Hidden = { kind: 'hidden', what: 'it was refused', remedy: 'Ask somebody else.' }

export function policyFile(text: string): FoundFile {
  return { kind: 'text', file: { path: '.github/countersign.yml', text, digest: sha256(text) } }
}

export const rules: BranchRules = {
  types: new Set(['deletion', 'non_fast_forward', 'pull_request', 'required_status_checks']),
  checks: [{ context: CHECK, app: APP, ruleset: 1, strict: true, onCreate: true }],
  pullRequests: [{ dismissesStale: false, asksCodeOwners: false }],
  queue: null,
}

export const noRules: BranchRules = { types: new Set(), checks: [], pullRequests: [], queue: null }

export const ruleset: Ruleset = {
  id: 1,
  name: 'Production',
  source: 'acme/models',
  enforcement: 'active',
  contexts: [CHECK],
  bypass: [],
  askerBypasses: false,
}

export const protection: Protection = {
  checks: [{ context: CHECK, app: APP }],
  strict: true,
  bindsAdmins: true,
  pullRequests: { dismissesStale: false, asksCodeOwners: false },
  allowsForcePushes: false,
  allowsDeletion: false,
}

export const branch: GatedBranch = {
  gate: 'production',
  name: 'main',
  policy: seen(policyFile(POLICY)),
  rules: seen(rules),
  protection: seen(null),
  owners: seen({ path: '.github/CODEOWNERS', text: '.github/ @acme/ml-leads\n', errors: seen([]) }),
}

export function person(id: number, bot = false): Person {
  return { id, login: `p${id}`, bot }
}

export const installation: InstallationFacts = {
  suspended: false,
  permissions: new Map(Object.entries(neededPermissions).map(([name, { access }]) => [name, access])),
  events: Object.entries(neededEvents).flatMap(([event, { how }]) => (how === 'asked' ? [event] : [])),
}

export const facts: DoctorFacts = {
  name: 'acme/models',
  policyPath: '.github/countersign.yml',
  appId: APP,
  repository: seen({ at: '2026-11-20T10:00:00Z', defaultBranch: 'main', archived: false }),
  policy: branch.policy,
  branches: seen([{ name: 'main', tip: 'a'.repeat(40) }]),
  only: null,
  gated: [branch],
  leftOut: 0,
  patterns: [],
  rulesets: seen([ruleset]),
  holders: seen({
    at: '2026-11-20T10:00:00Z',
    roles: [
      { role: 'ml-lead', members: [1, 2, 3].map((id) => person(id)), unreadable: [] },
      { role: 'model-risk', members: [4, 5].map((id) => person(id)), unreadable: [] },
    ],
    teams: [],
  }),
  app: seen({ id: APP, slug: 'countersign', permissions: installation.permissions, events: installation.events }),
  installation: seen(installation),
  hook: seen({ url: 'https://bot.example.com/hook', isJson: true, verifiesTls: true, hasSecret: true }),
  deliveries: seen([{ at: '2026-11-20T09:30:00Z', event: 'pull_request', status: 202 }]),
  sightings: seen([{ name: CHECK, at: '2026-11-19T10:00:00Z' }]),
}

/** The armed facts with another branch in place of the only one. */
export function withBranch(change: Partial<GatedBranch>): Partial<DoctorFacts> {
  return { gated: [{ ...branch, ...change }] }
}

export function withRules(change: Partial<BranchRules>): Partial<DoctorFacts> {
  return withBranch({ rules: seen({ ...rules, ...change }) })
}

export function withRuleset(change: Partial<Ruleset>): Partial<DoctorFacts> {
  return { rulesets: seen([{ ...ruleset, ...change }]) }
}
