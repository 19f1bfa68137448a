import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { families, kernelModule } from '../../../.build/kernels.ts'

const modules = join(import.meta.dirname, '../../../src/core/kernels/modules')

test.each(families)('the module %s is what its source compiles to', async (family) => {
  expect(readFileSync(join(modules, `${family}.ts`), 'utf8')).toBe(await kernelModule(family))
})

test('there is no module without a family', () => {
  expect(
    globSync('*.ts', { cwd: modules })
      .map((file) => basename(file, '.ts'))
      .toSorted(),
  ).toEqual(families.toSorted())
})
