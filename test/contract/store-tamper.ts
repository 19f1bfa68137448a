import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/app/gate/verify-ledger.ts'
import type { Scene } from './store-places.ts'
import { decided, pullRecord } from './store-samples.ts'

const texts = ['previous', 'hash', 'kind', 'repository_name', 'gate', 'head_sha', 'decision', 'at', 'body']
const numbers = ['repository', 'sequence', 'pull']

const quoted = (value: unknown): string => (value === null ? 'NULL' : `'${String(value).replaceAll("'", "''")}'`)

/** What somebody with the database's password can do to the ledger, and what becomes of it. */
export function tamperContract(scene: () => Scene): void {
  const ledger = (): Scene['store']['ledger'] => scene().store.ledger
  const verdict = async (): Promise<string> => {
    const walked = await verifyLedger(ledger(), 7)
    return walked.ok ? `whole at ${walked.value?.sequence}` : `${walked.error.why} at ${walked.error.sequence}`
  }
  describe('the ledger, when somebody changes the database', () => {
    beforeEach(async () => {
      for (const pull of [1, 2, 3]) await ledger().append({ content: decided({ pull }), pull: null })
    })

    test.each([
      "UPDATE ledger SET decision = 'promote'",
      'DELETE FROM ledger WHERE sequence = 3',
      'UPDATE ledger SET sequence = 9 WHERE sequence = 3',
    ])('refuses: %s', async (statement) => {
      await expect(scene().sql(statement)).rejects.toThrow('append-only')
      expect(await verdict()).toBe('whole at 3')
    })

    test.each([
      ["UPDATE ledger SET decision = 'hold' WHERE sequence = 2", 'wrong-hash at 2'],
      ["UPDATE ledger SET body = body || ' ' WHERE sequence = 2", 'wrong-hash at 2'],
      ["UPDATE ledger SET body = '\"x' WHERE sequence = 2", 'wrong-hash at 2'],
      ["UPDATE ledger SET body = 'null' WHERE sequence = 2", 'wrong-hash at 2'],
      ['UPDATE ledger SET gate = NULL WHERE sequence = 1', 'wrong-hash at 1'],
      ['UPDATE ledger SET previous = hash WHERE sequence = 3', 'wrong-previous at 3'],
      ['DELETE FROM ledger WHERE sequence = 1', 'gap at 1'],
      ['DELETE FROM ledger WHERE sequence = 2', 'gap at 2'],
      ['DELETE FROM ledger WHERE sequence = 3', 'cut-off at 3'],
      ['DELETE FROM ledger', 'cut-off at 1'],
      ['UPDATE ledger SET sequence = 4 WHERE sequence = 3', 'gap at 3'],
      ['UPDATE ledger SET sequence = 0 WHERE sequence = 1', 'duplicated at 1'],
      ['UPDATE ledger SET repository = 8 WHERE sequence = 2', 'gap at 2'],
      ["UPDATE chain SET hash = 'f'", 'wrong-head at 3'],
      ['UPDATE chain SET sequence = 2', 'wrong-head at 3'],
      ['UPDATE chain SET sequence = 4', 'cut-off at 4'],
      ['DELETE FROM chain', 'wrong-head at 3'],
    ])('finds: %s', async (statement, expected) => {
      await scene().disarm()
      await scene().sql(statement)
      expect(await verdict()).toBe(expected)
    })

    test('finds a chain that stands where none was begun', async () => {
      await scene().disarm()
      await scene().sql('UPDATE ledger SET repository = 99')
      expect(await ledger().chains()).toEqual([7, 99])
      expect((await verifyLedger(ledger(), 99)).ok).toBe(false)
    })

    test.each([
      "UPDATE ledger SET decision = 'hold' WHERE sequence = 3",
      "UPDATE ledger SET body = body || ' ' WHERE sequence = 3",
      'DELETE FROM ledger WHERE sequence = 3',
      'DELETE FROM ledger',
      "UPDATE chain SET hash = 'f'",
      'UPDATE chain SET sequence = 2',
    ])('builds on nothing altered: %s', async (statement) => {
      await scene().disarm()
      await scene().sql(statement)
      const before = await ledger().read(7, 0, 10)
      const append = ledger().append({ content: decided(), pull: pullRecord(42) })
      await expect(append).rejects.toMatchObject({ code: 'fault/store' })
      expect([await ledger().read(7, 0, 10), await scene().store.pulls.get(7, 42)]).toEqual([before, null])
      const other = decided({ repository: { id: 8, name: 'acme/other' } })
      expect((await ledger().append({ content: other, pull: null })).sequence).toBe(1)
    })

    test('believes no promotion that was written by hand', async () => {
      await scene().disarm()
      await ledger().append({ content: decided({ decision: 'block', headSha: 'c'.repeat(40) }), pull: null })
      await scene().sql("UPDATE ledger SET decision = 'promote' WHERE sequence = 4")
      const promoted = ledger().promoted(7, 'c'.repeat(40), 'production')
      await expect(promoted).rejects.toMatchObject({ code: 'fault/store' })
    })

    test('finds any one character or number changed in any row', async () => {
      await scene().disarm()
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 1, max: 3 }),
          fc.constantFrom(...texts, ...numbers),
          fc.nat(),
          fc.integer({ min: 1, max: 93 }),
          async (sequence, column, place, shift) => {
            const where = `WHERE repository = 7 AND sequence = ${sequence}`
            const [row] = await scene().sql(`SELECT ${column} AS old FROM ledger ${where}`)
            const old = row?.['old']
            const changed = numbers.includes(column) ? Number(old) + shift + 3 : changedText(String(old), place, shift)
            const moved = { repository: `WHERE repository = ${changed}`, sequence: `WHERE sequence = ${changed}` }
            await scene().sql(`UPDATE ledger SET ${column} = ${quoted(changed)} ${where}`)
            expect(await verdict()).not.toBe('whole at 3')
            const back = column in moved ? moved[column as keyof typeof moved] : where
            await scene().sql(`UPDATE ledger SET ${column} = ${quoted(old)} ${back}`)
            expect(await verdict()).toBe('whole at 3')
          },
        ),
        { numRuns: 80 },
      )
    })
  })
}

/** The text with one printable character made another. */
function changedText(text: string, place: number, shift: number): string {
  const index = place % text.length
  const code = 33 + ((text.charCodeAt(index) - 33 + shift) % 94)
  return text.slice(0, index) + String.fromCharCode(code) + text.slice(index + 1)
}
