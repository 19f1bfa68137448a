import { eventTable } from '../../../src/bot/trigger/event-table.ts'
import { rsaKey, SECRET } from '../../bot/keys.ts'
import { churnMetrics, production, type Files } from '../../demo/story.ts'
import { PERMISSIONS, retrained } from '../../e2e/gate/scene.ts'
import type { SimulatedApp } from '../../simulator/simulated-app.ts'
import { startSimulator, type SimulatedRepository, type Simulator } from '../../simulator/simulator.ts'

export const REPOSITORY = 'acme/models'
export const OPENER = 'ana'
export const LEADS: readonly string[] = ['li', 'lou', 'lea', 'both']
export const RISK: readonly string[] = ['rae', 'rob', 'both']
/** Leads who are taken out of their team during the storm, for good: nobody's clock has to say when. */
export const GUESTS: readonly string[] = Array.from({ length: 12 }, (_, index) => `guest-${index}`)

/** A gated repository on a simulated GitHub, and everything about it that GitHub itself would not tell. */
export type Stage = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly app: SimulatedApp
  readonly environment: Readonly<Record<string, string>>
  readonly pulls: readonly number[]
  /** Who was taken out of the team of leads. */
  readonly left: Set<string>
  /** Which of the evidence's contents a head commit holds. */
  readonly evidence: Map<string, number>
  /** Reviews given on a draft. */
  readonly onDraft: Set<number>
  /** Who pushed to a pull request, its opener apart. */
  readonly pushers: Map<number, Set<string>>
}

export function branchOf(pull: number): string {
  return `retrain-${pull}`
}

/** The evidence of churn, in one of its contents: all are good. */
export function evidenceFiles(variant: number): Files {
  const regions = { France: '0.621', Germany: '0.640', Spain: '0.611' }
  return { 'models/churn/metrics.json': churnMetrics({ auc: '0.881', latency: `${86 - variant}`, regions }) }
}

const GENEROUS = {
  requestsPerHour: 1e9,
  graphqlPerHour: 1e9,
  contentPerMinute: 1e9,
  concurrentRequests: 1e9,
}

/** Nothing is open yet: the bot is to be there first, for reviews before anybody looked at the teams prove nothing. */
export async function setStage(): Promise<Omit<Stage, 'pulls'>> {
  const simulator = await startSimulator({ validate: false, limits: GENEROUS })
  // GitHub is asked again for deliveries of the last three days: a day ago, with a second for every event
  simulator.clock.advance(Math.floor(Date.now() / 1000) - 86_400 - simulator.clock.seconds())
  const repository = simulator.createRepository(REPOSITORY, { private: true })
  const teams = simulator.organization('acme')
  teams.team('ml-leads').add(...LEADS, ...GUESTS)
  teams.team('model-risk').add(...RISK)
  const privateKey = rsaKey(2048)
  const events = [...new Set(eventTable.map(({ event }) => event))]
  const app = simulator.createApp({ slug: 'countersign', permissions: PERMISSIONS, events, secret: SECRET, privateKey })
  app.install('acme')
  repository.commit({ branch: 'main', files: production, message: 'What production runs', by: 'octocat' })
  const environment = {
    APP_ID: String(app.id),
    PRIVATE_KEY: privateKey,
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: simulator.url,
  }
  const known = { left: new Set<string>(), evidence: new Map(), onDraft: new Set<number>(), pushers: new Map() }
  return { simulator, repository, app, environment, ...known }
}

/** Opens pull requests that retrain churn, each on a branch of its own. */
export function openPulls(stage: Omit<Stage, 'pulls'>, count: number): Stage {
  const pulls = Array.from({ length: count }, (_, index) => {
    const head = branchOf(index + 1)
    const files = { ...retrained, ...evidenceFiles(0) }
    const sha = stage.repository.commit({ branch: head, from: 'main', files, author: OPENER, by: OPENER })
    stage.evidence.set(sha, 0)
    return stage.repository.openPull({ head, base: 'main', title: `Retrain churn ${index}`, author: OPENER })
  })
  return { ...stage, pulls }
}
