import type { Store } from '../../../src/app/gate/store.ts'
import { verifyLedger } from '../../../src/app/gate/verify-ledger.ts'
import { GATE_CHECK } from '../../e2e/gate/scene.ts'
import { expected } from './expected.ts'
import type { Stage } from './stage.ts'

/** Pull requests whose check does not say what it has to. */
export function wrongVerdicts(stage: Stage): readonly string[] {
  return stage.pulls.flatMap((pull) => {
    const { state, head } = stage.repository.pull(pull)
    if (state !== 'open') return []
    const run = stage.repository.checks(head.sha).findLast(({ fields }) => fields['name'] === GATE_CHECK)
    const said = String(run?.fields['conclusion'] ?? run?.fields['status'] ?? 'nothing')
    const wanted = expected(stage, pull)
    // cast: written by the bot, through the simulator's own checks
    const output = run?.fields['output'] as { readonly title?: string; readonly summary?: string } | undefined
    const why = `${output?.title ?? ''}: ${(output?.summary ?? '').replaceAll(/\s+/g, ' ').slice(0, 300)}`
    return said === wanted ? [] : [`#${pull} says ${said} (${why}) instead of ${wanted}`]
  })
}

/** What GitHub saw acknowledged, by GUID, and what it never did. */
export function deliveriesOf({ simulator }: Stage): { acknowledged: ReadonlySet<string>; lost: readonly string[] } {
  const { deliveries } = simulator.webhooks
  const acknowledged = new Set(
    deliveries.filter(({ status }) => status !== null && status >= 200 && status < 300).map(({ guid }) => guid),
  )
  const lost = [...new Set(deliveries.map(({ guid }) => guid).filter((guid) => !acknowledged.has(guid)))]
  return { acknowledged, lost }
}

/**
 * Check runs of ours that should not be there: GitHub lets a completed run never be taken back, so a withdrawal makes a
 * new one, in progress. Any other second run of one name on one commit is a duplicate.
 */
export function duplicateRuns({ simulator }: Stage): readonly string[] {
  const told = new Set<string>()
  const latest = new Map<string, { readonly id: number; done: boolean }>()
  const found: string[] = []
  for (const { event, action, guid, body } of simulator.webhooks.deliveries) {
    // a redelivery tells what was told before
    if (event !== 'check_run' || told.has(guid)) continue
    told.add(guid)
    // written by the simulator
    const { check_run: run } = JSON.parse(body) as { readonly check_run: RunPayload }
    const key = `${run.name} ${run.head_sha}`
    const before = latest.get(key)
    if (action === 'created') {
      if (before?.done === false) found.push(`${key}: ${run.id} beside ${before.id}, which was in progress`)
      if (before !== undefined && run.status === 'completed')
        found.push(`${key}: ${run.id} completed beside ${before.id}`)
      latest.set(key, { id: run.id, done: run.status === 'completed' })
    } else if (action === 'completed' && before?.id === run.id) before.done = true
  }
  return found
}

type RunPayload = {
  readonly id: number
  readonly name: string
  readonly head_sha: string
  readonly status: string
}

/** What was promised of the store and is not so; `count` is the number of entries of the ledger. */
export async function storeBroken(
  store: Store,
  acknowledged: ReadonlySet<string>,
): Promise<{ broken: readonly string[]; entries: number }> {
  const broken: string[] = []
  const deliveries = [...acknowledged].map((guid) => ({ guid, event: 'ping', receivedAt: Date.now(), body: '{}' }))
  const again = await store.inbox.receive(deliveries)
  const missing = again.filter((outcome) => outcome === 'new').length
  const rejected = again.filter((outcome) => outcome === 'again').length
  if (missing > 0) broken.push(`${missing} acknowledged deliveries are lost`)
  if (rejected > 0) broken.push(`${rejected} deliveries were given up`)
  let entries = 0
  for (const repository of await store.ledger.chains()) {
    const walked = await verifyLedger(store.ledger, repository)
    if (!walked.ok) broken.push(`the ledger of ${repository}: ${walked.error.why} at ${walked.error.sequence}`)
    else entries += walked.value?.sequence ?? 0
  }
  return { broken, entries }
}
