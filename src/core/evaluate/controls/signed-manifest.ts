import { sha256 } from '../../base/digest.ts'
import { child, descend, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import type { Statement } from '../../evidence/statement.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'

/** The files that a signature of a model covers. */
export type Manifest = {
  readonly files: readonly { readonly name: string; readonly sha256: string }[]
  /** Paths that were left out on purpose. */
  readonly ignored: readonly string[]
}

/** The manifest of a statement of OpenSSF model signing, or what is wrong with it. */
export type ManifestOrWrong =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'wrong' | 'unknown'; readonly what: Detail }

/** Reads `predicate.resources`; the subject must be the digest of their digests, in the order given. */
export function manifestOf({ predicate, subjects }: Statement): ManifestOrWrong {
  const how = child(predicate, 'serialization')
  const method = stringOf(child(how, 'method')) ?? ''
  const hash = stringOf(child(how, 'hash_type')) ?? ''
  const resources = itemsOf(child(predicate, 'resources'))
  if (resources.length === 0) return { kind: 'wrong', what: detail`covers no file` }
  if (method !== 'files' || hash !== 'sha256') {
    const what = detail`signs by ${named(method.slice(0, 20))} and ${named(hash.slice(0, 20))}; only whole files by ${named('sha256')} can be compared here`
    return { kind: 'unknown', what }
  }
  const symlinks = child(how, 'allow_symlinks')
  if (symlinks?.kind === 'boolean' && symlinks.value) {
    return { kind: 'wrong', what: detail`followed symlinks, so it may cover files from elsewhere` }
  }
  const files = resources.flatMap(fileOf)
  if (files.length < resources.length)
    return { kind: 'wrong', what: detail`has a resource that is no file with its SHA-256` }
  const [subject] = subjects
  if (subjects.length !== 1 || subject?.sha256 !== rootOf(files)) {
    return { kind: 'wrong', what: detail`is not consistent: its subject is not the digest of its resources` }
  }
  const ignored = itemsOf(descend(how, 'ignore_paths')).flatMap((each) => stringOf(each) ?? [])
  return { kind: 'manifest', manifest: { files, ignored } }
}

function fileOf(resource: Node): Manifest['files'] {
  const name = stringOf(child(resource, 'name')) ?? ''
  const digest = textOf(child(resource, 'digest'))?.toLowerCase() ?? ''
  const isFile = name !== '' && !name.startsWith('/') && !name.split('/').includes('..')
  const isDigest = stringOf(child(resource, 'algorithm')) === 'sha256' && /^[0-9a-f]{64}$/.test(digest)
  return isFile && isDigest ? [{ name, sha256: digest }] : []
}

function rootOf(files: Manifest['files']): string {
  const digests = files.map((file) => file.sha256).join('')
  const bytes = Uint8Array.from(digests.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
  return sha256(bytes).slice('sha256:'.length)
}
