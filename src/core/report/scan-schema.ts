import * as kit from './schema-kit.ts'
import type { Schema } from './schema-kit.ts'

/** The schema of why a file that is there was not read. */
export const refusal: Schema = kit.oneOf(
  'symlink',
  'submodule',
  'directory',
  'too-large',
  'binary',
  'utf-16',
  'not-utf8',
  'unsafe-path',
)

const format = kit.oneOf(
  'pickle',
  'torch',
  'numpy',
  'numpy-zip',
  'safetensors',
  'onnx',
  'json',
  'git-lfs',
  'dvc',
  'compressed',
  'hdf5',
  'gguf',
  'zip',
  'tar',
  'text',
  'empty',
  'unknown',
)

const act = kit.oneOf(
  'import',
  'computed-import',
  'extension',
  'overwritten-import',
  'outside-path',
  'custom-domain',
  'script',
)

const trouble = kit.closed({
  why: kit.oneOf('malformed', 'too-much', 'compressed-member', 'unknown-member', 'trailing-bytes', 'header'),
  offset: kit.natural,
  member: kit.orNull(kit.text),
})

const serialised = kit.closed({
  format,
  facts: kit.listOf(kit.closed({ what: act, about: kit.text, offset: kit.natural, member: kit.orNull(kit.text) })),
  more: kit.natural,
  trouble: kit.orNull(trouble),
})

const sensitiveKind = kit.oneOf(
  'email',
  'phone',
  'iban',
  'card-number',
  'social-security-number',
  'nhs-number',
  'record-number',
  'birth-date',
  'ip-address',
  'identifier-column',
  'data-file',
  'small-cell',
)

const sensitive = kit.anyOf(
  kit.closed({
    kind: kit.constant('looked'),
    findings: kit.listOf(
      kit.closed({ what: sensitiveKind, line: kit.orNull(kit.natural), column: kit.orNull(kit.natural) }),
    ),
    more: kit.natural,
  }),
  kit.closed({ kind: kit.constant('opaque'), what: kit.oneOf('picture', 'pointer', 'model', 'other') }),
)

/** The schema of what looking into one file found. It has no place for anything that stands in the file. */
export const scan: Schema = kit.anyOf(
  kit.closed({
    kind: kit.constant('scanned'),
    digest: kit.digest,
    serialised: kit.orNull(serialised),
    sensitive: kit.orNull(sensitive),
  }),
  kit.closed({ kind: kit.constant('refused'), why: refusal }),
)
