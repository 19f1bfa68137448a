// The first byte that belongs to the caller. Kernels allocate nothing: whoever calls them lays memory out.
export function heap(): usize {
  return __heap_base
}
