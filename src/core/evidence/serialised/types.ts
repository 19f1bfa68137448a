/**
 * What the bytes of a file say about how it is loaded. They were read and never loaded: nothing in them ran. `facts` is
 * what loading would do beyond filling in numbers; `trouble` is why the reading stopped before the end.
 */
export type SerialisedScan = {
  readonly format: SerialFormat
  /** Each once, in the order found; at most as many as `SERIALISED_LIMITS` allow. */
  readonly facts: readonly SerialFact[]
  /** How many more there are. */
  readonly more: number
  readonly trouble: Trouble | null
}

/** The first group is read to its end; of the others only the name is known. */
export type SerialFormat = ReadFormat | NamedFormat

export type ReadFormat = 'pickle' | 'torch' | 'numpy' | 'numpy-zip' | 'safetensors' | 'onnx' | 'json'

export type NamedFormat =
  | 'git-lfs'
  | 'dvc'
  | 'compressed'
  | 'hdf5'
  | 'gguf'
  | 'zip'
  | 'tar'
  | 'text'
  | 'empty'
  | 'unknown'

/** One thing that loading the file would do. `offset` counts bytes from the start of the file. */
export type SerialFact = {
  readonly what: SerialAct
  /** A module and a name in it, a path, a domain: as it stands in the file, shortened. */
  readonly about: string
  readonly offset: number
  /** The member of the archive it stands in; null outside of archives. */
  readonly member: string | null
}

export type SerialAct =
  /** A name that is imported, and what the file calls. */
  | 'import'
  /** An import whose name is worked out while loading. */
  | 'computed-import'
  /** An import by a number of the registry of `copyreg`. */
  | 'extension'
  /** An imported thing that is written over. */
  | 'overwritten-import'
  /** A file outside of the model's folder. */
  | 'outside-path'
  /** Operators that no runtime brings along. */
  | 'custom-domain'
  /** A program in an archive. */
  | 'script'

export type Trouble = { readonly why: TroubleKind; readonly offset: number; readonly member: string | null }

export type TroubleKind =
  | 'malformed'
  | 'too-much'
  | 'compressed-member'
  | 'unknown-member'
  | 'trailing-bytes'
  | 'header'
