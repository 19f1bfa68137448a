/**
 * What a pickle may import and still be nothing but data, with the reason: each makes a value out of its arguments and
 * calls nothing else, unless it is given a thing that is in this list too. Everything that is not here counts as able
 * to run code, estimators of scikit-learn among them: their methods call whatever their state holds.
 */
const HARMLESS: readonly (readonly [reason: string, module: string, ...names: readonly string[]])[] = [
  ['ordered mappings, as state dictionaries are', 'collections', 'OrderedDict', 'defaultdict', 'deque', 'Counter'],
  ['plain containers', 'builtins', 'set', 'frozenset', 'list', 'dict', 'tuple', 'slice'],
  ['plain numbers', 'builtins', 'complex', 'int', 'float', 'bool'],
  ['plain containers, by the name of Python 2', '__builtin__', 'set', 'frozenset', 'list', 'dict', 'tuple', 'complex'],
  ['moments', 'datetime', 'date', 'time', 'datetime', 'timedelta', 'timezone'],
  ['exact numbers', 'decimal', 'Decimal'],
  ['exact numbers', 'fractions', 'Fraction'],
  ['identifiers', 'uuid', 'UUID'],
  ['bytes, as protocol 2 writes them', '_codecs', 'encode'],
  ['an empty array, that its bytes fill', 'numpy.core.multiarray', '_reconstruct', 'scalar'],
  ['the same, since NumPy 2', 'numpy._core.multiarray', '_reconstruct', 'scalar'],
  ['an array over a buffer', 'numpy.core.numeric', '_frombuffer'],
  ['the same, since NumPy 2', 'numpy._core.numeric', '_frombuffer'],
  ['arrays and their types', 'numpy', 'ndarray', 'dtype'],
  ['tensors over storage that is read as numbers', 'torch._utils', '_rebuild_tensor', '_rebuild_tensor_v2'],
  ['the same', 'torch._utils', '_rebuild_parameter', '_rebuild_qtensor', '_rebuild_tensor_v3'],
  ['the shape and the place of a tensor', 'torch', 'Size', 'device'],
  ['types of numbers', 'torch', 'float16', 'float32', 'float64', 'bfloat16', 'bool', 'complex64', 'complex128'],
  ['types of numbers', 'torch', 'uint8', 'int8', 'int16', 'int32', 'int64', 'quint8', 'qint8', 'qint32'],
  ['storage of numbers', 'torch', 'FloatStorage', 'DoubleStorage', 'HalfStorage', 'BFloat16Storage', 'BoolStorage'],
  ['storage of numbers', 'torch', 'ByteStorage', 'CharStorage', 'ShortStorage', 'IntStorage', 'LongStorage'],
  ['storage of numbers', 'torch.storage', 'UntypedStorage', 'TypedStorage'],
  ['a tensor that is trained', 'torch.nn.parameter', 'Parameter'],
]

const names: ReadonlySet<string> = new Set(
  HARMLESS.flatMap(([, module, ...all]) => all.map((name) => `${module} ${name}`)),
)

/** Whether an import, written as its module, a space and its name, makes only data. */
export function isHarmlessImport(name: string): boolean {
  return names.has(name)
}
