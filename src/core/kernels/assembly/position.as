let at: usize = 0

/** The byte after the last row that was read. */
export function position(): usize {
  return at
}

export function setPosition(p: usize): void {
  at = p
}
