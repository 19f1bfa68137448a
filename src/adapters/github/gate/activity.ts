import type { Push } from '../../../core/approval/types.ts'
import { Fault } from '../../../app/fault.ts'
import { type Answer, listAt, memberAt, textAt } from '../answer.ts'
import { parseRepositoryName } from '../repository-name.ts'
import { idAt, instantAt, objectIdAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'

const PAGE = 100
const MOST_PAGES = 5

/** Pushes to a branch (`refs/heads/…`), newest first: the last five hundred. None where it may not be read. */
export async function activity({ client }: ForgeContext, repository: string, ref: string): Promise<readonly Push[]> {
  const name = parseRepositoryName(repository)
  if (name === null) return []
  const pushes: Push[] = []
  let after: string | null = null
  for (let page = 1; page <= MOST_PAGES; page++) {
    const parameters = { ...name, ref, per_page: PAGE, ...(after === null ? {} : { after }) }
    const answer: Answer | null = await readable(client.request('GET /repos/{owner}/{repo}/activity', parameters))
    if (answer === null) return []
    pushes.push(...listAt(answer.body).flatMap(pushOf))
    after = cursorOf(answer)
    if (after === null) break
  }
  return pushes
}

async function readable(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked
  } catch (cause) {
    if (cause instanceof Fault && (cause.code === 'fault/not-found' || cause.code === 'fault/forbidden')) return null
    throw cause
  }
}

/** A push by an account that is gone is left out: what it brought is then a push of nobody's. */
function pushOf(item: unknown): readonly Push[] {
  const actor = memberAt(item, ['actor'])
  if (actor === null || actor === undefined) return []
  const login = textAt(actor, 'login')
  const by = { id: idAt(actor, 'id'), login, bot: memberAt(actor, ['type']) === 'Bot' || login.endsWith('[bot]') }
  const at = instantAt(item, 'timestamp')
  return [{ by, before: objectIdAt(item, 'before'), after: objectIdAt(item, 'after'), at }]
}

/** `link: <https://…&after=CURSOR>; rel="next"` */
function cursorOf({ headers }: Answer): string | null {
  const address = /<([^>]+)>;\s*rel="next"/.exec(String(headers['link'] ?? ''))?.[1]
  return address === undefined ? null : (URL.parse(address)?.searchParams.get('after') ?? null)
}
