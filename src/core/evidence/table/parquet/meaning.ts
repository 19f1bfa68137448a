import type { SchemaElement } from 'hyparquet'

/** What the stored values of a column stand for. `digits` are those of a second's fraction. */
export type Meaning =
  | { readonly kind: 'boolean' | 'float' | 'half' | 'date' | 'text' | 'uuid' }
  | { readonly kind: 'integer'; readonly signed: boolean }
  | { readonly kind: 'decimal'; readonly scale: number }
  | { readonly kind: 'time' | 'timestamp'; readonly digits: 3 | 6 | 9; readonly utc: boolean }
  | { readonly kind: 'unsupported'; readonly what: string }

/** Digits of the widest decimal there is (Arrow's decimal256). */
const WIDEST_SCALE = 76

/**
 * The meaning of a column by its logical type, else by the older converted type, else by how it is stored
 * (parquet-format, LogicalTypes.md). A combination that the format does not know is unsupported.
 */
export function meaningOf(element: SchemaElement): Meaning {
  // decoded without a check: it may be a number where a structure belongs
  if (element.logical_type !== undefined && typeof element.logical_type?.type !== 'string') {
    return { kind: 'unsupported', what: 'values of an unknown logical type' }
  }
  switch (element.type) {
    case 'BOOLEAN':
      return { kind: 'boolean' }
    case 'FLOAT':
    case 'DOUBLE':
      return { kind: 'float' }
    case 'INT32':
    case 'INT64':
      return integerMeaning(element)
    case 'BYTE_ARRAY':
    case 'FIXED_LEN_BYTE_ARRAY':
      return bytesMeaning(element)
    default:
      return { kind: 'unsupported', what: `values of type ${element.type ?? 'unknown'}` }
  }
}

function integerMeaning(element: SchemaElement): Meaning {
  const { converted_type: converted, logical_type: logical } = element
  const isUtc = logical !== undefined && 'isAdjustedToUTC' in logical ? logical.isAdjustedToUTC : true
  const digits = logical !== undefined && 'unit' in logical ? digitsOf(logical.unit) : 6
  if (logical?.type === 'TIMESTAMP') return { kind: 'timestamp', digits, utc: isUtc }
  if (logical?.type === 'TIME') return { kind: 'time', digits, utc: isUtc }
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return decimalMeaning(element)
  if (logical?.type === 'INTEGER') return { kind: 'integer', signed: logical.isSigned }
  switch (converted) {
    case 'DATE':
      return { kind: 'date' }
    case 'TIMESTAMP_MILLIS':
    case 'TIME_MILLIS':
      return { kind: converted === 'TIME_MILLIS' ? 'time' : 'timestamp', digits: 3, utc: true }
    case 'TIMESTAMP_MICROS':
    case 'TIME_MICROS':
      return { kind: converted === 'TIME_MICROS' ? 'time' : 'timestamp', digits: 6, utc: true }
    default:
      if (logical?.type === 'DATE') return { kind: 'date' }
      return { kind: 'integer', signed: converted?.startsWith('UINT_') !== true }
  }
}

function bytesMeaning(element: SchemaElement): Meaning {
  const { converted_type: converted, logical_type: logical, type_length: width } = element
  if (logical?.type === 'DECIMAL' || converted === 'DECIMAL') return decimalMeaning(element)
  if (converted === 'INTERVAL' || converted === 'BSON') return { kind: 'unsupported', what: `${converted} values` }
  switch (logical?.type) {
    case undefined:
    case 'STRING':
    case 'ENUM':
    case 'JSON':
      return { kind: 'text' }
    case 'UUID':
      return width === 16 ? { kind: 'uuid' } : { kind: 'unsupported', what: 'UUIDs of other than 16 bytes' }
    case 'FLOAT16':
      return width === 2 ? { kind: 'half' } : { kind: 'unsupported', what: 'FLOAT16 of other than 2 bytes' }
    default:
      return { kind: 'unsupported', what: `${logical?.type ?? 'unknown'} values` }
  }
}

function decimalMeaning({ logical_type: logical, scale: ownScale }: SchemaElement): Meaning {
  const scale = (logical?.type === 'DECIMAL' ? logical.scale : ownScale) ?? 0
  const fits = Number.isInteger(scale) && scale >= 0 && scale <= WIDEST_SCALE
  return fits ? { kind: 'decimal', scale } : { kind: 'unsupported', what: `decimals of scale ${scale}` }
}

function digitsOf(unit: string): 3 | 6 | 9 {
  if (unit === 'MILLIS') return 3
  return unit === 'NANOS' ? 9 : 6
}
