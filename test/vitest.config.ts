import { defineConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.ts'

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    passWithNoTests: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    cacheDir: '../node_modules/.vite',
    reporters: [process.stdout.isTTY ? 'default' : 'dot', new ClosingLine()],
  },
})
