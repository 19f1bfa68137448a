import type { DoctorForge } from '../../../app/doctor/forge.ts'
import { treeCache } from '../gate/caches.ts'
import { graphqlOf } from '../gate/graphql.ts'
import { members } from '../gate/members.ts'
import { type EyesOptions, openEyes } from './eyes.ts'
import { readApp, readDeliveries, readHook, readInstallation } from './read-app.ts'
import { readFile, readOwners } from './read-files.ts'
import { readProtection } from './read-protection.ts'
import { readBranches, readRepository } from './read-repository.ts'
import { readRules } from './read-rules.ts'
import { readRulesets } from './read-rulesets.ts'
import { readSightings } from './read-sightings.ts'

export type DoctorForgeOptions = EyesOptions

/** Entries of trees that are kept, over all of them. */
const MOST_ENTRIES = 500_000

/** GitHub as the doctor asks it: with a person's token, the App's key, or both, each for what it sees best. */
export function githubDoctor(options: DoctorForgeOptions): DoctorForge {
  const eyes = openEyes(options)
  const files = { eyes, trees: treeCache(MOST_ENTRIES) }
  return {
    repository: () => readRepository(eyes, options.now),
    branches: () => readBranches(eyes),
    file: (branch, path) => readFile(files, branch, path),
    owners: (branch) => readOwners(files, branch),
    rules: (branch) => readRules(eyes, branch),
    protection: (branch) => readProtection(eyes, branch),
    rulesets: () => readRulesets(eyes),
    holders: (roles) =>
      eyes.asBot({
        what: "the teams can't be read",
        remedy: 'Grant the App members: read, or ask as a member of the organization.',
        from: (client) => members({ graphql: graphqlOf(client) }, roles),
      }),
    app: () => readApp(eyes),
    installation: () => readInstallation(eyes),
    hook: () => readHook(eyes),
    deliveries: () => readDeliveries(eyes),
    sightings: (app, tip) => readSightings(eyes, app, tip),
  }
}
