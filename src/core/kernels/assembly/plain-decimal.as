// Twin: src/core/evidence/table/number-text.ts. A number whose end is known is read without looking for it.
import { areDigits, eightDigits, lastDigits, notDigits, shifts, sixteenDigits, ZEROS } from './digits'
import { scale, wholeNumber } from './scale'

/**
 * Reads the bytes from `from` to before `to` into `decimal` where they are up to eight digits, or a point with up to eight
 * digits before and 23 after it; false where they are not, and for what `decimal.as` must look at.
 */
@inline
export function plainDecimal(from: usize, to: usize): bool {
  const negative = load<u8>(from) == 0x2d
  const p = from + <usize>negative
  const length = to - p
  const before = <usize>ctz(i8x16.bitmask(v128.eq<u8>(v128.load(p), v128.splat<u8>(0x2e))))
  if (before >= length) return integer(p, length, negative)
  const fraction = length - before - 1
  if (before - 1 >= 8 || fraction - 1 >= 23) return false
  let top = <u64>load<u8>(p) - 48
  if (before > 1) {
    if (top == 0) return false
    const digits = (load<u64>(p) ^ ZEROS) << (64 - (<u64>before << 3))
    if (notDigits(digits) != 0) return false
    top = eightDigits(digits)
  } else if (top > 9) return false
  // what stands between the point and the last sixteen digits
  const between = fraction > 16 ? fraction - 16 : 0
  const digits = ((load<u64>(p + before + 1) ^ ZEROS) << 8) << (56 - (<u64>between << 3))
  const last = fraction - between
  const sixteen = lastDigits(to, last)
  if (notDigits(digits) != 0 || !areDigits(sixteen)) return false
  top = top * load<u64>(shifts + (between << 3)) + eightDigits(digits)
  // else it might not fit in 64 bits
  if (before + fraction > 19 && top > 1843) return false
  return scale(top * load<u64>(shifts + (last << 3)) + sixteenDigits(sixteen), -<i32>fraction, negative)
}

@inline
function integer(p: usize, length: usize, negative: bool): bool {
  if (length - 1 >= 8 || (length > 1 && load<u8>(p) == 48)) return false
  const digits = (load<u64>(p) ^ ZEROS) << (64 - (<u64>length << 3))
  return notDigits(digits) == 0 && wholeNumber(eightDigits(digits), negative)
}
