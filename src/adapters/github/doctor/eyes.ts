import { Fault } from '../../../app/fault.ts'
import type { Hidden, Seen } from '../../../app/doctor/facts.ts'
import type { Log } from '../../../app/ports.ts'
import { memberAt, textAt } from '../answer.ts'
import { githubClient, type GitHubClient, type GitHubClientOptions } from '../client.ts'
import { idAt } from '../gate/fields.ts'
import type { RepositoryName } from '../repository-name.ts'
import { type AppKey, appToken } from './app-token.ts'
import { forTheDoctor } from './doctor-fault.ts'

export type EyesOptions = Pick<GitHubClientOptions, 'baseUrl' | 'fetch' | 'pause'> & {
  readonly name: RepositoryName
  readonly log: Log
  /** A person's token; null for none. */
  readonly token: string | null
  readonly app: AppKey | null
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Those who can be asked. A person who administers the repository sees rules whole; the App sees teams as the bot does,
 * and only it knows of its own webhook.
 */
export type Eyes = {
  readonly name: RepositoryName
  /** Asks for the App itself; null without its key. */
  readonly app: GitHubClient | null
  /** Where the App is installed on the repository, as the API describes it; null where it is not. */
  installation(): Promise<Seen<unknown>>
  /** Asks a person first, then the App's installation. */
  asPerson<T>(read: Read<T>): Promise<Seen<T>>
  /** Asks the App's installation first, then a person. */
  asBot<T>(read: Read<T>): Promise<Seen<T>>
  /** Asks the App itself. */
  asApp<T>(read: Read<T>): Promise<Seen<T>>
}

export type Read<T> = {
  readonly what: string
  readonly remedy: string
  readonly from: (client: GitHubClient) => Promise<T>
}

export function openEyes(options: EyesOptions): Eyes {
  const { app: key, token, name } = options
  const clientFor = (given: GitHubClientOptions['token']): GitHubClient =>
    githubClient({ ...options, token: given, reword: forTheDoctor })
  const person = token === null ? null : clientFor(token)
  const app = key === null ? null : clientFor(async () => appToken(key, options.now()))
  let installed: Promise<Installed> | null = null
  const install = (): Promise<Installed> => (installed ??= openInstallation({ app, name, clientFor }))
  const firstOf = async <T>(clients: readonly (GitHubClient | null)[], read: Read<T>): Promise<Seen<T>> => {
    for (const client of clients) {
      const seen = client === null ? null : await look(client, read, client === person)
      if (seen?.kind === 'seen') return seen
    }
    return { kind: 'hidden', what: read.what, remedy: read.remedy }
  }
  return {
    name,
    app,
    installation: async () => (await install()).shape,
    asPerson: async (read) => await firstOf([person, (await install()).client], read),
    asBot: async (read) => await firstOf([(await install()).client, person], read),
    asApp: async (read) => await firstOf([app], read),
  }
}

/** A refusal hides. A person's token that GitHub does not know is a fault: whoever gave it meant it. */
async function look<T>(client: GitHubClient, read: Read<T>, isPerson: boolean): Promise<Seen<T> | null> {
  try {
    return { kind: 'seen', value: await read.from(client) }
  } catch (cause) {
    if (cause instanceof Fault && isRefusal(cause, isPerson)) return null
    throw cause
  }
}

function isRefusal({ code }: Fault, isPerson: boolean): boolean {
  return code === 'fault/forbidden' || code === 'fault/not-found' || (code === 'fault/unauthorized' && !isPerson)
}

type Installed = { readonly shape: Seen<unknown>; readonly client: GitHubClient | null }

type Opening = {
  readonly app: GitHubClient | null
  readonly name: RepositoryName
  readonly clientFor: (token: string) => GitHubClient
}

const NO_KEY: Hidden = {
  kind: 'hidden',
  what: 'only the App itself can tell, and its key was not given',
  remedy: 'Give APP_ID and PRIVATE_KEY_PATH, as the bot has them.',
}

const WRONG_KEY: Hidden = {
  kind: 'hidden',
  what: 'GitHub does not accept the id and key of the App',
  remedy: "Compare APP_ID with the App's page, make a new key there if in doubt, and check this machine's clock.",
}

async function openInstallation({ app, name, clientFor }: Opening): Promise<Installed> {
  if (app === null) return { shape: NO_KEY, client: null }
  try {
    const { body } = await app.request('GET /repos/{owner}/{repo}/installation', name)
    const suspended = typeof memberAt(body, ['suspended_at']) === 'string'
    return { shape: { kind: 'seen', value: body }, client: suspended ? null : clientFor(await tokenOf(app, body)) }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    if (cause.code === 'fault/not-found') return { shape: { kind: 'seen', value: null }, client: null }
    if (cause.code === 'fault/unauthorized') return { shape: WRONG_KEY, client: null }
    throw cause
  }
}

async function tokenOf(app: GitHubClient, installation: unknown): Promise<string> {
  const route = 'POST /app/installations/{installation_id}/access_tokens'
  const { body } = await app.request(route, { installation_id: idAt(installation, 'id') })
  return textAt(body, 'token')
}

/** Why the App can't be asked: its key is missing, or GitHub refuses. */
export function appHidden({ app }: Pick<Eyes, 'app'>): Hidden {
  return app === null ? NO_KEY : WRONG_KEY
}
