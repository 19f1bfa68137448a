import { err, ok, type Result } from '../../../core/base/result.ts'
import type { DoctorAccess, DoctorForge } from '../../../app/doctor/forge.ts'
import { privateKey } from '../../../core/base/private-key.ts'
import { parseRepositoryName } from '../repository-name.ts'
import type { AppKey } from './app-token.ts'
import { githubDoctor } from './doctor-forge.ts'

const SILENT = { info: () => {}, warn: () => {} }

/** The doctor's GitHub, or what is wrong with what was given. `readText` reads a file for `PRIVATE_KEY_PATH`. */
export function doctorFor(access: DoctorAccess, readText: (path: string) => string): Result<DoctorForge, string> {
  const name = parseRepositoryName(access.repository)
  if (name === null) return err(`--repo ${access.repository}: expected OWNER/NAME, like acme/models`)
  const url = URL.parse(access.apiUrl)
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.search === ''
  if (!isPlain) return err('GITHUB_API_URL is no address; that of an Enterprise Server is https://HOST/api/v3')
  const app = appOf(access, readText)
  if (!app.ok) return app
  if (access.token === '' && app.value === null) {
    return err('set GITHUB_TOKEN to a token of an administrator, APP_ID and PRIVATE_KEY_PATH of the App, or both')
  }
  return ok(
    githubDoctor({
      name,
      baseUrl: url.href.replace(/\/+$/, ''),
      log: SILENT,
      token: access.token === '' ? null : access.token,
      app: app.value,
      now: () => Date.now(),
    }),
  )
}

/** The App's id and key; null where no key is given. */
function appOf(access: DoctorAccess, readText: (path: string) => string): Result<AppKey | null, string> {
  const { privateKey: text, privateKeyPath: path, appId } = access
  if (text === '' && path === '') return ok(null)
  const key = privateKey(text, path, readText)
  if (!key.ok) return key
  const id = /^[1-9]\d{0,15}$/.test(appId) ? Number(appId) : null
  if (id === null) return err("the App's key needs its id beside it: set APP_ID, or give --app-id")
  return ok({ id, privateKey: key.value })
}
