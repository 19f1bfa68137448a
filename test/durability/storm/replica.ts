import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type ReplicaOptions = {
  /** What Node runs: the built bot or its sources. */
  readonly main: string
  readonly environment: Readonly<Record<string, string>>
}

const NOWHERE = 'http://127.0.0.1:1/api/github/webhooks'

/** One process of the bot, which can be killed and started again over the same database. */
export class Replica {
  /** Log lines that tell of a mistake of ours. */
  readonly bugs: string[] = []
  readonly #options: ReplicaOptions
  #child: ChildProcess | null = null
  #url = NOWHERE

  constructor(options: ReplicaOptions) {
    this.#options = options
  }

  /** Where it takes deliveries; after a kill, where it took them. */
  get url(): string {
    return this.#url
  }

  /** Resolves when it listens. */
  async start(): Promise<void> {
    const { main, environment } = this.#options
    const env = { PATH: process.env['PATH'] ?? '', HOST: '127.0.0.1', PORT: '0', ...environment }
    const child = spawn(process.execPath, [main, 'bot'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#child = child
    const port = Promise.withResolvers<number>()
    let text = ''
    child.stderr.on('data', (chunk: Buffer) => {
      const lines = (text + chunk.toString('utf8')).split('\n')
      text = lines.pop() ?? ''
      for (const line of lines) this.#hear(line, port.resolve)
    })
    child.once('exit', (code) => port.reject(new Error(`the bot ended with ${code}: ${text} ${this.bugs.join(' ')}`)))
    this.#url = `http://127.0.0.1:${await port.promise}/api/github/webhooks`
  }

  /** SIGKILL: nothing of it is told, nothing is finished. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  /** SIGTERM: it finishes what is in hand. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM')
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  #hear(line: string, listening: (port: number) => void): void {
    const port = line.includes('"bot.listening"') ? /"port":(\d+)/.exec(line)?.[1] : undefined
    if (port !== undefined) listening(Number(port))
    if (/"event":"(?:work|delivery|bot)\.bug"/.test(line) || !line.startsWith('{')) this.bugs.push(line.slice(0, 500))
  }
}
