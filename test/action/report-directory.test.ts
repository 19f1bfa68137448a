import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeReports } from '../../src/action/report-directory.ts'

let top: string
let workspace: string

beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'reports-'))
  workspace = join(top, 'workspace')
  mkdirSync(workspace)
})

afterEach(() => rmSync(top, { recursive: true, force: true }))

const files = new Map([['verdict.json', 'new']])
const write = (directory = 'out/deep'): Promise<void> => writeReports(workspace, directory, files)

test('makes the directory and replaces what an earlier run left', async () => {
  await write()
  writeFileSync(join(workspace, 'out/deep/verdict.json'), 'something longer than before')
  await write()
  expect(readFileSync(join(workspace, 'out/deep/verdict.json'), 'utf8')).toBe('new')
})

test('a symlink on the way is not followed', async () => {
  mkdirSync(join(top, 'outside'))
  symlinkSync(join(top, 'outside'), join(workspace, 'out'))
  await expect(write()).rejects.toMatchObject({ code: 'fault/disk' })
  expect(existsSync(join(top, 'outside/deep'))).toBe(false)
})

test('a symlink in the place of a file is not written through', async () => {
  writeFileSync(join(top, 'secret'), 'old')
  mkdirSync(join(workspace, 'out/deep'), { recursive: true })
  symlinkSync(join(top, 'secret'), join(workspace, 'out/deep/verdict.json'))
  await expect(write()).rejects.toMatchObject({ code: 'fault/disk' })
  expect(readFileSync(join(top, 'secret'), 'utf8')).toBe('old')
})

test('a file in the place of the directory is a fault', async () => {
  writeFileSync(join(workspace, 'out'), 'x')
  await expect(write()).rejects.toMatchObject({ code: 'fault/disk' })
})

test('without a workspace nothing is written', async () => {
  await expect(writeReports('', 'out', files)).rejects.toMatchObject({ code: 'fault/disk' })
})
