import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { SourceFile } from '../../core/base/source.ts'
import type { Policy } from '../../core/policy/types.ts'
import { readContent } from '../content-reader.ts'
import type { Repository } from '../ports.ts'
import { gatesOf, type GateNames } from './check-name.ts'
import type { PullCase } from './judge-pull.ts'
import type { GateWorld } from './world.ts'

/** Which gates the default branch's policy names, and which were last known. */
export async function namesOf(pull: PullCase, policy: Policy | null, world: GateWorld): Promise<GateNames> {
  const { reading, contents, base } = pull
  const known = await world.store.pulls.gates(pull.repository.id)
  const { defaultBranch } = reading
  if (defaultBranch === null) return { trusted: null, known }
  const own = base.ref === defaultBranch.ref
  const trusted = own ? policy : await policyAt(defaultBranch.sha, contents, world.policyPath)
  return { trusted: trusted === null ? null : gatesOf(trusted), known }
}

/** The policy at a commit; null when there is none that can be used. */
export async function policyAt(commit: string, contents: Repository, path: string): Promise<Policy | null> {
  const { entries } = await contents.tree(commit)
  const entry = entries.find((each) => each.path === path)
  if (entry === undefined || entry.kind !== 'file') return null
  const content = await readContent(contents, entry, 'text')
  if (content.kind !== 'text') return null
  const file = policyFile({ path, text: content.text, digest: content.digest })
  const decoded = decodedPolicy(file)
  return decoded.ok ? decoded.value : null
}

/** One object for each text, so that what is decoded once stays decoded. */
const files = new Map<string, SourceFile>()

function policyFile(file: SourceFile): SourceFile {
  const found = files.get(file.digest)
  if (found !== undefined) return found
  if (files.size >= 100) files.clear()
  files.set(file.digest, file)
  return file
}
