// Where cells may end: separators, line feeds and quotes, found many at once and before any cell is read.

/** Bytes looked at in one go: few at first, for whoever stops at once, then ever more. */
const FIRST_PIECE: usize = 512
const LAST_PIECE: usize = 16384

let list: usize = 0
let room: usize = 0
let seen: usize = 0
let until: usize = 0
let piece: usize = 0
let separator: v128 = i64x2.splat(0)

/** The addresses of edges in words, from `edges` to before `edgesEnd`. */
export let edges: usize = 0
export let edgesEnd: usize = 0

/** `bytes` is the room for edges at `at`. */
export function startEdges(by: u32, at: usize, bytes: usize): void {
  list = at
  room = at + bytes
  separator = i8x16.splat(<i8>by)
}

/** Begins at `from`; nothing from `to` on is an edge. */
export function edgesFrom(from: usize, to: usize): void {
  seen = from
  until = to
  piece = FIRST_PIECE
  edges = list
  edgesEnd = list
}

/** Goes on past so many bytes of edges. */
@inline
export function takeEdges(bytes: usize): void {
  edges += bytes
}

/** Finds more edges behind those that are left; false where there are none or no room. */
export function moreEdges(): bool {
  const left = edgesEnd - edges
  memory.copy(list, edges, left)
  edges = list
  edgesEnd = list + left
  const stop = min(seen + piece, until)
  piece = min(piece << 1, LAST_PIECE)
  // at most one edge a byte, and three words past the last
  if (seen >= until || edgesEnd + ((stop - seen + 67) << 2) > room) return false
  let out = edgesEnd
  let p = seen
  for (; p < stop; p += 64) {
    let found = edgesIn(p) | (edgesIn(p + 16) << 16) | (edgesIn(p + 32) << 32) | (edgesIn(p + 48) << 48)
    if (until - p < 64) found &= (<u64>1 << <u64>(until - p)) - 1
    out = put(found, p, out)
  }
  seen = p
  edgesEnd = out
  return true
}

@inline
function edgesIn(p: usize): u64 {
  const bytes = v128.load(p)
  const ends = v128.or(v128.eq<u8>(bytes, separator), v128.eq<u8>(bytes, v128.splat<u8>(0x22)))
  return <u64>i8x16.bitmask(v128.or(ends, v128.eq<u8>(bytes, v128.splat<u8>(0x0a))))
}

/** Writes the addresses of the bits that are set, four at a time. */
@inline
function put(bits: u64, from: usize, at: usize): usize {
  const end = at + (<usize>popcnt(bits) << 2)
  let left = bits
  for (let out = at; out < end; out += 16) {
    store<u32>(out, <u32>(from + <usize>ctz(left)))
    left &= left - 1
    store<u32>(out, <u32>(from + <usize>ctz(left)), 4)
    left &= left - 1
    store<u32>(out, <u32>(from + <usize>ctz(left)), 8)
    left &= left - 1
    store<u32>(out, <u32>(from + <usize>ctz(left)), 12)
    left &= left - 1
  }
  return end
}
