import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SECRET } from '../bot/keys.ts'
import { startSimulator } from '../simulator/simulator.ts'

export type Throughput = {
  /** Deliveries a second, one number a round, in the order of the rounds. */
  readonly ours: readonly number[]
  readonly probot: readonly number[]
}

/** Milliseconds from sending a delivery to its acknowledgement. */
export type Acknowledgement = { readonly p50: number; readonly p99: number; readonly most: number }

const CONNECTIONS = 32

/**
 * How many deliveries a second are acknowledged: by our receipt, which has then verified each and written it to disk,
 * and by Probot's middleware with an empty handler, which keeps nothing. Rounds are interleaved; each side is a process.
 */
export async function receiptThroughput(rounds: number, deliveries: number): Promise<Throughput> {
  const payload = await realPayload()
  return await withTargets(['receipt', 'probot'], async ([own = 0, other = 0]) => {
    const ours: number[] = []
    const probot: number[] = []
    await rate(own, Math.ceil(deliveries / 4), payload)
    await rate(other, Math.ceil(deliveries / 4), payload)
    for (let round = 0; round < rounds; round++) {
      ours.push(await rate(own, deliveries, payload))
      probot.push(await rate(other, deliveries, payload))
    }
    return { ours, probot }
  })
}

/** How long an acknowledgement takes at a steady rate, while the deliveries are worked in by the same process. */
export async function acknowledgement(perSecond: number, seconds: number): Promise<Acknowledgement> {
  const payload = await realPayload()
  return await withTargets(['bot'], async ([port = 0]) => {
    const lines = Array.from({ length: CONNECTIONS }, () => new Line(port))
    const took: Promise<number>[] = []
    const begun = performance.now()
    for (let index = 0; index < perSecond * seconds; index++) {
      const due = begun + (index * 1000) / perSecond
      await until(due)
      // measured from when it was due: a sender that is late must not hide a receiver that is slow
      took.push(
        free(lines, index)
          .send(request(payload))
          .then(() => performance.now() - due),
      )
    }
    const sorted = (await Promise.all(took)).toSorted((a, b) => a - b)
    for (const line of lines) line.close()
    return { p50: at(sorted, 0.5), p99: at(sorted, 0.99), most: at(sorted, 1) }
  })
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function free(lines: readonly Line[], index: number): Line {
  return lines.find((line) => !line.busy) ?? lines[index % lines.length] ?? lines[0] ?? new Line(0)
}

async function until(time: number): Promise<void> {
  const wait = time - performance.now()
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
}

async function rate(port: number, deliveries: number, payload: Payload): Promise<number> {
  const requests = Array.from({ length: deliveries }, () => request(payload))
  const lines = Array.from({ length: CONNECTIONS }, () => new Line(port))
  const begun = performance.now()
  let next = 0
  await Promise.all(
    lines.map(async (line) => {
      for (let own = requests[next++]; own !== undefined; own = requests[next++]) await line.send(own)
    }),
  )
  const seconds = (performance.now() - begun) / 1000
  for (const line of lines) line.close()
  return deliveries / seconds
}

type Payload = { readonly text: string; readonly signature: string }

/** What GitHub would send when a pull request is opened: about 20 KB. */
async function realPayload(): Promise<Payload> {
  const simulator = await startSimulator({ validate: false })
  const repository = simulator.createRepository('acme/models')
  repository.commit({ branch: 'main', files: { 'metrics.json': '{"auc":0.8}' } })
  repository.commit({ branch: 'retrain', files: { 'metrics.json': '{"auc":0.9}' } })
  const pull = repository.openPull({ head: 'retrain', base: 'main', title: 'Retrain churn' })
  const event = JSON.stringify(repository.eventFor(pull, 'pull_request'))
  await simulator.close()
  const text = event.replace(/^\{/, '{"installation":{"id":99},')
  return { text, signature: createHmac('sha256', SECRET).update(text).digest('hex') }
}

function request({ text, signature }: Payload): string {
  return `POST /hook HTTP/1.1\r
host: 127.0.0.1\r
user-agent: GitHub-Hookshot/bench\r
content-type: application/json\r
content-length: ${Buffer.byteLength(text)}\r
x-github-event: pull_request\r
x-github-delivery: ${randomUUID()}\r
x-hub-signature-256: sha256=${signature}\r
\r
${text}`
}

/** One connection that sends one delivery after the other. */
class Line {
  readonly #socket: Socket
  #waiting: (() => void)[] = []
  #text = ''

  constructor(port: number) {
    this.#socket = connect(port, '127.0.0.1')
    this.#socket.setNoDelay(true)
    this.#socket.on('data', (chunk) => this.#take(chunk.toString('latin1')))
  }

  get busy(): boolean {
    return this.#waiting.length > 0
  }

  send(text: string): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve)
      this.#socket.write(text)
    })
  }

  close(): void {
    this.#socket.destroy()
  }

  #take(chunk: string): void {
    this.#text += chunk
    for (let length = answerLength(this.#text); length !== null; length = answerLength(this.#text)) {
      if (!/^HTTP\/1\.1 20[02] /.test(this.#text)) throw new Error(`refused: ${this.#text.slice(0, 200)}`)
      this.#text = this.#text.slice(length)
      this.#waiting.shift()?.()
    }
  }
}

/** Characters of the first whole answer; null while it is not whole. */
function answerLength(text: string): number | null {
  const head = text.indexOf('\r\n\r\n')
  if (head === -1) return null
  const declared = /^content-length: (\d+)/im.exec(text.slice(0, head))?.[1]
  if (declared !== undefined) return text.length >= head + 4 + Number(declared) ? head + 4 + Number(declared) : null
  const end = text.indexOf('0\r\n\r\n', head)
  return end === -1 ? null : end + 5
}

async function withTargets<T>(kinds: readonly string[], use: (ports: readonly number[]) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'receipt-bench-'))
  const children: ChildProcess[] = []
  try {
    const ports = kinds.map((kind) => started(kind, `sqlite:${join(folder, `${kind}.db`)}`, children))
    return await use(await Promise.all(ports))
  } finally {
    for (const child of children) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

function started(kind: string, database: string, children: ChildProcess[]): Promise<number> {
  const target = join(import.meta.dirname, 'receipt-target.ts')
  const child = spawn(process.execPath, [target, kind, database], { stdio: ['ignore', 'pipe', 'inherit'] })
  children.push(child)
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(Number(String(chunk))))
    child.once('exit', (code) => reject(new Error(`${kind} ended with ${code}`)))
  })
}
