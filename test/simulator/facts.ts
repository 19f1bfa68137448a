import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clientOf, closeClean } from './client.ts'
import type { Client } from './client.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

/** What a row works with: one private repository with a pull request from `retrain` into `main`. */
export type World = {
  readonly simulator: Simulator
  readonly repository: SimulatedRepository
  readonly first: string
  readonly head: string
  readonly get: Client
}

/** One fact about GitHub that our product leans on, and where it is written down. */
export type Row = { readonly fact: string; readonly source: string; readonly check: (world: World) => Promise<void> }

export const REPO = '/repos/acme/models'

async function open(): Promise<World> {
  const simulator = await startSimulator()
  const repository = simulator.createRepository('acme/models', { private: true })
  const first = repository.commit({
    branch: 'main',
    author: 'ana',
    message: 'Start',
    files: {
      'README.md': 'models\n',
      'models/churn/metrics.json': '{"auc": 0.87}\n',
      'models/churn/latest': { symlink: 'metrics.json' },
      outside: { symlink: '../../etc/passwd' },
      vendor: { submodule: 'a'.repeat(40) },
      'run.sh': { executable: '#!/bin/sh\n' },
    },
  })
  const head = repository.commit({
    branch: 'retrain',
    author: 'bob',
    message: 'Retrain\n\nCo-authored-by: Ana <ana@example.com>',
    files: {
      'models/churn/metrics.json': '{"auc": 0.88}\n',
      'models/churn/notes.md': 'a\nb\n',
      'README.md': null,
      'READ.md': 'models\n',
    },
  })
  repository.openPull({ head: 'retrain', base: 'main', title: 'Retrain churn', body: 'Better.', author: 'bob' })
  return { simulator, repository, first, head, get: clientOf(simulator, simulator.token({ kind: 'actions' })) }
}

/** Each row on a world of its own; no exchange of it may leave GitHub's description. */
export function testRows(subject: string, rows: readonly Row[]): void {
  describe(`facts about ${subject}`, () => {
    let world: World
    beforeEach(async () => {
      world = await open()
    })
    afterEach(() => closeClean(world.simulator))

    test.each(rows)('$fact ($source)', async ({ check }) => {
      await check(world)
      expect(world.simulator.violations).toEqual([])
    })
  })
}
