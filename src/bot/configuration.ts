import { err, ok, type Result } from '../core/base/result.ts'
import { databaseUrl } from './configuration/database-url.ts'
import { privateKey } from '../core/base/private-key.ts'
import { LOG_LEVELS, settingOf, type Environment, type LogLevel, type SettingName } from './configuration/settings.ts'
import { apiUrl, hostName, policyPath, webhookPath, wholeNumber, word } from './configuration/values.ts'
import { webhookSecret } from './configuration/webhook-secret.ts'

/** Everything the bot is told from outside, decided. */
export type Configuration = {
  readonly appId: number
  /** PEM. */
  readonly privateKey: string
  readonly webhookSecret: string
  readonly databaseUrl: string
  /** Without a slash at its end. */
  readonly apiUrl: string
  readonly host: string
  readonly port: number
  readonly webhookPath: string
  readonly policyPath: string
  readonly workers: number
  readonly sweepSeconds: number
  readonly membersSeconds: number
  readonly logLevel: LogLevel
}

/** Reads the environment, or says everything that is wrong with it. `readText` reads a file for `PRIVATE_KEY_PATH`. */
export function configurationOf(
  environment: Environment,
  readText: (path: string) => string,
): Result<Configuration, readonly string[]> {
  const given = (name: SettingName): string => settingOf(environment, name)
  return allOf({
    appId: wholeNumber('APP_ID', given('APP_ID'), { least: 1, most: Number.MAX_SAFE_INTEGER }),
    privateKey: privateKey(given('PRIVATE_KEY'), given('PRIVATE_KEY_PATH'), readText),
    webhookSecret: webhookSecret(given('WEBHOOK_SECRET')),
    databaseUrl: databaseUrl(given('DATABASE_URL')),
    apiUrl: apiUrl(given('GITHUB_API_URL')),
    host: hostName(given('HOST')),
    port: wholeNumber('PORT', given('PORT'), { least: 0, most: 65_535 }),
    webhookPath: webhookPath(given('WEBHOOK_PATH')),
    policyPath: policyPath(given('POLICY_PATH')),
    workers: wholeNumber('WORKERS', given('WORKERS'), { least: 1, most: 64 }),
    sweepSeconds: wholeNumber('SWEEP_SECONDS', given('SWEEP_SECONDS'), { least: 10, most: 86_400 }),
    membersSeconds: wholeNumber('MEMBERS_SECONDS', given('MEMBERS_SECONDS'), { least: 0, most: 3600 }),
    logLevel: word('LOG_LEVEL', given('LOG_LEVEL'), LOG_LEVELS),
  })
}

type Read = { readonly [Name in keyof Configuration]: Result<Configuration[Name], string> }

function allOf(read: Read): Result<Configuration, readonly string[]> {
  const problems = Object.values(read).flatMap((each: Result<unknown, string>) => (each.ok ? [] : [each.error]))
  if (problems.length > 0) return err(problems)
  const values = Object.entries(read).map(([name, each]) => [name, each.ok ? each.value : null])
  // each member was just found to be read, under the name it has in both types
  return ok(Object.fromEntries(values) as Configuration)
}
