import { mapBounded } from '../../../app/bounded.ts'
import type { Seen, Sighting } from '../../../app/doctor/facts.ts'
import { Fault } from '../../../app/fault.ts'
import { listAt, memberAt, textAt } from '../answer.ts'
import type { GitHubClient } from '../client.ts'
import { instantAt, objectIdAt } from '../gate/fields.ts'
import type { Eyes } from './eyes.ts'

/** Pull requests whose heads are looked at, those that changed last. */
const LATEST = 5
const WIDTH = 3

/** Check runs an App has completed of late. */
export function readSightings(eyes: Eyes, app: number, tip: string): Promise<Seen<readonly Sighting[]>> {
  return eyes.asBot({
    what: "check runs can't be read",
    remedy: 'Grant checks: read and pull_requests: read.',
    from: async (client) => {
      const parameters = { ...eyes.name, state: 'all', sort: 'updated', direction: 'desc', per_page: LATEST }
      const { body } = await client.request('GET /repos/{owner}/{repo}/pulls', parameters)
      const heads = listAt(body).map((pull) => objectIdAt(pull, 'head', 'sha'))
      const found = await mapBounded([tip, ...heads], WIDTH, (ref) =>
        runsOn(client, { ...eyes.name, ref, app_id: app }),
      )
      return found.flat()
    },
  })
}

type Where = { readonly owner: string; readonly repo: string; readonly ref: string; readonly app_id: number }

/** None where the commit is gone. */
async function runsOn(client: GitHubClient, where: Where): Promise<readonly Sighting[]> {
  try {
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
    const { body } = await client.request(route, { ...where, per_page: 100 })
    const done = listAt(body, 'check_runs').filter((run) => typeof memberAt(run, ['completed_at']) === 'string')
    return done.map((run) => ({ name: textAt(run, 'name'), at: instantAt(run, 'completed_at') }))
  } catch (cause) {
    if (cause instanceof Fault && cause.code === 'fault/conflict') return []
    throw cause
  }
}
