import { measureInWorker } from '../../src/adapters/measurer/measure-in-worker.ts'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGitRepository } from '../../src/adapters/workspace/git-repository.ts'
import { collect } from '../../src/app/collect.ts'
import type { ChangeRequest, Log } from '../../src/app/ports.ts'
import { judge } from '../../src/core/evaluate/judge.ts'
import { GOVERNED_MODELS, governedRepository } from './governed-repository.ts'

/** Milliseconds of each round: reading every file of the change, and judging it by all packs. */
export type GovernanceRounds = { readonly read: readonly number[]; readonly judged: readonly number[] }

/** Reads and judges the same change again and again, from its commits each time; the first round is left out. */
export async function governanceRounds(scratch: string, rounds: number): Promise<GovernanceRounds> {
  const directory = join(scratch, 'governed')
  mkdirSync(directory)
  governedRepository(directory)
  const all: (readonly [number, number])[] = []
  for (let round = 0; round <= rounds; round++) all.push(await oneRound(directory))
  const counted = all.slice(1)
  return { read: counted.map(([read]) => read), judged: counted.map(([, judged]) => judged) }
}

const silent: Log = { info: () => {}, warn: () => {} }

async function oneRound(directory: string): Promise<readonly [number, number]> {
  const repository = openGitRepository({ directory, environment: process.env })
  try {
    const [base, head] = [await repository.resolve('main'), await repository.resolve('retrain')]
    if (base === null || head === null) throw new Error('the repository of this bench has both branches')
    const request: ChangeRequest = {
      repository: 'acme/models',
      pull: 1,
      base: { ref: 'main', sha: base },
      head: { ref: 'retrain', sha: head },
      pullRequest: { body: '' },
      policyPath: '.github/countersign.yml',
      asOf: '2026-11-23T09:00:00Z',
      gaps: [],
    }
    const begun = performance.now()
    const dossier = await collect(request, { repository, measure: measureInWorker(null) }, silent)
    const read = performance.now()
    const { models, findings } = judge(dossier)
    const done = performance.now()
    // a bench of nothing would be fast
    if (models.length !== GOVERNED_MODELS || findings.length < GOVERNED_MODELS * 40) {
      throw new Error(`${models.length} models and ${findings.length} findings were judged`)
    }
    return [read - begun, done - read]
  } finally {
    repository.close()
  }
}
