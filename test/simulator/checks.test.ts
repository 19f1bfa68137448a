import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row } from './facts.ts'

const FACTS: readonly Row[] = [
  {
    fact: 'a check run is bound to the App that made it',
    source: 'platform.md 2.1: Apps only; 7.2 check_run.app',
    check: async ({ simulator, head }) => {
      const app = clientOf(simulator, simulator.token({ kind: 'app', login: 'gate', permissions: { checks: 'write' } }))
      const { json } = await app(`${REPO}/check-runs`, {
        method: 'POST',
        body: { name: 'gate', head_sha: head, status: 'in_progress' },
      })
      expect(json).toMatchObject({ app: { slug: 'gate' }, status: 'in_progress', conclusion: null })
      const path = `${REPO}/check-runs/${String(valueAt(json, 'id'))}`
      const other = clientOf(
        simulator,
        simulator.token({ kind: 'app', login: 'forger', permissions: { checks: 'write' } }),
      )
      expect((await other(path, { method: 'PATCH', body: { conclusion: 'success' } })).status).toBe(403)
      expect((await app(path, { method: 'PATCH', body: { conclusion: 'success' } })).json).toMatchObject({
        status: 'completed',
        conclusion: 'success',
      })
    },
  },
  {
    fact: 'people cannot create check runs',
    source: 'platform.md 7.2: PATs cannot create check runs',
    check: async ({ simulator, repository, head }) => {
      repository.addCollaborator('dana')
      const person = clientOf(simulator, simulator.token({ kind: 'user', login: 'dana' }))
      expect(
        (await person(`${REPO}/check-runs`, { method: 'POST', body: { name: 'gate', head_sha: head } })).status,
      ).toBe(403)
    },
  },
  {
    fact: 'a check run summary of more than 65,535 characters is refused, and so are 51 annotations',
    source: 'platform.md 1.5',
    check: async ({ simulator, head }) => {
      const app = clientOf(simulator, simulator.token({ kind: 'app', permissions: { checks: 'write' } }))
      const post = async (output: unknown): Promise<number> =>
        (await app(`${REPO}/check-runs`, { method: 'POST', body: { name: 'gate', head_sha: head, output } })).status
      const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'm' }
      expect(await post({ title: 't', summary: 'x'.repeat(65_536) })).toBe(422)
      expect(await post({ title: 't', summary: 's', annotations: Array.from({ length: 51 }, () => annotation) })).toBe(
        422,
      )
      expect(await post({ title: 't', summary: 's', annotations: Array.from({ length: 50 }, () => annotation) })).toBe(
        201,
      )
    },
  },
  {
    fact: 'the latest run of a name counts, older ones are listed when asked for',
    source: 'OpenAPI checks/list-for-ref: filter latest by default',
    check: async ({ simulator, head }) => {
      const app = clientOf(simulator, simulator.token({ kind: 'app', permissions: { checks: 'write' } }))
      for (const conclusion of ['success', 'failure']) {
        await app(`${REPO}/check-runs`, { method: 'POST', body: { name: 'gate', head_sha: head, conclusion } })
      }
      const path = `${REPO}/commits/${head}/check-runs`
      expect((await app(path)).json).toMatchObject({ total_count: 1, check_runs: [{ conclusion: 'failure' }] })
      expect((await app(`${path}?filter=all`)).json).toMatchObject({ total_count: 2 })
    },
  },
  {
    fact: 'the latest status of a context counts, contexts compared without case',
    source: 'platform.md 1.5',
    check: async ({ simulator, head }) => {
      const app = clientOf(simulator, simulator.token({ kind: 'app', permissions: { statuses: 'write' } }))
      for (const body of [
        { state: 'failure', context: 'CI' },
        { state: 'success', context: 'ci' },
      ]) {
        await app(`${REPO}/statuses/${head}`, { method: 'POST', body })
      }
      expect((await app(`${REPO}/commits/${head}/status`)).json).toMatchObject({ state: 'success', total_count: 1 })
    },
  },
]

testRows('checks', FACTS)
