import { afterEach } from 'vitest'
import { type GitHubClient, githubClient } from '../../../src/adapters/github/client.ts'
import { quiet } from '../../app/quiet-log.ts'
import {
  type SimulatedRepository,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../../simulator/simulator.ts'

/** A simulated GitHub with one repository, `acme/models`, and a client of our own for it. */
export type Scene = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly client: GitHubClient
  readonly token: string
}

export const NAME = { owner: 'acme', repo: 'models' } as const

type Access = Parameters<Simulator['token']>[0]

const open: Simulator[] = []

/** Starts one for a test; the end of the test closes it and fails when GitHub's description was violated. */
export async function simulated(access: Access = { kind: 'actions' }, options: SimulatorOptions = {}): Promise<Scene> {
  const simulator = await startSimulator(options)
  open.push(simulator)
  const repository = simulator.createRepository('acme/models')
  const token = simulator.token(access)
  return { simulator, repository, token, client: clientFor(simulator, token) }
}

/** A client that does not wait before it asks again. */
export function clientFor(simulator: Simulator, token: string): GitHubClient {
  return githubClient({ token, baseUrl: simulator.url, log: quiet, pause: async () => {} })
}

afterEach(async () => {
  for (const simulator of open.splice(0)) {
    await simulator.close()
    if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations, null, 2))
  }
})
