import { measureInWorker } from '../../adapters/measurer/measure-in-worker.ts'
import { gateForge } from '../../adapters/github/gate/gate-forge.ts'
import { gateCaches } from '../../adapters/github/gate/caches.ts'
import { gateClient } from '../../adapters/github/gate/gate-client.ts'
import { installationRepositories } from '../../adapters/github/gate/installation-repositories.ts'
import type { GitHubClient } from '../../adapters/github/client.ts'
import { parseRepositoryName } from '../../adapters/github/repository-name.ts'
import type { GateForge } from '../../app/gate/forge.ts'
import { doWork } from '../../app/gate/gate.ts'
import { sweepAll } from '../../app/gate/sweep.ts'
import type { GatedRepository } from '../../app/gate/types.ts'
import type { GateWorld } from '../../app/gate/world.ts'
import { Fault } from '../../app/fault.ts'
import { MARKER_PREFIX } from '../../core/report/marker.ts'
import type { GateParts } from '../gate-parts.ts'
import type { Gate } from '../world.ts'

const HOUR_MS = 3_600_000

/** Connects the use cases of the gate to GitHub, to the store, and to what operators see. */
export function connectGate(parts: GateParts): Gate {
  const world = gateWorld(parts)
  const listing = { at: Number.NEGATIVE_INFINITY }
  return {
    work: async (work) => ({ again: await doWork(work, world) }),
    async sweep(now) {
      if (now - listing.at >= HOUR_MS && (await listRepositories(parts))) listing.at = now
      await sweepAll(await world.store.facts.repositories(), world)
    },
  }
}

/** Asks where the App is installed: a repository whose installation nobody told us of is gated too. False on failure. */
async function listRepositories(parts: GateParts): Promise<boolean> {
  const { app, store, log } = parts
  try {
    for (const installation of await app.installations()) {
      const found = await installationRepositories(clientOf(parts, installation), installation)
      await store.facts.observe(found.map((repository) => ({ kind: 'repository', repository, gone: false })))
    }
    return true
  } catch (problem) {
    if (!(problem instanceof Fault)) throw problem
    log.warn('installations.not-listed', { code: problem.code })
    return false
  }
}

function gateWorld(parts: GateParts): GateWorld {
  const { store, log, meter, clock, configuration } = parts
  return {
    store,
    forge: forges(parts),
    appId: configuration.appId,
    policyPath: configuration.policyPath,
    now: () => clock.now(),
    measure: measureInWorker(null),
    members: { maxAge: configuration.membersSeconds * 1000, entries: new Map() },
    log,
    meter: {
      evaluated: (decision) => meter.evaluated(decision),
      wrote: (what) => {
        if (what === 'check') meter.checkWritten()
      },
      appended: () => meter.appended(),
    },
  }
}

/** The forge of each repository, on behalf of its installation; what never changes is kept for all of them. */
function forges(parts: GateParts): GateWorld['forge'] {
  const caches = gateCaches()
  const { policyPath } = parts.configuration
  return async ({ installation, name }: GatedRepository): Promise<GateForge> => {
    const parsed = parseRepositoryName(name)
    if (parsed === null) throw new Fault('fault/conflict', `${name} is no repository`, 'It is skipped.')
    return gateForge({ client: clientOf(parts, installation), name: parsed, caches, policyPath, marker: MARKER_PREFIX })
  }
}

function clientOf({ tokens, configuration, log, meter }: GateParts, installation: number): GitHubClient {
  return gateClient({
    token: () => tokens.of(installation),
    baseUrl: configuration.apiUrl,
    log,
    onBudget: (budget) => meter.requested(installation, budget?.remaining ?? null),
  })
}
