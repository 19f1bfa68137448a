import type { GateForge } from '../../../app/gate/forge.ts'
import type { GitHubClient } from '../client.ts'
import type { RepositoryName } from '../repository-name.ts'
import { activity } from './activity.ts'
import type { GateCaches } from './caches.ts'
import { contents } from './contents.ts'
import type { ForgeContext } from './forge-context.ts'
import { graphqlOf } from './graphql.ts'
import { commitsBetween } from './landed.ts'
import { latestRun } from './latest-run.ts'
import { look, tip } from './look.ts'
import { members } from './members.ts'
import { openPulls } from './open-pulls.ts'
import { readPull } from './read-pull.ts'
import { openIssue, reply, requestReviewers } from './talk.ts'
import { writeGate } from './write.ts'

export type GateForgeOptions = {
  /** On behalf of the installation that the repository belongs to. */
  readonly client: GitHubClient
  readonly name: RepositoryName
  /** Shared by all repositories of the process. */
  readonly caches: GateCaches
  /** Where policies lie, as the bot is configured; their text is read along with a pull request. */
  readonly policyPath: string
  /** How report comments begin: what tells them from other comments of ours. */
  readonly marker: string
}

/** One repository of GitHub, asked in the gate's words. */
export function gateForge({ client, ...options }: GateForgeOptions): GateForge {
  const context: ForgeContext = { client, graphql: graphqlOf(client), ...options }
  return {
    readPull: (number, asked) => readPull(context, number, asked),
    look: (number) => look(context, number),
    latestRun: (run) => latestRun(context, run),
    contents: (reading) => contents(context, reading),
    members: (roles) => members(context, roles),
    write: (write) => writeGate(context, write),
    openPulls: (base) => openPulls(context, base),
    activity: (repository, ref) => activity(context, repository, ref),
    tip: (branch) => tip(context, branch),
    commitsBetween: (base, head) => commitsBetween(context, base, head),
    requestReviewers: (number, who) => requestReviewers(context, number, who),
    reply: (number, body) => reply(context, number, body),
    openIssue: (issue) => openIssue(context, issue),
  }
}
