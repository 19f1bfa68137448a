import { measureHere } from './measure-here.ts'
import { expect, test } from 'vitest'
import { ancestryOf } from '../../src/app/ancestry.ts'
import { collect } from '../../src/app/collect.ts'
import type { ChangeRequest } from '../../src/app/ports.ts'
import { fakeRepository } from './fake-repository.ts'
import type { FakeHistory } from './fake-repository.ts'
import { quiet } from './quiet-log.ts'

const [merged, forked, gone] = ['1', '2', '3'].map((digit) => digit.repeat(40))
const history: FakeHistory = {
  commits: { [merged ?? '']: {}, [forked ?? '']: {}, head: {}, base: {} },
  mergeBases: { [`${merged} head`]: merged ?? '', [`${forked} head`]: 'base', 'base head': 'base' },
}

test('a commit is in the history of the head, elsewhere, or not there', async () => {
  const asked = [merged ?? '', forked ?? '', gone ?? '']
  expect(await ancestryOf(asked, 'head', fakeRepository(history))).toEqual([
    { commit: merged, relation: 'ancestor' },
    { commit: forked, relation: 'elsewhere' },
    { commit: gone, relation: 'absent' },
  ])
})

const policy = (controls: string): string => `version: 1
models:
  churn:
    path: models/churn
    tier: high
    lineage: lineage.json
    documents: ["runs/*.json"]
gates:
  production:
    branches: [main]
${controls}`

const request: ChangeRequest = {
  repository: 'acme/models',
  pull: 7,
  base: { ref: 'main', sha: 'base' },
  head: { ref: 'topic', sha: 'head' },
  pullRequest: null,
  policyPath: '.github/countersign.yml',
  asOf: '2026-11-22T10:00:00Z',
  gaps: [],
}

async function traced(controls: string): Promise<readonly string[]> {
  const base = { '.github/countersign.yml': policy(controls) }
  const head = {
    ...base,
    'models/churn/lineage.json': JSON.stringify({ code: { gitCommit: merged } }),
    'models/churn/runs/a.json': JSON.stringify({ git: { commit: forked }, code: { gitCommit: 'main' } }),
  }
  const repository = fakeRepository({ ...history, commits: { ...history.commits, base, head } })
  const { ancestry } = await collect(request, { repository, measure: measureHere }, quiet)
  return ancestry.map(({ commit, relation }) => `${commit.slice(0, 1)} ${relation}`)
}

test('the commits that lineage and documents name are looked up once, where a control asks', async () => {
  expect(await traced('    controls: { packs: [promotion-core] }\n')).toEqual(['1 ancestor', '2 elsewhere'])
  expect(await traced('    controls: { packs: [model-card-basic] }\n')).toEqual([])
  expect(await traced('    metrics: [{ metric: auc, at_least: 0.8 }]\n')).toEqual([])
})
