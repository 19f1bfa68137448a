import { unreachable } from '../base/unreachable.ts'
import type { SourceFile } from '../base/source.ts'
import { readPointer } from '../evidence/pointer.ts'
import { readEvidence } from '../evidence/read.ts'
import type { MetricsFile } from '../policy/types.ts'
import type { CollectedFile, Content } from './dossier.ts'
import type { ReadFile } from './model-evidence.ts'
import type { Reason } from './reasons.ts'

/** Reads a file that is there, as one `metrics:` entry declares it (null: as a lineage file). */
export type FileReader = (file: CollectedFile, declared: MetricsFile | null) => ReadFile

type Read = ReadFile['result']

/**
 * A reader that reads each text once: candidate and baseline mostly hold the same bytes. One lives for one judgement.
 */
export function fileReader(): FileReader {
  const known = new Map<string, Read>()
  return (file, declared) => {
    const { content } = file
    const digest = content.kind === 'text' || content.kind === 'bytes' ? content.digest : null
    // by the text itself: the digest of a hand-written dossier may be anything
    const key = content.kind === 'text' ? `${file.path}\n${declared?.format ?? ''}\n${content.text}` : null
    const before = key === null ? undefined : known.get(key)
    const result = before ?? readContent(file.path, content, declared)
    if (key !== null) known.set(key, result)
    return { path: file.path, digest, declared, result }
  }
}

function readContent(path: string, content: Content, declared: MetricsFile | null): Read {
  switch (content.kind) {
    case 'text':
      return readText({ path, text: content.text, digest: content.digest }, declared)
    case 'absent':
      return unread({ code: 'file-missing', path, similar: [] })
    case 'bytes':
      return unread({ code: 'file-refused', path, why: 'binary', detail: `${content.size} bytes` })
    case 'refused':
      return unread({ code: 'file-refused', path, why: content.why, detail: content.detail })
    default:
      return unreachable(content)
  }
}

function readText(file: SourceFile, declared: MetricsFile | null): Read {
  const result = readEvidence(file, declared?.format ?? null)
  if (result.ok) return { kind: 'read', reading: result.value }
  const pointer = result.error.some(({ code }) => code === 'evidence/pointer') ? readPointer(file.text) : null
  if (pointer !== null) return unread({ code: 'file-is-pointer', path: file.path, pointer })
  return unread({ code: 'file-unreadable', path: file.path, problems: result.error })
}

function unread(reason: Reason): Read {
  return { kind: 'unread', reason }
}
