import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '..', '..')

/** A job with one step: our Action, started as the runner starts it. */
export type Job = {
  readonly apiUrl: string
  readonly repository: string
  readonly token: string
  readonly event: { readonly name: string; readonly payload: unknown }
  readonly inputs?: Readonly<Record<string, string>>
  readonly environment?: Readonly<Record<string, string>>
  /** Fills the workspace before the step starts. */
  readonly prepare?: (workspace: string) => void
}

/** What the runner saw of it. */
export type JobEnd = {
  readonly code: number | null
  readonly log: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  /** A file of the workspace; null when there is none. */
  file(path: string): string | null
}

const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** Runs the built Action as a child process with nothing in its environment but what a runner sets. */
export async function runJob(job: Job): Promise<JobEnd> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'job-')))
  folders.push(folder)
  const workspace = join(folder, 'workspace')
  mkdirSync(workspace)
  job.prepare?.(workspace)
  const path = (name: string): string => join(folder, name)
  writeFileSync(path('event.json'), JSON.stringify(job.event.payload))
  for (const name of ['output', 'summary']) writeFileSync(path(name), '')
  const environment = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: job.apiUrl,
    GITHUB_REPOSITORY: job.repository,
    GITHUB_EVENT_NAME: job.event.name,
    GITHUB_EVENT_PATH: path('event.json'),
    GITHUB_WORKSPACE: workspace,
    GITHUB_OUTPUT: path('output'),
    GITHUB_STEP_SUMMARY: path('summary'),
    RUNNER_TEMP: folder,
    COUNTERSIGN_AS_OF: '2026-11-22T10:00:00Z',
    ...inputVariables(job),
    ...job.environment,
  }
  const { code, log } = await start(environment, workspace)
  return {
    code,
    log,
    outputs: parseOutputs(readFileSync(path('output'), 'utf8')),
    summary: readFileSync(path('summary'), 'utf8'),
    file: (name) => (existsSync(join(workspace, name)) ? readFileSync(join(workspace, name), 'utf8') : null),
  }
}

/** What the runner makes of `action.yml` and the step's `with`: defaults, and the one expression we use. */
function inputVariables({ token, inputs = {} }: Job): Record<string, string> {
  // our own file, whose shape a test of its own holds
  const declared = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  }
  const values = Object.entries(declared.inputs).map(([name, { default: usual = '' }]) => {
    const value = inputs[name] ?? usual
    return [`INPUT_${name.toUpperCase()}`, value === '${{ github.token }}' ? token : value]
  })
  return Object.fromEntries(values)
}

function start(
  environment: Readonly<Record<string, string>>,
  workspace: string,
): Promise<{ readonly code: number | null; readonly log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist', 'action.js')], { env: environment, cwd: workspace })
    let log = ''
    child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, log }))
  })
}

/** The runner's file format: `name<<delimiter`, lines, `delimiter`. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name = '', , value = ''] of text.matchAll(/^(.+?)<<(\S+)\n([\s\S]*?)\n\2$/gm)) outputs[name] = value
  return outputs
}
