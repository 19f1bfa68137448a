import { readFileSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { cloneNames } from '../adapters/workspace/clone-names.ts'
import { measureInWorker } from '../adapters/measurer/measure-in-worker.ts'
import { findClone } from '../adapters/workspace/find-clone.ts'
import { openGitRepository } from '../adapters/workspace/git-repository.ts'
import { withWorkingTree } from '../adapters/workspace/working-tree.ts'
import type { DoctorAccess, DoctorForge } from '../app/doctor/forge.ts'
import { Fault } from '../app/fault.ts'
import type { Store } from '../app/gate/store.ts'
import { UsageError } from './exit.ts'
import type { Terminal } from './terminal.ts'
import type { LocalFiles, LocalRepository, World } from './world.ts'

/** The part of `process` a terminal is built from. */
export type ProcessStreams = {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Environment
}

type Stream = { write(text: string): boolean; readonly isTTY?: boolean; readonly columns?: number }

export function buildTerminal({ stdout, stderr, env }: ProcessStreams): Terminal {
  const noColour = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== ''
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    colour: stdout.isTTY === true && !noColour,
    width: stdout.columns ?? 100,
    progress: stderr.isTTY === true,
  }
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The real laptop: this directory's files, its git repository, the clock. */
export function buildWorld(directory: string, environment: Environment): World {
  return {
    files: localFiles(directory),
    openRepository: () => openRepository(directory, environment),
    openStore: (url) => openLog(url, directory),
    openDoctor: (access) => openDoctor(access, directory),
    measurer: (progress) => measureInWorker(progress),
    variable: (name) => environment[name] ?? '',
    now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  }
}

async function openRepository(directory: string, environment: Environment): Promise<LocalRepository> {
  const clone = await findClone(directory, environment)
  if (clone === null) {
    throw new Fault('fault/git', 'this is no git repository', 'Run it inside the clone whose change you want judged.')
  }
  const commits = openGitRepository(clone)
  const names = await cloneNames(clone)
  return { ...names, commits, workingTree: withWorkingTree(commits, clone), close: () => commits.close() }
}

/** Loaded when asked for: most commands need no database. */
async function openLog(url: string, directory: string): Promise<Store> {
  const { openStore } = await import('../adapters/store/open.ts')
  return await openStore(url, { access: 'read', log: { info: () => {}, warn: () => {} }, directory })
}

/** Loaded when asked for: no other command of the laptop talks to GitHub. */
async function openDoctor(access: DoctorAccess, directory: string): Promise<DoctorForge> {
  const { doctorFor } = await import('../adapters/github/doctor/doctor-for.ts')
  const opened = doctorFor(access, (path) => readFileSync(resolve(directory, path), 'utf8'))
  if (!opened.ok) throw new UsageError(opened.error)
  return opened.value
}

function localFiles(directory: string): LocalFiles {
  const at = (path: string): string => resolve(directory, path)
  return {
    read: (path, limit) => guarded(path, () => readBounded(at(path), { path, limit })),
    locate: (path) => guarded(path, () => locate(at(path), path)),
    write: (path, text) => guarded(path, () => writeWhole(at(path), text)),
    exists: (path) => guarded(path, async () => (await statOrNull(at(path))) !== null),
  }
}

async function readBounded(
  file: string,
  { path, limit }: { readonly path: string; readonly limit: number },
): Promise<Uint8Array | null> {
  const found = await statOrNull(file)
  if (found === null) return null
  if (!found.isFile()) throw new Fault('fault/disk', `${path} is not a file`, 'Name a file, not a folder.')
  if (Number(found.size) > limit) {
    const megabytes = Math.ceil(Number(found.size) / 1024 / 1024)
    throw new Fault(
      'fault/disk',
      `${path} has ${megabytes} MB; at most ${limit / 1024 / 1024} MB are read`,
      'Give a smaller file.',
    )
  }
  return await readFile(file)
}

async function locate(file: string, path: string): Promise<string | null> {
  const found = await statOrNull(file)
  if (found !== null && !found.isFile()) {
    throw new Fault('fault/disk', `${path} is not a file`, 'Name a file, not a folder.')
  }
  return found === null ? null : file
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
}

async function statOrNull(file: string): Promise<Awaited<ReturnType<typeof stat>> | null> {
  try {
    return await stat(file)
  } catch (problem) {
    if (codeOf(problem) === 'ENOENT' || codeOf(problem) === 'ENOTDIR') return null
    throw problem
  }
}

async function guarded<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    const code = codeOf(problem)
    if (code === null) throw problem
    throw new Fault('fault/disk', `${path} can't be used: ${code}`, 'Check the path and its permissions.', problem)
  }
}

function codeOf(problem: unknown): string | null {
  const code = problem instanceof Error && 'code' in problem ? problem.code : null
  return typeof code === 'string' && !(problem instanceof Fault) ? code : null
}
