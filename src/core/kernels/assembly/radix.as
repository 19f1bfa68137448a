// One digit of 11 bits at a time. `counts` are three tables of 2,048 numbers of 32 bits, one a digit of the key.

const TABLE: usize = 2048 << 2

/** Adds the digits of the elements [from, to) to the three tables. */
export function tally(elements: usize, counts: usize, from: i32, to: i32): void {
  const second = counts + TABLE
  const third = second + TABLE
  const end = elements + (<usize>to << 3)
  for (let at = elements + (<usize>from << 3); at < end; at += 8) {
    const key = load<u32>(at, 4)
    add(counts, key & 2047)
    add(second, (key >> 11) & 2047)
    add(third, key >> 22)
  }
}

@inline
function add(table: usize, digit: u32): void {
  const place = table + (<usize>digit << 2)
  store<u32>(place, load<u32>(place) + 1)
}

/** Moves the elements [from, to) to where their digit's turn is; `starts` are places in `into`, and move on. */
export function scatter(elements: usize, into: usize, starts: usize, from: i32, to: i32, shift: i32): void {
  const end = elements + (<usize>to << 3)
  for (let at = elements + (<usize>from << 3); at < end; at += 8) {
    const element = load<u64>(at)
    const digit = <u32>(element >> (32 + shift)) & 2047
    const start = starts + (<usize>digit << 2)
    const place = load<u32>(start)
    store<u32>(start, place + 1)
    store<u64>(into + (<usize>place << 3), element)
  }
}
