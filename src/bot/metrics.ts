import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../app/gate/store.ts'
import type { Clock, Meter } from './world.ts'

export type Metrics = { readonly meter: Meter; readonly page: MetricsPage }

export type MetricsPage = { readonly contentType: string; render(): Promise<string> }

/** Everything counted, for Prometheus. Gauges of the queues are read from the store when they are asked for. */
export function openMetrics(store: Pick<Store, 'inbox' | 'work'>, clock: Clock): Metrics {
  const registry = new Registry()
  const meter = meterOn(registry)
  queuesOn(registry, store, clock)
  return { meter, page: { contentType: registry.contentType, render: () => registry.metrics() } }
}

function meterOn(registry: Registry): Meter {
  const count = counterOn(registry)
  const received = count('deliveries_received', 'Deliveries taken in, new or known', ['known'])
  const refused = count('deliveries_refused', 'Requests to the receipt that were refused', ['reason'])
  const absorbed = count('deliveries_absorbed', 'Deliveries worked in or given up', ['how'])
  const worked = count('work', 'Pieces of work by how they ended', ['how'])
  const faults = count('faults', 'Ways the world failed', ['code'])
  const evaluations = count('evaluations', 'Judgements by decision', ['decision'])
  const requests = count('github_requests', 'Requests to GitHub', ['installation'])
  const entries = count('ledger_entries', 'Entries appended to ledgers', [])
  const checks = count('check_writes', 'Check runs written', [])
  const redelivered = count('redeliveries', 'Failed deliveries asked for again', [])
  const remaining = gaugeOn(registry, 'github_budget_remaining', 'Requests left this hour', ['installation'])
  const revocation = revocationsOn(registry)
  return {
    received: (known) => received.inc({ known: String(known) }),
    refused: (reason) => refused.inc({ reason }),
    absorbed: (how) => absorbed.inc({ how }),
    worked: (how) => worked.inc({ how }),
    fault: (code) => faults.inc({ code }),
    revoked: (ms) => revocation.observe(ms / 1000),
    evaluated: (decision) => evaluations.inc({ decision }),
    requested: (installation, left) => {
      requests.inc({ installation: String(installation) })
      if (left !== null) remaining.set({ installation: String(installation) }, left)
    },
    appended: () => entries.inc(),
    checkWritten: () => checks.inc(),
    redelivered: () => redelivered.inc(),
  }
}

type CounterMaker = (name: string, help: string, labelNames: readonly string[]) => Counter

function counterOn(registry: Registry): CounterMaker {
  return (name, help, labelNames) =>
    new Counter({ name: `countersign_${name}_total`, help, labelNames: [...labelNames], registers: [registry] })
}

function gaugeOn(registry: Registry, name: string, help: string, labelNames: readonly string[]): Gauge {
  return new Gauge({ name: `countersign_${name}`, help, labelNames: [...labelNames], registers: [registry] })
}

function revocationsOn(registry: Registry): Histogram {
  return new Histogram({
    name: 'countersign_revocation_seconds',
    help: 'From the receipt of a revoking delivery to the verdict it led to',
    buckets: [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300],
    registers: [registry],
  })
}

/** How much waits, and how long already. */
function queuesOn(registry: Registry, { inbox, work }: Pick<Store, 'inbox' | 'work'>, clock: Clock): void {
  const gauge = (name: string, help: string, value: () => Promise<number>): void => {
    const queue = new Gauge({
      name: `countersign_${name}`,
      help,
      registers: [],
      async collect() {
        this.set(await value())
      },
    })
    registry.registerMetric(queue)
  }
  const age = (oldest: number | null): number => (oldest === null ? 0 : Math.max(0, clock.now() - oldest) / 1000)
  gauge('inbox_waiting', 'Deliveries not yet absorbed', async () => (await inbox.backlog()).waiting)
  gauge('inbox_oldest_seconds', 'Age of the oldest of them', async () => age((await inbox.backlog()).oldest))
  gauge('work_due', 'Pieces of work that are due', async () => (await work.backlog(clock.now())).due)
  gauge('work_leased', 'Pieces of work in hand', async () => (await work.backlog(clock.now())).leased)
  gauge('work_oldest_seconds', 'How long the oldest has been due', async () =>
    age((await work.backlog(clock.now())).oldest),
  )
}
