import { Fault } from '../../../app/fault.ts'
import type { LatestRun } from '../../../app/gate/types.ts'
import { listAt, memberAt, textAt } from '../answer.ts'
import { textOrNullAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'

export type RunName = { readonly headSha: string; readonly name: string; readonly appId: number }

/** The latest run of an App and a name on a commit; null when there is none, or the commit is gone. */
export async function latestRun(
  { client, name: repository }: ForgeContext,
  { headSha, name, appId }: RunName,
): Promise<LatestRun | null> {
  const parameters = { ...repository, ref: headSha, check_name: name, app_id: appId, filter: 'latest' }
  try {
    const { body } = await client.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', parameters)
    const run = listAt(body, 'check_runs').find((each) => memberAt(each, ['name']) === name)
    if (run === undefined) return null
    const status = textAt(run, 'status')
    return {
      node: textAt(run, 'node_id'),
      status: status === 'in_progress' || status === 'completed' ? status : 'queued',
      conclusion: textOrNullAt(run, 'conclusion'),
    }
  } catch (cause) {
    if (cause instanceof Fault && cause.cause instanceof Error && /no commit found/i.test(cause.cause.message))
      return null
    throw cause
  }
}
