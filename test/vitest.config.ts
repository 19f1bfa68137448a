import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { ClosingLine } from './closing-line.ts'

const config: ViteUserConfig = defineConfig({
  cacheDir: '../node_modules/.vite',
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    passWithNoTests: false,
    // vitest leaves one core free, which is half of a small machine
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    setupFiles: ['./seed.ts'],
    reporters: ['default', new ClosingLine()],
  },
})

export default config
