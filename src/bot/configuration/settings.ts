export type Environment = Readonly<Record<string, string | undefined>>

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const

export type LogLevel = (typeof LOG_LEVELS)[number]

export type SettingName =
  | 'APP_ID'
  | 'PRIVATE_KEY'
  | 'PRIVATE_KEY_PATH'
  | 'WEBHOOK_SECRET'
  | 'DATABASE_URL'
  | 'GITHUB_API_URL'
  | 'HOST'
  | 'PORT'
  | 'WEBHOOK_PATH'
  | 'POLICY_PATH'
  | 'WORKERS'
  | 'SWEEP_SECONDS'
  | 'MEMBERS_SECONDS'
  | 'LOG_LEVEL'

export type Setting = {
  /** Null where one has to be given. */
  readonly default: string | null
  /** What stands in the help instead of a default. */
  readonly instead?: string
  readonly means: string
}

/**
 * Every variable the bot reads. The help is made from this table.
 *
 * `HOST` is every address by default: in a container, where most bots run, nothing reaches the loopback address, and the
 * receipt believes nothing that is not signed. Behind a proxy on the same machine, set it to 127.0.0.1.
 */
export const settings: Readonly<Record<SettingName, Setting>> = {
  APP_ID: { default: null, instead: 'required', means: 'the number on the page of the GitHub App' },
  PRIVATE_KEY: {
    default: null,
    instead: 'required',
    means: "the App's key in PEM, RSA with at least 2048 bits; \\n may stand for newlines",
  },
  PRIVATE_KEY_PATH: { default: null, instead: 'or this', means: 'a file that holds the key' },
  WEBHOOK_SECRET: {
    default: null,
    instead: 'required',
    means: "the App's webhook secret: 16 characters or more; make one with openssl rand -hex 32",
  },
  DATABASE_URL: {
    default: 'sqlite:./countersign.db',
    means: 'sqlite:PATH on a local disk for one process, postgres://… for several',
  },
  GITHUB_API_URL: {
    default: 'https://api.github.com',
    means: 'of an Enterprise Server: https://HOST/api/v3',
  },
  HOST: { default: '0.0.0.0', means: 'the address to listen on; 127.0.0.1 behind a proxy on this machine' },
  PORT: { default: '3000', means: 'the port to listen on' },
  WEBHOOK_PATH: { default: '/api/github/webhooks', means: 'where GitHub delivers to' },
  POLICY_PATH: { default: '.github/countersign.yml', means: 'the policy file in each repository' },
  WORKERS: { default: '4', means: 'pull requests judged at once by this process' },
  SWEEP_SECONDS: { default: '300', means: 'how often open pull requests are looked at without any event' },
  MEMBERS_SECONDS: { default: '300', means: 'how long the members of a team are remembered' },
  LOG_LEVEL: { default: 'info', means: LOG_LEVELS.join(', ') },
}

/** What is given, or the default; empty where there is neither. */
export function settingOf(environment: Environment, name: SettingName): string {
  const given = environment[name] ?? ''
  return given.trim() === '' ? (settings[name].default ?? '') : given
}
