// Twin: src/core/statistics/bootstrap/auc-sums.ts. Sixteen replicates a step: their weights are bytes of one vector.
// Within 64 places every sum stays below 2^16: weights are at most 5, so the pairs, counted twice, are at most
// 2 · 160 · 160 = 51,200.

const CHUNK: i32 = 64

// where in the 320 bytes of a block's state its sums are: 16 u64, then three times 16 u32
const BELOW: usize = 128
const GROUP: usize = 192
const POSITIVES: usize = 256
const STATE: usize = 320

/**
 * Adds the places [from, to) of a ranking to the sums of `blocks` blocks. `to − from` is a multiple of 64, and so is
 * `from`. The weights of unit u in block k are at weights + u · stride + 16k.
 */
export function aucPass(
  state: usize,
  weights: usize,
  units: usize,
  positive: usize,
  starts: usize,
  from: i32,
  to: i32,
  blocks: i32,
  shift: i32,
): void {
  for (let at = from; at < to; at += CHUNK) {
    const head = headOf(starts + <usize>at)
    for (let k = 0; k < blocks; k++) {
      const own = state + <usize>k * STATE
      const first = weights + <usize>(k << 4)
      const unit = units + (<usize>at << 2)
      if (head < 0) plainChunk(own, first, unit, positive + <usize>at, shift)
      else tiedChunk(own, first, unit, positive + <usize>at, starts + <usize>at, head, shift)
    }
  }
}

/** −1 where every place and the next one begins a new score; else the number of places that still belong to the score before them. */
@inline
function headOf(starts: usize): i32 {
  const all = v128.and(
    v128.and(v128.load(starts), v128.load(starts, 16)),
    v128.and(v128.load(starts, 32), v128.load(starts, 48)),
  )
  if (i8x16.all_true(all) && load<u8>(starts, 64) != 0) return -1
  let head = 0
  while (head < CHUNK && load<u8>(starts + <usize>head) == 0) head++
  return head
}

function plainChunk(state: usize, weights: usize, unit: usize, positive: usize, shift: i32): void {
  let belowLow = i16x8.splat(0)
  let belowHigh = i16x8.splat(0)
  let pairsLow = i16x8.splat(0)
  let pairsHigh = i16x8.splat(0)
  let positivesLow = i16x8.splat(0)
  let positivesHigh = i16x8.splat(0)
  for (let half = 0; half < 2; half++) {
    let positives = i8x16.splat(0)
    for (let end = unit + 128; unit < end; unit += 4, positive++) {
      const weight = v128.load(weights + ((<usize>load<u32>(unit)) << shift))
      const mask = v128.load_splat<u8>(positive)
      const up = v128.and(weight, mask)
      const down = v128.andnot(weight, mask)
      belowLow = i16x8.add(belowLow, v128.extend_low<u8>(down))
      belowHigh = i16x8.add(belowHigh, v128.extend_high<u8>(down))
      positives = i8x16.add(positives, up)
      pairsLow = i16x8.add(pairsLow, i16x8.mul(v128.extend_low<u8>(up), belowLow))
      pairsHigh = i16x8.add(pairsHigh, i16x8.mul(v128.extend_high<u8>(up), belowHigh))
    }
    positivesLow = i16x8.add(positivesLow, v128.extend_low<u8>(positives))
    positivesHigh = i16x8.add(positivesHigh, v128.extend_high<u8>(positives))
  }
  // pairs are counted twice
  pairsLow = i16x8.shl(pairsLow, 1)
  pairsHigh = i16x8.shl(pairsHigh, 1)
  settleHalf(state, 0, pairsLow, positivesLow, belowLow)
  settleHalf(state, 1, pairsHigh, positivesHigh, belowHigh)
}

