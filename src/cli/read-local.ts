import { sha256 } from '../core/base/digest.ts'
import type { SourceFile } from '../core/base/source.ts'
import { DOCUMENT_LIMITS } from '../core/document/limits.ts'
import { decodeText } from '../core/document/text.ts'
import { Fault } from '../app/fault.ts'
import type { World } from './world.ts'

const explanations = {
  binary: 'is binary, not text',
  'utf-16': 'is UTF-16 text (PowerShell writes that with >): save it as UTF-8',
  'not-utf8': 'is not UTF-8 text: save it as UTF-8',
} as const

/** A local text file as a source file; what can't be read that way is a Fault that says so. */
export async function readLocal(
  path: string,
  world: World,
  limit: number = DOCUMENT_LIMITS.bytes,
): Promise<SourceFile> {
  const bytes = await world.files.read(path, limit)
  if (bytes === null)
    throw new Fault('fault/disk', `${path} does not exist`, 'Check the path; it is relative to the current directory.')
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused')
    throw new Fault('fault/disk', `${path} ${explanations[decoded.why]}`, 'Give a text file.')
  return { path, text: decoded.text, digest: sha256(bytes) }
}
