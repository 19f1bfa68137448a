import { rankingOf } from '../../../src/core/statistics/bootstrap/ranking.ts'
import { aucReplicates } from '../../../src/core/statistics/bootstrap/bootstrap-auc.ts'
import { apart } from './apart.ts'
import { auc, delong, drift, four, orderOf, slices } from './figures.ts'
import type { MadeRows } from './made-rows.ts'
import { taken, type Server } from './peer.ts'
import { clock, share, timesAsFast, type Pairs } from './table-of-ratios.ts'
import { onTwoThreads } from './two-threads.ts'

const REPLICATES = 1_000

type Task = { readonly goal: string; readonly peer: string; readonly run: () => readonly number[] }

/**
 * G12 to G17 and G26, by the functions that the product measures with: each comes with its estimate, which the peer does
 * without. Each figure in turn, ours and theirs one after the other in each round.
 */
export async function kernelRounds(rows: MadeRows, server: Server, rounds: number): Promise<void> {
  const tasks: readonly Task[] = [
    {
      goal: 'G12 ROC AUC with its variance vs scikit-learn without [≥ 12 at 1e5, 9 at 1e6]',
      peer: 'auc',
      run: () => auc(rows),
    },
    {
      goal: 'G13 log loss, Brier, ECE, five metrics of classes, with estimates [≥ 150 at 1e6, for values alone]',
      peer: 'four',
      run: () => four(rows),
    },
    { goal: 'G14 DeLong vs numpy midranks [≥ 7]', peer: 'delong', run: () => delong(rows) },
    { goal: 'G15 KS + Wasserstein vs scipy [≥ 18]', peer: 'distances', run: () => drift(rows, 'distances') },
    { goal: 'G15 PSI vs numpy [≥ 3]', peer: 'psi', run: () => drift(rows, 'psi') },
    {
      goal: 'G16 AUC and variance of all rows and 100 slices vs scikit-learn’s AUCs of slices [≥ 9]',
      peer: 'slices',
      run: () => slices(rows),
    },
  ]
  let widest = 0
  for (const { goal, peer, run } of tasks) {
    const pairs: Pairs = { own: [], peer: [] }
    run()
    for (let round = 0; round < rounds; round++) {
      const theirs = await server.ask(peer)
      const begun = clock()
      const found = run()
      pairs.own.push(clock() - begun)
      pairs.peer.push(taken(theirs))
      widest = Math.max(widest, apart(found, theirs.value))
    }
    timesAsFast(goal, pairs)
  }
  console.log(`G26 largest relative difference of all the above [≤ 1e-12]: ${widest.toExponential(1)}`)
}

/** G16's second half: one AUC with its slices against one AUC. */
export function sliceCost(rows: MadeRows, rounds: number): void {
  const pairs = interleaved(
    rounds,
    () => slices(rows),
    () => auc(rows),
  )
  share('G16 slices and all ÷ one AUC, with variances [≤ 1.4, for AUCs alone]', pairs)
}

/** G17: a thousand paired resamples, sorts apart as in the peers that sort once. */
export async function bootstrapRounds(rows: MadeRows, server: Server, rounds: number): Promise<void> {
  const run = (): void => {
    const task = bootstrapTask(rows)
    aucReplicates(task, { seed: 1, replicates: REPLICATES })
  }
  run()
  for (const [peer, goal] of [
    ['tuned', 'G17 1,000 paired AUC resamples, sorts included, vs tuned numpy (scaled from 20 or 4) [≥ 40 at 1e6]'],
    ['sklearn', 'G17 same vs scikit-learn loop (scaled from 5 or 1) [≥ 500 at 1e6]'],
  ] as const) {
    const pairs: Pairs = { own: [], peer: [] }
    for (let round = 0; round < rounds; round++) {
      pairs.peer.push(taken(await server.ask(peer)))
      const begun = clock()
      run()
      pairs.own.push(clock() - begun)
    }
    timesAsFast(goal, pairs)
  }
}

function bootstrapTask(rows: MadeRows): Parameters<typeof aucReplicates>[0] {
  const [candidate, baseline] = [rows.candidate, rows.baseline].map((scores) => rankingOf(orderOf(scores), rows.labels))
  if (candidate === undefined || baseline === undefined) throw new Error('no rankings')
  return { candidate, baseline, units: { rows: rows.labels.length, clusters: null } }
}

/** G18: the same blocks on two threads, and the same values. */
export async function threadRounds(rows: MadeRows, rounds: number): Promise<void> {
  const task = bootstrapTask(rows)
  const plan = { seed: 1, replicates: REPLICATES }
  const pairs: Pairs = { own: [], peer: [] }
  let same = true
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    const one = aucReplicates(task, plan).values
    const between = performance.now()
    const two = await onTwoThreads(task, plan)
    pairs.own.push(performance.now() - between)
    pairs.peer.push(between - begun)
    same &&= one.length === two.length && one.every((value, at) => value === two[at])
  }
  timesAsFast(`G18 two threads vs one, by the wall [≥ 1.6], values ${same ? 'identical' : 'DIFFERENT'}`, pairs)
}

const shapes: Readonly<Record<string, (unit: number, row: number) => number>> = {
  outlier: (unit, row) => (row === 77 ? 1e9 : unit),
  'x^8': (unit) => unit ** 8,
  'two decimals': (unit) => Math.floor(unit * 100) / 100,
}

/** G19: the sort's worst cases against evenly spread scores. */
export function sortRounds(rows: MadeRows, rounds: number): void {
  // scores that follow from other scores would come in a friendlier order
  const even = rows.candidate.map((_, row) => (Math.imul(row + 1, 0x9e37_79b1) >>> 0) / 0x1_0000_0000)
  for (const [name, shape] of Object.entries(shapes)) {
    const scores = even.map(shape)
    const pairs = interleaved(
      rounds,
      () => orderOf(scores),
      () => orderOf(even),
    )
    share(`G19 sort: ${name} ÷ even [≤ 2]`, pairs)
  }
}

function interleaved(rounds: number, own: () => unknown, peer: () => unknown): Pairs {
  const pairs: Pairs = { own: [], peer: [] }
  for (const run of [own, peer]) run()
  for (let round = 0; round < rounds; round++) {
    for (const [list, run] of [
      [pairs.peer, peer],
      [pairs.own, own],
    ] as const) {
      const begun = clock()
      run()
      list.push(clock() - begun)
    }
  }
  return pairs
}
