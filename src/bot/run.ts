import { Fault } from '../app/fault.ts'
import { taskOf } from './arguments.ts'
import { createBot } from './bot.ts'
import { configurationOf, type Configuration } from './configuration.ts'
import { settingOf } from './configuration/settings.ts'
import { webhookPath } from './configuration/values.ts'
import { envFile } from './env-file.ts'
import { EXIT } from './exit.ts'
import { help } from './help.ts'
import { manifestOf } from './manifest.ts'
import type { MetricsPage } from './metrics.ts'
import { problemText } from './problem-text.ts'
import type { World } from './world.ts'

/** The process the bot runs in. */
export type Host = {
  /** Its own environment, not a copy: what a file adds to it counts for what reads it elsewhere, such as proxies. */
  readonly environment: Record<string, string | undefined>
  out(text: string): void
  err(text: string): void
  readText(path: string): string
  /** Builds the world. A Fault when the database can't be opened. */
  open(configuration: Configuration): Promise<Opened>
  /** Calls back at each SIGTERM and SIGINT. */
  onSignal(then: () => void): void
  /** Calls back with what nobody caught. */
  onBug(then: (problem: unknown) => void): void
  /** Ends the process at once. */
  exit(code: number): void
}

export type Opened = { readonly world: World; readonly metrics: MetricsPage }

/** Runs `countersign bot` and gives its exit code: the bot's only `catch`. */
export async function run(argv: readonly string[], host: Host): Promise<number> {
  const task = taskOf(argv)
  if (!task.ok) return complain(host, [task.error], EXIT.wrongInput)
  if (task.value.kind === 'help') return answer(host, help())
  const file = envFile(task.value.envFile, (path) => host.readText(path))
  if (!file.ok) return complain(host, [file.error], EXIT.wrongInput)
  // what the environment says already wins
  for (const [name, value] of Object.entries(file.value)) host.environment[name] ??= value
  if (task.value.kind === 'manifest') return manifest(host, task.value.url)
  const configuration = configurationOf(host.environment, (path) => host.readText(path))
  if (!configuration.ok) return complain(host, configuration.error, EXIT.wrongInput)
  try {
    const opened = await host.open(configuration.value)
    return task.value.kind === 'check' ? await check(host, opened) : await serve(host, opened)
  } catch (problem) {
    if (!(problem instanceof Fault)) return complain(host, [problemText(problem)], EXIT.bug)
    const code = problem.code === 'fault/unauthorized' ? EXIT.wrongInput : EXIT.fault
    return complain(host, [`${problem.message}. ${problem.hint}`], code)
  }
}

/** `--check`: the configuration was read, the database opened; does it answer, and does GitHub know the key? */
async function check(host: Host, { world }: Opened): Promise<number> {
  try {
    await world.store.ping()
    const { id, slug } = await world.app.identify()
    return answer(host, `The configuration is right: App ${slug} (${id}), and the database answers.\n`)
  } finally {
    await world.store.close()
  }
}

async function serve(host: Host, { world, metrics }: Opened): Promise<number> {
  const { log, store } = world
  host.onBug((problem) => {
    log.error('bot.bug', { message: problemText(problem) })
    host.exit(EXIT.bug)
  })
  try {
    await introduce(world)
    const bot = createBot(world, metrics)
    const told = signalled(host)
    await bot.listen()
    await told
    await bot.drain()
    log.info('bot.ended')
    return EXIT.ended
  } catch (problem) {
    await store.close()
    throw problem
  }
}

/** A key that GitHub refuses ends the start; a GitHub that does not answer doesn't: deliveries can wait in the inbox. */
async function introduce({ app, log }: World): Promise<void> {
  try {
    const { id, slug } = await app.identify()
    log.info('bot.identified', { app: id, slug })
  } catch (problem) {
    const refused = problem instanceof Fault && /^fault\/(?:unauthorized|not-found)$/.test(problem.code)
    if (refused || !(problem instanceof Fault)) throw problem
    log.warn('bot.unidentified', { message: problemText(problem) })
  }
}

/** Resolves at the first signal; the second ends the process whatever it does. */
function signalled(host: Host): Promise<void> {
  return new Promise((resolve) => {
    let signals = 0
    host.onSignal(() => {
      signals += 1
      if (signals === 1) resolve()
      else host.exit(EXIT.killed)
    })
  })
}

function manifest(host: Host, url: string): number {
  const path = webhookPath(settingOf(host.environment, 'WEBHOOK_PATH'))
  if (!path.ok) return complain(host, [path.error], EXIT.wrongInput)
  return answer(host, `${JSON.stringify(manifestOf(url, path.value), null, 2)}\n`)
}

function answer(host: Host, text: string): number {
  host.out(text)
  return EXIT.ended
}

function complain(host: Host, problems: readonly string[], code: number): number {
  for (const problem of problems) host.err(`countersign bot: ${problem}\n`)
  return code
}
