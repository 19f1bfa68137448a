import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { inProcess } from './in-process.ts'

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test.each(['score', 'prediction'])('a label that is its own %s is refused, as in a policy', async (role) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'measure-')))
  folders.push(folder)
  writeFileSync(join(folder, 'eval.csv'), 'y,p\n1,0.9\n0,0.2\n')
  const end = await inProcess(['measure', 'eval.csv', '--label', 'y', `--${role}`, 'y'], folder)
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain(`--label and --${role} are both y, so every prediction would be right`)
  const fine = await inProcess(['measure', 'eval.csv', '--label', 'y', '--score', 'p'], folder)
  expect([fine.code, fine.err]).toEqual([0, ''])
})

test.each([
  ['--metrics', 'accuracy,calibration_slop'],
  ['--metrics', 'accuracy,mae'],
])('a metric that the table does not show is named: %s %s', async (...args) => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'measure-')))
  folders.push(folder)
  writeFileSync(join(folder, 'eval.csv'), 'label,score\n1,0.9\n0,0.2\n')
  const end = await inProcess(['measure', 'eval.csv', ...args], folder)
  const [, name = ''] = args[1]?.split(',') ?? []
  expect([end.code, end.err]).toEqual([
    1,
    `--metrics ${name}: this table shows no such metric. Leave out --metrics to see what it shows.\n`,
  ])
  expect(end.out).toContain('accuracy')
})

test('a switch takes no value', async () => {
  const end = await inProcess(['measure', 'eval.csv', '--thresholds=no'], tmpdir())
  expect([end.code, end.out]).toEqual([2, ''])
  expect(end.err).toContain('--thresholds takes no value')
})
