import { checkOutputOf, withNotes, type Note } from '../../core/report/check-run.ts'
import type { View } from '../../core/report/types.ts'
import type { Decision } from '../../core/evaluate/verdict.ts'
import { matchesGlob } from '../../core/base/glob.ts'
import type { Publication } from './publish-verdict.ts'
import type { CheckOutput } from './types.ts'
import type { GateWorld } from './world.ts'

export type Combination = Publication & { readonly name: string; readonly view: View }

/**
 * What a check says: this pull request's decision, and no better than that of any other open pull request which shares
 * the commit and the gate, since the forge keeps one check for one commit and name. One that was not judged yet holds.
 */
export async function combinedOutput(combination: Combination, world: GateWorld): Promise<CheckOutput> {
  const { pull, judged, view, name } = combination
  const others = await sharing(combination, world)
  const notes: Note[] = [
    ...others.map(({ number, decision }) => ({ kind: 'shared' as const, pull: number, decision })),
    ...forgeries(name, combination, world).map((by) => ({ kind: 'forged' as const, by })),
  ]
  const state = pull.reading.draft ? 'draft' : 'judged'
  const own = checkOutputOf(view, { state, externalId: judged.verdict.digests.evidence })
  return withNotes(own, notes)
}

type Other = { readonly number: number; readonly decision: Decision | null }

/** Other open pull requests on this commit whose base the same gate guards. */
async function sharing({ pull, names, view }: Combination, world: GateWorld): Promise<readonly Other[]> {
  const branches = (names.trusted ?? names.known).find(({ name }) => name === view.gate)?.branches ?? []
  const others = pull.reading.sameHead.filter(
    ({ number, baseRef }) =>
      number !== pull.reading.number &&
      (baseRef === pull.base.ref || branches.some((glob) => matchesGlob(glob, baseRef))),
  )
  if (others.length === 0) return []
  const records = await world.store.pulls.byHead(pull.repository.id, pull.headSha)
  return others.map(({ number }) => {
    const record = records.find((each) => each.number === number)
    return { number, decision: record?.headSha === pull.headSha ? record.decision : null }
  })
}

/** Who else wrote a check or status of this name on the commit. */
export function forgeries(name: string, { pull }: Pick<Combination, 'pull'>, { appId }: GateWorld): readonly string[] {
  const others = pull.reading.checks.filter(
    (check) => check.name === name && (check.kind === 'status' || check.app !== appId),
  )
  return [...new Set(others.map(({ by }) => by))]
}
