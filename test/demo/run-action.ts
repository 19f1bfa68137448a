import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

export type ActionRun = {
  /** Where the run keeps its files, and its report in `report/`. */
  readonly directory: string
  readonly apiUrl: string
  readonly repository: string
  readonly token: string
  readonly event: unknown
  readonly asOf: string
}

export type ActionResult = {
  readonly code: number
  /** What the job log shows. */
  readonly log: string
  /** The job summary as Markdown. */
  readonly summary: string
}

/** Runs the built Action as GitHub's runner does: a process with inputs and files in its environment, and no more. */
export async function runAction(run: ActionRun): Promise<ActionResult> {
  mkdirSync(run.directory, { recursive: true })
  const file = (name: string, text: string): string => {
    const path = join(run.directory, name)
    writeFileSync(path, text)
    return path
  }
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: run.apiUrl,
    GITHUB_REPOSITORY: run.repository,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.event)),
    GITHUB_OUTPUT: file('outputs.txt', ''),
    GITHUB_STEP_SUMMARY: file('summary.md', ''),
    GITHUB_WORKSPACE: run.directory,
    'INPUT_GITHUB-TOKEN': run.token,
    INPUT_POLICY: '.github/countersign.yml',
    INPUT_COMMENT: 'always',
    'INPUT_FAIL-ON': 'block',
    'INPUT_REPORT-DIR': 'report',
    COUNTERSIGN_AS_OF: run.asOf,
  }
  const child = spawn(process.execPath, [join(root, 'dist/action.js')], { env, cwd: run.directory })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')))
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? -1)))
  return { code, log, summary: readFileSync(join(run.directory, 'summary.md'), 'utf8') }
}
