import type { Tree } from '../../../app/ports.ts'
import type { Between } from './between.ts'
import { LeastRecent } from './least-recent.ts'

/**
 * What never changes, once known, shared by all repositories of a process: trees by commit, bytes by blob id, merge
 * bases by pairs of commits. Ids are digests of the content, so a name stands for the same thing everywhere.
 */
export type GateCaches = {
  readonly trees: LeastRecent<Tree>
  readonly blobs: LeastRecent<Uint8Array>
  readonly mergeBases: LeastRecent<string | null>
  /** What one commit has that another lacks, by the pair of them. */
  readonly between: LeastRecent<Between>
  /** Node ids of repositories, by `owner/name` in lower case. */
  readonly repositories: LeastRecent<string>
  /** Annotations that a check run bears already, by its node id: GitHub adds and never removes. */
  readonly annotations: LeastRecent<ReadonlySet<string>>
}

export type CacheSizes = {
  /** Entries of trees, over all of them. About 200 bytes each. */
  readonly treeEntries: number
  /** Bytes of blobs, over all of them. One larger than a quarter of it is not kept. */
  readonly blobBytes: number
}

const SIZES: CacheSizes = { treeEntries: 500_000, blobBytes: 128 * 1024 * 1024 }

/** Empty caches. Every entry weighs a little even when it holds nothing, so that their number is bounded too. */
export function gateCaches(sizes: Partial<CacheSizes> = {}): GateCaches {
  const { treeEntries, blobBytes } = { ...SIZES, ...sizes }
  return {
    trees: treeCache(treeEntries),
    blobs: new LeastRecent(blobBytes, (bytes) => 200 + bytes.length),
    mergeBases: new LeastRecent(20_000, () => 1),
    between: new LeastRecent(100_000, ({ shas }) => 1 + shas.length),
    repositories: new LeastRecent(10_000, () => 1),
    annotations: new LeastRecent(50_000, (set) => 1 + set.size),
  }
}

/** Trees by commit, so many entries in all. A listing that is not whole is never kept: the next may be. */
export function treeCache(entries: number): LeastRecent<Tree> {
  return new LeastRecent(entries, (tree) => (tree.truncated ? Number.POSITIVE_INFINITY : 20 + tree.entries.length))
}
