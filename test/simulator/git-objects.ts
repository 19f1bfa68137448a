import { createHash } from 'node:crypto'

export type ObjectKind = 'blob' | 'tree' | 'commit'

export type GitObject = { readonly kind: ObjectKind; readonly bytes: Uint8Array }

/** Git's own mode of a tree entry; a directory's has no leading zero inside a tree object. */
export type Mode = '100644' | '100755' | '120000' | '160000' | '40000'

export type TreeItem = { readonly name: string; readonly mode: Mode; readonly id: string }

export type Signature = { readonly name: string; readonly email: string; readonly seconds: number }

export type Commit = {
  readonly tree: string
  readonly parents: readonly string[]
  readonly author: Signature
  readonly committer: Signature
  readonly message: string
}

/** The id git gives an object: SHA-1 over its kind, its length and its bytes. */
export function objectId(kind: ObjectKind, bytes: Uint8Array): string {
  return createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex')
}

/** A tree object's bytes: entries in git's order, where a directory sorts as if its name ended in a slash. */
export function encodeTree(items: readonly TreeItem[]): Uint8Array {
  const parts = inGitOrder(items).flatMap((item) => [
    Buffer.from(`${item.mode} ${item.name}\0`),
    Buffer.from(item.id, 'hex'),
  ])
  return Buffer.concat(parts)
}

/** A tree's items in git's order. */
export function inGitOrder(items: readonly TreeItem[]): readonly TreeItem[] {
  const keyed = items.map((item) => ({ item, key: Buffer.from(item.mode === '40000' ? `${item.name}/` : item.name) }))
  return keyed.toSorted((a, b) => Buffer.compare(a.key, b.key)).map(({ item }) => item)
}

/** A commit object's bytes, dated in UTC. */
export function encodeCommit(commit: Commit): Uint8Array {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${signatureText(commit.author)}`,
    `committer ${signatureText(commit.committer)}`,
    '',
    commit.message,
  ]
  return Buffer.from(lines.join('\n'))
}

function signatureText(signature: Signature): string {
  return `${signature.name} <${signature.email}> ${signature.seconds} +0000`
}
