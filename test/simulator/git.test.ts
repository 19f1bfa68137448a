import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commitsBetween, mergeBase } from './ancestry.ts'
import { addRepository, createHub } from './hub.ts'
import { GITHUB_LIMITS } from './limits.ts'
import { diffLines } from './line-diff.ts'
import { commitFiles } from './commits.ts'
import { openPull } from './pulls.ts'
import { testMerge } from './pull-changes.ts'
import type { RepositoryState } from './state.ts'
import { diffTrees } from './tree-diff.ts'
import { walkTree } from './trees.ts'
import type { FileContent } from './trees.ts'
import { writeRepository } from './write-to.ts'

let directory = ''
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'simulator-git-'))
})
afterAll(() => rmSync(directory, { recursive: true }))

function git(place: string, ...args: readonly string[]): string {
  const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  return execFileSync('git', ['-C', place, '-c', 'core.quotePath=false', ...args], { env, encoding: 'utf8' })
}

function newRepository(): RepositoryState {
  return addRepository(createHub(GITHUB_LIMITS), 'acme/models')
}

const HOSTILE: Readonly<Record<string, FileContent>> = {
  'a.b': 'sorts before a/',
  'a/b': 'inside a',
  a0: 'sorts after a/',
  'deep/er/and/deeper/file': '1',
  'with "quotes" and spaces': '2',
  'ünï/кириллица/日本': 'unicode',
  __proto__x: '3',
  'empty file': '',
  binary: Uint8Array.from([0, 255, 1, 254]),
  link: { symlink: 'a/b' },
  tool: { executable: '#!/bin/sh\n' },
  vendor: { submodule: '1'.repeat(40) },
}

const KINDS: Readonly<Record<string, string>> = { '40000': 'tree', '160000': 'commit' }

test('ids, trees and histories are those of git itself', () => {
  const repository = newRepository()
  commitFiles(repository, { branch: 'main', files: HOSTILE, message: 'Start', author: 'ana' })
  commitFiles(repository, { branch: 'main', files: { 'a/b': null, 'deep/er': 'now a file' }, message: 'ü\n\nBody\n' })
  const place = join(directory, 'ids')
  writeRepository(repository, place, 'main')
  const tip = repository.branches.get('main') ?? ''
  expect(git(place, 'fsck', '--full', '--strict')).toBe('')
  expect(git(place, 'rev-parse', 'main').trim()).toBe(tip)
  const tree = repository.store.commit(tip)?.tree ?? ''
  const listed = [...walkTree(repository.store, tree)].map(
    ({ path, mode, id }) => `${mode.padStart(6, '0')} ${KINDS[mode] ?? 'blob'} ${id}\t${path}`,
  )
  const real = git(place, 'ls-tree', '-r', '-t', '-z', 'main')
  expect(listed).toEqual(real.split('\0').filter((line) => line !== ''))
  expect(git(place, 'status', '--porcelain')).toBe('')
  expect(listed.filter((line) => line.endsWith('\ta'))).toEqual([])
})

test('the id of a blob is what git hash-object says', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const id = newRepository().store.writeBlob(bytes)
      expect(id).toBe(execFileSync('git', ['hash-object', '--stdin'], { input: bytes, encoding: 'utf8' }).trim())
    }),
    { numRuns: 20 },
  )
})

test('a pull request and its test merge are on disk under their ids', () => {
  const repository = newRepository()
  commitFiles(repository, { branch: 'main', files: { a: '1', b: '1' } })
  const head = commitFiles(repository, { branch: 'side', files: { a: '2' } })
  commitFiles(repository, { branch: 'main', files: { b: '2' } })
  const pull = openPull(repository, { head: 'side', base: 'main' })
  const merge = testMerge(pull) ?? ''
  const place = join(directory, 'pull')
  writeRepository(repository, place, null)
  expect(git(place, 'rev-parse', 'refs/pull/1/head').trim()).toBe(head)
  expect(git(place, 'show', `${merge}:a`, `${merge}:b`)).toBe('22')
})

/** A history: each commit's parents, by the position of earlier ones. */
const HISTORY = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.tuple(
    ...Array.from({ length: size }, (_, at) =>
      fc.uniqueArray(fc.nat({ max: Math.max(0, at - 1) }), {
        minLength: at === 0 ? 0 : 1,
        maxLength: at === 0 ? 0 : 2,
      }),
    ),
  ),
)

