import { parseEnv } from 'node:util'
import { err, ok, type Result } from '../core/base/result.ts'

/** Variables as a file gives them. */
export type Variables = Readonly<Record<string, string>>

/**
 * The variables of the file that `--env` names, which has to be there, or of a file `.env` in the working directory,
 * which need not. One that is there and can't be read is an error: without it, the bot would run on other settings.
 */
export function envFile(named: string | null, readText: (path: string) => string): Result<Variables, string> {
  const path = named ?? '.env'
  try {
    // the types allow a variable without a value; parseEnv gives none
    return ok(parseEnv(readText(path)) as Variables)
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown'
    if (named === null && code === 'ENOENT') return ok({})
    const remedy =
      named === null ? 'Make it a file the bot may read, or take it away.' : 'Name a file the bot may read.'
    return err(`${path} can't be read (${code}). ${remedy}`)
  }
}
