import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { olderNode } from '../../src/cli/older-node.ts'
import { emptyFolder } from './cli.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')

test.each(['18.0.0', '20.20.2', '23.11.1', '', 'x'])('Node %s is refused', (version) => {
  expect(olderNode(version)).toContain('needs Node 24 or later; nothing was decided')
})

test.each(['24.0.0', '24.21.0', '100.0.0'])('Node %s is not', (version) => {
  expect(olderNode(version)).toBeNull()
})

test.each([['check'], ['bot'], ['--help']])('on an older Node %s says so, and decides nothing', (command) => {
  const folder = emptyFolder()
  const shim = join(folder, 'older.cjs')
  writeFileSync(
    shim,
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })\n",
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', shim, cli, command], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect([status, stdout]).toEqual([3, ''])
  expect(stderr).toMatch(/^countersign: this is Node 20\.20\.2, .*nothing was decided\.\n {2}Install it .*\n$/)
})
