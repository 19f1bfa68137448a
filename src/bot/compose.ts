import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { Probot } from 'probot'
import type { Logger } from 'pino'
import { nodeFetch } from '../adapters/github/fetch.ts'
import { openStore } from '../adapters/store/open.ts'
import { appForge } from './app-forge.ts'
import { AppOctokit } from './app-octokit.ts'
import type { Configuration } from './configuration.ts'
import { connectGate } from './gate/compose.ts'
import { botLog, openLogger } from './log.ts'
import { openMetrics } from './metrics.ts'
import { passwordIn, redactor } from './redact.ts'
import type { Host, Opened } from './run.ts'
import { routeThrough } from './trigger/routing.ts'
import { installationTokens } from './installation-tokens.ts'
import type { Clock } from './world.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The real process: its environment and `.env`, its streams, its signals. */
export function buildHost(environment: Environment): Host {
  return {
    environment,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    readText: (path) => readFileSync(path, 'utf8'),
    open: (configuration) => open(configuration),
    onSignal(then) {
      process.on('SIGTERM', then)
      process.on('SIGINT', then)
    },
    onBug(then) {
      process.on('uncaughtException', then)
      process.on('unhandledRejection', then)
    },
    exit: (code) => process.exit(code),
  }
}

/** The bot's world: the store, GitHub by way of Probot, the gate. */
export async function open(configuration: Configuration): Promise<Opened> {
  const { apiUrl, appId, databaseUrl } = configuration
  const logger = loggerOf(configuration)
  const log = botLog(logger)
  const store = await openStore(databaseUrl, { log })
  const { meter, page } = openMetrics(store, clock)
  const probot = probotOf(configuration, logger)
  const octokit = await probot.auth()
  const shared = { store, log, meter, clock, random: Math.random }
  const tokens = installationTokens(octokit, clock)
  const app = appForge({ octokit, appId })
  const gate = connectGate({ ...shared, configuration, tokens, app })
  const owner = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`
  log.info('bot.opened', { app: appId, api: apiUrl, owner })
  const world = { ...shared, tokens, settings: configuration, gate, app, owner, route: routeThrough(probot, appId) }
  return { world, metrics: page }
}

function loggerOf({ logLevel, privateKey, webhookSecret, databaseUrl }: Configuration): Logger {
  const password = passwordIn(databaseUrl)
  const redact = redactor([privateKey, webhookSecret, ...(password === null ? [] : [password])])
  return openLogger({ level: logLevel, redact, write: (line) => void process.stderr.write(line) })
}

function probotOf(configuration: Configuration, log: Logger): Probot {
  const { appId, privateKey, webhookSecret, apiUrl } = configuration
  // cast: octokit uses of an answer what our fetch gives (see adapters/github/fetch.ts)
  const request = { fetch: nodeFetch as unknown as typeof fetch }
  return new Probot({ appId, privateKey, secret: webhookSecret, baseUrl: apiUrl, log, Octokit: AppOctokit, request })
}

const clock: Clock = {
  now: () => Date.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms)
    return () => clearTimeout(timer)
  },
}
