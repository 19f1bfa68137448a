import { createSign } from 'node:crypto'
import { createEmulator } from 'emulate'
import type { Json } from './json.ts'
import { clientOf, valueAt } from './client.ts'
import type { Client } from './client.ts'

/** A GitHub emulator by others, seeded through its own API: a second opinion on what it does right (platform.md 7.2). */
export type Emulator = {
  readonly url: string
  /** An installation token of an App, which is what `GITHUB_TOKEN` is too. */
  readonly token: string
  /** Commits files over a branch's tip (or over `from`) and moves the branch. Returns the commit's id. */
  readonly commit: (request: EmulatorCommit) => Promise<string>
  readonly openPull: (request: {
    readonly head: string
    readonly base: string
    readonly title: string
  }) => Promise<number>
  /**
   * The event of a pull request in the parts that the Action reads, from what the emulator answers. Its heads don't
   * move on push (platform.md 7.2): commit first, then open.
   */
  readonly eventFor: (number: number, action?: string) => Promise<Json>
  readonly close: () => Promise<void>
}

export type EmulatorCommit = {
  readonly branch: string
  readonly from?: string
  readonly message?: string
  /** Text, or null to remove. */
  readonly files: Readonly<Record<string, string | null>>
}

/** The repository every emulator has. */
export const EMULATED = 'acme/models'

const APP_ID = 4_242
const INSTALLATION = 100
const PERSON = 'ghp_person_of_the_emulator'

/** Starts the emulator on loopback with one public, empty repository. */
export async function startEmulator(): Promise<Emulator> {
  const emulator = await createEmulator({ service: 'github', port: 0, seed: seed() })
  const key = emulator.generatedSecrets.find((secret) => secret.kind === 'github.app_private_key')?.value ?? ''
  const minted = await clientOf(emulator, appToken(key))(`/app/installations/${INSTALLATION}/access_tokens`, {
    method: 'POST',
    body: {},
  })
  const token = String(valueAt(minted.json, 'token'))
  const person = clientOf(emulator, PERSON)
  return {
    url: emulator.url,
    token,
    commit: (request) => commit(person, request),
    openPull: async (request) => Number(valueAt(await post(person, '/pulls', request), 'number')),
    eventFor: (number, action = 'opened') => eventFor(person, number, action),
    close: () => emulator.close(),
  }
}

function seed(): { tokens: Record<string, { login: string; scopes: string[] }>; github: unknown } {
  const permissions = { contents: 'write', pull_requests: 'write', issues: 'write', checks: 'write', metadata: 'read' }
  const installations = [{ installation_id: INSTALLATION, account: 'acme', repository_selection: 'all' }]
  return {
    tokens: { [PERSON]: { login: 'ana', scopes: ['repo', 'user', 'admin:org'] } },
    github: {
      users: [{ login: 'ana', name: 'Ana', email: 'ana@example.com' }],
      orgs: [{ login: 'acme', name: 'Acme', members: [{ login: 'ana', role: 'admin' }] }],
      repos: [{ owner: 'acme', name: 'models', auto_init: false }],
      apps: [
        {
          app_id: APP_ID,
          slug: 'countersign-smoke',
          name: 'Countersign smoke',
          permissions,
          events: [],
          installations,
        },
      ],
    },
  }
}

/** The RS256 token an App proves itself with. */
function appToken(key: string): string {
  const now = Math.floor(Date.now() / 1_000)
  const signed = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iss: String(APP_ID), iat: now - 10, exp: now + 300 })}`
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

async function commit(
  client: Client,
  { branch, from, message = 'Change files', files }: EmulatorCommit,
): Promise<string> {
  const existing = await client(`/repos/${EMULATED}/git/ref/heads/${encodeURIComponent(from ?? branch)}`)
  const parent = existing.status === 200 ? String(valueAt(existing.json, 'object', 'sha')) : null
  const entries = await Promise.all(Object.entries(files).map(([path, text]) => entry(client, path, text)))
  const base =
    parent === null
      ? {}
      : { base_tree: valueAt((await client(`/repos/${EMULATED}/git/commits/${parent}`)).json, 'tree', 'sha') }
  const tree = await post(client, '/git/trees', { ...base, tree: entries })
  const parents = parent === null ? [] : [parent]
  const made = await post(client, '/git/commits', { message, tree: valueAt(tree, 'sha'), parents })
  const sha = String(valueAt(made, 'sha'))
  if (existing.status === 200 && from === undefined) {
    await client(`/repos/${EMULATED}/git/refs/heads/${encodeURIComponent(branch)}`, { method: 'PATCH', body: { sha } })
  } else await post(client, '/git/refs', { ref: `refs/heads/${branch}`, sha })
  return sha
}

async function entry(client: Client, path: string, text: string | null): Promise<Json> {
  if (text === null) return { path, mode: '100644', type: 'blob', sha: null }
  const blob = await post(client, '/git/blobs', { content: Buffer.from(text).toString('base64'), encoding: 'base64' })
  return { path, mode: '100644', type: 'blob', sha: valueAt(blob, 'sha') }
}

async function eventFor(client: Client, number: number, action: string): Promise<Json> {
  const pull = (await client(`/repos/${EMULATED}/pulls/${number}`)).json
  const repository = (await client(`/repos/${EMULATED}`)).json
  return { action, number, pull_request: pull, repository, sender: valueAt(pull, 'user') }
}

/** Seeds by POST; the emulator refusing a seed is a failure of the test's own. */
async function post(client: Client, path: string, body: unknown): Promise<unknown> {
  const answer = await client(`/repos/${EMULATED}${path}`, { method: 'POST', body })
  if (answer.status !== 201) throw new Error(`emulator: POST ${path}: ${answer.status} ${answer.text}`)
  return answer.json
}
