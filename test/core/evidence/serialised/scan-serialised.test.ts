import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { scanSerialised } from '../../../../src/core/evidence/serialised/scan-serialised.ts'
import type { SerialisedScan } from '../../../../src/core/evidence/serialised/types.ts'
import { bytesOf, externalTensor, field, little, numpyOf, onnxOf, safetensorsOf, torchZip, zipOf } from './bytes.ts'
import type { Bytes } from './bytes.ts'
import { hostilePickles, plainPickles } from './samples.ts'

function short({ format, facts, trouble }: SerialisedScan): string {
  const found = facts.map(({ what, about }) => `${what} ${about}`.trim()).join(', ')
  return `${format}${found === '' ? '' : `: ${found}`}${trouble === null ? '' : `; ${trouble.why}`}`
}

const scan = (path: string, ...parts: readonly Bytes[]): string => short(scanSerialised(path, bytesOf(...parts)))

const file = (name: string, bytes = bytesOf('x')): { name: string; bytes: Uint8Array } => ({ name, bytes })

const tensor = (start: number, end: number): object => ({
  dtype: 'F32',
  shape: [(end - start) / 4],
  data_offsets: [start, end],
})

describe('pickles', () => {
  test.each(plainPickles.map((bytes, protocol) => [protocol, bytes] as const))(
    'plain data in protocol %i',
    (_, bytes) => {
      const { format, facts, trouble } = scanSerialised('m.pkl', bytes)
      expect({ format, trouble }).toEqual({ format: 'pickle', trouble: null })
      expect(facts.map(({ what }) => what)).toEqual(facts.map(() => 'import'))
    },
  )

  test.each(Object.entries(hostilePickles))('%s', (_, bytes) => {
    expect(short(scanSerialised('m.pkl', bytes))).toMatch(/^pickle: import posix system/)
  })

  test('say where the import stands', () => {
    const [found] = scanSerialised('m.pkl', hostilePickles['protocol 2'] ?? bytesOf()).facts
    expect(found).toEqual({ what: 'import', about: 'posix system', offset: 2, member: null })
  })

  test.each([
    ['a name worked out', '\x80\x04\x8c\x05posix]\x93.', 'pickle: computed-import'],
    ['a name with escapes', "\x80\x04S'os\\x'\nS'system'\n\x93.", 'pickle: computed-import'],
    ['a registry', '\x80\x02\x82\x07.', 'pickle: extension 7'],
    [
      'a written-over import',
      '\x80\x02ccollections\nOrderedDict\n}b.',
      'pickle: import collections OrderedDict, overwritten-import',
    ],
    [
      'a place of the memory written in another way',
      '\x80\x04\x8c\x0bcollectionsq\x01\x8c\x0bOrderedDictq\x02\x8c\x05posixp01\n\x8c\x06systemp02\n0000h\x01h\x02\x93.',
      'pickle: computed-import; malformed',
    ],
    ['no end', '\x80\x02}', 'pickle; malformed'],
    ['an end with nothing', '\x80\x02.', 'pickle; malformed'],
    ['no such instruction', '\x80\x02\xff.', 'pickle; malformed'],
    ['no mark', '\x80\x02]e.', 'pickle; malformed'],
    ['a memory that was never filled', '\x80\x02h\x01.', 'pickle; malformed'],
    ['a frame longer than the file', '\x80\x04\x95\xff\xff\xff\xff\xff\xff\xff\x7f].', 'pickle; malformed'],
    ['a text of two gigabytes', '\x80\x02X\xff\xff\xff\x7fa.', 'pickle; malformed'],
    ['bytes of 2^63', '\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\xffa.', 'pickle; malformed'],
    ['something behind its end', '\x80\x02].rest', 'pickle; trailing-bytes'],
    ['a newer protocol inside', '\x80\x02\x80\x09].', 'pickle; malformed'],
  ])('%s', (_, bytes, expected) => {
    expect(scan('m.pkl', bytes)).toBe(expected)
  })

  test('of the older format of PyTorch have their tensors behind them', () => {
    const magic = '\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.'
    const rest = ['\x80\x02M\xe9\x03.', '\x80\x02}.', '\x80\x02}.', '\x80\x02].']
    expect(scan('m.pt', magic, ...rest, little(7, 8), little(0, 32))).toBe('pickle')
  })

  test('that only fill memory come to an end', () => {
    expect(scan('m.pkl', '\x80\x02', new Uint8Array(1_100_000).fill(0x28))).toBe('pickle; too-much')
    expect(scan('m.pkl', '\x80\x02]', new Uint8Array(1_100_000).fill(0x32))).toBe('pickle; too-much')
    expect(scan('m.pkl', '\x80\x02]', '00'.repeat(10))).toBe('pickle; malformed')
  })

  test('of the oldest protocol are found under any name, where they import', () => {
    const [bytes] = [hostilePickles['protocol 0'] ?? bytesOf()]
    expect(short(scanSerialised('weights.dat', bytes))).toBe('pickle: import posix system')
    expect(scan('notes.txt', 'copy of the weights\nas they were\n')).toBe('text')
  })
})

