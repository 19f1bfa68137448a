import { codecs } from '../../src/adapters/measurer/codecs.ts'
import { openFile } from '../../src/adapters/measurer/open-file.ts'
import type { Measurer } from '../../src/app/ports.ts'
import { measure } from '../../src/core/measure/measure.ts'

/** Measures in this thread: the same function as in the worker. */
export const measureHere: Measurer = async (task) => measure(task, { codecs, open: openFile, progress: null })
