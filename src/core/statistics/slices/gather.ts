/** The values of some rows, in the order of the rows. */
export function gatherFloat64(values: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length)
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0
  return out
}

export function gatherInt32(values: Int32Array, rows: Int32Array): Int32Array {
  const out = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0
  return out
}

export function gatherUint8(values: Uint8Array, rows: Int32Array): Uint8Array {
  const out = new Uint8Array(rows.length)
  for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0
  return out
}
