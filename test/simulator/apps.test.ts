import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { expect } from 'vitest'
import { clientOf, valueAt } from './client.ts'
import type { Answer, Client } from './client.ts'
import { REPO, testRows } from './facts.ts'
import type { Row, World } from './facts.ts'
import type { SimulatedApp } from './simulated-app.ts'

const PERMISSIONS = { contents: 'read', pull_requests: 'write', checks: 'write', members: 'read' } as const

function appOf({ simulator }: World): SimulatedApp {
  return simulator.createApp({ slug: 'gate', permissions: PERMISSIONS, events: [], secret: 'x' })
}

/** A client that acts for an installation; what the token is asked for narrows it. */
async function tokenFor(world: World, app: SimulatedApp, id: number, body?: object): Promise<Answer> {
  const asApp = clientOf(world.simulator, app.jwt())
  return asApp(`/app/installations/${id}/access_tokens`, { method: 'POST', ...(body === undefined ? {} : { body }) })
}

async function actingFor(world: World, app: SimulatedApp, id: number, body?: object): Promise<Client> {
  return clientOf(world.simulator, String(valueAt((await tokenFor(world, app, id, body)).json, 'token')))
}

const FACTS: readonly Row[] = [
  {
    fact: 'an App is who signs a JWT with its key by RS256, for ten minutes at most',
    source: 'platform.md 7.2: RS256 JWT verified; OpenAPI apps/get-authenticated',
    check: async (world) => {
      const app = appOf(world)
      const status = async (jwt: string): Promise<number> => (await clientOf(world.simulator, jwt)('/app')).status
      const now = Math.floor(Date.now() / 1_000)
      expect(await status(app.jwt())).toBe(200)
      expect(await status(app.jwt({ claims: { exp: now - 1 } }))).toBe(401)
      expect(await status(app.jwt({ claims: { exp: now + 3_600 } }))).toBe(401)
      expect(await status(app.jwt({ claims: { iat: now + 3_600, exp: now + 3_700 } }))).toBe(401)
      expect(await status(app.jwt({ claims: { iss: '1' } }))).toBe(401)
      expect(await status(app.jwt({ claims: { exp: undefined } }))).toBe(401)
      expect(await status(app.jwt({ algorithm: 'none' }))).toBe(401)
      expect(await status(app.jwt({ algorithm: 'HS256' }))).toBe(401)
      const [head, , signature] = app.jwt().split('.')
      const body = Buffer.from(JSON.stringify({ iss: String(app.id), iat: now, exp: now + 60, admin: true }))
      expect(await status(`${head}.${body.toString('base64url')}.${signature}`)).toBe(401)
      expect(await status(`${app.jwt()}.more`)).toBe(401)
      expect(await status('..')).toBe(401)
    },
  },
  {
    fact: 'a JWT signed by another key is nobody',
    source: 'OpenAPI apps/get-authenticated: 401',
    check: async (world) => {
      const app = appOf(world)
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
      const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
      const forger = world.simulator.createApp({
        slug: 'forger',
        permissions: {},
        events: [],
        secret: 'x',
        privateKey: pem,
      })
      expect(createPublicKey(pem).asymmetricKeyType).toBe('rsa')
      const forged = clientOf(world.simulator, forger.jwt({ claims: { iss: String(app.id) } }))
      expect((await forged('/app')).status).toBe(401)
    },
  },
  {
    fact: 'an App finds its installations by account, repository and number',
    source: 'OpenAPI apps/list-installations, apps/get-repo-installation, apps/get-org-installation',
    check: async (world) => {
      const app = appOf(world)
      const asApp = clientOf(world.simulator, app.jwt())
      expect((await asApp(`${REPO}/installation`)).status).toBe(404)
      const { id } = app.install('acme')
      for (const path of [`${REPO}/installation`, '/orgs/acme/installation', `/app/installations/${id}`]) {
        expect((await asApp(path)).json).toMatchObject({ id, account: { login: 'acme' }, repository_selection: 'all' })
      }
      expect((await asApp('/app/installations')).json).toMatchObject([{ id, permissions: PERMISSIONS }])
      expect((await asApp('/app')).json).toMatchObject({ slug: 'gate', installations_count: 1 })
      expect((await world.get('/app')).status).toBe(401)
    },
  },
  {
    fact: "an installation's token is long and opaque, lasts an hour and does what was granted",
    source: 'platform.md 1.2: ghs_APPID_JWT, about 520 characters; OpenAPI: expires_at',
    check: async (world) => {
      const app = appOf(world)
      const { id } = app.install('acme')
      const { json } = await tokenFor(world, app, id)
      const token = String(valueAt(json, 'token'))
      expect(token).toMatch(new RegExp(`^ghs_${app.id}_[A-Za-z0-9._-]{400,}$`))
      const life = Date.parse(String(valueAt(json, 'expires_at'))) - Date.now()
      expect([life > 3_500_000, life <= 3_600_000]).toEqual([true, true])
      const acting = clientOf(world.simulator, token)
      expect((await acting(`${REPO}/pulls/1`)).status).toBe(200)
      expect((await acting(`${REPO}/commits/${world.head}/statuses`)).status).toBe(403)
      expect((await acting(`${REPO}/pulls/1/merge`, { method: 'PUT' })).status).toBe(403)
      world.simulator.expireTokens()
      expect((await acting(`${REPO}/pulls/1`)).status).toBe(401)
    },
  },
  {
    fact: 'a token may be asked for less, and never for more',
    source: 'OpenAPI apps/create-installation-access-token: permissions, repositories; 422',
    check: async (world) => {
      const app = appOf(world)
      world.simulator.createRepository('acme/other', { private: true }).commit({ branch: 'main' })
      const { id } = app.install('acme')
      const less = await actingFor(world, app, id, { repositories: ['other'], permissions: { contents: 'read' } })
      expect((await less('/repos/acme/other/branches')).status).toBe(200)
      expect((await less(REPO)).status).toBe(404)
      expect((await less('/repos/acme/other/pulls')).status).toBe(403)
      expect((await less('/installation/repositories')).json).toMatchObject({ total_count: 1 })
      expect((await tokenFor(world, app, id, { permissions: { contents: 'write' } })).status).toBe(422)
      expect((await tokenFor(world, app, id, { permissions: { issues: 'read' } })).status).toBe(422)
      expect((await tokenFor(world, app, id, { repositories: ['nothing'] })).status).toBe(422)
    },
  },
  {
    fact: 'an installation sees what was chosen, and follows when that changes',
    source: 'OpenAPI apps/list-repos-accessible-to-installation: repository_selection',
    check: async (world) => {
      const app = appOf(world)
      world.simulator.createRepository('acme/other', { private: true }).commit({ branch: 'main' })
      world.simulator.createRepository('evil/models', { private: true }).commit({ branch: 'main' })
      const installation = app.install('acme', { repositories: ['acme/models'] })
      const acting = await actingFor(world, app, installation.id)
      const status = async (path: string): Promise<number> => (await acting(path)).status
      expect([await status(REPO), await status('/repos/acme/other')]).toEqual([200, 404])
      expect(await status('/repos/evil/models')).toBe(404)
      app.select(installation, 'acme/other')
      app.select(installation, 'acme/models', false)
      expect([await status(REPO), await status('/repos/acme/other')]).toEqual([404, 200])
      expect((await acting('/installation/repositories')).json).toMatchObject({ repositories: [{ name: 'other' }] })
    },
  },
  {
    fact: 'a suspended installation gets no tokens, and those it has are refused',
    source: 'OpenAPI apps/create-installation-access-token: 403; apps/suspend-installation',
    check: async (world) => {
      const app = appOf(world)
      const installation = app.install('acme')
      const acting = await actingFor(world, app, installation.id)
      app.suspend(installation)
      expect((await tokenFor(world, app, installation.id)).status).toBe(403)
      expect((await acting(REPO)).status).toBe(403)
      app.suspend(installation, false)
      expect((await acting(REPO)).status).toBe(200)
    },
  },
  {
    fact: 'permissions an App asks for later are granted when somebody accepts them',
    source: 'platform.md 2.4: permission changes need per-installation approval',
    check: async (world) => {
      const app = appOf(world)
      const installation = app.install('acme')
      app.ask({ permissions: { ...PERMISSIONS, statuses: 'write' } })
      const path = `${REPO}/commits/${world.head}/statuses`
      expect((await (await actingFor(world, app, installation.id))(path)).status).toBe(403)
      app.accept(installation)
      expect((await (await actingFor(world, app, installation.id))(path)).status).toBe(200)
    },
  },
]

testRows('Apps', FACTS)
