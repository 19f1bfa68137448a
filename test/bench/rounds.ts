import { spawn } from 'node:child_process'

/** A whole process from start to end, as a user waits for it. */
export type Command = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

/** Wall milliseconds of one process run by this very Node; a process that ends otherwise than expected is an error. */
export async function timed(command: Command, codes: readonly number[]): Promise<number> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...command.args], {
    env: command.env,
    cwd: command.cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  const took = performance.now() - begun
  if (!codes.includes(code)) throw new Error(`${command.args.join(' ')} ended with ${code}:\n${log.slice(0, 2_000)}`)
  return took
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export type Spread = { readonly least: number; readonly median: number; readonly most: number }

export function spread(values: readonly number[]): Spread {
  return { least: Math.min(...values), median: median(values), most: Math.max(...values) }
}
