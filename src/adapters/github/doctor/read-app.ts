import type { Access, AppFacts, DeliveryFacts, HookFacts, InstallationFacts, Seen } from '../../../app/doctor/facts.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from '../answer.ts'
import { idAt, instantAt } from '../gate/fields.ts'
import { appHidden, type Eyes } from './eyes.ts'

/** The App as it is registered. */
export function readApp(eyes: Eyes): Promise<Seen<AppFacts>> {
  return eyes.asApp({
    ...appHidden(eyes),
    from: async (client) => {
      const { body } = await client.request('GET /app', {})
      return { id: idAt(body, 'id'), slug: textAt(body, 'slug'), ...accessOf(body) }
    },
  })
}

/** The App where it is installed on the repository; null where it is not. */
export async function readInstallation(eyes: Eyes): Promise<Seen<InstallationFacts | null>> {
  const seen = await eyes.installation()
  if (seen.kind === 'hidden' || seen.value === null)
    return seen.kind === 'hidden' ? seen : { kind: 'seen', value: null }
  const suspended = typeof memberAt(seen.value, ['suspended_at']) === 'string'
  return { kind: 'seen', value: { suspended, ...accessOf(seen.value) } }
}

function accessOf(body: unknown): Access {
  const permissions = memberAt(body, ['permissions'])
  if (typeof permissions !== 'object' || permissions === null) throw malformed('an App without permissions')
  const pairs = Object.entries(permissions).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { permissions: new Map(pairs), events: listAt(body, 'events').filter((event) => typeof event === 'string') }
}

/** GitHub shows stars in place of a secret, and nothing where there is none. */
export function readHook(eyes: Eyes): Promise<Seen<HookFacts>> {
  return eyes.asApp({
    ...appHidden(eyes),
    from: async (client) => {
      const { body } = await client.request('GET /app/hook/config', {})
      const text = (name: string): string => String(memberAt(body, [name]) ?? '')
      return {
        url: text('url'),
        isJson: text('content_type') === 'json',
        verifiesTls: text('insecure_ssl') !== '1',
        hasSecret: text('secret') !== '',
      }
    },
  })
}

const LATEST = 100

export function readDeliveries(eyes: Eyes): Promise<Seen<readonly DeliveryFacts[]>> {
  return eyes.asApp({
    ...appHidden(eyes),
    from: async (client) => {
      const { body } = await client.request('GET /app/hook/deliveries', { per_page: LATEST })
      return listAt(body).map((each) => ({
        at: instantAt(each, 'delivered_at'),
        event: textAt(each, 'event'),
        status: integerAt(each, 'status_code'),
      }))
    },
  })
}
