import type { Octokit } from '@octokit/core'
import { Fault } from '../app/fault.ts'
import { appFault, LATER } from './app-fault.ts'
import { countingAt, listAt, loginAt, Malformed, memberAt, textAt } from './trigger/fields.ts'
import type { AppForge, HookDelivery, HookPage } from './world.ts'

/** GitHub asked as the App: `octokit` signs each request with the App's key. */
export type AppAccess = { readonly octokit: Pick<Octokit, 'request'>; readonly appId: number }

const PAGE = 100

export function appForge(access: AppAccess): AppForge {
  return {
    identify: () => faulty(() => identify(access)),
    installations: () => faulty(() => installations(access)),
    deliveries: (cursor) => faulty(() => deliveries(access, cursor)),
    redeliver: (id) =>
      faulty(async () => {
        // the id is a 64-bit number: as a text it stays exact in the path
        await access.octokit.request(`POST /app/hook/deliveries/${id}/attempts`)
      }),
  }
}

async function identify({ octokit, appId }: AppAccess): ReturnType<AppForge['identify']> {
  const { data } = await octokit.request('GET /app')
  const id = countingAt(data, ['id'])
  if (id !== appId) {
    throw new Fault(
      'fault/unauthorized',
      `the private key belongs to the App ${id}, not to ${appId}`,
      'Set APP_ID and PRIVATE_KEY of the same App.',
    )
  }
  return { id, slug: loginAt(data, ['slug']) }
}

/** More pages than any App has; a listing that does not end is not read for ever. */
const MOST_PAGES = 100

async function installations({ octokit }: AppAccess): Promise<readonly number[]> {
  const found: number[] = []
  for (let page = 1; page <= MOST_PAGES; page++) {
    const { data } = await octokit.request('GET /app/installations', { per_page: PAGE, page })
    const items = listAt(data, [])
    const live = items.filter((item) => typeof memberAt(item, ['suspended_at']) !== 'string')
    found.push(...live.map((item) => countingAt(item, ['id'])))
    if (items.length < PAGE) return found
  }
  throw new Malformed('the list of installations does not end')
}

async function deliveries({ octokit }: AppAccess, cursor: string | null): Promise<HookPage> {
  const answer = await octokit.request('GET /app/hook/deliveries', {
    per_page: PAGE,
    ...(cursor === null ? {} : { cursor }),
  })
  return { deliveries: listAt(answer.data, []).map(deliveryOf), next: nextCursor(answer.headers.link) }
}

function deliveryOf(each: unknown): HookDelivery {
  const status = memberAt(each, ['status_code'])
  const id = memberAt(each, ['id'])
  // octokit reads what exceeds a number as a bigint
  if (typeof id !== 'number' && typeof id !== 'bigint') throw new Malformed('id is no number')
  return {
    id: String(id),
    guid: textAt(each, ['guid']).toLowerCase(),
    deliveredAt: textAt(each, ['delivered_at']),
    statusCode: typeof status === 'number' ? status : 0,
  }
}

function nextCursor(link: string | undefined): string | null {
  const address = /<([^>]+)>;\s*rel="next"/.exec(link ?? '')?.[1]
  return address === undefined ? null : (URL.parse(address)?.searchParams.get('cursor') ?? null)
}

async function faulty<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (cause) {
    if (cause instanceof Malformed) {
      throw new Fault('fault/malformed-answer', `GitHub's answer can't be read: ${cause.message}`, LATER, cause)
    }
    throw cause instanceof Fault ? cause : appFault(cause)
  }
}
