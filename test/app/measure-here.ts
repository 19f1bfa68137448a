import { codecs } from '../../src/adapters/measurer/codecs.ts'
import type { Measurer } from '../../src/app/ports.ts'
import { measure } from '../../src/core/measure/measure.ts'

/** Measures in this thread: the same function as in the worker. */
export const measureHere: Measurer = async (task) => measure(task, { codecs, progress: null })