describe('archives', () => {
  const evil = hostilePickles['protocol 2'] ?? bytesOf()
  const [, , plain = bytesOf()] = plainPickles

  test.each([
    ['tensors', torchZip(bytesOf('\x80\x02}.')), 'torch'],
    ['a hostile pickle', torchZip(evil), 'torch: import posix system'],
    [
      'a hostile pickle beside',
      torchZip(bytesOf('\x80\x02}.'), [file('archive/x.pkl', evil)]),
      'torch: import posix system',
    ],
    ['a program', torchZip(bytesOf('\x80\x02}.'), [file('archive/code/m.py')]), 'torch: script TorchScript'],
    ['a member of no kind', torchZip(bytesOf('\x80\x02}.'), [file('archive/run.py')]), 'torch; unknown-member'],
    ['a compressed pickle', zipOf([{ ...file('a/data.pkl', plain), method: 8 }]), 'torch; compressed-member'],
    ['two names for a member', zipOf([{ ...file('a/data.pkl', plain), local: 'a/othr.pkl' }]), 'zip; malformed'],
    ['one name twice', zipOf([file('a/data.pkl'), file('a/data.pkl')]), 'zip; malformed'],
    ['a cut archive', torchZip(plain).subarray(0, 90), 'zip; malformed'],
    ['any other archive', zipOf([file('config.json')]), 'zip'],
    ['arrays', zipOf([file('a.npy', numpyOf("'<f8'", bytesOf(little(0, 8))))]), 'numpy-zip'],
    ['arrays of objects', zipOf([file('a.npy', numpyOf("'|O'", evil))]), 'numpy-zip: import posix system'],
  ])('%s', (_, bytes, expected) => {
    expect(short(scanSerialised('m.pt', bytes))).toBe(expected)
  })

  test('of the large format say the same in both of their records', () => {
    const plainZip = torchZip(bytesOf('\x80\x02}.'))
    const end = plainZip.length - 22
    const size = little(new DataView(plainZip.buffer).getUint32(end + 12, true), 8)
    const start = new DataView(plainZip.buffer).getUint32(end + 16, true)
    const large = (count: number, at = start): Uint8Array =>
      bytesOf(
        plainZip.subarray(0, end),
        bytesOf('PK\x06\x06', little(44, 8), little(0, 12), little(count, 8), little(count, 8), size, little(at, 8)),
        bytesOf('PK\x06\x07', little(0, 4), little(end, 8), little(1, 4)),
        plainZip.subarray(end),
      )
    expect(short(scanSerialised('m.pt', large(3)))).toBe('torch')
    expect(short(scanSerialised('m.pt', large(2)))).toBe('zip; malformed')
    expect(short(scanSerialised('m.pt', large(3, start - 7)))).toBe('zip; malformed')
  })

  test('have nothing between their directory and its end', () => {
    const plainZip = torchZip(bytesOf('\x80\x02}.'))
    const end = plainZip.length - 22
    const shifted = bytesOf(plainZip.subarray(0, end), 'hidden', plainZip.subarray(end))
    expect(short(scanSerialised('m.pt', shifted))).toBe('zip; malformed')
  })

  test('an offset counts from the start of the archive', () => {
    const [found] = scanSerialised('m.pt', torchZip(bytesOf('\x80\x02}.'), [file('archive/run.py')])).facts
    expect(found).toBeUndefined()
    const { trouble } = scanSerialised('m.pt', torchZip(bytesOf('\x80\x02\xff')))
    expect(trouble).toEqual({
      why: 'malformed',
      offset: 30 + 'archive/data.pkl'.length + 2,
      member: 'archive/data.pkl',
    })
  })
})

