/**
 * A running WebAssembly module and its memory, laid out by whoever calls it. Views end with the next `reserve`, which
 * may move the memory: take them again after it.
 */
export type Kernel = {
  /** Calls an exported function. Unknown names are a bug of ours and throw. */
  readonly call: (name: string, ...values: readonly number[]) => number
  /** The offset of so many fresh bytes, a multiple of 16. Throws KernelMemoryError where the limit is passed. */
  readonly reserve: (bytes: number) => number
  /** Gives back everything reserved since `mark` said so; the bytes keep what is in them. */
  readonly mark: () => number
  readonly release: (mark: number) => void
  /** Bytes its memory has grown to. */
  readonly size: () => number
  readonly bytes: (at: number, count: number) => Uint8Array
  readonly int32: (at: number, count: number) => Int32Array
  readonly uint32: (at: number, count: number) => Uint32Array
  readonly float64: (at: number, count: number) => Float64Array
}

/** What one kernel may hold: below 2 GiB every offset is a positive 32-bit number, also where wasm gives one back. */
export const KERNEL_MEMORY = 0x7fff_0000

export class KernelMemoryError extends Error {
  constructor(bytes: number, limit: number) {
    const [asked, most] = [bytes, limit].map((count) => `${Math.ceil(count / 1024 / 1024)} MiB`)
    super(`the rows need ${asked} of working memory, more than the ${most} there are`)
    this.name = 'KernelMemoryError'
  }
}

const PAGE = 65_536

/** Makes an instance of its own, so that its memory ends with it. */
export function kernelOf(module: WebAssembly.Module, limit: number): Kernel {
  const exports = new WebAssembly.Instance(module).exports
  const memory = memoryOf(exports)
  const call = (name: string, ...values: readonly number[]): number => {
    const run = exports[name]
    if (typeof run !== 'function') throw new Error(`the kernel has no ${name}`)
    const result: unknown = run(...values)
    return typeof result === 'number' ? result : 0
  }
  let next = aligned(call('heap'))
  const reserve = (bytes: number): number => {
    const end = next + aligned(bytes)
    // also false for NaN
    if (!(end <= limit && bytes >= 0)) throw new KernelMemoryError(end, limit)
    grow(memory, end)
    const at = next
    next = end
    return at
  }
  return {
    call,
    reserve,
    mark: () => next,
    release: (mark) => {
      next = Math.min(next, mark)
    },
    size: () => memory.buffer.byteLength,
    bytes: (at, count) => new Uint8Array(memory.buffer, at, count),
    int32: (at, count) => new Int32Array(memory.buffer, at, count),
    uint32: (at, count) => new Uint32Array(memory.buffer, at, count),
    float64: (at, count) => new Float64Array(memory.buffer, at, count),
  }
}

function memoryOf(exports: Readonly<Record<string, unknown>>): WebAssembly.Memory {
  const memory = exports['memory']
  if (!(memory instanceof WebAssembly.Memory)) throw new Error('the kernel exports no memory')
  return memory
}

function grow(memory: WebAssembly.Memory, end: number): void {
  const missing = end - memory.buffer.byteLength
  if (missing <= 0) return
  try {
    memory.grow(Math.ceil(missing / PAGE))
  } catch {
    throw new KernelMemoryError(end, memory.buffer.byteLength)
  }
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / 16) * 16
}
