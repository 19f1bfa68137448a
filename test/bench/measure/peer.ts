import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CPU } from './table-of-ratios.ts'

/** What a process says of one figure: milliseconds on the wall and of the processor, peak memory in bytes, and what it found. */
export type Said = {
  readonly ms: number
  readonly cpu: number
  readonly rss: number
  readonly value: readonly number[]
}

export const PYTHON: string = process.env['BENCH_PYTHON'] ?? 'python3'
const script = join(import.meta.dirname, 'peers.py')
const env = { ...process.env, POLARS_MAX_THREADS: '2' }

/** Whether Python has a package; its absence leaves a peer out. */
export function has(packages: string): boolean {
  return spawnSync(PYTHON, ['-c', `import ${packages}`], { stdio: 'ignore' }).status === 0
}

/** One process from start to end; `whole` is how long a user waits for it. */
export function run(command: string, args: readonly string[]): Said & { readonly whole: number } {
  const begun = performance.now()
  const child = spawnSync(command, [...args], { env, encoding: 'utf8', maxBuffer: 1 << 26 })
  const whole = performance.now() - begun
  if (child.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${child.stderr.slice(-2_000)}`)
  const found = said(child.stdout)
  return { ...found, whole: CPU ? found.all : whole }
}

export function python(...args: readonly string[]): Said & { readonly whole: number } {
  return run(PYTHON, [script, ...args])
}

/** Milliseconds of the chosen clock. */
export function taken({ ms, cpu }: Said): number {
  return CPU ? cpu : ms
}

/** A Python that keeps the rows and is asked for one figure at a time. */
export type Server = { readonly ask: (task: string) => Promise<Said>; readonly close: () => void }

export async function startServer(path: string): Promise<Server> {
  const child = spawn(PYTHON, [script, 'serve', path], { stdio: ['pipe', 'pipe', 'inherit'], env })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const line = await lines.next()
    if (line.done === true) throw new Error('the peer ended')
    return line.value
  }
  await next()
  const ask = async (task: string): Promise<Said> => {
    child.stdin.write(`${task}\n`)
    return said(await next())
  }
  return { ask, close: () => child.stdin.end() }
}

function said(text: string): Said & { readonly all: number } {
  // our own scripts print it
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as Said & { readonly all: number }
}
