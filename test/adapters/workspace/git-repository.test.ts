import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LocalRepository } from '../../../src/app/local-repository.ts'
import { cloneFixture } from './clone-fixture.ts'

async function textAt(repository: LocalRepository, commit: string, path: string): Promise<string | null> {
  const entry = (await repository.tree(commit)).entries.find((one) => one.path === path)
  if (entry === undefined) return null
  const bytes = await repository.blob(entry, 10_000_000)
  return bytes === null ? null : Buffer.from(bytes).toString()
}

describe('refs', () => {
  test.each(['', '-v', '--help', '--output=/tmp/x', 'main\nHEAD', 'main..HEAD', 'none', 'HEAD:f', '@{-1}'])(
    '%j names no commit',
    async (ref) => {
      const { repository, write, commit } = cloneFixture()
      write('f', 'x')
      commit()
      expect(await repository.resolve(ref)).toBeNull()
    },
  )

  test('a tag names its commit, also an annotated one', async () => {
    const { repository, git, commit } = cloneFixture()
    const sha = commit()
    git('tag', '--annotate', '--message', 'v1', 'v1')
    expect(await repository.resolve('v1')).toBe(sha)
    expect(await repository.resolve(sha.slice(0, 8))).toBe(sha)
  })

  test('what is no object id never reaches a command line', async () => {
    const { repository } = cloneFixture()
    await expect(repository.tree('--help')).rejects.toMatchObject({ code: 'fault/git' })
    await expect(repository.mergeBase('-x', 'main')).rejects.toMatchObject({ code: 'fault/git' })
    const entry = { path: 'a', kind: 'file', id: 'HEAD:a', size: 1 } as const
    await expect(repository.blob(entry, 10)).rejects.toMatchObject({ code: 'fault/git' })
  })
})

describe('a hostile clone', () => {
  test('replaced objects and grafts change nothing', async () => {
    const { repository, directory, git, write, commit } = cloneFixture()
    write('metrics.json', 'bad')
    const first = commit()
    const bad = git('rev-parse', 'HEAD:metrics.json')
    write('metrics.json', 'good')
    const second = commit()
    git('replace', bad, git('rev-parse', 'HEAD:metrics.json'))
    writeFileSync(join(directory, '.git', 'info', 'grafts'), `${second}\n`)
    expect(await textAt(repository, first, 'metrics.json')).toBe('bad')
    expect(await repository.mergeBase(first, second)).toBe(first)
  })

  test('nothing its configuration names is run', async () => {
    const { repository, directory, git, write, commit } = cloneFixture()
    const trap = join(directory, 'trap.sh')
    const sprung = join(directory, 'sprung')
    writeFileSync(trap, `#!/bin/sh\ntouch ${sprung}\ncat\n`)
    chmodSync(trap, 0o755)
    write('.gitattributes', '*.json filter=evil diff=evil\n')
    write('a.json', '{}')
    const sha = commit()
    rmSync(sprung, { force: true })
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'core.sshCommand',
      'core.editor',
    ]) {
      git('config', key, trap)
    }
    expect(await textAt(repository, sha, 'a.json')).toBe('{}')
    expect(await repository.mergeBase(sha, sha)).toBe(sha)
    expect(existsSync(sprung)).toBe(false)
  })

  test('an object that is missing or damaged is a fault, not other content', async () => {
    const { repository, directory, git, write, commit } = cloneFixture()
    write('a', 'one')
    write('b', 'two')
    const sha = commit()
    const { entries } = await repository.tree(sha)
    const place = (id: string): string => join(directory, '.git', 'objects', id.slice(0, 2), id.slice(2))
    const [a, b] = [git('rev-parse', 'HEAD:a'), git('rev-parse', 'HEAD:b')]
    rmSync(place(a))
    chmodSync(place(b), 0o644)
    writeFileSync(place(b), 'garbage')
    for (const entry of entries) {
      await expect(repository.blob(entry, 100)).rejects.toMatchObject({ code: 'fault/git' })
    }
  })

  test('a partial clone fetches nothing', async () => {
    const origin = cloneFixture()
    origin.write('a', 'one')
    const sha = origin.commit()
    origin.git('config', 'uploadpack.allowFilter', 'true')
    const partial = cloneFixture(['--no-checkout', '--filter=blob:none', `file://${origin.directory}`])
    const packs = readdirSync(join(partial.directory, '.git', 'objects', 'pack')).length
    await expect(textAt(partial.repository, sha, 'a')).rejects.toMatchObject({ code: 'fault/git' })
    expect(readdirSync(join(partial.directory, '.git', 'objects', 'pack'))).toHaveLength(packs)
  })
})

test('a shallow clone does not claim that histories are unrelated', async () => {
  const origin = cloneFixture()
  origin.commit('one')
  const main = origin.commit('two')
  origin.git('checkout', '--quiet', '-b', 'side', 'HEAD~1')
  const side = origin.commit('three')
  origin.git('checkout', '--quiet', 'main')
  const shallow = cloneFixture(['--depth=1', '--no-single-branch', `file://${origin.directory}`])
  expect(await shallow.repository.isShallow()).toBe(true)
  expect([await shallow.repository.has(main), await shallow.repository.has(side)]).toEqual([true, true])
  await expect(shallow.repository.mergeBase(main, side)).rejects.toMatchObject({ code: 'fault/git' })
  expect(await origin.repository.isShallow()).toBe(false)
})

test('many blobs at once, of all sizes, come in order', async () => {
  const { repository, write, commit } = cloneFixture()
  const sizes = [0, 1, 2, 65_535, 65_536, 65_537, 1_000_000]
  for (const size of sizes) write(`f${size}`, new Uint8Array(size).fill(size % 251))
  const { entries } = await repository.tree(commit())
  const read = await Promise.all([...entries, ...entries].map((entry) => repository.blob(entry, 2_000_000)))
  expect(read.map((bytes) => bytes?.length)).toEqual([...entries, ...entries].map(({ size }) => size))
})

test('without git on the machine the fault says so', async () => {
  const { directory } = cloneFixture()
  const { openGitRepository } = await import('../../../src/adapters/workspace/git-repository.ts')
  const repository = openGitRepository({ directory, environment: { PATH: '/nowhere' } })
  await expect(repository.tree('f'.repeat(40))).rejects.toMatchObject({ code: 'fault/git' })
  const entry = { path: 'a', kind: 'file', id: 'f'.repeat(40), size: 1 } as const
  await expect(repository.blob(entry, 1)).rejects.toMatchObject({ code: 'fault/git' })
})
