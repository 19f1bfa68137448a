import { afterAll, beforeAll, expect, test } from 'vitest'
import { EMULATED, type Emulator, startEmulator } from '../simulator/emulator.ts'
import { runJob } from './job.ts'
import { POLICY } from './promotion.ts'

// A GitHub by others, as a second opinion on the same bundle: what it does right, our Action must do with it.

let emulator: Emulator

beforeAll(async () => {
  emulator = await startEmulator()
  const files = { '.github/countersign.yml': POLICY, 'models/churn/metrics.json': '{"auc": 0.900}\n' }
  await emulator.commit({ branch: 'main', files })
})

afterAll(() => emulator.close())

test.each([
  ['0.910', 0, 'promote'],
  ['0.500', 1, 'block'],
] as const)(
  'auc %s: the job ends with %i, decision %s, and a second run writes nothing',
  async (auc, code, decision) => {
    const branch = `retrain-${auc}`
    await emulator.commit({ branch, from: 'main', files: { 'models/churn/metrics.json': `{"auc": ${auc}}\n` } })
    const number = await emulator.openPull({ head: branch, base: 'main', title: 'Retrain' })
    const payload = await emulator.eventFor(number)
    const job = {
      apiUrl: emulator.url,
      repository: EMULATED,
      token: emulator.token,
      event: { name: 'pull_request', payload },
    }
    const first = await runJob(job)
    expect(first.log.replaceAll(/^::add-mask::.*$/gm, '')).not.toMatch(/\n\s+at /)
    expect([first.code, first.outputs['decision'], first.outputs['models']]).toEqual([code, decision, '["churn"]'])
    expect(first.outputs['comment-url']).toMatch(/issuecomment/)
    const second = await runJob(job)
    expect(second.outputs).toEqual(first.outputs)
    expect(second.log).toContain('Comment kept')
  },
)
