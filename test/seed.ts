import { configureGlobal } from 'fast-check'

// One run is like the other; `SEED=… npm test` explores elsewhere, and `npm run fuzz` far.
configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_123) })
