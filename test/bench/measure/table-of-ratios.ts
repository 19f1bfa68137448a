import { median, spread } from '../rounds.ts'

/** `BENCH_CLOCK=cpu` counts processor time instead of the clock on the wall: for a machine that others use too. */
export const CPU: boolean = process.env['BENCH_CLOCK'] === 'cpu'

/** Milliseconds of the chosen clock, from no particular moment. */
export function clock(): number {
  if (!CPU) return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** One figure of both sides, round by round. */
export type Pairs = { readonly own: number[]; readonly peer: number[] }

/** Peers ÷ ours, round by round: how many times as fast we are. */
export function timesAsFast(title: string, { own, peer }: Pairs, memory: string = ''): void {
  say(
    title,
    own.map((value, round) => (peer[round] ?? Number.NaN) / value),
    { own, peer, memory },
  )
}

/** Ours ÷ peers, where theirs is what we are held against. */
export function share(title: string, { own, peer }: Pairs, memory: string = ''): void {
  say(
    title,
    own.map((value, round) => value / (peer[round] ?? Number.NaN)),
    { own, peer, memory },
  )
}

function say(
  title: string,
  ratios: readonly number[],
  { own, peer, memory }: Pairs & { readonly memory: string },
): void {
  const { least, most } = spread(ratios)
  const figures = `${digits(median(ratios))} [${digits(least)}–${digits(most)}]`
  console.log(
    `${title}: ${figures}   (${digits(median(own))} ms, peer ${digits(median(peer))} ms, ${own.length} rounds)${memory}`,
  )
}

function digits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

/** Peak memory of both sides in MB, as it stands behind a figure. */
export function peak(own: number, peer: number): string {
  return `  peak ${(own / 1e6).toFixed(0)} / ${(peer / 1e6).toFixed(0)} MB`
}
