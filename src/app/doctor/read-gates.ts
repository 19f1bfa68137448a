import type { Diagnostic } from '../../core/base/diagnostic.ts'
import { err, ok, type Result } from '../../core/base/result.ts'
import type { SourceFile } from '../../core/base/source.ts'
import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Gate } from '../../core/policy/types.ts'
import { Fault } from '../fault.ts'
import type { Seen } from './facts.ts'
import type { DoctorForge } from './forge.ts'

/** A policy that gives no gates: its file and what is wrong with it. */
export type WrongPolicy = { readonly file: SourceFile; readonly problems: readonly Diagnostic[] }

/** The gates of the default branch's policy. A Fault where it can't be read or is not there. */
export async function readGates(forge: DoctorForge, path: string): Promise<Result<readonly Gate[], WrongPolicy>> {
  const { defaultBranch } = shown(await forge.repository(), 'the repository')
  const branches = shown(await forge.branches(), 'the repository')
  const branch = branches.find(({ name }) => name === defaultBranch)
  const found = branch === undefined ? null : shown(await forge.file(branch, path), path)
  if (found?.kind !== 'text') {
    const what =
      found?.kind === 'refused'
        ? `${path} on ${defaultBranch} can't be read: ${found.why}`
        : `${defaultBranch} has no ${path}`
    throw new Fault('fault/not-found', what, `Write one with countersign init, and merge it into ${defaultBranch}.`)
  }
  const decoded = decodedPolicy(found.file)
  return decoded.ok ? ok(decoded.value.gates) : err({ file: found.file, problems: decoded.error })
}

function shown<T>(seen: Seen<T>, name: string): T {
  if (seen.kind === 'seen') return seen.value
  throw new Fault('fault/forbidden', `${name}: ${seen.what}`, seen.remedy)
}
