import { happen } from './happen.ts'
import type { Replica } from './replica.ts'
import type { Stage } from './stage.ts'

export type StormPlan = {
  readonly stage: Stage
  readonly replicas: readonly Replica[]
  readonly rounds: number
  /** Over all rounds, those the bot causes itself included. */
  readonly deliveries: number
  readonly random: () => number
  /** Between two things that happen. */
  readonly pause: () => Promise<void>
  /** Between the death of a replica and its new start. */
  readonly dead: () => Promise<void>
}

export type StormReport = { readonly kills: number; readonly happened: number }

/**
 * In every round a share of the deliveries, and one replica, whichever it is, killed in the middle of it and started
 * again. Deliveries go to any replica, dead ones included, as behind a load balancer that has not noticed yet.
 */
export async function storm(plan: StormPlan): Promise<StormReport> {
  const { stage, replicas, rounds, deliveries, random, pause } = plan
  const before = stage.simulator.webhooks.deliveries.length
  const told = (): number => stage.simulator.webhooks.deliveries.length - before
  let happened = 0
  for (let round = 0; round < rounds; round++) {
    const [from, to] = [told(), ((round + 1) * deliveries) / rounds]
    const killAt = from + random() * (to - from)
    let fallen: Promise<void> | null = null
    while (told() < to) {
      aim(stage, replicas[Math.floor(random() * replicas.length)])
      happen(stage, random)
      happened++
      if (fallen === null && told() >= killAt) fallen = fall(plan)
      await pause()
    }
    await (fallen ?? fall(plan))
    // only what is asked of GitHub next matters
    stage.simulator.requests.length = 0
  }
  return { kills: rounds, happened }
}

function aim({ app }: Stage, replica: Replica | undefined): void {
  if (replica !== undefined) app.webhookUrl = replica.url
}

/** At some moment soon, whatever the replica is doing then. */
async function fall({ replicas, random, pause, dead }: StormPlan): Promise<void> {
  const victim = replicas[Math.floor(random() * replicas.length)]
  await pause()
  await victim?.kill()
  await dead()
  await victim?.start()
}
