import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WORKING_TREE, withWorkingTree } from '../../../src/adapters/workspace/working-tree.ts'
import { changesBetween } from '../../../src/app/changes.ts'
import { cloneFixture } from './clone-fixture.ts'

/** What differs between HEAD and the working tree, as a person would list it. */
async function changes(fixture: ReturnType<typeof cloneFixture>, head: string): Promise<string[]> {
  const tree = withWorkingTree(fixture.repository, fixture.clone)
  const [before, after] = [await tree.tree(head), await tree.tree(WORKING_TREE)]
  return changesBetween(before.entries, after.entries).map(({ change, path }) => `${change} ${path}`)
}

test('an untouched working tree differs in nothing, and reads as its commit', async () => {
  const fixture = cloneFixture()
  fixture.write('a/b.json', '{}\r\n')
  fixture.write('odd "na\nme"‮', 'x')
  symlinkSync('a/b.json', join(fixture.directory, 'link'))
  const head = fixture.commit()
  expect(await changes(fixture, head)).toEqual([])
  const tree = withWorkingTree(fixture.repository, fixture.clone)
  expect(await tree.mergeBase(head, WORKING_TREE)).toBe(head)
  const entry = (await tree.tree(WORKING_TREE)).entries.find(({ path }) => path === 'a/b.json')
  if (entry === undefined) throw new Error('not listed')
  expect(Buffer.from((await tree.blob(entry, 100)) ?? []).toString()).toBe('{}\r\n')
  expect(await tree.blob(entry, 3)).toBeNull()
})

test('modified, staged, new, deleted, renamed and ignored files', async () => {
  const fixture = cloneFixture()
  for (const path of ['modified', 'staged', 'deleted', 'staged-deleted', 'renamed', 'same']) fixture.write(path, path)
  fixture.write('.gitignore', 'ignored\n')
  const head = fixture.commit()
  fixture.write('modified', 'other')
  fixture.write('staged', 'other')
  fixture.git('add', 'staged')
  fixture.write('new/file', 'x')
  fixture.write('ignored', 'x')
  rmSync(join(fixture.directory, 'deleted'))
  fixture.git('rm', '--quiet', 'staged-deleted')
  renameSync(join(fixture.directory, 'renamed'), join(fixture.directory, 'moved'))
  expect(await changes(fixture, head)).toEqual([
    'removed deleted',
    'modified modified',
    'added moved',
    'added new/file',
    'removed renamed',
    'modified staged',
    'removed staged-deleted',
  ])
})

test('what is on disk counts, not what was staged before', async () => {
  const fixture = cloneFixture()
  fixture.write('a', 'one')
  const head = fixture.commit()
  fixture.write('a', 'two')
  fixture.git('add', 'a')
  fixture.write('a', 'one')
  expect(await changes(fixture, head)).toEqual([])
  fixture.write('a', 'three')
  const tree = withWorkingTree(fixture.repository, fixture.clone)
  const [entry] = (await tree.tree(WORKING_TREE)).entries
  if (entry === undefined) throw new Error('not listed')
  expect(Buffer.from((await tree.blob(entry, 100)) ?? []).toString()).toBe('three')
  expect(entry.id).toBe(fixture.git('hash-object', 'a'))
  fixture.write('a', 'four!')
  await expect(tree.blob(entry, 100)).rejects.toMatchObject({ code: 'fault/conflict' })
})

test('symlinks are entries, never followed', async () => {
  const fixture = cloneFixture()
  fixture.write('models/a.json', '{}')
  fixture.write('elsewhere/a.json', 'outside')
  const head = fixture.commit()
  symlinkSync('/etc/passwd', join(fixture.directory, 'evil'))
  rmSync(join(fixture.directory, 'models'), { recursive: true })
  symlinkSync('elsewhere', join(fixture.directory, 'models'))
  const tree = withWorkingTree(fixture.repository, fixture.clone)
  const { entries } = await tree.tree(WORKING_TREE)
  const kinds = Object.fromEntries(entries.map(({ path, kind }) => [path, kind]))
  expect(kinds).toEqual({ 'elsewhere/a.json': 'file', evil: 'symlink', models: 'symlink' })
  expect(await changes(fixture, head)).toEqual(['added evil', 'added models', 'removed models/a.json'])
})

test('a clone inside counts as a submodule', async () => {
  const fixture = cloneFixture()
  const head = fixture.commit()
  mkdirSync(join(fixture.directory, 'inner'))
  fixture.git('init', '--quiet', 'inner')
  fixture.write('inner/file', 'x')
  fixture.git('-C', 'inner', 'add', '--all')
  fixture.git('-C', 'inner', 'commit', '--quiet', '--message', 'x')
  expect(await changes(fixture, head)).toEqual(['added inner'])
})

test('a path in conflict reads from disk', async () => {
  const fixture = cloneFixture()
  fixture.write('a', 'base\n')
  fixture.commit()
  fixture.git('checkout', '--quiet', '-b', 'side')
  fixture.write('a', 'side\n')
  fixture.commit()
  fixture.git('checkout', '--quiet', 'main')
  fixture.write('a', 'main\n')
  const head = fixture.commit()
  try {
    fixture.git('merge', '--quiet', 'side')
  } catch {
    // the conflict is what this is about
  }
  expect(await changes(fixture, head)).toEqual(['modified a'])
})

test('before the first commit there is nothing to compare with', async () => {
  const { repository, clone } = cloneFixture()
  const tree = withWorkingTree(repository, clone)
  await expect(tree.mergeBase(WORKING_TREE, WORKING_TREE)).rejects.toMatchObject({ code: 'fault/git' })
})

test('a file replaced by a folder is gone, and the folder holds its own files', async () => {
  const fixture = cloneFixture()
  fixture.write('m.json', '{}')
  const head = fixture.commit()
  rmSync(join(fixture.directory, 'm.json'))
  fixture.write('m.json/x', '1')
  expect((await changes(fixture, head)).toSorted()).toEqual(['added m.json/x', 'removed m.json'])
})
