import { describe, expect, test } from 'vitest'
import { storeLocation } from '../../../src/adapters/store/location.ts'
import { openStore } from '../../../src/adapters/store/open.ts'
import { quiet } from '../../app/quiet-log.ts'

describe('a database URL', () => {
  test.each([
    ['sqlite:./countersign.db', './countersign.db'],
    ['sqlite:countersign.db', 'countersign.db'],
    ['sqlite:/var/lib/countersign.db', '/var/lib/countersign.db'],
    ['sqlite:///var/lib/countersign.db', '/var/lib/countersign.db'],
    ['sqlite::memory:', ':memory:'],
  ])('%s is a file', (url, path) => {
    expect(storeLocation(url)).toEqual({ kind: 'sqlite', path })
  })

  test.each(['postgres://u:p@h:5432/d', 'postgresql://h/d?sslmode=require'])('%s is a server', (url) => {
    expect(storeLocation(url)).toEqual({ kind: 'postgres', url })
  })

  test.each([
    '',
    'countersign.db',
    './countersign.db',
    'sqlite:',
    'sqlite://host/countersign.db',
    'sqlite:a.db?mode=memory',
    'sqlite:a\0.db',
    'mysql://u:hunter2@h/d',
    'SQLITE:a.db',
    'file:a.db',
    'postgres://u:hunter2@h:99999/d',
  ])('%j is refused, without a word of what is secret in it', (url) => {
    const refusal = (): unknown => storeLocation(url)
    expect(refusal).toThrow(expect.objectContaining({ code: 'fault/store', hint: expect.stringContaining('://') }))
    expect(refusal).not.toThrow('hunter2')
  })
})

test('a relative file is one of the directory given', async () => {
  const missing = openStore('sqlite:./none.db', { log: quiet, access: 'read', directory: '/nowhere' })
  await expect(missing).rejects.toMatchObject({ message: expect.stringContaining('/nowhere/none.db') })
})
