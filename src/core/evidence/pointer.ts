import { child, entriesOf, itemsOf, stringOf, textOf } from '../document/tree.ts'
import type { Node } from '../document/tree.ts'
import { parseYaml } from '../document/yaml.ts'
import type { Pointer } from './types.ts'

/** Pointers are short: Git LFS allows 1,024 bytes, DVC writes a dozen lines. */
const LONGEST = 4_096

const pointerKeys: ReadonlySet<string> = new Set(['outs', 'deps', 'md5', 'frozen', 'meta', 'desc', 'wdir'])

/**
 * The pointer a text is, in place of the content it stands for: Git LFS version 1 or a `.dvc` file with one output.
 * Null when the text is content.
 */
export function readPointer(text: string): Pointer | null {
  if (text.length > LONGEST) return null
  return readLfs(text) ?? readDvc(text)
}

function readLfs(text: string): Pointer | null {
  if (!/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/.test(text)) return null
  const digest = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1]
  const size = /^size ([0-9]{1,20})\r?$/m.exec(text)?.[1]
  if (digest === undefined || size === undefined) return null
  return { kind: 'git-lfs', algorithm: 'sha256', digest, size }
}

function readDvc(text: string): Pointer | null {
  if (!/^outs:[ \t]*\r?$/m.test(text)) return null
  const tree = parseYaml({ path: '', text, digest: '' })
  if (!tree.ok || entriesOf(tree.value).some((entry) => !pointerKeys.has(entry.key))) return null
  const outputs = itemsOf(child(tree.value, 'outs'))
  const [output] = outputs
  return output === undefined || outputs.length > 1 ? null : pointerTo(output)
}

function pointerTo(output: Node): Pointer | null {
  const path = stringOf(child(output, 'path'))
  const md5 = textOf(child(output, 'md5'))
  const digest = md5 ?? textOf(child(output, 'etag')) ?? textOf(child(output, 'checksum'))
  if (path === undefined || digest === undefined) return null
  const size = textOf(child(output, 'size')) ?? null
  return { kind: 'dvc', algorithm: md5 === undefined ? 'other' : 'md5', digest, size, path }
}
