/** Thrift's compact protocol, as much as Parquet needs, to write files that lie. */
export type Thrift =
  | { readonly i32: number }
  | { readonly i64: number | bigint }
  | { readonly text: string }
  | { readonly bool: boolean }
  | { readonly list: readonly Thrift[] }
  | { readonly struct: Fields }
  /** A type and bytes, whatever they mean. */
  | { readonly raw: readonly number[]; readonly type: number }

/** Values by their field's number; undefined ones are left out. */
export type Fields = Readonly<Record<number, Thrift | undefined>>

export function structBytes(fields: Fields): number[] {
  const bytes: number[] = []
  let last = 0
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) continue
    const id = Number(key)
    const type = 'bool' in value ? (value.bool ? 1 : 2) : typeOf(value)
    bytes.push(((id - last) << 4) | type, ...('bool' in value ? [] : valueBytes(value)))
    last = id
  }
  return [...bytes, 0]
}

export function varint(value: number | bigint): number[] {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, BigInt(value))
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80)
  return [...bytes, Number(rest)]
}

function zigzag(value: number | bigint): number[] {
  const whole = BigInt(value)
  return varint((whole << 1n) ^ (whole >> 63n))
}

function typeOf(value: Thrift): number {
  if ('raw' in value) return value.type
  if ('i32' in value) return 5
  if ('i64' in value) return 6
  if ('text' in value) return 8
  if ('bool' in value) return 1
  return 'list' in value ? 9 : 12
}

function valueBytes(value: Thrift): readonly number[] {
  if ('raw' in value) return value.raw
  if ('i32' in value) return zigzag(value.i32)
  if ('i64' in value) return zigzag(value.i64)
  if ('bool' in value) return [value.bool ? 1 : 0]
  if ('text' in value) {
    const text = new TextEncoder().encode(value.text)
    return [...varint(text.length), ...text]
  }
  if ('struct' in value) return structBytes(value.struct)
  const first = value.list[0]
  const head = value.list.length < 15 ? [value.list.length << 4] : [0xf0, ...varint(value.list.length)]
  head[0] = (head[0] ?? 0) | (first === undefined ? 12 : typeOf(first))
  return [...head, ...value.list.flatMap(valueBytes)]
}

/** A page with its header; whatever the header is to say otherwise. */
export type CraftedPage = {
  readonly body: readonly number[]
  readonly type?: number
  readonly values?: number
  readonly encoding?: number
  readonly unpacked?: number
  readonly packed?: number
  readonly header?: Fields
}

export function pageBytes({
  body,
  type = 0,
  values = 3,
  encoding = 0,
  unpacked,
  packed,
  header = {},
}: CraftedPage): number[] {
  const own: Fields = { 1: { i32: values }, 2: { i32: encoding }, 3: { i32: 3 }, 4: { i32: 3 } }
  const fields: Fields = {
    1: { i32: type },
    2: { i32: unpacked ?? body.length },
    3: { i32: packed ?? body.length },
    [type === 2 ? 7 : 5]: { struct: type === 2 ? { 1: { i32: values }, 2: { i32: encoding } } : own },
  }
  return [...structBytes({ ...fields, ...header }), ...body]
}

/** Numbers as doubles, one after the other. */
export function doubles(...numbers: readonly number[]): number[] {
  return [...new Uint8Array(new Float64Array(numbers).buffer)]
}

/** What a file of one column `n` of doubles says of itself; each can be a lie. */
export type Claims = {
  readonly pages: readonly number[]
  readonly schema: readonly Fields[]
  readonly rows: number | bigint
  readonly groups: readonly Fields[]
  /** Overrides of the column chunk's description and of what stands around it. */
  readonly chunk: Fields
  readonly column: Fields
  readonly group: Fields
  readonly footerLength: number
}

/** A file of three doubles, sound but for what is claimed otherwise. */
export function crafted(claims: Partial<Claims> = {}): Uint8Array {
  const pages = claims.pages ?? pageBytes({ body: doubles(1, 2, 3) })
  const chunk: Fields = {
    1: { i32: 5 },
    2: { list: [{ i32: 0 }] },
    3: { list: [{ text: 'n' }] },
    4: { i32: 0 },
    5: { i64: 3 },
    6: { i64: pages.length },
    7: { i64: pages.length },
    9: { i64: 4 },
    ...claims.chunk,
  }
  const column: Fields = { 2: { i64: 4 }, 3: { struct: chunk }, ...claims.column }
  const group: Fields = { 1: { list: [{ struct: column }] }, 2: { i64: pages.length }, 3: { i64: 3 }, ...claims.group }
  const schema = claims.schema ?? [
    { 4: { text: 'schema' }, 5: { i32: 1 } },
    { 1: { i32: 5 }, 3: { i32: 0 }, 4: { text: 'n' } },
  ]
  const footer = structBytes({
    1: { i32: 2 },
    2: { list: schema.map((struct) => ({ struct })) },
    3: { i64: claims.rows ?? 3 },
    4: { list: (claims.groups ?? [group]).map((struct) => ({ struct })) },
  })
  return framed(pages, footer, claims.footerLength)
}

/** Pages and footer between the magic at both ends. */
export function framed(
  pages: ArrayLike<number>,
  footer: ArrayLike<number>,
  length: number = footer.length,
): Uint8Array {
  const magic = [0x50, 0x41, 0x52, 0x31]
  const file = new Uint8Array(pages.length + footer.length + 12)
  file.set(magic)
  file.set(pages, 4)
  file.set(footer, 4 + pages.length)
  new DataView(file.buffer).setUint32(file.length - 8, length, true)
  file.set(magic, file.length - 4)
  return file
}
