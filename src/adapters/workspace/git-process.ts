import { spawn } from 'node:child_process'
import { devNull } from 'node:os'
import { Fault } from '../../app/fault.ts'

/** What one git command came to. */
export type GitAnswer = { readonly code: number; readonly stdout: Buffer; readonly stderr: string }

/**
 * Settings under which git only reads what it is asked for: no hooks, no monitors, no network, no replaced objects, no
 * pager, no prompts, whoever owns the directory.
 */
const SETTINGS: readonly string[] = [
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  `core.hooksPath=${devNull}`,
  'protocol.allow=never',
  'safe.directory=*',
  'gc.auto=0',
  'maintenance.auto=false',
]

/** A clone and the environment its git is started from; of that, git gets only what it needs. */
export type Clone = { readonly directory: string; readonly environment: Environment }

export type Environment = Readonly<Record<string, string | undefined>>

/** Arguments before the command's own. */
export function gitArguments({ directory }: Clone): readonly string[] {
  return ['-C', directory, '--no-pager', '--no-optional-locks', ...SETTINGS.flatMap((setting) => ['-c', setting])]
}

/**
 * The whole environment git gets. `personal` leaves the user's own settings in force (ignored files, line ends), which
 * decide what a working tree would commit; commits are read without them.
 */
export function gitEnvironment({ environment }: Clone, personal: boolean): Environment {
  const kept = personal ? [...LOCATIONS, ...PERSONAL] : LOCATIONS
  return {
    ...Object.fromEntries(kept.map((name) => [name, environment[name]])),
    ...(personal ? {} : { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_SYSTEM: devNull, GIT_CONFIG_GLOBAL: devNull }),
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: devNull,
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
  }
}

/** Where a person's own settings are. */
const PERSONAL: readonly string[] = ['HOME', 'XDG_CONFIG_HOME', 'USERPROFILE']

/** What a process needs to be found and to start. */
const LOCATIONS: readonly string[] = ['PATH', 'SystemRoot', 'TMPDIR', 'TEMP', 'LD_LIBRARY_PATH', 'PATHEXT']

/** Runs one git command to its end. A git that can't be started is a fault; what an exit code means is the caller's. */
export function runGit(clone: Clone, command: readonly string[], personal = false): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', [...gitArguments(clone), ...command], {
      env: gitEnvironment(clone, personal),
      windowsHide: true,
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdin.end()
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', (cause) => reject(notStarted(cause)))
    child.on('close', (code) => {
      resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') })
    })
  })
}

/** The fault of a git that is missing or may not be run. */
export function notStarted(cause: Error): Fault {
  return new Fault('fault/git', `git can't be started: ${cause.message}`, 'Install git, or put it on the PATH.', cause)
}

/** The fault of a git command that failed though it should not. */
export function gitFault(what: string, said: string): Fault {
  const hint =
    'Fetch the full history (`git fetch --unshallow`, or `fetch-depth: 0`), and check the clone with `git fsck`.'
  return new Fault('fault/git', `git can't ${what}: ${said.trim().split('\n')[0] ?? ''}`, hint)
}
