import { nearest } from '../core/base/nearest.ts'
import { err, ok, type Result } from '../core/base/result.ts'
import { isSafePath } from '../app/safe-path.ts'

/** The inputs of `action.yml`, decided. */
export type Inputs = {
  readonly token: string
  readonly policyPath: string
  readonly comment: (typeof COMMENT)[number]
  readonly failOn: (typeof FAIL_ON)[number]
  /** Relative to the workspace. */
  readonly reportDirectory: string
  readonly pullNumber: number | null
}

const COMMENT = ['always', 'on-problem', 'never'] as const
const FAIL_ON = ['block', 'hold', 'never'] as const

/** Reads all inputs, or says of each wrong one what it is, what it may be, and what was probably meant. */
export function readInputs(get: (name: string) => string): Result<Inputs, readonly string[]> {
  const token = get('github-token')
  const policyPath = relativePath(get('policy') || '.github/countersign.yml')
  const comment = oneOf('comment', get('comment') || 'always', COMMENT)
  const failOn = oneOf('fail-on', get('fail-on') || 'block', FAIL_ON)
  const reportDirectory = relativePath(get('report-dir') || 'countersign-report')
  const pullNumber = numberOf(get('pull-number'))
  const problems = [
    ...(token === '' ? ['`github-token` is empty: leave it out, or pass a token'] : []),
    ...(policyPath === null ? ['`policy` must be a path inside the repository, without `..`'] : []),
    ...(comment.ok ? [] : [comment.error]),
    ...(failOn.ok ? [] : [failOn.error]),
    ...(reportDirectory === null ? ['`report-dir` must be a path inside the workspace, without `..`'] : []),
    ...(pullNumber === 'wrong' ? ['`pull-number` must be the number of a pull request'] : []),
  ]
  const read = policyPath !== null && reportDirectory !== null && pullNumber !== 'wrong' && comment.ok && failOn.ok
  if (!read || problems.length > 0) return err(problems)
  return ok({ token, policyPath, comment: comment.value, failOn: failOn.value, reportDirectory, pullNumber })
}

function oneOf<T extends string>(name: string, given: string, allowed: readonly T[]): Result<T, string> {
  const found = allowed.find((value) => value === given)
  if (found !== undefined) return ok(found)
  const meant = nearest(given, allowed)
  const guess = meant === null ? '' : ` (did you mean ${meant}?)`
  return err(`\`${name}\` is ${JSON.stringify(given)}${guess}; it may be ${allowed.join(', ')}`)
}

/** Slash-separated, without a leading `./` or a slash at its end; null when it could lead elsewhere. */
function relativePath(given: string): string | null {
  const path = given.replace(/^(?:\.\/)+/, '').replace(/\/$/, '')
  return isSafePath(path) ? path : null
}

function numberOf(given: string): number | null | 'wrong' {
  if (given === '') return null
  return /^#?[1-9]\d{0,8}$/.test(given) ? Number(given.replace('#', '')) : 'wrong'
}
