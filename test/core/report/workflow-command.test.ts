import { expect, test } from 'vitest'
import { commandMessage, commandProperty } from '../../../src/core/report/workflow-command.ts'

test.each([
  ['100% of a:b, c', '100%25 of a:b, c', '100%25 of a%3Ab%2C c'],
  ['x\r\n::error::y', 'x%0D%0A::error::y', 'x%0D%0A%3A%3Aerror%3A%3Ay'],
  ['%0A', '%250A', '%250A'],
])('%j can’t end its command', (text, message, property) => {
  expect(commandMessage(text)).toBe(message)
  expect(commandProperty(text)).toBe(property)
})
