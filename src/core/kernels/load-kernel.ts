import { bytesOfBase64 } from '../base/base64.ts'
import { kernelOf, KERNEL_MEMORY, type Kernel } from './kernel.ts'
import { PARQUET_WASM } from './modules/parquet.ts'
import { RESAMPLE_WASM } from './modules/resample.ts'
import { TABLE_WASM } from './modules/table.ts'

/** A family of kernels: one module, compiled when it is first asked for. */
export type KernelName = 'parquet' | 'resample' | 'table'

const sources: Readonly<Record<KernelName, string>> = {
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
