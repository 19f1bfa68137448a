import { expect, test } from 'vitest'
import { ownersOf } from '../../../src/app/doctor/code-owners.ts'

const path = '.github/countersign.yml'

test.each([
  ['', null],
  ['# .github/ @a', null],
  ['* @a', ['@a']],
  ['* @a @b # both', ['@a', '@b']],
  ['.github/ @a', ['@a']],
  ['/.github/ @a', ['@a']],
  ['.github @a', ['@a']],
  ['.github/* @a', ['@a']],
  ['.github/** @a', ['@a']],
  ['**/countersign.yml @a', ['@a']],
  ['countersign.yml @a', ['@a']],
  ['*.yml @a', ['@a']],
  ['/*.yml @a', null],
  ['/* @a', null],
  ['github/ @a', null],
  ['/.github/countersign.yml @a\r\n', ['@a']],
  ['/.github/countersign @a', null],
  ['* @a\n.github/ @b', ['@b']],
  ['.github/ @b\n* @a', ['@a']],
  ['* @a\n.github/', null],
  ['.github/ @b\ndocs/ @c', ['@b']],
])('%j gives %j', (text, owners) => {
  expect(ownersOf(text, path)).toEqual(owners)
})

test('`folder/*` does not own what lies deeper', () => {
  expect(ownersOf('.github/* @a', '.github/policies/countersign.yml')).toBeNull()
})
