import type { Repository, TreeEntry } from '../app/ports.ts'

type Overlay = { readonly commit: string; readonly path: string; readonly text: string }

/** The same repository, except that one commit holds one more (or another) file: for trials only. */
export function overlayFile(repository: Repository, { commit, path, text }: Overlay): Repository {
  const bytes = new TextEncoder().encode(text)
  const entry: TreeEntry = { path, kind: 'file', id: `overlay:${path}`, size: bytes.length }
  return {
    ...repository,
    tree: async (at) => {
      const tree = await repository.tree(at)
      if (at !== commit) return tree
      return { ...tree, entries: [...tree.entries.filter((other) => other.path !== path), entry] }
    },
    blob: async (wanted, limit) => {
      if (wanted.id !== entry.id) return await repository.blob(wanted, limit)
      return bytes.length > limit ? null : bytes
    },
  }
}
