// `node test/bench/gate-figures.ts`: the gate's part of `npm run bench` alone. Goals in brackets.
import { approvalTimes } from './approvals.ts'
import { healingTime, requestsPerEvaluation, requestsWithOutsiders, restackStorm, revocationTimes } from './gate.ts'
import { acknowledgement, receiptThroughput } from './receipt.ts'
import { median, spread } from './rounds.ts'

/** Prints what issue 3 asks of the gate: cost at GitHub, latency, throughput. */
export async function gateFigures(): Promise<void> {
  await receipt()
  approvals()
  await cost()
  await latency()
}

async function receipt(): Promise<void> {
  const { ours, probot } = await receiptThroughput(7, 2000)
  const ratios = ours.map((rate, round) => rate / (probot[round] ?? Number.NaN))
  const { least, most } = spread(ratios)
  const figures = `${median(ratios).toFixed(2)} [${least.toFixed(2)}–${most.toFixed(2)}]`
  const rates = `${median(ours).toFixed(0)}/s ÷ ${median(probot).toFixed(0)}/s`
  console.log(
    `Receipt, verified and on disk ÷ Probot's middleware with an empty handler [≥ 1.2]: ${figures}   (${rates})`,
  )
  const { p50, p99, most: longest } = await acknowledgement(200, 10)
  console.log(`Webhook acknowledged at 200/s, p99 [< 50 ms]: ${ms(p99)}   (p50 ${ms(p50)}, most ${ms(longest)})`)
}

function approvals(): void {
  const times = approvalTimes(500)
  const perSecond = times.length / (times.reduce((sum, each) => sum + each, 0) / 1000)
  console.log(
    `Approvals: 1,000 reviews, 250 commits, 20 rules, p99 [< 5 ms]: ${ms(share(times, 0.99))}   (${perSecond.toFixed(0)} evaluations/s)`,
  )
}

async function cost(): Promise<void> {
  const { cold, warm, unchanged } = await requestsPerEvaluation()
  console.log(`GitHub requests, warm evaluation [≤ 3]: ${warm}; where nothing changed: ${unchanged}`)
  // besides: two requests for reviewers, the pull requests of the branch, and a base branch read for the push
  console.log(`GitHub requests, first evaluation and all around it [≤ 6 + 2 roles, + 4 around it]: ${cold}`)
  const outsiders: string[] = []
  for (const count of [0, 5, 500]) outsiders.push(`${count}: ${await requestsWithOutsiders(count)}`)
  console.log(
    `GitHub requests by approvals of outsiders [the same; one more for each further 100]: ${outsiders.join(', ')}`,
  )
  console.log(`GitHub requests of the restack storm, 25 pull requests × 32 checks [≤ 200]: ${await restackStorm()}`)
}

async function latency(): Promise<void> {
  const times = await revocationTimes(60)
  console.log(
    `Revocation to not green, p95 of ${times.length} [< 2 s]: ${ms(share(times, 0.95))}   (median ${ms(median(times))})`,
  )
  console.log(`Lost webhooks healed, sweep every 10 s [≤ 10 s and an evaluation]: ${ms(await healingTime(10))}`)
}

function share(times: readonly number[], part: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

function ms(value: number): string {
  return value < 10 ? `${value.toFixed(2)} ms` : `${value.toFixed(0)} ms`
}

if (import.meta.main) await gateFigures()