describe('safetensors', () => {
  test.each([
    [
      'tensors end to end',
      safetensorsOf({ __metadata__: { a: 'b' }, x: tensor(0, 8), y: tensor(8, 16) }, 16),
      'safetensors',
    ],
    ['a tensor over another', safetensorsOf({ x: tensor(0, 8), y: tensor(4, 16) }, 16), 'safetensors; malformed'],
    ['a hole', safetensorsOf({ x: tensor(0, 8), y: tensor(12, 16) }, 16), 'safetensors; malformed'],
    ['a tensor past the end', safetensorsOf({ x: tensor(0, 32) }, 16), 'safetensors; malformed'],
    ['bytes behind the last', safetensorsOf({ x: tensor(0, 8) }, 16), 'safetensors; malformed'],
    ['a shape of another size', safetensorsOf({ x: { ...tensor(0, 8), shape: [3] } }, 8), 'safetensors; header'],
    ['a negative offset', safetensorsOf({ x: { ...tensor(0, 8), data_offsets: [-8, 0] } }, 8), 'safetensors; header'],
    ['a header of two gigabytes', safetensorsOf({ x: tensor(0, 8) }, 8, 2 ** 31), 'safetensors; header'],
    ['a header that is no JSON', safetensorsOf('{"x": ', 8), 'safetensors; header'],
    ['a key twice', safetensorsOf('{"x":{},"x":{}}', 8), 'safetensors; header'],
    ['metadata that is no text', safetensorsOf({ __metadata__: { a: 1 } }, 0), 'safetensors; header'],
    ['nothing', bytesOf(little(0, 4)), 'safetensors; header'],
  ])('%s', (_, bytes, expected) => {
    expect(short(scanSerialised('m.safetensors', bytes))).toBe(expected)
  })
})

const padded = (length: number): Uint8Array => safetensorsOf(JSON.stringify({ x: tensor(0, 8) }).padEnd(length, ' '), 8)

describe('safetensors that begin like something else', () => {
  test.each([0x80, 0x180, 0x278, 0x58, 0x50])('by a header of %i bytes are read by their name', (length) => {
    expect(short(scanSerialised('m.safetensors', padded(length)))).toBe('safetensors')
  })

  test('are a pickle where a loader of pickles would run them', () => {
    // the first byte of the length says that a text follows, the second how long it is: it ends in the header
    const length = 0x2055
    const code = ['U\x20', 'b'.repeat(0x20), 'U\x20', 'c'.repeat(0x20), 'q\xc2\x93.']
    const start = bytesOf('{"__metadata__":{"a":"aaaa', ...code)
    const bytes = bytesOf(little(length, 8), start, ' '.repeat(length - start.length - 3), '"}}')
    expect(short(scanSerialised('m.safetensors', bytes))).toBe('safetensors')
    expect(short(scanSerialised('m.bin', bytes))).toMatch(/^pickle: import bbb/)
  })
})

describe('ONNX', () => {
  const nested = (depth: number): Uint8Array =>
    depth === 0 ? bytesOf() : field(1, field(5, bytesOf(field(1, 'body'), field(6, nested(depth - 1)))))

  test.each([
    ['standard operators', onnxOf([field(1, bytesOf(field(4, 'Add'), field(7, '')))], 'ai.onnx.ml'), 'onnx'],
    ['a file beside it', onnxOf([externalTensor('weights/m.bin')]), 'onnx'],
    ['a file above it', onnxOf([externalTensor('../../etc/passwd')]), 'onnx: outside-path ../../etc/passwd'],
    ['a file of the machine', onnxOf([externalTensor('/etc/passwd')]), 'onnx: outside-path /etc/passwd'],
    ['a file of a Windows machine', onnxOf([externalTensor('C:\\a')]), 'onnx: outside-path C:\\a'],
    ['backslashes', onnxOf([externalTensor('a\\..\\..\\b')]), 'onnx: outside-path a\\..\\..\\b'],
    ['operators of others', onnxOf([field(1, field(7, 'acme.ops'))], 'acme.ops'), 'onnx: custom-domain acme.ops'],
    ['a graph in a graph', onnxOf([nested(5)]), 'onnx'],
    ['graphs without end', onnxOf([nested(60)]), 'onnx; malformed'],
    ['no graph', field(1, 8), 'onnx; malformed'],
    ['bytes that are no message', bytesOf('\xff\xff'), 'onnx; malformed'],
    ['a graph longer than the file', bytesOf(8, 8, 0x3a, 0xff, 0xff, 0xff, 0xff, 7), 'onnx; malformed'],
  ])('%s', (_, bytes, expected) => {
    expect(short(scanSerialised('m.onnx', bytes))).toBe(expected)
  })
})

