import { afterEach } from 'vitest'
import {
  type CommitRequest,
  type SimulatedRepository,
  type Simulator,
  type SimulatorOptions,
  startSimulator,
} from '../simulator/simulator.ts'
import { type Job, type JobEnd, runJob } from './job.ts'

/** A repository with one gated model, and pull requests against it. */
export type Promotion = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  /** Opens a pull request that changes these files; its number. */
  propose(files: NonNullable<CommitRequest['files']>, branch?: string): number
  /** Runs the Action for a pull request. */
  judge(pull: number, job?: Partial<Job>): Promise<JobEnd>
}

export const POLICY = `version: 1
models:
  churn:
    path: models/churn
    tier: low
    metrics: [metrics.json]
gates:
  production:
    branches: [main]
    metrics:
      - { metric: auc, at_least: 0.8, regress_at_most: 0.005 }
`

/** The same with a signature to wait for. */
export const POLICY_WITH_APPROVAL: string = `${POLICY}    approvals:
      - { role: lead, count: 1 }
roles:
  lead: { users: [dana] }
`

const open: Simulator[] = []

afterEach(async () => {
  for (const simulator of open.splice(0)) {
    await simulator.close()
    if (simulator.violations.length > 0) throw new Error(JSON.stringify(simulator.violations, null, 2))
  }
})

export type PromotionOptions = SimulatorOptions & { readonly policy?: string | null }

/** `policy: null` leaves the base branch without one. */
export async function promotion({ policy = POLICY, ...options }: PromotionOptions = {}): Promise<Promotion> {
  const simulator = await startSimulator(options)
  open.push(simulator)
  const repository = simulator.createRepository('acme/models')
  const files = { 'README.md': 'models\n', 'models/churn/metrics.json': '{"auc": 0.900}\n' }
  const rules = policy === null ? {} : { '.github/countersign.yml': policy }
  repository.commit({ branch: 'main', files: { ...files, ...rules } })
  return {
    simulator,
    repository,
    propose: (changed, branch = 'topic') => {
      repository.commit({ branch, from: 'main', files: changed, author: 'ana' })
      return repository.openPull({ head: branch, base: 'main', title: 'Retrain', author: 'ana' })
    },
    judge: (pull, job = {}) =>
      runJob({
        apiUrl: simulator.url,
        repository: repository.name,
        token: simulator.token({ kind: 'actions' }),
        event: { name: 'pull_request', payload: repository.eventFor(pull, 'pull_request') },
        ...job,
      }),
  }
}

export const metrics = (auc: string): NonNullable<CommitRequest['files']> => ({
  'models/churn/metrics.json': `{"auc": ${auc}}\n`,
})
