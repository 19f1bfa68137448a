import { afterEach, expect, test, vi } from 'vitest'
import { KernelMemoryError } from '../../../src/core/kernels/kernel.ts'
import { loadKernel, withKernel, withoutKernels } from '../../../src/core/kernels/load-kernel.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

test('a kernel is there, and each is an instance of its own', () => {
  const [one, other] = [loadKernel('resample'), loadKernel('resample')]
  const at = one?.reserve(16) ?? 0
  one?.bytes(at, 1).set([7])
  expect(one?.bytes(at, 1)[0]).toBe(7)
  expect(other?.bytes(other.reserve(16), 1)[0]).toBe(0)
})

test('memory is laid out in steps of sixteen, grows, and is given back', () => {
  const kernel = loadKernel('resample')
  if (kernel === null) throw new Error('no kernel')
  const mark = kernel.mark()
  const first = kernel.reserve(1)
  const second = kernel.reserve(1_000_000)
  expect(first % 16).toBe(0)
  expect(second).toBe(first + 16)
  expect(kernel.bytes(second, 1_000_000)).toHaveLength(1_000_000)
  kernel.release(mark)
  expect(kernel.reserve(1)).toBe(first)
})

test.each([1_000_000_000_000, 2_000_000, -1, Number.NaN, Number.POSITIVE_INFINITY])(
  'a reservation of %d bytes beyond the limit is refused and takes nothing',
  (bytes) => {
    const kernel = loadKernel('resample', 1_000_000)
    if (kernel === null) throw new Error('no kernel')
    const before = kernel.mark()
    expect(() => kernel.reserve(bytes)).toThrow(KernelMemoryError)
    expect(kernel.mark()).toBe(before)
  },
)

test('an unknown function is a bug', () => {
  expect(() => loadKernel('resample')?.call('nothing')).toThrow('the kernel has no nothing')
})

test('the twin can be forced, and only while it is', () => {
  expect(withoutKernels(() => loadKernel('resample'))).toBeNull()
  expect(() =>
    withoutKernels(() => {
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(loadKernel('resample')).not.toBeNull()
})

function refuses(): never {
  throw new Error('CompileError: invalid opcode 0xfd')
}

test.each([
  ['no WebAssembly', undefined],
  ['no SIMD', { Module: refuses }],
])('an engine with %s has no kernels', async (_, stub) => {
  vi.stubGlobal('WebAssembly', stub)
  const fresh = await import('../../../src/core/kernels/load-kernel.ts')
  expect(fresh.loadKernel('resample')).toBeNull()
})

test('a lent kernel is lent again once it is back, with its memory free, and never twice at once', () => {
  const marks = [1, 2].map(() =>
    withKernel('resample', (kernel) => {
      const mark = kernel?.mark()
      kernel?.reserve(1_000)
      withKernel('resample', (other) => expect(other).not.toBe(kernel))
      return mark
    }),
  )
  expect(marks[0]).toBe(marks[1])
  expect(() =>
    withKernel('resample', (kernel) => {
      kernel?.reserve(1_000)
      throw new Error('stop')
    }),
  ).toThrow('stop')
  expect(withKernel('resample', (kernel) => kernel?.mark())).toBe(marks[0])
  expect(withoutKernels(() => withKernel('resample', (kernel) => kernel))).toBeNull()
})
