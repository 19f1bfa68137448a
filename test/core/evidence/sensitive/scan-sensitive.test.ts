import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { scanSensitive } from '../../../../src/core/evidence/sensitive/scan-sensitive.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Kinds with their places, as `email 2:5`; the nature of a file that can't be looked into. */
function scan(path: string, text: string): readonly string[] {
  const found = scanSensitive(path, bytes(text))
  if (found.kind === 'opaque') return [found.what]
  return found.findings.map(({ what, line, column }) => (line === null ? what : `${what} ${line}:${column}`))
}

describe('what is found', () => {
  test.each([
    ['an e-mail address in rows', 'a.csv', 'k,v\n1,jo@acme.io\n', ['email 2:3']],
    [
      'many e-mail addresses in prose',
      'a.md',
      'a@b.io b@b.io c@b.io d@b.io',
      ['email 1:1', 'email 1:8', 'email 1:15', 'email 1:22'],
    ],
    ['a telephone number in rows', 'a.csv', 'k,v\n1,+44 20 7946 0958\n', ['phone 2:3']],
    ['a telephone number of the US', 'a.csv', 'k,v\n1,(212) 736-5000\n', ['phone 2:3']],
    ['an IBAN', 'a.md', 'Paid to GB82 WEST 1234 5698 7654 32 each month', ['iban 1:9']],
    ['an IBAN without spaces', 'a.md', 'DE89370400440532013000', ['iban 1:1']],
    ['a payment card', 'a.md', 'card 4539 1488 0343 6467', ['card-number 1:6']],
    ['a social security number', 'a.txt', 'ssn 536-90-4399', ['social-security-number 1:5']],
    ['a number of the NHS', 'a.txt', 'See 943 476 5919', ['nhs-number 1:5']],
    ['a number of the NHS without spaces', 'a.txt', 'NHS 9434765919', ['nhs-number 1:5']],
    ['a medical record', 'a.txt', 'MRN: 00123456', ['record-number 1:1']],
    ['a patient', 'a.json', '{"note": "patient id 884412"}', ['record-number 1:11']],
    ['a date of birth', 'a.txt', 'DOB 1970-02-01', ['birth-date 1:1']],
    ['an address of the internet in a log', 'a.log', 'from 81.2.69.142 x', ['ip-address 1:6']],
    ['rows about customers', 'a.csv', 'customerId,score\n1,0.5\n', ['identifier-column 1:1']],
    ['rows about patients, quoted', 'a.tsv', 'x\t"Date of birth"\n1\t2\n', ['identifier-column 1:3']],
    ['ragged rows', 'a.csv', 'first_name,x\n1\n', ['identifier-column 1:1']],
    ['rows parted by semicolons', 'a.csv', 'patient_id;x\n1;2\n', ['identifier-column 1:1']],
    ['rows under another name', 'a.dat', 'customer_id,x\n1,2\n3,4\n', ['identifier-column 1:1']],
    ['rows in JSON', 'a.json', '[{"mrn": "1"}, {"mrn": "2"}]', ['identifier-column 1:3']],
    ['rows under a key', 'a.json', '{"rows": [{"userId": 1}, {"userId": 2}]}', ['identifier-column 1:12']],
    ['rows of JSON lines', 'a.jsonl', '{"email": ""}\n{"email": ""}\n', ['identifier-column 1:2']],
    ['a small group in a table', 'a.csv', 'slice,n,auc\na,7,0.9\nb,11,0.9\n', ['small-cell 2:3']],
    ['a small group in a card', 'a.md', '| Slice | N |\n|---|---|\n| a | **10** |\n| b | 200 |\n', ['small-cell 3:7']],
    ['a small group in a report', 'a.json', '{"a": {"support": 3, "f1": 0.5}}', ['small-cell 1:19']],
    ['a data file', 'a.parquet', 'x', ['data-file']],
    ['a data file under another name', 'a.bin', 'PAR1xxxx', ['data-file']],
    ['bytes', 'a.pdf', '%PDF\0', ['other']],
    ['a picture', 'a.png', '\0', ['picture']],
    ['a model', 'a.onnx', '\0', ['model']],
    [
      'rows elsewhere',
      'a.csv',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 9\n`,
      ['pointer'],
    ],
  ])('%s', (_, path, text, expected) => {
    expect(scan(path, text)).toEqual(expected)
  })
})

describe('what is not', () => {
  test.each([
    ['a contact in a card', 'CARD.md', 'Write to churn@acme.io or call +44 20 7946 0958'],
    ['addresses of nobody', 'a.csv', 'k,v\n1,jo@example.com\n2,no-reply@acme.io\n'],
    ['packages', 'a.yaml', 'a@1.0.0-rc.alpha b@1.0.0-rc.alpha c@1.0.0-rc.alpha d@1.0.0-rc.alpha'],
    ['words with commas', 'a.txt', 'Email, or call.\nWe answer, mostly.\nThank you, all.\n'],
    ['digests', 'a.csv', `k,v\n1,${'4539148803436467'.repeat(4)}\n`],
    ['a long fraction', 'a.csv', 'k,v\n1,0.4539148803436467\n'],
    ['a card number with another last digit', 'a.md', '4539 1488 0343 6468'],
    ['a card number for tests', 'a.md', '4111 1111 1111 1111'],
    ['an IBAN with another check', 'a.md', 'GB83 WEST 1234 5698 7654 32'],
    ['an NHS number with another check', 'a.md', 'NHS 943 476 5918'],
    ['ten digits of a clock', 'a.csv', 'k,v\n1,1732269600\n'],
    ['a date', 'a.csv', 'day,v\n2026-11-22,1\n'],
    ['a number of parts', 'a.md', 'part 000-12-3456 and 536-00-4399'],
    ['a version', 'a.csv', 'k,v\nversion,81.2.69.142\n'],
    ['a private address', 'a.log', '10.0.0.7 192.168.1.1 127.0.0.1 203.0.113.9'],
    ['features by name', 'importance.csv', 'feature,importance\ncustomer_id,0.1\n'],
    ['a header without rows', 'a.csv', 'customer_id,x\n'],
    ['one record', 'a.json', '{"email": "churn@acme.io"}'],
    ['groups of eleven and of nobody', 'a.csv', 'slice,n\na,11\nb,0\nc,2.5\n'],
    ['metrics', 'metrics.json', '{"n_estimators": 5, "depth": 3, "auc": 0.912345678901234}'],
  ])('%s', (_, path, text) => {
    expect(scan(path, text)).toEqual([])
  })

  test('whatever the golden cases hold', () => {
    const root = join(import.meta.dirname, '../../../golden')
    const files = globSync('**/*.{json,yaml,yml,csv,md,lock}', { cwd: root })
    const found = files.flatMap((file) =>
      scan(file, readFileSync(join(root, file), 'utf8')).map((each) => `${file}: ${each}`),
    )
    expect(files.length).toBeGreaterThan(40)
    expect(found).toEqual([])
  })
})

test('a scan repeats nothing of what it found', () => {
  const text = 'email,v\njo@acme.io,GB82 WEST 1234 5698 7654 32\n943 476 5919,536-90-4399\n'
  expect(JSON.stringify(scanSensitive('a.csv', bytes(text)))).not.toMatch(/jo@|WEST|943|536/)
})

test('findings past so many are counted', () => {
  const found = scanSensitive('a.csv', bytes(`k,v\n${'1,jo@acme.io\n'.repeat(80)}`))
  expect(found).toMatchObject({ kind: 'looked', more: 30 })
})

test.each([
  '1'.repeat(200_000),
  '+1 '.repeat(60_000),
  'a.'.repeat(100_000),
  `${'a'.repeat(100_000)}@`,
  'AB12 '.repeat(40_000),
  '1-'.repeat(100_000),
  ' '.repeat(200_000),
])(
  'a line of one kind takes no long time',
  (line) => {
    expect(scan('a.csv', `k,v\n${line}`)).toBeDefined()
    expect(scan('a.md', `k | v\n${line}x`)).toBeDefined()
  },
  2_000,
)

test('a document of nothing but beginnings of tables takes no long time', () => {
  expect(scan('a.md', '| a | n |\n|---|---|\n'.repeat(20_000))).toEqual([])
  expect(scan('a.md', '| a | n |\n|---|---|\n| x | 3 |\n\n| a | n |\n|---|---|\n| y | 4 |\n')).toHaveLength(2)
}, 2_000)
