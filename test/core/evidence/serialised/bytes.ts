/** A part of what a test writes. */
export type Bytes = string | number | Uint8Array | readonly number[]

/** Bytes as a test writes them: characters up to `\xff` one by one, numbers as they are. */
export function bytesOf(...parts: readonly Bytes[]): Uint8Array {
  return Uint8Array.from(
    parts.flatMap((part) => {
      if (typeof part === 'number') return [part]
      return typeof part === 'string' ? [...part].map((character) => character.charCodeAt(0)) : [...part]
    }),
  )
}

/** A little-endian number. */
export function little(value: number, width: number): readonly number[] {
  return Array.from({ length: width }, (_, index) => Math.floor(value / 256 ** index) % 256)
}

export function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'))
}

/** One member of an archive that a test writes: stored, unless its method says otherwise. */
export type WrittenMember = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method?: number
  readonly local?: string
}

export function zipOf(members: readonly WrittenMember[]): Uint8Array {
  const locals: number[] = []
  const central: number[] = []
  for (const { name, bytes, method = 0, local = name } of members) {
    const sizes = [...little(0, 4), ...little(bytes.length, 4), ...little(bytes.length, 4)]
    const at = locals.length
    const common = [...little(0, 2), ...little(method, 2), ...little(0, 4), ...sizes]
    locals.push(...bytesOf('PK\x03\x04', little(20, 2), common, little(local.length, 2), little(0, 2), local, bytes))
    central.push(
      ...bytesOf(
        'PK\x01\x02',
        little(20, 2),
        little(20, 2),
        common,
        little(name.length, 2),
        little(0, 12),
        little(at, 4),
        name,
      ),
    )
  }
  const count = little(members.length, 2)
  const sizes = [...little(central.length, 4), ...little(locals.length, 4)]
  return bytesOf(locals, central, 'PK\x05\x06', little(0, 4), count, count, sizes, little(0, 2))
}

/** The older number of PyTorch's archives and a folder name of its own are not needed to be read. */
export function torchZip(pickle: Uint8Array, more: readonly WrittenMember[] = []): Uint8Array {
  return zipOf([
    { name: 'archive/data.pkl', bytes: pickle },
    { name: 'archive/data/0', bytes: bytesOf(little(0, 8)) },
    { name: 'archive/version', bytes: bytesOf('3\n') },
    ...more,
  ])
}

/** A field of a protobuf message: a text, a message, or a number. */
export function field(id: number, value: string | Uint8Array | number): Uint8Array {
  if (typeof value === 'number') return bytesOf(varint(id * 8), varint(value))
  const bytes = typeof value === 'string' ? bytesOf(value) : value
  return bytesOf(varint(id * 8 + 2), varint(bytes.length), bytes)
}

function varint(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))]
}

/** An ONNX model of these nodes and tensors, of these domains besides the standard's. */
export function onnxOf(graph: readonly Uint8Array[], ...domains: readonly string[]): Uint8Array {
  const opsets = ['', ...domains].map((domain) => field(8, bytesOf(field(1, domain), field(2, 17))))
  return bytesOf(field(1, 8), field(7, bytesOf(...graph)), ...opsets)
}

/** A tensor whose numbers lie in another file. */
export function externalTensor(path: string): Uint8Array {
  return field(5, bytesOf(field(13, bytesOf(field(1, 'location'), field(2, path))), field(14, 1)))
}

export function safetensorsOf(header: unknown, data: number, length?: number): Uint8Array {
  const text = typeof header === 'string' ? header : JSON.stringify(header)
  return bytesOf(
    little(length ?? text.length, 8),
    text,
    Array.from({ length: data }, () => 0),
  )
}

/** An array of NumPy with this type and these bytes behind its header. */
export function numpyOf(descr: string, data: Uint8Array): Uint8Array {
  const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': (1,), }\n`
  return bytesOf('\x93NUMPY', 1, 0, little(header.length, 2), header, data)
}
