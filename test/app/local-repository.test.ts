import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/app/fault.ts'
import { type LocalRepository, preferLocal } from '../../src/app/local-repository.ts'
import { type FakeHistory, fakeRepository } from './fake-repository.ts'
import { quiet } from './quiet-log.ts'

const history: FakeHistory = {
  refs: { main: 'tip' },
  commits: { a: { f: 'x' }, b: { f: 'y' } },
  mergeBases: { 'a b': 'a' },
}
const entry = { path: 'f', kind: 'file', id: '', size: 1 } as const

const broken = async (): Promise<never> => Promise.reject(new Fault('fault/git', 'missing', 'Fetch.'))

/** A clone that answers in its own way, so that one sees who was asked. */
function clone(more: Partial<LocalRepository>): LocalRepository {
  return {
    resolve: async () => 'old',
    mergeBase: async () => 'local base',
    tree: async () => ({ entries: [], truncated: false }),
    blob: async () => new Uint8Array([7]),
    has: async () => true,
    isShallow: async () => false,
    close: () => {},
    ...more,
  }
}

describe('preferLocal', () => {
  const forge = { ...fakeRepository(history), blob: async () => new Uint8Array([9]) }

  test('takes objects from the clone', async () => {
    const both = preferLocal(clone({}), forge, quiet)
    expect((await both.tree('a')).entries).toEqual([])
    expect(await both.blob(entry, 9)).toEqual(new Uint8Array([7]))
    expect(await both.mergeBase('a', 'b')).toBe('local base')
  })

  test("never believes the clone's branches", async () => {
    expect(await preferLocal(clone({}), forge, quiet).resolve('main')).toBe('tip')
  })

  test('asks the forge for what the clone lacks', async () => {
    const both = preferLocal(clone({ has: async () => false }), forge, quiet)
    expect((await both.tree('a')).entries).toHaveLength(1)
    expect(await both.mergeBase('a', 'b')).toBe('a')
  })

  test('asks the forge where histories part when the clone is shallow', async () => {
    const both = preferLocal(clone({ isShallow: async () => true }), forge, quiet)
    expect(await both.mergeBase('a', 'b')).toBe('a')
  })

  test('asks the forge when objects are missing or damaged', async () => {
    const both = preferLocal(clone({ tree: broken, blob: broken }), forge, quiet)
    expect((await both.tree('a')).entries).toHaveLength(1)
    expect(await both.blob(entry, 9)).toEqual(new Uint8Array([9]))
  })

  test('does not hide a mistake of its own', async () => {
    const both = preferLocal(clone({ tree: async () => Promise.reject(new TypeError('bug')) }), forge, quiet)
    await expect(both.tree('a')).rejects.toThrow('bug')
  })
})