test('merge bases and ranges are those of git', () => {
  let run = 0
  fc.assert(
    fc.property(HISTORY, (history) => {
      const repository = newRepository()
      const ids: string[] = []
      for (const [at, parents] of history.entries()) {
        const known = parents.map((position) => ids[position] ?? '')
        ids.push(commitFiles(repository, { branch: 'main', parents: known, files: { [`f${at}`]: `${at}` } }))
      }
      const place = join(directory, `history${run++}`)
      writeRepository(repository, place, null)
      const [a = '', b = ''] = [ids.at(-1), ids[Math.floor(ids.length / 2)]]
      expect(git(place, 'merge-base', '--all', a, b)).toContain(mergeBase(repository.store, a, b))
      const range = git(place, 'rev-list', a, `^${b}`).split('\n').filter(Boolean)
      expect(new Set(commitsBetween(repository.store, b, a))).toEqual(new Set(range))
    }),
    { numRuns: 15 },
  )
})

test('the best common ancestor of commits of one second is the last of them', () => {
  const { store } = newRepository()
  const author = { name: 'a', email: 'a@example.com', seconds: 1 }
  const tree = store.writeTree([])
  let tip: string[] = []
  for (let at = 0; at < 8; at++) {
    tip = [store.writeCommit({ tree, parents: tip, author, committer: author, message: String(at) })]
    expect(mergeBase(store, tip[0] ?? '', tip[0] ?? '')).toBe(tip[0])
  }
})

const FILES = fc.dictionary(
  fc.constantFrom('a', 'b', 'd/x', 'd/y', 'd/e/z', 'f'),
  fc.option(fc.constantFrom<FileContent>('1\n', '2\n', { executable: '1\n' }, { symlink: '1\n' })),
  { noNullPrototype: true },
)

const LETTERS = { added: 'A', removed: 'D', modified: 'M', changed: 'M', renamed: 'R' }

test('changed files are those of git diff-tree', () => {
  let run = 0
  fc.assert(
    fc.property(FILES, FILES, (start, change) => {
      const repository = newRepository()
      const first = commitFiles(repository, { branch: 'main', files: { keep: 'k', ...start } })
      const second = commitFiles(repository, { branch: 'main', files: change })
      const place = join(directory, `diff${run++}`)
      writeRepository(repository, place, null)
      const trees = [first, second].map((id) => repository.store.commit(id)?.tree ?? '')
      const ours = diffTrees(repository.store, trees[0] ?? '', trees[1] ?? '').flatMap((each) =>
        each.status === 'renamed'
          ? [`D ${each.previousPath}`, `A ${each.path}`]
          : [`${LETTERS[each.status]} ${each.path}`],
      )
      const theirs = git(place, 'diff-tree', '-r', '--no-renames', '--name-status', first, second)
      expect(ours.toSorted()).toEqual(
        theirs.replaceAll('T\t', 'M\t').replaceAll('\t', ' ').split('\n').filter(Boolean).toSorted(),
      )
    }),
    { numRuns: 25 },
  )
})

const LINES = fc
  .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 25 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''))

function linesIn(text: string): number {
  return text.split('\n').length - 1
}

test('a line diff turns the old text into the new one, with as few lines as git needs', () => {
  fc.assert(
    fc.property(LINES, LINES, (before, after) => {
      const { additions, deletions, patch } = diffLines(before, after)
      expect(linesIn(before) - deletions + additions).toBe(linesIn(after))
      const kept = (sign: string): readonly string[] =>
        patch
          .split('\n')
          .filter((line) => line.startsWith(sign) || line.startsWith(' '))
          .map((line) => `${line.slice(1)}\n`)
      expect(before).toContain(patch === '' ? '' : (kept('-')[0] ?? ''))
      expect(after).toContain(patch === '' ? '' : (kept('+')[0] ?? ''))
      expect(additions + deletions > 0).toBe(before !== after)
    }),
    { numRuns: 1_000 },
  )
})

test('git applies the patches', () => {
  const place = join(directory, 'patches')
  const repository = newRepository()
  commitFiles(repository, { branch: 'main', files: { placeholder: '' } })
  writeRepository(repository, place, null)
  fc.assert(
    fc.property(LINES, LINES, (before, after) => {
      fc.pre(before !== after && before !== '' && after !== '')
      const old = repository.store.writeBlob(Buffer.from(before))
      const { patch } = diffLines(before, after)
      const run = (input: string, ...args: readonly string[]): string =>
        execFileSync('git', ['-C', place, ...args], { input, encoding: 'utf8' })
      run(before, 'hash-object', '-w', '--stdin')
      run('', 'update-index', '--add', '--cacheinfo', `100644,${old},f`)
      run(`--- a/f\n+++ b/f\n${patch}\n`, 'apply', '--cached', '--whitespace=nowarn')
      expect(git(place, 'show', ':f')).toBe(after)
    }),
    { numRuns: 25 },
  )
})
