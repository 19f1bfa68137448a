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
  ['a header that computes', numpyOf("__import__('os')", bytesOf()), 'numpy; header'],
  ['HDF5', bytesOf('\x89HDF\r\n'), 'hdf5'],
  ['GGUF', bytesOf('GGUF', little(3, 4)), 'gguf'],
  ['gzip', bytesOf('\x1f\x8b\x08'), 'compressed'],
  ['nothing', bytesOf(), 'empty'],
  ['other bytes', bytesOf('\x00\x01\x02\xff'), 'unknown'],
  ['JSON', bytesOf('{"learner": {}}'), 'json'],
  ['JSON with a program', bytesOf('{"class_name": "Lambda"}'), 'json: script Lambda layer'],
  [
    'a pointer',
    bytesOf(`version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12\n`),
    'git-lfs',
  ],
])('%s', (_, bytes, expected) => {
  expect(short(scanSerialised('model', bytes))).toBe(expected)
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
