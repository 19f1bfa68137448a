import type { Diagnostic } from '../base/diagnostic.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile } from '../base/source.ts'
import { decodePolicy } from '../policy/decode.ts'
import type { Policy } from '../policy/types.ts'
import { knownGovernance } from './controls/catalogue.ts'

type Decoded = Result<Policy, readonly Diagnostic[]>

/** Collecting and judging ask for the same file: it is decoded once, and forgotten with the file. */
const memory = new WeakMap<SourceFile, Decoded>()

/** A policy file decoded against the packs and controls of this version. */
export function decodedPolicy(file: SourceFile): Decoded {
  const before = memory.get(file)
  if (before !== undefined) return before
  const decoded = decodePolicy(file, knownGovernance)
  memory.set(file, decoded)
  return decoded
}
