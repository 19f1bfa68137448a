import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { metrics, type Promotion, promotion } from './promotion.ts'

const blobs = ({ simulator }: Promotion): number =>
  simulator.requests.filter(({ path }) => /git\/(blobs|trees)/.test(path)).length

const FILES = ['verdict.json', 'report.md', 'report.sarif', 'dossier.json']

describe('a checkout', () => {
  test('gives the same bytes as the API, and spares it', async () => {
    const scene = await promotion()
    const pull = scene.propose({ ...metrics('0.905'), 'models/churn/big.bin': new Uint8Array(100_000) })
    const remote = await scene.judge(pull)
    const asked = blobs(scene)
    expect(asked).toBeGreaterThan(3)
    const local = await scene.judge(pull, {
      prepare: (workspace) => scene.repository.writeTo(workspace, { checkout: 'topic' }),
    })
    expect(blobs(scene)).toBe(asked)
    for (const name of FILES) {
      expect(local.file(`countersign-report/${name}`)).toBe(remote.file(`countersign-report/${name}`))
    }
    expect(local.summary).toBe(remote.summary)
  })

  test('that is shallow is filled up from the API', async () => {
    const scene = await promotion()
    const pull = scene.propose(metrics('0.905'))
    const remote = await scene.judge(pull)
    const prepare = (workspace: string): void => {
      const full = `${workspace}-full`
      scene.repository.writeTo(full, { checkout: 'topic' })
      const env = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
      execFileSync('git', ['clone', '--quiet', '--depth=1', '--branch=topic', `file://${full}`, workspace], { env })
    }
    const local = await scene.judge(pull, { prepare })
    for (const name of FILES) {
      expect(local.file(`countersign-report/${name}`)).toBe(remote.file(`countersign-report/${name}`))
    }
  })

  test('of other commits, or none at all, changes nothing', async () => {
    const scene = await promotion()
    const pull = scene.propose(metrics('0.500'))
    const other = await promotion()
    const end = await scene.judge(pull, {
      prepare: (workspace) => other.repository.writeTo(workspace, { checkout: 'main' }),
    })
    expect([end.code, end.outputs['decision']]).toEqual([1, 'block'])
  })

  test('whose files on disk are better than its commits does not count', async () => {
    const scene = await promotion()
    const pull = scene.propose(metrics('0.500'))
    const prepare = (workspace: string): void => {
      scene.repository.writeTo(workspace, { checkout: 'topic' })
      execFileSync('sh', ['-c', `echo '{"auc": 0.99}' > ${workspace}/models/churn/metrics.json`])
    }
    expect((await scene.judge(pull, { prepare })).outputs['decision']).toBe('block')
  })
})
