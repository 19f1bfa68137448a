import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Clone, type Environment, runGit } from './git-process.ts'

/** The clone whose working tree holds a directory; null where there is none, or no git to ask. */
export async function findClone(directory: string, environment: Environment): Promise<Clone | null> {
  const { code, stdout } = await runGit({ directory, environment }, ['rev-parse', '--show-toplevel'])
  const top = stdout.toString('utf8').replace(/\r?\n$/, '')
  return code === 0 && top !== '' ? { directory: top, environment } : null
}

/** The clone whose top is this very directory, without starting git: what a job that checks nothing out need not pay. */
export function checkoutAt(directory: string, environment: Environment): Clone | null {
  return directory !== '' && existsSync(join(directory, '.git')) ? { directory, environment } : null
}
