import { checkOutputOf, type CheckReport } from '../../core/report/check-run.ts'
import type { Forgery, SharedHead } from '../../core/report/check-notes.ts'
import { matchesAny } from '../../core/base/glob.ts'
import type { View } from '../../core/report/types.ts'
import type { PullCase } from './judge-pull.ts'
import type { Publication } from './publication.ts'
import type { GateWorld } from './world.ts'

export type Combination = Publication & { readonly name: string; readonly view: View }

/**
 * What a check says: this pull request's decision, and no better than that of any other open pull request which shares
 * the commit and the gate, since the forge keeps one check for one commit and name. One that was not judged yet holds.
 */
export async function combinedOutput(combination: Combination, world: GateWorld): Promise<CheckReport> {
  const { pull, view, name } = combination
  const shared = await sharing(combination, world)
  const [forgery = null] = forgeriesOf(name, pull, world)
  return checkOutputOf(view, { state: pull.reading.draft ? 'draft' : 'judged', shared, forgery })
}

/** Other open pull requests on this commit whose base the same gate guards. */
async function sharing({ pull, names, view }: Combination, world: GateWorld): Promise<readonly SharedHead[]> {
  const branches = (names.trusted ?? names.known).find(({ name }) => name === view.gate)?.branches ?? []
  const others = pull.reading.sameHead.filter(
    ({ number, baseRef }) =>
      number !== pull.reading.number && (baseRef === pull.base.ref || matchesAny(branches, baseRef)),
  )
  if (others.length === 0) return []
  const records = await world.store.pulls.byHead(pull.repository.id, pull.headSha)
  return others.map(({ number }) => {
    const record = records.find((each) => each.number === number)
    return { pull: number, decision: record?.decision ?? null }
  })
}

/** Who else wrote a check or status of this name on the commit. */
export function forgeriesOf(name: string, { reading }: PullCase, { appId }: GateWorld): readonly Forgery[] {
  const others = reading.checks.filter(
    (check) => check.name === name && (check.kind === 'status' || check.app !== appId),
  )
  return others.map(({ kind, by }) => ({ kind, name, by }))
}
