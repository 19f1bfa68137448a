import { bytesOfBase64 } from '../base/base64.ts'
import { kernelOf, KERNEL_MEMORY, type Kernel } from './kernel.ts'
import { MARKS_WASM } from './modules/marks.ts'
import { ORDER_WASM } from './modules/order.ts'
import { PARQUET_WASM } from './modules/parquet.ts'
import { RESAMPLE_WASM } from './modules/resample.ts'
import { TABLE_WASM } from './modules/table.ts'

/** A family of kernels: one module, compiled when it is first asked for. */
export type KernelName = 'marks' | 'order' | 'parquet' | 'resample' | 'table'

const sources: Readonly<Record<KernelName, string>> = {
  marks: MARKS_WASM,
  order: ORDER_WASM,
  parquet: PARQUET_WASM,
  resample: RESAMPLE_WASM,
  table: TABLE_WASM,
}

const compiled = new Map<KernelName, WebAssembly.Module | null>()

let switchedOff = false

/**
 * A fresh kernel of this family, or null where this engine has no WebAssembly with SIMD: then the TypeScript twin, which
 * is the specification, does the same work. `limit` bounds its memory in bytes.
 */
export function loadKernel(name: KernelName, limit: number = KERNEL_MEMORY): Kernel | null {
  if (switchedOff) return null
  const module = moduleOf(name)
  return module === null ? null : kernelOf(module, Math.min(limit, KERNEL_MEMORY))
}

/** An idle instance that holds no more than this is kept for the next caller: fresh memory costs a fault a page. */
const KEPT_MEMORY = 256 * 1024 * 1024

const idle = new Map<KernelName, Kernel>()

/**
 * Lends a kernel for the time of `run`, or null as `loadKernel` does. What was reserved is given back afterwards, so no
 * view of its memory may outlive `run`; nothing can be said of what fresh bytes hold.
 */
export function withKernel<T>(name: KernelName, run: (kernel: Kernel | null) => T): T {
  const kernel = switchedOff ? null : (idle.get(name) ?? loadKernel(name))
  if (kernel === null) return run(null)
  idle.delete(name)
  const mark = kernel.mark()
  try {
    return run(kernel)
  } finally {
    kernel.release(mark)
    if (kernel.size() <= KEPT_MEMORY) idle.set(name, kernel)
  }
}

/** Runs `run` as on an engine without WebAssembly. */
export function withoutKernels<T>(run: () => T): T {
  const before = switchedOff
  switchedOff = true
  try {
    return run()
  } finally {
    switchedOff = before
  }
}

function moduleOf(name: KernelName): WebAssembly.Module | null {
  const known = compiled.get(name)
  if (known !== undefined) return known
  const module = compile(sources[name])
  compiled.set(name, module)
  return module
}

/** Null also where the engine does not know one of the module's instructions. */
function compile(source: string): WebAssembly.Module | null {
  const bytes = bytesOfBase64(source)
  if (bytes === null || typeof WebAssembly === 'undefined') return null
  try {
    return new WebAssembly.Module(bytes)
  } catch {
    return null
  }
}
