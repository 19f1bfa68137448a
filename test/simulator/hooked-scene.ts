import type { Installation } from './apps.ts'
import { closeClean } from './client.ts'
import type { Json } from './json.ts'
import { hookedApp, Receiver } from './receiver.ts'
import type { SimulatedApp } from './simulated-app.ts'
import type { SimulatedTeam } from './simulated-team.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

/** A private repository with a pull request of bob's, and an App at a receiver that hears of everything. */
export type HookedScene = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly receiver: Receiver
  readonly app: SimulatedApp
  readonly installation: Installation
  /** The first commit of `main`. */
  readonly first: string
}

export async function openHooked(): Promise<HookedScene> {
  const simulator = await startSimulator({ queues: 'by themselves' })
  const repository = simulator.createRepository('acme/models', { private: true })
  const first = repository.commit({ branch: 'main', author: 'ana', files: { a: '1', b: '2' } })
  repository.commit({ branch: 'side', author: 'bob', files: { a: '3' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob', body: 'Old.' })
  simulator.organization('acme').team('leads', { parent: 'all' }).add('ana')
  const receiver = new Receiver()
  const app = await hookedApp(simulator, receiver)
  const installation = app.install('acme')
  await simulator.settled()
  receiver.received.splice(0)
  return { simulator, repository, receiver, app, installation, first }
}

export async function closeHooked({ receiver, simulator }: HookedScene): Promise<void> {
  await receiver.close()
  await closeClean(simulator)
}

export function leads({ simulator }: HookedScene): SimulatedTeam {
  return simulator.organization('acme').team('leads')
}

/** A ruleset for `main` that asks for a check of this name. */
export function requiring(context: string, more: readonly object[] = []): Json {
  const checks = { strict_required_status_checks_policy: false, required_status_checks: [{ context }] }
  return {
    name: 'gate',
    enforcement: 'active',
    conditions: { ref_name: { include: ['refs/heads/main'], exclude: [] } },
    rules: [{ type: 'required_status_checks', parameters: checks }, ...more],
  }
}
