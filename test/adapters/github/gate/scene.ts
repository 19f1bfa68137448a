import type { GateForge, ReadOptions } from '../../../../src/app/gate/forge.ts'
import type { GateWrite, PullReading } from '../../../../src/app/gate/types.ts'
import { type GateCaches, gateCaches } from '../../../../src/adapters/github/gate/caches.ts'
import { gateClient } from '../../../../src/adapters/github/gate/gate-client.ts'
import { gateForge } from '../../../../src/adapters/github/gate/gate-forge.ts'
import { quiet } from '../../../app/quiet-log.ts'
import type { Permissions } from '../../../simulator/tokens.ts'
import type { SimulatorOptions } from '../../../simulator/simulator.ts'
import { NAME, type Scene, simulated } from '../simulated.ts'

export const MARKER = '<!-- countersign:report v1 '
export const POLICY = '.github/countersign.yml'

/** What the gate's App asks for (platform.md 9.16). */
export const GRANTED: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
  members: 'read',
  issues: 'write',
}

export type GateScene = Scene & {
  readonly forge: GateForge
  readonly appId: number
  readonly options: ReadOptions
  readonly caches: GateCaches
  /** Waits that were asked for instead of done. */
  readonly waits: number[]
  /** Requests so far, without those before the last call. */
  readonly spent: () => number
  /** GitHub from now on says of the first pull request what it says now, but for these fields. */
  readonly answerWith: (fields: Readonly<Record<string, unknown>>) => Promise<void>
  /** Reads the pull request, which must be there. */
  readonly read: (number?: number, options?: Partial<ReadOptions>) => Promise<PullReading>
}

/** A repository with `main` and `retrain`, a pull request between them, and a forge that acts for our App. */
export async function gateScene(
  options: SimulatorOptions = {},
  permissions: Permissions = GRANTED,
): Promise<GateScene> {
  const scene = await simulated({ kind: 'app', login: 'countersign', permissions }, options)
  const { repository, simulator, token } = scene
  const waits: number[] = []
  const pause = async (ms: number): Promise<void> => void waits.push(ms)
  const client = gateClient({ token: async () => token, baseUrl: simulator.url, log: quiet, pause })
  const caches = gateCaches()
  const forge = gateForge({ client, name: NAME, caches, policyPath: POLICY, marker: MARKER })
  repository.commit({ branch: 'main', author: 'ana', files: { 'README.md': 'models\n', [POLICY]: 'version: 1\n' } })
  repository.commit({
    branch: 'retrain',
    author: 'bob',
    message: 'Retrain',
    files: { 'metrics.json': '{"auc": 0.9}\n' },
  })
  repository.openPull({ head: 'retrain', base: 'main', author: 'bob', body: 'Better.' })
  const appId = Number(token.split('_')[1])
  const asked: ReadOptions = { appId, comments: false, stackBase: null, before: null }
  let seen = 0
  const read: GateScene['read'] = async (number = 1, more = {}) => {
    const reading = await forge.readPull(number, { ...asked, ...more })
    if (reading === null) throw new Error(`no pull request ${number}`)
    return reading
  }
  return {
    ...scene,
    read,
    async answerWith(fields) {
      await read()
      const [{ body: question } = { body: null }] = simulator.requests.slice(-1)
      const headers = { authorization: `Bearer ${token}`, 'user-agent': 'test' }
      const answer = await fetch(`${simulator.url}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify(question),
      })
      // the shape that the query asks for
      const body = (await answer.json()) as { data: { repository: { pullRequest: object } } }
      Object.assign(body.data.repository.pullRequest, fields)
      simulator.faults.add({ match: { path: /graphql/ }, respond: { status: 200, body } })
    },
    client,
    forge,
    appId,
    caches,
    waits,
    options: asked,
    spent() {
      const count = simulator.requests.length - seen
      seen = simulator.requests.length
      return count
    },
  }
}

/** A write of the check of `production` on a commit. */
export function checkWrite(headSha: string, about: Partial<NonNullable<GateWrite['check']>['output']> = {}): GateWrite {
  const output = {
    status: 'completed',
    conclusion: 'failure',
    externalId: 'sha256:1',
    title: 'Blocked',
    summary: 'auc fell',
    text: 'More.',
    annotations: [],
    ...about,
  } as const
  return { check: { name: 'countersign/production', headSha, node: null, output }, comment: null }
}

export const RUNNING = { status: 'in_progress', conclusion: null, title: 'Reading', summary: '…' } as const
