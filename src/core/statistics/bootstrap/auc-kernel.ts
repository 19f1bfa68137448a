import type { Kernel } from '../../kernels/kernel.ts'
import { loadKernel } from '../../kernels/load-kernel.ts'
import type { AucSums } from './auc-sums.ts'
import { BLOCK } from './poisson-weights.ts'
import type { Ranking } from './ranking.ts'
import { streamState } from './stream.ts'
import { MANY_UNITS, unitCount, type Units } from './units.ts'

/** The sums of several rankings over the same resampled units, for `count` blocks from `first` on. */
export type AucKernel = {
  /** By block, then by ranking. */
  readonly sums: (seed: number, first: number, count: number) => readonly (readonly AucSums[])[]
  /** Most blocks of one call. */
  readonly width: number
}

/** Four blocks fill a cache line of 64 bytes a unit, so that the jumps of a ranking miss the cache once for all four. */
const WIDE = 4
/** Weights of wide rows may take this much; above it rows are narrow. */
const WIDE_BYTES = 256 * 1024 * 1024
/** Places a call: the engine swaps in its faster code only between calls. */
const SLICE = 16_384
const CHUNK = 64
const STATE = 320
const POSITIVES = 256
const BELOW = 128

/** Null where the twin has to do it: no WebAssembly, or so few units that they are drawn otherwise. */
export function aucKernel(rankings: readonly Ranking[], units: Units): AucKernel | null {
  const count = unitCount(units)
  const kernel = count < MANY_UNITS ? null : loadKernel('resample')
  if (kernel === null) return null
  const width = (count + 1) * BLOCK * WIDE <= WIDE_BYTES ? WIDE : 1
  const layout: Layout = {
    kernel,
    count,
    stride: BLOCK * width,
    streams: kernel.reserve(64 * width),
    // one unit more, whose weight stays 0, for the places that fill the last chunk
    weights: kernel.reserve((count + 1) * BLOCK * width),
    rankings: rankings.map((ranking) => laidOut(kernel, ranking, units, width)),
  }
  return { width, sums: (seed, first, blocks) => run(layout, seed, first, Math.min(blocks, width)) }
}

type Laid = {
  readonly places: number
  readonly units: number
  readonly positive: number
  readonly starts: number
  readonly states: number
}

type Layout = {
  readonly kernel: Kernel
  readonly count: number
  readonly stride: number
  readonly streams: number
  readonly weights: number
  readonly rankings: readonly Laid[]
}

function laidOut(kernel: Kernel, ranking: Ranking, units: Units, width: number): Laid {
  const places = Math.ceil(ranking.rows.length / CHUNK) * CHUNK
  const laid = {
    places,
    units: kernel.reserve(4 * places),
    positive: kernel.reserve(places),
    starts: kernel.reserve(places + 1),
    states: kernel.reserve(STATE * width),
  }
  const into = kernel.int32(laid.units, places).fill(unitCount(units))
  if (units.clusters === null) into.set(ranking.rows)
  else {
    const { of } = units.clusters
    for (let place = 0; place < ranking.rows.length; place++) into[place] = of[ranking.rows[place] ?? 0] ?? 0
  }
  kernel.bytes(laid.positive, places).set(ranking.positive)
  kernel
    .bytes(laid.starts, places + 1)
    .fill(255)
    .set(ranking.starts)
  return laid
}

function run(layout: Layout, seed: number, first: number, blocks: number): (readonly AucSums[])[] {
  const { kernel, count, stride, streams, weights, rankings } = layout
  for (let k = 0; k < blocks; k++) kernel.uint32(streams + 64 * k, 16).set(streamState(seed, first + k))
  for (let from = 0; from < count; from += SLICE) {
    const rows = Math.min(SLICE, count - from)
    for (let k = 0; k < blocks; k++)
      kernel.call('weigh', streams + 64 * k, weights + from * stride + BLOCK * k, rows, stride)
  }
  const shift = 31 - Math.clz32(stride)
  for (const { places, units, positive, starts, states } of rankings) {
    kernel.bytes(states, STATE * blocks).fill(0)
    for (let from = 0; from < places; from += SLICE) {
      const to = Math.min(places, from + SLICE)
      kernel.call('aucPass', states, weights, units, positive, starts, from, to, blocks, shift)
    }
  }
  return Array.from({ length: blocks }, (_, k) => rankings.map(({ states }) => readSums(kernel, states + STATE * k)))
}

function readSums(kernel: Kernel, state: number): AucSums {
  return {
    twicePairs: Float64Array.from({ length: BLOCK }, (_, replicate) => kernel.call('twicePairs', state, replicate)),
    positives: Float64Array.from(kernel.uint32(state + POSITIVES, BLOCK)),
    negatives: Float64Array.from(kernel.uint32(state + BELOW, BLOCK)),
  }
}
