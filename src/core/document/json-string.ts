/** A string literal that was read up to `end` (exclusive), or what is wrong at `end`. */
export type StringRead =
  | { readonly ok: true; readonly value: string; readonly end: number }
  | { readonly ok: false; readonly message: string; readonly hint?: string; readonly end: number }

const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/**
 * Reads the JSON string that begins at the double quote at `start`. A lone surrogate written as an escape stays in
 * the value, as `JSON.parse` has it.
 */
export function readString(text: string, start: number): StringRead {
  let value = ''
  let from = start + 1
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { ok: true, value: value + text.slice(from, at), end: at + 1 }
    if (code === 0x5c) {
      const escape = readEscape(text, at)
      if (escape === null) return { ok: false, message: 'a backslash begins no known escape', end: at }
      value += text.slice(from, at) + escape.value
      from = escape.end
      at = from - 1
    } else if (!(code >= 0x20)) return unfinished(code, at)
  }
}

/** A control character, or the end of the file: there the code is NaN. */
function unfinished(code: number, end: number): StringRead {
  if (Number.isNaN(code)) return { ok: false, message: 'the file ends inside a string', end }
  if (code === 0x0a || code === 0x0d) return { ok: false, message: 'a string goes on past its line', end }
  const message = 'a control character stands in a string'
  return { ok: false, message, hint: `Write it as \\u${code.toString(16).padStart(4, '0')}`, end }
}

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } | null {
  const letter = text.charAt(at + 1)
  const value = escapes.get(letter)
  if (value !== undefined) return { value, end: at + 2 }
  const digits = text.slice(at + 2, at + 6)
  if (letter !== 'u' || !/^[0-9a-fA-F]{4}$/.test(digits)) return null
  return { value: String.fromCharCode(Number.parseInt(digits, 16)), end: at + 6 }
}
