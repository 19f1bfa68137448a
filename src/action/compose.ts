import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { rfc3339 } from '../core/base/instant.ts'
import { githubClient } from '../adapters/github/client.ts'
import { githubComments } from '../adapters/github/comments.ts'
import { triggerOf } from '../adapters/github/event.ts'
import { readPullRequest } from '../adapters/github/pull-request.ts'
import { githubRepository } from '../adapters/github/repository.ts'
import { parseRepositoryName, type RepositoryName } from '../adapters/github/repository-name.ts'
import { checkoutAt } from '../adapters/workspace/find-clone.ts'
import { openGitRepository } from '../adapters/workspace/git-repository.ts'
import { measureInWorker } from '../adapters/measurer/measure-in-worker.ts'
import { Fault } from '../app/fault.ts'
import { preferLocal } from '../app/local-repository.ts'
import type { Log } from '../app/ports.ts'
import { redact } from './redact.ts'
import { writeReports } from './report-directory.ts'
import type { Forge, Runner, World } from './world.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The real job: the runner's environment, the toolkit, GitHub, and the checkout when there is one. */
export function buildWorld(environment: Environment): World {
  const workspace = environment['GITHUB_WORKSPACE'] ?? ''
  const repository = environment['GITHUB_REPOSITORY'] ?? ''
  return {
    runner: toolkit,
    repository,
    asOf: momentOf(environment['COUNTERSIGN_AS_OF'] ?? ''),
    openForge: (token, log) => openForge(environment, { token, log, name: nameOf(repository) }),
    trigger: async (number) => {
      const payload = await readEvent(environment['GITHUB_EVENT_PATH'] ?? '')
      return triggerOf({ name: environment['GITHUB_EVENT_NAME'] ?? '', payload, number })
    },
    measure: measureInWorker(null),
    writeReports: (directory, files) => writeReports(workspace, directory, files),
  }
}

type Access = { readonly token: string; readonly log: Log; readonly name: RepositoryName }

function openForge(environment: Environment, { token, log, name }: Access): Forge {
  const baseUrl = environment['GITHUB_API_URL'] || 'https://api.github.com'
  const client = githubClient({ token, baseUrl, log })
  const remote = githubRepository(client, name)
  const checkout = checkoutAt(environment['GITHUB_WORKSPACE'] ?? '', environment)
  const local = checkout === null ? null : openGitRepository(checkout)
  return {
    repository: local === null ? remote : preferLocal(local, remote, log),
    pull: (number) => readPullRequest(client, name, number),
    comments: githubComments(client, name, token),
    close: () => local?.close(),
  }
}

/** Now in whole seconds, unless a moment is given; null when that is none. */
function momentOf(given: string): string | null {
  if (given === '') return rfc3339(Date.now())
  const wellFormed = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(given)
  // a day that no month has moves into the next, and so comes back changed
  const real =
    wellFormed && !Number.isNaN(Date.parse(given)) && new Date(given).toISOString().startsWith(given.slice(0, 19))
  return real ? given : null
}

function nameOf(repository: string): RepositoryName {
  const name = parseRepositoryName(repository)
  if (name !== null) return name
  throw new Fault('fault/conflict', 'GITHUB_REPOSITORY names no repository', 'Run this as a step of a GitHub job.')
}

async function readEvent(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch (cause) {
    throw new Fault('fault/disk', "The event's file can't be read", 'Run this as a step of a GitHub job.', cause)
  }
}

const commands = { error: core.error, warning: core.warning, notice: core.notice } as const

const toolkit: Runner = {
  input: (name) => core.getInput(name),
  output: (name, value) => core.setOutput(name, value),
  annotate: ({ path, line, level, title, message }) => {
    const place = { title, ...(path === null ? {} : { file: path }), ...(line === null ? {} : { startLine: line }) }
    commands[level](redact(message), place)
  },
  info: (text) => core.info(redact(text)),
  debug: (text) => core.debug(redact(text)),
  mask: (secret) => core.setSecret(secret),
  summary: async (markdown) => {
    await core.summary.addRaw(markdown, true).write()
  },
  fail: (message) => core.setFailed(redact(message)),
}