test.each([
  ['an array', numpyOf("'<f8'", bytesOf(little(0, 8))), 'numpy'],
  ['a table', numpyOf("[('a', '<i4'), ('b', '<f8')]", bytesOf(little(0, 12))), 'numpy'],
  ['objects', numpyOf("'|O'", hostilePickles['protocol 4'] ?? bytesOf()), 'numpy: import posix system'],
  [
    'objects in a table',
    numpyOf("[('a', '|O')]", hostilePickles['protocol 4'] ?? bytesOf()),
    'numpy: import posix system',
  ],
  [
    'objects in a table, in other words',
    numpyOf('[("a", "O")]', hostilePickles['protocol 4'] ?? bytesOf()),
    'numpy; header',
  ],
  ['a table with objects by their name', numpyOf("[('a', 'object')]", bytesOf(1)), 'numpy; header'],
  ['a table of vectors', numpyOf("[('a', '<f4', (2,)), ('b', '<f8')]", bytesOf(little(0, 16))), 'numpy'],
  ['a header that computes', numpyOf("__import__('os')", bytesOf()), 'numpy; header'],
  ['HDF5', bytesOf('\x89HDF\r\n'), 'hdf5'],
  ['GGUF', bytesOf('GGUF', little(3, 4)), 'gguf'],
  ['gzip', bytesOf('\x1f\x8b\x08'), 'compressed'],
  ['nothing', bytesOf(), 'empty'],
  ['other bytes', bytesOf('\x00\x01\x02\xff'), 'unknown'],
  ['JSON', bytesOf('{"learner": {}}'), 'json'],
  ['JSON with a program', bytesOf('{"class_name": "Lambda"}'), 'json: script Lambda layer'],
  ['JSON with a program, escaped', bytesOf('{"class_name": "\\u004cambda"}'), 'json: script Lambda layer'],
  ['JSON with a function', bytesOf('{"a": [{"class_name": "__lambda__"}]}'), 'json: script Lambda layer'],
  ['JSON with a module', bytesOf('{"module": "acme.run", "class_name": "Go"}'), 'json: import acme.run'],
  ['JSON of Keras', bytesOf('{"module": "keras.layers", "class_name": "Dense"}'), 'json'],
  [
    'a pointer',
    bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`),
    'git-lfs',
  ],
])('%s', (_, bytes, expected) => {
  expect(short(scanSerialised('model', bytes))).toBe(expected)
})

test('a tar archive whose first name is a pickle is a tar archive, as PyTorch takes it', () => {
  const header = bytesOf('\x80\x02N.', '\0'.repeat(96), '0000644\0'.repeat(3), '00000000000\0'.repeat(2), ' '.repeat(8))
  const block = bytesOf(header, '0', '\0'.repeat(512 - header.length - 1))
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.set(bytesOf(`${sum.toString(8).padStart(6, '0')}\0 `), 148)
  expect(short(scanSerialised('m.pt', block))).toBe('tar')
  // a pickle may go on to the end, and the same bytes be an archive
  block.set(bytesOf('\x80\x04B', little(505, 4)), 0)
  const again = block.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0)
  block.set(bytesOf(`${again.toString(8).padStart(6, '0')}\0 `), 148)
  expect(short(scanSerialised('m.pt', bytesOf(block, '.')))).toBe('tar')
})

test('more names than are kept are counted', () => {
  const imports = Array.from({ length: 150 }, (_, index) => `cm\nn${index}\n0`).join('')
  const { facts, more } = scanSerialised('m.pkl', bytesOf('\x80\x02', imports, '].'))
  expect([facts.length, more]).toEqual([100, 50])
})

test('any bytes end in a scan', () => {
  const starts = ['', '\x80\x02', 'PK\x03\x04', '\x93NUMPY', '\x08\x08:'].map((start) => bytesOf(start))
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 })).map(([a, b]) => bytesOf(a, b))
  fc.assert(
    fc.property(bytes, fc.constantFrom('m.pkl', 'm.onnx', 'm.safetensors', 'm'), (all, path) => {
      expect(scanSerialised(path, all)).toHaveProperty('format')
    }),
    { numRuns: 300 },
  )
})
