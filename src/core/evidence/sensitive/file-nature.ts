import type { OpaqueKind } from './types.ts'

/** How a file is looked into: line by line as rows of data or as prose, or not at all. */
export type FileNature = 'rows' | 'prose' | 'data-file' | OpaqueKind

const ROWS = /\.(?:csv|tsv|psv|jsonl|ndjson|log)$/i
const DATA =
  /\.(?:parquet|arrow|feather|orc|avro|sqlite3?|db|xlsx?|xlsm|ods|dta|sas7bdat|rds|rdata|dcm|mdb|accdb|por|tfrecords?)$/i
const PICTURE = /\.(?:png|jpe?g|gif|webp|ico|bmp|woff2?|ttf|otf)$/i
const MODEL =
  /\.(?:pkl|pickle|joblib|pt|pth|ckpt|safetensors|onnx|npy|npz|h5|hdf5|keras|gguf|pb|tflite|mlmodel|skops|bin|model|so|wasm)$/i

/** What the first bytes of files say that hold rows. */
const DATA_MAGIC: readonly string[] = ['PAR1', 'SQLite format 3', 'Obj\x01', 'ARROW1', 'ORC']

/** By its name, and for files of rows without text by how they begin. */
export function fileNature(path: string, bytes: Uint8Array): FileNature {
  const start = String.fromCharCode(...bytes.subarray(0, 16))
  const isDicom = String.fromCharCode(...bytes.subarray(128, 132)) === 'DICM'
  if (DATA.test(path) || isDicom || DATA_MAGIC.some((magic) => start.startsWith(magic))) return 'data-file'
  if (ROWS.test(path)) return 'rows'
  if (PICTURE.test(path)) return 'picture'
  return MODEL.test(path) ? 'model' : 'prose'
}