function tiedChunk(
  state: usize,
  weights: usize,
  unit: usize,
  positive: usize,
  starts: usize,
  head: i32,
  shift: i32,
): void {
  let belowLow = i16x8.splat(0)
  let belowHigh = i16x8.splat(0)
  let groupLow = i16x8.splat(0)
  let groupHigh = i16x8.splat(0)
  let pairsLow = i16x8.splat(0)
  let pairsHigh = i16x8.splat(0)
  let positivesLow = i16x8.splat(0)
  let positivesHigh = i16x8.splat(0)
  let headLow = i16x8.splat(0)
  let headHigh = i16x8.splat(0)
  for (let place = 0; place < CHUNK; place++, unit += 4, positive++, starts++) {
    const weight = v128.load(weights + ((<usize>load<u32>(unit)) << shift))
    const mask = v128.load_splat<u8>(positive)
    const begins = v128.load_splat<u8>(starts)
    const up = v128.and(weight, mask)
    const down = v128.andnot(weight, mask)
    if (place == head) {
      headLow = positivesLow
      headHigh = positivesHigh
    }
    groupLow = v128.bitselect(belowLow, groupLow, begins)
    groupHigh = v128.bitselect(belowHigh, groupHigh, begins)
    belowLow = i16x8.add(belowLow, v128.extend_low<u8>(down))
    belowHigh = i16x8.add(belowHigh, v128.extend_high<u8>(down))
    const upLow = v128.extend_low<u8>(up)
    const upHigh = v128.extend_high<u8>(up)
    positivesLow = i16x8.add(positivesLow, upLow)
    positivesHigh = i16x8.add(positivesHigh, upHigh)
    pairsLow = i16x8.add(pairsLow, i16x8.mul(upLow, i16x8.add(belowLow, groupLow)))
    pairsHigh = i16x8.add(pairsHigh, i16x8.mul(upHigh, i16x8.add(belowHigh, groupHigh)))
  }
  if (head == CHUNK) {
    headLow = positivesLow
    headHigh = positivesHigh
  }
  if (head > 0) {
    settleHead(state, 0, headLow)
    settleHead(state, 1, headHigh)
  }
  if (head < CHUNK) {
    settleGroup(state, 0, groupLow)
    settleGroup(state, 1, groupHigh)
  }
  settleHalf(state, 0, pairsLow, positivesLow, belowLow)
  settleHalf(state, 1, pairsHigh, positivesHigh, belowHigh)
}

/** Eight replicates: pairs within the chunk, and of its positives with all negatives below it, twice. */
@inline
function settleHalf(state: usize, half: usize, pairs: v128, positives: v128, below: v128): void {
  settleQuarter(state, half * 2, v128.extend_low<u16>(pairs), v128.extend_low<u16>(positives), v128.extend_low<u16>(below))
  settleQuarter(
    state,
    half * 2 + 1,
    v128.extend_high<u16>(pairs),
    v128.extend_high<u16>(positives),
    v128.extend_high<u16>(below),
  )
}

@inline
function settleQuarter(state: usize, quarter: usize, pairs: v128, positives: v128, below: v128): void {
  const four = state + (quarter << 4)
  const eight = state + (quarter << 5)
  const before = v128.load(four + BELOW)
  const twice = i32x4.shl(positives, 1)
  v128.store(
    eight,
    i64x2.add(v128.load(eight), i64x2.add(v128.extend_low<u32>(pairs), v128.extmul_low<u32>(twice, before))),
  )
  v128.store(
    eight + 16,
    i64x2.add(v128.load(eight + 16), i64x2.add(v128.extend_high<u32>(pairs), v128.extmul_high<u32>(twice, before))),
  )
  v128.store(four + BELOW, i32x4.add(before, below))
  v128.store(four + POSITIVES, i32x4.add(v128.load(four + POSITIVES), positives))
}

/** Positives whose score began before this chunk: fewer negatives are below their group than below the chunk. */
@inline
function settleHead(state: usize, half: usize, positives: v128): void {
  headQuarter(state, half * 2, v128.extend_low<u16>(positives))
  headQuarter(state, half * 2 + 1, v128.extend_high<u16>(positives))
}

@inline
function headQuarter(state: usize, quarter: usize, positives: v128): void {
  const four = state + (quarter << 4)
  const eight = state + (quarter << 5)
  const fewer = i32x4.sub(v128.load(four + GROUP), v128.load(four + BELOW))
  v128.store(eight, i64x2.add(v128.load(eight), v128.extmul_low<i32>(positives, fewer)))
  v128.store(eight + 16, i64x2.add(v128.load(eight + 16), v128.extmul_high<i32>(positives, fewer)))
}

/** What was below the group that the chunk ends in. */
@inline
function settleGroup(state: usize, half: usize, group: v128): void {
  const four = state + (half << 5)
  v128.store(four + GROUP, i32x4.add(v128.load(four + BELOW), v128.extend_low<u16>(group)))
  v128.store(four + GROUP + 16, i32x4.add(v128.load(four + BELOW + 16), v128.extend_high<u16>(group)))
}

/** The pairs of one replicate, counted twice: a whole number that a double holds. */
export function twicePairs(state: usize, replicate: i32): f64 {
  return <f64>load<u64>(state + (<usize>replicate << 3))
}
