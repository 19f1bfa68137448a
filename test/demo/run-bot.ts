import { generateKeyPairSync } from 'node:crypto'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { SimulatedApp } from '../simulator/simulated-app.ts'
import type { Simulator } from '../simulator/simulator.ts'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const secret = 'only-for-the-demo-0123456789'

/** What the App is registered with: `countersign bot --manifest` prints it. */
type Manifest = {
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>
  readonly default_events: readonly string[]
}

export type RunningBot = { readonly app: SimulatedApp; readonly stop: () => Promise<number> }

/** Registers the App by its own manifest, installs it, and runs the built bot as a process of its own. */
export async function runBot(simulator: Simulator, directory: string): Promise<RunningBot> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const key = String(privateKey.export({ type: 'pkcs1', format: 'pem' }))
  const printed = await output(['bot', '--manifest', '--url', 'https://gate.example.com'], directory)
  // our own manifest, whose shape a test of its own holds
  const { default_permissions: permissions, default_events: events } = JSON.parse(printed) as Manifest
  const app = simulator.createApp({ slug: 'countersign', permissions, events, secret, privateKey: key })
  app.install('acme')
  const env = {
    PATH: process.env['PATH'] ?? '',
    APP_ID: String(app.id),
    PRIVATE_KEY: key,
    WEBHOOK_SECRET: secret,
    GITHUB_API_URL: simulator.url,
    DATABASE_URL: `sqlite:${join(directory, 'gate.db')}`,
    HOST: '127.0.0.1',
    PORT: '0',
  }
  const child = spawn(process.execPath, [cli, 'bot'], { cwd: directory, env })
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? -1)))
  let log = ''
  const port = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString('utf8')
      const found = /"port":(\d+)/.exec(log)?.[1]
      if (found !== undefined) resolve(found)
    })
    void ended.then(() => reject(new Error(`the bot has ended:\n${log}`)))
  })
  app.webhookUrl = `http://127.0.0.1:${port}/api/github/webhooks`
  const stop = (): Promise<number> => {
    child.kill('SIGTERM')
    return ended
  }
  return { app, stop }
}

/** What a command of the built CLI prints. */
export function output(argv: readonly string[], directory: string): Promise<string> {
  const child = spawn(process.execPath, [cli, ...argv], {
    cwd: directory,
    env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1' },
  })
  let text = ''
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')))
  return new Promise((resolve) => child.on('close', () => resolve(text)))
}
