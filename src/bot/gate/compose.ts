import { gateForge } from '../../adapters/github/gate/gate-forge.ts'
import { gateCaches } from '../../adapters/github/gate/caches.ts'
import { gateClient } from '../../adapters/github/gate/gate-client.ts'
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

/** Connects the use cases of the gate to GitHub, to the store, and to what operators see. */
export function connectGate(parts: GateParts): Gate {
  const world = gateWorld(parts)
  return {
    work: async (work) => ({ again: await doWork(work, world) }),
    sweep: async () => sweepAll(await world.store.facts.repositories(), world),
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
function forges({ tokens, configuration, log, meter }: GateParts): GateWorld['forge'] {
  const caches = gateCaches()
  return async ({ installation, name }: GatedRepository): Promise<GateForge> => {
    const parsed = parseRepositoryName(name)
    if (parsed === null) throw new Fault('fault/conflict', `${name} is no repository`, 'It is skipped.')
    const client = gateClient({
      token: () => tokens.of(installation),
      baseUrl: configuration.apiUrl,
      log,
      onBudget: (budget) => meter.requested(installation, budget?.remaining ?? null),
    })
    return gateForge({ client, name: parsed, caches, policyPath: configuration.policyPath, marker: MARKER_PREFIX })
  }
}
