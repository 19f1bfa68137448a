let node_worker_threads = require("node:worker_threads");
let node_crypto = require("node:crypto");
let node_zlib = require("node:zlib");
let node_fs = require("node:fs");
// src/core/base/unreachable.ts
function unreachable(value) {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
// src/core/base/order.ts
function byCodeUnit(a, b) {
	if (a < b) return -1;
	return a > b ? 1 : 0;
}
function byKeys(...keys) {
	return (a, b) => {
		for (const key of keys) {
			const order = byCodeUnit(key(a), key(b));
			if (order !== 0) return order;
		}
		return 0;
	};
}
// src/core/statistics/estimate.ts
function computed(value) {
	return {
		kind: "value",
		value
	};
}
function undefinedFor(why) {
	return {
		kind: "undefined",
		why
	};
}
// src/core/statistics/special/log-gamma.ts
const HALF_LOG_TWO_PI = .9189385332046727;
const ZETA_LESS_ONE = [
	.6449340668482264,
	.2020569031595943,
	.08232323371113819,
	.03692775514336993,
	.01734306198444914,
	.008349277381922827,
	.00407735619794434,
	.0020083928260822143,
	.0009945751278180853,
	.0004941886041194645,
	.0002460865533080483,
	.00012271334757848915,
	6124813505870483e-20,
	3058823630702049e-20,
	1528225940865187e-20,
	7637197637899763e-21,
	381729326499984e-20,
	1908212716553939e-21,
	9.539620338727962e-7,
	4.769329867878064e-7,
	2.38450502727733e-7,
	1.1921992596531106e-7,
	5.960818905125948e-8,
	2.980350351465228e-8,
	1.4901554828365043e-8,
	7.45071178983543e-9,
	3.725334024788457e-9,
	1.862659723513049e-9
];
const STIRLING = [
	1 / 12,
	-1 / 360,
	1 / 1260,
	-1 / 1680,
	1 / 1188,
	-691 / 360360,
	1 / 156,
	-3617 / 122400
];
const LARGE = 12;
function logGamma(x) {
	if (!(x > 0)) throw new RangeError(`log-gamma is asked for ${x}; it is defined above 0`);
	if (x >= LARGE) return (x - .5) * Math.log(x) - x + HALF_LOG_TWO_PI + stirlingError(x);
	if (x < .5) return aboutOne(x) - Math.log(x);
	if (x < 1.5) return aboutOne(x - 1);
	let product = 1;
	let rest = x;
	while (rest >= 2.5) {
		rest -= 1;
		product *= rest;
	}
	return aboutTwo(rest - 2) + Math.log(product);
}
function aboutOne(z) {
	return aboutTwo(z) - Math.log1p(z);
}
function aboutTwo(z) {
	let power = -z;
	let sum = z * .42278433509846713;
	for (let k = 0; k < ZETA_LESS_ONE.length; k += 1) {
		power *= -z;
		sum += (ZETA_LESS_ONE[k] ?? 0) * power / (k + 2);
	}
	return sum;
}
function stirlingError(x) {
	if (x < LARGE) return logGamma(x + 1) - (x + .5) * Math.log(x) + x - HALF_LOG_TWO_PI;
	const square = 1 / (x * x);
	return STIRLING.reduceRight((sum, coefficient) => sum * square + coefficient, 0) / x;
}
// src/core/statistics/special/binomial-point.ts
function binomialPoint({ successes, failures }, { x, complement }) {
	const n = successes + failures;
	const exponent = stirlingError(n) - stirlingError(successes) - stirlingError(failures) - deviance(successes, n * x) - deviance(failures, n * complement);
	return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * successes) / failures);
}
function deviance(x, m) {
	const apart = x - m;
	if (Math.abs(apart) >= .5 * (x + m)) return x * Math.log(x / m) - apart;
	const v = apart / (x + m);
	let sum = apart * v;
	let term = 2 * x * v;
	for (let k = 3; k < 100; k += 2) {
		term *= v * v;
		const next = sum + term / k;
		if (next === sum) break;
		sum = next;
	}
	return sum;
}
// src/core/statistics/special/gamma.ts
function regularisedGamma(a, x) {
	if (!(a > 0 && x >= 0)) throw new RangeError(`not a gamma distribution or not in its range: ${a}, ${x}`);
	if (x === 0) return {
		lower: 0,
		upper: 1
	};
	if (x === Infinity) return {
		lower: 1,
		upper: 0
	};
	const point = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
	if (x < a + 1) {
		const lower = Math.min(1, point * series(a, x));
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = point === 0 ? 0 : Math.min(1, point * a * continued$1(a, x));
	return {
		lower: 1 - upper,
		upper
	};
}
function series(a, x) {
	let term = 1;
	let sum = 1;
	for (let k = 1; term > sum * 1e-17; k += 1) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}
function continued$1(a, x) {
	let b = x + 1 - a;
	let c = 1e300;
	let d = 1 / b;
	let value = d;
	const terms = 200 + 20 * Math.sqrt(a);
	for (let k = 1; k < terms; k += 1) {
		const numerator = -k * (k - a);
		b += 2;
		d = 1 / (b + numerator * d);
		c = b + numerator / c;
		value *= d * c;
		if (Math.abs(d * c - 1) < 2e-16) break;
	}
	return value;
}
function chiSquareUpper(x, degrees) {
	return x <= 0 ? 1 : regularisedGamma(degrees / 2, x / 2).upper;
}
// src/core/statistics/drift/divergences.ts
function shares(counts) {
	let total = 0;
	for (const count of counts) total += count;
	return counts.map((count) => count / total);
}
function stabilityIndex(p, q, floor) {
	let sum = 0;
	for (let cell = 0; cell < p.length; cell++) {
		const before = Math.max(p[cell] ?? 0, floor);
		const now = Math.max(q[cell] ?? 0, floor);
		if (before !== now) sum += (now - before) * Math.log(now / before);
	}
	return sum;
}
function kullbackLeibler(p, q, floor) {
	let sum = 0;
	for (let cell = 0; cell < p.length; cell++) {
		const before = p[cell] ?? 0;
		if (before > 0) sum += before * Math.log(Math.max(before, floor) / Math.max(q[cell] ?? 0, floor));
	}
	return sum;
}
function jensenShannon(p, q, base) {
	let sum = 0;
	for (let cell = 0; cell < p.length; cell++) {
		const before = p[cell] ?? 0;
		const now = q[cell] ?? 0;
		const middle = (before + now) / 2;
		if (before > 0) sum += before * Math.log(before / middle);
		if (now > 0) sum += now * Math.log(now / middle);
	}
	return Math.sqrt(Math.max(0, sum) / 2 / Math.log(base));
}
function hellinger(p, q) {
	let sum = 0;
	for (let cell = 0; cell < p.length; cell++) {
		const difference = Math.sqrt(p[cell] ?? 0) - Math.sqrt(q[cell] ?? 0);
		sum += difference * difference;
	}
	return Math.sqrt(sum / 2);
}
function totalVariation(p, q) {
	let sum = 0;
	for (let cell = 0; cell < p.length; cell++) sum += Math.abs((p[cell] ?? 0) - (q[cell] ?? 0));
	return sum / 2;
}
// src/core/statistics/drift/drift.ts
const SMALL_P = .05;
const NEGLIGIBLE = .05;
// src/core/statistics/drift/homogeneity.ts
function homogeneity(reference, current) {
	const before = sum$2(reference);
	const now = sum$2(current);
	const total = before + now;
	let cells = 0;
	let statistic = 0;
	let below5 = 0;
	let least = Infinity;
	for (let cell = 0; cell < reference.length; cell++) {
		const a = reference[cell] ?? 0;
		const b = current[cell] ?? 0;
		if (a + b === 0) continue;
		const expectedBefore = (a + b) * before / total;
		const expectedNow = (a + b) * now / total;
		statistic += (a - expectedBefore) ** 2 / expectedBefore + (b - expectedNow) ** 2 / expectedNow;
		below5 += (expectedBefore < 5 ? 1 : 0) + (expectedNow < 5 ? 1 : 0);
		least = Math.min(least, expectedBefore, expectedNow);
		cells++;
	}
	const smallCells = least < 1 || below5 > .4 * cells;
	return {
		statistic,
		degrees: Math.max(0, cells - 1),
		effect: Math.sqrt(statistic / total),
		smallCells
	};
}
function sum$2(counts) {
	let total = 0;
	for (const count of counts) total += count;
	return total;
}
// src/core/statistics/drift/cell-drift.ts
function cellDrift(reference, current, method) {
	const single = reference.length === 1 ? ["one-cell"] : [];
	if (method.kind === "chi-square") return chiSquare(reference, current, single);
	const p = shares(reference);
	const q = shares(current);
	const warnings = "floor" in method && decidedByFloor(p, q, method.floor) ? [...single, "floor-decides"] : single;
	const value = divergence(p, q, method);
	return {
		value: Number.isFinite(value) ? computed(value) : undefinedFor("zero-denominator"),
		test: null,
		warnings
	};
}
function divergence(p, q, method) {
	switch (method.kind) {
		case "psi": return stabilityIndex(p, q, method.floor);
		case "kullback-leibler": return kullbackLeibler(p, q, method.floor);
		case "jensen-shannon": return jensenShannon(p, q, method.base);
		case "hellinger": return hellinger(p, q);
		case "total-variation": return totalVariation(p, q);
		default: return unreachable(method);
	}
}
function decidedByFloor(p, q, floor) {
	return p.some((share, cell) => share < floor !== (q[cell] ?? 0) < floor);
}
function chiSquare(reference, current, single) {
	const { statistic, degrees, effect, smallCells } = homogeneity(reference, current);
	const p = degrees === 0 ? 1 : chiSquareUpper(statistic, degrees);
	const warnings = [...single];
	if (smallCells) warnings.push("small-expected-counts");
	if (p <= .05 && effect < .05) warnings.push("negligible-effect");
	const test = {
		p,
		by: "asymptotic",
		effect: {
			name: "cramers-v",
			value: effect
		}
	};
	return {
		value: computed(statistic),
		test,
		warnings
	};
}
// src/core/statistics/drift/missing-rate.ts
function missingRateDrift(sides) {
	const before = rate(sides.reference);
	const now = rate(sides.current);
	const value = before === null || now === null ? undefinedFor("no-rows") : computed(now - before);
	return {
		...sides,
		value,
		test: null,
		cells: null,
		warnings: []
	};
}
function rate({ n, missing, notANumber }) {
	const rows = n + missing + notANumber;
	return rows === 0 ? null : (missing + notANumber) / rows;
}
// src/core/statistics/drift/drift-of-categories.ts
const MOST_NAMED$3 = 20;
function driftOfCategories(reference, current, method) {
	const sides = {
		method,
		reference: countsOf$1(reference),
		current: countsOf$1(current)
	};
	if (method.kind === "missing-rate") return missingRateDrift(sides);
	const cells = {
		kind: "categories",
		count: reference.counts.size + onlyIn(current, reference).length,
		appeared: named$2(onlyIn(current, reference)),
		vanished: named$2(onlyIn(reference, current))
	};
	if (reference.n === 0 || current.n === 0) return {
		...sides,
		value: undefinedFor("no-rows"),
		test: null,
		cells,
		warnings: []
	};
	const names = [...new Set([...reference.counts.keys(), ...current.counts.keys()])].toSorted(byCodeUnit);
	const before = Float64Array.from(names, (name) => reference.counts.get(name) ?? 0);
	const now = Float64Array.from(names, (name) => current.counts.get(name) ?? 0);
	return {
		...sides,
		...cellDrift(before, now, method),
		cells
	};
}
function onlyIn(one, other) {
	return [...one.counts].flatMap(([name, rows]) => other.counts.has(name) ? [] : [{
		name,
		rows
	}]);
}
function named$2(categories) {
	const first = categories.toSorted((a, b) => b.rows - a.rows || byCodeUnit(a.name, b.name)).slice(0, MOST_NAMED$3);
	return {
		count: categories.length,
		first
	};
}
function countsOf$1({ n, missing }) {
	return {
		n,
		missing,
		notANumber: 0
	};
}
// src/core/base/base64.ts
function bytesOfBase64(encoded) {
	try {
		const binary = atob(encoded.replaceAll("-", "+").replaceAll("_", "/"));
		const bytes = new Uint8Array(binary.length);
		for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
		return bytes;
	} catch {
		return null;
	}
}
// src/core/kernels/kernel.ts
const KERNEL_MEMORY = 2147418112;
var KernelMemoryError = class extends Error {
	constructor(bytes, limit) {
		const [asked, most] = [bytes, limit].map((count) => `${Math.ceil(count / 1024 / 1024)} MiB`);
		super(`the rows need ${asked} of working memory, more than the ${most} there are`);
		this.name = "KernelMemoryError";
	}
};
const PAGE = 65536;
function kernelOf(module, limit) {
	const exports = new WebAssembly.Instance(module).exports;
	const memory = memoryOf(exports);
	const call = (name, ...values) => {
		const run = exports[name];
		if (typeof run !== "function") throw new Error(`the kernel has no ${name}`);
		const result = run(...values);
		return typeof result === "number" ? result : 0;
	};
	let next = aligned(call("heap"));
	const reserve = (bytes) => {
		const end = next + aligned(bytes);
		if (!(end <= limit && bytes >= 0)) throw new KernelMemoryError(end, limit);
		grow$1(memory, end);
		const at = next;
		next = end;
		return at;
	};
	return {
		call,
		reserve,
		mark: () => next,
		release: (mark) => {
			next = Math.min(next, mark);
		},
		size: () => memory.buffer.byteLength,
		bytes: (at, count) => new Uint8Array(memory.buffer, at, count),
		int32: (at, count) => new Int32Array(memory.buffer, at, count),
		uint32: (at, count) => new Uint32Array(memory.buffer, at, count),
		float64: (at, count) => new Float64Array(memory.buffer, at, count)
	};
}
function memoryOf(exports) {
	const memory = exports["memory"];
	if (!(memory instanceof WebAssembly.Memory)) throw new Error("the kernel exports no memory");
	return memory;
}
function grow$1(memory, end) {
	const missing = end - memory.buffer.byteLength;
	if (missing <= 0) return;
	try {
		memory.grow(Math.ceil(missing / PAGE));
	} catch {
		throw new KernelMemoryError(end, memory.buffer.byteLength);
	}
}
function aligned(bytes) {
	return Math.ceil(bytes / 16) * 16;
}
// src/core/kernels/modules/marks.ts
const MARKS_WASM = "AGFzbQEAAAABDQJgAAF/YAV/f39/fwADAwIAAQUDAQABBxkDBXJlYWNoAAEEaGVhcAAABm1lbW9yeQIACuYCAgUAQYAIC90CAgN/B3sDQCADIAZKBEAgAiAGQQN0aiIFKwMA/RQhDCAGQQFqIANIBHwgBSsDCAVEAAAAAAAA8H8L/RQhDSAGQQJqIANIBHwgBSsDEAVEAAAAAAAA8H8L/RQhDv0MAAAAAAAAAAAAAAAAAAAAACEI/QwAAAAAAAAAAAAAAAAAAAAAIQn9DAAAAAAAAAAAAAAAAAAAAAAhCiAAIAFBA3RqIQcgACEFA0AgBSAHSQRAIAggBf0ABAAiCyAM/Uz90QEhCCAJIAsgDf1M/dEBIQkgCiALIA79TP3RASEKIAVBEGohBQwBCwsgBCAGQQJ0aiIFIAUoAgAgCP0dACAI/R0BfKdqNgIAIAZBAWogA0gEQCAFIAUoAgQgCf0dACAJ/R0BfKdqNgIECyAGQQJqIANIBEAgBCAGQQJ0aiIFIAUoAgggCv0dACAK/R0BfKdqNgIICyAGQQNqIQYMAQsLCw==";
// src/core/kernels/modules/order.ts
const ORDER_WASM = "AGFzbQEAAAABVwtgBH9/f38AYAR/f39/AX9gBn9/f39/fwBgB39/f39/fHwAYAh/f39/f39/fwBgBn9/f398fABgBH9/f38BfGADf39/AX9gBX9/f39/AGABfwF8YAABfwMTEgAABwEIAgkDBAQBBQYGAgUDCgUDAQABB7IBEgV3aWRlbgAKBWJlZ2luABAFbGVhc3QADAhncmVhdGVzdAANCGxpbmVLZXlzAAsHYml0S2V5cwAPBmZpbmlzaAAOBGhlYXAAEQdzY2F0dGVyAAUFdGFsbHkAAQVwbGFjZQAJDHBsYWNlQWdhaW5zdAAIB3NxdWFyZXMABwh0d2ljZVdvbgAGCG1lcmdlUnVuAAQLbmV4dExvbmdSdW4AAwZydW5FbmQAAgZtZW1vcnkCAAqPExKbAQMCfwF+AXwgAkEBaiEFA0AgAyAFSgRAIAEgBUEDdGoiBCkDACEGIAAgBCgCAEEDdGorAwAhByAFIQQDQCACIARIBH8gACABIARBAWtBA3RqKAIAQQN0aisDACAHZAVBAAsEQCABIARBA3RqIAEgBEEBayIEQQN0aikDADcDAAwBCwsgASAEQQN0aiAGNwMAIAVBAWohBQwBCwsLjAEBA38gAUGAQGsiBEGAQGshBSAAIANBA3RqIQMgACACQQN0aiEAA0AgACADSQRAIAEgACgCBCICQf8PcUECdGoiBiAGKAIAQQFqNgIAIAQgAkELdkH/D3FBAnRqIgYgBigCAEEBajYCACAFIAJBFnZBAnRqIgIgAigCAEEBajYCACAAQQhqIQAMAQsLC0IBAX8gACABQQN0aigCBCEDIAFBAWohAQNAIAEgAkgEfyAAIAFBA3RqKAIEIANGBUEACwRAIAFBAWohAQwBCwsgAQvQAQIDfwF8A0AgAiADSARAIAEgAkEDdGooAgQhBCACQQFqIQUDQCADIAVKBH8gBCABIAVBA3RqKAIERgVBAAsEQCAFQQFqIQUMAQsLIAUiBCACayIGQQFKBEAgBkEYTARAIAAgASACIAUQAAUgACABIAJBA3RqKAIAQQN0aisDACEHIAJBAWohBQJ/A0AgBCAFSgRAQQAgByAAIAEgBUEDdGooAgBBA3RqKwMAYg0CGiAFQQFqIQUMAQsLQQELRQRAIAIPCwsLIAQhAgwBCwsgAwvOAgEIfyADIQUDQCAEIAVKBEAgACABIAUgBCAFQRhqIgUgBCAFSBsQAAwBCwtBGCELA0AgCyAEIANrSARAIAMhBwNAIAcgC2oiCiAESARAIAQgByALQQF0aiIFIAQgBUgbIQwgB0EDdCIFIAJqIAEgBWogCiAHa0EDdPwKAAAgCiEIIAciBSEGA0AgCCAMSCAFIApIcQRAIAYiCUEBaiEGIAEgCUEDdGogACABIAhBA3RqKAIAQQN0aisDACAAIAIgBUEDdGooAgBBA3RqKwMAYwR/IAgiCUEBaiEIIAEgCUEDdGoFIAUiCUEBaiEFIAIgCUEDdGoLKQMANwMADAELCwNAIAUgCkgEQCAGIghBAWohBiAFIglBAWohBSABIAhBA3RqIAIgCUEDdGopAwA3AwAMAQsLIAcgC0EBdGohBwwBCwsgC0EBdCELDAELCwtlAgF+AX8gACAEQQN0aiEEIAAgA0EDdGohAANAIAAgBEkEQCACIAApAwAiBiAFrEIgfIinQf8PcUECdGoiBygCACEDIAcgA0EBajYCACABIANBA3RqIAY3AwAgAEEIaiEADAELCwsIACAAKQMQuQt1AQR8A0AgAyAESARAIAcgASADQQJ0aigCALciCiAFoSAAIANqLQAAuCIJoiIHIAeioCEHIAggCiAGoUQAAAAAAADwPyAJoaIiCCAIoqAhCCADQQFqIQMMAQsLIAIgAisDGCAHoDkDGCACIAIrAyAgCKA5AyALmAIDB38BfgF8IAQoAgAhCyAEKAIIIQogBCkDECEPA0AgBSAGSARAIAEgBUEDdGorAwAhECAFQQFqIQggAiAAIAVBAnRqKAIAai0AACEJA0AgBiAISgR/IAEgCEEDdGorAwAgEGEFQQALBEAgCSACIAAgCEECdGooAgBqLQAAaiEJIAhBAWohCAwBCwsgByALa0EBdCAJayEMIA8gCawgCCAFayAJayAKQQF0aiINrH58IQ8DQCAFIAhIBEAgAyAAIAVBAnRqKAIAIg5BAnRqIgogCigCACANIAwgAiAOai0AABtrNgIAIAVBAWohBQwBCwsgCCAJIAtqIgtrIQoMAQsLIAQgC6w3AwAgBCAKrDcDCCAEIA83AxALkAIDBn8BfgF8IAQoAgAhCyAEKAIIIQogBCkDECEOA0AgBSAGSARAIAEgBUEDdGorAwAhDyAFQQFqIQggAiAAIAVBAnRqKAIAai0AACEJA0AgBiAISgR/IAEgCEEDdGorAwAgD2EFQQALBEAgCSACIAAgCEECdGooAgBqLQAAaiEJIAhBAWohCAwBCwsgByALa0EBdCAJayEMIA4gCawgCCAFayAJayAKQQF0aiIKrH58IQ4DQCAFIAhIBEAgAyAAIAVBAnRqKAIAIg1BAnRqIAogDCACIA1qLQAAGzYCACAFQQFqIQUMAQsLIAggCSALaiILayEKDAELCyAEIAusNwMAIAQgCqw3AwggBCAONwMQC3kCA3wBfyABKwMAIQUgASsDCCEGQQEhByAAIANBA3RqIQMgACACQQN0aiEAA0AgACADSQRAIAdBACAAKwMAIgQgBGEbIQcgBCAFIAQgBWMbIQUgBCAGIAQgBmQbIQYgAEEIaiEADAELCyABIAU5AwAgASAGOQMIIAcLUQECfwNAIAIgA0gEQCABIAJBA3RqIgcpAwCnIQYgByAGrSAAIAZBA3RqKwMAIAShIAWiRAAA4P///+9BpPwHQiCGhDcDACACQQFqIQIMAQsLC0YBAnxEAAAAAAAA8H8hBANAIAIgA0gEQCAAIAEgAkEDdGopAwCnQQN0aisDACIFIARjBEAgBSEECyACQQFqIQIMAQsLIAQLRgECfEQAAAAAAADw/yEEA0AgAiADSARAIAAgASACQQN0aikDAKdBA3RqKwMAIgUgBGQEQCAFIQQLIAJBAWohAgwBCwsgBAtGAQJ/A0AgBCAFSARAIAIgBEECdGogBEEDdCIGIAFqKQMApyIHNgIAIAMgBmogACAHQQN0aisDADkDACAEQQFqIQQMAQsLC84BAgN+An9CAEIgIAVEAAAAAAAAAACgvSIGQn+FIAZCgICAgICAgICAf4QgBkI/iKcbIAREAAAAAAAAAACgvSIGQn+FIAZCgICAgICAgICAf4QgBkI/iKcbIgZ9Igd5fSAHQiCIUBshCANAIAIgA0gEQCAAIAEgAkEDdGoiCSkDAKciCkEDdGorAwBEAAAAAAAAAACgvSEHIAkgCq0gB0J/hSAHQoCAgICAgICAgH+EIAdCP4inGyAGfSAIiEIghoQ3AwAgAkEBaiECDAELCwt1AwJ/AXwBfiADIQcDQCAEIAdKBEAgB0EDdCIIIABqKwMAIQkgASAIaiAHrSAGRAAAAAAAAAAAZAR8IAkgBaEgBqJEAADg////70GkBUQAAAAAAAAAAAv8B0IghoQ3AwAgB0EBaiEHDAELCyABIAIgAyAEEAELBQBBgAgL";
// src/core/kernels/modules/parquet.ts
const PARQUET_WASM = "AGFzbQEAAAABHQRgBH9/f38Bf2AAAX9gBH9/f38AYAV/f39/fwF8AwYFAAEAAgMFAwEAAQc3BgRoZWFwAAEGc25hcHB5AAAFY29kZXMABAZnYXRoZXIAAwl0cmFuc2xhdGUAAgZtZW1vcnkCAArTCAWBBAIFfwF+IAIhBCACIANqIQUDQCAAIAFJBEAgAEEBaiEDIAAtAAAiBkEDcUUEQCAGQQJ2rUIBfCIJQjxWBEAgCUI8faciACABIANrSwRAQQAPCyADNQIAQX9BICAAQQN0a3atg0IBfCEJIAAgA2ohAwsgCSAFIAJrrVYgCSABIANrrVZyBEBBAA8LIAlCEFgEQCACIAP9AAQA/QsEAAUgAiADIAmn/AoAAAsgCaciBiADaiEAIAIgBmohAgwCC0EEIAZBA3EiACAAQQNGGyIHIAEgA2tLBEBBAA8LIAMoAgAhCCADIAdqIQAgB0EBRgR/IAhB/wFxIAZBBXZBCHRyBSAIQf//A3EgCCAHQQJGGwsiCEUgCCACIARrS3IgB0EBRgR/IAZBAnZBB3FBBGoFIAZBAnZBAWoLIgYgBSACa0tyBEBBAA8LIAYgAiIDaiEHIAhBEE8EQANAIAMgB0kEQCADIAMgCGv9AAQA/QsEACADQRBqIQMMAQsLBSAIQQhPBEADQCADIAdJBEAgAyADIAhrKQMANwMAIANBCGohAwwBCwsFIAhBBE8EQANAIAMgB0kEQCADIAMgCGsoAgA2AgAgA0EEaiEDDAELCwUDQCADIAdJBEAgAyADIAhrLQAAOgAAIANBAWohAwwBCwsLCwsgAiAGaiECDAELCyACIAVGCwUAQYAIC0gBAn8DQCABIARLBEAgAiAAKAIAQQJ0aigCACIFQX5GBEAgBA8LIAMgBTYCACAEQQFqIQQgAEEEaiEAIANBBGohAwwBCwsgAQs6ACAAIAFBAnRqIQEDQCAAIAFJBEAgAyACIAAoAgBBA3RqKwMAOQMAIABBBGohACADQQhqIQMMAQsLC8MDAgZ/BH5CASACrYZCAX0hDCACQQdqQQN2IQoDQCADIAlLBEBBACEGQQAhBwNAIAdBHEsEQEQAAAAAAAAAwA8LIAAgAU8EQEQAAAAAAADwvw8LIAAiBUEBaiEAIAYgBS0AACIFQf8AcSAHdHIhBiAFQYABTwRAIAdBB2ohBwwBCwsgAyAJayEFIAZBAXEEfyABrSAArSAFrSILIAZBAXatIg1CA4YiDiALIA5UG6ciBa0gAq1+Qgd8QgOIfFQEQEQAAAAAAADwvw8LIACtQgOGIQsgBCAFQQJ0aiEGA0AgBCAGSQRAIAQgC0IDiKcpAwAgC0IHg4ggDIOnIgc2AgAgCCAHIAcgCEkbIQggCyACrXwhCyAEQQRqIQQMAQsLIAUgCWohCSABrSILIACtIA0gAq1+fCINIAsgDVQbpwUgBSAGQQF2IgYgBSAGSRshBSAAIApqIAFLBEBEAAAAAAAA8L8PCyAAKAIAQX9BICAKQQN0a3ZxIQYgBCAFQQJ0aiEHA0AgBCAHSQRAIAQgBjYCACAEQQRqIQQMAQsLIAggBiAGIAhJGyAIIAUbIQggBSAJaiEJIAAgCmoLIQAMAQsLIAi4Cw==";
// src/core/kernels/modules/resample.ts
const RESAMPLE_WASM = "AGFzbQEAAAABMAZgBH9/f38AYAABf2ACf38BfGAHf39/f39/fwBgBX9/f39/AGAJf39/f39/f39/AAMHBgABAgMEBQUDAQABBzAFBGhlYXAAAQV3ZWlnaAAAB2F1Y1Bhc3MABQp0d2ljZVBhaXJzAAIGbWVtb3J5AgAKwhIGywIBBnsgAP0ABAAhBiAA/QAEECEEIAD9AAQgIQUgAP0ABDAhByABIAIgA2xqIQIDQCABIAJJBEAgBCAEQQL9qwH9rgEiCEEH/asBIAhBGf2tAf1QIQkgBEEJ/asBIQggByAE/VEhByAEIAUgBv1RIgX9USEEIAYgB/1RIQYgBSAI/VEhBSAHQQv9qwEgB0EV/a0B/VAhByABIAkgCUED/asB/a4BIgj9DF5eXl5eXl5eXl5eXl5eXl79LCAI/Qy9vb29vb29vb29vb29vb29/Sz9biAI/Qzr6+vr6+vr6+vr6+vr6+vr/SwgCP0M+/v7+/v7+/v7+/v7+/v7+/0s/W79biAI/Qz//////////////////////Sz9bv1h/QsEACABIANqIQEMAQsLIAAgBv0LBAAgACAE/QsEECAAIAX9CwQgIAAgB/0LBDALBQBBgAgLDgAgACABQQN0aikDALoLwQgCDnsBfwNAIBVBwABIBEAgBP0HAAAhCiABIAIoAgAgBnRq/QAEACINIAP9BwAAIgz9TiELIAUgFUYEQCAIIQkgFCEHCyASIBMgCv1SIRMgECARIAr9UiERIBQgC/2JASIK/Y4BIRQgCCAL/YoBIgv9jgEhCCAPIAogEiANIAz9TyIK/YkB/Y4BIhIgE/2OAf2VAf2OASEPIA4gCyAQIAr9igH9jgEiECAR/Y4B/ZUB/Y4BIQ4gFUEBaiEVIAJBBGohAiADQQFqIQMgBEEBaiEEDAELCyAFQcAARgRAIAghCSAUIQcLIAVBAEoEQCAAIAD9AAQAIAf9qQEiCyAA/QAEwAEgAP0ABIAB/bEBIgr93AH9zgH9CwQAIAAgAP0ABBAgCyAK/d0B/c4B/QsEECAAIAD9AAQgIAf9qgEiCiAA/QAE0AEgAP0ABJAB/bEBIgf93AH9zgH9CwQgIAAgAP0ABDAgCiAH/d0B/c4B/QsEMCAAQUBrIgEgAf0ABAAgCf2pASIKIAD9AATgASAA/QAEoAH9sQEiB/3cAf3OAf0LBAAgASAB/QAEECAKIAf93QH9zgH9CwQQIAAgAP0ABGAgCf2qASIJIAD9AATwASAA/QAEsAH9sQEiB/3cAf3OAf0LBGAgACAA/QAEcCAJIAf93QH9zgH9CwRwCyAFQcAASARAIAAgAP0ABIABIBP9qQH9rgH9CwTAASAAIAD9AASQASAT/aoB/a4B/QsE0AEgACAA/QAEoAEgEf2pAf2uAf0LBOABIAAgAP0ABLABIBH9qgH9rgH9CwTwAQsgACAA/QAEACAP/akBIgv9yQEgFP2pASIKQQH9qwEiCSAA/QAEgAEiB/3eAf3OAf3OAf0LBAAgACAA/QAEECAL/coBIAkgB/3fAf3OAf3OAf0LBBAgACAHIBL9qQH9rgH9CwSAASAAIAD9AASAAiAK/a4B/QsEgAIgACAA/QAEICAP/aoBIgv9yQEgFP2qASIKQQH9qwEiCSAA/QAEkAEiB/3eAf3OAf3OAf0LBCAgACAA/QAEMCAL/coBIAkgB/3fAf3OAf3OAf0LBDAgACAHIBL9qgH9rgH9CwSQASAAIAD9AASQAiAK/a4B/QsEkAIgAEFAayIBIAH9AAQAIA79qQEiC/3JASAI/akBIgpBAf2rASIJIAD9AASgASIH/d4B/c4B/c4B/QsEACABIAH9AAQQIAv9ygEgCSAH/d8B/c4B/c4B/QsEECAAIAcgEP2pAf2uAf0LBKABIAAgAP0ABKACIAr9rgH9CwSgAiAAIAD9AARgIA79qgEiCv3JASAI/aoBIglBAf2rASIIIAD9AASwASIH/d4B/c4B/c4B/QsEYCAAIAD9AARwIAr9ygEgCCAH/d8B/c4B/c4B/QsEcCAAIAcgEP2qAf2uAf0LBLABIAAgAP0ABLACIAn9rgH9CwSwAgu7BQIKewJ/A0AgD0ECSARA/QwAAAAAAAAAAAAAAAAAAAAAIQUgAkGAAWohEANAIAIgEEkEQCAFIAEgAigCACAEdGr9AAQAIgwgA/0HAAAiDf1OIg79biEFIAggDv2JASAHIAwgDf1PIgz9iQH9jgEiB/2VAf2OASEIIAsgDv2KASAJIAz9igH9jgEiCf2VAf2OASELIAJBBGohAiADQQFqIQMMAQsLIAYgBf2JAf2OASEGIAogBf2KAf2OASEKIA9BAWohDwwBCwsgACAA/QAEACAIQQH9iwEiBf2pASII/ckBIAb9qQEiDEEB/asBIg0gAP0ABIABIg793gH9zgH9zgH9CwQAIAAgAP0ABBAgCP3KASANIA793wH9zgH9zgH9CwQQIAAgDiAH/akB/a4B/QsEgAEgACAA/QAEgAIgDP2uAf0LBIACIAAgAP0ABCAgBf2qASIF/ckBIAb9qgEiBkEB/asBIgggAP0ABJABIgz93gH9zgH9zgH9CwQgIAAgAP0ABDAgBf3KASAIIAz93wH9zgH9zgH9CwQwIAAgDCAH/aoB/a4B/QsEkAEgACAA/QAEkAIgBv2uAf0LBJACIABBQGsiASAB/QAEACALQQH9iwEiBf2pASIG/ckBIAr9qQEiB0EB/asBIgggAP0ABKABIgv93gH9zgH9zgH9CwQAIAEgAf0ABBAgBv3KASAIIAv93wH9zgH9zgH9CwQQIAAgCyAJ/akB/a4B/QsEoAEgACAA/QAEoAIgB/2uAf0LBKACIAAgAP0ABGAgBf2qASIF/ckBIAr9qgEiBkEB/asBIgcgAP0ABLABIgj93gH9zgH9zgH9CwRgIAAgAP0ABHAgBf3KASAHIAj93wH9zgH9zgH9CwRwIAAgCCAJ/aoB/a4B/QsEsAEgACAA/QAEsAIgBv2uAf0LBLACC90BAQV/A0AgBSAGSARAIAQgBWoiCf0ABAAgCf0ABBD9TiAJ/QAEICAJ/QAEMP1O/U79YwR/IAktAEAFQQALBEBBfyEKBUEAIQoDQCAKQcAASAR/IAkgCmotAAAFQQELRQRAIApBAWohCgwBCwsLQQAhCQNAIAcgCUoEQCAAIAlBwAJsaiELIAEgCUEEdGohDCACIAVBAnRqIQ0gCkEASARAIAsgDCANIAMgBWogCBAEBSALIAwgDSADIAVqIAQgBWogCiAIEAMLIAlBAWohCQwBCwsgBUFAayEFDAELCws=";
// src/core/kernels/modules/table.ts
const TABLE_WASM = "AGFzbQEAAAABPgpgAAF/YAN/f38Bf2AEf39/fwF/YAR/f39/AGAAAGACfn8BfGABfwF/YAN/f38AYAJ/fwF/YAZ/f39/f38AAxoZAgUBBgMEAAACAwEHAQgAAgkBAgEEAAAAAAUDAQABBrgBIH8BQQALfwFBAAt/AUEAC38BQQALfwFBAAt8AUQAAAAAAAAAAAt/AUEAC38BQQALfwFBfwt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC3sB/QwAAAAAAAAAAAAAAAAAAAAAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEsC38BQQALfwFBAAt/AUEAC38BQQALfwFBAAt/AUEACwehAQ4EaGVhcAAHBmZvcmdldAAJBWxlYXJuAAgMbWlzc2luZ0NlbGxzABgJbmV3VGV4dEF0ABcNbmV3VGV4dENvbHVtbgAWDW5ld1RleHRMZW5ndGgAFQpzdGFydENlbGxzABQHY3N2Um93cwARCHN0YXJ0Q3N2ABAIanNvblJvd3MADAlzdGFydEpzb24ACwhwb3NpdGlvbgAGBm1lbW9yeQIACAEFDAEECtZIGVoBAn8gACgCAEEDRgRAIAAgASACIAMQBEEBDwsgACgCBCIFIAIgAxACIgRBAEgEQCACJAcgBSQIIAMkCQsgBEEASARAQQAPCyAAKAIIIAFBAnRqIAQ2AgBBAQv3AwEIfCAAUARARAAAAAAAAAAADwsgAUFUSCABQRZKcgRARAAAAAAAAPC/DwsgAEKAcIO6IgMgAEL/D4O5IgSgIQIgBCACIAOhoSEDIAFBakgEQCACRJLVTQbP8IBEoyIERJLVTQbP8IBEoiEFIAQgBEQAAAACAACgQaIiBiAGIAShoSIGoSEHIAQgAiAFoSAGRAAAAAjP8IBEoiAFoSAGRAAAAOCmIsvCoqAgB0QAAAAIz/CARKKgIAdEAAAA4KYiy8KioKEgA6BEktVNBs/wgESjIgOgIQIgAyACIAShoSEDIAFBFmohAQsgAkEAIAFrIAEgAUEASCIBG0EDdEGACGorAwAiBaMgAiAFoiABGyIGIAEEfCAFIAVEAAAAAgAAoEGiIgQgBCAFoaEiB6EhCCAGIAZEAAAAAgAAoEGiIgQgBCAGoaEiBKEhCSACIAYgBaIiAqEgBCAHoiACoSAEIAiioCAJIAeioCAJIAiioKEgA6AgBaMFIAUgBUQAAAACAACgQaIiBCAEIAWhoSIEoSEHIAIgAkQAAAACAACgQaIiCCAIIAKhoSICoSEIIAIgBKIgBqEgAiAHoqAgCCAEoqAgCCAHoqAgAyAFoqALIgIgBkQZYFC+9rD/OaIiA6GgIgREAAAAAAAA8L8gBCAGIAIgA6CgYRsL6gICB38BfiACrCEKIAIhAyABIQQDQCADQQhOBEAgCiAEKQMAhUKV+Kn6l7fem55/fiIKQiCIIAqFIQogA0EIayEDIARBCGohBAwBCwsjASADQQBKBH4gCiAEKQMAQgEgA6xCA4aGQgF9g4VClfip+pe33puef34iCkIgiCAKhQUgCgunIgggAEGx893xeWxqIgNBD3YgA3NxIQUDQCAGQRBIBEAjACAFQRRsaiIJKAIQIgNFBEBBfw8LIAIgA0YEfyAJKAIAIAhGBUEACwR/IAkoAgQgAEYFQQALBH8gCSgCDCEHQQAhBCACIQMCfwNAIANBCE4EQEEAIAQgB2opAwAgASAEaikDAFINAhogA0EIayEDIARBCGohBAwBCwsgAwR+QgEgA6xCA4aGQgF9IAQgB2opAwAgASAEaikDAIWDBUIAC1ALBUEACwRAIAkoAggPCyMBIAVBAWpxIQUgBkEBaiEGDAELC0F/C/QHAwd/BX4BfCAAQQFqIAAgAC0AACIAQS1GIgQgAEErRnIbIgAhAiAALQAAQTBrIQEDQCABQQlNBEAgAa0gCkIKfnwhCiAAQQFqIgAtAABBMGshAQwBCwsgACACayEDIAAtAABBLkYEfyAAQQFqIgAhASAAKQMAQrDgwIGDhoyYMIUiCCAIQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyEJA0AgCVAEQCAKQoDC1y9+IAhCCn4gCEIIiHwiCEL/gYCA8B+DQuSAgICAyNAHfiAIQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIfCEKIABBCGoiACkDAEKw4MCBg4aMmDCFIgggCEL27Nmz586du/YAfIRCgIGChIiQoMCAf4MhCQwBCwsgCEIIhkI4IAl6QvgAgyIIfYYiCUIKfiAJQgiIfCEJIAogCKdBwAtqKQMAfiAJQv+BgIDwH4NC5ICAgIDI0Ad+IAlCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8IQogACAIQgOIp2oiACABawVBAAshBkEAIQECQCADQQFKBH8gAi0AAEEwRgVBAAsNACADIAZqIgNFDQAgA0ETSgR/A0AgACACSwR/IAItAABBMEYEf0EBBSACLQAAQS5GCwVBAAsEQCACQQFqIQIMAQsLIAIhAQNAIAAgAUsEQEEBIAUgAS0AAEEuRhshBSABQQFqIQEMAQsLIAAgAmsgBWtBE0oFQQALQQAhAQ0AQQAgBmshAgJ/IAAtAABBIHJB5QBGBEBBACEFIABBAWoiAC0AACIGQStGIAZBLUZyBEAgAEEBaiEACyAAIQcgAC0AAEEwayEDA0AgA0EJTQRAQaCNBiAFQQpsIANqIgMgA0GgjQZOGyEFIABBAWoiAC0AAEEwayEDDAELC0EAIAVrIAUgBkEtRhskCiAAQQAgACAHRxsiAEUNAiACIwpqIQILIAJBAEwgCkKAgICAgICAAlRxIAJBak5xBEAgCrlBACACa0EDdEGACGorAwCjIQ0FAn5CACAKUCACQWBIIAJBAEpycg0AGkEAIAJrQQN0QbgJaikDACIIQiCIIQlCAEIBIAhC/////w+DIAogCnkiCIYiC0IgiCIMfkIgiCALQv////8PgyAJfkIgiHwgCSAMfnwiCUI/iEIJfCILQgF9hiAJQgGIfCIJQgF9IAuIIAlCA3wgC4hSDQAaIAJB6qQNbEEQdawgC3wgCH1CNIYgCSALiHxCgICAgICAgKDDAHwLIghCAFIEfCAIvwUgCiACEAELIQ1BACAIUCANRAAAAAAAAAAAY3ENARoLIA2aIA0gBBskBUEBCyEBIABBACABGyEBCyABC7wBAQR/QcW78oh4IQRBjOWeunkhBQNAIAMgBksEQCACIAZqLQAAIgcgBHNBk4OACGwhBCAFIAdzQeuUr694bCEFIAZBAWohBgwBCwsgAUECdCIBIAAoAghqIAMgBHMiAiACQRB2c0HrlK+veGwiAiACQQ12c0G13MqVfGwiAkEQdiACczYCACAAKAIMIAFqIAMgBXMiACAAQRB2c0HrlK+veGwiACAAQQ12c0G13MqVfGwiACAAQRB2czYCAAsWAP0MAAAAAAAAAAAAAAAAAAAAACQQCwQAIxgLBQBB6AwLsgICBH8BfiAAIAIgAxACQQBOBEBBAQ8LIwRFIANBAExyIwMjAiADaklyBEBBAA8LIAOsIQggAyEEIAIhBQNAIARBCE4EQCAIIAUpAwCFQpX4qfqXt96bnn9+IghCIIggCIUhCCAEQQhrIQQgBUEIaiEFDAELCyMBIARBAEoEfiAIIAUpAwBCASAErEIDhoZCAX2DhUKV+Kn6l7fem55/fiIIQiCIIAiFBSAIC6ciByAAQbHz3fF5bGoiBEEPdiAEc3EhBQNAIAZBEEgEQCMAIAVBFGxqIgQoAhBFBEAjAiACIAP8CgAAIAQgBzYCACAEIAA2AgQgBCABNgIIIAQjAjYCDCAEIAM2AhAjAiADaiQCIwRBAWskBEEBDwsjASAFQQFqcSEFIAZBAWohBgwBCwtBAAsrACAAJAAgAUEBayQBIAFBAXUkBCACJAIgAiADaiQDIABBACABQRRs/AsAC8kNBAl/BX4BewF8IAEoAgAhCSAALQAAIgNBIkYEQCAJQQFGBH9BAAUgAEEBaiIDIgD9AAQAIhH9DCIiIiIiIiIiIiIiIiIiIiL9IyAR/QxcXFxcXFxcXFxcXFxcXFxc/SP9UCAR/QwgICAgICAgICAgICAgICAg/Sb9UP1kIQUDQCAFRQRAIABBEGoiAP0ABAAiEf0MIiIiIiIiIiIiIiIiIiIiIv0jIBH9DFxcXFxcXFxcXFxcXFxcXFz9I/1QIBH9DCAgICAgICAgICAgICAgICD9Jv1Q/WQhBQwBCwsCf0EAIAAgBWhqIgAtAABBIkcNABpBACMfIAAgA2siBEECakkNABogAEEBaiABKAIARQ0AGiAEBEBBACABIAIgAyAEEABFDQEaBSABKAIIIQMgASgCDCEEIAEoAgAiAUEBRgRAIAMgAkEDdGpEAAAAAAAA+H85AwAgAiAEakEBOgAAIwZBAWokBgUgAUECRgRAIAMgAkECdGpBfzYCAAUgAUEDRgRAIAJBAnQiASADakEANgIAIAEgBGpBADYCAAsLCwsgAEEBagsLDwsgA0HuAEYEQCAAKAIAQe7qseMGRwRAQQAPCyABKAIIIQMgASgCDCEEIAEoAgAiAUEBRgRAIAMgAkEDdGpEAAAAAAAA+H85AwAgAiAEakEBOgAAIwZBAWokBgUgAUECRgRAIAMgAkECdGpBfzYCAAUgAUEDRgRAIAJBAnQiASADakEANgIAIAEgBGpBADYCAAsLCyAAQQRqDwsgA0H0AEYEQCAAQQRqQQAgCQR/QQAFIAAoAgBB9OTVqwZGCxsPCyADQeYARgRAIABBBWpBACAJBH9BAAUgACgCAUHh2M2rBkYLGw8LIABBAWogACAALQAAQS1GIgcbIgUhBCAFLQAAQTBrIQMDQCADQQlNBEAgA60gDkIKfnwhDiAFQQFqIgUtAABBMGshAwwBCwsgBSAEayELAkAgBS0AAEEuRgRAIAVBAWoiBSEKIAUpAwBCsODAgYOGjJgwhSINIA1C9uzZs+fOnbv2AHyEQoCBgoSIkKDAgH+DIQwDQCAMUARAIA5CgMLXL34gDUIKfiANQgiIfCIMQv+BgIDwH4NC5ICAgIDI0Ad+IAxCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIh8IQ4gBUEIaiIFKQMAQrDgwIGDhoyYMIUiDSANQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/gyEMDAELCyANQgiGQjggDHpC+ACDIgx9hiINQgp+IA1CCIh8IQ0gDiAMp0HAC2opAwB+IA1C/4GAgPAfg0LkgICAgMjQB34gDUIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiHwhDkEAIQMgBSAMQgOIp2oiBSAKayIKRQ0BC0EAIQMgC0UNACALQQFKBH8gBC0AAEEwRgVBAAsNACAKIAtqIgtFDQAgC0ETSgR/A0AgBCAFSQR/IAQtAABBMEYEf0EBBSAELQAAQS5GCwVBAAsEQCAEQQFqIQQMAQsLIAQhAwNAIAMgBUkEQEEBIAYgAy0AAEEuRhshBiADQQFqIQMMAQsLIAUgBGsgBmtBE0oFQQALQQAhAw0AQQAgCmshBAJ/IAUtAABBIHJB5QBGBEAgBUEBaiIFLQAAIgZBK0YgBkEtRnIEQCAFQQFqIQULIAUhCyAFLQAAQTBrIQoDQCAKQQlNBEBBoI0GIAhBCmwgCmoiCCAIQaCNBk4bIQggBUEBaiIFLQAAQTBrIQoMAQsLQQAgCGsgCCAGQS1GGyQKIAVBACAFIAtHGyIFRQ0CIAQjCmohBAsgBEEATCAOQoCAgICAgIACVHEgBEFqTnEEQCAOuUEAIARrQQN0QYAIaisDAKMhEgUCfkIAIA5QIARBYEggBEEASnJyDQAaQQAgBGtBA3RBuAlqKQMAIgxCIIghD0IAQgEgDEL/////D4MgDiAOeSINhiIQQiCIIgx+QiCIIBBC/////w+DIA9+QiCIfCAMIA9+fCIMQj+IQgl8Ig9CAX2GIAxCAYh8IgxCAX0gD4ggDEIDfCAPiFINABogBEHqpA1sQRB1rCAPfCANfUI0hiAMIA+IfEKAgICAgICAoMMAfAsiDEIAUgR8IAy/BSAOIAQQAQshEkEAIAxQIBJEAAAAAAAAAABjcQ0BGgsgEpogEiAHGyQFQQELIQMgBUEAIAMbIQMLIANFBEBBAA8LIAlBAUYEQCABKAIIIAJBA3RqIwU5AwAgASgCDCACakEAOgAABSAJQQNGIAlBAkZyBEAgASACIAAgAyAAaxAARQRAQQAPCwsLIAMLDgAgACQdIAEkHiACJB8LMwEBfyAAJBgDQCAAIAFJIAIgA0pxBEAgACADEA0iAARAIANBAWohAyAAJBgMAgsLCyADC64EAQZ/IAAtAAAiBEEgTQRAA0AgBEEJRiAEQSBGciAEQQ1GcgRAIABBAWoiAC0AACEEDAELCwsCQCAALQAAQfsARw0AIx0hBCMdIx5BAWtBGGxqIQYDQAJAIAQoAhAhBSAAQQFqIgItAAAiAEEgTQRAA0AgAEEJRiAAQSBGciAAQQ1GcgRAIAJBAWoiAi0AACEADAELCwsgAiEDQQAhAiAEKAIUIgchAAJ/A0AgAEEITgRAQQAgAiAFaikDACACIANqKQMAUg0CGiAAQQhrIQAgAkEIaiECDAELCyAABH5CASAArEIDhoZCAX0gAiAFaikDACACIANqKQMAhYMFQgALUAtFDQIgAyAHaiICLQAAIgBBIE0EQANAIABBCUYgAEEgRnIgAEENRnIEQCACQQFqIgItAAAhAAwBCwsLIAItAABBOkcNAiACQQFqIgItAAAiAEEgTQRAA0AgAEEJRiAAQSBGciAAQQ1GcgRAIAJBAWoiAi0AACEADAELCwsgAiAEIAEQCiIARQ0CIAAtAAAiAkEgTQRAA0AgAkEJRiACQSBGciACQQ1GcgRAIABBAWoiAC0AACECDAELCwsgBCAGRg0AIAAtAABBLEcNAiAEQRhqIQQMAQsLIAAtAABB/QBHDQAgAEEBaiIBLQAAIgBBIE0EQANAIABBCUYgAEEgRnIgAEENRnIEQCABQQFqIgEtAAAhAAwBCwsLIAFBAWpBACABLQAAQQpGGw8LQQALrwQDBH8BfgF7IwsjESMSIxFrIgD8CgAAIwskESMLIABqJBIjDSMPaiIAIw4iASAAIAFJGyECQYCAASMPQQF0IgAgAEGAgAFPGyQPIw0jDk8Ef0EBBSMMIxIgAiMNa0HDAGpBAnRqSQsEQEEADwsjEiEAIw0hAwNAIAIgA0sEQCAD/QAEACIFIxD9IyAF/QwiIiIiIiIiIiIiIiIiIiIi/SP9UCAF/QwKCgoKCgoKCgoKCgoKCgoK/SP9UP1krCAD/QAEECIFIxD9IyAF/QwiIiIiIiIiIiIiIiIiIiIi/SP9UCAF/QwKCgoKCgoKCgoKCgoKCgoK/SP9UP1krEIQhoQgA/0ABCAiBSMQ/SMgBf0MIiIiIiIiIiIiIiIiIiIiIv0j/VAgBf0MCgoKCgoKCgoKCgoKCgoKCv0j/VD9ZKxCIIaEIAP9AAQwIgUjEP0jIAX9DCIiIiIiIiIiIiIiIiIiIiL9I/1QIAX9DAoKCgoKCgoKCgoKCgoKCgr9I/1Q/WSsQjCGhCEEIw4gA2siAUHAAEkEQCAEQgEgAa2GQgF9gyEECyAAIAR7p0ECdGohAQNAIAAgAUkEQCAAIAMgBHqnajYCACAAIAMgBCAEQgF9gyIEeqdqNgIEIAAgAyAEIARCAX2DIgR6p2o2AgggACADIAQgBEIBfYMiBHqnajYCDCAEIARCAX2DIQQgAEEQaiEADAELCyABIQAgA0FAayEDDAELCyADJA0gACQSQQEL7QUCAn8CeyAALQAAQSJGBEAgAEEBaiIFIQACfwNAQQAgACABTw0BGiAA/QAEAP0MIiIiIiIiIiIiIiIiIiIiIv0j/WQiBEUEQCAAQRBqIQAMAQsLQQAgACAEaGoiACABTwR/QQAFIAAtAAEiAUEKRiABIxlGcgR/QQEFIAFBDUYEfyAALQACQQpGBUEACwsLRQ0AGiAAQQFqQQACf0EAIAAgBWsiACMcSw0AGkEBIAIoAgAiAUUNABogAEUEQCACKAIIIQAgAigCDCECIAFBAUYEQCAAIANBA3RqRAAAAAAAAPh/OQMAIAIgA2pBAToAACMGQQFqJAYFIAFBAkYEQCAAIANBAnRqQX82AgAFIAFBA0YEQCADQQJ0IgEgAGpBADYCACABIAJqQQA2AgALCwtBAQwBCyACIAMgBSAAEAALGwsPCyAAIQEgAP0ABAAiB/0MCgoKCgoKCgoKCgoKCgoKCv0jIAf9DA0NDQ0NDQ0NDQ0NDQ0NDQ39I/1QIAcjGf0PIgb9IyAH/QwiIiIiIiIiIiIiIiIiIiIi/SP9UP1Q/WQhBANAIARFBEAgAUEQaiIB/QAEACIH/QwKCgoKCgoKCgoKCgoKCgoK/SMgB/0MDQ0NDQ0NDQ0NDQ0NDQ0NDf0j/VAgByAG/SMgB/0MIiIiIiIiIiIiIiIiIiIiIv0j/VD9UP1kIQQMAQsLIAEgBGhqIgEtAAAiBEEKRiAEIxlGcgR/QQEFIARBDUYEfyABLQABQQpGBUEACwtFBEBBAA8LIAFBAAJ/QQAgASAAayIBIxxLDQAaQQEgAigCACIERQ0AGiABRQRAIAIoAgghACACKAIMIQEgBEEBRgRAIAAgA0EDdGpEAAAAAAAA+H85AwAgASADakEBOgAAIwZBAWokBgUgBEECRgRAIAAgA0ECdGpBfzYCAAUgBEEDRgRAIANBAnQiAiAAakEANgIAIAEgAmpBADYCAAsLC0EBDAELIAIgAyAAIAEQAAsbCzMAIAAkGSABJBogAiQbIAMkHCAEJAsgBCAFaiQMIxn9DyQQIxkkEyMaJBQgAiQVIxwkFgvdBQEJfyAAJA0gASQOQYAEJA8jCyQRIwskEiAAJBgDQCAAIAFJIAIgBEpxBEACQCAAIAQgAiAEaxATIgNBAEoEQCADIARqIQQjFyIAJBhBACEHDAMLIAQhBSACQYAIIAdBAXRBAWoiAyADQYAIThsiByAEaiIDIAIgA0gbIQkDQCAEIAlIIAAgAUlxBEACQCAALQAAIgNBCkYEfyAAQQFqBSAAQQJqQQAgA0ENRgR/IAAtAAFBCkYFQQALGwsiAwRAIAMiACQYDAMLIAAtAABBDUYNACMaIQYjGiMbQQFrQRhsaiEKA0ACQCAGKAIAQQFGBH8CfyAALQAAIgNBCkYgAyMZRnIEf0EBBSADQQ1GBH8gAC0AAUEKRgVBAAsLBEAgBigCCCELIAYoAgwhCCAGKAIAIgNBAUYEQCALIARBA3RqRAAAAAAAAPh/OQMAIAQgCGpBAToAACMGQQFqJAYFIANBAkYEQCALIARBAnRqQX82AgAFIANBA0YEQCAEQQJ0IgMgC2pBADYCACADIAhqQQA2AgALCwsgAAwBCwNAIAAtAABBIEYEQCAAQQFqIQAMAQsLQQAgAEEBaiAAIAAtAABBIkYiAxsQAyIARQ0AGiADBEBBACAALQAAQSJHDQEaIABBAWohAAsgBigCCCAEQQN0aiMFOQMAIAYoAgwgBGpBADoAACAAQQAgAC0AACIDQQpGIAMjGUZyBH9BAQUgA0ENRgR/IAAtAAFBCkYFQQALCxsLBSAAIAEgBiAEEA8LIQNBACEAIANFDQAgBiAKRgRAIAMtAAAiAEEKRgR/IANBAWoFIANBAmpBACAAQQ1GBH8gAy0AAUEKRgVBAAsbCyEADAELIxkgAy0AAEcNACADQQFqIQAgBkEYaiEGDAELCyAARQ0AIARBAWohBCAAJBgMAgsLCyMYIQAgBCAFRg0AIAAkDSABJA5BgAQkDyMLJBEjCyQSDAILCwsgBAufCwQFfgF8C38BeyMVQQJ0IQ0gAyMVQQFrRiEOIAAoAgggAUEDdGohCiAAKAIMIAFqQQAgAvwLACMRIANBAnRqIQsgAwR/IAtBBGsoAgBBAWoFIxcLIQMDQCACIAxLBEAgAy0AAEEtRiEQAn8gCygCACIPQQFrIhEgDyAOIAMgD0lxBH8gES0AAEENRgVBAAsbIhEgAyAQaiIPayISIA/9AAQA/QwuLi4uLi4uLi4uLi4uLi4u/SP9ZGgiE00EQCASQQFrQQhPBH9BAQUgEkEBSwR/IA8tAABBMEYFQQALCwR/QQAFIA8pAwBCsODAgYOGjJgwhULAACASrUIDhn2GIgQgBEL27Nmz586du/YAfIRCgIGChIiQoMCAf4NQBH8gBEIKfiAEQgiIfCIEQv+BgIDwH4NC5ICAgIDI0Ad+IARCEIhC/4GAgPAfg0KBgICAgOIJfnxCIIi5IgmaIAkgEBskBUEBBUEACwsMAQtBACASIBNrQQFrIhJBAWtBF08gE0EBa0EIT3INABogDzEAAEIwfSEEIBNBAUsEQEEAIARQDQEaQQAgDykDAEKw4MCBg4aMmDCFQsAAIBOtQgOGfYYiBCAEQvbs2bPnzp279gB8hEKAgYKEiJCgwIB/g0IAUg0BGiAEQgp+IARCCIh8IgRC/4GAgPAfg0LkgICAgMjQB34gBEIQiEL/gYCA8B+DQoGAgICA4gl+fEIgiCEEBUEAIARCCVYNARoLIA8gE2opAwFCsODAgYOGjJgwhUIIhkI4IBJBEGtBACASQRBLGyIUrUIDhn2GIQVBACARQRBr/QAEAP0MMDAwMDAwMDAwMDAwMDAwMP1xIBIgFGsiD0HIDGr9AAQA/U4iFf0MCQkJCQkJCQkJCQkJCQkJCf0o/VNFIAVC9uzZs+fOnbv2AHwgBYRCgIGChIiQoMCAf4NQcUUNABpBACASIBNqQRNLIAQgFEEDdEHAC2opAwB+IAVCCn4gBUIIiHwiBEL/gYCA8B+DQuSAgICAyNAHfiAEQhCIQv+BgIDwH4NCgYCAgIDiCX58QiCIfCIEQrMOVnENABoCf0EAIBJrIhJBAEwgFf0M/wD/AP8A/wD/AP8A/wD/AP1O/QwKAAoACgAKAAoACgAKAAoA/ZUBIBVBCP2NAf2OAf0MZAABAGQAAQBkAAEAZAABAP26ASIVIBX9hQH9DBAnAQAQJwEAECcBABAnAQD9ugH9HQAiBUL/////D4NCgMLXL34gBUIgiHwgBCAPQQN0QcALaikDAH58IgVCgICAgICAgAJUcSASQWpOcQRAIAW5QQAgEmtBA3RBgAhqKwMAoyEJBQJ+QgAgBVAgEkFgSCASQQBKcnINABpBACASa0EDdEG4CWopAwAiBEIgiCEGQgBCASAEQv////8PgyAFIAV5IgeGIghCIIgiBH5CIIggCEL/////D4MgBn5CIIh8IAQgBn58IgRCP4hCCXwiBkIBfYYgBEIBiHwiBEIBfSAGiCAEQgN8IAaIUg0AGiASQeqkDWxBEHWsIAZ8IAd9QjSGIAQgBoh8QoCAgICAgICgwwB8CyIEQgBSBHwgBL8FIAUgEhABCyEJQQAgBFAgCUQAAAAAAAAAAGNxDQEaCyAJmiAJIBAbJAVBAQsLBEAgCiMFOQMABSADIBFGBEAgASAMaiEDIAAoAgghDyAAKAIMIRAgACgCACIRQQFGBEAgDyADQQN0akQAAAAAAAD4fzkDACADIBBqQQE6AAAjBkEBaiQGBSARQQJGBEAgDyADQQJ0akF/NgIABSARQQNGBEAgA0ECdCIDIA9qQQA2AgAgAyAQakEANgIACwsLBSADEAMgEUYEQCAKIwU5AwAFIAwPCwsLIApBCGohCiALIA1qIgtBBGsoAgBBAWohAyAMQQFqIQwMAQsLIAILrAYBC38jFUEBRgRAQQAPCyMVQQJ0IQgDQCMSIxFrIAhJBEAQDkUEQEEADwsMAQsLIAAkFyACIxIjEWsgCG4iACAAIAJLGyEDIxEhACMXIQVBACECAkADQCACIANJBEAgACAIakEEayEEA0AgACAESQRAIxMgACgCAC0AAEcNBCAAQQRqIQAMAQsLIAAoAgAiBC0AAEEKRyMWIAQgBWtJcg0CIARBAWohBSAAQQRqIQAgAkEBaiECDAELCyADIQILIAIhAANAIABBAEcgByMVSXEEQCMUIAdBGGxqIgIoAgAiA0EBRgRAIAIgASAAIAcQEiEABSADQQJGBEAjFUECdCEKIAcjFUEBa0YhCyACKAIEIQwgAigCCCABQQJ0aiEGIxEgB0ECdGohBSAHBH8gBUEEaygCAEEBagUjFwshAkEAIQMCQANAIAAgA0sEQCAFKAIAIgRBAWsiCSAEIAsgAiAESXEEfyAJLQAAQQ1GBUEACxsiDSACRgRAQX8hBAUgDCACIA0gAmsiCRACIgRBAEgEQCACJAcgDCQIIAkkCQsLIARBAEggAiANSXENAiAGIAQ2AgAgBkEEaiEGIAUgCmoiBUEEaygCAEEBaiECIANBAWohAwwBCwsgACEDCyADIQAFIANBA0YEQCAHIxVBAWtGIQQjESAHQQJ0aiEGIAcEfyAGQQRrKAIAQQFqBSMXCyEDQQAhBQNAIAAgBUsEQCAGKAIAIglBAWsiCiAJIAMgCUkgBHEEfyAKLQAAQQ1GBUEACxsiCSADRgRAIAEgBWohAyACKAIIIQkgAigCDCEKIAIoAgAiC0EBRgRAIAkgA0EDdGpEAAAAAAAA+H85AwAgAyAKakEBOgAAIwZBAWokBgUgC0ECRgRAIAkgA0ECdGpBfzYCAAUgC0EDRgRAIANBAnQiAyAJakEANgIAIAMgCmpBADYCAAsLCwUgAiABIAVqIAMgCSADaxAECyAGIxVBAnRqIgZBBGsoAgBBAWohAyAFQQFqIQUMAQsLCwsLIAdBAWohBwwBCwsgAEUEQEEADwsjESAAIAhsaiQRIxFBBGsoAgBBAWokFyAACwoAQQAkBkF/JAgLBAAjCQsEACMICwQAIwcLBAAjBgsL5gQEAEGGCAuyAfA/AAAAAAAAJEAAAAAAAABZQAAAAAAAQI9AAAAAAACIw0AAAAAAAGr4QAAAAACAhC5BAAAAANASY0EAAAAAhNeXQQAAAABlzc1BAAAAIF+gAkIAAADodkg3QgAAAKKUGm1CAABA5ZwwokIAAJAexLzWQgAANCb1awxDAIDgN3nDQUMAoNiFVzR2QwDITmdtwatDAD2RYORY4UNAjLV4Ha8VRFDv4tbkGktEktVNBs/wgEQAQb8JC4ECgMzMzMzMzMzMCtejcD0K16M730+Nl24SgytlGeJYF7fRI4RHG0esxae1aWyvBb03hrxCeuXVlL/W/M5hhBF3zKuXpbQ2QV9wib7V7b3O/ubb/qokywv/66/LiFBvCcy8jBMOtEtCEy7hD9hcCTXcJLTZrLA693wdkFvhTcS+lJXmSbSkNjKqd7gHXR2Sju6Sk6VhlbZ9Sh7s6hoRkmQI5bzue9p0UKAdl7Es97qAAMnxJ4qSlQCabcFSO3VEzRS+mlHF7tOuh5b32p1YdiUGEsZIfuCRt9F0ng3KAIPytYf9PjuaNfX30sox/BRe919CovT8Q0sss86BupQ5Ra0esc8AQcALC4cBAQAAAAAAAAAKAAAAAAAAAGQAAAAAAAAA6AMAAAAAAAAQJwAAAAAAAKCGAQAAAAAAQEIPAAAAAACAlpgAAAAAAADh9QUAAAAAAMqaOwAAAAAA5AtUAgAAAADodkgXAAAAABCl1OgAAAAAoHJOGAkAAABAehDzWgAAAIDGpH6NAwAAAMFv8oYjAEHYDAsQ/////////////////////w==";
// src/core/kernels/load-kernel.ts
const sources = {
	marks: MARKS_WASM,
	order: ORDER_WASM,
	parquet: PARQUET_WASM,
	resample: RESAMPLE_WASM,
	table: TABLE_WASM
};
const compiled = new Map();
let switchedOff = false;
function loadKernel(name, limit = KERNEL_MEMORY) {
	if (switchedOff) return null;
	const module = moduleOf(name);
	return module === null ? null : kernelOf(module, Math.min(limit, KERNEL_MEMORY));
}
const KEPT_MEMORY = 268435456;
const idle = new Map();
function withKernel(name, run) {
	const kernel = switchedOff ? null : idle.get(name) ?? loadKernel(name);
	if (kernel === null) return run(null);
	idle.delete(name);
	const mark = kernel.mark();
	try {
		return run(kernel);
	} finally {
		kernel.release(mark);
		if (kernel.size() <= KEPT_MEMORY) idle.set(name, kernel);
	}
}
function moduleOf(name) {
	const known = compiled.get(name);
	if (known !== void 0) return known;
	const module = compile(sources[name]);
	compiled.set(name, module);
	return module;
}
function compile(source) {
	const bytes = bytesOfBase64(source);
	if (bytes === null || typeof WebAssembly === "undefined") return null;
	try {
		return new WebAssembly.Module(bytes);
	} catch {
		return null;
	}
}
// src/core/statistics/drift/mark-kernel.ts
const WORTHWHILE$2 = 4096;
const MOST_MARKS = 24;
const SLICE$3 = 2048;
function markCountsByKernel(values, marks) {
	if (values.length < WORTHWHILE$2 || marks.length === 0 || marks.length > MOST_MARKS) return null;
	return withKernel("marks", (kernel) => kernel === null ? null : countIn(kernel, values, marks));
}
function countIn(kernel, values, marks) {
	const [slice, places, reached] = [
		8 * SLICE$3,
		8 * marks.length,
		4 * marks.length
	].map(kernel.reserve);
	const [at = 0, marksAt = 0, reachedAt = 0] = [
		slice,
		places,
		reached
	];
	kernel.float64(marksAt, marks.length).set(marks);
	const counts = kernel.uint32(reachedAt, marks.length).fill(0);
	const into = kernel.float64(at, SLICE$3);
	for (let from = 0; from < values.length; from += SLICE$3) {
		const part = values.subarray(from, from + SLICE$3);
		into.set(part);
		const odd = part.length % 2;
		if (odd === 1) into[part.length] = NaN;
		kernel.call("reach", at, part.length + odd, marksAt, marks.length, reachedAt);
	}
	const reaching = [
		values.length,
		...counts,
		0
	];
	return Float64Array.from({ length: marks.length + 1 }, (_, mark) => (reaching[mark] ?? 0) - (reaching[mark + 1] ?? 0));
}
// src/core/statistics/drift/mark-counts.ts
const CELLS$1 = 4096;
function markCounts(values, marks) {
	const byKernel = markCountsByKernel(values, marks);
	if (byKernel !== null) return byKernel;
	const counts = new Float64Array(marks.length + 1);
	const first = marks[0] ?? 0;
	const last = marks.at(-1) ?? 0;
	const scale = CELLS$1 / (last - first);
	const table = scale > 0 && scale < Infinity ? earlierMarks(marks, first, scale) : null;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		let passed = 0;
		if (value >= last) passed = marks.length;
		else if (value >= first && table !== null) passed = table[Math.floor((value - first) * scale)] ?? 0;
		while (passed < marks.length && value >= (marks[passed] ?? 0)) passed++;
		counts[passed] = (counts[passed] ?? 0) + 1;
	}
	return counts;
}
function earlierMarks(marks, first, scale) {
	const table = new Uint32Array(4097);
	let passed = 0;
	for (let cell = 0; cell <= CELLS$1; cell++) {
		while (passed < marks.length && Math.floor(((marks[passed] ?? 0) - first) * scale) < cell) passed++;
		table[cell] = passed;
	}
	return table;
}
// src/core/statistics/order/sort-kernel.ts
const WORTHWHILE$1 = 4096;
const SLICE$2 = 16384;
const MERGED = 2048;
const BYTES$1 = 28;
const GREATEST_KEY = 4294967295;
const DIGITS = [
	0,
	11,
	22
];
const TABLE = 2048;
function sortedByKernel(scores) {
	const n = scores.length;
	if (n < WORTHWHILE$1 || BYTES$1 * n > 2147418112 / 2) return "no-kernel";
	return withKernel("order", (kernel) => kernel === null ? "no-kernel" : sortedIn(kernel, scores));
}
function sortedIn(kernel, scores) {
	const n = scores.length;
	const work = {
		kernel,
		extent: kernel.reserve(16),
		counts: kernel.reserve(4 * TABLE * DIGITS.length),
		values: kernel.reserve(8 * n),
		elements: kernel.reserve(8 * n),
		other: kernel.reserve(8 * n)
	};
	kernel.float64(work.values, n).set(scores);
	return sortAll(work, n) ? finished$2(work, n) : "not-a-number";
}
function sortAll(work, n) {
	const { kernel, extent, counts, values, elements } = work;
	kernel.float64(extent, 2).set([Infinity, -Infinity]);
	let sound = true;
	sliced(0, n, (from, to) => {
		sound = sound && kernel.call("widen", values, extent, from, to) !== 0;
	});
	if (!sound) return false;
	const [least = 0, greatest = 0] = kernel.float64(extent, 2);
	const scale = scaleOf(least, greatest);
	kernel.uint32(counts, TABLE * DIGITS.length).fill(0);
	sliced(0, n, (from, to) => kernel.call("begin", values, elements, counts, from, to, least, scale));
	if (!(least < greatest)) return true;
	if (scale === 0) sortLevel(work, 0, n, 1);
	else {
		scatter$1(work, 0, n);
		settle$1(work, 0, n, 0);
	}
	return true;
}
function scaleOf(least, greatest) {
	const scale = GREATEST_KEY / (greatest - least);
	return scale > 0 && scale < Infinity ? scale : 0;
}
function sortLevel(work, from, to, level) {
	const { kernel, counts, values, elements, other } = work;
	if (to - from <= MERGED) {
		kernel.call("mergeRun", values, elements, other, from, to);
		return;
	}
	const least = kernel.call("least", values, elements, from, to);
	const greatest = kernel.call("greatest", values, elements, from, to);
	if (!(least < greatest)) return;
	const scale = level % 2 === 0 ? scaleOf(least, greatest) : 0;
	if (scale > 0) kernel.call("lineKeys", values, elements, from, to, least, scale);
	else kernel.call("bitKeys", values, elements, from, to, least, greatest);
	kernel.uint32(counts, TABLE * DIGITS.length).fill(0);
	kernel.call("tally", elements, counts, from, to);
	scatter$1(work, from, to);
	settle$1(work, from, to, level);
}
function scatter$1(work, from, to) {
	const { kernel, counts } = work;
	let [source, target] = [work.elements, work.other];
	for (const [at, shift] of DIGITS.entries()) {
		const table = counts + 4 * TABLE * at;
		if (!startsOf$1(kernel.uint32(table, TABLE), from, to)) continue;
		sliced(from, to, (first, last) => kernel.call("scatter", source, target, table, first, last, shift));
		[source, target] = [target, source];
	}
	if (source === work.elements) return;
	const length = 8 * (to - from);
	kernel.bytes(work.elements + 8 * from, length).set(kernel.bytes(source + 8 * from, length));
}
function startsOf$1(counts, from, to) {
	let start = from;
	for (let digit = 0; digit < TABLE; digit++) {
		const count = counts[digit] ?? 0;
		if (count === to - from) return false;
		counts[digit] = start;
		start += count;
	}
	return true;
}
function settle$1(work, from, to, level) {
	const { kernel, values, elements } = work;
	let at = from;
	while (at < to) {
		const run = kernel.call("nextLongRun", values, elements, at, to);
		if (run === to) return;
		at = kernel.call("runEnd", elements, run, to);
		sortLevel(work, run, at, level + 1);
	}
}
function finished$2({ kernel, values, elements, other }, n) {
	const rows = kernel.reserve(4 * n);
	sliced(0, n, (from, to) => kernel.call("finish", values, elements, rows, other, from, to));
	return {
		rows: kernel.uint32(rows, n).slice(),
		sorted: kernel.float64(other, n).slice()
	};
}
function sliced(from, to, run) {
	for (let at = from; at < to; at += SLICE$2) run(at, Math.min(to, at + SLICE$2));
}
// src/core/statistics/order/bit-keys.ts
const greatestKey$1 = 4294967295;
const word$2 = 4294967296;
const upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0;
const cell = new Float64Array(1);
const words$3 = new Uint32Array(cell.buffer);
function writeBitKeys(sorting, from, to, least, greatest) {
	const { values, rows, keys } = sorting;
	writeBits(least);
	const leastUpper = words$3[upper] ?? 0;
	const leastLower = words$3[1 - upper] ?? 0;
	writeBits(greatest);
	const range = ((words$3[upper] ?? 0) - leastUpper) * word$2 + ((words$3[1 - upper] ?? 0) - leastLower);
	const scale = Math.min(1, greatestKey$1 / range);
	for (let i = from; i < to; i++) {
		writeBits(values[rows[i] ?? 0] ?? 0);
		const place = (((words$3[upper] ?? 0) - leastUpper) * word$2 + ((words$3[1 - upper] ?? 0) - leastLower)) * scale;
		keys[i] = place < greatestKey$1 ? place : greatestKey$1;
	}
}
function writeBits(value) {
	cell[0] = value + 0;
	const top = words$3[upper] ?? 0;
	if (top >= 2147483648) {
		words$3[upper] = ~top;
		words$3[1 - upper] = ~(words$3[1 - upper] ?? 0);
	} else words$3[upper] = top + 2147483648;
}
// src/core/statistics/order/line-keys.ts
const greatestKey = 4294967295;
function writeLineKeys(sorting, from, to, least, greatest) {
	const { values, rows, keys } = sorting;
	const scale = greatestKey / (greatest - least);
	if (!(scale > 0 && scale < Infinity)) return false;
	for (let i = from; i < to; i++) {
		const place = ((values[rows[i] ?? 0] ?? 0) - least) * scale;
		keys[i] = place < greatestKey ? place : greatestKey;
	}
	return true;
}
// src/core/statistics/order/radix-pass.ts
const fewRows = 65536;
function radixSort(sorting, from, to) {
	const bits = to - from < fewRows ? 8 : 11;
	let source = {
		rows: sorting.rows,
		keys: sorting.keys
	};
	let target = {
		rows: sorting.otherRows,
		keys: sorting.otherKeys
	};
	const counts = new Uint32Array(1 << bits);
	for (let shift = 0; shift < 32; shift += bits) {
		if (!startsOf(counts, source.keys, {
			from,
			to,
			shift
		})) continue;
		scatter(counts, source, target, {
			from,
			to,
			shift
		});
		const swap = source;
		source = target;
		target = swap;
	}
	if (source.rows === sorting.rows) return;
	sorting.rows.set(source.rows.subarray(from, to), from);
	sorting.keys.set(source.keys.subarray(from, to), from);
}
function startsOf(counts, keys, { from, to, shift }) {
	const mask = counts.length - 1;
	counts.fill(0);
	for (let i = from; i < to; i++) {
		const digit = (keys[i] ?? 0) >>> shift & mask;
		counts[digit] = (counts[digit] ?? 0) + 1;
	}
	let start = from;
	for (let digit = 0; digit <= mask; digit++) {
		const count = counts[digit] ?? 0;
		if (count === to - from) return false;
		counts[digit] = start;
		start += count;
	}
	return true;
}
function scatter(starts, source, target, { from, to, shift }) {
	const mask = starts.length - 1;
	const { rows, keys } = source;
	const intoRows = target.rows;
	const intoKeys = target.keys;
	for (let i = from; i < to; i++) {
		const key = keys[i] ?? 0;
		const digit = key >>> shift & mask;
		const place = starts[digit] ?? 0;
		starts[digit] = place + 1;
		intoRows[place] = rows[i] ?? 0;
		intoKeys[place] = key;
	}
}
// src/core/statistics/order/short-runs.ts
function insertionSort(sorting, from, to) {
	const { values, rows } = sorting;
	for (let i = from + 1; i < to; i++) {
		const row = rows[i] ?? 0;
		const value = values[row] ?? 0;
		let at = i;
		while (at > from && (values[rows[at - 1] ?? 0] ?? 0) > value) {
			rows[at] = rows[at - 1] ?? 0;
			at--;
		}
		rows[at] = row;
	}
}
const block$1 = 16;
function mergeSort(sorting, from, to) {
	for (let start = from; start < to; start += block$1) insertionSort(sorting, start, Math.min(to, start + block$1));
	for (let width = block$1; width < to - from; width *= 2) for (let start = from; start + width < to; start += 2 * width) merge$2(sorting, start, {
		middle: start + width,
		to: Math.min(to, start + 2 * width)
	});
}
function merge$2(sorting, from, { middle, to }) {
	const { values, rows, otherRows } = sorting;
	for (let i = from; i < middle; i++) otherRows[i] = rows[i] ?? 0;
	let left = from;
	let right = middle;
	let at = from;
	while (left < middle && right < to) {
		const takeRight = (values[rows[right] ?? 0] ?? 0) < (values[otherRows[left] ?? 0] ?? 0);
		rows[at++] = takeRight ? rows[right++] ?? 0 : otherRows[left++] ?? 0;
	}
	while (left < middle) rows[at++] = otherRows[left++] ?? 0;
}
// src/core/statistics/order/sort-range.ts
const insertionRows = 24;
const mergeRows = 512;
function sortRange(sorting, from, to, level) {
	const { values, rows } = sorting;
	let least = Infinity;
	let greatest = -Infinity;
	for (let i = from; i < to; i++) {
		const value = values[rows[i] ?? 0] ?? 0;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	if (!(least < greatest)) return;
	if (!(level % 2 === 0 && writeLineKeys(sorting, from, to, least, greatest))) writeBitKeys(sorting, from, to, least, greatest);
	radixSort(sorting, from, to);
	sortRuns(sorting, from, to, level);
}
function sortRuns(sorting, from, to, level) {
	const { keys } = sorting;
	let start = from;
	while (start < to) {
		const key = keys[start] ?? 0;
		let end = start + 1;
		while (end < to && keys[end] === key) end++;
		if (end - start > mergeRows) sortRange(sorting, start, end, level + 1);
		else if (end - start > insertionRows) mergeSort(sorting, start, end);
		else if (end - start > 1) insertionSort(sorting, start, end);
		start = end;
	}
}
// src/core/statistics/order/sorting.ts
function sortingOf(values) {
	const n = values.length;
	const rows = new Uint32Array(n);
	for (let i = 0; i < n; i++) rows[i] = i;
	return {
		values,
		rows,
		keys: new Uint32Array(n),
		otherRows: new Uint32Array(n),
		otherKeys: new Uint32Array(n)
	};
}
// src/core/statistics/order/rank-order.ts
function rankOrder(scores) {
	const byKernel = sortedByKernel(scores);
	if (byKernel === "not-a-number") return null;
	if (byKernel !== "no-kernel") return byKernel;
	const n = scores.length;
	for (let i = 0; i < n; i++) if (scores[i] !== scores[i]) return null;
	const sorting = sortingOf(scores);
	sortRange(sorting, 0, n, 0);
	const { rows } = sorting;
	const sorted = new Float64Array(n);
	for (let i = 0; i < n; i++) sorted[i] = scores[rows[i] ?? 0] ?? 0;
	return {
		rows,
		sorted
	};
}
// src/core/statistics/drift/order-statistics.ts
const CELLS = 65536;
function orderStatistics(values, ranks) {
	let least = Infinity;
	let greatest = -Infinity;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value < least) least = value;
		if (value > greatest) greatest = value;
	}
	const scale = CELLS / (greatest - least);
	if (!(scale > 0 && scale < Infinity)) return fromAll(values, ranks);
	const counts = new Int32Array(CELLS);
	for (let row = 0; row < values.length; row++) {
		const cell = cellOf$1(values[row] ?? 0, least, scale);
		counts[cell] = (counts[cell] ?? 0) + 1;
	}
	const wanted = wantedCells(counts, ranks);
	if (wanted.rows > values.length / 4) return fromAll(values, ranks);
	const gathered = new Float64Array(wanted.rows);
	let at = 0;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (wanted.is[cellOf$1(value, least, scale)] === 1) gathered[at++] = value;
	}
	return fromAll(gathered, wanted.places);
}
function cellOf$1(value, least, scale) {
	const cell = Math.floor((value - least) * scale);
	return cell < CELLS ? cell : 65535;
}
function wantedCells(counts, ranks) {
	const is = new Uint8Array(CELLS);
	const places = [];
	let below = 0;
	let rows = 0;
	for (let cell = 0; cell < CELLS; cell++) {
		const count = counts[cell] ?? 0;
		const before = places.length;
		while (places.length < ranks.length && (ranks[places.length] ?? 0) < below + count) places.push(rows + (ranks[places.length] ?? 0) - below);
		if (places.length > before) {
			is[cell] = 1;
			rows += count;
		}
		below += count;
	}
	return {
		is,
		rows,
		places
	};
}
function fromAll(values, ranks) {
	const sorted = rankOrder(values)?.sorted ?? values;
	return Float64Array.from(ranks, (rank) => sorted[rank] ?? 0);
}
// src/core/statistics/drift/bins.ts
const MOST_BINS = 1e3;
function binsOf(reference, rule) {
	if (rule.kind === "given") return {
		kind: "intervals",
		edges: distinct$1(Float64Array.from(rule.edges).toSorted())
	};
	const count = Math.min(MOST_BINS, Math.max(1, Math.floor(rule.count)));
	const few = fewValues(reference, count);
	if (few !== null) return {
		kind: "values",
		values: few
	};
	const edges = quantiles(reference, Array.from({ length: count - 1 }, (_, index) => (index + 1) * (1 / count)));
	const { least, next } = twoLeast(reference);
	return {
		kind: "intervals",
		edges: distinct$1(edges.map((edge) => edge > least ? edge : next))
	};
}
function binCounts(values, bins) {
	return bins.kind === "intervals" ? markCounts(values, bins.edges) : valueCounts(values, bins.values);
}
function valueCounts(values, known) {
	const counts = new Float64Array(known.length + 1);
	const places = new Map([...known].map((value, index) => [value, index]));
	let last = NaN;
	let cell = 0;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value !== last) {
			last = value;
			cell = places.get(value) ?? known.length;
		}
		counts[cell] = (counts[cell] ?? 0) + 1;
	}
	return counts;
}
function fewValues(values, most) {
	const seen = new Set();
	let last = NaN;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value === last) continue;
		last = value;
		seen.add(value);
		if (seen.size > most) return null;
	}
	return Float64Array.from(seen).toSorted();
}
function twoLeast(values) {
	let least = Infinity;
	let next = Infinity;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value < least) {
			next = least;
			least = value;
		} else if (value > least && value < next) next = value;
	}
	return {
		least,
		next
	};
}
function quantiles(values, shares) {
	const last = values.length - 1;
	const positions = shares.map((share) => last * share);
	const ranks = positions.flatMap((position) => [Math.floor(position), Math.min(Math.floor(position) + 1, last)]);
	const found = orderStatistics(values, ranks.toSorted((a, b) => a - b));
	const at = new Map(ranks.toSorted((a, b) => a - b).map((rank, index) => [rank, found[index] ?? 0]));
	return Float64Array.from(positions, (position, index) => {
		const low = at.get(ranks[2 * index] ?? 0) ?? 0;
		return between$1(low, at.get(ranks[2 * index + 1] ?? 0) ?? low, position - Math.floor(position));
	});
}
function between$1(low, high, part) {
	if (low === high || part === 0) return low;
	const width = high - low;
	if (!Number.isFinite(width)) return high;
	return part >= .5 ? high - width * (1 - part) : low + width * part;
}
function distinct$1(ascending) {
	return ascending.filter((value, index) => value === value && (index === 0 || value !== ascending[index - 1]));
}
// src/core/statistics/drift/durbin-matrix.ts
const SCALE = 2 ** 128;
function durbinMatrix(n, x) {
	const k = Math.ceil(n * x);
	const size = 2 * k - 1;
	let base = {
		matrix: stepMatrix(k, k - n * x),
		exponent: 0
	};
	let power = null;
	for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
		if (rest % 2 === 1) power = power === null ? base : product$1(power, base, size);
		if (rest > 1) base = rescaled(product$1(base, base, size), (k - 1) * (size + 1));
	}
	let p = power?.matrix[(k - 1) * (size + 1)] ?? 0;
	let exponent = power?.exponent ?? 0;
	for (let i = 1; i <= n; i++) {
		p = i * p / n;
		if (p < 1 / SCALE) {
			p *= SCALE;
			exponent -= 128;
		}
	}
	return Math.min(1, p * 2 ** exponent);
}
function stepMatrix(k, h) {
	const size = 2 * k - 1;
	const inverse = new Float64Array(size + 1).fill(1);
	for (let i = 1; i <= size; i++) inverse[i] = (inverse[i - 1] ?? 0) / i;
	const edge = new Float64Array(size);
	for (let i = 1; i <= size; i++) edge[i - 1] = (1 - h ** i) * (inverse[i] ?? 0);
	edge[size - 1] = (1 - 2 * h ** size + Math.max(2 * h - 1, 0) ** size) * (inverse[size] ?? 0);
	const matrix = new Float64Array(size * size);
	for (let row = 0; row < size; row++) {
		for (let column = 1; column < size; column++) matrix[row * size + column] = column <= row + 1 ? inverse[row - column + 1] ?? 0 : 0;
		matrix[row * size] = edge[row] ?? 0;
	}
	for (let column = 0; column < size; column++) matrix[(size - 1) * size + column] = edge[size - 1 - column] ?? 0;
	return matrix;
}
function product$1(a, b, size) {
	const matrix = new Float64Array(size * size);
	for (let row = 0; row < size; row++) for (let inner = 0; inner < size; inner++) {
		const factor = a.matrix[row * size + inner] ?? 0;
		if (factor === 0) continue;
		for (let column = 0; column < size; column++) {
			const at = row * size + column;
			matrix[at] = (matrix[at] ?? 0) + factor * (b.matrix[inner * size + column] ?? 0);
		}
	}
	return {
		matrix,
		exponent: a.exponent + b.exponent
	};
}
function rescaled(scaled, middle) {
	if ((scaled.matrix[middle] ?? 0) <= SCALE) return scaled;
	return {
		matrix: scaled.matrix.map((value) => value / SCALE),
		exponent: scaled.exponent + 128
	};
}
// src/core/statistics/drift/pelz-good.ts
const PI2 = Math.PI ** 2;
const PI4 = Math.PI ** 4;
const PI6 = Math.PI ** 6;
function pelzGood(n, x) {
	const z = Math.sqrt(n) * x;
	const z2 = z * z;
	const sums = oddSums(z2, Math.ceil(16 * z / Math.PI));
	const root = Math.sqrt(2 * Math.PI);
	const limit = root * (sums[0] ?? 0) / z;
	const first = root * (sums[1] ?? 0) / (6 * z2 * z2);
	const even = evenSums(z2, Math.ceil(16 * z / Math.PI));
	const second = root * (sums[2] ?? 0) / (72 * z ** 7) - PI2 * root * even.second / (36 * z ** 3);
	const third = root * (sums[3] ?? 0) / (6480 * z ** 10) + PI2 * root * even.third / (216 * z ** 6);
	return Math.min(1, Math.max(0, limit + first / Math.sqrt(n) + second / n + third / n ** 1.5));
}
function oddSums(z2, most) {
	const z4 = z2 * z2;
	const z6 = z4 * z2;
	const sums = [
		0,
		0,
		0,
		0
	];
	for (let k = most; k > 0; k--) {
		const m2 = (2 * k - 1) ** 2;
		const weight = Math.exp(-PI2 * m2 / (8 * z2));
		const second = 6 * z6 + 2 * z4 + (2 * z4 - 5 * z2) * PI2 * m2 / 4 + PI4 * (1 - 2 * z2) * m2 * m2 / 16;
		const third = -30 * z6 - 90 * z4 * z4 + (135 * z4 - 96 * z6) * PI2 * m2 / 4 + PI4 * (212 * z4 - 60 * z2) * m2 * m2 / 16 + PI6 * (5 - 30 * z2) * m2 ** 3 / 64;
		[
			1,
			-z2 + PI2 * m2 / 4,
			second,
			third
		].forEach((value, index) => sums[index] = (sums[index] ?? 0) + value * weight);
	}
	return sums;
}
function evenSums(z2, most) {
	let second = 0;
	let third = 0;
	for (let k = most; k > 0; k--) {
		const weight = k * k * Math.exp(-PI2 * k * k / (2 * z2));
		second += weight;
		third += (3 * z2 - PI2 * k * k) * weight;
	}
	return {
		second,
		third
	};
}
// src/core/statistics/drift/smirnov-one-sided.ts
const MOST_TERMS = 8192;
function smirnovTail(n, x) {
	const last = Math.floor(n * (1 - x));
	const stride = Math.max(1, Math.floor(last / MOST_TERMS));
	const shift = n * x;
	let sum = 0;
	for (let j = 0; j <= last; j += stride) sum += term(n, j, shift);
	return Math.min(1, sum * stride);
}
function term(n, j, shift) {
	const rest = n - j;
	if (j === 0) return Math.exp(n * Math.log1p(-shift / n));
	if (rest - shift <= 0) return rest === 0 ? shift / (j + shift) * ((j + shift) / n) ** n : 0;
	const log = stirlingError(n) - stirlingError(j) - stirlingError(rest) - deviance(j, j + shift) - deviance(rest, rest - shift);
	return shift / (j + shift) * Math.exp(log) * Math.sqrt(n / (2 * Math.PI * j * rest));
}
// src/core/statistics/drift/kolmogorov-tail.ts
const SMALL = 140;
function kolmogorovTail(n, x) {
	const t = n * x;
	if (x >= 1) return 0;
	if (t <= .5) return 1;
	if (t <= 1) return 1 - smallest(n, 2 * t - 1);
	if (t >= n - 1) return 2 * (1 - x) ** n;
	const square = t * x;
	if (x >= .5) return 2 * smirnovTail(n, x);
	if (n > SMALL) return largeTail(n, x, square);
	return square <= 4 ? 1 - durbinMatrix(n, x) : 2 * smirnovTail(n, x);
}
function smallest(n, width) {
	let p = 1;
	for (let i = 1; i <= n && p > 0; i++) p *= i / n * width;
	return p;
}
function largeTail(n, x, square) {
	if (square >= 370) return 0;
	if (square >= 2.2) return Math.min(1, 2 * smirnovTail(n, x));
	if (square < .03) return 1;
	return 1 - (n <= 1e5 && n * x ** 1.5 <= 1.4 ? durbinMatrix(n, x) : pelzGood(n, x));
}
// src/core/statistics/drift/merge-sorted.ts
function mergeSorted(a, b) {
	const n = a.length;
	const m = b.length;
	let i = 0;
	let j = 0;
	let greatest = 0;
	let at = 0;
	let area = 0;
	let apart = 0;
	let previous = Math.min(a[0] ?? 0, b[0] ?? 0);
	while (i < n || j < m) {
		const left = i < n ? a[i] ?? 0 : Infinity;
		const right = j < m ? b[j] ?? 0 : Infinity;
		const value = left < right ? left : right;
		area += apart * (value - previous);
		while (i < n && a[i] === value) i++;
		while (j < m && b[j] === value) j++;
		const difference = i * m - j * n;
		apart = difference < 0 ? -difference : difference;
		if (apart > greatest) {
			greatest = apart;
			at = value;
		}
		previous = value;
	}
	return {
		greatest,
		at,
		area: area / n / m
	};
}
const merged = new WeakMap();
function separationOf(a, b) {
	const known = merged.get(a);
	if (known?.other === b) return known.separation;
	const separation = mergeSorted(a, b);
	merged.set(a, {
		other: b,
		separation
	});
	return separation;
}
// src/core/statistics/drift/sample.ts
function numberSample(values, missingAt) {
	if (missingAt === null && values.every((value) => value === value)) return {
		kind: "numbers",
		values,
		missing: 0,
		notANumber: 0
	};
	const kept = new Float64Array(values.length);
	let n = 0;
	let missing = 0;
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (missingAt !== null && missingAt[row] === 1) missing++;
		else if (value === value) kept[n++] = value;
	}
	return {
		kind: "numbers",
		values: kept.subarray(0, n),
		missing,
		notANumber: values.length - n - missing
	};
}
const orders = new WeakMap();
function ascending$1(sample) {
	const known = orders.get(sample);
	if (known !== void 0) return known;
	const sorted = rankOrder(sample.values)?.sorted ?? new Float64Array(0);
	orders.set(sample, sorted);
	return sorted;
}
function categorySample(codes, dictionary) {
	const tally = new Float64Array(dictionary.length);
	let missing = 0;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? -1;
		if (code < 0 || code >= tally.length) missing++;
		else tally[code] = (tally[code] ?? 0) + 1;
	}
	const counts = new Map();
	dictionary.forEach((name, code) => {
		const count = tally[code] ?? 0;
		if (count > 0) counts.set(name, (counts.get(name) ?? 0) + count);
	});
	return {
		kind: "categories",
		counts,
		n: codes.length - missing,
		missing
	};
}
// src/core/statistics/drift/smirnov-two-sample.ts
const MOST_EXACT = 1e4;
function isExactSmirnov(n, m) {
	return Math.max(n, m) <= MOST_EXACT;
}
function exactSmirnov(n, m, greatest) {
	if (greatest <= 0) return 1;
	const divisor = greatestCommonDivisor(n, m);
	const steps = Math.round(greatest / divisor);
	const p = n === m ? outsideSquare(n, steps) : outsideBand(n, m, {
		divisor,
		steps
	});
	return Math.min(1, Math.max(0, p));
}
function outsideSquare(n, h) {
	let p = 0;
	for (let k = Math.floor(n / h); k >= 0; k--) {
		let product = 1;
		for (let j = 0; j < h; j++) product = (n - k * h - j) * product / (n + k * h + j + 1);
		p = product * (1 - p);
	}
	return 2 * p;
}
function outsideBand(first, second, { divisor, steps }) {
	const long = Math.max(first, second);
	const short = Math.min(first, second);
	const across = long / divisor;
	const up = short / divisor;
	let low = 0;
	let high = Math.min(Math.ceil(steps / across), short + 1);
	const column = new Float64Array(Math.min(2 * high + 2, short + 1)).fill(1);
	column.fill(0, 0, high);
	for (let i = 1; i <= long; i++) {
		const lastLow = low;
		const lastLength = high - low;
		low = Math.min(Math.max(Math.floor((up * i - steps) / across) + 1, 0), short);
		high = Math.min(Math.ceil((up * i + steps) / across), short + 1);
		if (high <= low) return 1;
		let share = low === 0 ? 0 : 1;
		for (let j = low; j < high; j++) {
			share = ((column[j - lastLow] ?? 1) * i + share * j) / (i + j);
			column[j - low] = share;
		}
		if (lastLength > high - low) column.fill(1, high - low, lastLength);
	}
	return column[high - low - 1] ?? 1;
}
function greatestCommonDivisor(a, b) {
	return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
// src/core/statistics/drift/drift-of-numbers.ts
function driftOfNumbers(reference, current, request) {
	const { method } = request;
	const sides = {
		method,
		reference: countsOf(reference),
		current: countsOf(current)
	};
	if (method.kind === "missing-rate") return missingRateDrift(sides);
	if (reference.values.length === 0 || current.values.length === 0) return {
		...sides,
		value: undefinedFor("no-rows"),
		test: null,
		cells: null,
		warnings: []
	};
	const found = compared(reference, current, {
		method,
		bins: request.bins
	});
	const warnings = allFinite(reference.values) && allFinite(current.values) ? found.warnings : [...found.warnings, "infinite-values"];
	return {
		...sides,
		...found,
		warnings
	};
}
function compared(a, b, { method, bins }) {
	switch (method.kind) {
		case "kolmogorov-smirnov": return smirnov(ascending$1(a), ascending$1(b));
		case "wasserstein": return moved(distance(a, b));
		case "wasserstein-normed": return moved(distance(a, b) / Math.max(spread$1(ascending$1(a)), method.least));
		case "psi":
		case "kullback-leibler":
		case "jensen-shannon":
		case "hellinger":
		case "total-variation":
		case "chi-square": return inCells(a.values, b.values, {
			method,
			bins
		});
		default: return unreachable(method);
	}
}
function inCells(a, b, { method, bins }) {
	const cut = binsOf(a, bins);
	const before = binCounts(a, cut);
	const now = binCounts(b, cut);
	return {
		...cellDrift(before, now, method),
		cells: cellsOf$3(cut, before, now)
	};
}
function cellsOf$3(cut, before, now) {
	const counts = {
		reference: [...before],
		current: [...now]
	};
	if (cut.kind === "intervals") return {
		kind: "intervals",
		edges: [...cut.edges],
		...counts
	};
	return {
		kind: "values",
		values: [...cut.values],
		...counts
	};
}
function smirnov(a, b) {
	const n = a.length;
	const m = b.length;
	const { greatest } = separationOf(a, b);
	const value = greatest / (n * m);
	const exact = isExactSmirnov(n, m);
	const p = exact ? exactSmirnov(n, m, greatest) : kolmogorovTail(Math.max(1, Math.round(n * m / (n + m))), value);
	const test = {
		p,
		by: exact ? "exact" : "asymptotic",
		effect: {
			name: "ks-distance",
			value
		}
	};
	const warnings = p <= .05 && value < .05 ? ["negligible-effect"] : [];
	return {
		value: computed(value),
		test,
		cells: null,
		warnings
	};
}
function moved(value) {
	return {
		value: Number.isFinite(value) ? computed(value) : undefinedFor("not-finite"),
		test: null,
		cells: null,
		warnings: []
	};
}
function distance(a, b) {
	const [x, y] = [ascending$1(a), ascending$1(b)];
	return allFinite(x) && allFinite(y) ? separationOf(x, y).area : Infinity;
}
function spread$1(values) {
	let sum = 0;
	for (let row = 0; row < values.length; row++) sum += values[row] ?? 0;
	const mean = sum / values.length;
	let squares = 0;
	for (let row = 0; row < values.length; row++) squares += ((values[row] ?? 0) - mean) ** 2;
	return Math.sqrt(squares / values.length);
}
function allFinite(values) {
	for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row])) return false;
	return true;
}
function countsOf({ values, missing, notANumber }) {
	return {
		n: values.length,
		missing,
		notANumber
	};
}
// src/core/statistics/drift/drifted-share.ts
function driftedShare(columns) {
	const by = Map.groupBy(columns, stateOf);
	const names = (state) => (by.get(state) ?? []).map(({ name }) => name);
	const drifted = names("drifted");
	const stable = names("stable");
	const undecided = names("undecided");
	return {
		drifted,
		stable,
		undecided,
		share: ratio$2(drifted.length, drifted.length + stable.length),
		shareAtMost: ratio$2(drifted.length + undecided.length, columns.length)
	};
}
function stateOf({ drift, threshold }) {
	if (threshold.on === "p") {
		if (drift.test === null || drift.value.kind === "undefined") return "undecided";
		return drift.test.p <= threshold.at ? "drifted" : "stable";
	}
	if (drift.value.kind === "undefined") return "undecided";
	return Math.abs(drift.value.value) >= threshold.at ? "drifted" : "stable";
}
function ratio$2(part, whole) {
	return whole === 0 ? undefinedFor("no-rows") : computed(part / whole);
}
// src/core/measure/problem.ts
function tableProblem(file, problem) {
	return {
		...problem,
		file,
		at: null,
		length: 1
	};
}
// src/core/base/nearest.ts
function nearest(name, known) {
	let best = null;
	let least = Infinity;
	for (const candidate of known.toSorted(byCodeUnit)) {
		if (candidate === name || candidate.length > 200 || name.length > 200) continue;
		const limit = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
		const distance = edits(name, candidate);
		if (distance <= limit && distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}
function edits(a, b) {
	let twoBack = [];
	let oneBack = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const cost = substitution(a.charAt(i - 1), b.charAt(j - 1));
			let value = Math.min((oneBack[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (oneBack[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (twoBack[j - 2] ?? 0) + 1);
			row.push(value);
		}
		twoBack = oneBack;
		oneBack = row;
	}
	return oneBack[b.length] ?? 0;
}
function substitution(a, b) {
	if (a === b) return 0;
	return a.toLowerCase() === b.toLowerCase() ? .1 : 1;
}
// src/core/base/result.ts
function ok(value) {
	return {
		ok: true,
		value
	};
}
function err(error) {
	return {
		ok: false,
		error
	};
}
// src/core/evidence/table/parquet/trouble.ts
var Trouble = class extends Error {
	code;
	hint;
	constructor(code, message, hint = null) {
		super(message);
		this.code = code;
		this.hint = hint;
	}
};
function corrupt(message, offset) {
	return new Trouble("table/corrupt", `${message}, at byte ${offset}`, "Write the file again and compare its size");
}
function unsupported(message, hint) {
	return new Trouble("table/unsupported", message, hint);
}
// src/core/evidence/table/parquet/whole-number.ts
function wholeNumber(value, { what, offset }) {
	const number = typeof value === "bigint" ? Number(value) : value;
	if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0) return number;
	throw corrupt(value === void 0 || value === null ? `${what} is missing` : `${what} is ${shown(value)}`, offset);
}
function shown(value) {
	return typeof value === "bigint" || typeof value === "number" ? String(value) : "no number";
}
// src/core/evidence/table/parquet/chunks.ts
const FRONT = 4;
function rowGroups({ metadata, offset }, chunks) {
	const rows = wholeNumber(metadata.num_rows, {
		what: "the number of rows",
		offset
	});
	const spans = [];
	let sum = 0;
	for (const group of metadata.row_groups) {
		sum += wholeNumber(group.num_rows, {
			what: "the number of rows of a row group",
			offset
		});
		if (group.columns.length !== chunks) throw corrupt(`a row group has ${group.columns.length} columns, the schema ${chunks}`, offset);
		for (const column of group.columns) {
			const span = spanOf$3(column, offset);
			if (span !== null) spans.push(span);
		}
	}
	if (sum !== rows) throw corrupt(`the footer says ${rows} rows, its row groups ${sum}`, offset);
	disjoint(spans, offset);
	return {
		rows,
		chunksOf: (leaf) => metadata.row_groups.map((group) => chunkOf(group, leaf, offset))
	};
}
function disjoint(spans, offset) {
	let end = 0;
	for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (span.start < end) throw corrupt(`column chunks overlap at byte ${span.start}, says the footer`, offset);
		end = span.end;
	}
}
function spanOf$3({ meta_data: data }, offset) {
	if (data === void 0) return null;
	const length = wholeNumber(data.total_compressed_size, {
		what: "the size of a column chunk",
		offset
	});
	const first = wholeNumber(data.data_page_offset, {
		what: "the offset of a data page",
		offset
	});
	const starts = [wholeNumber(data.dictionary_page_offset ?? 0n, {
		what: "the offset of a dictionary page",
		offset
	}), first].filter((start) => start > 0);
	if (length === 0 || starts.length === 0) return null;
	const start = Math.min(...starts);
	if (start < FRONT || start + length > offset) throw corrupt(`a column chunk of ${length} bytes at byte ${start} is not inside of the data, says the footer`, offset);
	return {
		start,
		end: start + length
	};
}
function chunkOf(group, leaf, offset) {
	const column = group.columns[leaf.chunk];
	const name = JSON.stringify(leaf.name);
	if (column?.crypto_metadata !== void 0 || column?.encrypted_column_metadata !== void 0) throw unsupported(`column ${name} is encrypted`, "Write it without encryption");
	if (column?.file_path !== void 0) throw unsupported(`column ${name} stands in another file`, "Write one file with all columns");
	const data = column?.meta_data;
	if (data === void 0) throw corrupt(`column ${name} has no description`, offset);
	const path = data.path_in_schema;
	if (data.type !== leaf.element.type || path.length !== 1 || path[0] !== leaf.name) throw corrupt(`a chunk of column ${name} says it is ${path.join(".")} of type ${data.type}`, offset);
	const rows = wholeNumber(group.num_rows, {
		what: "the number of rows of a row group",
		offset
	});
	const values = wholeNumber(data.num_values, {
		what: `the number of values of column ${name}`,
		offset
	});
	if (values !== rows) throw corrupt(`column ${name} has ${values} values in a row group of ${rows} rows`, offset);
	const span = spanOf$3(column ?? { file_offset: 0n }, offset);
	if (span === null && rows > 0) throw corrupt(`column ${name} has ${rows} values in no bytes`, offset);
	return {
		start: span?.start ?? 0,
		length: span === null ? 0 : span.end - span.start,
		rows,
		codec: data.codec
	};
}
// node_modules/hyparquet/src/constants.js
const ParquetTypes = [
	"BOOLEAN",
	"INT32",
	"INT64",
	"INT96",
	"FLOAT",
	"DOUBLE",
	"BYTE_ARRAY",
	"FIXED_LEN_BYTE_ARRAY"
];
const Encodings = [
	"PLAIN",
	"GROUP_VAR_INT",
	"PLAIN_DICTIONARY",
	"RLE",
	"BIT_PACKED",
	"DELTA_BINARY_PACKED",
	"DELTA_LENGTH_BYTE_ARRAY",
	"DELTA_BYTE_ARRAY",
	"RLE_DICTIONARY",
	"BYTE_STREAM_SPLIT",
	"ALP"
];
const FieldRepetitionTypes = [
	"REQUIRED",
	"OPTIONAL",
	"REPEATED"
];
const ConvertedTypes = [
	"UTF8",
	"MAP",
	"MAP_KEY_VALUE",
	"LIST",
	"ENUM",
	"DECIMAL",
	"DATE",
	"TIME_MILLIS",
	"TIME_MICROS",
	"TIMESTAMP_MILLIS",
	"TIMESTAMP_MICROS",
	"UINT_8",
	"UINT_16",
	"UINT_32",
	"UINT_64",
	"INT_8",
	"INT_16",
	"INT_32",
	"INT_64",
	"JSON",
	"BSON",
	"INTERVAL"
];
const CompressionCodecs = [
	"UNCOMPRESSED",
	"SNAPPY",
	"GZIP",
	"LZO",
	"BROTLI",
	"LZ4",
	"ZSTD",
	"LZ4_RAW"
];
const PageTypes = [
	"DATA_PAGE",
	"INDEX_PAGE",
	"DICTIONARY_PAGE",
	"DATA_PAGE_V2"
];
const EdgeInterpolationAlgorithms = [
	"SPHERICAL",
	"VINCENTY",
	"THOMAS",
	"ANDOYER",
	"KARNEY"
];
// node_modules/hyparquet/src/wkb.js
function wkbToGeojson(reader) {
	const flags = getFlags(reader);
	if (flags.type === 1) return {
		type: "Point",
		coordinates: readPosition(reader, flags)
	};
	else if (flags.type === 2) return {
		type: "LineString",
		coordinates: readLine(reader, flags)
	};
	else if (flags.type === 3) return {
		type: "Polygon",
		coordinates: readPolygon(reader, flags)
	};
	else if (flags.type === 4) {
		const points = [];
		for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, getFlags(reader)));
		return {
			type: "MultiPoint",
			coordinates: points
		};
	} else if (flags.type === 5) {
		const lines = [];
		for (let i = 0; i < flags.count; i++) lines.push(readLine(reader, getFlags(reader)));
		return {
			type: "MultiLineString",
			coordinates: lines
		};
	} else if (flags.type === 6) {
		const polygons = [];
		for (let i = 0; i < flags.count; i++) polygons.push(readPolygon(reader, getFlags(reader)));
		return {
			type: "MultiPolygon",
			coordinates: polygons
		};
	} else if (flags.type === 7) {
		const geometries = [];
		for (let i = 0; i < flags.count; i++) geometries.push(wkbToGeojson(reader));
		return {
			type: "GeometryCollection",
			geometries
		};
	} else throw new Error(`Unsupported geometry type: ${flags.type}`);
}
function getFlags(reader) {
	const { view } = reader;
	const littleEndian = view.getUint8(reader.offset++) === 1;
	const rawType = view.getUint32(reader.offset, littleEndian);
	reader.offset += 4;
	const type = rawType % 1e3;
	const flags = Math.floor(rawType / 1e3);
	let count = 0;
	if (type > 1 && type <= 7) {
		count = view.getUint32(reader.offset, littleEndian);
		reader.offset += 4;
	}
	let dim = 2;
	if (flags) dim++;
	if (flags === 3) dim++;
	return {
		littleEndian,
		type,
		dim,
		count
	};
}
function readPosition(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.dim; i++) {
		const coord = reader.view.getFloat64(reader.offset, flags.littleEndian);
		reader.offset += 8;
		points.push(coord);
	}
	return points;
}
function readLine(reader, flags) {
	const points = [];
	for (let i = 0; i < flags.count; i++) points.push(readPosition(reader, flags));
	return points;
}
function readPolygon(reader, flags) {
	const { view } = reader;
	const rings = [];
	for (let r = 0; r < flags.count; r++) {
		const count = view.getUint32(reader.offset, flags.littleEndian);
		reader.offset += 4;
		rings.push(readLine(reader, {
			...flags,
			count
		}));
	}
	return rings;
}
// node_modules/hyparquet/src/convert.js
const decoder$1 = new TextDecoder();
const DEFAULT_PARSERS = {
	timestampFromMilliseconds(millis) {
		return new Date(Number(millis));
	},
	timestampFromMicroseconds(micros) {
		return new Date(Number(micros / 1000n));
	},
	timestampFromNanoseconds(nanos) {
		return new Date(Number(nanos / 1000000n));
	},
	dateFromDays(days) {
		return new Date(days * 864e5);
	},
	stringFromBytes(bytes) {
		return bytes && decoder$1.decode(bytes);
	},
	jsonFromBytes(bytes) {
		return bytes && JSON.parse(decoder$1.decode(bytes));
	},
	geometryFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	geographyFromBytes(bytes) {
		return bytes && wkbToGeojson({
			view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
			offset: 0
		});
	},
	uuidFromBytes(bytes) {
		if (!bytes) return void 0;
		const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
		return hex.slice(0, 8) + "-" + hex.slice(8, 12) + "-" + hex.slice(12, 16) + "-" + hex.slice(16, 20) + "-" + hex.slice(20, 32);
	}
};
function parseDecimal(bytes) {
	if (!bytes.length) return 0;
	let value = 0n;
	for (const byte of bytes) value = value * 256n + BigInt(byte);
	const bits = bytes.length * 8;
	if (value >= 2n ** BigInt(bits - 1)) value -= 2n ** BigInt(bits);
	return Number(value);
}
function parseFloat16(bytes) {
	if (!bytes) return void 0;
	const int16 = bytes[1] << 8 | bytes[0];
	const sign = int16 >> 15 ? -1 : 1;
	const exp = int16 >> 10 & 31;
	const frac = int16 & 1023;
	if (exp === 0) return sign * 2 ** -14 * (frac / 1024);
	if (exp === 31) return frac ? NaN : sign * Infinity;
	return sign * 2 ** (exp - 15) * (1 + frac / 1024);
}
// node_modules/hyparquet/src/thrift.js
const STOP$2 = 0;
const TRUE$1 = 1;
const FALSE$1 = 2;
const BYTE$1 = 3;
const I16$1 = 4;
const I32$1 = 5;
const I64$1 = 6;
const DOUBLE$1 = 7;
const BINARY$1 = 8;
const LIST$1 = 9;
const STRUCT$1 = 12;
function deserializeTCompactProtocol(reader) {
	const value = {};
	let fid = 0;
	while (true) {
		if (reader.offset >= reader.view.byteLength) throw new Error("thrift struct ended without STOP");
		const byte = reader.view.getUint8(reader.offset++);
		const type = byte & 15;
		if (type === STOP$2) break;
		const delta = byte >> 4;
		fid = delta ? fid + delta : readZigZag(reader);
		value[`field_${fid}`] = readElement(reader, type);
	}
	return value;
}
function readElement(reader, type) {
	switch (type) {
		case TRUE$1: return true;
		case FALSE$1: return false;
		case BYTE$1: return reader.view.getInt8(reader.offset++);
		case I16$1:
		case I32$1: return readZigZag(reader);
		case I64$1: return readZigZagBigInt(reader);
		case DOUBLE$1: {
			const value = reader.view.getFloat64(reader.offset, true);
			reader.offset += 8;
			return value;
		}
		case BINARY$1: {
			const stringLength = readVarInt(reader);
			if (reader.offset + stringLength > reader.view.byteLength) throw new Error(`thrift binary length ${stringLength} exceeds remaining ${reader.view.byteLength - reader.offset} bytes`);
			const strBytes = new Uint8Array(reader.view.buffer, reader.view.byteOffset + reader.offset, stringLength);
			reader.offset += stringLength;
			return strBytes;
		}
		case LIST$1: {
			const byte = reader.view.getUint8(reader.offset++);
			const elemType = byte & 15;
			let listSize = byte >> 4;
			if (listSize === 15) listSize = readVarInt(reader);
			const boolType = elemType === TRUE$1 || elemType === FALSE$1;
			const values = new Array(listSize);
			for (let i = 0; i < listSize; i++) values[i] = boolType ? readElement(reader, BYTE$1) === 1 : readElement(reader, elemType);
			return values;
		}
		case STRUCT$1: return deserializeTCompactProtocol(reader);
		default: throw new Error(`thrift unhandled type: ${type}`);
	}
}
function readVarInt(reader) {
	let result = 0;
	let shift = 0;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= (byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7;
	}
}
function readVarBigInt(reader) {
	let result = 0n;
	let shift = 0n;
	while (true) {
		const byte = reader.view.getUint8(reader.offset++);
		result |= BigInt(byte & 127) << shift;
		if (!(byte & 128)) return result;
		shift += 7n;
	}
}
function readZigZag(reader) {
	const zigzag = readVarInt(reader);
	return zigzag >>> 1 ^ -(zigzag & 1);
}
function readZigZagBigInt(reader) {
	const zigzag = readVarBigInt(reader);
	return zigzag >> 1n ^ -(zigzag & 1n);
}
// node_modules/hyparquet/src/geoparquet.js
function markGeoColumns(schema, key_value_metadata) {
	const columns = new Map();
	const geo = key_value_metadata?.find(({ key }) => key === "geo")?.value;
	const decodedColumns = (geo && JSON.parse(geo)?.columns) ?? {};
	for (const [name, column] of Object.entries(decodedColumns)) {
		if (column.encoding !== "WKB") continue;
		const type = column.edges === "spherical" ? "GEOGRAPHY" : "GEOMETRY";
		const id = column.crs?.id ?? column.crs?.ids?.[0];
		const crs = id ? `${id.authority}:${id.code.toString()}` : void 0;
		columns.set(name, {
			type,
			crs
		});
	}
	for (let i = 1; i < schema.length; i++) {
		const { logical_type, name, num_children, type } = schema[i];
		if (num_children) {
			i += num_children;
			continue;
		}
		if (type === "BYTE_ARRAY" && !logical_type) schema[i].logical_type = columns.get(name);
	}
}
// node_modules/hyparquet/src/metadata.js
const decoder = new TextDecoder();
function decode(value) {
	return value && decoder.decode(value);
}
function parquetMetadata(arrayBuffer, { parsers, geoparquet = true } = {}) {
	let view;
	if (arrayBuffer instanceof ArrayBuffer) view = new DataView(arrayBuffer);
	else if (arrayBuffer instanceof Uint8Array) view = new DataView(arrayBuffer.buffer, arrayBuffer.byteOffset, arrayBuffer.byteLength);
	else throw new Error("parquet expected ArrayBuffer or Uint8Array");
	const allParsers = {
		...DEFAULT_PARSERS,
		...parsers
	};
	if (view.byteLength < 8) throw new Error("parquet file is too short");
	if (view.getUint32(view.byteLength - 4, true) !== 827474256) throw new Error("parquet file invalid (footer != PAR1)");
	const metadataLengthOffset = view.byteLength - 8;
	const metadataLength = view.getUint32(metadataLengthOffset, true);
	if (metadataLength > view.byteLength - 8) throw new Error(`parquet metadata length ${metadataLength} exceeds available buffer ${view.byteLength - 8}`);
	const metadataOffset = metadataLengthOffset - metadataLength;
	const metadata = deserializeTCompactProtocol({
		view,
		offset: metadataOffset
	});
	const version = metadata.field_1;
	const schema = metadata.field_2.map((field) => ({
		type: ParquetTypes[field.field_1],
		type_length: field.field_2,
		repetition_type: FieldRepetitionTypes[field.field_3],
		name: decode(field.field_4),
		num_children: field.field_5,
		converted_type: ConvertedTypes[field.field_6],
		scale: field.field_7,
		precision: field.field_8,
		field_id: field.field_9,
		logical_type: logicalType(field.field_10)
	}));
	const columnSchema = schema.filter((e) => e.type);
	const num_rows = metadata.field_3;
	const row_groups = metadata.field_4.map((rowGroup) => ({
		columns: rowGroup.field_1.map((column, columnIndex) => ({
			file_path: decode(column.field_1),
			file_offset: column.field_2,
			meta_data: column.field_3 && {
				type: ParquetTypes[column.field_3.field_1],
				encodings: column.field_3.field_2?.map((e) => Encodings[e]),
				path_in_schema: column.field_3.field_3.map(decode),
				codec: CompressionCodecs[column.field_3.field_4],
				num_values: column.field_3.field_5,
				total_uncompressed_size: column.field_3.field_6,
				total_compressed_size: column.field_3.field_7,
				key_value_metadata: column.field_3.field_8?.map((kv) => ({
					key: decode(kv.field_1),
					value: decode(kv.field_2)
				})),
				data_page_offset: column.field_3.field_9,
				index_page_offset: column.field_3.field_10,
				dictionary_page_offset: column.field_3.field_11,
				statistics: convertStats(column.field_3.field_12, columnSchema[columnIndex], allParsers),
				encoding_stats: column.field_3.field_13?.map((encodingStat) => ({
					page_type: PageTypes[encodingStat.field_1],
					encoding: Encodings[encodingStat.field_2],
					count: encodingStat.field_3
				})),
				bloom_filter_offset: column.field_3.field_14,
				bloom_filter_length: column.field_3.field_15,
				size_statistics: column.field_3.field_16 && {
					unencoded_byte_array_data_bytes: column.field_3.field_16.field_1,
					repetition_level_histogram: column.field_3.field_16.field_2,
					definition_level_histogram: column.field_3.field_16.field_3
				},
				geospatial_statistics: column.field_3.field_17 && {
					bbox: column.field_3.field_17.field_1 && {
						xmin: column.field_3.field_17.field_1.field_1,
						xmax: column.field_3.field_17.field_1.field_2,
						ymin: column.field_3.field_17.field_1.field_3,
						ymax: column.field_3.field_17.field_1.field_4,
						zmin: column.field_3.field_17.field_1.field_5,
						zmax: column.field_3.field_17.field_1.field_6,
						mmin: column.field_3.field_17.field_1.field_7,
						mmax: column.field_3.field_17.field_1.field_8
					},
					geospatial_types: column.field_3.field_17.field_2
				}
			},
			offset_index_offset: column.field_4,
			offset_index_length: column.field_5,
			column_index_offset: column.field_6,
			column_index_length: column.field_7,
			crypto_metadata: column.field_8,
			encrypted_column_metadata: column.field_9
		})),
		total_byte_size: rowGroup.field_2,
		num_rows: rowGroup.field_3,
		sorting_columns: rowGroup.field_4?.map((sortingColumn) => ({
			column_idx: sortingColumn.field_1,
			descending: sortingColumn.field_2,
			nulls_first: sortingColumn.field_3
		})),
		file_offset: rowGroup.field_5,
		total_compressed_size: rowGroup.field_6,
		ordinal: rowGroup.field_7
	}));
	const key_value_metadata = metadata.field_5?.map((kv) => ({
		key: decode(kv.field_1),
		value: decode(kv.field_2)
	}));
	const created_by = decode(metadata.field_6);
	if (geoparquet) markGeoColumns(schema, key_value_metadata);
	return {
		version,
		schema,
		num_rows,
		row_groups,
		key_value_metadata,
		created_by,
		metadata_length: metadataLength
	};
}
function logicalType(logicalType) {
	if (logicalType?.field_1) return { type: "STRING" };
	if (logicalType?.field_2) return { type: "MAP" };
	if (logicalType?.field_3) return { type: "LIST" };
	if (logicalType?.field_4) return { type: "ENUM" };
	if (logicalType?.field_5) return {
		type: "DECIMAL",
		scale: logicalType.field_5.field_1,
		precision: logicalType.field_5.field_2
	};
	if (logicalType?.field_6) return { type: "DATE" };
	if (logicalType?.field_7) return {
		type: "TIME",
		isAdjustedToUTC: logicalType.field_7.field_1,
		unit: timeUnit(logicalType.field_7.field_2)
	};
	if (logicalType?.field_8) return {
		type: "TIMESTAMP",
		isAdjustedToUTC: logicalType.field_8.field_1,
		unit: timeUnit(logicalType.field_8.field_2)
	};
	if (logicalType?.field_10) return {
		type: "INTEGER",
		bitWidth: logicalType.field_10.field_1,
		isSigned: logicalType.field_10.field_2
	};
	if (logicalType?.field_11) return { type: "NULL" };
	if (logicalType?.field_12) return { type: "JSON" };
	if (logicalType?.field_13) return { type: "BSON" };
	if (logicalType?.field_14) return { type: "UUID" };
	if (logicalType?.field_15) return { type: "FLOAT16" };
	if (logicalType?.field_16) return {
		type: "VARIANT",
		specification_version: logicalType.field_16.field_1
	};
	if (logicalType?.field_17) return {
		type: "GEOMETRY",
		crs: decode(logicalType.field_17.field_1)
	};
	if (logicalType?.field_18) return {
		type: "GEOGRAPHY",
		crs: decode(logicalType.field_18.field_1),
		algorithm: EdgeInterpolationAlgorithms[logicalType.field_18.field_2]
	};
	if (logicalType?.field_19) return { type: "FILE" };
	return logicalType;
}
function timeUnit(unit) {
	if (unit.field_1) return "MILLIS";
	if (unit.field_2) return "MICROS";
	if (unit.field_3) return "NANOS";
	throw new Error("parquet time unit required");
}
function convertStats(stats, schema, parsers) {
	return stats && {
		max: convertMetadata(stats.field_1, schema, parsers),
		min: convertMetadata(stats.field_2, schema, parsers),
		null_count: stats.field_3,
		distinct_count: stats.field_4,
		max_value: convertMetadata(stats.field_5, schema, parsers),
		min_value: convertMetadata(stats.field_6, schema, parsers),
		is_max_value_exact: stats.field_7,
		is_min_value_exact: stats.field_8
	};
}
function convertMetadata(value, schema, parsers) {
	const { type, converted_type, logical_type } = schema;
	if (value === void 0) return value;
	if (type === "BOOLEAN") return value[0] === 1;
	if (type === "BYTE_ARRAY") return parsers.stringFromBytes(value);
	const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
	if (type === "FLOAT" && view.byteLength === 4) return view.getFloat32(0, true);
	if (type === "DOUBLE" && view.byteLength === 8) return view.getFloat64(0, true);
	if (type === "INT32" && converted_type === "DECIMAL" && view.byteLength === 4) return view.getInt32(0, true) / 10 ** (schema.scale || 0);
	if (type === "INT64" && converted_type === "DECIMAL" && view.byteLength === 8) return Number(view.getBigInt64(0, true)) / 10 ** (schema.scale || 0);
	if (type === "INT32" && converted_type === "DATE") return parsers.dateFromDays(view.getInt32(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MILLIS") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	if (type === "INT64" && converted_type === "TIMESTAMP_MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "NANOS") return parsers.timestampFromNanoseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP" && logical_type?.unit === "MICROS") return parsers.timestampFromMicroseconds(view.getBigInt64(0, true));
	if (type === "INT64" && logical_type?.type === "TIMESTAMP") return parsers.timestampFromMilliseconds(view.getBigInt64(0, true));
	const unsigned = converted_type?.startsWith("UINT_") || logical_type?.type === "INTEGER" && !logical_type.isSigned;
	if (type === "INT32" && unsigned && view.byteLength === 4) return view.getUint32(0, true);
	if (type === "INT64" && unsigned && view.byteLength === 8) return view.getBigUint64(0, true);
	if (type === "INT32" && view.byteLength === 4) return view.getInt32(0, true);
	if (type === "INT64" && view.byteLength === 8) return view.getBigInt64(0, true);
	if (converted_type === "DECIMAL") {
		const scale = schema.scale || 0;
		return scale > 308 ? parseDecimal(value) * 10 ** -scale : parseDecimal(value) / 10 ** scale;
	}
	if (logical_type?.type === "FLOAT16") return parseFloat16(value);
	if (logical_type?.type === "UUID") return parsers.uuidFromBytes(value);
	if (type === "FIXED_LEN_BYTE_ARRAY") return value;
	return value;
}
// src/core/evidence/table/parquet/thrift-bounds.ts
const DEEPEST$2 = 16;
const STOP$1 = 0;
const TRUE = 1;
const FALSE = 2;
const BYTE = 3;
const I16 = 4;
const I32 = 5;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
function thriftBounds(bytes, most) {
	const cursor = {
		bytes,
		most,
		at: 0,
		values: 0,
		why: null
	};
	if (skipStruct(cursor, 0)) return {
		kind: "whole",
		end: cursor.at
	};
	return {
		kind: cursor.why ?? "malformed",
		at: cursor.at
	};
}
function fail$1(cursor, why) {
	cursor.why ??= why;
	return false;
}
function skipStruct(cursor, depth) {
	if (depth > DEEPEST$2) return fail$1(cursor, "malformed");
	for (;;) {
		const head = cursor.bytes[cursor.at];
		if (head === void 0) return fail$1(cursor, "cut");
		cursor.at++;
		const type = head & 15;
		if (type === STOP$1) return true;
		if (++cursor.values > cursor.most) return fail$1(cursor, "too-many");
		if (head >> 4 === 0 && !skipVarint(cursor, 5)) return false;
		if (type !== TRUE && type !== FALSE && !skipValue(cursor, type, depth)) return false;
	}
}
function skipValue(cursor, type, depth) {
	switch (type) {
		case TRUE:
		case FALSE:
		case BYTE: return skipBytes(cursor, 1);
		case I16:
		case I32: return skipVarint(cursor, 5);
		case I64: return skipVarint(cursor, 10);
		case DOUBLE: return skipBytes(cursor, 8);
		case BINARY: {
			const length = takeLength$1(cursor);
			return length !== null && skipBytes(cursor, length);
		}
		case LIST: return skipList(cursor, depth + 1);
		case STRUCT: return skipStruct(cursor, depth + 1);
		default: return fail$1(cursor, "malformed");
	}
}
function skipList(cursor, depth) {
	if (depth > DEEPEST$2) return fail$1(cursor, "malformed");
	const head = cursor.bytes[cursor.at];
	if (head === void 0) return fail$1(cursor, "cut");
	cursor.at++;
	const size = head >> 4 === 15 ? takeLength$1(cursor) : head >> 4;
	if (size === null) return false;
	if (size > cursor.bytes.length - cursor.at) return fail$1(cursor, "cut");
	cursor.values += size;
	if (cursor.values > cursor.most) return fail$1(cursor, "too-many");
	for (let item = 0; item < size; item++) if (!skipValue(cursor, head & 15, depth)) return false;
	return true;
}
function skipBytes(cursor, count) {
	if (count > cursor.bytes.length - cursor.at) return fail$1(cursor, "cut");
	cursor.at += count;
	return true;
}
function skipVarint(cursor, longest) {
	for (let width = 0; width < longest; width++) {
		const byte = cursor.bytes[cursor.at];
		if (byte === void 0) return fail$1(cursor, "cut");
		cursor.at++;
		if (byte < 128) return true;
	}
	return fail$1(cursor, "malformed");
}
function takeLength$1(cursor) {
	const from = cursor.at;
	if (!skipVarint(cursor, 5)) return null;
	let length = 0;
	for (let at = cursor.at - 1; at >= from; at--) length = length * 128 + ((cursor.bytes[at] ?? 0) & 127);
	if (length < 2147483648) return length;
	fail$1(cursor, "malformed");
	return null;
}
// src/core/evidence/table/parquet/footer.ts
const MAGIC = "PAR1";
const ENCRYPTED = "PARE";
const SMALLEST = 12;
const LONGEST_FOOTER = 67108864;
const MOST_VALUES$1 = 1e6;
function readFooter(source) {
	if (source.size === 0) throw new Trouble("table/empty", "the file is empty");
	const head = textAt(source, 0, 4);
	if (source.size < SMALLEST || head.length < 4) throw new Trouble("table/truncated", `the file ends at byte ${source.size}, before a Parquet file can`);
	const tail = textAt(source, source.size - 4, 4);
	if (head === ENCRYPTED || tail === ENCRYPTED) throw unsupported("the file is encrypted", "Write it without encryption");
	if (head !== MAGIC) throw corrupt("a Parquet file begins with PAR1, this one does not", 0);
	if (tail !== MAGIC) throw new Trouble("table/truncated", `the file does not end with PAR1: it was cut off at byte ${source.size}`, "Write or copy the file again");
	return decoded(footerBytes(source), source.size);
}
function footerBytes(source) {
	const at = source.size - 8;
	const lengthBytes = bytesAt(source, at, 4);
	const length = new DataView(lengthBytes.buffer).getUint32(0, true);
	if (length > source.size - SMALLEST) throw corrupt(`the footer is said to have ${length} bytes`, at);
	if (length > LONGEST_FOOTER) throw new Trouble("table/too-large", `the footer has ${length} bytes`);
	return bytesAt(source, at - length, length + 8);
}
function decoded(bytes, size) {
	const length = bytes.length - 8;
	const offset = size - bytes.length;
	const bounds = thriftBounds(bytes.subarray(0, length), MOST_VALUES$1);
	if (bounds.kind === "too-many") throw new Trouble("table/too-large", "the footer describes too many columns and groups");
	if (bounds.kind !== "whole") throw corrupt("the footer is no Thrift structure", offset + bounds.at);
	if (bounds.end !== length) throw corrupt("bytes follow the footer", offset + bounds.end);
	try {
		return {
			metadata: parquetMetadata(bytes, { geoparquet: false }),
			offset
		};
	} catch (error) {
		throw corrupt(`the footer can't be decoded (${error instanceof Error ? error.message : "unknown"})`, offset);
	}
}
function bytesAt(source, at, count) {
	const bytes = new Uint8Array(count);
	if (source.read(bytes, at) === count) return bytes;
	throw new Trouble("table/truncated", `the file ends before byte ${at + count}`);
}
function textAt(source, at, count) {
	const bytes = new Uint8Array(count);
	const got = source.read(bytes, at);
	return String.fromCharCode(...bytes.subarray(0, got));
}
// src/core/evidence/table/parquet/scratch.ts
function emptyScratch() {
	return {
		page: new Uint8Array(0),
		codes: new Int32Array(0),
		words: new Int32Array(0),
		values: new ArrayBuffer(0)
	};
}
function wordsFrom(scratch, which, length) {
	if (scratch[which].length < length) scratch[which] = new Int32Array(Math.ceil(length * 1.25));
	return scratch[which];
}
function pageFrom(scratch, length) {
	if (scratch.page.length < length) scratch.page = new Uint8Array(Math.ceil(length * 1.25));
	return scratch.page;
}
function alignedFrom(scratch, bytes) {
	if (scratch.values.byteLength < bytes.length) scratch.values = new ArrayBuffer(Math.ceil(bytes.length * 1.25));
	new Uint8Array(scratch.values).set(bytes);
	return scratch.values;
}
// src/core/evidence/table/parquet/page-kernel.ts
const LEAST = 4096;
const MOST = 67108864;
const SLACK$2 = 64;
const UNSEEN$1 = -2;
function pageKernel() {
	let loaded;
	let base = 0;
	const ready = (work) => {
		if (work < LEAST || work > MOST) return null;
		if (loaded === void 0) {
			loaded = loadKernel("parquet");
			base = loaded?.mark() ?? 0;
		}
		loaded?.release(base);
		return loaded;
	};
	return {
		snappy: (elements, out) => {
			const kernel = ready(elements.length + out.length);
			return kernel !== null && snappy(kernel, elements, out);
		},
		codes: (span, coded, scratch) => {
			const kernel = coded.width > 0 && coded.width < 32 ? ready(coded.count) : null;
			return kernel === null ? null : codes(kernel, {
				span,
				scratch,
				...coded
			});
		},
		gather: (own, from, cells) => {
			const kernel = from.length > own.length ? null : ready(own.length);
			return kernel !== null && gather$1(kernel, own, {
				from,
				cells
			});
		},
		translate: (own, known, to) => {
			const kernel = known.length > own.length ? null : ready(own.length);
			return kernel !== null && translate$1(kernel, own, {
				known,
				...to
			});
		}
	};
}
function snappy(kernel, elements, out) {
	const from = kernel.reserve(elements.length + SLACK$2);
	const to = kernel.reserve(out.length + SLACK$2);
	kernel.bytes(from, elements.length).set(elements);
	if (kernel.call("snappy", from, from + elements.length, to, out.length) !== 1) return false;
	out.set(kernel.bytes(to, out.length));
	return true;
}
function codes(kernel, { span, scratch, width, count }) {
	const size = span.to - span.from;
	if (size > MOST) return null;
	const from = kernel.reserve(size + SLACK$2);
	const to = kernel.reserve(4 * count);
	kernel.bytes(from, size).set(span.bytes.subarray(span.from, span.to));
	const most = kernel.call("codes", from, from + size, width, count, to);
	if (most < 0) return null;
	const unpacked = wordsFrom(scratch, "codes", count).subarray(0, count);
	unpacked.set(kernel.int32(to, count));
	return {
		codes: unpacked,
		most
	};
}
function gather$1(kernel, own, { from, cells }) {
	const code = kernel.reserve(4 * own.length);
	const table = kernel.reserve(8 * from.length);
	const to = kernel.reserve(8 * own.length);
	kernel.int32(code, own.length).set(own);
	kernel.float64(table, from.length).set(from);
	kernel.call("gather", code, own.length, table, to);
	cells.set(kernel.float64(to, own.length));
	return true;
}
function translate$1(kernel, own, { known, cells, codeOf }) {
	const code = kernel.reserve(4 * own.length);
	const table = kernel.reserve(4 * known.length);
	const to = kernel.reserve(4 * own.length);
	kernel.int32(code, own.length).set(own);
	const words = kernel.int32(table, known.length);
	words.set(known);
	for (let done = 0; done < own.length;) {
		done += kernel.call("translate", code + 4 * done, own.length - done, table, to + 4 * done);
		const unseen = own[done];
		if (unseen === void 0 || known[unseen] !== UNSEEN$1) continue;
		const found = codeOf(unseen);
		known[unseen] = found;
		words[unseen] = found;
	}
	cells.set(kernel.int32(to, own.length));
	return true;
}
// src/core/evidence/table/parquet/budget.ts
const LARGEST_PAGE = 268435456;
function reserve(budget, bytes, what) {
	if (bytes > budget.memory) throw new Trouble("table/too-large", `${what} would take more memory than is allowed`, "Ask for fewer columns or rows");
	budget.memory -= bytes;
}
function spend(budget, bytes, offset) {
	if (bytes > budget.unpacked) throw new Trouble("table/too-large", `pages unpack to more than is allowed, the last of them at byte ${offset}`);
	budget.unpacked -= bytes;
}
// src/core/evidence/table/parquet/lz4.ts
function unpackLz4(packed, size, room) {
	if (size > packed.length * 255) return null;
	const out = room(size).subarray(0, size);
	const cursor = {
		packed,
		at: 0
	};
	let to = 0;
	while (cursor.at < packed.length) {
		const token = packed[cursor.at++] ?? 0;
		const literals = takeLength(cursor, token >> 4);
		if (literals > packed.length - cursor.at || literals > size - to) return null;
		out.set(packed.subarray(cursor.at, cursor.at + literals), to);
		cursor.at += literals;
		to += literals;
		if (cursor.at === packed.length) break;
		if (packed.length - cursor.at < 2) return null;
		const back = (packed[cursor.at] ?? 0) | (packed[cursor.at + 1] ?? 0) << 8;
		cursor.at += 2;
		const length = takeLength(cursor, token & 15) + 4;
		if (back === 0 || back > to || length > size - to) return null;
		for (let index = 0; index < length; index++, to++) out[to] = out[to - back] ?? 0;
	}
	return to === size ? out : null;
}
function takeLength(cursor, bits) {
	let length = bits;
	if (bits < 15) return length;
	for (;;) {
		const byte = cursor.packed[cursor.at++] ?? 0;
		length += byte;
		if (byte < 255) return length;
	}
}
// src/core/evidence/table/parquet/snappy.ts
const SLACK$1 = 4;
function unpackSnappy(packed, size, { room, kernel }) {
	const from = preamble(packed, size);
	if (from === null || size > packed.length * 22) return null;
	const out = room(size + SLACK$1);
	const unpacked = out.subarray(0, size);
	if (kernel?.snappy(packed.subarray(from), unpacked) === true) return unpacked;
	return unpackBlock(packed, from, out, size) ? unpacked : null;
}
function unpackBlock(packed, from, out, size) {
	const source = new DataView(packed.buffer, packed.byteOffset, packed.length);
	const target = new DataView(out.buffer, out.byteOffset, out.length);
	const end = packed.length;
	let at = from;
	let to = 0;
	while (at < end) {
		const tag = packed[at++] ?? 0;
		if ((tag & 3) === 0) {
			let length = (tag >> 2) + 1;
			if (length > 60) {
				const width = length - 60;
				length = littleEndian(packed, at, width) + 1;
				at += width;
			}
			if (length > end - at || length > size - to) return false;
			if (length > 32 || length + SLACK$1 > end - at) out.set(packed.subarray(at, at + length), to);
			else for (let index = 0; index < length; index += 4) target.setInt32(to + index, source.getInt32(at + index));
			at += length;
			to += length;
			continue;
		}
		const width = (tag & 3) === 3 ? 4 : tag & 3;
		if (width > end - at) return false;
		const length = width === 1 ? (tag >> 2 & 7) + 4 : (tag >> 2) + 1;
		const back = width === 1 ? tag >> 5 << 8 | (packed[at] ?? 0) : littleEndian(packed, at, width);
		at += width;
		if (back === 0 || back > to || length > size - to) return false;
		if (back >= 4) for (let index = to; index < to + length; index += 4) target.setInt32(index, target.getInt32(index - back));
		else for (let index = to; index < to + length; index++) out[index] = out[index - back] ?? 0;
		to += length;
	}
	return to === size;
}
function preamble(packed, size) {
	let said = 0;
	for (let at = 0; at < 5; at++) {
		const byte = packed[at] ?? 128;
		said += (byte & 127) * 2 ** (7 * at);
		if (byte < 128) return said === size ? at + 1 : null;
	}
	return null;
}
function littleEndian(bytes, at, width) {
	if (width === 2) return (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8;
	let value = 0;
	for (let place = width - 1; place >= 0; place--) value = value * 256 + (bytes[at + place] ?? 0);
	return value;
}
// src/core/evidence/table/parquet/codecs.ts
const GZIP_RATIO = 1032;
function unpackPage(codec, packed, codecs) {
	const { bytes, size, offset, room } = packed;
	switch (codec) {
		case "UNCOMPRESSED":
			if (bytes.length !== size) throw corrupt(`a stored page of ${bytes.length} bytes says ${size}`, offset);
			return bytes;
		case "SNAPPY": return orCorrupt(unpackSnappy(bytes, size, packed), codec, packed);
		case "LZ4_RAW": return orCorrupt(unpackLz4(bytes, size, room), codec, packed);
		case "GZIP": return orCorrupt(size > bytes.length * GZIP_RATIO ? null : tried(codecs.gzip, packed), codec, packed);
		case "ZSTD": return orCorrupt(tried(codecs.zstd, packed), codec, packed);
		case "BROTLI": return orCorrupt(tried(codecs.brotli, packed), codec, packed);
		default: throw unsupported(`pages packed with ${codec} are not read`, "Write the file with snappy or zstd");
	}
}
function tried(unpack, { bytes, size }) {
	if (size === 0) return new Uint8Array(0);
	try {
		const unpacked = unpack(bytes, size);
		return unpacked.length === size ? unpacked : null;
	} catch {
		return null;
	}
}
function orCorrupt(unpacked, codec, { size, offset }) {
	if (unpacked !== null) return unpacked;
	throw corrupt(`a page does not unpack (${codec}) to the ${size} bytes it says`, offset);
}
// src/core/evidence/table/parquet/delta.ts
const LARGEST_BLOCK = 1 << 20;
const MOST_PARTS = 4096;
function deltaLongs(span, count) {
	const packed = new Int32Array((span.to - span.from >> 2) + 4);
	new Uint8Array(packed.buffer).set(span.bytes.subarray(span.from, span.to));
	const reader = {
		span,
		words: packed,
		at: span.from
	};
	const block = takeCount(reader);
	const parts = takeCount(reader);
	const total = takeCount(reader);
	const first = takeSigned(reader);
	const part = block / parts;
	if (block > LARGEST_BLOCK || parts > MOST_PARTS || !Number.isInteger(part) || part % 8 !== 0 || part === 0) throw corrupt(`blocks of ${block} differences in ${parts} parts`, span.offset);
	if (total !== count) throw corrupt(`a page of ${count} values has ${total} differences`, span.offset);
	const words = new Int32Array(2 * count);
	if (count > 0) setLong(words, 0, first);
	for (let index = 1; index < count;) index = takeBlock(reader, {
		words,
		index,
		count,
		parts,
		part
	});
	return {
		words,
		end: reader.at
	};
}
function takeBlock(reader, { words, index, count, parts, part }) {
	const least = takeSigned(reader);
	const widths = reader.at;
	reader.at += parts;
	if (reader.at > reader.span.to) throw corrupt("a page ends inside of a block", reader.span.offset);
	let next = index;
	for (let place = 0; place < parts && next < count; place++) {
		const width = reader.span.bytes[widths + place] ?? 0;
		const size = width * part / 8;
		if (width > 64) throw corrupt(`differences of ${width} bits`, reader.span.offset);
		if (size > reader.span.to - reader.at) throw corrupt("a page ends inside of a block", reader.span.offset);
		const end = Math.min(count, next + part);
		addPart(reader, width, {
			words,
			from: next,
			to: end,
			least
		});
		reader.at += size;
		next = end;
	}
	return next;
}
function addPart(reader, width, { words, from, to, least }) {
	const leastLow = Number(BigInt.asIntN(32, least));
	const leastHigh = Number(BigInt.asIntN(32, least >> 32n));
	let bit = (reader.at - reader.span.from) * 8;
	for (let index = from; index < to; index++) {
		const low = bitsAt(reader.words, bit, Math.min(width, 32));
		const high = width > 32 ? bitsAt(reader.words, bit + 32, width - 32) : 0;
		bit += width;
		const before = words[2 * index - 2] ?? 0;
		const step = low + leastLow | 0;
		const stepHigh = high + leastHigh + (step >>> 0 < low >>> 0 ? 1 : 0);
		const sum = before + step | 0;
		words[2 * index] = sum;
		words[2 * index + 1] = (words[2 * index - 1] ?? 0) + stepHigh + (sum >>> 0 < before >>> 0 ? 1 : 0);
	}
}
function bitsAt(words, at, width) {
	if (width === 0) return 0;
	const word = Math.floor(at / 32);
	const bit = at % 32;
	const both = (words[word] ?? 0) >>> bit | (words[word + 1] ?? 0) << 1 << 31 - bit;
	return width === 32 ? both | 0 : both & 2 ** width - 1;
}
function setLong(words, index, value) {
	words[2 * index] = Number(BigInt.asIntN(32, value));
	words[2 * index + 1] = Number(BigInt.asIntN(32, value >> 32n));
}
function takeVarint$1(reader) {
	let value = 0n;
	for (let shift = 0n; shift < 70n; shift += 7n) {
		if (reader.at >= reader.span.to) throw corrupt("a page ends inside of a number", reader.span.offset);
		const byte = reader.span.bytes[reader.at++] ?? 0;
		value |= BigInt(byte & 127) << shift;
		if (byte < 128) return BigInt.asUintN(64, value);
	}
	throw corrupt("a number does not end", reader.span.offset);
}
function takeCount(reader) {
	return Number(takeVarint$1(reader));
}
function takeSigned(reader) {
	const value = takeVarint$1(reader);
	return BigInt.asIntN(64, value >> 1n ^ -(value & 1n));
}
// src/core/evidence/table/parquet/values.ts
function widthOf$1(storage) {
	switch (storage.kind) {
		case "ints":
		case "floats": return 4;
		case "longs":
		case "doubles": return 8;
		case "fixed": return storage.width;
		case "booleans":
		case "texts": return 0;
	}
}
function valuesOf$3(storage, bytes, count, scratch) {
	switch (storage.kind) {
		case "ints": return {
			kind: "ints",
			count,
			values: new Int32Array(alignedFrom(scratch, bytes), 0, count)
		};
		case "longs": return {
			kind: "longs",
			count,
			words: new Int32Array(alignedFrom(scratch, bytes), 0, 2 * count)
		};
		case "floats": return {
			kind: "floats",
			count,
			values: new Float32Array(alignedFrom(scratch, bytes), 0, count)
		};
		case "doubles": return {
			kind: "doubles",
			count,
			values: new Float64Array(alignedFrom(scratch, bytes), 0, count)
		};
		case "fixed": return fixedTexts(bytes, storage.width, count);
		case "booleans":
		case "texts": throw new Error("values without a width");
	}
}
function fixedTexts(bytes, width, count) {
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	for (let index = 0; index < count; index++) {
		starts[index] = index * width;
		ends[index] = (index + 1) * width;
	}
	return {
		kind: "texts",
		count,
		bytes,
		starts,
		ends
	};
}
// src/core/evidence/table/parquet/plain.ts
function plainValues(span, { storage, count, scratch }) {
	if (storage.kind === "booleans") return plainBooleans(span, count);
	if (storage.kind === "texts") return plainTexts(span, count, storage.longest);
	const need = count * widthOf$1(storage);
	fits(span, need);
	return valuesOf$3(storage, span.bytes.subarray(span.from, span.from + need), count, scratch);
}
function fits({ from, to, offset }, need) {
	if (need > to - from) throw corrupt(`a page has ${to - from} bytes for values of ${need}`, offset);
	if (need < to - from) throw corrupt(`a page has ${to - from - need} bytes after its last value`, offset);
}
function plainBooleans(span, count) {
	fits(span, Math.ceil(count / 8));
	const values = new Uint8Array(count);
	for (let index = 0; index < count; index++) values[index] = (span.bytes[span.from + (index >> 3)] ?? 0) >> (index & 7) & 1;
	return {
		kind: "booleans",
		count,
		values
	};
}
function plainTexts({ bytes, from, to, offset }, count, longest) {
	if (count * 4 > to - from) throw corrupt(`a page has ${to - from} bytes for ${count} texts`, offset);
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	let at = from;
	for (let index = 0; index < count; index++) {
		if (at + 4 > to) throw corrupt("a page ends before its last text", offset);
		const length = (bytes[at] ?? 0) | (bytes[at + 1] ?? 0) << 8 | (bytes[at + 2] ?? 0) << 16 | (bytes[at + 3] ?? 0) << 24;
		at += 4;
		if (length < 0 || length > to - at) throw corrupt(`a text of ${length >>> 0} bytes reaches past its page`, offset);
		if (length > longest) throw tooLong$1(length, offset);
		starts[index] = at;
		at += length;
		ends[index] = at;
	}
	if (at < to) throw corrupt(`a page has ${to - at} bytes after its last text`, offset);
	return {
		kind: "texts",
		count,
		bytes,
		starts,
		ends
	};
}
function tooLong$1(length, offset) {
	return new Trouble("table/too-large", `a cell has ${length} bytes, in the page at byte ${offset}`);
}
// src/core/evidence/table/parquet/delta-texts.ts
function deltaLengthTexts(span, count, longest) {
	const { words, end } = deltaLongs(span, count);
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	let at = end;
	for (let index = 0; index < count; index++) {
		const length = lengthAt(words, index, span.offset);
		if (length > span.to - at) throw corrupt(`a text of ${length} bytes reaches past its page`, span.offset);
		if (length > longest) throw tooLong$1(length, span.offset);
		starts[index] = at;
		at += length;
		ends[index] = at;
	}
	if (at < span.to) throw corrupt(`a page has ${span.to - at} bytes after its last text`, span.offset);
	return {
		kind: "texts",
		count,
		bytes: span.bytes,
		starts,
		ends
	};
}
function deltaTexts(span, count, longest) {
	const { words, end } = deltaLongs(span, count);
	const suffixes = deltaLengthTexts({
		...span,
		from: end
	}, count, longest);
	const starts = new Int32Array(count);
	const ends = new Int32Array(count);
	let size = 0;
	for (let index = 0; index < count; index++) {
		const prefix = lengthAt(words, index, span.offset);
		const before = index === 0 ? 0 : (ends[index - 1] ?? 0) - (starts[index - 1] ?? 0);
		if (prefix > before) throw corrupt(`a text shares ${prefix} bytes with one of ${before}`, span.offset);
		const length = prefix + (suffixes.ends[index] ?? 0) - (suffixes.starts[index] ?? 0);
		if (length > longest) throw tooLong$1(length, span.offset);
		starts[index] = size;
		size += length;
		ends[index] = size;
		if (size > 268435456) throw new Trouble("table/too-large", `the texts of the page at byte ${span.offset} are too long`);
	}
	return {
		kind: "texts",
		count,
		bytes: joined(words, suffixes, {
			starts,
			ends
		}),
		starts,
		ends
	};
}
function joined(prefixes, suffixes, { starts, ends }) {
	const bytes = new Uint8Array(ends.at(-1) ?? 0);
	for (let index = 0; index < suffixes.count; index++) {
		const at = starts[index] ?? 0;
		const prefix = prefixes[2 * index] ?? 0;
		const before = starts[index - 1] ?? 0;
		bytes.copyWithin(at, before, before + prefix);
		bytes.set(suffixes.bytes.subarray(suffixes.starts[index], suffixes.ends[index]), at + prefix);
	}
	return bytes;
}
function lengthAt(words, index, offset) {
	const length = words[2 * index] ?? 0;
	if (length < 0 || words[2 * index + 1] !== 0) throw corrupt("a text has no length", offset);
	return length;
}
// src/core/evidence/table/parquet/hybrid.ts
const WIDEST$1 = 31;
function unpackCodes(span, { width, count }, scratch) {
	const codes = wordsFrom(scratch, "codes", count).subarray(0, count);
	if (width > WIDEST$1) throw corrupt(`codes of ${width} bits`, span.offset);
	if (width === 0) return {
		codes: codes.fill(0),
		most: 0
	};
	const reader = {
		words: wordsOf(span, scratch),
		bytes: span.bytes,
		at: span.from,
		base: span.from
	};
	let most = 0;
	for (let filled = 0; filled < count;) {
		const head = takeVarint(reader, span);
		const isPacked = (head & 1) === 1;
		const length = Math.min(count - filled, isPacked ? (head >>> 1) * 8 : head >>> 1);
		const size = isPacked ? Math.ceil(length * width / 8) : width + 7 >> 3;
		if (reader.at + size > span.to) throw corrupt("a page ends before its last value", span.offset);
		const largest = isPacked ? unpackRun(reader, {
			codes,
			filled,
			length,
			width
		}) : repeatRun(reader, {
			codes,
			filled,
			length,
			width
		});
		most = Math.max(most, largest);
		reader.at = Math.min(span.to, reader.at + (isPacked ? (head >>> 1) * width : size));
		filled += length;
	}
	return {
		codes,
		most
	};
}
function wordsOf({ bytes, from, to }, scratch) {
	const words = wordsFrom(scratch, "words", (to - from >> 2) + 3);
	new Uint8Array(words.buffer).set(bytes.subarray(from, to));
	return words;
}
function unpackRun({ words, at, base }, { codes, filled, length, width }) {
	const mask = 2 ** width - 1;
	const end = filled + length;
	let word = at - base >> 2;
	let bit = (at - base & 3) << 3;
	let most = 0;
	for (let index = filled; index < end; index++) {
		const code = ((words[word] ?? 0) >>> bit | (words[word + 1] ?? 0) << 1 << 31 - bit) & mask;
		codes[index] = code;
		if (code > most) most = code;
		bit += width;
		word += bit >> 5;
		bit &= 31;
	}
	return most;
}
function repeatRun({ bytes, at }, { codes, filled, length, width }) {
	let code = 0;
	for (let place = (width + 7 >> 3) - 1; place >= 0; place--) code = code << 8 | (bytes[at + place] ?? 0);
	const most = code >>> 0;
	codes.fill(code, filled, filled + length);
	return length === 0 ? 0 : most;
}
function takeVarint(reader, span) {
	let value = 0;
	for (let shift = 0; shift < 35; shift += 7) {
		if (reader.at >= span.to) throw corrupt("a page ends before its last value", span.offset);
		const byte = reader.bytes[reader.at++] ?? 0;
		value |= (byte & 127) << shift;
		if (byte < 128) return value >>> 0;
	}
	throw corrupt("a run of values has no length", span.offset);
}
// src/core/evidence/table/parquet/decode.ts
function decodeValues(span, encoding, coding) {
	const { storage, count } = coding;
	const { kind } = storage;
	if (encoding === "PLAIN") return plainValues(span, coding);
	if (encoding === "RLE" && kind === "booleans") return runBooleans(span, coding);
	if (encoding === "DELTA_BINARY_PACKED" && (kind === "ints" || kind === "longs")) return deltaNumbers(span, kind, count);
	if (encoding === "BYTE_STREAM_SPLIT" && kind !== "booleans" && kind !== "texts") return joinStreams(span, coding);
	if (encoding === "DELTA_LENGTH_BYTE_ARRAY" && kind === "texts") return deltaLengthTexts(span, count, storage.longest);
	if (encoding === "DELTA_BYTE_ARRAY" && kind === "texts") return deltaTexts(span, count, storage.longest);
	if (encoding === "DELTA_BYTE_ARRAY" && kind === "fixed") return ofWidth(deltaTexts(span, count, storage.width), storage.width, span);
	throw unsupported(`the encoding ${encoding} of a page at byte ${span.offset} is not read`, "Write the file with plain or dictionary encoding, as pyarrow and polars do unless told otherwise");
}
function runBooleans(span, { count, scratch }) {
	const { bytes, from, to, offset } = span;
	if (to - from < 4) throw corrupt("a page ends before its first value", offset);
	const size = new DataView(bytes.buffer, bytes.byteOffset + from, 4).getUint32(0, true);
	fits({
		...span,
		from: from + 4
	}, size);
	const { codes, most } = unpackCodes({
		...span,
		from: from + 4
	}, {
		width: 1,
		count
	}, scratch);
	if (most > 1) throw corrupt(`a boolean is ${most}`, offset);
	return {
		kind: "booleans",
		count,
		values: Uint8Array.from(codes)
	};
}
function deltaNumbers(span, kind, count) {
	const { words, end } = deltaLongs(span, count);
	if (end < span.to) throw corrupt(`a page has ${span.to - end} bytes after its last value`, span.offset);
	if (kind === "longs") return {
		kind,
		count,
		words
	};
	const values = new Int32Array(count);
	for (let index = 0; index < count; index++) values[index] = words[2 * index] ?? 0;
	return {
		kind,
		count,
		values
	};
}
function joinStreams(span, { storage, count, scratch }) {
	const width = widthOf$1(storage);
	fits(span, count * width);
	const bytes = new Uint8Array(count * width);
	for (let place = 0, at = span.from; place < width; place++) for (let index = 0; index < count; index++) bytes[index * width + place] = span.bytes[at++] ?? 0;
	return valuesOf$3(storage, bytes, count, scratch);
}
function ofWidth(texts, width, { offset }) {
	for (let index = 0; index < texts.count; index++) {
		const length = (texts.ends[index] ?? 0) - (texts.starts[index] ?? 0);
		if (length !== width) throw corrupt(`a value of ${width} bytes has ${length}`, offset);
	}
	return texts;
}
// src/core/evidence/table/parquet/levels.ts
function presenceOf({ bytes, from, to, offset }, rows) {
	let at = from;
	let present = null;
	let values = 0;
	for (let filled = 0; filled < rows;) {
		let head = 0;
		for (let shift = 0;; shift += 7) {
			if (at >= to || shift > 28) throw corrupt("a page ends inside of its levels", offset);
			const byte = bytes[at++] ?? 0;
			head |= (byte & 127) << shift;
			if (byte < 128) break;
		}
		const isPacked = (head & 1) === 1;
		const length = Math.min(rows - filled, isPacked ? (head >>> 1) * 8 : head >>> 1);
		if (at + (isPacked ? length + 7 >> 3 : 1) > to) throw corrupt("a page ends inside of its levels", offset);
		const level = bytes[at] ?? 0;
		if (!isPacked && level > 1) throw corrupt(`a flat column has a level of ${level}`, offset);
		if (!isPacked && level === 1 && length === rows) return {
			present: null,
			values: rows
		};
		present ??= new Uint8Array(rows);
		if (isPacked) values += unpackBits(bytes, at, present.subarray(filled, filled + length));
		else if (level === 1) {
			present.fill(1, filled, filled + length);
			values += length;
		}
		at = Math.min(to, at + (isPacked ? head >>> 1 : 1));
		filled += length;
	}
	return {
		present: values === rows ? null : present,
		values
	};
}
function unpackBits(bytes, at, into) {
	let set = 0;
	for (let index = 0; index < into.length; index++) {
		const bit = (bytes[at + (index >> 3)] ?? 0) >> (index & 7) & 1;
		into[index] = bit;
		set += bit;
	}
	return set;
}
// src/core/evidence/table/parquet/page-header.ts
const FIRST_LOOK = 4096;
const LONGEST_HEADER = 16777216;
const MOST_VALUES = 1e3;
function takePageHeader(window) {
	const at = window.at();
	const bytes = headerBytes(window);
	const header = fieldsOf(deserializeTCompactProtocol({
		view: viewOf(bytes),
		offset: 0
	}));
	window.skip(bytes.length);
	const offset = window.at();
	const size = (id, what) => wholeNumber(header(id), {
		what,
		offset: at
	});
	const unpacked = size(2, "the unpacked size of a page");
	const packed = size(3, "the size of a page");
	if (packed > window.left()) throw corrupt(`a page of ${packed} bytes reaches past its column chunk`, at);
	if (Math.max(packed, unpacked) > 268435456) throw new Trouble("table/too-large", `a page has ${unpacked} bytes, at byte ${at}`, "Write the file with smaller pages");
	return {
		offset,
		packed,
		unpacked,
		page: pageOf(header, at)
	};
}
function headerBytes(window) {
	for (let look = FIRST_LOOK;; look *= 4) {
		const bytes = window.peek(look);
		const bounds = thriftBounds(bytes, MOST_VALUES);
		if (bounds.kind === "whole") return bytes.subarray(0, bounds.end);
		if (bounds.kind !== "cut" || bytes.length >= window.left() || look > LONGEST_HEADER) throw corrupt("no page begins here", window.at());
	}
}
function fieldsOf(value) {
	return (id) => typeof value === "object" && value !== null ? Reflect.get(value, `field_${id}`) : void 0;
}
function viewOf(bytes) {
	return new DataView(new Uint8Array(bytes).buffer);
}
function pageOf(header, at) {
	const type = named$1(PageTypes, header(1));
	const count = (fields, id, what) => wholeNumber(fields(id), {
		what,
		offset: at
	});
	switch (type) {
		case "INDEX_PAGE": return { kind: "index" };
		case "DICTIONARY_PAGE": {
			const own = fieldsOf(header(7));
			return {
				kind: "dictionary",
				values: count(own, 1, "the number of values of a dictionary"),
				encoding: encodingOf(own(2))
			};
		}
		case "DATA_PAGE": {
			const own = fieldsOf(header(5));
			return {
				kind: "data",
				values: count(own, 1, "the number of values of a page"),
				encoding: encodingOf(own(2)),
				levels: encodingOf(own(3))
			};
		}
		case "DATA_PAGE_V2": return secondPage$1(fieldsOf(header(8)), at);
		default: throw unsupported(`a page of unknown type stands at byte ${at}`, "Write the file with an older version of its writer");
	}
}
function secondPage$1(own, at) {
	const count = (id, what) => wholeNumber(own(id), {
		what,
		offset: at
	});
	if (count(6, "the size of the repetition levels of a page") > 0) throw corrupt("a flat column has repetition levels", at);
	return {
		kind: "data-2",
		values: count(1, "the number of values of a page"),
		encoding: encodingOf(own(4)),
		nulls: count(2, "the number of nulls of a page"),
		levelBytes: count(5, "the size of the definition levels of a page"),
		compressed: own(7) !== false
	};
}
function encodingOf(value) {
	return named$1(Encodings, value) ?? `number ${String(value)}`;
}
function named$1(names, value) {
	return typeof value === "number" ? names[value] : void 0;
}
// src/core/evidence/table/parquet/window.ts
const STEP$1 = 1048576;
function openWindow$1(source, start, length) {
	const end = start + length;
	let buffer = new Uint8Array(Math.min(STEP$1, length));
	let at = start;
	let from = start;
	let to = start;
	const fill = (count) => {
		if (to - at >= count) return;
		const kept = buffer.subarray(at - from, to - from);
		if (count > buffer.length) {
			const larger = new Uint8Array(Math.min(end - at, Math.max(count, 2 * buffer.length)));
			larger.set(kept);
			buffer = larger;
		} else buffer.copyWithin(0, at - from, to - from);
		from = at;
		const space = buffer.subarray(kept.length, Math.min(buffer.length, end - at));
		const got = source.read(space, from + kept.length);
		if (got !== space.length) throw new Trouble("table/truncated", `the file ends before byte ${end}`);
		to = from + kept.length + got;
	};
	const peek = (count) => {
		fill(Math.min(count, end - at));
		return buffer.subarray(at - from, to - from);
	};
	const skip = (count) => {
		at += count;
		if (at > to) {
			from = at;
			to = at;
		}
	};
	const take = (count) => {
		const bytes = peek(count).subarray(0, count);
		skip(count);
		return bytes;
	};
	return {
		at: () => at,
		left: () => end - at,
		peek,
		take,
		skip
	};
}
// src/core/evidence/table/parquet/read-chunk.ts
function readChunk(reading, { chunk, leaf, storage }, { sink, row: first }) {
	const window = openWindow$1(reading.source, chunk.start, chunk.length);
	const end = first + chunk.rows;
	const room = (length) => pageFrom(reading.scratch, length);
	let row = first;
	let dictionary = null;
	while (window.left() > 0) {
		const begun = window.at();
		const header = takePageHeader(window);
		const packed = window.take(header.packed);
		spend(reading.budget, header.unpacked, header.offset);
		const unpack = (bytes, size) => unpackPage(chunk.codec, {
			bytes,
			size,
			offset: header.offset,
			room,
			kernel: reading.kernel
		}, reading.codecs);
		const { page } = header;
		switch (page.kind) {
			case "index": break;
			case "dictionary":
				if (dictionary !== null || row > first) throw corrupt("a dictionary stands after other pages", header.offset);
				dictionary = page.values;
				sink.dictionary(dictionaryOf(unpack(packed, header.unpacked), {
					page,
					storage,
					offset: header.offset
				}));
				break;
			case "data":
			case "data-2": {
				if (page.values > end - row) throw corrupt(`a page has more rows than its row group`, header.offset);
				const { span, presence } = dataOf(packed, {
					header,
					page,
					leaf,
					unpack
				});
				const slot = {
					row,
					rows: page.values,
					present: presence.present
				};
				if (page.encoding === "RLE_DICTIONARY" || page.encoding === "PLAIN_DICTIONARY") sink.coded(codesOf$1(span, {
					count: presence.values,
					dictionary,
					reading
				}), slot);
				else sink.plain(decodeValues(span, page.encoding, {
					storage,
					count: presence.values,
					scratch: reading.scratch
				}), slot);
				row += page.values;
				break;
			}
			default: unreachable(page);
		}
		reading.progress(window.at() - begun);
	}
	if (row !== end) throw corrupt(`a column has ${row - first} rows in a row group of ${chunk.rows}`, chunk.start);
	return row;
}
function dictionaryOf(bytes, { page, storage, offset }) {
	if (page.encoding !== "PLAIN" && page.encoding !== "PLAIN_DICTIONARY") throw unsupported(`a dictionary in the encoding ${page.encoding} is not read`, "Write the file with pyarrow or polars");
	const span = {
		bytes: new Uint8Array(bytes),
		from: 0,
		to: bytes.length,
		offset
	};
	return decodeValues(span, "PLAIN", {
		storage,
		count: page.values,
		scratch: emptyScratch()
	});
}
function codesOf$1(span, { count, dictionary, reading }) {
	if (dictionary === null) throw corrupt("a page of codes stands without a dictionary", span.offset);
	if (count === 0) return new Int32Array(0);
	if (span.from >= span.to) throw corrupt("a page ends before its first code", span.offset);
	const runs = {
		...span,
		from: span.from + 1
	};
	const coded = {
		width: span.bytes[span.from] ?? 0,
		count
	};
	const { codes, most } = reading.kernel.codes(runs, coded, reading.scratch) ?? unpackCodes(runs, coded, reading.scratch);
	if (most >= dictionary) throw corrupt(`a code of ${most} points past a dictionary of ${dictionary}`, span.offset);
	return codes;
}
function dataOf(packed, data) {
	return data.page.kind === "data" ? firstPage(packed, data, data.page) : secondPage(packed, data, data.page);
}
function firstPage(packed, { header, leaf, unpack }, page) {
	const bytes = unpack(packed, header.unpacked);
	const { offset } = header;
	const all = {
		bytes,
		from: 0,
		to: bytes.length,
		offset
	};
	if (!leaf.optional) return {
		span: all,
		presence: {
			present: null,
			values: page.values
		}
	};
	if (page.levels !== "RLE") throw unsupported(`levels in the encoding ${page.levels} are not read`, "Write the file again");
	const size = bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0, true);
	if (size < 0 || size > bytes.length - 4) throw corrupt("the levels of a page reach past it", offset);
	const presence = presenceOf({
		...all,
		from: 4,
		to: 4 + size
	}, page.values);
	return {
		span: {
			...all,
			from: 4 + size
		},
		presence
	};
}
function secondPage(packed, { header, leaf, unpack }, page) {
	const { offset } = header;
	const { levelBytes, nulls, values } = page;
	if (levelBytes > packed.length || levelBytes > header.unpacked || nulls > values) throw corrupt("the levels of a page reach past it", offset);
	if (!leaf.optional && levelBytes + nulls > 0) throw corrupt("a column without nulls has levels", offset);
	const presence = leaf.optional ? presenceOf({
		bytes: packed,
		from: 0,
		to: levelBytes,
		offset
	}, values) : {
		present: null,
		values
	};
	if (presence.values !== values - nulls) throw corrupt(`a page says ${nulls} nulls and has ${values - presence.values}`, offset);
	const rest = packed.subarray(levelBytes);
	const bytes = page.compressed ? unpack(rest, header.unpacked - levelBytes) : rest;
	return {
		span: {
			bytes,
			from: 0,
			to: bytes.length,
			offset
		},
		presence
	};
}
// src/core/evidence/table/key-hash.ts
function keyHash() {
	return {
		high: 0,
		low: 0
	};
}
function hashKey(bytes, span, into) {
	const { from, to } = span;
	let high = -2128831035;
	let low = -1756908916;
	for (let at = from; at < to; at++) {
		const byte = bytes[at] ?? 0;
		high = Math.imul(high ^ byte, 16777619);
		low = Math.imul(low ^ byte, 2246822507);
	}
	into.high = finished$1(high ^ to - from);
	into.low = finished$1(low ^ to - from);
}
function finished$1(hash) {
	let mixed = hash ^ hash >>> 16;
	mixed = Math.imul(mixed, 2246822507);
	mixed ^= mixed >>> 13;
	mixed = Math.imul(mixed, 3266489909);
	return mixed ^ mixed >>> 16;
}
// src/core/evidence/table/parquet/sink.ts
function spread(cells, { row, rows, present }, absent) {
	if (present === null) return;
	let from = row;
	for (let index = 0; index < rows; index++) from += present[index] ?? 0;
	for (let index = rows - 1; index >= 0; index--) cells[row + index] = present[index] === 1 ? cells[--from] ?? absent : absent;
}
// src/core/evidence/table/parquet/decimal-text.ts
const WIDEST = 32;
function decimalText(values, index, scale) {
	const unscaled = unscaledAt(values, index);
	if (unscaled === null) return "";
	const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
	const sign = unscaled < 0n ? "-" : "";
	return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
function unscaledAt(values, index) {
	if (values.kind === "ints") return BigInt(values.values[index] ?? 0);
	if (values.kind === "longs") return longAt(values.words, index);
	if (values.kind !== "texts") return null;
	const bytes = values.bytes.subarray(values.starts[index], values.ends[index]);
	if (bytes.length === 0 || bytes.length > WIDEST) return null;
	const unsigned = bytes.reduce((sum, byte) => sum << 8n | BigInt(byte), 0n);
	return BigInt.asIntN(8 * bytes.length, unsigned);
}
function longAt(words, index) {
	return BigInt(words[2 * index + 1] ?? 0) << 32n | BigInt((words[2 * index] ?? 0) >>> 0);
}
// src/core/evidence/table/parquet/numbers-of.ts
const EXACT_POWER = 22;
function numbersOf$1(values, meaning) {
	switch (meaning.kind) {
		case "boolean":
		case "float": return asStored(values);
		case "integer": return wholeNumbers(values, meaning.signed);
		case "decimal": return {
			numbers: decimals(values, meaning.scale),
			inexact: false
		};
		case "half": return values.kind === "texts" ? halves(values) : null;
		case "date":
		case "time":
		case "timestamp":
		case "text":
		case "uuid":
		case "unsupported": return null;
	}
}
function asStored(values) {
	if (values.kind === "doubles") return {
		numbers: values.values,
		inexact: false
	};
	if (values.kind === "longs" || values.kind === "texts") return null;
	return {
		numbers: Float64Array.from(values.values),
		inexact: false
	};
}
function wholeNumbers(values, signed) {
	if (values.kind === "ints") return {
		numbers: signed ? new Float64Array(values.values) : Float64Array.from(values.values, (value) => value >>> 0),
		inexact: false
	};
	if (values.kind !== "longs") return null;
	const { words, count } = values;
	const numbers = new Float64Array(count);
	let inexact = false;
	for (let index = 0; index < count; index++) {
		const high = words[2 * index + 1] ?? 0;
		const number = (signed ? high : high >>> 0) * 4294967296 + ((words[2 * index] ?? 0) >>> 0);
		numbers[index] = number;
		if (number > Number.MAX_SAFE_INTEGER || number < Number.MIN_SAFE_INTEGER) inexact = true;
	}
	return {
		numbers,
		inexact
	};
}
function decimals(values, scale) {
	const whole = wholeNumbers(values, true);
	if (whole !== null && !whole.inexact && scale <= EXACT_POWER) {
		const power = 10 ** scale;
		return whole.numbers.map((number) => number / power);
	}
	return Float64Array.from({ length: values.count }, (_, index) => Number(decimalText(values, index, scale)));
}
function halves(values) {
	const view = new DataView(values.bytes.buffer, values.bytes.byteOffset, values.bytes.byteLength);
	return {
		numbers: Float64Array.from(values.starts, (at) => {
			const bits = view.getUint16(at, true);
			const sign = bits >> 15 === 0 ? 1 : -1;
			const exponent = bits >> 10 & 31;
			const fraction = (bits & 1023) / 1024;
			if (exponent === 0) return sign * fraction * 2 ** -14;
			if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
			return sign * (1 + fraction) * 2 ** (exponent - 15);
		}),
		inexact: false
	};
}
// src/core/evidence/table/parquet/time-text.ts
const DAY_MS = 864e5;
const FURTHEST = 864e13;
function dateText(days) {
	const text = isoText(Number(days) * DAY_MS);
	return text.slice(0, text.indexOf("T") === -1 ? 0 : text.indexOf("T"));
}
function timeText(units, { digits }) {
	const { ms, fraction } = split(units, digits);
	return units < 0n || ms >= DAY_MS ? "" : isoText(ms).slice(11, 19) + fraction;
}
function timestampText(units, { digits, utc }) {
	const { ms, fraction } = split(units, digits);
	const text = isoText(ms);
	return text === "" ? "" : text.replace(/\.\d+Z$/, "") + fraction + (utc ? "Z" : "");
}
function split(units, digits) {
	const second = 10n ** BigInt(digits);
	const rest = (units % second + second) % second;
	const fraction = rest === 0n ? "" : `.${String(rest).padStart(digits, "0").replace(/(?:000)+$/, "")}`;
	return {
		ms: Number((units - rest) / second) * 1e3,
		fraction
	};
}
function isoText(ms) {
	return Math.abs(ms) <= FURTHEST ? new Date(ms).toISOString() : "";
}
// src/core/evidence/table/parquet/texts-of.ts
function textsOf$1(values, meaning, column) {
	if (meaning.kind === "text" && values.kind === "texts") return values;
	const digits = meaning.kind === "integer" ? smallIntegers(values, meaning.signed) : null;
	if (digits !== null) return digits;
	const render = renderer(values, meaning);
	const parts = [];
	const starts = new Int32Array(values.count);
	const ends = new Int32Array(values.count);
	let size = 0;
	for (let index = 0; index < values.count; index++) {
		const text = render(index);
		if (text === "") throw new Trouble("table/cell", `column ${JSON.stringify(column)} has a value that is no ${meaning.kind}`);
		starts[index] = size;
		size += text.length;
		ends[index] = size;
		parts.push(text);
	}
	return {
		kind: "texts",
		count: values.count,
		bytes: asciiBytes(parts, size),
		starts,
		ends
	};
}
function asciiBytes(parts, size) {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const part of parts) for (let index = 0; index < part.length; index++) bytes[at++] = part.charCodeAt(index);
	return bytes;
}
function renderer(values, meaning) {
	switch (meaning.kind) {
		case "boolean": {
			const numbers = numbersOf$1(values, meaning)?.numbers;
			return (index) => numbers?.[index] === 1 ? "true" : "false";
		}
		case "float":
		case "half": {
			const numbers = numbersOf$1(values, meaning)?.numbers;
			return (index) => String(numbers?.[index]);
		}
		case "integer": return (index) => String(integerAt(values, index, meaning.signed));
		case "decimal": return (index) => decimalText(values, index, meaning.scale);
		case "date": return (index) => dateText(integerAt(values, index, true));
		case "time": return (index) => timeText(integerAt(values, index, true), meaning);
		case "timestamp": return (index) => timestampText(integerAt(values, index, true), meaning);
		case "uuid": return (index) => uuidText(values, index);
		case "text":
		case "unsupported": return () => "";
		default: return unreachable(meaning);
	}
}
function integerAt(values, index, signed) {
	if (values.kind === "ints") return BigInt(signed ? values.values[index] ?? 0 : (values.values[index] ?? 0) >>> 0);
	const long = values.kind === "longs" ? longAt(values.words, index) : 0n;
	return signed ? long : BigInt.asUintN(64, long);
}
function uuidText(values, index) {
	if (values.kind !== "texts") return "";
	const bytes = values.bytes.subarray(values.starts[index], values.ends[index]);
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join("-");
}
const LONGEST = 17;
function smallIntegers(values, signed) {
	const whole = numbersOf$1(values, {
		kind: "integer",
		signed
	});
	if (whole === null || whole.inexact) return null;
	const bytes = new Uint8Array(values.count * LONGEST);
	const starts = new Int32Array(values.count);
	const ends = new Int32Array(values.count);
	for (let index = 0; index < values.count; index++) {
		const number = whole.numbers[index] ?? 0;
		const end = (index + 1) * LONGEST;
		let at = end;
		let rest = Math.abs(number);
		while (rest >= 2147483648) {
			const next = Math.floor(rest / 10);
			bytes[--at] = 48 + (rest - next * 10);
			rest = next;
		}
		let small = rest | 0;
		do {
			const next = small / 10 | 0;
			bytes[--at] = 48 + small - next * 10;
			small = next;
		} while (small > 0);
		if (number < 0) bytes[--at] = 45;
		starts[index] = at;
		ends[index] = end;
	}
	return {
		kind: "texts",
		count: values.count,
		bytes,
		starts,
		ends
	};
}
// src/core/evidence/table/parquet/key-sink.ts
function keySink({ name, rows, meaning, budget }) {
	reserve(budget, rows * 8, `column ${JSON.stringify(name)}`);
	const high = new Uint32Array(rows);
	const low = new Uint32Array(rows);
	let dictionary = {
		high: new Uint32Array(0),
		low: new Uint32Array(0),
		empty: new Uint8Array(0)
	};
	let missing = 0;
	const settle = (slot, values) => {
		missing += slot.rows - values;
		spread(high, slot, 0);
		spread(low, slot, 0);
	};
	return {
		dictionary: (values) => {
			dictionary = hashesOf(textsOf$1(values, meaning, name));
		},
		coded: (codes, slot) => {
			for (let index = 0; index < codes.length; index++) {
				const code = codes[index] ?? 0;
				high[slot.row + index] = dictionary.high[code] ?? 0;
				low[slot.row + index] = dictionary.low[code] ?? 0;
				missing += dictionary.empty[code] ?? 0;
			}
			settle(slot, codes.length);
		},
		plain: (values, slot) => {
			const hashes = hashesOf(textsOf$1(values, meaning, name));
			high.set(hashes.high, slot.row);
			low.set(hashes.low, slot.row);
			for (let index = 0; index < values.count; index++) missing += hashes.empty[index] ?? 0;
			settle(slot, values.count);
		},
		finish: () => ({
			kind: "key",
			name,
			missing,
			high,
			low
		})
	};
}
function hashesOf({ count, bytes, starts, ends }) {
	const high = new Uint32Array(count);
	const low = new Uint32Array(count);
	const empty = new Uint8Array(count);
	const hash = keyHash();
	for (let index = 0; index < count; index++) {
		const from = starts[index] ?? 0;
		const to = ends[index] ?? 0;
		if (from === to) {
			empty[index] = 1;
			continue;
		}
		hashKey(bytes, {
			from,
			to
		}, hash);
		high[index] = hash.high;
		low[index] = hash.low;
	}
	return {
		high,
		low,
		empty
	};
}
// src/core/evidence/table/parquet/meaning.ts
const WIDEST_SCALE = 76;
function meaningOf(element) {
	if (element.logical_type !== void 0 && typeof element.logical_type?.type !== "string") return {
		kind: "unsupported",
		what: "values of an unknown logical type"
	};
	switch (element.type) {
		case "BOOLEAN": return { kind: "boolean" };
		case "FLOAT":
		case "DOUBLE": return { kind: "float" };
		case "INT32":
		case "INT64": return integerMeaning(element);
		case "BYTE_ARRAY":
		case "FIXED_LEN_BYTE_ARRAY": return bytesMeaning(element);
		default: return {
			kind: "unsupported",
			what: `values of type ${element.type ?? "unknown"}`
		};
	}
}
function integerMeaning(element) {
	const { converted_type: converted, logical_type: logical } = element;
	const isUtc = logical !== void 0 && "isAdjustedToUTC" in logical ? logical.isAdjustedToUTC : true;
	const digits = logical !== void 0 && "unit" in logical ? digitsOf(logical.unit) : 6;
	if (logical?.type === "TIMESTAMP") return {
		kind: "timestamp",
		digits,
		utc: isUtc
	};
	if (logical?.type === "TIME") return {
		kind: "time",
		digits,
		utc: isUtc
	};
	if (logical?.type === "DECIMAL" || converted === "DECIMAL") return decimalMeaning(element);
	if (logical?.type === "INTEGER") return {
		kind: "integer",
		signed: logical.isSigned
	};
	switch (converted) {
		case "DATE": return { kind: "date" };
		case "TIMESTAMP_MILLIS":
		case "TIME_MILLIS": return {
			kind: converted === "TIME_MILLIS" ? "time" : "timestamp",
			digits: 3,
			utc: true
		};
		case "TIMESTAMP_MICROS":
		case "TIME_MICROS": return {
			kind: converted === "TIME_MICROS" ? "time" : "timestamp",
			digits: 6,
			utc: true
		};
		default:
			if (logical?.type === "DATE") return { kind: "date" };
			return {
				kind: "integer",
				signed: converted?.startsWith("UINT_") !== true
			};
	}
}
function bytesMeaning(element) {
	const { converted_type: converted, logical_type: logical, type_length: width } = element;
	if (logical?.type === "DECIMAL" || converted === "DECIMAL") return decimalMeaning(element);
	if (converted === "INTERVAL" || converted === "BSON") return {
		kind: "unsupported",
		what: `${converted} values`
	};
	switch (logical?.type) {
		case void 0:
		case "STRING":
		case "ENUM":
		case "JSON": return { kind: "text" };
		case "UUID": return width === 16 ? { kind: "uuid" } : {
			kind: "unsupported",
			what: "UUIDs of other than 16 bytes"
		};
		case "FLOAT16": return width === 2 ? { kind: "half" } : {
			kind: "unsupported",
			what: "FLOAT16 of other than 2 bytes"
		};
		default: return {
			kind: "unsupported",
			what: `${logical?.type ?? "unknown"} values`
		};
	}
}
function decimalMeaning({ logical_type: logical, scale: ownScale }) {
	const scale = (logical?.type === "DECIMAL" ? logical.scale : ownScale) ?? 0;
	return Number.isInteger(scale) && scale >= 0 && scale <= WIDEST_SCALE ? {
		kind: "decimal",
		scale
	} : {
		kind: "unsupported",
		what: `decimals of scale ${scale}`
	};
}
function digitsOf(unit) {
	if (unit === "MILLIS") return 3;
	return unit === "NANOS" ? 9 : 6;
}
// src/core/evidence/table/parquet/number-sink.ts
var Inexact = class extends Trouble {};
function numberSink({ name, rows, meaning, budget, kernel }) {
	reserve(budget, rows * 8, `column ${JSON.stringify(name)}`);
	const cells = new Float64Array(rows);
	let missingAt = null;
	let missing = 0;
	let dictionary = {
		numbers: new Float64Array(0),
		inexact: false
	};
	const settle = (slot, inexact) => {
		spread(cells, slot, NaN);
		if (inexact) refuseInexact(cells, slot, name);
		if (slot.present === null) return;
		if (missingAt === null) {
			reserve(budget, rows, `column ${JSON.stringify(name)}`);
			missingAt = new Uint8Array(rows);
		}
		for (let index = 0; index < slot.rows; index++) {
			if (slot.present[index] === 1) continue;
			missingAt[slot.row + index] = 1;
			missing++;
		}
	};
	return {
		dictionary: (values) => {
			dictionary = numbers(values);
		},
		coded: (codes, slot) => {
			const to = cells.subarray(slot.row, slot.row + codes.length);
			if (!kernel.gather(codes, dictionary.numbers, to)) gather(to, codes, dictionary.numbers);
			settle(slot, dictionary.inexact);
		},
		plain: (values, slot) => {
			const plain = numbers(values);
			cells.set(plain.numbers, slot.row);
			settle(slot, plain.inexact);
		},
		finish: () => ({
			kind: "number",
			name,
			missing,
			missingAt,
			values: cells
		})
	};
	function numbers(values) {
		const found = numbersOf$1(values, meaning);
		if (found === null) throw new Error(`no numbers: ${meaning.kind} in ${values.kind}`);
		return found;
	}
}
function gather(cells, codes, from) {
	for (let index = 0; index < codes.length; index++) cells[index] = from[codes[index] ?? 0] ?? 0;
}
function refuseInexact(cells, { row, rows }, name) {
	for (let at = row; at < row + rows; at++) {
		if (Math.abs(cells[at] ?? 0) <= Number.MAX_SAFE_INTEGER || Number.isNaN(cells[at])) continue;
		throw new Inexact("table/cell", `row ${at + 1} of column ${JSON.stringify(name)} is a whole number beyond 2^53, which no number here holds exactly`, "Use the column as text or as a key");
	}
}
// src/core/evidence/table/latin1.ts
const STEP = 8192;
function latin1(bytes, from, to) {
	if (to - from <= STEP) return String.fromCharCode(...bytes.subarray(from, to));
	let text = "";
	for (let at = from; at < to; at += STEP) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + STEP)));
	return text;
}
// src/core/evidence/table/number-text.ts
const powers = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const SPLIT = 134217729;
function readNumber$1(bytes, from, to) {
	let at = from;
	const sign = bytes[at] ?? 0;
	const negative = sign === 45;
	if (negative || sign === 43) at++;
	let mantissa = 0;
	let rest = 0;
	let restScale = 1;
	let digits = 0;
	let seen = 0;
	let fraction = 0;
	let dot = false;
	const first = at;
	for (; at < to; at++) {
		const digit = (bytes[at] ?? 0) - 48;
		if (digit >= 0 && digit <= 9) {
			seen++;
			if (dot) fraction++;
			if (digits === 0 && digit === 0) continue;
			digits++;
			if (digits <= 15) mantissa = mantissa * 10 + digit;
			else if (digits <= 19) {
				rest = rest * 10 + digit;
				restScale *= 10;
			}
		} else if (digit === -2 && !dot) dot = true;
		else break;
	}
	if (seen === 0 || leadingZero(bytes, first, to)) return NaN;
	let exponent = 0;
	if (at < to) {
		exponent = readExponent(bytes, at, to);
		if (exponent !== exponent) return NaN;
	}
	if (digits > 19) return Number(latin1(bytes, from, to));
	const size = scaled$1(mantissa, rest, restScale, exponent - fraction);
	if (size !== size) return Number(latin1(bytes, from, to));
	return negative ? -size : size;
}
function leadingZero(bytes, first, to) {
	if (bytes[first] !== 48 || first + 1 >= to) return false;
	const next = bytes[first + 1] ?? 0;
	return next >= 48 && next <= 57;
}
function readExponent(bytes, from, to) {
	let at = from;
	if (((bytes[at] ?? 0) | 32) !== 101) return NaN;
	at++;
	const sign = bytes[at] ?? 0;
	if (at < to && (sign === 45 || sign === 43)) at++;
	if (at >= to) return NaN;
	let value = 0;
	for (; at < to; at++) {
		const digit = (bytes[at] ?? 0) - 48;
		if (!(digit >= 0 && digit <= 9)) return NaN;
		value = Math.min(value * 10 + digit, 1e6);
	}
	return sign === 45 ? -value : value;
}
function scaled$1(mantissa, rest, restScale, power) {
	if (mantissa === 0) return 0;
	if (power < -44 || power > 22) return NaN;
	if (power < -22) return twice(mantissa, rest, restScale, power);
	const scale = powers[power < 0 ? -power : power] ?? 1;
	if (restScale === 1) return power < 0 ? mantissa / scale : mantissa * scale;
	const product = mantissa * restScale;
	const high = product + rest;
	const low = rest - (high - product) + productError(mantissa, restScale, product);
	return power < 0 ? quotient$1(high, low, scale) : timesPower(high, low, scale);
}
function twice(mantissa, rest, restScale, power) {
	const product = mantissa * restScale;
	const high = product + rest;
	const low = rest - (high - product) + productError(mantissa, restScale, product);
	const first = high / 1e22;
	const back = first * 1e22;
	const second = (high - back - productError(first, 1e22, back) + low) / 1e22;
	const sum = first + second;
	return quotient$1(sum, second - (sum - first), powers[-22 - power] ?? 1);
}
function quotient$1(high, low, scale) {
	const first = high / scale;
	const back = first * scale;
	return certain(first, (high - back - productError(first, scale, back) + low) / scale);
}
function timesPower(high, low, scale) {
	const first = high * scale;
	return certain(first, productError(high, scale, first) + low * scale);
}
function certain(first, second) {
	const error = first * 25e-30;
	const sum = first + (second - error);
	return sum === first + (second + error) ? sum : NaN;
}
function productError(a, b, product) {
	const aSplit = a * SPLIT;
	const aHigh = aSplit - (aSplit - a);
	const aLow = a - aHigh;
	const bSplit = b * SPLIT;
	const bHigh = bSplit - (bSplit - b);
	const bLow = b - bHigh;
	return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow;
}
// src/core/evidence/table/number-cell.ts
const words$2 = new Map([
	["nan", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY]
]);
const missingWords = new Set([
	"",
	"NA",
	"N/A",
	"None",
	"null"
]);
function readAnyNumber(bytes, from, to) {
	let [start, end] = [from, to];
	while (start < end && isBlank$2(bytes[start] ?? 0)) start++;
	while (end > start && isBlank$2(bytes[end - 1] ?? 0)) end--;
	const value = readNumber$1(bytes, start, end);
	if (!Number.isNaN(value)) return value;
	if (end - start > 9) return null;
	const text = latin1(bytes, start, end);
	const size = words$2.get(text.replace(/^[+-]/, "").toLowerCase());
	if (size === void 0) return null;
	return text.startsWith("-") ? -size : size;
}
function isMissingWord(bytes, from, to) {
	if (to - from > 64) return false;
	return missingWords.has(latin1(bytes, from, to).trim());
}
function isBlank$2(byte) {
	return byte === 32 || byte === 9;
}
// src/core/evidence/table/parquet/number-texts.ts
const encoder$2 = new TextEncoder();
function numberedTexts({ name, codes, dictionary }) {
	const bytes = dictionary.map((text) => encoder$2.encode(text));
	const numbers = bytes.map((text) => readAnyNumber(text, 0, text.length));
	const absent = bytes.map((text) => isMissingWord(text, 0, text.length));
	const values = new Float64Array(codes.length);
	const missingAt = new Uint8Array(codes.length);
	let missing = 0;
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? -1;
		const isMissing = code === -1 || absent[code] === true;
		const number = isMissing ? NaN : numbers[code] ?? null;
		if (number === null) return {
			kind: "wrong",
			row
		};
		values[row] = number;
		if (!isMissing) continue;
		missingAt[row] = 1;
		missing++;
	}
	return {
		kind: "column",
		column: {
			kind: "number",
			name,
			missing,
			missingAt: missing > 0 ? missingAt : null,
			values
		}
	};
}
// src/core/evidence/table/parquet/text-dictionary.ts
const FIRST_SLOTS = 1024;
const FIRST_BYTES = 4096;
const STRING_BYTES = 32;
const PROBES$1 = 32;
var TextDictionary = class {
	#holder;
	#bytes = new Uint8Array(FIRST_BYTES);
	#ends = new Int32Array(FIRST_SLOTS);
	#hashes = new Int32Array(FIRST_SLOTS);
	#slots = new Int32Array(FIRST_SLOTS * 2).fill(-1);
	#far = new Map();
	#used = 0;
	#count = 0;
	constructor(holder) {
		this.#holder = holder;
	}
	get size() {
		return this.#count;
	}
	codeOf(bytes, from, to) {
		let hash = -2128831035;
		for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
		hash ^= hash >>> 15;
		const mask = this.#slots.length - 1;
		let slot = hash & mask;
		for (let probe = 0; probe < PROBES$1; probe++) {
			const code = this.#slots[slot] ?? -1;
			if (code === -1) return this.#add(bytes.subarray(from, to), hash);
			if (this.#hashes[code] === hash && this.#same(code, bytes, from, to)) return code;
			slot = slot + 1 & mask;
		}
		return this.#far.get(latin1(bytes, from, to)) ?? this.#add(bytes.subarray(from, to), hash);
	}
	#startOf(code) {
		return code === 0 ? 0 : this.#ends[code - 1] ?? 0;
	}
	#same(code, bytes, from, to) {
		const start = this.#startOf(code);
		if ((this.#ends[code] ?? 0) - start !== to - from) return false;
		for (let at = from, own = start; at < to; at++, own++) if (bytes[at] !== this.#bytes[own]) return false;
		return true;
	}
	#add(text, hash) {
		const { limits, budget, column } = this.#holder;
		const code = this.#count;
		if (code === limits.distinct) throw new Trouble("table/too-many-values", `column ${JSON.stringify(column)} has more than ${code} distinct texts`, "Ask for it as a key if rows are only to be paired by it");
		reserve(budget, 2 * text.length + STRING_BYTES + 16, `the texts of column ${JSON.stringify(column)}`);
		if (this.#used + text.length > this.#bytes.length) this.#bytes = larger(this.#bytes, this.#used + text.length);
		this.#bytes.set(text, this.#used);
		this.#used += text.length;
		if (code === this.#ends.length) this.#grow();
		this.#ends[code] = this.#used;
		this.#hashes[code] = hash;
		this.#count++;
		this.#place(code);
		return code;
	}
	#grow() {
		const length = 2 * this.#ends.length;
		const ends = new Int32Array(length);
		ends.set(this.#ends);
		const hashes = new Int32Array(length);
		hashes.set(this.#hashes);
		this.#ends = ends;
		this.#hashes = hashes;
		this.#slots = new Int32Array(2 * length).fill(-1);
		this.#far.clear();
		for (let code = 0; code < this.#count; code++) this.#place(code);
	}
	#place(code) {
		const mask = this.#slots.length - 1;
		let slot = (this.#hashes[code] ?? 0) & mask;
		for (let probe = 0; probe < PROBES$1; probe++) {
			if (this.#slots[slot] === -1) {
				this.#slots[slot] = code;
				return;
			}
			slot = slot + 1 & mask;
		}
		const [start, end] = [this.#startOf(code), this.#ends[code] ?? 0];
		const { budget, column } = this.#holder;
		reserve(budget, end - start + STRING_BYTES, `the texts of column ${JSON.stringify(column)}`);
		this.#far.set(latin1(this.#bytes, start, end), code);
	}
	texts() {
		const decoder = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		});
		const texts = [];
		for (let code = 0, start = 0; code < this.#count; code++) {
			const end = this.#ends[code] ?? 0;
			try {
				texts.push(decoder.decode(this.#bytes.subarray(start, end)));
			} catch {
				return code;
			}
			start = end;
		}
		return texts;
	}
};
function larger(bytes, need) {
	const grown = new Uint8Array(Math.max(need, 2 * bytes.length));
	grown.set(bytes);
	return grown;
}
// src/core/evidence/table/parquet/text-sink.ts
const MISSING$2 = -1;
const UNSEEN = -2;
function textSink({ name, rows, meaning, limits, budget, kernel }) {
	reserve(budget, rows * 4, `column ${JSON.stringify(name)}`);
	const cells = new Int32Array(rows);
	const texts = new TextDictionary({
		column: name,
		limits,
		budget
	});
	let dictionary = null;
	let known = new Int32Array(0);
	let mayMiss = false;
	const codeAt = (from, index) => {
		const start = from.starts[index] ?? 0;
		const end = from.ends[index] ?? 0;
		if (start < end) return texts.codeOf(from.bytes, start, end);
		mayMiss = true;
		return MISSING$2;
	};
	return {
		dictionary: (values) => {
			dictionary = textsOf$1(values, meaning, name);
			known = new Int32Array(dictionary.count).fill(UNSEEN);
		},
		coded: (codes, slot) => {
			mayMiss ||= slot.present !== null;
			const from = dictionary;
			if (from === null) return;
			const to = {
				cells: cells.subarray(slot.row, slot.row + codes.length),
				codeOf: (own) => codeAt(from, own)
			};
			if (!kernel.translate(codes, known, to)) translate(codes, known, to);
			spread(cells, slot, MISSING$2);
		},
		plain: (values, slot) => {
			mayMiss ||= slot.present !== null;
			const plain = textsOf$1(values, meaning, name);
			for (let index = 0; index < plain.count; index++) cells[slot.row + index] = codeAt(plain, index);
			spread(cells, slot, MISSING$2);
		},
		finish: () => {
			const found = texts.texts();
			if (typeof found === "number") {
				const row = cells.indexOf(found) + 1;
				throw new Trouble("table/not-utf8", `row ${row} of column ${JSON.stringify(name)} is not UTF-8`);
			}
			return {
				kind: "text",
				name,
				missing: mayMiss ? count$1(cells, MISSING$2) : 0,
				codes: cells,
				dictionary: found
			};
		}
	};
}
function translate(codes, known, { cells, codeOf }) {
	for (let index = 0; index < codes.length; index++) {
		const own = codes[index] ?? 0;
		let code = known[own] ?? MISSING$2;
		if (code === UNSEEN) {
			code = codeOf(own);
			known[own] = code;
		}
		cells[index] = code;
	}
}
function count$1(cells, wanted) {
	let found = 0;
	for (let at = 0; at < cells.length; at++) if (cells[at] === wanted) found++;
	return found;
}
// src/core/evidence/table/parquet/read-column.ts
function readColumn(reading, { leaf, chunks, as }) {
	const meaning = meaningOf(leaf.element);
	if (meaning.kind === "unsupported") throw unsupported(`column ${JSON.stringify(leaf.name)} has ${meaning.what}`, "Write the column as numbers or text");
	const { rows, limits, budget, kernel } = reading;
	const plan = {
		name: leaf.name,
		rows,
		meaning,
		limits,
		budget,
		kernel
	};
	const storage = storageOf(leaf, reading.limits);
	const collect = (sink) => {
		let row = 0;
		for (const chunk of chunks) row = readChunk(reading, {
			chunk,
			leaf,
			storage
		}, {
			sink,
			row
		});
		return sink.finish();
	};
	if (as === "key") return collect(keySink(plan));
	if (as === "text" || !isNumber$1(meaning, as)) return numbered$1(collect(textSink(plan)), as);
	const before = reading.budget.memory;
	try {
		return collect(numberSink(plan));
	} catch (error) {
		if (as !== "auto" || !(error instanceof Inexact)) throw error;
		reading.budget.memory = before;
		return collect(textSink(plan));
	}
}
function isNumber$1(meaning, as) {
	if (meaning.kind === "boolean") return as === "number";
	return meaning.kind === "integer" || meaning.kind === "float" || meaning.kind === "half" || meaning.kind === "decimal";
}
function numbered$1(column, as) {
	if (as === "text" || column.kind !== "text" || as === "auto" && column.dictionary.length === 0) return column;
	const result = numberedTexts(column);
	if (result.kind === "column") return as === "auto" && result.column.missing === column.codes.length ? column : result.column;
	if (as === "auto") return column;
	const text = column.dictionary[column.codes[result.row] ?? 0] ?? "";
	const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}\u2026` : text);
	throw new Trouble("table/cell", `row ${result.row + 1} of column ${JSON.stringify(column.name)} is no number: ${shown}`);
}
function storageOf({ name, element }, limits) {
	switch (element.type) {
		case "BOOLEAN": return { kind: "booleans" };
		case "INT32": return { kind: "ints" };
		case "INT64": return { kind: "longs" };
		case "FLOAT": return { kind: "floats" };
		case "DOUBLE": return { kind: "doubles" };
		case "BYTE_ARRAY": return {
			kind: "texts",
			longest: limits.cell
		};
		case "FIXED_LEN_BYTE_ARRAY": {
			const width = element.type_length ?? 0;
			if (!Number.isInteger(width) || width < 1 || width > limits.cell) throw corrupt(`column ${JSON.stringify(name)} has values of ${width} bytes, says the footer`, 0);
			return {
				kind: "fixed",
				width
			};
		}
		default: throw unsupported(`column ${JSON.stringify(name)} has values of type ${element.type ?? "unknown"}`, "Write it as text");
	}
}
// src/core/evidence/table/parquet/schema.ts
function topFields(schema, offset) {
	const fields = [];
	let chunks = 0;
	let at = 1;
	const children = childrenOf(schema[0], offset);
	while (fields.length < children) {
		const element = elementAt(schema, at, offset);
		const from = chunks;
		let open = 1;
		while (open > 0) {
			const inner = elementAt(schema, at, offset);
			const below = childrenOf(inner, offset);
			if (inner.type !== void 0 && below > 0) throw corrupt(`column "${inner.name}" has a type and columns`, offset);
			if (inner.type !== void 0) chunks++;
			open += below - 1;
			at++;
		}
		const isFlat = element.type !== void 0 && element.repetition_type !== "REPEATED";
		const optional = element.repetition_type === "OPTIONAL";
		fields.push({
			name: element.name,
			leaf: isFlat ? {
				name: element.name,
				chunk: from,
				optional,
				element
			} : null
		});
	}
	if (at !== schema.length) throw corrupt(`the schema has ${schema.length} elements, of which ${at} are reached`, offset);
	return {
		fields,
		chunks
	};
}
function elementAt(schema, at, offset) {
	const element = schema[at];
	if (typeof element?.name !== "string") throw corrupt(`element ${at} of the schema is missing or has no name`, offset);
	return element;
}
function childrenOf(element, offset) {
	const children = element?.num_children ?? 0;
	if (Number.isSafeInteger(children) && children >= 0) return children;
	throw corrupt(`an element of the schema has ${String(children)} columns`, offset);
}
// src/core/evidence/table/parquet/parquet-reader.ts
const UNPACKED = 4;
function parquetReader(codecs) {
	return (source, request) => {
		try {
			return ok(readTable$1(codecs, source, request));
		} catch (error) {
			if (error instanceof Trouble) return err([diagnosticOf(error, request.path)]);
			throw error;
		}
	};
}
function diagnosticOf({ code, message, hint }, file) {
	return {
		code,
		file,
		at: null,
		length: 1,
		message,
		hint
	};
}
function readTable$1(codecs, source, request) {
	const { limits } = request;
	const footer = readFooter(source);
	const { fields, chunks } = topFields(footer.metadata.schema, footer.offset);
	const groups = rowGroups(footer, chunks);
	const names = namesOf(fields, limits.columns);
	if (groups.rows > limits.rows) throw new Trouble("table/too-many-rows", `the file has ${groups.rows} rows; at most ${limits.rows} are read`);
	const wanted = request.wants(names).map((want) => {
		const leaf = leafOf(fields, want);
		return {
			leaf,
			chunks: groups.chunksOf(leaf),
			as: want.as
		};
	});
	const budget = {
		memory: limits.memory,
		unpacked: UNPACKED * limits.memory
	};
	let read = source.size - footer.offset;
	const progress = (bytes) => {
		read += bytes;
		request.progress?.(read);
	};
	const reading = {
		source,
		codecs,
		limits,
		budget,
		rows: groups.rows,
		scratch: emptyScratch(),
		kernel: pageKernel(),
		progress
	};
	return {
		format: "parquet",
		rows: groups.rows,
		names,
		columns: wanted.map((one) => readColumn(reading, one))
	};
}
function namesOf(fields, most) {
	if (fields.length > most) throw new Trouble("table/too-many-columns", `the file has ${fields.length} columns; at most ${most} are read`);
	const names = new Set();
	for (const { name } of fields) {
		if (names.has(name)) throw new Trouble("table/duplicate-column", `two columns are named ${JSON.stringify(name)}`);
		names.add(name);
	}
	return [...names];
}
function leafOf(fields, { name }) {
	const field = fields.find((one) => one.name === name);
	if (field === void 0) {
		const similar = nearest(name, fields.map((one) => one.name));
		const hint = similar === null ? null : `Did you mean ${JSON.stringify(similar)}?`;
		throw new Trouble("table/missing-column", `there is no column ${JSON.stringify(name)}`, hint);
	}
	if (field.leaf === null) throw unsupported(`column ${JSON.stringify(name)} is nested or repeated`, "Write it as a column of single values");
	return field.leaf;
}
// src/core/document/text.ts
const SAMPLE$1 = 8e3;
function decodeText(bytes) {
	if (looksUtf16(bytes)) return {
		kind: "refused",
		why: "utf-16"
	};
	if (bytes.includes(0)) return {
		kind: "refused",
		why: "binary"
	};
	try {
		return {
			kind: "text",
			text: new TextDecoder("utf-8", { fatal: true }).decode(bytes)
		};
	} catch {
		return {
			kind: "refused",
			why: "not-utf8"
		};
	}
}
function looksUtf16(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254 || first === 254 && second === 255) return true;
	const sample = bytes.subarray(0, Math.min(SAMPLE$1, bytes.length) & -2);
	return sample.length >= 4 && (alternates(sample, 0) || alternates(sample, 1));
}
function alternates(sample, offset) {
	for (let i = 0; i < sample.length; i += 2) {
		const text = sample[i + 1 - offset] ?? 0;
		if (sample[i + offset] !== 0 || !isText(text)) return false;
	}
	return true;
}
function isText(byte) {
	return byte >= 32 && byte < 127 || byte === 9 || byte === 10 || byte === 13;
}
// src/core/evidence/table/read-at.ts
function readAt(source, into, at) {
	let length = 0;
	while (length < into.length) {
		const read = source.read(into.subarray(length), at + length);
		if (!(read > 0)) break;
		length += Math.min(read, into.length - length);
	}
	return length;
}
// src/core/evidence/table/utf8.ts
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
const lenient = new TextDecoder("utf-8", { ignoreBOM: true });
function utf8(bytes, from, to) {
	if (to - from < 256 && isAscii(bytes, from, to)) return latin1(bytes, from, to);
	try {
		return strict.decode(bytes.subarray(from, to));
	} catch {
		return null;
	}
}
function shownText(bytes, from, to) {
	return lenient.decode(bytes.subarray(from, to));
}
function isAscii(bytes, from, to) {
	for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 128) return false;
	return true;
}
// src/core/evidence/table/problems.ts
const MOST_PROBLEMS$1 = 5;
const PIECE = 65536;
const LONGEST_EXCERPT = 40;
function problemsOf(source, request) {
	return {
		source,
		path: request.path,
		found: [],
		counted: {
			at: 0,
			line: 1,
			start: 0
		}
	};
}
function isFull(problems) {
	return problems.found.length >= 5;
}
function tell(problems, problem) {
	if (isFull(problems)) return false;
	const { code, message, hint, at } = problem;
	const file = problems.path;
	if (at === null) problems.found.push({
		code,
		file,
		at: null,
		length: 1,
		message,
		hint
	});
	else {
		const { line, start } = lineOf(problems, at.offset);
		const column = textBetween(problems.source, start, at.offset).length + 1;
		const length = Math.max(1, firstLine$1(textBetween(problems.source, at.offset, at.offset + at.bytes)).length);
		problems.found.push({
			code,
			file,
			at: {
				line,
				column
			},
			length,
			message,
			hint
		});
	}
	return !isFull(problems);
}
function lineOf(problems, offset) {
	let { at, line, start } = problems.counted.at <= offset ? problems.counted : {
		at: 0,
		line: 1,
		start: 0
	};
	const piece = new Uint8Array(Math.min(PIECE, Math.max(1, offset - at)));
	while (at < offset) {
		const asked = Math.min(piece.length, offset - at);
		const read = readAt(problems.source, piece.subarray(0, asked), at);
		if (read === 0) break;
		for (let i = piece.indexOf(10); i !== -1 && i < read; i = piece.indexOf(10, i + 1)) {
			line++;
			start = at + i + 1;
		}
		at += read;
	}
	problems.counted = {
		at,
		line,
		start
	};
	return {
		line,
		start
	};
}
function quoted(text) {
	const characters = Array.from(text.slice(0, 82));
	return `'${[...characters.length > LONGEST_EXCERPT ? `${characters.slice(0, 39).join("")}\u2026` : text].map(visible).join("")}'`;
}
function visible(character) {
	if (!/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(character)) return character;
	return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
}
function textBetween(source, from, to) {
	const bytes = new Uint8Array(Math.max(0, Math.min(to - from, PIECE)));
	const text = shownText(bytes, 0, readAt(source, bytes, from));
	return from === 0 ? text.replace(/^\ufeff/, "") : text;
}
function firstLine$1(text) {
	return /^[^\r\n]*/.exec(text)?.[0] ?? "";
}
// src/core/evidence/table/memory.ts
function grant(memory, bytes) {
	if (!(bytes <= memory.left)) return false;
	memory.left -= bytes;
	return true;
}
// src/core/evidence/table/dictionary.ts
const NOT_TEXT = -1;
const TOO_MANY$1 = -2;
const NO_MEMORY = -3;
const PROBES = 32;
function dictionary(memory, distinct) {
	return {
		memory,
		distinct,
		size: 0,
		bytes: new Uint8Array(1024),
		ends: new Float64Array(64),
		hashes: new Int32Array(64),
		places: new Int32Array(128),
		far: new Map()
	};
}
function codeOf(book, bytes, from, to) {
	const hash = hashOf(bytes, from, to);
	const mask = book.places.length - 1;
	let place = hash & mask;
	for (let probe = 0; probe < PROBES; probe++) {
		const code = (book.places[place] ?? 0) - 1;
		if (code < 0) return add$2(book, bytes.subarray(from, to), hash);
		if (book.hashes[code] === hash && holds(book, code, bytes, from, to)) return code;
		place = place + 1 & mask;
	}
	return book.far.get(latin1(bytes, from, to)) ?? add$2(book, bytes.subarray(from, to), hash);
}
function textsOf(book) {
	const texts = [];
	for (let code = 0; code < book.size; code++) texts.push(utf8(book.bytes, startOf(book, code), book.ends[code] ?? 0) ?? "");
	return texts;
}
function startOf(book, code) {
	return code === 0 ? 0 : book.ends[code - 1] ?? 0;
}
function holds(book, code, bytes, from, to) {
	const start = startOf(book, code);
	const length = to - from;
	if ((book.ends[code] ?? 0) - start !== length) return false;
	const own = book.bytes;
	for (let i = 0; i < length; i++) if (own[start + i] !== bytes[from + i]) return false;
	return true;
}
function add$2(book, text, hash) {
	if (book.size >= book.distinct) return -2;
	if (utf8(text, 0, text.length) === null || text.includes(0)) return -1;
	if (!makeRoom$1(book, text.length)) return -3;
	const code = book.size++;
	const start = startOf(book, code);
	book.bytes.set(text, start);
	book.ends[code] = start + text.length;
	book.hashes[code] = hash;
	put$1(book, code);
	return code;
}
function put$1(book, code) {
	const mask = book.places.length - 1;
	let place = (book.hashes[code] ?? 0) & mask;
	for (let probe = 0; probe < PROBES; probe++) {
		if (book.places[place] === 0) {
			book.places[place] = code + 1;
			return;
		}
		place = place + 1 & mask;
	}
	book.far.set(latin1(book.bytes, startOf(book, code), book.ends[code] ?? 0), code);
}
function makeRoom$1(book, length) {
	const used = startOf(book, book.size);
	if (used + length > book.bytes.length) {
		const size = Math.max(book.bytes.length * 2, used + length);
		if (!grant(book.memory, 2 * (size - book.bytes.length))) return false;
		const bytes = new Uint8Array(size);
		bytes.set(book.bytes);
		book.bytes = bytes;
	}
	return book.size < book.ends.length || growTable(book);
}
function growTable(book) {
	const capacity = book.ends.length * 2;
	if (!grant(book.memory, capacity / 2 * 52)) return false;
	const ends = new Float64Array(capacity);
	ends.set(book.ends);
	book.ends = ends;
	const hashes = new Int32Array(capacity);
	hashes.set(book.hashes);
	book.hashes = hashes;
	book.places = new Int32Array(capacity * 2);
	book.far = new Map();
	for (let code = 0; code < book.size; code++) put$1(book, code);
	return true;
}
function hashOf(bytes, from, to) {
	let hash = -2128831035;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	return hash ^ hash >>> 15;
}
// src/core/evidence/table/slot.ts
function slotFor(want, memory, limits) {
	const { name, as } = want;
	switch (as) {
		case "number":
		case "auto": return {
			kind: "number",
			name,
			auto: as === "auto",
			refused: false,
			values: new Float64Array(0),
			missingAt: null
		};
		case "text": return {
			kind: "text",
			name,
			codes: new Int32Array(0),
			dictionary: dictionary(memory, limits.distinct)
		};
		case "key": return {
			kind: "key",
			name,
			high: new Uint32Array(0),
			low: new Uint32Array(0)
		};
		default: return unreachable(as);
	}
}
function roomOf(slot) {
	return slot.kind === "number" ? slot.values.length : slot.kind === "text" ? slot.codes.length : slot.high.length;
}
function grow(slot, rows, memory) {
	const more = rows - roomOf(slot);
	if (more <= 0) return true;
	if (!grant(memory, more * widthOf(slot))) return false;
	switch (slot.kind) {
		case "number":
			slot.values = grown(new Float64Array(rows), slot.values);
			if (slot.missingAt !== null) slot.missingAt = grown(new Uint8Array(rows), slot.missingAt);
			return true;
		case "text":
			slot.codes = grown(new Int32Array(rows), slot.codes);
			return true;
		case "key":
			slot.high = grown(new Uint32Array(rows), slot.high);
			slot.low = grown(new Uint32Array(rows), slot.low);
			return true;
		default: return unreachable(slot);
	}
}
function widthOf(slot) {
	return slot.kind === "number" ? 9 : slot.kind === "text" ? 4 : 8;
}
function grown(fresh, old) {
	fresh.set(old);
	return fresh;
}
function putNumber(slot, row, value) {
	slot.values[row] = value;
	if (slot.missingAt !== null) slot.missingAt[row] = 0;
}
function putMissing(slot, row) {
	switch (slot.kind) {
		case "number":
			slot.values[row] = NaN;
			slot.missingAt ??= new Uint8Array(slot.values.length);
			slot.missingAt[row] = 1;
			return;
		case "text":
			slot.codes[row] = -1;
			return;
		case "key":
			slot.high[row] = 0;
			slot.low[row] = 0;
			return;
		default: unreachable(slot);
	}
}
function columnOf(slot, rows) {
	const { name } = slot;
	switch (slot.kind) {
		case "number": {
			const missing = slot.missingAt === null ? 0 : count(slot.missingAt, rows, (mark) => mark === 1);
			return {
				kind: "number",
				name,
				missing,
				missingAt: slot.missingAt === null || missing === 0 ? null : slot.missingAt.subarray(0, rows),
				values: slot.values.subarray(0, rows)
			};
		}
		case "text": {
			const codes = slot.codes.subarray(0, rows);
			return {
				kind: "text",
				name,
				missing: count(codes, rows, (code) => code === -1),
				codes,
				dictionary: textsOf(slot.dictionary)
			};
		}
		case "key": {
			const { high, low } = slot;
			return {
				kind: "key",
				name,
				missing: count(high, rows, (half, row) => half === 0 && low[row] === 0),
				high: high.subarray(0, rows),
				low: low.subarray(0, rows)
			};
		}
		default: return unreachable(slot);
	}
}
function count(of, rows, is) {
	let found = 0;
	for (let row = 0; row < rows; row++) if (is(of[row] ?? 0, row)) found++;
	return found;
}
// src/core/evidence/table/columns.ts
function readColumns(wants, once, { problems, limits, memory }) {
	const jobs = new Map();
	for (const { name, as } of wants) jobs.set(`${as} ${name}`, {
		name,
		as,
		column: null
	});
	let rows = null;
	let open = [...jobs.values()];
	do {
		const slots = new Map();
		const taken = open.filter(({ name, as }) => {
			const free = !slots.has(name);
			if (free) slots.set(name, slotFor({
				name,
				as
			}, memory, limits));
			return free;
		});
		const read = once(slots);
		if (read === null) return null;
		if (rows !== null && read !== rows) return changed(problems);
		rows = read;
		for (const job of taken) finish(job, slots.get(job.name), read, memory);
		open = open.filter(({ column }) => column === null);
	} while (open.length > 0);
	const columns = wants.flatMap(({ name, as }) => jobs.get(`${as} ${name}`)?.column ?? []);
	return {
		rows,
		columns
	};
}
function finish(job, slot, rows, memory) {
	if (slot === void 0) return;
	if (slot.kind === "number" && slot.refused) {
		job.as = "text";
		memory.left += slot.values.length * 9;
		return;
	}
	job.column = columnOf(slot, rows);
}
function changed(problems) {
	tell(problems, {
		code: "table/corrupt",
		at: null,
		message: "changed while it was read",
		hint: null
	});
	return null;
}
function checkWants(wants, names, problems) {
	const counts = new Map();
	for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
	for (const name of new Set(wants.map((want) => want.name))) {
		const count = counts.get(name) ?? 0;
		if (count === 0) tell(problems, missingColumn(name, names));
		if (count > 1) tell(problems, doubledColumn(name, count));
	}
	return problems.found.length === 0;
}
function doubledColumn(name, count) {
	return {
		code: "table/duplicate-column",
		at: null,
		message: `has ${count} columns named ${quoted(name)}`,
		hint: "Give each column a name of its own"
	};
}
const MOST_NAMES = 10;
function missingColumn(name, names) {
	const near = nearest(name, names.slice(0, 1e3));
	const listed = names.slice(0, MOST_NAMES).map(quoted).join(", ");
	const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : "";
	const message = `has no column ${quoted(name)}`;
	const hint = near === null ? `Its columns are ${listed}${more}` : `Did you mean ${quoted(near)}?`;
	return {
		code: "table/missing-column",
		at: null,
		message,
		hint: names.length === 0 ? null : hint
	};
}
// src/core/evidence/table/csv-cell.ts
function csvCell() {
	return {
		start: 0,
		from: 0,
		to: 0,
		next: 0,
		quoted: false,
		doubled: false,
		final: false
	};
}
const QUOTE$1 = 34;
const LINE_FEED = 10;
const RETURN = 13;
const SPACE$1 = 32;
function readCsvCell({ bytes, end }, at, separator, cell) {
	cell.start = at;
	cell.quoted = false;
	let index = at;
	for (; index < end; index++) {
		const byte = bytes[index] ?? 0;
		if (byte === separator || byte === LINE_FEED) {
			cell.from = at;
			cell.doubled = false;
			cell.next = index + 1;
			cell.final = byte === LINE_FEED;
			cell.to = cell.final && index > at && bytes[index - 1] === RETURN ? index - 1 : index;
			return "cell";
		}
		if (byte === QUOTE$1) break;
	}
	if (index >= end) return "more";
	for (let before = at; before < index; before++) if (bytes[before] !== SPACE$1) return mistake(cell, index, "stray-quote");
	return readQuoted$1({
		bytes,
		end,
		separator
	}, index + 1, cell);
}
function readQuoted$1(piece, from, cell) {
	const { bytes, end } = piece;
	cell.quoted = true;
	cell.doubled = false;
	cell.from = from;
	for (let index = from; index < end; index++) {
		if (bytes[index] !== QUOTE$1) continue;
		if (index + 1 >= end) return "more";
		if (bytes[index + 1] !== QUOTE$1) return closeQuoted(piece, index, cell);
		cell.doubled = true;
		index++;
	}
	return "more";
}
function closeQuoted({ bytes, end, separator }, quote, cell) {
	cell.to = quote;
	let index = quote + 1;
	while (index < end && bytes[index] === SPACE$1) index++;
	if (index < end && bytes[index] === RETURN && (index + 1 >= end || bytes[index + 1] === LINE_FEED)) index++;
	if (index >= end) return "more";
	const byte = bytes[index] ?? 0;
	if (byte !== separator && byte !== LINE_FEED) return mistake(cell, index, "after-quote");
	cell.next = index + 1;
	cell.final = byte === LINE_FEED;
	return "cell";
}
function mistake(cell, index, kind) {
	cell.from = index;
	return kind;
}
function undoubled(bytes, cell, into) {
	let length = 0;
	for (let index = cell.from; index < cell.to; index++) {
		const byte = bytes[index] ?? 0;
		into[length++] = byte;
		if (byte === QUOTE$1) index++;
	}
	return length;
}
// src/core/evidence/table/window.ts
const CHUNK$1 = 1048576;
function windowSize(source, longest) {
	return Math.min(source.size, CHUNK$1 + longest) + 2;
}
function openWindow(source, bytes) {
	return {
		source,
		bytes,
		at: 0,
		end: 0,
		base: 0,
		last: false
	};
}
function rewind(window) {
	window.at = 0;
	window.end = 0;
	window.base = 0;
	window.last = false;
	while (window.end < 3 && fill$1(window));
	const { bytes, end } = window;
	if (end >= 3 && bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) window.at = 3;
}
function fill$1(window) {
	const { bytes } = window;
	if (window.last) return false;
	bytes.copyWithin(0, window.at, window.end);
	window.base += window.at;
	window.end -= window.at;
	window.at = 0;
	const stop = Math.min(window.end + CHUNK$1, bytes.length - 1);
	const from = window.end;
	readSome(window, stop);
	if (window.last) endLine(window);
	return window.end > from;
}
function readSome(window, stop) {
	const { source, bytes, end, base } = window;
	if (end >= stop) return;
	const count = source.read(bytes.subarray(end, stop), base + end);
	const read = count > 0 ? Math.min(count, stop - end) : 0;
	window.end += read;
	if (read === 0 || base + window.end >= source.size) window.last = true;
}
function endLine(window) {
	const { bytes, end } = window;
	if (end === 0 || bytes[end - 1] === 10) return;
	bytes[end] = 10;
	window.end++;
}
// src/core/evidence/table/csv-header.ts
const COMMA = 44;
const SEMICOLON = 59;
const TAB = 9;
const QUOTE = 34;
const SPACE = 32;
function readCsvHeader(source) {
	const { window, problems } = source;
	rewind(window);
	skipBlankLines(window);
	if (window.at >= window.end) {
		tell(problems, {
			code: "table/empty",
			at: null,
			message: "is empty",
			hint: null
		});
		return null;
	}
	const separator = separatorOf(source);
	return separator === null ? null : readNames(source, separator);
}
function skipBlankLines(window) {
	for (;;) {
		while (window.at < window.end && isBlank$1(window.bytes[window.at] ?? 0)) window.at++;
		if (window.at < window.end || !fill$1(window)) break;
	}
}
function isBlank$1(byte) {
	return byte === 10 || byte === 13 || byte === SPACE;
}
function separatorOf(source) {
	const { window, problems } = source;
	const seen = {
		ends: false,
		found: new Set(),
		returns: false
	};
	while (!seen.ends) {
		scanLine(window, seen);
		if (!seen.ends && !fill$1(window)) return headerProblem(source, noEnd(window));
	}
	const { found } = seen;
	if (seen.returns) return headerProblem(source, "ends its lines with CR alone");
	if (problems.path.toLowerCase().endsWith(".tsv") && found.has(TAB)) return TAB;
	if (found.has(COMMA)) return COMMA;
	if (found.has(TAB)) return TAB;
	return found.has(SEMICOLON) ? SEMICOLON : COMMA;
}
function noEnd(window) {
	return window.last ? "has a header with a quote that is not closed" : "has a first line that is too long for a header";
}
function scanLine(window, seen) {
	const { bytes, at, end } = window;
	let open = false;
	let opens = true;
	seen.found.clear();
	for (let index = at; index < end; index++) {
		const byte = bytes[index] ?? 0;
		if (byte === QUOTE && (open || opens)) open = !open;
		if (byte !== SPACE) opens = byte === QUOTE || byte === COMMA || byte === TAB || byte === SEMICOLON;
		if (open) continue;
		if (byte === 10) {
			seen.ends = true;
			seen.returns = bytes.subarray(at, Math.max(at, index - 1)).includes(13);
			return;
		}
		if (byte === COMMA || byte === TAB || byte === SEMICOLON) seen.found.add(byte);
	}
}
function readNames(source, separator) {
	const { window, limits, problems } = source;
	const cell = csvCell();
	const names = [];
	const start = window.at;
	do {
		if (readCsvCell(window, window.at, separator, cell) !== "cell") return headerProblem(source, "has a header with a quote inside a name that is not quoted");
		const name = nameOf$3(window, cell);
		if (name === null) return headerProblem(source, "has a header that is no UTF-8 text", "table/not-utf8");
		names.push(name);
		window.at = cell.next;
		if (names.length > limits.columns) {
			const message = `has more than ${limits.columns} columns`;
			tell(problems, {
				code: "table/too-many-columns",
				at: null,
				message,
				hint: null
			});
			return null;
		}
	} while (!cell.final);
	if (names.some((name) => name !== "")) return {
		names,
		separator
	};
	window.at = start;
	return headerProblem(source, "has a header without names");
}
function nameOf$3({ bytes }, cell) {
	if (!cell.quoted) return utf8(bytes, cell.from, cell.to)?.trim() ?? null;
	const plain = new Uint8Array(cell.to - cell.from);
	return utf8(plain, 0, undoubled(bytes, cell, plain));
}
function headerProblem({ window, problems }, message, code = "table/header") {
	const at = {
		offset: window.base + window.at,
		bytes: 1
	};
	tell(problems, {
		code,
		at,
		message,
		hint: "The first line names the columns, separated by commas, tabs or semicolons"
	});
	return null;
}
// src/core/evidence/table/wrong-number.ts
function numberHint(text) {
	const trimmed = text.trim();
	return mistakes.find(([pattern]) => pattern.test(trimmed))?.[1] ?? "Correct the cell, or leave it empty where there is no value";
}
const mistakes = [
	[/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/, "Write numbers without thousands separators"],
	[/^[+-]?\d*,\d+$/, "Write decimals with a point"],
	[/^[+-]?[\d_]+(\.[\d_]*)?$/, "Write numbers without underscores and leading zeros"],
	[/^[+-]?0[xob]/i, "Write numbers in decimal"],
	[/%$/, "Write the share as a number between 0 and 1"],
	[/^(true|false)$/i, "Write 1 and 0, or use the column as classes"],
	[/^["{[]/, "Write the number by itself"]
];
// src/core/evidence/table/refused-cell.ts
function rowName(problems, row, rowAt, linesBefore) {
	const { line } = lineOf(problems, rowAt);
	return line === row + linesBefore ? `row ${row}` : `row ${row} (line ${line})`;
}
function refuseNumber(problems, cell, linesBefore) {
	const found = cell.text === "" ? "an empty text" : quoted(cell.text);
	return tell(problems, {
		code: "table/cell",
		at: {
			offset: cell.offset,
			bytes: cell.bytes
		},
		message: `${placeOf$2(problems, cell, linesBefore)}: ${found} is no number`,
		hint: numberHint(cell.text)
	});
}
function refuseText(problems, cell, { why, limits, linesBefore }) {
	const at = {
		offset: cell.offset,
		bytes: cell.bytes
	};
	const place = placeOf$2(problems, cell, linesBefore);
	if (why === -1) {
		const message = `${place}: ${quoted(cell.text)} is no UTF-8 text without NUL`;
		return tell(problems, {
			code: "table/not-utf8",
			at,
			message,
			hint: "Save the file as UTF-8"
		});
	}
	if (why === -2) {
		const message = `${place}: the column has more than ${limits.distinct} distinct texts`;
		tell(problems, {
			code: "table/too-many-values",
			at,
			message,
			hint: "Classes and slices are few; a column of ids pairs rows"
		});
		return false;
	}
	return refuseMemory(problems, limits);
}
function refuseMemory(problems, limits) {
	const message = `the columns that are needed take more than ${limits.memory} bytes`;
	tell(problems, {
		code: "table/too-large",
		at: null,
		message,
		hint: "Use fewer columns, or a sample of the rows"
	});
	return false;
}
function placeOf$2(problems, cell, linesBefore) {
	return `${rowName(problems, cell.row, cell.rowAt, linesBefore)}, column ${quoted(cell.name)}`;
}
// src/core/evidence/table/csv-row.ts
function csvReader(pass, separator, slotAt) {
	return {
		pass,
		separator,
		slotAt,
		cell: csvCell(),
		hash: keyHash(),
		scratch: new Uint8Array(64),
		learn: null
	};
}
const HEADER_LINES = 1;
function readCsvRow(reader) {
	const { pass, slotAt, cell, separator } = reader;
	const { window, problems } = pass;
	const blank = blankLine(reader);
	if (blank !== null) return blank;
	const told = problems.found.length;
	let at = window.at;
	let column = 0;
	do {
		const end = readCsvCell(window, at, separator, cell);
		if (end === "more") {
			if (quoteEnds(reader)) {
				problems.found.length = told;
				return "more";
			}
			return "stop";
		}
		if (end !== "cell") return strayQuote(reader, end);
		if (cell.to - cell.from > pass.limits.cell) return tooLongCell(reader);
		const slot = column < slotAt.length ? slotAt[column] : null;
		if (slot !== null && slot !== void 0 && !takeCell(reader, slot)) return "stop";
		column++;
		at = cell.next;
	} while (!cell.final);
	if (column !== slotAt.length && !raggedRow$1(reader, column)) return "stop";
	window.at = at;
	return "row";
}
function blankLine({ pass: { window } }) {
	const { bytes, at, end } = window;
	if (at >= end) return "more";
	const first = bytes[at];
	if (first === 10) window.at = at + 1;
	else if (first === 13 && at + 1 >= end && !window.last) return "more";
	else if (first === 13 && bytes[at + 1] === 10) window.at = at + 2;
	else return null;
	return "blank";
}
function takeCell(reader, slot) {
	const { cell, pass } = reader;
	let { bytes } = pass.window;
	let { from, to } = cell;
	if (from === to) {
		putMissing(slot, pass.rows);
		return true;
	}
	if (cell.doubled) {
		if (reader.scratch.length < to - from) reader.scratch = new Uint8Array(to - from);
		to = undoubled(bytes, cell, reader.scratch);
		bytes = reader.scratch;
		from = 0;
	}
	return takeSpan(reader, slot, bytes, {
		from,
		to
	});
}
function takeSpan(reader, slot, bytes, span) {
	const { pass } = reader;
	switch (slot.kind) {
		case "number": return takeNumber$1(reader, slot, bytes, span);
		case "text": {
			const code = codeOf(slot.dictionary, bytes, span.from, span.to);
			if (code < 0) return textRefused$1(reader, slot, shownText(bytes, span.from, span.to), code);
			slot.codes[pass.rows] = code;
			reader.learn?.(slot, bytes, span, code);
			return true;
		}
		case "key":
			hashKey(bytes, span, reader.hash);
			slot.high[pass.rows] = reader.hash.high;
			slot.low[pass.rows] = reader.hash.low;
			return true;
		default: return unreachable(slot);
	}
}
function takeNumber$1(reader, slot, bytes, span) {
	const { pass } = reader;
	if (slot.refused) return true;
	const value = readAnyNumber(bytes, span.from, span.to);
	if (value !== null) {
		putNumber(slot, pass.rows, value);
		return true;
	}
	if (isMissingWord(bytes, span.from, span.to)) {
		putMissing(slot, pass.rows);
		return true;
	}
	if (slot.auto) {
		slot.refused = true;
		return true;
	}
	putNumber(slot, pass.rows, NaN);
	return refuseNumber(pass.problems, refused(reader, slot.name, shownText(bytes, span.from, span.to)), HEADER_LINES);
}
function textRefused$1(reader, slot, text, why) {
	const { problems, limits, rows } = reader.pass;
	slot.codes[rows] = -1;
	return refuseText(problems, refused(reader, slot.name, text), {
		why,
		limits,
		linesBefore: HEADER_LINES
	});
}
function refused({ pass, cell }, name, text) {
	const { window, rows } = pass;
	const offset = window.base + cell.from;
	return {
		name,
		row: rows + 1,
		rowAt: window.base + window.at,
		offset,
		bytes: cell.to - cell.from,
		text
	};
}
function thisRow$1({ pass }) {
	const { window, problems, rows } = pass;
	return rowName(problems, rows + 1, window.base + window.at, HEADER_LINES);
}
function raggedRow$1(reader, cells) {
	const { pass, slotAt } = reader;
	const { window, problems } = pass;
	const message = `${thisRow$1(reader)} has ${cells} ${cells === 1 ? "cell" : "cells"}, the header has ${slotAt.length}`;
	const hint = "Give every row the cells of the header, and quote cells that hold the separator";
	const at = {
		offset: window.base + window.at,
		bytes: reader.cell.next - window.at
	};
	return tell(problems, {
		code: "table/ragged-row",
		at,
		message,
		hint
	});
}
function quoteEnds(reader) {
	const { pass, cell } = reader;
	const { window, problems, limits } = pass;
	if (!cell.quoted || !window.last && window.end - cell.from <= limits.cell) return true;
	const at = {
		offset: window.base + cell.from - 1,
		bytes: 1
	};
	const { line } = lineOf(problems, at.offset);
	const begins = `a quoted cell begins in ${thisRow$1(reader)}, line ${line},`;
	const message = window.last ? `${begins} and has no end` : `${begins} and is longer than ${limits.cell} bytes`;
	tell(problems, {
		code: "table/quote",
		at,
		message,
		hint: "Close the quote; a quote inside a quoted cell is doubled"
	});
	return false;
}
function strayQuote(reader, kind) {
	const { window, problems } = reader.pass;
	const what = kind === "stray-quote" ? "a quote stands inside a cell" : "something follows the closing quote of a cell";
	const message = `${thisRow$1(reader)}: ${what}`;
	const at = {
		offset: window.base + reader.cell.from,
		bytes: 1
	};
	tell(problems, {
		code: "table/quote",
		at,
		message,
		hint: "Quote the whole cell, and double the quotes inside it"
	});
	return "stop";
}
function tooLongCell(reader) {
	const { window, problems, limits } = reader.pass;
	const message = `${thisRow$1(reader)} has a cell of more than ${limits.cell} bytes`;
	const at = {
		offset: window.base + reader.cell.from,
		bytes: 1
	};
	tell(problems, {
		code: "table/too-large",
		at,
		message,
		hint: null
	});
	return "stop";
}
// src/core/evidence/table/pass.ts
function longestRow(limits) {
	return 16 * limits.cell;
}
function runPass(pass, step, leap) {
	const { window, problems } = pass;
	for (;;) {
		if (!makeRoom(pass, 1)) return false;
		leap?.();
		if (!makeRoom(pass, 1)) return false;
		const end = step();
		switch (end) {
			case "row":
				pass.rows++;
				break;
			case "blank": break;
			case "stop": return false;
			case "more": {
				const more = fill$1(window);
				pass.progress?.(Math.min(window.base + window.end, window.source.size));
				if (more) break;
				if (window.last && window.at >= window.end) return problems.found.length === 0;
				return refuseLongRow(pass);
			}
			default: unreachable(end);
		}
	}
}
function makeRoom(pass, more) {
	const need = pass.rows + more;
	if (need <= pass.room) return true;
	if (need > pass.limits.rows + 1) return tooManyRows(pass);
	const wanted = Math.min(estimate(pass, need), pass.limits.rows + 1);
	const least = Math.max(need, Math.min(pass.limits.rows + 1, Math.ceil(pass.room * 1.25)));
	if (growAll(pass, Math.max(wanted, need)) || growAll(pass, least)) return true;
	return refuseMemory(pass.problems, pass.limits);
}
function estimate({ window, rows }, need) {
	const used = window.base + window.at;
	if (rows < 100 || used === 0) return Math.max(need, 4096);
	return Math.max(need + 4096, Math.ceil(rows / used * window.source.size * 1.01) + 64);
}
function growAll(pass, rows) {
	const { slots, memory } = pass;
	if (slots.reduce((sum, slot) => sum + (rows - roomOf(slot)) * 9, 0) > memory.left) return false;
	for (const slot of slots) if (!grow(slot, rows, memory)) return false;
	pass.room = rows;
	return true;
}
function tooManyRows({ problems, limits }) {
	const message = `has more than ${limits.rows} rows`;
	tell(problems, {
		code: "table/too-many-rows",
		at: null,
		message,
		hint: "Measure on a sample of the rows"
	});
	return false;
}
function refuseLongRow({ window, problems, limits, rows }) {
	const message = `row ${rows + 1} is longer than ${longestRow(limits)} bytes`;
	const at = {
		offset: window.base + window.at,
		bytes: 1
	};
	tell(problems, {
		code: "table/too-large",
		at,
		message,
		hint: null
	});
	return false;
}
function patient(leap) {
	let wait = 0;
	let left = 0;
	return () => {
		if (left > 0) {
			left--;
			return;
		}
		wait = leap() === 0 ? Math.min(64, 2 * wait + 1) : 0;
		left = wait;
	};
}
// src/core/evidence/table/table.ts
const TABLE_LIMITS = {
	rows: 2e7,
	memory: 2147483648,
	distinct: 1e6,
	cell: 1048576,
	columns: 1e4
};
// src/core/evidence/table/table-kernel.ts
const WORTH = 262144;
const BLOCK_ROWS = 8192;
const BLOCK_BYTES = 4194304;
const FIELD = 24;
const kinds = {
	number: 1,
	text: 2,
	key: 3
};
const ENTRIES = 16384;
const ENTRY = 20;
const TEXTS = 524288;
const LONGEST_TEXT = 512;
const EDGES = 66048;
const SLACK = 128;
function tableKernel(size, windowBytes) {
	if (size < WORTH) return null;
	const kernel = loadKernel("table");
	if (kernel === null) return null;
	try {
		const window = kernel.reserve(windowBytes);
		kernel.reserve(SLACK);
		const places = {
			window,
			cache: kernel.reserve(ENTRIES * ENTRY),
			texts: kernel.reserve(TEXTS),
			scratch: kernel.reserve(LONGEST_TEXT),
			start: kernel.mark()
		};
		kernel.reserve(BLOCK_BYTES * 2);
		return {
			bytes: kernel.bytes(window, windowBytes),
			start: (pass, fields, rows) => startRows$1({
				kernel,
				places,
				pass,
				fields,
				rows
			})
		};
	} catch (error) {
		if (error instanceof KernelMemoryError) return null;
		throw error;
	}
}
function startRows$1(plan) {
	const { kernel, places, pass, fields, rows } = plan;
	kernel.release(places.start);
	const width = fields.reduce((sum, { slot }) => sum + (slot === null ? 0 : 9), 0);
	const keyBytes = fields.reduce((sum, { key }) => sum + (key?.length ?? 0), 0);
	const blockRows = Math.min(BLOCK_ROWS, Math.floor(BLOCK_BYTES / Math.max(1, width)));
	const edgeBytes = rows.kind === "csv" ? EDGES + 4 * fields.length : 0;
	const need = edgeBytes + fields.length * FIELD + keyBytes + 32 * fields.length + width * blockRows;
	if (blockRows < 64 || need > BLOCK_BYTES * 2 || fields.length === 0) return null;
	const table = kernel.reserve(fields.length * FIELD);
	const keys = kernel.reserve(keyBytes);
	const edges = kernel.reserve(edgeBytes);
	const blocks = layOut(plan, {
		table,
		keys,
		blockRows
	});
	kernel.call("forget", places.cache, ENTRIES, places.texts, TEXTS);
	const common = [
		table,
		fields.length,
		pass.limits.cell
	];
	if (rows.kind === "csv") kernel.call("startCsv", rows.separator, ...common, edges, edgeBytes);
	else kernel.call("startJson", ...common);
	const scan = rows.kind === "csv" ? "csvRows" : "jsonRows";
	return {
		leap: () => leap(plan, {
			scan,
			blocks,
			blockRows
		}),
		learn: (slot, bytes, { from, to }, code) => {
			if (to - from > LONGEST_TEXT) return;
			kernel.bytes(places.scratch, LONGEST_TEXT).set(bytes.subarray(from, to));
			kernel.call("learn", pass.slots.indexOf(slot), code, places.scratch, to - from);
		}
	};
}
function layOut({ kernel, pass, fields }, { table, keys, blockRows }) {
	const blocks = [];
	let keyAt = keys;
	const entries = [];
	for (const { slot, key } of fields) {
		const first = slot === null ? 0 : kernel.reserve(blockRows * (slot.kind === "number" ? 8 : 4));
		const second = slot === null ? 0 : kernel.reserve(blockRows * (slot.kind === "key" ? 4 : 1));
		const field = table + 4 * entries.length;
		if (slot !== null) blocks.push({
			slot,
			first,
			second,
			field,
			taken: true
		});
		const column = slot === null ? 0 : pass.slots.indexOf(slot);
		entries.push(slot === null ? 0 : kinds[slot.kind], column, first, second, keyAt, key?.length ?? 0);
		if (key !== null) kernel.bytes(keyAt, key.length).set(key);
		keyAt += key?.length ?? 0;
	}
	kernel.uint32(table, entries.length).set(entries);
	return blocks;
}
function leap({ kernel, places, pass }, { scan, blocks, blockRows }) {
	const { window } = pass;
	for (const block of blocks) skipRefused(kernel, block);
	let total = 0;
	for (;;) {
		const most = Math.min(blockRows, pass.room - pass.rows, pass.limits.rows - pass.rows);
		const end = window.end === 0 ? 0 : window.bytes.lastIndexOf(10, window.end - 1) + 1;
		if (most <= 0 || end <= window.at) return total;
		kernel.call("startCells");
		const rows = kernel.call(scan, places.window + window.at, places.window + end, most);
		for (const block of blocks) if (block.taken) take$1(kernel, block, {
			row: pass.rows,
			rows
		});
		window.at = kernel.call("position") - places.window;
		pass.rows += rows;
		total += rows;
		if (rows < most && !teach(kernel, places, pass)) return total;
	}
}
function teach(kernel, places, { slots, window }) {
	const column = kernel.call("newTextColumn");
	const slot = slots[column];
	if (slot?.kind !== "text") return false;
	const from = kernel.call("newTextAt") - places.window;
	const length = kernel.call("newTextLength");
	const code = codeOf(slot.dictionary, window.bytes, from, from + length);
	return code >= 0 && kernel.call("learn", column, code, places.window + from, length) === 1;
}
function skipRefused(kernel, block) {
	if (!block.taken || block.slot.kind !== "number" || !block.slot.refused) return;
	block.taken = false;
	kernel.uint32(block.field, 1)[0] = 0;
}
function take$1(kernel, { slot, first, second }, { row, rows }) {
	if (rows === 0) return;
	switch (slot.kind) {
		case "number":
			slot.values.set(kernel.float64(first, rows), row);
			if (kernel.call("missingCells") > 0) slot.missingAt ??= new Uint8Array(slot.values.length);
			slot.missingAt?.set(kernel.bytes(second, rows), row);
			return;
		case "text":
			slot.codes.set(kernel.int32(first, rows), row);
			return;
		case "key":
			slot.high.set(kernel.uint32(first, rows), row);
			slot.low.set(kernel.uint32(second, rows), row);
			return;
		default: unreachable(slot);
	}
}
// src/core/evidence/table/csv.ts
function readCsv(source, request) {
	const { limits } = request;
	const problems = problemsOf(source, request);
	const size = windowSize(source, longestRow(limits));
	const kernel = tableKernel(source.size, size);
	const window = openWindow(source, kernel?.bytes ?? new Uint8Array(size));
	const header = readCsvHeader({
		window,
		problems,
		limits
	});
	if (header === null) return err(problems.found);
	const wants = request.wants(header.names);
	if (!checkWants(wants, header.names, problems)) return err(problems.found);
	const memory = { left: limits.memory };
	const parts = {
		request,
		header,
		window,
		problems,
		memory,
		kernel
	};
	const read = readColumns(wants, (slots) => readOnce$1(parts, slots), {
		problems,
		limits,
		memory
	});
	if (read === null) return err(problems.found);
	return ok({
		format: "csv",
		names: header.names,
		...read
	});
}
function readOnce$1(parts, slots) {
	const { request, header, window, problems, memory, kernel } = parts;
	const { limits, progress } = request;
	readCsvHeader({
		window,
		problems,
		limits
	});
	const pass = {
		window,
		problems,
		limits,
		memory,
		slots: [...slots.values()],
		rows: 0,
		room: 0,
		progress
	};
	const slotAt = header.names.map((name) => slots.get(name) ?? null);
	const reader = csvReader(pass, header.separator, slotAt);
	const fields = slotAt.map((slot) => ({
		slot,
		key: null
	}));
	const rows = kernel?.start(pass, fields, {
		kind: "csv",
		separator: header.separator
	}) ?? null;
	reader.learn = rows?.learn ?? null;
	return runPass(pass, () => readCsvRow(reader), rows === null ? null : patient(rows.leap)) ? pass.rows : null;
}
// src/core/evidence/table/json-text.ts
const encoder$1 = new TextEncoder();
function jsonText(bytes, from, to) {
	const token = utf8(bytes, from, to);
	if (token === null) return null;
	const text = JSON.parse(token);
	return typeof text === "string" && text.isWellFormed() ? text : null;
}
function jsonTextBytes(bytes, from, to) {
	const text = jsonText(bytes, from, to);
	return text === null ? null : encoder$1.encode(text);
}
function hasEscape(bytes, from, to) {
	for (let at = from; at < to; at++) if (bytes[at] === 92) return true;
	return false;
}
function keyBytes(name) {
	return encoder$1.encode(JSON.stringify(name));
}
// src/core/evidence/table/json-keys.ts
function jsonKeys(wanted, most) {
	return {
		names: [],
		numbers: new Map(),
		written: [],
		slots: [],
		seenIn: [],
		order: [],
		wanted,
		most
	};
}
const KEY_NOT_TEXT = -1;
const TOO_MANY_KEYS = -2;
function keyNumber(keys, bytes, span, place) {
	const expected = keys.order[place];
	if (expected !== void 0 && same$1(keys.written[expected], bytes, span.from, span.to)) return expected;
	const name = jsonText(bytes, span.from, span.to);
	if (name === null) return -1;
	const known = keys.numbers.get(name) ?? add$1(keys, name);
	if (known >= 0) keys.order[place] = known;
	return known;
}
function add$1(keys, name) {
	const number = keys.names.length;
	if (number >= keys.most) return -2;
	keys.names.push(name);
	keys.numbers.set(name, number);
	keys.written.push(keyBytes(name));
	keys.slots.push(keys.wanted.get(name) ?? null);
	keys.seenIn.push(0);
	return number;
}
function same$1(written, bytes, from, to) {
	if (written === void 0 || written.length !== to - from) return false;
	for (let i = 0; i < written.length; i++) if (written[i] !== bytes[from + i]) return false;
	return true;
}
// src/core/evidence/table/json-value.ts
function takeJsonValue(reader, slot, value) {
	const { pass } = reader;
	const { bytes } = pass.window;
	const first = bytes[value.from] ?? 0;
	if (first === 110) {
		putMissing(slot, pass.rows);
		return true;
	}
	switch (slot.kind) {
		case "number": return takeNumber(reader, slot, value);
		case "text":
		case "key":
			if (first === 123 || first === 91) return refuseNested(reader, slot, value);
			return takeText(reader, slot, value);
		default: return unreachable(slot);
	}
}
function takeNumber(reader, slot, value) {
	if (slot.refused) return true;
	const { pass } = reader;
	const { bytes } = pass.window;
	const first = bytes[value.from] ?? 0;
	const number = first === 34 || first === 123 || first === 91 || first === 116 || first === 102 ? null : readAnyNumber(bytes, value.from, value.to);
	if (number !== null) {
		putNumber(slot, pass.rows, number);
		return true;
	}
	if (first === 34 && isMissingWord(bytes, value.from + 1, value.to - 1)) {
		putMissing(slot, pass.rows);
		return true;
	}
	if (slot.auto) {
		slot.refused = true;
		return true;
	}
	putNumber(slot, pass.rows, NaN);
	return refuseValue(reader, slot, value, "is no number", hintFor$1(first));
}
function hintFor$1(first) {
	if (first === 34) return "Write the number without quotes, or null where there is none";
	if (first === 116 || first === 102) return "Write 1 and 0, or use the column as classes";
	return "Write the number by itself";
}
function takeText(reader, slot, value) {
	const { pass } = reader;
	let { bytes } = pass.window;
	let { from, to } = value;
	if (bytes[from] === 34) {
		if (to - from === 2) {
			putMissing(slot, pass.rows);
			return true;
		}
		if (to - from > pass.limits.cell) return tooLong(reader, slot, value);
		if (hasEscape(bytes, from, to)) {
			const text = jsonTextBytes(bytes, from, to);
			if (text === null) return textRefused(reader, slot, value, -1);
			bytes = text;
			from = 0;
			to = text.length;
		} else {
			from++;
			to--;
		}
	}
	return putText(reader, slot, {
		bytes,
		from,
		to
	}, value);
}
function putText(reader, slot, text, value) {
	const { pass, hash } = reader;
	const { bytes, from, to } = text;
	if (slot.kind === "key") {
		hashKey(bytes, text, hash);
		slot.high[pass.rows] = hash.high;
		slot.low[pass.rows] = hash.low;
		return true;
	}
	const code = codeOf(slot.dictionary, bytes, from, to);
	if (code < 0) return textRefused(reader, slot, value, code);
	slot.codes[pass.rows] = code;
	reader.learn?.(slot, bytes, text, code);
	return true;
}
function textRefused(reader, slot, value, why) {
	const { window, problems, limits, rows } = reader.pass;
	putMissing(slot, rows);
	const cell = {
		name: slot.name,
		row: rows + 1,
		rowAt: window.base + window.at,
		offset: window.base + value.from,
		bytes: value.to - value.from,
		text: shownText(window.bytes, value.from, Math.min(value.to, value.from + 400))
	};
	return refuseText(problems, cell, {
		why,
		limits,
		linesBefore: 0
	});
}
function refuseNested(reader, slot, value) {
	putMissing(slot, reader.pass.rows);
	return refuseValue(reader, slot, value, "is nested", "Write a text or a number");
}
function refuseValue(reader, slot, value, what, hint) {
	const { window, problems } = reader.pass;
	const text = quoted(shownText(window.bytes, value.from, Math.min(value.to, value.from + 400)));
	const message = `${placeOf$1(reader, slot)}: ${text} ${what}`;
	const at = {
		offset: window.base + value.from,
		bytes: value.to - value.from
	};
	return tell(problems, {
		code: "table/cell",
		at,
		message,
		hint
	});
}
function tooLong(reader, slot, value) {
	const { window, problems, limits } = reader.pass;
	const message = `${placeOf$1(reader, slot)}: the text is longer than ${limits.cell} bytes`;
	tell(problems, {
		code: "table/too-large",
		at: {
			offset: window.base + value.from,
			bytes: 1
		},
		message,
		hint: null
	});
	return false;
}
function placeOf$1({ pass }, slot) {
	const { window, problems, rows } = pass;
	return `${rowName(problems, rows + 1, window.base + window.at, 0)}, column ${quoted(slot.name)}`;
}
// src/core/evidence/table/joined-key.ts
const JOINED_NAME = "doc_hash+filter";
function joinedKey(slot) {
	if (slot === void 0) return null;
	if (slot.kind === "number") {
		if (slot.auto) slot.refused = true;
		return null;
	}
	return {
		slot,
		parts: ["doc_hash", "filter"].map((name) => ({
			name,
			from: 0,
			to: 0
		}))
	};
}
const encoder = new TextEncoder();
function takeJoined(reader, { slot, parts }) {
	const { bytes } = reader.pass.window;
	const [first, ...others] = parts.map(({ from, to }) => partText(bytes, from, to));
	const value = {
		from: parts[0]?.from ?? 0,
		to: parts[0]?.to ?? 0
	};
	for (const part of parts) part.to = 0;
	if (first === void 0 || first === null) {
		putMissing(slot, reader.pass.rows);
		return true;
	}
	const text = encoder.encode([first, ...others.filter((other) => other !== null)].join("+"));
	return putText(reader, slot, {
		bytes: text,
		from: 0,
		to: text.length
	}, value);
}
function partText(bytes, from, to) {
	if (to === 0 || bytes[from] === 110) return null;
	return bytes[from] === 34 ? jsonText(bytes, from, to) : latin1(bytes, from, to);
}
// src/core/document/limits.ts
const DOCUMENT_LIMITS = {
	bytes: 16777216,
	depth: 100,
	values: 1e6
};
// src/core/evidence/table/json-token.ts
function skipJson(bytes, at, end) {
	if (at >= end) return -1 - at;
	const byte = bytes[at] ?? 0;
	if (byte === 34) return skipString$1(bytes, at, end);
	if (byte === 123 || byte === 91) return skipNested(bytes, at, end);
	if (byte === 45 || byte >= 48 && byte <= 57) return skipNumber(bytes, at, end);
	return skipWord(bytes, at, end);
}
function skipBlanks(bytes, at, end) {
	let index = at;
	while (index < end && isBlank(bytes[index] ?? 0)) index++;
	return index;
}
function isBlank(byte) {
	return byte === 32 || byte === 9 || byte === 13;
}
function skipString$1(bytes, at, end) {
	for (let index = at + 1; index < end; index++) {
		const byte = bytes[index] ?? 0;
		if (byte === 34) return index + 1;
		if (byte < 32) return -1 - index;
		if (byte === 92) {
			const escape = escapeEnd(bytes, index + 1, end);
			if (escape < 0) return escape;
			index = escape - 1;
		}
	}
	return -1 - end;
}
function escapeEnd(bytes, at, end) {
	if (at >= end) return -1 - end;
	const byte = bytes[at] ?? 0;
	if (byte === 34 || byte === 47 || byte === 92 || byte === 98 || byte === 102) return at + 1;
	if (byte === 110 || byte === 114 || byte === 116) return at + 1;
	if (byte !== 117) return -1 - at;
	for (let index = at + 1; index < at + 5; index++) {
		if (index >= end) return -1 - end;
		if (!isHexadecimal(bytes[index] ?? 0)) return -1 - index;
	}
	return at + 5;
}
function isHexadecimal(byte) {
	return isDigit$1(byte) || (byte | 32) >= 97 && (byte | 32) <= 102;
}
function isDigit$1(byte) {
	return byte >= 48 && byte <= 57;
}
function skipNumber(bytes, at, end) {
	let index = bytes[at] === 45 ? at + 1 : at;
	if (index > at && bytes[index] === 73 && index < end) return skipWord(bytes, index, end);
	const zero = bytes[index] === 48;
	let stop = digitsEnd(bytes, index, end);
	if (stop < 0) return stop;
	if (zero && stop > index + 1) return -1 - (index + 1);
	if (stop < end && bytes[stop] === 46) {
		stop = digitsEnd(bytes, stop + 1, end);
		if (stop < 0) return stop;
	}
	if (stop < end && ((bytes[stop] ?? 0) | 32) === 101) {
		index = stop + 1;
		if (index < end && (bytes[index] === 43 || bytes[index] === 45)) index++;
		stop = digitsEnd(bytes, index, end);
	}
	return stop;
}
function digitsEnd(bytes, at, end) {
	let index = at;
	while (index < end && isDigit$1(bytes[index] ?? 0)) index++;
	return index === at ? -1 - at : index;
}
const words$1 = [
	"null",
	"true",
	"false",
	"NaN",
	"Infinity"
].map((word) => Uint8Array.from(word, (character) => character.charCodeAt(0)));
function skipWord(bytes, at, end) {
	for (const word of words$1) {
		if (bytes[at] !== word[0]) continue;
		for (let i = 1; i < word.length; i++) {
			if (at + i >= end) return -1 - end;
			if (bytes[at + i] !== word[i]) return -1 - (at + i);
		}
		return at + word.length;
	}
	return -1 - at;
}
function skipNested(bytes, at, end) {
	const closers = [];
	let index = at;
	for (;;) {
		const byte = bytes[index] ?? 0;
		if (index < end && (byte === 123 || byte === 91)) {
			if (closers.length >= DOCUMENT_LIMITS.depth) return -1 - index;
			closers.push(byte + 2);
			index = skipBlanks(bytes, index + 1, end);
			if (index < end && bytes[index] === byte + 2) index = closed(closers, index);
			else {
				if (byte === 123) index = skipName(bytes, index, end);
				if (index < 0) return index;
				continue;
			}
		} else {
			index = skipJson(bytes, index, end);
			if (index < 0) return index;
		}
		index = afterValue(bytes, index, end, closers);
		if (index < 0 || closers.length === 0) return index;
	}
}
function closed(closers, index) {
	closers.pop();
	return index + 1;
}
function afterValue(bytes, from, end, closers) {
	let index = from;
	while (closers.length > 0) {
		index = skipBlanks(bytes, index, end);
		if (index >= end) return -1 - end;
		const byte = bytes[index] ?? 0;
		const closer = closers.at(-1);
		if (byte === closer) index = closed(closers, index);
		else if (byte === 44) {
			index = skipBlanks(bytes, index + 1, end);
			return closer === 125 ? skipName(bytes, index, end) : index;
		} else return -1 - index;
	}
	return index;
}
function skipName(bytes, at, end) {
	if (at >= end) return -1 - end;
	if (bytes[at] !== 34) return -1 - at;
	const name = skipString$1(bytes, at, end);
	if (name < 0) return name;
	const colon = skipBlanks(bytes, name, end);
	if (colon >= end) return -1 - end;
	return bytes[colon] === 58 ? skipBlanks(bytes, colon + 1, end) : -1 - colon;
}
// src/core/evidence/table/jsonl-row.ts
const NO_LINES = 0;
function readJsonLine(reader) {
	const { window, problems } = reader.pass;
	const { bytes, end } = window;
	const told = problems.found.length;
	const from = skipBlanks(bytes, window.at, end);
	if (from >= end) return "more";
	if (bytes[from] === 10) {
		window.at = from + 1;
		return "blank";
	}
	reader.objects++;
	const after = bytes[from] === 123 ? readObject(reader, from) : -1 - from;
	if (after >= 0) {
		window.at = after;
		return "row";
	}
	if (after === STOP) return "stop";
	const wrong = -1 - after;
	if (wrong >= end && !window.last) {
		problems.found.length = told;
		return "more";
	}
	notAnObject(reader, wrong);
	return "stop";
}
const STOP = Number.NEGATIVE_INFINITY;
function readObject(reader, from) {
	const { bytes, end } = reader.pass.window;
	let at = skipBlanks(bytes, from + 1, end);
	if (at < end && bytes[at] === 125) return endOfLine(reader, at + 1, 0);
	for (let place = 0;; place++) {
		if (at >= end || bytes[at] !== 34) return -1 - at;
		const keyEnd = skipString$1(bytes, at, end);
		if (keyEnd < 0) return keyEnd;
		const colon = skipBlanks(bytes, keyEnd, end);
		if (colon >= end || bytes[colon] !== 58) return -1 - colon;
		const value = skipBlanks(bytes, colon + 1, end);
		const valueEnd = skipJson(bytes, value, end);
		if (valueEnd < 0) return valueEnd;
		if (valueEnd >= end) return -1 - end;
		if (!takePair(reader, {
			from: at,
			to: keyEnd
		}, place, {
			from: value,
			to: valueEnd
		})) return STOP;
		at = skipBlanks(bytes, valueEnd, end);
		if (at < end && bytes[at] === 125) return endOfLine(reader, at + 1, place + 1);
		if (at >= end || bytes[at] !== 44) return -1 - at;
		at = skipBlanks(bytes, at + 1, end);
	}
}
function takePair(reader, key, place, value) {
	const { keys, pass, objects, joined } = reader;
	const number = keyNumber(keys, pass.window.bytes, key, place);
	if (number < 0) return refuseKey(reader, number, key);
	if (keys.seenIn[number] === objects) return doubledKey(reader, key);
	keys.seenIn[number] = objects;
	if (joined !== null) takePart(joined, keys.names[number] ?? "", value);
	const slot = keys.slots[number] ?? null;
	return slot === null || takeJsonValue(reader, slot, value);
}
function takePart(joined, name, value) {
	const part = joined.parts.find((one) => one.name === name);
	if (part === void 0) return;
	part.from = value.from;
	part.to = value.to;
}
function endOfLine(reader, from, width) {
	const { pass, keys, objects, joined } = reader;
	const { bytes, end } = pass.window;
	const at = skipBlanks(bytes, from, end);
	if (at >= end || bytes[at] !== 10) return -1 - at;
	reader.width = width;
	for (const [name, slot] of keys.wanted) {
		const number = keys.numbers.get(name);
		if (number === void 0 || keys.seenIn[number] !== objects) putMissing(slot, pass.rows);
	}
	if (joined !== null && !takeJoined(reader, joined)) return STOP;
	return at + 1;
}
function thisRow({ pass }) {
	const { window, problems, rows } = pass;
	return rowName(problems, rows + 1, window.base + window.at, NO_LINES);
}
function notAnObject(reader, wrong) {
	const { window, problems } = reader.pass;
	const start = skipBlanks(window.bytes, window.at, window.end);
	const list = window.bytes[start] === 91 && reader.pass.rows === 0;
	const ends = window.bytes[wrong] === 10;
	const [character = ""] = textBetween(problems.source, window.base + wrong, window.base + wrong + 4);
	const found = ends ? "the line ends inside the object" : `${quoted(character)} is not expected here`;
	const message = `${thisRow(reader)} is no JSON object: ${found}`;
	const hint = list || ends ? "Write JSON Lines: one object on each line" : "Correct the line";
	tell(problems, {
		code: "table/syntax",
		at: {
			offset: window.base + wrong,
			bytes: 1
		},
		message,
		hint
	});
}
function refuseKey(reader, why, key) {
	const { window, problems, limits } = reader.pass;
	const at = {
		offset: window.base + key.from,
		bytes: key.to - key.from
	};
	const notText = why === -1;
	const message = notText ? `${thisRow(reader)} has a key that is no UTF-8 text` : `has more than ${limits.columns} columns`;
	tell(problems, {
		code: notText ? "table/not-utf8" : "table/too-many-columns",
		at,
		message,
		hint: null
	});
	return false;
}
function doubledKey(reader, key) {
	const { window, problems } = reader.pass;
	const at = {
		offset: window.base + key.from,
		bytes: key.to - key.from
	};
	const message = `${thisRow(reader)} has the key ${shownText(window.bytes, key.from, Math.min(key.to, key.from + 60))} twice`;
	return tell(problems, {
		code: "table/duplicate-column",
		at,
		message,
		hint: "Of two values nobody can say which counts: write each key once"
	});
}
// src/core/evidence/table/json-leap.ts
const MOST_SHAPES = 32;
function jsonLeap(kernel, reader) {
	let rows = null;
	let shape = [];
	let shapes = 0;
	return () => {
		const { keys, width } = reader;
		if ((shape.length !== width || shape.some((number, place) => keys.order[place] !== number)) && shapes < MOST_SHAPES) {
			shapes++;
			shape = keys.order.slice(0, width);
			rows = startRows(kernel, reader, shape);
			reader.learn = rows?.learn ?? null;
		}
		return rows?.leap() ?? 0;
	};
}
function startRows(kernel, { keys, pass }, shape) {
	const fields = shape.map((number) => ({
		slot: keys.slots[number] ?? null,
		key: keys.written[number] ?? null
	}));
	return fields.filter(({ slot }) => slot !== null).length === keys.wanted.size ? kernel.start(pass, fields, { kind: "json" }) : null;
}
// src/core/evidence/table/jsonl.ts
const SAMPLE = 1e3;
const SAMPLE_BYTES = 1048576;
function readJsonLines(source, request) {
	const parts = open$1(source, request);
	const { limits, problems } = parts;
	const sampled = sample(parts);
	if (sampled === null) return err(problems.found);
	const format = formatOf(sampled.first);
	const wants = request.wants(listed$3(sampled.names, format));
	const memory = { left: limits.memory };
	if (format === "lm-eval-samples" && wants.some(({ name, as }) => name === "doc_hash+filter" && as === "number")) {
		const message = `the column '${JOINED_NAME}' holds texts, not numbers`;
		tell(problems, {
			code: "table/cell",
			at: null,
			message,
			hint: null
		});
		return err(problems.found);
	}
	const names = new Set(sampled.names);
	const once = (slots) => readOnce({
		parts,
		format,
		memory,
		names
	}, slots);
	const read = readColumns(wants, once, {
		problems,
		limits,
		memory
	});
	if (read === null) return err(problems.found);
	const all = listed$3([...names], format);
	return checkWants(wants, all, problems) ? ok({
		format,
		names: all,
		...read
	}) : err(problems.found);
}
function open$1(source, request) {
	const { limits, progress } = request;
	const size = windowSize(source, longestRow(limits));
	const kernel = tableKernel(source.size, size);
	return {
		window: openWindow(source, kernel?.bytes ?? new Uint8Array(size)),
		problems: problemsOf(source, request),
		limits,
		progress,
		kernel
	};
}
function readOnce({ parts, format, memory, names }, slots) {
	const { window, problems, limits, progress } = parts;
	rewind(window);
	const joined = format === "lm-eval-samples" ? joinedKey(slots.get(JOINED_NAME)) : null;
	const wanted = new Map([...slots].filter(([name]) => format !== "lm-eval-samples" || name !== "doc_hash+filter"));
	const pass = {
		window,
		problems,
		limits,
		memory,
		slots: [...slots.values()],
		rows: 0,
		room: 0,
		progress
	};
	const keys = jsonKeys(wanted, limits.columns);
	const reader = {
		pass,
		keys,
		joined,
		hash: keyHash(),
		learn: null,
		objects: 0,
		width: 0
	};
	const leap = parts.kernel === null || joined !== null ? null : jsonLeap(parts.kernel, reader);
	if (!runPass(pass, () => readJsonLine(reader), leap === null ? null : patient(leap))) return null;
	for (const name of keys.names) names.add(name);
	return pass.rows;
}
function sample({ window, problems, limits }) {
	rewind(window);
	const pass = {
		window,
		problems,
		limits,
		memory: { left: 0 },
		slots: [],
		rows: 0,
		room: 0,
		progress: null
	};
	const keys = jsonKeys(new Map(), limits.columns);
	const reader = {
		pass,
		keys,
		joined: null,
		hash: keyHash(),
		learn: null,
		objects: 0,
		width: 0
	};
	let first = null;
	for (;;) {
		const end = readJsonLine(reader);
		if (end === "row") {
			pass.rows++;
			first ??= [...keys.names];
		}
		const enough = pass.rows >= SAMPLE || window.base + window.at >= SAMPLE_BYTES;
		if (end === "more" && !(enough && first !== null) && fill$1(window)) continue;
		if (first !== null) problems.found.length = 0;
		if (end === "more" && first === null && window.at < window.end) refuseLongRow(pass);
		if (end === "stop" || end === "more" || enough && first !== null) return sampledOf(keys, first, problems);
	}
}
function sampledOf(keys, first, problems) {
	if (first !== null) return {
		names: keys.names,
		first
	};
	if (problems.found.length === 0) tell(problems, {
		code: "table/empty",
		at: null,
		message: "is empty",
		hint: null
	});
	return null;
}
function formatOf(first) {
	const has = (name) => first.includes(name);
	return has("doc_id") && has("target") && (has("filter") || has("doc_hash")) ? "lm-eval-samples" : "jsonl";
}
function listed$3(names, format) {
	return format === "lm-eval-samples" && !names.includes("doc_hash+filter") ? [...names, JOINED_NAME] : names;
}
// src/core/evidence/table/read-table.ts
function readTable(source, request, parquet) {
	const kind = kindOf(source, request.path);
	if (typeof kind !== "string") return err([kind]);
	switch (kind) {
		case "parquet": return parquet(source, request);
		case "jsonl": return readJsonLines(source, request);
		case "csv": return readCsv(source, request);
		default: return unreachable(kind);
	}
}
const HEAD = 8e3;
function kindOf(source, path) {
	const head = headOf(source);
	const refuse = (code, message, hint) => {
		return {
			code,
			file: path,
			at: null,
			length: 1,
			message,
			hint
		};
	};
	if (head.length === 0) return refuse("table/empty", "is empty", null);
	const start = latin1(head, 0, Math.min(head.length, 64));
	if (start.startsWith("PAR1")) return "parquet";
	const archive = archives.find(([magic]) => start.startsWith(magic));
	if (archive !== void 0) return refuse("table/format-unknown", `is ${archive[1]}`, "Commit the table itself");
	if (start.startsWith("version https://git-lfs")) return refuse("evidence/pointer", "is a pointer of Git LFS, not the table", "Fetch the file it points to");
	const decoded = decodeText(head);
	if (decoded.kind === "refused" && decoded.why === "utf-16") return refuse("document/utf-16", "is UTF-16 text", "Save it as UTF-8 (in PowerShell: Out-File -Encoding utf8)");
	if (head.includes(0)) return refuse("table/format-unknown", "is binary: it has NUL bytes", known);
	return textKind(start) ?? refuse("table/format-unknown", "is a JSON list", "Write JSON Lines: one object on each line");
}
const known = "Predictions are CSV, JSON Lines or Parquet";
const archives = [
	["PK", "a ZIP archive (or a workbook)"],
	["\u008b", "packed with gzip"],
	["(\u00b5/\u00fd", "packed with Zstandard"],
	["BZh", "packed with bzip2"],
	["\u00fd7zXZ", "packed with xz"],
	["ARROW1", "an Arrow or Feather file"],
	["SQLite format 3", "a SQLite database"],
	["\u0093NUMPY", "a NumPy array"]
];
function textKind(start) {
	const text = start.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();
	if (text.startsWith("{")) return "jsonl";
	return /^\[\s*(\{|\[|$)/.test(text) ? null : "csv";
}
function headOf(source) {
	const bytes = new Uint8Array(Math.max(0, Math.min(HEAD, source.size)));
	return bytes.subarray(0, readAt(source, bytes, 0));
}
// src/core/measure/read-side.ts
function readSide({ path, content }, wants, tools) {
	switch (content.kind) {
		case "absent": return unread(path, null, [tableProblem(path, {
			code: "table/absent",
			message: "there is no such file",
			hint: "Commit it"
		})]);
		case "refused": return unread(path, null, [content.problem]);
		case "bytes": return readFrom(path, {
			source: sourceOf(content.bytes),
			digest: content.digest
		}, {
			wants,
			tools
		});
		case "file": return readFrom(path, tools.open(content.location), {
			wants,
			tools
		});
		default: return unreachable(content);
	}
}
function readFrom(path, { source, digest }, { wants, tools }) {
	const request = {
		path,
		wants,
		limits: TABLE_LIMITS,
		progress: tools.progress
	};
	const read = readTable(source, request, parquetReader(tools.codecs));
	if (!read.ok) return unread(path, digest, read.error);
	const { format, rows } = read.value;
	if (rows === 0) return unread(path, digest, [noRows(path)]);
	return {
		file: {
			path,
			digest,
			format,
			rows,
			problems: []
		},
		table: read.value
	};
}
function noRows(path) {
	return tableProblem(path, {
		code: "table/empty",
		message: "has columns and no rows",
		hint: "Write the rows that were evaluated"
	});
}
function withProblems({ file }, problems) {
	return {
		file: {
			...file,
			problems
		},
		table: null
	};
}
function unread(path, digest, problems) {
	return {
		file: {
			path,
			digest,
			format: null,
			rows: null,
			problems
		},
		table: null
	};
}
function sourceOf(bytes) {
	return {
		size: bytes.length,
		read: (into, at) => {
			const part = bytes.subarray(at, at + into.length);
			into.set(part);
			return part.length;
		}
	};
}
// src/core/statistics/drift/method.ts
const DRIFT_DEFAULTS = {
	floor: 1e-4,
	base: 2,
	bins: 10,
	least: .001
};
// src/core/measure/drift/methods.ts
const USUAL$1 = {
	psi: {
		on: "value",
		at: .1
	},
	ks: {
		on: "p",
		at: .05
	},
	wasserstein: {
		on: "value",
		at: .1
	},
	"jensen-shannon": {
		on: "value",
		at: .1
	},
	chi2: {
		on: "p",
		at: .05
	}
};
function numberMethod(declared) {
	const { method } = declared;
	if (method === "ks") return {
		name: "ks",
		method: { kind: "kolmogorov-smirnov" },
		threshold: thresholdOf(declared, "ks")
	};
	if (method === "wasserstein") return {
		name: "wasserstein",
		method: {
			kind: "wasserstein-normed",
			least: DRIFT_DEFAULTS.least
		},
		threshold: thresholdOf(declared, method)
	};
	return categoryMethod(declared);
}
function categoryMethod(declared) {
	switch (declared.method) {
		case "jensen-shannon": return {
			name: "jensen_shannon",
			method: {
				kind: "jensen-shannon",
				base: DRIFT_DEFAULTS.base
			},
			threshold: thresholdOf(declared, "jensen-shannon")
		};
		case "chi2": return {
			name: "chi2",
			method: { kind: "chi-square" },
			threshold: thresholdOf(declared, "chi2")
		};
		default: {
			const own = declared.method === "psi" || declared.method === null;
			return {
				name: "psi",
				method: {
					kind: "psi",
					floor: Number(declared.floor.text)
				},
				threshold: own ? thresholdOf(declared, "psi") : USUAL$1.psi
			};
		}
	}
}
function thresholdOf({ threshold }, method) {
	const usual = USUAL$1[method];
	return threshold === null ? usual : {
		...usual,
		at: Number(threshold.text)
	};
}
// src/core/measure/drift/measure-drift.ts
function measureDrift({ model, plan, candidate, baseline }, tools) {
	const reference = readSide(baseline, (names) => wantedOf(plan, names), tools);
	const current = readSide(candidate, (names) => wantedOf(plan, names), tools);
	const sides = reference.table === null || current.table === null ? null : columnsOf$1(reference.table, current.table);
	const problem = sides === null ? null : sameBytes(current, reference) ?? lacking(plan, sides, candidate.path);
	const compared = problem === null && sides !== null ? sides.map((pair) => compare$1(plan, pair)) : [];
	return {
		model,
		what: "drift",
		candidate: (problem === null ? blamed(current, reference) : withProblems(current, [problem])).file,
		baseline: reference.file,
		pairing: null,
		settings: settingsOf$2(plan),
		values: compared.length === 0 ? [] : [...compared.flatMap(valuesOf$2), shareOf$2(compared)],
		charts: [],
		search: null
	};
}
function wantedOf({ declared }, names) {
	return (declared.columns === "all" ? names : declared.columns).map((name) => ({
		name,
		as: "auto"
	}));
}
function blamed(current, reference) {
	return current.file.problems.length === 0 && reference.file.problems.length > 0 ? withProblems(current, reference.file.problems) : current;
}
function sameBytes(current, reference) {
	if (current.file.digest !== reference.file.digest) return null;
	return tableProblem(current.file.path, {
		code: "table/rows-differ",
		message: `is ${reference.file.path}, byte for byte: there is nothing to compare`,
		hint: "Write the rows that the model meets now into the current table"
	});
}
function columnsOf$1(reference, current) {
	const before = new Map(reference.columns.map((column) => [column.name, column]));
	const now = new Map(current.columns.map((column) => [column.name, column]));
	return [...new Set([...before.keys(), ...now.keys()])].toSorted(byCodeUnit).map((name) => ({
		name,
		reference: before.get(name) ?? null,
		current: now.get(name) ?? null
	}));
}
function lacking({ declared }, pairs, path) {
	const gone = pairs.find((pair) => pair.current === null);
	if (gone !== void 0) return tableProblem(path, {
		code: "table/missing-column",
		message: `column ${gone.name} of ${declared.reference} is not here, so its drift can\u2019t be told`,
		hint: "Write the same columns in both tables, or list the columns to compare in the policy"
	});
	if (pairs.some((pair) => pair.reference !== null)) return null;
	const message = `no column of ${declared.reference} is here`;
	return tableProblem(path, {
		code: "table/missing-column",
		message,
		hint: "Write the same columns in both tables"
	});
}
function compare$1({ declared }, { name, reference, current }) {
	if (reference?.kind === "number" && current?.kind === "number") {
		const { name: method, method: by, threshold } = numberMethod(declared);
		const before = numberSample(reference.values, reference.missingAt);
		const now = numberSample(current.values, current.missingAt);
		const bins = {
			kind: "quantiles",
			count: declared.bins
		};
		return {
			name,
			method,
			threshold,
			drift: driftOfNumbers(before, now, {
				method: by,
				bins
			})
		};
	}
	const { name: method, method: by, threshold } = categoryMethod(declared);
	return {
		name,
		method,
		threshold,
		drift: driftOfCategories(textSample(reference), textSample(current), by)
	};
}
function textSample(column) {
	if (column === null || column.kind === "key") return categorySample(new Int32Array(0), []);
	if (column.kind === "text") return categorySample(column.codes, column.dictionary);
	const places = new Map();
	const codes = Int32Array.from(column.values, (value, row) => {
		if (column.missingAt?.[row] === 1) return -1;
		const text = String(value);
		const place = places.get(text) ?? places.size;
		places.set(text, place);
		return place;
	});
	return categorySample(codes, [...places.keys()]);
}
function valuesOf$2({ name, method, drift }) {
	const n = drift.current.n;
	const p = drift.test === null ? [] : [driftValue([name, `${method}_p_value`], computed(drift.test.p), n)];
	const missing = driftValue([name, "missing_rate_change"], missingChange(drift), drift.current.n);
	return [
		driftValue([name, method], drift.value, n),
		...p,
		missing
	];
}
function missingChange({ reference, current }) {
	return computed(missingShare(current) - missingShare(reference));
}
function missingShare({ n, missing, notANumber }) {
	return missing / Math.max(1, n + missing + notANumber);
}
function shareOf$2(compared) {
	return driftValue(["drift_share"], driftedShare(compared).shareAtMost, compared.length);
}
function driftValue(path, value, n) {
	const isP = path.at(-1)?.endsWith("_p_value") === true;
	const candidate = value.kind === "undefined" ? {
		kind: "undefined",
		why: value.why,
		n
	} : {
		kind: "measured",
		estimate: {
			kind: "point",
			value: value.value
		},
		method: "none",
		n
	};
	return {
		path,
		direction: isP ? "higher" : "lower",
		slice: null,
		candidate,
		baseline: null,
		difference: null
	};
}
function settingsOf$2({ declared }) {
	const { bins, floor, reference } = declared;
	const [numbers, texts] = [numberMethod(declared), categoryMethod(declared)];
	return [
		{
			name: "bins",
			value: `${bins} quantiles of the reference`
		},
		{
			name: "floor",
			value: floor.text
		},
		{
			name: "method for numbers",
			value: `${numbers.name}, drifted ${thresholdText(numbers.threshold)}`
		},
		{
			name: "method for texts",
			value: `${texts.name}, drifted ${thresholdText(texts.threshold)}`
		},
		{
			name: "reference",
			value: reference
		}
	].toSorted(byKeys(({ name }) => name));
}
function thresholdText({ on, at }) {
	return on === "p" ? `with a p-value of at most ${at}` : `from ${at} on`;
}
// src/core/base/source.ts
function lineIndex(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
function positionAt(lines, offset) {
	let low = 0;
	let high = lines.length - 1;
	while (low < high) {
		const middle = low + high + 1 >> 1;
		if ((lines[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {
		line: low + 1,
		column: offset - (lines[low] ?? 0) + 1
	};
}
// src/core/document/problem.ts
function diagnose(file, problem) {
	const { code, message, hint = null } = problem;
	if (problem.at === null) return {
		code,
		file: file.path,
		at: null,
		length: 1,
		message,
		hint
	};
	const { start, end } = problem.at;
	const newline = file.text.indexOf("\n", start);
	const lineEnd = newline === -1 ? file.text.length : newline;
	const length = Math.max(1, Math.min(end, lineEnd) - start);
	return {
		code,
		file: file.path,
		at: positionAt(lineIndex(file.text), start),
		length,
		message,
		hint
	};
}
function excerpt(text) {
	const line = text.replaceAll(/[\n\r\t]+/g, " ");
	return line.length > 60 ? `${line.slice(0, 57)}\u2026` : line;
}
// src/core/document/untyped-scalar.ts
const decimalLiteral = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const nonfinite = new Map([
	["nan", "NaN"],
	["inf", "Infinity"],
	["+inf", "Infinity"],
	["-inf", "-Infinity"],
	["infinity", "Infinity"],
	["+infinity", "Infinity"],
	["-infinity", "-Infinity"]
]);
function untypedScalar(text, at) {
	if (text === "") return {
		kind: "null",
		at
	};
	if (decimalLiteral.test(text)) return {
		kind: "number",
		text,
		at
	};
	const lower = text.toLowerCase();
	const special = nonfinite.get(lower);
	if (special !== void 0) return {
		kind: "nonfinite",
		text: special,
		at
	};
	if (lower === "true" || lower === "false") return {
		kind: "boolean",
		value: lower === "true",
		at
	};
	return {
		kind: "string",
		value: text,
		at
	};
}
// src/core/document/csv.ts
function parseCsv(file, limits = DOCUMENT_LIMITS) {
	const { text, path } = file;
	if (text.length > limits.bytes) return err([diagnose(file, {
		code: "document/too-large",
		at: null,
		message: `is larger than ${limits.bytes} bytes`
	})]);
	if (text.trim() === "") return err([diagnose(file, {
		code: "document/empty",
		at: null,
		message: "is empty"
	})]);
	const scan = {
		text,
		separator: path.toLowerCase().endsWith(".tsv") ? "	" : ",",
		at: text.charCodeAt(0) === 65279 ? 1 : 0,
		values: 0,
		problem: null
	};
	const rows = readRows(scan, limits);
	const problem = scan.problem ?? raggedRow(rows);
	if (problem !== null) return err([diagnose(file, problem)]);
	return ok({
		kind: "sequence",
		items: rows,
		at: {
			start: 0,
			end: text.length
		}
	});
}
function readRows(scan, limits) {
	const rows = [];
	while (scan.at < scan.text.length && scan.problem === null) {
		const row = readRow(scan);
		const [only] = row.items;
		if (!(row.items.length === 1 && only?.kind === "null" && only.at.start === only.at.end)) rows.push(row);
		if (scan.values > limits.values) {
			const message = `holds more than ${limits.values} values`;
			scan.problem ??= {
				code: "document/too-many-values",
				at: row.at,
				message
			};
		}
	}
	return rows;
}
function readRow(scan) {
	const start = scan.at;
	const items = [];
	for (;;) {
		items.push(scan.text.charAt(afterSpace(scan)) === "\"" ? readQuoted(scan) : readPlain(scan));
		scan.values++;
		const end = scan.at;
		if (scan.problem === null && scan.text.charAt(end) === scan.separator) {
			scan.at++;
			continue;
		}
		if (scan.text.charAt(scan.at) === "\r") scan.at++;
		if (scan.text.charAt(scan.at) === "\n") scan.at++;
		return {
			kind: "sequence",
			items,
			at: {
				start,
				end
			}
		};
	}
}
function afterSpace(scan) {
	let at = scan.at;
	while (scan.text.charAt(at) === " ") at++;
	return at;
}
function readPlain(scan) {
	const { text, separator } = scan;
	const from = scan.at;
	for (;;) {
		const character = text.charAt(scan.at);
		if (character === "" || character === separator || character === "\n") break;
		if (character === "\r" && (text.charAt(scan.at + 1) === "\n" || scan.at + 1 === text.length)) break;
		if (character === "\"") syntax$1(scan, {
			start: scan.at,
			end: scan.at + 1
		}, "a quote stands inside a cell", "Quote the whole cell");
		scan.at++;
	}
	const whole = text.slice(from, scan.at);
	const start = from + whole.length - whole.trimStart().length;
	return untypedScalar(whole.trim(), {
		start,
		end: start + whole.trim().length
	});
}
function readQuoted(scan) {
	const { text } = scan;
	const start = afterSpace(scan);
	let value = "";
	let from = start + 1;
	for (;;) {
		const quote = text.indexOf("\"", from);
		if (quote === -1) {
			syntax$1(scan, {
				start,
				end: start + 1
			}, "a quoted cell has no end", "Close the quote");
			scan.at = text.length;
			return {
				kind: "null",
				at: {
					start,
					end: text.length
				}
			};
		}
		value += text.slice(from, quote);
		from = quote + 2;
		if (text.charAt(quote + 1) === "\"") value += "\"";
		else {
			scan.at = quote + 1;
			endQuoted(scan);
			return untypedScalar(value, {
				start,
				end: quote + 1
			});
		}
	}
}
function endQuoted(scan) {
	const at = afterSpace(scan);
	const next = scan.text.charAt(at);
	if (next !== "" && next !== scan.separator && next !== "\n" && next !== "\r") syntax$1(scan, {
		start: at,
		end: at + 1
	}, "something follows the closing quote of a cell", "Double quotes inside a cell");
	scan.at = at;
}
function syntax$1(scan, at, message, hint) {
	scan.problem ??= {
		code: "document/syntax",
		at,
		message,
		hint
	};
}
function raggedRow(rows) {
	const width = rows[0]?.items.length ?? 0;
	const ragged = rows.find((row) => row.items.length !== width);
	if (ragged === void 0) return null;
	const message = `this row has ${ragged.items.length} cells, the first has ${width}`;
	return {
		code: "document/syntax",
		at: ragged.at,
		message,
		hint: "Give every row the cells of the header"
	};
}
// src/core/document/json-mistakes.ts
const foreign = new Map([
	["None", "Write null. Python: json.dump writes JSON, str() does not"],
	["True", "Write true. Python: json.dump writes JSON, str() does not"],
	["False", "Write false. Python: json.dump writes JSON, str() does not"],
	["undefined", "Write null, or leave the key out"],
	["nan", "Write NaN, as Python does"],
	["inf", "Write Infinity, as Python does"]
]);
function explainValue(text, start) {
	if (start >= text.length) return syntax({
		start,
		end: start + 1
	}, "the file ends where a value was expected");
	const token = /[^\s,:[\]{}"]{1,80}/y;
	token.lastIndex = start;
	const found = token.exec(text)?.[0] ?? text.charAt(start);
	return syntax({
		start,
		end: start + found.length
	}, `expected a value, found "${excerpt(found)}"`, hintFor(found));
}
function explainNumber(text, at) {
	const rest = /[0-9A-Za-z_.+-]{1,80}/y;
	rest.lastIndex = at.end;
	const more = rest.exec(text)?.[0];
	if (more === void 0) return null;
	const whole = text.slice(at.start, at.end + more.length);
	return syntax({
		start: at.start,
		end: at.end + more.length
	}, `"${excerpt(whole)}" is no number in JSON`, "Write digits, one point, digits: 0.5, 12, 1e-3");
}
function hintFor(found) {
	if (found.startsWith("//") || found.startsWith("/*") || found.startsWith("#")) return "Remove the comment";
	if (found.startsWith("'") || found.startsWith("\u201c")) return "Use double quotes";
	if (/^[+.]/.test(found)) return "Write numbers as 0.5 or 12, without a plus sign";
	return foreign.get(found);
}
function syntax(at, message, hint) {
	return {
		code: "document/syntax",
		at,
		message,
		...hint === void 0 ? {} : { hint }
	};
}
// src/core/document/json-string.ts
const escapes = new Map([
	["\"", "\""],
	["\\", "\\"],
	["/", "/"],
	["b", "\b"],
	["f", "\f"],
	["n", "\n"],
	["r", "\r"],
	["t", "	"]
]);
function readString(text, start) {
	let value = "";
	let from = start + 1;
	for (let at = from;; at++) {
		const code = text.charCodeAt(at);
		if (code === 34) return {
			ok: true,
			value: value + text.slice(from, at),
			end: at + 1
		};
		if (code === 92) {
			const escape = readEscape(text, at);
			if (escape === null) return {
				ok: false,
				message: "a backslash begins no known escape",
				end: at
			};
			value += text.slice(from, at) + escape.value;
			from = escape.end;
			at = from - 1;
		} else if (!(code >= 32)) return unfinished(code, at);
	}
}
function unfinished(code, end) {
	if (Number.isNaN(code)) return {
		ok: false,
		message: "the file ends inside a string",
		end
	};
	if (code === 10 || code === 13) return {
		ok: false,
		message: "a string goes on past its line",
		end
	};
	return {
		ok: false,
		message: "a control character stands in a string",
		hint: `Write it as \\u${code.toString(16).padStart(4, "0")}`,
		end
	};
}
function readEscape(text, at) {
	const letter = text.charAt(at + 1);
	const value = escapes.get(letter);
	if (value !== void 0) return {
		value,
		end: at + 2
	};
	const digits = text.slice(at + 2, at + 6);
	if (letter !== "u" || !/^[0-9a-fA-F]{4}$/.test(digits)) return null;
	return {
		value: String.fromCharCode(Number.parseInt(digits, 16)),
		end: at + 6
	};
}
// src/core/document/json.ts
const DEEPEST$1 = 1e3;
const REPEATS_LISTED = 20;
function parseJson(file, limits = DOCUMENT_LIMITS) {
	const text = file.text;
	if (text.length > limits.bytes) return err([diagnose(file, tooLarge(limits))]);
	const scan = {
		text,
		limits,
		at: text.charCodeAt(0) === 65279 ? 1 : 0,
		depth: 0,
		values: 0,
		problem: null,
		repeats: []
	};
	skipSpace(scan);
	if (scan.at === text.length) return err([diagnose(file, {
		code: "document/empty",
		at: null,
		message: "is empty"
	})]);
	const root = readValue(scan);
	if (root !== null) expectEnd(scan);
	if (scan.problem !== null) return err([diagnose(file, scan.problem)]);
	if (scan.repeats.length > 0 || root === null) return err(repeatDiagnostics(file, scan.repeats));
	return ok(root);
}
function tooLarge(limits) {
	return {
		code: "document/too-large",
		at: null,
		message: `is larger than ${limits.bytes} bytes`
	};
}
function repeatDiagnostics(file, repeats) {
	const lines = lineIndex(file.text);
	return repeats.slice(0, REPEATS_LISTED).map(({ key, first, again }) => {
		const [one, other] = [first, again].map((span) => positionAt(lines, span.start).line);
		const message = `the key "${excerpt(key)}" stands on line ${one} and again on line ${other}`;
		return diagnose(file, {
			code: "document/duplicate-key",
			at: again,
			message,
			hint: "Keep one of the two"
		});
	});
}
function fail(scan, problem) {
	scan.problem ??= problem;
	return null;
}
function failSyntax(scan, message, hint) {
	return fail(scan, {
		code: "document/syntax",
		at: {
			start: scan.at,
			end: scan.at + 1
		},
		message,
		...hint === void 0 ? {} : { hint }
	});
}
function skipSpace(scan) {
	for (;;) {
		const code = scan.text.charCodeAt(scan.at);
		if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
		scan.at++;
	}
}
function expectEnd(scan) {
	skipSpace(scan);
	if (scan.at < scan.text.length) failSyntax(scan, "something follows the end of the document", "A JSON file holds one value");
}
function readValue(scan) {
	const start = scan.at;
	if (++scan.values > scan.limits.values) {
		const message = `holds more than ${scan.limits.values} values`;
		return fail(scan, {
			code: "document/too-many-values",
			at: {
				start,
				end: start + 1
			},
			message
		});
	}
	const character = scan.text.charAt(start);
	if (character === "{" || character === "[") return readNested(scan, character);
	if (character === "\"") {
		const value = string$1(scan);
		return value === null ? null : {
			kind: "string",
			value,
			at: {
				start,
				end: scan.at
			}
		};
	}
	return readNumber(scan) ?? readWord(scan) ?? fail(scan, explainValue(scan.text, start));
}
function readNested(scan, opening) {
	const start = scan.at;
	if (++scan.depth > Math.min(scan.limits.depth, DEEPEST$1)) {
		const message = `is nested more than ${scan.limits.depth} levels deep`;
		return fail(scan, {
			code: "document/too-deep",
			at: {
				start,
				end: start + 1
			},
			message
		});
	}
	scan.at++;
	const node = opening === "{" ? readMapping(scan, start) : readSequence(scan, start);
	scan.depth--;
	return node;
}
function readMapping(scan, start) {
	const entries = [];
	const seen = new Map();
	if (closes(scan, "}")) return {
		kind: "mapping",
		entries,
		at: {
			start,
			end: scan.at
		}
	};
	do {
		const entry = readEntry(scan);
		if (entry === null) return null;
		const first = seen.get(entry.key);
		if (first === void 0) seen.set(entry.key, entry.keyAt);
		else scan.repeats.push({
			key: entry.key,
			first,
			again: entry.keyAt
		});
		entries.push(entry);
	} while (continues(scan, "}"));
	return scan.problem === null ? {
		kind: "mapping",
		entries,
		at: {
			start,
			end: scan.at
		}
	} : null;
}
function readEntry(scan) {
	skipSpace(scan);
	const start = scan.at;
	if (scan.text.charAt(start) !== "\"") return failSyntax(scan, "expected a key in double quotes", explainValue(scan.text, start).hint);
	const key = string$1(scan);
	if (key === null) return null;
	const keyAt = {
		start,
		end: scan.at
	};
	skipSpace(scan);
	if (scan.text.charAt(scan.at) !== ":") return failSyntax(scan, `expected a colon after the key "${excerpt(key)}"`);
	scan.at++;
	skipSpace(scan);
	const value = readValue(scan);
	return value === null ? null : {
		key,
		keyAt,
		value
	};
}
function readSequence(scan, start) {
	const items = [];
	if (closes(scan, "]")) return {
		kind: "sequence",
		items,
		at: {
			start,
			end: scan.at
		}
	};
	do {
		skipSpace(scan);
		const item = readValue(scan);
		if (item === null) return null;
		items.push(item);
	} while (continues(scan, "]"));
	return scan.problem === null ? {
		kind: "sequence",
		items,
		at: {
			start,
			end: scan.at
		}
	} : null;
}
function closes(scan, closing) {
	skipSpace(scan);
	if (scan.text.charAt(scan.at) !== closing) return false;
	scan.at++;
	return true;
}
function continues(scan, closing) {
	if (closes(scan, closing)) return false;
	if (scan.text.charAt(scan.at) !== ",") {
		failSyntax(scan, `expected a comma or "${closing}"`, explainValue(scan.text, scan.at).hint);
		return false;
	}
	scan.at++;
	skipSpace(scan);
	if (scan.text.charAt(scan.at) !== closing) return true;
	failSyntax(scan, "a comma stands before the end of the collection", "Remove the last comma");
	return false;
}
function string$1(scan) {
	const read = readString(scan.text, scan.at);
	scan.at = read.end;
	return read.ok ? read.value : failSyntax(scan, read.message, read.hint);
}
const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
function readNumber(scan) {
	number.lastIndex = scan.at;
	const text = number.exec(scan.text)?.[0];
	if (text === void 0) return null;
	const at = {
		start: scan.at,
		end: scan.at + text.length
	};
	const mistake = explainNumber(scan.text, at);
	if (mistake !== null) return fail(scan, mistake);
	scan.at = at.end;
	return {
		kind: "number",
		text,
		at
	};
}
const words = new Map([
	["true", (at) => ({
		kind: "boolean",
		value: true,
		at
	})],
	["false", (at) => ({
		kind: "boolean",
		value: false,
		at
	})],
	["null", (at) => ({
		kind: "null",
		at
	})],
	["NaN", (at) => ({
		kind: "nonfinite",
		text: "NaN",
		at
	})],
	["Infinity", (at) => ({
		kind: "nonfinite",
		text: "Infinity",
		at
	})],
	["-Infinity", (at) => ({
		kind: "nonfinite",
		text: "-Infinity",
		at
	})]
]);
const word$1 = /-?[A-Za-z_][A-Za-z0-9_]*/y;
function readWord(scan) {
	word$1.lastIndex = scan.at;
	const text = word$1.exec(scan.text)?.[0] ?? "";
	const node = words.get(text)?.({
		start: scan.at,
		end: scan.at + text.length
	});
	if (node === void 0) return null;
	scan.at += text.length;
	return node;
}
// node_modules/eslint-visitor-keys/lib/visitor-keys.js
const KEYS$1 = {
	ArrayExpression: ["elements"],
	ArrayPattern: ["elements"],
	ArrowFunctionExpression: ["params", "body"],
	AssignmentExpression: ["left", "right"],
	AssignmentPattern: ["left", "right"],
	AwaitExpression: ["argument"],
	BinaryExpression: ["left", "right"],
	BlockStatement: ["body"],
	BreakStatement: ["label"],
	CallExpression: ["callee", "arguments"],
	CatchClause: ["param", "body"],
	ChainExpression: ["expression"],
	ClassBody: ["body"],
	ClassDeclaration: [
		"id",
		"superClass",
		"body"
	],
	ClassExpression: [
		"id",
		"superClass",
		"body"
	],
	ConditionalExpression: [
		"test",
		"consequent",
		"alternate"
	],
	ContinueStatement: ["label"],
	DebuggerStatement: [],
	DoWhileStatement: ["body", "test"],
	EmptyStatement: [],
	ExperimentalRestProperty: ["argument"],
	ExperimentalSpreadProperty: ["argument"],
	ExportAllDeclaration: [
		"exported",
		"source",
		"attributes"
	],
	ExportDefaultDeclaration: ["declaration"],
	ExportNamedDeclaration: [
		"declaration",
		"specifiers",
		"source",
		"attributes"
	],
	ExportSpecifier: ["local", "exported"],
	ExpressionStatement: ["expression"],
	ForInStatement: [
		"left",
		"right",
		"body"
	],
	ForOfStatement: [
		"left",
		"right",
		"body"
	],
	ForStatement: [
		"init",
		"test",
		"update",
		"body"
	],
	FunctionDeclaration: [
		"id",
		"params",
		"body"
	],
	FunctionExpression: [
		"id",
		"params",
		"body"
	],
	Identifier: [],
	IfStatement: [
		"test",
		"consequent",
		"alternate"
	],
	ImportAttribute: ["key", "value"],
	ImportDeclaration: [
		"specifiers",
		"source",
		"attributes"
	],
	ImportDefaultSpecifier: ["local"],
	ImportExpression: ["source", "options"],
	ImportNamespaceSpecifier: ["local"],
	ImportSpecifier: ["imported", "local"],
	JSXAttribute: ["name", "value"],
	JSXClosingElement: ["name"],
	JSXClosingFragment: [],
	JSXElement: [
		"openingElement",
		"children",
		"closingElement"
	],
	JSXEmptyExpression: [],
	JSXExpressionContainer: ["expression"],
	JSXFragment: [
		"openingFragment",
		"children",
		"closingFragment"
	],
	JSXIdentifier: [],
	JSXMemberExpression: ["object", "property"],
	JSXNamespacedName: ["namespace", "name"],
	JSXOpeningElement: ["name", "attributes"],
	JSXOpeningFragment: [],
	JSXSpreadAttribute: ["argument"],
	JSXSpreadChild: ["expression"],
	JSXText: [],
	LabeledStatement: ["label", "body"],
	Literal: [],
	LogicalExpression: ["left", "right"],
	MemberExpression: ["object", "property"],
	MetaProperty: ["meta", "property"],
	MethodDefinition: ["key", "value"],
	NewExpression: ["callee", "arguments"],
	ObjectExpression: ["properties"],
	ObjectPattern: ["properties"],
	PrivateIdentifier: [],
	Program: ["body"],
	Property: ["key", "value"],
	PropertyDefinition: ["key", "value"],
	RestElement: ["argument"],
	ReturnStatement: ["argument"],
	SequenceExpression: ["expressions"],
	SpreadElement: ["argument"],
	StaticBlock: ["body"],
	Super: [],
	SwitchCase: ["test", "consequent"],
	SwitchStatement: ["discriminant", "cases"],
	TaggedTemplateExpression: ["tag", "quasi"],
	TemplateElement: [],
	TemplateLiteral: ["quasis", "expressions"],
	ThisExpression: [],
	ThrowStatement: ["argument"],
	TryStatement: [
		"block",
		"handler",
		"finalizer"
	],
	UnaryExpression: ["argument"],
	UpdateExpression: ["argument"],
	VariableDeclaration: ["declarations"],
	VariableDeclarator: ["id", "init"],
	WhileStatement: ["test", "body"],
	WithStatement: ["object", "body"],
	YieldExpression: ["argument"]
};
const NODE_TYPES = Object.keys(KEYS$1);
for (const type of NODE_TYPES) Object.freeze(KEYS$1[type]);
Object.freeze(KEYS$1);
// node_modules/eslint-visitor-keys/lib/index.js
function unionWith(additionalKeys) {
	const retv = Object.assign({}, KEYS$1);
	for (const type of Object.keys(additionalKeys)) if (Object.hasOwn(retv, type)) {
		const keys = new Set(additionalKeys[type]);
		for (const key of retv[type]) keys.add(key);
		retv[type] = Object.freeze(Array.from(keys));
	} else retv[type] = Object.freeze(Array.from(additionalKeys[type]));
	return Object.freeze(retv);
}
// node_modules/toml-eslint-parser/lib/index.mjs
function last(arr) {
	return arr[arr.length - 1] ?? null;
}
function toKeyName(node) {
	return node.type === "TOMLBare" ? node.name : node.value;
}
var TOMLVerImpl = class {
	constructor(major, minor) {
		this.major = major;
		this.minor = minor;
	}
	lt(major, minor) {
		return this.major < major || this.major === major && this.minor < minor;
	}
	gte(major, minor) {
		return this.major > major || this.major === major && this.minor >= minor;
	}
};
const TOML_VERSION_1_0 = new TOMLVerImpl(1, 0);
const TOML_VERSION_1_1 = new TOMLVerImpl(1, 1);
const DEFAULT_TOML_VERSION = TOML_VERSION_1_1;
const SUPPORTED_TOML_VERSIONS = {
	"1.0": TOML_VERSION_1_0,
	"1.0.0": TOML_VERSION_1_0,
	"1.1": TOML_VERSION_1_1,
	"1.1.0": TOML_VERSION_1_1,
	latest: TOML_VERSION_1_1,
	next: TOML_VERSION_1_1
};
function getTOMLVer(v) {
	return v && SUPPORTED_TOML_VERSIONS[v] || DEFAULT_TOML_VERSION;
}
const MESSAGES = {
	"unterminated-string": "Unterminated string constant",
	"unterminated-table-key": "Unterminated table-key",
	"unterminated-array": "Unterminated array",
	"unterminated-inline-table": "Unterminated inline table",
	"missing-key": "Empty bare keys are not allowed",
	"missing-newline": "Must be a newline",
	"missing-equals-sign": "Expected equal (=) token",
	"missing-value": "Unspecified values are invalid",
	"missing-comma": "Expected comma (,) token",
	"dupe-keys": "Defining a key multiple times is invalid",
	"unexpected-char": "Unexpected character",
	"unexpected-token": "Unexpected token",
	"invalid-control-character": "Control characters (codes < 0x1f and 0x7f) are not allowed",
	"invalid-comment-character": "Invalid code point {{cp}} within comments",
	"invalid-key-value-newline": "The key, equals sign, and value must be on the same line",
	"invalid-inline-table-newline": "No newlines are allowed between the curly braces unless they are valid within a value",
	"invalid-underscore": "Underscores are allowed between digits",
	"invalid-space": "Unexpected spaces",
	"invalid-three-quotes": "Three or more quotes are not permitted",
	"invalid-date": "Unexpected invalid date",
	"invalid-time": "Unexpected invalid time",
	"invalid-leading-zero": "Leading zeros are not allowed",
	"invalid-trailing-comma-in-inline-table": "Trailing comma is not permitted in an inline table",
	"invalid-char-in-escape-sequence": "Invalid character in escape sequence",
	"invalid-consecutive-dots-in-key": "Consecutive dots are not permitted in keys",
	"invalid-code-point": "Invalid code point {{cp}}",
	"invalid-trailing-dot-in-key": "Keys cannot end with a dot",
	"invalid-leading-dot-in-key": "Keys cannot start with a dot"
};
function getMessage(code, data) {
	if (data) return MESSAGES[code].replace(/\{\{(.*?)\}\}/gu, (_, name$2) => {
		if (name$2 in data) return data[name$2];
		return `{{${name$2}}}`;
	});
	return MESSAGES[code];
}
var ParseError = class extends SyntaxError {
	constructor(code, offset, line, column, data) {
		super(getMessage(code, data));
		this.index = offset;
		this.lineNumber = line;
		this.column = column;
	}
};
const CodePoint = {
	EOF: -1,
	NULL: 0,
	SOH: 1,
	BACKSPACE: 8,
	TABULATION: 9,
	LINE_FEED: 10,
	FORM_FEED: 12,
	CARRIAGE_RETURN: 13,
	ESCAPE: 27,
	SO: 14,
	US: 31,
	SPACE: 32,
	QUOTATION_MARK: 34,
	HASH: 35,
	SINGLE_QUOTE: 39,
	PLUS_SIGN: 43,
	COMMA: 44,
	DASH: 45,
	DOT: 46,
	DIGIT_0: 48,
	DIGIT_1: 49,
	DIGIT_2: 50,
	DIGIT_3: 51,
	DIGIT_7: 55,
	DIGIT_9: 57,
	COLON: 58,
	EQUALS_SIGN: 61,
	LATIN_CAPITAL_A: 65,
	LATIN_CAPITAL_E: 69,
	LATIN_CAPITAL_F: 70,
	LATIN_CAPITAL_T: 84,
	LATIN_CAPITAL_U: 85,
	LATIN_CAPITAL_Z: 90,
	LEFT_BRACKET: 91,
	BACKSLASH: 92,
	RIGHT_BRACKET: 93,
	UNDERSCORE: 95,
	LATIN_SMALL_A: 97,
	LATIN_SMALL_B: 98,
	LATIN_SMALL_E: 101,
	LATIN_SMALL_F: 102,
	LATIN_SMALL_I: 105,
	LATIN_SMALL_L: 108,
	LATIN_SMALL_N: 110,
	LATIN_SMALL_O: 111,
	LATIN_SMALL_R: 114,
	LATIN_SMALL_S: 115,
	LATIN_SMALL_T: 116,
	LATIN_SMALL_U: 117,
	LATIN_SMALL_X: 120,
	LATIN_SMALL_Z: 122,
	LEFT_BRACE: 123,
	RIGHT_BRACE: 125,
	TILDE: 126,
	DELETE: 127,
	PAD: 128,
	SUPERSCRIPT_TWO: 178,
	SUPERSCRIPT_THREE: 179,
	SUPERSCRIPT_ONE: 185,
	VULGAR_FRACTION_ONE_QUARTER: 188,
	VULGAR_FRACTION_THREE_QUARTERS: 190,
	LATIN_CAPITAL_LETTER_A_WITH_GRAVE: 192,
	LATIN_CAPITAL_LETTER_O_WITH_DIAERESIS: 214,
	LATIN_CAPITAL_LETTER_O_WITH_STROKE: 216,
	LATIN_SMALL_LETTER_O_WITH_DIAERESIS: 246,
	LATIN_SMALL_LETTER_O_WITH_STROKE: 248,
	GREEK_SMALL_REVERSED_DOTTED_LUNATE_SIGMA_SYMBOL: 891,
	GREEK_CAPITAL_LETTER_YOT: 895,
	CP_1FFF: 8191,
	ZERO_WIDTH_NON_JOINER: 8204,
	ZERO_WIDTH_JOINER: 8205,
	UNDERTIE: 8255,
	CHARACTER_TIE: 8256,
	SUPERSCRIPT_ZERO: 8304,
	CP_218F: 8591,
	CIRCLED_DIGIT_ONE: 9312,
	NEGATIVE_CIRCLED_DIGIT_ZERO: 9471,
	GLAGOLITIC_CAPITAL_LETTER_AZU: 11264,
	CP_2FEF: 12271,
	IDEOGRAPHIC_COMMA: 12289,
	CP_D7FF: 55295,
	CP_E000: 57344,
	CJK_COMPATIBILITY_IDEOGRAPH_F900: 63744,
	ARABIC_LIGATURE_SALAAMUHU_ALAYNAA: 64975,
	ARABIC_LIGATURE_SALLA_USED_AS_KORANIC_STOP_SIGN_ISOLATED_FORM: 65008,
	REPLACEMENT_CHARACTER: 65533,
	LINEAR_B_SYLLABLE_B008_A: 65536,
	CP_EFFFF: 983039,
	CP_10FFFF: 1114111
};
function isControl(cp) {
	return cp >= CodePoint.NULL && cp <= CodePoint.US;
}
function isWhitespace(cp) {
	return cp === CodePoint.TABULATION || cp === CodePoint.SPACE;
}
function isEOL(cp) {
	return cp === CodePoint.LINE_FEED || cp === CodePoint.CARRIAGE_RETURN;
}
function isUpperLetter(cp) {
	return cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_Z;
}
function isLowerLetter(cp) {
	return cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_Z;
}
function isLetter(cp) {
	return isLowerLetter(cp) || isUpperLetter(cp);
}
function isDigit(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_9;
}
function isHexDig(cp) {
	return isDigit(cp) || cp >= CodePoint.LATIN_SMALL_A && cp <= CodePoint.LATIN_SMALL_F || cp >= CodePoint.LATIN_CAPITAL_A && cp <= CodePoint.LATIN_CAPITAL_F;
}
function isOctalDig(cp) {
	return cp >= CodePoint.DIGIT_0 && cp <= CodePoint.DIGIT_7;
}
function isUnicodeScalarValue(cp) {
	return cp >= 0 && cp <= 55295 || cp >= 57344 && cp <= 1114111;
}
function sortedLastIndex(array, value) {
	let low = 0;
	let high = array.length;
	while (low < high) {
		const mid = low + high >>> 1;
		const val = array[mid];
		if (val === value) return mid + 1;
		if (val < value) low = mid + 1;
		else high = mid;
	}
	return low;
}
var Locations = class {
	constructor() {
		this.offsets = [];
	}
	addOffset(offset) {
		for (let i = this.offsets.length - 1; i >= 0; i--) {
			const element = this.offsets[i];
			if (element === offset) return;
			if (element < offset) break;
		}
		this.offsets.push(offset);
	}
	getLocFromIndex(offset) {
		const line = sortedLastIndex(this.offsets, offset) + 1;
		return {
			line,
			column: offset - (line === 1 ? 0 : this.offsets[line - 2])
		};
	}
};
var CodePointIterator = class {
	constructor(text) {
		this.locs = new Locations();
		this.lastCodePoint = CodePoint.NULL;
		this.start = -1;
		this.end = 0;
		this.text = text;
	}
	next() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		return this.lastCodePoint = this.moveAt(this.end);
	}
	getLocFromIndex(index) {
		return this.locs.getLocFromIndex(index);
	}
	eat(cp) {
		if (this.text.codePointAt(this.end) === cp) {
			this.next();
			return true;
		}
		return false;
	}
	moveAt(offset) {
		this.start = this.end = offset;
		const cp = this.text.codePointAt(this.start) ?? CodePoint.EOF;
		if (cp === CodePoint.EOF) {
			this.end = this.start;
			return cp;
		}
		this.end += cp >= 65536 ? 2 : 1;
		if (cp === CodePoint.LINE_FEED) this.locs.addOffset(this.end);
		else if (cp === CodePoint.CARRIAGE_RETURN) {
			if (this.text.codePointAt(this.end) === CodePoint.LINE_FEED) {
				this.end++;
				this.locs.addOffset(this.end);
			}
			return CodePoint.LINE_FEED;
		}
		return cp;
	}
};
const HAS_BIGINT = typeof BigInt !== "undefined";
const RADIX_PREFIXES = {
	16: "0x",
	10: "",
	8: "0o",
	2: "0b"
};
const ESCAPES_1_0 = {
	[CodePoint.QUOTATION_MARK]: CodePoint.QUOTATION_MARK,
	[CodePoint.BACKSLASH]: CodePoint.BACKSLASH,
	[CodePoint.LATIN_SMALL_B]: CodePoint.BACKSPACE,
	[CodePoint.LATIN_SMALL_F]: CodePoint.FORM_FEED,
	[CodePoint.LATIN_SMALL_N]: CodePoint.LINE_FEED,
	[CodePoint.LATIN_SMALL_R]: CodePoint.CARRIAGE_RETURN,
	[CodePoint.LATIN_SMALL_T]: CodePoint.TABULATION
};
const ESCAPES_LATEST = {
	...ESCAPES_1_0,
	[CodePoint.LATIN_SMALL_E]: CodePoint.ESCAPE
};
var Tokenizer = class {
	constructor(text, parserOptions) {
		this.backCode = false;
		this.lastCodePoint = CodePoint.NULL;
		this.state = "DATA";
		this.token = null;
		this.tokenStart = -1;
		this.valuesEnabled = false;
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.codePointIterator = new CodePointIterator(text);
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
		this.ESCAPES = this.tomlVersion.gte(1, 1) ? ESCAPES_LATEST : ESCAPES_1_0;
	}
	get start() {
		return this.codePointIterator.start;
	}
	get end() {
		return this.codePointIterator.end;
	}
	getLocFromIndex(index) {
		return this.codePointIterator.getLocFromIndex(index);
	}
	reportParseError(code, data) {
		const offset = this.codePointIterator.start;
		const loc = this.codePointIterator.getLocFromIndex(offset);
		throw new ParseError(code, offset, loc.line, loc.column, data);
	}
	nextToken() {
		let token = this.token;
		if (token != null) {
			this.token = null;
			return token;
		}
		let cp = this.lastCodePoint;
		while (cp !== CodePoint.EOF && !this.token) {
			cp = this.nextCode();
			const nextState = this[this.state](cp);
			if (!nextState) throw new Error(`Unknown error: pre state=${this.state}`);
			this.state = nextState;
		}
		token = this.token;
		this.token = null;
		return token;
	}
	nextCode() {
		if (this.lastCodePoint === CodePoint.EOF) return CodePoint.EOF;
		if (this.backCode) {
			this.backCode = false;
			return this.lastCodePoint;
		}
		return this.lastCodePoint = this.codePointIterator.next();
	}
	eatCode(cp) {
		if (this.lastCodePoint === CodePoint.EOF) return false;
		if (this.backCode) {
			if (this.lastCodePoint === cp) {
				this.backCode = false;
				return true;
			}
			return false;
		}
		return this.codePointIterator.eat(cp);
	}
	moveAt(loc) {
		if (this.backCode) this.backCode = false;
		this.lastCodePoint = this.codePointIterator.moveAt(loc);
	}
	back(state) {
		this.backCode = true;
		return state;
	}
	punctuatorToken() {
		this.startToken();
		this.endToken("Punctuator", "end");
	}
	startToken() {
		this.tokenStart = this.codePointIterator.start;
	}
	endToken(type, pos, option1, option2) {
		const { tokenStart } = this;
		const end = this.codePointIterator[pos];
		const range = [tokenStart, end];
		const loc = {
			start: this.codePointIterator.getLocFromIndex(tokenStart),
			end: this.codePointIterator.getLocFromIndex(end)
		};
		if (type === "Block") this.token = {
			type,
			value: this.text.slice(tokenStart + 1, end),
			range,
			loc
		};
		else {
			let token;
			const value = this.text.slice(tokenStart, end);
			if (type === "BasicString" || type === "LiteralString" || type === "MultiLineBasicString" || type === "MultiLineLiteralString") token = {
				type,
				value,
				string: option1,
				range,
				loc
			};
			else if (type === "Integer") {
				const text = option1;
				token = {
					type,
					value,
					number: parseInt(text, option2),
					bigint: HAS_BIGINT ? BigInt(RADIX_PREFIXES[option2] + text) : null,
					range,
					loc
				};
			} else if (type === "Float") token = {
				type,
				value,
				number: option1,
				range,
				loc
			};
			else if (type === "Boolean") token = {
				type,
				value,
				boolean: option1,
				range,
				loc
			};
			else if (type === "LocalDate" || type === "LocalTime" || type === "LocalDateTime" || type === "OffsetDateTime") token = {
				type,
				value,
				date: option1,
				range,
				loc
			};
			else token = {
				type,
				value,
				range,
				loc
			};
			this.token = token;
		}
	}
	DATA(cp) {
		while (isWhitespace(cp) || isEOL(cp)) cp = this.nextCode();
		if (cp === CodePoint.HASH) {
			this.startToken();
			return "COMMENT";
		}
		if (cp === CodePoint.QUOTATION_MARK) {
			this.startToken();
			return "BASIC_STRING";
		}
		if (cp === CodePoint.SINGLE_QUOTE) {
			this.startToken();
			return "LITERAL_STRING";
		}
		if (cp === CodePoint.DOT || cp === CodePoint.EQUALS_SIGN || cp === CodePoint.LEFT_BRACKET || cp === CodePoint.RIGHT_BRACKET || cp === CodePoint.LEFT_BRACE || cp === CodePoint.RIGHT_BRACE || cp === CodePoint.COMMA) {
			this.punctuatorToken();
			return "DATA";
		}
		if (this.valuesEnabled) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				this.startToken();
				return "SIGN";
			}
			if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) {
				this.startToken();
				return this.back("NAN_OR_INF");
			}
			if (isDigit(cp)) {
				this.startToken();
				return this.back("NUMBER");
			}
			if (cp === CodePoint.LATIN_SMALL_T || cp === CodePoint.LATIN_SMALL_F) {
				this.startToken();
				return this.back("BOOLEAN");
			}
		} else if (isUnquotedKeyChar(cp, this.tomlVersion)) {
			this.startToken();
			return "BARE";
		}
		if (cp === CodePoint.EOF) return "DATA";
		return this.reportParseError("unexpected-char");
	}
	COMMENT(cp) {
		const processCommentChar = this.tomlVersion.gte(1, 1) ? (c) => {
			if (!isNonEOL(c)) this.reportParseError("invalid-comment-character", { cp: JSON.stringify(String.fromCodePoint(c)).slice(1, -1) });
		} : (c) => {
			if (isControlOtherThanTab(c)) this.reportParseErrorControlChar();
		};
		while (!isEOL(cp) && cp !== CodePoint.EOF) {
			processCommentChar(cp);
			cp = this.nextCode();
		}
		this.endToken("Block", "start");
		return "DATA";
	}
	BARE(cp) {
		while (isUnquotedKeyChar(cp, this.tomlVersion)) cp = this.nextCode();
		this.endToken("Bare", "start");
		return this.back("DATA");
	}
	BASIC_STRING(cp) {
		if (cp === CodePoint.QUOTATION_MARK) {
			cp = this.nextCode();
			if (cp === CodePoint.QUOTATION_MARK) return "MULTI_LINE_BASIC_STRING";
			this.endToken("BasicString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.QUOTATION_MARK && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.QUOTATION_MARK) return this.reportParseError("unterminated-string");
		this.endToken("BasicString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_BASIC_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.QUOTATION_MARK) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.QUOTATION_MARK) && this.eatCode(CodePoint.QUOTATION_MARK)) {
					if (this.eatCode(CodePoint.QUOTATION_MARK)) {
						out.push(CodePoint.QUOTATION_MARK);
						if (this.eatCode(CodePoint.QUOTATION_MARK)) {
							out.push(CodePoint.QUOTATION_MARK);
							if (this.eatCode(CodePoint.QUOTATION_MARK)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineBasicString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			if (cp === CodePoint.BACKSLASH) {
				cp = this.nextCode();
				const ecp = this.ESCAPES[cp];
				if (ecp) {
					out.push(ecp);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_U) {
					const code = this.parseUnicode(4);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_CAPITAL_U) {
					const code = this.parseUnicode(8);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LATIN_SMALL_X && this.tomlVersion.gte(1, 1)) {
					const code = this.parseUnicode(2);
					out.push(code);
					cp = this.nextCode();
					continue;
				} else if (cp === CodePoint.LINE_FEED) {
					cp = this.nextCode();
					while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
					continue;
				} else if (isWhitespace(cp)) {
					let valid = true;
					const startPos = this.codePointIterator.start;
					let nextCp;
					while ((nextCp = this.nextCode()) !== CodePoint.EOF) {
						if (nextCp === CodePoint.LINE_FEED) break;
						if (!isWhitespace(nextCp)) {
							this.moveAt(startPos);
							valid = false;
							break;
						}
					}
					if (valid) {
						cp = this.nextCode();
						while (isWhitespace(cp) || cp === CodePoint.LINE_FEED) cp = this.nextCode();
						continue;
					}
				}
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	LITERAL_STRING(cp) {
		if (cp === CodePoint.SINGLE_QUOTE) {
			cp = this.nextCode();
			if (cp === CodePoint.SINGLE_QUOTE) return "MULTI_LINE_LITERAL_STRING";
			this.endToken("LiteralString", "start", "");
			return this.back("DATA");
		}
		const out = [];
		while (cp !== CodePoint.SINGLE_QUOTE && cp !== CodePoint.EOF && cp !== CodePoint.LINE_FEED) {
			if (isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			out.push(cp);
			cp = this.nextCode();
		}
		if (cp !== CodePoint.SINGLE_QUOTE) return this.reportParseError("unterminated-string");
		this.endToken("LiteralString", "end", String.fromCodePoint(...out));
		return "DATA";
	}
	MULTI_LINE_LITERAL_STRING(cp) {
		const out = [];
		if (cp === CodePoint.LINE_FEED) cp = this.nextCode();
		while (cp !== CodePoint.EOF) {
			if (cp !== CodePoint.LINE_FEED && isControlOtherThanTab(cp)) return this.reportParseErrorControlChar();
			if (cp === CodePoint.SINGLE_QUOTE) {
				const startPos = this.codePointIterator.start;
				if (this.eatCode(CodePoint.SINGLE_QUOTE) && this.eatCode(CodePoint.SINGLE_QUOTE)) {
					if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
						out.push(CodePoint.SINGLE_QUOTE);
						if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
							out.push(CodePoint.SINGLE_QUOTE);
							if (this.eatCode(CodePoint.SINGLE_QUOTE)) {
								this.moveAt(startPos);
								return this.reportParseError("invalid-three-quotes");
							}
						}
					}
					this.endToken("MultiLineLiteralString", "end", String.fromCodePoint(...out));
					return "DATA";
				}
				this.moveAt(startPos);
			}
			out.push(cp);
			cp = this.nextCode();
		}
		return this.reportParseError("unterminated-string");
	}
	SIGN(cp) {
		if (cp === CodePoint.LATIN_SMALL_N || cp === CodePoint.LATIN_SMALL_I) return this.back("NAN_OR_INF");
		if (isDigit(cp)) return this.back("NUMBER");
		return this.reportParseError("unexpected-char");
	}
	NAN_OR_INF(cp) {
		if (cp === CodePoint.LATIN_SMALL_N) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_N)) {
				this.endToken("Float", "end", NaN);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_I) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_N) && this.eatCode(CodePoint.LATIN_SMALL_F)) {
				this.endToken("Float", "end", this.text[this.tokenStart] === "-" ? -Infinity : Infinity);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	NUMBER(cp) {
		const start = this.text[this.tokenStart];
		const sign = start === "+" ? CodePoint.PLUS_SIGN : start === "-" ? CodePoint.DASH : CodePoint.NULL;
		if (cp === CodePoint.DIGIT_0) {
			if (sign === CodePoint.NULL) {
				const startPos = this.codePointIterator.start;
				const nextCp$1 = this.nextCode();
				if (isDigit(nextCp$1)) {
					const nextNextCp = this.nextCode();
					if (nextNextCp === CodePoint.COLON) {
						this.data = {
							hasDate: false,
							year: 0,
							month: 0,
							day: 0,
							hour: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1)),
							minute: 0,
							second: 0
						};
						return "TIME_MINUTE";
					}
					if (isDigit(nextNextCp)) {
						const nextNextNextCp = this.nextCode();
						if (isDigit(nextNextNextCp) && this.eatCode(CodePoint.DASH)) {
							this.data = {
								hasDate: true,
								year: Number(String.fromCodePoint(CodePoint.DIGIT_0, nextCp$1, nextNextCp, nextNextNextCp)),
								month: 0,
								day: 0,
								hour: 0,
								minute: 0,
								second: 0
							};
							return "DATE_MONTH";
						}
					}
					this.moveAt(startPos);
					return this.reportParseError("invalid-leading-zero");
				}
				this.moveAt(startPos);
			}
			cp = this.nextCode();
			if (cp === CodePoint.LATIN_SMALL_X || cp === CodePoint.LATIN_SMALL_O || cp === CodePoint.LATIN_SMALL_B) {
				if (sign !== CodePoint.NULL) return this.reportParseError("unexpected-char");
				return cp === CodePoint.LATIN_SMALL_X ? "HEX" : cp === CodePoint.LATIN_SMALL_O ? "OCTAL" : "BINARY";
			}
			if (cp === CodePoint.LATIN_SMALL_E || cp === CodePoint.LATIN_CAPITAL_E) {
				this.data = {
					minus: sign === CodePoint.DASH,
					left: [CodePoint.DIGIT_0]
				};
				return "EXPONENT_RIGHT";
			}
			if (cp === CodePoint.DOT) {
				this.data = {
					minus: sign === CodePoint.DASH,
					absInt: [CodePoint.DIGIT_0]
				};
				return "FRACTIONAL_RIGHT";
			}
			this.endToken("Integer", "start", "0", 10);
			return this.back("DATA");
		}
		const { out, nextCp, hasUnderscore } = this.parseDigits(cp, isDigit);
		if (nextCp === CodePoint.DASH && sign === CodePoint.NULL && !hasUnderscore && out.length === 4) {
			this.data = {
				hasDate: true,
				year: Number(String.fromCodePoint(...out)),
				month: 0,
				day: 0,
				hour: 0,
				minute: 0,
				second: 0
			};
			return "DATE_MONTH";
		}
		if (nextCp === CodePoint.COLON && sign === CodePoint.NULL && !hasUnderscore && out.length === 2) {
			this.data = {
				hasDate: false,
				year: 0,
				month: 0,
				day: 0,
				hour: Number(String.fromCodePoint(...out)),
				minute: 0,
				second: 0
			};
			return "TIME_MINUTE";
		}
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus: sign === CodePoint.DASH,
				left: out
			};
			return "EXPONENT_RIGHT";
		}
		if (nextCp === CodePoint.DOT) {
			this.data = {
				minus: sign === CodePoint.DASH,
				absInt: out
			};
			return "FRACTIONAL_RIGHT";
		}
		this.endToken("Integer", "start", sign === CodePoint.DASH ? String.fromCodePoint(CodePoint.DASH, ...out) : String.fromCodePoint(...out), 10);
		return this.back("DATA");
	}
	HEX(cp) {
		const { out } = this.parseDigits(cp, isHexDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 16);
		return this.back("DATA");
	}
	OCTAL(cp) {
		const { out } = this.parseDigits(cp, isOctalDig);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 8);
		return this.back("DATA");
	}
	BINARY(cp) {
		const { out } = this.parseDigits(cp, (c) => c === CodePoint.DIGIT_0 || c === CodePoint.DIGIT_1);
		this.endToken("Integer", "start", String.fromCodePoint(...out), 2);
		return this.back("DATA");
	}
	FRACTIONAL_RIGHT(cp) {
		const { minus, absInt } = this.data;
		const { out, nextCp } = this.parseDigits(cp, isDigit);
		const absNum = [
			...absInt,
			CodePoint.DOT,
			...out
		];
		if (nextCp === CodePoint.LATIN_SMALL_E || nextCp === CodePoint.LATIN_CAPITAL_E) {
			this.data = {
				minus,
				left: absNum
			};
			return "EXPONENT_RIGHT";
		}
		const value = Number(minus ? String.fromCodePoint(CodePoint.DASH, ...absNum) : String.fromCodePoint(...absNum));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	EXPONENT_RIGHT(cp) {
		const { left, minus: leftMinus } = this.data;
		let minus = false;
		if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
			minus = cp === CodePoint.DASH;
			cp = this.nextCode();
		}
		const { out } = this.parseDigits(cp, isDigit);
		const right = out;
		if (minus) right.unshift(CodePoint.DASH);
		const value = Number(leftMinus ? String.fromCodePoint(CodePoint.DASH, ...left, CodePoint.LATIN_SMALL_E, ...right) : String.fromCodePoint(...left, CodePoint.LATIN_SMALL_E, ...right));
		this.endToken("Float", "start", value);
		return this.back("DATA");
	}
	BOOLEAN(cp) {
		if (cp === CodePoint.LATIN_SMALL_T) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_R) && this.eatCode(CodePoint.LATIN_SMALL_U) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", true);
				return "DATA";
			}
			this.moveAt(startPos);
		} else if (cp === CodePoint.LATIN_SMALL_F) {
			const startPos = this.codePointIterator.start;
			if (this.eatCode(CodePoint.LATIN_SMALL_A) && this.eatCode(CodePoint.LATIN_SMALL_L) && this.eatCode(CodePoint.LATIN_SMALL_S) && this.eatCode(CodePoint.LATIN_SMALL_E)) {
				this.endToken("Boolean", "end", false);
				return "DATA";
			}
			this.moveAt(startPos);
		}
		return this.reportParseError("unexpected-char");
	}
	DATE_MONTH(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.DASH) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.month = Number(this.text.slice(start, end));
		return "DATE_DAY";
	}
	DATE_DAY(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.day = Number(this.text.slice(start, end));
		if (!isValidDate(data.year, data.month, data.day)) return this.reportParseError("invalid-date");
		cp = this.nextCode();
		if (cp === CodePoint.LATIN_CAPITAL_T || cp === CodePoint.LATIN_SMALL_T) return "TIME_HOUR";
		if (cp === CodePoint.SPACE) {
			const startPos = this.codePointIterator.start;
			if (isDigit(this.nextCode()) && isDigit(this.nextCode())) {
				this.moveAt(startPos);
				return "TIME_HOUR";
			}
			this.moveAt(startPos);
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalDate", "start", dateValue);
		return this.back("DATA");
	}
	TIME_HOUR(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.start;
		const data = this.data;
		data.hour = Number(this.text.slice(start, end));
		return "TIME_MINUTE";
	}
	TIME_MINUTE(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.minute = Number(this.text.slice(start, end));
		cp = this.nextCode();
		if (cp === CodePoint.COLON) return "TIME_SECOND";
		if (this.tomlVersion.lt(1, 1)) return this.reportParseError("unexpected-char");
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		return this.processTimeEnd(cp, data);
	}
	TIME_SECOND(cp) {
		const start = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const end = this.codePointIterator.end;
		const data = this.data;
		data.second = Number(this.text.slice(start, end));
		if (!isValidTime(data.hour, data.minute, data.second)) return this.reportParseError("invalid-time");
		cp = this.nextCode();
		if (cp === CodePoint.DOT) return "TIME_SEC_FRAC";
		return this.processTimeEnd(cp, data);
	}
	TIME_SEC_FRAC(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const start = this.codePointIterator.start;
		while (isDigit(cp)) cp = this.nextCode();
		const end = this.codePointIterator.start;
		const data = this.data;
		data.frac = this.text.slice(start, end);
		return this.processTimeEnd(cp, data);
	}
	processTimeEnd(cp, data) {
		if (data.hasDate) {
			if (cp === CodePoint.DASH || cp === CodePoint.PLUS_SIGN) {
				data.offsetSign = cp;
				return "TIME_OFFSET";
			}
			if (cp === CodePoint.LATIN_CAPITAL_Z || cp === CodePoint.LATIN_SMALL_Z) {
				const dateValue$2 = getDateFromDateTimeData(data, "Z");
				this.endToken("OffsetDateTime", "end", dateValue$2);
				return "DATA";
			}
			const dateValue$1 = getDateFromDateTimeData(data, "");
			this.endToken("LocalDateTime", "start", dateValue$1);
			return this.back("DATA");
		}
		const dateValue = getDateFromDateTimeData(data, "");
		this.endToken("LocalTime", "start", dateValue);
		return this.back("DATA");
	}
	TIME_OFFSET(cp) {
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const hourStart = this.codePointIterator.start;
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (cp !== CodePoint.COLON) return this.reportParseError("unexpected-char");
		const hourEnd = this.codePointIterator.start;
		cp = this.nextCode();
		const minuteStart = this.codePointIterator.start;
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		cp = this.nextCode();
		if (!isDigit(cp)) return this.reportParseError("unexpected-char");
		const minuteEnd = this.codePointIterator.end;
		const hour = Number(this.text.slice(hourStart, hourEnd));
		const minute = Number(this.text.slice(minuteStart, minuteEnd));
		if (!isValidTime(hour, minute, 0)) return this.reportParseError("invalid-time");
		const data = this.data;
		const dateValue = getDateFromDateTimeData(data, `${String.fromCodePoint(data.offsetSign)}${padStart(hour, 2)}:${padStart(minute, 2)}`);
		this.endToken("OffsetDateTime", "end", dateValue);
		return "DATA";
	}
	parseDigits(cp, checkDigit) {
		if (cp === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		if (!checkDigit(cp)) return this.reportParseError("unexpected-char");
		const out = [];
		let before = CodePoint.NULL;
		let hasUnderscore = false;
		while (checkDigit(cp) || cp === CodePoint.UNDERSCORE) {
			if (cp === CodePoint.UNDERSCORE) {
				hasUnderscore = true;
				if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
			} else out.push(cp);
			before = cp;
			cp = this.nextCode();
		}
		if (before === CodePoint.UNDERSCORE) return this.reportParseError("invalid-underscore");
		return {
			out,
			nextCp: cp,
			hasUnderscore
		};
	}
	parseUnicode(count) {
		const startLoc = this.codePointIterator.start;
		const start = this.codePointIterator.end;
		let charCount = 0;
		let cp;
		while ((cp = this.nextCode()) !== CodePoint.EOF) {
			if (!isHexDig(cp)) {
				this.moveAt(startLoc);
				return this.reportParseError("invalid-char-in-escape-sequence");
			}
			charCount++;
			if (charCount >= count) break;
		}
		const end = this.codePointIterator.end;
		const code = this.text.slice(start, end);
		const codePoint = parseInt(code, 16);
		if (!isUnicodeScalarValue(codePoint)) return this.reportParseError("invalid-code-point", { cp: code });
		return codePoint;
	}
	reportParseErrorControlChar() {
		return this.reportParseError("invalid-control-character");
	}
};
function isUnquotedKeyChar(cp, tomlVersion) {
	if (isLetter(cp) || isDigit(cp) || cp === CodePoint.UNDERSCORE || cp === CodePoint.DASH) return true;
	if (tomlVersion.lt(1, 1)) return false;
	return false;
}
function isControlOtherThanTab(cp) {
	return isControl(cp) && cp !== CodePoint.TABULATION || cp === CodePoint.DELETE;
}
function isNonEOL(cp) {
	return cp === CodePoint.TABULATION || CodePoint.SPACE <= cp && cp <= CodePoint.TILDE || isNonAscii(cp);
}
function isNonAscii(cp) {
	return CodePoint.PAD <= cp && cp <= CodePoint.CP_D7FF || CodePoint.CP_E000 <= cp && cp <= CodePoint.CP_10FFFF;
}
function isValidDate(y, m, d) {
	if (y >= 0 && m <= 12 && m >= 1 && d >= 1) return d <= (m === 2 ? y & 3 || !(y % 25) && y & 15 ? 28 : 29 : 30 + (m + (m >> 3) & 1));
	return false;
}
function isValidTime(h, m, s) {
	if (h >= 24 || h < 0 || m > 59 || m < 0 || s > 60 || s < 0) return false;
	return true;
}
function getDateFromDateTimeData(data, timeZone) {
	const year = padStart(data.year, 4);
	const month = data.month ? padStart(data.month, 2) : "01";
	const day = data.day ? padStart(data.day, 2) : "01";
	const hour = padStart(data.hour, 2);
	const minute = padStart(data.minute, 2);
	const second = padStart(data.second, 2);
	const textDate = `${year}-${month}-${day}`;
	const frac = data.frac ? `.${data.frac}` : "";
	const dateValue = new Date(`${textDate}T${hour}:${minute}:${second}${frac}${timeZone}`);
	if (!isNaN(dateValue.getTime()) || data.second !== 60) return dateValue;
	return new Date(`${textDate}T${hour}:${minute}:59${frac}${timeZone}`);
}
function padStart(num, maxLength) {
	return String(num).padStart(maxLength, "0");
}
const VALUE_KIND_VALUE = Symbol("VALUE_KIND_VALUE");
const VALUE_KIND_INTERMEDIATE = Symbol("VALUE_KIND_INTERMEDIATE");
var KeysResolver = class {
	constructor(ctx) {
		this.rootKeys = new Map();
		this.tables = [];
		this.ctx = ctx;
	}
	applyResolveKeyForTable(node) {
		let keys = this.rootKeys;
		const peekKeyIndex = node.key.keys.length - 1;
		for (let index = 0; index < peekKeyIndex; index++) {
			const keyNode = node.key.keys[index];
			const keyName = toKeyName(keyNode);
			node.resolvedKey.push(keyName);
			let keyStore = keys.get(keyName);
			if (!keyStore) {
				keyStore = {
					node: keyNode,
					keys: new Map()
				};
				keys.set(keyName, keyStore);
			} else if (keyStore.table === "array") {
				const peekIndex = keyStore.peekIndex;
				node.resolvedKey.push(peekIndex);
				keyStore = keyStore.keys.get(peekIndex);
			}
			keys = keyStore.keys;
		}
		const lastKeyNode = node.key.keys[peekKeyIndex];
		const lastKeyName = toKeyName(lastKeyNode);
		node.resolvedKey.push(lastKeyName);
		const lastKeyStore = keys.get(lastKeyName);
		if (!lastKeyStore) if (node.kind === "array") {
			node.resolvedKey.push(0);
			const newKeyStore = {
				node: lastKeyNode,
				keys: new Map()
			};
			keys.set(lastKeyName, {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map([[0, newKeyStore]]),
				peekIndex: 0
			});
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else {
			const newKeyStore = {
				table: node.kind,
				node: lastKeyNode,
				keys: new Map()
			};
			keys.set(lastKeyName, newKeyStore);
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		}
		else if (!lastKeyStore.table) if (node.kind === "array") this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else {
			const transformKey = {
				table: node.kind,
				node: lastKeyNode,
				keys: lastKeyStore.keys
			};
			keys.set(lastKeyName, transformKey);
			this.tables.push({
				node,
				keys: transformKey.keys
			});
		}
		else if (lastKeyStore.table === "array") if (node.kind === "array") {
			const newKeyStore = {
				node: lastKeyNode,
				keys: new Map()
			};
			const newIndex = lastKeyStore.peekIndex + 1;
			node.resolvedKey.push(newIndex);
			lastKeyStore.keys.set(newIndex, newKeyStore);
			lastKeyStore.peekIndex = newIndex;
			this.tables.push({
				node,
				keys: newKeyStore.keys
			});
		} else this.ctx.reportParseError("dupe-keys", lastKeyNode);
		else this.ctx.reportParseError("dupe-keys", lastKeyNode);
	}
	verifyDuplicateKeys(node) {
		for (const body of node.body) if (body.type === "TOMLKeyValue") verifyDuplicateKeysForKeyValue(this.ctx, this.rootKeys, body);
		for (const { node: tableNode, keys } of this.tables) for (const body of tableNode.body) verifyDuplicateKeysForKeyValue(this.ctx, keys, body);
	}
};
function verifyDuplicateKeysForKeyValue(ctx, defineKeys, node) {
	let keys = defineKeys;
	const lastKey = last(node.key.keys);
	for (const keyNode of node.key.keys) {
		const key = toKeyName(keyNode);
		let defineKey = keys.get(key);
		if (defineKey) {
			if (defineKey.value === VALUE_KIND_VALUE) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (lastKey === keyNode) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			else if (defineKey.table) ctx.reportParseError("dupe-keys", getAfterNode(keyNode, defineKey.node));
			defineKey.value = VALUE_KIND_INTERMEDIATE;
		} else {
			if (lastKey === keyNode) defineKey = {
				value: VALUE_KIND_VALUE,
				node: keyNode,
				keys: new Map()
			};
			else defineKey = {
				value: VALUE_KIND_INTERMEDIATE,
				node: keyNode,
				keys: new Map()
			};
			keys.set(key, defineKey);
		}
		keys = defineKey.keys;
	}
	if (node.value.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, keys, node.value);
	else if (node.value.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, keys, node.value);
}
function verifyDuplicateKeysForInlineTable(ctx, defineKeys, node) {
	for (const body of node.body) verifyDuplicateKeysForKeyValue(ctx, defineKeys, body);
}
function verifyDuplicateKeysForArray(ctx, defineKeys, node) {
	const keys = defineKeys;
	for (let index = 0; index < node.elements.length; index++) {
		const element = node.elements[index];
		let defineKey = keys.get(index);
		if (defineKey) ctx.reportParseError("dupe-keys", getAfterNode(element, defineKey.node));
		else {
			defineKey = {
				value: VALUE_KIND_VALUE,
				node: element,
				keys: new Map()
			};
			defineKeys.set(index, defineKey);
			if (element.type === "TOMLInlineTable") verifyDuplicateKeysForInlineTable(ctx, defineKey.keys, element);
			else if (element.type === "TOMLArray") verifyDuplicateKeysForArray(ctx, defineKey.keys, element);
		}
	}
}
function getAfterNode(a, b) {
	return a.range[0] <= b.range[0] ? b : a;
}
var Context = class {
	constructor(data) {
		this.tokens = [];
		this.comments = [];
		this.back = null;
		this.stateStack = [];
		this.needNewLine = false;
		this.needSameLine = false;
		this.currToken = null;
		this.prevToken = null;
		this.valueContainerStack = [];
		this.tokenizer = new Tokenizer(data.text, data.parserOptions);
		this.topLevelTable = data.topLevelTable;
		this.table = data.topLevelTable;
		this.keysResolver = new KeysResolver(this);
	}
	nextToken(option) {
		this.prevToken = this.currToken;
		if (this.back) {
			this.currToken = this.back;
			this.back = null;
		} else this.currToken = this._nextTokenFromTokenizer(option);
		if ((this.needNewLine || this.needSameLine || option?.needSameLine) && this.prevToken && this.currToken) if (this.prevToken.loc.end.line === this.currToken.loc.start.line) {
			if (this.needNewLine) return this.reportParseError("missing-newline", this.currToken);
		} else {
			const needSameLine = this.needSameLine || option?.needSameLine;
			if (needSameLine) return this.reportParseError(needSameLine, this.currToken);
		}
		this.needNewLine = false;
		this.needSameLine = false;
		return this.currToken;
	}
	_nextTokenFromTokenizer(option) {
		const valuesEnabled = this.tokenizer.valuesEnabled;
		if (option?.valuesEnabled) this.tokenizer.valuesEnabled = option.valuesEnabled;
		let token = this.tokenizer.nextToken();
		while (token && token.type === "Block") {
			this.comments.push(token);
			token = this.tokenizer.nextToken();
		}
		if (token) this.tokens.push(token);
		this.tokenizer.valuesEnabled = valuesEnabled;
		return token;
	}
	backToken() {
		if (this.back) throw new Error("Illegal state");
		this.back = this.currToken;
		this.currToken = this.prevToken;
	}
	addValueContainer(valueContainer) {
		this.valueContainerStack.push(valueContainer);
		this.tokenizer.valuesEnabled = true;
	}
	consumeValueContainer() {
		const valueContainer = this.valueContainerStack.pop();
		this.tokenizer.valuesEnabled = this.valueContainerStack.length > 0;
		return valueContainer;
	}
	applyResolveKeyForTable(node) {
		this.keysResolver.applyResolveKeyForTable(node);
	}
	verifyDuplicateKeys() {
		this.keysResolver.verifyDuplicateKeys(this.topLevelTable);
	}
	reportParseError(code, token) {
		let offset, line, column;
		if (token) {
			offset = token.range[0];
			line = token.loc.start.line;
			column = token.loc.start.column;
		} else {
			offset = this.tokenizer.start;
			const startPos = this.tokenizer.getLocFromIndex(offset);
			line = startPos.line;
			column = startPos.column;
		}
		throw new ParseError(code, offset, line, column);
	}
};
const STATE_FOR_ERROR = { VALUE: "missing-value" };
const STRING_VALUE_STYLE_MAP = {
	BasicString: "basic",
	MultiLineBasicString: "basic",
	LiteralString: "literal",
	MultiLineLiteralString: "literal"
};
const STRING_KEY_STYLE_MAP = {
	BasicString: "basic",
	LiteralString: "literal"
};
const DATETIME_VALUE_KIND_MAP = {
	OffsetDateTime: "offset-date-time",
	LocalDateTime: "local-date-time",
	LocalDate: "local-date",
	LocalTime: "local-time"
};
var TOMLParser = class {
	constructor(text, parserOptions) {
		this.text = text;
		this.parserOptions = parserOptions || {};
		this.tomlVersion = getTOMLVer(this.parserOptions.tomlVersion);
	}
	parse() {
		const ast = {
			type: "Program",
			body: [],
			sourceType: "module",
			tokens: [],
			comments: [],
			parent: null,
			range: [0, 0],
			loc: {
				start: {
					line: 1,
					column: 0
				},
				end: {
					line: 1,
					column: 0
				}
			}
		};
		const node = {
			type: "TOMLTopLevelTable",
			body: [],
			parent: ast,
			range: cloneRange(ast.range),
			loc: cloneLoc(ast.loc)
		};
		ast.body = [node];
		const ctx = new Context({
			text: this.text,
			parserOptions: this.parserOptions,
			topLevelTable: node
		});
		let token = ctx.nextToken();
		if (token) {
			node.range[0] = token.range[0];
			node.loc.start = clonePos(token.loc.start);
			while (token) {
				const state$1 = ctx.stateStack.pop() || "TABLE";
				ctx.stateStack.push(...this[state$1](token, ctx));
				token = ctx.nextToken();
			}
			const state = ctx.stateStack.pop() || "TABLE";
			if (state in STATE_FOR_ERROR) return ctx.reportParseError(STATE_FOR_ERROR[state], null);
			if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
			applyEndLoc(node, last(node.body));
		}
		ctx.verifyDuplicateKeys();
		ast.tokens = ctx.tokens;
		ast.comments = ctx.comments;
		const endOffset = ctx.tokenizer.end;
		const endPos = ctx.tokenizer.getLocFromIndex(endOffset);
		ast.range[1] = endOffset;
		ast.loc.end = {
			line: endPos.line,
			column: endPos.column
		};
		return ast;
	}
	TABLE(token, ctx) {
		if (isBare(token) || isString(token)) return this.processKeyValue(token, ctx.table, ctx);
		if (isLeftBracket(token)) return this.processTable(token, ctx.topLevelTable, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	VALUE(token, ctx) {
		if (isString(token) || isMultiLineString(token)) return this.processStringValue(token, ctx);
		if (isNumber(token)) return this.processNumberValue(token, ctx);
		if (isBoolean(token)) return this.processBooleanValue(token, ctx);
		if (isDateTime(token)) return this.processDateTimeValue(token, ctx);
		if (isLeftBracket(token)) return this.processArray(token, ctx);
		if (isLeftBrace(token)) return this.processInlineTable(token, ctx);
		return ctx.reportParseError("unexpected-token", token);
	}
	processTable(token, topLevelTableNode, ctx) {
		const tableNode = {
			type: "TOMLTable",
			kind: "standard",
			key: null,
			resolvedKey: [],
			body: [],
			parent: topLevelTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		if (ctx.table.type === "TOMLTable") applyEndLoc(ctx.table, last(ctx.table.body));
		topLevelTableNode.body.push(tableNode);
		ctx.table = tableNode;
		let targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		if (isLeftBracket(targetToken)) {
			if (token.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
			tableNode.kind = "array";
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		}
		if (isRightBracket(targetToken)) return ctx.reportParseError("missing-key", targetToken);
		if (!targetToken) return ctx.reportParseError("unterminated-table-key", null);
		targetToken = this.processKeyNode(targetToken, tableNode, ctx).nextToken;
		if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
		if (tableNode.kind === "array") {
			const rightBracket = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isRightBracket(targetToken)) return ctx.reportParseError("unterminated-table-key", targetToken);
			if (rightBracket.range[1] < targetToken.range[0]) return ctx.reportParseError("invalid-space", targetToken);
		}
		applyEndLoc(tableNode, targetToken);
		ctx.applyResolveKeyForTable(tableNode);
		ctx.needNewLine = true;
		return [];
	}
	processKeyValue(token, tableNode, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: tableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		tableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				ctx.needNewLine = true;
				return [];
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
	processKeyNode(token, parent, ctx) {
		if (isDot(token)) ctx.reportParseError("invalid-leading-dot-in-key", token);
		const keyNode = {
			type: "TOMLKey",
			keys: [],
			parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		parent.key = keyNode;
		let targetToken = token;
		let dotToken = null;
		do {
			if (isBare(targetToken)) this.processBareKey(targetToken, keyNode);
			else if (isString(targetToken)) this.processStringKey(targetToken, keyNode);
			else break;
			dotToken = null;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
			if (!isDot(targetToken)) break;
			dotToken = targetToken;
			targetToken = ctx.nextToken({ needSameLine: "invalid-key-value-newline" });
		} while (targetToken);
		if (dotToken) ctx.reportParseError(isDot(targetToken) ? "invalid-consecutive-dots-in-key" : "invalid-trailing-dot-in-key", dotToken);
		applyEndLoc(keyNode, last(keyNode.keys));
		return {
			keyNode,
			nextToken: targetToken
		};
	}
	processBareKey(token, keyNode) {
		const node = {
			type: "TOMLBare",
			name: token.value,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringKey(token, keyNode) {
		const node = {
			type: "TOMLQuoted",
			kind: "string",
			value: token.string,
			style: STRING_KEY_STYLE_MAP[token.type],
			multiline: false,
			parent: keyNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		keyNode.keys.push(node);
	}
	processStringValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "string",
			value: token.string,
			style: STRING_VALUE_STYLE_MAP[token.type],
			multiline: isMultiLineString(token),
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processNumberValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const text = this.text;
		const [startRange, endRange] = token.range;
		let numberString = null;
		const getNumberText = () => {
			return numberString ?? (numberString = text.slice(startRange, endRange).replace(/_/g, ""));
		};
		let node;
		if (token.type === "Integer") node = {
			type: "TOMLValue",
			kind: "integer",
			value: token.number,
			bigint: token.bigint,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		else node = {
			type: "TOMLValue",
			kind: "float",
			value: token.number,
			get number() {
				return getNumberText();
			},
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processBooleanValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: "boolean",
			value: token.boolean,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processDateTimeValue(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLValue",
			kind: DATETIME_VALUE_KIND_MAP[token.type],
			value: token.date,
			datetime: token.value,
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		return valueContainer.set(node);
	}
	processArray(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLArray",
			elements: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const nextToken = ctx.nextToken({ valuesEnabled: true });
		if (isRightBracket(nextToken)) {
			applyEndLoc(node, nextToken);
			return valueContainer.set(node);
		}
		ctx.backToken();
		return this.processArrayValue(node, valueContainer, ctx);
	}
	processArrayValue(node, valueContainer, ctx) {
		ctx.addValueContainer({
			parent: node,
			set: (valNode) => {
				node.elements.push(valNode);
				let nextToken = ctx.nextToken({ valuesEnabled: true });
				const hasComma = isComma(nextToken);
				if (hasComma) nextToken = ctx.nextToken({ valuesEnabled: true });
				if (isRightBracket(nextToken)) {
					applyEndLoc(node, nextToken);
					return valueContainer.set(node);
				}
				if (hasComma) {
					ctx.backToken();
					return this.processArrayValue(node, valueContainer, ctx);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-array", nextToken);
			}
		});
		return ["VALUE"];
	}
	processInlineTable(token, ctx) {
		const valueContainer = ctx.consumeValueContainer();
		const node = {
			type: "TOMLInlineTable",
			body: [],
			parent: valueContainer.parent,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		const nextToken = ctx.nextToken({ needSameLine });
		if (nextToken) {
			if (isBare(nextToken) || isString(nextToken)) return this.processInlineTableKeyValue(nextToken, node, valueContainer, ctx);
			if (isRightBrace(nextToken)) {
				applyEndLoc(node, nextToken);
				return valueContainer.set(node);
			}
		}
		return ctx.reportParseError("unexpected-token", nextToken);
	}
	processInlineTableKeyValue(token, inlineTableNode, valueContainer, ctx) {
		const keyValueNode = {
			type: "TOMLKeyValue",
			key: null,
			value: null,
			parent: inlineTableNode,
			range: cloneRange(token.range),
			loc: cloneLoc(token.loc)
		};
		inlineTableNode.body.push(keyValueNode);
		const { nextToken: targetToken } = this.processKeyNode(token, keyValueNode, ctx);
		if (!isEq(targetToken)) return ctx.reportParseError("missing-equals-sign", targetToken);
		const needSameLine = this.tomlVersion.gte(1, 1) ? void 0 : "invalid-inline-table-newline";
		ctx.addValueContainer({
			parent: keyValueNode,
			set: (valNode) => {
				keyValueNode.value = valNode;
				applyEndLoc(keyValueNode, valNode);
				let nextToken = ctx.nextToken({ needSameLine });
				if (isComma(nextToken)) {
					nextToken = ctx.nextToken({ needSameLine });
					if (nextToken && (isBare(nextToken) || isString(nextToken))) return this.processInlineTableKeyValue(nextToken, inlineTableNode, valueContainer, ctx);
					if (isRightBrace(nextToken)) {
						if (this.tomlVersion.lt(1, 1)) return ctx.reportParseError("invalid-trailing-comma-in-inline-table", nextToken);
					} else return ctx.reportParseError(nextToken ? "unexpected-token" : "unterminated-inline-table", nextToken);
				}
				if (isRightBrace(nextToken)) {
					applyEndLoc(inlineTableNode, nextToken);
					return valueContainer.set(inlineTableNode);
				}
				return ctx.reportParseError(nextToken ? "missing-comma" : "unterminated-inline-table", nextToken);
			}
		});
		ctx.needSameLine = "invalid-key-value-newline";
		return ["VALUE"];
	}
};
function isDot(token) {
	return isPunctuator(token) && token.value === ".";
}
function isEq(token) {
	return isPunctuator(token) && token.value === "=";
}
function isLeftBracket(token) {
	return isPunctuator(token) && token.value === "[";
}
function isRightBracket(token) {
	return isPunctuator(token) && token.value === "]";
}
function isLeftBrace(token) {
	return isPunctuator(token) && token.value === "{";
}
function isRightBrace(token) {
	return isPunctuator(token) && token.value === "}";
}
function isComma(token) {
	return isPunctuator(token) && token.value === ",";
}
function isPunctuator(token) {
	return Boolean(token && token.type === "Punctuator");
}
function isBare(token) {
	return token.type === "Bare";
}
function isString(token) {
	return token.type === "BasicString" || token.type === "LiteralString";
}
function isMultiLineString(token) {
	return token.type === "MultiLineBasicString" || token.type === "MultiLineLiteralString";
}
function isNumber(token) {
	return token.type === "Integer" || token.type === "Float";
}
function isBoolean(token) {
	return token.type === "Boolean";
}
function isDateTime(token) {
	return token.type === "OffsetDateTime" || token.type === "LocalDateTime" || token.type === "LocalDate" || token.type === "LocalTime";
}
function applyEndLoc(node, child) {
	if (child) {
		node.range[1] = child.range[1];
		node.loc.end = clonePos(child.loc.end);
	}
}
function cloneRange(range) {
	return [range[0], range[1]];
}
function cloneLoc(loc) {
	return {
		start: clonePos(loc.start),
		end: clonePos(loc.end)
	};
}
function clonePos(pos) {
	return {
		line: pos.line,
		column: pos.column
	};
}
const KEYS = unionWith({
	Program: ["body"],
	TOMLTopLevelTable: ["body"],
	TOMLTable: ["key", "body"],
	TOMLKeyValue: ["key", "value"],
	TOMLKey: ["keys"],
	TOMLArray: ["elements"],
	TOMLInlineTable: ["body"],
	TOMLBare: [],
	TOMLQuoted: [],
	TOMLValue: []
});
function parseForESLint(code, options) {
	return {
		ast: new TOMLParser(code, options).parse(),
		visitorKeys: KEYS,
		services: { isTOML: true }
	};
}
const getStaticTOMLValue = generateConvertTOMLValue((node) => node.value);
function generateConvertTOMLValue(convertValue) {
	function resolveValue(node, baseTable) {
		return resolver[node.type](node, baseTable);
	}
	const resolver = {
		Program(node, baseTable = {}) {
			return resolveValue(node.body[0], baseTable);
		},
		TOMLTopLevelTable(node, baseTable = {}) {
			for (const body of node.body) resolveValue(body, baseTable);
			return baseTable;
		},
		TOMLKeyValue(node, baseTable = {}) {
			const value = resolveValue(node.value);
			set$1(baseTable, resolveValue(node.key), value);
			return baseTable;
		},
		TOMLTable(node, baseTable = {}) {
			const table = getTable(baseTable, resolveValue(node.key), node.kind === "array");
			for (const body of node.body) resolveValue(body, table);
			return baseTable;
		},
		TOMLArray(node) {
			return node.elements.map((e) => resolveValue(e));
		},
		TOMLInlineTable(node) {
			const table = {};
			for (const body of node.body) resolveValue(body, table);
			return table;
		},
		TOMLKey(node) {
			return node.keys.map((key) => resolveValue(key));
		},
		TOMLBare(node) {
			return node.name;
		},
		TOMLQuoted(node) {
			return node.value;
		},
		TOMLValue(node) {
			return convertValue(node);
		}
	};
	return (node) => resolveValue(node);
}
function getTable(baseTable, keys, array) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		target = getNextTargetFromKey(target, key);
	}
	const lastKey = last(keys);
	const lastTarget = target[lastKey];
	if (lastTarget == null) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (isValue(lastTarget)) {
		const tableValue$1 = {};
		target[lastKey] = array ? [tableValue$1] : tableValue$1;
		return tableValue$1;
	}
	if (!array) {
		if (Array.isArray(lastTarget)) {
			const tableValue$1 = {};
			target[lastKey] = tableValue$1;
			return tableValue$1;
		}
		return lastTarget;
	}
	if (Array.isArray(lastTarget)) {
		const tableValue$1 = {};
		lastTarget.push(tableValue$1);
		return tableValue$1;
	}
	const tableValue = {};
	target[lastKey] = [tableValue];
	return tableValue;
	function getNextTargetFromKey(currTarget, key) {
		const nextTarget = currTarget[key];
		if (nextTarget == null) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		if (isValue(nextTarget)) {
			const val = {};
			currTarget[key] = val;
			return val;
		}
		let resultTarget = nextTarget;
		while (Array.isArray(resultTarget)) {
			const lastIndex = resultTarget.length - 1;
			const nextElement = resultTarget[lastIndex];
			if (isValue(nextElement)) {
				const val = {};
				resultTarget[lastIndex] = val;
				return val;
			}
			resultTarget = nextElement;
		}
		return resultTarget;
	}
}
function set$1(baseTable, keys, value) {
	let target = baseTable;
	for (let index = 0; index < keys.length - 1; index++) {
		const key = keys[index];
		const nextTarget = target[key];
		if (nextTarget == null) {
			const val = {};
			target[key] = val;
			target = val;
		} else if (isValue(nextTarget) || Array.isArray(nextTarget)) {
			const val = {};
			target[key] = val;
			target = val;
		} else target = nextTarget;
	}
	target[last(keys)] = value;
}
function isValue(value) {
	return typeof value !== "object" || value instanceof Date;
}
function parseTOML(code, options) {
	return parseForESLint(code, options).ast;
}
// src/core/document/toml-bounds.ts
const LONGEST_FILE = 1048576;
const LONGEST_STRING = 16384;
function tomlBeyondLimits(text, limits) {
	const most = Math.min(limits.bytes, LONGEST_FILE);
	if (text.length > most) return {
		code: "document/too-large",
		at: null,
		message: `is larger than ${most} bytes`
	};
	const scan = {
		text,
		at: 0,
		open: 0,
		dots: 0
	};
	while (scan.at < text.length) {
		const start = scan.at;
		step(scan);
		const at = {
			start,
			end: start + 1
		};
		if (scan.open > limits.depth || scan.dots > limits.depth) return {
			code: "document/too-deep",
			at,
			message: `is nested more than ${limits.depth} levels deep`
		};
		if (scan.at - start > LONGEST_STRING) return {
			code: "document/too-large",
			at,
			message: `a string is longer than ${LONGEST_STRING} characters`
		};
	}
	return null;
}
function step(scan) {
	const character = scan.text.charAt(scan.at);
	if (character === "\"" || character === "'") return skipString(scan, character);
	if (character === "#") return skipTo(scan, "\n");
	if (character === ".") scan.dots++;
	else if ("=,\n[]{}".includes(character)) scan.dots = 0;
	if (character === "[" || character === "{") scan.open++;
	else if (character === "]" || character === "}") scan.open--;
	scan.at++;
}
function skipString(scan, quote) {
	const { text } = scan;
	const triple = quote.repeat(3);
	const long = text.startsWith(triple, scan.at);
	scan.at += long ? 3 : 1;
	while (scan.at < text.length) {
		const character = text.charAt(scan.at);
		if (character === "\\" && quote === "\"") scan.at++;
		else if (long ? text.startsWith(triple, scan.at) : character === quote || character === "\n") break;
		scan.at++;
	}
	scan.at += long ? 3 : 1;
}
function skipTo(scan, end) {
	const found = scan.text.indexOf(end, scan.at);
	scan.at = found === -1 ? scan.text.length : found;
}
// src/core/document/toml-tree.ts
function tomlTree(text, program, most) {
	const build = {
		text,
		values: 0,
		keys: new Map()
	};
	const root = growing({
		start: 0,
		end: text.length
	});
	for (const part of program.body[0].body) {
		if (part.type === "TOMLKeyValue") assign(build, root, part);
		else {
			const table = open(build, root, part);
			for (const pair of part.body) assign(build, table, pair);
		}
		if (build.values > most) return null;
	}
	return root;
}
function growing(at) {
	return {
		kind: "mapping",
		entries: [],
		at
	};
}
function spanOf$2(node) {
	return {
		start: node.range[0],
		end: node.range[1]
	};
}
function nameOf$2(key) {
	return key.type === "TOMLBare" ? key.name : key.value;
}
function under(build, mapping, key) {
	return build.keys.get(mapping)?.get(nameOf$2(key));
}
function put(build, into, key, value) {
	into.entries.push({
		key: nameOf$2(key),
		keyAt: spanOf$2(key),
		value
	});
	const known = build.keys.get(into);
	if (known === void 0) build.keys.set(into, new Map([[nameOf$2(key), value]]));
	else known.set(nameOf$2(key), value);
}
function open(build, root, table) {
	const keys = table.key.keys;
	const above = keys.slice(0, -1).reduce((at, key) => enter(build, at, key), root);
	const [last] = keys.slice(-1);
	if (last === void 0) return above;
	if (table.kind === "standard") return enter(build, above, last);
	build.values++;
	const element = growing(spanOf$2(table));
	const list = under(build, above, last);
	if (list?.kind === "sequence") list.items.push(element);
	else put(build, above, last, {
		kind: "sequence",
		items: [element],
		at: spanOf$2(table)
	});
	return element;
}
function enter(build, into, key) {
	const there = under(build, into, key);
	if (there?.kind === "mapping") return there;
	const last = there?.kind === "sequence" ? there.items.at(-1) : void 0;
	if (last?.kind === "mapping") return last;
	build.values++;
	const made = growing(spanOf$2(key));
	put(build, into, key, made);
	return made;
}
function assign(build, table, pair) {
	const keys = pair.key.keys;
	const [last] = keys.slice(-1);
	const at = keys.slice(0, -1).reduce((into, key) => enter(build, into, key), table);
	if (last !== void 0) put(build, at, last, convert(build, pair.value));
}
function convert(build, node) {
	build.values++;
	if (node.type === "TOMLArray") return {
		kind: "sequence",
		items: node.elements.map((element) => convert(build, element)),
		at: spanOf$2(node)
	};
	if (node.type !== "TOMLInlineTable") return scalar(build, node);
	const table = growing(spanOf$2(node));
	for (const pair of node.body) assign(build, table, pair);
	return table;
}
function scalar(build, node) {
	const at = spanOf$2(node);
	switch (node.kind) {
		case "string": return {
			kind: "string",
			value: node.value,
			at
		};
		case "boolean": return {
			kind: "boolean",
			value: node.value,
			at
		};
		case "integer": return {
			kind: "number",
			text: integerText(build.text.slice(at.start, at.end), node.bigint),
			at
		};
		case "float": return float$2(build.text.slice(at.start, at.end), at);
		case "offset-date-time":
		case "local-date-time":
		case "local-date":
		case "local-time": return {
			kind: "string",
			value: node.datetime,
			at
		};
		default: return unreachable(node);
	}
}
function integerText(literal, value) {
	return /^[+-]?0[xob]/.test(literal) ? value.toString() : literal.replaceAll("_", "");
}
function float$2(literal, at) {
	if (literal.endsWith("nan")) return {
		kind: "nonfinite",
		text: "NaN",
		at
	};
	if (literal.endsWith("inf")) return {
		kind: "nonfinite",
		text: literal.startsWith("-") ? "-Infinity" : "Infinity",
		at
	};
	return {
		kind: "number",
		text: literal.replaceAll("_", ""),
		at
	};
}
// src/core/document/toml.ts
function parseToml(file, limits = DOCUMENT_LIMITS) {
	if (file.text.trim() === "") return err([diagnose(file, {
		code: "document/empty",
		at: null,
		message: "is empty"
	})]);
	const beyond = tomlBeyondLimits(file.text, limits);
	if (beyond !== null) return err([diagnose(file, beyond)]);
	const text = `${file.text.replace(/^\ufeff/, " ")}\n`;
	const parsed = parse$2(text);
	if (!parsed.ok) return err([diagnose(file, within(file.text, parsed.error))]);
	const tree = tomlTree(text, parsed.value, limits.values);
	if (tree !== null) return ok(tree);
	const message = `holds more than ${limits.values} values`;
	return err([diagnose(file, {
		code: "document/too-many-values",
		at: null,
		message
	})]);
}
function parse$2(text) {
	try {
		return ok(parseTOML(text, { tomlVersion: "1.0.0" }));
	} catch (error) {
		if (!(error instanceof ParseError)) throw error;
		const duplicate = error.message.includes("multiple times");
		const at = {
			start: error.index,
			end: error.index + 1
		};
		if (!duplicate) return err({
			code: "document/syntax",
			at,
			message: `is no TOML here: ${lowered(error.message)}`
		});
		return err({
			code: "document/duplicate-key",
			at,
			message: "this key is defined before",
			hint: "Keep one of the two"
		});
	}
}
function within(text, problem) {
	const start = Math.min(problem.at?.start ?? 0, text.length);
	return {
		...problem,
		at: {
			start,
			end: start + 1
		}
	};
}
function lowered(sentence) {
	return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
// node_modules/yaml/browser/dist/nodes/identity.js
const ALIAS = Symbol.for("yaml.alias");
const DOC = Symbol.for("yaml.document");
const MAP = Symbol.for("yaml.map");
const PAIR = Symbol.for("yaml.pair");
const SCALAR$1 = Symbol.for("yaml.scalar");
const SEQ = Symbol.for("yaml.seq");
const NODE_TYPE = Symbol.for("yaml.node.type");
const isAlias = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
const isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
const isMap = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
const isPair = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
const isScalar = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR$1;
const isSeq = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
function isCollection$1(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case MAP:
		case SEQ: return true;
	}
	return false;
}
function isNode(node) {
	if (node && typeof node === "object") switch (node[NODE_TYPE]) {
		case ALIAS:
		case MAP:
		case SCALAR$1:
		case SEQ: return true;
	}
	return false;
}
const hasAnchor = (node) => (isScalar(node) || isCollection$1(node)) && !!node.anchor;
// node_modules/yaml/browser/dist/visit.js
const BREAK = Symbol("break visit");
const SKIP = Symbol("skip children");
const REMOVE = Symbol("remove node");
function visit(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (visit_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else visit_(null, node, visitor_, Object.freeze([]));
}
visit.BREAK = BREAK;
visit.SKIP = SKIP;
visit.REMOVE = REMOVE;
function visit_(key, node, visitor, path) {
	const ctrl = callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visit_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection$1(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = visit_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = visit_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = visit_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
async function visitAsync(node, visitor) {
	const visitor_ = initVisitor(visitor);
	if (isDocument(node)) {
		if (await visitAsync_(null, node.contents, visitor_, Object.freeze([node])) === REMOVE) node.contents = null;
	} else await visitAsync_(null, node, visitor_, Object.freeze([]));
}
visitAsync.BREAK = BREAK;
visitAsync.SKIP = SKIP;
visitAsync.REMOVE = REMOVE;
async function visitAsync_(key, node, visitor, path) {
	const ctrl = await callVisitor(key, node, visitor, path);
	if (isNode(ctrl) || isPair(ctrl)) {
		replaceNode(key, path, ctrl);
		return visitAsync_(key, ctrl, visitor, path);
	}
	if (typeof ctrl !== "symbol") {
		if (isCollection$1(node)) {
			path = Object.freeze(path.concat(node));
			for (let i = 0; i < node.items.length; ++i) {
				const ci = await visitAsync_(i, node.items[i], visitor, path);
				if (typeof ci === "number") i = ci - 1;
				else if (ci === BREAK) return BREAK;
				else if (ci === REMOVE) {
					node.items.splice(i, 1);
					i -= 1;
				}
			}
		} else if (isPair(node)) {
			path = Object.freeze(path.concat(node));
			const ck = await visitAsync_("key", node.key, visitor, path);
			if (ck === BREAK) return BREAK;
			else if (ck === REMOVE) node.key = null;
			const cv = await visitAsync_("value", node.value, visitor, path);
			if (cv === BREAK) return BREAK;
			else if (cv === REMOVE) node.value = null;
		}
	}
	return ctrl;
}
function initVisitor(visitor) {
	if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) return Object.assign({
		Alias: visitor.Node,
		Map: visitor.Node,
		Scalar: visitor.Node,
		Seq: visitor.Node
	}, visitor.Value && {
		Map: visitor.Value,
		Scalar: visitor.Value,
		Seq: visitor.Value
	}, visitor.Collection && {
		Map: visitor.Collection,
		Seq: visitor.Collection
	}, visitor);
	return visitor;
}
function callVisitor(key, node, visitor, path) {
	if (typeof visitor === "function") return visitor(key, node, path);
	if (isMap(node)) return visitor.Map?.(key, node, path);
	if (isSeq(node)) return visitor.Seq?.(key, node, path);
	if (isPair(node)) return visitor.Pair?.(key, node, path);
	if (isScalar(node)) return visitor.Scalar?.(key, node, path);
	if (isAlias(node)) return visitor.Alias?.(key, node, path);
}
function replaceNode(key, path, node) {
	const parent = path[path.length - 1];
	if (isCollection$1(parent)) parent.items[key] = node;
	else if (isPair(parent)) {
		if (key === "key") parent.key = node;
		else parent.value = node;
	} else if (isDocument(parent)) parent.contents = node;
	else {
		const pt = isAlias(parent) ? "alias" : "scalar";
		throw new Error(`Cannot replace node with ${pt} parent`);
	}
}
// node_modules/yaml/browser/dist/doc/directives.js
const escapeChars = {
	"!": "%21",
	",": "%2C",
	"[": "%5B",
	"]": "%5D",
	"{": "%7B",
	"}": "%7D"
};
const escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
var Directives = class Directives {
	constructor(yaml, tags) {
		this.docStart = null;
		this.docEnd = false;
		this.yaml = Object.assign({}, Directives.defaultYaml, yaml);
		this.tags = Object.assign({}, Directives.defaultTags, tags);
	}
	clone() {
		const copy = new Directives(this.yaml, this.tags);
		copy.docStart = this.docStart;
		return copy;
	}
	atDocument() {
		const res = new Directives(this.yaml, this.tags);
		switch (this.yaml.version) {
			case "1.1":
				this.atNextDocument = true;
				break;
			case "1.2":
				this.atNextDocument = false;
				this.yaml = {
					explicit: Directives.defaultYaml.explicit,
					version: "1.2"
				};
				this.tags = Object.assign({}, Directives.defaultTags);
		}
		return res;
	}
	add(line, onError) {
		if (this.atNextDocument) {
			this.yaml = {
				explicit: Directives.defaultYaml.explicit,
				version: "1.1"
			};
			this.tags = Object.assign({}, Directives.defaultTags);
			this.atNextDocument = false;
		}
		const parts = line.trim().split(/[ \t]+/);
		const name = parts.shift();
		switch (name) {
			case "%TAG": {
				if (parts.length !== 2) {
					onError(0, "%TAG directive should contain exactly two parts");
					if (parts.length < 2) return false;
				}
				const [handle, prefix] = parts;
				this.tags[handle] = prefix;
				return true;
			}
			case "%YAML": {
				this.yaml.explicit = true;
				if (parts.length !== 1) {
					onError(0, "%YAML directive should contain exactly one part");
					return false;
				}
				const [version] = parts;
				if (version === "1.1" || version === "1.2") {
					this.yaml.version = version;
					return true;
				} else {
					const isValid = /^\d+\.\d+$/.test(version);
					onError(6, `Unsupported YAML version ${version}`, isValid);
					return false;
				}
			}
			default:
				onError(0, `Unknown directive ${name}`, true);
				return false;
		}
	}
	tagName(source, onError) {
		if (source === "!") return "!";
		if (source[0] !== "!") {
			onError(`Not a valid tag: ${source}`);
			return null;
		}
		if (source[1] === "<") {
			const verbatim = source.slice(2, -1);
			if (verbatim === "!" || verbatim === "!!") {
				onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
				return null;
			}
			if (source[source.length - 1] !== ">") onError("Verbatim tags must end with a >");
			return verbatim;
		}
		const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
		if (!suffix) onError(`The ${source} tag has no suffix`);
		const prefix = this.tags[handle];
		if (prefix) try {
			return prefix + decodeURIComponent(suffix);
		} catch (error) {
			onError(String(error));
			return null;
		}
		if (handle === "!") return source;
		onError(`Could not resolve tag: ${source}`);
		return null;
	}
	tagString(tag) {
		for (const [handle, prefix] of Object.entries(this.tags)) if (tag.startsWith(prefix)) return handle + escapeTagName(tag.substring(prefix.length));
		return tag[0] === "!" ? tag : `!<${tag}>`;
	}
	toString(doc) {
		const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
		const tagEntries = Object.entries(this.tags);
		let tagNames;
		if (doc && tagEntries.length > 0 && isNode(doc.contents)) {
			const tags = {};
			visit(doc.contents, (_key, node) => {
				if (isNode(node) && node.tag) tags[node.tag] = true;
			});
			tagNames = Object.keys(tags);
		} else tagNames = [];
		for (const [handle, prefix] of tagEntries) {
			if (handle === "!!" && prefix === "tag:yaml.org,2002:") continue;
			if (!doc || tagNames.some((tn) => tn.startsWith(prefix))) lines.push(`%TAG ${handle} ${prefix}`);
		}
		return lines.join("\n");
	}
};
Directives.defaultYaml = {
	explicit: false,
	version: "1.2"
};
Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
// node_modules/yaml/browser/dist/doc/anchors.js
function anchorIsValid(anchor) {
	if (/[\x00-\x19\s,[\]{}]/.test(anchor)) {
		const msg = `Anchor must not contain whitespace or control characters: ${JSON.stringify(anchor)}`;
		throw new Error(msg);
	}
	return true;
}
function anchorNames(root) {
	const anchors = new Set();
	visit(root, { Value(_key, node) {
		if (node.anchor) anchors.add(node.anchor);
	} });
	return anchors;
}
function findNewAnchor(prefix, exclude) {
	for (let i = 1;; ++i) {
		const name = `${prefix}${i}`;
		if (!exclude.has(name)) return name;
	}
}
function createNodeAnchors(doc, prefix) {
	const aliasObjects = [];
	const sourceObjects = new Map();
	let prevAnchors = null;
	return {
		onAnchor: (source) => {
			aliasObjects.push(source);
			prevAnchors ?? (prevAnchors = anchorNames(doc));
			const anchor = findNewAnchor(prefix, prevAnchors);
			prevAnchors.add(anchor);
			return anchor;
		},
		setAnchors: () => {
			for (const source of aliasObjects) {
				const ref = sourceObjects.get(source);
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection$1(ref.node))) ref.node.anchor = ref.anchor;
				else {
					const error = new Error("Failed to resolve repeated object (this should not happen)");
					error.source = source;
					throw error;
				}
			}
		},
		sourceObjects
	};
}
// node_modules/yaml/browser/dist/doc/applyReviver.js
function applyReviver(reviver, obj, key, val) {
	if (val && typeof val === "object") {
		if (Array.isArray(val)) for (let i = 0, len = val.length; i < len; ++i) {
			const v0 = val[i];
			const v1 = applyReviver(reviver, val, String(i), v0);
			if (v1 === void 0) delete val[i];
			else if (v1 !== v0) val[i] = v1;
		}
		else if (val instanceof Map) for (const k of Array.from(val.keys())) {
			const v0 = val.get(k);
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) val.delete(k);
			else if (v1 !== v0) val.set(k, v1);
		}
		else if (val instanceof Set) for (const v0 of Array.from(val)) {
			const v1 = applyReviver(reviver, val, v0, v0);
			if (v1 === void 0) val.delete(v0);
			else if (v1 !== v0) {
				val.delete(v0);
				val.add(v1);
			}
		}
		else for (const [k, v0] of Object.entries(val)) {
			const v1 = applyReviver(reviver, val, k, v0);
			if (v1 === void 0) delete val[k];
			else if (v1 !== v0) val[k] = v1;
		}
	}
	return reviver.call(obj, key, val);
}
// node_modules/yaml/browser/dist/nodes/toJS.js
function toJS(value, arg, ctx) {
	if (Array.isArray(value)) return value.map((v, i) => toJS(v, String(i), ctx));
	if (value && typeof value.toJSON === "function") {
		if (!ctx || !hasAnchor(value)) return value.toJSON(arg, ctx);
		const data = {
			aliasCount: 0,
			count: 1,
			res: void 0
		};
		ctx.anchors.set(value, data);
		ctx.onCreate = (res) => {
			data.res = res;
			delete ctx.onCreate;
		};
		const res = value.toJSON(arg, ctx);
		if (ctx.onCreate) ctx.onCreate(res);
		return res;
	}
	if (typeof value === "bigint" && !ctx?.keep) return Number(value);
	return value;
}
// node_modules/yaml/browser/dist/nodes/Node.js
var NodeBase = class {
	constructor(type) {
		Object.defineProperty(this, NODE_TYPE, { value: type });
	}
	clone() {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		if (!isDocument(doc)) throw new TypeError("A document argument is required");
		const ctx = {
			anchors: new Map(),
			doc,
			keep: true,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this, "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
};
// node_modules/yaml/browser/dist/nodes/Alias.js
var Alias = class extends NodeBase {
	constructor(source) {
		super(ALIAS);
		this.source = source;
		Object.defineProperty(this, "tag", { set() {
			throw new Error("Alias nodes cannot have tags");
		} });
	}
	resolve(doc, ctx) {
		if (ctx?.maxAliasCount === 0) throw new ReferenceError("Alias resolution is disabled");
		let nodes;
		if (ctx?.aliasResolveCache) nodes = ctx.aliasResolveCache;
		else {
			nodes = [];
			visit(doc, { Node: (_key, node) => {
				if (isAlias(node) || hasAnchor(node)) nodes.push(node);
			} });
			if (ctx) ctx.aliasResolveCache = nodes;
		}
		let found = void 0;
		for (const node of nodes) {
			if (node === this) break;
			if (node.anchor === this.source) found = node;
		}
		if (found && ctx) {
			const { anchors, doc, maxAliasCount } = ctx;
			let data = anchors.get(found);
			if (!data) {
				toJS(found, null, ctx);
				data = anchors.get(found);
			}
			if (data?.res === void 0) throw new ReferenceError("This should not happen: Alias anchor was not resolved?");
			if (maxAliasCount >= 0) {
				data.count += 1;
				if (data.aliasCount === 0) data.aliasCount = getAliasCount(doc, found, anchors);
				if (data.count * data.aliasCount > maxAliasCount) throw new ReferenceError("Excessive alias count indicates a resource exhaustion attack");
			}
		}
		return found;
	}
	toJSON(_arg, ctx) {
		if (!ctx) return { source: this.source };
		const source = this.resolve(ctx.doc, ctx);
		if (!source) {
			const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
			throw new ReferenceError(msg);
		}
		return ctx.anchors.get(source).res;
	}
	toString(ctx, _onComment, _onChompKeep) {
		const src = `*${this.source}`;
		if (ctx) {
			anchorIsValid(this.source);
			if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
				const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
				throw new Error(msg);
			}
			if (ctx.implicitKey) return `${src} `;
		}
		return src;
	}
};
function getAliasCount(doc, node, anchors) {
	if (isAlias(node)) {
		const source = node.resolve(doc);
		const anchor = anchors && source && anchors.get(source);
		return anchor ? anchor.count * anchor.aliasCount : 0;
	} else if (isCollection$1(node)) {
		let count = 0;
		for (const item of node.items) {
			const c = getAliasCount(doc, item, anchors);
			if (c > count) count = c;
		}
		return count;
	} else if (isPair(node)) {
		const kc = getAliasCount(doc, node.key, anchors);
		const vc = getAliasCount(doc, node.value, anchors);
		return Math.max(kc, vc);
	}
	return 1;
}
// node_modules/yaml/browser/dist/nodes/Scalar.js
const isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
var Scalar = class extends NodeBase {
	constructor(value) {
		super(SCALAR$1);
		this.value = value;
	}
	toJSON(arg, ctx) {
		return ctx?.keep ? this.value : toJS(this.value, arg, ctx);
	}
	toString() {
		return String(this.value);
	}
};
Scalar.BLOCK_FOLDED = "BLOCK_FOLDED";
Scalar.BLOCK_LITERAL = "BLOCK_LITERAL";
Scalar.PLAIN = "PLAIN";
Scalar.QUOTE_DOUBLE = "QUOTE_DOUBLE";
Scalar.QUOTE_SINGLE = "QUOTE_SINGLE";
// node_modules/yaml/browser/dist/doc/createNode.js
const defaultTagPrefix = "tag:yaml.org,2002:";
function findTagObject(value, tagName, tags) {
	if (tagName) {
		const match = tags.filter((t) => t.tag === tagName);
		const tagObj = match.find((t) => !t.format) ?? match[0];
		if (!tagObj) throw new Error(`Tag ${tagName} not found`);
		return tagObj;
	}
	return tags.find((t) => t.identify?.(value) && !t.format);
}
function createNode(value, tagName, ctx) {
	if (isDocument(value)) value = value.contents;
	if (isNode(value)) return value;
	if (isPair(value)) {
		const map = ctx.schema[MAP].createNode?.(ctx.schema, null, ctx);
		map.items.push(value);
		return map;
	}
	if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) value = value.valueOf();
	const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
	let ref = void 0;
	if (aliasDuplicateObjects && value && typeof value === "object") {
		ref = sourceObjects.get(value);
		if (ref) {
			ref.anchor ?? (ref.anchor = onAnchor(value));
			return new Alias(ref.anchor);
		} else {
			ref = {
				anchor: null,
				node: null
			};
			sourceObjects.set(value, ref);
		}
	}
	if (tagName?.startsWith("!!")) tagName = defaultTagPrefix + tagName.slice(2);
	let tagObj = findTagObject(value, tagName, schema.tags);
	if (!tagObj) {
		if (value && typeof value.toJSON === "function") value = value.toJSON();
		if (!value || typeof value !== "object") {
			const node = new Scalar(value);
			if (ref) ref.node = node;
			return node;
		}
		tagObj = value instanceof Map ? schema[MAP] : Symbol.iterator in Object(value) ? schema[SEQ] : schema[MAP];
	}
	if (onTagObj) {
		onTagObj(tagObj);
		delete ctx.onTagObj;
	}
	const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar(value);
	if (tagName) node.tag = tagName;
	else if (!tagObj.default) node.tag = tagObj.tag;
	if (ref) ref.node = node;
	return node;
}
// node_modules/yaml/browser/dist/nodes/Collection.js
function collectionFromPath(schema, path, value) {
	let v = value;
	for (let i = path.length - 1; i >= 0; --i) {
		const k = path[i];
		if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
			const a = [];
			a[k] = v;
			v = a;
		} else v = new Map([[k, v]]);
	}
	return createNode(v, void 0, {
		aliasDuplicateObjects: false,
		keepUndefined: false,
		onAnchor: () => {
			throw new Error("This should not happen, please report a bug.");
		},
		schema,
		sourceObjects: new Map()
	});
}
const isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
var Collection = class extends NodeBase {
	constructor(type, schema) {
		super(type);
		Object.defineProperty(this, "schema", {
			value: schema,
			configurable: true,
			enumerable: false,
			writable: true
		});
	}
	clone(schema) {
		const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
		if (schema) copy.schema = schema;
		copy.items = copy.items.map((it) => isNode(it) || isPair(it) ? it.clone(schema) : it);
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	addIn(path, value) {
		if (isEmptyPath(path)) this.add(value);
		else {
			const [key, ...rest] = path;
			const node = this.get(key, true);
			if (isCollection$1(node)) node.addIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
	deleteIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.delete(key);
		const node = this.get(key, true);
		if (isCollection$1(node)) return node.deleteIn(rest);
		else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
	}
	getIn(path, keepScalar) {
		const [key, ...rest] = path;
		const node = this.get(key, true);
		if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
		else return isCollection$1(node) ? node.getIn(rest, keepScalar) : void 0;
	}
	hasAllNullValues(allowScalar) {
		return this.items.every((node) => {
			if (!isPair(node)) return false;
			const n = node.value;
			return n == null || allowScalar && isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
		});
	}
	hasIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.has(key);
		const node = this.get(key, true);
		return isCollection$1(node) ? node.hasIn(rest) : false;
	}
	setIn(path, value) {
		const [key, ...rest] = path;
		if (rest.length === 0) this.set(key, value);
		else {
			const node = this.get(key, true);
			if (isCollection$1(node)) node.setIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyComment.js
const stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
function indentComment(comment, indent) {
	if (/^\n+$/.test(comment)) return comment.substring(1);
	return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
}
const lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
// node_modules/yaml/browser/dist/stringify/foldFlowLines.js
const FOLD_FLOW = "flow";
const FOLD_BLOCK = "block";
const FOLD_QUOTED = "quoted";
function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
	if (!lineWidth || lineWidth < 0) return text;
	if (lineWidth < minContentWidth) minContentWidth = 0;
	const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
	if (text.length <= endStep) return text;
	const folds = [];
	const escapedFolds = {};
	let end = lineWidth - indent.length;
	if (typeof indentAtStart === "number") {
		if (indentAtStart > lineWidth - Math.max(2, minContentWidth)) folds.push(0);
		else end = lineWidth - indentAtStart;
	}
	let split = void 0;
	let prev = void 0;
	let overflow = false;
	let i = -1;
	let escStart = -1;
	let escEnd = -1;
	if (mode === "block") {
		i = consumeMoreIndentedLines(text, i, indent.length);
		if (i !== -1) end = i + endStep;
	}
	for (let ch; ch = text[i += 1];) {
		if (mode === "quoted" && ch === "\\") {
			escStart = i;
			switch (text[i + 1]) {
				case "x":
					i += 3;
					break;
				case "u":
					i += 5;
					break;
				case "U":
					i += 9;
					break;
				default: i += 1;
			}
			escEnd = i;
		}
		if (ch === "\n") {
			if (mode === "block") i = consumeMoreIndentedLines(text, i, indent.length);
			end = i + indent.length + endStep;
			split = void 0;
		} else {
			if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
				const next = text[i + 1];
				if (next && next !== " " && next !== "\n" && next !== "	") split = i;
			}
			if (i >= end) {
				if (split) {
					folds.push(split);
					end = split + endStep;
					split = void 0;
				} else if (mode === "quoted") {
					while (prev === " " || prev === "	") {
						prev = ch;
						ch = text[i += 1];
						overflow = true;
					}
					const j = i > escEnd + 1 ? i - 2 : escStart - 1;
					if (escapedFolds[j]) return text;
					folds.push(j);
					escapedFolds[j] = true;
					end = j + endStep;
					split = void 0;
				} else overflow = true;
			}
		}
		prev = ch;
	}
	if (overflow && onOverflow) onOverflow();
	if (folds.length === 0) return text;
	if (onFold) onFold();
	let res = text.slice(0, folds[0]);
	for (let i = 0; i < folds.length; ++i) {
		const fold = folds[i];
		const end = folds[i + 1] || text.length;
		if (fold === 0) res = `\n${indent}${text.slice(0, end)}`;
		else {
			if (mode === "quoted" && escapedFolds[fold]) res += `${text[fold]}\\`;
			res += `\n${indent}${text.slice(fold + 1, end)}`;
		}
	}
	return res;
}
function consumeMoreIndentedLines(text, i, indent) {
	let end = i;
	let start = i + 1;
	let ch = text[start];
	while (ch === " " || ch === "	") if (i < start + indent) ch = text[++i];
	else {
		do
			ch = text[++i];
		while (ch && ch !== "\n");
		end = i;
		start = i + 1;
		ch = text[start];
	}
	return end;
}
// node_modules/yaml/browser/dist/stringify/stringifyString.js
const getFoldOptions = (ctx, isBlock) => ({
	indentAtStart: isBlock ? ctx.indent.length : ctx.indentAtStart,
	lineWidth: ctx.options.lineWidth,
	minContentWidth: ctx.options.minContentWidth
});
const containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
function lineLengthOverLimit(str, lineWidth, indentLength) {
	if (!lineWidth || lineWidth < 0) return false;
	const limit = lineWidth - indentLength;
	const strLen = str.length;
	if (strLen <= limit) return false;
	for (let i = 0, start = 0; i < strLen; ++i) if (str[i] === "\n") {
		if (i - start > limit) return true;
		start = i + 1;
		if (strLen - start <= limit) return false;
	}
	return true;
}
function doubleQuotedString(value, ctx) {
	const json = JSON.stringify(value);
	if (ctx.options.doubleQuotedAsJSON) return json;
	const { implicitKey } = ctx;
	const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	let str = "";
	let start = 0;
	for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
		if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
			str += json.slice(start, i) + "\\ ";
			i += 1;
			start = i;
			ch = "\\";
		}
		if (ch === "\\") switch (json[i + 1]) {
			case "u":
				{
					str += json.slice(start, i);
					const code = json.substr(i + 2, 4);
					switch (code) {
						case "0000":
							str += "\\0";
							break;
						case "0007":
							str += "\\a";
							break;
						case "000b":
							str += "\\v";
							break;
						case "001b":
							str += "\\e";
							break;
						case "0085":
							str += "\\N";
							break;
						case "00a0":
							str += "\\_";
							break;
						case "2028":
							str += "\\L";
							break;
						case "2029":
							str += "\\P";
							break;
						default: if (code.substr(0, 2) === "00") str += "\\x" + code.substr(2);
						else str += json.substr(i, 6);
					}
					i += 5;
					start = i + 1;
				}
				break;
			case "n":
				if (implicitKey || json[i + 2] === "\"" || json.length < minMultiLineLength) i += 1;
				else {
					str += json.slice(start, i) + "\n\n";
					while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== "\"") {
						str += "\n";
						i += 2;
					}
					str += indent;
					if (json[i + 2] === " ") str += "\\";
					i += 1;
					start = i + 1;
				}
				break;
			default: i += 1;
		}
	}
	str = start ? str + json.slice(start) : json;
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_QUOTED, getFoldOptions(ctx, false));
}
function singleQuotedString(value, ctx) {
	if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value)) return doubleQuotedString(value, ctx);
	const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
	const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&\n${indent}`) + "'";
	return ctx.implicitKey ? res : foldFlowLines(res, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function quotedString(value, ctx) {
	const { singleQuote } = ctx.options;
	let qs;
	if (singleQuote === false) qs = doubleQuotedString;
	else {
		const hasDouble = value.includes("\"");
		const hasSingle = value.includes("'");
		if (hasDouble && !hasSingle) qs = singleQuotedString;
		else if (hasSingle && !hasDouble) qs = doubleQuotedString;
		else qs = singleQuote ? singleQuotedString : doubleQuotedString;
	}
	return qs(value, ctx);
}
let blockEndNewlines;
try {
	blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
} catch {
	blockEndNewlines = /\n+(?!\n|$)/g;
}
function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
	const { blockQuote, commentString, lineWidth } = ctx.options;
	if (!blockQuote || /\n[\t ]+$/.test(value)) return quotedString(value, ctx);
	const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
	const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar.BLOCK_FOLDED ? false : type === Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
	if (!value) return literal ? "|\n" : ">\n";
	let chomp;
	let endStart;
	for (endStart = value.length; endStart > 0; --endStart) {
		const ch = value[endStart - 1];
		if (ch !== "\n" && ch !== "	" && ch !== " ") break;
	}
	let end = value.substring(endStart);
	const endNlPos = end.indexOf("\n");
	if (endNlPos === -1) chomp = "-";
	else if (value === end || endNlPos !== end.length - 1) {
		chomp = "+";
		if (onChompKeep) onChompKeep();
	} else chomp = "";
	if (end) {
		value = value.slice(0, -end.length);
		if (end[end.length - 1] === "\n") end = end.slice(0, -1);
		end = end.replace(blockEndNewlines, `$&${indent}`);
	}
	let startWithSpace = false;
	let startEnd;
	let startNlPos = -1;
	for (startEnd = 0; startEnd < value.length; ++startEnd) {
		const ch = value[startEnd];
		if (ch === " ") startWithSpace = true;
		else if (ch === "\n") startNlPos = startEnd;
		else break;
	}
	let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
	if (start) {
		value = value.substring(start.length);
		start = start.replace(/\n+/g, `$&${indent}`);
	}
	let header = (startWithSpace ? indent ? "2" : "1" : "") + chomp;
	if (comment) {
		header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
		if (onComment) onComment();
	}
	if (!literal) {
		const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
		let literalFallback = false;
		const foldOptions = getFoldOptions(ctx, true);
		if (blockQuote !== "folded" && type !== Scalar.BLOCK_FOLDED) foldOptions.onOverflow = () => {
			literalFallback = true;
		};
		const body = foldFlowLines(`${start}${foldedValue}${end}`, indent, FOLD_BLOCK, foldOptions);
		if (!literalFallback) return `>${header}\n${indent}${body}`;
	}
	value = value.replace(/\n+/g, `$&${indent}`);
	return `|${header}\n${indent}${start}${value}${end}`;
}
function plainString(item, ctx, onComment, onChompKeep) {
	const { type, value } = item;
	const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
	if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) return quotedString(value, ctx);
	if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
	if (!implicitKey && !inFlow && type !== Scalar.PLAIN && value.includes("\n")) return blockString(item, ctx, onComment, onChompKeep);
	if (containsDocumentMarker(value)) {
		if (indent === "") {
			ctx.forceBlockIndent = true;
			return blockString(item, ctx, onComment, onChompKeep);
		} else if (implicitKey && indent === indentStep) return quotedString(value, ctx);
	}
	const str = value.replace(/\n+/g, `$&\n${indent}`);
	if (actualString) {
		const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
		const { compat, tags } = ctx.doc.schema;
		if (tags.some(test) || compat?.some(test)) return quotedString(value, ctx);
	}
	return implicitKey ? str : foldFlowLines(str, indent, FOLD_FLOW, getFoldOptions(ctx, false));
}
function stringifyString(item, ctx, onComment, onChompKeep) {
	const { implicitKey, inFlow } = ctx;
	const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
	let { type } = item;
	if (type !== Scalar.QUOTE_DOUBLE) {
		if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)) type = Scalar.QUOTE_DOUBLE;
	}
	const _stringify = (_type) => {
		switch (_type) {
			case Scalar.BLOCK_FOLDED:
			case Scalar.BLOCK_LITERAL: return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
			case Scalar.QUOTE_DOUBLE: return doubleQuotedString(ss.value, ctx);
			case Scalar.QUOTE_SINGLE: return singleQuotedString(ss.value, ctx);
			case Scalar.PLAIN: return plainString(ss, ctx, onComment, onChompKeep);
			default: return null;
		}
	};
	let res = _stringify(type);
	if (res === null) {
		const { defaultKeyType, defaultStringType } = ctx.options;
		const t = implicitKey && defaultKeyType || defaultStringType;
		res = _stringify(t);
		if (res === null) throw new Error(`Unsupported default string type ${t}`);
	}
	return res;
}
// node_modules/yaml/browser/dist/stringify/stringify.js
function createStringifyContext(doc, options) {
	const opt = Object.assign({
		blockQuote: true,
		commentString: stringifyComment,
		defaultKeyType: null,
		defaultStringType: "PLAIN",
		directives: null,
		doubleQuotedAsJSON: false,
		doubleQuotedMinMultiLineLength: 40,
		falseStr: "false",
		flowCollectionPadding: true,
		indentSeq: true,
		lineWidth: 80,
		minContentWidth: 20,
		nullStr: "null",
		simpleKeys: false,
		singleQuote: null,
		trailingComma: false,
		trueStr: "true",
		verifyAliasOrder: true
	}, doc.schema.toStringOptions, options);
	let inFlow;
	switch (opt.collectionStyle) {
		case "block":
			inFlow = false;
			break;
		case "flow":
			inFlow = true;
			break;
		default: inFlow = null;
	}
	return {
		anchors: new Set(),
		doc,
		flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
		indent: "",
		indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
		inFlow,
		options: opt
	};
}
function getTagObject(tags, item) {
	if (item.tag) {
		const match = tags.filter((t) => t.tag === item.tag);
		if (match.length > 0) return match.find((t) => t.format === item.format) ?? match[0];
	}
	let tagObj = void 0;
	let obj;
	if (isScalar(item)) {
		obj = item.value;
		let match = tags.filter((t) => t.identify?.(obj));
		if (match.length > 1) {
			const testMatch = match.filter((t) => t.test);
			if (testMatch.length > 0) match = testMatch;
		}
		tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
	} else {
		obj = item;
		tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
	}
	if (!tagObj) {
		const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
		throw new Error(`Tag not resolved for ${name} value`);
	}
	return tagObj;
}
function stringifyProps(node, tagObj, { anchors, doc }) {
	if (!doc.directives) return "";
	const props = [];
	const anchor = (isScalar(node) || isCollection$1(node)) && node.anchor;
	if (anchor && anchorIsValid(anchor)) {
		anchors.add(anchor);
		props.push(`&${anchor}`);
	}
	const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
	if (tag) props.push(doc.directives.tagString(tag));
	return props.join(" ");
}
function stringify(item, ctx, onComment, onChompKeep) {
	if (isPair(item)) return item.toString(ctx, onComment, onChompKeep);
	if (isAlias(item)) {
		if (ctx.doc.directives) return item.toString(ctx);
		if (ctx.resolvedAliases?.has(item)) throw new TypeError(`Cannot stringify circular structure without alias nodes`);
		else {
			if (ctx.resolvedAliases) ctx.resolvedAliases.add(item);
			else ctx.resolvedAliases = new Set([item]);
			item = item.resolve(ctx.doc);
		}
	}
	let tagObj = void 0;
	const node = isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
	tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
	const props = stringifyProps(node, tagObj, ctx);
	if (props.length > 0) ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
	const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : isScalar(node) ? stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
	if (!props) return str;
	return isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}\n${ctx.indent}${str}`;
}
// node_modules/yaml/browser/dist/stringify/stringifyPair.js
function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
	const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
	let keyComment = isNode(key) && key.comment || null;
	if (simpleKeys) {
		if (keyComment) throw new Error("With simple keys, key nodes cannot have comments");
		if (isCollection$1(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection$1(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
	ctx = Object.assign({}, ctx, {
		allNullValues: false,
		implicitKey: !explicitKey && (simpleKeys || !allNullValues),
		indent: indent + indentStep
	});
	let keyCommentDone = false;
	let chompKeep = false;
	let str = stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
	if (!explicitKey && !ctx.inFlow && str.length > 1024) {
		if (simpleKeys) throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
		explicitKey = true;
	}
	if (ctx.inFlow) {
		if (allNullValues || value == null) {
			if (keyCommentDone && onComment) onComment();
			return str === "" ? "?" : explicitKey ? `? ${str}` : str;
		}
	} else if (allNullValues && !simpleKeys || value == null && explicitKey) {
		str = `? ${str}`;
		if (keyComment && !keyCommentDone) str += lineComment(str, ctx.indent, commentString(keyComment));
		else if (chompKeep && onChompKeep) onChompKeep();
		return str;
	}
	if (keyCommentDone) keyComment = null;
	if (explicitKey) {
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
		str = `? ${str}\n${indent}:`;
	} else {
		str = `${str}:`;
		if (keyComment) str += lineComment(str, ctx.indent, commentString(keyComment));
	}
	let vsb, vcb, valueComment;
	if (isNode(value)) {
		vsb = !!value.spaceBefore;
		vcb = value.commentBefore;
		valueComment = value.comment;
	} else {
		vsb = false;
		vcb = null;
		valueComment = null;
		if (value && typeof value === "object") value = doc.createNode(value);
	}
	ctx.implicitKey = false;
	if (!explicitKey && !keyComment && isScalar(value)) ctx.indentAtStart = str.length + 1;
	chompKeep = false;
	if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && isSeq(value) && !value.flow && !value.tag && !value.anchor) ctx.indent = ctx.indent.substring(2);
	let valueCommentDone = false;
	const valueStr = stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
	let ws = " ";
	if (keyComment || vsb || vcb) {
		ws = vsb ? "\n" : "";
		if (vcb) {
			const cs = commentString(vcb);
			ws += `\n${indentComment(cs, ctx.indent)}`;
		}
		if (valueStr === "" && !ctx.inFlow) {
			if (ws === "\n" && valueComment) ws = "\n\n";
		} else ws += `\n${ctx.indent}`;
	} else if (!explicitKey && isCollection$1(value)) {
		const vs0 = valueStr[0];
		const nl0 = valueStr.indexOf("\n");
		const hasNewline = nl0 !== -1;
		const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
		if (hasNewline || !flow) {
			let hasPropsLine = false;
			if (hasNewline && (vs0 === "&" || vs0 === "!")) {
				let sp0 = valueStr.indexOf(" ");
				if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") sp0 = valueStr.indexOf(" ", sp0 + 1);
				if (sp0 === -1 || nl0 < sp0) hasPropsLine = true;
			}
			if (!hasPropsLine) ws = `\n${ctx.indent}`;
		}
	} else if (valueStr === "" || valueStr[0] === "\n") ws = "";
	str += ws + valueStr;
	if (ctx.inFlow) {
		if (valueCommentDone && onComment) onComment();
	} else if (valueComment && !valueCommentDone) str += lineComment(str, ctx.indent, commentString(valueComment));
	else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
// node_modules/yaml/browser/dist/log.js
function warn(logLevel, warning) {
	if (logLevel === "debug" || logLevel === "warn") console.warn(warning);
}
// node_modules/yaml/browser/dist/schema/yaml-1.1/merge.js
const MERGE_KEY = "<<";
const merge$1 = {
	identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
	default: "key",
	tag: "tag:yaml.org,2002:merge",
	test: /^<<$/,
	resolve: () => Object.assign(new Scalar(Symbol(MERGE_KEY)), { addToJSMap: addMergeToJSMap }),
	stringify: () => MERGE_KEY
};
const isMergeKey = (ctx, key) => (merge$1.identify(key) || isScalar(key) && (!key.type || key.type === Scalar.PLAIN) && merge$1.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge$1.tag && tag.default);
function addMergeToJSMap(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (isSeq(source)) for (const it of source.items) mergeValue(ctx, map, it);
	else if (Array.isArray(source)) for (const it of source) mergeValue(ctx, map, it);
	else mergeValue(ctx, map, source);
}
function mergeValue(ctx, map, value) {
	const source = resolveAliasValue(ctx, value);
	if (!isMap(source)) throw new Error("Merge sources must be maps or map aliases");
	const srcMap = source.toJSON(null, ctx, Map);
	for (const [key, value] of srcMap) if (map instanceof Map) {
		if (!map.has(key)) map.set(key, value);
	} else if (map instanceof Set) map.add(key);
	else if (!Object.prototype.hasOwnProperty.call(map, key)) Object.defineProperty(map, key, {
		value,
		writable: true,
		enumerable: true,
		configurable: true
	});
	return map;
}
function resolveAliasValue(ctx, value) {
	return ctx && isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
}
// node_modules/yaml/browser/dist/nodes/addPairToJSMap.js
function addPairToJSMap(ctx, map, { key, value }) {
	if (isNode(key) && key.addToJSMap) key.addToJSMap(ctx, map, value);
	else if (isMergeKey(ctx, key)) addMergeToJSMap(ctx, map, value);
	else {
		const jsKey = toJS(key, "", ctx);
		if (map instanceof Map) map.set(jsKey, toJS(value, jsKey, ctx));
		else if (map instanceof Set) map.add(jsKey);
		else {
			const stringKey = stringifyKey(key, jsKey, ctx);
			const jsValue = toJS(value, stringKey, ctx);
			if (stringKey in map) Object.defineProperty(map, stringKey, {
				value: jsValue,
				writable: true,
				enumerable: true,
				configurable: true
			});
			else map[stringKey] = jsValue;
		}
	}
	return map;
}
function stringifyKey(key, jsKey, ctx) {
	if (jsKey === null) return "";
	if (typeof jsKey !== "object") return String(jsKey);
	if (isNode(key) && ctx?.doc) {
		const strCtx = createStringifyContext(ctx.doc, {});
		strCtx.anchors = new Set();
		for (const node of ctx.anchors.keys()) strCtx.anchors.add(node.anchor);
		strCtx.inFlow = true;
		strCtx.inStringifyKey = true;
		const strKey = key.toString(strCtx);
		if (!ctx.mapKeyWarned) {
			let jsonStr = JSON.stringify(strKey);
			if (jsonStr.length > 40) jsonStr = jsonStr.substring(0, 36) + "...\"";
			warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
			ctx.mapKeyWarned = true;
		}
		return strKey;
	}
	return JSON.stringify(jsKey);
}
// node_modules/yaml/browser/dist/nodes/Pair.js
function createPair(key, value, ctx) {
	const k = createNode(key, void 0, ctx);
	const v = createNode(value, void 0, ctx);
	return new Pair(k, v);
}
var Pair = class Pair {
	constructor(key, value = null) {
		Object.defineProperty(this, NODE_TYPE, { value: PAIR });
		this.key = key;
		this.value = value;
	}
	clone(schema) {
		let { key, value } = this;
		if (isNode(key)) key = key.clone(schema);
		if (isNode(value)) value = value.clone(schema);
		return new Pair(key, value);
	}
	toJSON(_, ctx) {
		const pair = ctx?.mapAsMap ? new Map() : {};
		return addPairToJSMap(ctx, pair, this);
	}
	toString(ctx, onComment, onChompKeep) {
		return ctx?.doc ? stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyCollection.js
function stringifyCollection(collection, ctx, options) {
	return (ctx.inFlow ?? collection.flow ? stringifyFlowCollection : stringifyBlockCollection)(collection, ctx, options);
}
function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
	const { indent, options: { commentString } } = ctx;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		type: null
	});
	let chompKeep = false;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (!chompKeep && item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (!chompKeep && ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
			}
		}
		chompKeep = false;
		let str = stringify(item, itemCtx, () => comment = null, () => chompKeep = true);
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		if (chompKeep && comment) chompKeep = false;
		lines.push(blockItemPrefix + str);
	}
	let str;
	if (lines.length === 0) str = flowChars.start + flowChars.end;
	else {
		str = lines[0];
		for (let i = 1; i < lines.length; ++i) {
			const line = lines[i];
			str += line ? `\n${indent}${line}` : "\n";
		}
	}
	if (comment) {
		str += "\n" + indentComment(commentString(comment), indent);
		if (onComment) onComment();
	} else if (chompKeep && onChompKeep) onChompKeep();
	return str;
}
function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
	const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
	itemIndent += indentStep;
	const itemCtx = Object.assign({}, ctx, {
		indent: itemIndent,
		inFlow: true,
		type: null
	});
	let reqNewline = false;
	let linesAtValue = 0;
	const lines = [];
	for (let i = 0; i < items.length; ++i) {
		const item = items[i];
		let comment = null;
		if (isNode(item)) {
			if (item.spaceBefore) lines.push("");
			addCommentBefore(ctx, lines, item.commentBefore, false);
			if (item.comment) comment = item.comment;
		} else if (isPair(item)) {
			const ik = isNode(item.key) ? item.key : null;
			if (ik) {
				if (ik.spaceBefore) lines.push("");
				addCommentBefore(ctx, lines, ik.commentBefore, false);
				if (ik.comment) reqNewline = true;
			}
			const iv = isNode(item.value) ? item.value : null;
			if (iv) {
				if (iv.comment) comment = iv.comment;
				if (iv.commentBefore) reqNewline = true;
			} else if (item.value == null && ik?.comment) comment = ik.comment;
		}
		if (comment) reqNewline = true;
		let str = stringify(item, itemCtx, () => comment = null);
		reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
		if (i < items.length - 1) str += ",";
		else if (ctx.options.trailingComma) {
			if (ctx.options.lineWidth > 0) reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
			if (reqNewline) str += ",";
		}
		if (comment) str += lineComment(str, itemIndent, commentString(comment));
		lines.push(str);
		linesAtValue = lines.length;
	}
	const { start, end } = flowChars;
	if (lines.length === 0) return start + end;
	else {
		if (!reqNewline) {
			const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
			reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
		}
		if (reqNewline) {
			let str = start;
			for (const line of lines) str += line ? `\n${indentStep}${indent}${line}` : "\n";
			return `${str}\n${indent}${end}`;
		} else return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
	}
}
function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
	if (comment && chompKeep) comment = comment.replace(/^\n+/, "");
	if (comment) {
		const ic = indentComment(commentString(comment), indent);
		lines.push(ic.trimStart());
	}
}
// node_modules/yaml/browser/dist/nodes/YAMLMap.js
function findPair(items, key) {
	const k = isScalar(key) ? key.value : key;
	for (const it of items) if (isPair(it)) {
		if (it.key === key || it.key === k) return it;
		if (isScalar(it.key) && it.key.value === k) return it;
	}
}
var YAMLMap = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:map";
	}
	constructor(schema) {
		super(MAP, schema);
		this.items = [];
	}
	static from(schema, obj, ctx) {
		const { keepUndefined, replacer } = ctx;
		const map = new this(schema);
		const add = (key, value) => {
			if (typeof replacer === "function") value = replacer.call(obj, key, value);
			else if (Array.isArray(replacer) && !replacer.includes(key)) return;
			if (value !== void 0 || keepUndefined) map.items.push(createPair(key, value, ctx));
		};
		if (obj instanceof Map) for (const [key, value] of obj) add(key, value);
		else if (obj && typeof obj === "object") for (const key of Object.keys(obj)) add(key, obj[key]);
		if (typeof schema.sortMapEntries === "function") map.items.sort(schema.sortMapEntries);
		return map;
	}
	add(pair, overwrite) {
		let _pair;
		if (isPair(pair)) _pair = pair;
		else if (!pair || typeof pair !== "object" || !("key" in pair)) _pair = new Pair(pair, pair?.value);
		else _pair = new Pair(pair.key, pair.value);
		const prev = findPair(this.items, _pair.key);
		const sortEntries = this.schema?.sortMapEntries;
		if (prev) {
			if (!overwrite) throw new Error(`Key ${_pair.key} already set`);
			if (isScalar(prev.value) && isScalarValue(_pair.value)) prev.value.value = _pair.value;
			else prev.value = _pair.value;
		} else if (sortEntries) {
			const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
			if (i === -1) this.items.push(_pair);
			else this.items.splice(i, 0, _pair);
		} else this.items.push(_pair);
	}
	delete(key) {
		const it = findPair(this.items, key);
		if (!it) return false;
		return this.items.splice(this.items.indexOf(it), 1).length > 0;
	}
	get(key, keepScalar) {
		const node = findPair(this.items, key)?.value;
		return (!keepScalar && isScalar(node) ? node.value : node) ?? void 0;
	}
	has(key) {
		return !!findPair(this.items, key);
	}
	set(key, value) {
		this.add(new Pair(key, value), true);
	}
	toJSON(_, ctx, Type) {
		const map = Type ? new Type() : ctx?.mapAsMap ? new Map() : {};
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const item of this.items) addPairToJSMap(ctx, map, item);
		return map;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		for (const item of this.items) if (!isPair(item)) throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
		if (!ctx.allNullValues && this.hasAllNullValues(false)) ctx = Object.assign({}, ctx, { allNullValues: true });
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "",
			flowChars: {
				start: "{",
				end: "}"
			},
			itemIndent: ctx.indent || "",
			onChompKeep,
			onComment
		});
	}
};
// node_modules/yaml/browser/dist/schema/common/map.js
const map = {
	collection: "map",
	default: true,
	nodeClass: YAMLMap,
	tag: "tag:yaml.org,2002:map",
	resolve(map, onError) {
		if (!isMap(map)) onError("Expected a mapping for this tag");
		return map;
	},
	createNode: (schema, obj, ctx) => YAMLMap.from(schema, obj, ctx)
};
// node_modules/yaml/browser/dist/nodes/YAMLSeq.js
var YAMLSeq = class extends Collection {
	static get tagName() {
		return "tag:yaml.org,2002:seq";
	}
	constructor(schema) {
		super(SEQ, schema);
		this.items = [];
	}
	add(value) {
		this.items.push(value);
	}
	delete(key) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return false;
		return this.items.splice(idx, 1).length > 0;
	}
	get(key, keepScalar) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") return void 0;
		const it = this.items[idx];
		return !keepScalar && isScalar(it) ? it.value : it;
	}
	has(key) {
		const idx = asItemIndex(key);
		return typeof idx === "number" && idx < this.items.length;
	}
	set(key, value) {
		const idx = asItemIndex(key);
		if (typeof idx !== "number") throw new Error(`Expected a valid index, not ${key}.`);
		const prev = this.items[idx];
		if (isScalar(prev) && isScalarValue(value)) prev.value = value;
		else this.items[idx] = value;
	}
	toJSON(_, ctx) {
		const seq = [];
		if (ctx?.onCreate) ctx.onCreate(seq);
		let i = 0;
		for (const item of this.items) seq.push(toJS(item, String(i++), ctx));
		return seq;
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		return stringifyCollection(this, ctx, {
			blockItemPrefix: "- ",
			flowChars: {
				start: "[",
				end: "]"
			},
			itemIndent: (ctx.indent || "") + "  ",
			onChompKeep,
			onComment
		});
	}
	static from(schema, obj, ctx) {
		const { replacer } = ctx;
		const seq = new this(schema);
		if (obj && Symbol.iterator in Object(obj)) {
			let i = 0;
			for (let it of obj) {
				if (typeof replacer === "function") {
					const key = obj instanceof Set ? it : String(i++);
					it = replacer.call(obj, key, it);
				}
				seq.items.push(createNode(it, void 0, ctx));
			}
		}
		return seq;
	}
};
function asItemIndex(key) {
	let idx = isScalar(key) ? key.value : key;
	if (idx && typeof idx === "string") idx = Number(idx);
	return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
}
// node_modules/yaml/browser/dist/schema/common/seq.js
const seq = {
	collection: "seq",
	default: true,
	nodeClass: YAMLSeq,
	tag: "tag:yaml.org,2002:seq",
	resolve(seq, onError) {
		if (!isSeq(seq)) onError("Expected a sequence for this tag");
		return seq;
	},
	createNode: (schema, obj, ctx) => YAMLSeq.from(schema, obj, ctx)
};
// node_modules/yaml/browser/dist/schema/common/string.js
const string = {
	identify: (value) => typeof value === "string",
	default: true,
	tag: "tag:yaml.org,2002:str",
	resolve: (str) => str,
	stringify(item, ctx, onComment, onChompKeep) {
		ctx = Object.assign({ actualString: true }, ctx);
		return stringifyString(item, ctx, onComment, onChompKeep);
	}
};
// node_modules/yaml/browser/dist/schema/common/null.js
const nullTag = {
	identify: (value) => value == null,
	createNode: () => new Scalar(null),
	default: true,
	tag: "tag:yaml.org,2002:null",
	test: /^(?:~|[Nn]ull|NULL)?$/,
	resolve: () => new Scalar(null),
	stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
};
// node_modules/yaml/browser/dist/schema/core/bool.js
const boolTag = {
	identify: (value) => typeof value === "boolean",
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
	resolve: (str) => new Scalar(str[0] === "t" || str[0] === "T"),
	stringify({ source, value }, ctx) {
		if (source && boolTag.test.test(source)) {
			if (value === (source[0] === "t" || source[0] === "T")) return source;
		}
		return value ? ctx.options.trueStr : ctx.options.falseStr;
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyNumber.js
function stringifyNumber({ format, minFractionDigits, tag, value }) {
	if (typeof value === "bigint") return String(value);
	const num = typeof value === "number" ? value : Number(value);
	if (!isFinite(num)) return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
	let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
	if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
		let i = n.indexOf(".");
		if (i < 0) {
			i = n.length;
			n += ".";
		}
		let d = minFractionDigits - (n.length - i - 1);
		while (d-- > 0) n += "0";
	}
	return n;
}
// node_modules/yaml/browser/dist/schema/core/float.js
const floatNaN$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float$1 = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str));
		const dot = str.indexOf(".");
		if (dot !== -1 && str[str.length - 1] === "0") node.minFractionDigits = str.length - dot - 1;
		return node;
	},
	stringify: stringifyNumber
};
// node_modules/yaml/browser/dist/schema/core/int.js
const intIdentify$2 = (value) => typeof value === "bigint" || Number.isInteger(value);
const intResolve$1 = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
function intStringify$1(node, radix, prefix) {
	const { value } = node;
	if (intIdentify$2(value) && value >= 0) return prefix + value.toString(radix);
	return stringifyNumber(node);
}
const intOct$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^0o[0-7]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 8, opt),
	stringify: (node) => intStringify$1(node, 8, "0o")
};
const int$1 = {
	identify: intIdentify$2,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex$1 = {
	identify: (value) => intIdentify$2(value) && value >= 0,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^0x[0-9a-fA-F]+$/,
	resolve: (str, _onError, opt) => intResolve$1(str, 2, 16, opt),
	stringify: (node) => intStringify$1(node, 16, "0x")
};
// node_modules/yaml/browser/dist/schema/core/schema.js
const schema$2 = [
	map,
	seq,
	string,
	nullTag,
	boolTag,
	intOct$1,
	int$1,
	intHex$1,
	floatNaN$1,
	floatExp$1,
	float$1
];
// node_modules/yaml/browser/dist/schema/json/schema.js
function intIdentify$1(value) {
	return typeof value === "bigint" || Number.isInteger(value);
}
const stringifyJSON = ({ value }) => JSON.stringify(value);
const jsonScalars = [
	{
		identify: (value) => typeof value === "string",
		default: true,
		tag: "tag:yaml.org,2002:str",
		resolve: (str) => str,
		stringify: stringifyJSON
	},
	{
		identify: (value) => value == null,
		createNode: () => new Scalar(null),
		default: true,
		tag: "tag:yaml.org,2002:null",
		test: /^null$/,
		resolve: () => null,
		stringify: stringifyJSON
	},
	{
		identify: (value) => typeof value === "boolean",
		default: true,
		tag: "tag:yaml.org,2002:bool",
		test: /^true$|^false$/,
		resolve: (str) => str === "true",
		stringify: stringifyJSON
	},
	{
		identify: intIdentify$1,
		default: true,
		tag: "tag:yaml.org,2002:int",
		test: /^-?(?:0|[1-9][0-9]*)$/,
		resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
		stringify: ({ value }) => intIdentify$1(value) ? value.toString() : JSON.stringify(value)
	},
	{
		identify: (value) => typeof value === "number",
		default: true,
		tag: "tag:yaml.org,2002:float",
		test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
		resolve: (str) => parseFloat(str),
		stringify: stringifyJSON
	}
];
const schema$1 = [map, seq].concat(jsonScalars, {
	default: true,
	tag: "",
	test: /^/,
	resolve(str, onError) {
		onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
		return str;
	}
});
// node_modules/yaml/browser/dist/schema/yaml-1.1/binary.js
const binary = {
	identify: (value) => value instanceof Uint8Array,
	default: false,
	tag: "tag:yaml.org,2002:binary",
	resolve(src, onError) {
		if (typeof atob === "function") {
			const str = atob(src.replace(/[\n\r]/g, ""));
			const buffer = new Uint8Array(str.length);
			for (let i = 0; i < str.length; ++i) buffer[i] = str.charCodeAt(i);
			return buffer;
		} else {
			onError("This environment does not support reading binary tags; either Buffer or atob is required");
			return src;
		}
	},
	stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
		if (!value) return "";
		const buf = value;
		let str;
		if (typeof btoa === "function") {
			let s = "";
			for (let i = 0; i < buf.length; ++i) s += String.fromCharCode(buf[i]);
			str = btoa(s);
		} else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
		type ?? (type = Scalar.BLOCK_LITERAL);
		if (type !== Scalar.QUOTE_DOUBLE) {
			const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
			const n = Math.ceil(str.length / lineWidth);
			const lines = new Array(n);
			for (let i = 0, o = 0; i < n; ++i, o += lineWidth) lines[i] = str.substr(o, lineWidth);
			str = lines.join(type === Scalar.BLOCK_LITERAL ? "\n" : " ");
		}
		return stringifyString({
			comment,
			type,
			value: str
		}, ctx, onComment, onChompKeep);
	}
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/pairs.js
function resolvePairs(seq, onError) {
	if (isSeq(seq)) for (let i = 0; i < seq.items.length; ++i) {
		let item = seq.items[i];
		if (isPair(item)) continue;
		else if (isMap(item)) {
			if (item.items.length > 1) onError("Each pair must have its own sequence indicator");
			const pair = item.items[0] || new Pair(new Scalar(null));
			if (item.commentBefore) pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}\n${pair.key.commentBefore}` : item.commentBefore;
			if (item.comment) {
				const cn = pair.value ?? pair.key;
				cn.comment = cn.comment ? `${item.comment}\n${cn.comment}` : item.comment;
			}
			item = pair;
		}
		seq.items[i] = isPair(item) ? item : new Pair(item);
	}
	else onError("Expected a sequence for this tag");
	return seq;
}
function createPairs(schema, iterable, ctx) {
	const { replacer } = ctx;
	const pairs = new YAMLSeq(schema);
	pairs.tag = "tag:yaml.org,2002:pairs";
	let i = 0;
	if (iterable && Symbol.iterator in Object(iterable)) for (let it of iterable) {
		if (typeof replacer === "function") it = replacer.call(iterable, String(i++), it);
		let key, value;
		if (Array.isArray(it)) {
			if (it.length === 2) {
				key = it[0];
				value = it[1];
			} else throw new TypeError(`Expected [key, value] tuple: ${it}`);
		} else if (it && it instanceof Object) {
			const keys = Object.keys(it);
			if (keys.length === 1) {
				key = keys[0];
				value = it[key];
			} else throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
		} else key = it;
		pairs.items.push(createPair(key, value, ctx));
	}
	return pairs;
}
const pairs = {
	collection: "seq",
	default: false,
	tag: "tag:yaml.org,2002:pairs",
	resolve: resolvePairs,
	createNode: createPairs
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/omap.js
var YAMLOMap = class YAMLOMap extends YAMLSeq {
	constructor() {
		super();
		this.add = YAMLMap.prototype.add.bind(this);
		this.delete = YAMLMap.prototype.delete.bind(this);
		this.get = YAMLMap.prototype.get.bind(this);
		this.has = YAMLMap.prototype.has.bind(this);
		this.set = YAMLMap.prototype.set.bind(this);
		this.tag = YAMLOMap.tag;
	}
	toJSON(_, ctx) {
		if (!ctx) return super.toJSON(_);
		const map = new Map();
		if (ctx?.onCreate) ctx.onCreate(map);
		for (const pair of this.items) {
			let key, value;
			if (isPair(pair)) {
				key = toJS(pair.key, "", ctx);
				value = toJS(pair.value, key, ctx);
			} else key = toJS(pair, "", ctx);
			if (map.has(key)) throw new Error("Ordered maps must not include duplicate keys");
			map.set(key, value);
		}
		return map;
	}
	static from(schema, iterable, ctx) {
		const pairs = createPairs(schema, iterable, ctx);
		const omap = new this();
		omap.items = pairs.items;
		return omap;
	}
};
YAMLOMap.tag = "tag:yaml.org,2002:omap";
const omap = {
	collection: "seq",
	identify: (value) => value instanceof Map,
	nodeClass: YAMLOMap,
	default: false,
	tag: "tag:yaml.org,2002:omap",
	resolve(seq, onError) {
		const pairs = resolvePairs(seq, onError);
		const seenKeys = [];
		for (const { key } of pairs.items) if (isScalar(key)) {
			if (seenKeys.includes(key.value)) onError(`Ordered maps must not include duplicate keys: ${key.value}`);
			else seenKeys.push(key.value);
		}
		return Object.assign(new YAMLOMap(), pairs);
	},
	createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/bool.js
function boolStringify({ value, source }, ctx) {
	if (source && (value ? trueTag : falseTag).test.test(source)) return source;
	return value ? ctx.options.trueStr : ctx.options.falseStr;
}
const trueTag = {
	identify: (value) => value === true,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
	resolve: () => new Scalar(true),
	stringify: boolStringify
};
const falseTag = {
	identify: (value) => value === false,
	default: true,
	tag: "tag:yaml.org,2002:bool",
	test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
	resolve: () => new Scalar(false),
	stringify: boolStringify
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/float.js
const floatNaN = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
	resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
	stringify: stringifyNumber
};
const floatExp = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "EXP",
	test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
	resolve: (str) => parseFloat(str.replace(/_/g, "")),
	stringify(node) {
		const num = Number(node.value);
		return isFinite(num) ? num.toExponential() : stringifyNumber(node);
	}
};
const float = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
	resolve(str) {
		const node = new Scalar(parseFloat(str.replace(/_/g, "")));
		const dot = str.indexOf(".");
		if (dot !== -1) {
			const f = str.substring(dot + 1).replace(/_/g, "");
			if (f[f.length - 1] === "0") node.minFractionDigits = f.length;
		}
		return node;
	},
	stringify: stringifyNumber
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/int.js
const intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
function intResolve(str, offset, radix, { intAsBigInt }) {
	const sign = str[0];
	if (sign === "-" || sign === "+") offset += 1;
	str = str.substring(offset).replace(/_/g, "");
	if (intAsBigInt) {
		switch (radix) {
			case 2:
				str = `0b${str}`;
				break;
			case 8:
				str = `0o${str}`;
				break;
			case 16: str = `0x${str}`;
		}
		const n = BigInt(str);
		return sign === "-" ? BigInt(-1) * n : n;
	}
	const n = parseInt(str, radix);
	return sign === "-" ? -1 * n : n;
}
function intStringify(node, radix, prefix) {
	const { value } = node;
	if (intIdentify(value)) {
		const str = value.toString(radix);
		return value < 0 ? "-" + prefix + str.substr(1) : prefix + str;
	}
	return stringifyNumber(node);
}
const intBin = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "BIN",
	test: /^[-+]?0b[0-1_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
	stringify: (node) => intStringify(node, 2, "0b")
};
const intOct = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "OCT",
	test: /^[-+]?0[0-7_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
	stringify: (node) => intStringify(node, 8, "0")
};
const int = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	test: /^[-+]?[0-9][0-9_]*$/,
	resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
	stringify: stringifyNumber
};
const intHex = {
	identify: intIdentify,
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "HEX",
	test: /^[-+]?0x[0-9a-fA-F_]+$/,
	resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
	stringify: (node) => intStringify(node, 16, "0x")
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/set.js
var YAMLSet = class YAMLSet extends YAMLMap {
	constructor(schema) {
		super(schema);
		this.tag = YAMLSet.tag;
	}
	add(key) {
		let pair;
		if (isPair(key)) pair = key;
		else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null) pair = new Pair(key.key, null);
		else pair = new Pair(key, null);
		if (!findPair(this.items, pair.key)) this.items.push(pair);
	}
	get(key, keepPair) {
		const pair = findPair(this.items, key);
		return !keepPair && isPair(pair) ? isScalar(pair.key) ? pair.key.value : pair.key : pair;
	}
	set(key, value) {
		if (typeof value !== "boolean") throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
		const prev = findPair(this.items, key);
		if (prev && !value) this.items.splice(this.items.indexOf(prev), 1);
		else if (!prev && value) this.items.push(new Pair(key));
	}
	toJSON(_, ctx) {
		return super.toJSON(_, ctx, Set);
	}
	toString(ctx, onComment, onChompKeep) {
		if (!ctx) return JSON.stringify(this);
		if (this.hasAllNullValues(true)) return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
		else throw new Error("Set items must all have null values");
	}
	static from(schema, iterable, ctx) {
		const { replacer } = ctx;
		const set = new this(schema);
		if (iterable && Symbol.iterator in Object(iterable)) for (let value of iterable) {
			if (typeof replacer === "function") value = replacer.call(iterable, value, value);
			set.items.push(createPair(value, null, ctx));
		}
		return set;
	}
};
YAMLSet.tag = "tag:yaml.org,2002:set";
const set = {
	collection: "map",
	identify: (value) => value instanceof Set,
	nodeClass: YAMLSet,
	default: false,
	tag: "tag:yaml.org,2002:set",
	createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
	resolve(map, onError) {
		if (isMap(map)) {
			if (map.hasAllNullValues(true)) return Object.assign(new YAMLSet(), map);
			else onError("Set items must all have null values");
		} else onError("Expected a mapping for this tag");
		return map;
	}
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/timestamp.js
function parseSexagesimal(str, asBigInt) {
	const sign = str[0];
	const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
	const num = (n) => asBigInt ? BigInt(n) : Number(n);
	const res = parts.replace(/_/g, "").split(":").reduce((res, p) => res * num(60) + num(p), num(0));
	return sign === "-" ? num(-1) * res : res;
}
function stringifySexagesimal(node) {
	let { value } = node;
	let num = (n) => n;
	if (typeof value === "bigint") num = (n) => BigInt(n);
	else if (isNaN(value) || !isFinite(value)) return stringifyNumber(node);
	let sign = "";
	if (value < 0) {
		sign = "-";
		value *= num(-1);
	}
	const _60 = num(60);
	const parts = [value % _60];
	if (value < 60) parts.unshift(0);
	else {
		value = (value - parts[0]) / _60;
		parts.unshift(value % _60);
		if (value >= 60) {
			value = (value - parts[0]) / _60;
			parts.unshift(value);
		}
	}
	return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
}
const intTime = {
	identify: (value) => typeof value === "bigint" || Number.isInteger(value),
	default: true,
	tag: "tag:yaml.org,2002:int",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
	resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
	stringify: stringifySexagesimal
};
const floatTime = {
	identify: (value) => typeof value === "number",
	default: true,
	tag: "tag:yaml.org,2002:float",
	format: "TIME",
	test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
	resolve: (str) => parseSexagesimal(str, false),
	stringify: stringifySexagesimal
};
const timestamp = {
	identify: (value) => value instanceof Date,
	default: true,
	tag: "tag:yaml.org,2002:timestamp",
	test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
	resolve(str) {
		const match = str.match(timestamp.test);
		if (!match) throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
		const [, year, month, day, hour, minute, second] = match.map(Number);
		const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
		let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
		const tz = match[8];
		if (tz && tz !== "Z") {
			let d = parseSexagesimal(tz, false);
			if (Math.abs(d) < 30) d *= 60;
			date -= 6e4 * d;
		}
		return new Date(date);
	},
	stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
};
// node_modules/yaml/browser/dist/schema/yaml-1.1/schema.js
const schema = [
	map,
	seq,
	string,
	nullTag,
	trueTag,
	falseTag,
	intBin,
	intOct,
	int,
	intHex,
	floatNaN,
	floatExp,
	float,
	binary,
	merge$1,
	omap,
	pairs,
	set,
	intTime,
	floatTime,
	timestamp
];
// node_modules/yaml/browser/dist/schema/tags.js
const schemas = new Map([
	["core", schema$2],
	["failsafe", [
		map,
		seq,
		string
	]],
	["json", schema$1],
	["yaml11", schema],
	["yaml-1.1", schema]
]);
const tagsByName = {
	binary,
	bool: boolTag,
	float: float$1,
	floatExp: floatExp$1,
	floatNaN: floatNaN$1,
	floatTime,
	int: int$1,
	intHex: intHex$1,
	intOct: intOct$1,
	intTime,
	map,
	merge: merge$1,
	null: nullTag,
	omap,
	pairs,
	seq,
	set,
	timestamp
};
const coreKnownTags = {
	"tag:yaml.org,2002:binary": binary,
	"tag:yaml.org,2002:merge": merge$1,
	"tag:yaml.org,2002:omap": omap,
	"tag:yaml.org,2002:pairs": pairs,
	"tag:yaml.org,2002:set": set,
	"tag:yaml.org,2002:timestamp": timestamp
};
function getTags(customTags, schemaName, addMergeTag) {
	const schemaTags = schemas.get(schemaName);
	if (schemaTags && !customTags) return addMergeTag && !schemaTags.includes(merge$1) ? schemaTags.concat(merge$1) : schemaTags.slice();
	let tags = schemaTags;
	if (!tags) {
		if (Array.isArray(customTags)) tags = [];
		else {
			const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
		}
	}
	if (Array.isArray(customTags)) for (const tag of customTags) tags = tags.concat(tag);
	else if (typeof customTags === "function") tags = customTags(tags.slice());
	if (addMergeTag) tags = tags.concat(merge$1);
	return tags.reduce((tags, tag) => {
		const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
		if (!tagObj) {
			const tagName = JSON.stringify(tag);
			const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
			throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
		}
		if (!tags.includes(tagObj)) tags.push(tagObj);
		return tags;
	}, []);
}
// node_modules/yaml/browser/dist/schema/Schema.js
const sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
var Schema = class Schema {
	constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
		this.compat = Array.isArray(compat) ? getTags(compat, "compat") : compat ? getTags(null, compat) : null;
		this.name = typeof schema === "string" && schema || "core";
		this.knownTags = resolveKnownTags ? coreKnownTags : {};
		this.tags = getTags(customTags, this.name, merge);
		this.toStringOptions = toStringDefaults ?? null;
		Object.defineProperty(this, MAP, { value: map });
		Object.defineProperty(this, SCALAR$1, { value: string });
		Object.defineProperty(this, SEQ, { value: seq });
		this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
	}
	clone() {
		const copy = Object.create(Schema.prototype, Object.getOwnPropertyDescriptors(this));
		copy.tags = this.tags.slice();
		return copy;
	}
};
// node_modules/yaml/browser/dist/stringify/stringifyDocument.js
function stringifyDocument(doc, options) {
	const lines = [];
	let hasDirectives = options.directives === true;
	if (options.directives !== false && doc.directives) {
		const dir = doc.directives.toString(doc);
		if (dir) {
			lines.push(dir);
			hasDirectives = true;
		} else if (doc.directives.docStart) hasDirectives = true;
	}
	if (hasDirectives) lines.push("---");
	const ctx = createStringifyContext(doc, options);
	const { commentString } = ctx.options;
	if (doc.commentBefore) {
		if (lines.length !== 1) lines.unshift("");
		const cs = commentString(doc.commentBefore);
		lines.unshift(indentComment(cs, ""));
	}
	let chompKeep = false;
	let contentComment = null;
	if (doc.contents) {
		if (isNode(doc.contents)) {
			if (doc.contents.spaceBefore && hasDirectives) lines.push("");
			if (doc.contents.commentBefore) {
				const cs = commentString(doc.contents.commentBefore);
				lines.push(indentComment(cs, ""));
			}
			ctx.forceBlockIndent = !!doc.comment;
			contentComment = doc.contents.comment;
		}
		const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
		let body = stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
		if (contentComment) body += lineComment(body, "", commentString(contentComment));
		if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") lines[lines.length - 1] = `--- ${body}`;
		else lines.push(body);
	} else lines.push(stringify(doc.contents, ctx));
	if (doc.directives?.docEnd) {
		if (doc.comment) {
			const cs = commentString(doc.comment);
			if (cs.includes("\n")) {
				lines.push("...");
				lines.push(indentComment(cs, ""));
			} else lines.push(`... ${cs}`);
		} else lines.push("...");
	} else {
		let dc = doc.comment;
		if (dc && chompKeep) dc = dc.replace(/^\n+/, "");
		if (dc) {
			if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "") lines.push("");
			lines.push(indentComment(commentString(dc), ""));
		}
	}
	return lines.join("\n") + "\n";
}
// node_modules/yaml/browser/dist/doc/Document.js
var Document = class Document {
	constructor(value, replacer, options) {
		this.commentBefore = null;
		this.comment = null;
		this.errors = [];
		this.warnings = [];
		Object.defineProperty(this, NODE_TYPE, { value: DOC });
		let _replacer = null;
		if (typeof replacer === "function" || Array.isArray(replacer)) _replacer = replacer;
		else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const opt = Object.assign({
			intAsBigInt: false,
			keepSourceTokens: false,
			logLevel: "warn",
			prettyErrors: true,
			strict: true,
			stringKeys: false,
			uniqueKeys: true,
			version: "1.2"
		}, options);
		this.options = opt;
		let { version } = opt;
		if (options?._directives) {
			this.directives = options._directives.atDocument();
			if (this.directives.yaml.explicit) version = this.directives.yaml.version;
		} else this.directives = new Directives({ version });
		this.setSchema(version, options);
		this.contents = value === void 0 ? null : this.createNode(value, _replacer, options);
	}
	clone() {
		const copy = Object.create(Document.prototype, { [NODE_TYPE]: { value: DOC } });
		copy.commentBefore = this.commentBefore;
		copy.comment = this.comment;
		copy.errors = this.errors.slice();
		copy.warnings = this.warnings.slice();
		copy.options = Object.assign({}, this.options);
		if (this.directives) copy.directives = this.directives.clone();
		copy.schema = this.schema.clone();
		copy.contents = isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
		if (this.range) copy.range = this.range.slice();
		return copy;
	}
	add(value) {
		if (assertCollection(this.contents)) this.contents.add(value);
	}
	addIn(path, value) {
		if (assertCollection(this.contents)) this.contents.addIn(path, value);
	}
	createAlias(node, name) {
		if (!node.anchor) {
			const prev = anchorNames(this);
			node.anchor = !name || prev.has(name) ? findNewAnchor(name || "a", prev) : name;
		}
		return new Alias(node.anchor);
	}
	createNode(value, replacer, options) {
		let _replacer = void 0;
		if (typeof replacer === "function") {
			value = replacer.call({ "": value }, "", value);
			_replacer = replacer;
		} else if (Array.isArray(replacer)) {
			const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
			const asStr = replacer.filter(keyToStr).map(String);
			if (asStr.length > 0) replacer = replacer.concat(asStr);
			_replacer = replacer;
		} else if (options === void 0 && replacer) {
			options = replacer;
			replacer = void 0;
		}
		const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options ?? {};
		const { onAnchor, setAnchors, sourceObjects } = createNodeAnchors(this, anchorPrefix || "a");
		const ctx = {
			aliasDuplicateObjects: aliasDuplicateObjects ?? true,
			keepUndefined: keepUndefined ?? false,
			onAnchor,
			onTagObj,
			replacer: _replacer,
			schema: this.schema,
			sourceObjects
		};
		const node = createNode(value, tag, ctx);
		if (flow && isCollection$1(node)) node.flow = true;
		setAnchors();
		return node;
	}
	createPair(key, value, options = {}) {
		const k = this.createNode(key, null, options);
		const v = this.createNode(value, null, options);
		return new Pair(k, v);
	}
	delete(key) {
		return assertCollection(this.contents) ? this.contents.delete(key) : false;
	}
	deleteIn(path) {
		if (isEmptyPath(path)) {
			if (this.contents == null) return false;
			this.contents = null;
			return true;
		}
		return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
	}
	get(key, keepScalar) {
		return isCollection$1(this.contents) ? this.contents.get(key, keepScalar) : void 0;
	}
	getIn(path, keepScalar) {
		if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
		return isCollection$1(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
	}
	has(key) {
		return isCollection$1(this.contents) ? this.contents.has(key) : false;
	}
	hasIn(path) {
		if (isEmptyPath(path)) return this.contents !== void 0;
		return isCollection$1(this.contents) ? this.contents.hasIn(path) : false;
	}
	set(key, value) {
		if (this.contents == null) this.contents = collectionFromPath(this.schema, [key], value);
		else if (assertCollection(this.contents)) this.contents.set(key, value);
	}
	setIn(path, value) {
		if (isEmptyPath(path)) this.contents = value;
		else if (this.contents == null) this.contents = collectionFromPath(this.schema, Array.from(path), value);
		else if (assertCollection(this.contents)) this.contents.setIn(path, value);
	}
	setSchema(version, options = {}) {
		if (typeof version === "number") version = String(version);
		let opt;
		switch (version) {
			case "1.1":
				if (this.directives) this.directives.yaml.version = "1.1";
				else this.directives = new Directives({ version: "1.1" });
				opt = {
					resolveKnownTags: false,
					schema: "yaml-1.1"
				};
				break;
			case "1.2":
			case "next":
				if (this.directives) this.directives.yaml.version = version;
				else this.directives = new Directives({ version });
				opt = {
					resolveKnownTags: true,
					schema: "core"
				};
				break;
			case null:
				if (this.directives) delete this.directives;
				opt = null;
				break;
			default: {
				const sv = JSON.stringify(version);
				throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
			}
		}
		if (options.schema instanceof Object) this.schema = options.schema;
		else if (opt) this.schema = new Schema(Object.assign(opt, options));
		else throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
	}
	toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
		const ctx = {
			anchors: new Map(),
			doc: this,
			keep: !json,
			mapAsMap: mapAsMap === true,
			mapKeyWarned: false,
			maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
		};
		const res = toJS(this.contents, jsonArg ?? "", ctx);
		if (typeof onAnchor === "function") for (const { count, res } of ctx.anchors.values()) onAnchor(res, count);
		return typeof reviver === "function" ? applyReviver(reviver, { "": res }, "", res) : res;
	}
	toJSON(jsonArg, onAnchor) {
		return this.toJS({
			json: true,
			jsonArg,
			mapAsMap: false,
			onAnchor
		});
	}
	toString(options = {}) {
		if (this.errors.length > 0) throw new Error("Document with errors cannot be stringified");
		if ("indent" in options && (!Number.isInteger(options.indent) || Number(options.indent) <= 0)) {
			const s = JSON.stringify(options.indent);
			throw new Error(`"indent" option must be a positive integer, not ${s}`);
		}
		return stringifyDocument(this, options);
	}
};
function assertCollection(contents) {
	if (isCollection$1(contents)) return true;
	throw new Error("Expected a YAML collection as document contents");
}
// node_modules/yaml/browser/dist/errors.js
var YAMLError = class extends Error {
	constructor(name, pos, code, message) {
		super();
		this.name = name;
		this.code = code;
		this.message = message;
		this.pos = pos;
	}
};
var YAMLParseError = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLParseError", pos, code, message);
	}
};
var YAMLWarning = class extends YAMLError {
	constructor(pos, code, message) {
		super("YAMLWarning", pos, code, message);
	}
};
// node_modules/yaml/browser/dist/compose/resolve-props.js
function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
	let spaceBefore = false;
	let atNewline = startOnNewline;
	let hasSpace = startOnNewline;
	let comment = "";
	let commentSep = "";
	let hasNewline = false;
	let reqSpace = false;
	let tab = null;
	let anchor = null;
	let tag = null;
	let newlineAfterProp = null;
	let comma = null;
	let found = null;
	let start = null;
	for (const token of tokens) {
		if (reqSpace) {
			if (token.type !== "space" && token.type !== "newline" && token.type !== "comma") onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
			reqSpace = false;
		}
		if (tab) {
			if (atNewline && token.type !== "comment" && token.type !== "newline") onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
			tab = null;
		}
		switch (token.type) {
			case "space":
				if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) tab = token;
				hasSpace = true;
				break;
			case "comment": {
				if (!hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				const cb = token.source.substring(1) || " ";
				if (!comment) comment = cb;
				else comment += commentSep + cb;
				commentSep = "";
				atNewline = false;
				break;
			}
			case "newline":
				if (atNewline) {
					if (comment) comment += token.source;
					else if (!found || indicator !== "seq-item-ind") spaceBefore = true;
				} else commentSep += token.source;
				atNewline = true;
				hasNewline = true;
				if (anchor || tag) newlineAfterProp = token;
				hasSpace = true;
				break;
			case "anchor":
				if (anchor) onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
				if (token.source.endsWith(":")) onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
				anchor = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case "tag":
				if (tag) onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
				tag = token;
				start ?? (start = token.offset);
				atNewline = false;
				hasSpace = false;
				reqSpace = true;
				break;
			case indicator:
				if (anchor || tag) onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
				if (found) onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
				found = token;
				atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
				hasSpace = false;
				break;
			case "comma": if (flow) {
				if (comma) onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
				comma = token;
				atNewline = false;
				hasSpace = false;
				break;
			}
			default:
				onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
				atNewline = false;
				hasSpace = false;
		}
	}
	const last = tokens[tokens.length - 1];
	const end = last ? last.offset + last.source.length : offset;
	if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
	if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq")) onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
	return {
		comma,
		found,
		spaceBefore,
		comment,
		hasNewline,
		anchor,
		tag,
		newlineAfterProp,
		end,
		start: start ?? end
	};
}
// node_modules/yaml/browser/dist/compose/util-contains-newline.js
function containsNewline(key) {
	if (!key) return null;
	switch (key.type) {
		case "alias":
		case "scalar":
		case "double-quoted-scalar":
		case "single-quoted-scalar":
			if (key.source.includes("\n")) return true;
			if (key.end) {
				for (const st of key.end) if (st.type === "newline") return true;
			}
			return false;
		case "flow-collection":
			for (const it of key.items) {
				for (const st of it.start) if (st.type === "newline") return true;
				if (it.sep) {
					for (const st of it.sep) if (st.type === "newline") return true;
				}
				if (containsNewline(it.key) || containsNewline(it.value)) return true;
			}
			return false;
		default: return true;
	}
}
// node_modules/yaml/browser/dist/compose/util-flow-indent-check.js
function flowIndentCheck(indent, fc, onError) {
	if (fc?.type === "flow-collection") {
		const end = fc.end[0];
		if (end.indent === indent && (end.source === "]" || end.source === "}") && containsNewline(fc)) onError(end, "BAD_INDENT", "Flow end indicator should be more indented than parent", true);
	}
}
// node_modules/yaml/browser/dist/compose/util-map-includes.js
function mapIncludes(ctx, items, search) {
	const { uniqueKeys } = ctx.options;
	if (uniqueKeys === false) return false;
	const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || isScalar(a) && isScalar(b) && a.value === b.value;
	return items.some((pair) => isEqual(pair.key, search));
}
// node_modules/yaml/browser/dist/compose/resolve-block-map.js
const startColMsg = "All mapping items must start at the same column";
function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
	const map = new ((tag?.nodeClass) ?? YAMLMap)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	let offset = bm.offset;
	let commentEnd = null;
	for (const collItem of bm.items) {
		const { start, key, sep, value } = collItem;
		const keyProps = resolveProps(start, {
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: bm.indent,
			startOnNewline: true
		});
		const implicitKey = !keyProps.found;
		if (implicitKey) {
			if (key) {
				if (key.type === "block-seq") onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
				else if ("indent" in key && key.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
			}
			if (!keyProps.anchor && !keyProps.tag && !sep) {
				commentEnd = keyProps.end;
				if (keyProps.comment) {
					if (map.comment) map.comment += "\n" + keyProps.comment;
					else map.comment = keyProps.comment;
				}
				continue;
			}
			if (keyProps.newlineAfterProp || containsNewline(key)) onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
		} else if (keyProps.found?.indent !== bm.indent) onError(offset, "BAD_INDENT", startColMsg);
		ctx.atKey = true;
		const keyStart = keyProps.end;
		const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
		if (ctx.schema.compat) flowIndentCheck(bm.indent, key, onError);
		ctx.atKey = false;
		if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
		const valueProps = resolveProps(sep ?? [], {
			indicator: "map-value-ind",
			next: value,
			offset: keyNode.range[2],
			onError,
			parentIndent: bm.indent,
			startOnNewline: !key || key.type === "block-scalar"
		});
		offset = valueProps.end;
		if (valueProps.found) {
			if (implicitKey) {
				if (value?.type === "block-map" && !valueProps.hasNewline) onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
				if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024) onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
			if (ctx.schema.compat) flowIndentCheck(bm.indent, value, onError);
			offset = valueNode.range[2];
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		} else {
			if (implicitKey) onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
			if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			map.items.push(pair);
		}
	}
	if (commentEnd && commentEnd < offset) onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
	map.range = [
		bm.offset,
		offset,
		commentEnd ?? offset
	];
	return map;
}
// node_modules/yaml/browser/dist/compose/resolve-block-seq.js
function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
	const seq = new ((tag?.nodeClass) ?? YAMLSeq)(ctx.schema);
	if (ctx.atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = bs.offset;
	let commentEnd = null;
	for (const { start, value } of bs.items) {
		const props = resolveProps(start, {
			indicator: "seq-item-ind",
			next: value,
			offset,
			onError,
			parentIndent: bs.indent,
			startOnNewline: true
		});
		if (!props.found) {
			if (props.anchor || props.tag || value) {
				if (value?.type === "block-seq") onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
				else onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
			} else {
				commentEnd = props.end;
				if (props.comment) seq.comment = props.comment;
				continue;
			}
		}
		const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
		if (ctx.schema.compat) flowIndentCheck(bs.indent, value, onError);
		offset = node.range[2];
		seq.items.push(node);
	}
	seq.range = [
		bs.offset,
		offset,
		commentEnd ?? offset
	];
	return seq;
}
// node_modules/yaml/browser/dist/compose/resolve-end.js
function resolveEnd(end, offset, reqSpace, onError) {
	let comment = "";
	if (end) {
		let hasSpace = false;
		let sep = "";
		for (const token of end) {
			const { source, type } = token;
			switch (type) {
				case "space":
					hasSpace = true;
					break;
				case "comment": {
					if (reqSpace && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
					const cb = source.substring(1) || " ";
					if (!comment) comment = cb;
					else comment += sep + cb;
					sep = "";
					break;
				}
				case "newline":
					if (comment) sep += source;
					hasSpace = true;
					break;
				default: onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
			}
			offset += source.length;
		}
	}
	return {
		comment,
		offset
	};
}
// node_modules/yaml/browser/dist/compose/resolve-flow-collection.js
const blockMsg = "Block collections are not allowed within flow collections";
const isBlock = (token) => token && (token.type === "block-map" || token.type === "block-seq");
function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
	const isMap = fc.start.source === "{";
	const fcName = isMap ? "flow map" : "flow sequence";
	const coll = new ((tag?.nodeClass) ?? (isMap ? YAMLMap : YAMLSeq))(ctx.schema);
	coll.flow = true;
	const atRoot = ctx.atRoot;
	if (atRoot) ctx.atRoot = false;
	if (ctx.atKey) ctx.atKey = false;
	let offset = fc.offset + fc.start.source.length;
	for (let i = 0; i < fc.items.length; ++i) {
		const collItem = fc.items[i];
		const { start, key, sep, value } = collItem;
		const props = resolveProps(start, {
			flow: fcName,
			indicator: "explicit-key-ind",
			next: key ?? sep?.[0],
			offset,
			onError,
			parentIndent: fc.indent,
			startOnNewline: false
		});
		if (!props.found) {
			if (!props.anchor && !props.tag && !sep && !value) {
				if (i === 0 && props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
				else if (i < fc.items.length - 1) onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
				if (props.comment) {
					if (coll.comment) coll.comment += "\n" + props.comment;
					else coll.comment = props.comment;
				}
				offset = props.end;
				continue;
			}
			if (!isMap && ctx.options.strict && containsNewline(key)) onError(key, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
		}
		if (i === 0) {
			if (props.comma) onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
		} else {
			if (!props.comma) onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
			if (props.comment) {
				let prevItemComment = "";
				loop: for (const st of start) switch (st.type) {
					case "comma":
					case "space": break;
					case "comment":
						prevItemComment = st.source.substring(1);
						break loop;
					default: break loop;
				}
				if (prevItemComment) {
					let prev = coll.items[coll.items.length - 1];
					if (isPair(prev)) prev = prev.value ?? prev.key;
					if (prev.comment) prev.comment += "\n" + prevItemComment;
					else prev.comment = prevItemComment;
					props.comment = props.comment.substring(prevItemComment.length + 1);
				}
			}
		}
		if (!isMap && !sep && !props.found) {
			const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
			coll.items.push(valueNode);
			offset = valueNode.range[2];
			if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
		} else {
			ctx.atKey = true;
			const keyStart = props.end;
			const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
			if (isBlock(key)) onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
			ctx.atKey = false;
			const valueProps = resolveProps(sep ?? [], {
				flow: fcName,
				indicator: "map-value-ind",
				next: value,
				offset: keyNode.range[2],
				onError,
				parentIndent: fc.indent,
				startOnNewline: false
			});
			if (valueProps.found) {
				if (!isMap && !props.found && ctx.options.strict) {
					if (sep) for (const st of sep) {
						if (st === valueProps.found) break;
						if (st.type === "newline") {
							onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
							break;
						}
					}
					if (props.start < valueProps.found.offset - 1024) onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
				}
			} else if (value) {
				if ("source" in value && value.source?.[0] === ":") onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
				else onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
			}
			const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
			if (valueNode) {
				if (isBlock(value)) onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
			} else if (valueProps.comment) {
				if (keyNode.comment) keyNode.comment += "\n" + valueProps.comment;
				else keyNode.comment = valueProps.comment;
			}
			const pair = new Pair(keyNode, valueNode);
			if (ctx.options.keepSourceTokens) pair.srcToken = collItem;
			if (isMap) {
				const map = coll;
				if (mapIncludes(ctx, map.items, keyNode)) onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
				map.items.push(pair);
			} else {
				const map = new YAMLMap(ctx.schema);
				map.flow = true;
				map.items.push(pair);
				const endRange = (valueNode ?? keyNode).range;
				map.range = [
					keyNode.range[0],
					endRange[1],
					endRange[2]
				];
				coll.items.push(map);
			}
			offset = valueNode ? valueNode.range[2] : valueProps.end;
		}
	}
	const expectedEnd = isMap ? "}" : "]";
	const [ce, ...ee] = fc.end;
	let cePos = offset;
	if (ce?.source === expectedEnd) cePos = ce.offset + ce.source.length;
	else {
		const name = fcName[0].toUpperCase() + fcName.substring(1);
		const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
		onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
		if (ce && ce.source.length !== 1) ee.unshift(ce);
	}
	if (ee.length > 0) {
		const end = resolveEnd(ee, cePos, ctx.options.strict, onError);
		if (end.comment) {
			if (coll.comment) coll.comment += "\n" + end.comment;
			else coll.comment = end.comment;
		}
		coll.range = [
			fc.offset,
			cePos,
			end.offset
		];
	} else coll.range = [
		fc.offset,
		cePos,
		cePos
	];
	return coll;
}
// node_modules/yaml/browser/dist/compose/compose-collection.js
function resolveCollection(CN, ctx, token, onError, tagName, tag) {
	const coll = token.type === "block-map" ? resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection(CN, ctx, token, onError, tag);
	const Coll = coll.constructor;
	if (tagName === "!" || tagName === Coll.tagName) {
		coll.tag = Coll.tagName;
		return coll;
	}
	if (tagName) coll.tag = tagName;
	return coll;
}
function composeCollection(CN, ctx, token, props, onError) {
	const tagToken = props.tag;
	const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
	if (token.type === "block-seq") {
		const { anchor, newlineAfterProp: nl } = props;
		const lastProp = anchor && tagToken ? anchor.offset > tagToken.offset ? anchor : tagToken : anchor ?? tagToken;
		if (lastProp && (!nl || nl.offset < lastProp.offset)) onError(lastProp, "MISSING_CHAR", "Missing newline after block sequence props");
	}
	const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
	if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.tagName && expType === "seq") return resolveCollection(CN, ctx, token, onError, tagName);
	let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
	if (!tag) {
		const kt = ctx.schema.knownTags[tagName];
		if (kt?.collection === expType) {
			ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
			tag = kt;
		} else {
			if (kt) onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
			else onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
			return resolveCollection(CN, ctx, token, onError, tagName);
		}
	}
	const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
	const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
	const node = isNode(res) ? res : new Scalar(res);
	node.range = coll.range;
	node.tag = tagName;
	if (tag?.format) node.format = tag.format;
	return node;
}
// node_modules/yaml/browser/dist/compose/resolve-block-scalar.js
function resolveBlockScalar(ctx, scalar, onError) {
	const start = scalar.offset;
	const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
	if (!header) return {
		value: "",
		type: null,
		comment: "",
		range: [
			start,
			start,
			start
		]
	};
	const type = header.mode === ">" ? Scalar.BLOCK_FOLDED : Scalar.BLOCK_LITERAL;
	const lines = scalar.source ? splitLines(scalar.source) : [];
	let chompStart = lines.length;
	for (let i = lines.length - 1; i >= 0; --i) {
		const content = lines[i][1];
		if (content === "" || content === "\r") chompStart = i;
		else break;
	}
	if (chompStart === 0) {
		const value = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
		let end = start + header.length;
		if (scalar.source) end += scalar.source.length;
		return {
			value,
			type,
			comment: header.comment,
			range: [
				start,
				end,
				end
			]
		};
	}
	let trimIndent = scalar.indent + header.indent;
	let offset = scalar.offset + header.length;
	let contentStart = 0;
	for (let i = 0; i < chompStart; ++i) {
		const [indent, content] = lines[i];
		if (content === "" || content === "\r") {
			if (header.indent === 0 && indent.length > trimIndent) trimIndent = indent.length;
		} else {
			if (indent.length < trimIndent) onError(offset + indent.length, "MISSING_CHAR", "Block scalars with more-indented leading empty lines must use an explicit indentation indicator");
			if (header.indent === 0) trimIndent = indent.length;
			contentStart = i;
			if (trimIndent === 0 && !ctx.atRoot) onError(offset, "BAD_INDENT", "Block scalar values in collections must be indented");
			break;
		}
		offset += indent.length + content.length + 1;
	}
	for (let i = lines.length - 1; i >= chompStart; --i) if (lines[i][0].length > trimIndent) chompStart = i + 1;
	let value = "";
	let sep = "";
	let prevMoreIndented = false;
	for (let i = 0; i < contentStart; ++i) value += lines[i][0].slice(trimIndent) + "\n";
	for (let i = contentStart; i < chompStart; ++i) {
		let [indent, content] = lines[i];
		offset += indent.length + content.length + 1;
		const crlf = content[content.length - 1] === "\r";
		if (crlf) content = content.slice(0, -1);
		if (content && indent.length < trimIndent) {
			const message = `Block scalar lines must not be less indented than their ${header.indent ? "explicit indentation indicator" : "first line"}`;
			onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
			indent = "";
		}
		if (type === Scalar.BLOCK_LITERAL) {
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
		} else if (indent.length > trimIndent || content[0] === "	") {
			if (sep === " ") sep = "\n";
			else if (!prevMoreIndented && sep === "\n") sep = "\n\n";
			value += sep + indent.slice(trimIndent) + content;
			sep = "\n";
			prevMoreIndented = true;
		} else if (content === "") {
			if (sep === "\n") value += "\n";
			else sep = "\n";
		} else {
			value += sep + content;
			sep = " ";
			prevMoreIndented = false;
		}
	}
	switch (header.chomp) {
		case "-": break;
		case "+":
			for (let i = chompStart; i < lines.length; ++i) value += "\n" + lines[i][0].slice(trimIndent);
			if (value[value.length - 1] !== "\n") value += "\n";
			break;
		default: value += "\n";
	}
	const end = start + header.length + scalar.source.length;
	return {
		value,
		type,
		comment: header.comment,
		range: [
			start,
			end,
			end
		]
	};
}
function parseBlockScalarHeader({ offset, props }, strict, onError) {
	if (props[0].type !== "block-scalar-header") {
		onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
		return null;
	}
	const { source } = props[0];
	const mode = source[0];
	let indent = 0;
	let chomp = "";
	let error = -1;
	for (let i = 1; i < source.length; ++i) {
		const ch = source[i];
		if (!chomp && (ch === "-" || ch === "+")) chomp = ch;
		else {
			const n = Number(ch);
			if (!indent && n) indent = n;
			else if (error === -1) error = offset + i;
		}
	}
	if (error !== -1) onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
	let hasSpace = false;
	let comment = "";
	let length = source.length;
	for (let i = 1; i < props.length; ++i) {
		const token = props[i];
		switch (token.type) {
			case "space": hasSpace = true;
			case "newline":
				length += token.source.length;
				break;
			case "comment":
				if (strict && !hasSpace) onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
				length += token.source.length;
				comment = token.source.substring(1);
				break;
			case "error":
				onError(token, "UNEXPECTED_TOKEN", token.message);
				length += token.source.length;
				break;
			default: {
				onError(token, "UNEXPECTED_TOKEN", `Unexpected token in block scalar header: ${token.type}`);
				const ts = token.source;
				if (ts && typeof ts === "string") length += ts.length;
			}
		}
	}
	return {
		mode,
		indent,
		chomp,
		comment,
		length
	};
}
function splitLines(source) {
	const split = source.split(/\n( *)/);
	const first = split[0];
	const m = first.match(/^( *)/);
	const lines = [m?.[1] ? [m[1], first.slice(m[1].length)] : ["", first]];
	for (let i = 1; i < split.length; i += 2) lines.push([split[i], split[i + 1]]);
	return lines;
}
// node_modules/yaml/browser/dist/compose/resolve-flow-scalar.js
function resolveFlowScalar(scalar, strict, onError) {
	const { offset, type, source, end } = scalar;
	let _type;
	let value;
	const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
	switch (type) {
		case "scalar":
			_type = Scalar.PLAIN;
			value = plainValue(source, _onError);
			break;
		case "single-quoted-scalar":
			_type = Scalar.QUOTE_SINGLE;
			value = singleQuotedValue(source, _onError);
			break;
		case "double-quoted-scalar":
			_type = Scalar.QUOTE_DOUBLE;
			value = doubleQuotedValue(source, _onError);
			break;
		default:
			onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
			return {
				value: "",
				type: null,
				comment: "",
				range: [
					offset,
					offset + source.length,
					offset + source.length
				]
			};
	}
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, strict, onError);
	return {
		value,
		type: _type,
		comment: re.comment,
		range: [
			offset,
			valueEnd,
			re.offset
		]
	};
}
function plainValue(source, onError) {
	let badChar = "";
	switch (source[0]) {
		case "	":
			badChar = "a tab character";
			break;
		case ",":
			badChar = "flow indicator character ,";
			break;
		case "%":
			badChar = "directive indicator character %";
			break;
		case "|":
		case ">":
			badChar = `block scalar indicator ${source[0]}`;
			break;
		case "@":
		case "`": badChar = `reserved character ${source[0]}`;
	}
	if (badChar) onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
	return unfoldLines(source);
}
function singleQuotedValue(source, onError) {
	if (source[source.length - 1] !== "'" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
	return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
}
function unfoldLines(source) {
	const line = /(.*?)\r?\n/sy;
	let match = line.exec(source);
	if (!match) return source;
	let trimEnd, trimBoth;
	try {
		trimEnd = new RegExp("(?<![ 	])[ 	]+$");
		trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
	} catch {
		trimEnd = /[ \t]+$/;
		trimBoth = /^[ \t]+|[ \t]+$/g;
	}
	let res = match[1].replace(trimEnd, "");
	let sep = " ";
	let pos = line.lastIndex;
	while (match = line.exec(source)) {
		const lm = match[1].replace(trimBoth, "");
		if (lm === "") {
			if (sep === "\n") res += sep;
			else sep = "\n";
		} else {
			res += sep + lm;
			sep = " ";
		}
		pos = line.lastIndex;
	}
	const last = /[ \t]*(.*)/sy;
	last.lastIndex = pos;
	match = last.exec(source);
	return res + sep + (match?.[1] ?? "");
}
function doubleQuotedValue(source, onError) {
	let res = "";
	for (let i = 1; i < source.length - 1; ++i) {
		const ch = source[i];
		if (ch === "\r" && source[i + 1] === "\n") continue;
		if (ch === "\n") {
			const { fold, offset } = foldNewline(source, i);
			res += fold;
			i = offset;
		} else if (ch === "\\") {
			let next = source[++i];
			const cc = escapeCodes[next];
			if (cc) res += cc;
			else if (next === "\n") {
				next = source[i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "\r" && source[i + 1] === "\n") {
				next = source[++i + 1];
				while (next === " " || next === "	") next = source[++i + 1];
			} else if (next === "x" || next === "u" || next === "U") {
				const length = next === "x" ? 2 : next === "u" ? 4 : 8;
				res += parseCharCode(source, i + 1, length, onError);
				i += length;
			} else {
				const raw = source.substr(i - 1, 2);
				onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
				res += raw;
			}
		} else if (ch === " " || ch === "	") {
			const wsStart = i;
			let next = source[i + 1];
			while (next === " " || next === "	") next = source[++i + 1];
			if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n")) res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
		} else res += ch;
	}
	if (source[source.length - 1] !== "\"" || source.length === 1) onError(source.length, "MISSING_CHAR", "Missing closing \"quote");
	return res;
}
function foldNewline(source, offset) {
	let fold = "";
	let ch = source[offset + 1];
	while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
		if (ch === "\r" && source[offset + 2] !== "\n") break;
		if (ch === "\n") fold += "\n";
		offset += 1;
		ch = source[offset + 1];
	}
	if (!fold) fold = " ";
	return {
		fold,
		offset
	};
}
const escapeCodes = {
	"0": "\0",
	a: "\x07",
	b: "\b",
	e: "\x1B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v",
	N: "\u0085",
	_: "\xA0",
	L: "\u2028",
	P: "\u2029",
	" ": " ",
	"\"": "\"",
	"/": "/",
	"\\": "\\",
	"	": "	"
};
function parseCharCode(source, offset, length, onError) {
	const cc = source.substr(offset, length);
	const code = cc.length === length && /^[0-9a-fA-F]+$/.test(cc) ? parseInt(cc, 16) : NaN;
	try {
		return String.fromCodePoint(code);
	} catch {
		const raw = source.substr(offset - 2, length + 2);
		onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
		return raw;
	}
}
// node_modules/yaml/browser/dist/compose/compose-scalar.js
function composeScalar(ctx, token, tagToken, onError) {
	const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar(ctx, token, onError) : resolveFlowScalar(token, ctx.options.strict, onError);
	const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
	let tag;
	if (ctx.options.stringKeys && ctx.atKey) tag = ctx.schema[SCALAR$1];
	else if (tagName) tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
	else if (token.type === "scalar") tag = findScalarTagByTest(ctx, value, token, onError);
	else tag = ctx.schema[SCALAR$1];
	let scalar;
	try {
		const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
		scalar = isScalar(res) ? res : new Scalar(res);
	} catch (error) {
		const msg = error instanceof Error ? error.message : String(error);
		onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
		scalar = new Scalar(value);
	}
	scalar.range = range;
	scalar.source = value;
	if (type) scalar.type = type;
	if (tagName) scalar.tag = tagName;
	if (tag.format) scalar.format = tag.format;
	if (comment) scalar.comment = comment;
	return scalar;
}
function findScalarTagByName(schema, value, tagName, tagToken, onError) {
	if (tagName === "!") return schema[SCALAR$1];
	const matchWithTest = [];
	for (const tag of schema.tags) if (!tag.collection && tag.tag === tagName) {
		if (tag.default && tag.test) matchWithTest.push(tag);
		else return tag;
	}
	for (const tag of matchWithTest) if (tag.test?.test(value)) return tag;
	const kt = schema.knownTags[tagName];
	if (kt && !kt.collection) {
		schema.tags.push(Object.assign({}, kt, {
			default: false,
			test: void 0
		}));
		return kt;
	}
	onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
	return schema[SCALAR$1];
}
function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
	const tag = schema.tags.find((tag) => (tag.default === true || atKey && tag.default === "key") && tag.test?.test(value)) || schema[SCALAR$1];
	if (schema.compat) {
		const compat = schema.compat.find((tag) => tag.default && tag.test?.test(value)) ?? schema[SCALAR$1];
		if (tag.tag !== compat.tag) onError(token, "TAG_RESOLVE_FAILED", `Value may be parsed as either ${directives.tagString(tag.tag)} or ${directives.tagString(compat.tag)}`, true);
	}
	return tag;
}
// node_modules/yaml/browser/dist/compose/util-empty-scalar-position.js
function emptyScalarPosition(offset, before, pos) {
	if (before) {
		pos ?? (pos = before.length);
		for (let i = pos - 1; i >= 0; --i) {
			let st = before[i];
			switch (st.type) {
				case "space":
				case "comment":
				case "newline":
					offset -= st.source.length;
					continue;
			}
			st = before[++i];
			while (st?.type === "space") {
				offset += st.source.length;
				st = before[++i];
			}
			break;
		}
	}
	return offset;
}
// node_modules/yaml/browser/dist/compose/compose-node.js
const CN = {
	composeNode,
	composeEmptyNode
};
function composeNode(ctx, token, props, onError) {
	const atKey = ctx.atKey;
	const { spaceBefore, comment, anchor, tag } = props;
	let node;
	let isSrcToken = true;
	switch (token.type) {
		case "alias":
			node = composeAlias(ctx, token, onError);
			if (anchor || tag) onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
			break;
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "block-scalar":
			node = composeScalar(ctx, token, tag, onError);
			if (anchor) node.anchor = anchor.source.substring(1);
			break;
		case "block-map":
		case "block-seq":
		case "flow-collection":
			try {
				node = composeCollection(CN, ctx, token, props, onError);
				if (anchor) node.anchor = anchor.source.substring(1);
			} catch (error) {
				onError(token, "RESOURCE_EXHAUSTION", error instanceof Error ? error.message : String(error));
			}
			break;
		default:
			onError(token, "UNEXPECTED_TOKEN", token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`);
			isSrcToken = false;
	}
	node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
	if (anchor && node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	if (atKey && ctx.options.stringKeys && (!isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) onError(tag ?? token, "NON_STRING_KEY", "With stringKeys, all keys must be strings");
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		if (token.type === "scalar" && token.source === "") node.comment = comment;
		else node.commentBefore = comment;
	}
	if (ctx.options.keepSourceTokens && isSrcToken) node.srcToken = token;
	return node;
}
function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor, tag, end }, onError) {
	const token = {
		type: "scalar",
		offset: emptyScalarPosition(offset, before, pos),
		indent: -1,
		source: ""
	};
	const node = composeScalar(ctx, token, tag, onError);
	if (anchor) {
		node.anchor = anchor.source.substring(1);
		if (node.anchor === "") onError(anchor, "BAD_ALIAS", "Anchor cannot be an empty string");
	}
	if (spaceBefore) node.spaceBefore = true;
	if (comment) {
		node.comment = comment;
		node.range[2] = end;
	}
	return node;
}
function composeAlias({ options }, { offset, source, end }, onError) {
	const alias = new Alias(source.substring(1));
	if (alias.source === "") onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
	if (alias.source.endsWith(":")) onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
	const valueEnd = offset + source.length;
	const re = resolveEnd(end, valueEnd, options.strict, onError);
	alias.range = [
		offset,
		valueEnd,
		re.offset
	];
	if (re.comment) alias.comment = re.comment;
	return alias;
}
// node_modules/yaml/browser/dist/compose/compose-doc.js
function composeDoc(options, directives, { offset, start, value, end }, onError) {
	const opts = Object.assign({ _directives: directives }, options);
	const doc = new Document(void 0, opts);
	const ctx = {
		atKey: false,
		atRoot: true,
		directives: doc.directives,
		options: doc.options,
		schema: doc.schema
	};
	const props = resolveProps(start, {
		indicator: "doc-start",
		next: value ?? end?.[0],
		offset,
		onError,
		parentIndent: 0,
		startOnNewline: true
	});
	if (props.found) {
		doc.directives.docStart = true;
		if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline) onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
	}
	doc.contents = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
	const contentEnd = doc.contents.range[2];
	const re = resolveEnd(end, contentEnd, false, onError);
	if (re.comment) doc.comment = re.comment;
	doc.range = [
		offset,
		contentEnd,
		re.offset
	];
	return doc;
}
// node_modules/yaml/browser/dist/compose/composer.js
function getErrorPos(src) {
	if (typeof src === "number") return [src, src + 1];
	if (Array.isArray(src)) return src.length === 2 ? src : [src[0], src[1]];
	const { offset, source } = src;
	return [offset, offset + (typeof source === "string" ? source.length : 1)];
}
function parsePrelude(prelude) {
	let comment = "";
	let atComment = false;
	let afterEmptyLine = false;
	for (let i = 0; i < prelude.length; ++i) {
		const source = prelude[i];
		switch (source[0]) {
			case "#":
				comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
				atComment = true;
				afterEmptyLine = false;
				break;
			case "%":
				if (prelude[i + 1]?.[0] !== "#") i += 1;
				atComment = false;
				break;
			default:
				if (!atComment) afterEmptyLine = true;
				atComment = false;
		}
	}
	return {
		comment,
		afterEmptyLine
	};
}
var Composer = class {
	constructor(options = {}) {
		this.doc = null;
		this.atDirectives = false;
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
		this.onError = (source, code, message, warning) => {
			const pos = getErrorPos(source);
			if (warning) this.warnings.push(new YAMLWarning(pos, code, message));
			else this.errors.push(new YAMLParseError(pos, code, message));
		};
		this.directives = new Directives({ version: options.version || "1.2" });
		this.options = options;
	}
	decorate(doc, afterDoc) {
		const { comment, afterEmptyLine } = parsePrelude(this.prelude);
		if (comment) {
			const dc = doc.contents;
			if (afterDoc) doc.comment = doc.comment ? `${doc.comment}\n${comment}` : comment;
			else if (afterEmptyLine || doc.directives.docStart || !dc) doc.commentBefore = comment;
			else if (isCollection$1(dc) && !dc.flow && dc.items.length > 0) {
				let it = dc.items[0];
				if (isPair(it)) it = it.key;
				const cb = it.commentBefore;
				it.commentBefore = cb ? `${comment}\n${cb}` : comment;
			} else {
				const cb = dc.commentBefore;
				dc.commentBefore = cb ? `${comment}\n${cb}` : comment;
			}
		}
		if (afterDoc) {
			for (let i = 0; i < this.errors.length; ++i) doc.errors.push(this.errors[i]);
			for (let i = 0; i < this.warnings.length; ++i) doc.warnings.push(this.warnings[i]);
		} else {
			doc.errors = this.errors;
			doc.warnings = this.warnings;
		}
		this.prelude = [];
		this.errors = [];
		this.warnings = [];
	}
	streamInfo() {
		return {
			comment: parsePrelude(this.prelude).comment,
			directives: this.directives,
			errors: this.errors,
			warnings: this.warnings
		};
	}
	*compose(tokens, forceDoc = false, endOffset = -1) {
		for (const token of tokens) yield* this.next(token);
		yield* this.end(forceDoc, endOffset);
	}
	*next(token) {
		switch (token.type) {
			case "directive":
				this.directives.add(token.source, (offset, message, warning) => {
					const pos = getErrorPos(token);
					pos[0] += offset;
					this.onError(pos, "BAD_DIRECTIVE", message, warning);
				});
				this.prelude.push(token.source);
				this.atDirectives = true;
				break;
			case "document": {
				const doc = composeDoc(this.options, this.directives, token, this.onError);
				if (this.atDirectives && !doc.directives.docStart) this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
				this.decorate(doc, false);
				if (this.doc) yield this.doc;
				this.doc = doc;
				this.atDirectives = false;
				break;
			}
			case "byte-order-mark":
			case "space": break;
			case "comment":
			case "newline":
				this.prelude.push(token.source);
				break;
			case "error": {
				const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
				const error = new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
				if (this.atDirectives || !this.doc) this.errors.push(error);
				else this.doc.errors.push(error);
				break;
			}
			case "doc-end": {
				if (!this.doc) {
					this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", "Unexpected doc-end without preceding document"));
					break;
				}
				this.doc.directives.docEnd = true;
				const end = resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
				this.decorate(this.doc, true);
				if (end.comment) {
					const dc = this.doc.comment;
					this.doc.comment = dc ? `${dc}\n${end.comment}` : end.comment;
				}
				this.doc.range[2] = end.offset;
				break;
			}
			default: this.errors.push(new YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
		}
	}
	*end(forceDoc = false, endOffset = -1) {
		if (this.doc) {
			this.decorate(this.doc, true);
			yield this.doc;
			this.doc = null;
		} else if (forceDoc) {
			const opts = Object.assign({ _directives: this.directives }, this.options);
			const doc = new Document(void 0, opts);
			if (this.atDirectives) this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
			doc.range = [
				0,
				endOffset,
				endOffset
			];
			this.decorate(doc, false);
			yield doc;
		}
	}
};
// node_modules/yaml/browser/dist/parse/cst.js
const BOM = "\ufeff";
const DOCUMENT = "";
const FLOW_END = "";
const SCALAR = "";
function tokenType(source) {
	switch (source) {
		case "\ufeff": return "byte-order-mark";
		case "": return "doc-mode";
		case "": return "flow-error-end";
		case "": return "scalar";
		case "---": return "doc-start";
		case "...": return "doc-end";
		case "":
		case "\n":
		case "\r\n": return "newline";
		case "-": return "seq-item-ind";
		case "?": return "explicit-key-ind";
		case ":": return "map-value-ind";
		case "{": return "flow-map-start";
		case "}": return "flow-map-end";
		case "[": return "flow-seq-start";
		case "]": return "flow-seq-end";
		case ",": return "comma";
	}
	switch (source[0]) {
		case " ":
		case "	": return "space";
		case "#": return "comment";
		case "%": return "directive-line";
		case "*": return "alias";
		case "&": return "anchor";
		case "!": return "tag";
		case "'": return "single-quoted-scalar";
		case "\"": return "double-quoted-scalar";
		case "|":
		case ">": return "block-scalar-header";
	}
	return null;
}
// node_modules/yaml/browser/dist/parse/lexer.js
function isEmpty(ch) {
	switch (ch) {
		case void 0:
		case " ":
		case "\n":
		case "\r":
		case "	": return true;
		default: return false;
	}
}
const hexDigits = new Set("0123456789ABCDEFabcdef");
const tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
const flowIndicatorChars = new Set(",[]{}");
const invalidAnchorChars = new Set(" ,[]{}\n\r	");
const isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
var Lexer = class {
	constructor() {
		this.atEnd = false;
		this.blockScalarIndent = -1;
		this.blockScalarKeep = false;
		this.buffer = "";
		this.flowKey = false;
		this.flowLevel = 0;
		this.indentNext = 0;
		this.indentValue = 0;
		this.lineEndPos = null;
		this.next = null;
		this.pos = 0;
	}
	*lex(source, incomplete = false) {
		if (source) {
			if (typeof source !== "string") throw TypeError("source is not a string");
			this.buffer = this.buffer ? this.buffer + source : source;
			this.lineEndPos = null;
		}
		this.atEnd = !incomplete;
		let next = this.next ?? "stream";
		while (next && (incomplete || this.hasChars(1))) next = yield* this.parseNext(next);
	}
	atLineEnd() {
		let i = this.pos;
		let ch = this.buffer[i];
		while (ch === " " || ch === "	") ch = this.buffer[++i];
		if (!ch || ch === "#" || ch === "\n") return true;
		if (ch === "\r") return this.buffer[i + 1] === "\n";
		return false;
	}
	charAt(n) {
		return this.buffer[this.pos + n];
	}
	continueScalar(offset) {
		let ch = this.buffer[offset];
		if (this.indentNext > 0) {
			let indent = 0;
			while (ch === " ") ch = this.buffer[++indent + offset];
			if (ch === "\r") {
				const next = this.buffer[indent + offset + 1];
				if (next === "\n" || !next && !this.atEnd) return offset + indent + 1;
			}
			return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
		}
		if (ch === "-" || ch === ".") {
			const dt = this.buffer.substr(offset, 3);
			if ((dt === "---" || dt === "...") && isEmpty(this.buffer[offset + 3])) return -1;
		}
		return offset;
	}
	getLine() {
		let end = this.lineEndPos;
		if (typeof end !== "number" || end !== -1 && end < this.pos) {
			end = this.buffer.indexOf("\n", this.pos);
			this.lineEndPos = end;
		}
		if (end === -1) return this.atEnd ? this.buffer.substring(this.pos) : null;
		if (this.buffer[end - 1] === "\r") end -= 1;
		return this.buffer.substring(this.pos, end);
	}
	hasChars(n) {
		return this.pos + n <= this.buffer.length;
	}
	setNext(state) {
		this.buffer = this.buffer.substring(this.pos);
		this.pos = 0;
		this.lineEndPos = null;
		this.next = state;
		return null;
	}
	peek(n) {
		return this.buffer.substr(this.pos, n);
	}
	*parseNext(next) {
		switch (next) {
			case "stream": return yield* this.parseStream();
			case "line-start": return yield* this.parseLineStart();
			case "block-start": return yield* this.parseBlockStart();
			case "doc": return yield* this.parseDocument();
			case "flow": return yield* this.parseFlowCollection();
			case "quoted-scalar": return yield* this.parseQuotedScalar();
			case "block-scalar": return yield* this.parseBlockScalar();
			case "plain-scalar": return yield* this.parsePlainScalar();
		}
	}
	*parseStream() {
		let line = this.getLine();
		if (line === null) return this.setNext("stream");
		if (line[0] === "\ufeff") {
			yield* this.pushCount(1);
			line = line.substring(1);
		}
		if (line[0] === "%") {
			let dirEnd = line.length;
			let cs = line.indexOf("#");
			while (cs !== -1) {
				const ch = line[cs - 1];
				if (ch === " " || ch === "	") {
					dirEnd = cs - 1;
					break;
				} else cs = line.indexOf("#", cs + 1);
			}
			while (true) {
				const ch = line[dirEnd - 1];
				if (ch === " " || ch === "	") dirEnd -= 1;
				else break;
			}
			const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
			yield* this.pushCount(line.length - n);
			this.pushNewline();
			return "stream";
		}
		if (this.atLineEnd()) {
			const sp = yield* this.pushSpaces(true);
			yield* this.pushCount(line.length - sp);
			yield* this.pushNewline();
			return "stream";
		}
		yield "";
		return yield* this.parseLineStart();
	}
	*parseLineStart() {
		const ch = this.charAt(0);
		if (!ch && !this.atEnd) return this.setNext("line-start");
		if (ch === "-" || ch === ".") {
			if (!this.atEnd && !this.hasChars(4)) return this.setNext("line-start");
			const s = this.peek(3);
			if ((s === "---" || s === "...") && isEmpty(this.charAt(3))) {
				yield* this.pushCount(3);
				this.indentValue = 0;
				this.indentNext = 0;
				return s === "---" ? "doc" : "stream";
			}
		}
		this.indentValue = yield* this.pushSpaces(false);
		if (this.indentNext > this.indentValue && !isEmpty(this.charAt(1))) this.indentNext = this.indentValue;
		return yield* this.parseBlockStart();
	}
	*parseBlockStart() {
		const [ch0, ch1] = this.peek(2);
		if (!ch1 && !this.atEnd) return this.setNext("block-start");
		if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty(ch1)) {
			const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
			this.indentNext = this.indentValue + 1;
			this.indentValue += n;
			return "block-start";
		}
		return "doc";
	}
	*parseDocument() {
		yield* this.pushSpaces(true);
		const line = this.getLine();
		if (line === null) return this.setNext("doc");
		let n = yield* this.pushIndicators();
		switch (line[n]) {
			case "#": yield* this.pushCount(line.length - n);
			case void 0:
				yield* this.pushNewline();
				return yield* this.parseLineStart();
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel = 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				return "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "doc";
			case "\"":
			case "'": return yield* this.parseQuotedScalar();
			case "|":
			case ">":
				n += yield* this.parseBlockScalarHeader();
				n += yield* this.pushSpaces(true);
				yield* this.pushCount(line.length - n);
				yield* this.pushNewline();
				return yield* this.parseBlockScalar();
			default: return yield* this.parsePlainScalar();
		}
	}
	*parseFlowCollection() {
		let nl, sp;
		let indent = -1;
		do {
			nl = yield* this.pushNewline();
			if (nl > 0) {
				sp = yield* this.pushSpaces(false);
				this.indentValue = indent = sp;
			} else sp = 0;
			sp += yield* this.pushSpaces(true);
		} while (nl + sp > 0);
		const line = this.getLine();
		if (line === null) return this.setNext("flow");
		if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty(line[3])) {
			if (!(indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}"))) {
				this.flowLevel = 0;
				yield "";
				return yield* this.parseLineStart();
			}
		}
		let n = 0;
		while (line[n] === ",") {
			n += yield* this.pushCount(1);
			n += yield* this.pushSpaces(true);
			this.flowKey = false;
		}
		n += yield* this.pushIndicators();
		switch (line[n]) {
			case void 0: return "flow";
			case "#":
				yield* this.pushCount(line.length - n);
				return "flow";
			case "{":
			case "[":
				yield* this.pushCount(1);
				this.flowKey = false;
				this.flowLevel += 1;
				return "flow";
			case "}":
			case "]":
				yield* this.pushCount(1);
				this.flowKey = true;
				this.flowLevel -= 1;
				return this.flowLevel ? "flow" : "doc";
			case "*":
				yield* this.pushUntil(isNotAnchorChar);
				return "flow";
			case "\"":
			case "'":
				this.flowKey = true;
				return yield* this.parseQuotedScalar();
			case ":": {
				const next = this.charAt(1);
				if (this.flowKey || isEmpty(next) || next === ",") {
					this.flowKey = false;
					yield* this.pushCount(1);
					yield* this.pushSpaces(true);
					return "flow";
				}
			}
			default:
				this.flowKey = false;
				return yield* this.parsePlainScalar();
		}
	}
	*parseQuotedScalar() {
		const quote = this.charAt(0);
		let end = this.buffer.indexOf(quote, this.pos + 1);
		if (quote === "'") while (end !== -1 && this.buffer[end + 1] === "'") end = this.buffer.indexOf("'", end + 2);
		else while (end !== -1) {
			let n = 0;
			while (this.buffer[end - 1 - n] === "\\") n += 1;
			if (n % 2 === 0) break;
			end = this.buffer.indexOf("\"", end + 1);
		}
		const qb = this.buffer.substring(0, end);
		let nl = qb.indexOf("\n", this.pos);
		if (nl !== -1) {
			while (nl !== -1) {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = qb.indexOf("\n", cs);
			}
			if (nl !== -1) end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
		}
		if (end === -1) {
			if (!this.atEnd) return this.setNext("quoted-scalar");
			end = this.buffer.length;
		}
		yield* this.pushToIndex(end + 1, false);
		return this.flowLevel ? "flow" : "doc";
	}
	*parseBlockScalarHeader() {
		this.blockScalarIndent = -1;
		this.blockScalarKeep = false;
		let i = this.pos;
		while (true) {
			const ch = this.buffer[++i];
			if (ch === "+") this.blockScalarKeep = true;
			else if (ch > "0" && ch <= "9") this.blockScalarIndent = Number(ch) - 1;
			else if (ch !== "-") break;
		}
		return yield* this.pushUntil((ch) => isEmpty(ch) || ch === "#");
	}
	*parseBlockScalar() {
		let nl = this.pos - 1;
		let indent = 0;
		let ch;
		loop: for (let i = this.pos; ch = this.buffer[i]; ++i) switch (ch) {
			case " ":
				indent += 1;
				break;
			case "\n":
				nl = i;
				indent = 0;
				break;
			case "\r": {
				const next = this.buffer[i + 1];
				if (!next && !this.atEnd) return this.setNext("block-scalar");
				if (next === "\n") break;
			}
			default: break loop;
		}
		if (!ch && !this.atEnd) return this.setNext("block-scalar");
		if (indent >= this.indentNext) {
			if (this.blockScalarIndent === -1) this.indentNext = indent;
			else this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
			do {
				const cs = this.continueScalar(nl + 1);
				if (cs === -1) break;
				nl = this.buffer.indexOf("\n", cs);
			} while (nl !== -1);
			if (nl === -1) {
				if (!this.atEnd) return this.setNext("block-scalar");
				nl = this.buffer.length;
			}
		}
		let i = nl + 1;
		ch = this.buffer[i];
		while (ch === " ") ch = this.buffer[++i];
		if (ch === "	") {
			while (ch === "	" || ch === " " || ch === "\r" || ch === "\n") ch = this.buffer[++i];
			nl = i - 1;
		} else if (!this.blockScalarKeep) do {
			let i = nl - 1;
			let ch = this.buffer[i];
			if (ch === "\r") ch = this.buffer[--i];
			const lastChar = i;
			while (ch === " ") ch = this.buffer[--i];
			if (ch === "\n" && i >= this.pos && i + 1 + indent > lastChar) nl = i;
			else break;
		} while (true);
		yield "";
		yield* this.pushToIndex(nl + 1, true);
		return yield* this.parseLineStart();
	}
	*parsePlainScalar() {
		const inFlow = this.flowLevel > 0;
		let end = this.pos - 1;
		let i = this.pos - 1;
		let ch;
		while (ch = this.buffer[++i]) if (ch === ":") {
			const next = this.buffer[i + 1];
			if (isEmpty(next) || inFlow && flowIndicatorChars.has(next)) break;
			end = i;
		} else if (isEmpty(ch)) {
			let next = this.buffer[i + 1];
			if (ch === "\r") {
				if (next === "\n") {
					i += 1;
					ch = "\n";
					next = this.buffer[i + 1];
				} else end = i;
			}
			if (next === "#" || inFlow && flowIndicatorChars.has(next)) break;
			if (ch === "\n") {
				const cs = this.continueScalar(i + 1);
				if (cs === -1) break;
				i = Math.max(i, cs - 2);
			}
		} else {
			if (inFlow && flowIndicatorChars.has(ch)) break;
			end = i;
		}
		if (!ch && !this.atEnd) return this.setNext("plain-scalar");
		yield "";
		yield* this.pushToIndex(end + 1, true);
		return inFlow ? "flow" : "doc";
	}
	*pushCount(n) {
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos += n;
			return n;
		}
		return 0;
	}
	*pushToIndex(i, allowEmpty) {
		const s = this.buffer.slice(this.pos, i);
		if (s) {
			yield s;
			this.pos += s.length;
			return s.length;
		} else if (allowEmpty) yield "";
		return 0;
	}
	*pushIndicators() {
		let n = 0;
		loop: while (true) {
			switch (this.charAt(0)) {
				case "!":
					n += yield* this.pushTag();
					n += yield* this.pushSpaces(true);
					continue loop;
				case "&":
					n += yield* this.pushUntil(isNotAnchorChar);
					n += yield* this.pushSpaces(true);
					continue loop;
				case "-":
				case "?":
				case ":": {
					const inFlow = this.flowLevel > 0;
					const ch1 = this.charAt(1);
					if (isEmpty(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
						if (!inFlow) this.indentNext = this.indentValue + 1;
						else if (this.flowKey) this.flowKey = false;
						n += yield* this.pushCount(1);
						n += yield* this.pushSpaces(true);
						continue loop;
					}
				}
			}
			break loop;
		}
		return n;
	}
	*pushTag() {
		if (this.charAt(1) === "<") {
			let i = this.pos + 2;
			let ch = this.buffer[i];
			while (!isEmpty(ch) && ch !== ">") ch = this.buffer[++i];
			return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
		} else {
			let i = this.pos + 1;
			let ch = this.buffer[i];
			while (ch) if (tagChars.has(ch)) ch = this.buffer[++i];
			else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) ch = this.buffer[i += 3];
			else break;
			return yield* this.pushToIndex(i, false);
		}
	}
	*pushNewline() {
		const ch = this.buffer[this.pos];
		if (ch === "\n") return yield* this.pushCount(1);
		else if (ch === "\r" && this.charAt(1) === "\n") return yield* this.pushCount(2);
		else return 0;
	}
	*pushSpaces(allowTabs) {
		let i = this.pos - 1;
		let ch;
		do
			ch = this.buffer[++i];
		while (ch === " " || allowTabs && ch === "	");
		const n = i - this.pos;
		if (n > 0) {
			yield this.buffer.substr(this.pos, n);
			this.pos = i;
		}
		return n;
	}
	*pushUntil(test) {
		let i = this.pos;
		let ch = this.buffer[i];
		while (!test(ch)) ch = this.buffer[++i];
		return yield* this.pushToIndex(i, false);
	}
};
// node_modules/yaml/browser/dist/parse/parser.js
function includesToken(list, type) {
	for (let i = 0; i < list.length; ++i) if (list[i].type === type) return true;
	return false;
}
function findNonEmptyIndex(list) {
	for (let i = 0; i < list.length; ++i) switch (list[i].type) {
		case "space":
		case "comment":
		case "newline": break;
		default: return i;
	}
	return -1;
}
function isFlowToken(token) {
	switch (token?.type) {
		case "alias":
		case "scalar":
		case "single-quoted-scalar":
		case "double-quoted-scalar":
		case "flow-collection": return true;
		default: return false;
	}
}
function getPrevProps(parent) {
	switch (parent.type) {
		case "document": return parent.start;
		case "block-map": {
			const it = parent.items[parent.items.length - 1];
			return it.sep ?? it.start;
		}
		case "block-seq": return parent.items[parent.items.length - 1].start;
		default: return [];
	}
}
function getFirstKeyStartProps(prev) {
	if (prev.length === 0) return [];
	let i = prev.length;
	loop: while (--i >= 0) switch (prev[i].type) {
		case "doc-start":
		case "explicit-key-ind":
		case "map-value-ind":
		case "seq-item-ind":
		case "newline": break loop;
	}
	while (prev[++i]?.type === "space");
	return prev.splice(i, prev.length);
}
function arrayPushArray(target, source) {
	if (source.length < 1e5) Array.prototype.push.apply(target, source);
	else for (let i = 0; i < source.length; ++i) target.push(source[i]);
}
function fixFlowSeqItems(fc) {
	if (fc.start.type === "flow-seq-start") {
		for (const it of fc.items) if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
			if (it.key) it.value = it.key;
			delete it.key;
			if (isFlowToken(it.value)) {
				if (it.value.end) arrayPushArray(it.value.end, it.sep);
				else it.value.end = it.sep;
			} else arrayPushArray(it.start, it.sep);
			delete it.sep;
		}
	}
}
var Parser = class {
	constructor(onNewLine) {
		this.atNewLine = true;
		this.atScalar = false;
		this.indent = 0;
		this.offset = 0;
		this.onKeyLine = false;
		this.stack = [];
		this.source = "";
		this.type = "";
		this.lexer = new Lexer();
		this.onNewLine = onNewLine;
	}
	*parse(source, incomplete = false) {
		if (this.onNewLine && this.offset === 0) this.onNewLine(0);
		for (const lexeme of this.lexer.lex(source, incomplete)) yield* this.next(lexeme);
		if (!incomplete) yield* this.end();
	}
	*next(source) {
		this.source = source;
		if (this.atScalar) {
			this.atScalar = false;
			yield* this.step();
			this.offset += source.length;
			return;
		}
		const type = tokenType(source);
		if (!type) {
			const message = `Not a YAML token: ${source}`;
			yield* this.pop({
				type: "error",
				offset: this.offset,
				message,
				source
			});
			this.offset += source.length;
		} else if (type === "scalar") {
			this.atNewLine = false;
			this.atScalar = true;
			this.type = "scalar";
		} else {
			this.type = type;
			yield* this.step();
			switch (type) {
				case "newline":
					this.atNewLine = true;
					this.indent = 0;
					if (this.onNewLine) this.onNewLine(this.offset + source.length);
					break;
				case "space":
					if (this.atNewLine && source[0] === " ") this.indent += source.length;
					break;
				case "explicit-key-ind":
				case "map-value-ind":
				case "seq-item-ind":
					if (this.atNewLine) this.indent += source.length;
					break;
				case "doc-mode":
				case "flow-error-end": return;
				default: this.atNewLine = false;
			}
			this.offset += source.length;
		}
	}
	*end() {
		while (this.stack.length > 0) yield* this.pop();
	}
	get sourceToken() {
		return {
			type: this.type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	*step() {
		const top = this.peek(1);
		if (this.type === "doc-end" && top?.type !== "doc-end") {
			while (this.stack.length > 0) yield* this.pop();
			this.stack.push({
				type: "doc-end",
				offset: this.offset,
				source: this.source
			});
			return;
		}
		if (!top) return yield* this.stream();
		switch (top.type) {
			case "document": return yield* this.document(top);
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return yield* this.scalar(top);
			case "block-scalar": return yield* this.blockScalar(top);
			case "block-map": return yield* this.blockMap(top);
			case "block-seq": return yield* this.blockSequence(top);
			case "flow-collection": return yield* this.flowCollection(top);
			case "doc-end": return yield* this.documentEnd(top);
		}
		yield* this.pop();
	}
	peek(n) {
		return this.stack[this.stack.length - n];
	}
	*pop(error) {
		const token = error ?? this.stack.pop();
		if (!token) yield {
			type: "error",
			offset: this.offset,
			source: "",
			message: "Tried to pop an empty stack"
		};
		else if (this.stack.length === 0) yield token;
		else {
			const top = this.peek(1);
			if (token.type === "block-scalar") token.indent = "indent" in top ? top.indent : 0;
			else if (token.type === "flow-collection" && top.type === "document") token.indent = 0;
			if (token.type === "flow-collection") fixFlowSeqItems(token);
			switch (top.type) {
				case "document":
					top.value = token;
					break;
				case "block-scalar":
					top.props.push(token);
					break;
				case "block-map": {
					const it = top.items[top.items.length - 1];
					if (it.value) {
						top.items.push({
							start: [],
							key: token,
							sep: []
						});
						this.onKeyLine = true;
						return;
					} else if (it.sep) it.value = token;
					else {
						Object.assign(it, {
							key: token,
							sep: []
						});
						this.onKeyLine = !it.explicitKey;
						return;
					}
					break;
				}
				case "block-seq": {
					const it = top.items[top.items.length - 1];
					if (it.value) top.items.push({
						start: [],
						value: token
					});
					else it.value = token;
					break;
				}
				case "flow-collection": {
					const it = top.items[top.items.length - 1];
					if (!it || it.value) top.items.push({
						start: [],
						key: token,
						sep: []
					});
					else if (it.sep) it.value = token;
					else Object.assign(it, {
						key: token,
						sep: []
					});
					return;
				}
				default:
					yield* this.pop();
					yield* this.pop(token);
			}
			if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
				const last = token.items[token.items.length - 1];
				if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
					if (top.type === "document") top.end = last.start;
					else top.items.push({ start: last.start });
					token.items.splice(-1, 1);
				}
			}
		}
	}
	*stream() {
		switch (this.type) {
			case "directive-line":
				yield {
					type: "directive",
					offset: this.offset,
					source: this.source
				};
				return;
			case "byte-order-mark":
			case "space":
			case "comment":
			case "newline":
				yield this.sourceToken;
				return;
			case "doc-mode":
			case "doc-start": {
				const doc = {
					type: "document",
					offset: this.offset,
					start: []
				};
				if (this.type === "doc-start") doc.start.push(this.sourceToken);
				this.stack.push(doc);
				return;
			}
		}
		yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML stream`,
			source: this.source
		};
	}
	*document(doc) {
		if (doc.value) return yield* this.lineEnd(doc);
		switch (this.type) {
			case "doc-start":
				if (findNonEmptyIndex(doc.start) !== -1) {
					yield* this.pop();
					yield* this.step();
				} else doc.start.push(this.sourceToken);
				return;
			case "anchor":
			case "tag":
			case "space":
			case "comment":
			case "newline":
				doc.start.push(this.sourceToken);
				return;
		}
		const bv = this.startBlockValue(doc);
		if (bv) this.stack.push(bv);
		else yield {
			type: "error",
			offset: this.offset,
			message: `Unexpected ${this.type} token in YAML document`,
			source: this.source
		};
	}
	*scalar(scalar) {
		if (this.type === "map-value-ind") {
			const start = getFirstKeyStartProps(getPrevProps(this.peek(2)));
			let sep;
			if (scalar.end) {
				sep = scalar.end;
				sep.push(this.sourceToken);
				delete scalar.end;
			} else sep = [this.sourceToken];
			const map = {
				type: "block-map",
				offset: scalar.offset,
				indent: scalar.indent,
				items: [{
					start,
					key: scalar,
					sep
				}]
			};
			this.onKeyLine = true;
			this.stack[this.stack.length - 1] = map;
		} else yield* this.lineEnd(scalar);
	}
	*blockScalar(scalar) {
		switch (this.type) {
			case "space":
			case "comment":
			case "newline":
				scalar.props.push(this.sourceToken);
				return;
			case "scalar":
				scalar.source = this.source;
				this.atNewLine = true;
				this.indent = 0;
				if (this.onNewLine) {
					let nl = this.source.indexOf("\n") + 1;
					while (nl !== 0) {
						this.onNewLine(this.offset + nl);
						nl = this.source.indexOf("\n", nl) + 1;
					}
				}
				yield* this.pop();
				break;
			default:
				yield* this.pop();
				yield* this.step();
		}
	}
	*blockMap(map) {
		const it = map.items[map.items.length - 1];
		switch (this.type) {
			case "newline":
				this.onKeyLine = false;
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else map.items.push({ start: [this.sourceToken] });
				} else if (it.sep) it.sep.push(this.sourceToken);
				else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) map.items.push({ start: [this.sourceToken] });
				else if (it.sep) it.sep.push(this.sourceToken);
				else {
					if (this.atIndentedComment(it.start, map.indent)) {
						const end = map.items[map.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							map.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
		}
		if (this.indent >= map.indent) {
			const atMapIndent = !this.onKeyLine && this.indent === map.indent;
			const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
			let start = [];
			if (atNextItem && it.sep && !it.value) {
				const nl = [];
				for (let i = 0; i < it.sep.length; ++i) {
					const st = it.sep[i];
					switch (st.type) {
						case "newline":
							nl.push(i);
							break;
						case "space": break;
						case "comment":
							if (st.indent > map.indent) nl.length = 0;
							break;
						default: nl.length = 0;
					}
				}
				if (nl.length >= 2) start = it.sep.splice(nl[1]);
			}
			switch (this.type) {
				case "anchor":
				case "tag":
					if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({ start });
						this.onKeyLine = true;
					} else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "explicit-key-ind":
					if (!it.sep && !it.explicitKey) {
						it.start.push(this.sourceToken);
						it.explicitKey = true;
					} else if (atNextItem || it.value) {
						start.push(this.sourceToken);
						map.items.push({
							start,
							explicitKey: true
						});
					} else this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [this.sourceToken],
							explicitKey: true
						}]
					});
					this.onKeyLine = true;
					return;
				case "map-value-ind":
					if (it.explicitKey) {
						if (!it.sep) {
							if (includesToken(it.start, "newline")) Object.assign(it, {
								key: null,
								sep: [this.sourceToken]
							});
							else {
								const start = getFirstKeyStartProps(it.start);
								this.stack.push({
									type: "block-map",
									offset: this.offset,
									indent: this.indent,
									items: [{
										start,
										key: null,
										sep: [this.sourceToken]
									}]
								});
							}
						} else if (it.value) map.items.push({
							start: [],
							key: null,
							sep: [this.sourceToken]
						});
						else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
							type: "block-map",
							offset: this.offset,
							indent: this.indent,
							items: [{
								start,
								key: null,
								sep: [this.sourceToken]
							}]
						});
						else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
							const start = getFirstKeyStartProps(it.start);
							const key = it.key;
							const sep = it.sep;
							sep.push(this.sourceToken);
							delete it.key;
							delete it.sep;
							this.stack.push({
								type: "block-map",
								offset: this.offset,
								indent: this.indent,
								items: [{
									start,
									key,
									sep
								}]
							});
						} else if (start.length > 0) it.sep = it.sep.concat(start, this.sourceToken);
						else it.sep.push(this.sourceToken);
					} else if (!it.sep) Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.value || atNextItem) map.items.push({
						start,
						key: null,
						sep: [this.sourceToken]
					});
					else if (includesToken(it.sep, "map-value-ind")) this.stack.push({
						type: "block-map",
						offset: this.offset,
						indent: this.indent,
						items: [{
							start: [],
							key: null,
							sep: [this.sourceToken]
						}]
					});
					else it.sep.push(this.sourceToken);
					this.onKeyLine = true;
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (atNextItem || it.value) {
						map.items.push({
							start,
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					} else if (it.sep) this.stack.push(fs);
					else {
						Object.assign(it, {
							key: fs,
							sep: []
						});
						this.onKeyLine = true;
					}
					return;
				}
				default: {
					const bv = this.startBlockValue(map);
					if (bv) {
						if (bv.type === "block-seq") {
							if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
								yield* this.pop({
									type: "error",
									offset: this.offset,
									message: "Unexpected block-seq-ind on same line with key",
									source: this.source
								});
								return;
							}
						} else if (atMapIndent) map.items.push({ start });
						this.stack.push(bv);
						return;
					}
				}
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*blockSequence(seq) {
		const it = seq.items[seq.items.length - 1];
		switch (this.type) {
			case "newline":
				if (it.value) {
					const end = "end" in it.value ? it.value.end : void 0;
					if ((Array.isArray(end) ? end[end.length - 1] : void 0)?.type === "comment") end?.push(this.sourceToken);
					else seq.items.push({ start: [this.sourceToken] });
				} else it.start.push(this.sourceToken);
				return;
			case "space":
			case "comment":
				if (it.value) seq.items.push({ start: [this.sourceToken] });
				else {
					if (this.atIndentedComment(it.start, seq.indent)) {
						const end = seq.items[seq.items.length - 2]?.value?.end;
						if (Array.isArray(end)) {
							arrayPushArray(end, it.start);
							end.push(this.sourceToken);
							seq.items.pop();
							return;
						}
					}
					it.start.push(this.sourceToken);
				}
				return;
			case "anchor":
			case "tag":
				if (it.value || this.indent <= seq.indent) break;
				it.start.push(this.sourceToken);
				return;
			case "seq-item-ind":
				if (this.indent !== seq.indent) break;
				if (it.value || includesToken(it.start, "seq-item-ind")) seq.items.push({ start: [this.sourceToken] });
				else it.start.push(this.sourceToken);
				return;
		}
		if (this.indent > seq.indent) {
			const bv = this.startBlockValue(seq);
			if (bv) {
				this.stack.push(bv);
				return;
			}
		}
		yield* this.pop();
		yield* this.step();
	}
	*flowCollection(fc) {
		const it = fc.items[fc.items.length - 1];
		if (this.type === "flow-error-end") {
			let top;
			do {
				yield* this.pop();
				top = this.peek(1);
			} while (top?.type === "flow-collection");
		} else if (fc.end.length === 0) {
			switch (this.type) {
				case "comma":
				case "explicit-key-ind":
					if (!it || it.sep) fc.items.push({ start: [this.sourceToken] });
					else it.start.push(this.sourceToken);
					return;
				case "map-value-ind":
					if (!it || it.value) fc.items.push({
						start: [],
						key: null,
						sep: [this.sourceToken]
					});
					else if (it.sep) it.sep.push(this.sourceToken);
					else Object.assign(it, {
						key: null,
						sep: [this.sourceToken]
					});
					return;
				case "space":
				case "comment":
				case "newline":
				case "anchor":
				case "tag":
					if (!it || it.value) fc.items.push({ start: [this.sourceToken] });
					else if (it.sep) it.sep.push(this.sourceToken);
					else it.start.push(this.sourceToken);
					return;
				case "alias":
				case "scalar":
				case "single-quoted-scalar":
				case "double-quoted-scalar": {
					const fs = this.flowScalar(this.type);
					if (!it || it.value) fc.items.push({
						start: [],
						key: fs,
						sep: []
					});
					else if (it.sep) this.stack.push(fs);
					else Object.assign(it, {
						key: fs,
						sep: []
					});
					return;
				}
				case "flow-map-end":
				case "flow-seq-end":
					fc.end.push(this.sourceToken);
					return;
			}
			const bv = this.startBlockValue(fc);
			if (bv) this.stack.push(bv);
			else {
				yield* this.pop();
				yield* this.step();
			}
		} else {
			const parent = this.peek(2);
			if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
				yield* this.pop();
				yield* this.step();
			} else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
				const start = getFirstKeyStartProps(getPrevProps(parent));
				fixFlowSeqItems(fc);
				const sep = fc.end.splice(1, fc.end.length);
				sep.push(this.sourceToken);
				const map = {
					type: "block-map",
					offset: fc.offset,
					indent: fc.indent,
					items: [{
						start,
						key: fc,
						sep
					}]
				};
				this.onKeyLine = true;
				this.stack[this.stack.length - 1] = map;
			} else yield* this.lineEnd(fc);
		}
	}
	flowScalar(type) {
		if (this.onNewLine) {
			let nl = this.source.indexOf("\n") + 1;
			while (nl !== 0) {
				this.onNewLine(this.offset + nl);
				nl = this.source.indexOf("\n", nl) + 1;
			}
		}
		return {
			type,
			offset: this.offset,
			indent: this.indent,
			source: this.source
		};
	}
	startBlockValue(parent) {
		switch (this.type) {
			case "alias":
			case "scalar":
			case "single-quoted-scalar":
			case "double-quoted-scalar": return this.flowScalar(this.type);
			case "block-scalar-header": return {
				type: "block-scalar",
				offset: this.offset,
				indent: this.indent,
				props: [this.sourceToken],
				source: ""
			};
			case "flow-map-start":
			case "flow-seq-start": return {
				type: "flow-collection",
				offset: this.offset,
				indent: this.indent,
				start: this.sourceToken,
				items: [],
				end: []
			};
			case "seq-item-ind": return {
				type: "block-seq",
				offset: this.offset,
				indent: this.indent,
				items: [{ start: [this.sourceToken] }]
			};
			case "explicit-key-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				start.push(this.sourceToken);
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						explicitKey: true
					}]
				};
			}
			case "map-value-ind": {
				this.onKeyLine = true;
				const start = getFirstKeyStartProps(getPrevProps(parent));
				return {
					type: "block-map",
					offset: this.offset,
					indent: this.indent,
					items: [{
						start,
						key: null,
						sep: [this.sourceToken]
					}]
				};
			}
		}
		return null;
	}
	atIndentedComment(start, indent) {
		if (this.type !== "comment") return false;
		if (this.indent <= indent) return false;
		return start.every((st) => st.type === "newline" || st.type === "space");
	}
	*documentEnd(docEnd) {
		if (this.type !== "doc-mode") {
			if (docEnd.end) docEnd.end.push(this.sourceToken);
			else docEnd.end = [this.sourceToken];
			if (this.type === "newline") yield* this.pop();
		}
	}
	*lineEnd(token) {
		switch (this.type) {
			case "comma":
			case "doc-start":
			case "doc-end":
			case "flow-seq-end":
			case "flow-map-end":
			case "map-value-ind":
				yield* this.pop();
				yield* this.step();
				break;
			case "newline": this.onKeyLine = false;
			default:
				if (token.end) token.end.push(this.sourceToken);
				else token.end = [this.sourceToken];
				if (this.type === "newline") yield* this.pop();
		}
	}
};
// src/core/document/yaml-tokens.ts
const MAX_YAML_TOKENS = 1e6;
const MAX_YAML_PROBLEMS = 20;
const knownTags = new Set([
	"!!str",
	"!!int",
	"!!float",
	"!!bool",
	"!!null"
]);
const SCALAR_FOLLOWS = "";
function yamlTokens(text, limits) {
	const tokens = [];
	const problems = [];
	const parser = new Parser();
	let count = 0;
	let inScalar = false;
	const keep = (token) => {
		const problem = tokenProblem(token, tokens);
		if (problem === null) tokens.push(token);
		else problems.push(problem);
	};
	for (const lexeme of new Lexer().lex(text)) {
		const start = parser.offset;
		const problem = inScalar ? null : lexemeProblem(lexeme, start);
		if (problem !== null) problems.push(problem);
		inScalar = !inScalar && lexeme === SCALAR_FOLLOWS;
		for (const token of parser.next(lexeme)) keep(token);
		if (parser.stack.length > limits.depth + 2) return err([tooDeep(limits, spanFrom(start, lexeme))]);
		if (++count > MAX_YAML_TOKENS) return err([tooManyTokens(spanFrom(start, lexeme))]);
		if (problems.length >= 20 || problems.at(-1)?.code === "document/several-documents") break;
	}
	for (const token of problems.length === 0 ? parser.end() : []) keep(token);
	return problems.length === 0 ? ok(tokens) : err(problems);
}
function spanFrom(start, lexeme) {
	return {
		start,
		end: start + lexeme.length
	};
}
function tooManyTokens(at) {
	return {
		code: "document/too-many-values",
		at,
		message: `has more than ${MAX_YAML_TOKENS} YAML tokens`,
		hint: "write large tables as JSON or CSV"
	};
}
function tooDeep(limits, at) {
	return {
		code: "document/too-deep",
		at,
		message: `is nested more than ${limits.depth} levels deep`
	};
}
function lexemeProblem(lexeme, start) {
	if (!"&*!%".includes(lexeme.charAt(0)) || lexeme === "") return null;
	const at = spanFrom(start, lexeme);
	if (lexeme.startsWith("&") || lexeme.startsWith("*")) return {
		code: "document/alias",
		at,
		message: `${lexeme.startsWith("&") ? "the anchor" : "the alias"} ${excerpt(lexeme)} is not allowed here`,
		hint: "write the value out; quote the text if a star or ampersand is meant"
	};
	if (lexeme.startsWith("!") && !knownTags.has(lexeme)) return {
		code: "document/tag",
		at,
		message: `the tag ${excerpt(lexeme)} is not one of YAML's core schema`,
		hint: "leave the tag out; quote the text if an exclamation mark is meant"
	};
	if (lexeme.startsWith("%") && !/^%YAML[ \t]+1\.2[ \t]*$/.test(lexeme)) return {
		code: "document/syntax",
		at,
		message: `the directive ${excerpt(lexeme)} is not supported`,
		hint: "leave the line out: files are read as YAML 1.2"
	};
	return null;
}
function unexpected(token) {
	return token.source === "" ? excerpt(token.message) : `did not expect ${excerpt(token.source)} here`;
}
function tokenProblem(token, before) {
	if (token.type !== "error" && token.type !== "document") return null;
	const at = {
		start: token.offset,
		end: token.offset + 1
	};
	if (token.type === "error") return {
		code: "document/syntax",
		at,
		message: unexpected(token)
	};
	if (token.type !== "document" || !before.some((earlier) => earlier.type === "document")) return null;
	return {
		code: "document/several-documents",
		at,
		message: "a second YAML document begins here; one file holds one document"
	};
}
// src/core/document/yaml-compose.ts
var EnoughProblems = class extends Error {};
function composeYaml(tokens, end) {
	const problems = [];
	const composer = new Composer({
		schema: "failsafe",
		version: "1.2",
		uniqueKeys: false,
		prettyErrors: false
	});
	Reflect.set(composer, "onError", (source, code, message, warning) => {
		if (warning === true) return;
		if (problems.length >= 20) throw new EnoughProblems();
		problems.push(syntaxProblem(spanOf$1(source), code, message));
	});
	let document = null;
	try {
		for (const composed of composer.compose(tokens, true, end)) document = composed;
	} catch (thrown) {
		if (!(thrown instanceof EnoughProblems)) problems.push(unreadable(thrown));
	}
	for (const error of document?.errors.slice(0, 20) ?? []) problems.push(syntaxProblem(spanOf$1(error.pos), error.code, error.message));
	if (problems.length > 0) return err(problems);
	return document === null ? err([unreadable(null)]) : ok(document);
}
function unreadable(thrown) {
	return {
		code: "document/syntax",
		at: null,
		message: `can't be read as YAML${thrown instanceof Error ? `: ${firstLine(thrown.message)}` : ""}`
	};
}
function spanOf$1(source) {
	if (typeof source === "number") return {
		start: source,
		end: source + 1
	};
	if (Array.isArray(source)) return {
		start: Number(source[0]),
		end: Number(source[1])
	};
	if (typeof source !== "object" || source === null) return {
		start: 0,
		end: 1
	};
	const start = "offset" in source ? Number(source.offset) : 0;
	return {
		start,
		end: start + ("source" in source ? String(source.source).length : 1)
	};
}
const hints = {
	TAB_AS_INDENT: "indent with spaces",
	BAD_INDENT: "entries of one mapping or list start in the same column",
	BLOCK_AS_IMPLICIT_KEY: "quote text that contains ': '",
	MULTILINE_IMPLICIT_KEY: "look for a missing colon, quote or bracket before this",
	MISSING_CHAR: "look for a missing colon, quote, comma or bracket",
	BAD_SCALAR_START: "quote text that begins with @, ` or %",
	BAD_DQ_ESCAPE: "write \\\\ for a backslash, or use single quotes"
};
function syntaxProblem(at, code, message) {
	const hint = message.includes("end with a") ? "look for a missing bracket before this" : hints[code];
	return {
		code: "document/syntax",
		at,
		message: firstLine(message),
		...hint === void 0 ? {} : { hint }
	};
}
function firstLine(message) {
	const line = message.split("\n", 1)[0] ?? "";
	return line.length > 160 ? `${line.slice(0, 157)}\u2026` : line;
}
// src/core/document/yaml-scalar.ts
const decimal = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;
const nothing$1 = /^(?:null|Null|NULL|~|)$/;
const yes = /^(?:true|True|TRUE)$/;
const no = /^(?:false|False|FALSE)$/;
function plainScalar(text, at) {
	if (nothing$1.test(text)) return {
		kind: "null",
		at
	};
	if (decimal.test(text)) return {
		kind: "number",
		text,
		at
	};
	if (yes.test(text)) return {
		kind: "boolean",
		value: true,
		at
	};
	if (no.test(text)) return {
		kind: "boolean",
		value: false,
		at
	};
	if (notANumber.test(text)) return {
		kind: "nonfinite",
		text: "NaN",
		at
	};
	const [whole, sign] = infinity.exec(text) ?? [];
	if (whole !== void 0) return {
		kind: "nonfinite",
		text: sign === "-" ? "-Infinity" : "Infinity",
		at
	};
	return {
		kind: "string",
		value: text,
		at
	};
}
const kindsOfTag = new Map([
	["tag:yaml.org,2002:int", ["number"]],
	["tag:yaml.org,2002:float", ["number", "nonfinite"]],
	["tag:yaml.org,2002:bool", ["boolean"]],
	["tag:yaml.org,2002:null", ["null"]]
]);
function taggedScalar(tag, text, at) {
	if (tag === "tag:yaml.org,2002:str") return {
		kind: "string",
		value: text,
		at
	};
	const scalar = plainScalar(text, at);
	return kindsOfTag.get(tag)?.includes(scalar.kind) === true ? scalar : null;
}
// src/core/document/yaml.ts
function parseYaml(file, limits = DOCUMENT_LIMITS) {
	const parsed = parse$1(file.text, limits);
	return parsed.ok ? parsed : err(parsed.error.map((problem) => diagnose(file, problem)));
}
function parse$1(text, limits) {
	const refused = textProblem(text, limits);
	if (refused !== null) return err([refused]);
	const tokens = yamlTokens(text, limits);
	if (!tokens.ok) return tokens;
	const document = composeYaml(tokens.value, text.length);
	if (!document.ok) return document;
	const root = document.value.contents;
	if (root === null || isEmptyScalar(root)) return err([{
		code: "document/empty",
		at: null,
		message: "is empty"
	}]);
	const building = {
		text,
		limits,
		problems: [],
		values: 0
	};
	const node = build(building, root, 1);
	return building.problems.length > 0 ? err(building.problems) : ok(node);
}
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
function textProblem(text, limits) {
	if (text.length > limits.bytes) return {
		code: "document/too-large",
		at: null,
		message: `is larger than ${limits.bytes} bytes`
	};
	const start = text.search(unprintable);
	if (start === -1) return null;
	const message = `the control character U+${text.charCodeAt(start).toString(16).toUpperCase().padStart(4, "0")} is not allowed in YAML`;
	return {
		code: "document/syntax",
		at: {
			start,
			end: start + 1
		},
		message,
		hint: "remove it"
	};
}
function isEmptyScalar(node) {
	return isScalar(node) && node.source === "" && node.type === "PLAIN" && node.tag === void 0;
}
function build(building, node, depth) {
	const at = spanOf(node);
	if (!counted$1(building, at)) return {
		kind: "null",
		at
	};
	if (isScalar(node)) return buildScalar(building, node, at);
	const problem = collectionProblem(node, depth, building.limits);
	if (problem !== null) building.problems.push(problem);
	else if (isMap(node)) return {
		kind: "mapping",
		entries: buildEntries(building, node, depth),
		at
	};
	else if (isSeq(node)) return {
		kind: "sequence",
		items: node.items.map((item) => build(building, item, depth + 1)),
		at
	};
	return {
		kind: "null",
		at
	};
}
function counted$1(building, at) {
	const { limits, problems } = building;
	building.values++;
	if (building.values === limits.values + 1) problems.push({
		code: "document/too-many-values",
		at,
		message: `holds more than ${limits.values} values`
	});
	return building.values <= limits.values && problems.length < 20;
}
function collectionProblem(node, depth, limits) {
	const at = spanOf(node);
	if (!isMap(node) && !isSeq(node)) return {
		code: "document/alias",
		at,
		message: "an alias is not allowed here"
	};
	if (depth > limits.depth) return tooDeep(limits, at);
	if (node.tag === void 0) return null;
	return {
		code: "document/tag",
		at,
		message: "is not of the type its tag names",
		hint: "leave the tag out"
	};
}
function buildEntries(building, map, depth) {
	const lines = new Map();
	return map.items.map((pair) => {
		const keyAt = spanOf(pair.key);
		const key = keyText(building.text, pair.key);
		if (lines.has(key)) building.problems.push(repeated(key, keyAt));
		lines.set(key, keyAt);
		if (pair.value !== null) return {
			key,
			keyAt,
			value: build(building, pair.value, depth + 1)
		};
		counted$1(building, keyAt);
		return {
			key,
			keyAt,
			value: {
				kind: "null",
				at: keyAt
			}
		};
	});
}
function repeated(key, at) {
	return {
		code: "document/duplicate-key",
		at,
		message: `the key ${excerpt(key)} is already there in this mapping`,
		hint: "keep one of them"
	};
}
function keyText(text, key) {
	if (isScalar(key)) return key.source ?? String(key.value);
	const { start, end } = spanOf(key);
	return text.slice(start, end);
}
function buildScalar(building, scalar, at) {
	const source = scalar.source ?? String(scalar.value);
	if (scalar.tag === void 0) return scalar.type === "PLAIN" ? plainScalar(source, at) : {
		kind: "string",
		value: source,
		at
	};
	const tagged = taggedScalar(scalar.tag, source, at);
	if (tagged !== null) return tagged;
	const message = `${excerpt(source)} is not of the type its tag names`;
	building.problems.push({
		code: "document/tag",
		at,
		message,
		hint: "leave the tag out"
	});
	return {
		kind: "null",
		at
	};
}
function spanOf(node) {
	const [start, end] = (isScalar(node) || isMap(node) || isSeq(node) ? node.range : void 0) ?? [0, 0];
	return {
		start,
		end
	};
}
// src/core/document/read.ts
const suffixes = new Map([
	["json", "json"],
	["yaml", "yaml"],
	["yml", "yaml"],
	["dvc", "yaml"],
	["toml", "toml"],
	["csv", "csv"],
	["tsv", "csv"],
	["md", "text"],
	["markdown", "text"],
	["js", "text"],
	["pbtxt", "text"]
]);
function readDocument(file) {
	if (file.text.includes("\0")) return err([diagnose(file, {
		code: "document/binary",
		at: null,
		message: "is binary"
	})]);
	const syntax = suffixes.get(suffixOf(file.path));
	if (syntax === void 0) return readBySight(file);
	const root = parse(file, syntax);
	return root.ok ? ok({
		file,
		syntax,
		root: root.value
	}) : root;
}
function suffixOf(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
function parse(file, syntax) {
	switch (syntax) {
		case "json": return parseJson(file);
		case "yaml": return parseYaml(file);
		case "toml": return parseToml(file);
		case "csv": return parseCsv(file);
		case "text": return ok(whole(file));
		default: return unreachable(syntax);
	}
}
function whole(file) {
	return {
		kind: "string",
		value: file.text,
		at: {
			start: 0,
			end: file.text.length
		}
	};
}
function readBySight(file) {
	const text = {
		file,
		syntax: "text",
		root: whole(file)
	};
	if (file.text.trim() === "") return ok(text);
	if (/^\s*[[{]/.test(file.text)) {
		const json = parseJson(file);
		return json.ok ? ok({
			file,
			syntax: "json",
			root: json.value
		}) : json;
	}
	const yaml = parseYaml(file);
	if (!yaml.ok || yaml.value.kind === "string" || yaml.value.kind === "null") return ok(text);
	return ok({
		file,
		syntax: "yaml",
		root: yaml.value
	});
}
// src/core/document/tree.ts
function child(node, key) {
	if (node?.kind !== "mapping") return void 0;
	if (node.entries.length < FEW) return node.entries.find((entry) => entry.key === key)?.value;
	return (indexes.get(node) ?? indexed(node)).get(key);
}
const FEW = 12;
const indexes = new WeakMap();
function indexed(node) {
	const index = new Map(node.entries.map((entry) => [entry.key, entry.value]));
	indexes.set(node, index);
	return index;
}
function entriesOf(node) {
	return node?.kind === "mapping" ? node.entries : [];
}
function itemsOf(node) {
	return node?.kind === "sequence" ? node.items : [];
}
function textOf(node) {
	if (node === void 0) return void 0;
	if (node.kind === "string") return node.value;
	if (node.kind === "number" || node.kind === "nonfinite") return node.text;
	return node.kind === "boolean" ? String(node.value) : void 0;
}
// src/core/evidence/place.ts
function placeIn(document) {
	const lines = lineIndex(document.file.text);
	return (node) => positionAt(lines, node.at.start);
}
// src/core/evidence/importance/importance-words.ts
const nameWords = [
	"feature_names",
	"feature_name",
	"features",
	"feature",
	"columns",
	"column",
	"variables",
	"variable",
	"names",
	"name",
	"col_name"
];
const valueWords = [
	"mean_abs_shap",
	"mean_abs_shap_value",
	"feature_importance_vals",
	"importances_mean",
	"importance_mean",
	"importances",
	"importance",
	"feature_importances",
	"feature_importances_",
	"feature_importance",
	"total_gain",
	"gain",
	"shap_values",
	"shap_value",
	"shap",
	"mean_shap",
	"coefficient",
	"values",
	"value",
	"mean",
	"score",
	"weight",
	"split",
	"cover"
];
const unsignedWords = new Set([
	"mean_abs_shap",
	"mean_abs_shap_value",
	"feature_importance_vals",
	"total_gain",
	"gain",
	"split",
	"cover"
]);
function firstWord(words, names) {
	const lower = new Map(names.map((name) => [name.toLowerCase(), name]));
	const found = words.find((word) => lower.has(word));
	return found === void 0 ? null : lower.get(found) ?? null;
}
// src/core/evidence/importance/stated-pairs.ts
const DEEPEST = 3;
function pairsInTree(root, depth = 0) {
	if (root.kind === "sequence") return ofRecords(root);
	if (root.kind !== "mapping") return unknown(root);
	const keys = root.entries.map(({ key }) => key);
	const columns = ofColumns(root, keys);
	if (columns !== null) return columns;
	const names = listUnder(root, firstWord(nameWords, keys));
	const measure = firstWord(valueWords, keys.filter((key) => child(root, key)?.kind === "sequence"));
	if (names !== null && measure !== null) return ofLists(names, {
		measure,
		values: child(root, measure) ?? root
	});
	const inner = firstWord(valueWords, keys.filter((key) => isCollection(child(root, key))));
	const within = inner === null ? void 0 : child(root, inner);
	if (inner !== null && within !== void 0 && depth < DEEPEST) {
		const found = pairsInTree(within, depth + 1);
		return found.kind === "pairs" ? {
			...found,
			measure: found.measure ?? inner
		} : found;
	}
	return ofMapping(root);
}
function isCollection(node) {
	return node?.kind === "mapping" || node?.kind === "sequence";
}
function ofMapping(root) {
	const inner = root.entries.flatMap(({ value }) => value.kind === "mapping" ? value.entries.map(({ key }) => key) : []);
	const measure = firstWord(valueWords, inner);
	return {
		kind: "pairs",
		measure,
		pairs: root.entries.map(({ key, value }) => {
			return {
				name: key,
				values: [measure !== null && value.kind === "mapping" ? child(value, measure) ?? value : value],
				at: value
			};
		})
	};
}
function ofColumns(root, keys) {
	const mappings = keys.filter((key) => child(root, key)?.kind === "mapping");
	const name = firstWord(nameWords, mappings);
	const measure = firstWord(valueWords, mappings);
	if (name === null || measure === null) return null;
	const values = child(root, measure);
	return {
		kind: "pairs",
		measure,
		pairs: entriesOf(child(root, name)).map(({ key, value }) => ({
			name: value,
			values: [child(values, key)],
			at: value
		}))
	};
}
function ofRecords(root) {
	const [first] = root.items;
	const keys = first?.kind === "mapping" ? first.entries.map(({ key }) => key) : [];
	const name = firstWord(nameWords, keys);
	const measure = firstWord(valueWords, keys);
	if (first !== void 0 && (name === null || measure === null)) return unknown(first);
	return {
		kind: "pairs",
		measure,
		pairs: root.items.map((record) => {
			const value = measure === null ? void 0 : child(record, measure);
			return {
				name: (name === null ? void 0 : child(record, name)) ?? record,
				values: [value],
				at: record
			};
		})
	};
}
function ofLists(names, { measure, values }) {
	const items = itemsOf(values);
	const isTable = items.length > 0 && items.every((item) => item.kind === "sequence");
	const rows = isTable ? items.map(itemsOf) : [items];
	const ragged = rows.findIndex((row) => row.length !== names.items.length);
	if (ragged !== -1) {
		const message = `${isTable ? `row ${ragged + 1} of ${measure} holds` : `${measure} holds`} ${rows[ragged]?.length ?? 0} values for ${names.items.length} names`;
		return {
			kind: "problem",
			problem: {
				code: "evidence/malformed",
				at: (isTable ? items[ragged] : values)?.at ?? values.at,
				message
			}
		};
	}
	const pairs = names.items.map((name, column) => ({
		name,
		values: rows.map((row) => row[column]),
		at: name
	}));
	return {
		kind: "pairs",
		measure: isTable ? "rows" : measure,
		pairs
	};
}
function listUnder(root, key) {
	const node = key === null ? void 0 : child(root, key);
	return node?.kind === "sequence" ? node : null;
}
function pairsInTable(root) {
	const rows = itemsOf(root);
	const header = itemsOf(rows[0]);
	const texts = header.map((cell) => textOf(cell) ?? "");
	const name = firstWord(nameWords, texts);
	const measure = firstWord(valueWords, texts);
	const known = name !== null && measure !== null;
	if (!known && header.length !== 2) return unknown(rows[0] ?? root);
	const nameAt = known ? texts.indexOf(name) : 0;
	const valueAt = known ? texts.indexOf(measure) : 1;
	const headless = !known && header[0]?.kind !== "null" && header[1]?.kind === "number";
	const pairs = (headless ? rows : rows.slice(1)).map((row) => {
		const cells = itemsOf(row);
		return {
			name: cells[nameAt] ?? row,
			values: [cells[valueAt]],
			at: row
		};
	});
	return {
		kind: "pairs",
		measure: headless ? null : measure ?? texts[valueAt] ?? null,
		pairs
	};
}
function unknown(node) {
	return {
		kind: "problem",
		problem: {
			code: "evidence/no-measurement",
			at: node.at,
			message: "states no importances: expected names with numbers",
			hint: "Write {\"age\": 0.3, \u2026}, [{\"feature\": \"age\", \"importance\": 0.3}, \u2026] or a CSV feature,importance"
		}
	};
}
// src/core/evidence/importance/read-importance.ts
const MOST_PROBLEMS = 5;
const MOST_FEATURES = 1e5;
function readImportance(file) {
	const document = readDocument(file);
	if (!document.ok) return document;
	const { root, syntax } = document.value;
	const stated = syntax === "csv" ? pairsInTable(root) : pairsInTree(root);
	if (stated.kind === "problem") return err([diagnose(file, stated.problem)]);
	if (stated.pairs.length === 0) return err([diagnose(file, {
		code: "evidence/no-measurement",
		at: root.at,
		message: "lists no feature"
	})]);
	if (stated.pairs.length > MOST_FEATURES) {
		const message = `lists more than ${MOST_FEATURES} features`;
		return err([diagnose(file, {
			code: "document/too-many-values",
			at: root.at,
			message
		})]);
	}
	const place = placeIn(document.value);
	const seen = new Set();
	const problems = [];
	const features = [];
	for (const pair of stated.pairs) {
		const name = typeof pair.name === "string" ? pair.name : nameOf$1(pair.name);
		const problem = nameProblem(name, seen, pair) ?? valueProblem(name ?? "", pair, stated.measure);
		if (problem !== null) problems.push(problem);
		if (problems.length === MOST_PROBLEMS) break;
		if (name === null || problem !== null) continue;
		features.push({
			name,
			value: valueOf$3(pair),
			at: place(pair.at)
		});
	}
	if (problems.length > 0) return err(problems.map((problem) => diagnose(file, problem)));
	return ok({
		features,
		measure: stated.measure,
		signed: features.some(({ value }) => value < 0)
	});
}
function nameOf$1(node) {
	return textOf(node) ?? null;
}
function valueOf$3({ values }) {
	const [only] = values;
	if (values.length === 1) return numberIn(only) ?? 0;
	let sum = 0;
	for (const value of values) sum += Math.abs(numberIn(value) ?? 0) / values.length;
	return sum;
}
function numberIn(node) {
	const value = node?.kind === "number" ? Number(node.text) : NaN;
	return Number.isFinite(value) ? value : null;
}
function nameProblem(name, seen, { at }) {
	if (name === null || name === "") return {
		code: "evidence/malformed",
		at: at.at,
		message: "a feature has no name"
	};
	if (seen.has(name)) {
		const message = `there are two features named "${excerpt(name)}"`;
		return {
			code: "document/duplicate-key",
			at: at.at,
			message,
			hint: "Keep one of the two"
		};
	}
	seen.add(name);
	return null;
}
function valueProblem(name, { values, at }, measure) {
	const wrong = values.find((value) => numberIn(value) === null);
	const malformed = (found, said) => {
		const message = `the importance of "${excerpt(name)}" ${said}`;
		return {
			code: "evidence/malformed",
			at: (found ?? at).at,
			message
		};
	};
	if (values.length === 0 || values.some((value) => value === void 0)) return malformed(void 0, "is missing");
	if (wrong !== void 0) return malformed(wrong, `is ${described(wrong)}, expected a finite number`);
	const [only] = values;
	return values.length === 1 && (numberIn(only) ?? 0) < 0 && unsignedWords.has((measure ?? "").toLowerCase()) ? malformed(only, `is below 0, which ${excerpt(measure ?? "")} can't be`) : null;
}
function described(node) {
	const text = textOf(node);
	if (node.kind === "null") return "empty";
	return text === void 0 ? `a ${node.kind}` : `"${excerpt(text)}"`;
}
// src/core/statistics/importance/ranks.ts
function ascendingPlaces(values) {
	return rankOrder(values)?.rows ?? new Uint32Array(0);
}
function midRanks(values) {
	const order = ascendingPlaces(values);
	const ranks = new Float64Array(values.length);
	for (let from = 0; from < order.length;) {
		const value = values[order[from] ?? 0];
		let to = from + 1;
		while (to < order.length && values[order[to] ?? 0] === value) to++;
		for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + to + 1) / 2;
		from = to;
	}
	return ranks;
}
// src/core/statistics/importance/kendall.ts
function kendall(a, b) {
	const n = a.length;
	if (n < 2) return undefinedFor("too-few-rows");
	const x = midRanks(a);
	const y = midRanks(b);
	const byB = ascendingPlaces(b);
	const order = ascendingPlaces(Float64Array.from(byB, (index) => a[index] ?? 0)).map((place) => byB[place] ?? 0);
	const inOrder = Float64Array.from(order, (index) => y[index] ?? 0);
	const both = tiedPairs(order.length, (i, j) => x[order[i] ?? 0] === x[order[j] ?? 0] && inOrder[i] === inOrder[j]);
	const tiedX = tiedPairs(order.length, (i, j) => x[order[i] ?? 0] === x[order[j] ?? 0]);
	const discordant = exchanges(inOrder, new Float64Array(n));
	const tiedY = tiedPairs(n, (i, j) => inOrder[i] === inOrder[j]);
	const pairs = n * (n - 1) / 2;
	if (pairs === tiedX || pairs === tiedY) return undefinedFor("zero-denominator");
	const tau = (pairs - tiedX - tiedY + both - 2 * discordant) / Math.sqrt((pairs - tiedX) * (pairs - tiedY));
	return computed(Math.max(-1, Math.min(1, tau)));
}
function tiedPairs(n, equal) {
	let pairs = 0;
	let run = 1;
	for (let index = 1; index <= n; index++) if (index < n && equal(index - 1, index)) run++;
	else {
		pairs += run * (run - 1) / 2;
		run = 1;
	}
	return pairs;
}
function exchanges(values, spare) {
	let count = 0;
	for (let width = 1; width < values.length; width *= 2) {
		for (let from = 0; from < values.length; from += 2 * width) count += merge(values, spare, {
			from,
			middle: Math.min(from + width, values.length),
			width
		});
		values.set(spare);
	}
	return count;
}
function merge(values, into, { from, middle, width }) {
	const end = Math.min(middle + width, values.length);
	let count = 0;
	let left = from;
	let right = middle;
	for (let at = from; at < end; at++) {
		const takeLeft = left < middle && (right >= end || (values[left] ?? 0) <= (values[right] ?? 0));
		if (!takeLeft) count += middle - left;
		into[at] = takeLeft ? values[left++] ?? 0 : values[right++] ?? 0;
	}
	return count;
}
// src/core/statistics/importance/rank-overlap.ts
const PERSISTENCE = .9;
function rankOverlap(a, b, p = PERSISTENCE) {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	const s = short.length;
	const l = long.length;
	if (l === 0) return 1;
	if (s === 0) return 0;
	const seen = new Set();
	let overlap = 0;
	let atShort = 0;
	let sum = 0;
	let weight = 1;
	for (let depth = 1; depth <= l; depth++) {
		weight *= p;
		overlap += fresh(seen, long[depth - 1]);
		if (depth <= s) overlap += fresh(seen, short[depth - 1]);
		if (depth === s) atShort = overlap;
		sum += overlap / depth * weight;
		if (depth > s) sum += atShort * (depth - s) / (s * depth) * weight;
	}
	const rest = ((overlap - atShort) / l + atShort / s) * weight;
	return Math.min(1, (1 - p) / p * sum + rest);
}
function fresh(seen, name) {
	if (name === void 0) return 0;
	if (seen.has(name)) return 1;
	seen.add(name);
	return 0;
}
// src/core/statistics/importance/spearman.ts
function spearman(a, b) {
	const n = a.length;
	if (n < 2) return undefinedFor("too-few-rows");
	const x = midRanks(a);
	const y = midRanks(b);
	const mean = (n + 1) / 2;
	let xy = 0;
	let xx = 0;
	let yy = 0;
	for (let index = 0; index < n; index++) {
		const dx = (x[index] ?? 0) - mean;
		const dy = (y[index] ?? 0) - mean;
		xy += dx * dy;
		xx += dx * dx;
		yy += dy * dy;
	}
	if (xx === 0 || yy === 0) return undefinedFor("zero-denominator");
	return computed(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))));
}
// src/core/statistics/importance/compare-importance.ts
const MOST_NAMED$2 = 20;
const MOST_TOP = 100;
function compareImportance(candidate, baseline, options) {
	const ours = sizes(candidate);
	const theirs = sizes(baseline);
	const names = [...new Set([...ours.keys(), ...theirs.keys()])].toSorted(byCodeUnit);
	const a = Float64Array.from(names, (name) => ours.get(name) ?? 0);
	const b = Float64Array.from(names, (name) => theirs.get(name) ?? 0);
	const rankedOurs = ranked$2(ours);
	const rankedTheirs = ranked$2(theirs);
	return {
		candidateFeatures: ours.size,
		baselineFeatures: theirs.size,
		sharedFeatures: ours.size + theirs.size - names.length,
		spearman: spearman(a, b),
		kendall: kendall(a, b),
		rankOverlap: {
			value: rankOverlap(rankedOurs, rankedTheirs),
			persistence: PERSISTENCE
		},
		top: topChange(rankedOurs, rankedTheirs, options.top),
		moved: movedShare(a, b),
		appeared: named(rankedOurs.filter((name) => !theirs.has(name))),
		vanished: named(rankedTheirs.filter((name) => !ours.has(name)))
	};
}
function sizes(list) {
	return new Map(list.map(({ name, value }) => [name, Math.abs(value)]));
}
function ranked$2(importance) {
	return [...importance].toSorted(([a, x], [b, y]) => y - x || byCodeUnit(a, b)).map(([name]) => name);
}
function topChange(ours, theirs, asked) {
	const k = Math.max(0, Math.min(Math.floor(asked), 100, Math.max(ours.length, theirs.length)));
	const now = ours.slice(0, k);
	const before = theirs.slice(0, k);
	const known = new Set(before);
	const kept = new Set(now);
	const entered = now.filter((name) => !known.has(name));
	const left = before.filter((name) => !kept.has(name));
	const union = before.length + entered.length;
	return {
		k,
		jaccard: union === 0 ? undefinedFor("no-rows") : computed((now.length - entered.length) / union),
		entered,
		left
	};
}
function movedShare(a, b) {
	const x = scaled(a);
	const y = scaled(b);
	if (x === null || y === null) return undefinedFor(a.length === 0 ? "no-rows" : "zero-denominator");
	let sum = 0;
	for (let index = 0; index < x.length; index++) sum += Math.abs((x[index] ?? 0) - (y[index] ?? 0));
	return computed(Math.min(1, sum / 2));
}
function scaled(values) {
	let greatest = 0;
	for (const value of values) greatest = Math.max(greatest, value);
	if (greatest === 0) return null;
	let sum = 0;
	for (const value of values) sum += value / greatest;
	return values.map((value) => value / greatest / sum);
}
function named(names) {
	return {
		count: names.length,
		first: names.slice(0, MOST_NAMED$2)
	};
}
// src/core/measure/importance/measure-importance.ts
const TOP = 10;
function measureImportance({ model, candidate, baseline }) {
	const ours = read(candidate);
	const theirs = baseline.content.kind === "absent" ? null : read(baseline);
	const base = theirs?.list ?? null;
	const compared = ours.list === null || base === null ? null : compareImportance(ours.list.features, base.features, { top: TOP });
	return {
		model,
		what: "importance",
		candidate: ours.file,
		baseline: theirs?.file ?? null,
		pairing: null,
		settings: compared === null ? [] : settingsOf$1(compared),
		values: compared === null ? [] : valuesOf$1(compared),
		charts: [],
		search: null
	};
}
function read({ path, content }) {
	const unread = (digest, problems) => ({
		file: {
			path,
			digest,
			format: null,
			rows: null,
			problems
		},
		list: null
	});
	switch (content.kind) {
		case "absent":
		case "file": return unread(null, [tableProblem(path, {
			code: "table/absent",
			message: "there is no such file",
			hint: "Commit it"
		})]);
		case "refused": return unread(null, [content.problem]);
		default: {
			const decoded = decodeText(content.bytes);
			if (decoded.kind === "refused") return unread(content.digest, [tableProblem(path, {
				code: "table/not-utf8",
				message: "is no UTF-8 text",
				hint: "Save it as UTF-8"
			})]);
			const list = readImportance({
				path,
				text: decoded.text,
				digest: content.digest
			});
			if (!list.ok) return unread(content.digest, list.error);
			const rows = list.value.features.length;
			return {
				file: {
					path,
					digest: content.digest,
					format: "features",
					rows,
					problems: []
				},
				list: list.value
			};
		}
	}
}
function valuesOf$1(compared) {
	const { spearman, kendall, rankOverlap, top, moved } = compared;
	const n = compared.candidateFeatures;
	return [
		importanceValue("importance_rank_correlation", "higher", {
			value: spearman,
			n
		}),
		importanceValue("importance_kendall_tau", "higher", {
			value: kendall,
			n
		}),
		importanceValue("importance_rank_overlap", "higher", {
			value: computed(rankOverlap.value),
			n
		}),
		importanceValue("importance_top_overlap", "higher", {
			value: top.jaccard,
			n
		}),
		importanceValue("importance_moved", "lower", {
			value: moved,
			n
		})
	];
}
function importanceValue(name, direction, { value, n }) {
	const candidate = value.kind === "undefined" ? {
		kind: "undefined",
		why: value.why,
		n
	} : {
		kind: "measured",
		estimate: {
			kind: "point",
			value: value.value
		},
		method: "none",
		n
	};
	return {
		path: [name],
		direction,
		slice: null,
		candidate,
		baseline: null,
		difference: null
	};
}
function settingsOf$1({ top, appeared, vanished, rankOverlap }) {
	return [
		{
			name: "appeared",
			value: listed$2(appeared.first, appeared.count)
		},
		{
			name: `entered the top ${top.k}`,
			value: listed$2(top.entered, top.entered.length)
		},
		{
			name: `left the top ${top.k}`,
			value: listed$2(top.left, top.left.length)
		},
		{
			name: "persistence of the overlap",
			value: String(rankOverlap.persistence)
		},
		{
			name: "vanished",
			value: listed$2(vanished.first, vanished.count)
		}
	];
}
function listed$2(names, all) {
	return all === 0 ? "none" : `${names.slice(0, 5).join(", ")}${all > 5 ? ` and ${all - 5} more` : ""}`;
}
// src/core/statistics/metrics/sum.ts
const block = 128;
function sum$1(values) {
	let total = 0;
	for (let from = 0; from < values.length; from += block) {
		const to = Math.min(values.length, from + block);
		let part = 0;
		for (let i = from; i < to; i++) part += values[i] ?? 0;
		total += part;
	}
	return total;
}
function weightedSum(values, weights) {
	if (weights === null) return sum$1(values);
	let total = 0;
	for (let from = 0; from < values.length; from += block) {
		const to = Math.min(values.length, from + block);
		let part = 0;
		for (let i = from; i < to; i++) part += (values[i] ?? 0) * (weights[i] ?? 0);
		total += part;
	}
	return total;
}
function totalWeight(weights, n) {
	return weights === null ? n : sum$1(weights);
}
// src/core/statistics/metrics/row-faults.ts
function weightFault(weights, n) {
	if (n === 0) return "no-rows";
	if (weights === null) return null;
	for (let i = 0; i < n; i++) {
		const weight = weights[i] ?? 0;
		if (weight < 0) return "negative-weight";
		if (!(weight < Infinity)) return "not-finite";
	}
	const total = totalWeight(weights, n);
	if (!(total < Infinity)) return "not-finite";
	return total > 0 ? null : "no-weight";
}
function probabilityFault(scores) {
	for (let i = 0; i < scores.length; i++) {
		const score = scores[i] ?? 0;
		if (score !== score) return "not-finite";
		if (score < 0 || score > 1) return "outside-probability";
	}
	return null;
}
function finite(value) {
	return Number.isFinite(value) ? computed(value) : undefinedFor("not-finite");
}
function ratio$1(numerator, denominator, why) {
	return denominator > 0 ? finite(numerator / denominator) : undefinedFor(why);
}
// src/core/statistics/metrics/calibration-bins.ts
function widthEdges(bins) {
	const edges = Float64Array.from({ length: bins + 1 }, (_, i) => i * (1 / bins));
	edges[bins] = 1;
	return edges;
}
function massEdges(order, bins) {
	const { sorted } = order;
	const last = sorted.length - 1;
	return Float64Array.from({ length: bins + 1 }, (_, i) => {
		const place = (i === bins ? 1 : i * (1 / bins) * 100 / 100) * last;
		const lower = Math.min(Math.max(0, Math.floor(place)), last);
		const a = sorted[lower] ?? 0;
		const b = sorted[Math.min(lower + 1, last)] ?? 0;
		const t = place - lower;
		return t >= .5 ? b - (b - a) * (1 - t) : a + (b - a) * t;
	});
}
function fillBins(rows, edges, evenly) {
	const { labels, scores, weights } = rows;
	const bins = edges.length - 1;
	const sums = {
		edges,
		weights: new Float64Array(bins),
		scores: new Float64Array(bins),
		positives: new Float64Array(bins)
	};
	for (let i = 0; i < scores.length; i++) {
		const score = scores[i] ?? 0;
		const weight = weights === null ? 1 : weights[i] ?? 0;
		const bin = evenly ? evenBin(edges, score) : searchedBin(edges, score);
		sums.weights[bin] = (sums.weights[bin] ?? 0) + weight;
		sums.scores[bin] = (sums.scores[bin] ?? 0) + weight * score;
		if (labels[i] !== 0) sums.positives[bin] = (sums.positives[bin] ?? 0) + weight;
	}
	return sums;
}
function evenBin(edges, score) {
	const bins = edges.length - 1;
	let bin = Math.min(bins - 1, Math.floor(score * bins));
	while (bin > 0 && score <= (edges[bin] ?? 0)) bin--;
	while (bin < bins - 1 && score > (edges[bin + 1] ?? 0)) bin++;
	return bin;
}
function searchedBin(edges, score) {
	let low = 1;
	let high = edges.length - 1;
	while (low < high) {
		const middle = low + high >> 1;
		if ((edges[middle] ?? 0) < score) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
// src/core/statistics/calibration/bin-edges.ts
function binEdges(scores, binning) {
	const { kind, bins } = binning;
	if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} is no number of bins`);
	switch (kind) {
		case "equal-width": return widthEdges(bins);
		case "equal-mass": return massEdges({
			rows: new Uint32Array(0),
			sorted: scores.toSorted()
		}, bins);
		default: return unreachable(kind);
	}
}
// src/core/statistics/calibration/reliability-table.ts
function reliabilityTable(rows, binning) {
	const why = weightFault(rows.weights, rows.scores.length) ?? probabilityFault(rows.scores);
	if (why !== null) return {
		kind: "undefined",
		why
	};
	const edges = binEdges(rows.scores, binning);
	const sums = sumsOf(rows, edges);
	const weight = sums.weights.reduce((total, each) => total + each, 0);
	const bins = Array.from({ length: binning.bins }, (_, bin) => binFrom(edges, sums, bin));
	const whole = {
		edges,
		weights: sums.weights,
		scores: sums.scores,
		positives: sums.labels
	};
	const brier = sums.errors.reduce((total, each) => total + each, 0) / weight;
	return {
		kind: "table",
		table: {
			binning,
			rows: rows.scores.length,
			weight,
			bins,
			sums: whole,
			brier
		}
	};
}
function sumsOf({ labels, scores, weights }, edges) {
	const make = () => new Float64Array(edges.length - 1);
	const sums = {
		rows: make(),
		weights: make(),
		squares: make(),
		scores: make(),
		labels: make(),
		errors: make()
	};
	for (let row = 0; row < scores.length; row++) {
		const score = scores[row] ?? 0;
		const label = labels[row] ?? 0;
		const weight = weights === null ? 1 : weights[row] ?? 0;
		const bin = searchedBin(edges, score);
		sums.rows[bin] = (sums.rows[bin] ?? 0) + 1;
		sums.weights[bin] = (sums.weights[bin] ?? 0) + weight;
		sums.squares[bin] = (sums.squares[bin] ?? 0) + weight * weight;
		sums.scores[bin] = (sums.scores[bin] ?? 0) + weight * score;
		sums.labels[bin] = (sums.labels[bin] ?? 0) + weight * label;
		sums.errors[bin] = (sums.errors[bin] ?? 0) + weight * (score - label) * (score - label);
	}
	return sums;
}
function binFrom(edges, sums, bin) {
	const weight = sums.weights[bin] ?? 0;
	const place = {
		lower: edges[bin] ?? 0,
		upper: edges[bin + 1] ?? 0,
		rows: sums.rows[bin] ?? 0,
		weight
	};
	if (!(weight > 0)) return {
		...place,
		meanScore: null,
		observed: null,
		estimate: null
	};
	const observed = (sums.labels[bin] ?? 0) / weight;
	const n = weight * weight / (sums.squares[bin] ?? 1);
	return {
		...place,
		meanScore: (sums.scores[bin] ?? 0) / weight,
		observed,
		estimate: {
			kind: "proportion",
			successes: observed * n,
			n
		}
	};
}
// src/core/base/latest.ts
function latest(find) {
	let kept = null;
	return (key) => {
		if (kept?.key !== key) kept = {
			key,
			value: find(key)
		};
		return kept.value;
	};
}
// src/core/base/once.ts
function once(find) {
	let found = null;
	return () => {
		found ??= { value: find() };
		return found.value;
	};
}
// src/core/statistics/metrics/class-counts.ts
const mostClasses = 1e6;
function countClasses({ labels, predictions, classes, weights }) {
	const hits = new Float64Array(classes);
	const actual = new Float64Array(classes);
	const predicted = new Float64Array(classes);
	let total = 0;
	for (let i = 0; i < labels.length; i++) {
		const label = labels[i] ?? 0;
		const prediction = predictions[i] ?? 0;
		const weight = weights === null ? 1 : weights[i] ?? 0;
		total += weight;
		actual[label] = (actual[label] ?? 0) + weight;
		predicted[prediction] = (predicted[prediction] ?? 0) + weight;
		if (label === prediction) hits[label] = (hits[label] ?? 0) + weight;
	}
	return {
		classes,
		total,
		hits,
		actual,
		predicted
	};
}
function classFault({ labels, predictions, classes, weights }) {
	const fault = weightFault(weights, labels.length);
	if (fault !== null) return fault;
	if (!(Number.isInteger(classes) && classes > 0)) return "unknown-class";
	if (classes > mostClasses) return "too-many-classes";
	for (let i = 0; i < labels.length; i++) {
		const label = labels[i] ?? 0;
		const prediction = predictions[i] ?? 0;
		if (label < 0 || label >= classes || prediction < 0 || prediction >= classes) return "unknown-class";
	}
	return null;
}
// src/core/statistics/metrics/counted-placements.ts
const WORTHWHILE = 4096;
const SLICE$1 = 16384;
const BYTES = 17;
const STATE$1 = 40;
function countPlacements(order, labels) {
	const n = labels.length;
	if (n < WORTHWHILE || BYTES * n > 2147418112 / 2) return null;
	let positives = 0;
	for (let row = 0; row < n; row++) positives += labels[row] ?? 0;
	if (positives < 2 || n - positives < 2) return null;
	return withKernel("order", (kernel) => kernel === null ? null : placed(kernel, {
		order,
		labels,
		positives
	}));
}
function countedDifferenceVariance(labels, candidate, baseline) {
	const n = labels.length;
	const won = candidate.pairs.won - baseline.pairs.won;
	return withKernel("order", (kernel) => {
		if (kernel === null) return null;
		const laid = {
			labels: kernel.reserve(n),
			values: kernel.reserve(4 * n)
		};
		kernel.bytes(laid.labels, n).set(labels);
		const apart = kernel.int32(laid.values, n);
		for (let row = 0; row < n; row++) apart[row] = (candidate.twice[row] ?? 0) - (baseline.twice[row] ?? 0);
		return varianceIn(kernel, laid, {
			...candidate.pairs,
			won
		});
	});
}
function placed(kernel, { order, labels, positives }) {
	const n = labels.length;
	const [rows, sorted] = [kernel.reserve(4 * n), kernel.reserve(8 * n)];
	const laid = {
		labels: kernel.reserve(n),
		values: kernel.reserve(4 * n)
	};
	const state = kernel.reserve(STATE$1);
	kernel.uint32(rows, n).set(order.rows);
	kernel.float64(sorted, n).set(order.sorted);
	kernel.bytes(laid.labels, n).set(labels);
	kernel.float64(state, 5).fill(0);
	for (let from = 0; from < n;) {
		let to = Math.min(n, from + SLICE$1);
		while (to < n && order.sorted[to] === order.sorted[to - 1]) to++;
		kernel.call("place", rows, sorted, laid.labels, laid.values, state, from, to, positives);
		from = to;
	}
	const pairs = {
		positives,
		negatives: n - positives,
		won: kernel.call("twiceWon", state) / 2
	};
	const variance = varianceIn(kernel, laid, pairs);
	return {
		pairs,
		twice: kernel.int32(laid.values, n).slice(),
		variance
	};
}
function varianceIn(kernel, { labels, values }, { positives, negatives, won }) {
	const n = positives + negatives;
	const state = kernel.reserve(STATE$1);
	kernel.float64(state, 5).fill(0);
	for (let from = 0; from < n; from += SLICE$1) {
		const to = Math.min(n, from + SLICE$1);
		kernel.call("squares", labels, values, state, from, to, 2 * won / positives, 2 * won / negatives);
	}
	const [, , , high = 0, low = 0] = kernel.float64(state, 5);
	return high / (positives * (positives - 1)) / (4 * negatives ** 2) + low / (negatives * (negatives - 1)) / (4 * positives ** 2);
}
// src/core/statistics/metrics/joint-cells.ts
const mostCells = 1e5;
function cellsOf$2(candidate, baseline) {
	const classes = Math.max(candidate.classes, baseline.classes);
	const pairs = {
		candidate: candidate.predictions,
		baseline: baseline.predictions
	};
	if (classes ** 3 <= mostCells) return denseCells(candidate.labels, pairs, classes);
	return classes > 2e5 ? null : sparseCells(candidate.labels, pairs, classes);
}
function denseCells(labels, { candidate, baseline }, classes) {
	const cells = new Float64Array(classes ** 3);
	for (let i = 0; i < labels.length; i++) {
		const cell = ((labels[i] ?? 0) * classes + (candidate[i] ?? 0)) * classes + (baseline[i] ?? 0);
		cells[cell] = (cells[cell] ?? 0) + 1;
	}
	const keys = [];
	for (let cell = 0; cell < cells.length; cell++) if ((cells[cell] ?? 0) > 0) keys.push(cell);
	return listed$1(classes, Float64Array.from(keys), (key) => cells[key] ?? 0);
}
function sparseCells(labels, { candidate, baseline }, classes) {
	const counts = new Map();
	for (let i = 0; i < labels.length; i++) {
		const cell = ((labels[i] ?? 0) * classes + (candidate[i] ?? 0)) * classes + (baseline[i] ?? 0);
		counts.set(cell, (counts.get(cell) ?? 0) + 1);
		if (counts.size > mostCells) return null;
	}
	return listed$1(classes, Float64Array.from(counts.keys()).toSorted(), (key) => counts.get(key) ?? 0);
}
function listed$1(classes, keys, countOf) {
	return {
		classes,
		labels: Int32Array.from(keys, (key) => Math.floor(key / (classes * classes))),
		candidate: Int32Array.from(keys, (key) => Math.floor(key / classes) % classes),
		baseline: Int32Array.from(keys, (key) => key % classes),
		counts: Float64Array.from(keys, countOf)
	};
}
function countsOfCells(cells, side, counts) {
	const predictions = cells[side];
	const hits = new Float64Array(cells.classes);
	const actual = new Float64Array(cells.classes);
	const predicted = new Float64Array(cells.classes);
	let total = 0;
	for (let cell = 0; cell < counts.length; cell++) {
		const count = counts[cell] ?? 0;
		const label = cells.labels[cell] ?? 0;
		const prediction = predictions[cell] ?? 0;
		total += count;
		actual[label] = (actual[label] ?? 0) + count;
		predicted[prediction] = (predicted[prediction] ?? 0) + count;
		if (label === prediction) hits[label] = (hits[label] ?? 0) + count;
	}
	return {
		classes: cells.classes,
		total,
		hits,
		actual,
		predicted
	};
}
// src/core/statistics/metrics/mean-estimate.ts
function meanOf$1({ values, weights }) {
	return weightedSum(values, weights) / totalWeight(weights, values.length);
}
function sampleSize(weights, n) {
	if (weights === null) return {
		rows: n,
		effective: n
	};
	let rows = 0;
	let total = 0;
	let squares = 0;
	for (let i = 0; i < n; i++) {
		const weight = weights[i] ?? 0;
		if (weight > 0) rows++;
		total += weight;
		squares += weight * weight;
	}
	return {
		rows,
		effective: squares > 0 ? total / squares * total : 0
	};
}
function meanVariance({ values, weights }, mean) {
	if (weights === null) return plainVariance(values, mean);
	let rows = 0;
	let total = 0;
	let squares = 0;
	for (let i = 0; i < values.length; i++) {
		const weight = weights[i] ?? 0;
		const off = weight * ((values[i] ?? 0) - mean);
		squares += off * off;
		total += weight;
		if (weight > 0) rows++;
	}
	return rows < 2 ? null : squares / total / total * rows / (rows - 1);
}
function plainVariance(values, mean) {
	const n = values.length;
	let squares = 0;
	for (let i = 0; i < n; i++) {
		const off = (values[i] ?? 0) - mean;
		squares += off * off;
	}
	return n < 2 ? null : squares / n / n * n / (n - 1);
}
const rounding$2 = 1e-12;
function largest(values) {
	let most = 0;
	for (let i = 0; i < values.length; i++) {
		const size = Math.abs(values[i] ?? 0);
		if (size > most) most = size;
	}
	return most;
}
function meanEstimate(contributions, size = largest(contributions.values)) {
	const value = meanOf$1(contributions);
	if (!Number.isFinite(value)) return null;
	if (contributions.shares) return shareEstimate(contributions, value);
	const variance = meanVariance(contributions, value);
	const { effective } = sampleSize(contributions.weights, contributions.values.length);
	const noise = (rounding$2 * size) ** 2 / effective;
	if (variance === null || !(variance > noise && variance < Infinity)) return {
		kind: "point",
		value
	};
	return {
		kind: "student",
		value,
		standardError: Math.sqrt(variance),
		degrees: Math.max(effective - 1, 1)
	};
}
function shareEstimate(contributions, share) {
	const { values, weights } = contributions;
	const { rows, effective } = sampleSize(weights, values.length);
	if (equallyWeighted(weights)) return {
		kind: "proportion",
		successes: Math.round(share * rows),
		n: rows
	};
	const variance = meanVariance(contributions, share);
	const n = variance !== null && variance > rounding$2 ** 2 && share < 1 ? share * (1 - share) / variance : effective;
	return {
		kind: "proportion",
		successes: Math.min(n, share * n),
		n
	};
}
function equallyWeighted(weights) {
	if (weights === null) return true;
	let one = 0;
	for (let i = 0; i < weights.length; i++) {
		const weight = weights[i] ?? 0;
		if (weight === 0 || weight === one) continue;
		if (one !== 0) return false;
		one = weight;
	}
	return true;
}
// src/core/statistics/metrics/row-outcomes.ts
function hitRows({ labels, predictions }) {
	const hits = new Float64Array(labels.length);
	for (let i = 0; i < hits.length; i++) hits[i] = labels[i] === predictions[i] ? 1 : 0;
	return hits;
}
function givenRows({ labels, predictions }, code) {
	const given = new Float64Array(labels.length);
	for (let i = 0; i < given.length; i++) given[i] = predictions[i] === code ? 1 : 0;
	return given;
}
function weightsOfClass({ labels, weights }, code, having) {
	const kept = new Float64Array(labels.length);
	for (let i = 0; i < kept.length; i++) if (labels[i] === code === having) kept[i] = weights === null ? 1 : weights[i] ?? 0;
	return kept;
}
function rowCosts({ labels, predictions, classes }, costs) {
	const paid = new Float64Array(labels.length);
	for (let i = 0; i < paid.length; i++) paid[i] = costs[(labels[i] ?? 0) * classes + (predictions[i] ?? 0)] ?? 0;
	return paid;
}
// src/core/statistics/metrics/class-contributions.ts
function classContributions(definition, rows) {
	if (definition.kind !== "proportion" && definition.kind !== "mean") return null;
	const fault = classFault(rows);
	if (fault !== null) return fault;
	switch (definition.id) {
		case "accuracy": return {
			values: hitRows(rows),
			weights: rows.weights,
			shares: true
		};
		case "error_rate": return {
			values: flipped(hitRows(rows)),
			weights: rows.weights,
			shares: true
		};
		case "cost": return costContributions(rows, definition.parameters.costs);
		default: return ofClass(definition, rows);
	}
}
function classOf(definition, classes) {
	const { average } = definition.parameters;
	if (typeof average === "number") return average < classes ? average : "unknown-class";
	return average === null && classes === 2 ? 1 : "needs-average";
}
function costContributions(rows, costs) {
	if (costs === null) return "no-costs";
	if (costs.length !== rows.classes * rows.classes) return "no-costs";
	return {
		values: rowCosts(rows, costs),
		weights: rows.weights,
		shares: false
	};
}
function ofClass(definition, rows) {
	const code = classOf(definition, rows.classes);
	if (typeof code === "string") return code;
	const given = givenRows(rows, code);
	switch (definition.id) {
		case "recall": return counted(given, weightsOfClass(rows, code, true), "no-positives");
		case "fnr": return counted(flipped(given), weightsOfClass(rows, code, true), "no-positives");
		case "specificity": return counted(flipped(given), weightsOfClass(rows, code, false), "no-negatives");
		case "fpr": return counted(given, weightsOfClass(rows, code, false), "no-negatives");
		case "selection_rate": return {
			values: given,
			weights: rows.weights,
			shares: true
		};
		default: return null;
	}
}
function counted(values, weights, why) {
	const contributions = {
		values,
		weights,
		shares: true
	};
	return weights.some((weight) => weight > 0) ? contributions : why;
}
function flipped(values) {
	for (let i = 0; i < values.length; i++) values[i] = 1 - (values[i] ?? 0);
	return values;
}
// src/core/statistics/metrics/discounted-gain.ts
function normalisedGain(lists, query, { cutoff, gain }) {
	const from = lists.starts[query] ?? 0;
	const to = lists.starts[query + 1] ?? 0;
	const gains = new Float64Array(to - from);
	for (let i = from; i < to; i++) {
		const relevance = lists.relevance[lists.items[i] ?? 0] ?? 0;
		gains[i - from] = gain === "linear" ? relevance : 2 ** relevance - 1;
	}
	const earned = tiedGain(lists, from, gains, cutoff);
	const best = bestGain(gains, cutoff);
	return best > 0 ? earned / best : null;
}
function tiedGain({ items, scores }, from, gains, cutoff) {
	let earned = 0;
	let at = 0;
	while (at < gains.length && at < cutoff) {
		const score = scores[items[from + at] ?? 0];
		let gain = 0;
		let discount = 0;
		const start = at;
		do {
			gain += gains[at] ?? 0;
			if (at < cutoff) discount += 1 / Math.log2(at + 2);
			at++;
		} while (at < gains.length && scores[items[from + at] ?? 0] === score);
		earned += gain / (at - start) * discount;
	}
	return earned;
}
function bestGain(gains, cutoff) {
	const sorted = gains.toSorted();
	let best = 0;
	for (let place = 0; place < sorted.length && place < cutoff; place++) best += (sorted[sorted.length - 1 - place] ?? 0) / Math.log2(place + 2);
	return best;
}
// src/core/statistics/metrics/ranked-hits.ts
function tiedRuns({ starts, items, scores, relevance }, query) {
	const to = starts[query + 1] ?? 0;
	const from = starts[query] ?? 0;
	const runs = [];
	let at = from;
	while (at < to) {
		const start = at;
		const score = scores[items[at] ?? 0];
		let relevant = 0;
		do {
			if ((relevance[items[at] ?? 0] ?? 0) > 0) relevant++;
			at++;
		} while (at < to && scores[items[at] ?? 0] === score);
		runs.push({
			start: start - from,
			size: at - start,
			relevant
		});
	}
	return runs;
}
function relevantItems(runs) {
	return runs.reduce((sum, run) => sum + run.relevant, 0);
}
function expectedHits(runs, cutoff) {
	if (relevantItems(runs) === 0) return null;
	let hits = 0;
	for (const { start, size, relevant } of runs) {
		if (start >= cutoff) break;
		hits += relevant * Math.min(1, (cutoff - start) / size);
	}
	return hits;
}
function recallAt(lists, query, cutoff) {
	const runs = tiedRuns(lists, query);
	const hits = expectedHits(runs, cutoff);
	return hits === null ? null : hits / relevantItems(runs);
}
function precisionAt(lists, query, cutoff) {
	const hits = expectedHits(tiedRuns(lists, query), cutoff);
	return hits === null ? null : hits / cutoff;
}
function reciprocalRank(lists, query, cutoff) {
	const first = tiedRuns(lists, query).find((run) => run.relevant > 0);
	if (first === void 0) return null;
	let expected = 0;
	let noneYet = 1;
	for (let place = 0; place < first.size && first.start + place < cutoff && noneYet > 0; place++) {
		const chance = first.relevant / (first.size - place);
		expected += noneYet * chance / (first.start + place + 1);
		noneYet *= 1 - Math.min(1, chance);
	}
	return expected;
}
function averagePrecisionAt(lists, query, cutoff) {
	const runs = tiedRuns(lists, query);
	const relevant = relevantItems(runs);
	if (relevant === 0) return null;
	let seen = 0;
	let area = 0;
	for (const run of runs) {
		if (run.start >= cutoff) break;
		const part = Math.min(1, (cutoff - run.start) / run.size);
		seen += run.relevant * part;
		area += run.relevant * part * (seen / Math.min(cutoff, run.start + run.size));
	}
	return area / Math.min(relevant, cutoff);
}
// src/core/statistics/metrics/ranked-lists.ts
const mostQueries = 2e7;
function rankLists({ queries, queryCount, relevance, scores }) {
	const n = queries.length;
	if (n === 0) return "no-rows";
	if (!(Number.isInteger(queryCount) && queryCount > 0)) return "unknown-class";
	if (queryCount > mostQueries) return "too-many-classes";
	const starts = new Uint32Array(queryCount + 1);
	for (let i = 0; i < n; i++) {
		const query = queries[i] ?? 0;
		if (query < 0 || query >= queryCount) return "unknown-class";
		const relevant = relevance[i] ?? 0;
		if (relevant < 0) return "negative-relevance";
		if (!(relevant < Infinity)) return "not-finite";
		starts[query + 1] = (starts[query + 1] ?? 0) + 1;
	}
	for (let q = 0; q < queryCount; q++) starts[q + 1] = (starts[q + 1] ?? 0) + (starts[q] ?? 0);
	const order = rankOrder(scores);
	if (order === null) return "not-finite";
	const next = starts.slice();
	const items = new Uint32Array(n);
	for (let at = n - 1; at >= 0; at--) {
		const item = order.rows[at] ?? 0;
		const query = queries[item] ?? 0;
		const place = next[query] ?? 0;
		items[place] = item;
		next[query] = place + 1;
	}
	return {
		starts,
		items,
		relevance,
		scores
	};
}
// src/core/statistics/metrics/ranking-contributions.ts
function rankingContributions(definition, rows) {
	const lists = rankLists(rows);
	if (typeof lists === "string") return lists;
	const values = new Float64Array(rows.queryCount);
	const weights = new Float64Array(rows.queryCount);
	let counted = 0;
	for (let query = 0; query < rows.queryCount; query++) {
		const value = ofQuery(definition, lists, query);
		if (value === null) continue;
		values[query] = value;
		weights[query] = 1;
		counted++;
	}
	if (counted === 0) return "no-relevant-items";
	return {
		values,
		weights: counted === rows.queryCount ? null : weights,
		shares: false
	};
}
function ofQuery({ id, parameters }, lists, query) {
	const cutoff = parameters.cutoff ?? Infinity;
	switch (id) {
		case "mrr": return reciprocalRank(lists, query, cutoff);
		case "map": return averagePrecisionAt(lists, query, cutoff);
		case "recall_at_k": return recallAt(lists, query, cutoff);
		case "precision_at_k": return precisionAt(lists, query, cutoff);
		default: return normalisedGain(lists, query, {
			cutoff,
			gain: parameters.gain
		});
	}
}
// src/core/statistics/metrics/probability-losses.ts
const epsilon = 2220446049250313e-31;
function logLosses({ labels, scores }) {
	const losses = new Float64Array(scores.length);
	for (let i = 0; i < scores.length; i++) losses[i] = -Math.log(givenProbability(labels[i] ?? 0, scores[i] ?? 0));
	return losses;
}
function givenProbability(label, score) {
	const given = label === 0 ? 1 - score : score;
	return given < epsilon ? epsilon : given > .9999999999999998 ? .9999999999999998 : given;
}
function brierLosses({ labels, scores }) {
	const losses = new Float64Array(scores.length);
	for (let i = 0; i < scores.length; i++) {
		const error = (scores[i] ?? 0) - (labels[i] === 0 ? 0 : 1);
		losses[i] = error * error;
	}
	return losses;
}
// src/core/statistics/metrics/score-contributions.ts
function scoreContributions(definition, rows) {
	if (definition.id !== "log_loss" && definition.id !== "brier") return null;
	const fault = weightFault(rows.weights, rows.labels.length) ?? probabilityFault(rows.scores);
	if (fault !== null) return fault;
	return {
		values: definition.id === "log_loss" ? logLosses(rows) : brierLosses(rows),
		weights: rows.weights,
		shares: false
	};
}
// src/core/statistics/metrics/value-losses.ts
function absoluteErrors({ targets, predictions }) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) losses[i] = Math.abs((predictions[i] ?? 0) - (targets[i] ?? 0));
	return losses;
}
function squaredErrors({ targets, predictions }) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) {
		const error = (predictions[i] ?? 0) - (targets[i] ?? 0);
		losses[i] = error * error;
	}
	return losses;
}
function signedErrors({ targets, predictions }) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) losses[i] = (predictions[i] ?? 0) - (targets[i] ?? 0);
	return losses;
}
function relativeErrors({ targets, predictions }) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) {
		const target = targets[i] ?? 0;
		if (target === 0) return null;
		losses[i] = Math.abs((predictions[i] ?? 0) - target) / Math.abs(target);
	}
	return losses;
}
function symmetricErrors({ targets, predictions }) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) {
		const target = targets[i] ?? 0;
		const predicted = predictions[i] ?? 0;
		const size = Math.abs(target) + Math.abs(predicted);
		losses[i] = size === 0 ? 0 : 2 * Math.abs(predicted - target) / size;
	}
	return losses;
}
function quantileLosses({ targets, predictions }, alpha) {
	const losses = new Float64Array(targets.length);
	for (let i = 0; i < losses.length; i++) {
		const above = (targets[i] ?? 0) - (predictions[i] ?? 0);
		losses[i] = above >= 0 ? alpha * above : (alpha - 1) * above;
	}
	return losses;
}
// src/core/statistics/metrics/value-contributions.ts
function valueContributions(definition, rows) {
	if (definition.kind !== "mean") return null;
	const fault = weightFault(rows.weights, rows.targets.length);
	if (fault !== null) return fault;
	const values = losses(definition, rows);
	if (values === null) return "zero-target";
	return {
		values,
		weights: rows.weights,
		shares: false
	};
}
function losses(definition, rows) {
	switch (definition.id) {
		case "mae": return absoluteErrors(rows);
		case "mse": return squaredErrors(rows);
		case "rmse": return linearisedRoot(rows);
		case "mape": return relativeErrors(rows);
		case "smape": return symmetricErrors(rows);
		case "quantile_loss": return quantileLosses(rows, definition.parameters.alpha ?? .5);
		default: return signedErrors(rows);
	}
}
function linearisedRoot(rows) {
	const squares = squaredErrors(rows);
	const root = Math.sqrt(weightedSum(squares, rows.weights) / totalWeight(rows.weights, squares.length));
	if (root === 0) return squares;
	for (let i = 0; i < squares.length; i++) squares[i] = (root + (squares[i] ?? 0) / root) / 2;
	return squares;
}
// src/core/statistics/metrics/metric-contributions.ts
function metricContributions(definition, rows) {
	switch (rows.task) {
		case "scores": return scoreContributions(definition, rows.rows);
		case "classes": return classContributions(definition, rows.rows);
		case "values": return valueContributions(definition, rows.rows);
		case "ranking": return rankingContributions(definition, rows.rows);
		default: return unreachable(rows);
	}
}
// src/core/statistics/metrics/delong.ts
function aucVariance(placements) {
	return classVariances(placements, placements.values, placements.auc);
}
function aucDifferenceVariance(candidate, baseline) {
	const differences = new Float64Array(candidate.values.length);
	for (let i = 0; i < differences.length; i++) differences[i] = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0);
	return classVariances(candidate, differences, candidate.auc - baseline.auc);
}
function classVariances({ labels, weights, positives, negatives }, values, mean) {
	if (positives.rows < 2 || negatives.rows < 2) return null;
	let ofPositives = 0;
	let ofNegatives = 0;
	for (let i = 0; i < values.length; i++) {
		const off = (weights === null ? 1 : weights[i] ?? 0) * ((values[i] ?? 0) - mean);
		if (labels[i] === 0) ofNegatives += off * off;
		else ofPositives += off * off;
	}
	return perClass(ofPositives, positives) + perClass(ofNegatives, negatives);
}
function perClass(squares, { rows, weight }) {
	return squares / weight / weight * rows / (rows - 1);
}
// src/core/statistics/metrics/auc-estimate.ts
const rounding$1 = 1e-12;
const pairsPerRow = 3;
function aucEstimate(placements) {
	return spreadEstimate({
		auc: placements.auc,
		variance: aucVariance(placements),
		disjoint: disjointPairs(placements)
	});
}
function countedAucEstimate({ pairs, variance }) {
	const { positives, negatives, won } = pairs;
	const auc = won / (positives * negatives);
	return {
		auc,
		estimate: spreadEstimate({
			auc,
			variance,
			disjoint: Math.min(positives, negatives)
		})
	};
}
function spreadEstimate({ auc, variance, disjoint }) {
	if (auc < rounding$1 || auc > .999999999999) return {
		kind: "proportion",
		successes: auc < rounding$1 ? 0 : disjoint,
		n: disjoint
	};
	if (variance === null) return null;
	const n = variance > rounding$1 ** 2 ? Math.min(auc * (1 - auc) / variance, pairsPerRow * disjoint) : disjoint;
	return {
		kind: "proportion",
		successes: auc * n,
		n
	};
}
function disjointPairs({ labels, weights, positives, negatives }) {
	if (weights === null) return Math.min(positives.rows, negatives.rows);
	return Math.min(effectiveRows(labels, weights, positives, 1), effectiveRows(labels, weights, negatives, 0));
}
function effectiveRows(labels, weights, { weight }, label) {
	let squares = 0;
	for (let i = 0; i < labels.length; i++) if ((labels[i] === 0 ? 0 : 1) === label) squares += (weights[i] ?? 0) ** 2;
	return weight / squares * weight;
}
// src/core/statistics/metrics/compare-auc.ts
const rounding = 1e-12;
function compareAuc(candidate, baseline) {
	const counted = countedDifference$1(candidate, baseline);
	if (counted !== null) return counted;
	const ofCandidate = candidate.facts.placements();
	const ofBaseline = baseline.facts.placements();
	if (typeof ofCandidate === "string" || typeof ofBaseline === "string") return null;
	const value = ofCandidate.auc - ofBaseline.auc;
	const variance = aucDifferenceVariance(ofCandidate, ofBaseline);
	if (variance !== null && variance > rounding ** 2) return {
		kind: "normal",
		value,
		standardError: Math.sqrt(variance)
	};
	return neverDisagree(ofCandidate, ofBaseline) ?? {
		kind: "point",
		value
	};
}
function countedDifference$1(candidate, baseline) {
	const [ours, theirs] = [candidate.facts.countedPlacements(), baseline.facts.countedPlacements()];
	if (ours === null || theirs === null) return null;
	const { positives, negatives, won } = ours.pairs;
	const variance = countedDifferenceVariance(candidate.rows.labels, ours, theirs);
	if (variance === null || !(variance > 0)) return null;
	return {
		kind: "normal",
		value: won / (positives * negatives) - theirs.pairs.won / (positives * negatives),
		standardError: Math.sqrt(variance)
	};
}
function neverDisagree(candidate, baseline) {
	for (let i = 0; i < candidate.values.length; i++) if (Math.abs((candidate.values[i] ?? 0) - (baseline.values[i] ?? 0)) > rounding) return null;
	return {
		kind: "paired",
		n: disjointPairs(candidate),
		onlyCandidate: 0,
		onlyBaseline: 0
	};
}
// src/core/statistics/metrics/same-rows.ts
function sameRows(a, b) {
	if (a.task === "scores" && b.task === "scores") return same(a.rows.labels, b.rows.labels) && sameWeights(a.rows.weights, b.rows.weights);
	if (a.task === "classes" && b.task === "classes") {
		if (a.rows.classes !== b.rows.classes) return false;
		return same(a.rows.labels, b.rows.labels) && sameWeights(a.rows.weights, b.rows.weights);
	}
	if (a.task === "values" && b.task === "values") return same(a.rows.targets, b.rows.targets) && sameWeights(a.rows.weights, b.rows.weights);
	if (a.task !== "ranking" || b.task !== "ranking" || a.rows.queryCount !== b.rows.queryCount) return false;
	return same(a.rows.queries, b.rows.queries) && same(a.rows.relevance, b.rows.relevance);
}
function samePredictions(a, b) {
	return same(predictionsOf(a), predictionsOf(b));
}
function predictionsOf({ task, rows }) {
	return task === "scores" || task === "ranking" ? rows.scores : rows.predictions;
}
function sameWeights(a, b) {
	return a === null || b === null ? a === b : same(a, b);
}
function same(a, b) {
	if (a.length !== b.length) return false;
	for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
	return true;
}
// src/core/statistics/metrics/pair-facts.ts
function pairFacts(candidate, baseline) {
	const same = once(() => sameRows(candidate, baseline));
	return {
		sameRows: same,
		identical: once(() => same() && samePredictions(candidate, baseline)),
		cells: once(() => pairCells(candidate, baseline)),
		aucDifference: once(() => candidate.task === "scores" && baseline.task === "scores" ? compareAuc(candidate, baseline) : null)
	};
}
function pairCells(candidate, baseline) {
	if (candidate.task !== "classes" || baseline.task !== "classes" || candidate.rows.weights !== null) return null;
	return (candidate.facts.fault() ?? baseline.facts.fault()) === null ? cellsOf$2(candidate.rows, baseline.rows) : null;
}
// src/core/statistics/metrics/placements.ts
function placementsOf(order, labels, weights) {
	const positives = classSize(labels, weights, 1);
	const negatives = classSize(labels, weights, 0);
	if (!(positives.weight > 0)) return "no-positives";
	if (!(negatives.weight > 0)) return "no-negatives";
	const values = new Float64Array(labels.length);
	const won = place(order, labels, weights, {
		values,
		positives: positives.weight,
		negatives: negatives.weight
	});
	return {
		auc: Math.min(1, won / (positives.weight * negatives.weight)),
		values,
		labels,
		weights,
		positives,
		negatives
	};
}
function classSize(labels, weights, label) {
	let rows = 0;
	let weight = 0;
	for (let i = 0; i < labels.length; i++) {
		if ((labels[i] === 0 ? 0 : 1) !== label) continue;
		const here = weights === null ? 1 : weights[i] ?? 0;
		weight += here;
		if (here > 0) rows++;
	}
	return {
		rows,
		weight
	};
}
function place({ rows, sorted }, labels, weights, { values, positives, negatives }) {
	const n = rows.length;
	let positivesBelow = 0;
	let negativesBelow = 0;
	let won = 0;
	let at = 0;
	while (at < n) {
		const score = sorted[at] ?? 0;
		const start = at;
		let here = 0;
		let negativesHere = 0;
		do {
			const row = rows[at] ?? 0;
			const weight = weights === null ? 1 : weights[row] ?? 0;
			if (labels[row] === 0) negativesHere += weight;
			else here += weight;
			at++;
		} while (at < n && sorted[at] === score);
		const beaten = negativesBelow + negativesHere / 2;
		const beating = positives - positivesBelow - here / 2;
		won += here * beaten;
		for (let i = start; i < at; i++) {
			const row = rows[i] ?? 0;
			values[row] = labels[row] === 0 ? beating / positives : beaten / negatives;
		}
		positivesBelow += here;
		negativesBelow += negativesHere;
	}
	return won;
}
// src/core/statistics/metrics/ranked-labels.ts
function rankedLabels({ rows, sorted }, labels, weights) {
	const n = rows.length;
	const ranked = new Uint8Array(n);
	for (let at = 0; at < n; at++) ranked[at] = labels[rows[at] ?? 0] === 0 ? 0 : 1;
	if (weights === null) return {
		sorted,
		labels: ranked,
		weights
	};
	const weighed = new Float64Array(n);
	for (let at = 0; at < n; at++) weighed[at] = weights[rows[at] ?? 0] ?? 0;
	return {
		sorted,
		labels: ranked,
		weights: weighed
	};
}
// src/core/statistics/metrics/roc-auc.ts
function rocAuc({ positives, negatives, won }) {
	if (!(positives > 0)) return undefinedFor("no-positives");
	if (!(negatives > 0)) return undefinedFor("no-negatives");
	return finite(Math.min(1, won / (positives * negatives)));
}
function pairSums({ sorted, labels, weights }) {
	return weights === null ? countedPairs(sorted, labels) : weighedPairs(sorted, labels, weights);
}
function countedPairs(sorted, labels) {
	const n = labels.length;
	let positives = 0;
	let twiceWon = 0;
	let at = 0;
	while (at < n) {
		const score = sorted[at] ?? 0;
		const start = at;
		let here = labels[at] ?? 0;
		at++;
		while (at < n && sorted[at] === score) {
			here += labels[at] ?? 0;
			at++;
		}
		const negativesHere = at - start - here;
		twiceWon += here * (2 * (start - positives) + negativesHere);
		positives += here;
	}
	return {
		positives,
		negatives: n - positives,
		won: twiceWon / 2
	};
}
function weighedPairs(sorted, labels, weights) {
	const n = labels.length;
	let positives = 0;
	let negatives = 0;
	let won = 0;
	let at = 0;
	while (at < n) {
		const score = sorted[at] ?? 0;
		let here = 0;
		let negativesHere = 0;
		do {
			if (labels[at] === 0) negativesHere += weights[at] ?? 0;
			else here += weights[at] ?? 0;
			at++;
		} while (at < n && sorted[at] === score);
		won += here * (negatives + negativesHere / 2);
		positives += here;
		negatives += negativesHere;
	}
	return {
		positives,
		negatives,
		won
	};
}
// src/core/statistics/bootstrap/poisson-weights.ts
const TIMES = Uint8Array.from({ length: 256 }, (_, byte) => [
	94,
	189,
	235,
	251,
	255
].reduce((times, cut) => times + (byte >= cut ? 1 : 0), 0));
function poissonWeights(state, out, rows, stride) {
	for (let lane = 0; lane < 4; lane++) {
		let s0 = state[lane] ?? 0;
		let s1 = state[4 + lane] ?? 0;
		let s2 = state[8 + lane] ?? 0;
		let s3 = state[12 + lane] ?? 0;
		for (let row = 0, at = 4 * lane; row < rows; row++, at += stride) {
			const five = Math.imul(s1, 5);
			const bits = Math.imul(five << 7 | five >>> 25, 9);
			const t = s1 << 9;
			s2 ^= s0;
			s3 ^= s1;
			s1 ^= s2;
			s0 ^= s3;
			s2 ^= t;
			s3 = s3 << 11 | s3 >>> 21;
			out[at] = TIMES[bits & 255] ?? 0;
			out[at + 1] = TIMES[bits >>> 8 & 255] ?? 0;
			out[at + 2] = TIMES[bits >>> 16 & 255] ?? 0;
			out[at + 3] = TIMES[bits >>> 24] ?? 0;
		}
		state[lane] = s0;
		state[4 + lane] = s1;
		state[8 + lane] = s2;
		state[12 + lane] = s3;
	}
}
// src/core/statistics/bootstrap/stream.ts
function streamState(seed, block) {
	const state = new Uint32Array(16);
	for (let at = 0; at < 16; at++) state[at] = word(seed, block, at);
	for (let lane = 0; lane < 4; lane++) if (((state[lane] ?? 0) | (state[4 + lane] ?? 0) | (state[8 + lane] ?? 0) | (state[12 + lane] ?? 0)) === 0) state[lane] = 1;
	return state;
}
function checkedSeed(seed) {
	if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`a seed is a whole number from 0, not ${seed}`);
	return seed;
}
function word(seed, block, at) {
	return [
		seed % 4294967296,
		Math.floor(seed / 4294967296),
		block,
		at
	].reduce((hash, part) => mixed(Math.imul(hash, 2654435761) ^ part >>> 0), 608135816) >>> 0;
}
function mixed(value) {
	let hash = value ^ value >>> 16;
	hash = Math.imul(hash, 2246822507);
	hash ^= hash >>> 13;
	hash = Math.imul(hash, 3266489909);
	return hash ^ hash >>> 16;
}
// src/core/statistics/bootstrap/random.ts
const FIRST = 2147483648;
function randomFor(seed, replicate) {
	const state = streamState(seed, FIRST + replicate);
	let [s0, s1, s2, s3] = [
		state[0] ?? 0,
		state[4] ?? 0,
		state[8] ?? 0,
		state[12] ?? 0
	];
	const word = () => {
		const five = Math.imul(s1, 5);
		const bits = Math.imul(five << 7 | five >>> 25, 9);
		const t = s1 << 9;
		s2 ^= s0;
		s3 ^= s1;
		s1 ^= s2;
		s0 ^= s3;
		s2 ^= t;
		s3 = s3 << 11 | s3 >>> 21;
		return bits >>> 0;
	};
	const unit = () => {
		const high = word() >>> 6;
		const low = word() >>> 6;
		return (high * 67108864 + low + .5) / 4503599627370496;
	};
	return {
		word,
		unit
	};
}
// src/core/statistics/bootstrap/units.ts
const MANY_UNITS = 256;
function sameDraws(a, b) {
	const [units, others] = [a.units, b.units];
	if (a.plan.seed !== b.plan.seed || a.plan.replicates !== b.plan.replicates) return false;
	return units.rows === others.rows && units.clusters === others.clusters;
}
function unitCount(units) {
	return units.clusters === null ? units.rows : units.clusters.count;
}
function blockWeights(units, seed, block) {
	const count = unitCount(units);
	const weights = new Uint8Array(count * 16);
	if (count >= 256) {
		poissonWeights(streamState(seed, block), weights, count, 16);
		return weights;
	}
	for (let replicate = 0; replicate < 16; replicate++) {
		const random = randomFor(seed, block * 16 + replicate);
		for (let draw = 0; draw < count; draw++) {
			const at = Math.floor(random.word() * count / 4294967296) * 16 + replicate;
			weights[at] = (weights[at] ?? 0) + 1;
		}
	}
	return weights;
}
function rowWeights(units, weights, replicate) {
	const of = units.clusters?.of ?? null;
	const rows = new Float64Array(units.rows);
	for (let row = 0; row < rows.length; row++) {
		const unit = of === null ? row : of[row] ?? 0;
		rows[row] = weights[unit * 16 + replicate] ?? 0;
	}
	return rows;
}
// src/core/statistics/bootstrap/auc-kernel.ts
const WIDE = 4;
const WIDE_BYTES = 268435456;
const SLICE = 16384;
const CHUNK = 64;
const STATE = 320;
const POSITIVES = 256;
const BELOW = 128;
function aucKernel(rankings, units) {
	const count = unitCount(units);
	const kernel = count < 256 ? null : loadKernel("resample");
	if (kernel === null) return null;
	const width = (count + 1) * 16 * WIDE <= WIDE_BYTES ? WIDE : 1;
	const layout = {
		kernel,
		count,
		stride: 16 * width,
		streams: kernel.reserve(64 * width),
		weights: kernel.reserve((count + 1) * 16 * width),
		rankings: rankings.map((ranking) => laidOut(kernel, ranking, units, width))
	};
	return {
		width,
		sums: (seed, first, blocks) => run(layout, seed, first, Math.min(blocks, width))
	};
}
function laidOut(kernel, ranking, units, width) {
	const places = Math.ceil(ranking.rows.length / CHUNK) * CHUNK;
	const laid = {
		places,
		units: kernel.reserve(4 * places),
		positive: kernel.reserve(places),
		starts: kernel.reserve(places + 1),
		states: kernel.reserve(STATE * width)
	};
	const into = kernel.int32(laid.units, places).fill(unitCount(units));
	if (units.clusters === null) into.set(ranking.rows);
	else {
		const { of } = units.clusters;
		for (let place = 0; place < ranking.rows.length; place++) into[place] = of[ranking.rows[place] ?? 0] ?? 0;
	}
	kernel.bytes(laid.positive, places).set(ranking.positive);
	kernel.bytes(laid.starts, places + 1).fill(255).set(ranking.starts);
	return laid;
}
function run(layout, seed, first, blocks) {
	const { kernel, count, stride, streams, weights, rankings } = layout;
	for (let k = 0; k < blocks; k++) kernel.uint32(streams + 64 * k, 16).set(streamState(seed, first + k));
	for (let from = 0; from < count; from += SLICE) {
		const rows = Math.min(SLICE, count - from);
		for (let k = 0; k < blocks; k++) kernel.call("weigh", streams + 64 * k, weights + from * stride + 16 * k, rows, stride);
	}
	const shift = 31 - Math.clz32(stride);
	for (const { places, units, positive, starts, states } of rankings) {
		kernel.bytes(states, STATE * blocks).fill(0);
		for (let from = 0; from < places; from += SLICE) {
			const to = Math.min(places, from + SLICE);
			kernel.call("aucPass", states, weights, units, positive, starts, from, to, blocks, shift);
		}
	}
	return Array.from({ length: blocks }, (_, k) => rankings.map(({ states }) => readSums(kernel, states + STATE * k)));
}
function readSums(kernel, state) {
	return {
		twicePairs: Float64Array.from({ length: 16 }, (_, replicate) => kernel.call("twicePairs", state, replicate)),
		positives: Float64Array.from(kernel.uint32(state + POSITIVES, 16)),
		negatives: Float64Array.from(kernel.uint32(state + BELOW, 16))
	};
}
// src/core/statistics/bootstrap/auc-sums.ts
function aucSums(ranking, weights, unitOf) {
	const sums = {
		twicePairs: new Float64Array(16),
		positives: new Float64Array(16),
		negatives: new Float64Array(16)
	};
	const groupBelow = new Float64Array(16);
	const { rows, positive, starts } = ranking;
	for (let place = 0; place < rows.length; place++) {
		const row = rows[place] ?? 0;
		const at = (unitOf === null ? row : unitOf[row] ?? 0) * 16;
		if (starts[place] !== 0) groupBelow.set(sums.negatives);
		if (positive[place] === 0) addNegative(sums, weights, at);
		else addPositive(sums, groupBelow, weights, at);
	}
	return sums;
}
function addNegative({ negatives }, weights, at) {
	for (let replicate = 0; replicate < 16; replicate++) negatives[replicate] = (negatives[replicate] ?? 0) + (weights[at + replicate] ?? 0);
}
function addPositive(sums, groupBelow, weights, at) {
	const { twicePairs, positives, negatives } = sums;
	for (let replicate = 0; replicate < 16; replicate++) {
		const weight = weights[at + replicate] ?? 0;
		positives[replicate] = (positives[replicate] ?? 0) + weight;
		const below = (groupBelow[replicate] ?? 0) + (negatives[replicate] ?? 0);
		twicePairs[replicate] = (twicePairs[replicate] ?? 0) + weight * below;
	}
}
// src/core/statistics/bootstrap/blocks.ts
const MOST_REPLICATES = 1e6;
function blockCount(plan) {
	checkedSeed(plan.seed);
	const { replicates } = plan;
	if (!Number.isSafeInteger(replicates) || replicates < 1 || replicates > MOST_REPLICATES) throw new RangeError(`replicates are a whole number from 1 to ${MOST_REPLICATES}, not ${replicates}`);
	return Math.ceil(replicates / 16);
}
function replicatesIn(plan, block) {
	return Math.max(0, Math.min(16, plan.replicates - block * 16));
}
// src/core/statistics/bootstrap/replicates.ts
const MOST_UNDEFINED = .01;
function resampled$1(value, plan, parts) {
	const missing = parts.reduce((sum, part) => sum + part.undefined, 0);
	const sorted = Float64Array.from(parts.flatMap((part) => part.values)).toSorted();
	if (sorted.length === 0 || missing > .01 * plan.replicates) return {
		kind: "unsettled",
		undefined: missing,
		replicates: plan.replicates
	};
	return {
		kind: "estimate",
		estimate: {
			kind: "replicates",
			value,
			seed: plan.seed,
			sorted: [...sorted]
		},
		undefined: missing
	};
}
function gathered(all) {
	const values = all.flatMap((one) => one.kind === "value" && Number.isFinite(one.value) ? [one.value] : []);
	return {
		values,
		undefined: all.length - values.length
	};
}
function differenceOf$2(candidate, baseline) {
	if (candidate.kind === "undefined") return candidate;
	if (baseline.kind === "undefined") return baseline;
	return {
		kind: "value",
		value: candidate.value - baseline.value
	};
}
// src/core/statistics/bootstrap/bootstrap-auc.ts
function aucValues(task, plan, from = 0, to = blockCount(plan)) {
	const last = Math.min(to, blockCount(plan));
	const rankings = task.baseline === null ? [task.candidate] : [task.candidate, task.baseline];
	const kernel = aucKernel(rankings, task.units);
	const values = [];
	const width = kernel?.width ?? 1;
	for (let block = from; block < last; block += width) {
		const count = Math.min(width, last - block);
		const sums = kernel?.sums(plan.seed, block, count) ?? [twin(rankings, task.units, plan.seed, block)];
		for (const [k, own] of sums.entries()) values.push(...valuesOf(own, replicatesIn(plan, block + k)));
	}
	return values;
}
function twin(rankings, units, seed, block) {
	const weights = blockWeights(units, seed, block);
	return rankings.map((ranking) => aucSums(ranking, weights, units.clusters?.of ?? null));
}
function valuesOf(sums, count) {
	const [candidate, baseline] = sums;
	return Array.from({ length: count }, (_, replicate) => {
		const own = aucOf$1(candidate, replicate);
		return baseline === void 0 ? own : differenceOf$2(own, aucOf$1(baseline, replicate));
	});
}
function aucOf$1(sums, replicate) {
	const positives = sums?.positives[replicate] ?? 0;
	const negatives = sums?.negatives[replicate] ?? 0;
	if (positives === 0 && negatives === 0) return undefinedFor("no-rows");
	if (positives === 0 || negatives === 0) return undefinedFor("one-class");
	return computed((sums?.twicePairs[replicate] ?? 0) / (2 * positives * negatives));
}
// src/core/statistics/bootstrap/ranking.ts
function rankingOf({ rows, sorted }, labels) {
	const count = rows.length;
	const ranking = {
		rows: new Int32Array(count),
		positive: new Uint8Array(count),
		starts: new Uint8Array(count)
	};
	for (let from = 0; from < count;) {
		const score = sorted[from] ?? 0;
		let to = from + 1;
		while (to < count && sorted[to] === score) to++;
		ranking.starts[from] = 255;
		if (to - from > 1) placeGroup(ranking, labels, rows, from, to);
		else {
			const row = rows[from] ?? 0;
			ranking.rows[from] = row;
			ranking.positive[from] = (labels[row] ?? 0) * 255;
		}
		from = to;
	}
	return ranking;
}
function placeGroup(ranking, labels, ...[order, from, to]) {
	let at = from;
	for (let place = from; place < to; place++) {
		const row = order[place] ?? 0;
		if (labels[row] === 0) ranking.rows[at++] = row;
	}
	if (at === to) return;
	ranking.positive.fill(255, at, to);
	for (let place = from; place < to; place++) {
		const row = order[place] ?? 0;
		if (labels[row] !== 0) ranking.rows[at++] = row;
	}
}
// src/core/statistics/calibration/calibration-error.ts
function calibrationErrors({ weights, scores, positives }) {
	let [expected, largest, squares, all] = [
		0,
		0,
		0,
		0
	];
	for (const [bin, weight] of weights.entries()) {
		if (!(weight > 0)) continue;
		const off = Math.abs((positives[bin] ?? 0) - (scores[bin] ?? 0));
		expected += off;
		squares += off * off / weight;
		largest = Math.max(largest, off / weight);
		all += weight;
	}
	return {
		expected: expected / all,
		largest,
		rootMeanSquare: Math.sqrt(squares / all)
	};
}
// src/core/statistics/metrics/binned-metric.ts
function isBinned({ id }) {
	return id === "ece" || id === "mce" || id === "rmsce";
}
function binsFor({ parameters }, { facts }) {
	const { bins, equalMass } = parameters;
	if (!equalMass) return {
		edges: widthEdges(bins),
		evenly: true
	};
	const order = facts.order();
	return order === null ? null : {
		edges: massEdges(order, bins),
		evenly: false
	};
}
function binOfScore({ edges, evenly }, score) {
	return evenly ? evenBin(edges, score) : searchedBin(edges, score);
}
function binnedMetric({ id }, bins) {
	const { expected, largest, rootMeanSquare } = calibrationErrors(bins);
	switch (id) {
		case "mce": return finite(largest);
		case "rmsce": return finite(rootMeanSquare);
		default: return finite(expected);
	}
}
// src/core/statistics/metrics/resampled-bins.ts
function resampledBins(definition, scored, { units, plan }) {
	const { rows, facts } = scored;
	if (facts.weightFault() !== null || facts.probabilityFault() !== null) return null;
	const bins = binsFor(definition, scored);
	if (bins === null) return null;
	const places = Uint32Array.from(rows.scores, (score) => binOfScore(bins, score) * 16);
	const values = [];
	for (let block = 0; block < blockCount(plan); block++) {
		const sums = blockSums(rows, {
			places,
			drawn: blockWeights(units, plan.seed, block),
			of: units.clusters?.of ?? null,
			bins: bins.edges.length - 1
		});
		for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) values.push(valueOf$2(definition, sums, replicate));
	}
	return values;
}
function blockSums({ labels, scores, weights }, { places, drawn, of, bins }) {
	const [ofWeights = NONE, ofScores = NONE, ofPositives = NONE] = [
		0,
		1,
		2
	].map(() => new Float64Array(bins * 16));
	for (let row = 0; row < scores.length; row++) {
		const weight = weights === null ? 1 : weights[row] ?? 0;
		const score = scores[row] ?? 0;
		const positive = labels[row] === 0 ? 0 : 1;
		const place = places[row] ?? 0;
		const from = 16 * (of === null ? row : of[row] ?? 0);
		for (let replicate = 0; replicate < 16; replicate++) {
			const times = weight * (drawn[from + replicate] ?? 0);
			const at = place + replicate;
			ofWeights[at] = (ofWeights[at] ?? 0) + times;
			ofScores[at] = (ofScores[at] ?? 0) + times * score;
			ofPositives[at] = (ofPositives[at] ?? 0) + times * positive;
		}
	}
	return {
		weights: ofWeights,
		scores: ofScores,
		positives: ofPositives
	};
}
const NONE = new Float64Array(0);
function valueOf$2(definition, sums, replicate) {
	const one = (of) => of.filter((_, at) => at % 16 === replicate);
	const weights = one(sums.weights);
	if (!weights.some((weight) => weight > 0)) return undefinedFor("no-weight");
	return binnedMetric(definition, {
		weights,
		scores: one(sums.scores),
		positives: one(sums.positives)
	});
}
// src/core/statistics/metrics/resampled-scores.ts
function resampledScores(scored) {
	let kept = null;
	return (definition, draws) => {
		if (kept !== null && kept.definition === definition && sameDraws(kept.draws, draws)) return kept.values;
		const values = find$1(scored(), definition, draws);
		kept = {
			definition,
			draws,
			values
		};
		return values;
	};
}
function find$1(scored, definition, draws) {
	if (isBinned(definition)) return resampledBins(definition, scored, draws);
	const { rows, facts } = scored;
	const order = definition.id === "roc_auc" && rows.weights === null ? facts.order() : null;
	if (order === null) return null;
	return aucValues({
		candidate: rankingOf(order, rows.labels),
		baseline: null,
		units: draws.units
	}, draws.plan);
}
// src/core/statistics/metrics/facts-of.ts
function factsOf(rows) {
	switch (rows.task) {
		case "scores": return scoredFacts(rows.rows);
		case "classes": {
			const known = {
				...rows,
				facts: {
					...commonFacts(rows, () => known),
					...classFacts(rows.rows)
				}
			};
			return known;
		}
		case "values":
		case "ranking": {
			const known = {
				...rows,
				facts: commonFacts(rows, () => known)
			};
			return known;
		}
		default: return unreachable(rows);
	}
}
function scoredFacts(rows, order = once(() => rankOrder(rows.scores))) {
	const task = "scores";
	const known = {
		task,
		rows,
		facts: {
			...commonFacts({
				task,
				rows
			}, () => known),
			...scoreFacts(rows, order, () => known)
		}
	};
	return known;
}
function commonFacts(rows, self) {
	const estimates = new Map();
	return {
		estimate: (definition, find) => {
			const known = estimates.get(definition) ?? find();
			estimates.set(definition, known);
			return known;
		},
		contributions: latest((definition) => metricContributions(definition, rows)),
		counted: once(() => countedRows(rows)),
		beside: latest((baseline) => pairFacts(self(), baseline))
	};
}
function countedRows({ task, rows }) {
	if (task === "ranking") return rows.queryCount;
	const length = task === "values" ? rows.targets.length : rows.labels.length;
	return sampleSize(rows.weights, length).rows;
}
function scoreFacts(rows, order, self) {
	const { labels, weights, scores } = rows;
	const known = (find) => once(() => {
		const found = order();
		return found === null ? null : find(found);
	});
	const ranked = known((found) => rankedLabels(found, labels, weights));
	const countedPlacements = known((found) => weights === null ? countPlacements(found, labels) : null);
	return {
		weightFault: once(() => weightFault(weights, labels.length)),
		probabilityFault: once(() => probabilityFault(scores)),
		order,
		ranked,
		countedPlacements,
		pairs: once(() => {
			const walked = countedPlacements() === null ? ranked() : null;
			return countedPlacements()?.pairs ?? (walked === null ? null : pairSums(walked));
		}),
		placements: once(() => {
			const found = order();
			return found === null ? "not-finite" : placementsOf(found, labels, weights);
		}),
		resampled: resampledScores(self)
	};
}
function classFacts(rows) {
	const fault = once(() => classFault(rows));
	const cells = once(() => fault() === null && rows.weights === null ? cellsOf$2(rows, rows) : null);
	return {
		fault,
		cells,
		counts: once(() => {
			const found = cells();
			return found === null ? fault() ?? countClasses(rows) : countsOfCells(found, "candidate", found.counts);
		})
	};
}
// src/core/measure/predictions/positive.ts
const MOST_CLASSES = 1e3;
const PAIRS = [
	["0", "1"],
	["-1", "1"],
	["false", "true"],
	["no", "yes"],
	["n", "y"],
	["neg", "pos"],
	["negative", "positive"]
];
function positiveClass(texts, declared, where) {
	const labels = texts.toSorted(byCodeUnit);
	if (declared !== null) {
		const others = labels.filter((text) => text !== declared);
		if (others.length > 1) return err(labels.length > 2 ? thirdKind(labels, where) : strangers(labels, declared, where));
		return ok({
			negative: others[0] ?? null,
			positive: declared
		});
	}
	if (labels.length > 2) return err(thirdKind(labels, where));
	const known = PAIRS.find(([no, yes]) => labels.every((text) => [no, yes].includes(text.toLowerCase())));
	if (known === void 0) return err(unnamed(labels, where));
	const [, yes] = known;
	const positive = labels.find((text) => text.toLowerCase() === yes);
	const negative = labels.find((text) => text.toLowerCase() !== yes) ?? null;
	return ok({
		negative,
		positive: positive ?? yes
	});
}
function distinctLabels(column, most) {
	if (column.kind === "number") return distinct(column.values, most).map((value) => textOfNumber(value));
	return distinct(column.codes, most).flatMap((code) => code < 0 ? [] : [column.dictionary[code] ?? ""]);
}
function distinct(values, most) {
	const found = new Set();
	for (let row = 0; row < values.length && found.size <= most; row++) found.add(values[row] ?? 0);
	return [...found];
}
function textOfNumber(value) {
	return String(value === 0 ? 0 : value);
}
function thirdKind(labels, { path, column }) {
	const shown = labels.slice(0, 5).map((text) => JSON.stringify(text.slice(0, 40)));
	const more = labels.length > 5 ? labels.length > 1e3 ? " and more" : ` and ${labels.length - 5} more` : "";
	return tableProblem(path, {
		code: "table/cell",
		message: `${column} holds ${labels.length > 1e3 ? `more than ${MOST_CLASSES}` : labels.length} kinds of labels, and a score is about two: ${shown.join(", ")}${more}`,
		hint: "Leave out the rows of the other kind, or name a prediction: column for several classes"
	});
}
function strangers(labels, positive, { path, column }) {
	const shown = labels.map((text) => JSON.stringify(text.slice(0, 40))).join(", ");
	return tableProblem(path, {
		code: "table/cell",
		message: `the positive label is declared as ${JSON.stringify(positive.slice(0, 40))}, and ${column} holds ${shown}`,
		hint: "Name one of them as positive:, as the table writes it"
	});
}
function unnamed(labels, { path, column }) {
	const shown = labels.map((text) => JSON.stringify(text.slice(0, 40)));
	return tableProblem(path, {
		code: "table/cell",
		message: `which label of ${column} is the positive one can't be told: ${shown.join(", ")}`,
		hint: `Say it in the policy, under predictions: positive: ${shown[1] ?? shown[0] ?? "1"}`
	});
}
// src/core/measure/predictions/task-rows.ts
function taskRows(side, shared, declared) {
	return madeOnce((task) => {
		const rows = make(task, {
			side,
			shared,
			declared
		});
		return rows === null ? null : factsOf(rows);
	});
}
function madeOnce(rowsFor) {
	const made = new Map();
	return (task) => {
		const before = made.get(task);
		if (before !== void 0) return before;
		const rows = rowsFor(task);
		made.set(task, rows);
		return rows;
	};
}
function make(task, given) {
	switch (task) {
		case "scores": return scored(given);
		case "classes": return classified(given);
		case "values": return valued$1(given);
		default: return ranked$1(given);
	}
}
function scored({ side, shared }) {
	const { scores, weights, label } = side;
	if (scores === null || shared.texts === null || shared.positive === null) return null;
	const codes = codesOf(label, shared.texts);
	return {
		task: "scores",
		rows: {
			labels: new Uint8Array(codes),
			scores,
			weights
		}
	};
}
function classified({ side, shared, declared }) {
	const { scores, weights, label, prediction } = side;
	if (shared.texts === null) return null;
	const labels = codesOf(label, shared.texts);
	const classes = Math.max(2, shared.texts.length);
	if (prediction !== null) return {
		task: "classes",
		rows: {
			labels,
			predictions: codesOf(prediction, shared.texts),
			classes,
			weights
		}
	};
	if (scores === null) return null;
	const threshold = Number(declared.threshold.text);
	const predictions = new Int32Array(scores.length);
	for (let row = 0; row < scores.length; row++) predictions[row] = (scores[row] ?? 0) >= threshold ? 1 : 0;
	return {
		task: "classes",
		rows: {
			labels,
			predictions,
			classes,
			weights
		}
	};
}
function valued$1({ side, declared }) {
	const { label, prediction, scores, weights } = side;
	const predictions = (prediction?.kind === "number" ? prediction.values : null) ?? (prediction === null && declared.task === "regression" ? scores : null);
	if (label.kind !== "number" || predictions === null) return null;
	return {
		task: "values",
		rows: {
			targets: label.values,
			predictions,
			weights
		}
	};
}
function ranked$1({ side }) {
	const { label, scores, prediction, queries } = side;
	const order = scores ?? (prediction?.kind === "number" ? prediction.values : null);
	if (label.kind !== "number" || order === null || queries === null) return null;
	const { codes, dictionary } = queries;
	return {
		task: "ranking",
		rows: {
			queries: codes,
			queryCount: dictionary.length,
			relevance: label.values,
			scores: order
		}
	};
}
function codesOf(column, texts) {
	const places = new Map(texts.map((text, at) => [text, at]));
	return column.kind === "text" ? recoded(column, places) : numbered(column.values, places);
}
function recoded({ codes, dictionary }, places) {
	const table = Int32Array.from(dictionary, (text) => places.get(text) ?? 0);
	const out = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) out[row] = table[codes[row] ?? 0] ?? 0;
	return out;
}
function numbered(values, places) {
	const known = new Map();
	const out = new Int32Array(values.length);
	let [last, other] = [NaN, NaN];
	let [lastPlace, otherPlace] = [0, 0];
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (value === last) out[row] = lastPlace;
		else if (value === other) out[row] = otherPlace;
		else {
			[other, otherPlace] = [last, lastPlace];
			last = value;
			lastPlace = known.get(value) ?? places.get(textOfNumber(value)) ?? 0;
			known.set(value, lastPlace);
			out[row] = lastPlace;
		}
	}
	return out;
}
// src/core/measure/predictions/charts.ts
const BINS = 10;
function reliabilityCharts({ plan, shared, candidate, baseline }) {
	const chart = (side, rows) => {
		const scored = rows === null ? null : taskRows(rows, shared, plan.declared)("scores");
		if (scored?.task !== "scores") return [];
		const found = reliabilityTable(scored.rows, {
			kind: "equal-width",
			bins: BINS
		});
		if (found.kind === "undefined") return [];
		return [{
			kind: "reliability",
			side,
			bins: found.table.bins.flatMap(({ meanScore, observed, rows: n }) => meanScore === null || observed === null ? [] : [{
				mean: digits$2(meanScore),
				rate: digits$2(observed),
				n
			}])
		}];
	};
	return [...chart("candidate", candidate), ...chart("baseline", baseline)];
}
function digits$2(value) {
	return Number(value.toPrecision(6));
}
// src/core/measure/predictions/columns.ts
const SAMPLE_KEY = "doc_hash+filter";
function wantedColumns({ declared, asks }, names) {
	const { id, label, score, prediction, weight, cluster, query, task } = declared;
	const said = query !== null || task === "regression" || task === "ranking" ? "number" : "auto";
	const wants = [{
		name: label,
		as: said
	}];
	if (score !== null) wants.push({
		name: score,
		as: "number"
	});
	if (prediction !== null) wants.push({
		name: prediction,
		as: said
	});
	if (weight !== null) wants.push({
		name: weight,
		as: "number"
	});
	for (const name of [cluster, query]) if (name !== null) wants.push({
		name,
		as: "text"
	});
	const binned = new Set(declared.bins.map(({ column }) => column));
	for (const name of cutColumns(declared, asks)) wants.push({
		name,
		as: binned.has(name) ? "number" : "text"
	});
	const keys = id === null ? contentColumns(declared, names) : [id];
	for (const name of keys) wants.push({
		name,
		as: "key"
	});
	return wants;
}
function cutColumns({ slices, fairness }, asks) {
	return [...new Set([
		...slices,
		...fairness,
		...asks.flatMap((ask) => ask.slices.flat())
	])];
}
function contentColumns({ score, prediction, weight }, names) {
	const said = new Set([
		score,
		prediction,
		weight
	]);
	return names.filter((name) => !said.has(name));
}
// src/core/statistics/fairness/count-groups.ts
function countGroups(rows) {
	const { labels, predictions, groups, names, weights } = rows;
	const why = weightFault(weights, predictions.length);
	if (why !== null) return {
		kind: "undefined",
		why
	};
	const counted = new Float64Array(names.length * 4);
	const weighed = weights === null ? counted : new Float64Array(names.length * 4);
	for (let row = 0; row < predictions.length; row++) {
		const cell = (groups[row] ?? 0) * 4 + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0);
		counted[cell] = (counted[cell] ?? 0) + 1;
		if (weights !== null) weighed[cell] = (weighed[cell] ?? 0) + (weights[row] ?? 0);
	}
	const found = names.map((group, code) => ({
		group,
		rows: cellsAt(counted, code),
		weights: cellsAt(weighed, code)
	}));
	return {
		kind: "counted",
		table: {
			weighted: weights !== null,
			groups: found
		}
	};
}
function cellsAt(sums, code) {
	const [trueNegatives, falsePositives, falseNegatives, truePositives] = sums.subarray(code * 4, code * 4 + 4);
	return {
		truePositives: truePositives ?? 0,
		falsePositives: falsePositives ?? 0,
		falseNegatives: falseNegatives ?? 0,
		trueNegatives: trueNegatives ?? 0
	};
}
// src/core/statistics/fairness/group-rate.ts
function shareOf$1(cells, rate) {
	const { truePositives, falsePositives, falseNegatives, trueNegatives } = cells;
	const positives = truePositives + falseNegatives;
	const negatives = falsePositives + trueNegatives;
	switch (rate) {
		case "selection-rate": return {
			part: truePositives + falsePositives,
			whole: positives + negatives
		};
		case "true-positive-rate": return {
			part: truePositives,
			whole: positives
		};
		case "false-positive-rate": return {
			part: falsePositives,
			whole: negatives
		};
		case "false-negative-rate": return {
			part: falseNegatives,
			whole: positives
		};
		case "true-negative-rate": return {
			part: trueNegatives,
			whole: negatives
		};
		case "precision": return {
			part: truePositives,
			whole: truePositives + falsePositives
		};
		case "accuracy": return {
			part: truePositives + trueNegatives,
			whole: positives + negatives
		};
		default: return unreachable(rate);
	}
}
function groupRate(counts, rate) {
	const { part, whole } = shareOf$1(counts.weights, rate);
	if (whole > 0) return computed(part / whole);
	return undefinedFor(shareOf$1(counts.rows, rate).whole > 0 ? "no-weight" : lackOf(rate));
}
function lackOf(rate) {
	switch (rate) {
		case "selection-rate":
		case "accuracy": return "no-rows";
		case "true-positive-rate":
		case "false-negative-rate": return "no-positives";
		case "false-positive-rate":
		case "true-negative-rate": return "no-negatives";
		case "precision": return "no-predicted-positives";
		default: return unreachable(rate);
	}
}
// src/core/statistics/fairness/disparity.ts
function disparity(table, rate) {
	return disparityOf(table.groups.map((counts) => ({
		group: counts.group,
		n: shareOf$1(counts.rows, rate).whole,
		rate: groupRate(counts, rate)
	})));
}
function disparityOf(groups) {
	const known = groups.flatMap(({ group, n, rate }) => rate.kind === "value" ? [{
		group,
		n,
		value: rate.value
	}] : []);
	const why = groups.flatMap(({ rate }) => rate.kind === "undefined" ? [rate.why] : [])[0] ?? (groups.length < 2 ? "one-group" : null);
	const [lowest, highest] = extremes(known);
	const [least, most] = [lowest?.value ?? 0, highest?.value ?? 0];
	return {
		groups,
		lowest,
		highest,
		difference: why === null ? computed(most - least) : undefinedFor(why),
		ratio: why === null ? quotient(least, most) : undefinedFor(why)
	};
}
function extremes(known) {
	let lowest = null;
	let highest = null;
	for (const each of known) {
		if (lowest === null || each.value < lowest.value) lowest = each;
		if (highest === null || each.value > highest.value) highest = each;
	}
	return [lowest, highest];
}
function quotient(part, whole) {
	return whole > 0 ? computed(part / whole) : undefinedFor("zero-denominator");
}
// src/core/statistics/slices/gather.ts
function gatherFloat64(values, rows) {
	const out = new Float64Array(rows.length);
	for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0;
	return out;
}
function gatherInt32(values, rows) {
	const out = new Int32Array(rows.length);
	for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0;
	return out;
}
function gatherUint8(values, rows) {
	const out = new Uint8Array(rows.length);
	for (let i = 0; i < rows.length; i++) out[i] = values[rows[i] ?? 0] ?? 0;
	return out;
}
// src/core/statistics/slices/slice-rows.ts
function sliceRows(slicing) {
	const { codes, keys } = slicing;
	const starts = new Int32Array(keys.length + 1);
	for (let row = 0; row < codes.length; row++) {
		const next = (codes[row] ?? 0) + 1;
		starts[next] = (starts[next] ?? 0) + 1;
	}
	for (let slice = 0; slice < keys.length; slice++) starts[slice + 1] = (starts[slice + 1] ?? 0) + (starts[slice] ?? 0);
	const ends = starts.slice();
	const rows = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		const slice = codes[row] ?? 0;
		const at = ends[slice] ?? 0;
		rows[at] = row;
		ends[slice] = at + 1;
	}
	return {
		starts,
		rows
	};
}
function rowsOfSlice(of, slice) {
	return of.rows.subarray(of.starts[slice] ?? 0, of.starts[slice + 1] ?? 0);
}
function countOfSlice(of, slice) {
	return (of.starts[slice + 1] ?? 0) - (of.starts[slice] ?? 0);
}
// src/core/statistics/fairness/group-calibration.ts
function groupCalibration(rows, { groups, names }) {
	const index = sliceRows({
		columns: [],
		keys: names,
		codes: groups
	});
	return names.map((group, code) => {
		const members = rowsOfSlice(index, code);
		const own = {
			labels: gatherUint8(rows.labels, members),
			scores: gatherFloat64(rows.scores, members),
			weights: rows.weights === null ? null : gatherFloat64(rows.weights, members)
		};
		return {
			group,
			n: members.length,
			...wholeOf(own)
		};
	});
}
function wholeOf(rows) {
	const found = reliabilityTable(rows, {
		kind: "equal-width",
		bins: 1
	});
	if (found.kind === "undefined") return {
		meanScore: null,
		observed: null,
		signed: undefinedFor(found.why)
	};
	const [bin = null] = found.table.bins;
	const { meanScore = null, observed = null, estimate = null } = bin ?? {};
	if (meanScore === null || observed === null) return {
		meanScore: null,
		observed: null,
		signed: undefinedFor("no-weight")
	};
	return {
		meanScore,
		observed: estimate,
		signed: computed(meanScore - observed)
	};
}
// src/core/statistics/fairness/worst-disparity.ts
function worstDisparity(each, what) {
	let worst = null;
	for (const [at, { [what]: found }] of each.entries()) {
		if (found.kind === "undefined") return {
			value: found,
			at: -1
		};
		const { value } = found;
		if (worst === null || (what === "difference" ? value > worst.value : value < worst.value)) worst = {
			value,
			at
		};
	}
	return worst === null ? {
		value: undefinedFor("one-group"),
		at: -1
	} : {
		value: computed(worst.value),
		at: worst.at
	};
}
// src/core/statistics/special/normal.ts
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);
const TAIL_FROM = 2.5;
const TERMS = 100;
const NOTHING = 39;
function normalUpper(x) {
	if (x < 0) return 1 - normalUpper(-x);
	if (x > NOTHING) return 0;
	return x < TAIL_FROM ? .5 - central(x) : normalDensity(x) / laplace(x);
}
function normalDensity(x) {
	if (Math.abs(x) > NOTHING) return 0;
	const coarse = Math.fround(x);
	return Math.exp(-coarse * coarse * .5) * Math.exp(-(x - coarse) * (x + coarse) * .5) / ROOT_TWO_PI;
}
function central(x) {
	let term = x;
	let sum = x;
	for (let k = 3; term > sum * 1e-17; k += 2) {
		term *= x * x / k;
		sum += term;
	}
	return normalDensity(x) * sum;
}
function laplace(x) {
	let fraction = x;
	for (let k = TERMS; k >= 1; k -= 1) fraction = x + k / fraction;
	return fraction;
}
// src/core/statistics/intervals/disparity.ts
function disparityValue({ of, rates }) {
	const each = rates.map((shares) => {
		const values = shares.map(({ successes, n, shift = 0 }) => successes / n + shift);
		const [least, most] = [Math.min(...values), Math.max(...values)];
		return of === "difference" ? most - least : most === 0 ? 1 : least / most;
	});
	return of === "difference" ? Math.max(...each) : Math.min(...each);
}
// src/core/statistics/value-of.ts
function valueOf$1(estimate) {
	switch (estimate.kind) {
		case "point":
		case "normal":
		case "student":
		case "replicates": return estimate.value;
		case "proportion": return estimate.successes / estimate.n;
		case "proportions": return estimate.candidate.successes / estimate.candidate.n - estimate.baseline.successes / estimate.baseline.n;
		case "paired": return (estimate.onlyCandidate - estimate.onlyBaseline) / estimate.n;
		case "disparity": return disparityValue(estimate);
		default: return unreachable(estimate);
	}
}
// src/core/measure/predictions/fairness-names.ts
function both(name, ...rates) {
	return [{
		name: `${name}_difference`,
		direction: "lower",
		of: "difference",
		rates
	}, {
		name: `${name}_ratio`,
		direction: "higher",
		of: "ratio",
		rates
	}];
}
const FAIRNESS_MEASURES = [
	...both("demographic_parity", "selection-rate"),
	...both("equal_opportunity", "true-positive-rate"),
	...both("equalized_odds", "true-positive-rate", "false-positive-rate"),
	...both("predictive_parity", "precision"),
	...both("accuracy_parity", "accuracy"),
	{
		name: "calibration_difference",
		direction: "lower",
		of: "difference",
		rates: "calibration"
	}
];
const CALIBRATION_NAMES = new Set(FAIRNESS_MEASURES.flatMap(({ name, rates }) => rates === "calibration" ? [name] : []));
const FAIRNESS_NAMES = new Set(FAIRNESS_MEASURES.map(({ name }) => name));
// src/core/measure/predictions/rounded.ts
function rounded(value) {
	const { candidate, baseline, difference } = value;
	return {
		...value,
		candidate: candidate?.kind === "measured" ? {
			...candidate,
			estimate: roundedEstimate(candidate.estimate)
		} : candidate,
		baseline: baseline?.kind === "measured" ? {
			...baseline,
			estimate: roundedEstimate(baseline.estimate)
		} : baseline,
		difference: difference?.kind === "measured" ? {
			...difference,
			estimate: roundedEstimate(difference.estimate)
		} : difference
	};
}
function roundedEstimate(estimate) {
	switch (estimate.kind) {
		case "point": return {
			...estimate,
			value: digits$1(estimate.value)
		};
		case "normal": return {
			...estimate,
			value: digits$1(estimate.value),
			standardError: digits$1(estimate.standardError)
		};
		case "student": {
			const { value, standardError, degrees } = estimate;
			return {
				...estimate,
				value: digits$1(value),
				standardError: digits$1(standardError),
				degrees: digits$1(degrees)
			};
		}
		case "proportion": return {
			...estimate,
			successes: digits$1(estimate.successes),
			n: digits$1(estimate.n)
		};
		case "proportions":
		case "paired":
		case "disparity": return estimate;
		case "replicates": return {
			...estimate,
			value: digits$1(estimate.value),
			sorted: estimate.sorted.map(digits$1)
		};
		default: return unreachable(estimate);
	}
}
function digits$1(value) {
	return Number(value.toPrecision(12));
}
// src/core/statistics/slices/slice-key.ts
const MISSING_SLICE = "(missing)";
const EMPTY_SLICE = "(empty)";
const NAN_SLICE = "(NaN)";
const reserved = [
	MISSING_SLICE,
	EMPTY_SLICE,
	NAN_SLICE
];
const separator = " \u00d7 ";
function sliceKey(value) {
	if (value === "") return EMPTY_SLICE;
	if (reserved.includes(value)) return `\\${value}`;
	return value.replace(/[\\\u00d7]/g, "\\$&");
}
function crossKey(first, second) {
	return `${first}${separator}${second}`;
}
// src/core/statistics/slices/slicing.ts
const MOST_SLICES = 5e3;
function slicingOf$1(columns, raw, sliceNames) {
	const seen = new Uint8Array(sliceNames.length);
	for (let row = 0; row < raw.length; row++) seen[raw[row] ?? 0] = 1;
	const recoded = new Int32Array(sliceNames.length);
	const keys = [];
	for (const [code, key] of sliceNames.entries()) {
		if (seen[code] !== 1) continue;
		recoded[code] = keys.length;
		keys.push(key);
	}
	if (keys.length > 5e3) return {
		kind: "too-many-slices",
		columns,
		atLeast: keys.length
	};
	const codes = new Int32Array(raw.length);
	for (let row = 0; row < raw.length; row++) codes[row] = recoded[raw[row] ?? 0] ?? 0;
	return {
		kind: "sliced",
		slicing: {
			columns,
			keys,
			codes
		}
	};
}
// src/core/statistics/slices/cross-slicings.ts
const LARGEST_TABLE$1 = 1 << 20;
function crossSlicings(first, second) {
	const columns = [...first.columns, ...second.columns];
	if (first.codes.length !== second.codes.length) throw new RangeError("slicings of different rows");
	const width = second.keys.length;
	const pairs = occurring(first, second);
	if (pairs === null) return {
		kind: "too-many-slices",
		columns,
		atLeast: MOST_SLICES + 1
	};
	const sorted = pairs.toSorted((a, b) => a - b);
	const names = sorted.map((pair) => crossKey(first.keys[Math.floor(pair / width)] ?? "", second.keys[pair % width] ?? ""));
	const place = placesOf$1(sorted, first.keys.length * width);
	const raw = new Int32Array(first.codes.length);
	for (let row = 0; row < raw.length; row++) raw[row] = place((first.codes[row] ?? 0) * width + (second.codes[row] ?? 0));
	return slicingOf$1(columns, raw, names);
}
function occurring(first, second) {
	const width = second.keys.length;
	const seen = new Set();
	let last = -1;
	for (let row = 0; row < first.codes.length; row++) {
		const pair = (first.codes[row] ?? 0) * width + (second.codes[row] ?? 0);
		if (pair === last) continue;
		last = pair;
		seen.add(pair);
		if (seen.size > 5e3) return null;
	}
	return [...seen];
}
function placesOf$1(sorted, size) {
	if (size > LARGEST_TABLE$1) {
		const places = new Map(sorted.map((pair, at) => [pair, at]));
		return (pair) => places.get(pair) ?? 0;
	}
	const places = new Int32Array(size);
	for (const [at, pair] of sorted.entries()) places[pair] = at;
	return (pair) => places[pair] ?? 0;
}
// src/core/statistics/slices/slice-bins.ts
function sliceBins(column, edges) {
	const columns = [column.name];
	const why = badEdges(edges);
	if (why !== null) return {
		kind: "bad-edges",
		columns,
		why
	};
	if (edges.length >= 5e3) return {
		kind: "too-many-slices",
		columns,
		atLeast: edges.length + 1
	};
	const { values, missingAt } = column;
	const sorted = Float64Array.from(edges);
	const raw = new Int32Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (missingAt?.[row] === 1) raw[row] = edges.length + 2;
		else if (Number.isNaN(value)) raw[row] = edges.length + 1;
		else raw[row] = edgesAtOrBelow(sorted, value);
	}
	return slicingOf$1(columns, raw, [
		...binNames(edges),
		NAN_SLICE,
		MISSING_SLICE
	]);
}
function edgesAtOrBelow(edges, value) {
	let low = 0;
	let high = edges.length;
	while (low < high) {
		const middle = low + high >>> 1;
		if ((edges[middle] ?? 0) <= value) low = middle + 1;
		else high = middle;
	}
	return low;
}
function binNames(edges) {
	const inner = edges.slice(1).map((edge, at) => `[${edges[at] ?? 0},${edge})`);
	return [
		`< ${edges[0] ?? 0}`,
		...inner,
		`\u2265 ${edges.at(-1) ?? 0}`
	];
}
function badEdges(edges) {
	if (edges.length === 0) return "no-edges";
	if (!edges.every(Number.isFinite)) return "not-finite";
	return edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? 0)) ? null : "not-ascending";
}
// src/core/statistics/slices/slice-numbers.ts
function sliceNumbers(column) {
	const { name, values, missingAt } = column;
	const codeOf = new Map();
	const raw = new Int32Array(values.length);
	for (let row = 0; row < values.length; row++) {
		const value = values[row] ?? 0;
		if (missingAt?.[row] === 1 || Number.isNaN(value)) continue;
		const code = codeOf.get(value) ?? codeOf.size;
		if (code === codeOf.size) codeOf.set(value, code);
		if (codeOf.size > 5e3) return {
			kind: "too-many-slices",
			columns: [name],
			atLeast: codeOf.size
		};
		raw[row] = code;
	}
	const sorted = [...codeOf.keys()].toSorted((a, b) => a - b);
	const place = new Int32Array(codeOf.size);
	for (const [at, value] of sorted.entries()) place[codeOf.get(value) ?? 0] = at;
	for (let row = 0; row < values.length; row++) if (missingAt?.[row] === 1) raw[row] = sorted.length + 1;
	else if (Number.isNaN(values[row])) raw[row] = sorted.length;
	else raw[row] = place[raw[row] ?? 0] ?? 0;
	return slicingOf$1([name], raw, [
		...sorted.map(String),
		NAN_SLICE,
		MISSING_SLICE
	]);
}
// src/core/statistics/slices/slice-texts.ts
function sliceTexts(column) {
	const { name, codes, dictionary } = column;
	const present = presentCodes(codes, dictionary.length);
	if (present.length > 5e3) return {
		kind: "too-many-slices",
		columns: [name],
		atLeast: present.length
	};
	const sorted = present.toSorted((a, b) => byCodeUnit(dictionary[a] ?? "", dictionary[b] ?? ""));
	const place = new Int32Array(dictionary.length);
	for (const [at, code] of sorted.entries()) place[code] = at;
	const raw = new Int32Array(codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? -1;
		raw[row] = code < 0 ? sorted.length : place[code] ?? 0;
	}
	return slicingOf$1([name], raw, [...sorted.map((code) => sliceKey(dictionary[code] ?? "")), MISSING_SLICE]);
}
function presentCodes(codes, count) {
	const seen = new Uint8Array(count);
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? -1;
		if (code >= count) throw new RangeError(`code ${code} of row ${row} is not in a dictionary of ${count}`);
		if (code >= 0) seen[code] = 1;
	}
	const present = [];
	for (let code = 0; code < count; code++) if (seen[code] === 1) present.push(code);
	return present;
}
// src/core/measure/predictions/slices.ts
function cutBoth({ plan, candidate, baseline }, columns) {
	const side = (rows) => {
		const slicing = rows === null ? null : slicingOf(rows, columns, plan.declared);
		return slicing === null ? null : {
			slicing,
			index: sliceRows(slicing)
		};
	};
	return {
		candidate: side(candidate),
		baseline: side(baseline)
	};
}
function slicePairs({ candidate, baseline }, columns, paired) {
	const cut = columns.join(" \u00d7 ");
	if (candidate === null) return [{
		name: cut,
		candidate: null,
		baseline: null,
		sameRows: false,
		tooMany: true
	}];
	const [own, other] = [numbersOf(candidate.slicing), numbersOf(baseline?.slicing ?? null)];
	const rows = paired?.rows ?? null;
	const same = rows === null || baseline === null ? null : alike$1(candidate, baseline, rows);
	return [...new Set([...own.keys(), ...other.keys()])].toSorted(byCodeUnit).map((key) => {
		const mine = own.get(key) ?? null;
		return {
			name: `${cut}=${key}`,
			candidate: mine,
			baseline: other.get(key) ?? null,
			tooMany: false,
			sameRows: mine !== null && same?.[mine] === 1
		};
	});
}
function numbersOf(slicing) {
	return new Map((slicing?.keys ?? []).map((key, slice) => [key, slice]));
}
function alike$1(candidate, baseline, { baselineRows }) {
	const there = numbersOf(baseline.slicing);
	const counterparts = candidate.slicing.keys.map((key) => there.get(key) ?? -1);
	const same = Uint8Array.from(counterparts, (slice, own) => slice !== -1 && countOfSlice(candidate.index, own) === countOfSlice(baseline.index, slice) ? 1 : 0);
	const { codes } = candidate.slicing;
	for (let row = 0; row < codes.length; row++) {
		const own = codes[row] ?? 0;
		if (baseline.slicing.codes[baselineRows[row] ?? -1] !== counterparts[own]) same[own] = 0;
	}
	return same;
}
function slicingOf(side, cut, declared) {
	const [first, second] = cut.map((name) => columnSlicing(side, name, declared));
	if (first === void 0 || first === null || second === null) return null;
	if (second === void 0) return first;
	const crossed = crossSlicings(first, second);
	return crossed.kind === "sliced" ? crossed.slicing : null;
}
function columnSlicing({ cuts }, name, { bins }) {
	const column = cuts.get(name);
	if (column === void 0) return null;
	const edges = bins.find((one) => one.column === name)?.edges ?? null;
	const found = column.kind === "text" ? sliceTexts(column) : edges === null ? sliceNumbers(column) : sliceBins(column, edges.map(({ text }) => Number(text)));
	return found.kind === "sliced" ? found.slicing : null;
}
// src/core/measure/predictions/fairness.ts
const MOST_GROUPS = 200;
function fairnessValues(measuring) {
	const { plan, shared, candidate, baseline, paired } = measuring;
	if (shared.positive === null || shared.texts === null) return [];
	return plan.declared.fairness.flatMap((column) => {
		const ours = groupsOf$1(measuring, candidate, column);
		const theirs = baseline === null ? null : groupsOf$1(measuring, baseline, column);
		if (ours === null) return [];
		return FAIRNESS_MEASURES.flatMap((measure) => {
			const sample = sampleOf$2(ours, measure);
			const before = theirs === null ? null : sampleOf$2(theirs, measure);
			if (sample === null) return [];
			return [{
				path: [column, measure.name],
				direction: measure.direction,
				slice: null,
				candidate: sample,
				baseline: before,
				difference: before === null ? null : {
					kind: "undefined",
					why: paired?.rows ? "no-method" : "rows-differ"
				}
			}];
		});
	});
}
function groupsOf$1({ plan, shared }, side, column) {
	const slicing = slicingOf(side, [column], plan.declared);
	const rowsFor = taskRows(side, shared, plan.declared);
	const rows = rowsFor("classes");
	if (slicing === null || rows?.task !== "classes") return null;
	const { labels, predictions, weights } = rows.rows;
	const grouping = {
		groups: slicing.codes,
		names: slicing.keys
	};
	const counted = countGroups({
		labels: bits(labels),
		predictions: bits(predictions),
		...grouping,
		weights
	});
	if (counted.kind === "undefined") return null;
	const scored = rowsFor("scores");
	const independent = weights === null && side.clusters === null && slicing.keys.length <= MOST_GROUPS;
	const calibration = scored?.task === "scores" ? groupCalibration(scored.rows, grouping) : null;
	return {
		table: counted.table,
		calibration,
		independent
	};
}
function bits(codes) {
	return Uint8Array.from(codes);
}
function sampleOf$2(groups, { of, rates }) {
	const each = disparitiesOf(groups, rates);
	if (each === null) return null;
	const n = Math.min(...each.flatMap((one) => one.groups.map((group) => group.n)));
	const worst = worstDisparity(each, of);
	if (worst.value.kind === "undefined") return {
		kind: "undefined",
		why: worst.value.why,
		n
	};
	const shares = groups.independent ? sharesOf(groups, rates) : null;
	const apart = apartIn(each[worst.at], rates === "calibration" ? rates : rates[worst.at]);
	const named = apart === null ? { n } : {
		n,
		apart
	};
	if (shares === null) return {
		kind: "measured",
		estimate: {
			kind: "point",
			value: worst.value.value
		},
		method: "none",
		...named
	};
	return {
		kind: "measured",
		estimate: {
			kind: "disparity",
			of,
			rates: shares
		},
		method: "all-pairs",
		...named
	};
}
function disparitiesOf({ table, calibration }, rates) {
	if (rates !== "calibration") return rates.map((rate) => disparity(table, rate));
	return calibration === null ? null : [disparityOf(calibration.map(({ group, n, signed }) => ({
		group,
		n,
		rate: signed
	})))];
}
function apartIn(found, rate) {
	if (found === void 0 || rate === void 0 || found.lowest === null || found.highest === null) return null;
	return {
		rate,
		lowest: shortened(found.lowest),
		highest: shortened(found.highest)
	};
}
function shortened({ group, n, value }) {
	return {
		group,
		n,
		value: digits$1(value)
	};
}
function sharesOf({ table, calibration }, rates) {
	if (rates === "calibration") return calibration === null ? null : calibrationShares(calibration);
	return rates.some((rate) => table.groups.some((counts) => groupRate(counts, rate).kind === "undefined")) ? null : rates.map((rate) => ratesIn(table, rate));
}
function ratesIn(table, rate) {
	return table.groups.map((counts) => {
		const { part, whole } = shareOf$1(counts.rows, rate);
		return {
			successes: part,
			n: whole
		};
	});
}
function calibrationShares(calibration) {
	const shares = calibration.flatMap(({ n, meanScore, observed }) => {
		if (meanScore === null || observed === null) return [];
		return [{
			successes: n - Math.round(n * valueOf$1(observed)),
			n,
			shift: digits$1(meanScore - 1)
		}];
	});
	return shares.length === calibration.length ? [shares] : null;
}
// src/core/measure/predictions/guessed-columns.ts
const USUAL = {
	label: [
		"label",
		"labels",
		"ytrue",
		"target",
		"actual",
		"truth",
		"groundtruth",
		"outcome",
		"y"
	],
	score: [
		"score",
		"scores",
		"yscore",
		"probability",
		"proba",
		"prob",
		"yprob",
		"yproba",
		"predproba",
		"p"
	],
	prediction: [
		"prediction",
		"predictions",
		"predicted",
		"pred",
		"preds",
		"ypred",
		"yhat",
		"predictedlabel"
	],
	id: [
		"id",
		"rowid",
		"uuid",
		"key",
		"docid",
		"exampleid",
		"sampleid"
	],
	weight: [
		"weight",
		"weights",
		"sampleweight"
	]
};
function guessedColumns(names, given) {
	const find = (role) => {
		return USUAL[role].flatMap((name) => names.find((other) => bare(other) === name) ?? [])[0] ?? null;
	};
	const label = given.label === "" ? find("label") : given.label;
	const said = given.score !== null || given.prediction !== null;
	const score = said ? given.score : find("score");
	const prediction = said ? given.prediction : find("prediction");
	if (label === null || score === null && prediction === null) return err(notFound(label === null ? "label" : "score", names, given.file));
	const id = given.id ?? find("id");
	const weight = given.weight ?? find("weight");
	return ok({
		...given,
		label,
		score,
		prediction,
		id,
		weight
	});
}
function bare(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
function notFound(role, names, file) {
	const shown = names.slice(0, 20).join(", ");
	const more = names.length > 20 ? ` and ${names.length - 20} more` : "";
	return tableProblem(file, {
		code: "table/missing-column",
		message: `no column has a usual name for the ${role}; there are ${shown}${more}`,
		hint: role === "label" ? "Name it: --label COLUMN" : "Name it: --score COLUMN, or --prediction COLUMN"
	});
}
// src/core/statistics/calibration/brier-decomposition.ts
function brierDecomposition(table) {
	const { bins, weight, brier } = table;
	const baseRate = bins.reduce((sum, bin) => sum + bin.weight * (bin.observed ?? 0), 0) / weight;
	let [reliability, resolution] = [0, 0];
	for (const bin of bins) {
		if (bin.meanScore === null || bin.observed === null) continue;
		reliability += bin.weight / weight * (bin.meanScore - bin.observed) ** 2;
		resolution += bin.weight / weight * (bin.observed - baseRate) ** 2;
	}
	const uncertainty = baseRate * (1 - baseRate);
	return {
		brier,
		reliability,
		resolution,
		uncertainty,
		withinBins: brier - (reliability - resolution + uncertainty)
	};
}
// src/core/statistics/calibration/recalibration.ts
const LEAST_SCORE = 2 ** -52;
const MOST_STEPS = 100;
const CONVERGED = 1e-12;
function recalibration(rows) {
	const why = refusal(rows);
	if (why !== null) return {
		kind: "undefined",
		why
	};
	const logits = rows.scores.map(logit);
	const free = fit(rows, logits, null);
	const held = fit(rows, logits, 1);
	if (free === null || held === null) return {
		kind: "undefined",
		why: "not-converged"
	};
	const { intercept, slope, information } = free;
	const [a, b, c] = information;
	const determinant = a * c - b * b;
	return {
		kind: "fitted",
		intercept: normal(intercept, c / determinant),
		slope: normal(slope, a / determinant),
		inTheLarge: normal(held.intercept, 1 / held.information[0])
	};
}
function calibrationSlope(rows) {
	const why = refusal(rows);
	if (why !== null) return undefinedFor(why);
	const free = fit(rows, rows.scores.map(logit), null);
	return free === null ? undefinedFor("not-converged") : computed(free.slope);
}
function calibrationIntercept(rows) {
	const why = fault(rows) ?? (hasBoth(rangesOf(rows)) ? null : "one-class");
	if (why !== null) return undefinedFor(why);
	const held = fit(rows, rows.scores.map(logit), 1);
	return held === null ? undefinedFor("not-converged") : computed(held.intercept);
}
function refusal(rows) {
	return fault(rows) ?? refusalOfRange(rangesOf(rows));
}
function fault({ scores, weights }) {
	return weightFault(weights, scores.length) ?? probabilityFault(scores);
}
function rangesOf({ labels, scores, weights }) {
	const least = [Infinity, Infinity];
	const most = [-Infinity, -Infinity];
	for (let row = 0; row < scores.length; row++) {
		if (weights !== null && !((weights[row] ?? 0) > 0)) continue;
		const label = labels[row] ?? 0;
		const score = scores[row] ?? 0;
		least[label] = Math.min(least[label] ?? 0, score);
		most[label] = Math.max(most[label] ?? 0, score);
	}
	const of = (label) => ({
		least: least[label] ?? 0,
		most: most[label] ?? 0
	});
	return [of(0), of(1)];
}
function hasBoth(ranges) {
	return ranges.every(({ least, most }) => least <= most);
}
function refusalOfRange([negatives, positives]) {
	if (!hasBoth([negatives, positives])) return "one-class";
	const most = Math.max(negatives.most, positives.most);
	if (Math.min(negatives.least, positives.least) === most) return "constant-scores";
	return negatives.most <= positives.least || positives.most <= negatives.least ? "separated" : null;
}
function logit(score) {
	const clipped = Math.min(Math.max(score, LEAST_SCORE), 1 - LEAST_SCORE);
	return Math.log(clipped) - Math.log1p(-clipped);
}
function normal(value, variance) {
	return {
		kind: "normal",
		value,
		standardError: Math.sqrt(variance)
	};
}
function fit(rows, logits, held) {
	let here = likelihood(rows, logits, {
		intercept: 0,
		slope: held ?? 0
	});
	for (let step = 0; step < MOST_STEPS; step++) {
		const change = newtonStep(here, held === null);
		if (change === null) return null;
		const size = Math.max(1, Math.abs(here.intercept), Math.abs(here.slope));
		const next = uphill(rows, logits, {
			here,
			change
		});
		if (Math.max(Math.abs(change.intercept), Math.abs(change.slope)) <= CONVERGED * size) return next;
		here = next;
	}
	return null;
}
function newtonStep({ gradient: [g0, g1], information: [a, b, c] }, isFree) {
	const determinant = isFree ? a * c - b * b : a;
	if (!(determinant > 0)) return null;
	if (!isFree) return {
		intercept: g0 / a,
		slope: 0
	};
	return {
		intercept: (c * g0 - b * g1) / determinant,
		slope: (a * g1 - b * g0) / determinant
	};
}
function uphill(rows, logits, { here, change }) {
	const slack = 1e-12 * Math.abs(here.logLikelihood);
	for (let part = 1; part > 1e-12; part /= 2) {
		const next = likelihood(rows, logits, {
			intercept: here.intercept + part * change.intercept,
			slope: here.slope + part * change.slope
		});
		if (next.logLikelihood >= here.logLikelihood - slack) return next;
	}
	return here;
}
function likelihood({ labels, weights }, logits, at) {
	let [g0, g1, a, b, c, logLikelihood] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (let row = 0; row < logits.length; row++) {
		const weight = weights === null ? 1 : weights[row] ?? 0;
		if (weight === 0) continue;
		const x = logits[row] ?? 0;
		const label = labels[row] ?? 0;
		const linear = at.intercept + at.slope * x;
		const small = Math.exp(-Math.abs(linear));
		const p = linear >= 0 ? 1 / (1 + small) : small / (1 + small);
		const spread = weight * small / ((1 + small) * (1 + small));
		const residual = weight * (label - p);
		logLikelihood += weight * (label * linear - Math.max(linear, 0) - Math.log1p(small));
		g0 += residual;
		g1 += residual * x;
		a += spread;
		b += spread * x;
		c += spread * x * x;
	}
	return {
		...at,
		logLikelihood,
		gradient: [g0, g1],
		information: [
			a,
			b,
			c
		]
	};
}
// src/core/measure/predictions/look-at-calibration.ts
function lookAtCalibration(measuring, sides) {
	const { plan, baseline } = measuring;
	const { eceBins } = plan.declared;
	return {
		candidate: sideOf(sides.candidate, eceBins),
		baseline: baseline === null ? null : sideOf(sides.baseline, eceBins),
		groups: sides.candidate === null ? [] : groupsOf(measuring, sides.candidate),
		clustered: plan.declared.cluster !== null
	};
}
function sideOf(rows, bins) {
	if (rows === null) return {
		kind: "lacking",
		why: "no-scores"
	};
	const width = reliabilityTable(rows, {
		kind: "equal-width",
		bins
	});
	if (width.kind === "undefined") return {
		kind: "lacking",
		why: width.why
	};
	const mass = reliabilityTable(rows, {
		kind: "equal-mass",
		bins
	});
	if (mass.kind === "undefined") return {
		kind: "lacking",
		why: mass.why
	};
	const values = rows.scores.map((score, row) => score - (rows.labels[row] ?? 0));
	const off = meanEstimate({
		values,
		weights: rows.weights,
		shares: false
	});
	if (off === null) return {
		kind: "lacking",
		why: "not-finite"
	};
	const { weight, sums, brier } = width.table;
	return {
		kind: "calibrated",
		n: rows.scores.length,
		meanScore: digits$1(total(sums.scores) / weight),
		observed: digits$1(total(sums.positives) / weight),
		off: roundedEstimate(off),
		brier: digits$1(brier),
		binned: [binnedOf(width.table), binnedOf(mass.table)],
		recalibration: recalibrationOf(rows)
	};
}
function total(sums) {
	return sums.reduce((all, each) => all + each, 0);
}
function binnedOf(table) {
	const { expected, largest, rootMeanSquare } = calibrationErrors(table.sums);
	const { reliability, resolution, uncertainty, withinBins } = brierDecomposition(table);
	return {
		binning: table.binning.kind,
		bins: table.bins.map(({ lower, upper, rows, meanScore, estimate }) => ({
			lower: digits$1(lower),
			upper: digits$1(upper),
			n: rows,
			meanScore: meanScore === null ? null : digits$1(meanScore),
			observed: estimate === null ? null : roundedEstimate(estimate)
		})),
		errors: {
			expected: digits$1(expected),
			largest: digits$1(largest),
			rootMeanSquare: digits$1(rootMeanSquare)
		},
		brier: {
			reliability: digits$1(reliability),
			resolution: digits$1(resolution),
			uncertainty: digits$1(uncertainty),
			withinBins: digits$1(withinBins)
		}
	};
}
function recalibrationOf(rows) {
	const found = recalibration(rows);
	if (found.kind === "undefined") return found;
	const known = (estimate) => roundedEstimate(rows.weights === null ? estimate : {
		kind: "point",
		value: valueOf$1(estimate)
	});
	const { slope, intercept, inTheLarge } = found;
	return {
		kind: "fitted",
		slope: known(slope),
		intercept: known(intercept),
		inTheLarge: known(inTheLarge)
	};
}
function groupsOf({ plan, candidate }, rows) {
	return plan.declared.fairness.flatMap((column) => {
		const slicing = slicingOf(candidate, [column], plan.declared);
		if (slicing === null) return [];
		return [{
			column,
			groups: groupCalibration(rows, {
				groups: slicing.codes,
				names: slicing.keys
			}).map(({ group, n, meanScore, observed }) => ({
				group,
				n,
				meanScore: meanScore === null ? null : digits$1(meanScore),
				observed: observed === null ? null : roundedEstimate(observed)
			}))
		}];
	});
}
// src/core/statistics/operating-point/operating-point.ts
function pointAt(curve, threshold) {
	const { thresholds } = curve;
	let [reached, end] = [0, thresholds.length];
	while (reached < end) {
		const middle = reached + end >>> 1;
		if ((thresholds[middle] ?? 0) >= threshold) reached = middle + 1;
		else end = middle;
	}
	const { positives, negatives } = curve;
	return reached === 0 ? {
		threshold,
		truePositives: 0,
		falsePositives: 0,
		falseNegatives: positives,
		trueNegatives: negatives
	} : {
		...pointOf(curve, reached - 1),
		threshold
	};
}
function pointOf(curve, place) {
	const truePositives = curve.truePositives[place] ?? 0;
	const falsePositives = curve.falsePositives[place] ?? 0;
	return {
		threshold: curve.thresholds[place] ?? 0,
		truePositives,
		falsePositives,
		falseNegatives: curve.positives - truePositives,
		trueNegatives: curve.negatives - falsePositives
	};
}
function ratesOf(point) {
	const { truePositives, falsePositives, falseNegatives, trueNegatives } = point;
	const selected = truePositives + falsePositives;
	const all = selected + falseNegatives + trueNegatives;
	return {
		recall: ratio$1(truePositives, truePositives + falseNegatives, "no-positives"),
		falsePositiveRate: ratio$1(falsePositives, falsePositives + trueNegatives, "no-negatives"),
		precision: ratio$1(truePositives, selected, "no-predicted-positives"),
		f1: ratio$1(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives, "no-positives"),
		selectionRate: ratio$1(selected, all, "no-rows")
	};
}
function worthOf(point, worth) {
	const { truePositives, falsePositives, falseNegatives, trueNegatives } = point;
	const sum = truePositives * worth.truePositive + falsePositives * worth.falsePositive + falseNegatives * worth.falseNegative + trueNegatives * worth.trueNegative;
	return ratio$1(sum, truePositives + falsePositives + falseNegatives + trueNegatives, "no-rows");
}
// src/core/statistics/operating-point/choose-threshold.ts
function chooseThreshold(curve, rule) {
	const { positives, negatives, truePositives, falsePositives } = curve;
	switch (rule.kind) {
		case "most-f1": return positives > 0 ? bestPlace(curve, halfF1) : {
			kind: "undefined",
			why: "no-positives"
		};
		case "false-positive-rate-at-most": {
			if (!(negatives > 0)) return {
				kind: "undefined",
				why: "no-negatives"
			};
			const most = rule.rate * negatives * 1.000000000001;
			return placeOf(curve, falsePositives.findLastIndex((weight) => weight <= most));
		}
		case "recall-at-least": {
			if (!(positives > 0)) return {
				kind: "undefined",
				why: "no-positives"
			};
			const least = rule.rate * positives * .999999999999;
			return placeOf(curve, truePositives.findIndex((weight) => weight >= least));
		}
		case "most-worth": return bestPlace(curve, (point) => {
			const worth = worthOf(point, rule.worth);
			return worth.kind === "value" ? worth.value : -Infinity;
		});
		default: return unreachable(rule);
	}
}
function halfF1({ truePositives, falsePositives, falseNegatives }) {
	return truePositives / (2 * truePositives + falsePositives + falseNegatives);
}
function placeOf(curve, place) {
	return place === -1 ? { kind: "unreachable-target" } : {
		kind: "chosen",
		point: pointOf(curve, place)
	};
}
function bestPlace(curve, goodness) {
	let [best, most] = [0, -Infinity];
	for (let place = 0; place < curve.thresholds.length; place++) {
		const here = goodness(pointOf(curve, place));
		if (here > most) [best, most] = [place, here];
	}
	return placeOf(curve, best);
}
// src/core/statistics/operating-point/compare-operating-points.ts
function compareOperatingPoints(candidate, baseline, rule) {
	const chosen = chooseThreshold(baseline, rule);
	if (chosen.kind !== "chosen") return chosen;
	const { threshold } = chosen.point;
	return {
		kind: "points",
		threshold,
		candidate: pointAt(candidate, threshold),
		baseline: chosen.point,
		candidateOwn: chooseThreshold(candidate, rule)
	};
}
// src/core/statistics/operating-point/threshold-curve.ts
function thresholdCurve(rows) {
	const why = weightFault(rows.weights, rows.scores.length);
	if (why !== null) return {
		kind: "undefined",
		why
	};
	const order = rankOrder(rows.scores);
	if (order === null) return {
		kind: "undefined",
		why: "not-finite"
	};
	const { labels, weights } = rows;
	const { sorted, rows: ordered } = order;
	const n = ordered.length;
	const [thresholds, truePositives, falsePositives] = [
		new Float64Array(n),
		new Float64Array(n),
		new Float64Array(n)
	];
	let [positives, negatives, places] = [
		0,
		0,
		0
	];
	for (let at = n - 1; at >= 0; places++) {
		const score = sorted[at] ?? 0;
		do {
			const row = ordered[at] ?? 0;
			const weight = weights === null ? 1 : weights[row] ?? 0;
			if (labels[row] === 0) negatives += weight;
			else positives += weight;
			at--;
		} while (at >= 0 && sorted[at] === score);
		thresholds[places] = score;
		truePositives[places] = positives;
		falsePositives[places] = negatives;
	}
	return {
		kind: "curve",
		curve: {
			thresholds: thresholds.slice(0, places),
			truePositives: truePositives.slice(0, places),
			falsePositives: falsePositives.slice(0, places),
			positives,
			negatives
		}
	};
}
function thinnedPlaces({ truePositives, falsePositives, thresholds }, most) {
	const last = thresholds.length - 1;
	if (last < most) return [...thresholds.keys()];
	const selected = (at) => (truePositives[at] ?? 0) + (falsePositives[at] ?? 0);
	const places = [0];
	const [least, all] = [selected(0), selected(last)];
	for (let at = 1; at < last && places.length < most - 1; at++) if (selected(at) - least >= places.length / (most - 1) * (all - least)) places.push(at);
	return [...places, last];
}
// src/core/measure/predictions/sweep-thresholds.ts
const MOST_SHOWN = 12;
function sweepThresholds(sides, { prediction, threshold, costs }, rules) {
	if (sides.candidate === null) return {
		kind: "lacking",
		why: "no-scores",
		side: "candidate"
	};
	const now = thresholdCurve(sides.candidate);
	if (now.kind === "undefined") return {
		kind: "lacking",
		why: now.why,
		side: "candidate"
	};
	const before = sides.baseline === null ? null : thresholdCurve(sides.baseline);
	if (before?.kind === "undefined") return {
		kind: "lacking",
		why: before.why,
		side: "baseline"
	};
	const swept = {
		candidate: now.curve,
		baseline: before?.curve ?? null,
		worth: costs === null ? null : worthIn(costs)
	};
	const inUse = prediction === null ? Number(threshold.text) : null;
	const choices = rules.map((rule) => choiceOf(swept, rule));
	const chosen = choices.flatMap(({ found }) => found.kind === "chosen" ? [found.at.threshold] : []);
	const thinned = thinnedPlaces(now.curve, MOST_SHOWN).map((place) => now.curve.thresholds[place] ?? 0);
	return {
		kind: "swept",
		inUse,
		points: [...new Set([
			...thinned,
			...chosen,
			...inUse === null ? [] : [inUse]
		])].toSorted((a, b) => b - a).map((at) => sweptAt(swept, at)),
		choices
	};
}
function choiceOf(swept, rule) {
	const { candidate, baseline } = swept;
	if (baseline === null) {
		const found = chooseThreshold(candidate, rule);
		if (found.kind !== "chosen") return {
			rule,
			chosenOn: "candidate",
			found
		};
		return {
			rule,
			chosenOn: "candidate",
			found: {
				kind: "chosen",
				at: sweptAt(swept, found.point.threshold),
				candidateOwn: null,
				worthOfNone: numbersAt(candidate, Infinity, swept.worth).worth
			}
		};
	}
	const found = compareOperatingPoints(candidate, baseline, rule);
	if (found.kind !== "points") return {
		rule,
		chosenOn: "baseline",
		found
	};
	const own = found.candidateOwn.kind === "chosen" ? sweptAt(swept, found.candidateOwn.point.threshold) : null;
	const worthOfNone = numbersAt(baseline, Infinity, swept.worth).worth;
	return {
		rule,
		chosenOn: "baseline",
		found: {
			kind: "chosen",
			at: sweptAt(swept, found.threshold),
			candidateOwn: own,
			worthOfNone
		}
	};
}
function sweptAt({ candidate, baseline, worth }, threshold) {
	return {
		threshold,
		candidate: numbersAt(candidate, threshold, worth),
		baseline: baseline === null ? null : numbersAt(baseline, threshold, worth)
	};
}
function numbersAt(curve, threshold, worth) {
	const point = pointAt(curve, threshold);
	const { selectionRate, recall, precision, falsePositiveRate, f1 } = ratesOf(point);
	return {
		selected: digits(selectionRate),
		recall: digits(recall),
		precision: digits(precision),
		falsePositiveRate: digits(falsePositiveRate),
		f1: digits(f1),
		worth: worth === null ? null : digits(worthOf(point, worth))
	};
}
function digits(computed) {
	return computed.kind === "value" ? Number(computed.value.toPrecision(12)) : null;
}
function worthIn({ truePositive, falsePositive, falseNegative, trueNegative }) {
	return {
		truePositive: amountOf(truePositive),
		falsePositive: amountOf(falsePositive),
		falseNegative: amountOf(falseNegative),
		trueNegative: amountOf(trueNegative)
	};
}
function amountOf(worth) {
	return worth === null ? 0 : Number(worth.text);
}
// src/core/measure/predictions/look-closely.ts
function lookClosely(measuring) {
	const { plan, candidate, baseline } = measuring;
	const { closely } = plan;
	if (closely === void 0) return null;
	const sides = {
		candidate: scoresOf(measuring, candidate),
		baseline: scoresOf(measuring, baseline)
	};
	return {
		thresholds: closely.thresholds === null ? null : sweepThresholds(sides, plan.declared, closely.thresholds),
		calibration: closely.calibration ? lookAtCalibration(measuring, sides) : null
	};
}
function nothingToSee({ plan }) {
	if (plan.closely === void 0) return null;
	const why = "no-scores";
	return {
		thresholds: plan.closely.thresholds === null ? null : {
			kind: "lacking",
			why,
			side: "candidate"
		},
		calibration: plan.closely.calibration ? {
			candidate: {
				kind: "lacking",
				why
			},
			baseline: null,
			groups: [],
			clustered: false
		} : null
	};
}
function scoresOf({ plan, shared }, side) {
	const rows = side === null ? null : taskRows(side, shared, plan.declared)("scores");
	return rows?.task === "scores" ? rows.rows : null;
}
// src/core/statistics/pairing/key-column.ts
function isMissingKey(keys, row) {
	return keys.high[row] === 0 && keys.low[row] === 0;
}
// src/core/statistics/pairing/key-match.ts
function tally() {
	return {
		only: 0,
		ambiguous: 0,
		missing: 0,
		repeats: 0,
		firstRepeat: null
	};
}
function addRepeat(side, row, of) {
	side.repeats++;
	if (side.firstRepeat === null || row < side.firstRepeat.row) side.firstRepeat = {
		row,
		of
	};
}
// src/core/statistics/pairing/sorted-rows.ts
const DIGIT = 16;
const BUCKETS = 65536;
function sortedRows(keys) {
	let rows = new Int32Array(keys.low.length);
	let n = 0;
	for (let row = 0; row < rows.length; row++) if (!isMissingKey(keys, row)) rows[n++] = row;
	rows = rows.subarray(0, n);
	let spare = new Int32Array(n);
	for (const half of [keys.low, keys.high]) for (const shift of [0, DIGIT]) {
		pass(half, shift, {
			from: rows,
			to: spare
		});
		const sorted = spare;
		spare = rows;
		rows = sorted;
	}
	return rows;
}
function pass(half, shift, { from, to }) {
	const starts = new Int32Array(65537);
	for (let index = 0; index < from.length; index++) {
		const digit = (half[from[index] ?? 0] ?? 0) >>> shift & 65535;
		starts[digit + 1] = (starts[digit + 1] ?? 0) + 1;
	}
	for (let digit = 0; digit < BUCKETS; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0);
	for (let index = 0; index < from.length; index++) {
		const row = from[index] ?? 0;
		const digit = (half[row] ?? 0) >>> shift & 65535;
		const at = starts[digit] ?? 0;
		to[at] = row;
		starts[digit] = at + 1;
	}
}
// src/core/statistics/pairing/match-by-sorting.ts
function matchBySorting(candidate, baseline) {
	const match = new Int32Array(candidate.low.length).fill(-1);
	const ours = walk(candidate);
	const theirs = walk(baseline);
	while (ours.at < ours.rows.length || theirs.at < theirs.rows.length) {
		const first = compare(ours, theirs);
		const mine = first <= 0 ? group(ours) : 0;
		const other = first >= 0 ? group(theirs) : 0;
		if (other === 0) ours.counts.only += mine;
		else if (mine === 0) theirs.counts.only += other;
		else if (mine === 1 && other === 1) match[ours.rows[ours.at - 1] ?? 0] = theirs.rows[theirs.at - 1] ?? 0;
		else {
			ours.counts.ambiguous += mine;
			theirs.counts.ambiguous += other;
			for (let at = ours.at - mine; at < ours.at; at++) match[ours.rows[at] ?? 0] = -3;
		}
	}
	for (let row = 0; row < match.length; row++) if (isMissingKey(candidate, row)) match[row] = -2;
	return {
		match,
		candidate: ours.counts,
		baseline: theirs.counts
	};
}
function walk(keys) {
	const rows = sortedRows(keys);
	return {
		keys,
		rows,
		counts: {
			...tally(),
			missing: keys.low.length - rows.length
		},
		at: 0
	};
}
function group(side) {
	const { keys, rows } = side;
	const from = side.at;
	const first = rows[from] ?? 0;
	do
		side.at++;
	while (side.at < rows.length && order(keys, rows[side.at] ?? 0, {
		keys,
		row: first
	}) === 0);
	for (let at = from + 1; at < side.at; at++) addRepeat(side.counts, rows[at] ?? 0, first);
	return side.at - from;
}
function compare(ours, theirs) {
	if (ours.at === ours.rows.length) return 1;
	if (theirs.at === theirs.rows.length) return -1;
	return order(ours.keys, ours.rows[ours.at] ?? 0, {
		keys: theirs.keys,
		row: theirs.rows[theirs.at] ?? 0
	});
}
function order(keys, row, other) {
	const high = (keys.high[row] ?? 0) - (other.keys.high[other.row] ?? 0);
	return high === 0 ? (keys.low[row] ?? 0) - (other.keys.low[other.row] ?? 0) : high;
}
// src/core/statistics/pairing/key-mix.ts
function keyMix(high, low) {
	let mixed = Math.imul(high ^ 2654435769, 2246822507) ^ low;
	mixed = Math.imul(mixed ^ mixed >>> 16, 2246822507);
	mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return (mixed ^ mixed >>> 16) >>> 0;
}
// src/core/statistics/pairing/part-table.ts
const EMPTY = -1;
const PROBES_A_ROW = 16;
function partTable(ours, theirs) {
	return {
		ours,
		theirs,
		slots: new Int32Array(16),
		mask: 15,
		budget: 0
	};
}
function clear(table, rows) {
	let size = 16;
	while (size < rows * 1.5) size *= 2;
	if (size > table.slots.length) table.slots = new Int32Array(size);
	table.slots.fill(-1, 0, size);
	table.mask = size - 1;
	table.budget = PROBES_A_ROW * rows + 1024;
}
function slotOf(table, high, low) {
	const { slots, mask, ours, theirs } = table;
	let slot = keyMix(high, low) & mask;
	for (;;) {
		const found = slots[slot] ?? -1;
		if (found === -1) return slot;
		const side = found >= 0 ? theirs : ours;
		const place = found >= 0 ? found : -2 - found;
		if (side.low[place] === low && side.high[place] === high) return slot;
		table.budget--;
		slot = slot + 1 & mask;
	}
}
// src/core/statistics/pairing/partition.ts
const ROWS_A_PART = 4096;
function partBits(rows) {
	let bits = 0;
	while (bits < 12 && rows >> bits > ROWS_A_PART) bits++;
	return bits;
}
function partition(keys, bits) {
	const { high, low } = keys;
	const starts = new Int32Array((1 << bits) + 1);
	for (let row = 0; row < low.length; row++) {
		if (isMissingKey(keys, row)) continue;
		const part = partOf(high[row] ?? 0, low[row] ?? 0, bits);
		starts[part + 1] = (starts[part + 1] ?? 0) + 1;
	}
	for (let part = 1; part < starts.length; part++) starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0);
	const n = starts.at(-1) ?? 0;
	const parted = {
		starts,
		rows: new Int32Array(n),
		high: new Uint32Array(n),
		low: new Uint32Array(n)
	};
	const next = starts.slice();
	for (let row = 0; row < low.length; row++) {
		if (isMissingKey(keys, row)) continue;
		const part = partOf(high[row] ?? 0, low[row] ?? 0, bits);
		const at = next[part] ?? 0;
		parted.rows[at] = row;
		parted.high[at] = high[row] ?? 0;
		parted.low[at] = low[row] ?? 0;
		next[part] = at + 1;
	}
	return parted;
}
function partOf(high, low, bits) {
	return bits === 0 ? 0 : keyMix(high, low) >>> 32 - bits;
}
// src/core/statistics/pairing/match-by-table.ts
function matchByTable(candidate, baseline) {
	const bits = partBits(Math.max(candidate.low.length, baseline.low.length));
	const ours = partition(candidate, bits);
	const theirs = partition(baseline, bits);
	const n = theirs.rows.length;
	const join = {
		table: partTable(ours, theirs),
		copies: new Int32Array(n),
		takers: new Int32Array(n),
		firstTaker: new Int32Array(n),
		match: new Int32Array(candidate.low.length),
		candidate: tally(),
		baseline: tally()
	};
	for (let part = 0; part < 1 << bits; part++) {
		const mine = {
			from: ours.starts[part] ?? 0,
			to: ours.starts[part + 1] ?? 0
		};
		const other = {
			from: theirs.starts[part] ?? 0,
			to: theirs.starts[part + 1] ?? 0
		};
		clear(join.table, mine.to - mine.from + other.to - other.from);
		if (!fill(join, other) || !take(join, mine)) return null;
		settle(join, mine, other);
	}
	countMissing(join, candidate, baseline);
	return {
		match: join.match,
		candidate: join.candidate,
		baseline: join.baseline
	};
}
function fill({ table, copies, baseline }, { from, to }) {
	const { theirs } = table;
	for (let place = from; place < to; place++) {
		if (table.budget < 0) return false;
		const slot = slotOf(table, theirs.high[place] ?? 0, theirs.low[place] ?? 0);
		const found = table.slots[slot] ?? -1;
		const first = found === -1 ? place : found;
		copies[first] = (copies[first] ?? 0) + 1;
		if (found === -1) table.slots[slot] = place;
		else addRepeat(baseline, theirs.rows[place] ?? 0, theirs.rows[first] ?? 0);
	}
	return true;
}
function take({ table, takers, firstTaker, match, candidate }, { from, to }) {
	const { ours } = table;
	for (let place = from; place < to; place++) {
		if (table.budget < 0) return false;
		const row = ours.rows[place] ?? 0;
		const slot = slotOf(table, ours.high[place] ?? 0, ours.low[place] ?? 0);
		const found = table.slots[slot] ?? -1;
		if (found < 0) {
			match[row] = -1;
			if (found === -1) table.slots[slot] = -2 - place;
			else addRepeat(candidate, row, ours.rows[-2 - found] ?? 0);
			continue;
		}
		match[row] = found;
		if (takers[found] === 0) firstTaker[found] = row;
		else addRepeat(candidate, row, firstTaker[found] ?? 0);
		takers[found] = (takers[found] ?? 0) + 1;
	}
	return true;
}
function settle({ table, copies, takers, match, candidate, baseline }, mine, other) {
	const { ours, theirs } = table;
	for (let place = mine.from; place < mine.to; place++) {
		const row = ours.rows[place] ?? 0;
		const found = match[row] ?? -1;
		if (found === -1) candidate.only++;
		else if (copies[found] === 1 && takers[found] === 1) match[row] = theirs.rows[found] ?? 0;
		else {
			match[row] = -3;
			candidate.ambiguous++;
		}
	}
	for (let place = other.from; place < other.to; place++) {
		const rows = copies[place] ?? 0;
		if (takers[place] === 0) baseline.only += rows;
		else if (rows > 1 || (takers[place] ?? 0) > 1) baseline.ambiguous += rows;
	}
}
function countMissing({ match, candidate, baseline, table }, keys, others) {
	baseline.missing = others.low.length - table.theirs.rows.length;
	candidate.missing = keys.low.length - table.ours.rows.length;
	if (candidate.missing === 0) return;
	for (let row = 0; row < match.length; row++) if (isMissingKey(keys, row)) match[row] = -2;
}
// src/core/statistics/pairing/match-in-order.ts
function matchInOrder(candidate, baseline) {
	const rows = candidate.low.length;
	if (rows !== baseline.low.length) return null;
	for (let row = 0; row < rows; row++) {
		if (candidate.low[row] !== baseline.low[row] || candidate.high[row] !== baseline.high[row]) return null;
		if (isMissingKey(candidate, row)) return null;
	}
	if (!areDistinct(candidate)) return null;
	const match = new Int32Array(rows);
	for (let row = 0; row < rows; row++) match[row] = row;
	return {
		match,
		candidate: tally(),
		baseline: tally()
	};
}
function areDistinct(keys) {
	const bits = partBits(keys.low.length);
	const parted = partition(keys, bits);
	const table = partTable(parted, parted);
	for (let part = 0; part < 1 << bits; part++) {
		const [from, to] = [parted.starts[part] ?? 0, parted.starts[part + 1] ?? 0];
		clear(table, to - from);
		for (let place = from; place < to; place++) {
			const slot = slotOf(table, parted.high[place] ?? 0, parted.low[place] ?? 0);
			if (table.budget < 0 || table.slots[slot] !== -1) return false;
			table.slots[slot] = place;
		}
	}
	return true;
}
// src/core/statistics/pairing/pair-rows.ts
function pairRows(candidate, baseline) {
	const found = matchInOrder(candidate, baseline) ?? matchByTable(candidate, baseline) ?? matchBySorting(candidate, baseline);
	const { match } = found;
	let pairs = 0;
	for (let row = 0; row < match.length; row++) if ((match[row] ?? 0) >= 0) pairs++;
	const candidateRows = new Int32Array(pairs);
	const baselineRows = new Int32Array(pairs);
	let at = 0;
	let inPlace = 0;
	for (let row = 0; row < match.length; row++) {
		const other = match[row] ?? 0;
		if (other < 0) continue;
		candidateRows[at] = row;
		baselineRows[at] = other;
		if (row === other) inPlace++;
		at++;
	}
	const inOrder = inPlace === candidate.low.length && inPlace === baseline.low.length;
	return {
		candidateRows,
		baselineRows,
		candidate: found.candidate,
		baseline: found.baseline,
		inOrder
	};
}
// src/core/statistics/tests/moments.ts
function momentsOf(values) {
	const n = values.length;
	if (n < 2) return null;
	const mean = sum(n, (at) => values[at] ?? 0) / n;
	const squares = sum(n, (at) => ((values[at] ?? 0) - mean) ** 2);
	const rest = sum(n, (at) => (values[at] ?? 0) - mean);
	const variance = Math.max(0, (squares - rest * rest / n) / (n - 1));
	return Number.isFinite(mean) && Number.isFinite(variance) ? {
		n,
		mean: mean + rest / n,
		variance
	} : null;
}
function sum(n, of) {
	let total = 0;
	let lost = 0;
	for (let at = 0; at < n; at += 1) {
		const value = of(at);
		const next = total + value;
		lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
		total = next;
	}
	return total + lost;
}
// src/core/statistics/tests/student-differences.ts
function welch(candidate, baseline) {
	const standardError = Math.hypot(candidate.standardError, baseline.standardError);
	const [first, second] = [candidate.standardError / standardError, baseline.standardError / standardError];
	const degrees = standardError === 0 ? candidate.degrees + baseline.degrees : 1 / (first ** 4 / candidate.degrees + second ** 4 / baseline.degrees);
	return {
		kind: "student",
		value: candidate.value - baseline.value,
		standardError,
		degrees
	};
}
function studentMean({ n, mean, variance }) {
	return {
		kind: "student",
		value: mean,
		standardError: Math.sqrt(variance / n),
		degrees: n - 1
	};
}
// src/core/statistics/metrics/definitions.ts
const score = {
	task: "scores",
	least: 0,
	greatest: 1,
	needsProbability: false,
	takes: "nothing"
};
const classes = {
	task: "classes",
	least: 0,
	greatest: 1,
	needsProbability: false,
	takes: "nothing"
};
const values = {
	task: "values",
	least: 0,
	greatest: null,
	needsProbability: false,
	takes: "nothing"
};
const ranking = {
	task: "ranking",
	least: 0,
	greatest: 1,
	needsProbability: false,
	takes: "cutoff",
	kind: "mean"
};
const ratio = {
	...classes,
	takes: "average",
	kind: "count-based",
	direction: "higher"
};
const share = {
	...classes,
	takes: "average",
	kind: "proportion"
};
const top = {
	...score,
	takes: "share",
	kind: "resampled",
	direction: "higher"
};
const higher = { direction: "higher" };
const lower = { direction: "lower" };
const mean = { kind: "mean" };
const resampled = { kind: "resampled" };
const binned$1 = {
	...score,
	...lower,
	...resampled,
	needsProbability: true,
	takes: "bins"
};
const recalibrated = {
	...score,
	...resampled,
	needsProbability: true,
	direction: null,
	least: null,
	greatest: null
};
const definitionRows = [
	{
		...score,
		...higher,
		id: "roc_auc",
		kind: "auc",
		names: [
			"roc_auc",
			"auc",
			"auroc",
			"auc_roc",
			"rocauc",
			"roc_auc_score",
			"area_under_roc_curve"
		]
	},
	{
		...score,
		...higher,
		id: "gini",
		kind: "auc",
		least: -1,
		names: ["gini"]
	},
	{
		...score,
		...higher,
		...resampled,
		id: "pr_auc",
		names: [
			"pr_auc",
			"auprc",
			"aucpr",
			"auc_pr",
			"average_precision",
			"average_precision_score"
		]
	},
	{
		...score,
		...lower,
		...mean,
		id: "log_loss",
		greatest: null,
		needsProbability: true,
		names: [
			"log_loss",
			"logloss",
			"cross_entropy",
			"cross_entropy_loss"
		]
	},
	{
		...score,
		...lower,
		...mean,
		id: "brier",
		needsProbability: true,
		names: [
			"brier",
			"brier_score",
			"brier_score_loss"
		]
	},
	{
		...binned$1,
		id: "ece",
		names: ["ece", "expected_calibration_error"]
	},
	{
		...binned$1,
		id: "ece",
		equalMass: true,
		names: [
			"ece_mass",
			"adaptive_ece",
			"ada_ece",
			"expected_calibration_error_mass"
		]
	},
	{
		...binned$1,
		id: "mce",
		names: ["mce", "maximum_calibration_error"]
	},
	{
		...binned$1,
		id: "mce",
		equalMass: true,
		names: ["mce_mass", "maximum_calibration_error_mass"]
	},
	{
		...binned$1,
		id: "rmsce",
		names: ["rmsce", "root_mean_square_calibration_error"]
	},
	{
		...binned$1,
		id: "rmsce",
		equalMass: true,
		names: ["rmsce_mass"]
	},
	{
		...recalibrated,
		id: "calibration_slope",
		names: ["calibration_slope"]
	},
	{
		...recalibrated,
		id: "calibration_intercept",
		names: ["calibration_intercept", "calibration_in_the_large"]
	},
	{
		...score,
		...higher,
		...resampled,
		id: "ks",
		names: [
			"ks",
			"ks_statistic",
			"ks_stat",
			"kolmogorov_smirnov"
		]
	},
	{
		...top,
		id: "recall_at_share",
		names: ["recall", "sensitivity"]
	},
	{
		...top,
		id: "precision_at_share",
		names: ["precision"]
	},
	{
		...top,
		id: "lift_at_share",
		greatest: null,
		names: ["lift"]
	},
	{
		...classes,
		...higher,
		id: "accuracy",
		kind: "proportion",
		names: [
			"accuracy",
			"acc",
			"accuracy_score",
			"top_1_accuracy",
			"top1_accuracy"
		]
	},
	{
		...classes,
		...lower,
		id: "error_rate",
		kind: "proportion",
		names: [
			"error_rate",
			"misclassification_rate",
			"zero_one_loss"
		]
	},
	{
		...classes,
		...higher,
		id: "balanced_accuracy",
		kind: "count-based",
		names: ["balanced_accuracy", "balanced_accuracy_score"]
	},
	{
		...ratio,
		id: "precision",
		names: [
			"precision",
			"precision_score",
			"ppv",
			"positive_predictive_value"
		]
	},
	{
		...share,
		...higher,
		id: "recall",
		names: [
			"recall",
			"recall_score",
			"sensitivity",
			"tpr",
			"true_positive_rate"
		]
	},
	{
		...share,
		...higher,
		id: "specificity",
		names: [
			"specificity",
			"tnr",
			"true_negative_rate",
			"selectivity"
		]
	},
	{
		...ratio,
		id: "npv",
		names: ["npv", "negative_predictive_value"]
	},
	{
		...share,
		...lower,
		id: "fpr",
		names: ["fpr", "false_positive_rate"]
	},
	{
		...share,
		...lower,
		id: "fnr",
		names: ["fnr", "false_negative_rate"]
	},
	{
		...ratio,
		id: "fbeta",
		names: [
			"f1",
			"f1_score",
			"f_score",
			"fscore",
			"f_measure"
		]
	},
	{
		...ratio,
		id: "fbeta",
		takes: "beta",
		names: ["fbeta"]
	},
	{
		...ratio,
		id: "jaccard",
		names: [
			"jaccard",
			"jaccard_score",
			"iou"
		]
	},
	{
		...share,
		direction: null,
		id: "selection_rate",
		names: ["selection_rate"]
	},
	{
		...classes,
		...higher,
		id: "mcc",
		kind: "count-based",
		least: -1,
		names: [
			"mcc",
			"matthews_corrcoef",
			"matthews_correlation"
		]
	},
	{
		...classes,
		...higher,
		id: "cohen_kappa",
		kind: "count-based",
		least: -1,
		names: [
			"cohen_kappa",
			"kappa",
			"cohen_kappa_score"
		]
	},
	{
		...classes,
		...lower,
		...mean,
		id: "cost",
		least: null,
		greatest: null,
		names: ["cost", "mean_cost"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "rmse",
		names: ["rmse", "root_mean_squared_error"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "mse",
		names: ["mse", "mean_squared_error"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "mae",
		names: ["mae", "mean_absolute_error"]
	},
	{
		...values,
		...lower,
		...resampled,
		id: "medae",
		names: ["medae", "median_absolute_error"]
	},
	{
		...values,
		...lower,
		...resampled,
		id: "max_error",
		names: ["max_error"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "mape",
		names: ["mape", "mean_absolute_percentage_error"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "smape",
		greatest: 2,
		names: ["smape"]
	},
	{
		...values,
		...higher,
		...resampled,
		id: "r2",
		least: null,
		greatest: 1,
		names: [
			"r2",
			"r2_score",
			"r_squared"
		]
	},
	{
		...values,
		...higher,
		...resampled,
		id: "explained_variance",
		least: null,
		greatest: 1,
		names: ["explained_variance", "explained_variance_score"]
	},
	{
		...values,
		...lower,
		...mean,
		id: "quantile_loss",
		takes: "alpha",
		names: [
			"quantile_loss",
			"pinball_loss",
			"mean_pinball_loss"
		]
	},
	{
		...values,
		...mean,
		id: "bias",
		direction: null,
		least: null,
		names: ["bias", "mean_error"]
	},
	{
		...ranking,
		...higher,
		id: "ndcg",
		names: [
			"ndcg",
			"ndcg_score",
			"ndcg_exp"
		]
	},
	{
		...ranking,
		...higher,
		id: "mrr",
		names: ["mrr", "mean_reciprocal_rank"]
	},
	{
		...ranking,
		...higher,
		id: "map",
		names: ["map", "mean_average_precision"]
	},
	{
		...ranking,
		...higher,
		id: "recall_at_k",
		names: ["recall"]
	},
	{
		...ranking,
		...higher,
		id: "precision_at_k",
		names: ["precision"]
	}
];
// src/core/statistics/metrics/metric-name.ts
const defaults = {
	average: null,
	beta: 1,
	share: null,
	cutoff: null,
	gain: "linear",
	bins: 15,
	equalMass: false,
	alpha: null,
	costs: null
};
const mostBins = 1e4;
function metricDefinition(name) {
	if (name.length > 100) return null;
	const written = name.trim().toLowerCase().replaceAll(/[\s-]+/g, "_").replace(/^(macro|micro|weighted)_(.+)$/, "$2_$1");
	return parsePlaces(written) ?? parseBeta(written) ?? parseNumbered(written) ?? parseAverage(written) ?? plain(written);
}
function withCosts(definition, costs) {
	const size = costs.length;
	if (size === 0 || !costs.every((row) => row.length === size && row.every(Number.isFinite))) return null;
	return {
		...definition,
		parameters: {
			...definition.parameters,
			costs: Float64Array.from(costs.flat())
		}
	};
}
function find(stem, ...takes) {
	return definitionRows.find((row) => takes.includes(row.takes) && row.names.includes(stem)) ?? null;
}
function define(row, suffix, given) {
	const { id, names, takes: _, equalMass = false, ...rest } = row;
	const parameters = {
		...defaults,
		equalMass,
		...given
	};
	return {
		...rest,
		id,
		name: (names[0] ?? id) + suffix,
		aliases: names,
		parameters
	};
}
function plain(stem) {
	const row = find(stem, "nothing", "average", "bins");
	if (row !== null) return define(row, "", {});
	const ranked = find(stem, "cutoff");
	if (ranked === null || ranked.id === "recall_at_k" || ranked.id === "precision_at_k") return null;
	return withPlaces(ranked, stem, null);
}
function parsePlaces(written) {
	const match = /^(.+?)(?:_?@_?|_at_)(\d+(?:\.\d+)?)(%?)$/.exec(written);
	const [, stem = "", digits = "", percent = ""] = match ?? [];
	if (match === null) return null;
	const number = Number(digits);
	const share = percent === "%" ? number / 100 : number;
	if (percent === "%" || digits.includes(".")) {
		const row = find(stem, "share");
		if (row === null || !(share > 0 && share <= 1)) return null;
		return define(row, `_at_${percent === "%" ? digits : String(Number((number * 100).toPrecision(12)))}%`, { share });
	}
	const row = find(stem, "cutoff");
	return row === null || !(number >= 1 && number <= 1e9) ? null : withPlaces(row, stem, number);
}
function withPlaces(row, stem, cutoff) {
	const gain = stem === "ndcg_exp" ? "exponential" : "linear";
	return define(row, (gain === "exponential" ? "_exp" : "") + (cutoff === null ? "" : `@${String(cutoff)}`), {
		cutoff,
		gain
	});
}
function parseBeta(written) {
	const match = /^(?:fbeta_|f)(\d+(?:[._]\d+)?)(?:_(macro|micro|weighted|class_\d{1,7}))?$/.exec(written);
	if (match === null) return null;
	const beta = Number((match[1] ?? "").replace("_", "."));
	const row = find(beta === 1 ? "f1" : "fbeta", "beta", "average");
	if (row === null || !(beta > 0 && beta <= 1e3)) return null;
	return averaged(define(row, beta === 1 ? "" : `_${String(beta)}`, { beta }), match[2]);
}
function parseNumbered(written) {
	const [, stem = "", digits] = /^(.+?)(?:_(\d+(?:\.\d+)?)(?:_bins)?)?$/.exec(written) ?? [];
	const binned = find(stem, "bins");
	if (binned !== null) {
		const bins = digits === void 0 ? defaults.bins : Number(digits);
		if (!(Number.isInteger(bins) && bins >= 1 && bins <= mostBins)) return null;
		return define(binned, digits === void 0 ? "" : `_${String(bins)}`, { bins });
	}
	const quantile = find(stem, "alpha");
	const alpha = Number(digits);
	if (quantile === null || !(alpha >= 0 && alpha <= 1)) return null;
	return define(quantile, `_${String(alpha)}`, { alpha });
}
function parseAverage(written) {
	const match = /^(.+)_(macro|micro|weighted|class_\d{1,7})$/.exec(written);
	const row = match === null ? null : find(match[1] ?? "", "average");
	return row === null ? null : averaged(define(row, "", {}), match?.[2]);
}
function averaged(definition, suffix) {
	if (suffix === void 0) return definition;
	const average = averageOf(suffix);
	const kind = typeof average === "number" ? definition.kind : "count-based";
	const parameters = {
		...definition.parameters,
		average
	};
	return {
		...definition,
		name: `${definition.name}_${suffix}`,
		kind,
		parameters
	};
}
function averageOf(suffix) {
	if (suffix === "macro" || suffix === "micro" || suffix === "weighted") return suffix;
	return Number(suffix.slice(6));
}
// src/core/measure/usual-name.ts
function usualName(written) {
	return metricDefinition(written)?.name ?? null;
}
// src/core/measure/predictions/same-outputs.ts
function sameOutputs(pairs, { candidate, baseline }) {
	if ((candidate.scores ?? candidate.prediction) === null) return false;
	return sameScores(candidate.scores, baseline.scores, pairs) && sameColumn(candidate.prediction, baseline.prediction, pairs);
}
function sameScores(ours, theirs, pairs) {
	if (ours === null || theirs === null) return ours === theirs;
	return everyPair(pairs, (own, other) => ours[own] === theirs[other]);
}
function sameColumn(ours, theirs, pairs) {
	if (ours === null || theirs === null) return ours === theirs;
	if (ours.kind === "number" && theirs.kind === "number") return sameScores(ours.values, theirs.values, pairs);
	if (ours.kind !== "text" || theirs.kind !== "text") return false;
	const known = new Map(theirs.dictionary.map((text, code) => [text, code]));
	const codes = ours.dictionary.map((text) => known.get(text) ?? NOWHERE);
	return everyPair(pairs, (own, other) => codes[ours.codes[own] ?? MISSING$1] === theirs.codes[other]);
}
const NOWHERE = -2;
const MISSING$1 = -1;
function everyPair({ candidateRows, baselineRows }, holds) {
	if (candidateRows.length === 0 || candidateRows.length !== baselineRows.length) return false;
	return candidateRows.every((own, at) => holds(own, baselineRows[at] ?? MISSING$1));
}
// src/core/measure/predictions/samples.ts
const NO_METRICS = new Set([
	"doc_id",
	"target",
	"filter",
	"doc_hash",
	"prompt_hash",
	"target_hash"
]);
const ANSWERS = new Set(["resps", "filtered_resps"]);
function mayBeSamples({ guess, declared }) {
	const { label, prediction, score } = declared;
	return guess || label === "target" && score === null && prediction !== null && ANSWERS.has(prediction);
}
function isSamples(names) {
	return [
		"doc_id",
		"doc_hash",
		"target",
		SAMPLE_KEY
	].every((name) => names.includes(name));
}
function sampleColumns(names) {
	return [...names.filter((name) => !NO_METRICS.has(name) && name !== "doc_hash+filter").map((name) => ({
		name,
		as: "auto"
	})), {
		name: SAMPLE_KEY,
		as: "key"
	}];
}
function measureSamples(task, ours, theirs) {
	const table = ours.side.table;
	const base = theirs?.side.table ?? null;
	const empty = {
		model: task.model,
		what: "predictions",
		settings: [],
		charts: [],
		search: null
	};
	if (table === null) return {
		...empty,
		...filesOf(ours, theirs),
		pairing: null,
		values: []
	};
	const metrics = metricColumns(table);
	if (metrics.length === 0) {
		const problem = tableProblem(ours.file.path, {
			code: "table/missing-column",
			message: "no column of the samples holds numbers: there is no metric to average",
			hint: "Write samples with --log_samples of lm-evaluation-harness 0.4 or later"
		});
		const { file } = withProblems(ours.side, [problem]);
		return {
			...empty,
			candidate: file,
			baseline: theirs?.file ?? null,
			pairing: null,
			values: []
		};
	}
	const before = base === null ? [] : metricColumns(base);
	const rows = base === null ? null : pairedRows(table, base);
	const values = metrics.map((column) => valueOf(column, before.find(({ name }) => name === column.name) ?? null, rows?.rows ?? null));
	return {
		...empty,
		...filesOf(ours, theirs),
		pairing: rows?.pairing ?? null,
		values
	};
}
function filesOf(ours, theirs) {
	return {
		candidate: ours.file,
		baseline: theirs?.file ?? null
	};
}
function metricColumns({ columns }) {
	return columns.flatMap((column) => column.kind === "number" && column.values.every((value) => Number.isFinite(value)) ? [column] : []);
}
function pairedRows(ours, theirs) {
	const [one, other] = [keyOf$1(ours), keyOf$1(theirs)];
	if (one === null || other === null) return null;
	const rows = pairRows(one, other);
	const paired = rows.candidateRows.length;
	const [onlyCandidate, onlyBaseline] = [ours.rows - paired, theirs.rows - paired];
	const whole = onlyCandidate + onlyBaseline === 0;
	const message = `the samples are of other documents or filters: ${onlyCandidate} rows are only here and ${onlyBaseline} only in the baseline`;
	const problem = whole ? null : tableProblem("", {
		code: "table/rows-differ",
		message,
		hint: "Run both versions on the same documents, without --limit"
	});
	const identical = whole && sameSamples(ours, theirs, rows);
	return {
		rows: whole ? rows : null,
		pairing: {
			by: "id",
			paired,
			onlyCandidate,
			onlyBaseline,
			identical,
			problem
		}
	};
}
function sameSamples(ours, theirs, rows) {
	const [own, other] = [columnsOf(ours), columnsOf(theirs)];
	if (![...ANSWERS].some((name) => own.has(name)) || own.size !== other.size) return false;
	return [...own].every(([name, column]) => sameColumn(column, other.get(name) ?? null, rows));
}
function columnsOf({ columns }) {
	return new Map(columns.flatMap((column) => column.kind === "key" ? [] : [[column.name, column]]));
}
function keyOf$1({ columns }) {
	for (const column of columns) if (column.kind === "key") return column;
	return null;
}
function valueOf(ours, theirs, rows) {
	return {
		path: [usualName(ours.name) ?? ours.name],
		direction: null,
		slice: null,
		candidate: sampleOf$1(ours.values),
		baseline: theirs === null ? null : sampleOf$1(theirs.values),
		difference: theirs === null ? null : differenceOf$1(ours.values, theirs.values, rows)
	};
}
function sampleOf$1(values) {
	const n = values.length;
	if (n === 0) return {
		kind: "undefined",
		why: "no-rows",
		n
	};
	if (isBinary(values)) return {
		kind: "measured",
		estimate: {
			kind: "proportion",
			successes: values.reduce((sum, value) => sum + value, 0),
			n
		},
		method: "wilson",
		n
	};
	const moments = momentsOf(values);
	if (moments === null) return {
		kind: "undefined",
		why: "too-few-rows",
		n
	};
	return {
		kind: "measured",
		estimate: studentMean(moments),
		method: "student-t",
		n
	};
}
function isBinary(values) {
	return values.every((value) => value === 0 || value === 1);
}
function differenceOf$1(ours, theirs, rows) {
	if (rows === null) return {
		kind: "undefined",
		why: "rows-differ"
	};
	const n = rows.candidateRows.length;
	const [a, b] = [at(ours, rows.candidateRows), at(theirs, rows.baselineRows)];
	const common = {
		kind: "measured",
		paired: true,
		n,
		identical: a.every((value, row) => value === b[row])
	};
	if (isBinary(a) && isBinary(b)) return {
		...common,
		estimate: discordant(a, b),
		method: "tango"
	};
	const moments = momentsOf(a.map((value, row) => value - (b[row] ?? 0)));
	if (moments === null) return {
		kind: "undefined",
		why: "too-few-rows"
	};
	return {
		...common,
		estimate: studentMean(moments),
		method: "paired-t"
	};
}
function discordant(ours, theirs) {
	let [onlyCandidate, onlyBaseline] = [0, 0];
	ours.forEach((value, row) => {
		if (value > (theirs[row] ?? 0)) onlyCandidate++;
		if (value < (theirs[row] ?? 0)) onlyBaseline++;
	});
	return {
		kind: "paired",
		n: ours.length,
		onlyCandidate,
		onlyBaseline
	};
}
function at(values, rows) {
	return Float64Array.from(rows, (row) => values[row] ?? 0);
}
// src/core/statistics/pairing/content-key.ts
function contentKey(columns) {
	const [first] = columns;
	if (first === void 0) return null;
	const rows = first.low.length;
	const high = new Uint32Array(rows);
	const low = new Uint32Array(rows);
	for (let row = 0; row < rows; row++) {
		let a = 608135816;
		let b = 2242054355;
		let anything = 0;
		for (const column of columns) {
			const x = column.high[row] ?? 0;
			const y = column.low[row] ?? 0;
			anything |= x | y;
			a = finished(Math.imul(a ^ x, 2654435761) + y);
			b = finished(Math.imul(b ^ y, 2246822507) + x);
		}
		if (anything === 0) continue;
		high[row] = a;
		low[row] = a === 0 && b === 0 ? 1 : b;
	}
	return {
		high,
		low
	};
}
function finished(hash) {
	let mixed = Math.imul(hash ^ hash >>> 16, 2246822507);
	mixed = Math.imul(mixed ^ mixed >>> 13, 3266489909);
	return mixed ^ mixed >>> 16;
}
// src/core/statistics/pairing/label-agreement.ts
const MOST_NAMED$1 = 5;
function labelAgreement({ candidateRows, baselineRows }, candidate, baseline) {
	const differ = difference(candidate, baseline);
	const first = [];
	let disagreements = 0;
	for (let pair = 0; pair < candidateRows.length; pair++) {
		const candidateRow = candidateRows[pair] ?? 0;
		const baselineRow = baselineRows[pair] ?? 0;
		if (!differ(candidateRow, baselineRow)) continue;
		disagreements++;
		if (first.length < MOST_NAMED$1) first.push({
			candidateRow,
			baselineRow
		});
	}
	return {
		compared: candidateRows.length,
		disagreements,
		first
	};
}
function difference(candidate, baseline) {
	if (candidate.kind === "numbers" && baseline.kind === "numbers") return (ours, theirs) => {
		const a = candidate.values[ours] ?? NaN;
		const b = baseline.values[theirs] ?? NaN;
		return a !== b && (a === a || b === b);
	};
	if (candidate.kind === "texts" && baseline.kind === "texts") {
		const codes = translated(candidate.dictionary, baseline.dictionary);
		return (ours, theirs) => {
			const a = codes[candidate.codes[ours] ?? -1] ?? MISSING;
			const b = baseline.codes[theirs] ?? -1;
			return a !== (b >= 0 && b < baseline.dictionary.length ? b : MISSING);
		};
	}
	return () => true;
}
const MISSING = -1;
const UNKNOWN = -2;
function translated(dictionary, other) {
	const codes = new Map(other.map((text, code) => [text, code]));
	return Int32Array.from(dictionary, (text) => codes.get(text) ?? UNKNOWN);
}
// src/core/measure/predictions/pair-sides.ts
function pairSides({ candidate, baseline, byId }, path) {
	const [ours, theirs] = [keyOf(candidate), keyOf(baseline)];
	if (ours === null || theirs === null) return byOrder({
		candidate,
		baseline
	}, null, path);
	const rows = pairRows(ours, theirs);
	if (!byId && repeats(rows) > 0) return byOrder({
		candidate,
		baseline
	}, {
		ours,
		theirs
	}, path);
	return checked(rows, {
		candidate,
		baseline
	}, {
		path,
		by: byId ? "id" : "content"
	});
}
function keyOf({ keys }) {
	const [first, ...others] = keys;
	return first === void 0 || others.length > 0 ? contentKey(keys) : first;
}
function repeats({ candidate, baseline }) {
	return candidate.repeats + baseline.repeats;
}
function byOrder({ candidate, baseline }, keys, path) {
	if (candidate.count !== baseline.count) return apart({
		candidate,
		baseline
	}, `there are ${candidate.count} rows here and ${baseline.count} in the baseline`, path);
	const other = keys === null ? -1 : firstOther(keys);
	if (other !== -1) return apart({
		candidate,
		baseline
	}, `row ${other + 1} is about something else there`, path);
	const all = Int32Array.from({ length: candidate.count }, (_, row) => row);
	const none = {
		only: 0,
		ambiguous: 0,
		missing: 0,
		repeats: 0,
		firstRepeat: null
	};
	return checked({
		candidateRows: all,
		baselineRows: all,
		candidate: none,
		baseline: none,
		inOrder: true
	}, {
		candidate,
		baseline
	}, {
		path,
		by: "order"
	});
}
function firstOther({ ours, theirs }) {
	return ours.low.findIndex((low, row) => low !== theirs.low[row] || ours.high[row] !== theirs.high[row]);
}
function checked(rows, sides, { path, by }) {
	const paired = rows.candidateRows.length;
	const onlyCandidate = sides.candidate.count - paired;
	const onlyBaseline = sides.baseline.count - paired;
	const why = unpaired(rows, {
		onlyCandidate,
		onlyBaseline
	}) ?? disagreement(rows, sides);
	const problem = why === null ? null : differing(why, path);
	return {
		pairing: {
			by,
			paired,
			onlyCandidate,
			onlyBaseline,
			identical: problem === null && sameOutputs(rows, sides),
			problem
		},
		rows: problem === null ? rows : null
	};
}
function apart({ candidate, baseline }, why, path) {
	return {
		pairing: {
			by: "none",
			paired: 0,
			onlyCandidate: candidate.count,
			onlyBaseline: baseline.count,
			identical: false,
			problem: differing(why, path)
		},
		rows: null
	};
}
function differing(why, path) {
	return tableProblem(path, {
		code: "table/rows-differ",
		message: `candidate and baseline do not have the same rows: ${why}`,
		hint: "Evaluate both versions on the same rows, each once, with an id: column that names them"
	});
}
function unpaired({ candidate, baseline }, { onlyCandidate, onlyBaseline }) {
	for (const [side, where] of [[candidate, "here"], [baseline, "in the baseline"]]) {
		const { firstRepeat, missing } = side;
		if (firstRepeat !== null) return `row ${firstRepeat.row + 1} ${where} has the key of row ${firstRepeat.of + 1}`;
		if (missing > 0) return `${missing} rows ${where} have no key`;
	}
	if (onlyCandidate + onlyBaseline === 0) return null;
	return `${onlyCandidate} are only here and ${onlyBaseline} only in the baseline`;
}
function disagreement(rows, { candidate, baseline }) {
	const compared = [
		{
			what: "label",
			ours: candidate.label,
			theirs: baseline.label
		},
		{
			what: "cluster",
			ours: candidate.clusters,
			theirs: baseline.clusters
		},
		{
			what: "query",
			ours: candidate.queries,
			theirs: baseline.queries
		}
	];
	for (const { what, ours, theirs } of compared) {
		if (ours === null && theirs === null) continue;
		if (ours === null || theirs === null) return `only one of them has the ${what} of its rows`;
		const { disagreements, first } = labelAgreement(rows, labelsOf(ours), labelsOf(theirs));
		const [named] = first;
		if (named === void 0) continue;
		return `the ${what} of ${disagreements} differs, first in row ${named.candidateRow + 1} here and row ${named.baselineRow + 1} in the baseline`;
	}
	return null;
}
function labelsOf(column) {
	if (column.kind === "number") return {
		kind: "numbers",
		values: column.values
	};
	return {
		kind: "texts",
		codes: column.codes,
		dictionary: column.dictionary
	};
}
// src/core/statistics/corrections/adjusted.ts
function adjusted(correction, pValues) {
	for (const p of pValues) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a p-value: ${p}`);
	return corrections[correction](pValues);
}
const corrections = {
	holm,
	"benjamini-hochberg": (pValues) => stepUp(pValues, 1),
	"benjamini-yekutieli": (pValues) => stepUp(pValues, harmonic(pValues.length))
};
function holm(pValues) {
	const result = pValues.map(() => 0);
	let least = 0;
	for (const [rank, at] of ascending(pValues).entries()) {
		least = Math.max(least, Math.min(1, (pValues.length - rank) * (pValues[at] ?? 1)));
		result[at] = least;
	}
	return result;
}
function stepUp(pValues, factor) {
	const result = pValues.map(() => 1);
	let most = 1;
	for (const [rank, at] of [...ascending(pValues).entries()].toReversed()) {
		most = Math.min(most, pValues.length * factor / (rank + 1) * (pValues[at] ?? 1));
		result[at] = most;
	}
	return result;
}
function ascending(pValues) {
	return pValues.map((_, at) => at).toSorted((a, b) => (pValues[a] ?? 1) - (pValues[b] ?? 1) || a - b);
}
function harmonic(n) {
	let sum = 0;
	for (let k = n; k >= 1; k -= 1) sum += 1 / k;
	return sum;
}
// src/core/statistics/find-slices/cell-sums.ts
function emptySums(cells) {
	const make = () => new Float64Array(cells);
	return {
		n: make(),
		sum: make(),
		squares: make(),
		up: make(),
		down: make()
	};
}
function addRows(into, { differences, mean }, codes) {
	const { n, sum, squares, up, down } = into;
	for (let row = 0; row < differences.length; row++) {
		const cell = codes[row] ?? -1;
		if (cell < 0) continue;
		const difference = differences[row] ?? 0;
		const centred = difference - mean;
		n[cell] = (n[cell] ?? 0) + 1;
		sum[cell] = (sum[cell] ?? 0) + centred;
		squares[cell] = (squares[cell] ?? 0) + centred * centred;
		if (difference > 0) up[cell] = (up[cell] ?? 0) + 1;
		else if (difference < 0) down[cell] = (down[cell] ?? 0) + 1;
	}
}
function sumsAt(sums, cell) {
	return {
		n: sums.n[cell] ?? 0,
		sum: sums.sum[cell] ?? 0,
		squares: sums.squares[cell] ?? 0,
		up: sums.up[cell] ?? 0,
		down: sums.down[cell] ?? 0
	};
}
function without(whole, part) {
	return {
		n: whole.n - part.n,
		sum: whole.sum - part.sum,
		squares: whole.squares - part.squares,
		up: whole.up - part.up,
		down: whole.down - part.down
	};
}
// src/core/statistics/find-slices/candidates.ts
const LARGEST_TABLE = 1 << 20;
function candidatesOf(of, slicings, limits) {
	const sorted = slicings.toSorted(byKeys((slicing) => slicing.columns.join("\n")));
	const tested = [];
	const leftOut = [];
	const columns = [];
	for (const slicing of sorted) {
		const frequent = frequentOf(slicing, limits.leastRows);
		const found = cellsOf$1(of, frequent, limits.leastRows);
		if (tested.length + found.length > limits.mostCandidates) leftOut.push(slicing.columns);
		else {
			tested.push(...found);
			columns.push(frequent);
		}
	}
	const parents = new Map(tested.map((candidate) => [nameOf(candidate), candidate.sums.n]));
	let pairs = 0;
	for (const [at, first] of columns.entries()) for (const second of columns.slice(at + 1)) {
		const fresh = (pairs < limits.mostPairs ? crossesOf(of, [first, second], limits.leastRows) : null)?.filter((each) => each.parents.every((parent) => parents.get(parent) !== each.sums.n));
		if (fresh === void 0 || tested.length + fresh.length > limits.mostCandidates) leftOut.push([first.column, second.column]);
		else {
			tested.push(...fresh);
			pairs++;
		}
	}
	return {
		tested,
		columns: columns.length,
		pairs,
		leftOut
	};
}
function nameOf({ columns, key }) {
	return [...columns, key].join("\n");
}
function frequentOf(slicing, leastRows) {
	const rows = sliceRows(slicing);
	const recoded = new Int32Array(slicing.keys.length).fill(-1);
	const keys = [];
	for (const [slice, key] of slicing.keys.entries()) {
		if (countOfSlice(rows, slice) < leastRows) continue;
		recoded[slice] = keys.length;
		keys.push(key);
	}
	const codes = slicing.codes.map((code) => recoded[code] ?? -1);
	return {
		column: slicing.columns.join(" \u00d7 "),
		keys,
		codes
	};
}
function cellsOf$1(of, { column, keys, codes }, leastRows) {
	const sums = emptySums(keys.length);
	addRows(sums, of, codes);
	return keys.flatMap((key, cell) => {
		const at = sumsAt(sums, cell);
		return of.differences.length - at.n < leastRows ? [] : [{
			columns: [column],
			key,
			sums: at,
			parents: []
		}];
	});
}
function crossesOf(of, [first, second], leastRows) {
	const width = second.keys.length;
	if (first.keys.length * width > LARGEST_TABLE) return null;
	const codes = new Int32Array(first.codes.length);
	for (let row = 0; row < codes.length; row++) {
		const code = first.codes[row] ?? -1;
		const other = second.codes[row] ?? -1;
		codes[row] = code < 0 || other < 0 ? -1 : code * width + other;
	}
	const sums = emptySums(first.keys.length * width);
	addRows(sums, of, codes);
	const columns = [first.column, second.column];
	return first.keys.flatMap((a, i) => second.keys.flatMap((b, j) => {
		const at = sumsAt(sums, i * width + j);
		if (at.n < leastRows) return [];
		const parents = [nameOf({
			columns: [first.column],
			key: a
		}), nameOf({
			columns: [second.column],
			key: b
		})];
		return [{
			columns,
			key: crossKey(a, b),
			sums: at,
			parents
		}];
	}));
}
// src/core/statistics/special/beta.ts
function regularisedBeta(shape, at) {
	if (!(shape.a > 0 && shape.b > 0)) throw new RangeError(`not a beta distribution: ${shape.a}, ${shape.b}`);
	if (at.x <= 0) return {
		lower: 0,
		upper: 1
	};
	if (at.complement <= 0) return {
		lower: 1,
		upper: 0
	};
	const { a, b } = shape;
	if (at.x < (a + 1) / (a + b + 2)) {
		const lower = tail(shape, at);
		return {
			lower,
			upper: 1 - lower
		};
	}
	const upper = tail({
		a: b,
		b: a
	}, {
		x: at.complement,
		complement: at.x
	});
	return {
		lower: 1 - upper,
		upper
	};
}
function tail(shape, at) {
	const { a, b } = shape;
	const factor = a * b / (a + b) * binomialPoint({
		successes: a,
		failures: b
	}, at);
	return factor === 0 ? 0 : Math.min(1, factor * continued(shape, at));
}
function continued({ a, b }, { x, complement }) {
	const start = 1 + (a > b ? (a + b) * complement - b : a - (a + b) * x);
	const first = 1 + 1 / a;
	const terms = 200 + 20 * Math.sqrt(Math.max(a, b));
	let value = first / start;
	let before = {
		over: 0,
		under: value
	};
	for (let n = 1; n < terms; n += 1) {
		const s = a + 2 * n - 1;
		const weight = n * (b - n) * x;
		const p = 1 + (n - 1) / a;
		const alpha = p * (p + b / a) * (a / s) ** 2 * weight * x;
		const beta = n + weight / s + (1 + n / a) / (first + 2 * n / a) * (start + n * (1 + complement));
		const over = alpha * before.over + beta * value;
		const under = alpha * before.under + beta;
		before = {
			over: value / under,
			under: 1 / under
		};
		const last = value;
		value = over / under;
		if (Math.abs(value - last) <= 1e-16 * value) break;
	}
	return value;
}
// src/core/statistics/special/student.ts
function studentUpper(t, degrees) {
	if (!(degrees > 0)) throw new RangeError(`not degrees of freedom: ${degrees}`);
	if (degrees === Infinity) return normalUpper(t);
	if (t < 0) return 1 - studentUpper(-t, degrees);
	if (t === Infinity) return 0;
	const square = t * t;
	const sum = degrees + square;
	const at = {
		x: degrees / sum,
		complement: square === Infinity ? 1 : square / sum
	};
	return regularisedBeta({
		a: degrees / 2,
		b: .5
	}, at).lower / 2;
}
// src/core/statistics/find-slices/degradation.ts
function meanOf(sums, scale) {
	return scale.mean + sums.sum / sums.n;
}
function varianceOf({ n, sum, squares }) {
	return n < 2 ? 0 : Math.max(0, (squares - sum * sum / n) / (n - 1));
}
function degradedP(sums, scale) {
	const { n, up, down } = sums;
	if (up + down === 0) return 1;
	if (scale.isUnit) return up === 0 ? 1 : regularisedBeta({
		a: up,
		b: down + 1
	}, {
		x: .5,
		complement: .5
	}).lower;
	const least = 2 ** -(up + down);
	const error = Math.sqrt(Math.max(varianceOf(sums), scale.variance) / n);
	const mean = meanOf(sums, scale);
	if (error === 0) return mean > 0 ? least : 1;
	return Math.max(least, studentUpper(mean / error, n - 1));
}
function worseThanP(these, those) {
	if (these.n < 2 || those.n < 2) return 1;
	const [a, b] = [varianceOf(these) / these.n, varianceOf(those) / those.n];
	const apart = these.sum / these.n - those.sum / those.n;
	if (a + b === 0) return apart > 0 ? 0 : 1;
	const [shareA, shareB] = [a / (a + b), b / (a + b)];
	const degrees = 1 / (shareA * shareA / (these.n - 1) + shareB * shareB / (those.n - 1));
	return studentUpper(apart / Math.sqrt(a + b), degrees);
}
function effectSize(these, those) {
	const spread = varianceOf(these) + varianceOf(those);
	const apart = these.sum / these.n - those.sum / those.n;
	return spread === 0 || those.n === 0 ? null : Math.SQRT2 * apart / Math.sqrt(spread);
}
// src/core/statistics/find-slices/redundancy.ts
function withoutRedundant(found, scale, alpha) {
	const parts = new Map(found.filter(isSingle).map((each) => [nameOf(each.candidate), each.candidate]));
	const asked = found.filter((each) => !isSingle(each));
	const crosses = asked.filter((each) => addsTo(each.candidate, parts, {
		scale,
		alpha: alpha / asked.length
	}));
	const explained = new Set(crosses.flatMap(({ candidate }) => candidate.parents.filter((name) => {
		const part = parts.get(name);
		return part !== void 0 && degradedP(without(part.sums, candidate.sums), scale) > alpha;
	})));
	return [...found.filter((each) => isSingle(each) && !explained.has(nameOf(each.candidate))), ...crosses];
}
function isSingle({ candidate }) {
	return candidate.parents.length === 0;
}
function addsTo(cross, parts, { scale, alpha }) {
	return cross.parents.every((name) => {
		const part = parts.get(name);
		if (part === void 0) return true;
		return meanOf(cross.sums, scale) > meanOf(part.sums, scale) && worseThanP(cross.sums, without(part.sums, cross.sums)) <= alpha;
	});
}
// src/core/statistics/find-slices/find-slices.ts
const SEARCH_LIMITS = {
	leastRows: 30,
	mostCandidates: 1e4,
	mostPairs: 500
};
function findSlices({ differences, slicings, limits, alpha }) {
	const centre = centreOf(differences);
	if (typeof centre === "string") return {
		kind: "undefined",
		why: centre
	};
	const of = {
		differences,
		mean: centre.mean
	};
	const all = totalOf(of);
	if (!Number.isFinite(all.squares)) return {
		kind: "undefined",
		why: "not-finite"
	};
	const scale = {
		...centre,
		variance: varianceOf(all)
	};
	const { tested, columns, pairs, leftOut } = candidatesOf(of, slicings, limits);
	const pValues = tested.map(({ sums }) => Math.max(degradedP(sums, scale), worseThanP(sums, without(all, sums))));
	const corrected = adjusted("holm", pValues);
	const significant = tested.flatMap((candidate, at) => (corrected[at] ?? 1) <= alpha ? [{
		candidate,
		p: pValues[at] ?? 1,
		adjusted: corrected[at] ?? 1
	}] : []);
	const found = withoutRedundant(significant, scale, alpha).map((each) => foundSlice(each, all, scale)).toSorted(worstFirst);
	return {
		kind: "searched",
		rows: differences.length,
		difference: scale.mean,
		searched: tested.length,
		columns,
		pairs,
		leftOut,
		found
	};
}
function centreOf(differences) {
	if (differences.length === 0) return "no-rows";
	let sum = 0;
	let isUnit = true;
	for (let row = 0; row < differences.length; row++) {
		const difference = differences[row] ?? 0;
		sum += difference;
		if (difference !== 0 && difference !== 1 && difference !== -1) isUnit = false;
	}
	return Number.isFinite(sum) ? {
		mean: sum / differences.length,
		isUnit
	} : "not-finite";
}
function totalOf({ differences, mean }) {
	let [sum, squares, up, down] = [
		0,
		0,
		0,
		0
	];
	for (let row = 0; row < differences.length; row++) {
		const difference = differences[row] ?? 0;
		sum += difference - mean;
		squares += (difference - mean) ** 2;
		if (difference > 0) up++;
		else if (difference < 0) down++;
	}
	return {
		n: differences.length,
		sum,
		squares,
		up,
		down
	};
}
function foundSlice({ candidate, p, adjusted: corrected }, all, scale) {
	const { columns, key, sums } = candidate;
	const others = without(all, sums);
	return {
		columns,
		key,
		n: sums.n,
		difference: meanOf(sums, scale),
		differenceElsewhere: meanOf(others, scale),
		effectSize: effectSize(sums, others),
		p,
		adjusted: corrected
	};
}
function worstFirst(a, b) {
	if (a.difference !== b.difference) return b.difference - a.difference;
	if (a.n !== b.n) return b.n - a.n;
	return byCodeUnit([...a.columns, a.key].join("\n"), [...b.columns, b.key].join("\n"));
}
// src/core/measure/predictions/gather-rows.ts
function gatherRows(from, at) {
	switch (from.task) {
		case "scores": {
			const { labels, scores, weights } = from.rows;
			return {
				task: "scores",
				rows: {
					labels: gatherUint8(labels, at),
					scores: gatherFloat64(scores, at),
					weights: weighed(weights, at)
				}
			};
		}
		case "classes": {
			const { labels, predictions, classes, weights } = from.rows;
			const [ours, theirs] = [gatherInt32(labels, at), gatherInt32(predictions, at)];
			return {
				task: "classes",
				rows: {
					labels: ours,
					predictions: theirs,
					classes,
					weights: weighed(weights, at)
				}
			};
		}
		case "values": {
			const { targets, predictions, weights } = from.rows;
			const [ours, theirs] = [gatherFloat64(targets, at), gatherFloat64(predictions, at)];
			return {
				task: "values",
				rows: {
					targets: ours,
					predictions: theirs,
					weights: weighed(weights, at)
				}
			};
		}
		case "ranking": {
			const { queries, queryCount, relevance, scores } = from.rows;
			return {
				task: "ranking",
				rows: {
					queries: gatherInt32(queries, at),
					queryCount,
					relevance: gatherFloat64(relevance, at),
					scores: gatherFloat64(scores, at)
				}
			};
		}
		default: return unreachable(from);
	}
}
function weighed(weights, at) {
	return weights === null ? null : gatherFloat64(weights, at);
}
// src/core/measure/predictions/search.ts
const ALPHA = .05;
const LOSSES = [
	"brier",
	"log_loss",
	"error_rate",
	"mse"
];
function searchSlices(measuring) {
	const { plan, candidate, paired } = measuring;
	const ask = plan.asks.find(({ findSlices: wanted }) => wanted);
	const rows = paired?.rows ?? null;
	if (ask === void 0 || rows === null) return null;
	const losses = rowLosses(measuring, ask.metric);
	if (losses === null) return null;
	const slicings = plan.declared.slices.flatMap((column) => {
		const slicing = slicingOf(candidate, [column], plan.declared);
		return slicing === null ? [] : [slicing];
	});
	const leastRows = ask.minRows ?? SEARCH_LIMITS.leastRows;
	const limits = {
		...SEARCH_LIMITS,
		leastRows
	};
	const search = findSlices({
		differences: losses.differences,
		slicings,
		limits,
		alpha: ALPHA
	});
	if (search.kind === "undefined") return null;
	return {
		metric: losses.name,
		searched: search.searched,
		minRows: leastRows,
		found: search.found.map(({ columns, key, n, difference, adjusted }) => ({
			slice: {
				columns,
				name: `${columns.join(" \u00d7 ")}=${key}`
			},
			n,
			worse: Number(difference.toPrecision(12)),
			adjustedP: Number(adjusted.toPrecision(12))
		}))
	};
}
function rowLosses(measuring, metric) {
	const asked = metricDefinition(metric);
	const own = asked?.direction === "lower" ? [asked.name] : [];
	for (const name of [...own, ...LOSSES]) {
		const definition = metricDefinition(name);
		const differences = definition === null ? null : differencesOf(measuring, definition);
		if (differences !== null) return {
			name,
			differences
		};
	}
	return null;
}
function differencesOf(measuring, definition) {
	const { plan, shared, candidate, baseline, paired } = measuring;
	const rows = paired?.rows ?? null;
	if (baseline === null || rows === null) return null;
	const ours = taskRows(candidate, shared, plan.declared)(definition.task);
	const theirs = taskRows(baseline, shared, plan.declared)(definition.task);
	if (ours === null || theirs === null) return null;
	const a = lossesOf(definition, ours);
	const b = lossesOf(definition, rows.inOrder ? theirs : gatherRows(theirs, rows.baselineRows));
	return a === null || b === null ? null : a.map((loss, row) => loss - (b[row] ?? 0));
}
function lossesOf(definition, rows) {
	const found = metricContributions(definition, rows);
	return found === null || typeof found === "string" ? null : found.values;
}
// src/core/measure/predictions/shared-classes.ts
function sharedClasses(sides, declared, path) {
	const none = {
		texts: null,
		positive: null
	};
	if (declared.query !== null || declared.task === "regression") return ok(none);
	if (declared.task === null && declared.score === null && sides.some(holdsAmounts)) return ok(none);
	const labels = unionOf(sides.map(({ label }) => label));
	const predicted = unionOf(sides.flatMap(({ prediction }) => prediction ?? []));
	const texts = [...new Set([...labels, ...predicted])].toSorted(byCodeUnit);
	if (declared.score !== null) {
		const binary = positiveClass(labels, declared.positive, {
			path,
			column: declared.label
		});
		if (!binary.ok) return binary;
		const { negative, positive } = binary.value;
		const both = [negative ?? texts.find((text) => text !== positive) ?? `not ${positive}`, positive];
		const third = texts.find((text) => !both.includes(text));
		return third === void 0 ? ok({
			texts: both,
			positive
		}) : err(strange(third, declared, path));
	}
	if (texts.length > 1e3) return declared.task === null && sides.every(({ label, prediction }) => areNumbers(label, prediction)) ? ok(none) : err(tooMany(declared, path));
	if (texts.length > 2) return ok({
		texts,
		positive: null
	});
	const binary = positiveClass(texts, declared.positive, {
		path,
		column: declared.label
	});
	if (!binary.ok) return declared.positive === null ? ok({
		texts,
		positive: null
	}) : binary;
	const { negative, positive } = binary.value;
	return ok({
		texts: [negative ?? `not ${positive}`, positive],
		positive
	});
}
function holdsAmounts({ label, prediction }) {
	if (label.kind !== "number" || prediction?.kind !== "number") return false;
	return !label.values.every(Number.isInteger) || !prediction.values.every(Number.isInteger);
}
function areNumbers(label, prediction) {
	return label.kind === "number" && prediction?.kind === "number";
}
function tooMany({ label }, path) {
	return tableProblem(path, {
		code: "table/too-many-values",
		message: `${label} and its predictions hold more than ${MOST_CLASSES} classes`,
		hint: "Amounts are numbers in both columns; classes are few"
	});
}
function unionOf(columns) {
	return [...new Set(columns.flatMap((column) => distinctLabels(column, MOST_CLASSES)))];
}
function strange(text, { prediction }, path) {
	return tableProblem(path, {
		code: "table/cell",
		message: `${prediction ?? "the prediction"} holds ${JSON.stringify(text.slice(0, 40))}, which is none of the two labels`,
		hint: "Write predictions with the same names as labels"
	});
}
// src/core/measure/predictions/side-rows.ts
const MOST_NAMED = 3;
function sideRows(table, plan, path) {
	const wants = wantedColumns(plan, table.names);
	const found = table.columns;
	const at = (name, kind) => found.find((column, index) => wants[index]?.name === name && column.kind === "key" === (kind === "key")) ?? null;
	const { declared, asks } = plan;
	const label = valued(at(declared.label, "value"));
	if (label === null) throw new Error("a reader left out the label");
	const score = valued(at(declared.score, "value"));
	const prediction = valued(at(declared.prediction, "value"));
	const weight = valued(at(declared.weight, "value"));
	const problems = [
		label,
		score,
		prediction,
		weight,
		valued(at(declared.query, "value"))
	].flatMap((column) => column === null ? [] : incomplete(column, path));
	if (weight?.kind === "number") problems.push(...negative(weight, path));
	if (problems.length > 0) return err(problems);
	const cuts = cutColumns(declared, asks).flatMap((name) => {
		const column = valued(at(name, "value"));
		return column === null ? [] : [[name, column]];
	});
	return ok({
		count: table.rows,
		label,
		scores: score?.kind === "number" ? score.values : null,
		prediction,
		weights: weight?.kind === "number" ? weight.values : null,
		clusters: textual(at(declared.cluster, "value")),
		queries: textual(at(declared.query, "value")),
		cuts: new Map(cuts),
		keys: found.flatMap((column) => column.kind === "key" ? [column] : [])
	});
}
function valued(column) {
	return column === null || column.kind === "key" ? null : column;
}
function textual(column) {
	return column?.kind === "text" ? column : null;
}
function incomplete(column, path) {
	const wrong = [];
	let all = 0;
	for (let row = 0; row < lengthOf(column); row++) {
		if (isComplete(column, row)) continue;
		all += 1;
		if (wrong.length < MOST_NAMED) wrong.push(row + 1);
	}
	if (all === 0) return [];
	const message = `${column.name} has no finite value in ${all} ${all === 1 ? "row" : "rows"}: ${listed(wrong, all)}`;
	return [tableProblem(path, {
		code: "table/cell",
		message,
		hint: "Leave out rows without an outcome or a prediction before the evaluation, or mend what wrote them"
	})];
}
function isComplete(column, row) {
	return column.kind === "text" ? (column.codes[row] ?? -1) >= 0 : Number.isFinite(column.values[row]);
}
function lengthOf(column) {
	return column.kind === "text" ? column.codes.length : column.values.length;
}
function negative({ name, values }, path) {
	const row = values.findIndex((value) => value < 0);
	if (row === -1) return [];
	const message = `${name} is ${values[row]} in row ${row + 1}; a weight is at least 0`;
	return [tableProblem(path, {
		code: "table/cell",
		message,
		hint: "Mend what wrote the weights"
	})];
}
function listed(rows, all) {
	const more = all > rows.length ? ` and ${all - rows.length} more` : "";
	return `row ${rows.join(", ")}${more}`;
}
// src/core/statistics/metrics/class-ratios.ts
function classRatio(metric, cell, beta) {
	const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = cell;
	switch (metric) {
		case "precision": return ratio$1(tp, tp + fp, "no-predicted-positives");
		case "recall": return ratio$1(tp, tp + fn, "no-positives");
		case "specificity": return ratio$1(tn, tn + fp, "no-negatives");
		case "npv": return ratio$1(tn, tn + fn, "no-predicted-negatives");
		case "fpr": return ratio$1(fp, fp + tn, "no-negatives");
		case "fnr": return ratio$1(fn, fn + tp, "no-positives");
		case "fbeta": return ratio$1((1 + beta * beta) * tp, (1 + beta * beta) * tp + beta * beta * fn + fp, emptiness(cell));
		case "jaccard": return ratio$1(tp, tp + fp + fn, "no-positives");
		case "selection_rate": return ratio$1(tp + fp, tp + fp + fn + tn, "no-rows");
		default: return unreachable(metric);
	}
}
function emptiness({ falsePositives, falseNegatives }) {
	return falsePositives + falseNegatives > 0 ? "zero-denominator" : "no-positives";
}
// src/core/statistics/metrics/class-average.ts
function cellOf({ hits, actual, predicted, total }, code) {
	const truePositives = hits[code] ?? 0;
	const falsePositives = (predicted[code] ?? 0) - truePositives;
	const falseNegatives = (actual[code] ?? 0) - truePositives;
	return {
		truePositives,
		falsePositives,
		falseNegatives,
		trueNegatives: Math.max(0, total - truePositives - falsePositives - falseNegatives)
	};
}
function averagedRatio(metric, counts, { average, beta }) {
	if (typeof average === "number") {
		if (!(average >= 0 && average < counts.classes)) return undefinedFor("unknown-class");
		return classRatio(metric, cellOf(counts, average), beta);
	}
	switch (average) {
		case "micro": return classRatio(metric, summedCell(counts), beta);
		case "macro":
		case "weighted": return meanRatio(metric, counts, {
			weighted: average === "weighted",
			beta
		});
		default: return unreachable(average);
	}
}
function summedCell({ hits, total, classes }) {
	let truePositives = 0;
	for (let code = 0; code < classes; code++) truePositives += hits[code] ?? 0;
	const missed = Math.max(0, total - truePositives);
	const trueNegatives = Math.max(0, classes * total - truePositives - 2 * missed);
	return {
		truePositives,
		falsePositives: missed,
		falseNegatives: missed,
		trueNegatives
	};
}
function meanRatio(metric, counts, { weighted, beta }) {
	let sum = 0;
	let weight = 0;
	for (let code = 0; code < counts.classes; code++) {
		const actual = counts.actual[code] ?? 0;
		if (weighted ? actual === 0 : actual === 0 && (counts.predicted[code] ?? 0) === 0) continue;
		const value = classRatio(metric, cellOf(counts, code), beta);
		if (value.kind === "undefined") return value;
		const share = weighted ? actual : 1;
		sum += share * value.value;
		weight += share;
	}
	return weight > 0 ? finite(sum / weight) : undefinedFor("no-rows");
}
// src/core/statistics/metrics/counted-shares.ts
function countedShare(definition, counts) {
	if (definition.kind !== "proportion") return null;
	const { total } = counts;
	if (definition.id === "accuracy") return {
		successes: sum$1(counts.hits),
		n: total
	};
	if (definition.id === "error_rate") return {
		successes: total - sum$1(counts.hits),
		n: total
	};
	const code = classOf(definition, counts.classes);
	if (typeof code === "string") return code;
	const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellOf(counts, code);
	const [positives, negatives] = [truePositives + falseNegatives, trueNegatives + falsePositives];
	switch (definition.id) {
		case "recall": return shareOf(truePositives, positives, "no-positives");
		case "fnr": return shareOf(falseNegatives, positives, "no-positives");
		case "specificity": return shareOf(trueNegatives, negatives, "no-negatives");
		case "fpr": return shareOf(falsePositives, negatives, "no-negatives");
		case "selection_rate": return {
			successes: truePositives + falsePositives,
			n: total
		};
		default: return null;
	}
}
function shareOf(successes, n, why) {
	return n > 0 ? {
		successes,
		n
	} : why;
}
function countedDifference(definition, cells) {
	const code = definition.id === "accuracy" || definition.id === "error_rate" ? 0 : classOf(definition, cells.classes);
	if (definition.kind !== "proportion" || typeof code === "string") return null;
	let n = 0;
	let onlyCandidate = 0;
	let onlyBaseline = 0;
	for (const [cell, count] of cells.counts.entries()) {
		const label = cells.labels[cell] ?? 0;
		const ours = succeeds(definition, code, {
			label,
			prediction: cells.candidate[cell] ?? 0
		});
		const theirs = succeeds(definition, code, {
			label,
			prediction: cells.baseline[cell] ?? 0
		});
		if (ours === null || theirs === null) continue;
		n += count;
		if (ours && !theirs) onlyCandidate += count;
		if (theirs && !ours) onlyBaseline += count;
	}
	return {
		kind: "paired",
		n,
		onlyCandidate,
		onlyBaseline
	};
}
function succeeds({ id }, code, { label, prediction }) {
	switch (id) {
		case "accuracy": return label === prediction;
		case "error_rate": return label !== prediction;
		case "recall": return label === code ? prediction === code : null;
		case "fnr": return label === code ? prediction !== code : null;
		case "specificity": return label === code ? null : prediction !== code;
		case "fpr": return label === code ? null : prediction === code;
		default: return prediction === code;
	}
}
// src/core/statistics/metrics/class-agreement.ts
function accuracy({ hits, total }) {
	return ratio$1(sum$1(hits), total, "no-rows");
}
function balancedAccuracy({ hits, actual, classes }) {
	let recalls = 0;
	let present = 0;
	for (let code = 0; code < classes; code++) {
		const rows = actual[code] ?? 0;
		if (!(rows > 0)) continue;
		recalls += (hits[code] ?? 0) / rows;
		present++;
	}
	if (present === 0) return undefinedFor("no-rows");
	return present === 1 ? undefinedFor("one-class") : finite(recalls / present);
}
function matthewsCorrelation(counts) {
	const { hits, actual, predicted, classes, total } = counts;
	if (heldClasses(actual, classes) < 2) return undefinedFor("one-class");
	if (heldClasses(predicted, classes) < 2) return undefinedFor("zero-denominator");
	let agreement = 0;
	let predictedSpread = 0;
	let actualSpread = 0;
	for (let code = 0; code < classes; code++) {
		const t = (actual[code] ?? 0) / total;
		const p = (predicted[code] ?? 0) / total;
		agreement += (hits[code] ?? 0) / total - t * p;
		predictedSpread += p * (1 - p);
		actualSpread += t * (1 - t);
	}
	return finite(agreement / Math.sqrt(predictedSpread * actualSpread));
}
function cohenKappa({ hits, actual, predicted, classes, total }) {
	if (!(total > 0)) return undefinedFor("no-rows");
	let expected = 0;
	let missed = 0;
	for (let code = 0; code < classes; code++) {
		const t = (actual[code] ?? 0) / total;
		const p = (predicted[code] ?? 0) / total;
		expected += t * (1 - p);
		missed += t - (hits[code] ?? 0) / total;
	}
	return expected > 0 ? finite(1 - missed / expected) : undefinedFor("one-class");
}
function heldClasses(margin, classes) {
	let held = 0;
	for (let code = 0; code < classes; code++) if ((margin[code] ?? 0) > 0) held++;
	return held;
}
// src/core/statistics/metrics/measure-counts.ts
function measureCounts(definition, counts) {
	const { id, parameters } = definition;
	switch (id) {
		case "accuracy": return accuracy(counts);
		case "error_rate": return complement(accuracy(counts));
		case "balanced_accuracy": return balancedAccuracy(counts);
		case "mcc": return matthewsCorrelation(counts);
		case "cohen_kappa": return cohenKappa(counts);
		case "precision":
		case "recall":
		case "specificity":
		case "npv":
		case "fpr":
		case "fnr":
		case "fbeta":
		case "jaccard":
		case "selection_rate": {
			const average = typeof parameters.average === "string" ? parameters.average : classOf(definition, counts.classes);
			if (average === "macro" || average === "micro" || average === "weighted" || typeof average === "number") return averagedRatio(id, counts, {
				average,
				beta: parameters.beta
			});
			return undefinedFor(average);
		}
		default: throw new Error(`${id} is no metric of counts`);
	}
}
function complement(value) {
	return value.kind === "value" ? finite(1 - value.value) : value;
}
// src/core/statistics/metrics/jackknife.ts
const mostSteps = 1e7;
function jackknifeEstimate(definition, cells, paired) {
	const counts = cells.counts.slice();
	const value = statistic(definition, cells, counts, paired);
	if (value === null) return null;
	const point = {
		kind: "point",
		value
	};
	if (counts.length * (counts.length + cells.classes) > mostSteps) return point;
	let n = 0;
	let sum = 0;
	const left = new Float64Array(counts.length);
	for (let cell = 0; cell < counts.length; cell++) {
		const rows = counts[cell] ?? 0;
		counts[cell] = rows - 1;
		const without = statistic(definition, cells, counts, paired);
		counts[cell] = rows;
		if (without === null) return point;
		left[cell] = without;
		sum += rows * without;
		n += rows;
	}
	let squares = 0;
	for (let cell = 0; cell < counts.length; cell++) squares += (counts[cell] ?? 0) * ((left[cell] ?? 0) - sum / n) ** 2;
	const standardError = Math.sqrt((n - 1) / n * squares);
	return standardError > 1e-14 ? {
		kind: "normal",
		value,
		standardError
	} : point;
}
function statistic(definition, cells, counts, paired) {
	const candidate = measureCounts(definition, countsOfCells(cells, "candidate", counts));
	if (candidate.kind === "undefined") return null;
	if (!paired) return candidate.value;
	const baseline = measureCounts(definition, countsOfCells(cells, "baseline", counts));
	return baseline.kind === "undefined" ? null : candidate.value - baseline.value;
}
// src/core/statistics/metrics/error-quantiles.ts
function medianAbsoluteError(rows) {
	const order = rankOrder(absoluteErrors(rows));
	if (order === null) return undefinedFor("not-finite");
	const n = order.rows.length;
	const half = totalWeight(rows.weights, n) / 2;
	let below = 0;
	for (let at = 0; at < n; at++) {
		below += weightAt(rows, order.rows, at);
		if (below < half) continue;
		const error = order.sorted[at] ?? 0;
		if (below - half > Number.EPSILON) return finite(error);
		let next = at + 1;
		while (next < n && weightAt(rows, order.rows, next) === 0) next++;
		return finite(next < n ? (error + (order.sorted[next] ?? 0)) / 2 : error);
	}
	return finite(order.sorted[n - 1] ?? 0);
}
function weightAt({ weights }, rows, at) {
	return weights === null ? 1 : weights[rows[at] ?? 0] ?? 0;
}
function maximumError(rows) {
	const errors = absoluteErrors(rows);
	let worst = 0;
	for (let i = 0; i < errors.length; i++) {
		if (rows.weights?.[i] === 0) continue;
		const error = errors[i] ?? 0;
		if (!(error <= worst)) worst = error;
		if (worst !== worst) break;
	}
	return finite(worst);
}
// src/core/statistics/metrics/explained-share.ts
function rSquared(rows) {
	const spread = targetSpread(rows);
	if (spread.kind === "undefined") return spread;
	return finite(1 - weightedSum(squaredErrors(rows), rows.weights) / spread.value);
}
function explainedVariance(rows) {
	const spread = targetSpread(rows);
	if (spread.kind === "undefined") return spread;
	return finite(1 - squaredSpread(signedErrors(rows), rows.weights) / spread.value);
}
function targetSpread({ targets, weights }) {
	if (targets.length < 2) return undefinedFor("too-few-rows");
	let least = Infinity;
	let greatest = -Infinity;
	for (let i = 0; i < targets.length; i++) {
		if (weights?.[i] === 0) continue;
		const target = targets[i] ?? 0;
		if (target < least) least = target;
		if (target > greatest) greatest = target;
	}
	if (least === greatest) return undefinedFor("constant-target");
	const spread = squaredSpread(targets, weights);
	return spread > 0 ? computed(spread) : undefinedFor("constant-target");
}
function squaredSpread(values, weights) {
	const mean = weightedSum(values, weights) / totalWeight(weights, values.length);
	const squares = new Float64Array(values.length);
	for (let i = 0; i < squares.length; i++) {
		const off = (values[i] ?? 0) - mean;
		squares[i] = off * off;
	}
	return weightedSum(squares, weights);
}
// src/core/statistics/metrics/average-precision.ts
function averagePrecision({ sorted, labels, weights }) {
	let positives = 0;
	let taken = 0;
	let area = 0;
	let at = labels.length - 1;
	while (at >= 0) {
		const score = sorted[at] ?? 0;
		let here = 0;
		do {
			const weight = weights === null ? 1 : weights[at] ?? 0;
			here += weight * (labels[at] ?? 0);
			taken += weight;
			at--;
		} while (at >= 0 && sorted[at] === score);
		positives += here;
		if (here > 0) area += here * (positives / taken);
	}
	return positives > 0 ? finite(area / positives) : undefinedFor("no-positives");
}
// src/core/statistics/metrics/kolmogorov-smirnov.ts
function kolmogorovSmirnov({ sorted, labels, weights }, pairs) {
	const { positives, negatives } = pairs;
	if (!(positives > 0)) return undefinedFor("no-positives");
	if (!(negatives > 0)) return undefinedFor("no-negatives");
	let below = 0;
	let negativesBelow = 0;
	let widest = 0;
	for (let at = 0; at < labels.length; at++) {
		const weight = weights === null ? 1 : weights[at] ?? 0;
		const positive = weight * (labels[at] ?? 0);
		below += positive;
		negativesBelow += weight - positive;
		if (sorted[at] === sorted[at + 1]) continue;
		const gap = Math.abs(below / positives - negativesBelow / negatives);
		if (gap > widest) widest = gap;
	}
	return finite(Math.min(1, widest));
}
// src/core/statistics/metrics/top-share.ts
function topShare(metric, ranked, { weights, share }) {
	const total = totalWeight(weights, ranked.labels.length);
	const { positives, hits } = topHits(ranked, share * total);
	if (!(positives > 0) && metric !== "precision") return undefinedFor("no-positives");
	switch (metric) {
		case "recall": return ratio$1(hits, positives, "no-positives");
		case "precision": return ratio$1(hits, share * total, "no-rows");
		case "lift": return ratio$1(hits / (share * total), positives / total, "no-positives");
		default: return unreachable(metric);
	}
}
function topHits({ sorted, labels, weights }, capacity) {
	let positives = 0;
	let hits = 0;
	let taken = 0;
	let at = labels.length - 1;
	while (at >= 0) {
		const score = sorted[at] ?? 0;
		let here = 0;
		let positivesHere = 0;
		do {
			const weight = weights === null ? 1 : weights[at] ?? 0;
			positivesHere += weight * (labels[at] ?? 0);
			here += weight;
			at--;
		} while (at >= 0 && sorted[at] === score);
		const left = capacity - taken;
		if (left >= here) hits += positivesHere;
		else if (left > 0) hits += positivesHere * (left / here);
		taken += here;
		positives += positivesHere;
	}
	return {
		positives,
		hits
	};
}
// src/core/statistics/metrics/measure-scores.ts
function measureScores(definition, scored) {
	const { rows, facts } = scored;
	const fault = facts.weightFault() ?? (definition.needsProbability ? facts.probabilityFault() : null);
	if (fault !== null) return undefinedFor(fault);
	if (definition.id === "calibration_slope") return calibrationSlope(rows);
	if (definition.id === "calibration_intercept") return calibrationIntercept(rows);
	return isBinned(definition) ? binned(definition, scored) : ranked(definition, scored);
}
function binned(definition, scored) {
	const bins = binsFor(definition, scored);
	if (bins === null) return undefinedFor("not-finite");
	return binnedMetric(definition, fillBins(scored.rows, bins.edges, bins.evenly));
}
function ranked({ id, parameters }, { rows, facts }) {
	const share = parameters.share ?? 1;
	const [labels, pairs] = [facts.ranked(), facts.pairs()];
	if (labels === null || pairs === null) return undefinedFor("not-finite");
	switch (id) {
		case "roc_auc": return rocAuc(pairs);
		case "gini": return giniOf(rocAuc(pairs));
		case "pr_auc": return averagePrecision(labels);
		case "ks": return kolmogorovSmirnov(labels, pairs);
		case "recall_at_share": return topShare("recall", labels, {
			weights: rows.weights,
			share
		});
		case "precision_at_share": return topShare("precision", labels, {
			weights: rows.weights,
			share
		});
		case "lift_at_share": return topShare("lift", labels, {
			weights: rows.weights,
			share
		});
		default: throw new Error(`${id} is no metric of ranks`);
	}
}
function giniOf(auc) {
	return auc.kind === "value" ? computed(2 * auc.value - 1) : auc;
}
// src/core/statistics/metrics/measure-metric.ts
function measureMetric(definition, rows) {
	if (definition.task !== rows.task) throw new Error(`${definition.name} is measured on ${definition.task}, not ${rows.task}`);
	if (rows.task === "classes" && definition.id !== "cost") return ofClasses(definition, rows);
	const contributions = rows.facts.contributions(definition);
	if (typeof contributions === "string") return undefinedFor(contributions);
	if (contributions !== null) return finite(meanOf$1(contributions));
	if (rows.task === "scores") return measureScores(definition, rows);
	if (rows.task === "values") return ofValues(definition, rows.rows);
	throw new Error(`${definition.name} can't be measured`);
}
function ofClasses(definition, { facts }) {
	const counts = facts.counts();
	return typeof counts === "string" ? undefinedFor(counts) : measureCounts(definition, counts);
}
function ofValues({ id }, rows) {
	const fault = weightFault(rows.weights, rows.targets.length);
	if (fault !== null) return undefinedFor(fault);
	switch (id) {
		case "medae": return medianAbsoluteError(rows);
		case "max_error": return maximumError(rows);
		case "r2": return rSquared(rows);
		default: return explainedVariance(rows);
	}
}
// src/core/statistics/metrics/estimate-metric.ts
function estimateMetric(definition, rows) {
	return rows.facts.estimate(definition, () => estimated$1(definition, rows));
}
function estimated$1(definition, rows) {
	const share = definition.task === rows.task ? shareOfRows(definition, rows) : null;
	if (typeof share === "string") return undefinedEstimate(share);
	if (share !== null) return ofShare(rows, share);
	const contributions = definition.task === rows.task ? rows.facts.contributions(definition) : null;
	if (typeof contributions === "string") return undefinedEstimate(contributions);
	if (contributions !== null) return ofMean(contributions);
	const computed = measureMetric(definition, rows);
	if (computed.kind === "undefined") return undefinedEstimate(computed.why);
	const estimate = closedForm(definition, rows) ?? {
		kind: "point",
		value: computed.value
	};
	return {
		computed,
		estimate,
		n: (definition.id === "precision" || definition.id === "npv" ? sizeOfShare(estimate) : null) ?? rows.facts.counted(),
		leftOut: 0
	};
}
function shareOfRows(definition, rows) {
	if (rows.task !== "classes" || rows.rows.weights !== null) return null;
	const counts = rows.facts.counts();
	return typeof counts === "string" ? counts : countedShare(definition, counts);
}
function ofShare(rows, { successes, n }) {
	const estimate = {
		kind: "proportion",
		successes,
		n
	};
	return {
		computed: finite(successes / n),
		estimate,
		n,
		leftOut: rows.facts.counted() - n
	};
}
function undefinedEstimate(why) {
	return {
		computed: undefinedFor(why),
		estimate: null,
		n: 0,
		leftOut: 0
	};
}
function ofMean(contributions) {
	const computed = finite(meanOf$1(contributions));
	if (computed.kind === "undefined") return undefinedEstimate(computed.why);
	const all = contributions.values.length;
	const n = sampleSize(contributions.weights, all).rows;
	return {
		computed,
		estimate: meanEstimate(contributions),
		n,
		leftOut: all - n
	};
}
function sizeOfShare(estimate) {
	return estimate.kind === "proportion" ? estimate.n : null;
}
function closedForm(definition, rows) {
	if (rows.task === "scores" && definition.kind === "auc") return ofAuc(definition, rows);
	if (rows.task !== "classes" || rows.rows.weights !== null) return null;
	const share = predictedShare(definition, rows);
	if (share !== null) return {
		kind: "proportion",
		...share
	};
	const cells = rows.facts.cells();
	return cells === null ? null : jackknifeEstimate(definition, cells, false);
}
function ofAuc({ id }, { facts }) {
	const { auc, estimate } = aucOf(facts);
	if (id === "roc_auc" || estimate === null || estimate.kind !== "proportion") return estimate;
	const { successes, n } = estimate;
	const variance = successes * (n - successes) / n ** 3;
	const value = 2 * auc - 1;
	return variance > 0 ? {
		kind: "normal",
		value,
		standardError: 2 * Math.sqrt(variance)
	} : {
		kind: "point",
		value
	};
}
function aucOf(facts) {
	const counted = facts.countedPlacements();
	if (counted !== null) return countedAucEstimate(counted);
	const placements = facts.placements();
	if (typeof placements === "string") return {
		auc: NaN,
		estimate: null
	};
	return {
		auc: placements.auc,
		estimate: aucEstimate(placements)
	};
}
function predictedShare(definition, { rows, facts }) {
	if (definition.id !== "precision" && definition.id !== "npv") return null;
	const code = classOf(definition, rows.classes);
	const counts = facts.counts();
	if (typeof code === "string" || typeof counts === "string") return null;
	const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellOf(counts, code);
	return definition.id === "precision" ? {
		successes: truePositives,
		n: truePositives + falsePositives
	} : {
		successes: trueNegatives,
		n: trueNegatives + falseNegatives
	};
}
// src/core/statistics/metrics/paired-means.ts
function pairedMeans(candidate, baseline) {
	const n = sampleSize(candidate.weights, candidate.values.length).rows;
	if (candidate.shares && masked(candidate.weights)) return {
		difference: pairedCounts(candidate, baseline, n),
		n
	};
	const values = new Float64Array(candidate.values.length);
	for (let i = 0; i < values.length; i++) values[i] = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0);
	const size = Math.max(largest(candidate.values), largest(baseline.values));
	return {
		difference: meanEstimate({
			values,
			weights: candidate.weights,
			shares: false
		}, size),
		n
	};
}
function masked(weights) {
	return weights === null || weights.every((weight) => weight === 0 || weight === 1);
}
function pairedCounts(candidate, baseline, n) {
	let onlyCandidate = 0;
	let onlyBaseline = 0;
	for (let i = 0; i < candidate.values.length; i++) {
		if (candidate.weights?.[i] === 0) continue;
		const step = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0);
		if (step > 0) onlyCandidate++;
		else if (step < 0) onlyBaseline++;
	}
	return {
		kind: "paired",
		n,
		onlyCandidate,
		onlyBaseline
	};
}
// src/core/statistics/metrics/compare-metric.ts
function compareMetric(definition, candidate, baseline) {
	const pair = candidate.facts.beside(baseline);
	const sameRows = pair.sameRows();
	const identical = pair.identical();
	const [ours, theirs] = [estimateMetric(definition, candidate), estimateMetric(definition, baseline)];
	const values = {
		candidate: ours.computed,
		baseline: theirs.computed
	};
	if (!sameRows || values.candidate.kind === "undefined" || values.baseline.kind === "undefined") return {
		...values,
		difference: null,
		n: 0,
		sameRows,
		identical,
		cells: null
	};
	const cells = pair.cells();
	const found = pairedOf(definition, {
		candidate,
		baseline,
		pair
	});
	const value = values.candidate.value - values.baseline.value;
	return {
		...values,
		difference: found.difference ?? {
			kind: "point",
			value
		},
		n: found.n,
		sameRows,
		identical,
		cells
	};
}
function pairedOf(definition, { candidate, baseline, pair }) {
	const cells = pair.cells();
	const counted = cells === null ? null : countedDifference(definition, cells);
	if (counted !== null) return {
		difference: counted,
		n: counted.n
	};
	const [ours, theirs] = [candidate.facts.contributions(definition), baseline.facts.contributions(definition)];
	if (ours !== null && theirs !== null && typeof ours !== "string" && typeof theirs !== "string") return pairedMeans(ours, theirs);
	const n = candidate.facts.counted();
	if (cells !== null) return {
		difference: jackknifeEstimate(definition, cells, true),
		n
	};
	if (definition.kind !== "auc") return {
		difference: null,
		n
	};
	const difference = pair.aucDifference();
	return {
		difference: definition.id === "gini" ? doubled(difference) : difference,
		n
	};
}
function doubled(difference) {
	if (difference?.kind !== "normal") return null;
	return {
		kind: "normal",
		value: 2 * difference.value,
		standardError: 2 * difference.standardError
	};
}
// src/core/statistics/metrics/compare-samples.ts
function compareSamples(definition, candidate, baseline) {
	const ofCandidate = estimateMetric(definition, candidate);
	const ofBaseline = estimateMetric(definition, baseline);
	const a = ofCandidate.computed;
	const b = ofBaseline.computed;
	return {
		candidate: ofCandidate,
		baseline: ofBaseline,
		difference: a.kind === "undefined" || b.kind === "undefined" ? null : between(ofCandidate.estimate, ofBaseline.estimate, a.value - b.value)
	};
}
function between(a, b, value) {
	if (a?.kind === "proportion" && b?.kind === "proportion") return {
		kind: "proportions",
		candidate: {
			successes: a.successes,
			n: a.n
		},
		baseline: {
			successes: b.successes,
			n: b.n
		}
	};
	if (a?.kind === "student" && b?.kind === "student") return {
		...welch(a, b),
		value
	};
	if (a?.kind === "normal" && b?.kind === "normal") return {
		kind: "normal",
		value,
		standardError: Math.hypot(a.standardError, b.standardError)
	};
	return {
		kind: "point",
		value
	};
}
// src/core/measure/predictions/independent-difference.ts
function independentDifference({ candidate, baseline }, definition, method) {
	const { difference, candidate: ours, baseline: theirs } = compareSamples(definition, candidate, baseline);
	if (ours.computed.kind === "undefined") return {
		kind: "undefined",
		why: ours.computed.why
	};
	if (theirs.computed.kind === "undefined" || difference === null) return {
		kind: "undefined",
		why: "baseline-undefined"
	};
	const common = {
		kind: "measured",
		paired: false,
		n: ours.n,
		identical: false
	};
	const exact = method === "fisher" ? wholeCounts(difference, definition, {
		candidate,
		baseline
	}) : null;
	if (exact !== null) return {
		...common,
		estimate: exact,
		method
	};
	const fitting = method === "fisher" ? difference.kind === "student" ? "welch" : "newcombe" : method;
	if (difference.kind !== KIND[fitting]) return {
		kind: "undefined",
		why: "no-method"
	};
	return {
		...common,
		estimate: difference,
		method: fitting
	};
}
const KIND = {
	newcombe: "proportions",
	welch: "student"
};
function wholeCounts(estimate, { kind }, sides) {
	if (estimate.kind !== "proportions" || kind === "auc") return null;
	if (isWeighted(sides.candidate) || isWeighted(sides.baseline)) return null;
	return {
		...estimate,
		exact: true
	};
}
function isWeighted({ task, rows }) {
	return task !== "ranking" && rows.weights !== null;
}
// src/core/statistics/bootstrap/exact-log.ts
function exactLog(x) {
	if (!(x > 0 && x < Number.POSITIVE_INFINITY)) throw new RangeError(`no logarithm of ${x}`);
	let [mantissa, exponent] = [x, 0];
	while (mantissa >= 4294967296) [mantissa, exponent] = [mantissa / 4294967296, exponent + 32];
	while (mantissa < 1 / 4294967296) [mantissa, exponent] = [mantissa * 4294967296, exponent - 32];
	while (mantissa > Math.SQRT2) [mantissa, exponent] = [mantissa / 2, exponent + 1];
	while (mantissa < Math.SQRT1_2) [mantissa, exponent] = [mantissa * 2, exponent - 1];
	const t = (mantissa - 1) / (mantissa + 1);
	const square = t * t;
	let series = 0;
	for (let odd = 21; odd >= 1; odd -= 2) series = series * square + 1 / odd;
	return exponent * Math.LN2 + 2 * t * series;
}
// src/core/statistics/bootstrap/binomial.ts
function drawBinomial(random, trials, p) {
	if (!Number.isSafeInteger(trials) || trials < 0 || !(p >= 0 && p <= 1)) throw new RangeError(`no binomial of ${trials} trials at ${p}`);
	if (trials === 0 || p === 0) return 0;
	if (p >= 1) return trials;
	if (p > .5) return trials - drawBinomial(random, trials, 1 - p);
	return trials * p < 10 ? byInversion(random, trials, p) : byRejection(random, trials, p);
}
function byInversion(random, trials, p) {
	const odds = p / (1 - p);
	let mass = power(1 - p, trials);
	let left = random.unit();
	for (let successes = 0; successes < trials; successes++) {
		if (left <= mass) return successes;
		left -= mass;
		mass *= odds * (trials - successes) / (successes + 1);
		if (mass < 1e-300) return successes;
	}
	return trials;
}
function power(base, exponent) {
	let [result, square] = [1, base];
	for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
		if (left % 2 === 1) result *= square;
		square *= square;
	}
	return result;
}
function byRejection(random, trials, p) {
	const spread = Math.sqrt(trials * p * (1 - p));
	const b = 1.15 + 2.53 * spread;
	const a = -.0873 + .0248 * b + .01 * p;
	const centre = trials * p + .5;
	const sure = .92 - 4.2 / b;
	const alpha = (2.83 + 5.1 / b) * spread;
	const mode = Math.floor((trials + 1) * p);
	for (;;) {
		const v = random.unit();
		const u = random.unit() - .5;
		const us = .5 - Math.abs(u);
		const k = Math.floor((2 * a / us + b) * u + centre);
		if (us >= .07 && v <= sure) return k;
		if (k < 0 || k > trials) continue;
		if (exactLog(v * alpha / (a / (us * us) + b)) <= logRatio(trials, p, mode, k)) return k;
	}
}
function logRatio(trials, p, mode, k) {
	const odds = exactLog(p / (1 - p));
	const [atMode, atK] = [mode, k].map((at) => logFactorial(at) + logFactorial(trials - at));
	return (atMode ?? 0) - (atK ?? 0) + (k - mode) * odds;
}
function logFactorial(n) {
	if (n < 10) {
		let product = 1;
		for (let factor = 2; factor <= n; factor++) product *= factor;
		return exactLog(product);
	}
	const x = n + 1;
	const inverse = 1 / (x * x);
	const correction = (1 / 12 - (1 / 360 - (1 / 1260 - inverse / 1680) * inverse) * inverse) / x;
	return (x - .5) * exactLog(x) - x + .9189385332046728 + correction;
}
// src/core/statistics/bootstrap/bootstrap-cells.ts
function cellReplicates(task, plan, from = 0, to = blockCount(plan)) {
	const values = [];
	for (let block = from; block < Math.min(to, blockCount(plan)); block++) for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) values.push(task.statistic(drawCells(randomFor(plan.seed, block * 16 + replicate), task.counts)));
	return gathered(values);
}
function drawCells(random, counts) {
	const wrong = counts.find((count) => !Number.isSafeInteger(count) || count < 0);
	if (wrong !== void 0) throw new RangeError(`a cell can't hold ${wrong} rows`);
	let rows = counts.reduce((sum, count) => sum + count, 0);
	let left = rows;
	return counts.map((count) => {
		const drawn = drawBinomial(random, left, rows > 0 ? count / rows : 0);
		rows -= count;
		left -= drawn;
		return drawn;
	});
}
// src/core/statistics/bootstrap/bootstrap-statistic.ts
function statisticReplicates(task, plan, from = 0, to = blockCount(plan)) {
	const values = [];
	for (let block = from; block < Math.min(to, blockCount(plan)); block++) {
		const weights = blockWeights(task.units, plan.seed, block);
		for (let replicate = 0; replicate < replicatesIn(plan, block); replicate++) values.push(task.statistic(rowWeights(task.units, weights, replicate)));
	}
	return gathered(values);
}
function differenceReplicates(task, plan, from = 0, to = blockCount(plan)) {
	const statistic = (weights) => {
		const { candidate, baseline } = task.statistic(weights);
		return differenceOf$2(candidate, baseline);
	};
	return statisticReplicates({
		units: task.units,
		statistic
	}, plan, from, to);
}
// src/core/measure/predictions/weighted-rows.ts
function weightedRows(from, drawn) {
	switch (from.task) {
		case "scores": return scoredFacts({
			...from.rows,
			weights: product(from.rows.weights, drawn)
		}, from.facts.order);
		case "classes": return factsOf({
			task: "classes",
			rows: {
				...from.rows,
				weights: product(from.rows.weights, drawn)
			}
		});
		case "values": return factsOf({
			task: "values",
			rows: {
				...from.rows,
				weights: product(from.rows.weights, drawn)
			}
		});
		case "ranking": throw new Error("ranked lists are means over queries: they are never resampled by rows");
		default: return unreachable(from);
	}
}
function product(weights, drawn) {
	return weights === null ? drawn : weights.map((weight, row) => weight * (drawn[row] ?? 0));
}
// src/core/measure/predictions/resampled-rows.ts
function resampledValue(rows, value, resampling) {
	const { definition, units, plan } = resampling;
	const cells = countable(rows, rows, resampling);
	const drawn = drawnTogether(rows, resampling);
	if (cells !== null) return estimated(value, plan, cellsOf(cells, (counts) => countsValue(cells, definition, counts), plan));
	if (drawn !== null) return estimated(value, drawn.plan, gathered(drawn.values));
	const statistic = (weights) => measureMetric(definition, weightedRows(rows, weights));
	const few = affordable(plan, units, isFitted(definition) ? MOST_FITTED : MOST_DRAWN);
	return estimated(value, few, statisticReplicates({
		units,
		statistic
	}, few));
}
function resampledDifference(sides, value, resampling) {
	const { candidate, baseline } = sides;
	const { definition, units, plan } = resampling;
	const cells = countable(candidate, baseline, resampling);
	if (cells !== null) {
		const difference = (counts) => differenceOf$2(countsValue(cells, definition, counts), measureCounts(definition, countsOfCells(cells, "baseline", counts)));
		return estimated(value, plan, cellsOf(cells, difference, plan));
	}
	const [ours, theirs] = [drawnTogether(candidate, resampling), drawnTogether(baseline, resampling)];
	if (ours !== null && theirs !== null) return estimated(value, ours.plan, gathered(differences(ours.values, theirs.values)));
	const statistic = (weights) => ({
		candidate: measureMetric(definition, weightedRows(candidate, weights)),
		baseline: measureMetric(definition, weightedRows(baseline, weights))
	});
	const few = affordable(plan, units, isFitted(definition) ? MOST_FITTED : MOST_DRAWN);
	return estimated(value, few, differenceReplicates({
		units,
		statistic
	}, few));
}
const MOST_DRAWN = 1e8;
const MOST_FITTED = MOST_DRAWN / 10;
const MOST_TOGETHER = 4e9;
const LEAST_REPLICATES = 200;
function isFitted({ id }) {
	return id === "calibration_slope" || id === "calibration_intercept";
}
function affordable({ seed, replicates }, { rows }, drawn) {
	const most = Math.max(LEAST_REPLICATES, Math.floor(drawn / Math.max(1, rows)));
	return {
		seed,
		replicates: Math.min(replicates, most)
	};
}
function estimated(value, plan, replicates) {
	const found = resampled$1(value, plan, [replicates]);
	return found.kind === "estimate" ? found.estimate : null;
}
function countable(candidate, baseline, { definition, units }) {
	if (candidate.task !== "classes" || baseline.task !== "classes") return null;
	if (units.clusters !== null || candidate.rows.weights !== null || definition.id === "cost") return null;
	return candidate === baseline ? candidate.facts.cells() : candidate.facts.beside(baseline).cells();
}
function countsValue(cells, definition, counts) {
	return measureCounts(definition, countsOfCells(cells, "candidate", counts));
}
function cellsOf(cells, of, plan) {
	return cellReplicates({
		counts: [...cells.counts],
		statistic: (counts) => of(Float64Array.from(counts))
	}, plan);
}
function drawnTogether(rows, { definition, units, plan }) {
	if (rows.task !== "scores") return null;
	const few = affordable(plan, units, MOST_TOGETHER);
	const values = rows.facts.resampled(definition, {
		units,
		plan: few
	});
	return values === null ? null : {
		plan: few,
		values
	};
}
function differences(candidate, baseline) {
	return candidate.map((own, at) => differenceOf$2(own, baseline[at] ?? undefinedFor("no-rows")));
}
// src/core/measure/predictions/sample-of.ts
function sampleOf(rows, inferring) {
	const { definition } = inferring;
	const { computed, estimate, n } = estimateMetric(definition, rows);
	if (computed.kind === "undefined") return {
		kind: "undefined",
		why: computed.why,
		n
	};
	const closed = estimate ?? {
		kind: "point",
		value: computed.value
	};
	const way = wayOf(inferring, closed);
	if (way === "closed") return {
		kind: "measured",
		estimate: closed,
		method: valueMethod(definition, closed),
		n
	};
	const found = mayResample(rows, inferring) ? resampledValue(rows, computed.value, inferring) : null;
	if (found === null) return {
		kind: "measured",
		estimate: {
			kind: "point",
			value: computed.value
		},
		method: "none",
		n
	};
	return {
		kind: "measured",
		estimate: found,
		method: way,
		n
	};
}
const FEWEST_CLUSTERS = 10;
function mayResample({ task }, { resample, units }) {
	if (units.clusters !== null && units.clusters.count < FEWEST_CLUSTERS) return false;
	return resample && task !== "ranking";
}
function wayOf({ method, units }, closed) {
	if (units.clusters !== null || method === "cluster-bootstrap") return "cluster-bootstrap";
	return method === "bootstrap" || closed.kind === "point" ? "bootstrap" : "closed";
}
function valueMethod({ kind }, estimate) {
	if (kind === "auc") return "delong";
	switch (estimate.kind) {
		case "proportion": return "wilson";
		case "student": return "student-t";
		default: return "jackknife";
	}
}
// src/core/measure/predictions/difference-of.ts
function differenceOfSides({ candidate, baseline, partner }, inferring) {
	if (candidate === null || baseline === null) return null;
	return differenceOf({
		candidate,
		baseline: partner ?? baseline,
		paired: partner !== null
	}, inferring);
}
function differenceOf(sides, inferring) {
	const { method, definition } = inferring;
	if (method === "newcombe" || method === "welch" || method === "fisher") return independentDifference(sides, definition, method);
	if (!sides.paired) return {
		kind: "undefined",
		why: "rows-differ"
	};
	const { candidate, baseline, difference, n, sameRows, identical } = compareMetric(definition, sides.candidate, sides.baseline);
	if (candidate.kind === "undefined") return {
		kind: "undefined",
		why: candidate.why
	};
	if (baseline.kind === "undefined") return {
		kind: "undefined",
		why: "baseline-undefined"
	};
	if (!sameRows) return {
		kind: "undefined",
		why: "rows-differ"
	};
	const value = candidate.value - baseline.value;
	const closed = difference ?? {
		kind: "point",
		value
	};
	const common = {
		kind: "measured",
		paired: true,
		n,
		identical
	};
	const way = wayOf(inferring, closed);
	if (way === "closed") return {
		...common,
		estimate: closed,
		method: pairedMethod(definition, closed)
	};
	const found = !identical && mayResample(sides.candidate, inferring) ? resampledDifference(sides, value, inferring) : null;
	if (found === null) return {
		...common,
		estimate: {
			kind: "point",
			value
		},
		method: "none"
	};
	return {
		...common,
		estimate: found,
		method: way
	};
}
function pairedMethod({ kind }, estimate) {
	if (kind === "auc") return "delong";
	switch (estimate.kind) {
		case "paired": return "tango";
		case "student": return "paired-t";
		default: return "jackknife";
	}
}
// src/core/measure/predictions/usual-metrics.ts
function usualMetrics(declared, { texts, positive }) {
	if (declared.query !== null) return [
		"ndcg@10",
		"mrr",
		"map",
		"recall@10"
	];
	if (texts === null || declared.task === "regression") return [
		"mae",
		"rmse",
		"r2",
		"bias",
		"mape",
		"smape",
		"medae"
	];
	const ranked = declared.score !== null && positive !== null ? [
		"roc_auc",
		"pr_auc",
		"log_loss",
		"brier",
		"ece",
		"ks"
	] : [];
	if (texts.length <= 2 && positive !== null) return [
		...ranked,
		...TWO_CLASSES,
		...costly(declared)
	];
	return [
		"accuracy",
		"balanced_accuracy",
		"f1_macro",
		"f1_weighted",
		"precision_macro",
		"recall_macro",
		"mcc"
	];
}
const TWO_CLASSES = [
	"accuracy",
	"balanced_accuracy",
	"precision",
	"recall",
	"specificity",
	"f1",
	"mcc",
	"selection_rate"
];
function costly({ costs }) {
	return costs === null ? [] : ["cost"];
}
// src/core/measure/predictions/metric-asks.ts
function wantedMetrics({ declared, asks, usual: withUsual }, shared) {
	const wanted = new Map();
	const usual = usualMetrics(declared, shared);
	for (const name of withUsual ? usual : []) add(wanted, name, declared, {
		method: null,
		decided: false,
		cuts: []
	});
	for (const { metric, method, slices } of asks) add(wanted, metric === "*" ? usual[0] ?? "" : metric, declared, {
		method,
		decided: metric !== "*",
		cuts: slices
	});
	return [...wanted.values()];
}
function add(wanted, metric, declared, rest) {
	const known = metricDefinition(metric);
	if (known === null) return;
	const definition = declaredParameters(known, declared);
	if (definition === null) return;
	const before = wanted.get(definition.name);
	wanted.set(definition.name, {
		definition,
		method: rest.method ?? before?.method ?? null,
		decided: rest.decided || before?.decided === true,
		cuts: [...before?.cuts ?? [], ...rest.cuts]
	});
}
function declaredParameters(definition, { eceBins, costs }) {
	if (definition.id === "cost") {
		if (costs === null) return null;
		const { trueNegative, falsePositive, falseNegative, truePositive } = costs;
		return withCosts(definition, [[amount(trueNegative), amount(falsePositive)], [amount(falseNegative), amount(truePositive)]]);
	}
	if (!isBinned(definition) || /_\d+$/.test(definition.name)) return definition;
	return {
		...definition,
		parameters: {
			...definition.parameters,
			bins: eceBins
		}
	};
}
function amount(worth) {
	return worth === null ? 0 : -Number(worth.text);
}
// src/core/base/digest.ts
function sha256(content) {
	return `sha256:${(0, node_crypto.createHash)("sha256").update(content).digest("hex")}`;
}
// src/core/measure/predictions/resampling.ts
function planFor(declared, model, about) {
	const { replicates } = declared;
	if (declared.seed !== null) return {
		seed: declared.seed,
		replicates
	};
	const digest = sha256(JSON.stringify([model, ...about]));
	return {
		seed: Number.parseInt(digest.slice(7, 15), 16),
		replicates
	};
}
function unitsOf({ count, clusters }) {
	if (clusters === null) return {
		rows: count,
		clusters: null
	};
	const places = new Map();
	const of = new Int32Array(count);
	let groups = 0;
	for (let row = 0; row < count; row++) {
		const code = clusters.codes[row] ?? -1;
		const known = code < 0 ? void 0 : places.get(code);
		of[row] = known ?? groups;
		if (known !== void 0) continue;
		if (code >= 0) places.set(code, groups);
		groups += 1;
	}
	return {
		rows: count,
		clusters: {
			of,
			count: groups
		}
	};
}
function unitsAt({ clusters }, rows) {
	if (clusters === null) return {
		rows: rows.length,
		clusters: null
	};
	const codes = Int32Array.from(rows, (row) => clusters.codes[row] ?? -1);
	return unitsOf({
		count: rows.length,
		clusters: {
			...clusters,
			codes
		}
	});
}
// src/core/measure/predictions/inferring.ts
const FEW_ROWS = 1e3;
function inferringOf({ plan, model, candidate }, { definition, method, decided }, { slice, units }) {
	const about = slice === null ? [definition.name] : [definition.name, slice];
	return {
		definition,
		method,
		units,
		plan: planFor(plan.declared, model, about),
		resample: decided || candidate.count <= FEW_ROWS
	};
}
// src/core/measure/predictions/sliced-rows.ts
function slicedRows(rows, side) {
	if (rows === null || side === null) return () => null;
	return (slice) => {
		if (slice === null) return null;
		return madeOnce((task) => {
			const all = rows(task);
			return all === null ? null : factsOf(gatherRows(all, rowsOfSlice(side.index, slice)));
		});
	};
}
// src/core/measure/predictions/slice-values.ts
const MOST_RESAMPLED = 200;
function sliceValues(measuring, both, wanted) {
	const cuts = new Map(wanted.flatMap((one) => one.cuts.map((columns) => [JSON.stringify(columns), columns])));
	const found = new Map();
	for (const [key, columns] of cuts) {
		const asking = wanted.filter((one) => one.cuts.some((other) => JSON.stringify(other) === key));
		found.set(key, valuesOfCut({
			measuring,
			both,
			columns,
			cut: cutBoth(measuring, columns)
		}, asking));
	}
	return (one) => one.cuts.flatMap((columns) => found.get(JSON.stringify(columns))?.get(one) ?? []);
}
function valuesOfCut(given, asking) {
	const { measuring, cut, columns } = given;
	const pairs = slicePairs(cut, columns, measuring.paired);
	const resample = pairs.length <= MOST_RESAMPLED;
	const rowsIn = rowsOfCut(given);
	const values = new Map(asking.map((one) => [one, []]));
	for (const pair of pairs) {
		const rows = rowsIn(pair);
		for (const [one, list] of values) list.push(sliceValue({
			...given,
			pair,
			rows,
			resample
		}, one));
	}
	return values;
}
function sliceValue({ measuring, columns, pair, rows, resample }, wanted) {
	const { task, name, direction } = wanted.definition;
	const whole = inferringOf(measuring, wanted, {
		slice: pair.name,
		units: rows.units.candidate
	});
	const inferring = {
		...whole,
		resample: whole.resample && resample
	};
	const theirs = {
		...inferring,
		units: rows.units.baseline ?? inferring.units
	};
	const candidate = rows.candidate?.(task) ?? null;
	const baseline = rows.baseline?.(task) ?? null;
	const partner = rows.aligned?.(task) ?? null;
	const own = candidate === null ? null : sampleOf(candidate, inferring);
	return {
		path: [name],
		direction,
		slice: {
			columns,
			name: pair.name
		},
		candidate: pair.tooMany ? TOO_MANY : own,
		baseline: baseline === null ? null : sampleOf(baseline, theirs),
		difference: differenceOfSides({
			candidate,
			baseline,
			partner
		}, inferring)
	};
}
const TOO_MANY = {
	kind: "undefined",
	why: "too-many-slices",
	n: 0
};
function rowsOfCut({ measuring, both, cut }) {
	const { candidate, baseline, paired } = measuring;
	const ours = slicedRows(both.candidate, cut.candidate);
	const theirs = slicedRows(both.baseline, cut.baseline);
	const inOrder = paired?.rows?.inOrder === true;
	const aligned = inOrder ? theirs : slicedRows(both.aligned, cut.candidate);
	return (pair) => {
		const own = placesOf(cut.candidate, pair.candidate);
		const other = placesOf(cut.baseline, pair.baseline);
		const before = theirs(pair.baseline);
		return {
			candidate: ours(pair.candidate),
			baseline: before,
			aligned: pair.sameRows ? inOrder ? before : aligned(pair.candidate) : null,
			units: {
				candidate: own === null ? both.units.candidate : unitsAt(candidate, own),
				baseline: baseline === null || other === null ? null : unitsAt(baseline, other)
			}
		};
	};
}
function placesOf(side, slice) {
	return side === null || slice === null ? null : rowsOfSlice(side.index, slice);
}
// src/core/measure/predictions/values.ts
function metricValues(measuring) {
	const { plan, shared } = measuring;
	const both = bothRows(measuring);
	const wanted = wantedMetrics(plan, shared).filter(({ definition }) => both.candidate(definition.task) !== null);
	const whole = wanted.map((one) => wholeValue(measuring, both, one));
	const slices = sliceValues(measuring, both, wanted);
	return wanted.flatMap((one, at) => [...whole.slice(at, at + 1), ...slices(one)].map(rounded));
}
function bothRows(measuring) {
	const { plan, shared, candidate, baseline } = measuring;
	const theirs = baseline === null ? null : taskRows(baseline, shared, plan.declared);
	return {
		candidate: taskRows(candidate, shared, plan.declared),
		baseline: theirs,
		aligned: alignedRows(measuring, theirs),
		units: {
			candidate: unitsOf(candidate),
			baseline: baseline === null ? null : unitsOf(baseline)
		}
	};
}
function alignedRows({ paired }, theirs) {
	const rows = paired?.rows ?? null;
	if (rows === null || theirs === null) return null;
	if (rows.inOrder) return theirs;
	return madeOnce((task) => {
		const all = theirs(task);
		return all === null ? null : factsOf(gatherRows(all, rows.baselineRows));
	});
}
function wholeValue(measuring, both, wanted) {
	const { task, name, direction } = wanted.definition;
	const inferring = inferringOf(measuring, wanted, {
		slice: null,
		units: both.units.candidate
	});
	const candidate = both.candidate(task);
	const baseline = both.baseline?.(task) ?? null;
	const partner = both.aligned?.(task) ?? null;
	const theirs = {
		...inferring,
		units: both.units.baseline ?? inferring.units
	};
	return {
		path: [name],
		direction,
		slice: null,
		candidate: candidate === null ? null : sampleOf(candidate, inferring),
		baseline: baseline === null ? null : sampleOf(baseline, theirs),
		difference: differenceOfSides({
			candidate,
			baseline,
			partner
		}, inferring)
	};
}
// src/core/measure/predictions/measure-predictions.ts
function measurePredictions(task, tools) {
	const { model, candidate, baseline } = task;
	const reading = {
		tools,
		maybeSamples: mayBeSamples(task.plan)
	};
	const ours = readMeant(task.plan, candidate, reading);
	const read = baseline.content.kind === "absent" ? null : readMeant(ours.plan, baseline, reading);
	const before = read === null ? null : alike(ours, read);
	if (ours.samples) return {
		...measureSamples(task, ours, before),
		...closeLook(nothingToSee(task))
	};
	const { candidate: file, baseline: theirs, classes } = shared(ours, before);
	if (classes === null || ours.rows === null) return nothing(task, {
		candidate: file,
		baseline: theirs?.file ?? null
	});
	const base = theirs?.rows ?? null;
	const declared = ours.plan.declared;
	const paired = base === null ? null : pairSides({
		candidate: ours.rows,
		baseline: base,
		byId: declared.id !== null
	}, candidate.path);
	const measuring = {
		plan: ours.plan,
		model,
		shared: classes,
		candidate: ours.rows,
		baseline: base,
		paired
	};
	return {
		model,
		what: "predictions",
		candidate: ours.file,
		baseline: theirs?.file ?? null,
		pairing: paired?.pairing ?? null,
		settings: settingsOf(declared, classes),
		values: [...metricValues(measuring), ...fairnessValues(measuring)],
		charts: reliabilityCharts(measuring),
		search: searchSlices(measuring),
		...closeLook(lookClosely(measuring))
	};
}
function closeLook(found) {
	return found === null ? {} : { closely: found };
}
function readMeant(plan, file, { tools, maybeSamples }) {
	let meant = plan;
	let samples = false;
	let unclear = null;
	const side = readSide(file, (names) => {
		samples = maybeSamples && isSamples(names);
		const guessed = plan.guess && !samples ? guessedColumns(names, plan.declared) : null;
		if (guessed?.ok === false) unclear = guessed.error;
		if (guessed?.ok === true) meant = {
			...plan,
			declared: guessed.value,
			guess: false
		};
		if (samples) return sampleColumns(names);
		return unclear === null ? wantedColumns(meant, names) : [];
	}, tools);
	const known = unclear === null ? side : withProblems(side, [unclear]);
	if (known.table === null || samples) return {
		plan: meant,
		file: known.file,
		rows: null,
		side: known,
		samples
	};
	const rows = sideRows(known.table, meant, file.path);
	if (rows.ok) return {
		plan: meant,
		file: known.file,
		rows: rows.value,
		side: known,
		samples
	};
	return {
		plan: meant,
		file: withProblems(known, rows.error).file,
		rows: null,
		side: known,
		samples
	};
}
function alike(ours, theirs) {
	if (ours.samples === theirs.samples || ours.side.table === null || theirs.side.table === null) return theirs;
	const what = theirs.samples ? "holds" : "holds no";
	const problem = tableProblem(theirs.file.path, {
		code: "table/rows-differ",
		message: `${what} samples of lm-evaluation-harness, unlike the candidate\u2019s table`,
		hint: "Evaluate both versions in the same way"
	});
	const side = withProblems(theirs.side, [problem]);
	return {
		...theirs,
		side,
		file: side.file,
		rows: null
	};
}
function shared(ours, theirs) {
	const unread = {
		candidate: ours.file,
		baseline: theirs,
		classes: null
	};
	if (ours.rows === null) return unread;
	const { declared } = ours.plan;
	const own = sharedClasses([ours.rows], declared, ours.file.path);
	if (!own.ok) return {
		...unread,
		candidate: withProblems(ours.side, [own.error]).file
	};
	if (theirs === null || theirs.rows === null) return {
		...unread,
		classes: own.value
	};
	const both = sharedClasses([ours.rows, theirs.rows], declared, theirs.file.path);
	if (both.ok) return {
		...unread,
		classes: both.value
	};
	const side = withProblems(theirs.side, [both.error]);
	return {
		...unread,
		baseline: {
			...theirs,
			side,
			file: side.file,
			rows: null
		},
		classes: own.value
	};
}
function nothing({ model }, files) {
	return {
		model,
		what: "predictions",
		...files,
		pairing: null,
		settings: [],
		values: [],
		charts: [],
		search: null
	};
}
function settingsOf(declared, { positive }) {
	const settings = [];
	if (positive !== null) settings.push({
		name: "positive",
		value: positive
	});
	if (positive !== null && declared.prediction === null) settings.push({
		name: "threshold",
		value: declared.threshold.text
	});
	if (declared.score !== null && positive !== null) settings.push({
		name: "ece bins",
		value: `${declared.eceBins} of equal width`
	});
	settings.push({
		name: "replicates",
		value: String(declared.replicates)
	});
	return settings;
}
// src/core/measure/measure.ts
function measure(task, tools) {
	const { plan } = task;
	switch (plan.what) {
		case "predictions": return measurePredictions({
			...task,
			plan
		}, tools);
		case "drift": return measureDrift({
			...task,
			plan
		}, tools);
		case "importance": return measureImportance({
			...task,
			plan
		});
		default: return unreachable(plan);
	}
}
// src/adapters/measurer/codecs.ts
const SMALLEST_CHUNK = 64;
const codecs = {
	gzip: (packed, size) => (0, node_zlib.gunzipSync)(packed, bounds(size)),
	zstd: (packed, size) => (0, node_zlib.zstdDecompressSync)(packed, bounds(size)),
	brotli: (packed, size) => (0, node_zlib.brotliDecompressSync)(packed, {
		...bounds(size),
		params: { [node_zlib.constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 }
	})
};
function bounds(size) {
	return {
		maxOutputLength: size,
		chunkSize: Math.max(SMALLEST_CHUNK, size)
	};
}
// src/adapters/measurer/open-file.ts
const BLOCK = 1048576;
function openFile(location) {
	const file = (0, node_fs.openSync)(location, "r");
	const { size } = (0, node_fs.fstatSync)(file);
	const hash = (0, node_crypto.createHash)("sha256");
	const block = Buffer.allocUnsafe(BLOCK);
	for (let at = 0;;) {
		const read = (0, node_fs.readSync)(file, block, 0, BLOCK, at);
		if (read === 0) break;
		hash.update(block.subarray(0, read));
		at += read;
	}
	process.once("exit", () => (0, node_fs.closeSync)(file));
	const read = (into, at) => (0, node_fs.readSync)(file, into, 0, into.length, at);
	return {
		source: {
			size,
			read
		},
		digest: `sha256:${hash.digest("hex")}`
	};
}
// src/adapters/measurer/worker-answer.ts
function answer(said) {
	node_worker_threads.parentPort?.postMessage(said);
}
// src/adapters/measurer/main.ts
node_worker_threads.parentPort?.once("message", (task) => {
	answer({
		kind: "measured",
		measured: measure(task, {
			codecs,
			open: openFile,
			progress: (read) => answer({
				kind: "progress",
				read
			})
		})
	});
});
