import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from '../../../src/bot/compose.ts'
import { createBot, type Bot } from '../../../src/bot/bot.ts'
import { configurationOf } from '../../../src/bot/configuration.ts'
import { eventTable } from '../../../src/bot/trigger/event-table.ts'
import type { World } from '../../../src/bot/world.ts'
import { rsaKey, SECRET } from '../../bot/keys.ts'
import { production, churnCard, churnMetrics, pointer, type Files } from '../../demo/story.ts'
import {
  startSimulator,
  type CommitRequest,
  type SimulatedRepository,
  type Simulator,
  type SimulatorOptions,
} from '../../simulator/simulator.ts'
import type { SimulatedApp } from '../../simulator/simulated-app.ts'

const key = rsaKey(2048)

/** A gated repository on a simulated GitHub with the real bot beside it, in this process. */
export type GateScene = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly app: SimulatedApp
  readonly bot: Bot
  readonly world: World
  /** The bot's requests to GitHub since a mark; those for tokens apart. */
  readonly requests: () => number
  /** Resolves when the check on the head of a pull request says so. */
  readonly check: (pull: number, says: string) => Promise<void>
  /** What the check says now: conclusion, or status while there is none; null without a check. */
  readonly says: (pull: number) => string | null
  /** Resolves when all deliveries are absorbed and no work is due. */
  readonly idle: () => Promise<void>
  /** Opens the pull request that retrains churn. */
  readonly retrain: (author?: string) => number
  /** Opens it and has it signed by `SIGNERS`: green, and nothing left to do. */
  readonly signed: () => Promise<number>
  readonly close: () => Promise<void>
}

export type SceneOptions = {
  readonly files?: CommitRequest['files']
  readonly environment?: Readonly<Record<string, string>>
  readonly simulator?: SimulatorOptions
  readonly sweepSeconds?: number
}

const regions = { France: '0.621', Germany: '0.640', Spain: '0.611' }

export const retrained: Files = {
  'models/churn/model.onnx': pointer('4d'),
  'models/churn/metrics.json': churnMetrics({ auc: '0.881', latency: '86', regions }),
  'models/churn/MODEL_CARD.md': churnCard('3.2.0', '0.881', '4d'),
}

export const PERMISSIONS = {
  metadata: 'read',
  contents: 'read',
  pull_requests: 'write',
  checks: 'write',
  statuses: 'write',
  members: 'read',
  merge_queues: 'read',
  actions: 'read',
  issues: 'write',
} as const

export const GATE_CHECK = 'countersign/production'

/** Enough for the gate: a model-risk and two ml-leads. */
export const SIGNERS = ['rae', 'li', 'lou'] as const

export async function gateScene({
  files = {},
  environment = {},
  simulator: options = {},
  sweepSeconds = 300,
}: SceneOptions = {}): Promise<GateScene> {
  const simulator = await startSimulator(options)
  const repository = simulator.createRepository('acme/models', { private: true })
  const teams = simulator.organization('acme')
  teams.team('ml-leads').add('li', 'lou', 'ana', 'both')
  teams.team('model-risk').add('rae', 'both')
  const events = [...new Set(eventTable.map(({ event }) => event))]
  const app = simulator.createApp({
    slug: 'countersign',
    permissions: PERMISSIONS,
    events,
    secret: SECRET,
    privateKey: key,
  })
  app.install('acme')
  const folder = mkdtempSync(join(tmpdir(), 'gate-scene-'))
  const { world, bot } = await startBot(
    simulator,
    app,
    {
      DATABASE_URL: `sqlite:${join(folder, 'gate.db')}`,
      ...environment,
    },
    sweepSeconds,
  )
  repository.commit({
    branch: 'main',
    files: { ...production, ...files },
    message: 'What production runs',
    by: 'octocat',
  })
  const says = (pull: number): string | null => {
    const run = repository
      .checks(repository.pull(pull).head.sha)
      .findLast(({ fields }) => fields['name'] === GATE_CHECK)
    const { status, conclusion } = run?.fields ?? {}
    return run === undefined ? null : String(status === 'completed' ? conclusion : status)
  }
  const check = (pull: number, wanted: string): Promise<void> =>
    simulator.until(
      () => says(pull) === wanted,
      () => `the check of #${pull} to say ${wanted}; it says ${says(pull)}`,
    )
  const retrain = (author = 'ana'): number => {
    repository.commit({ branch: 'retrain-churn', files: retrained, author, by: author })
    return repository.openPull({ head: 'retrain-churn', base: 'main', title: 'Retrain churn', author })
  }
  return {
    simulator,
    repository,
    app,
    bot,
    world,
    says,
    check,
    retrain,
    requests: () => simulator.requests.filter(({ path }) => !path.startsWith('/app')).length,
    idle: () => idle(simulator, world),
    signed: async () => {
      const pull = retrain()
      await idle(simulator, world)
      for (const author of SIGNERS) repository.review(pull, { author, state: 'APPROVED' })
      await check(pull, 'success')
      await idle(simulator, world)
      return pull
    },
    close: async () => {
      await bot.drain()
      await simulator.close()
      // what GitHub's own description does not allow, no test may rest on
      if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The real bot against the simulator, on a free port. */
export async function startBot(
  simulator: Simulator,
  app: SimulatedApp,
  environment: Readonly<Record<string, string>>,
  sweepSeconds = 300,
): Promise<{ readonly world: World; readonly bot: Bot }> {
  const configuration = configurationOf(
    {
      APP_ID: String(app.id),
      PRIVATE_KEY: key,
      WEBHOOK_SECRET: SECRET,
      GITHUB_API_URL: simulator.url,
      HOST: '127.0.0.1',
      LOG_LEVEL: process.env['GATE_LOG'] ?? 'error',
      ...environment,
    },
    () => '',
  )
  if (!configuration.ok) throw new Error(configuration.error.join('\n'))
  const { world, metrics } = await open({ ...configuration.value, port: 0, sweepSeconds })
  const bot = createBot(world, metrics)
  const { port } = await bot.listen()
  app.webhookUrl = `http://127.0.0.1:${port}/api/github/webhooks`
  return { world, bot }
}

/** Deliveries are answered, absorbed, and what they made necessary is done. */
async function idle(simulator: Simulator, { store, clock }: World): Promise<void> {
  for (;;) {
    await simulator.webhooks.settled()
    const { waiting } = await store.inbox.backlog()
    const { due, leased } = await store.work.backlog(clock.now())
    if (waiting + due + leased === 0) return
    // a turn of the event loop, in which the bot works
    await new Promise((resolve) => setImmediate(resolve))
  }
}
