/** What stands behind an opcode in the bytes. */
export type PickleArgument = 'none' | 1 | 2 | 4 | 8 | 'line' | 'two-lines' | 'length-1' | 'length-4' | 'length-8'

/** What an opcode does to the stack. A number pops so many values and pushes one that is not known. */
export type PickleEffect =
  | 'push'
  | 'push-text'
  | 'nothing'
  | 'mark'
  | 'stop'
  | 'pop'
  | 'drop-to-mark'
  | 'gather-to-mark'
  | 'duplicate'
  | 'drop-1'
  | 'drop-2'
  | 'build'
  | 'put'
  | 'get'
  | 'memoize'
  | 'global'
  | 'stack-global'
  | 'instance'
  | 'extension'
  | 1
  | 2
  | 3

export type PickleOpcode = { readonly argument: PickleArgument; readonly effect: PickleEffect }

/** Every opcode of the protocols 0 to 5. A byte that is none of them ends the reading. */
export const PICKLE_OPCODES: ReadonlyMap<number, PickleOpcode> = new Map([
  ...rows('none', { '(': 'mark', '.': 'stop', '0': 'pop', '1': 'drop-to-mark', '2': 'duplicate' }),
  ...rows('line', { F: 'push', I: 'push', L: 'push', P: 'push', S: 'push-text', V: 'push-text', g: 'get', p: 'put' }),
  ...rows('two-lines', { c: 'global', i: 'instance' }),
  ...rows('none', { N: 'push', '}': 'push', ']': 'push', ')': 'push', '\x88': 'push', '\x89': 'push', '\x8f': 'push' }),
  ...rows('none', { Q: 1, R: 2, '\x81': 2, '\x85': 1, '\x86': 2, '\x87': 3, '\x92': 3, '\x98': 1, '\x97': 'push' }),
  ...rows('none', { d: 'gather-to-mark', l: 'gather-to-mark', t: 'gather-to-mark', '\x91': 'gather-to-mark' }),
  ...rows('none', { o: 'gather-to-mark', e: 'drop-to-mark', u: 'drop-to-mark', '\x90': 'drop-to-mark' }),
  ...rows('none', { a: 'drop-1', s: 'drop-2', b: 'build', '\x93': 'stack-global', '\x94': 'memoize' }),
  ...rows(1, { K: 'push', h: 'get', q: 'put', '\x80': 'nothing', '\x82': 'extension' }),
  ...rows(2, { M: 'push', '\x83': 'extension' }),
  ...rows(4, { J: 'push', j: 'get', r: 'put', '\x84': 'extension' }),
  ...rows(8, { G: 'push', '\x95': 'nothing' }),
  ...rows('length-1', { U: 'push-text', C: 'push', '\x8a': 'push', '\x8c': 'push-text' }),
  ...rows('length-4', { T: 'push-text', X: 'push-text', B: 'push', '\x8b': 'push' }),
  ...rows('length-8', { '\x8d': 'push-text', '\x8e': 'push', '\x96': 'push' }),
])

function rows(
  argument: PickleArgument,
  effects: Readonly<Record<string, PickleEffect>>,
): readonly (readonly [number, PickleOpcode])[] {
  return Object.entries(effects).map(([letter, effect]) => [letter.charCodeAt(0), { argument, effect }])
}
