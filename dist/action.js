// \0rolldown/runtime.js
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esmMin = (fn, res, err) => () => {
	if (err) throw err[0];
	try {
		return fn && (res = fn(fn = 0)), res;
	} catch (e) {
		throw err = [e], e;
	}
};
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);
var __exportAll = (all, no_symbols) => {
	let target = {};
	for (var name in all) {
		__defProp(target, name, {
			get: all[name],
			enumerable: true
		});
	}
	if (!no_symbols) {
		__defProp(target, Symbol.toStringTag, { value: "Module" });
	}
	return target;
};
var __copyProps = (to, from, except, desc) => {
	if (from && typeof from === "object" || typeof from === "function") {
		for (var keys = __getOwnPropNames(from), i = 0, n = keys.length, key; i < n; i++) {
			key = keys[i];
			if (!__hasOwnProp.call(to, key) && key !== except) {
				__defProp(to, key, {
					get: ((k) => from[k]).bind(null, key),
					enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable
				});
			}
		}
	}
	return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(isNodeMode || !mod || !mod.__esModule || !__hasOwnProp.call(mod, "default") ? __defProp(target, "default", {
	value: mod,
	enumerable: true
}) : target, mod));
let node_fs_promises = require("node:fs/promises");
let os = require("os");
os = __toESM(os, 1);
let crypto = require("crypto");
crypto = __toESM(crypto, 1);
let fs = require("fs");
fs = __toESM(fs, 1);
let node_http = require("node:http");
let node_https = require("node:https");
let node_zlib = require("node:zlib");
let http = require("http");
http = __toESM(http, 1);
let https = require("https");
https = __toESM(https, 1);
let node_crypto = require("node:crypto");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_child_process = require("node:child_process");
let node_os = require("node:os");
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$2 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile: writeFile$1 } = fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$2(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs.constants.R_OK | fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$2(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$2(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(os.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;
// node_modules/@actions/core/lib/core.js
var __awaiter$1 = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
// src/app/fault.ts
var Fault = class extends Error {
	code;
	hint;
	constructor(code, message, hint, cause) {
		super(message, { cause });
		this.name = "Fault";
		this.code = code;
		this.hint = hint;
	}
};
var LimitFault = class extends Fault {
	until;
	constructor(message, hint, end) {
		super("fault/rate-limited", message, hint, end.cause);
		this.until = end.until;
	}
};
// src/adapters/github/answer.ts
function answerOf$1(route, answer) {
	const { status, headers, data } = answer;
	if (status >= 300) throw new Fault("fault/conflict", `${route} leads elsewhere (${status})`, "The repository was renamed: run the job again.");
	if (data === "" && (status === 202 || status === 204)) return {
		status,
		headers,
		body: null
	};
	try {
		return {
			status,
			headers,
			body: JSON.parse(String(data))
		};
	} catch (cause) {
		throw malformed(`${route} was answered with ${String(data).length} characters that are not JSON`, cause);
	}
}
function malformed(what, cause) {
	return new Fault("fault/malformed-answer", `GitHub's answer can't be read: ${what}`, "Run the job again; if it persists, see https://www.githubstatus.com.", cause);
}
function textAt(value, ...path) {
	const found = memberAt(value, path);
	if (typeof found !== "string") throw malformed(`${path.join(".")} is no text`);
	return found;
}
function integerAt(value, ...path) {
	const found = memberAt(value, path);
	if (typeof found !== "number" || !Number.isSafeInteger(found)) throw malformed(`${path.join(".")} is no whole number`);
	return found;
}
function listAt(value, ...path) {
	const found = memberAt(value, path);
	if (!Array.isArray(found)) throw malformed(`${path.join(".") || "the answer"} is no list`);
	return found;
}
function memberAt(value, path) {
	return path.reduce((at, key) => isObject(at) && Object.hasOwn(at, key) ? at[key] : void 0, value);
}
function isObject(value) {
	return typeof value === "object" && value !== null;
}
// src/core/base/unreachable.ts
function unreachable(value) {
	throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
// src/adapters/github/api-fault.ts
function attemptOf(cause) {
	const none = {
		status: null,
		retryAfterMs: null,
		permissions: null,
		cause
	};
	if (cause instanceof Fault) return {
		...none,
		kind: cause.code === "fault/malformed-answer" ? "malformed" : "refused",
		message: cause.message
	};
	const message = cause instanceof Error ? cause.message : String(cause);
	const response = responseOf(cause);
	if (response === null) {
		const late = isAbort(cause);
		return {
			...none,
			kind: late ? "timeout" : "network",
			message
		};
	}
	const { status, headers } = response;
	const limit = limitOf(status, headers, message);
	return {
		kind: limit === null ? kindOf$3(status) : "limited",
		status,
		message: message.replace(/ - https:\/\/docs\.github\.com\S*$/, ""),
		retryAfterMs: limit?.retryAfterMs ?? null,
		permissions: headers.get("x-accepted-github-permissions") ?? null,
		cause
	};
}
function faultOf(failed, route) {
	const { kind, cause, message } = failed;
	if (cause instanceof Fault) return cause;
	const place = "see https://www.githubstatus.com, then run the job again.";
	const fault = (code, said, hint) => new Fault(code, said, hint, cause);
	switch (kind) {
		case "network": return fault("fault/network", `GitHub can't be reached: ${message}`, `Check the network and the proxy; ${place}`);
		case "timeout": return fault("fault/timeout", `GitHub did not answer ${route} in time`, `Run the job again, or ${place}`);
		case "server": return fault("fault/server", `GitHub failed (${failed.status}) on ${route}`, `Wait a little: ${place}`);
		case "limited": return limitFault(failed);
		case "unauthorized": return fault("fault/unauthorized", "GitHub does not accept the token", "Leave `github-token` at its default, or pass a token that has not expired.");
		case "forbidden": return fault("fault/forbidden", `GitHub refuses ${route}: ${message}`, permissionHint(failed, route));
		case "not-found": return fault("fault/not-found", `GitHub does not find what ${route} asks for`, permissionHint(failed, route));
		case "malformed":
		case "refused": return fault("fault/conflict", `GitHub refuses ${route} (${failed.status}): ${message}`, "Run the job again.");
		default: return unreachable(kind);
	}
}
function limitFault({ message, retryAfterMs, cause }) {
	const until = retryAfterMs === null ? null : Date.now() + retryAfterMs;
	return new LimitFault(`GitHub's rate limit is used up: ${message}`, waitHint(retryAfterMs), {
		until,
		cause
	});
}
function kindOf$3(status) {
	if (status >= 500) return "server";
	if (status === 401) return "unauthorized";
	if (status === 403) return "forbidden";
	return status === 404 || status === 410 ? "not-found" : "refused";
}
function limitOf(status, headers, message) {
	if (status !== 403 && status !== 429) return null;
	const seconds = wholeNumber$1(headers.get("retry-after"));
	if (seconds !== null) return { retryAfterMs: seconds * 1e3 };
	const reset = wholeNumber$1(headers.get("x-ratelimit-reset"));
	if (headers.get("x-ratelimit-remaining") === "0" && reset !== null) return { retryAfterMs: untilReset(reset) };
	return status === 429 || /rate limit|abuse detection/i.test(message) ? { retryAfterMs: null } : null;
}
function untilReset(seconds) {
	return Math.max(0, seconds * 1e3 - Date.now()) + 1e3;
}
function wholeNumber$1(text) {
	return text !== void 0 && /^\d{1,12}$/.test(text) ? Number(text) : null;
}
function waitHint(ms) {
	const minutes = ms === null ? null : Math.ceil(ms / 6e4);
	return minutes === null ? "Run the job again in a few minutes." : `Run the job again in ${minutes} minutes.`;
}
function permissionHint(failed, route) {
	return `Give the job \`permissions: ${failed.permissions?.replaceAll("=", ": ") ?? neededBy(route)}\`, and check that the token may read this repository.`;
}
function neededBy(route) {
	if (/^(POST|PATCH) /.test(route)) return "pull-requests: write";
	return /\/(issues|pulls)\//.test(route) ? "pull-requests: read" : "contents: read";
}
function responseOf(cause) {
	if (!(cause instanceof Error) || !("response" in cause)) return null;
	const { response } = cause;
	if (typeof response !== "object" || response === null || !("status" in response)) return null;
	const fields = "headers" in response && typeof response.headers === "object" ? response.headers : null;
	const headers = Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]);
	return {
		status: Number(response.status),
		headers: new Map(headers)
	};
}
function isAbort(cause) {
	for (let at = cause; at instanceof Error; at = at.cause) if (at.name === "AbortError" || at.name === "TimeoutError" || at.message.startsWith("no answer within")) return true;
	return false;
}
// node_modules/@actions/http-client/lib/proxy.js
function getProxyUrl(reqUrl) {
	const usingSsl = reqUrl.protocol === "https:";
	if (checkBypass(reqUrl)) return;
	const proxyVar = (() => {
		if (usingSsl) return process.env["https_proxy"] || process.env["HTTPS_PROXY"];
		else return process.env["http_proxy"] || process.env["HTTP_PROXY"];
	})();
	if (proxyVar) try {
		return new DecodedURL(proxyVar);
	} catch (_a) {
		if (!proxyVar.startsWith("http://") && !proxyVar.startsWith("https://")) return new DecodedURL(`http://${proxyVar}`);
	}
	else return;
}
function checkBypass(reqUrl) {
	if (!reqUrl.hostname) return false;
	const reqHost = reqUrl.hostname;
	if (isLoopbackAddress(reqHost)) return true;
	const noProxy = process.env["no_proxy"] || process.env["NO_PROXY"] || "";
	if (!noProxy) return false;
	let reqPort;
	if (reqUrl.port) reqPort = Number(reqUrl.port);
	else if (reqUrl.protocol === "http:") reqPort = 80;
	else if (reqUrl.protocol === "https:") reqPort = 443;
	const upperReqHosts = [reqUrl.hostname.toUpperCase()];
	if (typeof reqPort === "number") upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
	for (const upperNoProxyItem of noProxy.split(",").map((x) => x.trim().toUpperCase()).filter((x) => x)) if (upperNoProxyItem === "*" || upperReqHosts.some((x) => x === upperNoProxyItem || x.endsWith(`.${upperNoProxyItem}`) || upperNoProxyItem.startsWith(".") && x.endsWith(`${upperNoProxyItem}`))) return true;
	return false;
}
function isLoopbackAddress(host) {
	const hostLower = host.toLowerCase();
	return hostLower === "localhost" || hostLower.startsWith("127.") || hostLower.startsWith("[::1]") || hostLower.startsWith("[0:0:0:0:0:0:0:1]");
}
var DecodedURL = class extends URL {
	constructor(url, base) {
		super(url, base);
		this._decodedUsername = decodeURIComponent(super.username);
		this._decodedPassword = decodeURIComponent(super.password);
	}
	get username() {
		return this._decodedUsername;
	}
	get password() {
		return this._decodedPassword;
	}
};
// node_modules/tunnel/lib/tunnel.js
var require_tunnel$1 = __commonJSMin(((exports) => {
	require("net");
	var tls = require("tls");
	var http = require("http");
	var https = require("https");
	var events = require("events");
	require("assert");
	var util = require("util");
	exports.httpOverHttp = httpOverHttp;
	exports.httpsOverHttp = httpsOverHttp;
	exports.httpOverHttps = httpOverHttps;
	exports.httpsOverHttps = httpsOverHttps;
	function httpOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		return agent;
	}
	function httpsOverHttp(options) {
		var agent = new TunnelingAgent(options);
		agent.request = http.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function httpOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		return agent;
	}
	function httpsOverHttps(options) {
		var agent = new TunnelingAgent(options);
		agent.request = https.request;
		agent.createSocket = createSecureSocket;
		agent.defaultPort = 443;
		return agent;
	}
	function TunnelingAgent(options) {
		var self = this;
		self.options = options || {};
		self.proxyOptions = self.options.proxy || {};
		self.maxSockets = self.options.maxSockets || http.Agent.defaultMaxSockets;
		self.requests = [];
		self.sockets = [];
		self.on("free", function onFree(socket, host, port, localAddress) {
			var options = toOptions(host, port, localAddress);
			for (var i = 0, len = self.requests.length; i < len; ++i) {
				var pending = self.requests[i];
				if (pending.host === options.host && pending.port === options.port) {
					self.requests.splice(i, 1);
					pending.request.onSocket(socket);
					return;
				}
			}
			socket.destroy();
			self.removeSocket(socket);
		});
	}
	util.inherits(TunnelingAgent, events.EventEmitter);
	TunnelingAgent.prototype.addRequest = function addRequest(req, host, port, localAddress) {
		var self = this;
		var options = mergeOptions({ request: req }, self.options, toOptions(host, port, localAddress));
		if (self.sockets.length >= this.maxSockets) {
			self.requests.push(options);
			return;
		}
		self.createSocket(options, function(socket) {
			socket.on("free", onFree);
			socket.on("close", onCloseOrRemove);
			socket.on("agentRemove", onCloseOrRemove);
			req.onSocket(socket);
			function onFree() {
				self.emit("free", socket, options);
			}
			function onCloseOrRemove(err) {
				self.removeSocket(socket);
				socket.removeListener("free", onFree);
				socket.removeListener("close", onCloseOrRemove);
				socket.removeListener("agentRemove", onCloseOrRemove);
			}
		});
	};
	TunnelingAgent.prototype.createSocket = function createSocket(options, cb) {
		var self = this;
		var placeholder = {};
		self.sockets.push(placeholder);
		var connectOptions = mergeOptions({}, self.proxyOptions, {
			method: "CONNECT",
			path: options.host + ":" + options.port,
			agent: false,
			headers: { host: options.host + ":" + options.port }
		});
		if (options.localAddress) connectOptions.localAddress = options.localAddress;
		if (connectOptions.proxyAuth) {
			connectOptions.headers = connectOptions.headers || {};
			connectOptions.headers["Proxy-Authorization"] = "Basic " + new Buffer(connectOptions.proxyAuth).toString("base64");
		}
		debug("making CONNECT request");
		var connectReq = self.request(connectOptions);
		connectReq.useChunkedEncodingByDefault = false;
		connectReq.once("response", onResponse);
		connectReq.once("upgrade", onUpgrade);
		connectReq.once("connect", onConnect);
		connectReq.once("error", onError);
		connectReq.end();
		function onResponse(res) {
			res.upgrade = true;
		}
		function onUpgrade(res, socket, head) {
			process.nextTick(function() {
				onConnect(res, socket, head);
			});
		}
		function onConnect(res, socket, head) {
			connectReq.removeAllListeners();
			socket.removeAllListeners();
			if (res.statusCode !== 200) {
				debug("tunneling socket could not be established, statusCode=%d", res.statusCode);
				socket.destroy();
				var error = new Error("tunneling socket could not be established, statusCode=" + res.statusCode);
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			if (head.length > 0) {
				debug("got illegal response body from proxy");
				socket.destroy();
				var error = new Error("got illegal response body from proxy");
				error.code = "ECONNRESET";
				options.request.emit("error", error);
				self.removeSocket(placeholder);
				return;
			}
			debug("tunneling connection has established");
			self.sockets[self.sockets.indexOf(placeholder)] = socket;
			return cb(socket);
		}
		function onError(cause) {
			connectReq.removeAllListeners();
			debug("tunneling socket could not be established, cause=%s\n", cause.message, cause.stack);
			var error = new Error("tunneling socket could not be established, cause=" + cause.message);
			error.code = "ECONNRESET";
			options.request.emit("error", error);
			self.removeSocket(placeholder);
		}
	};
	TunnelingAgent.prototype.removeSocket = function removeSocket(socket) {
		var pos = this.sockets.indexOf(socket);
		if (pos === -1) return;
		this.sockets.splice(pos, 1);
		var pending = this.requests.shift();
		if (pending) this.createSocket(pending, function(socket) {
			pending.request.onSocket(socket);
		});
	};
	function createSecureSocket(options, cb) {
		var self = this;
		TunnelingAgent.prototype.createSocket.call(self, options, function(socket) {
			var hostHeader = options.request.getHeader("host");
			var tlsOptions = mergeOptions({}, self.options, {
				socket,
				servername: hostHeader ? hostHeader.replace(/:.*$/, "") : options.host
			});
			var secureSocket = tls.connect(0, tlsOptions);
			self.sockets[self.sockets.indexOf(socket)] = secureSocket;
			cb(secureSocket);
		});
	}
	function toOptions(host, port, localAddress) {
		if (typeof host === "string") return {
			host,
			port,
			localAddress
		};
		return host;
	}
	function mergeOptions(target) {
		for (var i = 1, len = arguments.length; i < len; ++i) {
			var overrides = arguments[i];
			if (typeof overrides === "object") {
				var keys = Object.keys(overrides);
				for (var j = 0, keyLen = keys.length; j < keyLen; ++j) {
					var k = keys[j];
					if (overrides[k] !== void 0) target[k] = overrides[k];
				}
			}
		}
		return target;
	}
	var debug;
	if (process.env.NODE_DEBUG && /\btunnel\b/.test(process.env.NODE_DEBUG)) debug = function() {
		var args = Array.prototype.slice.call(arguments);
		if (typeof args[0] === "string") args[0] = "TUNNEL: " + args[0];
		else args.unshift("TUNNEL:");
		console.error.apply(console, args);
	};
	else debug = function() {};
}));
// node_modules/tunnel/index.js
var require_tunnel = __commonJSMin(((exports, module) => {
	module.exports = require_tunnel$1();
}));
// \0stand-in:undici
var import_tunnel = __toESM(require_tunnel(), 1);
var ProxyAgent = class {
	constructor() {
		throw new Error("undici is not bundled");
	}
};
// node_modules/@actions/http-client/lib/index.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var HttpCodes;
(function(HttpCodes) {
	HttpCodes[HttpCodes["OK"] = 200] = "OK";
	HttpCodes[HttpCodes["MultipleChoices"] = 300] = "MultipleChoices";
	HttpCodes[HttpCodes["MovedPermanently"] = 301] = "MovedPermanently";
	HttpCodes[HttpCodes["ResourceMoved"] = 302] = "ResourceMoved";
	HttpCodes[HttpCodes["SeeOther"] = 303] = "SeeOther";
	HttpCodes[HttpCodes["NotModified"] = 304] = "NotModified";
	HttpCodes[HttpCodes["UseProxy"] = 305] = "UseProxy";
	HttpCodes[HttpCodes["SwitchProxy"] = 306] = "SwitchProxy";
	HttpCodes[HttpCodes["TemporaryRedirect"] = 307] = "TemporaryRedirect";
	HttpCodes[HttpCodes["PermanentRedirect"] = 308] = "PermanentRedirect";
	HttpCodes[HttpCodes["BadRequest"] = 400] = "BadRequest";
	HttpCodes[HttpCodes["Unauthorized"] = 401] = "Unauthorized";
	HttpCodes[HttpCodes["PaymentRequired"] = 402] = "PaymentRequired";
	HttpCodes[HttpCodes["Forbidden"] = 403] = "Forbidden";
	HttpCodes[HttpCodes["NotFound"] = 404] = "NotFound";
	HttpCodes[HttpCodes["MethodNotAllowed"] = 405] = "MethodNotAllowed";
	HttpCodes[HttpCodes["NotAcceptable"] = 406] = "NotAcceptable";
	HttpCodes[HttpCodes["ProxyAuthenticationRequired"] = 407] = "ProxyAuthenticationRequired";
	HttpCodes[HttpCodes["RequestTimeout"] = 408] = "RequestTimeout";
	HttpCodes[HttpCodes["Conflict"] = 409] = "Conflict";
	HttpCodes[HttpCodes["Gone"] = 410] = "Gone";
	HttpCodes[HttpCodes["TooManyRequests"] = 429] = "TooManyRequests";
	HttpCodes[HttpCodes["InternalServerError"] = 500] = "InternalServerError";
	HttpCodes[HttpCodes["NotImplemented"] = 501] = "NotImplemented";
	HttpCodes[HttpCodes["BadGateway"] = 502] = "BadGateway";
	HttpCodes[HttpCodes["ServiceUnavailable"] = 503] = "ServiceUnavailable";
	HttpCodes[HttpCodes["GatewayTimeout"] = 504] = "GatewayTimeout";
})(HttpCodes || (HttpCodes = {}));
var Headers;
(function(Headers) {
	Headers["Accept"] = "accept";
	Headers["ContentType"] = "content-type";
})(Headers || (Headers = {}));
var MediaTypes;
(function(MediaTypes) {
	MediaTypes["ApplicationJson"] = "application/json";
})(MediaTypes || (MediaTypes = {}));
const HttpRedirectCodes = [
	HttpCodes.MovedPermanently,
	HttpCodes.ResourceMoved,
	HttpCodes.SeeOther,
	HttpCodes.TemporaryRedirect,
	HttpCodes.PermanentRedirect
];
const HttpResponseRetryCodes = [
	HttpCodes.BadGateway,
	HttpCodes.ServiceUnavailable,
	HttpCodes.GatewayTimeout
];
const RetryableHttpVerbs = [
	"OPTIONS",
	"GET",
	"DELETE",
	"HEAD"
];
const ExponentialBackoffCeiling = 10;
const ExponentialBackoffTimeSlice = 5;
var HttpClientError = class HttpClientError extends Error {
	constructor(message, statusCode) {
		super(message);
		this.name = "HttpClientError";
		this.statusCode = statusCode;
		Object.setPrototypeOf(this, HttpClientError.prototype);
	}
};
var HttpClientResponse = class {
	constructor(message) {
		this.message = message;
	}
	readBody() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				let output = Buffer.alloc(0);
				this.message.on("data", (chunk) => {
					output = Buffer.concat([output, chunk]);
				});
				this.message.on("end", () => {
					resolve(output.toString());
				});
			}));
		});
	}
	readBodyBuffer() {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve) => __awaiter(this, void 0, void 0, function* () {
				const chunks = [];
				this.message.on("data", (chunk) => {
					chunks.push(chunk);
				});
				this.message.on("end", () => {
					resolve(Buffer.concat(chunks));
				});
			}));
		});
	}
};
var HttpClient = class {
	constructor(userAgent, handlers, requestOptions) {
		this._ignoreSslError = false;
		this._allowRedirects = true;
		this._allowRedirectDowngrade = false;
		this._maxRedirects = 50;
		this._allowRetries = false;
		this._maxRetries = 1;
		this._keepAlive = false;
		this._disposed = false;
		this.userAgent = this._getUserAgentWithOrchestrationId(userAgent);
		this.handlers = handlers || [];
		this.requestOptions = requestOptions;
		if (requestOptions) {
			if (requestOptions.ignoreSslError != null) this._ignoreSslError = requestOptions.ignoreSslError;
			this._socketTimeout = requestOptions.socketTimeout;
			if (requestOptions.allowRedirects != null) this._allowRedirects = requestOptions.allowRedirects;
			if (requestOptions.allowRedirectDowngrade != null) this._allowRedirectDowngrade = requestOptions.allowRedirectDowngrade;
			if (requestOptions.maxRedirects != null) this._maxRedirects = Math.max(requestOptions.maxRedirects, 0);
			if (requestOptions.keepAlive != null) this._keepAlive = requestOptions.keepAlive;
			if (requestOptions.allowRetries != null) this._allowRetries = requestOptions.allowRetries;
			if (requestOptions.maxRetries != null) this._maxRetries = requestOptions.maxRetries;
		}
	}
	options(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("OPTIONS", requestUrl, null, additionalHeaders || {});
		});
	}
	get(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("GET", requestUrl, null, additionalHeaders || {});
		});
	}
	del(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("DELETE", requestUrl, null, additionalHeaders || {});
		});
	}
	post(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("POST", requestUrl, data, additionalHeaders || {});
		});
	}
	patch(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PATCH", requestUrl, data, additionalHeaders || {});
		});
	}
	put(requestUrl, data, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("PUT", requestUrl, data, additionalHeaders || {});
		});
	}
	head(requestUrl, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request("HEAD", requestUrl, null, additionalHeaders || {});
		});
	}
	sendStream(verb, requestUrl, stream, additionalHeaders) {
		return __awaiter(this, void 0, void 0, function* () {
			return this.request(verb, requestUrl, stream, additionalHeaders);
		});
	}
	getJson(requestUrl_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, additionalHeaders = {}) {
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			const res = yield this.get(requestUrl, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	postJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.post(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	putJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.put(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	patchJson(requestUrl_1, obj_1) {
		return __awaiter(this, arguments, void 0, function* (requestUrl, obj, additionalHeaders = {}) {
			const data = JSON.stringify(obj, null, 2);
			additionalHeaders[Headers.Accept] = this._getExistingOrDefaultHeader(additionalHeaders, Headers.Accept, MediaTypes.ApplicationJson);
			additionalHeaders[Headers.ContentType] = this._getExistingOrDefaultContentTypeHeader(additionalHeaders, MediaTypes.ApplicationJson);
			const res = yield this.patch(requestUrl, data, additionalHeaders);
			return this._processResponse(res, this.requestOptions);
		});
	}
	request(verb, requestUrl, data, headers) {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._disposed) throw new Error("Client has already been disposed.");
			const parsedUrl = new URL(requestUrl);
			let info = this._prepareRequest(verb, parsedUrl, headers);
			const maxTries = this._allowRetries && RetryableHttpVerbs.includes(verb) ? this._maxRetries + 1 : 1;
			let numTries = 0;
			let response;
			do {
				response = yield this.requestRaw(info, data);
				if (response && response.message && response.message.statusCode === HttpCodes.Unauthorized) {
					let authenticationHandler;
					for (const handler of this.handlers) if (handler.canHandleAuthentication(response)) {
						authenticationHandler = handler;
						break;
					}
					if (authenticationHandler) return authenticationHandler.handleAuthentication(this, info, data);
					else return response;
				}
				let redirectsRemaining = this._maxRedirects;
				while (response.message.statusCode && HttpRedirectCodes.includes(response.message.statusCode) && this._allowRedirects && redirectsRemaining > 0) {
					const redirectUrl = response.message.headers["location"];
					if (!redirectUrl) break;
					const parsedRedirectUrl = new URL(redirectUrl);
					if (parsedUrl.protocol === "https:" && parsedUrl.protocol !== parsedRedirectUrl.protocol && !this._allowRedirectDowngrade) throw new Error("Redirect from HTTPS to HTTP protocol. This downgrade is not allowed for security reasons. If you want to allow this behavior, set the allowRedirectDowngrade option to true.");
					yield response.readBody();
					if (parsedRedirectUrl.hostname !== parsedUrl.hostname) {
						for (const header in headers) if (header.toLowerCase() === "authorization") delete headers[header];
					}
					info = this._prepareRequest(verb, parsedRedirectUrl, headers);
					response = yield this.requestRaw(info, data);
					redirectsRemaining--;
				}
				if (!response.message.statusCode || !HttpResponseRetryCodes.includes(response.message.statusCode)) return response;
				numTries += 1;
				if (numTries < maxTries) {
					yield response.readBody();
					yield this._performExponentialBackoff(numTries);
				}
			} while (numTries < maxTries);
			return response;
		});
	}
	dispose() {
		if (this._agent) this._agent.destroy();
		this._disposed = true;
	}
	requestRaw(info, data) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => {
				function callbackForResult(err, res) {
					if (err) reject(err);
					else if (!res) reject(new Error("Unknown error"));
					else resolve(res);
				}
				this.requestRawWithCallback(info, data, callbackForResult);
			});
		});
	}
	requestRawWithCallback(info, data, onResult) {
		if (typeof data === "string") {
			if (!info.options.headers) info.options.headers = {};
			info.options.headers["Content-Length"] = Buffer.byteLength(data, "utf8");
		}
		let callbackCalled = false;
		function handleResult(err, res) {
			if (!callbackCalled) {
				callbackCalled = true;
				onResult(err, res);
			}
		}
		const req = info.httpModule.request(info.options, (msg) => {
			handleResult(void 0, new HttpClientResponse(msg));
		});
		let socket;
		req.on("socket", (sock) => {
			socket = sock;
		});
		req.setTimeout(this._socketTimeout || 18e4, () => {
			if (socket) socket.end();
			handleResult(new Error(`Request timeout: ${info.options.path}`));
		});
		req.on("error", function(err) {
			handleResult(err);
		});
		if (data && typeof data === "string") req.write(data, "utf8");
		if (data && typeof data !== "string") {
			data.on("close", function() {
				req.end();
			});
			data.pipe(req);
		} else req.end();
	}
	getAgent(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		return this._getAgent(parsedUrl);
	}
	getAgentDispatcher(serverUrl) {
		const parsedUrl = new URL(serverUrl);
		const proxyUrl = getProxyUrl(parsedUrl);
		if (!(proxyUrl && proxyUrl.hostname)) return;
		return this._getProxyAgentDispatcher(parsedUrl, proxyUrl);
	}
	_prepareRequest(method, requestUrl, headers) {
		const info = {};
		info.parsedUrl = requestUrl;
		const usingSsl = info.parsedUrl.protocol === "https:";
		info.httpModule = usingSsl ? https : http;
		const defaultPort = usingSsl ? 443 : 80;
		info.options = {};
		info.options.host = info.parsedUrl.hostname;
		info.options.port = info.parsedUrl.port ? parseInt(info.parsedUrl.port) : defaultPort;
		info.options.path = (info.parsedUrl.pathname || "") + (info.parsedUrl.search || "");
		info.options.method = method;
		info.options.headers = this._mergeHeaders(headers);
		if (this.userAgent != null) info.options.headers["user-agent"] = this.userAgent;
		info.options.agent = this._getAgent(info.parsedUrl);
		if (this.handlers) for (const handler of this.handlers) handler.prepareRequest(info.options);
		return info;
	}
	_mergeHeaders(headers) {
		if (this.requestOptions && this.requestOptions.headers) return Object.assign({}, lowercaseKeys$1(this.requestOptions.headers), lowercaseKeys$1(headers || {}));
		return lowercaseKeys$1(headers || {});
	}
	_getExistingOrDefaultHeader(additionalHeaders, header, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys$1(this.requestOptions.headers)[header];
			if (headerValue) clientHeader = typeof headerValue === "number" ? headerValue.toString() : headerValue;
		}
		const additionalValue = additionalHeaders[header];
		if (additionalValue !== void 0) return typeof additionalValue === "number" ? additionalValue.toString() : additionalValue;
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getExistingOrDefaultContentTypeHeader(additionalHeaders, _default) {
		let clientHeader;
		if (this.requestOptions && this.requestOptions.headers) {
			const headerValue = lowercaseKeys$1(this.requestOptions.headers)[Headers.ContentType];
			if (headerValue) {
				if (typeof headerValue === "number") clientHeader = String(headerValue);
				else if (Array.isArray(headerValue)) clientHeader = headerValue.join(", ");
				else clientHeader = headerValue;
			}
		}
		const additionalValue = additionalHeaders[Headers.ContentType];
		if (additionalValue !== void 0) {
			if (typeof additionalValue === "number") return String(additionalValue);
			else if (Array.isArray(additionalValue)) return additionalValue.join(", ");
			else return additionalValue;
		}
		if (clientHeader !== void 0) return clientHeader;
		return _default;
	}
	_getAgent(parsedUrl) {
		let agent;
		const proxyUrl = getProxyUrl(parsedUrl);
		const useProxy = proxyUrl && proxyUrl.hostname;
		if (this._keepAlive && useProxy) agent = this._proxyAgent;
		if (!useProxy) agent = this._agent;
		if (agent) return agent;
		const usingSsl = parsedUrl.protocol === "https:";
		let maxSockets = 100;
		if (this.requestOptions) maxSockets = this.requestOptions.maxSockets || http.globalAgent.maxSockets;
		if (proxyUrl && proxyUrl.hostname) {
			const agentOptions = {
				maxSockets,
				keepAlive: this._keepAlive,
				proxy: Object.assign(Object.assign({}, (proxyUrl.username || proxyUrl.password) && { proxyAuth: `${proxyUrl.username}:${proxyUrl.password}` }), {
					host: proxyUrl.hostname,
					port: proxyUrl.port
				})
			};
			let tunnelAgent;
			const overHttps = proxyUrl.protocol === "https:";
			if (usingSsl) tunnelAgent = overHttps ? import_tunnel.httpsOverHttps : import_tunnel.httpsOverHttp;
			else tunnelAgent = overHttps ? import_tunnel.httpOverHttps : import_tunnel.httpOverHttp;
			agent = tunnelAgent(agentOptions);
			this._proxyAgent = agent;
		}
		if (!agent) {
			const options = {
				keepAlive: this._keepAlive,
				maxSockets
			};
			agent = usingSsl ? new https.Agent(options) : new http.Agent(options);
			this._agent = agent;
		}
		if (usingSsl && this._ignoreSslError) agent.options = Object.assign(agent.options || {}, { rejectUnauthorized: false });
		return agent;
	}
	_getProxyAgentDispatcher(parsedUrl, proxyUrl) {
		let proxyAgent;
		if (this._keepAlive) proxyAgent = this._proxyAgentDispatcher;
		if (proxyAgent) return proxyAgent;
		const usingSsl = parsedUrl.protocol === "https:";
		proxyAgent = new ProxyAgent(Object.assign({
			uri: proxyUrl.href,
			pipelining: !this._keepAlive ? 0 : 1
		}, (proxyUrl.username || proxyUrl.password) && { token: `Basic ${Buffer.from(`${proxyUrl.username}:${proxyUrl.password}`).toString("base64")}` }));
		this._proxyAgentDispatcher = proxyAgent;
		if (usingSsl && this._ignoreSslError) proxyAgent.options = Object.assign(proxyAgent.options.requestTls || {}, { rejectUnauthorized: false });
		return proxyAgent;
	}
	_getUserAgentWithOrchestrationId(userAgent) {
		const baseUserAgent = userAgent || "actions/http-client";
		const orchId = process.env["ACTIONS_ORCHESTRATION_ID"];
		if (orchId) return `${baseUserAgent} actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi, "_")}`;
		return baseUserAgent;
	}
	_performExponentialBackoff(retryNumber) {
		return __awaiter(this, void 0, void 0, function* () {
			retryNumber = Math.min(ExponentialBackoffCeiling, retryNumber);
			const ms = ExponentialBackoffTimeSlice * Math.pow(2, retryNumber);
			return new Promise((resolve) => setTimeout(() => resolve(), ms));
		});
	}
	_processResponse(res, options) {
		return __awaiter(this, void 0, void 0, function* () {
			return new Promise((resolve, reject) => __awaiter(this, void 0, void 0, function* () {
				const statusCode = res.message.statusCode || 0;
				const response = {
					statusCode,
					result: null,
					headers: {}
				};
				if (statusCode === HttpCodes.NotFound) resolve(response);
				function dateTimeDeserializer(key, value) {
					if (typeof value === "string") {
						const a = new Date(value);
						if (!isNaN(a.valueOf())) return a;
					}
					return value;
				}
				let obj;
				let contents;
				try {
					contents = yield res.readBody();
					if (contents && contents.length > 0) {
						if (options && options.deserializeDates) obj = JSON.parse(contents, dateTimeDeserializer);
						else obj = JSON.parse(contents);
						response.result = obj;
					}
					response.headers = res.message.headers;
				} catch (err) {}
				if (statusCode > 299) {
					let msg;
					if (obj && obj.message) msg = obj.message;
					else if (contents && contents.length > 0) msg = contents;
					else msg = `Failed request: (${statusCode})`;
					const err = new HttpClientError(msg, statusCode);
					err.result = response.result;
					reject(err);
				} else resolve(response);
			}));
		});
	}
};
const lowercaseKeys$1 = (obj) => Object.keys(obj).reduce((c, k) => (c[k.toLowerCase()] = obj[k], c), {});
// src/adapters/github/fetch.ts
const LONGEST_ANSWER = 157286400;
const SILENCE_MS = 6e4;
const client = new HttpClient("countersign", [], { keepAlive: true });
const nodeFetch = (url, init) => new Promise((resolve, reject) => {
	const target = new URL(url);
	const options = {
		method: init.method ?? "GET",
		headers: {
			...init.headers,
			"accept-encoding": "gzip"
		},
		agent: client.getAgent(url),
		timeout: SILENCE_MS,
		...init.signal === void 0 ? {} : { signal: init.signal }
	};
	const request = (target.protocol === "https:" ? node_https.request : node_http.request)(target, options, (response) => {
		body(response).then((bytes) => resolve(answerOf(url, response, bytes))).catch(reject);
	});
	request.on("error", reject);
	request.on("timeout", () => request.destroy(new Error(`no answer within ${SILENCE_MS / 1e3} seconds`)));
	request.end(init.body);
});
function body(response) {
	return new Promise((resolve, reject) => {
		const chunks = [];
		let length = 0;
		response.on("data", (chunk) => {
			length += chunk.length;
			if (length > LONGEST_ANSWER) response.destroy(new Error(`the answer exceeds ${LONGEST_ANSWER} bytes`));
			else chunks.push(chunk);
		});
		response.on("error", reject);
		response.on("close", () => reject(new Error("the answer broke off")));
		response.on("end", () => {
			if (!response.complete) reject(new Error("the answer broke off"));
			else resolve(Buffer.concat(chunks));
		});
	});
}
function answerOf(url, response, raw) {
	const bytes = response.headers["content-encoding"] === "gzip" && raw.length > 0 ? (0, node_zlib.gunzipSync)(raw, { maxOutputLength: LONGEST_ANSWER }) : raw;
	const status = response.statusCode ?? 0;
	const headers = new Map();
	for (const [name, value] of Object.entries(response.headers)) if (value !== void 0) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
	return {
		status,
		statusText: response.statusMessage ?? "",
		ok: status >= 200 && status < 300,
		url,
		headers,
		text: async () => bytes.toString("utf8"),
		arrayBuffer: async () => new Uint8Array(bytes).buffer
	};
}
// src/adapters/github/request-budget.ts
function budgetOf(headers) {
	const limit = Number(headers.get("x-ratelimit-limit"));
	const remaining = Number(headers.get("x-ratelimit-remaining"));
	const resetAt = Number(headers.get("x-ratelimit-reset")) * 1e3;
	return [
		limit,
		remaining,
		resetAt
	].every(Number.isSafeInteger) ? {
		resource: headers.get("x-ratelimit-resource") ?? "core",
		limit,
		remaining,
		resetAt
	} : null;
}
// src/adapters/github/retry.ts
const LONGEST_WAIT_MS = 12e4;
const SECONDARY_WAIT_MS = 6e4;
function isRepeatable(route) {
	return !route.startsWith("POST ");
}
function retryAfterMs(failed, repeatable, attempt) {
	const wait = waitMs(failed, repeatable, attempt);
	return wait === null || wait > LONGEST_WAIT_MS ? null : wait;
}
function waitMs(failed, repeatable, attempt) {
	if (failed.kind === "limited") return failed.retryAfterMs ?? SECONDARY_WAIT_MS;
	const passing = failed.kind === "server" || failed.kind === "network" || failed.kind === "malformed";
	return repeatable && passing ? 1e3 * 2 ** (attempt - 1) : null;
}
// node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
var init_universal_user_agent = __esmMin((() => {}));
// node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
var init_register = __esmMin((() => {}));
// node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
var init_add = __esmMin((() => {}));
// node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
var init_remove = __esmMin((() => {}));
// node_modules/before-after-hook/index.js
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection$1() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var bind, bindable, before_after_hook_default;
var init_before_after_hook = __esmMin((() => {
	init_register();
	init_add();
	init_remove();
	bind = Function.bind;
	bindable = bind.bind(bind);
	before_after_hook_default = {
		Singular,
		Collection: Collection$1
	};
}));
// node_modules/@octokit/endpoint/dist-bundle/index.js
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge$2(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand$1.bind(null, template) };
}
function expand$1(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$4(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$4(merge$2(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge$2(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge$2.bind(null, DEFAULTS2),
		parse: parse$4
	});
}
var DEFAULTS, urlVariableRegex, endpoint;
var init_dist_bundle$3 = __esmMin((() => {
	init_universal_user_agent();
	DEFAULTS = {
		method: "GET",
		baseUrl: "https://api.github.com",
		headers: {
			accept: "application/vnd.github.v3+json",
			"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
		},
		mediaType: { format: "" }
	};
	urlVariableRegex = /\{[^{}}]+\}/g;
	endpoint = withDefaults$2(null, DEFAULTS);
}));
// node_modules/content-type/dist/index.js
function parse$3(header, options) {
	const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
	const len = header.length;
	let valueStart = options?.start ?? 0;
	while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) valueStart++;
	let index = valueStart;
	let typeFlags = 0;
	let whitespace = -1;
	let stop = options?.parameters === false ? COMMA_FLAG : 0;
	while (index < len) {
		const code = header.charCodeAt(index);
		const flags = CHAR_MAP[code];
		if ((flags & stopFlags) !== 0) {
			stop |= flags & COMMA_FLAG;
			break;
		}
		if ((flags & OWS) !== 0) {
			if (whitespace === -1) whitespace = index;
		} else whitespace = -1;
		typeFlags |= code & NON_ASCII | flags;
		index++;
	}
	const valueEnd = whitespace === -1 ? index : whitespace;
	const value = header.slice(valueStart, valueEnd);
	const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
	if (index === len || stop !== 0) return {
		type,
		index,
		parameters: new NullObject()
	};
	return parseParameters(header, type, index, len, stopFlags);
}
function parseParameters(header, type, index, len, stopFlags) {
	const parameters = new NullObject();
	parameter: while (index < len) {
		index++;
		while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
		const keyStart = index;
		let keyFlags = 0;
		let keyWhitespace = -1;
		while (index < len) {
			const code = header.charCodeAt(index);
			const flags = CHAR_MAP[code];
			if ((flags & stopFlags) !== 0) {
				if ((flags & COMMA_FLAG) !== 0) break parameter;
				continue parameter;
			}
			if (code === EQ) {
				const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
				const value = header.slice(keyStart, keyEnd);
				const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
				index++;
				while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) index++;
				if (index < len && header.charCodeAt(index) === DQUOTE) {
					const quotedStart = ++index;
					let escaped = false;
					while (index < len) {
						const code = header.charCodeAt(index);
						if (code === DQUOTE) {
							if (parameters[key] === void 0) parameters[key] = escaped ? unescapeQuotedPairs(header, quotedStart, index) : header.slice(quotedStart, index);
							index++;
							let stop = 0;
							while (index < len) {
								const code = header.charCodeAt(index);
								const flags = CHAR_MAP[code];
								if ((flags & stopFlags) !== 0) {
									stop = flags & COMMA_FLAG;
									break;
								}
								index++;
							}
							if (stop !== 0) break parameter;
							continue parameter;
						}
						if (code === BSLASH && index + 1 < len) {
							escaped = true;
							index += 2;
							continue;
						}
						index++;
					}
					continue parameter;
				}
				const valueStart = index;
				let stop = 0;
				let valueWhitespace = -1;
				while (index < len) {
					const code = header.charCodeAt(index);
					const flags = CHAR_MAP[code];
					if ((flags & stopFlags) !== 0) {
						stop = flags & COMMA_FLAG;
						break;
					}
					if ((flags & OWS) !== 0) {
						if (valueWhitespace === -1) valueWhitespace = index;
					} else valueWhitespace = -1;
					index++;
				}
				if (parameters[key] === void 0) {
					const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
					parameters[key] = header.slice(valueStart, valueEnd);
				}
				if (stop !== 0) break parameter;
				continue parameter;
			}
			if ((flags & OWS) !== 0) {
				if (keyWhitespace === -1) keyWhitespace = index;
			} else keyWhitespace = -1;
			keyFlags |= code & NON_ASCII | flags;
			index++;
		}
	}
	return {
		type,
		index,
		parameters
	};
}
function unescapeQuotedPairs(str, start, end) {
	let result = "";
	for (let index = start; index < end; index++) if (str.charCodeAt(index) === BSLASH) {
		result += str.slice(start, index);
		start = ++index;
	}
	return result + str.slice(start, end);
}
var SP, HTAB, SEMI, EQ, DQUOTE, BSLASH, COMMA, LOWER_CASE, OWS, SEMI_FLAG, COMMA_FLAG, TOKEN_FLAG, NON_ASCII, CASE_FLAGS, CHAR_MAP, NullObject;
var init_dist = __esmMin((() => {
	SP = 32;
	HTAB = 9;
	SEMI = 59;
	EQ = 61;
	DQUOTE = 34;
	BSLASH = 92;
	COMMA = 44;
	LOWER_CASE = 1;
	OWS = 2;
	SEMI_FLAG = 4;
	COMMA_FLAG = 8;
	TOKEN_FLAG = 16;
	NON_ASCII = 65280;
	CASE_FLAGS = 65281;
	CHAR_MAP = new Uint8Array(256);
	CHAR_MAP[HTAB] |= OWS;
	CHAR_MAP[SP] |= OWS;
	CHAR_MAP[SEMI] |= SEMI_FLAG;
	CHAR_MAP[COMMA] |= COMMA_FLAG;
	for (let code = 128; code <= 255; code++) CHAR_MAP[code] |= LOWER_CASE;
	for (const char of "!#$%&'*+-.^_`|~") CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
	for (let code = 48; code <= 57; code++) CHAR_MAP[code] |= TOKEN_FLAG;
	for (let code = 65; code <= 90; code++) CHAR_MAP[code] |= 17;
	for (let code = 97; code <= 122; code++) CHAR_MAP[code] |= TOKEN_FLAG;
	NullObject = (() => {
		const C = function() {};
		C.prototype = Object.create(null);
		return C;
	})();
}));
// node_modules/json-with-bigint/json-with-bigint.js
var intRegex, noiseValue, originalStringify, originalParse, customFormat, bigIntsStringify, noiseStringify, isUnstringifiable, isRawJSON, stringifyIteratively, JSONStringify, featureCache, isContextSourceSupported, convertMarkedBigIntsReviver, JSONParseV2, MAX_INT, MAX_DIGITS$1, stringsOrLargeNumbers, noiseValueWithQuotes, applyReviverIteratively, serializeBigInts, JSONParse;
var init_json_with_bigint = __esmMin((() => {
	intRegex = /^-?\d+$/;
	noiseValue = /^-?\d+n+$/;
	originalStringify = JSON.stringify;
	originalParse = JSON.parse;
	customFormat = /^-?\d+n$/;
	bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
	noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
	isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
	isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
	stringifyIteratively = (rootValue, replacer, spaceParam) => {
		let space = "";
		if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
		else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
		const isFunctionReplacer = typeof replacer === "function";
		const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
		const prepareVal = (parent, key, val) => {
			if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
			if (typeof val === "string" && noiseValue.test(val)) return val + "n";
			if (typeof val === "bigint") {
				if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
				return val.toString() + "n";
			}
			if (isFunctionReplacer) val = replacer.call(parent, key, val);
			if (val !== null && typeof val === "object") {
				if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
			}
			return val;
		};
		const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
		if (isUnstringifiable(rootProcessed)) return;
		const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
		const isRootNativeRawJSON = isRawJSON(rootProcessed);
		if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
		const chunks = [];
		let level = 0;
		const stack = [{
			parent: { "": rootProcessed },
			key: "",
			val: rootProcessed,
			isArray: Array.isArray(rootProcessed),
			keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
			index: 0,
			first: true
		}];
		const visited = new WeakSet([rootProcessed]);
		while (stack.length > 0) {
			const node = stack[stack.length - 1];
			if (node.index === 0) {
				chunks.push(node.isArray ? "[" : "{");
				level++;
			}
			let isDone = false;
			if (node.isArray) {
				if (node.index < node.val.length) {
					if (!node.first) chunks.push(",");
					if (space) chunks.push("\n" + space.repeat(level));
					const childRaw = node.val[node.index];
					const childVal = prepareVal(node.val, String(node.index), childRaw);
					if (isUnstringifiable(childVal)) {
						chunks.push("null");
						node.first = false;
						node.index++;
					} else {
						const isComplexObject = childVal !== null && typeof childVal === "object";
						const isNativeRaw = isRawJSON(childVal);
						if (isComplexObject && !isNativeRaw) {
							if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
							visited.add(childVal);
							stack.push({
								parent: node.val,
								key: String(node.index),
								val: childVal,
								isArray: Array.isArray(childVal),
								keys: Array.isArray(childVal) ? null : Object.keys(childVal),
								index: 0,
								first: true
							});
							node.first = false;
							node.index++;
						} else {
							chunks.push(originalStringify(childVal));
							node.first = false;
							node.index++;
						}
					}
				} else isDone = true;
			} else {
				while (node.index < node.keys.length) {
					const k = node.keys[node.index++];
					if (propertyList && !propertyList.has(k)) continue;
					const childRaw = node.val[k];
					const childVal = prepareVal(node.val, k, childRaw);
					if (isUnstringifiable(childVal)) continue;
					if (!node.first) chunks.push(",");
					if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
					else chunks.push(originalStringify(k) + ":");
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: k,
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						break;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
					}
				}
				if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
			}
			if (isDone) {
				level--;
				if (!node.first && space) chunks.push("\n" + space.repeat(level));
				chunks.push(node.isArray ? "]" : "}");
				visited.delete(node.val);
				stack.pop();
			}
		}
		return chunks.join("");
	};
	JSONStringify = (value, replacer, space) => {
		try {
			if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
				if (typeof val === "bigint") return JSON.rawJSON(val.toString());
				if (typeof replacer === "function") return replacer(key, val);
				if (Array.isArray(replacer) && replacer.includes(key)) return val;
				return val;
			}, space);
			if (!value) return originalStringify(value, replacer, space);
			return originalStringify(value, (key, val) => {
				if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
				if (typeof val === "bigint") return val.toString() + "n";
				if (typeof replacer === "function") return replacer(key, val);
				if (Array.isArray(replacer) && replacer.includes(key)) return val;
				return val;
			}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		} catch (error) {
			if (error instanceof RangeError) {
				const convertedJSON = stringifyIteratively(value, replacer, space);
				if (convertedJSON === void 0) return void 0;
				if ("rawJSON" in JSON) return convertedJSON;
				return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
			}
			throw error;
		}
	};
	featureCache = new Map();
	isContextSourceSupported = () => {
		const parseFingerprint = JSON.parse.toString();
		if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
		try {
			const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
			featureCache.set(parseFingerprint, result);
			return result;
		} catch {
			featureCache.set(parseFingerprint, false);
			return false;
		}
	};
	convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
		if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
		if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
		if (!(typeof userReviver === "function")) return value;
		return userReviver(key, value, context);
	};
	JSONParseV2 = (text, reviver) => {
		return JSON.parse(text, (key, value, context) => {
			const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
			const isInt = context && intRegex.test(context.source);
			if (isBigNumber && isInt) return BigInt(context.source);
			if (!(typeof reviver === "function")) return value;
			return reviver(key, value, context);
		});
	};
	MAX_INT = Number.MAX_SAFE_INTEGER.toString();
	MAX_DIGITS$1 = MAX_INT.length;
	stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
	noiseValueWithQuotes = /^"-?\d+n+"$/;
	applyReviverIteratively = (parsed, userReviver) => {
		const rootHolder = { "": parsed };
		const stack = [{
			parent: rootHolder,
			key: "",
			visited: false
		}];
		while (stack.length > 0) {
			const node = stack[stack.length - 1];
			if (!node.visited) {
				node.visited = true;
				const value = node.parent[node.key];
				if (value !== null && typeof value === "object") {
					const keys = Object.keys(value);
					for (let i = keys.length - 1; i >= 0; i--) stack.push({
						parent: value,
						key: keys[i],
						visited: false
					});
				}
			} else {
				const { parent, key } = node;
				let value = parent[key];
				if (typeof value === "string") {
					if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
					else if (noiseValue.test(value)) value = value.slice(0, -1);
				}
				if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
				if (value === void 0) delete parent[key];
				else parent[key] = value;
				stack.pop();
			}
		}
		return rootHolder[""];
	};
	serializeBigInts = (text) => {
		return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
			const isString = match[0] === "\"";
			if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
			const hasFractionalOrExponential = fractional || exponential;
			const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS$1 || digits.length === MAX_DIGITS$1 && digits <= MAX_INT);
			if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
			return "\"" + match + "n\"";
		});
	};
	JSONParse = (text, reviver) => {
		if (!text) return originalParse(text, reviver);
		try {
			if (isContextSourceSupported()) return JSONParseV2(text, reviver);
			const serializedData = serializeBigInts(text);
			return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
		} catch (error) {
			if (error instanceof RangeError) {
				const serializedData = serializeBigInts(text);
				const parsed = originalParse(serializedData);
				return applyReviverIteratively(parsed, reviver);
			}
			throw error;
		}
	};
}));
// node_modules/@octokit/request-error/dist-src/index.js
var RequestError;
var init_dist_src$1 = __esmMin((() => {
	RequestError = class extends Error {
		name;
		status;
		request;
		response;
		constructor(message, statusCode, options) {
			super(message, { cause: options.cause });
			this.name = "HttpError";
			this.status = Number.parseInt(statusCode);
			if (Number.isNaN(this.status)) this.status = 0;
			if ("response" in options) this.response = options.response;
			const requestCopy = Object.assign({}, options.request);
			if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
			requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
			this.request = requestCopy;
		}
	};
}));
// node_modules/@octokit/request/dist-bundle/index.js
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$1);
	const mimetype = parse$3(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$1);
	else return response.arrayBuffer().catch(() => new ArrayBuffer(0));
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var defaults_default, noop$1, request;
var init_dist_bundle$2 = __esmMin((() => {
	init_dist_bundle$3();
	init_universal_user_agent();
	init_dist();
	init_json_with_bigint();
	init_dist_src$1();
	defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
	noop$1 = () => "";
	request = withDefaults$1(endpoint, defaults_default);
}));
// node_modules/@octokit/graphql/dist-bundle/index.js
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
var VERSION$1, GraphqlResponseError, NON_VARIABLE_OPTIONS, FORBIDDEN_VARIABLE_OPTIONS, GHES_V3_SUFFIX_REGEX, graphql2;
var init_dist_bundle$1 = __esmMin((() => {
	init_dist_bundle$2();
	init_universal_user_agent();
	VERSION$1 = "0.0.0-development";
	GraphqlResponseError = class extends Error {
		constructor(request2, headers, response) {
			super(_buildMessageForResponseErrors(response));
			this.request = request2;
			this.headers = headers;
			this.response = response;
			this.errors = response.errors;
			this.data = response.data;
			if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
		}
		request;
		headers;
		response;
		name = "GraphqlResponseError";
		errors;
		data;
	};
	NON_VARIABLE_OPTIONS = [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"query",
		"mediaType",
		"operationName"
	];
	FORBIDDEN_VARIABLE_OPTIONS = [
		"query",
		"method",
		"url"
	];
	GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
	graphql2 = withDefaults(request, {
		headers: { "user-agent": `octokit-graphql.js/${VERSION$1} ${getUserAgent()}` },
		method: "POST",
		url: "/graphql"
	});
}));
// node_modules/@octokit/auth-token/dist-bundle/index.js
async function auth(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var b64url, sep, jwtRE, isJWT, createTokenAuth;
var init_dist_bundle = __esmMin((() => {
	b64url = "(?:[a-zA-Z0-9_-]+)";
	sep = "\\.";
	jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
	isJWT = jwtRE.test.bind(jwtRE);
	createTokenAuth = function createTokenAuth2(token) {
		if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
		if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
		token = token.replace(/^(token|bearer) +/i, "");
		return Object.assign(auth.bind(null, token), { hook: hook.bind(null, token) });
	};
}));
// node_modules/@octokit/core/dist-src/version.js
var VERSION;
var init_version = __esmMin((() => {
	VERSION = "7.0.8";
}));
// node_modules/@octokit/core/dist-src/index.js
var dist_src_exports = __exportAll({ Octokit: () => Octokit });
function createLogger(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop;
	if (typeof logger.info !== "function") logger.info = noop;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
var noop, consoleWarn, consoleError, userAgentTrail, Octokit;
var init_dist_src = __esmMin((() => {
	init_universal_user_agent();
	init_before_after_hook();
	init_dist_bundle$2();
	init_dist_bundle$1();
	init_dist_bundle();
	init_version();
	noop = () => {};
	consoleWarn = console.warn.bind(console);
	consoleError = console.error.bind(console);
	userAgentTrail = `octokit-core.js/${VERSION} ${getUserAgent()}`;
	Octokit = class {
		static VERSION = VERSION;
		static defaults(defaults) {
			const OctokitWithDefaults = class extends this {
				constructor(...args) {
					const options = args[0] || {};
					if (typeof defaults === "function") {
						super(defaults(options));
						return;
					}
					super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
				}
			};
			return OctokitWithDefaults;
		}
		static plugins = [];
		static plugin(...newPlugins) {
			const currentPlugins = this.plugins;
			const NewOctokit = class extends this {
				static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
			};
			return NewOctokit;
		}
		constructor(options = {}) {
			const hook = new before_after_hook_default.Collection();
			const requestDefaults = {
				baseUrl: request.endpoint.DEFAULTS.baseUrl,
				headers: {},
				request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
				mediaType: {
					previews: [],
					format: ""
				}
			};
			requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
			if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
			if (options.previews) requestDefaults.mediaType.previews = options.previews;
			if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
			this.request = request.defaults(requestDefaults);
			this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
			this.log = createLogger(options.log);
			this.hook = hook;
			if (!options.authStrategy) {
				if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
				else {
					const auth = createTokenAuth(options.auth);
					hook.wrap("request", auth.hook);
					this.auth = auth;
				}
			} else {
				const { authStrategy, ...otherOptions } = options;
				const auth = authStrategy(Object.assign({
					request: this.request,
					log: this.log,
					octokit: this,
					octokitOptions: otherOptions
				}, options.auth));
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
			const classConstructor = this.constructor;
			for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
		}
		request;
		graphql;
		log;
		hook;
		auth;
	};
}));
// src/adapters/github/client.ts
const API_VERSION = "2022-11-28";
const ATTEMPT_MS = 3e5;
var TellsFailure = class extends Error {
	failed;
	constructor(failed) {
		super(failed.message);
		this.failed = failed;
	}
};
function githubClient(options) {
	const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
	const reword = options.reword ?? ((fault) => fault);
	let connecting = null;
	return { async request(route, parameters, { repeatable = isRepeatable(route), failure } = {}) {
		connecting ??= connect(options);
		const ask = await connecting;
		for (let attempt = 1;; attempt++) try {
			const answer = await ask(route, parameters);
			const failed = failure?.(answer) ?? null;
			if (failed === null) return answer;
			throw new TellsFailure(failed);
		} catch (cause) {
			const failed = cause instanceof TellsFailure ? cause.failed : attemptOf(cause);
			const wait = attempt > 4 ? null : retryAfterMs(failed, repeatable, attempt);
			if (wait === null) throw reword(faultOf(failed, route));
			options.log.warn("github.retry", {
				route,
				attempt,
				status: failed.status,
				wait
			});
			await pause(wait);
		}
	} };
}
async function connect(options) {
	const { Octokit } = await Promise.resolve().then(() => (init_dist_src(), dist_src_exports));
	const { token } = options;
	const octokit = new Octokit({
		...typeof token === "string" ? { auth: token } : {},
		baseUrl: options.baseUrl,
		userAgent: "countersign",
		log: silent,
		request: {
			fetch: withBody(options),
			parseSuccessResponseBody: false
		}
	});
	const version = { "x-github-api-version": API_VERSION };
	return async (route, parameters) => {
		const headers = typeof token === "string" ? version : {
			...version,
			authorization: `bearer ${await token()}`
		};
		const signal = AbortSignal.timeout(options.timeoutMs ?? ATTEMPT_MS);
		const place = route === "POST /graphql" ? { baseUrl: options.baseUrl.replace(/\/v3$/, "") } : {};
		const answer = await octokit.request(route, {
			...parameters,
			...place,
			headers,
			request: { signal }
		});
		return answerOf$1(route, answer);
	};
}
function withBody({ fetch = nodeFetch, onBudget }) {
	return async (url, init) => {
		const answer = await fetch(url, init);
		onBudget?.(budgetOf(answer.headers));
		return {
			...answer,
			body: answer.ok ? await answer.text() : null
		};
	};
}
const silent = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
function ignore() {}
// src/adapters/github/identity.ts
const JOB_TOKEN = {
	login: "github-actions[bot]",
	bot: true
};
async function ownIdentity(client, token, authors) {
	const person = token.startsWith("ghs_") ? null : await user(client);
	if (person !== null) return person;
	const bots = authors.filter(({ bot }) => bot);
	if (bots.every((bot) => isSamePerson(bot, JOB_TOKEN))) return JOB_TOKEN;
	const [first = JOB_TOKEN, ...others] = bots;
	const alone = others.every((bot) => isSamePerson(bot, first));
	return await viewer(client) ?? (alone ? first : JOB_TOKEN);
}
function isSamePerson(a, b) {
	return a.bot === b.bot && plainLogin(a) === plainLogin(b);
}
async function user(client) {
	try {
		const { body } = await client.request("GET /user", {});
		return {
			login: textAt(body, "login"),
			bot: memberAt(body, ["type"]) === "Bot"
		};
	} catch (cause) {
		if (cause instanceof Fault && (cause.code === "fault/forbidden" || cause.code === "fault/not-found")) return null;
		throw cause;
	}
}
async function viewer(client) {
	try {
		const { body } = await client.request("POST /graphql", { query: "query { viewer { login } }" });
		const login = memberAt(body, [
			"data",
			"viewer",
			"login"
		]);
		return typeof login === "string" ? {
			login,
			bot: true
		} : null;
	} catch (cause) {
		if (cause instanceof Fault) return null;
		throw cause;
	}
}
function plainLogin({ login, bot }) {
	return (bot ? login.replace(/\[bot\]$/, "") : login).toLowerCase();
}
// src/adapters/github/comments.ts
const PAGE = 100;
const MOST_PAGES = 200;
function githubComments(client, name, token) {
	return {
		async own(pull, marker) {
			const marked = (await allComments(client, name, pull)).filter(({ posted }) => posted.body.startsWith(marker));
			if (marked.length === 0) return [];
			const own = await ownIdentity(client, token, marked.flatMap(({ author }) => author ?? []));
			return marked.filter(({ author }) => author !== null && isSamePerson(author, own)).map(({ posted }) => posted).toSorted((a, b) => a.id - b.id);
		},
		async create(pull, body) {
			return postedOf((await client.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
				...name,
				issue_number: pull,
				body
			})).body);
		},
		async update(id, body) {
			return postedOf((await client.request("PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}", {
				...name,
				comment_id: id,
				body
			})).body);
		}
	};
}
async function allComments(client, name, pull) {
	const found = [];
	const route = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
	for (let page = 1; page <= MOST_PAGES; page++) {
		const answer = await client.request(route, {
			...name,
			issue_number: pull,
			per_page: PAGE,
			page
		});
		const items = listAt(answer.body);
		for (const item of items) found.push({
			posted: postedOf(item),
			author: authorOf(item)
		});
		if (items.length < PAGE) return found;
	}
	throw new Fault("fault/malformed-answer", `Pull request ${pull} has more than 20000 comments`, "Set the input `comment` to never; the job summary carries the report.");
}
function postedOf(item) {
	if (memberAt(item, ["body"]) === void 0) throw malformed("a comment without a body");
	return {
		id: integerAt(item, "id"),
		body: textAt(item, "body"),
		url: textAt(item, "html_url")
	};
}
function authorOf(item) {
	if (memberAt(item, ["user"]) === null || memberAt(item, ["user"]) === void 0) return null;
	return {
		login: textAt(item, "user", "login"),
		bot: memberAt(item, ["user", "type"]) === "Bot"
	};
}
// src/adapters/github/pull-request.ts
async function readPullRequest(client, name, pull) {
	const { body } = await client.request("GET /repos/{owner}/{repo}/pulls/{pull_number}", {
		...name,
		pull_number: pull
	});
	return pullRequestOf(body);
}
function pullRequestOf(value) {
	const base = isStacked(value) ? ["stack", "base"] : ["base"];
	return {
		number: integerAt(value, "number"),
		base: revisionAt(value, base),
		head: revisionAt(value, ["head"]),
		text: { body: bodyOf(value) }
	};
}
function isStacked(value) {
	const stack = memberAt(value, ["stack"]);
	return stack !== void 0 && stack !== null;
}
function revisionAt(value, path) {
	return {
		ref: textAt(value, ...path, "ref"),
		sha: textAt(value, ...path, "sha")
	};
}
function bodyOf(value) {
	const body = memberAt(value, ["body"]);
	return body === null || body === void 0 ? "" : textAt(value, "body");
}
// src/adapters/github/event.ts
function triggerOf({ name, payload, number }) {
	switch (name) {
		case "pull_request":
		case "pull_request_target":
		case "pull_request_review":
		case "pull_request_review_comment": return {
			kind: "pull-request",
			pull: pullRequestOf(memberAt(payload, ["pull_request"]))
		};
		case "merge_group": return mergeGroup(payload);
		case "workflow_dispatch":
			if (number === null) throw eventFault("A dispatched run needs a pull request", "Set the input `pull-number`.");
			return {
				kind: "dispatch",
				number
			};
		default: throw eventFault(`The event ${name} is about no change that could be judged`, "Run the Action on pull_request, pull_request_target, merge_group or workflow_dispatch.");
	}
}
function mergeGroup(payload) {
	const at = (member) => textAt(payload, "merge_group", member);
	const ref = at("head_ref").replace(/^refs\/heads\//, "");
	const number = /\/pr-(\d{1,9})-[0-9a-f]{7,64}$/.exec(ref)?.[1];
	return {
		kind: "merge-group",
		base: {
			ref: at("base_ref").replace(/^refs\/heads\//, ""),
			sha: at("base_sha")
		},
		head: {
			ref,
			sha: at("head_sha")
		},
		number: number === void 0 ? null : Number(number)
	};
}
function eventFault(message, hint) {
	return new Fault("fault/conflict", message, hint);
}
// src/core/base/git-object.ts
function blobIdLike(id, bytes) {
	return (0, node_crypto.createHash)(id.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}
function isObjectId(text) {
	return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
// src/adapters/github/tree.ts
const MOST_REQUESTS = 200;
function treeReader(client, name) {
	return (commit) => walk(async (id, prefix, recursive) => {
		const parameters = {
			...name,
			tree_sha: id,
			...recursive ? { recursive: "1" } : {}
		};
		return listingOf((await client.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", parameters)).body, prefix);
	}, commit);
}
async function walk(list, root) {
	const entries = [];
	const waiting = [{
		path: "",
		id: root
	}];
	for (let requests = 1;; requests += 2) {
		const next = waiting.pop();
		if (next === void 0) return {
			entries,
			truncated: false
		};
		if (requests > MOST_REQUESTS) return {
			entries,
			truncated: true
		};
		const whole = await list(next.id, next.path, true);
		if (!whole.truncated) {
			for (const entry of whole.entries) entries.push(entry);
			continue;
		}
		const level = await list(next.id, next.path, false);
		if (level.truncated) return {
			entries,
			truncated: true
		};
		for (const entry of level.entries) entries.push(entry);
		waiting.push(...level.directories);
	}
}
function listingOf(body, prefix) {
	const entries = [];
	const directories = [];
	for (const item of listAt(body, "tree")) {
		const path = prefix === "" ? textAt(item, "path") : `${prefix}/${textAt(item, "path")}`;
		const id = textAt(item, "sha");
		const kind = kindOf$2(textAt(item, "mode"));
		if (kind === "directory") directories.push({
			path,
			id
		});
		else entries.push({
			path,
			kind,
			id,
			size: kind === "submodule" ? null : sizeOf$1(item)
		});
	}
	const truncated = memberAt(body, ["truncated"]);
	if (typeof truncated !== "boolean") throw malformed("a tree that does not say whether it is whole");
	return {
		entries,
		directories,
		truncated
	};
}
function sizeOf$1(item) {
	return memberAt(item, ["size"]) === void 0 ? null : integerAt(item, "size");
}
function kindOf$2(mode) {
	switch (mode) {
		case "100644":
		case "100755":
		case "100664": return "file";
		case "120000": return "symlink";
		case "160000": return "submodule";
		case "040000": return "directory";
		default: throw malformed(`a tree entry of mode ${mode}`);
	}
}
// src/adapters/github/repository.ts
function githubRepository(client, name) {
	return {
		resolve: (ref) => resolve$2(client, name, ref),
		mergeBase: (a, b) => mergeBase$1({
			client,
			name,
			a,
			b
		}),
		tree: treeReader(client, name),
		blob: (entry, limit) => blob$1({
			client,
			name,
			entry,
			limit
		})
	};
}
async function resolve$2(client, name, ref) {
	const short = ref.replace(/^refs\//, "");
	const parameters = {
		...name,
		ref: short,
		per_page: 1
	};
	const answer = await orNull(client.request("GET /repos/{owner}/{repo}/commits/{ref}", parameters), isNoCommit);
	return answer === null ? null : textAt(answer.body, "sha");
}
async function mergeBase$1({ client, name, a, b }) {
	const parameters = {
		...name,
		basehead: `${a}...${b}`,
		per_page: 1,
		page: 2
	};
	try {
		const { body } = await client.request("GET /repos/{owner}/{repo}/compare/{basehead}", parameters);
		return textAt(body, "merge_base_commit", "sha");
	} catch (cause) {
		if (!(cause instanceof Fault) || cause.code !== "fault/not-found") throw cause;
		if ((await Promise.all([resolve$2(client, name, a), resolve$2(client, name, b)])).includes(null)) throw cause;
		return null;
	}
}
async function blob$1({ client, name, entry, limit }) {
	if (entry.size !== null && entry.size > limit) return null;
	const parameters = {
		...name,
		file_sha: entry.id
	};
	const answer = await orNull(client.request("GET /repos/{owner}/{repo}/git/blobs/{file_sha}", parameters), isTooLarge);
	if (answer === null) return null;
	const encoding = memberAt(answer.body, ["encoding"]) === "utf-8" ? "utf8" : "base64";
	const bytes = Buffer.from(textAt(answer.body, "content"), encoding);
	if (bytes.length !== integerAt(answer.body, "size") || blobIdLike(entry.id, bytes) !== entry.id) throw malformed(`${entry.path} is not the content that ${entry.id} names`);
	return bytes.length > limit ? null : bytes;
}
async function orNull(request, isNothing) {
	try {
		return await request;
	} catch (cause) {
		if (cause instanceof Fault && isNothing(cause)) return null;
		throw cause;
	}
}
function isNoCommit(fault) {
	return fault.code === "fault/not-found" || says(fault, /no commit found/i);
}
function isTooLarge(fault) {
	return fault.code === "fault/forbidden" && says(fault, /too large|too_large/i);
}
function says(fault, words) {
	return fault.cause instanceof Error && words.test(fault.cause.message);
}
// src/adapters/github/repository-name.ts
function parseRepositoryName(text) {
	const [, owner, repo] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
	const isStep = /^\.{1,2}$/;
	return owner === void 0 || repo === void 0 || isStep.test(owner) || isStep.test(repo) ? null : {
		owner,
		repo
	};
}
// src/adapters/workspace/git-process.ts
const SETTINGS = [
	"core.fsmonitor=false",
	"core.untrackedCache=false",
	`core.hooksPath=${node_os.devNull}`,
	"protocol.allow=never",
	"safe.directory=*",
	"gc.auto=0",
	"maintenance.auto=false"
];
function gitArguments({ directory }) {
	return [
		"-C",
		directory,
		"--no-pager",
		"--no-optional-locks",
		...SETTINGS.flatMap((setting) => ["-c", setting])
	];
}
function gitEnvironment({ environment }, personal) {
	const kept = personal ? [...LOCATIONS, ...PERSONAL] : LOCATIONS;
	return {
		...Object.fromEntries(kept.map((name) => [name, environment[name]])),
		...personal ? {} : {
			GIT_CONFIG_NOSYSTEM: "1",
			GIT_CONFIG_SYSTEM: node_os.devNull,
			GIT_CONFIG_GLOBAL: node_os.devNull
		},
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_GRAFT_FILE: node_os.devNull,
		GIT_NO_LAZY_FETCH: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_OPTIONAL_LOCKS: "0",
		LC_ALL: "C"
	};
}
const PERSONAL = [
	"HOME",
	"XDG_CONFIG_HOME",
	"USERPROFILE"
];
const LOCATIONS = [
	"PATH",
	"SystemRoot",
	"TMPDIR",
	"TEMP",
	"LD_LIBRARY_PATH",
	"PATHEXT"
];
function runGit(clone, command, personal = false) {
	return new Promise((resolve, reject) => {
		const child = (0, node_child_process.spawn)("git", [...gitArguments(clone), ...command], {
			env: gitEnvironment(clone, personal),
			windowsHide: true
		});
		const stdout = [];
		const stderr = [];
		child.stdin.end();
		child.stdout.on("data", (chunk) => stdout.push(chunk));
		child.stderr.on("data", (chunk) => stderr.push(chunk));
		child.on("error", (cause) => reject(notStarted(cause)));
		child.on("close", (code) => {
			resolve({
				code: code ?? -1,
				stdout: Buffer.concat(stdout),
				stderr: Buffer.concat(stderr).toString("utf8")
			});
		});
	});
}
function notStarted(cause) {
	return new Fault("fault/git", `git can't be started: ${cause.message}`, "Install git, or put it on the PATH.", cause);
}
function gitFault(what, said) {
	return new Fault("fault/git", `git can't ${what}: ${said.trim().split("\n")[0] ?? ""}`, "Fetch the full history (`git fetch --unshallow`, or `fetch-depth: 0`), and check the clone with `git fsck`.");
}
// src/adapters/workspace/find-clone.ts
function checkoutAt(directory, environment) {
	return directory !== "" && (0, node_fs.existsSync)((0, node_path.join)(directory, ".git")) ? {
		directory,
		environment
	} : null;
}
// src/adapters/workspace/object-reader.ts
function objectReader(clone) {
	const waiting = [];
	let child = null;
	const fail = (cause) => {
		child = null;
		for (const { reject } of waiting.splice(0)) reject(cause);
	};
	const start = () => {
		const command = [
			...gitArguments(clone),
			"cat-file",
			"--batch"
		];
		const started = (0, node_child_process.spawn)("git", command, {
			env: gitEnvironment(clone, false),
			windowsHide: true
		});
		const answers = answerParser((bytes) => waiting.shift()?.resolve(bytes));
		started.stdout.on("data", answers);
		started.stderr.resume();
		started.stdin.on("error", (cause) => fail(notStarted(cause)));
		started.on("error", (cause) => fail(notStarted(cause)));
		started.on("close", () => fail(gitFault("read objects", "it ended early")));
		return started;
	};
	return {
		read: (id) => new Promise((resolve, reject) => {
			child ??= start();
			waiting.push({
				resolve,
				reject
			});
			child.stdin.write(`${id}\n`);
		}),
		close: () => child?.stdin.end()
	};
}
function answerParser(answer) {
	let chunks = [];
	let length = 0;
	let needed = 1;
	return (chunk) => {
		chunks.push(chunk);
		length += chunk.length;
		if (length < needed) return;
		let rest = Buffer.concat(chunks);
		for (;;) {
			const step = nextAnswer(rest);
			if (step.kind === "more") {
				needed = step.needed;
				break;
			}
			answer(step.bytes);
			rest = rest.subarray(step.end);
		}
		chunks = [rest];
		length = rest.length;
	};
}
function nextAnswer(buffer) {
	const line = buffer.indexOf(10);
	if (line === -1) return {
		kind: "more",
		needed: buffer.length + 1
	};
	const [, type, size = ""] = buffer.toString("latin1", 0, line).split(" ");
	if (type === "missing") return {
		kind: "answer",
		bytes: null,
		end: line + 1
	};
	const end = line + 1 + Number(size) + 1;
	if (buffer.length < end) return {
		kind: "more",
		needed: end
	};
	return {
		kind: "answer",
		bytes: new Uint8Array(buffer.subarray(line + 1, end - 1)),
		end
	};
}
// src/adapters/workspace/git-repository.ts
function openGitRepository(clone) {
	const objects = objectReader(clone);
	return {
		resolve: (ref) => resolve$1(clone, ref),
		mergeBase: (a, b) => mergeBase(clone, a, b),
		tree: (commit) => tree(clone, commit),
		blob: (entry, limit) => blob({
			clone,
			objects
		}, entry, limit),
		has: async (commit) => isObjectId(commit) && await resolve$1(clone, commit) === commit,
		isShallow: () => isShallow(clone),
		close: () => objects.close()
	};
}
async function resolve$1(clone, ref) {
	if (ref === "" || ref.startsWith("-") || /[\0\n]/.test(ref)) return null;
	const command = [
		"rev-parse",
		"--quiet",
		"--verify",
		"--end-of-options",
		`${ref}^{commit}`
	];
	const { code, stdout } = await runGit(clone, command);
	const sha = stdout.toString("latin1").trim();
	return code === 0 && isObjectId(sha) ? sha : null;
}
async function mergeBase(clone, a, b) {
	requireIds(a, b);
	const { code, stdout, stderr } = await runGit(clone, [
		"merge-base",
		a,
		b
	]);
	if (code === 1 && !await isShallow(clone)) return null;
	if (code !== 0) throw gitFault(`find where ${a} and ${b} part`, stderr || "the clone is shallow");
	return stdout.toString("latin1").trim();
}
async function isShallow(clone) {
	const { stdout } = await runGit(clone, ["rev-parse", "--is-shallow-repository"]);
	return stdout.toString("latin1").trim() !== "false";
}
async function tree(clone, commit) {
	requireIds(commit);
	const { code, stdout, stderr } = await runGit(clone, [
		"ls-tree",
		"-r",
		"-z",
		"-l",
		"--full-tree",
		commit
	]);
	if (code !== 0) throw gitFault(`list the files of ${commit}`, stderr);
	return {
		entries: stdout.toString("utf8").split("\0").filter((line) => line !== "").map(entryOf),
		truncated: false
	};
}
function entryOf(line) {
	const tab = line.indexOf("	");
	const [mode = "", , id = "", size = "-"] = line.slice(0, tab).split(/ +/);
	return {
		path: line.slice(tab + 1),
		kind: kindOf$1(mode),
		id,
		size: size === "-" ? null : Number(size)
	};
}
function kindOf$1(mode) {
	if (mode === "120000") return "symlink";
	return mode === "160000" ? "submodule" : "file";
}
async function blob(reading, entry, limit) {
	requireIds(entry.id);
	if ((entry.size ?? await sizeOf(reading.clone, entry)) > limit) return null;
	const bytes = await reading.objects.read(entry.id);
	if (bytes === null) throw gitFault(`read ${entry.path}`, `object ${entry.id} is missing`);
	if (blobIdLike(entry.id, bytes) !== entry.id) throw gitFault(`read ${entry.path}`, `object ${entry.id} is damaged`);
	return bytes;
}
async function sizeOf(clone, entry) {
	const { code, stdout, stderr } = await runGit(clone, [
		"cat-file",
		"-s",
		entry.id
	]);
	if (code !== 0) throw gitFault(`read ${entry.path}`, stderr);
	return Number(stdout.toString("latin1").trim());
}
function requireIds(...ids) {
	const wrong = ids.find((id) => !isObjectId(id));
	if (wrong !== void 0) throw gitFault(`look up ${JSON.stringify(wrong)}`, "it is no object id");
}
// src/app/local-repository.ts
function preferLocal(local, forge, log) {
	return {
		resolve: (ref) => forge.resolve(ref),
		mergeBase: async (a, b) => {
			return await local.has(a) && await local.has(b) && !await local.isShallow() ? local.mergeBase(a, b) : forge.mergeBase(a, b);
		},
		tree: async (commit) => await local.has(commit) ? orElse(() => local.tree(commit), () => forge.tree(commit), log) : forge.tree(commit),
		blob: (entry, limit) => orElse(() => local.blob(entry, limit), () => forge.blob(entry, limit), log)
	};
}
async function orElse(first, second, log) {
	try {
		return await first();
	} catch (cause) {
		if (!(cause instanceof Fault) || cause.code !== "fault/git") throw cause;
		log.info("checkout.incomplete", { because: cause.message });
		return second();
	}
}
// src/action/redact.ts
const tokens = /\b(?:gh[opsur]_[A-Za-z0-9._]{36,}|github_pat_[A-Za-z0-9_]{22,})/g;
function redact(text) {
	return text.replace(tokens, "***");
}
// src/action/report-directory.ts
async function writeReports(workspace, directory, files) {
	if (workspace === "") throw new Fault("fault/disk", "GITHUB_WORKSPACE is not set", "Run this as a step of a GitHub job.");
	try {
		const folder = await madeFolder(workspace, directory);
		for (const [name, text] of files) await writeFile((0, node_path.join)(folder, name), text);
	} catch (cause) {
		if (cause instanceof Fault) throw cause;
		const because = cause instanceof Error ? cause.message : String(cause);
		throw new Fault("fault/disk", `The report can't be written: ${because}`, "Check the input `report-dir`.", cause);
	}
}
async function madeFolder(workspace, directory) {
	let folder = workspace;
	for (const segment of directory.split("/")) {
		folder = (0, node_path.join)(folder, segment);
		await (0, node_fs_promises.mkdir)(folder).catch((cause) => {
			if (cause.code !== "EEXIST") throw cause;
		});
		if (!(await (0, node_fs_promises.lstat)(folder)).isDirectory()) throw leadsOut(directory);
	}
	return folder;
}
async function writeFile(file, text) {
	const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = node_fs.constants;
	const handle = await (0, node_fs_promises.open)(file, O_WRONLY | O_CREAT | O_TRUNC | (O_NOFOLLOW ?? 0));
	try {
		await handle.writeFile(text);
	} finally {
		await handle.close();
	}
}
function leadsOut(directory) {
	return new Fault("fault/disk", `\`report-dir\` ${directory} leads through something that is no directory`, "Choose a directory that the repository does not hold.");
}
// src/action/compose.ts
function buildWorld(environment) {
	const workspace = environment["GITHUB_WORKSPACE"] ?? "";
	const repository = environment["GITHUB_REPOSITORY"] ?? "";
	return {
		runner: toolkit,
		repository,
		asOf: momentOf$1(environment["COUNTERSIGN_AS_OF"] ?? ""),
		openForge: (token, log) => openForge(environment, {
			token,
			log,
			name: nameOf$10(repository)
		}),
		trigger: async (number) => {
			const payload = await readEvent(environment["GITHUB_EVENT_PATH"] ?? "");
			return triggerOf({
				name: environment["GITHUB_EVENT_NAME"] ?? "",
				payload,
				number
			});
		},
		writeReports: (directory, files) => writeReports(workspace, directory, files)
	};
}
function openForge(environment, { token, log, name }) {
	const baseUrl = environment["GITHUB_API_URL"] || "https://api.github.com";
	const client = githubClient({
		token,
		baseUrl,
		log
	});
	const remote = githubRepository(client, name);
	const checkout = checkoutAt(environment["GITHUB_WORKSPACE"] ?? "", environment);
	const local = checkout === null ? null : openGitRepository(checkout);
	return {
		repository: local === null ? remote : preferLocal(local, remote, log),
		pull: (number) => readPullRequest(client, name, number),
		comments: githubComments(client, name, token),
		close: () => local?.close()
	};
}
function momentOf$1(given) {
	if (given === "") return `${new Date().toISOString().slice(0, 19)}Z`;
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(given) && !Number.isNaN(Date.parse(given)) && new Date(given).toISOString().startsWith(given.slice(0, 19)) ? given : null;
}
function nameOf$10(repository) {
	const name = parseRepositoryName(repository);
	if (name !== null) return name;
	throw new Fault("fault/conflict", "GITHUB_REPOSITORY names no repository", "Run this as a step of a GitHub job.");
}
async function readEvent(path) {
	try {
		return JSON.parse(await (0, node_fs_promises.readFile)(path, "utf8"));
	} catch (cause) {
		throw new Fault("fault/disk", "The event's file can't be read", "Run this as a step of a GitHub job.", cause);
	}
}
const commands = {
	error,
	warning,
	notice
};
const toolkit = {
	input: (name) => getInput(name),
	output: (name, value) => setOutput(name, value),
	annotate: ({ path, line, level, title, message }) => {
		const place = {
			title,
			...path === null ? {} : { file: path },
			...line === null ? {} : { startLine: line }
		};
		commands[level](redact(message), place);
	},
	info: (text) => info(redact(text)),
	debug: (text) => debug(redact(text)),
	mask: (secret) => setSecret(secret),
	summary: async (markdown) => {
		await summary.addRaw(markdown, true).write();
	},
	fail: (message) => setFailed(redact(message))
};
// src/app/change-request.ts
async function findChange(trigger, from, options) {
	const common = {
		...options,
		gaps: []
	};
	switch (trigger.kind) {
		case "pull-request": {
			const { number, head } = trigger.pull;
			const { now, base } = await asOfNow(trigger.pull, from);
			return {
				request: {
					...common,
					pull: number,
					base,
					head,
					pullRequest: now.text
				},
				superseded: now.head.sha !== head.sha
			};
		}
		case "dispatch": {
			const { number, head, base, text } = await from.pull(trigger.number);
			const tip = {
				ref: base.ref,
				sha: await tipOf(base.ref, from.repository)
			};
			return {
				request: {
					...common,
					pull: number,
					base: tip,
					head,
					pullRequest: text
				},
				superseded: false
			};
		}
		case "merge-group": {
			const { base, head } = trigger;
			const pullRequest = await groupText(trigger.number, from);
			return {
				request: {
					...common,
					pull: null,
					base,
					head,
					pullRequest
				},
				superseded: false
			};
		}
		default: return unreachable(trigger);
	}
}
async function asOfNow(event, from) {
	const { ref } = event.base;
	const tip = tipOf(ref, from.repository);
	tip.catch(() => null);
	const now = await readable(from.pull(event.number)) ?? event;
	const current = now.base.ref;
	return {
		now,
		base: {
			ref: current,
			sha: await (current === ref ? tip : tipOf(current, from.repository))
		}
	};
}
async function groupText(number, from) {
	return (number === null ? null : await readable(from.pull(number)))?.text ?? null;
}
async function readable(asked) {
	try {
		return await asked;
	} catch (cause) {
		if (cause instanceof Fault && (cause.code === "fault/forbidden" || cause.code === "fault/not-found")) return null;
		throw cause;
	}
}
async function tipOf(branch, repository) {
	const tip = await repository.resolve(`refs/heads/${branch}`);
	if (tip !== null) return tip;
	throw new Fault("fault/not-found", `The base branch ${branch} is not found`, "Check that it exists, and that the token may read this repository (`contents: read`).");
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
// src/core/evaluate/finding.ts
function plainFinding(found) {
	const { rule, kind, model, outcome, severity = "block", reason, evidence = [] } = found;
	return {
		rule,
		kind,
		model,
		outcome,
		severity,
		reason,
		metric: null,
		control: null,
		waiver: null,
		evidence
	};
}
// src/core/evaluate/change-findings.ts
function notGated(policy, branch) {
	const reason = {
		code: "branch-not-gated",
		branch,
		gated: [...new Set(policy.gates.flatMap((gate) => gate.branches))].toSorted(byCodeUnit)
	};
	return plainFinding({
		rule: "change/branch",
		kind: "change",
		model: null,
		outcome: "not-applicable",
		reason
	});
}
function noModelChange(gate, dossier) {
	const reason = {
		code: "no-model-change",
		files: dossier.changes.length
	};
	const rule = `${gate.name}/change/models`;
	return plainFinding({
		rule,
		kind: "change",
		model: null,
		outcome: "not-applicable",
		reason
	});
}
function policyAndModel(gate, dossier, models) {
	const { proposedPolicy, policy } = dossier;
	if (proposedPolicy === null) return [];
	const { path, content } = proposedPolicy;
	if (content.kind === "text" && content.text === policy?.text) return [];
	const reason = {
		code: "policy-and-model",
		path,
		models
	};
	const rule = `${gate.name}/change/policy`;
	return [plainFinding({
		rule,
		kind: "change",
		model: null,
		outcome: "fail",
		reason
	})];
}
function nothingJudged(gate, model) {
	const rule = `${gate.name}/change/rules`;
	return plainFinding({
		rule,
		kind: "change",
		model,
		outcome: "pending",
		reason: { code: "nothing-judged" }
	});
}
function contested(problems) {
	return plainFinding({
		rule: "policy",
		kind: "policy",
		model: null,
		outcome: "error",
		reason: {
			code: "policy-invalid",
			problems
		}
	});
}
function gapFindings(gate, dossier) {
	return dossier.gaps.map(({ what, detail }) => plainFinding({
		rule: `${gate}/change/${what}`,
		kind: "change",
		model: null,
		outcome: "error",
		reason: {
			code: "not-collected",
			what,
			detail
		}
	}));
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
function isCollection(node) {
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
const hasAnchor = (node) => (isScalar(node) || isCollection(node)) && !!node.anchor;
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
		if (isCollection(node)) {
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
		if (isCollection(node)) {
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
	if (isCollection(parent)) parent.items[key] = node;
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
				if (typeof ref === "object" && ref.anchor && (isScalar(ref.node) || isCollection(ref.node))) ref.node.anchor = ref.anchor;
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
	} else if (isCollection(node)) {
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
			if (isCollection(node)) node.addIn(rest, value);
			else if (node === void 0 && this.schema) this.set(key, collectionFromPath(this.schema, rest, value));
			else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
		}
	}
	deleteIn(path) {
		const [key, ...rest] = path;
		if (rest.length === 0) return this.delete(key);
		const node = this.get(key, true);
		if (isCollection(node)) return node.deleteIn(rest);
		else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
	}
	getIn(path, keepScalar) {
		const [key, ...rest] = path;
		const node = this.get(key, true);
		if (rest.length === 0) return !keepScalar && isScalar(node) ? node.value : node;
		else return isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
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
		return isCollection(node) ? node.hasIn(rest) : false;
	}
	setIn(path, value) {
		const [key, ...rest] = path;
		if (rest.length === 0) this.set(key, value);
		else {
			const node = this.get(key, true);
			if (isCollection(node)) node.setIn(rest, value);
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
	const anchor = (isScalar(node) || isCollection(node)) && node.anchor;
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
		if (isCollection(key) || !isNode(key) && typeof key === "object") throw new Error("With simple keys, collection cannot be used as a key value");
	}
	let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || isCollection(key) || (isScalar(key) ? key.type === Scalar.BLOCK_FOLDED || key.type === Scalar.BLOCK_LITERAL : typeof key === "object"));
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
	} else if (!explicitKey && isCollection(value)) {
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
const string$1 = {
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
const float$2 = {
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
	string$1,
	nullTag,
	boolTag,
	intOct$1,
	int$1,
	intHex$1,
	floatNaN$1,
	floatExp$1,
	float$2
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
const pairs$1 = {
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
const float$1 = {
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
const set$1 = {
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
	string$1,
	nullTag,
	trueTag,
	falseTag,
	intBin,
	intOct,
	int,
	intHex,
	floatNaN,
	floatExp,
	float$1,
	binary,
	merge$1,
	omap,
	pairs$1,
	set$1,
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
		string$1
	]],
	["json", schema$1],
	["yaml11", schema],
	["yaml-1.1", schema]
]);
const tagsByName = {
	binary,
	bool: boolTag,
	float: float$2,
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
	pairs: pairs$1,
	seq,
	set: set$1,
	timestamp
};
const coreKnownTags = {
	"tag:yaml.org,2002:binary": binary,
	"tag:yaml.org,2002:merge": merge$1,
	"tag:yaml.org,2002:omap": omap,
	"tag:yaml.org,2002:pairs": pairs$1,
	"tag:yaml.org,2002:set": set$1,
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
		Object.defineProperty(this, SCALAR$1, { value: string$1 });
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
		if (flow && isCollection(node)) node.flow = true;
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
		return isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
	}
	getIn(path, keepScalar) {
		if (isEmptyPath(path)) return !keepScalar && isScalar(this.contents) ? this.contents.value : this.contents;
		return isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
	}
	has(key) {
		return isCollection(this.contents) ? this.contents.has(key) : false;
	}
	hasIn(path) {
		if (isEmptyPath(path)) return this.contents !== void 0;
		return isCollection(this.contents) ? this.contents.hasIn(path) : false;
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
	if (isCollection(contents)) return true;
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
			else if (isCollection(dc) && !dc.flow && dc.items.length > 0) {
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
// src/core/document/limits.ts
const DOCUMENT_LIMITS = {
	bytes: 16777216,
	depth: 100,
	values: 1e6
};
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
function excerpt$1(text) {
	const line = text.replaceAll(/[\n\r\t]+/g, " ");
	return line.length > 60 ? `${line.slice(0, 57)}\u2026` : line;
}
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
		if (++count > 1e6) return err([tooManyTokens(spanFrom(start, lexeme))]);
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
		message: `${lexeme.startsWith("&") ? "the anchor" : "the alias"} ${excerpt$1(lexeme)} is not allowed here`,
		hint: "write the value out; quote the text if a star or ampersand is meant"
	};
	if (lexeme.startsWith("!") && !knownTags.has(lexeme)) return {
		code: "document/tag",
		at,
		message: `the tag ${excerpt$1(lexeme)} is not one of YAML's core schema`,
		hint: "leave the tag out; quote the text if an exclamation mark is meant"
	};
	if (lexeme.startsWith("%") && !/^%YAML[ \t]+1\.2[ \t]*$/.test(lexeme)) return {
		code: "document/syntax",
		at,
		message: `the directive ${excerpt$1(lexeme)} is not supported`,
		hint: "leave the line out: files are read as YAML 1.2"
	};
	return null;
}
function unexpected(token) {
	return token.source === "" ? excerpt$1(token.message) : `did not expect ${excerpt$1(token.source)} here`;
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
		problems.push(syntaxProblem(spanOf$3(source), code, message));
	});
	let document = null;
	try {
		for (const composed of composer.compose(tokens, true, end)) document = composed;
	} catch (thrown) {
		if (!(thrown instanceof EnoughProblems)) problems.push(unreadable$1(thrown));
	}
	for (const error of document?.errors.slice(0, 20) ?? []) problems.push(syntaxProblem(spanOf$3(error.pos), error.code, error.message));
	if (problems.length > 0) return err(problems);
	return document === null ? err([unreadable$1(null)]) : ok(document);
}
function unreadable$1(thrown) {
	return {
		code: "document/syntax",
		at: null,
		message: `can't be read as YAML${thrown instanceof Error ? `: ${firstLine(thrown.message)}` : ""}`
	};
}
function spanOf$3(source) {
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
const decimal$1 = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/;
const infinity = /^([-+]?)\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;
const nothing$3 = /^(?:null|Null|NULL|~|)$/;
const yes = /^(?:true|True|TRUE)$/;
const no = /^(?:false|False|FALSE)$/;
function plainScalar(text, at) {
	if (nothing$3.test(text)) return {
		kind: "null",
		at
	};
	if (decimal$1.test(text)) return {
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
	const parsed = parse$2(file.text, limits);
	return parsed.ok ? parsed : err(parsed.error.map((problem) => diagnose(file, problem)));
}
function parse$2(text, limits) {
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
const unprintable$1 = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
function textProblem(text, limits) {
	if (text.length > limits.bytes) return {
		code: "document/too-large",
		at: null,
		message: `is larger than ${limits.bytes} bytes`
	};
	const start = text.search(unprintable$1);
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
	const at = spanOf$2(node);
	if (!counted(building, at)) return {
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
function counted(building, at) {
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
	const at = spanOf$2(node);
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
		const keyAt = spanOf$2(pair.key);
		const key = keyText(building.text, pair.key);
		if (lines.has(key)) building.problems.push(repeated$1(key, keyAt));
		lines.set(key, keyAt);
		if (pair.value !== null) return {
			key,
			keyAt,
			value: build(building, pair.value, depth + 1)
		};
		counted(building, keyAt);
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
function repeated$1(key, at) {
	return {
		code: "document/duplicate-key",
		at,
		message: `the key ${excerpt$1(key)} is already there in this mapping`,
		hint: "keep one of them"
	};
}
function keyText(text, key) {
	if (isScalar(key)) return key.source ?? String(key.value);
	const { start, end } = spanOf$2(key);
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
	const message = `${excerpt$1(source)} is not of the type its tag names`;
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
function spanOf$2(node) {
	const [start, end] = (isScalar(node) || isMap(node) || isSeq(node) ? node.range : void 0) ?? [0, 0];
	return {
		start,
		end
	};
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
function descend(node, ...path) {
	return path.reduce((at, key) => child(at, key), node);
}
function entriesOf$1(node) {
	return node?.kind === "mapping" ? node.entries : [];
}
function itemsOf(node) {
	return node?.kind === "sequence" ? node.items : [];
}
function stringOf(node) {
	return node?.kind === "string" ? node.value : void 0;
}
function textOf$1(node) {
	if (node === void 0) return void 0;
	if (node.kind === "string") return node.value;
	if (node.kind === "number" || node.kind === "nonfinite") return node.text;
	return node.kind === "boolean" ? String(node.value) : void 0;
}
// src/core/policy/check/accounts.ts
function checkAccounts(draft, marks) {
	const roles = entriesOf$1(child(draft.root, "roles")).flatMap(({ value }) => [child(value, "users"), child(value, "teams")]);
	const waivers = itemsOf(child(draft.root, "waivers")).map((waiver) => child(waiver, "approved_by"));
	for (const list of [...roles, ...waivers]) reportRepeats$2(itemsOf(list), marks);
}
function reportRepeats$2(items, marks) {
	const seen = new Map();
	for (const item of items) {
		if (item.kind !== "string") continue;
		const folded = item.value.toLowerCase();
		const earlier = seen.get(folded);
		if (earlier !== void 0 && earlier !== item.value) {
			const message = `${excerpt$1(item.value)} and ${excerpt$1(earlier)} are the same account`;
			marks.report({
				code: "policy/duplicate",
				at: item.at,
				message,
				hint: "keep one"
			});
		}
		if (earlier === void 0) seen.set(folded, item.value);
	}
}
// src/core/policy/check/approvals.ts
const allTiers = [
	"low",
	"medium",
	"high"
];
function checkApprovals(draft, marks) {
	for (const gate of entriesOf$1(child(draft.root, "gates"))) {
		const asked = new Set();
		for (const item of itemsOf(child(gate.value, "approvals"))) {
			const role = stringOf(child(item, "role"));
			if (role === void 0) continue;
			const keys = tiersOf(item).map((tier) => `${tier} ${role}`);
			if (keys.some((key) => asked.has(key))) reportTwice(role, child(item, "role") ?? item, marks);
			for (const key of keys) asked.add(key);
		}
	}
}
function tiersOf(item) {
	const listed = itemsOf(child(item, "tiers")).flatMap((tier) => stringOf(tier) ?? []);
	return listed.length === 0 ? allTiers : listed;
}
function reportTwice(role, { at }, marks) {
	const message = `the role ${excerpt$1(role)} is asked twice for the same tier`;
	marks.report({
		code: "policy/duplicate",
		at,
		message,
		hint: "keep one entry, with the count you mean"
	});
}
// src/core/policy/glob-overlap.ts
function globsOverlap(a, b) {
	const first = a.split("/");
	const second = b.split("/");
	const seen = new Set();
	const open = [{
		i: 0,
		j: 0,
		inA: false,
		inB: false
	}];
	for (let state = open.pop(); state !== void 0; state = open.pop()) {
		if (state.i === first.length && state.j === second.length) return true;
		const key = `${state.i} ${state.j} ${state.inA} ${state.inB}`;
		if (seen.has(key)) continue;
		seen.add(key);
		open.push(...next(state, first, second));
	}
	return false;
}
function next({ i, j, inA, inB }, a, b) {
	const states = [];
	const [left, right] = [a[i], b[j]];
	if (left === "**" && mayEnd(a, i, inA)) states.push({
		i: i + 1,
		j,
		inA: false,
		inB
	});
	if (right === "**" && mayEnd(b, j, inB)) states.push({
		i,
		j: j + 1,
		inA,
		inB: false
	});
	if (left === void 0 || right === void 0) return states;
	if (left !== "**" && right !== "**" && !segmentsOverlap(left, right)) return states;
	const afterA = left === "**" ? {
		i,
		inA: true
	} : {
		i: i + 1,
		inA: false
	};
	const afterB = right === "**" ? {
		j,
		inB: true
	} : {
		j: j + 1,
		inB: false
	};
	return [...states, {
		...afterA,
		...afterB
	}];
}
function mayEnd(pattern, at, taken) {
	return taken || at === 0 || at < pattern.length - 1;
}
function segmentsOverlap(a, b) {
	let reached = Array.from({ length: b.length + 1 }, (_, j) => /^\**$/.test(b.slice(0, j)));
	for (let i = 0; i < a.length; i++) {
		const char = a.charAt(i);
		const row = [char === "*" && reached[0] === true];
		for (let j = 1; j <= b.length; j++) {
			const other = b.charAt(j - 1);
			if (char === "*" || other === "*") row.push(reached[j] === true || row[j - 1] === true);
			else row.push(reached[j - 1] === true && (char === other || char === "?" || other === "?"));
		}
		reached = row;
	}
	return reached[b.length] === true;
}
// src/core/policy/limits.ts
const POLICY_LIMITS = {
	problems: 100,
	models: 200,
	gates: 50,
	roles: 100,
	waivers: 1e3,
	metrics: 1e3,
	controls: 500,
	list: 200,
	name: 64,
	line: 300,
	branch: 150,
	branches: 200,
	path: 500,
	prose: 2e3,
	quantity: 40,
	count: 1e9
};
const POLICY_DOCUMENT_LIMITS = {
	bytes: 1048576,
	depth: 20,
	values: 1e5
};
// src/core/policy/check/draft.ts
function declared(draft, section) {
	return new Map(entriesOf$1(child(draft.root, section)).map((entry) => [entry.key, entry.keyAt]));
}
function pairs(items) {
	return items.flatMap((first, index) => items.slice(index + 1).map((second) => [first, second]));
}
// src/core/policy/check/branches.ts
function checkBranches(draft, marks) {
	const gates = guarded(draft);
	const count = gates.reduce((sum, { globs }) => sum + globs.length, 0);
	if (count > POLICY_LIMITS.branches) {
		const message = `the gates list ${count} branches; at most ${POLICY_LIMITS.branches} are allowed`;
		marks.report({
			code: "policy/out-of-range",
			at: descend(draft.root, "gates")?.at ?? draft.root.at,
			message,
			hint: "use globs such as release/*"
		});
		return;
	}
	for (const [first, second] of pairs(gates)) for (const { glob, at } of second.globs) {
		const other = first.globs.find((candidate) => globsOverlap(candidate.glob, glob));
		if (other === void 0) continue;
		const same = other.glob === glob ? "too" : `by ${other.glob} too`;
		const message = `branches that ${glob} matches are guarded by the gate ${first.gate} ${same}`;
		marks.report({
			code: "policy/overlap",
			at,
			message,
			hint: "a branch has one gate: make their branches disjoint"
		});
	}
}
function guarded(draft) {
	const gates = new Map(entriesOf$1(descend(draft.root, "gates")).map((entry) => [entry.key, entry.value]));
	return draft.policy.gates.map(({ name, branches }) => {
		return {
			gate: name,
			globs: itemsOf(child(gates.get(name), "branches")).flatMap((item) => item.kind === "string" && branches.includes(item.value) ? [{
				glob: item.value,
				at: item.at
			}] : [])
		};
	});
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
// src/core/policy/check/names.ts
function checkNames(draft, marks) {
	const names = {
		model: new Set(declared(draft, "models").keys()),
		role: new Set(declared(draft, "roles").keys()),
		pack: new Set(draft.known.packs)
	};
	const unknown = draft.references.filter(({ kind, name }) => !names[kind].has(name));
	for (const { kind, name, at } of unknown.slice(0, POLICY_LIMITS.problems)) {
		const message = `there is no ${kind} ${excerpt$1(name)}`;
		marks.report({
			code: "policy/unknown-name",
			at,
			message,
			hint: suggestion(name, [...names[kind]])
		});
	}
}
function suggestion(name, known) {
	if (known.length === 0) return "there are none";
	const near = nearest(name, known);
	const shown = known.toSorted(byCodeUnit).slice(0, 20);
	const rest = known.length > shown.length ? ` and ${known.length - shown.length} more` : "";
	const listed = `known: ${shown.join(", ")}${rest}`;
	return near === null ? listed : `did you mean ${near}? ${listed}`;
}
// src/core/policy/check/controls.ts
function checkControls(draft, marks) {
	const builtIn = new Set(draft.known.controls);
	for (const gate of entriesOf$1(child(draft.root, "gates"))) {
		const controls = child(gate.value, "controls");
		const custom = new Set();
		for (const item of itemsOf(child(controls, "custom"))) {
			const node = child(item, "id");
			const id = stringOf(node);
			if (node === void 0 || id === void 0) continue;
			const taken = builtIn.has(id) ? "is the id of a built-in control" : custom.has(id) ? "stands twice" : null;
			if (taken !== null) {
				const message = `the control id ${excerpt$1(id)} ${taken}`;
				marks.report({
					code: "policy/duplicate",
					at: node.at,
					message,
					hint: "choose another id, such as ACME-01"
				});
			}
			custom.add(id);
		}
		for (const { key, keyAt } of entriesOf$1(child(controls, "adjust"))) {
			const own = custom.has(key);
			if (!own && builtIn.has(key) && child(controls, "packs") !== void 0) continue;
			const message = own ? `${key} is a control of your own` : `no pack of this gate contains the control ${excerpt$1(key)}`;
			const hint = own ? "set its severity where it is defined" : suggestion(key, draft.known.controls);
			marks.report({
				code: "policy/unknown-name",
				at: keyAt,
				message,
				hint
			});
		}
	}
}
// src/core/base/decimal.ts
const MAX_DIGITS = 1e3;
const MAX_EXPONENT = 308;
const literal$1 = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;
function parseDecimal(text) {
	if (text.length > 1016) return null;
	const match = literal$1.exec(text);
	if (match === null) return null;
	const [, sign = "", whole = "", fraction = "", exponent = "0"] = match;
	const digits = whole + fraction;
	if (digits === "" || digits.length > 1e3) return null;
	const power = Number(exponent) - fraction.length;
	if (digits.length <= SAFE_DIGITS && Math.abs(power) < 308 - SAFE_DIGITS) return everyday(sign === "-" ? -Number(digits) : Number(digits), power);
	const value = normalise(BigInt(sign === "-" ? `-${digits}` : digits), power);
	return Math.abs(magnitude(value)) > 308 ? null : value;
}
const SAFE_DIGITS = 15;
function everyday(whole, exponent) {
	if (whole === 0) return {
		coefficient: 0n,
		exponent: 0
	};
	let [rest, power] = [whole, exponent];
	for (; rest % 10 === 0; power++) rest /= 10;
	return {
		coefficient: BigInt(rest),
		exponent: power
	};
}
function decimal(text) {
	const value = parseDecimal(text);
	if (value === null) throw new Error(`not a decimal: ${text}`);
	return value;
}
function normalise(coefficient, exponent) {
	if (coefficient === 0n) return {
		coefficient: 0n,
		exponent: 0
	};
	if (coefficient % 10n !== 0n) return {
		coefficient,
		exponent
	};
	const text = coefficient.toString();
	const trimmed = text.replace(/0+$/, "");
	return {
		coefficient: BigInt(trimmed),
		exponent: exponent + text.length - trimmed.length
	};
}
function magnitude(value) {
	const digits = value.coefficient.toString().replace("-", "").length;
	return value.coefficient === 0n ? 0 : digits - 1 + value.exponent;
}
function aligned(a, b) {
	if (a.exponent === b.exponent) return [
		a.coefficient,
		b.coefficient,
		a.exponent
	];
	const exponent = Math.min(a.exponent, b.exponent);
	const raise = (value) => value.coefficient * 10n ** BigInt(value.exponent - exponent);
	return [
		raise(a),
		raise(b),
		exponent
	];
}
function add$1(a, b) {
	const [x, y, exponent] = aligned(a, b);
	return normalise(x + y, exponent);
}
function subtract(a, b) {
	return add$1(a, negate(b));
}
function multiply(a, b) {
	return normalise(a.coefficient * b.coefficient, a.exponent + b.exponent);
}
function negate(value) {
	return {
		coefficient: -value.coefficient,
		exponent: value.exponent
	};
}
function absolute(value) {
	return value.coefficient < 0n ? negate(value) : value;
}
function compare(a, b) {
	const [x, y] = aligned(a, b);
	if (x === y) return 0;
	return x < y ? -1 : 1;
}
function isZero(value) {
	return value.coefficient === 0n;
}
function atLeast(a, b) {
	return compare(a, b) >= 0;
}
function atMost(a, b) {
	return compare(a, b) <= 0;
}
function divideForDisplay(a, b, digits) {
	if (isZero(b)) throw new Error("division by zero");
	const shift = Math.max(0, digits + 2 + magnitude(b) - magnitude(a));
	return roundToDigits({
		coefficient: a.coefficient * 10n ** BigInt(shift + Math.max(0, a.exponent - b.exponent)) / b.coefficient,
		exponent: a.exponent - b.exponent - shift - Math.max(0, a.exponent - b.exponent)
	}, digits);
}
function roundToDigits(value, digits) {
	const drop = absolute(value).coefficient.toString().length - digits;
	if (drop <= 0) return normalise(value.coefficient, value.exponent);
	return roundAt(value, value.exponent + drop);
}
function roundAt(value, exponent) {
	const unit = 10n ** BigInt(exponent - value.exponent);
	const size = absolute(value).coefficient;
	const quotient = size / unit;
	const twice = size % unit * 2n;
	const rounded = quotient + (twice > unit || twice === unit && quotient % 2n === 1n ? 1n : 0n);
	return normalise(value.coefficient < 0n ? -rounded : rounded, exponent);
}
function formatDecimal(value) {
	const sign = value.coefficient < 0n ? "-" : "";
	const digits = absolute(value).coefficient.toString();
	const leading = value.coefficient === 0n ? 0 : digits.length - 1 + value.exponent;
	if (value.exponent > 15 || leading < -15) {
		const tail = digits.length > 1 ? `.${digits.slice(1)}` : "";
		return `${sign}${digits.charAt(0)}${tail}e${leading}`;
	}
	if (value.exponent >= 0) return `${sign}${digits}${"0".repeat(value.exponent)}`;
	const padded = digits.padStart(1 - value.exponent, "0");
	return `${sign}${padded.slice(0, value.exponent)}.${padded.slice(value.exponent)}`;
}
// src/core/policy/rule-id.ts
function ruleIdsOf(gate) {
	const metrics = gate.metrics.flatMap(({ metric, bounds, slices }) => {
		const ofSlices = slices === null ? [] : [...boundsOf(slices.bounds), ...spreadsOf(slices)];
		return [...boundsOf(bounds), ...ofSlices.map((bound) => `slices/${bound}`)].map((rule) => `metrics/${metric}/${rule}`);
	});
	const custom = (gate.controls?.custom ?? []).map(({ id }) => `controls/${id}`);
	const isSigned = gate.approvals.length > 0 || gate.firstVersion.kind === "approved-by";
	return [
		...metrics,
		...custom,
		...isSigned ? [AUTHORS] : []
	];
}
const AUTHORS = "authors";
function boundsOf(bounds) {
	return [
		["at_least", bounds.atLeast],
		["at_most", bounds.atMost],
		["regress_at_most", bounds.regressAtMost],
		["improve_at_least", bounds.improveAtLeast]
	].flatMap(([name, bound]) => bound === null ? [] : [name]);
}
function spreadsOf({ gapAtMost, ratioAtLeast }) {
	return [...gapAtMost === null ? [] : ["gap_at_most"], ...ratioAtLeast === null ? [] : ["ratio_at_least"]];
}
// src/core/policy/check/metrics.ts
function checkMetrics(draft, marks) {
	for (const gate of draft.policy.gates) {
		const nodes = entryNodes(draft.root, gate, marks);
		const stated = new Map();
		for (const entry of gate.metrics) {
			const place = nodes.get(`${entry.at.line}:${entry.at.column}`) ?? draft.root;
			reportOrder(entry.bounds, place, marks);
			if (entry.slices !== null) reportOrder(entry.slices.bounds, child(place, "slices") ?? place, marks);
			const models = draft.policy.models.filter((model) => concerns$1(entry, model));
			if (entry.models.every((id) => draft.policy.models.some((model) => model.id === id)) && models.length === 0 && entry.models.length > 0) reportNobody(entry, place, marks);
			reportRepeats$1({
				entry,
				models,
				place,
				stated
			}, marks);
		}
	}
}
function entryNodes(root, gate, marks) {
	const gates = new Map(entriesOf$1(child(root, "gates")).map((entry) => [entry.key, entry.value]));
	const items = itemsOf(child(gates.get(gate.name), "metrics"));
	return new Map(items.map((item) => {
		const { line, column } = marks.position(item.at.start);
		return [`${line}:${column}`, item];
	}));
}
function concerns$1(entry, model) {
	return (entry.models.length === 0 || entry.models.includes(model.id)) && (entry.tiers.length === 0 || entry.tiers.includes(model.tier));
}
function reportOrder(bounds, place, marks) {
	const { atLeast, atMost } = bounds;
	if (atLeast === null || atMost === null || compare(atLeast.value, atMost.value) <= 0) return;
	const at = child(place, "at_most")?.at ?? place.at;
	const message = `at_most ${atMost.text} is below at_least ${atLeast.text}, so nothing can pass`;
	marks.report({
		code: "policy/contradiction",
		at,
		message,
		hint: "swap them, or drop one"
	});
}
function reportNobody(entry, place, marks) {
	const message = `the entry for ${entry.metric} concerns no model: none of ${entry.models.join(", ")} has these tiers`;
	marks.report({
		code: "policy/contradiction",
		at: startOf(place),
		message,
		hint: "leave out models: or tiers:"
	});
}
function reportRepeats$1({ entry, models, place, stated }, marks) {
	const repeated = new Map();
	for (const [bound, source] of rulesOf(entry)) {
		const key = JSON.stringify([
			entry.path ?? entry.metric,
			entry.file,
			source,
			bound
		]);
		const byModel = stated.get(key) ?? new Map();
		stated.set(key, byModel);
		for (const { id } of models) {
			const earlier = byModel.get(id);
			if (earlier === void 0) byModel.set(id, entry);
			else repeated.set(bound, earlier);
		}
	}
	for (const [bound, earlier] of repeated) {
		const message = `${bound} of ${entry.metric} is already set in line ${earlier.at.line} for the same models`;
		marks.report({
			code: "policy/duplicate",
			at: startOf(place),
			message,
			hint: "keep one, or tell them apart by models:, tiers: or file:"
		});
	}
}
function rulesOf({ bounds, slices }) {
	const own = boundsOf(bounds).map((bound) => [bound, null]);
	if (slices === null) return own;
	const { source } = slices;
	const of = source.kind === "columns" ? [...source.by].toSorted() : source.segments ?? source.path;
	return [...own, ...boundsOf(slices.bounds).map((bound) => [`slices ${bound}`, of])];
}
function startOf(node) {
	return {
		start: node.at.start,
		end: node.at.start + 1
	};
}
// src/core/policy/model-path.ts
function isBelow(folder, path) {
	return folder === "" || path === folder || path.startsWith(`${folder}/`);
}
function fromRoot(folder, path) {
	return folder === "" ? path : `${folder}/${path}`;
}
// src/core/policy/check/model-paths.ts
function checkModelPaths(draft, marks) {
	const places = declared(draft, "models");
	const { models } = draft.policy;
	for (const [index, second] of models.entries()) {
		const first = models.slice(0, index).find(({ path }) => isBelow(path, second.path) || isBelow(second.path, path));
		if (first === void 0) continue;
		const at = child(descend(draft.root, "models", second.id), "path")?.at ?? places.get(second.id) ?? draft.root.at;
		const how = first.path === second.path ? "is also" : isBelow(first.path, second.path) ? "lies in" : "contains";
		const message = `the path of ${second.id} ${how} the path of ${first.id}, ${first.path === "" ? "." : first.path}`;
		marks.report({
			code: "policy/overlap",
			at,
			message,
			hint: "give each model a folder of its own"
		});
	}
}
// src/core/policy/check/quorum.ts
const MAX_SEATS = 200;
function checkQuorum(draft, marks) {
	if (!draft.whole) return;
	const users = usersOfClosedRoles(draft.policy);
	for (const gate of draft.policy.gates) {
		const at = approvalsNode(draft.root, gate);
		const short = gate.approvals.filter(({ role, count }) => count > (users.get(role)?.length ?? count));
		for (const rule of short) reportShort(rule, users.get(rule.role) ?? [], {
			at: at.get(rule.role) ?? draft.root,
			marks
		});
		if (short.length === 0) checkSeats(gate, users, {
			at: child(nodeOf(draft.root, gate), "approvals") ?? draft.root,
			marks
		});
	}
}
function usersOfClosedRoles(policy) {
	const closed = policy.roles.filter(({ teams }) => teams.length === 0);
	return new Map(closed.map(({ name, users }) => [name, [...new Set(users.map((user) => user.toLowerCase()))]]));
}
function reportShort({ role, count }, users, { at, marks }) {
	const message = `asks for ${count} of ${role}, which is held by ${users.length === 1 ? "1 person" : `${users.length} people`}`;
	marks.report({
		code: "policy/contradiction",
		at: at.at,
		message,
		hint: "lower the count, or add users or a team"
	});
}
function checkSeats(gate, users, { at, marks }) {
	for (const tier of [
		"low",
		"medium",
		"high"
	]) {
		const rules = gate.approvals.filter(({ tiers }) => tiers.length === 0 || tiers.includes(tier));
		if (new Set(rules.map(({ role }) => role)).size < rules.length) continue;
		const seats = rules.flatMap(({ role, count }) => {
			const holders = users.get(role);
			return holders === void 0 ? [] : Array.from({ length: count }, () => holders);
		});
		if (seats.length > MAX_SEATS || canSeat(seats)) continue;
		const message = `${rules.filter(({ role }) => users.has(role)).map(({ role }) => role).join(" and ")} need ${seats.length} different people, and too few hold these roles`;
		marks.report({
			code: "policy/contradiction",
			at: at.at,
			message,
			hint: "lower a count, or add users or a team"
		});
		return;
	}
}
function canSeat(seats) {
	const seatOf = new Map();
	const place = (seat, tried) => {
		for (const person of seats[seat] ?? []) {
			if (tried.has(person)) continue;
			tried.add(person);
			const held = seatOf.get(person);
			if (held === void 0 || place(held, tried)) {
				seatOf.set(person, seat);
				return true;
			}
		}
		return false;
	};
	return seats.every((_, seat) => place(seat, new Set()));
}
function nodeOf(root, gate) {
	return entriesOf$1(child(root, "gates")).find(({ key }) => key === gate.name)?.value;
}
function approvalsNode(root, gate) {
	const items = itemsOf(child(nodeOf(root, gate), "approvals"));
	return new Map(items.flatMap((item) => {
		const role = child(item, "role");
		const count = child(item, "count");
		return role?.kind === "string" && count !== void 0 ? [[role.value, count]] : [];
	}));
}
// src/core/policy/check/waivers.ts
function checkWaivers(draft, marks) {
	const controls = controlIds(draft);
	const rules = ruleIds(draft.policy, controls);
	const holders = closedHolders(draft);
	for (const item of itemsOf(child(draft.root, "waivers")).slice(0, POLICY_LIMITS.waivers)) {
		const control = child(item, "control");
		const judged = control?.kind === "string" && (draft.whole || !control.value.includes("/"));
		if (control?.kind === "string" && ofApprovals.test(control.value)) reportApproval(control, marks);
		else if (judged && !controls.has(control.value) && !namesRule(control.value, rules, draft.policy)) reportUnknown$1(control.value, control.at, {
			known: [...controls, ...rules],
			marks
		});
		for (const login of itemsOf(child(item, "approved_by"))) if (login.kind === "string" && holders?.has(login.value.toLowerCase()) === false) reportStranger(login, marks);
	}
}
function controlIds({ known, root }) {
	const custom = entriesOf$1(child(root, "gates")).flatMap((gate) => itemsOf(descend(gate.value, "controls", "custom")));
	return new Set([...known.controls, ...custom.flatMap((control) => stringOf(child(control, "id")) ?? [])]);
}
function ruleIds(policy, controls) {
	const built = [...controls].map((id) => `controls/${id}`);
	const ids = policy.gates.map((gate) => [gate.name, [...ruleIdsOf(gate), ...gate.controls === null ? [] : built]]);
	return new Set(ids.flatMap(([gate, rules]) => [...rules, ...rules.map((rule) => `${gate}/${rule}`)]));
}
const fromEvidence = /^(?:evidence|attestations)\/./;
function namesRule(name, rules, policy) {
	if (rules.has(name) || fromEvidence.test(name)) return true;
	const gate = policy.gates.find((each) => name.startsWith(`${each.name}/`));
	return gate !== void 0 && fromEvidence.test(name.slice(gate.name.length + 1));
}
function closedHolders({ policy: { roles }, whole }) {
	if (!whole || roles.length === 0 || roles.some(({ teams }) => teams.length > 0)) return null;
	return new Set(roles.flatMap(({ users }) => users.map((user) => user.toLowerCase())));
}
const ofApprovals = /^(?:[^/]+\/)?approvals\//;
function reportApproval({ at }, marks) {
	marks.report({
		code: "policy/wrong-value",
		at,
		message: "approvals can not be waived",
		hint: "change the approvals of the gate instead"
	});
}
function reportUnknown$1(name, at, { known, marks }) {
	const message = `there is no control or rule ${excerpt$1(name)}`;
	const hint = suggestion(name, known.slice(0, POLICY_LIMITS.list));
	marks.report({
		code: "policy/unknown-name",
		at,
		message,
		hint
	});
}
function reportStranger(login, marks) {
	const message = `${excerpt$1(login.value)} holds no role, so the waiver is not approved`;
	marks.report({
		code: "policy/unknown-name",
		at: login.at,
		message,
		hint: "name somebody under roles:"
	});
}
// src/core/policy/check.ts
function checkPolicy(draft, marks) {
	checkNames(draft, marks);
	checkModelPaths(draft, marks);
	checkBranches(draft, marks);
	checkMetrics(draft, marks);
	checkControls(draft, marks);
	checkAccounts(draft, marks);
	checkApprovals(draft, marks);
	checkQuorum(draft, marks);
	checkWaivers(draft, marks);
}
// src/core/policy/shape/found.ts
function found(node) {
	switch (node.kind) {
		case "mapping": return "a mapping";
		case "sequence": return "a list";
		case "string": return `the text ${quoted$1(node.value)}`;
		case "number": return `the number ${excerpt$1(node.text)}`;
		case "nonfinite": return node.text;
		case "boolean": return String(node.value);
		case "null": return "empty";
	}
}
function quoted$1(text) {
	return JSON.stringify(excerpt$1(text));
}
function reportKind(node, place, expects, hint) {
	const help = hint === void 0 ? kindHint(node, expects) : hint;
	const message = `${place.name} is ${found(node)}; expected ${expects}`;
	place.marks.report({
		code: "policy/wrong-type",
		at: spot(node, place),
		message,
		...help === null ? {} : { hint: help }
	});
}
function spot(node, place) {
	return node.at.end > node.at.start ? node.at : place.at;
}
function kindHint(node, expects) {
	if (node.kind === "null") return "write a value, or leave the key out";
	if (node.kind === "string" && expects.includes("number") && parseDecimal(node.value) !== null) return `write it without quotes: ${node.value}`;
	if (node.kind === "string" && expects.includes("number") && node.value.endsWith("%")) return "write the number that the file holds, without a percent sign";
	if ((node.kind === "number" || node.kind === "boolean") && !expects.includes("number")) {
		const text = node.kind === "number" ? node.text : String(node.value);
		return expects.startsWith("a list") || expects.startsWith("a mapping") ? null : `put it in quotes: "${text}"`;
	}
	return null;
}
// src/core/policy/shape/list.ts
function list$2(rules) {
	const { item, least, most, unique = false } = rules;
	const expects = `a list of ${rules.of}`;
	return {
		expects,
		schema: {
			type: "array",
			items: item.schema,
			minItems: least,
			maxItems: most,
			...unique ? { uniqueItems: true } : {}
		},
		decode: (node, place) => {
			if (node.kind !== "sequence") return reportKind(node, place, expects, bracketHint(node));
			if (!countFits$1(node.items.length, node, {
				place,
				...rules
			})) return void 0;
			if (unique) reportRepeats(node.items, place);
			return node.items.flatMap((each, index) => {
				const name = `item ${index + 1} of ${place.name}`;
				const value = item.decode(each, {
					name,
					at: each.at,
					marks: place.marks
				});
				return value === void 0 ? [] : [value];
			});
		}
	};
}
function bracketHint(node) {
	if (node.kind !== "string" && node.kind !== "number") return void 0;
	const value = node.kind === "string" ? node.value : node.text;
	return value.length > 40 ? "put it in brackets" : `put it in brackets: [${excerpt$1(value)}]`;
}
function countFits$1(count, node, { place, least, most, whenEmpty }) {
	if (count < least) {
		const hint = whenEmpty ?? "list at least one, or leave the key out";
		place.marks.report({
			code: "policy/empty",
			at: node.at,
			message: `${place.name} is an empty list`,
			hint
		});
	}
	if (count > most) {
		const message = `${place.name} has ${count} items; at most ${most} are allowed`;
		place.marks.report({
			code: "policy/out-of-range",
			at: node.at,
			message
		});
	}
	return count >= least && count <= most;
}
function reportRepeats(items, place) {
	const seen = new Set();
	for (const item of items) {
		if (item.kind !== "string") continue;
		const message = `${place.name} lists ${excerpt$1(item.value)} twice`;
		if (seen.has(item.value)) place.marks.report({
			code: "policy/duplicate",
			at: item.at,
			message,
			hint: "keep one"
		});
		seen.add(item.value);
	}
}
// src/core/policy/shape/text.ts
function text$2(rules) {
	const grammar = new RegExp(rules.pattern, "u");
	const format = rules.format === void 0 ? {} : { format: rules.format.name };
	return {
		expects: rules.expects,
		schema: {
			type: "string",
			minLength: 1,
			maxLength: rules.most,
			pattern: rules.pattern,
			...format
		},
		decode: (node, place) => {
			if (node.kind !== "string") return reportKind(node, place, rules.expects, numberHint(node, rules));
			if (tooLong(node.value, rules.most)) return reportLength(node, place, rules.most);
			return node.value !== "" && grammar.test(node.value) && rules.format?.holds(node.value) !== false ? node.value : reportText(node.value, node, {
				...rules,
				place
			});
		}
	};
}
function numberHint(node, rules) {
	return node.kind === "number" ? rules.hint?.(node.text) ?? void 0 : void 0;
}
function tooLong(value, most) {
	return value.length > most && (value.length > 2 * most || [...value].length > most);
}
function reportLength(node, place, most) {
	const message = `${place.name} is longer than ${most} characters`;
	place.marks.report({
		code: "policy/out-of-range",
		at: node.at,
		message,
		hint: "shorten it"
	});
}
function reportText(value, node, rules) {
	const { place, code = "policy/wrong-value" } = rules;
	const hint = rules.hint?.(value) ?? null;
	const message = `${place.name} is ${quoted$1(value)}; expected ${rules.expects}`;
	place.marks.report({
		code,
		at: node.at,
		message,
		...hint === null ? {} : { hint }
	});
}
// src/core/policy/shape/named.ts
function named$4(rules) {
	const { of, least, most, value } = rules;
	const expects = `a mapping of ${of} by name`;
	const name = text$2(rules.name);
	return {
		expects,
		schema: {
			type: "object",
			propertyNames: name.schema,
			additionalProperties: value.schema,
			minProperties: least,
			maxProperties: most
		},
		decode: (node, place) => {
			if (node.kind !== "mapping") return reportKind(node, place, expects);
			if (!countFits(node, place, rules)) return void 0;
			return node.entries.flatMap((entry) => {
				const inside = {
					name: entry.key,
					at: entry.keyAt,
					marks: place.marks
				};
				const key = {
					kind: "string",
					value: entry.key,
					at: entry.keyAt
				};
				const known = name.decode(key, {
					...inside,
					name: `a name under ${place.name}`
				});
				const decoded = value.decode(entry.value, inside);
				return known === void 0 || decoded === void 0 ? [] : [{
					name: known,
					value: decoded
				}];
			});
		}
	};
}
function countFits(node, place, { of, least, most }) {
	const count = node.entries.length;
	if (count < least) place.marks.report({
		code: "policy/empty",
		at: node.at,
		message: `${place.name} names no ${of}`,
		hint: `name at least one`
	});
	if (count > most) {
		const message = `${place.name} has ${count} ${of}; at most ${most} are allowed`;
		place.marks.report({
			code: "policy/out-of-range",
			at: node.at,
			message
		});
	}
	return count >= least && count <= most;
}
// src/core/policy/shape/object.ts
function required$1(shape, about, instead) {
	return {
		shape,
		about,
		required: true,
		absent: instead
	};
}
function optional(shape, absent, about) {
	return {
		shape,
		about,
		required: false,
		absent
	};
}
function object(rules) {
	const fields = new Map(Object.entries(rules.fields));
	const known = [...fields.keys()].toSorted(byCodeUnit);
	const expects = `a mapping with ${known.join(", ")}`;
	return {
		expects,
		schema: objectSchema(fields, rules.constraints ?? []),
		decode: (node, place) => {
			if (node.kind !== "mapping") return reportKind(node, place, expects);
			reportUnknown(node, place, {
				known,
				refused: new Map(Object.entries(rules.refused ?? {}))
			});
			reportBreaches(node, place, rules.constraints ?? []);
			const values = decodeFields(node, place, fields);
			return values === void 0 ? void 0 : rules.build(values, place.marks.position(place.at.start));
		}
	};
}
function decodeFields(node, place, fields) {
	const entries = new Map(node.entries.map((entry) => [entry.key, entry]));
	const values = [...fields].map(([key, field]) => {
		const entry = entries.get(key);
		if (entry !== void 0) return [key, decodeField(entry, place, field)];
		if (field.required) reportMissing(key, place, field);
		return [key, field.absent];
	});
	return values.every(([, value]) => value !== void 0) ? Object.fromEntries(values) : void 0;
}
function decodeField(entry, place, field) {
	const inside = {
		name: entry.key,
		at: entry.keyAt,
		marks: place.marks
	};
	return field.shape.decode(entry.value, inside) ?? field.absent;
}
function reportMissing(key, place, field) {
	const message = `${place.name} lacks the key ${key}`;
	place.marks.report({
		code: "policy/missing-key",
		at: place.at,
		message,
		hint: `add ${key}: ${field.shape.expects}`
	});
}
function reportUnknown(node, place, { known, refused }) {
	for (const { key, keyAt } of node.entries) {
		if (known.includes(key)) continue;
		const near = nearest(key, known);
		const allowed = `allowed here: ${known.join(", ")}`;
		const hint = refused.get(key) ?? (near === null ? allowed : `did you mean ${near}? ${allowed}`);
		const message = `${place.name} has the unknown key ${excerpt$1(key)}`;
		place.marks.report({
			code: "policy/unknown-key",
			at: keyAt,
			message,
			hint
		});
	}
}
function reportBreaches(node, place, constraints) {
	for (const constraint of constraints) {
		const breach = constraint.broken(node);
		if (breach === null) continue;
		place.marks.report({
			...breach,
			at: place.at,
			message: `${place.name} ${breach.message}`
		});
	}
}
function objectSchema(fields, constraints) {
	const needed = [...fields].filter(([, field]) => field.required).map(([key]) => key);
	const properties = [...fields].map(([key, field]) => [key, {
		description: field.about,
		...field.shape.schema
	}]);
	return {
		type: "object",
		properties: Object.fromEntries(properties),
		additionalProperties: false,
		...needed.length === 0 ? {} : { required: needed },
		...constraints.length === 0 ? {} : { allOf: constraints.map((constraint) => constraint.schema) }
	};
}
// src/core/policy/shape/by-kind.ts
function byKind(expects, forms) {
	return {
		expects,
		schema: { anyOf: Object.values(forms).map((shape) => shape.schema) },
		decode: (node, place) => {
			const form = forms[node.kind];
			return form === void 0 ? reportKind(node, place, expects) : form.decode(node, place);
		}
	};
}
// src/core/policy/shape/number.ts
function number$2(range = {}) {
	const expects = expectation(range);
	return {
		expects,
		schema: numberSchema(range),
		decode: (node, place) => {
			if (node.kind !== "number") {
				const hint = node.kind === "nonfinite" ? "leave the key out where there is no bound" : void 0;
				return reportKind(node, place, expects, hint);
			}
			const value = parseDecimal(node.text);
			if (value !== null && inRange(value, range)) return {
				text: node.text,
				value
			};
			return reportRange(node, place, expects);
		}
	};
}
function wholeNumber(least, most) {
	const shape = number$2({
		least,
		most,
		whole: true
	});
	return {
		...shape,
		decode: (node, place) => {
			const amount = shape.decode(node, place);
			return amount === void 0 ? void 0 : Number(formatDecimal(amount.value));
		}
	};
}
function inRange(value, range) {
	const { least, above, most, whole = false } = range;
	if (least !== void 0 && compare(value, decimal(least)) < 0) return false;
	if (above !== void 0 && compare(value, decimal(above)) <= 0) return false;
	if (most !== void 0 && compare(value, decimal(most)) > 0) return false;
	return !whole || value.exponent >= 0;
}
function expectation({ least, above, most, whole = false }) {
	return [whole ? "a whole number" : "a number", [above === void 0 ? least && `at least ${least}` : `above ${above}`, most && `at most ${most}`].filter((part) => part !== void 0).join(" and ")].filter((part) => part !== "").join(", ");
}
function numberSchema({ least, above, most, whole = false }) {
	return {
		type: whole ? "integer" : "number",
		...least === void 0 ? {} : { minimum: Number(least) },
		...above === void 0 ? {} : { exclusiveMinimum: Number(above) },
		...most === void 0 ? {} : { maximum: Number(most) }
	};
}
function reportRange(node, place, expects) {
	const message = `${place.name} is ${found(node)}; expected ${expects}`;
	place.marks.report({
		code: "policy/out-of-range",
		at: node.at,
		message
	});
}
// src/core/policy/shape/shape.ts
function made(shape, make) {
	const decode = (node, place) => {
		const value = shape.decode(node, place);
		return value === void 0 ? void 0 : make(value, place, node.at);
	};
	return {
		expects: shape.expects,
		schema: shape.schema,
		decode
	};
}
// src/core/policy/shape/word.ts
function word$2(...words) {
	const listed = words.toSorted(byCodeUnit);
	const expects = listed.length === 1 ? quoted$1(listed[0] ?? "") : `one of ${listed.join(", ")}`;
	return {
		expects,
		schema: { enum: words },
		decode: (node, place) => {
			if (node.kind !== "string") return reportKind(node, place, expects, null);
			const match = words.find((known) => known === node.value);
			if (match !== void 0) return match;
			const near = nearest(node.value, words);
			const hint = near === null ? {} : { hint: `did you mean ${near}?` };
			const message = `${place.name} is ${quoted$1(node.value)}; expected ${expects}`;
			place.marks.report({
				code: "policy/wrong-value",
				at: node.at,
				message,
				...hint
			});
		}
	};
}
// src/core/policy/shape/constraint.ts
function someOf(keys, says, hint) {
	return {
		schema: { anyOf: keys.map((key) => ({ required: [key] })) },
		broken: (mapping) => present$1(mapping, keys) > 0 ? null : {
			code: "policy/missing-key",
			message: says,
			hint
		}
	};
}
function oneOf$1(keys, hint) {
	return {
		schema: { oneOf: keys.map((key) => ({ required: [key] })) },
		broken: (mapping) => {
			const count = present$1(mapping, keys);
			if (count === 1) return null;
			const listed = keys.join(", ");
			if (count === 0) return {
				code: "policy/missing-key",
				message: `needs one of ${listed}`,
				hint
			};
			return {
				code: "policy/contradiction",
				message: `has more than one of ${listed}`,
				hint
			};
		}
	};
}
function onlyWith(key, others, hint) {
	return {
		schema: { dependentRequired: { [key]: others } },
		broken: (mapping) => {
			if (present$1(mapping, [key]) === 0 || present$1(mapping, others) === others.length) return null;
			return {
				code: "policy/contradiction",
				message: `has ${key} without ${others.join(" and ")}`,
				hint
			};
		}
	};
}
function togetherNeed(keys, needed, hint) {
	return {
		schema: { anyOf: [{ not: { required: keys } }, { required: [needed] }] },
		broken: (mapping) => {
			if (present$1(mapping, keys) < keys.length || present$1(mapping, [needed]) === 1) return null;
			return {
				code: "policy/missing-key",
				message: `has ${keys.join(" and ")} but no ${needed}`,
				hint
			};
		}
	};
}
function present$1(mapping, keys) {
	return keys.filter((key) => child(mapping, key) !== void 0).length;
}
// src/core/policy/language/lines.ts
const unprintable = "\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f";
function line$1(expects) {
	return text$2({
		expects,
		pattern: "^[^\\s\\u0000-\\u001f\\u007f-\\u009f](?:[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]*[^\\s\\u0000-\\u001f\\u007f-\\u009f])?$",
		most: POLICY_LIMITS.line,
		hint: (value) => {
			if (value.trim() !== value) return "leave out the white space around it";
			return /[\r\n]/.test(value) ? "write it on one line" : null;
		}
	});
}
function key(expects) {
	return text$2({
		expects,
		pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+$",
		most: POLICY_LIMITS.line
	});
}
function prose(expects) {
	return text$2({
		expects,
		pattern: `^[ \\t\\r\\n]*[^\\s${unprintable}][^${unprintable}]*$`,
		most: POLICY_LIMITS.prose
	});
}
// src/core/policy/language/quantities.ts
const hundredth = decimal("0.01");
const one$4 = decimal("1");
const fifty = decimal("50");
const hundred$1 = decimal("100");
function share$2(hint) {
	const percentage = text$2({
		expects: "a percentage such as 1%",
		pattern: "^(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?%$",
		most: POLICY_LIMITS.quantity,
		hint
	});
	return made(percentage, (written) => ({
		text: written,
		value: multiply(percentOf(written), hundredth)
	}));
}
const amount$1 = number$2({ least: "0" });
const both = object({
	fields: {
		absolute: optional(amount$1, null, "In the metric's own unit."),
		relative: optional(share$2(relativeHint), null, "As a percentage of the size of the baseline."),
		combine: optional(word$2("all", "any"), null, "Whether both must hold, or either.")
	},
	constraints: [
		someOf(["absolute", "relative"], "gives no amount", "add absolute: or relative:"),
		togetherNeed(["absolute", "relative"], "combine", "add combine: all (both must hold) or combine: any"),
		onlyWith("combine", ["absolute", "relative"], "leave combine out where one amount stands alone")
	],
	build: (values) => values
});
const margin = byKind("a number, at least 0, or a percentage such as 1%", {
	number: made(amount$1, (absolute) => ({
		absolute,
		relative: null,
		combine: null
	})),
	string: made(share$2(percentHint), (relative) => ({
		absolute: null,
		relative,
		combine: null
	})),
	mapping: both
});
const confidence = made(text$2({
	expects: "a percentage above 50% and below 100%, such as 95%",
	pattern: "^(?:50\\.[0-9]*[1-9][0-9]*|5[1-9](?:\\.[0-9]+)?|[6-9][0-9](?:\\.[0-9]+)?)%$",
	most: POLICY_LIMITS.quantity,
	hint: confidenceHint
}), (written) => ({
	text: written,
	value: percentOf(written)
}));
function percentOf(written) {
	const value = parseDecimal(written.slice(0, -1));
	if (value === null) throw new Error(`the grammar let through ${written}`);
	return value;
}
function percentHint(written) {
	const trimmed = written.replaceAll(" ", "");
	if (parseDecimal(trimmed) !== null) return `write ${trimmed} without quotes for an amount, or ${trimmed}% for a share`;
	return trimmed !== written && parseDecimal(trimmed.slice(0, -1)) !== null ? `write ${trimmed}` : null;
}
function relativeHint(written) {
	const value = parseDecimal(written);
	return value === null ? percentHint(written) : `write ${formatDecimal(multiply(value, hundred$1))}% for ${written}`;
}
function confidenceHint(written) {
	const value = parseDecimal(written.replaceAll(/[\s%]/g, ""));
	if (value === null) return null;
	const percent = compare(value, one$4) < 0 ? multiply(value, hundred$1) : value;
	return compare(percent, fifty) > 0 && compare(percent, hundred$1) < 0 ? `write ${formatDecimal(percent)}%` : null;
}
function durationHint(written) {
	const [, count, unit = "d"] = /^([1-9][0-9]{0,3}) *([dh])?[a-z]*$/.exec(written) ?? [];
	return count === void 0 ? null : `write ${count}${unit}`;
}
const SECONDS = {
	h: 3600,
	d: 86400
};
const duration = made(text$2({
	expects: "a duration such as 7d or 36h",
	pattern: "^[1-9][0-9]{0,3}[dh]$",
	most: POLICY_LIMITS.quantity,
	hint: durationHint
}), (written) => {
	const unit = written.endsWith("d") ? SECONDS.d : SECONDS.h;
	return {
		text: written,
		seconds: Number(written.slice(0, -1)) * unit
	};
});
// src/core/policy/language/bounds.ts
const boundFields = {
	at_least: optional(number$2(), null, "Smallest value that passes."),
	at_most: optional(number$2(), null, "Greatest value that passes."),
	regress_at_most: optional(margin, null, "How much worse than the baseline it may be: 0.005, 1%, or both."),
	improve_at_least: optional(margin, null, "How much better than the baseline it must be: 0.005, 1%, or both.")
};
const boundKeys = Object.keys(boundFields);
function boundsFrom(values) {
	return {
		atLeast: values.at_least,
		atMost: values.at_most,
		regressAtMost: values.regress_at_most,
		improveAtLeast: values.improve_at_least
	};
}
// src/core/policy/language/metric-name.ts
const metricName$3 = byKind("the name of a metric, or the list of keys that lead to it", {
	string: made(line$1("the name of a metric"), (text) => ({
		text,
		segments: null
	})),
	sequence: made(list$2({
		item: key("a key in quotes"),
		of: "keys",
		least: 1,
		most: POLICY_LIMITS.list
	}), (segments) => ({
		text: segments.map(printed).join("."),
		segments
	}))
});
function printed(segment) {
	return /[."\\]/.test(segment) ? JSON.stringify(segment) : segment;
}
// src/core/policy/language/names.ts
const nameRules = {
	expects: "a name of letters, digits, dots, dashes and underscores that begins with a letter or digit",
	pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$",
	most: POLICY_LIMITS.name,
	hint: (name) => /\s/.test(name) ? "use a dash in place of a space" : null
};
const name$1 = text$2(nameRules);
function nameOf$9(kind) {
	return made(text$2({
		...nameRules,
		expects: `the name of a ${kind}`
	}), (value, place, at) => {
		place.marks.refer({
			kind,
			name: value,
			at
		});
		return value;
	});
}
// src/core/policy/language/paths.ts
const notDots = "(?!\\.{1,2}(?:/|$))";
const segment = `${notDots}[^/\\\\\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+`;
const literalSegment = `${notDots}[^/\\\\*?\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029]+`;
const literal = `${literalSegment}(?:/${literalSegment})*`;
const pattern = `${segment}(?:/${segment})*`;
const file = text$2({
	expects: "the path of a file below the model",
	pattern: `^${literal}$`,
	most: POLICY_LIMITS.path,
	code: "policy/unsafe-path",
	hint: pathHint
});
const fileGlob = text$2({
	expects: "a path or glob below the model",
	pattern: `^${pattern}$`,
	most: POLICY_LIMITS.path,
	code: "policy/unsafe-path",
	hint: pathHint
});
const folder = made(text$2({
	expects: "the path of a folder from the root of the repository",
	pattern: `^(?:\\.|${literal})$`,
	most: POLICY_LIMITS.path,
	code: "policy/unsafe-path",
	hint: pathHint
}), (path) => path === "." ? "" : path);
function pathHint(path) {
	if (path.startsWith("./")) return `write ${path.slice(2)}`;
	if (path.startsWith("/")) return "paths are relative: leave out the first slash";
	if (path.endsWith("/")) return "leave out the last slash";
	if (path.includes("\\")) return "write / for \\";
	if (path.split("/").includes("..")) return "a path may not leave its folder: leave out ..";
	if (/[*?]/.test(path)) return "a pattern is not possible here: name one path";
	return path.includes("//") ? "leave out the doubled slash" : null;
}
const branchGlob = text$2({
	expects: "a branch name or glob such as main or release/*",
	pattern: `^(?!refs/heads/|!|-)(?:${notDots}[^/\\s\\\\~^:\\[\\u0000-\\u001f\\u007f]+)(?:/${notDots}[^/\\s\\\\~^:\\[\\u0000-\\u001f\\u007f]+)*$`,
	most: POLICY_LIMITS.branch,
	hint: (branch) => {
		if (branch.startsWith("refs/heads/")) return `write ${branch.slice(11)}`;
		if (branch.startsWith("!")) return "exclusions are not supported: list the branches that are gated";
		return branch.includes("[") ? "character classes are not supported: use * or ?" : null;
	}
});
// src/core/policy/language/models.ts
const tier = word$2("low", "medium", "high");
const metricsFile = byKind("a path or glob, or a mapping with file and format", {
	string: made(fileGlob, (glob, place) => ({
		glob,
		format: null,
		at: place.marks.position(place.at.start)
	})),
	mapping: object({
		fields: {
			file: required$1(fileGlob, "A path or glob below the model."),
			format: optional(name$1, null, "The format, where content alone can not tell; `countersign inspect` lists them.")
		},
		build: (values, at) => ({
			glob: values.file,
			format: values.format,
			at
		})
	})
});
const column = line$1("the name of a column");
const predictions = object({
	fields: {
		file: required$1(file, "A table with one row per prediction: csv, jsonl or parquet."),
		id: optional(column, null, "Column that pairs rows of candidate and baseline."),
		label: required$1(column, "Column with what really happened."),
		score: optional(column, null, "Column with a probability or score."),
		prediction: optional(column, null, "Column with a predicted class or value."),
		weight: optional(column, null, "Column with the weight of a row."),
		slices: optional(list$2({
			item: column,
			of: "columns",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), [], "Columns that name sub-populations.")
	},
	constraints: [someOf(["score", "prediction"], "names no column with predictions", "add score: or prediction:")],
	build: (values, at) => ({
		...values,
		at
	})
});
const model = object({
	fields: {
		path: required$1(folder, "Folder of the model: every changed file in it belongs to the model. `.` is the repository."),
		tier: required$1(tier, "Risk tier: how much evidence and how many signatures it takes."),
		owner: optional(line$1("a person or team"), null, "Who answers for the model; shown in the report."),
		artifact: optional(file, null, "What is promoted: a file in git, or its Git LFS or DVC pointer."),
		card: optional(file, null, "The model card, Markdown with YAML front matter."),
		metrics: optional(list$2({
			item: metricsFile,
			of: "paths",
			least: 1,
			most: POLICY_LIMITS.list
		}), [], "Files with measurements. Their format is recognised by content."),
		lineage: optional(file, null, "A file that pins data and code, such as dvc.lock."),
		predictions: optional(predictions, null, "Predictions, so that Countersign measures the model itself.")
	},
	build: (values, at) => ({
		...values,
		at
	})
});
// src/core/policy/language/slices.ts
const minRows = wholeNumber("1", String(POLICY_LIMITS.count));
const slices = object({
	fields: {
		by: optional(list$2({
			item: line$1("the name of a column"),
			of: "columns",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), null, "Columns of the predictions that name the slices."),
		path: optional(metricName$3, null, "A mapping in the metrics file with one value per slice."),
		...boundFields,
		gap_at_most: optional(number$2({ least: "0" }), null, "Largest difference between the best and the worst slice."),
		ratio_at_least: optional(number$2({
			above: "0",
			most: "1"
		}), null, "Smallest ratio of the least to the greatest slice; 0.8 is the four-fifths rule."),
		min_rows: optional(minRows, null, "Rows a slice needs before it is judged."),
		require: optional(list$2({
			item: key("the name of a slice in quotes"),
			of: "slices",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), [], "Slices that must be there, whatever the baseline has.")
	},
	constraints: [oneOf$1(["by", "path"], "by: [column] slices predictions, path: name finds a mapping in the metrics file"), someOf([
		...boundKeys,
		"gap_at_most",
		"ratio_at_least",
		"require"
	], "sets no bound", `add one of ${boundKeys.join(", ")}, gap_at_most, ratio_at_least, require`)],
	build: (values, at) => ({
		source: sourceOf$1(values.by, values.path),
		bounds: boundsFrom(values),
		gapAtMost: values.gap_at_most,
		ratioAtLeast: values.ratio_at_least,
		minRows: values.min_rows,
		require: values.require,
		at
	})
});
function sourceOf$1(by, path) {
	if (path === null) return {
		kind: "columns",
		by: by ?? []
	};
	return {
		kind: "mapping",
		path: path.text,
		segments: path.segments
	};
}
// src/core/policy/language/metrics.ts
const severity = word$2("info", "warn", "block");
const tiers = list$2({
	item: tier,
	of: "tiers",
	least: 1,
	most: 3,
	unique: true
});
const modelNames = list$2({
	item: nameOf$9("model"),
	of: "models",
	least: 1,
	most: POLICY_LIMITS.models,
	unique: true
});
const filters = {
	severity: optional(severity, "block", "What a shortfall does: block (default), warn, or info."),
	models: optional(modelNames, [], "Models it is for; all when left out."),
	tiers: optional(tiers, [], "Tiers it is for; all when left out.")
};
const metricEntry = object({
	fields: {
		metric: required$1(metricName$3, "The metric as `countersign inspect` prints it, its last part, or a list of keys."),
		file: optional(fileGlob, null, "Look only in the metrics files that match, below the model."),
		better: optional(word$2("higher", "lower"), null, "Direction, where neither the name nor the file states it."),
		unit: optional(word$2("percent"), null, "percent reads 25.59% as 25.59."),
		resolution: optional(number$2({ above: "0" }), null, "Baselines smaller than this allow no relative amount."),
		...boundFields,
		confidence: optional(confidence, null, "Decide by interval: pass only where the data show it, e.g. 95%."),
		min_rows: optional(minRows, null, "Rows a measurement needs before it is judged."),
		slices: optional(slices, null, "Bounds on sub-populations."),
		...filters
	},
	constraints: [someOf([...boundKeys, "slices"], "sets no bound", `add one of ${boundKeys.join(", ")}, or slices`)],
	build: (values, at) => ({
		metric: values.metric.text,
		path: values.metric.segments,
		file: values.file,
		better: values.better,
		unit: values.unit,
		resolution: values.resolution,
		bounds: boundsFrom(values),
		confidence: values.confidence,
		minRows: values.min_rows,
		slices: values.slices,
		severity: values.severity,
		models: values.models,
		tiers: values.tiers,
		at
	})
});
// src/core/policy/language/controls.ts
const DEFAULT_WORDS = 20;
const adjustment = object({
	fields: { severity: required$1(word$2("warn"), "A built-in control can be lowered to warn, and the report says so.") },
	build: (values, at) => ({
		...values,
		at
	})
});
const adjust = made(named$4({
	name: nameRules,
	value: adjustment,
	of: "controls",
	least: 1,
	most: POLICY_LIMITS.controls
}), (controls) => controls.map(({ name: control, value }) => ({
	control,
	...value
})));
const custom = object({
	fields: {
		id: required$1(name$1, "Id in the report, e.g. ACME-01."),
		title: required$1(line$1("a title"), "What it asks, in a few words."),
		severity: optional(severity, "block", "What a shortfall does: block (default), warn, or info."),
		section: optional(line$1("the heading of a section"), null, "A section of the model card with this heading."),
		min_words: optional(wholeNumber("1", String(POLICY_LIMITS.count)), null, "Words the section needs; 20 by default."),
		file: optional(fileGlob, null, "A file below the model, or a glob that one matches."),
		task: optional(line$1("the text of a task"), null, "A ticked task of the pull request's description.")
	},
	constraints: [oneOf$1([
		"section",
		"file",
		"task"
	], "a control asks for one thing: a section, a file or a task"), onlyWith("min_words", ["section"], "min_words counts the words of a section")],
	build: (values, at) => ({
		id: values.id,
		title: values.title,
		severity: values.severity,
		ask: askOf(values),
		at
	})
});
function askOf(values) {
	if (values.section !== null) return {
		kind: "section",
		section: values.section,
		minWords: values.min_words ?? DEFAULT_WORDS
	};
	if (values.file !== null) return {
		kind: "file",
		file: values.file
	};
	return {
		kind: "task",
		task: values.task ?? ""
	};
}
const controls$1 = object({
	fields: {
		packs: optional(list$2({
			item: nameOf$9("pack"),
			of: "packs",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), [], "Built-in packs of controls, e.g. model-card-basic."),
		adjust: optional(adjust, [], "Controls of the packs that only warn here."),
		custom: optional(list$2({
			item: custom,
			of: "controls",
			least: 1,
			most: POLICY_LIMITS.controls
		}), [], "Controls of your own.")
	},
	constraints: [someOf(["packs", "custom"], "asks for nothing", "add packs: or custom:")],
	build: (values, at) => ({
		...values,
		at
	})
});
// src/core/policy/language/gates.ts
const selfApproval = "nobody approves their own change, so there is no such setting; leave the key out";
const approval = object({
	fields: {
		role: required$1(nameOf$9("role"), "Who signs: a name under roles."),
		count: required$1(wholeNumber("1", "100"), "How many different people."),
		tiers: optional(tiers, [], "Tiers it is for; all when left out."),
		expires_after: optional(duration, null, "How long a signature lasts, e.g. 7d or 36h; for ever when left out.")
	},
	refused: {
		self: selfApproval,
		allow_author: selfApproval,
		allow_self: selfApproval,
		self_approval: selfApproval
	},
	build: (values, at) => ({
		role: values.role,
		count: values.count,
		tiers: values.tiers,
		expiresAfter: values.expires_after,
		at
	})
});
const approvals$1 = byKind("a list of approvals, or none", {
	sequence: list$2({
		item: approval,
		of: "approvals",
		least: 1,
		most: POLICY_LIMITS.list,
		whenEmpty: "write approvals: none where nobody needs to sign"
	}),
	string: made(word$2("none"), () => [])
});
const firstVersion$1 = byKind("allow, or a mapping with approved_by", {
	string: made(word$2("allow"), () => ({ kind: "allow" })),
	mapping: object({
		fields: { approved_by: required$1(nameOf$9("role"), "The role that signs for a model without a baseline.") },
		build: ({ approved_by: role }) => ({
			kind: "approved-by",
			role
		})
	})
});
const someRule = {
	schema: { anyOf: [
		{ required: ["metrics"] },
		{ required: ["controls"] },
		{
			required: ["approvals"],
			properties: { approvals: { type: "array" } }
		}
	] },
	broken: (mapping) => {
		const asked = child(mapping, "metrics") ?? child(mapping, "controls");
		const signed = child(mapping, "approvals");
		if (asked !== void 0 || signed?.kind === "sequence") return null;
		return {
			code: "policy/empty",
			message: "has no rules",
			hint: "add metrics:, controls: or a list of approvals"
		};
	}
};
const gate = object({
	fields: {
		branches: required$1(list$2({
			item: branchGlob,
			of: "branches",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), "Base branches it guards: anchored globs.", []),
		metrics: optional(list$2({
			item: metricEntry,
			of: "metrics",
			least: 1,
			most: POLICY_LIMITS.metrics
		}), [], "Bounds on measurements."),
		controls: optional(controls$1, null, "Governance controls."),
		approvals: optional(approvals$1, [], "Who signs, and how many; none says that nobody needs to."),
		first_version: optional(firstVersion$1, { kind: "refuse" }, "What to do where production runs no version yet: allow, or {approved_by: role}.")
	},
	constraints: [someRule],
	build: (values, at) => ({
		branches: values.branches,
		metrics: values.metrics,
		controls: values.controls,
		approvals: values.approvals,
		firstVersion: values.first_version,
		at
	})
});
// src/core/policy/language/accounts.ts
const loginPattern = "[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]+)?";
const login = text$2({
	expects: "a GitHub login such as dana",
	pattern: `^${loginPattern}$`,
	most: 60,
	hint: (written) => {
		if (written.startsWith("@")) return `write ${written.slice(1)}`;
		if (written.endsWith("[bot]")) return "bots sign nothing: name a person";
		return written.includes("/") ? "teams belong under teams:" : null;
	}
});
const team = text$2({
	expects: "a team as organization/team",
	pattern: `^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}$`,
	most: 140,
	hint: (written) => {
		if (written.startsWith("@")) return `write ${written.slice(1)}`;
		return written.includes("/") ? null : "persons belong under users:; a team needs its organization";
	}
});
// src/core/policy/language/roles.ts
const role = object({
	fields: {
		teams: optional(list$2({
			item: team,
			of: "teams",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), [], "GitHub teams, as organization/team."),
		users: optional(list$2({
			item: login,
			of: "logins",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), [], "GitHub logins."),
		signs: optional(word$2("evidence", "model", "change"), "evidence", "What its signatures cover: the evidence judged (when left out), the models' folders, or every changed file."),
		on_rerequest: optional(word$2("withdraw", "keep"), "withdraw", "What asking a holder again for a review does to what they said: withdraw (when left out) or keep.")
	},
	constraints: [someOf(["teams", "users"], "is held by nobody", "add teams: or users:")],
	build: ({ on_rerequest: onRerequest, ...values }, at) => ({
		...values,
		onRerequest,
		at
	})
});
// src/core/policy/language/dates.ts
const day$1 = text$2({
	expects: "a day of the calendar as YYYY-MM-DD",
	pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
	most: 40,
	format: {
		name: "date",
		holds: isDay
	}
});
const DAYS = [
	31,
	28,
	31,
	30,
	31,
	30,
	31,
	31,
	30,
	31,
	30,
	31
];
function isDay(written) {
	const [year = 0, month = 0, date = 0] = written.split("-").map(Number);
	const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	const days = month === 2 && leap ? 29 : DAYS[month - 1] ?? 0;
	return date >= 1 && date <= days;
}
// src/core/policy/language/waivers.ts
const waiver = object({
	fields: {
		control: required$1(line$1("a control id or rule id"), "A control id, or a rule id as the report prints it."),
		models: required$1(modelNames, "Models it is for."),
		reason: required$1(prose("a reason"), "Why; shown in every report."),
		compensating: optional(prose("a compensating measure"), null, "What is done instead."),
		approved_by: required$1(list$2({
			item: login,
			of: "logins",
			least: 1,
			most: POLICY_LIMITS.list,
			unique: true
		}), "Who answers for the exception."),
		expires: required$1(day$1, "The last day on which it holds, in UTC.")
	},
	build: ({ approved_by: approvedBy, ...values }, at) => ({
		...values,
		approvedBy,
		at
	})
});
// src/core/policy/language/policy.ts
const one$3 = decimal("1");
const version = {
	expects: "1",
	schema: { const: 1 },
	decode: (node, place) => {
		if (node.kind !== "number") return reportKind(node, place, "the number 1");
		const value = parseDecimal(node.text);
		if (value !== null && compare(value, one$3) === 0) return 1;
		place.marks.report({
			code: "policy/wrong-value",
			at: node.at,
			message: `version is ${found(node)}; expected 1`,
			hint: "this release reads version 1 of the policy language"
		});
	}
};
const policy = object({
	fields: {
		version: required$1(version, "Version of the policy language.", 1),
		models: required$1(named$4({
			name: nameRules,
			value: model,
			of: "models",
			least: 1,
			most: POLICY_LIMITS.models
		}), "What may be promoted.", []),
		roles: optional(named$4({
			name: nameRules,
			value: role,
			of: "roles",
			least: 0,
			most: POLICY_LIMITS.roles
		}), [], "Who may sign what."),
		gates: required$1(named$4({
			name: nameRules,
			value: gate,
			of: "gates",
			least: 1,
			most: POLICY_LIMITS.gates
		}), "What it takes, per protected branch.", []),
		waivers: optional(list$2({
			item: waiver,
			of: "waivers",
			least: 0,
			most: POLICY_LIMITS.waivers
		}), [], "Named, expiring exceptions.")
	},
	build: ({ models, roles, gates, waivers }) => ({
		models: models.map(({ name: id, value }) => ({
			id,
			...value
		})),
		roles: withNames(roles),
		gates: withNames(gates),
		waivers
	})
});
function withNames(all) {
	return all.map(({ name, value }) => ({
		...value,
		name
	}));
}
// src/core/base/diagnostic.ts
function byPlace$2(a, b) {
	return byCodeUnit(a.file, b.file) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0) || byCodeUnit(a.code, b.code) || byCodeUnit(a.message, b.message);
}
// src/core/policy/shape/marks.ts
function markFile(file) {
	const lines = lineIndex(file.text);
	const references = [];
	const problems = [];
	const position = (offset) => positionAt(lines, offset);
	const marks = {
		report: (problem) => void problems.push(problem),
		refer: (reference) => void references.push(reference),
		position
	};
	const diagnostic = (problem) => {
		const { code, at, message, hint = null } = problem;
		if (at === null) return {
			code,
			file: file.path,
			at: null,
			length: 1,
			message,
			hint
		};
		const newline = file.text.indexOf("\n", at.start);
		const lineEnd = newline === -1 ? file.text.length : newline;
		const length = Math.max(1, Math.min(at.end, lineEnd) - at.start);
		return {
			code,
			file: file.path,
			at: position(at.start),
			length,
			message,
			hint
		};
	};
	const diagnostics = () => problems.map(diagnostic).toSorted(byPlace$2).slice(0, POLICY_LIMITS.problems);
	return {
		marks,
		references,
		diagnostics
	};
}
// src/core/policy/decode.ts
function decodePolicy(file, known) {
	const parsed = parseYaml(file, POLICY_DOCUMENT_LIMITS);
	if (!parsed.ok) return parsed;
	const marked = markFile(file);
	const policy = decodeStructure(file, parsed.value, marked);
	if (policy !== null) {
		const whole = marked.diagnostics().length === 0;
		checkPolicy({
			policy,
			root: parsed.value,
			known,
			references: marked.references,
			whole
		}, marked.marks);
	}
	const problems = marked.diagnostics();
	return policy === null || problems.length > 0 ? err(problems) : ok(policy);
}
function decodeStructure(file, root, { marks }) {
	if (root.kind !== "mapping") {
		marks.report({
			code: "policy/not-a-mapping",
			at: root.at,
			message: "the policy is not a mapping",
			hint: "begin with version: 1, models: and gates:"
		});
		return null;
	}
	const at = {
		start: root.at.start,
		end: root.at.start
	};
	const policy$1 = policy.decode(root, {
		name: "the policy",
		at,
		marks
	});
	return policy$1 === void 0 ? null : {
		file,
		...policy$1
	};
}
// src/core/evidence/card/words.ts
const unspaced = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const word$1 = new RegExp(`[${unspaced}]{1,2}|(?:(?![${unspaced}])[\\p{L}\\p{N}\\p{M}])+`, "gu");
function countWords(text, spans) {
	let words = 0;
	const distinct = new Set();
	for (const { start, end } of spans) for (const [found] of text.slice(start, end).matchAll(word$1)) {
		words++;
		distinct.add(found.toLowerCase());
	}
	return {
		words,
		distinct: distinct.size
	};
}
function wordsOf(text) {
	return Array.from(text.matchAll(word$1), ([found]) => found.toLowerCase());
}
// src/core/evaluate/detail.ts
function detail(literals, ...parts) {
	return literals.flatMap((literal, index) => {
		const part = parts[index];
		const own = literal === "" ? [] : [literal];
		if (part === void 0) return own;
		if (typeof part === "number") return [...own, String(part)];
		return "name" in part || "quote" in part ? [...own, part] : [...own, ...part];
	});
}
function named$3(text) {
	return { name: text };
}
function quoted(text) {
	return { quote: text };
}
function ownWords(text) {
	return text.replace(/\.$/, "").split("`").flatMap((part, index) => index % 2 === 1 ? [named$3(part)] : part === "" ? [] : [part]);
}
function enumerated(texts, most = 5) {
	const shown = texts.slice(0, most).map((text) => [named$3(text)]);
	const hidden = texts.length - shown.length;
	const all = hidden > 0 ? [...shown, [`${hidden} more`]] : shown;
	return all.flatMap((part, index) => index === 0 ? part : [index === all.length - 1 ? " and " : ", ", ...part]);
}
// src/core/evaluate/controls/result.ts
function shown$1(found, detail, citations) {
	return {
		outcome: "shown",
		found,
		detail,
		citations
	};
}
function notShown(detail, citations = []) {
	return {
		outcome: "not-shown",
		found: null,
		detail,
		citations
	};
}
function mendedBy(remedy, result) {
	return {
		...result,
		remedy
	};
}
function remarked(detail, citations) {
	return {
		outcome: "not-shown",
		found: null,
		detail,
		citations,
		warnOnly: true
	};
}
function notAsked(detail, citations = []) {
	return {
		outcome: "not-asked",
		found: null,
		detail,
		citations
	};
}
function undecided(detail, citations = []) {
	return {
		outcome: "undecided",
		found: null,
		detail,
		citations
	};
}
// src/core/evaluate/controls/refusal-words.ts
function refusalWords(why) {
	return [WORDS$5[why]];
}
const WORDS$5 = {
	symlink: "is a symbolic link, and links are not followed",
	submodule: "is a submodule, and other repositories are not read",
	directory: "is a directory",
	"too-large": "is larger than what is read",
	binary: "is binary, not text",
	"utf-16": "is UTF-16",
	"not-utf8": "is not valid UTF-8",
	"unsafe-path": "leads out of the repository",
	pointer: "is a pointer, and the text is not in the repository"
};
// src/core/evaluate/controls/card-facts.ts
function citeCard(card, at, cited = {}) {
	const { strength = null, side = "candidate" } = cited;
	return {
		path: card.file.path,
		side,
		at,
		digest: card.file.digest,
		strength
	};
}
function citePolicy({ policy, evidence }, strength = null) {
	return {
		path: policy.file.path,
		side: "policy",
		at: evidence.model.at,
		digest: policy.file.digest,
		strength
	};
}
function cardOrResult(facts) {
	const { card } = facts;
	if (card.kind === "read") return {
		kind: "card",
		read: card
	};
	return {
		kind: "result",
		result: withoutCard(facts, card)
	};
}
function withoutCard(facts, card) {
	if (card.kind === "undeclared") return mendedBy(detail`Name the card in the policy: ${named$3("card: MODEL_CARD.md")}`, notShown(detail`The policy names no model card for this model`, [citePolicy(facts)]));
	const citation = {
		path: card.path,
		side: "candidate",
		at: null,
		digest: null,
		strength: null
	};
	if (card.kind === "absent") return mendedBy(detail`Commit a model card; ${named$3("countersign init")} writes a skeleton`, notShown(detail`There is no model card`, [citation]));
	return mendedBy(detail`Commit the model card itself, as UTF-8 text`, undecided(detail`The model card can\u2019t be read: it ${refusalWords(card.why)}`, [citation]));
}
// src/core/evaluate/controls/clauses.ts
const names$1 = {
	EU: "EU AI Act",
	RMF: "NIST AI RMF",
	GAI: "NIST AI 600-1",
	ISO: "ISO/IEC 42001",
	MRM: "SR 26-2",
	PRA: "PRA SS1/23",
	AIV: "AI Verify",
	FDA: "FDA GMLP"
};
const secondary = new Set(["SR 26-2", "PRA SS1/23"]);
function clauses(...short) {
	return short.map((written) => {
		const [, prefix = "", ref = "", mark = ""] = /^(\w+) (.*?)([\u2021\u2020]?)$/.exec(written) ?? [];
		const framework = names$1[prefix];
		if (framework === void 0) throw new Error(`no such framework: ${written}`);
		if (mark === "\u2020") return {
			framework,
			ref,
			mark: "\u2020"
		};
		return {
			framework,
			ref,
			mark: mark === "\u2021" || secondary.has(framework) ? "\u2021" : ""
		};
	});
}
// src/core/evaluate/controls/tiers.ts
function byTier(low, medium, high) {
	return {
		low,
		medium,
		high
	};
}
const severities = {
	"\u2013": null,
	i: "info",
	w: "warn",
	b: "block"
};
function severityByTier(letters) {
	const [low, medium, high] = letters.split(" ");
	return byTier(severityOf(low), severityOf(medium), severityOf(high));
}
function severityOf(letter) {
	return severities[letter];
}
const ladder = [
	"E0",
	"E1",
	"E2",
	"E3",
	"E4",
	"E5"
];
function isStrongEnough(found, needed) {
	return ladder.indexOf(found) >= ladder.indexOf(needed);
}
const rank$2 = {
	info: 0,
	warn: 1,
	block: 2
};
function stricter(a, b) {
	if (a === null || b === null) return a ?? b;
	return rank$2[a] >= rank$2[b] ? a : b;
}
function milder(a, b) {
	return rank$2[a] <= rank$2[b] ? a : b;
}
// src/core/evaluate/controls/doc-01-card-present.ts
const LEAST_WORDS = 10;
const MOST_CITED$2 = 10;
const doc01 = {
	id: "DOC-01",
	title: "Model card present, front matter parses",
	question: "Is there a model card, and can a program read its front matter?",
	why: "Whoever uses the model later knows it by its card. Front matter that does not parse is lost to every tool that lists models.",
	remedy: "Write the card at the path the policy names. Begin it with YAML between two lines of three dashes. `countersign init` proposes one.",
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 11(1)", "ISO A.6.2.7", "RMF MAP 2.2", "MRM \u00a7 VI", "PRA 3.5", "AIV 6.2.1"),
	check: check$8
};
function check$8(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result.outcome === "undecided" ? {
		...found.result,
		outcome: "not-shown"
	} : found.result;
	const { card } = found.read;
	if (countWords(card.visible, [{
		start: 0,
		end: card.visible.length
	}]).words < LEAST_WORDS) return mendedBy(detail`Describe the model in it: what it is for, what it was built from, where it fails`, notShown(detail`The model card is next to empty`, [citeCard(card, null)]));
	switch (card.frontMatter.kind) {
		case "none": return mendedBy(detail`Begin the card with YAML between two lines of three dashes`, remarked(detail`The model card has no front matter, so no tool can read its facts`, [citeCard(card, null)]));
		case "unreadable": return broken(card, card.frontMatter.problems);
		case "read": return judgedIssues(card, card.frontMatter.issues);
	}
}
function judgedIssues(card, issues) {
	const ours = issues.filter(({ key }) => key !== "license");
	const errors = ours.filter(({ severity }) => severity === "error");
	if (errors.length > 0) return broken(card, errors.map(({ problem }) => problem));
	const [warning] = ours;
	if (warning !== void 0) return mendedBy(detail`Correct the front matter`, remarked(sentence$2(warning.problem), ours.slice(0, MOST_CITED$2).map(({ problem }) => citeCard(card, problem.at))));
	return shown$1("E1", detail`The model card is there and its front matter parses`, [citeCard(card, null, { strength: "E1" })]);
}
function broken(card, problems) {
	const [first] = problems;
	const what = first === void 0 ? detail`The front matter is wrong` : sentence$2(first);
	const more = problems.length > 1 ? detail` (and ${problems.length - 1} more)` : [];
	return mendedBy(detail`Correct the front matter`, notShown(detail`${what}${more}`, problems.slice(0, MOST_CITED$2).map(({ at }) => citeCard(card, at))));
}
function sentence$2({ message, hint }) {
	return detail`Front matter: ${quoted(message)}${hint === null ? [] : detail`; ${quoted(hint)}`}`;
}
// src/core/evidence/card/section-text.ts
function sectionsOf(card, canonical) {
	return card.sections.filter((section) => section.owner === canonical);
}
function spansOf(card, canonical) {
	return sectionsOf(card, canonical).flatMap((section) => section.own);
}
function without$1(spans, holes) {
	const left = [];
	let next = 0;
	for (const { start, end } of spans) {
		let at = start;
		while ((holes[next]?.end ?? Infinity) <= at) next++;
		for (let i = next; i < holes.length; i++) {
			const hole = holes[i];
			if (hole === void 0 || hole.start >= end) break;
			if (hole.start > at) left.push({
				start: at,
				end: hole.start
			});
			at = Math.max(at, hole.end);
		}
		if (at < end) left.push({
			start: at,
			end
		});
	}
	return left;
}
// src/core/evaluate/controls/doc-02-filled-in.ts
const scored = [
	"details",
	"intended_use",
	"out_of_scope",
	"factors",
	"metrics",
	"evaluation_data",
	"training_data",
	"results",
	"limitations",
	"ethics",
	"front matter"
];
const required = byTier(["intended_use", "limitations"], ["intended_use", "limitations"], [
	"intended_use",
	"out_of_scope",
	"limitations"
]);
const MOST_CITED$1 = 10;
const doc02 = {
	id: "DOC-02",
	title: "Not an unfilled template",
	question: "Has somebody filled the card in, or does it still hold what the template put there?",
	why: "An unfilled template has every heading and says nothing. It reads as documented, and that is worse than no card.",
	remedy: "Replace each placeholder by an answer, or delete a section that does not apply.",
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 11(1)", "ISO A.6.2.7", "RMF MAP 2.2", "MRM \u00a7 VI", "PRA 3.5", "AIV 6.2.1"),
	check: check$7
};
function check$7(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card, placeholders } = found.read;
	const left = placeholders.filter(({ section }) => section !== null && scored.includes(section));
	if (left.length > 0) return unfilled(card, left);
	const lacking = required[facts.tier].filter((section) => spansOf(card, section).length === 0);
	if (lacking.length > 0) {
		const sections = lacking.flatMap((section, index) => [...index === 0 ? [] : [", "], ...inWords(section)]);
		return mendedBy(detail`Write a section on ${sections}`, notShown(detail`The card has no section on ${sections}`, [citeCard(card, null)]));
	}
	return shown$1("E1", detail`No placeholder is left in the card`, [citeCard(card, null, { strength: "E1" })]);
}
function unfilled(card, left) {
	const [first] = left;
	const what = first === void 0 ? [] : detail`: ${describe$1(first)}`;
	const count = left.length === 1 ? detail`1 placeholder is` : detail`${left.length} placeholders are`;
	return mendedBy(left.length === 1 ? detail`Replace the template\u2019s text by your own` : detail`Replace each of the template\u2019s texts by your own`, notShown(detail`${count} left${what}`, left.slice(0, MOST_CITED$1).map(({ at }) => citeCard(card, at))));
}
function describe$1({ rule, section, text }) {
	const where = inWords(section ?? "card");
	return rule === "hollow" ? detail`the section on ${where} says nothing` : detail`${named$3(text)} in ${where}`;
}
function inWords(section) {
	return [section === "out_of_scope" ? "out-of-scope use" : section.replaceAll("_", " ")];
}
// src/core/evaluate/controls/documented.ts
const DISTINCT_SHARE = 3;
function documentedSection(facts, ask) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card, placeholders } = found.read;
	const [first] = sectionsOf(card, ask.section);
	if (first === void 0) return notShown(detail`The card has no section on ${ask.called}`, [citeCard(card, null)]);
	const own = without$1(spansOf(card, ask.section), placeholders.map(({ span }) => span));
	const { words, distinct } = countWords(card.visible, own);
	const citation = citeCard(card, first.at, { strength: "E1" });
	if (words < ask.words) return notShown(detail`The section on ${ask.called} has ${words} of ${ask.words} words`, [citation]);
	if (distinct * DISTINCT_SHARE < ask.words) return mendedBy(detail`Say it in your own words: these repeat themselves`, notShown(detail`The section on ${ask.called} repeats ${distinct} different words`, [citation]));
	const text = own.map(({ start, end }) => card.visible.slice(start, end)).join("\n");
	if (ask.holds !== null && !ask.holds.test(text)) return mendedBy(detail`Add at least one ${ask.holds.what}`, notShown(detail`The section on ${ask.called} has ${words} words but no ${ask.holds.what}`, [citation]));
	return shown$1("E1", detail`The section on ${ask.called} has ${words} words`, [citation]);
}
// src/core/evaluate/controls/doc-03-intended-use.ts
const WORDS$4 = 40;
const doc03 = {
	id: "DOC-03",
	title: "Intended purpose and users",
	question: "Does the card say what the model is for, who uses it, and what happens with its output?",
	why: "Whether a model is good enough depends on what it is used for. Every other number is read against its purpose.",
	remedy: `Write ${WORDS$4} words or more under a heading such as \u201cIntended use\u201d: the decision, the users, what happens with the output.`,
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 13(3)(b)(i)", "EU Annex IV(1)(a)", "RMF MAP 1.1", "ISO A.9.4", "ISO A.6.2.2", "MRM \u00a7 IV", "PRA 3.1", "FDA G6\u2020"),
	check: (facts) => documentedSection(facts, {
		section: "intended_use",
		called: ["the intended use"],
		words: WORDS$4,
		holds: null
	})
};
// src/core/evaluate/controls/doc-04-out-of-scope.ts
const WORDS$3 = 15;
const doc04 = {
	id: "DOC-04",
	title: "Out-of-scope use and foreseeable misuse",
	question: "Does the card say what the model must not be used for?",
	why: "A model that works is soon used for more than it was tested for. A written boundary is what a reviewer can point to.",
	remedy: `Write ${WORDS$3} words or more under a heading such as \u201cOut-of-scope use\u201d: uses it was not built for, and misuse to expect.`,
	severity: severityByTier("i w b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 9(2)(b)", "EU Art. 13(3)(b)(iii)", "RMF MAP 3.3", "ISO A.9.4", "PRA 5.2"),
	check: (facts) => documentedSection(facts, {
		section: "out_of_scope",
		called: ["out-of-scope use"],
		words: WORDS$3,
		holds: null
	})
};
// src/core/evaluate/controls/doc-05-limitations.ts
const WORDS$2 = 40;
const concrete = /\d|\b(?:when|whenever|where|if|unless|until|before|after|below|above|under|over|outside|beyond|without|except|only|during|between|fewer|less|more than|at least|at most|fails?|degrades?|drops?|not (?:been )?(?:tested|trained|evaluated|validated|suitable|reliable))\b|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/iu;
const doc05 = {
	id: "DOC-05",
	title: "Limitations and failure conditions",
	question: "Does the card say when the model fails, for whom, and how badly?",
	why: "Every model fails somewhere. Users who know where can look out for it; users who do not will find out in production.",
	remedy: `Write ${WORDS$2} words or more under a heading such as \u201cLimitations\u201d, with at least one condition or number: when, for whom, how much.`,
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 13(3)(b)(ii)-(iii)", "EU Annex IV(3)", "RMF MAP 2.2", "RMF MEASURE 2.5", "MRM \u00a7 IV"),
	check: (facts) => documentedSection(facts, {
		section: "limitations",
		called: ["limitations"],
		words: WORDS$2,
		holds: {
			what: ["condition or number"],
			test: (text) => concrete.test(text)
		}
	})
};
// src/core/evidence/card/licence-ids.ts
const known$3 = new Set(`apache-2.0 mit openrail bigscience-openrail-m creativeml-openrail-m bigscience-bloom-rail-1.0 bigcode-openrail-m
openrail++ afl-3.0 artistic-2.0 bsl-1.0 bsd bsd-2-clause bsd-3-clause bsd-3-clause-clear c-uda cc cc0-1.0 cc-by-2.0 cc-by-2.5
cc-by-3.0 cc-by-4.0 cc-by-sa-3.0 cc-by-sa-4.0 cc-by-nc-2.0 cc-by-nc-3.0 cc-by-nc-4.0 cc-by-nd-4.0 cc-by-nc-nd-3.0
cc-by-nc-nd-4.0 cc-by-nc-sa-2.0 cc-by-nc-sa-3.0 cc-by-nc-sa-4.0 cdla-sharing-1.0 cdla-permissive-1.0 cdla-permissive-2.0
wtfpl ecl-2.0 epl-1.0 epl-2.0 etalab-2.0 eupl-1.1 eupl-1.2 agpl-3.0 gfdl gpl gpl-2.0 gpl-3.0 lgpl lgpl-2.1 lgpl-3.0 isc
h-research intel-research lppl-1.3c ms-pl apple-ascl apple-amlr mpl-2.0 odc-by odbl openmdw-1.0 openrail-m osl-3.0
postgresql ofl-1.1 ncsa unlicense zlib pddl lgpl-lr deepfloyd-if-license fair-noncommercial-research-license llama2 llama3
llama3.1 llama3.2 llama3.3 llama4 grok2-community gemma unknown other 0bsd agpl-3.0-only agpl-3.0-or-later apache-1.1 blueoak-1.0.0 cc-by-sa-2.0 cecill-2.1 gpl-2.0-only gpl-2.0-or-later
gpl-3.0-only gpl-3.0-or-later lgpl-2.1-only lgpl-2.1-or-later lgpl-3.0-only lgpl-3.0-or-later mit-0 mpl-1.1 mulanpsl-2.0
python-2.0 x11 odbl-1.0 odc-by-1.0 pddl-1.0 cc-by-1.0 busl-1.1 elastic-2.0 sspl-1.0`.split(/\s+/));
const licenceIds = [...known$3];
function isLicenceId(id) {
	return known$3.has(id.trim().toLowerCase());
}
// src/core/evaluate/controls/doc-06-licence.ts
const doc06 = {
	id: "DOC-06",
	title: "Licence and third-party terms",
	question: "Under which terms may the model be used, by a name that everybody reads alike?",
	why: "A model inherits the terms of what it was built from. Without a licence nobody may use it; with a wrong one, the wrong people do.",
	remedy: "Put `license:` with an SPDX or Hugging Face identifier into the front matter. For `other`, add `license_name:` and `license_link:`.",
	severity: severityByTier("i w b"),
	needed: byTier("E1", "E1", "E2"),
	stage: "pull-request",
	maps: clauses("RMF GOVERN 6.1", "RMF MAP 4.1", "ISO A.10.3"),
	check: check$6
};
function check$6(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card } = found.read;
	const { frontMatter } = card;
	const wrong = frontMatter.kind === "read" ? frontMatter.issues.find(({ key }) => key === "license") : void 0;
	if (wrong !== void 0) return notShown(detail`Front matter: ${quoted(wrong.problem.message)}`, [citeCard(card, wrong.problem.at)]);
	const stated = frontMatter.kind === "read" ? child(frontMatter.root, "license") : void 0;
	if (stated !== void 0 && stated.kind !== "null") return judgeStated(card, stated);
	return judgeSection(found.read);
}
function judgeStated(card, stated) {
	const at = positionAt(card.lines, stated.at.start);
	const given = (stated.kind === "sequence" ? itemsOf(stated).map(stringOf) : [stringOf(stated)]).filter((id) => id !== void 0 && id.trim() !== "");
	if (given.length === 0) return notShown(detail`${named$3("license")} is empty`, [citeCard(card, at)]);
	if (given.find((id) => id.toLowerCase() === "unknown") !== void 0) return notShown(detail`The licence is given as unknown`, [citeCard(card, at)]);
	const odd = given.find((id) => !isLicenceId(id));
	if (odd === void 0) return shown$1("E2", detail`The licence is ${enumerated(given)}`, [citeCard(card, at, { strength: "E2" })]);
	const meant = nearest(odd.toLowerCase(), licenceIds);
	const hint = meant === null ? [] : detail`; ${named$3(meant)} is one`;
	const remedy = meant === null ? ownWords(doc06.remedy) : detail`Write ${named$3(meant)} if that is meant`;
	return mendedBy(remedy, shown$1("E1", detail`The licence ${named$3(odd.slice(0, 60))} is no known identifier${hint}`, [citeCard(card, at, { strength: "E1" })]));
}
function judgeSection({ card, placeholders }) {
	const [first] = sectionsOf(card, "license");
	if (first === void 0) return notShown(detail`The card names no licence`, [citeCard(card, null)]);
	const own = without$1(spansOf(card, "license"), placeholders.map(({ span }) => span));
	const citation = citeCard(card, first.at, { strength: "E1" });
	if (countWords(card.visible, own).words === 0) return notShown(detail`The section on the licence names none`, [citation]);
	return shown$1("E1", detail`A section of the card names the licence`, [citation]);
}
// src/core/base/digest.ts
function sha256(content) {
	return `sha256:${(0, node_crypto.createHash)("sha256").update(content).digest("hex")}`;
}
function md5(content) {
	return (0, node_crypto.createHash)("md5").update(content).digest("hex");
}
// src/core/evidence/pointer.ts
const LONGEST$1 = 4096;
const pointerKeys = new Set([
	"outs",
	"deps",
	"md5",
	"frozen",
	"meta",
	"desc",
	"wdir"
]);
function readPointer(text) {
	if (text.length > LONGEST$1) return null;
	return readLfs(text) ?? readDvc(text);
}
function readLfs(text) {
	if (!/^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v1\r?\n/.test(text)) return null;
	const digest = /^oid sha256:([0-9a-f]{64})\r?$/m.exec(text)?.[1];
	const size = /^size ([0-9]{1,20})\r?$/m.exec(text)?.[1];
	if (digest === void 0 || size === void 0) return null;
	return {
		kind: "git-lfs",
		algorithm: "sha256",
		digest,
		size
	};
}
function readDvc(text) {
	if (!/^outs:[ \t]*\r?$/m.test(text)) return null;
	const tree = parseYaml({
		path: "",
		text,
		digest: ""
	});
	if (!tree.ok || entriesOf$1(tree.value).some((entry) => !pointerKeys.has(entry.key))) return null;
	const outputs = itemsOf(child(tree.value, "outs"));
	const [output] = outputs;
	return output === void 0 || outputs.length > 1 ? null : pointerTo(output);
}
function pointerTo(output) {
	const path = stringOf(child(output, "path"));
	const md5 = textOf$1(child(output, "md5"));
	const digest = md5 ?? textOf$1(child(output, "etag")) ?? textOf$1(child(output, "checksum"));
	if (path === void 0 || digest === void 0) return null;
	const size = textOf$1(child(output, "size")) ?? null;
	return {
		kind: "dvc",
		algorithm: md5 === void 0 ? "other" : "md5",
		digest,
		size,
		path
	};
}
// src/core/evaluate/repository-path.ts
function folderOf(path) {
	return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function nameOf$8(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function resolved(path) {
	const segments = [];
	for (const segment of path.split("/")) {
		if (segment === "" || segment === ".") continue;
		if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
		else segments.push(segment);
	}
	return segments.join("/");
}
// src/core/evaluate/controls/artifact-identity.ts
function artifactState(model, side) {
	if (model.artifact === null) return { kind: "undeclared" };
	const path = fromRoot(model.path, model.artifact);
	const content = side.artifact?.content ?? { kind: "absent" };
	switch (content.kind) {
		case "bytes": return {
			kind: "known",
			identity: {
				source: "bytes",
				path,
				sha256: hex(content.digest),
				md5: content.md5.toLowerCase()
			}
		};
		case "text": return {
			kind: "known",
			identity: textIdentity(path, content.text, content.digest)
		};
		case "absent": return recorded(path, side);
		case "refused": return {
			kind: "unreadable",
			path,
			why: content.why
		};
		default: return unreachable(content);
	}
}
function textIdentity(path, text, digest) {
	const pointer = readPointer(text);
	if (pointer?.kind === "git-lfs") return {
		source: "git-lfs",
		path,
		sha256: pointer.digest,
		md5: null
	};
	if (pointer?.kind === "dvc") return {
		source: "dvc",
		path,
		sha256: null,
		md5: pointer.algorithm === "md5" ? pointer.digest.toLowerCase() : null
	};
	const exact = sha256(text) === digest;
	return {
		source: "bytes",
		path,
		sha256: hex(digest),
		md5: exact ? md5(text) : null
	};
}
function recorded(path, side) {
	const entry = recordedOutput(path, side);
	if (entry?.algorithm !== "md5") return {
		kind: "absent",
		path
	};
	return {
		kind: "known",
		identity: {
			source: "lineage",
			path,
			sha256: null,
			md5: entry.digest.toLowerCase()
		}
	};
}
function recordedOutput(path, { lineage }) {
	if (lineage?.result.kind !== "read") return null;
	const folder = folderOf(lineage.path);
	const plain = withoutPointerEnding(path);
	const entries = lineage.result.reading.lineage.filter((entry) => entry.role === "output" && resolved(folder === "" ? entry.path : `${folder}/${entry.path}`) === plain);
	return entries.length === 1 ? entries[0] ?? null : null;
}
function withoutPointerEnding(path) {
	return path.endsWith(".dvc") ? path.slice(0, -4) : path;
}
function hex(digest) {
	return digest.replace(/^sha256:/, "").toLowerCase();
}
function sameArtifact(a, b) {
	if (a.sha256 !== null && b.sha256 !== null) return a.sha256 === b.sha256;
	if (a.md5 !== null && b.md5 !== null) return a.md5 === b.md5;
	return null;
}
// src/core/evidence/card/section-aliases.ts
const sectionAliases = {
	details: `details / model details / description / model description / overview / model overview /
    specification / model specification / model specifications / summary / model summary /
    model information / about the model / about / basic information / general information / introduction`,
	intended_use: `uses / use / direct use / downstream use / intended use / intended uses / intended usage / model use /
    model uses / model usage / use case / use cases / intended use case / intended use cases /
    intended use and users / primary use / primary uses / primary use case / primary use cases /
    primary intended use / primary intended uses / primary intended users / intended user /
    intended users / intended purpose / purpose / intended uses and limitations /
    intended use and limitations / intended purpose and users / uses and limitations /
    intended application / intended applications`,
	out_of_scope: `out of scope / out of scope use / out of scope uses / out of scope usage / out of scope use case /
    out of scope use cases / misuse / misuses / misuse and out of scope use / misuse and malicious use /
    malicious use / non intended use / non intended uses / unintended use / unintended uses /
    use cases out of scope / uses out of scope / not intended for / prohibited use / prohibited uses /
    not intended use / foreseeable misuse / out of scope use and misuse / out of scope and misuse /
    inappropriate use / inappropriate uses`,
	factors: `factors / relevant factors / evaluation factors / performance across subgroups /
    subgroup performance / subgroups / groups / disaggregated evaluation / slices / performance by slice`,
	metrics: `metrics / evaluation metrics / performance measures / model performance measures /
    performance metrics`,
	evaluation_data: `evaluation data / evaluation dataset / evaluation datasets / testing data / test data / test set /
    test dataset / validation data / validation set / testing data factors and metrics`,
	training_data: `training data / training dataset / training datasets / training set / dataset / datasets / data /
    pretraining data / pre training data / fine tuning data / training and evaluation data /
    data sources`,
	results: `validation metrics / test metrics / downstream performance / eval results on test set / evaluation result / results / evaluation / evaluation results / evaluations / performance / benchmarks / benchmark /
    benchmark results / quantitative analysis / quantitative analyses / test results / model performance /
    performance and limitations / unitary results / intersectional results / performance evaluation /
    evaluation and results / eval results`,
	limitations: `limitations / limitation / known limitations / limitations and bias / limitations and biases /
    bias and limitations / bias risks and limitations / bias limitations and risks /
    risks and limitations / risks biases and limitations / risks limitations and biases /
    limitations and risks / caveats / caveats and recommendations / limitations and recommendations /
    recommendations / broader implications / ethical considerations and limitations /
    limitations and ethical considerations / failure modes / known issues / known failure modes / risks /
    tradeoffs / trade offs / bias / biases / failure conditions / limitations and failure conditions`,
	ethics: `privacy and ethical considerations / ethics and safety / bias and ethics / ethics / ethical considerations / ethical consideration / fairness / fairness and bias /
    bias and fairness / responsible ai / responsible ai considerations`,
	explainability: `explainability / interpretability / model examination / explanation / explanations /
    feature importance`,
	monitoring: `monitoring / monitoring plan / drift / drift monitoring / retraining / retraining policy /
    maintenance / monitoring and maintenance / monitoring and retraining / model monitoring`,
	oversight: `human oversight / oversight`,
	decision: `decision role / role in decision / decision making / decision / role in the decision`,
	environment: `environmental impact / environment / carbon footprint / co2 emissions / energy consumption`,
	license: `licenses / licence information / license and terms / license / licence / licensing / license information / licensing information / terms of use /
    model license`,
	contact: `contact and more information / contact bugs feedback contribution and more / questions or issues / issues / contact / contacts / contact information / contact us / contact details / model card contact /
    support / feedback / questions / where to send questions / where to send questions or comments /
    where to send questions or comments about / questions and feedback / contact and feedback /
    questions or comments / help / concerns and appeals / contact and appeals / getting help`,
	citation: `citing and authors / citation info / bibtex entry / citation / citations / how to cite / cite / citing / cite as / bibtex /
    bibtex entry and citation info / citation information`
};
// src/core/evidence/card/visible-text.ts
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const markup = [
	/(?:https?|ftp|mailto):[^\s<>]+/g,
	/\]\([^()\s]*\)?/g,
	/<\/?[a-zA-Z][^<>]*>/g,
	/&[a-zA-Z]{2,31};|&#\d{1,7};/g,
	invisible
];
function visibleText(prose) {
	return markup.reduce((text, pattern) => text.replaceAll(pattern, (found) => found.replaceAll(/[^\r\n]/g, " ")), prose);
}
function visibleLine(text) {
	return visibleText(text.slice(0, 2e3).replaceAll(invisible, "")).replaceAll(/[*`~[\]!]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "").replaceAll(/\s+/g, " ").trim();
}
// src/core/evidence/card/canonical.ts
const byAlias = new Map(Object.keys(sectionAliases).flatMap((section) => sectionAliases[section].split("/").map((name) => [name.replaceAll(/\s+/g, " ").trim(), section])));
function canonicalSection(heading) {
	const name = normalisedHeading(heading);
	return byAlias.get(name) ?? byAlias.get(shortened(name)) ?? null;
}
function normalisedHeading(heading) {
	return visibleLine(heading.slice(0, 300).normalize("NFKC")).toLowerCase().replaceAll(/[[(]?\b(?:optional|required)\b[\])]?/g, " ").replaceAll("&", " and ").replaceAll(/['\u2019]/g, "").replaceAll("\ufe0f", "").replace(/^[^\p{L}\p{N}]*(?:section )?(?:\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s|[ivx]{1,4}[.):]\s)?/u, "").replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
}
function shortened(name) {
	return name.replace(/^(?:the |this |our )?(?:models? )?(?=\S)/, "").replace(/ (?:of|for|about|to) (?:the |this |our )?(?:\S+ )?model$/, "").replace(/ section$/, "");
}
// src/core/evidence/card/headings.ts
const BOLD_LEVEL = 7;
const LONGEST_HEADING = 1e3;
function proseLines(prose) {
	const lines = [];
	for (let start = 0; start < prose.length;) {
		const newline = prose.indexOf("\n", start);
		const next = newline === -1 ? prose.length : newline + 1;
		const text = prose.slice(start, newline === -1 ? prose.length : newline);
		const end = start + (text.endsWith("\r") ? text.length - 1 : text.length);
		lines.push({
			start,
			end,
			next,
			text: prose.slice(start, end)
		});
		start = next;
	}
	return lines;
}
function headings(lines, source) {
	const marks = [];
	let paragraph = null;
	for (const line of lines) {
		const short = line.text.slice(0, LONGEST_HEADING);
		const underline = paragraph === null ? null : setextLevel(short, line);
		const mark = paragraph !== null && underline !== null ? {
			heading: nameOf$7(source.slice(paragraph.start, line.start)),
			level: underline,
			start: paragraph.start,
			body: line.next,
			end: null
		} : lineHeading(line, short, source);
		if (mark !== null) {
			if (marks.at(-1)?.start === mark.start) marks.pop();
			marks.push(mark);
		}
		paragraph = underline === null && opensParagraph(short) ? paragraph ?? line : null;
	}
	return marks;
}
function setextLevel(short, line) {
	if (short.length < line.text.length) return null;
	if (/^ {0,3}=+[ \t]*$/.test(short)) return 1;
	return /^ {0,3}-+[ \t]*$/.test(short) ? 2 : null;
}
function opensParagraph(short) {
	return /\S/.test(short) && !/^\s*(?:#{1,6}(?:\s|$)|[-*+]\s|\d{1,9}[.)]\s|>|\||[-*_=]{3,}\s*$|<)/.test(short);
}
function lineHeading(line, short, source) {
	const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)/.exec(short);
	const written = source.slice(line.start, Math.min(line.end, line.start + LONGEST_HEADING));
	if (atx !== null) return {
		heading: nameOf$7(written.slice(atx[0].length).replace(/[ \t]#{1,100}[ \t]*$/, "")),
		level: atx[1]?.length ?? 1,
		start: line.start,
		body: line.next,
		end: null
	};
	if (!isBold(short)) return null;
	const heading = nameOf$7(written).replace(/\s?:$/, "");
	return heading === "" ? null : {
		heading,
		level: 7,
		start: line.start,
		body: line.next,
		end: null
	};
}
function isBold(short) {
	const line = short.trim().replace(/:$/, "").trimEnd();
	if (line.length < 5 || line.length > 120) return false;
	const mark = line.slice(0, 2);
	if (mark !== "**" && mark !== "__" || !line.endsWith(mark)) return false;
	return !line.slice(2, -2).includes(mark);
}
function nameOf$7(written) {
	return visibleLine(written).slice(0, 200);
}
function keyMark(name, at) {
	const heading = nameOf$7(name).replace(/\s?:$/, "");
	if (heading === "" || canonicalSection(heading) === null) return null;
	return {
		heading,
		level: at.level,
		start: at.start,
		body: at.body,
		end: at.end
	};
}
// src/core/evidence/card/keyed-details.ts
const MOST$4 = 200;
const bulleted = /^\s{0,20}(?:[-*+][ \t]{1,5})?([^:|]{1,80}):(.{1,300})$/;
function keyedDetails(card) {
	const found = [];
	for (const { start, end } of spansOf(card, "details")) for (const line of proseLines(card.prose.slice(start, end))) {
		if (found.length >= MOST$4 || line.text.trim() === "") continue;
		const source = card.file.text.slice(start + line.start, Math.min(start + line.end, start + line.start + 500));
		const [, key = "", value = ""] = bulleted.exec(source) ?? [];
		add(card, found, {
			key,
			value,
			offset: start + line.start
		});
	}
	for (const { header, rows, owner } of card.tables) {
		if (owner !== null && owner !== "details" || header.length !== 2) continue;
		for (const [key, value] of rows) if (key !== void 0 && value !== void 0) add(card, found, {
			key: key.text,
			value: value.text,
			offset: key.span.start
		});
	}
	return found;
}
function add(card, found, { key, value, offset }) {
	const text = visibleLine(value);
	if (text === "" || found.length >= MOST$4) return;
	found.push({
		key: normalisedHeading(key),
		text,
		at: positionAt(card.lines, offset)
	});
}
// src/core/evaluate/controls/card-statement.ts
const detailKeys = {
	id: [
		"model id",
		"id",
		"identifier",
		"model identifier"
	],
	version: [
		"version",
		"model version",
		"card version",
		"release"
	],
	owner: [
		"owner",
		"model owner",
		"owned by",
		"owners",
		"model owners",
		"owner team"
	]
};
function stated$3(card, fact) {
	const inFrontMatter = governance(card, fact) ?? (fact === "version" ? frontMatterKey(card, "version") : null);
	if (inFrontMatter !== null) return inFrontMatter;
	return keyedDetails(card).find(({ key }) => detailKeys[fact].includes(key)) ?? null;
}
function governance(card, ...path) {
	const { frontMatter } = card;
	return frontMatter.kind === "read" ? statement(card, descend(frontMatter.root, "governance", ...path)) : null;
}
function frontMatterKey(card, key) {
	return card.frontMatter.kind === "read" ? statement(card, child(card.frontMatter.root, key)) : null;
}
function statement(card, node) {
	const text = textOf$1(node)?.trim();
	if (node === void 0 || text === void 0 || text === "") return null;
	return {
		text,
		at: positionAt(card.lines, node.at.start)
	};
}
// src/core/evaluate/controls/artifact-records.ts
function cardRecords(card) {
	return ["sha256", "md5"].flatMap((algorithm) => {
		const digest = governance(card, "artifact", algorithm);
		if (digest === null) return [];
		return [{
			algorithm,
			hex: digest.text.replace(/^sha256:/, "").toLowerCase(),
			where: ["the card"],
			citation: citeCard(card, digest.at, { strength: "E2" })
		}];
	});
}
function lineageRecords(identity, side) {
	const entry = identity.source === "lineage" ? null : recordedOutput(identity.path, side);
	if (entry === null || side.lineage === null) return [];
	if (entry.algorithm !== "md5" && entry.algorithm !== "sha256") return [];
	const { path, digest } = side.lineage;
	const citation = {
		path,
		side: "candidate",
		at: entry.at,
		digest,
		strength: "E2"
	};
	return [{
		algorithm: entry.algorithm,
		hex: entry.digest.toLowerCase(),
		where: [named$3(path)],
		citation
	}];
}
function compared$2(identity, records) {
	const comparable = records.filter((record) => identity[record.algorithm] !== null);
	const agrees = (record) => identity[record.algorithm] === record.hex;
	return {
		agreeing: comparable.filter(agrees),
		differing: comparable.filter((record) => !agrees(record))
	};
}
// src/core/evaluate/controls/doc-10-card-moves.ts
const doc10 = {
	id: "DOC-10",
	title: "Card moves with the model",
	question: "If the artifact changed, did the card change with it, and does it name this artifact or a new version?",
	why: "A card that stays behind describes another model. Whoever reads it decides about the wrong one.",
	remedy: "Update the card in the same pull request. Record `governance: {version: \u2026, artifact: {sha256: \u2026}}` in its front matter.",
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E2", "E2"),
	stage: "pull-request",
	maps: clauses("EU Art. 11(1)", "EU Annex IV(6)", "AIV 3.1.1", "ISO A.6.2.7"),
	check: check$5
};
function check$5(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card } = found.read;
	const future = futureDate(facts, card);
	if (future !== null) return future;
	const now = artifactState(facts.evidence.model, facts.evidence.candidate);
	if (now.kind !== "known") return unknownArtifact(facts, now);
	const before = artifactState(facts.evidence.model, facts.evidence.baseline);
	const contradiction = wrongDigest(card, now.identity);
	if (contradiction !== null) return contradiction;
	const same = before.kind === "known" ? sameArtifact(now.identity, before.identity) : false;
	if (same === null) return mendedBy(detail`Keep the artifact as on the base branch, or record its digest in the card`, undecided(detail`The artifact is kept another way than before, so a change of it can\u2019t be told`));
	if (same) return notAsked(detail`The artifact is the same as on the base branch`);
	return moved$2(facts, card, now.identity);
}
function unknownArtifact(facts, state) {
	if (state.kind === "undeclared") return mendedBy(detail`Name what is promoted in the policy: ${named$3("artifact: model.onnx")}`, undecided(detail`The policy names no artifact, so a change of it can\u2019t be told`, [citePolicy(facts)]));
	const citation = {
		path: state.path,
		side: "candidate",
		at: null,
		digest: null,
		strength: null
	};
	const what = state.kind === "absent" ? detail`it is not in the repository` : detail`it ${refusalWords(state.why)}`;
	return mendedBy(detail`Commit the artifact itself, or its Git LFS or DVC pointer`, undecided(detail`Whether the artifact changed can\u2019t be told: ${what}`, [citation]));
}
function futureDate({ dossier }, card) {
	const reviewed = governance(card, "reviewed_at");
	if (reviewed === null || reviewed.text <= dossier.asOf.slice(0, 10)) return null;
	return mendedBy(detail`Correct the day under ${named$3("governance.reviewed_at")}`, notShown(detail`The card was reviewed on ${named$3(reviewed.text)}, which is yet to come`, [citeCard(card, reviewed.at)]));
}
function wrongDigest(card, identity) {
	const [wrong] = compared$2(identity, cardRecords(card)).differing;
	if (wrong === void 0) return null;
	const artifact = {
		path: identity.path,
		side: "candidate",
		at: null,
		digest: null,
		strength: null
	};
	return mendedBy(detail`Bring the card up to date with this artifact, and record its digest here`, notShown(detail`The card records the digest of another artifact`, [wrong.citation, artifact]));
}
function moved$2(facts, card, identity) {
	const old = facts.baselineCard;
	if (old.kind === "read" && old.card.file.digest === card.file.digest) return mendedBy(detail`Bring the card up to date, with the version or the digest of this artifact`, notShown(detail`The artifact changed and the card did not`, [citeCard(card, null)]));
	const [record] = compared$2(identity, cardRecords(card)).agreeing;
	if (record !== void 0) return shown$1("E2", detail`The card records the digest of this artifact`, [record.citation]);
	const version = stated$3(card, "version");
	const previous = old.kind === "read" ? stated$3(old.card, "version") : null;
	if (version !== null && previous !== null && version.text === previous.text) return mendedBy(detail`Bring the card up to date, and give it the version of this artifact`, notShown(detail`The artifact changed and the card still says version ${short$1(version)}`, [citeCard(card, version.at)]));
	if (version !== null) return shown$1("E2", detail`The card moved on to version ${short$1(version)}`, [citeCard(card, version.at, { strength: "E2" })]);
	return mendedBy(detail`Record ${named$3("governance: {version: \u2026}")} or the artifact\u2019s digest in the card\u2019s front matter`, shown$1("E1", detail`The card changed with the artifact but names neither its version nor its digest`, [citeCard(card, null, { strength: "E1" })]));
}
function short$1({ text }) {
	return named$3(text.slice(0, 40));
}
// src/core/evaluate/controls/doc-11-contact.ts
const reachable = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}|https?:\/\/[\w-]{1,63}\.[\w-]|(?<![\w.@])@[A-Za-z\d][\w-]{0,38}(?:\/[\w.-]{1,100})?|(?<![\w#&]|\]\()#[a-z][\w-]{2,80}|\]\((?!#)[^)\s]{2,500}\)/;
const reserved = /@(?:[\w-]{1,63}\.){0,3}example\.(?:com|org|net)\b|@your-org\b|https?:\/\/example\.(?:com|org|net)\b/g;
const doc11 = {
	id: "DOC-11",
	title: "Contact, concern and appeal channel",
	question: "Does the card say where questions, concerns and appeals go?",
	why: "People meet a model\u2019s mistakes before its owners do. Without an address they keep them to themselves.",
	remedy: "Add a section \u201cContact\u201d with an e-mail address, a link, a chat channel or a team such as @org/team.",
	severity: severityByTier("i w b"),
	needed: byTier("E1", "E1", "E1"),
	stage: "pull-request",
	maps: clauses("EU Art. 13(3)(a)", "RMF MEASURE 3.3", "RMF GOVERN 5.1", "ISO A.3.3", "ISO A.8.3"),
	check: check$4
};
function check$4(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card, placeholders } = found.read;
	const [first] = sectionsOf(card, "contact");
	if (first === void 0) return notShown(detail`The card has no section on contact`, [citeCard(card, null)]);
	const own = without$1(spansOf(card, "contact"), placeholders.map(({ span }) => span));
	const citation = citeCard(card, first.at, { strength: "E1" });
	const text = own.map(({ start, end }) => card.prose.slice(start, end) + codeIn(card.file.text.slice(start, end))).join("\n");
	if (!reachable.test(text.replaceAll(reserved, ""))) return mendedBy(detail`Name an e-mail address, a link, a chat channel or a team`, notShown(detail`The section on contact names no address, link, channel or team`, [citation]));
	return shown$1("E1", detail`The card says whom to contact`, [citation]);
}
function codeIn(source) {
	return source.includes("<!--") ? "" : Array.from(source.slice(0, 5e3).matchAll(/`([^`\n]{1,200})`/g), ([, code]) => ` ${code ?? ""}`).join("");
}
// src/core/evaluate/controls/inv-01-inventory.ts
const inv01 = {
	id: "INV-01",
	title: "Unique id, version and owner in the inventory",
	question: "Do the policy\u2019s entry and the card name the same model, its version and its owner?",
	why: "A model without an owner is nobody\u2019s to fix. A model under two names is approved under one and runs under the other.",
	remedy: "Give the model an `owner:` in the policy. Put `governance: {id: \u2026, version: \u2026, owner: \u2026}` into the card\u2019s front matter, with the same id and owner.",
	severity: severityByTier("w b b"),
	needed: byTier("E1", "E2", "E2"),
	stage: "pull-request",
	maps: clauses("RMF GOVERN 1.6", "ISO A.4.2", "ISO A.6.2.3", "EU Annex IV(1)(a)", "MRM \u00a7 VI", "PRA 1.2", "GAI GV-1.6-001"),
	check: check$3
};
function check$3(facts) {
	const { model } = facts.evidence;
	if (model.owner === null) return mendedBy(detail`Give the model an ${named$3("owner:")} in the policy`, notShown(detail`The policy names no owner for this model`, [citePolicy(facts)]));
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card } = found.read;
	const contradiction = contradicted$2(facts, card);
	if (contradiction !== null) return contradiction;
	const version = stated$3(card, "version");
	if (version === null) return mendedBy(detail`Put ${named$3("governance: {version: \u2026}")} into the card\u2019s front matter`, notShown(detail`The card states no version`, [citeCard(card, null)]));
	const agreeing = ["id", "owner"].flatMap((fact) => {
		const statement = stated$3(card, fact);
		return statement === null ? [] : [statement];
	});
	const strength = agreeing.length === 2 ? "E2" : "E1";
	const citations = [...[version, ...agreeing].map(({ at }) => citeCard(card, at, { strength })), citePolicy(facts, strength)];
	if (strength === "E2") return shown$1(strength, detail`The policy and the card agree on id and owner, and the card states a version`, citations);
	return mendedBy(detail`Put ${named$3("governance: {id: \u2026, owner: \u2026}")} into the card\u2019s front matter, as the policy has them`, shown$1(strength, detail`The card states a version, but not both the id and the owner that the policy names`, citations));
}
function contradicted$2(facts, card) {
	const { model } = facts.evidence;
	const [id, owner] = [stated$3(card, "id"), stated$3(card, "owner")];
	if (id !== null && id.text !== model.id) {
		const what = detail`The card is about ${named$3(id.text.slice(0, 60))}, the policy about ${named$3(model.id)}`;
		return mendedBy(detail`Give the model the same id in card and policy`, notShown(what, [citeCard(card, id.at), citePolicy(facts)]));
	}
	if (owner !== null && !sameOwner(owner.text, model)) {
		const other = model.owner === null ? detail`nobody` : named$3(model.owner);
		const what = detail`The card names ${named$3(owner.text.slice(0, 60))} as owner, the policy ${other}`;
		return mendedBy(detail`Name the same owner in card and policy`, notShown(what, [citeCard(card, owner.at), citePolicy(facts)]));
	}
	return null;
}
function sameOwner(written, { owner }) {
	return owner !== null && account(written) === account(owner);
}
function account(name) {
	return name.trim().replace(/^@/, "").toLowerCase();
}
// src/core/evaluate/controls/lin-02-artifact-digest.ts
const lin02 = {
	id: "LIN-02",
	title: "Artifact digest recorded and equal to the bytes",
	question: "Is the digest of the promoted artifact written down somewhere, and is it the digest of what is there?",
	why: "Only a digest ties the numbers in the evidence to the bytes that will run. Names and versions do not.",
	remedy: "Record `governance: {artifact: {sha256: \u2026}}` in the card\u2019s front matter, or track the artifact in dvc.lock. Keep the artifact in git or Git LFS where the tier needs E3; an md5 of bytes kept elsewhere is E2.",
	severity: severityByTier("b b b"),
	needed: byTier("E2", "E2", "E3"),
	stage: "pull-request",
	maps: clauses("AIV 3.7.1", "ISO A.6.2.5", "PRA 4.3"),
	check: check$2
};
function check$2(facts) {
	const { evidence, card } = facts;
	const state = artifactState(evidence.model, evidence.candidate);
	if (state.kind === "undeclared") return mendedBy(detail`Name what is promoted in the policy: ${named$3("artifact: model.onnx")}`, notShown(detail`The policy names no artifact for this model`, [citePolicy(facts)]));
	if (state.kind === "absent") return mendedBy(detail`Commit the artifact, or its Git LFS or DVC pointer, or name the ${named$3("dvc.lock")} that records it as ${named$3("lineage:")}`, notShown(detail`The artifact is not in the repository, and no lineage records it`, [cite$1(state.path)]));
	if (state.kind === "unreadable") return unreadable(state);
	const { identity } = state;
	const records = [...lineageRecords(identity, evidence.candidate), ...card.kind === "read" ? cardRecords(card.card) : []];
	const { agreeing, differing } = compared$2(identity, records);
	const [wrong] = differing;
	if (wrong !== void 0) return contradicted$1(identity, wrong, differing);
	return agreeing.length > 0 ? agreed(identity, agreeing) : unrecorded(facts, identity, records);
}
function agreed(identity, records) {
	const strength = strengthOf(identity);
	const places = records.flatMap(({ where }, index) => [...index === 0 ? [] : [" and "], ...where]);
	const citations = [cite$1(identity.path, strength), ...records.map(({ citation }) => ({
		...citation,
		strength
	}))];
	return shown$1(strength, detail`The artifact is the one that ${places} ${records.length === 1 ? ["records"] : ["record"]}`, citations);
}
function strengthOf({ source }) {
	return source === "bytes" || source === "git-lfs" ? "E3" : "E2";
}
function unrecorded({ card }, identity, records) {
	if (identity.source === "lineage" || identity.source === "dvc") {
		const what = detail`The digest of the artifact is recorded once, and there is nothing to compare it with`;
		return mendedBy(detail`Record the digest in the card too, under ${named$3("governance.artifact")}`, shown$1("E1", what, [cite$1(identity.path, "E1"), ...records.map(({ citation }) => citation)]));
	}
	const what = records.length === 0 ? detail`Nothing records the digest of the artifact` : detail`No record of the artifact can be compared with it`;
	const where = card.kind === "read" ? [citeCard(card.card, null)] : [];
	return mendedBy(detail`Record its sha256 under ${named$3("governance.artifact")} in the card\u2019s front matter`, notShown(what, [
		...where,
		cite$1(identity.path),
		...records.map(({ citation }) => citation)
	]));
}
function unreadable({ path, why }) {
	return mendedBy(detail`Commit the artifact itself, or its Git LFS or DVC pointer`, undecided(detail`The artifact can\u2019t be read: it ${refusalWords(why)}`, [cite$1(path)]));
}
function contradicted$1(identity, wrong, differing) {
	const { algorithm, where, hex } = wrong;
	const own = identity[algorithm] ?? "";
	return mendedBy(detail`Record the ${[algorithm]} of this artifact there, or commit the artifact that was meant`, notShown(detail`The artifact has the ${[algorithm]} ${short(own)}, but ${where} records ${short(hex)}`, [...differing.map(({ citation }) => citation), cite$1(identity.path)]));
}
function short(hex) {
	return named$3(`${hex.slice(0, 12)}\u2026`);
}
function cite$1(path, strength = null) {
	return {
		path,
		side: "candidate",
		at: null,
		digest: null,
		strength
	};
}
// src/core/evaluate/controls/packs.ts
const packs = [{
	id: "model-card-basic",
	version: "1.0.0",
	title: "Model card and evidence, the basics",
	disclaimer: "A technical baseline. It makes no legal claim: passing it shows that the evidence is there and agrees, not that any law or standard is met.",
	controls: [
		"DOC-01",
		"DOC-02",
		"DOC-03",
		"DOC-04",
		"DOC-05",
		"DOC-06",
		"DOC-10",
		"DOC-11",
		"INV-01",
		"LIN-02",
		"PERF-02",
		"PERF-04"
	]
}];
function packOf(id) {
	return packs.find((pack) => pack.id === id);
}
// src/core/evaluate/controls/perf-02-thresholds.ts
const perf02 = {
	id: "PERF-02",
	title: "Primary metrics meet thresholds",
	question: "Does the policy set a threshold that can block for at least one metric of this model?",
	why: "A number without a threshold decides nothing. Set before the evaluation, it can\u2019t be fitted to the result.",
	remedy: "Add an entry to the gate\u2019s `metrics:` for this model, with a bound such as `at_least`, and a severity that blocks.",
	severity: severityByTier("w b b"),
	needed: byTier("E2", "E2", "E3"),
	stage: "pull-request",
	maps: clauses("EU Art. 9(8)", "EU Art. 15(1)", "RMF MEASURE 2.3", "RMF MEASURE 2.5", "RMF MANAGE 1.1"),
	check: check$1
};
function check$1(facts) {
	const { gate, policy, evidence } = facts;
	const bounded = gate.metrics.filter((entry) => appliesTo(entry, evidence.model) && hasThreshold(entry));
	if (bounded.length === 0) return notShown(detail`The policy sets no threshold for a metric of this model`, [citePolicy(facts)]);
	if (bounded.every(({ severity }) => severity !== "block")) return mendedBy(detail`Let one of them block: take its ${named$3("severity")} out, or set ${named$3("severity: block")}`, notShown(detail`Every threshold for this model only warns`, bounded.map((entry) => cite(facts, entry))));
	const names = enumerated([...new Set(bounded.map(({ metric }) => metric))]);
	return shown$1("E3", detail`Thresholds are set in ${named$3(policy.file.path)} for ${names}; their own rules say whether they are met`, bounded.map((entry) => cite(facts, entry)));
}
function cite({ policy }, { at }) {
	return {
		path: policy.file.path,
		side: "policy",
		at,
		digest: policy.file.digest,
		strength: "E3"
	};
}
function appliesTo({ models, tiers }, model) {
	return (models.length === 0 || models.includes(model.id)) && (tiers.length === 0 || tiers.includes(model.tier));
}
function hasThreshold({ bounds, slices }) {
	if (slices === null) return isBounded(bounds);
	return isBounded(bounds) || isBounded(slices.bounds) || slices.gapAtMost !== null || slices.ratioAtLeast !== null;
}
function isBounded({ atLeast, atMost, regressAtMost, improveAtLeast }) {
	return atLeast !== null || atMost !== null || regressAtMost !== null || improveAtLeast !== null;
}
// src/core/evaluate/controls/measured-numbers.ts
function measuredNumbers(side, cardPath) {
	return side.metrics.flatMap(({ path, digest, result }) => {
		if (result.kind !== "read" || path === cardPath) return [];
		return result.reading.measurements.flatMap((measurement) => {
			const { value, operational } = measurement;
			const number = value.kind === "number" ? parseDecimal(value.text) : null;
			if (operational || number === null || value.kind !== "number") return [];
			const citation = {
				path,
				side: "candidate",
				at: measurement.at,
				digest,
				strength: "E2"
			};
			return [{
				text: value.text,
				value: number,
				...namesOf$1(measurement),
				slice: measurement.slice,
				citation
			}];
		});
	});
}
function namesOf$1({ path, dataset, split, slice }) {
	const last = path.at(-1) ?? "";
	const [, prefix = null, rest = last] = partition.exec(last) ?? [];
	const words = [...path.slice(0, -1).map(bareName), metricName$2(rest)];
	const tails = words.map((_, from) => words.slice(from).join(""));
	const facts = [
		prefix,
		dataset,
		split,
		slice
	].flatMap((fact) => fact === null ? [] : [bareName(fact)]);
	return {
		names: new Set([...tails, metricName$2(last)]),
		qualifiers: new Set([...path.map(bareName), ...facts])
	};
}
const partition = /^(test|eval|evaluation|val|valid|validation|dev|holdout|train|training|predict)[_./ -](.+)$/i;
const synonyms = new Map([
	["rocauc", "auc"],
	["auroc", "auc"],
	["rocaucscore", "auc"],
	["areaunderroccurve", "auc"],
	["f1score", "f1"],
	["acc", "accuracy"],
	["accuracyscore", "accuracy"],
	["precisionscore", "precision"],
	["recallscore", "recall"],
	["r2score", "r2"],
	["rsquared", "r2"],
	["brierscore", "brier"],
	["meanabsoluteerror", "mae"],
	["meansquarederror", "mse"],
	["rootmeansquarederror", "rmse"],
	["exactmatch", "em"],
	["worderrorrate", "wer"]
]);
function metricName$2(name) {
	const bare = bareName(name);
	return synonyms.get(bare) ?? bare;
}
function bareName(name) {
	return name.slice(0, 200).toLowerCase().replaceAll(/\([^()]{0,40}\)|\[[^[\]]{0,40}\]|[\u2191\u2193%]/g, "").replaceAll(/[^\p{L}\p{M}\p{N}@+]/gu, "");
}
// src/core/evaluate/controls/printed-number.ts
const plain$4 = /^([+-]?)(\d{1,30}|\d{1,3}(?:,\d{3}){1,8}|)(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,3}))?(?=$|[\s%\u00b1(])[ \t]?(%?)/;
const trailing = /^\s*(?:(?:\u00b1|\+\/-|\+-)\s*[\d.]{1,30}\s*%?)?\s*(?:[([][^()[\]]{0,100}[)\]])?\s*$/;
function printedNumber(cell) {
	const text = cell.trim().replace(/^[\u2212\u2013](?=[\d.])/, "-");
	const match = plain$4.exec(text);
	if (match === null) return null;
	const [whole, sign = "", integer = "", fraction = "", exponent = "0", percent = ""] = match;
	if (integer + fraction === "" || !trailing.test(text.slice(whole.length))) return null;
	const value = parseDecimal(`${sign}${integer.replaceAll(",", "")}${fraction === "" ? "" : `.${fraction}`}e${exponent}`);
	if (value === null) return null;
	return {
		value,
		unit: {
			coefficient: 1n,
			exponent: Number(exponent) - fraction.length
		},
		percent: percent === "%"
	};
}
function printsMeasurement(printed, measured) {
	const compared = printed.percent ? multiply(measured, decimal("100")) : measured;
	const distance = absolute(subtract(compared, printed.value));
	return atMost(multiply(distance, decimal("2")), printed.unit);
}
// src/core/evaluate/controls/card-claims.ts
const generic = new Set([
	"",
	"value",
	"values",
	"score",
	"scores",
	"result",
	"results",
	"metric",
	"metrics",
	"candidate",
	"thismodel",
	"ours",
	"our",
	"model",
	"current",
	"new",
	"measured",
	"overall",
	"all",
	"total"
]);
const wellKnown = new Set([
	"accuracy",
	"acc",
	"auc",
	"rocauc",
	"auroc",
	"prauc",
	"auprc",
	"averageprecision",
	"f1",
	"f1score",
	"macrof1",
	"microf1",
	"weightedf1",
	"precision",
	"recall",
	"sensitivity",
	"specificity",
	"balancedaccuracy",
	"mcc",
	"logloss",
	"brier",
	"brierscore",
	"rmse",
	"mse",
	"mae",
	"mape",
	"r2",
	"bleu",
	"rouge",
	"rouge1",
	"rouge2",
	"rougel",
	"wer",
	"cer",
	"perplexity",
	"exactmatch",
	"em",
	"map",
	"ndcg",
	"mrr",
	"iou",
	"miou",
	"ece"
]);
function cardClaim(number, measured, model) {
	const reading = metricLabel$1(number, measured, bareName(model));
	if (reading === null) return {
		kind: isUnsupported(number) ? "unsupported" : "unknown",
		number
	};
	const meant = narrowed(number, reading);
	const [first] = meant;
	if (first === void 0) return {
		kind: "unknown",
		number
	};
	if (meant.some(({ value }) => compare(value, first.value) !== 0)) return {
		kind: "ambiguous",
		number
	};
	return {
		kind: printsMeasurement(number.printed, first.value) ? "equal" : "different",
		number,
		measured: first
	};
}
function metricLabel$1({ labels, alone }, measured, model) {
	for (const [index, label] of labels.entries()) {
		const name = metricName$2(label);
		const same = name === "" ? [] : measured.filter(({ names }) => names.has(name));
		const telling = labels.filter((_, other) => other !== index).map(bareName).filter((other) => other !== model && !generic.has(other));
		if (same.length > 0) return {
			same,
			others: telling,
			alone: alone[index] ?? false
		};
	}
	return null;
}
function isUnsupported({ labels, alone }) {
	const index = labels.findIndex((label) => wellKnown.has(metricName$2(label)));
	if (index === -1) return false;
	return (alone[index] ?? false) || labels.every((label, other) => other === index || generic.has(bareName(label)));
}
function narrowed(number, { same, others, alone }) {
	let left = same;
	for (const label of others) {
		if (left.every(({ names }) => names.has(metricName$2(label)))) continue;
		const matching = left.filter(({ qualifiers }) => qualifiers.has(label));
		if (matching.length === 0 && !alone) return [];
		if (matching.length > 0) left = matching;
	}
	for (const qualifier of number.qualifiers.map(bareName)) {
		const matching = left.filter(({ qualifiers }) => qualifiers.has(qualifier));
		if (matching.length > 0) left = matching;
	}
	const whole = left.filter(({ slice }) => slice === null);
	return whole.length > 0 && left.length > 1 ? whole : left;
}
// src/core/evaluate/controls/card-numbers.ts
const MOST$3 = 5e3;
const reporting = new Set([
	"results",
	"metrics",
	"factors",
	"evaluation_data"
]);
function cardNumbers(card) {
	const tables = card.tables.filter(({ owner }) => reporting.has(owner));
	return [...indexNumbers(card), ...tables.flatMap(tableNumbers)].slice(0, MOST$3);
}
function tableNumbers({ header, rows }) {
	const printed = rows.map((row) => row.map((cell, column) => column === 0 ? null : numberIn(cell, header[column])));
	const inColumn = header.map((_, column) => printed.filter((row) => (row[column] ?? null) !== null).length);
	return rows.flatMap((row, index) => {
		const numbers = printed[index] ?? [];
		const inRow = numbers.filter((number) => number !== null).length;
		return row.flatMap((cell, column) => {
			const [number, label, head] = [
				numbers[column] ?? null,
				row[0],
				header[column]
			];
			if (number === null || label === void 0 || head === void 0) return [];
			const alone = [inRow === 1, inColumn[column] === 1];
			return [{
				text: cell.text,
				printed: number,
				at: cell.at,
				labels: [label.text, head.text],
				qualifiers: [],
				alone
			}];
		});
	});
}
function numberIn(cell, head) {
	const printed = cell === void 0 ? null : printedNumber(cell.text);
	if (printed === null || head === void 0) return printed;
	return {
		...printed,
		percent: printed.percent || /(?:\(|\[|\bin )\s*%|%\s*$/.test(head.text)
	};
}
function indexNumbers(card) {
	if (card.frontMatter.kind !== "read") return [];
	return itemsOf(child(card.frontMatter.root, "model-index")).flatMap((model) => itemsOf(child(model, "results"))).flatMap((result) => itemsOf(child(result, "metrics")).flatMap((metric) => indexNumber(card, metric, result)));
}
function indexNumber(card, metric, result) {
	const value = child(metric, "value");
	const text = textOf$1(value);
	const printed = text === void 0 ? null : printedNumber(text);
	if (value === void 0 || text === void 0 || printed === null) return [];
	const labels = ["type", "name"].flatMap((key) => textOf$1(child(metric, key)) ?? []);
	const qualifiers = [
		"type",
		"name",
		"config",
		"split"
	].flatMap((key) => textOf$1(descend(result, "dataset", key)) ?? []);
	return [{
		text,
		printed,
		at: positionAt(card.lines, value.at.start),
		labels,
		qualifiers,
		alone: labels.map(() => true)
	}];
}
// src/core/evaluate/controls/perf-04-card-numbers.ts
const MOST_CITED = 10;
const perf04 = {
	id: "PERF-04",
	title: "Card numbers equal the metrics file",
	question: "Is every result the card reports the number that was measured, as rounded as it is printed?",
	why: "The card is what people read and the metrics file is what was judged. If they differ, people rely on a number that nobody measured.",
	remedy: "Copy the numbers of the metrics file into a table under \u201cResults\u201d, each beside the metric\u2019s name; write percentages with %. Rounding is fine.",
	severity: severityByTier("i w b"),
	needed: byTier("E1", "E2", "E2"),
	stage: "pull-request",
	maps: clauses("EU Art. 15(3)", "EU Art. 13(3)(b)(ii)", "ISO A.6.2.7"),
	check
};
function check(facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card } = found.read;
	const numbers = cardNumbers(card);
	if (numbers.length === 0) return withoutNumbers(facts, card);
	const measured = measuredNumbers(facts.evidence.candidate, card.file.path);
	if (measured.length === 0) return mendedBy(detail`Commit a metrics file with the numbers that the card reports`, undecided(detail`There is no measurement to hold the card\u2019s numbers against`, [citeCard(card, numbers[0]?.at ?? null)]));
	return judged(card, numbers.map((number) => cardClaim(number, measured, facts.evidence.model.id)));
}
function withoutNumbers({ severity }, card) {
	if (severity === "block") return notShown(detail`The card reports no results`, [citeCard(card, null)]);
	return notAsked(detail`The card reports no results, so none can be wrong`, [citeCard(card, null)]);
}
function judged(card, claims) {
	const wrong = claims.filter(({ kind }) => kind === "different" || kind === "unsupported");
	if (wrong.length > 0) return contradicted(card, wrong);
	const equal = claims.filter(({ kind }) => kind === "equal");
	if (equal.length === 0) return nothingCompared(card, claims);
	return shown$1("E2", agreement(equal.length, claims.length), equal.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim)));
}
function agreement(equal, all) {
	if (equal < all) return detail`${equal} of the card\u2019s ${all} numbers can be compared, and they equal the measurements`;
	return all === 1 ? detail`The card\u2019s one number equals the measurement` : detail`All ${all} numbers of the card equal the measurements`;
}
function contradicted(card, wrong) {
	const [first] = wrong;
	const more = wrong.length > 1 ? detail` (and ${wrong.length - 1} more)` : [];
	const what = first === void 0 ? detail`The card contradicts the evidence` : sentence$1(card, first);
	const remedy = first === void 0 ? ownWords(perf04.remedy) : correction(first);
	return mendedBy(remedy, notShown(detail`${what}${more}`, wrong.slice(0, MOST_CITED).flatMap((claim) => citations(card, claim))));
}
function sentence$1(card, claim) {
	const { number } = claim;
	const labels = number.labels.filter((text) => text !== "");
	const label = labels.length === 0 ? [] : detail` for ${named$3(labels.join(", ").slice(0, 80))}`;
	const place = named$3(`${card.file.path}:${number.at.line}`);
	const says = detail`The card says ${named$3(number.text)}${label} (${place})`;
	if (claim.kind !== "different") return detail`${says}, and no metrics file reports that metric`;
	const { text, citation } = claim.measured;
	const line = citation.at === null ? "" : `:${citation.at.line}`;
	return detail`${says}, and ${named$3(citation.path + line)} says ${named$3(text)}`;
}
function correction(claim) {
	if (claim.kind !== "different") return detail`Report that metric in a metrics file, or take the number out of the card`;
	return detail`Correct it to ${named$3(claim.measured.text)}, rounded as you like`;
}
function nothingCompared(card, claims) {
	const ambiguous = claims.find(({ kind }) => kind === "ambiguous");
	const cited = [citeCard(card, (ambiguous ?? claims[0])?.number.at ?? null)];
	return mendedBy(detail`Put each number beside the name of its metric, as ${named$3("countersign inspect")} prints it`, undecided(ambiguous === void 0 ? detail`No number of the card stands beside the name of a metric that was measured` : detail`The card\u2019s numbers could be several of those measured`, cited));
}
function citations(card, claim) {
	const here = citeCard(card, claim.number.at, { strength: "E2" });
	return "measured" in claim ? [here, claim.measured.citation] : [here];
}
// src/core/evaluate/controls/catalogue.ts
const controls = [
	doc01,
	doc02,
	doc03,
	doc04,
	doc05,
	doc06,
	doc10,
	doc11,
	inv01,
	lin02,
	perf02,
	perf04
];
function controlOf(id) {
	return controls.find((control) => control.id === id);
}
const knownGovernance = {
	packs: packs.map(({ id }) => id),
	controls: controls.map(({ id }) => id)
};
// src/core/evaluate/decoded-policy.ts
const memory$1 = new WeakMap();
function decodedPolicy(file) {
	const before = memory$1.get(file);
	if (before !== void 0) return before;
	const decoded = decodePolicy(file, knownGovernance);
	memory$1.set(file, decoded);
	return decoded;
}
// src/core/base/engine.ts
const ENGINE = {
	name: "countersign",
	version: "0.1.0"
};
// src/core/policy/asks-for.ts
function asksFor(rule, model) {
	return rule.tiers.length === 0 || rule.tiers.includes(model.tier);
}
// src/core/base/glob.ts
function matchesGlob(pattern, name) {
	return matchSegments(pattern.split("/"), name.split("/"));
}
function isGlob(pattern) {
	return /[*?]/.test(pattern);
}
function matchSegments(pattern, name) {
	let reachable = [true, ...name.map(() => false)];
	for (const [index, segment] of pattern.entries()) {
		const next = reachable.map(() => false);
		const crossesNone = index === 0 || index < pattern.length - 1;
		for (let j = 0; j <= name.length; j++) {
			const before = j > 0 && ((reachable[j - 1] ?? false) || (next[j - 1] ?? false));
			if (segment === "**") next[j] = before || crossesNone && (reachable[j] ?? false);
			else next[j] = j > 0 && (reachable[j - 1] ?? false) && matchSegment(segment, name[j - 1] ?? "");
		}
		reachable = next;
	}
	return reachable[name.length] ?? false;
}
function matchSegment(pattern, text) {
	let p = 0;
	let t = 0;
	let star = -1;
	let mark = 0;
	while (t < text.length) if (pattern[p] === "*") {
		star = p++;
		mark = t;
	} else if (p < pattern.length && (pattern[p] === "?" || pattern[p] === text[t])) {
		p++;
		t++;
	} else if (star !== -1) {
		p = star + 1;
		t = ++mark;
	} else return false;
	while (pattern[p] === "*") p++;
	return p === pattern.length;
}
// src/core/policy/select-gate.ts
function selectGate(policy, branch) {
	const matching = policy.gates.filter((gate) => gate.branches.some((glob) => matchesGlob(glob, branch)));
	const [first, ...others] = matching;
	if (others.length === 0) return ok(first ?? null);
	return err(matching.map((gate) => ({
		code: "policy/overlap",
		file: policy.file.path,
		at: gate.at,
		length: gate.name.length,
		message: `the branch ${branch} is matched by the gates ${matching.map(({ name }) => name).join(" and ")}`,
		hint: "a branch has one gate: make their branches disjoint"
	})));
}
// src/core/policy/select-models.ts
function selectModels(policy, changes) {
	return policy.models.flatMap((model) => {
		const own = changes.filter(({ path }) => isBelow(model.path, path));
		return own.length === 0 ? [] : [{
			model,
			change: changeOf$3(model, own)
		}];
	}).toSorted((a, b) => byCodeUnit(a.model.id, b.model.id));
}
function changeOf$3(model, changes) {
	const [first, ...others] = new Set(changes.map(({ change }) => change));
	if (first === void 0 || others.length > 0) return "modified";
	if (first !== "removed") return first;
	const artifact = model.artifact === null ? null : fromRoot(model.path, model.artifact);
	return changes.some(({ path }) => path === artifact) ? "removed" : "modified";
}
// src/core/approval/instants.ts
const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
function secondsOf(at) {
	if (!form.test(at)) return NaN;
	const day = Date.UTC(two$1(at, 0) * 100 + two$1(at, 2), two$1(at, 5) - 1, two$1(at, 8)) / 1e3;
	const fraction = at.length > 20 ? Number(`0${at.slice(19, -1)}`) : 0;
	return day + two$1(at, 11) * 3600 + two$1(at, 14) * 60 + two$1(at, 17) + fraction;
}
function two$1(at, from) {
	return at.charCodeAt(from) * 10 + at.charCodeAt(from + 1) - ZERO * 11;
}
const ZERO = 48;
function later(at, seconds) {
	const end = secondsOf(at) + seconds;
	return Number.isNaN(end) ? at : new Date(Math.floor(end) * 1e3).toISOString().replace(".000Z", "Z");
}
function earlier(a, b) {
	if (a === null || b === null) return a ?? b;
	return secondsOf(b) < secondsOf(a) ? b : a;
}
// src/core/approval/opinions.ts
function opinionsOf(reviews) {
	const latest = new Map();
	const approvals = new Map();
	for (const review of reviews) {
		if (review.by === null || review.state === "commented") continue;
		const said = {
			review,
			given: secondsOf(review.at)
		};
		keepLater(latest, review.by.id, said);
		if (mayHaveApproved(review)) keepLater(approvals, review.by.id, said);
	}
	const opinions = new Map();
	for (const [id, { review }] of latest) if (review.by !== null) opinions.set(id, {
		person: review.by,
		latest: review,
		approval: approvals.get(id) ?? null
	});
	return opinions;
}
function keepLater(said, id, next) {
	const before = said.get(id);
	if (before === void 0 || isLater$1(next, before)) said.set(id, next);
}
function mayHaveApproved({ state, dismissal }) {
	return state === "approved" || state === "dismissed" && dismissal?.was !== "changes-requested";
}
function mayHaveRefused({ state, dismissal }) {
	return state === "changes-requested" || state === "dismissed" && dismissal?.was !== "approved";
}
const blocking$1 = {
	commented: 0,
	approved: 1,
	dismissed: 2,
	"changes-requested": 3
};
function isLater$1(a, b) {
	const [one, other] = [a.review, b.review];
	return (momentOf(a) - momentOf(b) || blocking$1[one.state] - blocking$1[other.state] || one.id - other.id) >= 0;
}
function momentOf({ review, given }) {
	if (!Number.isNaN(given)) return given;
	return review.state === "approved" ? -Infinity : Infinity;
}
// src/core/approval/approvals.ts
function approvalsOf({ opinions }) {
	const approvals = [];
	for (const opinion of opinions.values()) {
		const { person, approval } = opinion;
		if (approval !== null) approvals.push({
			opinion,
			person,
			review: approval.review,
			given: approval.given
		});
	}
	return approvals.toSorted((a, b) => a.person.id - b.person.id);
}
function ghostApprovals({ roll }) {
	return roll.reviews.filter((review) => review.by === null && mayHaveApproved(review));
}
function byRole$2(approvals, facts) {
	const concerned = new Map();
	for (const approval of approvals) for (const role of rolesOf$2(approval.review, facts)) {
		const known = concerned.get(role);
		if (known === void 0) concerned.set(role, [approval]);
		else known.push(approval);
	}
	return concerned;
}
function rolesOf$2({ by, heldRoles }, { rolesNow }) {
	const now = by === null ? [] : rolesNow.get(by.id) ?? [];
	const then = heldRoles?.filter((role, at) => !now.includes(role) && heldRoles.indexOf(role) === at) ?? [];
	return then.length === 0 ? now : [...now, ...then];
}
// src/core/approval/bot-change.ts
function botBehind({ opener, pushes, producers }) {
	if (producers.some(({ by, instructed }) => instructed && !by.bot)) return null;
	if (opener?.bot === true) return opener.login;
	return pushes.flatMap(({ by }) => by.bot ? [by.login] : []).toSorted(byCodeUnit)[0] ?? null;
}
// src/core/approval/counted.ts
function countedAs({ id, login }, review, { expiresAfter }) {
	const expiresAt = expiresAfter === null ? null : later(review.at, expiresAfter.seconds);
	return {
		id,
		login,
		review: review.id,
		sha: review.sha ?? "",
		at: review.at,
		expiresAt
	};
}
function countedForBot(id, hearings) {
	const all = hearings.flatMap(({ demand, valid }) => {
		const approval = valid.find(({ person }) => person.id === id);
		return approval === void 0 ? [] : demand.seats.map((seat) => countedAs(approval.person, approval.review, seat));
	});
	return all.find(({ expiresAt }) => expiresAt === null) ?? all.reduce(longer, all[0] ?? null);
}
function longer(a, b) {
	return a === null || earlier(a.expiresAt, b.expiresAt) === a.expiresAt ? b : a;
}
function firstExpiry(counted) {
	return counted.reduce((first, { expiresAt }) => earlier(first, expiresAt), null);
}
// src/core/approval/authors.ts
const rank$1 = {
	opened: 0,
	authored: 1,
	committed: 2,
	"co-authored": 3,
	pushed: 4,
	ran: 5
};
function authorsOf(roll) {
	const authors = new Map();
	for (const [person, authorship] of claims(roll)) {
		if (person === null) continue;
		const known = authors.get(person.id);
		if (known === void 0 || byEvidence(authorship, known) < 0) authors.set(person.id, authorship);
	}
	return authors;
}
function claims({ opener, commits, pushes, producers }) {
	return [
		[opener, {
			how: "opened",
			what: ""
		}],
		...commits.flatMap(claimsOf),
		...pushes.map(({ by, after }) => [by, {
			how: "pushed",
			what: after
		}]),
		...producers.map(({ by, run }) => [by, {
			how: "ran",
			what: String(run)
		}])
	];
}
function claimsOf({ sha, author, committer, coAuthors, web }) {
	return [
		[author.account, {
			how: "authored",
			what: sha
		}],
		[web ? null : committer.account, {
			how: "committed",
			what: sha
		}],
		...coAuthors.map(({ account }) => [account, {
			how: "co-authored",
			what: sha
		}])
	];
}
function byEvidence(a, b) {
	return rank$1[a.how] - rank$1[b.how] || byCodeUnit(a.what, b.what);
}
// src/core/approval/holders.ts
const nobody = {
	people: new Map(),
	unreadable: []
};
function holdersOf(members) {
	return new Map([...Map.groupBy(members, ({ role }) => role)].map(([role, lists]) => [role, holdingOf(lists)]));
}
function holdingOf(lists) {
	const people = new Map();
	const all = lists.flatMap((list) => list.members);
	for (const person of all) {
		const known = people.get(person.id);
		if (known === void 0 || person.login < known.login) people.set(person.id, person);
	}
	for (const { id, bot } of all) if (bot) people.delete(id);
	return {
		people,
		unreadable: lists.flatMap(({ unreadable }) => unreadable)
	};
}
// src/core/approval/independence.ts
function dependence(person, authors) {
	const authorship = authors.get(person.id);
	if (authorship !== void 0) return {
		code: "author",
		authorship
	};
	return person.bot ? { code: "bot" } : null;
}
// src/core/approval/facts.ts
function factsOf$1(roll) {
	const authors = authorsOf(roll);
	const holders = holdersOf(roll.members);
	const rolesNow = rolesNowOf(holders);
	const independent = independentOf(holders, authors);
	return {
		roll,
		asOf: secondsOf(roll.asOf),
		authors,
		holders,
		rolesNow,
		baseChangedAt: roll.baseChangedAt === null ? null : secondsOf(roll.baseChangedAt),
		descriptionEditedAt: roll.descriptionEditedAt === null ? null : secondsOf(roll.descriptionEditedAt),
		opinions: opinionsOf(roll.reviews),
		independent,
		independentIn: byRole$1(independent, rolesNow)
	};
}
function rolesNowOf(holders) {
	const roles = new Map();
	for (const [role, { people }] of holders) for (const id of people.keys()) {
		const held = roles.get(id);
		if (held === void 0) roles.set(id, [role]);
		else held.push(role);
	}
	return roles;
}
function byRole$1(independent, rolesNow) {
	const people = new Map();
	for (const person of independent.values()) for (const role of rolesNow.get(person.id) ?? []) {
		const known = people.get(role);
		if (known === void 0) people.set(role, [person]);
		else known.push(person);
	}
	return people;
}
function independentOf(holders, authors) {
	const people = new Map();
	for (const holding of holders.values()) for (const [id, person] of holding.people) if (!people.has(id) && dependence(person, authors) === null) people.set(id, person);
	const sorted = [...people.values()].toSorted((a, b) => byCodeUnit(a.login, b.login) || a.id - b.id);
	return new Map(sorted.map((person) => [person.id, person]));
}
// src/core/approval/refusal.ts
function refusal(approval, demand, facts) {
	return dependence(approval.person, facts.authors) ?? membership(approval, demand.role, facts) ?? changedMind(approval) ?? circumstances(approval, demand, facts) ?? whatMoved(approval.review, demand.signs) ?? tooOld(approval, demand, facts) ?? otherRole(approval.review, demand.role);
}
function membership({ person, review }, role, { holders }) {
	const isHolder = (holders.get(role) ?? nobody).people.has(person.id);
	const wasHolder = review.heldRoles?.includes(role) ?? null;
	const roles = [role];
	if (!isHolder) return wasHolder === true ? {
		code: "left",
		roles
	} : { code: "outsider" };
	if (wasHolder === null) return {
		code: "membership-unknown",
		roles
	};
	return wasHolder ? null : {
		code: "joined-later",
		roles
	};
}
function changedMind({ opinion: { latest }, review }) {
	if (latest.state === "approved") return null;
	if (latest.state === "dismissed" && latest.id === review.id) return {
		code: "dismissed",
		by: latest.dismissal?.by?.login ?? null
	};
	return {
		code: "withdrawn",
		by: latest.id
	};
}
function circumstances({ review, given }, demand, facts) {
	const { draft, requestedAgainAt } = review;
	const { baseChangedAt: base, descriptionEditedAt: description, roll } = facts;
	if (demand.onRerequest === "withdraw" && requestedAgainAt !== null) return {
		code: "requested-again",
		at: requestedAgainAt
	};
	if (draft) return { code: "draft" };
	if (base !== null && !(given > base)) return {
		code: "base-changed",
		at: roll.baseChangedAt ?? ""
	};
	if (description !== null && !(given > description)) return {
		code: "description-edited",
		at: roll.descriptionEditedAt ?? ""
	};
	return null;
}
const width = {
	evidence: 0,
	model: 1,
	change: 2
};
function whatMoved({ moved, evidenceDigest, sha }, signs) {
	if (moved.some((file) => isSigned(file, signs))) return {
		code: "evidence-moved",
		files: moved.filter((file) => isSigned(file, signs))
	};
	return evidenceDigest === null || sha === null ? {
		code: "evidence-unknown",
		sha
	} : null;
}
function isSigned({ side, scope }, signs) {
	return side === "policy" || width[scope] <= width[signs];
}
function tooOld(approval, { seats }, facts) {
	if (seats.length === 0 || seats.some((seat) => isYoungEnough(approval, seat, facts))) return null;
	const [longest] = seats.flatMap(({ expiresAfter }) => expiresAfter === null ? [] : [expiresAfter]).toSorted((a, b) => b.seconds - a.seconds);
	return longest === void 0 ? null : expired(approval.review, longest);
}
function isYoungEnough({ given }, { expiresAfter }, { asOf }) {
	return expiresAfter === null || asOf < given + expiresAfter.seconds;
}
function expired({ at }, { text, seconds }) {
	return {
		code: "expired",
		at: later(at, seconds),
		after: text
	};
}
function otherRole({ as }, role) {
	return as === null || as === role ? null : {
		code: "signs-as",
		role: as
	};
}
// src/core/approval/places.ts
function hear(demand, approvals, facts) {
	const valid = [];
	const refused = [];
	for (const approval of approvals) {
		const because = refusal(approval, demand, facts);
		if (because === null) valid.push(approval);
		else refused.push({
			approval,
			because
		});
	}
	return {
		demand,
		valid,
		refused
	};
}
function placesOf(hearings, facts) {
	return hearings.flatMap(({ demand, valid }) => {
		const byLimit = new Map();
		return demand.seats.map((seat) => {
			const limit = seat.expiresAfter?.seconds ?? null;
			const people = byLimit.get(limit) ?? valid.filter((approval) => isYoungEnough(approval, seat, facts)).map(({ person }) => person.id);
			byLimit.set(limit, people);
			return {
				demand,
				seat,
				people
			};
		});
	});
}
function botPlace(places) {
	return {
		demand: null,
		seat: { expiresAfter: null },
		people: [...new Set(places.flatMap((place) => place.people))].toSorted((a, b) => a - b)
	};
}
// src/core/approval/seating.ts
function seatingOf(seats) {
	const seatOf = new Map();
	const hopeless = new Set();
	const tried = new Set();
	for (const [index, people] of seats.entries()) {
		if (hopeless.has(people)) continue;
		const before = new Set(tried);
		if (!place({
			seats,
			seatOf,
			tried: before
		}, index)) {
			hopeless.add(people);
			for (const person of before) tried.add(person);
		}
	}
	const filled = seats.map(() => null);
	for (const [person, index] of seatOf) filled[index] = person;
	return filled;
}
function place(search, index) {
	const { seats, seatOf, tried } = search;
	const people = seats[index] ?? [];
	const free = people.find((person) => !seatOf.has(person));
	if (free !== void 0) {
		seatOf.set(free, index);
		return true;
	}
	for (const person of people) {
		if (tried.has(person)) continue;
		tried.add(person);
		const taken = seatOf.get(person);
		if (taken !== void 0 && place(search, taken)) {
			seatOf.set(person, index);
			return true;
		}
	}
	return false;
}
// src/core/approval/closure.ts
function mostLackingOf(classes) {
	const owners = classes.flatMap((one) => Array.from({ length: one.count }, () => one));
	const seated = seatingOf(owners.map(({ people }) => people));
	const first = owners[seated.indexOf(null)];
	if (first === void 0) return null;
	const classOf = new Map(seated.flatMap((person, index) => person === null ? [] : [[person, owners[index]]]));
	const met = new Set([first]);
	for (const { people } of met) for (const person of people) {
		const sitsIn = classOf.get(person);
		if (sitsIn !== void 0) met.add(sitsIn);
	}
	return without(classes.filter((one) => met.has(one)));
}
function without(classes) {
	return classes.reduceRight((kept, one) => {
		const rest = kept.filter((other) => other !== one);
		return isShort(rest) ? rest : kept;
	}, classes);
}
function isShort(classes) {
	return classes.reduce((sum, { count }) => sum + count, 0) > new Set(classes.flatMap(({ people }) => people)).size;
}
// src/core/approval/violators.ts
function smallestOf(classes) {
	const unions = 1 << classes.length;
	const within = peopleWithin(classes);
	const everybody = within[unions - 1] ?? 0;
	let best = null;
	for (let union = 1; union < unions; union++) {
		const seats = sumOf(classes, union);
		const people = everybody - (within[unions - 1 - union] ?? 0);
		if (people >= seats) continue;
		if (best === null || seats < best.seats || seats === best.seats && people < best.people) best = {
			union,
			seats,
			people
		};
	}
	return best === null ? null : membersOf$1(classes, best.union);
}
function peopleWithin(classes) {
	const fills = new Map();
	for (const [index, { people }] of classes.entries()) for (const person of people) fills.set(person, (fills.get(person) ?? 0) | 1 << index);
	const counts = new Int32Array(1 << classes.length);
	for (const union of fills.values()) counts[union] = (counts[union] ?? 0) + 1;
	for (let bit = 1; bit < counts.length; bit <<= 1) for (let union = 0; union < counts.length; union++) if ((union & bit) !== 0) counts[union] = (counts[union] ?? 0) + (counts[union ^ bit] ?? 0);
	return counts;
}
function sumOf(classes, union) {
	return classes.reduce((sum, { count }, index) => (union & 1 << index) === 0 ? sum : sum + count, 0);
}
function membersOf$1(classes, union) {
	return classes.filter((_, index) => (union & 1 << index) !== 0);
}
// src/core/approval/shortage.ts
const MANY = 12;
function shortageOf(kinds, personOf) {
	const classes = classesOf(kinds);
	const lacking = classes.length <= MANY ? smallestOf(classes) : mostLackingOf(classes);
	if (lacking === null) return null;
	const people = [...new Set(lacking.flatMap((one) => one.people))].toSorted((a, b) => a - b);
	const count = lacking.reduce((sum, one) => sum + one.count, 0);
	return {
		seats: byRole(lacking),
		people: people.map(personOf),
		more: count - people.length
	};
}
function classesOf(kinds) {
	return [...Map.groupBy(kinds, ({ people }) => people.join(" ")).values()].map((group) => ({
		kinds: group,
		count: group.reduce((sum, { count }) => sum + count, 0),
		people: group[0]?.people ?? []
	}));
}
function byRole(classes) {
	const counts = new Map();
	for (const { role, count } of classes.flatMap(({ kinds }) => kinds)) if (role !== null) counts.set(role, (counts.get(role) ?? 0) + count);
	return [...counts].map(([role, count]) => ({
		role,
		count
	}));
}
// src/core/approval/quorum.ts
function shortageOfPlaces(places, { opinions }) {
	const kinds = [...Map.groupBy(places, ({ people }) => people)].flatMap(([people, same]) => [...Map.groupBy(same, ({ demand }) => demand?.role ?? null)].map(([role, { length: count }]) => ({
		role,
		count,
		people
	})));
	return shortageOf(kinds, (id) => opinions.get(id)?.person ?? unknown(id));
}
function unreachableQuorum(demands, withBot, facts) {
	const readable = demands.filter(({ role }) => (facts.holders.get(role) ?? nobody).unreadable.length === 0);
	const kinds = readable.map(({ role, seats }) => {
		const { people } = facts.holders.get(role) ?? nobody;
		const ids = [...people.keys()].filter((id) => facts.independent.has(id));
		return {
			role,
			count: seats.length,
			people: ids.toSorted((a, b) => a - b)
		};
	});
	const all = [...new Set(kinds.flatMap(({ people }) => people))].toSorted((a, b) => a - b);
	const bot = withBot && readable.length === demands.length ? [{
		role: null,
		count: 1,
		people: all
	}] : [];
	return shortageOf([...kinds, ...bot], (id) => facts.independent.get(id) ?? unknown(id));
}
function unknown(id) {
	return {
		id,
		login: String(id),
		bot: false
	};
}
// src/core/approval/tally.ts
function tallyOf(hearing, sitting, facts) {
	const { demand, valid, refused } = hearing;
	const counted = valid.flatMap(({ person, review }) => {
		const place = sitting.byPerson.get(person.id);
		return place?.demand === demand ? [countedAs(person, review, place.seat)] : [];
	});
	const spare = valid.flatMap((approval) => {
		const because = whySpare(approval, hearing, sitting);
		return because === null ? [] : [refusedAs(approval, because)];
	});
	return {
		role: demand.role,
		signs: demand.signs,
		required: demand.seats.length,
		counted,
		notCounted: [...refused.map(({ approval, because }) => refusedAs(approval, because)), ...spare].toSorted(byReview$1),
		missing: demand.seats.length - counted.length,
		couldSign: couldSign(hearing, sitting, facts),
		unreadable: (facts.holders.get(demand.role) ?? nobody).unreadable
	};
}
function byReview$1(a, b) {
	return a.review - b.review;
}
function refusedAs({ person: { id, login }, review }, because) {
	return {
		id,
		login,
		review: review.id,
		because
	};
}
function whySpare({ person, review }, { demand }, { byPerson, empty }) {
	const place = byPerson.get(person.id);
	if (place !== void 0) return place.demand !== null && place.demand !== demand ? {
		code: "sits-elsewhere",
		role: place.demand.role
	} : null;
	const limit = empty.find((one) => one.demand === demand)?.seat.expiresAfter ?? null;
	return limit === null ? { code: "not-needed" } : expired(review, limit);
}
function couldSign({ demand, valid }, { byPerson }, facts) {
	const signed = new Set(valid.map(({ person }) => person.id));
	return (facts.independentIn.get(demand.role) ?? []).filter(({ id }) => !signed.has(id) && !byPerson.has(id));
}
// src/core/approval/untraced.ts
function untracedOf(roll) {
	const commits = roll.commits.flatMap(unknownOf);
	const head = new Set(roll.commits.map(({ sha }) => sha)).has(roll.head) ? [] : [{
		kind: "commit",
		sha: roll.head,
		part: "author",
		email: ""
	}];
	const pushes = unpushed(roll).map((sha) => ({
		kind: "push",
		sha
	}));
	return [
		...commits,
		...head,
		...pushes
	].toSorted(byPlace$1);
}
const byPlace$1 = byKeys(({ kind }) => kind, ({ sha }) => sha, (one) => one.kind === "commit" ? `${one.part} ${one.email}` : "");
function unknownOf({ sha, author, committer, coAuthors, web }) {
	return [
		["author", author],
		...web ? [] : [["committer", committer]],
		...coAuthors.map((identity) => ["co-author", identity])
	].flatMap(([part, { account, email }]) => account === null ? [{
		kind: "commit",
		sha,
		part,
		email
	}] : []);
}
function unpushed({ head, pushes, commits }) {
	const byAfter = Map.groupBy(pushes, ({ after }) => after);
	const known = new Set(commits.map(({ sha }) => sha));
	const seen = new Set([head]);
	const missing = [];
	for (const sha of seen) {
		const arrived = byAfter.get(sha) ?? [];
		if (arrived.length === 0) missing.push(sha);
		for (const { before } of arrived) if (known.has(before)) seen.add(before);
	}
	return missing;
}
// src/core/approval/vetoes.ts
const GONE = "ghost";
function vetoesOf$1(demands, facts) {
	const vetoes = [];
	const objections = [];
	for (const { person, latest } of facts.opinions.values()) {
		if (!mayHaveRefused(latest)) continue;
		const roles = person.bot ? [] : demandedOf(latest, demands, facts);
		const { id, login } = person;
		if (roles.length > 0) {
			if (stands(latest, roles, facts)) vetoes.push({
				id,
				login,
				review: latest.id,
				roles,
				dismissedBy: dismisser(latest)
			});
		} else if (latest.state === "changes-requested") objections.push({
			login,
			review: latest.id
		});
	}
	for (const { id, by, state } of facts.roll.reviews) if (by === null && state === "changes-requested") objections.push({
		login: GONE,
		review: id
	});
	return {
		vetoes: vetoes.toSorted(byReview),
		objections: objections.toSorted(byReview)
	};
}
function byReview(a, b) {
	return a.review - b.review;
}
function demandedOf(review, demands, facts) {
	const roles = rolesOf$2(review, facts);
	return demands.flatMap(({ role }) => roles.includes(role) ? [role] : []).toSorted(byCodeUnit);
}
function stands({ by, state, dismissal }, roles, facts) {
	if (state === "changes-requested") return true;
	const other = dismissal?.by ?? null;
	if (other === null) return true;
	if (other.id === by?.id) return false;
	const isHolder = roles.some((role) => facts.holders.get(role)?.people.has(other.id) === true);
	const isIndependent = dependence(other, facts.authors) === null;
	return !isHolder || !isIndependent || dismissal?.reason.trim() === "";
}
function dismisser({ state, dismissal }) {
	return state === "dismissed" ? dismissal?.by?.login ?? GONE : null;
}
// src/core/approval/count-approvals.ts
function countApprovals(demands, roll) {
	const facts = factsOf$1(roll);
	const approvals = approvalsOf(facts);
	const concerned = byRole$2(approvals, facts);
	const hearings = demands.map((demand) => hear(demand, concerned.get(demand.role) ?? [], facts));
	const places = placesOf(hearings, facts);
	const bot = demands.length === 0 ? null : botBehind(roll);
	const sitting = sit(bot === null ? places : [...places, botPlace(places)]);
	const tallies = talliesOf({
		hearings,
		sitting,
		strange: strangers(approvals, hearings, facts)
	}, facts);
	const extra = bot === null ? null : {
		bot,
		filledBy: forBot(sitting, hearings)
	};
	const counted = [...tallies.flatMap((tally) => tally.counted), ...extra?.filledBy ? [extra.filledBy] : []];
	return {
		tallies,
		...vetoesOf$1(demands, facts),
		shortage: shortageOfPlaces(places, facts),
		extra,
		untraced: untracedOf(roll),
		unreachable: unreachableQuorum(demands, bot !== null, facts),
		nextExpiry: firstExpiry(counted)
	};
}
function sit(places) {
	const filled = seatingOf(places.map(({ people }) => people));
	return {
		byPerson: new Map(places.flatMap((place, index) => pairOf(filled[index] ?? null, place))),
		empty: places.filter((_, index) => filled[index] === null)
	};
}
function pairOf(person, place) {
	return person === null ? [] : [[person, place]];
}
function forBot({ byPerson }, hearings) {
	const [found] = [...byPerson].find(([, { demand }]) => demand === null) ?? [];
	return found === void 0 ? null : countedForBot(found, hearings);
}
function talliesOf({ hearings, sitting, strange }, facts) {
	const [first, ...others] = hearings.map((hearing) => tallyOf(hearing, sitting, facts));
	if (first === void 0) return [];
	return [{
		...first,
		notCounted: [...first.notCounted, ...strange].toSorted(byReview$1)
	}, ...others];
}
function strangers(approvals, hearings, facts) {
	const heard = new Set(hearings.flatMap(({ valid, refused }) => [...valid, ...refused.map(({ approval }) => approval)]));
	const refused = approvals.filter((approval) => !heard.has(approval));
	const ghosts = ghostApprovals(facts).map(({ id }) => {
		return {
			id: null,
			login: "ghost",
			review: id,
			because: { code: "account-gone" }
		};
	});
	return [...refused.map((one) => refusedAs(one, dependence(one.person, facts.authors) ?? { code: "outsider" })), ...ghosts];
}
// src/core/evaluate/demands.ts
function demandsOf(policy, rules) {
	return [...Map.groupBy(rules, ({ role }) => role)].map(([role, asking]) => {
		const known = policy.roles.find(({ name }) => name === role);
		const count = Math.max(...asking.map((rule) => rule.count));
		return {
			role,
			signs: known?.signs ?? "change",
			onRerequest: known?.onRerequest ?? "withdraw",
			seats: Array.from({ length: count }, (_, index) => seatOf(asking.filter((rule) => rule.count > index)))
		};
	});
}
function seatOf(rules) {
	const [strictest = null] = rules.flatMap(({ expiresAfter }) => expiresAfter === null ? [] : [expiresAfter]).toSorted((a, b) => a.seconds - b.seconds);
	return { expiresAfter: strictest };
}
// src/core/evaluate/role-findings.ts
function roleFindings({ gate, tallies, members, cite }) {
	return tallies.map((tally) => {
		const { outcome, reason } = standingOf(tally, members);
		const strength = outcome === "pass" ? "E5" : null;
		return plainFinding({
			rule: `${gate}/approvals/${tally.role}`,
			kind: "approval",
			model: null,
			outcome,
			reason,
			evidence: cite(tally.role).map((one) => ({
				...one,
				strength
			}))
		});
	});
}
function standingOf({ role, required: count, missing, unreadable }, members) {
	if (unreadable.length > 0) return {
		outcome: "error",
		reason: {
			code: "role-unreadable",
			role,
			teams: unreadable
		}
	};
	if (!isHeld(role, members)) return {
		outcome: "indeterminate",
		reason: {
			code: "role-empty",
			role
		}
	};
	if (missing > 0) return {
		outcome: "pending",
		reason: {
			code: "role-awaits",
			role,
			count,
			missing
		}
	};
	return {
		outcome: "pass",
		reason: {
			code: "role-signed",
			role,
			count
		}
	};
}
function isHeld(role, members) {
	return members.some((list) => list.role === role && list.members.some(({ bot }) => !bot));
}
// src/core/evaluate/people-findings.ts
function peopleFindings(people) {
	return [
		...quorum(people),
		...botChange(people),
		...vetoes(people),
		...authors(people)
	];
}
function quorum({ gate, count, members }) {
	const { unreachable, shortage } = count;
	if (unreachable !== null && !unreachable.seats.every(({ role }) => !isHeld(role, members))) return [about(`${gate}/approvals`, "fail", {
		code: "quorum-unreachable",
		...unreachable
	})];
	if (shortage === null || !isOfPeople(shortage, count)) return [];
	return [about(`${gate}/approvals`, "pending", {
		code: "people-short",
		...shortage
	})];
}
function isOfPeople({ seats }, { tallies }) {
	return seats.every(({ role }) => {
		const tally = tallies.find((one) => one.role === role);
		if (tally === void 0) return false;
		const elsewhere = tally.notCounted.filter(({ because }) => because.code === "sits-elsewhere");
		return tally.counted.length + elsewhere.length >= tally.required;
	});
}
function botChange({ gate, count: { extra } }) {
	if (extra === null) return [];
	const { bot, filledBy } = extra;
	const rule = `${gate}/approvals/bot`;
	if (filledBy === null) return [about(rule, "pending", {
		code: "bot-change-awaits",
		bot
	})];
	return [about(rule, "pass", {
		code: "bot-change-signed",
		bot,
		by: filledBy.login
	})];
}
function vetoes({ gate, count }) {
	if (count.vetoes.length === 0) return [];
	return [about(`${gate}/vetoes`, "fail", {
		code: "changes-requested",
		vetoes: count.vetoes
	})];
}
function authors({ gate, count: { untraced } }) {
	if (untraced.length === 0) return [];
	return [about(`${gate}/${AUTHORS}`, "indeterminate", {
		code: "authors-untraced",
		untraced
	})];
}
function about(rule, outcome, reason) {
	return plainFinding({
		rule,
		kind: "approval",
		model: null,
		outcome,
		reason
	});
}
// src/core/evaluate/roll.ts
function rollOf(dossier, members) {
	const { asOf, subject, opener, draft, baseChangedAt, descriptionEditedAt } = dossier;
	const { commits, pushes, producers, reviews } = dossier;
	return {
		asOf,
		head: subject.head.sha,
		opener,
		draft,
		baseChangedAt,
		descriptionEditedAt,
		commits,
		pushes,
		producers,
		reviews,
		members
	};
}
// src/core/evaluate/approval-findings.ts
function signatureFindings(signing) {
	const { dossier, asked, gate } = signing;
	const idle = asked.idle.map((rule) => {
		return ruleFinding(signing, rule, {
			outcome: "not-applicable",
			reason: {
				code: "not-for-this-change",
				models: [],
				tiers: rule.tiers
			}
		});
	});
	const proposed = asked.proposed.map((role) => proposedRole(gate, role));
	const draft = dossier.draft ? [draftFinding(gate)] : [];
	const counted = dossier.members === null ? uncounted(signing) : count$2(signing, dossier.members);
	return {
		...counted,
		findings: [
			...counted.findings,
			...proposed,
			...idle,
			...draft
		]
	};
}
function ordered({ rules }) {
	return rules.toSorted((a, b) => byCodeUnit(a.role, b.role) || byCodeUnit(b.from, a.from) || a.at.line - b.at.line);
}
function uncounted(signing) {
	const rules = ordered(signing.asked);
	const findings = rules.map((rule) => {
		const { role, count: needed } = rule;
		return ruleFinding(signing, rule, {
			outcome: "pending",
			reason: {
				code: "counted-by-the-gate",
				role,
				count: needed
			}
		});
	});
	const none = {
		counted: [],
		notCounted: [],
		couldSign: [],
		unreadable: []
	};
	const signs = new Map(signing.policy.roles.map((role) => [role.name, role.signs]));
	return {
		findings,
		tallies: rules.map(({ role, count: required }) => ({
			role,
			signs: signs.get(role) ?? "evidence",
			required,
			missing: required,
			...none
		})),
		objections: [],
		nextExpiry: null
	};
}
function count$2(signing, members) {
	const { policy, gate, dossier } = signing;
	const rules = ordered(signing.asked);
	if (rules.length === 0) return {
		findings: [],
		tallies: [],
		objections: [],
		nextExpiry: null
	};
	const counted = countApprovals(demandsOf(policy, rules), rollOf(dossier, members));
	const cite = (role) => {
		const rule = rules.find((one) => one.role === role);
		return rule === void 0 ? [] : [citation$2(signing, rule)];
	};
	const findings = [...roleFindings({
		gate: gate.name,
		tallies: counted.tallies,
		members,
		cite
	}), ...peopleFindings({
		gate: gate.name,
		count: counted,
		members
	})];
	const { tallies, objections, nextExpiry } = counted;
	return {
		findings,
		tallies,
		objections,
		nextExpiry
	};
}
function ruleFinding(signing, rule, found) {
	return plainFinding({
		rule: `${signing.gate.name}/approvals/${rule.role}`,
		kind: "approval",
		model: null,
		...found,
		evidence: [citation$2(signing, rule)]
	});
}
function citation$2({ policy, dossier }, { at, from }) {
	const { path, digest } = policy.file;
	const proposed = dossier.proposedPolicy?.content;
	return {
		path,
		side: from,
		at,
		digest: from === "policy" ? digest : proposed?.kind === "text" ? proposed.digest : null,
		strength: null
	};
}
function proposedRole(gate, role) {
	const rule = `${gate.name}/approvals/${role}`;
	return plainFinding({
		rule,
		kind: "approval",
		model: null,
		outcome: "indeterminate",
		reason: {
			code: "role-proposed",
			role
		}
	});
}
function draftFinding(gate) {
	const rule = `${gate.name}/draft`;
	return plainFinding({
		rule,
		kind: "approval",
		model: null,
		outcome: "pending",
		reason: { code: "draft" }
	});
}
// src/core/evaluate/base-branch.ts
function branchOf(dossier) {
	return dossier.subject.base.ref.replace(/^refs\/heads\//, "");
}
// src/core/evaluate/proposed-policy.ts
function policyEdited(dossier) {
	const { proposedPolicy } = dossier;
	if (proposedPolicy === null) return [];
	const { path } = proposedPolicy;
	const proposed = readProposed(proposedPolicy);
	const problems = proposed.ok ? [] : proposed.error;
	const digest = proposedPolicy.content.kind === "text" ? proposedPolicy.content.digest : null;
	const at = problems[0]?.at ?? null;
	return [plainFinding({
		rule: "policy/edited",
		kind: "policy",
		model: null,
		outcome: "fail",
		severity: "warn",
		reason: {
			code: "policy-edited",
			path,
			problems
		},
		evidence: [{
			path,
			side: "candidate",
			at,
			digest,
			strength: null
		}]
	})];
}
function readProposed({ path, content }) {
	switch (content.kind) {
		case "text": return decodePolicy({
			path,
			text: content.text,
			digest: content.digest
		}, knownGovernance);
		case "absent": return err([problem(path, "policy/missing", "the change removes the policy")]);
		case "bytes": return err([problem(path, "document/binary", "is not text")]);
		case "refused": return err([problem(path, "policy/wrong-type", `is not a plain text file (${content.why})`)]);
		default: return unreachable(content);
	}
}
function problem(file, code, message) {
	return {
		code,
		file,
		at: null,
		length: 1,
		message,
		hint: "Keep the policy as a plain text file"
	};
}
// src/core/evaluate/asked-signatures.ts
function askedForModels(gate, models, judged) {
	const rules = gate.approvals.filter((rule) => models.some((model) => asksFor(rule, model)));
	const idle = gate.approvals.filter((rule) => !rules.includes(rule));
	return {
		rules: fromPolicy(judged.some(({ severity, reason }) => severity === "block" && reason.code === "first-version-awaits") ? [...rules, ...firstVersion(gate)] : rules),
		idle: fromPolicy(idle),
		proposed: []
	};
}
function askedForPolicy(policy, gate, dossier) {
	const current = [...gate.approvals, ...firstVersion(gate)];
	const next = proposedRules(dossier);
	const isKnown = ({ role }) => policy.roles.some(({ name }) => name === role);
	return {
		rules: [...fromPolicy(current), ...next.filter(isKnown).map((rule) => ({
			...rule,
			from: "candidate"
		}))],
		idle: [],
		proposed: [...new Set(next.filter((rule) => !isKnown(rule)).map(({ role }) => role))]
	};
}
function proposedRules(dossier) {
	if (dossier.proposedPolicy === null) return [];
	const proposed = readProposed(dossier.proposedPolicy);
	if (!proposed.ok) return [];
	const gate = selectGate(proposed.value, branchOf(dossier));
	return gate.ok && gate.value !== null ? [...gate.value.approvals, ...firstVersion(gate.value)] : [];
}
function fromPolicy(rules) {
	return rules.map((rule) => ({
		...rule,
		from: "policy"
	}));
}
function firstVersion({ firstVersion: first, at }) {
	return first.kind === "approved-by" ? [{
		role: first.role,
		count: 1,
		tiers: [],
		expiresAfter: null,
		at
	}] : [];
}
// src/core/evaluate/attestation-findings.ts
const MOST_CHECKS = 5e3;
const weights = {
	passed: {
		outcome: "pass",
		severity: "block",
		code: "attested-pass"
	},
	failed: {
		outcome: "fail",
		severity: "block",
		code: "attested-fail"
	},
	warned: {
		outcome: "fail",
		severity: "warn",
		code: "attested-warning"
	},
	errored: {
		outcome: "indeterminate",
		severity: "block",
		code: "attested-error"
	},
	skipped: {
		outcome: "indeterminate",
		severity: "block",
		code: "attested-skip"
	},
	undecided: {
		outcome: "indeterminate",
		severity: "block",
		code: "attested-undecided"
	}
};
function attestationFindings(gate, evidence) {
	const { model, candidate } = evidence;
	const present = countByName(candidate);
	const before = countByName(evidence.baseline);
	const gone = [...before.keys()].filter((name) => (present.get(name) ?? 0) < (before.get(name) ?? 0));
	return [...candidate.metrics.flatMap((file) => ofFile(gate, model.id, file)), ...gone.toSorted(byCodeUnit).map((name) => plainFinding({
		rule: `${gate.name}/attestations/${name}`,
		kind: "attestation",
		model: model.id,
		outcome: "indeterminate",
		reason: {
			code: "attestation-vanished",
			name
		}
	}))];
}
function countByName(side) {
	const counts = new Map();
	for (const { result } of side.metrics) {
		const attestations = result.kind === "read" ? result.reading.attestations : [];
		for (const { name } of attestations) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}
function ofFile(gate, model, file) {
	if (file.result.kind === "unread") return [];
	const { attestations, asserts, format } = file.result.reading;
	if (attestations.length > MOST_CHECKS) return [tooMany$1(gate, model, {
		file,
		found: attestations.length
	})];
	if (attestations.length > 0) return attestations.map((each) => ofAttestation(gate, model, {
		file,
		each
	}));
	if (!asserts) return [];
	const { path } = file;
	const found = {
		rule: `${gate.name}/attestations/${path}`,
		kind: "attestation",
		model
	};
	return [plainFinding({
		...found,
		outcome: "indeterminate",
		reason: {
			code: "nothing-asserted",
			path,
			format
		}
	})];
}
function tooMany$1(gate, model, { file, found }) {
	const { path, digest } = file;
	return plainFinding({
		rule: `${gate.name}/attestations/${path}`,
		kind: "attestation",
		model,
		outcome: "indeterminate",
		reason: {
			code: "too-many",
			what: "checks",
			found,
			most: MOST_CHECKS
		},
		evidence: [{
			path,
			side: "candidate",
			at: null,
			digest,
			strength: null
		}]
	});
}
function ofAttestation(gate, model, { file, each }) {
	const { outcome, severity, code } = weights[each.outcome];
	const { path, digest } = file;
	return plainFinding({
		rule: `${gate.name}/attestations/${each.name}`,
		kind: "attestation",
		model,
		outcome,
		severity,
		reason: {
			code,
			name: each.name,
			message: each.message
		},
		evidence: [{
			path,
			side: "candidate",
			at: each.at,
			digest,
			strength: "E1"
		}]
	});
}
// src/core/evaluate/blessing-findings.ts
function blessingFindings(gate, evidence, dossier) {
	const present = new Set([...dossier.candidate.filter(({ content }) => content.kind !== "absent").map(({ path }) => path), ...dossier.changes.filter(({ change }) => change !== "removed").map(({ path }) => path)]);
	return evidence.candidate.metrics.filter((file) => nameOf$8(file.path) === "BLESSED" && present.has(fromRoot(folderOf(file.path), "NOT_BLESSED"))).map(({ path, digest }) => plainFinding({
		rule: `${gate.name}/evidence/${path}`,
		kind: "evidence",
		model: evidence.model.id,
		outcome: "fail",
		reason: {
			code: "values-conflict",
			values: ["BLESSED", "NOT_BLESSED"]
		},
		evidence: [{
			path,
			side: "candidate",
			at: null,
			digest,
			strength: null
		}]
	}));
}
// src/core/evaluate/controls/custom-task.ts
function taskResult(asked, tasks) {
	if (tasks === null) return mendedBy(detail`Run it on a pull request: its description has the tasks`, undecided(detail`There is no pull request here to read the task from`));
	const same = tasks.filter((task) => isNamed(task, asked));
	const [first] = same;
	if (first === void 0) return notShown(detail`The pull request has no task ${named$3(asked)}`);
	if (same.some(({ state }) => state === "open")) return notShown(detail`The task ${named$3(asked)} is not ticked`);
	if (same.every(({ state }) => state === "not-applicable")) return notAsked(detail`Not applicable: ${quoted(first.reason?.slice(0, 300) ?? "")}`);
	return shown$1("E0", detail`The task ${named$3(asked)} is ticked`, []);
}
function isNamed({ id, text }, asked) {
	if (id === asked || plain$3(text) === plain$3(asked)) return true;
	return id !== null && plain$3(`${id}: ${text}`) === plain$3(asked);
}
function plain$3(text) {
	return text.replaceAll(/[*_`~]/g, "").replaceAll(/\s+/g, " ").replace(/\.$/, "").trim().toLowerCase();
}
// src/core/evaluate/controls/custom-control.ts
function customControl({ id, title, severity, ask }) {
	const needed = ask.kind === "task" ? "E0" : "E1";
	return {
		id,
		title,
		question: questionOf(ask),
		why: "The policy asks for it.",
		remedy: "Supply what the policy asks for.",
		severity: byTier(severity, severity, severity),
		needed: byTier(needed, needed, needed),
		stage: "pull-request",
		maps: [],
		check: (facts) => ({
			remedy: remedyOf(ask),
			...checkAsk(ask, facts)
		})
	};
}
function questionOf(ask) {
	switch (ask.kind) {
		case "section": return `Does the card have a section \u201c${ask.section}\u201d of ${ask.minWords} words or more?`;
		case "file": return `Is there a file ${ask.file} below the model?`;
		case "task": return `Is the task \u201c${ask.task}\u201d ticked in the pull request?`;
		default: return unreachable(ask);
	}
}
function remedyOf(ask) {
	switch (ask.kind) {
		case "section": return detail`Write a section ${named$3(ask.section)} of ${ask.minWords} words or more in the model card`;
		case "file": return detail`Commit ${named$3(ask.file)} below the model`;
		case "task": return detail`Tick ${named$3(ask.task)} in the description of the pull request, or write ${named$3("N/A \u2014 reason")} behind it`;
		default: return unreachable(ask);
	}
}
function checkAsk(ask, facts) {
	switch (ask.kind) {
		case "section": return checkSection(ask, facts);
		case "file": return checkFile(ask.file, facts);
		case "task": return taskResult(ask.task, facts.tasks);
		default: return unreachable(ask);
	}
}
function checkSection(ask, facts) {
	const found = cardOrResult(facts);
	if (found.kind === "result") return found.result;
	const { card, placeholders } = found.read;
	const outer = outermost(headed(card.sections, ask.section));
	const [first] = outer;
	if (first === void 0) return notShown(detail`The card has no section ${named$3(ask.section)}`, [citeCard(card, null)]);
	const own = card.sections.filter(({ span }) => outer.some((one) => liesWithin(span, one.span))).flatMap((section) => section.own).toSorted((a, b) => a.start - b.start);
	const { words } = countWords(card.visible, without$1(own, placeholders.map(({ span }) => span)));
	const citation = citeCard(card, first.at, { strength: "E1" });
	const counted = detail`The section ${named$3(ask.section)} has ${words} of ${ask.minWords} words`;
	return words < ask.minWords ? notShown(counted, [citation]) : shown$1("E1", counted, [citation]);
}
function headed(sections, heading) {
	const wanted = normalisedHeading(heading);
	return sections.filter((section) => normalisedHeading(section.heading) === wanted);
}
function outermost(sections) {
	const outer = [];
	for (const section of sections) if (section.span.start >= (outer.at(-1)?.span.end ?? 0)) outer.push(section);
	return outer;
}
function liesWithin(inner, outer) {
	return inner.start >= outer.start && inner.end <= outer.end;
}
function checkFile(file, { dossier, evidence }) {
	const pattern = fromRoot(evidence.model.path, file);
	const results = dossier.candidate.filter(({ path }) => path === pattern || matchesGlob(pattern, path)).map(fileResult);
	return results.find(({ outcome }) => outcome === "shown") ?? results.find(({ outcome }) => outcome === "undecided") ?? results[0] ?? notShown(detail`There is no file ${named$3(pattern)}`, [citeFile(pattern, null)]);
}
function fileResult({ path, content }) {
	switch (content.kind) {
		case "text": return present(path, content.digest, content.text.trim() === "");
		case "bytes": return present(path, content.digest, content.size === 0);
		case "absent": return notShown(detail`There is no file ${named$3(path)}`, [citeFile(path, null)]);
		case "refused": return undecided(detail`${named$3(path)} can\u2019t be read: it ${refusalWords(content.why)}`, [citeFile(path, null)]);
		default: return unreachable(content);
	}
}
function present(path, digest, isEmpty) {
	if (isEmpty) return notShown(detail`${named$3(path)} is empty`, [citeFile(path, digest)]);
	return shown$1("E1", detail`${named$3(path)} is there`, [{
		...citeFile(path, digest),
		strength: "E1"
	}]);
}
function citeFile(path, digest) {
	return {
		path,
		side: "candidate",
		at: null,
		digest,
		strength: null
	};
}
// src/core/evaluate/controls/asked-controls.ts
function askedControls(rules, tier) {
	const lowered = new Map(rules.adjust.map(({ control, severity }) => [control, severity]));
	const builtIn = [...requirers(rules)].flatMap(([id, requiredBy]) => {
		const control = controlOf(id);
		const severity = control === void 0 ? null : stricter(control.severity[tier], null);
		if (control === void 0 || severity === null) return [];
		const adjusted = lowered.get(id);
		return [{
			control,
			severity: adjusted === void 0 ? severity : milder(severity, adjusted),
			unadjusted: severity,
			requiredBy
		}];
	});
	const own = rules.custom.map((custom) => {
		const { severity } = custom;
		return {
			control: customControl(custom),
			severity,
			unadjusted: severity,
			requiredBy: ["custom"]
		};
	});
	return [...builtIn, ...own].toSorted((a, b) => byCodeUnit(a.control.id, b.control.id));
}
function requirers(rules) {
	const found = new Map();
	for (const id of rules.packs.toSorted(byCodeUnit)) for (const control of packOf(id)?.controls ?? []) found.set(control, [...found.get(control) ?? [], id]);
	return found;
}
// src/core/evaluate/controls/adjustments.ts
function adjustmentsOf(gate, tiers) {
	const rules = gate.controls;
	if (rules === null) return [];
	const asked = tiers.flatMap((tier) => askedControls(rules, tier));
	return rules.adjust.flatMap(({ control, severity: to, at }) => {
		const from = asked.filter((one) => one.control.id === control && one.severity !== one.unadjusted).reduce((most, one) => stricter(most, one.unadjusted), null);
		return from === null ? [] : [{
			control,
			from,
			to,
			at
		}];
	}).toSorted(byKeys((state) => state.control));
}
// src/core/evidence/card/forward-search.ts
function forwardSearch(text) {
	const last = new Map();
	return (word, from) => {
		const known = last.get(word);
		if (known === -1 || known !== void 0 && known >= from) return known;
		const found = text.indexOf(word, from);
		last.set(word, found);
		return found;
	};
}
// src/core/evidence/card/block-line.ts
function blockLine(text, start) {
	const newline = text.indexOf("\n", start);
	const next = newline === -1 ? text.length : newline + 1;
	const end = newline === -1 ? text.length : newline - (text[newline - 1] === "\r" && newline > start ? 1 : 0);
	const first = skipBlanks(text, start, end);
	const quoted = skipQuotes(text, first, end);
	const marker = listMarker(text, quoted, end);
	const content = skipBlanks(text, marker, end);
	return {
		end,
		next,
		blank: first === end,
		indent: columns$1(text, start, first),
		item: marker > quoted,
		content,
		fence: fenceAt(text, content, end),
		bibtex: text[content] === "@" && /^@[A-Za-z]{3,20}\s{0,3}\{/.test(text.slice(content, Math.min(end, content + 30)))
	};
}
function skipBlanks(text, from, end) {
	let at = from;
	while (at < end && (text[at] === " " || text[at] === "	" || text[at] === "\ufeff")) at++;
	return at;
}
function skipQuotes(text, from, end) {
	let at = from;
	while (at < end && text[at] === ">") at = skipBlanks(text, at + 1, end);
	return at;
}
function listMarker(text, from, end) {
	const head = text.slice(from, Math.min(end, from + 12));
	return from + (/^(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)/.exec(head)?.[0].length ?? 0);
}
function columns$1(text, start, first) {
	let width = 0;
	for (let at = start; at < first && width < 4; at++) width += text[at] === "	" ? 4 : 1;
	return width;
}
function fenceAt(text, from, end) {
	const mark = text[from];
	if (mark !== "`" && mark !== "~") return null;
	let at = from;
	while (at < end && text[at] === mark) at++;
	if (at - from < 3) return null;
	const rest = text.slice(at, end);
	if (mark === "`" && rest.includes("`")) return null;
	return {
		mark,
		length: at - from,
		bare: rest.trim() === ""
	};
}
// src/core/evidence/card/block-spans.ts
const enclosures = [
	{
		open: /^<!--/,
		close: "-->",
		closedOnly: false
	},
	{
		open: /^<pre(?=[\s>])/i,
		close: "</pre>",
		closedOnly: false
	},
	{
		open: /^<script(?=[\s>])/i,
		close: "<\/script>",
		closedOnly: false
	},
	{
		open: /^<style(?=[\s>])/i,
		close: "</style>",
		closedOnly: false
	},
	{
		open: /^<template(?=[\s>])/i,
		close: "</template>",
		closedOnly: false
	},
	{
		open: /^\$\$/,
		close: "$$",
		closedOnly: true
	},
	{
		open: /^\\\[/,
		close: "\\]",
		closedOnly: true
	}
];
function blockSpans(text, from) {
	const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text;
	const walk = {
		text,
		lower,
		search: forwardSearch(lower),
		spans: [],
		at: from,
		afterBlank: true,
		inList: false
	};
	while (walk.at < text.length) step$1(walk);
	return walk.spans;
}
function step$1(walk) {
	const line = blockLine(walk.text, walk.at);
	const before = walk.at;
	if (line.fence !== null) skipFence(walk, line);
	else if (line.bibtex) skipEntry(walk, line);
	else skipEnclosure(walk, line);
	if (walk.at !== before) walk.afterBlank = false;
	else plainLine(walk, line);
}
function plainLine(walk, line) {
	if (line.blank) walk.afterBlank = true;
	else if (line.indent >= 4 && walk.afterBlank && !walk.inList) walk.spans.push({
		start: walk.at,
		end: line.end
	});
	else {
		walk.afterBlank = false;
		if (line.item) walk.inList = true;
		else if (line.indent === 0) walk.inList = false;
	}
	walk.at = line.next;
}
function skipFence(walk, line) {
	const opened = line.fence;
	if (opened === null) return;
	const start = walk.at;
	let at = line.next;
	while (at < walk.text.length) {
		const inner = blockLine(walk.text, at);
		at = inner.next;
		const closes = inner.fence;
		if (closes?.mark === opened.mark && closes.length >= opened.length && closes.bare) break;
	}
	take(walk, start, at);
}
function skipEntry(walk, line) {
	const start = walk.at;
	let depth = 0;
	let at = start;
	let current = line;
	for (;;) {
		for (let i = at; i < current.end; i++) {
			const unit = walk.text[i];
			if (unit === "{") depth++;
			else if (unit === "}") depth--;
		}
		at = current.next;
		if (depth <= 0 || at >= walk.text.length) break;
		current = blockLine(walk.text, at);
		if (current.blank) break;
	}
	take(walk, start, at);
}
function skipEnclosure(walk, line) {
	const head = walk.lower.slice(line.content, line.content + 12);
	const enclosure = enclosures.find(({ open }) => open.test(head));
	if (enclosure === void 0) return;
	const { close, closedOnly } = enclosure;
	const found = walk.search(close, line.content + 2);
	if (found === -1 && closedOnly) return;
	const end = found === -1 ? walk.text.length : found + close.length;
	take(walk, line.content, end);
	const newline = walk.text.indexOf("\n", end);
	const rest = walk.text.slice(end, newline === -1 ? walk.text.length : newline);
	if (!/\S/.test(rest.slice(0, 1e3))) walk.at = newline === -1 ? walk.text.length : newline + 1;
}
function take(walk, start, end) {
	walk.spans.push({
		start,
		end
	});
	walk.at = end;
}
// src/core/evidence/card/inline-spans.ts
const LONGEST_FORMULA = 300;
function inlineSpans(text) {
	const walk = {
		text,
		search: forwardSearch(text),
		runs: new Map(),
		end: 0
	};
	const spans = [];
	const mark = /[`<$\\]/g;
	for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
		enterParagraph(walk, found.index);
		const end = closing$1(walk, found.index);
		if (end === null) continue;
		if (end.isSpan) spans.push({
			start: found.index,
			end: end.at
		});
		mark.lastIndex = end.at;
	}
	return spans;
}
function closing$1(walk, at) {
	switch (walk.text[at]) {
		case "`": return closeCode(walk, at);
		case "<": return closeTag(walk, at);
		case "$": return closeFormula(walk, at);
		default: return closeEscape(walk, at);
	}
}
function enterParagraph(walk, at) {
	if (at < walk.end) return;
	const blank = /\n[ \t\r]*\n/g;
	blank.lastIndex = at;
	walk.end = blank.exec(walk.text)?.index ?? walk.text.length;
	walk.runs.clear();
	for (let from = walk.search("`", at); from !== -1 && from < walk.end;) {
		const length = runLength(walk.text, from);
		const known = walk.runs.get(length);
		if (known === void 0) walk.runs.set(length, [from]);
		else known.push(from);
		from = walk.search("`", from + length);
	}
	for (const list of walk.runs.values()) list.reverse();
}
function closeCode(walk, at) {
	const length = runLength(walk.text, at);
	const list = walk.runs.get(length) ?? [];
	while (list.length > 0 && (list.at(-1) ?? 0) <= at) list.pop();
	const partner = list.at(-1);
	return partner === void 0 ? {
		at: at + length,
		isSpan: false
	} : {
		at: partner + length,
		isSpan: true
	};
}
function runLength(text, at) {
	let length = 1;
	while (text[at + length] === "`") length++;
	return length;
}
function closeTag(walk, at) {
	const comment = walk.text.startsWith("<!--", at);
	if (!comment && !/^<code[\s>]/i.test(walk.text.slice(at, at + 6))) return null;
	const close = comment ? "-->" : "</code>";
	const found = walk.search(close, at);
	return found === -1 || found >= walk.end ? null : {
		at: found + close.length,
		isSpan: true
	};
}
function closeFormula(walk, at) {
	const { text } = walk;
	const double = text[at + 1] === "$";
	const from = at + (double ? 2 : 1);
	if (/[\s$]/.test(text[from] ?? " ")) return double ? {
		at: from,
		isSpan: false
	} : null;
	const close = walk.search(double ? "$$" : "$", from);
	if (close === -1 || close >= walk.end || close - from > LONGEST_FORMULA) return null;
	const inner = text.slice(from, close);
	const after = text[close + 1] ?? "";
	if (/\n/.test(inner) || /\s$/.test(inner) || /\d/.test(after) || !/[\\^_{}=]/.test(inner)) return null;
	return {
		at: close + (double ? 2 : 1),
		isSpan: true
	};
}
function closeEscape(walk, at) {
	if (walk.text[at + 1] === "(") {
		const close = walk.search("\\)", at + 2);
		if (close !== -1 && close < walk.end && close - at <= LONGEST_FORMULA) return {
			at: close + 2,
			isSpan: true
		};
	}
	return {
		at: at + 2,
		isSpan: false
	};
}
// src/core/evidence/card/masked-prose.ts
function maskedProse(text, from) {
	const blocks = blanked(text, [{
		start: 0,
		end: from
	}, ...blockSpans(text, from)]);
	return blanked(blocks, inlineSpans(blocks));
}
function blanked(text, spans) {
	const pieces = [];
	let at = 0;
	for (const { start, end } of spans) {
		if (end <= at) continue;
		const first = Math.max(at, start);
		pieces.push(text.slice(at, first), text.slice(first, end).replaceAll(/[^\r\n]/g, " "));
		at = end;
	}
	pieces.push(text.slice(at));
	return pieces.join("");
}
// src/core/evidence/task-list.ts
const MOST_TASKS = 1e3;
const LONGEST_ITEM = 2e3;
function taskList(body) {
	const prose = maskedProse(body, 0);
	const lines = lineIndex(body);
	const tasks = [];
	for (const start of lines) {
		if (tasks.length === MOST_TASKS) break;
		const newline = prose.indexOf("\n", start);
		const end = Math.min(newline === -1 ? prose.length : newline, start + LONGEST_ITEM);
		const box = item.exec(prose.slice(start, end));
		if (box === null) continue;
		const at = start + box[0].length;
		tasks.push(taskOf(box[1] ?? " ", body.slice(at, end), positionAt(lines, start + box[0].indexOf("["))));
	}
	return tasks;
}
const item = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[([ xX])\](?=[ \t]|$)/;
const namedInComment = /<!--[ \t]*id:[ \t]*([\w.-]{1,64})[ \t]*-->/;
const namedBefore = /^([A-Za-z][\w.-]{0,63}):[ \t]+(?=\S)/;
function taskOf(box, source, at) {
	const id = namedInComment.exec(source)?.[1] ?? null;
	const plain = withoutComments$1(source).trim();
	const lead = id === null ? namedBefore.exec(plain) : null;
	const words = plain.slice(lead?.[0].length ?? 0);
	const excuse = excuseOf(words);
	return {
		id: id ?? lead?.[1] ?? null,
		text: excuse?.text ?? words,
		state: stateOf$2(box, excuse),
		reason: excuse?.reason ?? null,
		at
	};
}
function stateOf$2(box, excuse) {
	if (excuse !== null) return excuse.reason === null ? "open" : "not-applicable";
	return box === " " ? "open" : "ticked";
}
const excuseMark = /(?:^|[\s(:,\u2014\u2013-])n\/a(?![\w/])(?:[ \t]*[\u2014\u2013:,-]+[ \t]*|[ \t]+because[ \t]+|[ \t]*\([ \t]*)?/i;
const instruction = /(?:^|\s)(?:or|else|otherwise|mark|write|use|if|with)$/i;
const askedReason = /^\W*(?:give|state|add|explain|describe|your|the|a|an|with|plus)?\W*(?:your|the|a|an)?\W*(?:reason|why|explanation|justification)\W*$/i;
function excuseOf(words) {
	const mark = excuseMark.exec(words);
	if (mark === null) return null;
	const text = words.slice(0, mark.index).replace(/[\s(:,\u2014\u2013-]{1,20}$/, "");
	if (instruction.test(text)) return null;
	const reason = words.slice(mark.index + mark[0].length).trim();
	return {
		text,
		reason: /\p{L}{2}/u.test(reason) && !askedReason.test(reason) && /[^\w\s]|\s/.test(mark[0].slice(4)) ? reason.replace(/\)$/, "").trim() : null
	};
}
function withoutComments$1(text) {
	let rest = text;
	for (let open = rest.indexOf("<!--"); open !== -1; open = rest.indexOf("<!--", open)) {
		const close = rest.indexOf("-->", open + 4);
		if (close === -1) return rest.slice(0, open);
		rest = rest.slice(0, open) + rest.slice(close + 3);
	}
	return rest;
}
// src/core/evidence/card/placeholder-defaults.ts
const defaults = [
	/\[?[ \t]{0,5}more[ \t]{1,3}information[ \t]{1,3}(?:is[ \t]{1,3})?needed(?:[ \t]{1,3}for[ \t]{1,3}further[ \t]{1,3}recommendations)?\.?[ \t]{0,5}\]?/gi,
	/\{\{[^{}\n]{0,200}\}\}/g,
	/(?<![\w\\{}$^])\{[a-z][a-z0-9_]{1,40}\}(?![\w{}])/g,
	/\[(?:insert|add|your|todo|tbd|fill)\b[^[\]\n]{0,80}\](?!\()/gi,
	/\blorem ipsum\b/gi
];
const frontMatterDefaults = /my-license-1\.0|any valid license identifier|list of iso 639-1 code|\{\{[^{}\n]{0,200}\}\}/gi;
function defaultTexts(card) {
	return [
		...card.sections.flatMap(({ own, owner }) => own.flatMap(({ start, end }) => {
			const text = card.prose.slice(start, end);
			return defaults.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => hit(match, start, owner)));
		})),
		...inHeadings(card),
		...inFrontMatter(card)
	];
}
function hit(match, from, section) {
	const start = from + match.index;
	return {
		rule: "default",
		section,
		span: {
			start,
			end: start + match[0].length
		}
	};
}
function inHeadings(card) {
	return card.sections.flatMap(({ span, owner, own, heading, level }) => {
		const end = Math.min(own[0]?.start ?? span.end, span.start + 500);
		const text = card.prose.slice(span.start, end);
		const match = /\[optional\]|\{\{[^{}\n]{0,200}\}\}/i.exec(text) ?? (level <= 2 && isTemplateTitle(heading) ? /model id/i.exec(text) : null);
		return match === null ? [] : [hit(match, span.start, owner)];
	});
}
function isTemplateTitle(heading) {
	return /^(?:model card (?:for|of) )?model id$/i.test(heading);
}
function inFrontMatter({ frontMatter, file }) {
	if (frontMatter.kind !== "read") return [];
	const { start, end } = frontMatter.root.at;
	return Array.from(file.text.slice(start, end).matchAll(frontMatterDefaults), (match) => hit(match, start, "front matter"));
}
// src/core/evidence/card/placeholder-hollow.ts
const LEAST_LETTERS = 15;
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const emptyAnswer = /^(?:[-\u2013\u2014]{1,2}|[.\u2026?]+|n\/?a|none yet|tbd|tba|todo|to be (?:determined|done|added|defined)|coming soon|to do|\(to ?do\)|wip|work in progress|unknown|pending|xxx+)\.?$/i;
function hollowSections(card) {
	const owners = new Map();
	for (const section of card.sections) {
		if (section.owner === null) continue;
		const known = owners.get(section.owner);
		if (known === void 0) owners.set(section.owner, [section]);
		else known.push(section);
	}
	return [...owners].flatMap(([owner, sections]) => {
		const empty = sections.filter((section) => answersNothing(card, section));
		if (empty.length > 0) return empty.map((section) => hollow(section, owner));
		const first = sections.find(({ heading, form }) => form === "heading" && canonicalSection(heading) !== null);
		if (first === void 0 || !isHollow(card, owner, sections) || holdsKeys(card, first)) return [];
		return [hollow(first, owner)];
	});
}
function hollow(section, owner) {
	const [body] = section.own;
	const end = body?.end ?? Math.min(section.span.end, section.span.start + section.heading.length + 1);
	return {
		rule: "hollow",
		section: owner,
		span: {
			start: section.span.start,
			end: Math.max(end, section.span.start)
		}
	};
}
function answersNothing(card, { own, form }) {
	if (own.reduce((sum, { start, end }) => sum + end - start, 0) > 400) return false;
	const text = visibleLine(own.map((span) => sourceOf(card, span)).join(" ")).replace(/^[-+] /, "");
	return emptyAnswer.test(text) || form === "key" && text === "" && !holdsMore(card, own);
}
const numeric = new Set([
	"results",
	"metrics",
	"factors",
	"training_data",
	"evaluation_data"
]);
const brief = new Set([
	"license",
	"contact",
	"citation"
]);
function isHollow(card, owner, sections) {
	if (brief.has(owner)) return sections.every(({ own }) => own.every((span) => lettersIn(sourceOf(card, span), 2) < 2));
	let letters = 0;
	for (const { own } of sections) {
		if (holdsMore(card, own) || numeric.has(owner) && holdsNumber(card, own)) return false;
		for (const { start, end } of own) {
			letters += lettersIn(card.visible.slice(start, end).replaceAll(keyStub, " "), LEAST_LETTERS);
			if (letters >= LEAST_LETTERS) return false;
		}
	}
	return true;
}
function holdsNumber(card, own) {
	return own.some((span) => /\d/.test(sourceOf(card, span)));
}
function lettersIn(text, needed) {
	let letters = 0;
	for (const [unit] of text.matchAll(/[\p{L}\p{N}]/gu)) {
		letters += dense.test(unit) ? 3 : 1;
		if (letters >= needed) break;
	}
	return letters;
}
const keyStub = /^[ \t]{0,20}(?:[-*+][ \t]{1,5})?[^:\n]{1,60}:[ \t*_]{0,5}$/gm;
function holdsMore(card, own) {
	return own.some(({ start, end }) => {
		const last = Math.min(end, start + LONGEST_SOURCE);
		const source = withoutComments(card.file.text.slice(start, last));
		if (/\]\(|https?:|@\w/.test(source)) return true;
		return lettersIn(source, Infinity) - lettersIn(card.prose.slice(start, last), Infinity) >= LEAST_LETTERS;
	});
}
const LONGEST_SOURCE = 5e3;
function holdsKeys(card, { span }) {
	return card.sections.some((inner) => inner.form === "key" && inner.span.start > span.start && inner.span.end <= span.end && inner.own.length > 0);
}
function sourceOf(card, { start, end }) {
	return withoutComments(card.file.text.slice(start, end));
}
function withoutComments(text) {
	const open = text.indexOf("<!--");
	if (open === -1) return text;
	const close = text.lastIndexOf("-->");
	return close < open ? text.slice(0, open) : text.slice(0, open) + text.slice(close + 3);
}
// src/core/evidence/card/imperative.ts
const verbs = /^(?:please )?(?:describe|provide|specify|explain|include|outline|summari[sz]e|identify|discuss|fill in|define|indicate|mention)\b/i;
const nounsToo = /^(?:please )?(?:report|state|detail|list|document|add|write|note)\s+(?:the|a|an|any|all|which|how|whether|what|why|where|who|when|your|each|every|here|known|main|key|possible|relevant|performance|precision|recall|accuracy|auc|f1|metrics?|results?|numbers|scores|values|errors|limitations|risks|users|at least)\b/i;
function startsWithImperative(sentence) {
	const start = sentence.trimStart().slice(0, 200);
	return verbs.test(start) || nounsToo.test(start);
}
// src/core/evidence/card/placeholder-brackets.ts
const bracketed = /^(\s{0,20}(?:[-*+][ \t]{1,5}|\d{1,3}[.)][ \t]{1,5})?(?:[^:|[\n]{1,60}:[*_ \t]{0,5})?)\[([^[\]\n]{3,200})\][ \t.]{0,5}$/;
const wholeCell = /^\[([^[\]\n]{3,200})\]$/;
const remark$2 = /^(?:\p{L}\p{Ll}+|\p{L}[^'"^@=<>]*\s[^'"^@=<>]*)[.\u2026?]*$/u;
const definition = /^ {0,3}\[([^[\]\n]{1,200})\]:/gm;
function bracketedValues(card) {
	const names = new Set(Array.from(card.prose.matchAll(definition), ([, name]) => (name ?? "").toLowerCase()));
	const isGap = (inside) => remark$2.test(inside) && !names.has(inside.toLowerCase());
	const inLines = card.sections.flatMap((section) => linesOf$1(card, section, isGap));
	const inCells = card.tables.flatMap(({ rows, owner }) => rows.flat().flatMap(({ span }) => {
		const text = card.prose.slice(span.start, Math.min(span.end, span.start + 300)).trim();
		const inside = wholeCell.exec(text)?.[1];
		if (inside === void 0 || !isGap(inside)) return [];
		return [{
			rule: "instruction",
			section: owner,
			span: {
				start: span.start,
				end: span.start + text.length
			}
		}];
	}));
	return [...inLines, ...inCells];
}
function linesOf$1(card, section, isGap) {
	return section.own.flatMap((own) => proseLines(card.prose.slice(own.start, own.end)).flatMap((line) => {
		const [, lead = "", inside] = line.text.length > 400 ? [] : bracketed.exec(line.text) ?? [];
		if (inside === void 0 || !isGap(inside)) return [];
		return [{
			rule: "instruction",
			section: section.owner,
			span: spanOf$1(own, line.start + lead.length, inside)
		}];
	}));
}
function spanOf$1(own, offset, inside) {
	const start = own.start + offset;
	return {
		start,
		end: start + inside.length + 2
	};
}
// src/core/evidence/card/placeholder-instructions.ts
const fillIns = [
	/(?<=:[*_ \t]{0,4})(?<!_)_{3,}(?=[ \t]*$)/gm,
	/(?<=[:|][ \t*]{0,4})(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY)(?=[ \t]*(?:\||$))/gm,
	/(?<![\w.])[xX]{1,3}(?:\.[xX]{1,3})?[ \t]?%/g,
	/__version__/g
];
const LONGEST_LINE = 600;
const ITALIC_HABIT = 4;
function leftInstructions(card) {
	const italics = proseLines(card.prose).filter((line) => isItalic(line.text)).length;
	return [
		...card.sections.flatMap((section) => inSection(card, section, italics >= ITALIC_HABIT)),
		...zeroTables(card),
		...bracketedValues(card)
	];
}
function inSection(card, { own, owner }, italicHabit) {
	return [...own.flatMap(({ start, end }) => {
		const text = card.prose.slice(start, end);
		return fillIns.flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => ({
			start: start + match.index,
			end: start + match.index + match[0].length
		})));
	}), ...italicInstructions(card, own, italicHabit)].map((span) => ({
		rule: "instruction",
		section: owner,
		span
	}));
}
function italicInstructions(card, own, italicHabit) {
	const lines = own.flatMap((span) => proseLines(card.prose.slice(span.start, span.end)).map((line) => ({
		start: span.start + line.start,
		end: span.start + line.end,
		text: line.text
	})));
	const italic = lines.filter((line) => isItalic(line.text));
	const alone = italicHabit && italic.length === lines.filter((line) => /\S/.test(line.text)).length;
	return italic.filter((line) => alone || asks(visibleLine(line.text)));
}
function isItalic(line) {
	if (line.length > LONGEST_LINE) return false;
	const text = line.trim();
	return /^(?:\*(?!\*)([^*]{8,})\*|_(?!_)([^_]{8,})_)$/.exec(text) !== null;
}
const question = /^(?:what|who|whom|whose|which|how|when|where|why|is|are|does|do|did|has|have|was|were|can|could|will|should)\b/i;
function asks(line) {
	return line.endsWith("?") && question.test(line) || startsWithImperative(line);
}
function zeroTables(card) {
	return card.tables.flatMap(({ rows, span, owner }) => {
		const numbers = rows.flat().filter(({ text }) => /^[-+]?\d{0,20}(?:\.\d{1,20})?%?$/.test(text) && /\d/.test(text));
		return numbers.length >= 2 && numbers.every(({ text }) => /^0?\.0{1,20}%?$/.test(text)) ? [{
			rule: "instruction",
			section: owner,
			span
		}] : [];
	});
}
// src/core/evidence/card/template-hints.ts
const huggingFace = [
	"tafmer ld9v8y 1fph7pm 10vraeo l5k91o 8burug",
	"k8uqob uligsg 1y5cbqj 7ofacj 1p53d9",
	"62n8ut 137gzqz 1yb78pd",
	"10qcqqq 1tr7zkv 1840ihw 29dgtc 1j6issz uvh4dv 1nn1m1n zy6fma 7vwahu 3p1zsk 1kawmud 1y04izf 19iuayl i9gy01 709wmv 17286ie 7skdbb 7f0xn 3b4kx5 175fn5p",
	"qok1t2 f40nf1 1lvwyvj fxzxzt 1xz72lu h16k10 ohjc0q 153i4p2 1q3jjg8 15dcwch gcvjlv neigsy pl4oso",
	"qok1t2 f40nf1 1lvwyvj ypb0z 1ndmc0i 1uzacvj 10eezs5 1io91t5 pptatc 1m9cqbb qnkugz 107elj2 12mcjmv 1ljh1rl 627lt wndonz pl4oso",
	"1omzlp2 1kqhhi7 zjg5pf 1u3ahlx hgqpv6 oh2dmf 1rfyl61 r1hvis 1fe2l4v 1il8bkb k7ivps 1luulog",
	"uy53qm 1jju4i8 7ujr5c mw5eel vixi59 1tjobys ptndnb",
	"uy53qm 1jju4i8 erbfot ca2nc5 v5f9eu 1gda87q 5dq6p7 103x5k0 a74bdd agr5s6 51l0ai 1b7t2o",
	"1ulhdcu fj25f5 1r4a15j zray2r 1fte81c 1h0xpqf ama6ij ovbvg8 ljkiva 1wfyj3t 19o33u1 z1wvb5 1jvjebu mcfar6 1ni76l6 2k6cnt gj5i7l lhwfdh 7syuhq xskkpn",
	"1y3s5pq ldv864 10so98r 1ra5i84 1yx4dfd 1txl81z sprgcn np7d8t i09p2p 16h6qup 7n3i63 f4rjl5 11dl840 fs1k7j 1k3encj 1q6bjn2 17ug1yx 11h0nl1 13dqxbv 1gjfmn3 1mt2wbz fbb9ro n59gs4 21qsi7 1sdi8b3 sgnlzk uuergt 19ql83d k12qcl 1neb8pp",
	"1y3s5pq ba0oc4 pc79bp 1q95kuu grwg0x lobsap sprgcn np7d8t i09p2p 16h6qup 7n3i63 f4rjl5 11dl840 fs1k7j 1k3encj 1q6bjn2 17ug1yx 11h0nl1 13dqxbv 1gjfmn3 1mt2wbz fbb9ro n59gs4 21qsi7 1sdi8b3 sgnlzk uuergt 19ql83d k12qcl 1neb8pp",
	"1y3s5pq ldv864 10so98r 18f81wg 1qnrug8",
	"1y3s5pq ba0oc4 pc79bp 16m9ai 11lmv2o",
	"8r4e7n x0tslk tiuoiw 1ckmux4 xgo07o 1l2r1my",
	"1twpp39 1a08sjq 1kzg63k 1n143e7 1fd171v 1aycidn 1voaffu lty4q 1dcc0t 13idfnj",
	"145ax60 mf81ba 1al59h9 d5lxag 1p5172w 1s3lzau 11pf6rr ptjp1z 17tmx2j",
	"gvg212 i8h3vo 1cr9nx9 1h3j00q",
	"1wmm2f5 1hwgzm5 1eq33b4 1ehjc78 1pab801 47bhsx ukidpd vrhoo5 1oov6a3 14anhv6 4aswg7 1007w4n 144225v 1h6f7uh zfj2yw 9b3bw1 urpxxs"
];
const own = [
	"se526o tf3fab 6zcm8s cl4nbj 1i2wjpd kuijyu 10zvsgz 1hc12vw ozow09 grr49l",
	"14d7aww bcgyj2 1nbmy1a 1oyyhuw 1ozqelh 5us4so 13zqka9 psymhz gvofu1 13jc0c 11rpekn",
	"1ya00c1 s5s12y 1ymofyw 1uxqi8f 1qmsl6p ls39bb 1c6rj35",
	"1txht5u d9n0e3 4hcopk 1h5b7z7 d9iv6q 1xppdxx pjps5t ky4zi5 1jzm4oj 65mog1 qv9wki 3h6ka4",
	"3pec7o yk634t br9291 1oa1zu 4ahr84 1gcvpcz 3nuuwe tmligz annj0p cu468y 1fkntbb 1iipeuf 13262fw"
];
const templateHints = [...huggingFace, ...own].map((line) => new Set(line.split(" ").map((gram) => Number.parseInt(gram, 36))));
// src/core/evidence/card/placeholder-similar.ts
const GRAM = 5;
const LIKE = .8;
const MOST_WORDS = 80;
const LONGEST_PARAGRAPH = 1200;
function templateParagraphs(card) {
	return card.sections.flatMap((section) => paragraphs(card, section).filter(({ start, end }) => isHint(card.visible.slice(start, end))).map((span) => ({
		rule: "similar",
		section: section.owner,
		span
	})));
}
function paragraphs(card, { own }) {
	const found = [];
	for (const { start, end } of own) {
		let first = null;
		let last = start;
		for (const line of proseLines(card.prose.slice(start, end))) if (/\S/.test(line.text)) {
			first ??= start + line.start;
			last = start + line.end;
		} else if (first !== null) {
			found.push({
				start: first,
				end: last
			});
			first = null;
		}
		if (first !== null) found.push({
			start: first,
			end: last
		});
	}
	return found.filter((span) => span.end - span.start <= LONGEST_PARAGRAPH);
}
function isHint(paragraph) {
	const grams = gramsOf(paragraph);
	return grams.size > 0 && templateHints.some((hint) => jaccard(grams, hint) >= LIKE);
}
function gramsOf(text) {
	const words = wordsOf(text);
	const grams = new Set();
	if (words.length > MOST_WORDS) return grams;
	for (let i = 0; i + GRAM <= words.length; i++) grams.add(fnv1a(words.slice(i, i + GRAM).join(" ")));
	return grams;
}
function fnv1a(text) {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
	return hash >>> 0;
}
function jaccard(a, b) {
	let common = 0;
	for (const gram of a) if (b.has(gram)) common++;
	return common / (a.size + b.size - common);
}
// src/core/evidence/card/placeholder-stubs.ts
const imperativeAnswers = new Set([
	"contact",
	"citation",
	"license"
]);
const LONGEST_STUB = 600;
function stubs(card) {
	return card.sections.filter((section) => isStub(card, section)).map(({ own, owner }) => ({
		rule: "stub",
		section: owner,
		span: trimmed(card, {
			start: own[0]?.start ?? 0,
			end: own.at(-1)?.end ?? 0
		})
	}));
}
function isStub(card, { own, owner }) {
	if (own.length === 0 || imperativeAnswers.has(owner) || own.reduce((sum, { start, end }) => sum + end - start, 0) > LONGEST_STUB * 2) return false;
	const text = own.map(({ start, end }) => card.prose.slice(start, end)).join("\n");
	if (text.trim().length > LONGEST_STUB || /https?:|\d/.test(text)) return false;
	const sentences = text.split(/\n[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]|\n[ \t\r]*\n|(?<=[.!?])\s/).map((sentence) => visibleLine(sentence.replace(/^[ \t]*[-*+][ \t]/, ""))).filter((sentence) => /\p{L}/u.test(sentence));
	return sentences.length > 0 && sentences.every((sentence) => startsWithImperative(sentence) && !namesSomething(sentence));
}
function namesSomething(sentence) {
	return /\s\p{Lu}\p{Ll}+/u.test(sentence);
}
function trimmed(card, { start, end }) {
	const text = card.prose.slice(start, end);
	const first = start + text.length - text.trimStart().length;
	return {
		start: first,
		end: first + text.trim().length
	};
}
// src/core/evidence/card/placeholder.ts
const MOST$2 = 200;
const LONGEST_TEXT = 80;
function placeholders(card) {
	const ordered = [
		...defaultTexts(card),
		...leftInstructions(card),
		...stubs(card),
		...templateParagraphs(card),
		...hollowSections(card)
	].toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
	const apart = [];
	for (const one of ordered) if (one.span.start >= (apart.at(-1)?.span.end ?? 0)) apart.push(one);
	return apart.slice(0, MOST$2).map((one) => ({
		...one,
		at: positionAt(card.lines, one.span.start),
		text: excerpt(card, one.span)
	}));
}
function excerpt(card, { start, end }) {
	const line = card.file.text.slice(start, Math.min(end, start + 400)).replaceAll(/\s+/g, " ").trim();
	return line.length > LONGEST_TEXT ? `${line.slice(0, 79)}\u2026` : line;
}
// src/core/evidence/card/card-tables.ts
const MOST_CELLS = 2e5;
const LONGEST_ROW = 2e4;
function cardTables(lines, text, index) {
	const tables = [];
	const source = {
		text,
		index,
		cells: 0
	};
	for (let i = 1; i < lines.length && source.cells < MOST_CELLS; i++) {
		const [header, delimiter] = [lines[i - 1], lines[i]];
		if (header === void 0 || delimiter === void 0 || !isDelimiter(delimiter.text)) continue;
		const head = cellsOf(header, source);
		if (head.length === 0 || head.length !== columnsOf$1(delimiter.text)) continue;
		const rows = [];
		let last = delimiter;
		for (i++; i < lines.length; i++) {
			const line = lines[i];
			if (line === void 0 || !line.text.includes("|") || source.cells >= MOST_CELLS) break;
			rows.push(cellsOf(line, source));
			last = line;
		}
		tables.push({
			header: head,
			rows,
			span: {
				start: header.start,
				end: last.end
			}
		});
	}
	return tables;
}
function isDelimiter(text) {
	return text.length <= LONGEST_ROW && text.includes("|") && text.includes("-") && /^[|:\- \t]+$/.test(text);
}
function columnsOf$1(delimiter) {
	return delimiter.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").length;
}
function cellsOf(line, source) {
	if (line.text.length > LONGEST_ROW) return [];
	const cuts = [...line.text.matchAll(/(?<!\\)\|/g)].map((pipe) => pipe.index);
	const bounds = [
		-1,
		...cuts,
		line.text.length
	];
	const cells = bounds.slice(1).map((end, i) => cellAt(line, {
		start: (bounds[i] ?? 0) + 1,
		end
	}, source));
	source.cells += cells.length;
	const first = /^\s*\|/.test(line.text) ? 1 : 0;
	const last = /\|\s*$/.test(line.text) && cuts.length > first ? cells.length - 1 : cells.length;
	return cells.slice(first, last);
}
function cellAt(line, inner, source) {
	const raw = line.text.slice(inner.start, inner.end);
	const start = line.start + inner.start + (raw.trim() === "" ? 0 : raw.length - raw.trimStart().length);
	const end = line.start + inner.end;
	const written = source.text.slice(start, end);
	return {
		text: visibleLine(written.includes("<!--") ? raw : written),
		span: {
			start,
			end
		},
		at: positionAt(source.index, start)
	};
}
function keyedRows(tables, prose) {
	return tables.flatMap(({ header, rows }) => header.length === 2 ? [header, ...rows].flatMap((row, i) => keyedRow(row, i === 0, prose)) : []);
}
function keyedRow(row, isHeader, prose) {
	const [name, value] = row;
	if (name === void 0 || value === void 0) return [];
	if (isHeader && value.text.split(" ").length < 3) return [];
	const end = Math.max(value.span.start, value.span.end);
	const mark = keyMark(name.text, {
		start: name.span.start,
		body: value.span.start,
		end: Math.min(end, prose.length),
		level: 8
	});
	return mark === null ? [] : [mark];
}
// src/core/document/front-matter.ts
const opening = /^\uFEFF?\s{0,100}---[ \t]*\r?\n/;
const closing = /^---[ \t]*(?:\r?\n|$)/gm;
function frontMatter(file) {
	const head = opening.exec(file.text)?.[0];
	if (head === void 0) return null;
	const pattern = new RegExp(closing);
	pattern.lastIndex = head.length;
	const end = pattern.exec(file.text);
	if (end === null) return null;
	const blank = head.replaceAll(/[^\r\n]/g, " ");
	return {
		...file,
		text: blank + file.text.slice(head.length, end.index)
	};
}
// src/core/evidence/card/complaint.ts
function refuse$1(key, node, message, hint) {
	return {
		severity: "error",
		key,
		node,
		message,
		...hint === void 0 ? {} : { hint }
	};
}
function remark$1(key, node, message, hint) {
	return {
		severity: "warning",
		key,
		node,
		message,
		...hint === void 0 ? {} : { hint }
	};
}
function isText$1(node) {
	return node?.kind === "string" || node?.kind === "number";
}
const text$1 = (value, key) => value.kind === "string" ? [] : [refuse$1(key, value, `\`${key}\` must be text, found ${kindOf(value)}`)];
const textOrList = (value, key) => {
	if (value.kind === "string") return [];
	if (value.kind !== "sequence") return [refuse$1(key, value, `\`${key}\` must be text or a list of texts, found ${kindOf(value)}`)];
	return itemsOf(value).filter((item) => item.kind !== "string").map((item) => refuse$1(key, item, `\`${key}\` holds ${kindOf(item)} where text is expected`, remedyFor(item)));
};
function remedyFor(item) {
	return item.kind === "null" ? "remove the empty item" : "put quotes around it";
}
function requireText(of, member, where) {
	const value = child(of, member);
	if (value === void 0) return [refuse$1(where.key, of, `${where.at} has no \`${member}\``, `add \`${member}\``)];
	return isText$1(value) ? [] : [refuse$1(where.key, value, `\`${member}\` of ${where.at} must be text, found ${kindOf(value)}`)];
}
function kindOf(node) {
	switch (node.kind) {
		case "mapping": return "a mapping";
		case "sequence": return "a list";
		case "null": return "nothing";
		case "string": return "text";
		default: return `the ${node.kind === "boolean" ? "truth value" : "number"} ${textOf$1(node) ?? ""}`;
	}
}
// src/core/evidence/card/governance-rules.ts
const governanceRule = (value, key, root) => {
	if (value.kind !== "mapping") return [refuse$1(key, value, `\`governance\` must be a mapping, found ${kindOf(value)}`)];
	return [
		...[
			"id",
			"version",
			"owner",
			"intended_purpose_id"
		].flatMap((member) => textMember(value, member, key)),
		...matching(value, {
			member: "tier",
			pattern: /^(?:low|medium|high)$/,
			expected: "low, medium or high",
			key
		}),
		...dates(value, key),
		...factors(child(value, "factors"), key, root),
		...artifact(child(value, "artifact"), key)
	];
};
function textMember(of, member, key) {
	const value = child(of, member);
	if (value === void 0 || value.kind === "null" || isText$1(value)) return [];
	return [refuse$1(key, value, `\`${member}\` must be text, found ${kindOf(value)}`)];
}
function matching(of, { member, pattern, expected, key }) {
	const value = child(of, member);
	if (value === void 0 || value.kind === "null" || pattern.test(textOf$1(value) ?? "")) return [];
	return [refuse$1(key, value, `\`${member}\` must be ${expected}, found ${stringOf(value) === void 0 ? kindOf(value) : "something else"}`)];
}
function dates(of, key) {
	const pattern = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
	return ["reviewed_at", "next_review_at"].flatMap((member) => matching(of, {
		member,
		pattern,
		expected: "a date like 2026-01-31",
		key
	}));
}
function factors(value, key, root) {
	return value === void 0 || value.kind === "null" ? [] : textOrList(value, key, root);
}
function artifact(value, key) {
	if (value === void 0 || value.kind === "null") return [];
	if (value.kind !== "mapping") return [refuse$1(key, value, `\`artifact\` must be a mapping, found ${kindOf(value)}`)];
	const known = [
		"path",
		"sha256",
		"md5"
	];
	const odd = entriesOf$1(value).filter((entry) => !known.includes(entry.key));
	return [
		...textMember(value, "path", key),
		...matching(value, {
			member: "sha256",
			pattern: /^(?:sha256:)?[0-9a-fA-F]{64}$/,
			expected: "64 hexadecimal digits",
			key
		}),
		...matching(value, {
			member: "md5",
			pattern: /^[0-9a-fA-F]{32}$/,
			expected: "32 hexadecimal digits",
			key
		}),
		...odd.map((entry) => refuse$1(key, entry.value, `\`artifact\` has no \`${entry.key.slice(0, 40)}\``, "write `path`, `sha256` or `md5`"))
	];
}
// src/core/evidence/card/model-index-rules.ts
const modelIndexRule = (value, key) => {
	if (value.kind !== "sequence") return [refuse$1(key, value, `\`model-index\` must be a list, found ${kindOf(value)}`)];
	return itemsOf(value).flatMap((model) => modelComplaints(model, key));
};
function modelComplaints(model, key) {
	const name = requireText(model, "name", {
		key,
		at: "a model of the index"
	});
	const results = child(model, "results");
	if (results?.kind !== "sequence") return [...name, refuse$1(key, results ?? model, "`results` must be a list")];
	if (results.items.length === 0) return [...name, remark$1(key, results, "`results` is empty and shows nothing")];
	return [...name, ...results.items.flatMap((result) => resultComplaints(result, key))];
}
function resultComplaints(result, key) {
	const [task, dataset, metrics] = [
		"task",
		"dataset",
		"metrics"
	].map((member) => child(result, member));
	return [
		...task === void 0 ? [lacks(result, "task", key)] : requireText(task, "type", {
			key,
			at: "the task"
		}),
		...dataset === void 0 ? [lacks(result, "dataset", key)] : datasetComplaints(dataset, key),
		...metrics?.kind === "sequence" ? metrics.items.flatMap((metric) => metricComplaints(metric, key)) : [lacks(result, "metrics", key)],
		...sourceComplaints(child(result, "source"), key)
	];
}
function lacks(result, member, key) {
	return refuse$1(key, result, `this result has no \`${member}\``, `add \`${member}\``);
}
function datasetComplaints(dataset, key) {
	const at = "the dataset";
	const config = child(dataset, "config");
	const wrong = config === void 0 || config.kind === "string" || config.kind === "null" ? [] : [refuse$1(key, config, `\`dataset.config\` must be text, found ${kindOf(config)}`, "put quotes around it")];
	return [
		...requireText(dataset, "type", {
			key,
			at
		}),
		...requireText(dataset, "name", {
			key,
			at
		}),
		...wrong
	];
}
function metricComplaints(metric, key) {
	const value = child(metric, "value");
	const lacking = value === void 0 || value.kind === "null";
	return [...requireText(metric, "type", {
		key,
		at: "a metric"
	}), ...lacking ? [refuse$1(key, value ?? metric, "this metric has no `value`", "add the measured number")] : []];
}
function sourceComplaints(source, key) {
	if (child(source, "name") === void 0 || source === void 0 || child(source, "url") !== void 0) return [];
	return [refuse$1(key, source, "a `source` with a name needs a `url`", "add `url`")];
}
// src/core/evidence/card/front-matter-rules.ts
function complaints(root) {
	return entriesOf$1(root).flatMap(({ key, value }) => {
		const rule = rules.get(key);
		return rule === void 0 || value.kind === "null" ? [] : rule(value, key, root);
	});
}
const license = (value, key, root) => {
	const wrong = textOrList(value, key, root);
	if (wrong.length > 0 || stringOf(value) !== "other") return wrong;
	return ["license_name", "license_link"].filter((needed) => (stringOf(child(root, needed)) ?? "").trim() === "").map((needed) => refuse$1(key, value, `\`license: other\` needs \`${needed}\``, `add \`${needed}\` below it`));
};
const languageCode = /^(?:[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}|code|multilingual)$/i;
const language = (value, key, root) => {
	if (value.kind === "boolean") return [refuse$1(key, value, "a truth value is no language", "for Norwegian, write \"no\" in quotes")];
	const wrong = textOrList(value, key, root);
	const odd = (value.kind === "sequence" ? itemsOf(value) : [value]).filter((item) => item.kind === "string" && !languageCode.test(item.value));
	return [...wrong, ...odd.map((item) => remark$1(key, item, "this is no ISO 639 code", "write `en`, `de`, `multilingual` or `code`"))];
};
const relations = [
	"adapter",
	"merge",
	"quantized",
	"finetune"
];
const relation = (value, key) => {
	if (relations.includes(stringOf(value) ?? "")) return [];
	return [refuse$1(key, value, `\`${key}\` must be one of ${relations.join(", ")}`)];
};
const superseded = (value, key, root) => {
	const wrong = textOrList(value, key, root);
	if (wrong.length > 0) return wrong;
	return [remark$1(key, value, "the card names a newer version than this one", "promote that one, or remove `new_version`")];
};
const emissions = (value, key) => value.kind === "number" || value.kind === "mapping" ? [] : [refuse$1(key, value, `\`${key}\` must be grams as a number or a mapping, found ${kindOf(value)}`)];
const misspeltIndex = (value, key) => [remark$1(key, value, "`model_index` is a key that nobody reads", "write `model-index`")];
const rules = new Map([
	["license", license],
	["license_name", text$1],
	["license_link", text$1],
	["language", language],
	["datasets", textOrList],
	["metrics", textOrList],
	["tags", textOrList],
	["base_model", textOrList],
	["base_model_relation", relation],
	["new_version", superseded],
	["library_name", text$1],
	["pipeline_tag", text$1],
	["model-index", modelIndexRule],
	["model_index", misspeltIndex],
	["co2_eq_emissions", emissions],
	["governance", governanceRule]
]);
// src/core/evidence/card/front-matter.ts
const LIMITS = {
	bytes: 1048576,
	depth: 50,
	values: 5e4
};
const MOST_ISSUES = 50;
function readFrontMatter(file) {
	const block = frontMatter(file);
	if (block === null) return {
		frontMatter: unclosed(file),
		end: 0
	};
	const newline = file.text.indexOf("\n", block.text.length);
	const end = newline === -1 ? file.text.length : newline + 1;
	const parsed = parseYaml(block, LIMITS);
	if (!parsed.ok) return {
		frontMatter: parsed.error.every(({ code }) => code === "document/empty") ? { kind: "none" } : {
			kind: "unreadable",
			problems: parsed.error
		},
		end
	};
	return {
		frontMatter: ruled$1(file, parsed.value),
		end
	};
}
function ruled$1(file, root) {
	if (root.kind !== "mapping") return {
		kind: "unreadable",
		problems: [diagnose(file, {
			code: "evidence/malformed",
			at: root.at,
			message: "the front matter is not a mapping of keys to values"
		})]
	};
	return {
		kind: "read",
		root,
		issues: complaints(root).slice(0, MOST_ISSUES).map(({ severity, key, node, message, hint }) => {
			const problem = {
				code: "evidence/malformed",
				at: node.at,
				message
			};
			return {
				severity,
				key,
				problem: diagnose(file, hint === void 0 ? problem : {
					...problem,
					hint
				})
			};
		})
	};
}
function unclosed(file) {
	const opening = /^\uFEFF?---[ \t]*\r?\n(?=[A-Za-z_][\w-]{0,60}:)/.exec(file.text);
	if (opening === null) return { kind: "none" };
	const start = opening[0].indexOf("---");
	return {
		kind: "unreadable",
		problems: [diagnose(file, {
			code: "evidence/malformed",
			at: {
				start,
				end: start + 3
			},
			message: "the front matter begins here and has no closing line of three dashes",
			hint: "add a line `---` after its last key"
		})]
	};
}
// src/core/evidence/card/keyed-lines.ts
const keyed$1 = /^(\s{0,20})([-*+][ \t]+)?(\*\*|__)?([^:*_|`\s][^:*|`]{0,60}?)(\*\*|__)?[ \t]?:[ \t]?(\*\*|__)?(?=\s|$)/;
const bullet = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]/;
function keyedLines(lines) {
	const marks = [];
	for (const [index, line] of lines.entries()) {
		const found = keyed$1.exec(line.text.slice(0, 200));
		if (found === null) continue;
		const [lead, indent = "", dash, opened, name = "", closedBefore, closedAfter] = found;
		if (dash === void 0 && (opened === void 0 || (closedBefore ?? closedAfter) === void 0)) continue;
		const end = endOfValue(lines, index, dash === void 0 ? null : indent.length);
		const mark = keyMark(name, {
			start: line.start,
			end,
			body: line.start + lead.length,
			level: dash === void 0 ? 7 : 8
		});
		if (mark !== null) marks.push(mark);
	}
	return marks;
}
function endOfValue(lines, index, indent) {
	let end = lines[index]?.end ?? 0;
	for (let i = index + 1; i < lines.length; i++) {
		const line = lines[i];
		if (line === void 0 || !continues$1(line.text.slice(0, 200), indent)) break;
		end = line.end;
	}
	return end;
}
function continues$1(text, indent) {
	if (!/\S/.test(text) || /^ {0,3}#{1,6}\s/.test(text)) return false;
	if (indent === null) return !bullet.test(text) && keyed$1.exec(text)?.[3] === void 0;
	return text.length - text.trimStart().length > indent;
}
// src/core/evidence/card/section-tree.ts
function sectionTree(marks, length, lines) {
	const walk = {
		drafts: [],
		open: [],
		at: 0
	};
	const ordered = marks.toSorted((a, b) => a.start - b.start || a.level - b.level);
	for (const mark of ordered) {
		closeUntil(walk, mark.start);
		if (mark.end !== null && !mayBegin(walk, mark)) continue;
		while ((walk.open.at(-1)?.mark.level ?? 0) >= mark.level) closeLast(walk, mark.start);
		claim(walk, mark.start);
		open$2(walk, mark, length);
	}
	closeUntil(walk, length);
	while (walk.open.length > 0) closeLast(walk, length);
	return walk.drafts.map((draft) => sectionOf(draft, lines));
}
function mayBegin(walk, mark) {
	const around = walk.open.at(-1);
	const owner = around?.owner ?? null;
	if (mark.start < walk.at) return false;
	if (owner === null || owner === "details") return true;
	if (owner === "intended_use" && canonicalSection(mark.heading) === "out_of_scope") return true;
	return mark.level === 7 && around?.mark.level === 7;
}
function open$2(walk, mark, length) {
	const isTitle = mark.level === 1 && walk.drafts.length === 0;
	const named = canonicalSection(mark.heading);
	const canonical = named ?? (isTitle ? "details" : null);
	const inherited = walk.open.findLast((draft) => draft.canonical !== null && !draft.titles)?.canonical ?? null;
	const draft = {
		mark,
		canonical,
		owner: canonical ?? inherited,
		titles: isTitle && named === null,
		own: [],
		end: mark.end ?? length
	};
	walk.drafts.push(draft);
	walk.open.push(draft);
	walk.at = mark.body;
}
function closeUntil(walk, place) {
	for (let last = walk.open.at(-1); last !== void 0 && last.mark.end !== null; last = walk.open.at(-1)) {
		if (last.mark.end > place) return;
		closeLast(walk, last.mark.end);
	}
}
function closeLast(walk, end) {
	claim(walk, end);
	const draft = walk.open.pop();
	if (draft !== void 0) draft.end = Math.max(end, draft.mark.start);
}
function claim(walk, end) {
	if (end <= walk.at) return;
	walk.open.at(-1)?.own.push({
		start: walk.at,
		end
	});
	walk.at = end;
}
function sectionOf(draft, lines) {
	const { mark, canonical, owner, own, end } = draft;
	const at = positionAt(lines, mark.start);
	const form = mark.end === null ? "heading" : "key";
	return {
		heading: mark.heading,
		form,
		level: mark.level,
		canonical,
		owner,
		at,
		span: {
			start: mark.start,
			end
		},
		own
	};
}
// src/core/evidence/card/read-card.ts
function readCard(file) {
	const lines = lineIndex(file.text);
	const { frontMatter, end } = readFrontMatter(file);
	const prose = maskedProse(file.text, end);
	const all = proseLines(prose);
	const found = cardTables(all, file.text, lines);
	const marks = [
		...headings(all, file.text),
		...keyedLines(all),
		...keyedRows(found, prose)
	];
	const sections = sectionTree(marks, prose.length, lines);
	const tables = placedTables(found, sections);
	return {
		file,
		lines,
		prose,
		visible: visibleText(prose),
		frontMatter,
		sections,
		tables
	};
}
function placedTables(found, sections) {
	const around = [];
	let next = 0;
	return found.map((table) => {
		for (; (sections[next]?.span.start ?? Infinity) < table.span.start; next++) {
			const section = sections[next];
			if (section !== void 0) around.push(section);
		}
		while (around.length > 0 && (around.at(-1)?.span.end ?? 0) <= table.span.start) around.pop();
		const holder = around.findLast((section) => section.span.end > table.span.start);
		return {
			...table,
			owner: holder?.owner ?? null
		};
	});
}
// src/core/evaluate/controls/card-state.ts
function cardState(model, side) {
	if (model.card === null) return { kind: "undeclared" };
	const path = fromRoot(model.path, model.card);
	const file = side?.card ?? null;
	return file === null ? {
		kind: "absent",
		path
	} : stateOf$1(file);
}
function stateOf$1({ path, content }) {
	switch (content.kind) {
		case "text": {
			const pointer = readPointer(content.text);
			if (pointer !== null) return {
				kind: "refused",
				path,
				why: "pointer",
				detail: pointer.kind
			};
			const card = readCard({
				path,
				text: content.text,
				digest: content.digest
			});
			return {
				kind: "read",
				card,
				placeholders: placeholders(card)
			};
		}
		case "bytes": return {
			kind: "refused",
			path,
			why: "binary",
			detail: `${content.size} bytes`
		};
		case "absent": return {
			kind: "absent",
			path
		};
		case "refused": return {
			kind: "refused",
			path,
			why: content.why,
			detail: content.detail
		};
		default: return unreachable(content);
	}
}
// src/core/evaluate/controls/judge-controls.ts
function judgeControls(context) {
	const rules = context.gate.controls;
	if (rules === null) return [];
	const { model } = context.evidence;
	const sheet = {
		...context,
		tier: model.tier,
		card: cardState(model, context.evidence.candidate),
		baselineCard: cardState(model, context.evidence.baseline),
		tasks: context.dossier.pullRequest === null ? null : taskList(context.dossier.pullRequest.body)
	};
	return askedControls(rules, model.tier).map((asked) => findingOf(asked, {
		...sheet,
		severity: asked.severity
	}));
}
function findingOf({ control, severity, requiredBy }, facts) {
	const result = control.check(facts);
	const needed = control.needed[facts.tier];
	const { outcome, reason } = ruled(result, needed, result.remedy ?? ownWords(control.remedy));
	return {
		rule: `${facts.gate.name}/controls/${control.id}`,
		kind: "control",
		model: facts.evidence.model.id,
		outcome,
		severity: result.warnOnly === true ? milder(severity, "warn") : severity,
		reason,
		metric: null,
		control: {
			id: control.id,
			title: control.title,
			found: result.found,
			needed,
			requiredBy
		},
		waiver: null,
		evidence: result.citations
	};
}
function ruled(result, needed, remedy) {
	const { outcome, found, detail } = result;
	switch (outcome) {
		case "shown":
			if (found !== null && isStrongEnough(found, needed)) return {
				outcome: "pass",
				reason: {
					code: "control-shown",
					detail
				}
			};
			return {
				outcome: "fail",
				reason: {
					code: "control-not-shown",
					detail: tooWeak(detail, found, needed),
					remedy
				}
			};
		case "not-shown": return {
			outcome: "fail",
			reason: {
				code: "control-not-shown",
				detail,
				remedy
			}
		};
		case "not-asked": return {
			outcome: "not-applicable",
			reason: {
				code: "control-not-asked",
				detail
			}
		};
		case "undecided": return {
			outcome: "indeterminate",
			reason: {
				code: "control-undecided",
				detail,
				remedy
			}
		};
		default: return unreachable(outcome);
	}
}
function tooWeak(what, found, needed) {
	return [...what, `; that is ${found ?? "no"} evidence, and ${needed} is needed here`];
}
// src/core/evaluate/decide.ts
const pull = {
	pass: "promote",
	waived: "promote",
	"not-applicable": "promote",
	pending: "hold",
	indeterminate: "block",
	fail: "block",
	error: "block"
};
const rank = {
	promote: 0,
	hold: 1,
	block: 2
};
function decide(findings) {
	let worst = findings.length === 0 ? "hold" : "promote";
	for (const finding of findings) {
		const decision = moves(finding) ? pull[finding.outcome] : "promote";
		if (rank[decision] > rank[worst]) worst = decision;
	}
	return worst;
}
function moves(finding) {
	return finding.severity === "block" || finding.outcome === "error";
}
// src/core/base/canonical-json.ts
function canonicalJson(value) {
	return JSON.stringify(sorted$1(value));
}
function prettyJson(value) {
	return `${JSON.stringify(sorted$1(value), null, 2)}\n`;
}
function sorted$1(value) {
	if (value === null || typeof value !== "object") return value;
	return Array.isArray(value) ? sortedList(value) : sortedMapping(value);
}
function sortedList(items) {
	let copy = null;
	for (const [index, item] of items.entries()) {
		const own = sorted$1(item);
		if (own !== item) copy ??= items.slice();
		if (copy !== null) copy[index] = own;
	}
	return copy ?? items;
}
function sortedMapping(mapping) {
	const keys = Object.keys(mapping);
	const order = inOrder(keys) ? keys : keys.toSorted(byCodeUnit);
	let changed = order !== keys;
	const values = order.map((key) => {
		const item = mapping[key];
		const own = item === void 0 ? void 0 : sorted$1(item);
		if (own !== item) changed = true;
		return own;
	});
	return changed ? mappingOf(order, values) : mapping;
}
function inOrder(keys) {
	for (let index = 1; index < keys.length; index++) if ((keys[index - 1] ?? "") > (keys[index] ?? "")) return false;
	return true;
}
function mappingOf(keys, values) {
	const mapping = {};
	for (const [index, key] of keys.entries()) {
		const value = values[index];
		if (key === "__proto__") Object.defineProperty(mapping, key, {
			value,
			enumerable: true
		});
		else mapping[key] = value;
	}
	return mapping;
}
// src/core/evaluate/digests.ts
function digestsOf(dossier) {
	return {
		policy: dossier.policy?.digest ?? null,
		evidence: evidenceDigest(dossier),
		dossier: dossierDigest(dossier)
	};
}
function evidenceDigest(dossier) {
	const sides = {
		candidate: dossier.candidate,
		baseline: dossier.baseline
	};
	const rows = Object.entries(sides).flatMap(([side, files]) => files.toSorted(byPath).map(({ path, content }) => [
		side,
		path,
		fingerprint$2(content)
	]));
	return sha256(canonicalJson(rows));
}
function dossierDigest(dossier) {
	const ordered = {
		...dossier,
		changes: dossier.changes.toSorted(byKeys((file) => file.path)),
		candidate: dossier.candidate.toSorted(byPath),
		baseline: dossier.baseline.toSorted(byPath),
		mergeBase: dossier.mergeBase.toSorted(byPath),
		commits: sorted(dossier.commits.map((commit) => ({
			...commit,
			coAuthors: sorted(commit.coAuthors)
		}))),
		pushes: sorted(dossier.pushes),
		producers: sorted(dossier.producers),
		reviews: sorted(dossier.reviews.map(sortedReview)),
		members: dossier.members === null ? null : sorted(dossier.members.map(sortedMembers))
	};
	return sha256(canonicalJson(ordered));
}
function sortedReview(review) {
	const { moved, heldRoles } = review;
	return {
		...review,
		moved: sorted(moved),
		heldRoles: heldRoles?.toSorted(byCodeUnit) ?? null
	};
}
function sortedMembers(list) {
	return {
		...list,
		members: sorted(list.members),
		unreadable: sorted(list.unreadable)
	};
}
function sorted(items) {
	return items.toSorted(byKeys((item) => canonicalJson(item)));
}
const byPath = byKeys((file) => file.path);
function fingerprint$2(content) {
	switch (content.kind) {
		case "text":
		case "bytes": return content.digest;
		case "absent": return "absent";
		case "refused": return `refused ${content.why}`;
		default: return unreachable(content);
	}
}
// src/core/evaluate/evidence-findings.ts
function evidenceFindings(gate, evidence) {
	const { candidate, model } = evidence;
	const read = (candidate.lineage === null ? candidate.metrics : [...candidate.metrics, candidate.lineage]).map((file) => fileFinding(gate, model.id, file));
	const whole = [...cardProblem(evidence), ...artifactProblem(evidence)].map((reason) => problemFinding(gate, model.id, reason));
	return [
		...read,
		...whole,
		...predictionsFinding(gate, evidence)
	];
}
function fileFinding(gate, model, file) {
	const { result, path } = file;
	if (result.kind === "unread") return problemFinding(gate, model, result.reason, file);
	const { format, measurements } = result.reading;
	if (isMute(result.reading) && !result.reading.asserts) return problemFinding(gate, model, {
		code: "nothing-reported",
		path,
		format
	}, file);
	const reason = {
		code: "file-read",
		path,
		format,
		measurements: measurements.length
	};
	const evidence = [citation$1(file)];
	return plainFinding({
		rule: ruleFor(gate, path),
		kind: "evidence",
		model,
		outcome: "pass",
		severity: "info",
		reason,
		evidence
	});
}
function isMute({ measurements, attestations, lineage, identity }) {
	return !measurements.some(({ value }) => value.kind === "number" || value.kind === "nonfinite") && attestations.length + lineage.length + Object.keys(identity).length === 0;
}
const undecidable = new Set(["file-is-pointer", "nothing-reported"]);
function problemFinding(gate, model, reason, file = null) {
	const path = "path" in reason ? reason.path : "";
	return plainFinding({
		rule: ruleFor(gate, path),
		kind: "evidence",
		model,
		outcome: undecidable.has(reason.code) ? "indeterminate" : "fail",
		reason,
		evidence: reason.code === "file-missing" ? [] : [withProblem(citation$1(file ?? {
			path,
			digest: null
		}), reason)]
	});
}
function withProblem(cited, reason) {
	const at = reason.code === "file-unreadable" ? reason.problems[0]?.at ?? null : null;
	return {
		...cited,
		at
	};
}
function ruleFor(gate, path) {
	return `${gate.name}/evidence/${path}`;
}
function citation$1({ path, digest }) {
	return {
		path,
		side: "candidate",
		at: null,
		digest,
		strength: null
	};
}
function cardProblem({ candidate, model }) {
	if (model.card === null) return [];
	return absentOrRefused(candidate.card, fromRoot(model.path, model.card));
}
function artifactProblem({ candidate, model }) {
	if (model.artifact === null) return [];
	const path = fromRoot(model.path, model.artifact);
	if (candidate.artifact === null && isRecorded(candidate.lineage, path)) return [];
	return absentOrRefused(candidate.artifact, path);
}
function isRecorded(lineage, path) {
	if (lineage === null || lineage.result.kind === "unread") return false;
	const folder = folderOf(lineage.path);
	return lineage.result.reading.lineage.some((entry) => entry.role === "output" && resolved(fromRoot(folder, entry.path)) === path);
}
function absentOrRefused(file, path) {
	if (file === null) return [{
		code: "file-missing",
		path,
		similar: []
	}];
	const { content } = file;
	return content.kind === "refused" ? [{
		code: "file-refused",
		path,
		why: content.why,
		detail: content.detail
	}] : [];
}
function predictionsFinding(gate, { model }) {
	if (model.predictions === null) return [];
	const path = fromRoot(model.path, model.predictions.file);
	return [plainFinding({
		rule: ruleFor(gate, path),
		kind: "evidence",
		model: model.id,
		outcome: "indeterminate",
		reason: {
			code: "not-evaluated",
			feature: "predictions"
		}
	})];
}
// src/core/evaluate/first-version.ts
function withFirstVersions(findings, tallies) {
	return findings.map((finding) => {
		const { reason } = finding;
		if (reason.code !== "first-version-awaits") return finding;
		const by = tallies.find(({ role }) => role === reason.role)?.counted.map(({ login }) => login) ?? [];
		if (by.length === 0) return finding;
		return {
			...finding,
			outcome: "not-applicable",
			reason: {
				code: "first-version-signed",
				role: reason.role,
				by
			}
		};
	});
}
// src/core/evaluate/metrics/ask.ts
function asksOf(bounds) {
	const asks = [];
	if (bounds.atLeast !== null) asks.push({
		kind: "at_least",
		limit: bounds.atLeast
	});
	if (bounds.atMost !== null) asks.push({
		kind: "at_most",
		limit: bounds.atMost
	});
	if (bounds.regressAtMost !== null) asks.push({
		kind: "regress_at_most",
		margin: bounds.regressAtMost
	});
	if (bounds.improveAtLeast !== null) asks.push({
		kind: "improve_at_least",
		margin: bounds.improveAtLeast
	});
	return asks;
}
function limitText(ask) {
	if ("limit" in ask) return ask.limit.text;
	const { absolute, relative, combine } = ask.margin;
	return [absolute, relative].flatMap((amount) => amount === null ? [] : [amount.text]).join(combine === "any" ? " or " : " and ");
}
// src/core/evidence/metric-name.ts
function formatPath(path) {
	return path.map(formatSegment).join(".");
}
function formatSegment(segment) {
	return needsQuotes.test(segment) ? JSON.stringify(segment) : segment;
}
const needsQuotes = /^$|^\s|\s$|[."\\]|\p{Cc}/u;
function matchesName(name, path) {
	const last = path.at(-1);
	if (last === void 0 || !(name.endsWith(last) || name.endsWith("\""))) return null;
	for (let from = 0; from < path.length; from++) {
		const tail = path.slice(from);
		if (name === formatPath(tail) || name === tail.join(".")) return from === 0 ? "exact" : "suffix";
	}
	return null;
}
// src/core/evaluate/metrics/entry-name.ts
function displayName(entry) {
	return entry.path === null ? entry.metric : formatPath(entry.path);
}
function nameOfMapping(entry, source, model) {
	return {
		text: source.segments === null ? source.path : formatPath(source.segments),
		segments: source.segments,
		files: filesOf$1(entry, model)
	};
}
function lastSegment(entry) {
	if (entry.path !== null) return entry.path.at(-1) ?? "";
	return entry.metric.slice(entry.metric.lastIndexOf(".") + 1).replaceAll("\"", "");
}
function filesOf$1(entry, model) {
	return entry.file === null ? null : fromRoot(model.path, entry.file);
}
// src/core/evaluate/metrics/slice-ask.ts
function sliceAsks(slices) {
	if (slices === null) return [];
	const asks = [...asksOf(slices.bounds)];
	if (slices.gapAtMost !== null) asks.push({
		kind: "gap_at_most",
		limit: slices.gapAtMost
	});
	if (slices.ratioAtLeast !== null) asks.push({
		kind: "ratio_at_least",
		limit: slices.ratioAtLeast
	});
	if (slices.require.length > 0) asks.push({
		kind: "require",
		slices: slices.require
	});
	return asks;
}
function sliceLimitText(ask) {
	if (ask.kind === "require") return ask.slices.join(", ");
	return "limit" in ask ? ask.limit.text : limitText(ask);
}
// src/core/evaluate/metrics/entry-rules.ts
function entryRules(policy, gate, entry) {
	const metric = displayName(entry);
	const { path, digest } = policy.file;
	const rule = (part, bound, limit) => {
		const at = part === "" || entry.slices === null ? entry.at : entry.slices.at;
		const cited = {
			path,
			side: "policy",
			at,
			digest,
			strength: null
		};
		return {
			id: `${gate.name}/metrics/${metric}/${part}${bound}`,
			metric,
			bound,
			limit,
			severity: entry.severity,
			cited
		};
	};
	return {
		entry,
		name: {
			text: metric,
			segments: entry.path,
			files: null
		},
		whole: asksOf(entry.bounds).map((ask) => ({
			ask,
			rule: rule("", ask.kind, limitText(ask))
		})),
		slices: sliceAsks(entry.slices).map((ask) => ({
			ask,
			rule: rule("slices/", ask.kind, sliceLimitText(ask))
		}))
	};
}
// src/core/evaluate/ruling.ts
function pass(reason, slack = null) {
	return {
		outcome: "pass",
		reason,
		slack
	};
}
function fail$1(reason, slack = null) {
	return {
		outcome: "fail",
		reason,
		slack
	};
}
function indeterminate(reason) {
	return {
		outcome: "indeterminate",
		reason,
		slack: null
	};
}
// src/core/evaluate/metrics/baseline-unusable.ts
function baselineUnusable(reason, text) {
	if (reason.code === "baseline-unusable") return indeterminate(reason);
	return indeterminate({
		code: "baseline-unusable",
		why: reason.code,
		text
	});
}
// src/core/evaluate/metrics/direction.ts
function agreedDirection(witnesses) {
	let agreed = null;
	for (const direction of directionsOf(witnesses)) {
		if (direction === null) continue;
		if (agreed !== null && agreed !== direction) return conflict(witnesses);
		agreed = direction;
	}
	return agreed === null ? UNKNOWN : {
		kind: "agreed",
		direction: agreed
	};
}
const UNKNOWN = {
	kind: "open",
	ruling: indeterminate({ code: "direction-unknown" })
};
function directionsOf({ rule, candidate, baseline, known }) {
	const [metric = null, mapping = null] = known;
	return [
		rule,
		candidate?.measurement.direction ?? null,
		baseline?.measurement.direction ?? null,
		metric?.direction ?? null,
		mapping?.direction ?? null
	];
}
function conflict(witnesses) {
	const [rule, candidate, baseline] = directionsOf(witnesses);
	const known = witnesses.known.flatMap((metric) => metric === null ? [] : [{
		source: `standard metric ${metric.name}`,
		direction: metric.direction
	}]);
	const statements = [
		{
			source: "policy",
			direction: rule
		},
		{
			source: `candidate ${witnesses.candidate?.file.path}`,
			direction: candidate
		},
		{
			source: `baseline ${witnesses.baseline?.file.path}`,
			direction: baseline
		},
		...known
	].filter(({ direction }) => direction !== null);
	const sources = [...new Set(statements.map(({ source, direction }) => `${source}: ${direction}`))];
	return {
		kind: "open",
		ruling: indeterminate({
			code: "direction-conflict",
			sources
		})
	};
}
// src/core/evaluate/metrics/range.ts
const one$2 = decimal("1");
const two = decimal("2");
const far = decimal("20");
const hundred = decimal("100");
function readsPercent(metric, unit, bound) {
	if (unit === "percent") return true;
	return metric?.scale === "fraction" && metric.greatest !== null && bound !== null && beyond(bound, metric.greatest);
}
function checkRange(metric, value, percent) {
	if (metric === null) return null;
	const stretch = percent && metric.scale === "fraction" ? hundred : one$2;
	const least = metric.least === null ? null : multiply(metric.least, stretch);
	const greatest = metric.greatest === null ? null : multiply(metric.greatest, stretch);
	if ((least === null || atMost(least, value)) && (greatest === null || atMost(value, greatest))) return null;
	if (!percent && looksPercent(metric, value)) return indeterminate(limits("scale-mismatch", least, greatest));
	return fail$1(limits("impossible-value", least, greatest));
}
function checkScale(metric, a, b, unit) {
	if (metric === null || metric.scale === null || isZero(a) || isZero(b)) return null;
	const [small, large] = atMost(absolute(a), absolute(b)) ? [absolute(a), absolute(b)] : [absolute(b), absolute(a)];
	const clearly = metric.scale === "fraction" && metric.greatest !== null ? one$2 : two;
	if (beyond(small, one$2) || !beyond(large, clearly)) return null;
	if (unit === "percent" && atMost(large, multiply(small, far))) return null;
	return indeterminate(limits("scale-mismatch", metric.least, metric.greatest));
}
function checkMargin(metric, margin, percent) {
	if (metric === null || metric.scale !== "fraction" || percent) return null;
	if (metric.least === null || metric.greatest === null) return null;
	if (!atMost(subtract(metric.greatest, metric.least), margin)) return null;
	return indeterminate(limits("scale-mismatch", metric.least, metric.greatest));
}
function looksPercent(metric, value) {
	const size = absolute(value);
	return metric?.scale === "fraction" && atMost(two, size) && atMost(size, hundred);
}
function beyond(a, b) {
	return compare(a, b) > 0;
}
function limits(code, least, greatest) {
	return {
		code,
		least: textOf(least),
		greatest: textOf(greatest)
	};
}
function textOf(value) {
	return value === null ? null : formatDecimal(value);
}
// src/core/evaluate/metrics/rows.ts
function checkRows(located, least, slice) {
	if (least === null) return null;
	const { n } = located.measurement;
	const count = n === null ? null : parseDecimal(n);
	if (n === null || count === null) return indeterminate({
		code: slice === null ? "rows-unknown" : "slice-rows-unknown",
		least
	});
	if (compare(count, decimal(String(least))) >= 0) return null;
	return indeterminate({
		code: slice === null ? "too-few-rows" : "slice-too-small",
		rows: n,
		least
	});
}
// src/core/evaluate/metrics/threshold.ts
function judgeAtLeast(value, bound) {
	const slack = formatDecimal(subtract(value, bound));
	return atLeast(value, bound) ? pass({ code: "meets-bound" }, slack) : fail$1({ code: "misses-bound" }, slack);
}
function judgeAtMost(value, bound) {
	const slack = formatDecimal(subtract(bound, value));
	return atMost(value, bound) ? pass({ code: "meets-bound" }, slack) : fail$1({ code: "misses-bound" }, slack);
}
// src/core/evaluate/metrics/judge-threshold.ts
function judgeThreshold(subject, kind, limit) {
	const { value, candidate, entry, slice } = subject;
	if (value.kind === "unusable") return value.ruling;
	const [metric = null] = subject.known;
	const percent = value.percent || readsPercent(metric, entry.unit, limit.value);
	return checkPartial(subject) ?? checkRange(metric, value.value, percent) ?? (value.percent ? null : checkScale(metric, value.value, limit.value, entry.unit)) ?? checkRows(candidate, subject.minRows, slice) ?? checkConfidence(subject) ?? (kind === "at_least" ? judgeAtLeast(value.value, limit.value) : judgeAtMost(value.value, limit.value));
}
function checkPartial({ candidate }) {
	const detail = candidate.measurement.context["partial run"];
	return detail === void 0 ? null : indeterminate({
		code: "partial-run",
		detail
	});
}
function checkConfidence({ entry }) {
	return entry.confidence === null ? null : indeterminate({
		code: "not-evaluated",
		feature: "confidence"
	});
}
// src/core/evaluate/metrics/margin.ts
const zero$2 = decimal("0");
function judgeRegression(change, margin) {
	const improved = improvement(change);
	const judged = judgeParts(change, margin, {
		slackOf: (amount) => add$1(improved, amount),
		shareOfNothing: () => zero$2
	});
	if (judged.kind === "open") return judged.ruling;
	const slack = formatDecimal(judged.slack);
	return judged.holds ? pass({ code: "within-margin" }, slack) : fail$1({ code: "beyond-margin" }, slack);
}
function judgeImprovement(change, margin) {
	const improved = improvement(change);
	const judged = judgeParts(change, margin, {
		slackOf: (amount) => subtract(improved, amount),
		shareOfNothing: (relative) => relative.value
	});
	if (judged.kind === "open") return judged.ruling;
	const slack = formatDecimal(judged.slack);
	return judged.holds ? pass({ code: "improved-enough" }, slack) : fail$1({ code: "improved-too-little" }, slack);
}
function improvement({ candidate, baseline, direction }) {
	return direction === "higher" ? subtract(candidate, baseline) : subtract(baseline, candidate);
}
function judgeParts(change, margin, reckoning) {
	const { slackOf, shareOfNothing } = reckoning;
	const { absolute: plain, relative } = margin;
	const slacks = plain === null ? [] : [slackOf(plain.value)];
	if (relative !== null) {
		const open = shareless(change);
		if (open === null) slacks.push(slackOf(isZero(change.baseline) ? shareOfNothing(relative) : share$1(change, relative)));
		else if (slacks.length === 0) return {
			kind: "open",
			ruling: open
		};
	}
	const slack = slacks.reduce(margin.combine === "any" ? larger : smaller);
	return {
		kind: "judged",
		holds: atLeast(slack, zero$2),
		slack
	};
}
function shareless({ candidate, baseline, resolution }) {
	if (isZero(baseline)) return isZero(candidate) ? null : indeterminate({ code: "zero-baseline" });
	if (resolution === null || atLeast(absolute(baseline), resolution.value)) return null;
	return indeterminate({
		code: "tiny-baseline",
		resolution: resolution.text
	});
}
function share$1({ baseline }, relative) {
	return multiply(relative.value, absolute(baseline));
}
function smaller(a, b) {
	return compare(a, b) <= 0 ? a : b;
}
function larger(a, b) {
	return compare(a, b) >= 0 ? a : b;
}
// src/core/evaluate/metrics/judge-change.ts
function judgeChange$1(subject, kind, margin) {
	const { value, baseline } = subject;
	if (value.kind === "unusable") return value.ruling;
	const own = checkPartial(subject) ?? checkRange(subject.known[0] ?? null, value.value, readsAsPercent(subject));
	if (own !== null) return own;
	if (baseline.kind === "lacking") return baseline.ruling;
	const reference = baselineNumber(subject, baseline);
	if (reference.kind === "open") return reference.ruling;
	return compareAlike(subject, {
		kind,
		margin,
		candidate: value.value,
		baseline: reference.value
	});
}
function compareAlike(subject, comparison) {
	const { candidate, baseline } = comparison;
	const [metric = null] = subject.known;
	const differences = subject.differences();
	if (differences.length > 0) return indeterminate({
		code: "not-like-for-like",
		differences
	});
	const agreed = directionOf$2(subject);
	if (agreed.kind === "open") return agreed.ruling;
	const open = (bothWritten(subject) ? null : checkScale(metric, candidate, baseline, subject.entry.unit)) ?? checkWidth(subject, comparison) ?? checkRows(subject.candidate, subject.minRows, subject.slice) ?? checkConfidence(subject);
	if (open !== null) return open;
	const change = {
		candidate,
		baseline,
		direction: agreed.direction,
		resolution: subject.entry.resolution
	};
	switch (comparison.kind) {
		case "regress_at_most": return judgeRegression(change, comparison.margin);
		case "improve_at_least": return judgeImprovement(change, comparison.margin);
		default: return unreachable(comparison.kind);
	}
}
function directionOf$2(subject) {
	const { entry, candidate, baseline, known } = subject;
	const other = baseline.kind === "found" ? baseline.located : null;
	return agreedDirection({
		rule: entry.better,
		candidate,
		baseline: other,
		known
	});
}
function bothWritten({ value, baseline }) {
	return (baseline.kind === "found" ? [value, baseline.value] : [value]).every((side) => side.kind === "number" && side.percent);
}
function readsAsPercent({ entry, value, baseline, known }) {
	if (entry.unit === "percent") return true;
	const [metric = null] = known;
	return (baseline.kind === "found" ? [value, baseline.value] : [value]).every((side) => side.kind === "number" && looksPercent(metric, side.value));
}
function checkWidth(subject, { kind, margin }) {
	if (kind !== "regress_at_most" || margin.absolute === null) return null;
	return checkMargin(subject.known[0] ?? null, margin.absolute.value, readsAsPercent(subject));
}
function baselineNumber(subject, baseline) {
	const { located, value } = baseline;
	if (value.kind === "unusable") return unusable$1(value.ruling.reason, located);
	const outside = checkRange(subject.known[0] ?? null, value.value, readsAsPercent(subject));
	return outside === null ? value : unusable$1(outside.reason, located);
}
function unusable$1(reason, located) {
	const { value } = located.measurement;
	const text = "text" in value ? value.text : value.kind;
	return {
		kind: "open",
		ruling: baselineUnusable(reason, text)
	};
}
// src/core/evaluate/metrics/metric-finding.ts
function metricFinding(rule, ruling, shown) {
	return {
		rule: rule.id,
		kind: "metric",
		model: shown.model,
		outcome: ruling.outcome,
		severity: rule.severity,
		reason: ruling.reason,
		metric: factsOf(rule, ruling, shown),
		control: null,
		waiver: null,
		evidence: citationsOf(rule, shown)
	};
}
function factsOf(rule, ruling, shown) {
	const { candidate, baseline, mergeBase } = shown;
	const forked = mergeBase !== null && written$1(mergeBase.measurement) !== written$1(baseline?.measurement);
	return {
		name: rule.metric,
		slice: shown.slice,
		bound: rule.bound,
		limit: rule.limit,
		direction: shown.direction,
		candidate: quantityOf(candidate),
		baseline: quantityOf(baseline),
		mergeBase: forked ? quantityOf(mergeBase) : null,
		slack: ruling.slack
	};
}
function quantityOf(located) {
	if (located === null) return null;
	const { measurement } = located;
	const { interval, standardError, n } = measurement;
	return {
		value: written$1(measurement) ?? "",
		interval: interval === null ? null : [interval.lower, interval.upper],
		standardError,
		n
	};
}
function written$1(measurement) {
	if (measurement === void 0) return null;
	const { value } = measurement;
	if (value.kind === "null") return "null";
	return value.kind === "collection" ? value.of : value.text;
}
function citationsOf(rule, shown) {
	const { candidate, baseline, mergeBase } = shown;
	const own = candidate === null ? shown.files.map(wholeFile) : [citation(candidate, "candidate", baseline === null ? "E1" : "E2")];
	const reference = baseline === null ? [] : [citation(baseline, "baseline", "E1")];
	const fork = mergeBase === null || baseline === null ? [] : [citation(mergeBase, "merge-base", "E1")];
	return [
		...own,
		...reference,
		...fork,
		rule.cited
	];
}
function citation({ file, measurement }, side, strength) {
	return {
		path: file.path,
		side,
		at: measurement.at,
		digest: file.digest,
		strength
	};
}
function wholeFile({ path, digest }) {
	return {
		path,
		side: "candidate",
		at: null,
		digest,
		strength: null
	};
}
// src/core/evaluate/metrics/judge-asks.ts
function judgeAsks(context, subject, rules) {
	const agreed = directionOf$2(subject);
	const shown = {
		model: context.evidence.model.id,
		slice: subject.slice,
		direction: agreed.kind === "agreed" ? agreed.direction : null,
		candidate: subject.candidate,
		baseline: subject.baseline.kind === "found" ? subject.baseline.located : null,
		mergeBase: subject.mergeBase,
		files: []
	};
	return rules.map(({ rule, ask }) => metricFinding(rule, judgeAsk(subject, ask), shown));
}
function judgeAsk(subject, ask) {
	switch (ask.kind) {
		case "at_least":
		case "at_most": return judgeThreshold(subject, ask.kind, ask.limit);
		case "regress_at_most":
		case "improve_at_least": return judgeChange$1(subject, ask.kind, ask.margin);
		default: return unreachable(ask);
	}
}
// src/core/evaluate/metrics/gap.ts
const zero$1 = decimal("0");
const DIGITS$1 = 6;
function judgeGap(values, limit, direction) {
	const ends = extremes(values);
	if (ends === null) return undefinedSpread("one-slice");
	const gap = subtract(ends.greatest.value, ends.least.value);
	const slack = formatDecimal(subtract(limit.value, gap));
	const names = namesOf(ends, direction);
	return {
		ruling: spreadRuling(atMost(gap, limit.value), names, slack),
		spread: formatDecimal(gap)
	};
}
function judgeRatio(values, limit, direction) {
	const ends = extremes(values);
	if (ends === null) return undefinedSpread("one-slice");
	const { least, greatest } = ends;
	if (compare(least.value, zero$1) < 0) return undefinedSpread("negative");
	if (isZero(greatest.value)) return undefinedSpread("zero");
	const asked = multiply(limit.value, greatest.value);
	const slack = formatDecimal(subtract(least.value, asked));
	const ratio = divideForDisplay(least.value, greatest.value, DIGITS$1);
	const names = namesOf(ends, direction);
	return {
		ruling: spreadRuling(atLeast(least.value, asked), names, slack),
		spread: formatDecimal(ratio)
	};
}
function extremes(values) {
	const [first, ...others] = values;
	if (first === void 0 || others.length === 0) return null;
	let [least, greatest] = [first, first];
	for (const other of others) {
		if (compare(other.value, least.value) < 0) least = other;
		if (compare(other.value, greatest.value) > 0) greatest = other;
	}
	return {
		least,
		greatest
	};
}
function namesOf({ least, greatest }, direction) {
	const [best, worst] = direction === "lower" ? [least, greatest] : [greatest, least];
	return {
		best: best.slice,
		worst: worst.slice
	};
}
function spreadRuling(holds, names, slack) {
	return holds ? pass({
		code: "within-gap",
		...names
	}, slack) : fail$1({
		code: "beyond-gap",
		...names
	}, slack);
}
function undefinedSpread(why) {
	return {
		ruling: indeterminate({
			code: "gap-undefined",
			why
		}),
		spread: null
	};
}
// src/core/evaluate/metrics/judge-spread.ts
function judgeSpread(context, views, { rule, ask }) {
	if (ask.kind !== "gap_at_most" && ask.kind !== "ratio_at_least") return [];
	const usable = views.map((view) => usableValue(view, views));
	const broken = usable.find((item) => item.kind === "unusable");
	const shown = shownOf(context, views, broken?.slice ?? null);
	if (broken !== void 0) return [metricFinding(rule, broken.ruling, shown)];
	const values = usable.flatMap((item) => item.kind === "usable" ? [item] : []);
	const { ruling, spread } = checkSpread(views, values, ask) ?? decideSpread(values, ask, shown.direction);
	return [withSpread(metricFinding(rule, ruling, shown), spread)];
}
function decideSpread(values, ask, direction) {
	return ask.kind === "gap_at_most" ? judgeGap(values, ask.limit, direction) : judgeRatio(values, ask.limit, direction);
}
function usableValue(view, all) {
	const { slice } = view;
	if (view.kind === "undecided") return {
		kind: "unusable",
		slice,
		ruling: view.ruling
	};
	const { subject } = view;
	if (subject.value.kind === "unusable") return {
		kind: "unusable",
		slice,
		ruling: subject.value.ruling
	};
	const { value } = subject.value;
	const open = checkPartial(subject) ?? checkRange(subject.known[0] ?? null, value, readAsPercent(all)) ?? checkRows(subject.candidate, subject.minRows, slice);
	return open === null ? {
		kind: "usable",
		slice,
		value
	} : {
		kind: "unusable",
		slice,
		ruling: open
	};
}
function readAsPercent(views) {
	return views.every(({ kind, ...view }) => {
		if (kind === "undecided" || !("subject" in view)) return false;
		const { entry, value, known } = view.subject;
		return entry.unit === "percent" || value.kind === "number" && looksPercent(known[0] ?? null, value.value);
	});
}
function checkSpread(views, values, ask) {
	const subject = firstSubject(views);
	const ends = extremes(values);
	if (subject === null || ends === null) return null;
	const metric = subject.known[0] ?? null;
	const ruling = checkScale(metric, ends.least.value, ends.greatest.value, subject.entry.unit) ?? (ask.kind === "gap_at_most" ? checkMargin(metric, ask.limit.value, readAsPercent(views)) : null) ?? checkConfidence(subject);
	return ruling === null ? null : {
		ruling,
		spread: null
	};
}
function firstSubject(views) {
	for (const view of views) if (view.kind === "seen") return view.subject;
	return null;
}
function shownOf(context, views, slice) {
	const subject = firstSubject(views);
	const agreed = subject === null ? null : directionOf$2(subject);
	const broken = views.find((view) => view.slice === slice);
	return {
		model: context.evidence.model.id,
		slice,
		direction: agreed?.kind === "agreed" ? agreed.direction : null,
		candidate: broken?.kind === "seen" ? broken.subject.candidate : null,
		baseline: null,
		mergeBase: null,
		files: subject === null ? [] : [subject.candidate.file]
	};
}
function withSpread(finding, spread) {
	if (finding.metric === null || spread === null) return finding;
	const candidate = {
		value: spread,
		interval: null,
		standardError: null,
		n: null
	};
	return {
		...finding,
		metric: {
			...finding.metric,
			candidate
		}
	};
}
// src/core/evaluate/metrics/like-for-like.ts
function differencesOf$1(lineage, candidate, baseline) {
	if (baseline === null) return [];
	return [...differencesBetween(candidate.measurement, baseline.measurement), ...lineage(candidate.file.path)];
}
function differencesBetween(candidate, baseline) {
	const differences = [];
	const note = (what, a, b) => {
		if (!same(a, b)) differences.push({
			what,
			candidate: a,
			baseline: b
		});
	};
	note("dataset", candidate.dataset, baseline.dataset);
	note("split", candidate.split, baseline.split);
	note("slice", candidate.slice, baseline.slice);
	note("n", candidate.n, baseline.n);
	for (const key of contextKeys(candidate, baseline)) note(key, stated$2(candidate, key), stated$2(baseline, key));
	return differences;
}
function contextKeys(a, b) {
	if (a.context === b.context) return [];
	return [...new Set([...Object.keys(a.context), ...Object.keys(b.context)])].toSorted(byCodeUnit);
}
function stated$2(measurement, key) {
	return Object.hasOwn(measurement.context, key) ? measurement.context[key] ?? null : null;
}
function same(a, b) {
	if (a === b) return true;
	if (a === null || b === null) return false;
	const x = parseDecimal(a);
	const y = parseDecimal(b);
	return x !== null && y !== null && compare(x, y) === 0;
}
// src/core/evaluate/metrics/located.ts
function nameOfMetric(located) {
	return formatPath(located.measurement.path);
}
function addressOf(located) {
	return `${located.file.path}: ${nameOfMetric(located)}`;
}
// src/core/evaluate/metrics/reported.ts
const percentage = /^([+-]?\d{1,100}(?:\.\d{1,100})?)[ \t]?%$/;
function reported$1(value, unit) {
	switch (value.kind) {
		case "number": return finite(value.text);
		case "nonfinite":
			if (value.text === "NaN") return unusable(fail$1({ code: "not-a-number" }));
			return unusable(indeterminate({
				code: "not-finite",
				text: value.text
			}));
		case "text": return percentText(value.text, unit);
		case "boolean": return notNumeric$1("boolean", value.text);
		case "null": return notNumeric$1("null", "null");
		case "collection": return notNumeric$1(value.of, "", value.keys.slice(0, 10));
		default: return unreachable(value);
	}
}
function finite(text) {
	const value = parseDecimal(text);
	return value === null ? notNumeric$1("number-out-of-range", text) : {
		kind: "number",
		value,
		percent: false
	};
}
function percentText(written, unit) {
	const digits = unit === "percent" ? percentage.exec(written)?.[1] : void 0;
	const value = digits === void 0 ? null : parseDecimal(digits);
	return value === null ? notNumeric$1("text", written) : {
		kind: "number",
		value,
		percent: true
	};
}
function notNumeric$1(found, written, children = []) {
	const short = written.length > 80 ? `${written.slice(0, 79)}\u2026` : written;
	return unusable(indeterminate({
		code: "not-numeric",
		found,
		text: short,
		children
	}));
}
function unusable(ruling) {
	return {
		kind: "unusable",
		ruling
	};
}
// src/core/evaluate/metrics/subject.ts
function foundBaseline(located, entry) {
	return {
		kind: "found",
		located,
		value: reported$1(located.measurement.value, entry.unit)
	};
}
function candidateValue(located, entry, slice) {
	const value = reported$1(located.measurement.value, entry.unit);
	if (slice === null || value.kind === "number" || value.ruling.reason.code !== "not-a-number") return value;
	return {
		kind: "unusable",
		ruling: indeterminate(value.ruling.reason)
	};
}
// src/core/evaluate/metrics/slice-subject.ts
function sliceSubject(context, of) {
	const { entry, slices, sliced, slice } = of;
	const candidate = one$1(sliced.candidate, slice);
	const baseline = one$1(sliced.baseline, slice);
	if (candidate.kind !== "found") return {
		kind: "undecided",
		slice,
		ruling: unresolved$1(candidate)
	};
	const { located } = candidate;
	const before = baseline.kind === "found" ? baseline.located : null;
	if (before !== null && nameOfMetric(before) !== nameOfMetric(located)) return {
		kind: "undecided",
		slice,
		ruling: moved$1(located, before)
	};
	const mergeBase = one$1(sliced.mergeBase, slice);
	return {
		kind: "seen",
		slice,
		subject: {
			entry,
			slice,
			candidate: located,
			value: candidateValue(located, entry, slice),
			baseline: baselineView(baseline, entry, sliced.unmatched),
			mergeBase: mergeBase.kind === "found" ? mergeBase.located : null,
			minRows: slices.minRows,
			known: knownOf(context, entry, sliced.mapping),
			differences: () => differencesOf$1(context.lineage, located, before)
		}
	};
}
function one$1(members, slice) {
	return members.get(slice) ?? { kind: "missing" };
}
function unresolved$1(resolution) {
	const values = "values" in resolution ? resolution.values : "matches" in resolution ? resolution.matches : [];
	return indeterminate({
		code: "values-conflict",
		values
	});
}
function moved$1(candidate, baseline) {
	const names = {
		candidate: nameOfMetric(candidate),
		baseline: nameOfMetric(baseline)
	};
	return indeterminate({
		code: "metric-moved",
		...names
	});
}
function baselineView(baseline, entry, unmatched) {
	if (baseline.kind === "found") return foundBaseline(baseline.located, entry);
	if (baseline.kind === "missing") return {
		kind: "lacking",
		ruling: unmatched
	};
	const { reason } = unresolved$1(baseline);
	const values = "values" in reason ? reason.values.join(", ") : "";
	return {
		kind: "lacking",
		ruling: baselineUnusable(reason, values)
	};
}
function knownOf(context, entry, mapping) {
	const last = mapping.slice(mapping.lastIndexOf(".") + 1);
	const by = last.indexOf("_by_");
	const metric = context.known([lastSegment(entry)]);
	return by === -1 ? [metric] : [metric, context.known([last.slice(0, by)])];
}
// src/core/evaluate/metrics/near-names.ts
const MOST$1 = 200;
function offeredNames(all) {
	const named = new Map();
	for (const { measurement } of all) if (!measurement.operational) named.set(formatPath(measurement.path), formatPath(measurement.path.slice(-1)));
	const whole = [...named.keys()].toSorted(byCodeUnit).slice(0, MOST$1);
	const byEnd = new Map();
	for (const name of whole.toReversed()) byEnd.set(named.get(name) ?? name, name);
	return {
		whole,
		byEnd
	};
}
function nearMetrics(offered, name) {
	const end = nearestOf(name, [...offered.byEnd.keys()]);
	const meant = [nearestOf(name, offered.whole), end === null ? null : offered.byEnd.get(end) ?? null];
	return [...new Set(meant.filter((text) => text !== null))].toSorted(byCodeUnit);
}
function nearestOf(name, known) {
	const alike = known.filter((other) => Math.abs(other.length - name.length) * 3 <= Math.max(other.length, name.length));
	return nearest(name, alike);
}
function nearKeys(key, keys) {
	const others = keys.filter((other) => other !== key).toSorted(byCodeUnit).slice(0, MOST$1);
	const alike = others.filter((other) => plain$2(other) === plain$2(key));
	const meant = nearest(key, others);
	return [...new Set(meant === null ? alike : [...alike, meant])].toSorted(byCodeUnit);
}
function plain$2(key) {
	const trimmed = key.trim().toLowerCase();
	return /^\d{1,15}\.0{1,15}$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf(".")) : trimmed;
}
// src/core/evaluate/metrics/metric-index.ts
function metricIndex(side) {
	const all = side.metrics.flatMap(locatedIn);
	const byEnd = [];
	let offered = null;
	return {
		side,
		find: (name, up) => search(byEnd[up] ??= indexByEnd(all, up), name, up),
		near: (name) => nearMetrics(offered ??= offeredNames(all), name)
	};
}
function locatedIn(file) {
	if (file.result.kind === "unread") return [];
	const { reading } = file.result;
	const source = {
		path: file.path,
		digest: file.digest,
		reading
	};
	return reading.measurements.map((measurement) => ({
		measurement,
		file: source
	}));
}
function indexByEnd(all, up) {
	const index = new Map();
	for (const located of all) {
		const end = located.measurement.path.at(-1 - up);
		if (end === void 0) continue;
		const bucket = index.get(end);
		if (bucket === void 0) index.set(end, [located]);
		else bucket.push(located);
	}
	return index;
}
const none$1 = [];
function search(ends, name, up) {
	const alike = ends.get(name.text) ?? none$1;
	if (up === 0 && alike.length === 1 && isPlain(name)) return lone(alike);
	const exact = [];
	const suffix = [];
	for (const end of possibleEnds(name)) for (const located of ends.get(end) ?? []) {
		if (name.files !== null && !matchesGlob(name.files, located.file.path)) continue;
		const { path } = located.measurement;
		const as = answers(name, up === 0 ? path : path.slice(0, -up));
		if (as !== null) (as === "exact" ? exact : suffix).push(located);
	}
	return {
		exact,
		suffix
	};
}
function isPlain({ text, segments, files }) {
	return segments === null && files === null && !text.includes(".");
}
function lone(alike) {
	return alike[0]?.measurement.path.length === 1 ? {
		exact: alike,
		suffix: none$1
	} : {
		exact: none$1,
		suffix: alike
	};
}
function possibleEnds({ text, segments }) {
	if (segments !== null) return segments.slice(-1);
	const quoted = text.endsWith("\"");
	if (!quoted && !text.includes(".")) return [text];
	const ends = [text];
	for (let dot = text.indexOf("."); dot !== -1; dot = text.indexOf(".", dot + 1)) ends.push(text.slice(dot + 1));
	return new Set(quoted ? [...ends, ...ends.map(unquoted)] : ends);
}
function unquoted(end) {
	if (!end.startsWith("\"")) return end;
	try {
		return String(JSON.parse(end));
	} catch {
		return end;
	}
}
function answers(name, path) {
	const { text, segments } = name;
	if (segments === null) {
		if (path.at(-1) === text) return path.length === 1 ? "exact" : "suffix";
		return matchesName(text, path);
	}
	return segments.length === path.length && segments.every((segment, at) => segment === path[at]) ? "exact" : null;
}
function unreadReasons(side, files) {
	return side.metrics.filter((file) => files === null || file.path === files || matchesGlob(files, file.path)).flatMap((file) => file.result.kind === "unread" ? [file.result.reason] : []);
}
// src/core/evaluate/metrics/fingerprint.ts
function fingerprint$1(measurement) {
	const { path, value, dataset, split, slice, n, standardError, direction, operational, context } = measurement;
	const says = {
		path,
		value: valuePrint(measurement),
		kind: value.kind,
		dataset,
		split,
		slice,
		n
	};
	return canonicalJson({
		...says,
		standardError,
		direction,
		operational,
		context
	});
}
function valuePrint({ value }) {
	if (value.kind === "collection") return canonicalJson([value.of, ...value.keys]);
	if (value.kind === "null") return "null";
	const number = value.kind === "number" ? parseDecimal(value.text) : null;
	return number === null ? value.text : formatDecimal(number);
}
// src/core/evaluate/metrics/resolve.ts
const MOST_LISTED = 20;
function resolve(index, name) {
	const { exact, suffix } = index.find(name, 0);
	return single(exact.length > 0 ? exact : suffix.filter(({ measurement }) => !measurement.operational));
}
function single(matches) {
	const [only] = matches;
	if (only !== void 0 && matches.length === 1) return {
		kind: "found",
		located: only
	};
	const [first, ...others] = matches.toSorted(byAddress);
	if (first === void 0) return { kind: "missing" };
	const print = fingerprint$1(first.measurement);
	if (others.every((other) => fingerprint$1(other.measurement) === print)) return {
		kind: "found",
		located: first
	};
	const alike = (other) => other.file.path === first.file.path && nameOfMetric(other) === nameOfMetric(first);
	const values = distinct(matches.map((match) => valuePrint(match.measurement)));
	if (others.every(alike) && values.length > 1) return {
		kind: "conflict",
		values,
		located: first
	};
	return {
		kind: "ambiguous",
		matches: distinct(matches.map(describe))
	};
}
function describe(located) {
	const { dataset, split, slice } = located.measurement;
	const on = [
		dataset,
		split,
		slice
	].filter((part) => part !== null).join(", ");
	return on === "" ? addressOf(located) : `${addressOf(located)} (${on})`;
}
function distinct(texts) {
	return [...new Set(texts)].toSorted(byCodeUnit).slice(0, 20);
}
function byAddress(a, b) {
	return byCodeUnit(a.file.path, b.file.path) || a.measurement.at.line - b.measurement.at.line || a.measurement.at.column - b.measurement.at.column;
}
// src/core/evaluate/metrics/without-baseline.ts
function withoutBaseline(context, files, near) {
	if (hasNoMetrics(context.baseline.side)) return judgeFirstVersion(context);
	const [unread] = unreadReasons(context.baseline.side, files).filter(({ code }) => code !== "file-missing");
	if (unread !== void 0) return baselineUnusable(unread, "path" in unread ? unread.path : "");
	return indeterminate({
		code: "baseline-lacks-metric",
		near
	});
}
function hasNoMetrics(side) {
	return side.metrics.every(({ result }) => result.kind === "unread" && result.reason.code === "file-missing");
}
function judgeFirstVersion({ gate, branch }) {
	const { firstVersion } = gate;
	switch (firstVersion.kind) {
		case "refuse": return indeterminate({
			code: "baseline-none",
			branch
		});
		case "allow": return {
			outcome: "not-applicable",
			reason: { code: "first-version-allowed" },
			slack: null
		};
		case "approved-by": {
			const { role } = firstVersion;
			return {
				outcome: "pending",
				reason: {
					code: "first-version-awaits",
					role
				},
				slack: null
			};
		}
		default: return unreachable(firstVersion);
	}
}
// src/core/evaluate/metrics/sighting.ts
function sight(context, entry, name) {
	const candidate = resolve(context.candidate, name);
	const baseline = resolve(context.baseline, name);
	const reference = baseline.kind === "found" ? baseline.located : null;
	if (candidate.kind !== "found") return {
		kind: "unseen",
		ruling: unresolved(context.candidate, candidate, name),
		baseline: reference
	};
	const elsewhere = redirected(candidate.located, baseline);
	if (elsewhere !== null) return {
		kind: "unseen",
		ruling: elsewhere,
		baseline: reference
	};
	const mergeBase = context.mergeBase === null ? null : resolve(context.mergeBase, name);
	return {
		kind: "seen",
		candidate: candidate.located,
		baseline: reference === null ? lacking(context, name) : foundBaseline(reference, entry),
		mergeBase: mergeBase?.kind === "found" ? mergeBase.located : null
	};
}
function lacking(context, name) {
	const near = context.baseline.near(name.text);
	return {
		kind: "lacking",
		ruling: withoutBaseline(context, name.files, near)
	};
}
function unresolved(index, resolution, name) {
	switch (resolution.kind) {
		case "ambiguous": return indeterminate({
			code: "metric-ambiguous",
			matches: resolution.matches
		});
		case "conflict": return indeterminate({
			code: "values-conflict",
			values: resolution.values
		});
		default: return absent(index, name);
	}
}
function absent(index, name) {
	const children = childrenOf(index, name);
	if (children.length > 0) return indeterminate({
		code: "not-numeric",
		found: "mapping",
		text: "",
		children: children.slice(0, 10)
	});
	const unread = unreadReasons(index.side, name.files);
	const decided = unread.find(({ code }) => code !== "file-is-pointer") ?? unread[0];
	if (decided !== void 0) return unreadRuling(decided);
	const files = index.side.metrics.map(({ path }) => path).toSorted(byCodeUnit);
	return fail$1({
		code: "metric-missing",
		near: index.near(name.text),
		files
	});
}
function childrenOf(index, name) {
	const [direct, nested] = [index.find(name, 1), index.find(name, 2)];
	const keys = [...[...direct.exact, ...direct.suffix].map(({ measurement }) => measurement.path.at(-1) ?? ""), ...[...nested.exact, ...nested.suffix].map(({ measurement }) => measurement.path.at(-2) ?? "")];
	return [...new Set(keys)].toSorted(byCodeUnit);
}
function unreadRuling(reason) {
	return reason.code === "file-is-pointer" ? indeterminate(reason) : fail$1(reason);
}
function redirected(candidate, baseline) {
	switch (baseline.kind) {
		case "missing": return null;
		case "ambiguous": {
			const reason = {
				code: "metric-ambiguous",
				matches: baseline.matches
			};
			return baselineUnusable(reason, baseline.matches.join(", "));
		}
		case "conflict": {
			const reason = {
				code: "values-conflict",
				values: baseline.values
			};
			return baselineUnusable(reason, baseline.values.join(", "));
		}
		default: return moved(candidate, baseline.located);
	}
}
function moved(candidate, baseline) {
	if (samePath(candidate, baseline)) return null;
	return indeterminate({
		code: "metric-moved",
		candidate: nameOfMetric(candidate),
		baseline: nameOfMetric(baseline)
	});
}
function samePath(a, b) {
	const [x, y] = [a.measurement.path, b.measurement.path];
	return x === y || x.length === y.length && x.every((segment, at) => segment === y[at]);
}
// src/core/evaluate/metrics/slice-group.ts
function sliceGroup(index, name, metric) {
	const nested = best(index.find(name, 2)).filter(({ measurement }) => measurement.path.at(-1) === metric);
	const direct = best(index.find(name, 1)).filter(({ measurement }) => !measurement.operational);
	const rows = nested.length > 0 ? nested.map((located) => row$6(located, 2)) : direct.map((located) => row$6(located, 1));
	if (rows.length > 0) return grouped$1(rows, nested.length > 0 ? 2 : 1);
	const [empty] = best(index.find(name, 0)).filter(isEmptyMapping);
	return empty === void 0 ? { kind: "missing" } : {
		kind: "empty",
		name: formatPath(empty.measurement.path)
	};
}
function best({ exact, suffix }) {
	return exact.length > 0 ? exact : suffix;
}
function row$6(located, up) {
	return {
		key: located.measurement.path.at(-up) ?? "",
		located
	};
}
function grouped$1(rows, up) {
	const addresses = new Set(rows.map(({ located }) => `${located.file.path}: ${nameAbove(located, up)}`));
	if (addresses.size > 1) return {
		kind: "ambiguous",
		matches: [...addresses].toSorted(byCodeUnit).slice(0, 20)
	};
	const members = new Map();
	for (const { key, located } of rows) members.set(key, [...members.get(key) ?? [], located]);
	const [first] = rows;
	return {
		kind: "found",
		name: first === void 0 ? "" : nameAbove(first.located, up),
		members: new Map([...members].map(([key, all]) => [key, single(all)]))
	};
}
function nameAbove(located, up) {
	return formatPath(located.measurement.path.slice(0, -up));
}
function isEmptyMapping({ measurement }) {
	const { value } = measurement;
	return value.kind === "collection" && value.of === "mapping" && value.keys.length === 0;
}
// src/core/evaluate/metrics/sliced.ts
const MOST_SLICES = 1e3;
const none = new Map();
function slicedOf(context, entry, slices) {
	const name = nameOfMapping(entry, slices.source, context.evidence.model);
	const metric = lastSegment(entry);
	const candidate = sliceGroup(context.candidate, name, metric);
	const baseline = sliceGroup(context.baseline, name, metric);
	const lost = lostSlices(candidate, baseline, slices.require);
	const undecided = ambiguous$1(candidate, baseline) ?? tooMany(candidate) ?? nowhere(candidate, lost.length);
	if (undecided === "absent") {
		if (unreadReasons(context.candidate.side, name.files).length > 0) return {
			kind: "undecided",
			ruling: absent(context.candidate, name)
		};
		const near = context.candidate.near(name.text);
		if (lost.length === 0) return {
			kind: "undecided",
			ruling: fail$1({
				code: "slices-missing",
				path: name.text,
				near
			})
		};
	} else if (undecided !== null) return {
		kind: "undecided",
		ruling: undecided
	};
	const mergeBase = context.mergeBase === null ? null : sliceGroup(context.mergeBase, name, metric);
	return {
		kind: "sliced",
		mapping: name.text,
		lost,
		candidate: membersOf(candidate),
		baseline: membersOf(baseline),
		mergeBase: mergeBase === null ? none : membersOf(mergeBase),
		unmatched: unmatched(context, baseline, name)
	};
}
function ambiguous$1(candidate, baseline) {
	if (candidate.kind === "ambiguous") return indeterminate({
		code: "metric-ambiguous",
		matches: candidate.matches
	});
	if (candidate.kind === "missing") return null;
	if (baseline.kind === "ambiguous") {
		const { matches } = baseline;
		return baselineUnusable({
			code: "metric-ambiguous",
			matches
		}, matches.join(", "));
	}
	if (baseline.kind === "missing" || baseline.name === candidate.name) return null;
	return indeterminate({
		code: "metric-moved",
		candidate: candidate.name,
		baseline: baseline.name
	});
}
function tooMany(candidate) {
	const found = membersOf(candidate).size;
	return found > MOST_SLICES ? indeterminate({
		code: "too-many",
		what: "slices",
		found,
		most: MOST_SLICES
	}) : null;
}
function nowhere(candidate, lost) {
	if (candidate.kind === "missing") return "absent";
	if (candidate.kind === "empty" && lost === 0) return fail$1({
		code: "slices-empty",
		path: candidate.name
	});
	return null;
}
function lostSlices(candidate, baseline, required) {
	const present = membersOf(candidate);
	const before = membersOf(baseline);
	const keys = [...present.keys()];
	return [...new Set([...before.keys(), ...required])].toSorted(byCodeUnit).filter((slice) => !present.has(slice)).map((slice) => {
		const near = nearKeys(slice, keys);
		const code = before.has(slice) ? "slice-vanished" : "slice-required";
		return {
			slice,
			ruling: fail$1({
				code,
				near
			})
		};
	});
}
function membersOf(group) {
	return group.kind === "found" ? group.members : none;
}
function unmatched(context, baseline, name) {
	if (baseline.kind === "missing") return withoutBaseline(context, name.files, []);
	return {
		outcome: "not-applicable",
		reason: { code: "slice-new" },
		slack: null
	};
}
// src/core/evaluate/metrics/judge-slices.ts
function judgeSlices(context, { entry, slices: rules }) {
	const { slices } = entry;
	if (slices === null) return [];
	const { source } = slices;
	if (source.kind === "columns") return aboutSlices(context, rules, indeterminate({
		code: "not-evaluated",
		feature: "slices from predictions"
	}));
	const sliced = slicedOf(context, entry, {
		...slices,
		source
	});
	if (sliced.kind === "undecided") return aboutSlices(context, rules, sliced.ruling);
	const lost = sliced.lost.flatMap((one) => aboutSlices(context, asking(rules, one.slice), one.ruling, one.slice));
	const subjects = [...sliced.candidate.keys()].toSorted(byCodeUnit).map((slice) => sliceSubject(context, {
		entry,
		slices,
		sliced,
		slice
	}));
	const each = subjects.flatMap((view) => judgeOne(context, view, rules));
	const spread = lost.length > 0 ? [] : rules.flatMap((rule) => judgeSpread(context, subjects, rule));
	return [
		...lost,
		...presence(context, subjects, rules),
		...each,
		...spread
	];
}
function judgeOne(context, view, rules) {
	const own = rules.flatMap(({ rule, ask }) => isOfOne(ask) ? [{
		rule,
		ask
	}] : []);
	if (view.kind === "undecided") return aboutSlices(context, own, view.ruling, view.slice);
	return judgeAsks(context, view.subject, own);
}
function isOfOne(ask) {
	return ask.kind !== "gap_at_most" && ask.kind !== "ratio_at_least" && ask.kind !== "require";
}
function asking(rules, slice) {
	return rules.filter(({ ask }) => ask.kind !== "require" || ask.slices.includes(slice));
}
function presence(context, subjects, rules) {
	const present = subjects.map(({ slice }) => slice);
	return rules.flatMap(({ rule, ask }) => {
		return (ask.kind === "require" ? present.filter((slice) => ask.slices.includes(slice)) : []).flatMap((slice) => aboutSlices(context, [{ rule }], pass({ code: "slice-present" }), slice));
	});
}
function aboutSlices(context, rules, ruling, slice = null) {
	const shown = {
		model: context.evidence.model.id,
		slice,
		direction: null,
		candidate: null,
		baseline: null,
		mergeBase: null,
		files: context.candidate.side.metrics.slice(0, 3)
	};
	return rules.map(({ rule }) => metricFinding(rule, ruling, shown));
}
// src/core/evaluate/metrics/judge-entry.ts
function judgeEntry(context, rules) {
	const findings = rules.whole.length === 0 ? [] : judgeWhole(context, rules);
	return rules.slices.length === 0 ? findings : [...findings, ...judgeSlices(context, rules)];
}
function judgeWhole(context, { entry, name, whole }) {
	const files = filesOf$1(entry, context.evidence.model);
	const sighting = sight(context, entry, files === null ? name : {
		...name,
		files
	});
	if (sighting.kind === "seen") return judgeAsks(context, subjectOf$2(context, entry, sighting), whole);
	const shown = shownUnseen(context, sighting);
	return whole.map(({ rule }) => metricFinding(rule, sighting.ruling, shown));
}
function subjectOf$2(context, entry, seen) {
	const { candidate, baseline, mergeBase } = seen;
	return {
		entry,
		slice: null,
		candidate,
		value: candidateValue(candidate, entry, null),
		baseline,
		mergeBase,
		minRows: entry.minRows,
		known: [context.known(candidate.measurement.path)],
		differences: () => differencesOf$1(context.lineage, candidate, baseline.kind === "found" ? baseline.located : null)
	};
}
function shownUnseen(context, unseen) {
	return {
		model: context.evidence.model.id,
		slice: null,
		direction: null,
		candidate: null,
		baseline: unseen.baseline,
		mergeBase: null,
		files: context.candidate.side.metrics.slice(0, 3)
	};
}
// src/core/evaluate/metrics/known-table.ts
const share = {
	least: "0",
	greatest: "1",
	scale: "fraction"
};
const unbounded = {
	least: null,
	greatest: null,
	scale: null
};
const amount = {
	least: "0",
	greatest: null,
	scale: null
};
const text = {
	least: "0",
	greatest: "100",
	scale: "either"
};
const correlation = {
	least: "-1",
	greatest: "1",
	scale: "fraction"
};
function higher(range, ...names) {
	return {
		names,
		direction: "higher",
		...range
	};
}
function lower$1(range, ...names) {
	return {
		names,
		direction: "lower",
		...range
	};
}
const knownRows = [
	higher(share, "roc_auc", "auc", "auroc", "auc_roc", "rocauc", "roc_auc_score", "area_under_roc_curve", "roc_auc_ovr"),
	higher(share, "pr_auc", "auprc", "aucpr", "auc_pr", "average_precision", "average_precision_score", "precision_recall_auc"),
	higher(share, "accuracy", "acc", "accuracy_score", "top_1_accuracy", "top1_accuracy", "top_5_accuracy", "top5_accuracy"),
	higher(share, "balanced_accuracy", "balanced_accuracy_score", "acc_norm", "acc_bytes"),
	higher(share, "f1", "f1_score", "f_score", "fscore", "f_measure", "f0_5", "f2"),
	higher(share, "precision", "precision_score", "ppv", "positive_predictive_value", "npv", "negative_predictive_value"),
	higher(share, "recall", "recall_score", "sensitivity", "tpr", "true_positive_rate", "hit_rate"),
	higher(share, "specificity", "tnr", "true_negative_rate", "selectivity"),
	higher(share, "jaccard", "jaccard_score", "iou", "miou", "mean_iou", "dice", "dice_score"),
	higher(correlation, "mcc", "matthews_corrcoef", "matthews_correlation", "kappa", "cohen_kappa", "cohen_kappa_score"),
	higher(correlation, "gini", "youden", "informedness"),
	lower$1(share, "error_rate", "misclassification_rate", "zero_one_loss", "hamming_loss", "eer", "equal_error_rate"),
	lower$1(share, "fpr", "false_positive_rate", "fnr", "false_negative_rate", "fdr", "false_discovery_rate"),
	lower$1(amount, "log_loss", "logloss", "cross_entropy", "cross_entropy_loss"),
	lower$1(share, "brier", "brier_score", "brier_score_loss"),
	lower$1(share, "ece", "expected_calibration_error", "mce", "maximum_calibration_error", "ace"),
	lower$1(unbounded, "loss", "nll", "negative_log_likelihood"),
	lower$1(amount, "rmse", "root_mean_squared_error", "mse", "mean_squared_error", "rmsle", "msle"),
	lower$1(amount, "mae", "mean_absolute_error", "medae", "median_absolute_error", "max_error"),
	lower$1(amount, "mape", "mean_absolute_percentage_error", "smape", "wape", "wmape", "mase", "pinball_loss", "crps"),
	higher({
		least: null,
		greatest: "1",
		scale: null
	}, "r2", "r2_score", "r_squared", "explained_variance", "explained_variance_score"),
	higher(correlation, "pearson", "pearsonr", "pearson_r", "spearman", "spearmanr", "spearman_rho", "kendall", "kendalltau"),
	higher(share, "ndcg", "mrr", "mean_reciprocal_rank", "map", "mean_average_precision", "map50", "map50_95", "map_50", "map_75"),
	lower$1({
		least: "0",
		greatest: null,
		scale: "fraction"
	}, "wer", "word_error_rate", "cer", "character_error_rate", "mer", "wil", "ter", "der"),
	higher(text, "bleu", "sacrebleu", "chrf", "chrf++", "meteor"),
	higher(text, "rouge1", "rouge_1", "rouge2", "rouge_2", "rougel", "rouge_l", "rougelsum", "rouge_lsum", "rouge"),
	higher(text, "exact_match", "em", "pass@1", "pass@10", "pass_at_1", "win_rate"),
	lower$1({
		least: "1",
		greatest: null,
		scale: null
	}, "perplexity", "ppl", "word_perplexity", "byte_perplexity", "token_perplexity"),
	lower$1(amount, "bits_per_byte", "bits_per_character"),
	lower$1(amount, "fid", "frechet_inception_distance", "lpips"),
	lower$1(unbounded, "kid", "kernel_inception_distance"),
	higher(amount, "inception_score"),
	higher(unbounded, "psnr"),
	higher(correlation, "ssim", "silhouette", "silhouette_score"),
	lower$1(amount, "psi", "population_stability_index", "wasserstein", "wasserstein_distance", "kl_divergence"),
	lower$1(share, "js_divergence", "jensen_shannon", "jensen_shannon_distance", "drift_share"),
	{
		names: [
			"ks",
			"ks_statistic",
			"ks_stat",
			"kolmogorov_smirnov",
			"p_value",
			"pvalue"
		],
		direction: null,
		...share,
		scale: null
	},
	lower$1(share, "demographic_parity_difference", "equalized_odds_difference", "equal_opportunity_difference"),
	higher(share, "demographic_parity_ratio", "equalized_odds_ratio"),
	lower$1(amount, "latency", "inference_time", "response_time", "time_to_first_token", "ttft", "duration", "memory_mb", "model_size_mb"),
	higher(amount, "throughput", "tokens_per_second", "requests_per_second", "qps")
];
// src/core/evaluate/metrics/known.ts
function knownMetrics() {
	const memory = new Map();
	return (path) => {
		const name = meaningful(path);
		const before = memory.get(name);
		if (before !== void 0) return before;
		const found = knownMetric(name);
		memory.set(name, found);
		return found;
	};
}
function meaningful(path) {
	const last = path.at(-1) ?? "";
	return wrappers.has(last) ? path.at(-2) ?? last : last;
}
function knownMetric(written) {
	if (written.length > 100) return null;
	const plain = (written.split(",")[0] ?? "").toLowerCase().replaceAll(/[-\s]/g, "_");
	const bare = plain.replace(/^(?:eval|test|val|valid|validation|predict|train)_/, "");
	return table$4.get(plain) ?? table$4.get(bare) ?? table$4.get(withoutAverage(bare)) ?? withUnit(bare);
}
function withoutAverage(name) {
	return name.replace(/^(?:macro|micro|weighted|mean|avg)_/, "").replace(/_(?:macro|micro|weighted|mean|avg|overall)$/, "").replace(/(?:@|_at_)\d{1,4}$/, "");
}
function withUnit(name) {
	const words = name.split("_");
	const rest = words.filter((word) => !/^(?:p\d{1,4}|avg|mean|median|max|ms|s|sec|seconds|us)$/.test(word));
	return rest.length < words.length ? table$4.get(rest.join("_")) ?? null : null;
}
const wrappers = new Set(["value", "score"]);
const table$4 = new Map(knownRows.flatMap((row) => row.names.map((name) => [name, known$2(row)])));
function known$2(row) {
	return {
		name: row.names[0] ?? "",
		direction: row.direction,
		least: row.least === null ? null : decimal(row.least),
		greatest: row.greatest === null ? null : decimal(row.greatest),
		scale: row.scale
	};
}
// src/core/evaluate/metrics/lineage.ts
function lineageDifferences(evidence) {
	const known = new Map();
	return (metricsPath) => {
		const before = known.get(metricsPath);
		if (before !== void 0) return before;
		const differences = compareLineage(evidence, metricsPath);
		known.set(metricsPath, differences);
		return differences;
	};
}
function compareLineage(evidence, metricsPath) {
	const candidate = evidence.candidate.lineage;
	const baseline = evidence.baseline.lineage;
	if (candidate === null || baseline === null) return [];
	if (candidate.result.kind === "unread" || baseline.result.kind === "unread") return [{
		what: `lineage ${candidate.path}`,
		candidate: readState(candidate),
		baseline: readState(baseline)
	}];
	const sides = {
		candidate: entriesOf(evidence.candidate),
		baseline: entriesOf(evidence.baseline)
	};
	if (sides.candidate.length === 0 && sides.baseline.length === 0) return [];
	return compareStages(evidence, sides, metricsPath);
}
function readState(file) {
	return file.result.kind === "read" ? "read" : null;
}
function compareStages(evidence, sides, metricsPath) {
	const stages = new Set([...writers(sides.candidate, metricsPath), ...writers(sides.baseline, metricsPath)]);
	if (stages.size === 0) return [{
		what: `stage that writes ${metricsPath}`,
		candidate: null,
		baseline: null
	}];
	const own = ownArtifact(evidence.model);
	const candidate = dependencies(sides.candidate, stages, own);
	const baseline = dependencies(sides.baseline, stages, own);
	return [...new Set([...candidate.keys(), ...baseline.keys()])].toSorted(byCodeUnit).flatMap((what) => {
		const difference = {
			what,
			candidate: candidate.get(what) ?? null,
			baseline: baseline.get(what) ?? null
		};
		return difference.candidate === difference.baseline ? [] : [difference];
	});
}
function ownArtifact({ artifact, path }) {
	return artifact === null ? null : fromRoot(path, artifact.replace(/\.dvc$/, ""));
}
function entriesOf(side) {
	if (side.lineage === null || side.lineage.result.kind === "unread") return [];
	const folder = folderOf(side.lineage.path);
	return side.lineage.result.reading.lineage.map((entry) => ({
		...entry,
		path: resolved(fromRoot(folder, entry.path))
	}));
}
function writers(entries, metricsPath) {
	return entries.filter((entry) => entry.role === "output" && isBelow(entry.path, metricsPath)).map((entry) => entry.stage);
}
function dependencies(entries, stages, own) {
	const found = new Map();
	for (const entry of entries) {
		if (!stages.has(entry.stage)) continue;
		found.set(`stage ${entry.stage}`, "recorded");
		if (entry.role === "output" || own !== null && isBelow(own, entry.path)) continue;
		found.set(`dependency ${entry.path}`, `${entry.algorithm}:${entry.digest}`);
	}
	return found;
}
// src/core/evaluate/metrics/metric-context.ts
function metricContext(given) {
	const { evidence } = given;
	return {
		...given,
		candidate: metricIndex(evidence.candidate),
		baseline: metricIndex(evidence.baseline),
		mergeBase: evidence.mergeBase === null ? null : metricIndex(evidence.mergeBase),
		lineage: lineageDifferences(evidence)
	};
}
// src/core/evaluate/metrics/judge-metrics.ts
function judgeMetrics(policy, gate, change) {
	const known = knownMetrics();
	const rules = gate.metrics.map((entry) => entryRules(policy, gate, entry));
	const findings = [];
	for (const evidence of change.models) {
		const context = metricContext({
			gate,
			branch: change.branch,
			evidence,
			known
		});
		for (const one of rules) if (concerns(one.entry, evidence.model)) findings.push(...judgeEntry(context, one));
	}
	const idle = rules.filter(({ entry }) => !change.models.some(({ model }) => concerns(entry, model)));
	return [...findings, ...idle.flatMap(notForThisChange)];
}
function concerns(entry, model) {
	return (entry.models.length === 0 || entry.models.includes(model.id)) && (entry.tiers.length === 0 || entry.tiers.includes(model.tier));
}
const nothing$2 = {
	model: null,
	slice: null,
	direction: null,
	candidate: null,
	baseline: null,
	mergeBase: null,
	files: []
};
function notForThisChange({ entry, whole, slices }) {
	const { models, tiers } = entry;
	const ruling = {
		outcome: "not-applicable",
		reason: {
			code: "not-for-this-change",
			models,
			tiers
		},
		slack: null
	};
	return [...whole, ...slices].map(({ rule }) => metricFinding(rule, ruling, nothing$2));
}
// src/core/evaluate/evidence-side.ts
function evidenceSide(model, collected, read) {
	const single = (inner) => inner === null ? null : presentFile(collected, fromRoot(model.path, inner));
	return {
		side: collected.side,
		metrics: metricsFiles$1(model, collected, read),
		card: single(model.card),
		lineage: model.lineage === null ? null : lineageFile(fromRoot(model.path, model.lineage), collected, read),
		artifact: single(model.artifact)
	};
}
function presentFile(collected, path) {
	const file = collected.files.get(path);
	return file === void 0 || file.content.kind === "absent" ? null : file;
}
function lineageFile(path, collected, read) {
	const file = presentFile(collected, path);
	return file === null ? missing$1(path, null, collected) : read(file, null);
}
function metricsFiles$1(model, collected, read) {
	const found = new Map();
	const declared = model.metrics.toSorted(byStatedFirst);
	for (const entry of declared) for (const file of matches(model, entry, collected)) if (!found.has(file.path)) found.set(file.path, read(file, entry));
	const lacking = declared.filter((entry) => matches(model, entry, collected).length === 0).map((entry) => missing$1(fromRoot(model.path, entry.glob), entry, collected));
	return [...found.values(), ...lacking].toSorted(byKeys((file) => file.path));
}
function byStatedFirst(a, b) {
	return Number(a.format === null) - Number(b.format === null) || byCodeUnit(a.format ?? "", b.format ?? "") || byCodeUnit(a.glob, b.glob);
}
function matches(model, entry, collected) {
	const pattern = fromRoot(model.path, entry.glob);
	const literal = presentFile(collected, pattern);
	if (literal !== null) return [literal];
	if (!isGlob(entry.glob)) return [];
	return [...collected.files.values()].filter((file) => file.content.kind !== "absent" && matchesGlob(pattern, file.path));
}
function missing$1(path, declared, collected) {
	return {
		path,
		digest: null,
		declared,
		result: {
			kind: "unread",
			reason: {
				code: "file-missing",
				path,
				similar: similarTo(path, collected.known)
			}
		}
	};
}
function similarTo(path, known) {
	const others = known.filter((other) => other !== path);
	const moved = others.filter((other) => nameOf$8(other) === nameOf$8(path)).slice(0, 3);
	const meant = nearest(path, others.slice(0, 500));
	return meant === null || moved.includes(meant) ? moved : [...moved, meant];
}
// src/core/document/untyped-scalar.ts
const decimalLiteral = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;
const nonfinite$1 = new Map([
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
	const special = nonfinite$1.get(lower);
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
	}, `expected a value, found "${excerpt$1(found)}"`, hintFor(found));
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
	}, `"${excerpt$1(whole)}" is no number in JSON`, "Write digits, one point, digits: 0.5, 12, 1e-3");
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
const DEEPEST = 1e3;
const REPEATS_LISTED = 20;
function parseJson(file, limits = DOCUMENT_LIMITS) {
	const text = file.text;
	if (text.length > limits.bytes) return err([diagnose(file, tooLarge$1(limits))]);
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
function tooLarge$1(limits) {
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
		const message = `the key "${excerpt$1(key)}" stands on line ${one} and again on line ${other}`;
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
		const value = string(scan);
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
	if (++scan.depth > Math.min(scan.limits.depth, DEEPEST)) {
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
	const key = string(scan);
	if (key === null) return null;
	const keyAt = {
		start,
		end: scan.at
	};
	skipSpace(scan);
	if (scan.text.charAt(scan.at) !== ":") return failSyntax(scan, `expected a colon after the key "${excerpt$1(key)}"`);
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
function string(scan) {
	const read = readString(scan.text, scan.at);
	scan.at = read.end;
	return read.ok ? read.value : failSyntax(scan, read.message, read.hint);
}
const number$1 = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
function readNumber(scan) {
	number$1.lastIndex = scan.at;
	const text = number$1.exec(scan.text)?.[0];
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
const words$1 = new Map([
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
const word = /-?[A-Za-z_][A-Za-z0-9_]*/y;
function readWord(scan) {
	word.lastIndex = scan.at;
	const text = word.exec(scan.text)?.[0] ?? "";
	const node = words$1.get(text)?.({
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
			set(baseTable, resolveValue(node.key), value);
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
function set(baseTable, keys, value) {
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
			const table = open$1(build, root, part);
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
function spanOf(node) {
	return {
		start: node.range[0],
		end: node.range[1]
	};
}
function nameOf$6(key) {
	return key.type === "TOMLBare" ? key.name : key.value;
}
function under(build, mapping, key) {
	return build.keys.get(mapping)?.get(nameOf$6(key));
}
function put(build, into, key, value) {
	into.entries.push({
		key: nameOf$6(key),
		keyAt: spanOf(key),
		value
	});
	const known = build.keys.get(into);
	if (known === void 0) build.keys.set(into, new Map([[nameOf$6(key), value]]));
	else known.set(nameOf$6(key), value);
}
function open$1(build, root, table) {
	const keys = table.key.keys;
	const above = keys.slice(0, -1).reduce((at, key) => enter(build, at, key), root);
	const [last] = keys.slice(-1);
	if (last === void 0) return above;
	if (table.kind === "standard") return enter(build, above, last);
	build.values++;
	const element = growing(spanOf(table));
	const list = under(build, above, last);
	if (list?.kind === "sequence") list.items.push(element);
	else put(build, above, last, {
		kind: "sequence",
		items: [element],
		at: spanOf(table)
	});
	return element;
}
function enter(build, into, key) {
	const there = under(build, into, key);
	if (there?.kind === "mapping") return there;
	const last = there?.kind === "sequence" ? there.items.at(-1) : void 0;
	if (last?.kind === "mapping") return last;
	build.values++;
	const made = growing(spanOf(key));
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
		at: spanOf(node)
	};
	if (node.type !== "TOMLInlineTable") return scalar(build, node);
	const table = growing(spanOf(node));
	for (const pair of node.body) assign(build, table, pair);
	return table;
}
function scalar(build, node) {
	const at = spanOf(node);
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
		case "float": return float(build.text.slice(at.start, at.end), at);
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
function float(literal, at) {
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
	const parsed = parse$1(text);
	if (!parsed.ok) return err([diagnose(file, within$1(file.text, parsed.error))]);
	const tree = tomlTree(text, parsed.value, limits.values);
	if (tree !== null) return ok(tree);
	const message = `holds more than ${limits.values} values`;
	return err([diagnose(file, {
		code: "document/too-many-values",
		at: null,
		message
	})]);
}
function parse$1(text) {
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
function within$1(text, problem) {
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
// src/core/evidence/measurement.ts
function measurement(known) {
	return {
		dataset: null,
		split: null,
		slice: null,
		n: null,
		standardError: null,
		interval: null,
		direction: null,
		operational: false,
		context: {},
		...known
	};
}
function valueOf(node) {
	if (node === void 0) return { kind: "null" };
	switch (node.kind) {
		case "number": return {
			kind: "number",
			text: node.text
		};
		case "nonfinite": return {
			kind: "nonfinite",
			text: node.text
		};
		case "string": return {
			kind: "text",
			text: node.value
		};
		case "boolean": return {
			kind: "boolean",
			text: node.value ? "true" : "false"
		};
		case "null": return { kind: "null" };
		case "sequence": return {
			kind: "collection",
			of: "list",
			keys: []
		};
		case "mapping": return {
			kind: "collection",
			of: "mapping",
			keys: node.entries.map((entry) => entry.key)
		};
		default: return unreachable(node);
	}
}
function finiteText(node) {
	return node?.kind === "number" ? node.text : null;
}
// src/core/evidence/place.ts
function placeIn(document) {
	const lines = lineIndex(document.file.text);
	return (node) => positionAt(lines, node.at.start);
}
// src/core/evidence/reading.ts
function reading(found) {
	return {
		measurements: [],
		attestations: [],
		asserts: false,
		lineage: [],
		identity: {},
		notes: [],
		...found
	};
}
// src/core/evidence/uncertainty.ts
const zero = decimal("0");
function standardErrorOf(node) {
	return amountOf(node);
}
function countOf(node) {
	return amountOf(node);
}
function amountOf(node) {
	if (node?.kind !== "number") return null;
	const value = parseDecimal(node.text);
	return value !== null && compare(value, zero) >= 0 ? node.text : null;
}
function intervalOf(lower, upper) {
	const low = lower === null ? null : parseDecimal(lower);
	const high = upper === null ? null : parseDecimal(upper);
	if (lower === null || upper === null || low === null || high === null) return null;
	return compare(low, high) <= 0 ? {
		lower,
		upper
	} : null;
}
// src/core/evidence/formats/bencher.ts
const bencher = {
	format: "bencher",
	title: "Bencher metric format",
	recognises: recognises$8,
	read: read$15
};
const known$1 = new Set([
	"value",
	"lower_value",
	"upper_value"
]);
const sagemaker = new Set([
	"binary_classification_metrics",
	"multiclass_classification_metrics",
	"regression_metrics"
]);
function recognises$8({ root }) {
	const benchmarks = entriesOf$1(root);
	return benchmarks.length > 0 && benchmarks.every(({ key, value }) => !sagemaker.has(key) && isBenchmark$1(value));
}
function isBenchmark$1(node) {
	return entriesOf$1(node).length > 0 && entriesOf$1(node).every((measure) => isMeasure(measure.value));
}
function isMeasure(node) {
	return child(node, "value") !== void 0 && entriesOf$1(node).every((entry) => known$1.has(entry.key));
}
function read$15(document) {
	const place = placeIn(document);
	const measurements = entriesOf$1(document.root).flatMap((benchmark) => entriesOf$1(benchmark.value).map((measure) => {
		const value = child(measure.value, "value") ?? measure.value;
		const lower = finiteText(child(measure.value, "lower_value"));
		const upper = finiteText(child(measure.value, "upper_value"));
		const path = [benchmark.key, measure.key];
		return measurement({
			path,
			value: valueOf(value),
			at: place(value),
			interval: intervalOf(lower, upper)
		});
	}));
	return ok(reading({
		format: "bencher",
		measurements
	}));
}
// src/core/evidence/numeral.ts
const nonfinite = [
	"NaN",
	"Infinity",
	"-Infinity"
];
function numeralOf(node) {
	const text = node?.kind === "number" ? node.text : node?.kind === "string" ? node.value : null;
	return text !== null && parseDecimal(text) !== null ? text : null;
}
function valueOfNumeral(node) {
	const text = numeralOf(node);
	if (text !== null) return {
		kind: "number",
		text
	};
	const value = valueOf(node);
	return value.kind === "text" && isNonfinite(value.text) ? {
		kind: "nonfinite",
		text: value.text
	} : value;
}
function isNonfinite(text) {
	return nonfinite.includes(text);
}
// src/core/evidence/stated.ts
function stated$1(facts) {
	const known = {};
	for (const [key, text] of Object.entries(facts)) if (text !== null && text !== void 0) known[key] = text;
	return known;
}
// src/core/evidence/formats/cyclonedx.ts
const cyclonedx = {
	format: "cyclonedx",
	title: "CycloneDX bill of materials with a model card",
	recognises: ({ root }) => stringOf(child(root, "bomFormat")) === "CycloneDX",
	read: read$14
};
function read$14(document) {
	const { root } = document;
	const place = placeIn(document);
	const main = child(child(root, "metadata"), "component");
	const models = [...main === void 0 ? [] : withNested(main), ...itemsOf(child(root, "components")).flatMap(withNested)].filter((component) => child(component, "modelCard") !== void 0);
	const [only] = models.length === 1 ? models : [];
	return ok(reading({
		format: "cyclonedx",
		measurements: models.flatMap((model) => measurementsOf$5(model, place)),
		identity: stated$1({
			"serial number": stringOf(child(root, "serialNumber")),
			"specification version": textOf$1(child(root, "specVersion")),
			model: stringOf(child(only, "name")),
			"model version": textOf$1(child(only, "version")),
			"model digest": digestOf(only)
		})
	}));
}
function withNested(component) {
	return [component, ...itemsOf(child(component, "components")).flatMap(withNested)];
}
function digestOf(component) {
	const hash = itemsOf(child(component, "hashes")).find((item) => stringOf(child(item, "alg")) === "SHA-256");
	const content = stringOf(child(hash, "content"));
	return content === void 0 ? null : `sha256:${content.toLowerCase()}`;
}
function measurementsOf$5(model, place) {
	const name = stringOf(child(model, "name")) ?? stringOf(child(model, "bom-ref")) ?? "model";
	const analysis = child(child(model, "modelCard"), "quantitativeAnalysis");
	return itemsOf(child(analysis, "performanceMetrics")).flatMap((metric) => {
		const type = stringOf(child(metric, "type"));
		if (type === void 0) return [];
		const value = child(metric, "value");
		const slice = stringOf(child(metric, "slice")) || null;
		const interval = child(metric, "confidenceInterval");
		return [measurement({
			path: slice === null ? [name, type] : [
				name,
				type,
				slice
			],
			value: valueOfNumeral(value),
			at: place(value ?? metric),
			slice,
			interval: intervalOf(numeralOf(child(interval, "lowerBound")), numeralOf(child(interval, "upperBound")))
		})];
	});
}
// src/core/evidence/attestation.ts
const LONGEST = 300;
function attestation(known) {
	return {
		name: shorten$1(known.name) || "check without a name",
		outcome: known.outcome,
		message: shorten$1(known.message ?? ""),
		at: known.at
	};
}
function shorten$1(text) {
	if (text.length <= LONGEST) return text;
	const kept = text.slice(0, 299);
	return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}\u2026`;
}
// src/core/evidence/descendants.ts
function descendants(node, path = []) {
	if (node.kind !== "mapping" || node.entries.length === 0) return [{
		path,
		node
	}];
	return node.entries.flatMap((entry) => descendants(entry.value, [...path, entry.key]));
}
// src/core/evidence/formats/deepchecks.ts
const deepchecks = {
	format: "deepchecks",
	title: "Deepchecks suite result",
	recognises: recognises$7,
	read: read$13
};
const outcomes$1 = new Map([
	["PASS", "passed"],
	["WARN", "warned"],
	["FAIL", "failed"],
	["ERROR", "errored"]
]);
function recognises$7({ root }) {
	const type = stringOf(child(root, "type"));
	if (type === "SuiteResult") return child(root, "results")?.kind === "sequence";
	return (type === "CheckResult" || type === "CheckFailure") && child(root, "check") !== void 0;
}
function read$13(document) {
	const place = placeIn(document);
	const checks = checksOf(document.root);
	return ok(reading({
		format: "deepchecks",
		attestations: checks.flatMap((check) => attestationsOf(check, place)),
		measurements: checks.flatMap((check) => measurementsOf$4(check, place)),
		asserts: true,
		identity: stated$1({ suite: stringOf(child(document.root, "name")) })
	}));
}
function checksOf(node) {
	const results = child(node, "results");
	return results?.kind === "sequence" ? itemsOf(results).flatMap((item) => checksOf(item)) : [node];
}
function nameOf$5(check) {
	return [
		stringOf(child(check, "header")),
		stringOf(child(child(check, "check"), "name")),
		"check without a name"
	].find((text) => text !== void 0 && text !== "") ?? "";
}
function attestationsOf(check, place) {
	const name = nameOf$5(check);
	const at = place(check);
	const type = stringOf(child(check, "type"));
	const exception = textOf$1(child(check, "exception"));
	if (type === "CheckFailure") return [attestation({
		name,
		outcome: "errored",
		message: exception,
		at
	})];
	if (type !== "CheckResult") return [attestation({
		name,
		outcome: "errored",
		message: "is no check result",
		at
	})];
	const conditions = child(check, "conditions_results");
	if (conditions !== void 0 && conditions.kind !== "sequence" && conditions.kind !== "null") return [attestation({
		name,
		outcome: "errored",
		message: "its conditions are no list",
		at
	})];
	const items = itemsOf(conditions);
	if (items.length === 0) return [attestation({
		name,
		outcome: "undecided",
		message: "no assertion: the check has no conditions",
		at
	})];
	return items.map((condition) => conditionOf(name, condition, place));
}
function conditionOf(check, condition, place) {
	const status = textOf$1(child(condition, "Status"));
	const text = stringOf(child(condition, "Condition"));
	const outcome = outcomes$1.get(status ?? "");
	const unknown = status === void 0 ? "states no status" : `has the unknown status ${status}`;
	return attestation({
		name: text === void 0 ? check : `${check}: ${text}`,
		outcome: outcome ?? "undecided",
		message: outcome === void 0 ? unknown : textOf$1(child(condition, "More Info")),
		at: place(condition)
	});
}
function measurementsOf$4(check, place) {
	const value = child(check, "value");
	if (value === void 0 || value.kind === "null") return [];
	return descendants(value, [nameOf$5(check)]).map(({ path, node }) => measurement({
		path,
		value: valueOf(node),
		at: place(node)
	}));
}
// src/core/evidence/formats/dvc-entry.ts
const digestKeys = [
	["md5", "md5"],
	["sha256", "sha256"],
	["etag", "etag"],
	["checksum", "other"]
];
function dvcEntries(list, of) {
	return itemsOf(list).flatMap((item) => {
		const path = stringOf(child(item, "path"));
		if (path === void 0) return [];
		const whole = entry(item, path, of);
		const files = itemsOf(child(item, "files")).flatMap((file) => {
			const name = stringOf(child(file, "relpath"));
			return name === void 0 ? [] : entry(file, `${path}/${name}`, of);
		});
		return [...whole, ...files];
	});
}
function entry(node, path, of) {
	const { stage, role, place } = of;
	for (const [key, algorithm] of digestKeys) {
		const digest = textOf$1(child(node, key));
		if (digest !== void 0) return [{
			role,
			stage,
			path,
			algorithm,
			digest,
			at: place(node)
		}];
	}
	const revision = textOf$1(child(child(node, "repo"), "rev_lock"));
	return revision === void 0 ? [] : [{
		role,
		stage,
		path,
		algorithm: "other",
		digest: revision,
		at: place(node)
	}];
}
// src/core/evidence/formats/dvc-lock.ts
const dvcLock = {
	format: "dvc-lock",
	title: "dvc.lock",
	recognises: ({ root }) => {
		if (child(root, "schema") === void 0) return stagesOf(root).every(isStage$1) && stagesOf(root).some(hasLists);
		return child(root, "stages")?.kind === "mapping" && stagesOf(root).every(isStage$1);
	},
	read: (document) => {
		const place = placeIn(document);
		const lineage = stagesOf(document.root).flatMap((stage) => entriesOfStage(stage, place));
		const schema = textOf$1(child(document.root, "schema"));
		const identity = stated$1({
			schema,
			stages: String(stagesOf(document.root).length)
		});
		return ok(reading({
			format: "dvc-lock",
			lineage,
			identity
		}));
	}
};
function stagesOf(root) {
	return child(root, "schema") === void 0 ? entriesOf$1(root) : entriesOf$1(child(root, "stages"));
}
function isStage$1(stage) {
	return child(stage.value, "cmd") !== void 0 && listsOf(stage).every(isList);
}
function hasLists(stage) {
	return listsOf(stage).some((list) => list !== void 0);
}
function listsOf(stage) {
	return [child(stage.value, "deps"), child(stage.value, "outs")];
}
function isList(node) {
	return node === void 0 || node.kind === "sequence" && node.items.every((item) => item.kind === "mapping");
}
function entriesOfStage(stage, place) {
	return [...dvcEntries(child(stage.value, "deps"), {
		stage: stage.key,
		role: "dependency",
		place
	}), ...dvcEntries(child(stage.value, "outs"), {
		stage: stage.key,
		role: "output",
		place
	})];
}
// src/core/evidence/formats/dvc-metrics-diff.ts
const sides = new Set([
	"old",
	"new",
	"diff"
]);
const dvcMetricsDiff = {
	format: "dvc-metrics-diff",
	title: "dvc metrics diff --json",
	recognises: ({ root }) => entriesOf$1(root).length > 0 && entriesOf$1(root).every((file) => isFile$1(file.value)),
	read: (document) => {
		const place = placeIn(document);
		const measurements = entriesOf$1(document.root).flatMap((file) => entriesOf$1(file.value).map((metric) => {
			const value = child(metric.value, "new");
			return measurement({
				path: [file.key, metric.key],
				value: valueOf(value),
				at: place(value ?? metric.value)
			});
		}));
		return ok(reading({
			format: "dvc-metrics-diff",
			measurements,
			notes: [unchangedAbsent(document)]
		}));
	}
};
function isFile$1(node) {
	const metrics = entriesOf$1(node);
	return metrics.length > 0 && metrics.every((metric) => isChange(metric.value));
}
function isChange(node) {
	const keys = entriesOf$1(node).map((entry) => entry.key);
	return keys.every((key) => sides.has(key)) && (keys.includes("old") || keys.includes("new"));
}
function unchangedAbsent(document) {
	return diagnose(document.file, {
		code: "evidence/no-measurement",
		at: null,
		message: "a difference leaves out metrics that did not change",
		hint: "Commit the metrics file itself, or write the difference with --all"
	});
}
// src/core/evidence/keyed.ts
function keyed(node) {
	return new Map(entriesOf$1(node).map((entry) => [entry.key, entry.value]));
}
// src/core/evidence/leaves.ts
const companion = "_stderr";
const counters$2 = new Set([
	"step",
	"epoch",
	"global_step"
]);
function leavesOf(root, place, above = []) {
	const found = [];
	collect$1(root, above, {
		found,
		place,
		top: above.length + 1
	});
	return found;
}
function collect$1(mapping, above, into) {
	const siblings = mapping.entries.some(({ key }) => key.endsWith(companion)) ? keyed(mapping) : null;
	for (const entry of mapping.entries) {
		const path = [...above, entry.key];
		if (entry.value.kind === "mapping" && entry.value.entries.length > 0) collect$1(entry.value, path, into);
		else into.found.push(leaf$1(entry, siblings, path, into));
	}
}
function leaf$1(entry, siblings, path, into) {
	const { key, value } = entry;
	const isCompanion = siblings !== null && key.endsWith(companion) && siblings.has(key.slice(0, -7));
	return measurement({
		path,
		value: valueOf(value),
		at: into.place(value),
		standardError: standardErrorOf(siblings?.get(key + companion)),
		operational: isCompanion || path.length === into.top && counters$2.has(key)
	});
}
// src/core/evidence/note.ts
function note(document, odd) {
	const { code = "evidence/conflict", at, message } = odd;
	return {
		code,
		file: document.file.path,
		at,
		length: 1,
		message,
		hint: null
	};
}
// src/core/evidence/formats/dvc-metrics-show.ts
const here = ["", "workspace"];
const dvcMetricsShow = {
	format: "dvc-metrics-show",
	title: "dvc metrics show --json",
	recognises: ({ root }) => entriesOf$1(root).length > 0 && entriesOf$1(root).every((entry) => isRevision(entry.value)),
	read: read$12
};
function isRevision(node) {
	const files = entriesOf$1(child(node, "data"));
	return isWrapped(node) && (files.length > 0 ? files.every((file) => isWrapped(file.value)) : failed(node));
}
function isWrapped(node) {
	const keys = entriesOf$1(node).map((entry) => entry.key);
	return keys.includes("error") ? failed(node) : keys.length === 1 && keys[0] === "data";
}
function failed(node) {
	return descend(node, "error", "type") !== void 0;
}
function read$12(document) {
	const revisions = entriesOf$1(document.root);
	const revision = revisions.find((entry) => here.includes(entry.key)) ?? revisions[0];
	if (revision === void 0 || revisions.length > 1 && !here.includes(revision.key)) {
		const message = `shows ${revisions.length} revisions and not the working tree`;
		return err([diagnose(document.file, {
			code: "evidence/malformed",
			at: document.root.at,
			message,
			hint: "Run dvc metrics show --json without naming revisions"
		})]);
	}
	const files = entriesOf$1(child(revision.value, "data"));
	const place = placeIn(document);
	const measurements = files.flatMap((file) => measurementsOf$3(file, place));
	const notes = [revision, ...files].flatMap((entry) => failure(document, entry, place));
	if (files.length === 0 && notes.length > 0) return err(notes);
	const identity = { revision: revision.key === "" ? "workspace" : revision.key };
	return ok(reading({
		format: "dvc-metrics-show",
		measurements,
		notes,
		identity
	}));
}
function measurementsOf$3(file, place) {
	const content = child(file.value, "data");
	if (content === void 0) return [];
	if (content.kind === "mapping") return leavesOf(content, place, [file.key]);
	return [measurement({
		path: [file.key],
		value: valueOf(content),
		at: place(content)
	})];
}
function failure(document, entry, place) {
	const error = child(entry.value, "error");
	if (error === void 0) return [];
	const words = [textOf$1(child(error, "type")) ?? "an error", textOf$1(child(error, "msg")) ?? ""];
	const message = `DVC could not read "${excerpt$1(entry.key)}": ${excerpt$1(words.filter((word) => word !== "").join(": "))}`;
	return [note(document, {
		code: "evidence/malformed",
		at: place(error),
		message
	})];
}
// src/core/evidence/formats/dvc-pointer.ts
const keys = new Set([
	"outs",
	"deps",
	"md5",
	"etag",
	"frozen",
	"always_changed",
	"meta",
	"desc",
	"wdir",
	"cmd"
]);
const dvcPointer = {
	format: "dvc-pointer",
	title: ".dvc file",
	recognises: ({ root }) => {
		const outputs = itemsOf(child(root, "outs"));
		return outputs.length > 0 && outputs.every(isTracked) && entriesOf$1(root).every((entry) => keys.has(entry.key));
	},
	read: (document) => {
		const place = placeIn(document);
		const [from, to] = ["deps", "outs"].map((key) => child(document.root, key));
		const lineage = [...dvcEntries(from, {
			stage: "",
			role: "dependency",
			place
		}), ...dvcEntries(to, {
			stage: "",
			role: "output",
			place
		})];
		return ok(reading({
			format: "dvc-pointer",
			lineage
		}));
	}
};
function isTracked(output) {
	return child(output, "path")?.kind === "string";
}
// src/core/evidence/formats/dvc-yaml.ts
const topKeys = new Set([
	"stages",
	"metrics",
	"params",
	"plots",
	"artifacts",
	"vars",
	"datasets"
]);
const dvcYaml = {
	format: "dvc-yaml",
	title: "dvc.yaml",
	recognises: ({ root, syntax }) => {
		const entries = entriesOf$1(root);
		if (syntax !== "yaml" || entries.length === 0 || entries.some((entry) => !topKeys.has(entry.key))) return false;
		const stages = child(root, "stages");
		if (stages === void 0) return namesFiles(root);
		return stages.kind === "mapping" && stages.entries.every((stage) => isStage(stage.value));
	},
	read: ({ root }) => {
		const stages = entriesOf$1(child(root, "stages"));
		const files = [root, ...stages.map((stage) => stage.value)].flatMap(metricsFiles);
		const identity = stated$1({
			stages: listed$1(stages.map((stage) => stage.key)),
			"metrics files": listed$1(files.map((file) => file.path)),
			"metrics files kept by DVC, not in git": listed$1(files.filter((file) => file.cached).map((file) => file.path)),
			artifacts: listed$1(entriesOf$1(child(root, "artifacts")).map((artifact) => artifact.key))
		});
		return ok(reading({
			format: "dvc-yaml",
			identity
		}));
	}
};
function isStage(stage) {
	return [
		"cmd",
		"foreach",
		"matrix",
		"do"
	].some((key) => child(stage, key) !== void 0);
}
function namesFiles(root) {
	const artifacts = entriesOf$1(child(root, "artifacts"));
	const metrics = child(root, "metrics");
	if (metrics !== void 0 && !isFileList(metrics)) return false;
	if (artifacts.some((artifact) => child(artifact.value, "path") === void 0)) return false;
	return artifacts.length > 0 || metrics !== void 0 || isFileList(child(root, "plots"));
}
function isFileList(node) {
	return node?.kind === "sequence" && node.items.length > 0 && node.items.every(isFile);
}
function isFile(item) {
	const [file, another] = entriesOf$1(item);
	if (file === void 0 || another !== void 0) return item.kind === "string";
	return entriesOf$1(file.value).every((option) => option.value.kind !== "mapping") && file.value.kind !== "number";
}
function metricsFiles(node, index) {
	return itemsOf(child(node, "metrics")).flatMap((item) => {
		const [options] = entriesOf$1(item);
		const path = stringOf(item) ?? options?.key;
		if (path === void 0) return [];
		const cache = child(options?.value, "cache");
		return [{
			path,
			cached: index > 0 && !(cache?.kind === "boolean" && !cache.value)
		}];
	});
}
function listed$1(names) {
	return names.length === 0 ? null : names.join(", ");
}
// src/core/evidence/formats/evidently-drift.ts
function driftScore(drift) {
	const { path, score, method, threshold, at } = drift;
	const written = textOf$1(score);
	if (method !== null || written === void 0) {
		const context = stated$1({
			method,
			threshold
		});
		return {
			measurements: [measurement({
				path,
				value: valueOf(score),
				at,
				context
			})],
			undecided: []
		};
	}
	const value = {
		kind: "text",
		text: `${written} (method not stated)`
	};
	const message = `drift score ${written} without a method: a low p-value means drift, a low distance means none`;
	const undecided = attestation({
		name: formatPath(path),
		outcome: "undecided",
		message,
		at
	});
	return {
		measurements: [measurement({
			path,
			value,
			at,
			context: stated$1({ threshold })
		})],
		undecided: [undecided]
	};
}
function isDriftScore(name) {
	const open = name.indexOf("(");
	return (open === -1 ? name : name.slice(0, open)).endsWith("Drift");
}
function namedIn(name, parameter) {
	const found = name.slice(name.indexOf("(") + 1, name.lastIndexOf(")")).split(",").map((pair) => pair.trim()).find((pair) => pair.startsWith(`${parameter}=`));
	return found === void 0 ? null : found.slice(parameter.length + 1).trim() || null;
}
// src/core/evidence/formats/evidently-dialect.ts
function evidentlyDialect(document) {
	const { root } = document;
	const metrics = child(root, "metrics");
	const tests = child(root, "tests");
	if (metrics?.kind !== "sequence") return isTestSuite(tests, child(root, "summary")) ? "evidently-test-suite" : null;
	const [dialect, ...others] = new Set(metrics.items.map((item) => dialectOf(item)).filter((dialect) => dialect !== null));
	if (dialect === void 0) return metrics.items.length === 0 && namesConfigs(tests) ? "evidently" : null;
	return others.length === 0 ? dialect : null;
}
function dialectOf(item) {
	if (stringOf(child(item, "metric")) !== void 0 && child(item, "result") !== void 0) return "evidently-report";
	if (child(item, "value") === void 0) return null;
	if (stringOf(child(item, "metric_name")) !== void 0) return "evidently";
	return stringOf(child(item, "metric_id")) === void 0 ? null : "evidently-transitional";
}
const totals = [
	"all_passed",
	"total_tests",
	"success_tests",
	"failed_tests",
	"by_status"
];
function isTestSuite(tests, summary) {
	return tests?.kind === "sequence" && totals.some((key) => child(summary, key) !== void 0);
}
function namesConfigs(tests) {
	return itemsOf(tests).some((test) => child(test, "test_config") !== void 0);
}
// src/core/evidence/formats/evidently-tests.ts
const evidentlyOutcomes = new Map([
	["SUCCESS", "passed"],
	["FAIL", "failed"],
	["WARNING", "warned"],
	["ERROR", "errored"],
	["SKIPPED", "skipped"]
]);
function evidentlyTests(tests, place) {
	return itemsOf(tests).map((test, index) => {
		const name = testName(test) ?? `tests[${index}]`;
		const status = textOf$1(child(test, "status"));
		if (test.kind !== "mapping") return attestation({
			name,
			outcome: "errored",
			message: "is no test",
			at: place(test)
		});
		const outcome = evidentlyOutcomes.get(status ?? "");
		const message = stringOf(child(test, "description"));
		if (outcome !== void 0) return attestation({
			name,
			outcome,
			message,
			at: place(test)
		});
		const unknown = status === void 0 ? "states no status" : `has the unknown status ${status}`;
		return attestation({
			name,
			outcome: "undecided",
			message: unknown,
			at: place(test)
		});
	});
}
function testName(test) {
	const name = stringOf(child(test, "name")) ?? stringOf(child(test, "id"));
	const column = stringOf(child(child(test, "parameters"), "column_name")) ?? stringOf(child(child(child(test, "metric_config"), "params"), "column"));
	return name === void 0 || column === void 0 || name.includes(column) ? name : `${name} (${column})`;
}
// src/core/evidence/formats/evidently-metrics.ts
function evidentlyMetrics({ format, title, metricOf }) {
	return {
		format,
		title,
		recognises: (document) => evidentlyDialect(document) === format,
		read: (document) => {
			const place = placeIn(document);
			const found = itemsOf(child(document.root, "metrics")).map((metric) => metricOf(metric, place));
			const tests = child(document.root, "tests");
			const measurements = found.flatMap((metric) => metric.measurements);
			const attestations = [...found.flatMap((metric) => metric.undecided), ...evidentlyTests(tests, place)];
			return ok(reading({
				format,
				measurements,
				attestations,
				asserts: itemsOf(tests).length > 0
			}));
		}
	};
}
// src/core/evidence/formats/evidently.ts
const evidently = evidentlyMetrics({
	format: "evidently",
	title: "Evidently report (0.7 and later)",
	metricOf: metricOf$2
});
function metricOf$2(item, place) {
	const name = stringOf(child(item, "metric_name"));
	const value = child(item, "value");
	if (name === void 0 || value === void 0) return {
		measurements: [],
		undecided: []
	};
	const config = child(item, "config");
	const method = stringOf(child(config, "method")) ?? namedIn(name, "method");
	const threshold = textOf$1(child(config, "threshold")) ?? namedIn(name, "threshold");
	const type = stringOf(child(config, "type")) ?? name;
	if ((isDriftScore(type) || isDriftScore(name)) && value.kind !== "mapping") return driftScore({
		path: [name],
		score: value,
		method,
		threshold,
		at: place(value)
	});
	const context = stated$1({
		method,
		threshold
	});
	return {
		measurements: descendants(value, [name]).map(({ path, node }) => measurement({
			path,
			value: valueOf(node),
			at: place(node),
			context
		})),
		undecided: []
	};
}
// src/core/evidence/formats/evidently-report.ts
const evidentlyReport = evidentlyMetrics({
	format: "evidently-report",
	title: "Evidently report (before 0.7)",
	metricOf: metricOf$1
});
function metricOf$1(item, place) {
	const result = child(item, "result");
	const name = stringOf(child(item, "metric"));
	if (name === void 0 || result === void 0) return {
		measurements: [],
		undecided: []
	};
	const column = stringOf(child(result, "column_name"));
	return values(result, {
		path: column === void 0 ? [name] : [name, column],
		place
	});
}
function values(node, known) {
	if (node.kind !== "mapping") return leaf(node, known);
	const found = node.entries.map((entry) => {
		if (entry.key === "drift_score") return drift(node, entry.value, known);
		return values(entry.value, {
			path: [...known.path, entry.key],
			place: known.place
		});
	});
	return {
		measurements: found.flatMap((part) => part.measurements),
		undecided: found.flatMap((part) => part.undecided)
	};
}
function leaf(node, { path, place }) {
	return {
		measurements: descendants(node, path).map((at) => measurement({
			path: at.path,
			value: valueOf(at.node),
			at: place(at.node)
		})),
		undecided: []
	};
}
function drift(holder, score, known) {
	const method = stringOf(child(holder, "stattest_name")) ?? null;
	const threshold = textOf$1(child(holder, "stattest_threshold")) ?? null;
	const path = [
		...known.path,
		...method === null ? [] : [method],
		"drift_score"
	];
	return driftScore({
		path,
		score,
		method,
		threshold,
		at: known.place(score)
	});
}
// src/core/evidence/formats/evidently-test-suite.ts
const evidentlyTestSuite = {
	format: "evidently-test-suite",
	title: "Evidently test suite (before 0.7)",
	recognises: (document) => evidentlyDialect(document) === "evidently-test-suite",
	read: read$11
};
function read$11(document) {
	const place = placeIn(document);
	const tests = evidentlyTests(child(document.root, "tests"), place);
	const summary = child(document.root, "summary");
	const hidden = summary === void 0 ? null : contradiction$1(summary, tests);
	if (summary === void 0 || hidden === null) return ok(reading({
		format: "evidently-test-suite",
		attestations: tests,
		asserts: true
	}));
	const at = place(summary);
	const notes = [note(document, {
		at,
		message: hidden.message
	})];
	const claim = attestation({
		name: "summary",
		outcome: hidden.outcome,
		message: hidden.message,
		at
	});
	return ok(reading({
		format: "evidently-test-suite",
		attestations: [...tests, claim],
		asserts: true,
		notes
	}));
}
function contradiction$1(summary, tests) {
	const all = (...outcomes) => tests.filter((test) => outcomes.includes(test.outcome)).length;
	const allPassed = textOf$1(child(summary, "all_passed"));
	if (allPassed === "false" && all("passed", "warned") === tests.length) return {
		outcome: "failed",
		message: "the summary says that not all tests passed; the list shows none that did not"
	};
	const byStatus = child(summary, "by_status");
	const counts = [
		...[...evidentlyOutcomes].map(([status, outcome]) => compared$1(child(byStatus, status), status, all(outcome))),
		compared$1(child(summary, "failed_tests"), "FAIL", all("failed")),
		compared$1(child(summary, "success_tests"), "SUCCESS or WARNING", all("passed", "warned")),
		compared$1(child(summary, "total_tests"), "any status", tests.length)
	].filter((found) => found !== null);
	const worst = counts.find((found) => found.outcome === "failed") ?? counts[0];
	if (worst !== void 0) return worst;
	if (allPassed !== "true" || all("passed", "warned") === tests.length) return null;
	return {
		outcome: "undecided",
		message: "the summary says that all tests passed; the list shows some that did not"
	};
}
function compared$1(stated, status, listed) {
	const text = textOf$1(stated);
	if (text === void 0 || Number(text) === listed) return null;
	const hides = (status === "FAIL" || status === "ERROR") && !(Number(text) < listed);
	const message = `the summary counts ${text} tests of ${status}, the list ${listed}`;
	return {
		outcome: hides ? "failed" : "undecided",
		message
	};
}
// src/core/evidence/formats/evidently-transitional.ts
const evidentlyTransitional = evidentlyMetrics({
	format: "evidently-transitional",
	title: "Evidently report (0.6)",
	metricOf
});
function metricOf(item, place) {
	const name = stringOf(child(item, "metric_id"));
	const value = child(item, "value");
	if (name === void 0 || value === void 0) return {
		measurements: [],
		undecided: []
	};
	if (isDriftScore(name) && value.kind !== "mapping") {
		const [method, threshold] = [namedIn(name, "method"), namedIn(name, "threshold")];
		return driftScore({
			path: [name],
			score: value,
			method,
			threshold,
			at: place(value)
		});
	}
	return {
		measurements: descendants(value, [name]).map(({ path, node }) => measurement({
			path,
			value: valueOf(node),
			at: place(node)
		})),
		undecided: []
	};
}
// src/core/evidence/formats/github-action-benchmark-store.ts
const assignment = /^\s*window\.BENCHMARK_DATA\s*=\s*(?=\{)/;
function isBenchmarkStore({ file, root }) {
	if (root.kind === "mapping") return isStore(root);
	return assignment.test(file.text);
}
function isStore(root) {
	const suites = child(root, "entries");
	return (child(root, "lastUpdate") !== void 0 || child(root, "repoUrl") !== void 0) && suites?.kind === "mapping" && suites.entries.every((suite) => suite.value.kind === "sequence");
}
function benchmarkStore({ file, root }) {
	if (root.kind === "mapping") return ok(root);
	const start = assignment.exec(file.text)?.[0].length ?? 0;
	const body = file.text.slice(start).trimEnd();
	const json = body.endsWith(";") ? body.slice(0, -1) : body;
	return parseJson({
		...file,
		text: file.text.slice(0, start).replaceAll(/[^\n]/g, " ") + json
	});
}
function latestEntries(document, store, place) {
	const suites = entriesOf$1(child(store, "entries")).map(({ key, value }) => ({
		suite: key,
		all: itemsOf(value)
	}));
	const entries = suites.flatMap(({ suite, all }) => {
		const entry = latest(all);
		return entry === void 0 ? [] : [{
			suite,
			entry
		}];
	});
	const unordered = suites.flatMap(({ all }) => latest(all) === all.at(-1) ? [] : [latest(all) ?? store]);
	const message = "the latest entry by date is not the last one of its suite; the latest is read";
	return {
		entries,
		notes: unordered.slice(0, 20).map((entry) => note(document, {
			at: place(entry),
			message
		}))
	};
}
function latest(entries) {
	return entries.reduce((best, entry) => dateOf(entry) >= dateOf(best) ? entry : best, void 0);
}
function dateOf(entry) {
	const date = child(entry, "date");
	return date?.kind === "number" ? Number(date.text) : -Infinity;
}
// src/core/evidence/formats/github-action-benchmark.ts
const githubActionBenchmark = {
	format: "github-action-benchmark",
	title: "github-action-benchmark",
	recognises: (document) => isInputList(document.root) || isBenchmarkStore(document),
	read: read$10
};
function isInputList(root) {
	return root.kind === "sequence" && root.items.length > 0 && root.items.every((item) => isBenchmark(item));
}
function isBenchmark(node) {
	return stringOf(child(node, "name")) !== void 0 && stringOf(child(node, "unit")) !== void 0 && child(node, "value") !== void 0;
}
function read$10(document) {
	const place = placeIn(document);
	if (document.root.kind === "sequence") {
		const measurements = benchmarks(document.root, {
			above: [],
			tool: null,
			place
		});
		return ok(reading({
			format: "github-action-benchmark",
			measurements
		}));
	}
	const store = benchmarkStore(document);
	if (!store.ok) return store;
	const { entries, notes } = latestEntries(document, store.value, place);
	const measurements = entries.flatMap(({ suite, entry }) => {
		const tool = stringOf(child(entry, "tool")) ?? null;
		return benchmarks(child(entry, "benches"), {
			above: [suite],
			tool,
			place
		});
	});
	const commits = new Set(entries.map(({ entry }) => stringOf(child(child(entry, "commit"), "id"))));
	const identity = stated$1({ commit: commits.size === 1 ? [...commits][0] : null });
	return ok(reading({
		format: "github-action-benchmark",
		measurements,
		notes,
		identity
	}));
}
function benchmarks(list, { above, tool, place }) {
	return itemsOf(list).flatMap((item) => {
		const name = stringOf(child(item, "name"));
		const value = child(item, "value");
		if (name === void 0 || value === void 0) return [];
		const context = stated$1({
			unit: stringOf(child(item, "unit")),
			tool
		});
		return [measurement({
			path: [...above, name],
			value: valueOf(value),
			at: place(value),
			context
		})];
	});
}
// src/core/evidence/formats/great-expectations-suite.ts
const reported = [
	"observed_value",
	"unexpected_count",
	"unexpected_percent",
	"missing_count",
	"missing_percent"
];
function readSuite(suite, known) {
	const above = known.several && suite.name !== null ? [suite.name] : [];
	const results = suite.results.kind === "sequence" ? suite.results.items : [];
	const attestations = results.map((result) => attest(result, above, known));
	const hidden = contradiction(suite.suite, attestations) ?? (known.several ? silence(attestations) : null);
	const measurements = results.flatMap((result) => measure(result, [...above, nameOf$4(result)], {
		suite,
		known
	}));
	if (hidden === null) return {
		measurements,
		attestations,
		notes: []
	};
	const at = known.place(suite.suite);
	const name = [...above, "suite"].join(": ");
	const claim = attestation({
		name,
		outcome: hidden.outcome,
		message: hidden.message,
		at
	});
	const notes = [note(known.document, {
		at,
		message: hidden.message
	})];
	return {
		measurements,
		attestations: [...attestations, claim],
		notes
	};
}
function attest(result, above, { place }) {
	const name = [...above, nameOf$4(result)].join(": ");
	const success = child(result, "success");
	const raised = exceptionOf(child(result, "exception_info"));
	const at = place(result);
	if (raised !== null) return attestation({
		name,
		outcome: "errored",
		message: raised,
		at
	});
	if (success?.kind !== "boolean") return attestation({
		name,
		outcome: "undecided",
		message: "states no success",
		at
	});
	const outcome = success.value ? "passed" : "failed";
	return attestation({
		name,
		outcome,
		message: success.value ? "" : shortfall$1(child(result, "result")),
		at
	});
}
function nameOf$4(result) {
	const config = child(result, "expectation_config") ?? result;
	const type = stringOf(child(config, "type")) ?? stringOf(child(config, "expectation_type")) ?? "expectation";
	const columns = entriesOf$1(child(config, "kwargs")).filter(({ key, value }) => key.startsWith("column") && textOf$1(value) !== void 0).map(({ key, value }) => `${key}=${textOf$1(value) ?? ""}`).toSorted(byCodeUnit);
	return columns.length === 0 ? type : `${type}(${columns.join(", ")})`;
}
function exceptionOf(record) {
	const raised = child(record, "raised_exception");
	if (raised === void 0) return entriesOf$1(record).map((entry) => entry.value.kind === "mapping" ? exceptionOf(entry.value) : null).find((message) => message !== null) ?? null;
	if (raised.kind === "null" || raised.kind === "boolean" && !raised.value) return null;
	return textOf$1(child(record, "exception_message")) ?? "raised an exception";
}
function shortfall$1(result) {
	return reported.flatMap((key) => {
		const text = textOf$1(child(result, key));
		return text === void 0 ? [] : [`${key} ${text}`];
	}).join(", ");
}
function measure(result, path, { suite, known }) {
	const numbers = child(result, "result");
	const batch = child(child(suite.suite, "meta"), "active_batch_definition");
	return reported.flatMap((key) => {
		const value = child(numbers, key);
		if (value === void 0) return [];
		const dataset = stringOf(child(batch, "data_asset_name")) ?? null;
		const n = countOf(child(numbers, "element_count"));
		return [measurement({
			path: [...path, key],
			value: valueOf(value),
			at: known.place(value),
			dataset,
			n
		})];
	});
}
function silence(attestations) {
	return attestations.length > 0 ? null : {
		outcome: "undecided",
		message: "nothing was asserted: no expectations"
	};
}
function contradiction(suite, attestations) {
	const passed = attestations.filter((found) => found.outcome === "passed").length;
	const others = attestations.length - passed;
	const statistics = child(suite, "statistics");
	const unsuccessful = textOf$1(child(statistics, "unsuccessful_expectations"));
	if (unsuccessful !== void 0 && !(Number(unsuccessful) <= others)) return {
		outcome: "failed",
		message: `the statistics count ${unsuccessful} unsuccessful, the list shows ${others}`
	};
	const success = child(suite, "success");
	if (others === 0 && success?.kind === "boolean" && !success.value) return {
		outcome: "failed",
		message: "the suite is marked as failed; no expectation in the file shows why"
	};
	const evaluated = textOf$1(child(statistics, "evaluated_expectations"));
	if (evaluated === void 0 || Number(evaluated) === attestations.length) return null;
	return {
		outcome: "undecided",
		message: `the statistics count ${evaluated} expectations, the list ${attestations.length}`
	};
}
// src/core/evidence/formats/great-expectations-shapes.ts
function suitesOf(root) {
	const single = suiteOf(root);
	if (single !== null) return [single];
	const described = child(root, "validation_results");
	if (described?.kind === "sequence") return all(described.items.map((item) => ({
		key: null,
		node: item
	})));
	const runs = child(root, "run_results");
	if (runs?.kind !== "mapping") return null;
	return all(entriesOf$1(runs).map(({ key, value }) => ({
		key,
		node: child(value, "validation_result") ?? value
	})));
}
function all(parts) {
	const suites = parts.map(({ key, node }) => suiteOf(node, key)).filter((suite) => suite !== null);
	return suites.length === parts.length ? suites : null;
}
function suiteOf(node, key = null) {
	const results = child(node, "results") ?? child(node, "expectations");
	if (results?.kind !== "sequence" || child(node, "success") === void 0) return null;
	if (nameOf$3(node) === null && !counts$1(node) && !results.items.some((item) => isExpectation(item))) return null;
	return {
		name: nameOf$3(node) ?? key,
		suite: node,
		results
	};
}
function nameOf$3(suite) {
	return stringOf(child(suite, "suite_name")) ?? stringOf(child(child(suite, "meta"), "expectation_suite_name")) ?? null;
}
function counts$1(suite) {
	return child(child(suite, "statistics"), "evaluated_expectations") !== void 0;
}
function isExpectation(item) {
	return child(item, "expectation_config") !== void 0 || child(item, "expectation_type") !== void 0;
}
// src/core/evidence/formats/great-expectations.ts
const greatExpectations = {
	format: "great-expectations",
	title: "Great Expectations validation result",
	recognises: (document) => suitesOf(document.root) !== null,
	read: read$9
};
function read$9(document) {
	const place = placeIn(document);
	const suites = suitesOf(document.root) ?? [];
	const found = suites.map((suite) => readSuite(suite, {
		document,
		place,
		several: suites.length > 1
	}));
	const attestations = found.flatMap((suite) => suite.attestations);
	return ok(reading({
		format: "great-expectations",
		measurements: found.flatMap((suite) => suite.measurements),
		attestations: [...attestations, ...disbelief(document, attestations)],
		asserts: true,
		identity: identity$2(document),
		notes: found.flatMap((suite) => suite.notes).slice(0, 20)
	}));
}
function disbelief(document, attestations) {
	const { root } = document;
	if (child(root, "results") !== void 0 || attestations.some((found) => found.outcome === "failed")) return [];
	const success = child(root, "success");
	if (success?.kind !== "boolean" || success.value) return [];
	return [attestation({
		name: "checkpoint",
		outcome: "failed",
		message: "the checkpoint is marked as failed; no expectation in the file shows why",
		at: placeIn(document)(success)
	})];
}
function identity$2({ root }) {
	const meta = child(root, "meta");
	const run = child(meta, "run_id") ?? child(root, "run_id");
	return stated$1({
		"library version": stringOf(child(meta, "great_expectations_version")),
		run: stringOf(child(run, "run_name")) ?? stringOf(run),
		"run time": textOf$1(child(run, "run_time"))
	});
}
// src/core/evidence/formats/huggingface-eval-results.ts
const huggingfaceEvalResults = {
	format: "huggingface-eval-results",
	title: "Hugging Face .eval_results",
	recognises: ({ root }) => root.kind === "sequence" && root.items.length > 0 && root.items.every(isResult),
	read: (document) => {
		const place = placeIn(document);
		const measurements = itemsOf(document.root).map((item) => ofResult(item, place));
		return ok(reading({
			format: "huggingface-eval-results",
			measurements
		}));
	}
};
function isResult(item) {
	const dataset = child(item, "dataset");
	return textOf$1(child(dataset, "id")) !== void 0 && textOf$1(child(dataset, "task_id")) !== void 0;
}
function ofResult(item, place) {
	const dataset = child(item, "dataset");
	const [id = "", task = ""] = ["id", "task_id"].map((key) => textOf$1(child(dataset, key)));
	const value = child(item, "value");
	return measurement({
		path: [id, task],
		value: valueOf(value),
		at: place(value ?? item),
		dataset: id,
		context: stated$1({
			revision: textOf$1(child(dataset, "revision")),
			notes: textOf$1(child(item, "notes"))
		})
	});
}
// src/core/evidence/formats/model-index-results.ts
const MOST_NOTES = 50;
function readModelIndex(document, misspelt) {
	const walk = {
		document,
		place: placeIn(document),
		measurements: [],
		notes: []
	};
	const models = itemsOf(document.root);
	if (misspelt !== void 0) remark(walk, misspelt, "model_index is no key that Hugging Face reads");
	for (const model of models) {
		const name = textOf$1(child(model, "name"));
		if (name === void 0) remark(walk, model, "this model has no name");
		readModel(walk, model, models.length > 1 && name !== void 0 ? [name] : []);
	}
	if (walk.measurements.length === 0) remark(walk, document.root, "the index holds no result", "evidence/no-measurement");
	const identity = stated$1({ model: models.length === 1 ? textOf$1(child(models[0], "name")) : null });
	const { measurements, notes } = walk;
	return reading({
		format: "huggingface-model-index",
		measurements,
		notes,
		identity
	});
}
function readModel(walk, model, above) {
	const results = child(model, "results");
	if (results !== void 0 && results.kind !== "sequence") remark(walk, results, "results are not a list");
	for (const result of itemsOf(results)) {
		for (const key of [
			"task",
			"dataset",
			"metrics"
		]) if (child(result, key) === void 0) remark(walk, result, `this result has no ${key}`);
		const metrics = child(result, "metrics");
		if (metrics !== void 0 && metrics.kind !== "sequence") remark(walk, metrics, "metrics are not a list");
		for (const metric of itemsOf(metrics)) readMetric$2(walk, metric, result, above);
	}
}
function readMetric$2(walk, metric, result, above) {
	const dataset = child(result, "dataset");
	const name = metricName$1(metric);
	if (name.length === 0) return remark(walk, metric, "this metric has neither type nor name");
	const value = child(metric, "value");
	const where = ["config", "split"].map((key) => fact(dataset, key));
	const path = [
		fact(child(result, "task"), "type"),
		fact(dataset, "type") ?? fact(dataset, "name"),
		...where
	].filter((segment) => segment !== void 0);
	walk.measurements.push(measurement({
		path: [
			...above,
			...path,
			...name
		],
		value: valueOf(value),
		at: walk.place(value ?? metric),
		dataset: fact(dataset, "type") ?? fact(dataset, "name") ?? null,
		split: fact(dataset, "split") ?? null,
		context: contextOf(metric, dataset)
	}));
}
function fact(of, key) {
	return textOf$1(child(of, key));
}
function contextOf(metric, dataset) {
	return stated$1({
		config: textOf$1(child(dataset, "config")),
		revision: textOf$1(child(dataset, "revision")),
		"dataset arguments": argumentsText(child(dataset, "args")),
		"metric config": textOf$1(child(metric, "config")),
		"metric arguments": argumentsText(child(metric, "args"))
	});
}
function metricName$1(metric) {
	const [type, name] = ["type", "name"].map((key) => textOf$1(child(metric, key)));
	if (type === void 0) return name === void 0 ? [] : [name];
	return name === void 0 || bare(name) === bare(type) ? [type] : [name, type];
}
function bare(name) {
	return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}
function argumentsText(node) {
	if (node?.kind === "mapping") return entriesOf$1(node).map((entry) => `${entry.key}: ${argumentsText(entry.value) ?? "null"}`).join(", ");
	if (node?.kind === "sequence") return node.items.map((item) => argumentsText(item) ?? "null").join(", ");
	return textOf$1(node);
}
function remark(walk, node, message, code = "evidence/malformed") {
	if (walk.notes.length < MOST_NOTES) walk.notes.push(note(walk.document, {
		code,
		at: walk.place(node),
		message
	}));
}
// src/core/evidence/formats/huggingface-model-index.ts
const mention = /^["']?model[-_]index["']?[ \t]*:/m;
const huggingfaceModelIndex = {
	format: "huggingface-model-index",
	title: "Hugging Face model-index",
	recognises: (document) => {
		if (document.syntax === "text") return mention.test(frontMatter(document.file)?.text ?? "");
		return child(document.root, "model-index") !== void 0 || child(document.root, "model_index") !== void 0;
	},
	read: read$8
};
function read$8(document) {
	const root = metadataOf(document);
	if (!root.ok) return root;
	const index = child(root.value, "model-index");
	const misspelt = child(root.value, "model_index");
	if (index?.kind === "sequence") return ok(readModelIndex({
		...document,
		root: index
	}, misspelt));
	const at = (index ?? misspelt ?? root.value).at;
	const message = index === void 0 ? "model_index is no key that Hugging Face reads" : "model-index is not a list";
	const hint = index === void 0 ? "Rename it to model-index" : "Write a list with one entry: - name: \u2026";
	return err([diagnose(document.file, {
		code: "evidence/malformed",
		at,
		message,
		hint
	})]);
}
function metadataOf(document) {
	const block = document.syntax === "text" ? frontMatter(document.file) : null;
	return block === null ? ok(document.root) : parseYaml(block);
}
// src/core/evidence/formats/huggingface-trainer.ts
const mark = /^(?:train|eval|test|predict)_(?:.+_)?(?:runtime|samples_per_second|steps_per_second)$/;
const counters$1 = new Set([
	"epoch",
	"step",
	"global_step",
	"total_flos",
	"num_input_tokens_seen"
]);
const operational = /(?:^|_)(?:runtime|samples|steps|per_second|model_preparation_time|jit_compilation_time)$/;
const memory = /(?:^|_)mem_(?:cpu|gpu)(?:_|$)/;
const huggingfaceTrainer = {
	format: "huggingface-trainer",
	title: "Hugging Face Trainer results",
	recognises: ({ root }) => entriesOf$1(root).some((entry) => mark.test(entry.key)) && entriesOf$1(root).every((entry) => entry.value.kind !== "mapping"),
	read: (document) => ok(reading({
		format: "huggingface-trainer",
		measurements: measurementsOf$2(document)
	}))
};
function measurementsOf$2(document) {
	const place = placeIn(document);
	const entries = keyed(document.root);
	return entriesOf$1(document.root).map(({ key, value }) => {
		const aside = isOperational(key);
		const samples = aside ? void 0 : samplesKey(key, (candidate) => entries.has(candidate));
		return measurement({
			path: [key],
			value: valueOf(value),
			at: place(value),
			split: /^(train|eval|test|predict)_/.exec(key)?.[1] ?? null,
			n: finiteText(samples === void 0 ? void 0 : entries.get(samples)),
			operational: aside
		});
	});
}
function isOperational(key) {
	return counters$1.has(key) || operational.test(key) || memory.test(key);
}
function samplesKey(key, exists) {
	const words = key.split("_").slice(0, 12);
	return words.map((_, index) => words.slice(0, index).join("_")).filter((prefix) => prefix !== "").toReversed().map((prefix) => `${prefix}_samples`).find(exists);
}
// src/core/evidence/formats/kitfile.ts
const kitfile = {
	format: "kitfile",
	title: "KitOps Kitfile",
	recognises: recognises$6,
	read: read$7
};
const parts = [
	"package",
	"model",
	"code",
	"datasets",
	"docs",
	"prompts"
];
function recognises$6({ root }) {
	return textOf$1(child(root, "manifestVersion")) !== void 0 && parts.some((part) => child(root, part) !== void 0);
}
function read$7(document) {
	const { root } = document;
	const place = placeIn(document);
	const model = child(root, "model");
	const kit = child(root, "package");
	const parameters = child(model, "parameters");
	const measurements = (parameters?.kind === "mapping" ? descendants(parameters, ["model", "parameters"]) : []).map(({ path, node }) => measurement({
		path,
		value: valueOf(node),
		at: place(node),
		operational: true
	}));
	const identity = stated$1({
		package: stringOf(child(kit, "name")),
		"package version": textOf$1(child(kit, "version")),
		model: stringOf(child(model, "name")),
		"model version": textOf$1(child(model, "version")),
		"model path": stringOf(child(model, "path")),
		framework: stringOf(child(model, "framework")),
		license: stringOf(child(model, "license")) ?? stringOf(child(kit, "license"))
	});
	return ok(reading({
		format: "kitfile",
		measurements,
		identity
	}));
}
// src/core/evidence/formats/lm-eval-tasks.ts
function lmEvalTasks(root) {
	const [versions, shots, samples] = [
		keyed(root.get("versions")),
		keyed(root.get("n-shot")),
		keyed(root.get("n-samples"))
	];
	const [configs, hashes] = [keyed(root.get("configs")), keyed(root.get("task_hashes"))];
	const directions = keyed(root.get("higher_is_better"));
	const run = runContext(root);
	const anyPartial = [...samples.values()].some((counts) => shortfall(counts) !== null);
	return (task) => {
		const counts = samples.get(task);
		return {
			...dataOf(configs.get(task)),
			n: countOf(child(counts, "effective")),
			higherIsBetter: keyed(directions.get(task)),
			context: stated$1({
				...run.context,
				"task version": textOf$1(versions.get(task)),
				"few-shot count": textOf$1(shots.get(task)),
				"task hash": textOf$1(hashes.get(task)),
				"partial run": isCounted$1(counts) ? shortfall(counts) : unknownShare(counts, run.limit, anyPartial)
			})
		};
	};
}
function isCounted$1(counts) {
	return countOf(child(counts, "effective")) !== null && countOf(child(counts, "original")) !== null;
}
function shortfall(counts) {
	const effective = countOf(child(counts, "effective"));
	const original = countOf(child(counts, "original"));
	if (effective === null || original === null) return null;
	const [scored, all] = [parseDecimal(effective), parseDecimal(original)];
	if (scored !== null && all !== null && compare(scored, all) === 0) return null;
	return `${effective} of ${original} samples`;
}
function unknownShare(counts, limit, anyPartial) {
	if (limit !== void 0) return `limit ${limit} of an unstated number of samples`;
	if (counts !== void 0) return "sample counts that can not be read";
	return anyPartial ? "a part of the samples of some tasks" : null;
}
function dataOf(config) {
	const path = stringOf(child(config, "dataset_path")) ?? null;
	const name = stringOf(child(config, "dataset_name"));
	const split = stringOf(child(config, "test_split")) ?? stringOf(child(config, "validation_split"));
	return {
		dataset: path !== null && name !== void 0 ? `${path}/${name}` : path,
		split: split ?? null
	};
}
function runContext(root) {
	const config = root.get("config");
	const limit = textOf$1(child(config, "limit"));
	const multiturn = root.get("fewshot_as_multiturn");
	return {
		limit,
		context: stated$1({
			limit,
			"chat template": stringOf(root.get("chat_template_sha")),
			"system instruction": stringOf(root.get("system_instruction_sha")),
			"few-shot as turns": multiturn?.kind === "boolean" && multiturn.value ? "true" : null,
			"generation arguments": argumentsOf(child(config, "gen_kwargs"))
		})
	};
}
function argumentsOf(node) {
	if (node?.kind !== "mapping") return stringOf(node);
	return entriesOf$1(node).map((entry) => `${entry.key}=${textOf$1(entry.value) ?? entry.value.kind}`).toSorted(byCodeUnit).join(",");
}
function lmEvalIdentity(root) {
	const config = root.get("config");
	return stated$1({
		model: stringOf(root.get("model_name")) ?? stringOf(child(config, "model")),
		"model arguments": stringOf(child(config, "model_args")),
		"model revision": stringOf(child(config, "model_sha")),
		"harness version": textOf$1(root.get("lm_eval_version")),
		"harness commit": textOf$1(root.get("git_hash")),
		date: textOf$1(root.get("date"))
	});
}
// src/core/evidence/formats/lm-eval-0.4.ts
const lmEval04 = {
	format: "lm-eval-0.4",
	title: "lm-evaluation-harness 0.4 and later",
	recognises: recognises$5,
	read: read$6
};
const tables = [
	"configs",
	"n-shot",
	"higher_is_better",
	"n-samples",
	"group_subtasks"
];
const labels = new Set([
	"alias",
	"name",
	""
]);
const counters = new Set(["sample_len", "sample_count"]);
function recognises$5(document) {
	const { root } = document;
	const results = child(root, "results");
	if (results?.kind !== "mapping") return false;
	const found = tables.filter((name) => child(root, name)?.kind === "mapping").length;
	if (child(root, "versions")?.kind !== "mapping") return found >= 2;
	return found >= 1 || results.entries.some((task) => entriesOf$1(task.value).some((score) => score.key.includes(",")));
}
function read$6(document) {
	const root = keyed(document.root);
	const place = placeIn(document);
	const factsOf = lmEvalTasks(root);
	const section = (name) => entriesOf$1(root.get(name)).flatMap((task) => {
		const facts = factsOf(task.key);
		return scores$1(task).map((score) => toMeasurement(name, score, {
			facts,
			at: place(score.value)
		}));
	});
	const results = section("results");
	const { groups, notes } = withoutRepeats(document, results, section("groups"));
	const measurements = [...results, ...groups];
	return ok(reading({
		format: "lm-eval-0.4",
		measurements,
		identity: lmEvalIdentity(root),
		notes
	}));
}
function scores$1(task) {
	if (task.value.kind !== "mapping") return [{
		path: [task.key],
		metric: task.key,
		filter: null,
		value: task.value,
		error: void 0
	}];
	const all = keyed(task.value);
	return task.value.entries.flatMap(({ key, value }) => {
		const comma = key.indexOf(",");
		const metric = comma === -1 ? key : key.slice(0, comma);
		const filter = comma === -1 ? null : key.slice(comma + 1);
		if (metric.endsWith("_stderr") || labels.has(key.trim())) return [];
		const error = all.get(filter === null ? `${metric}_stderr` : `${metric}_stderr,${filter}`);
		return [{
			path: [task.key, key],
			metric,
			filter,
			value,
			error
		}];
	});
}
function toMeasurement(section, score, known) {
	const { dataset, split, n, context, higherIsBetter } = known.facts;
	return measurement({
		path: [section, ...score.path],
		value: valueOf(score.value),
		at: known.at,
		dataset,
		split,
		n,
		standardError: standardErrorOf(score.error),
		direction: directionOf$1(higherIsBetter.get(score.metric)),
		operational: counters.has(score.metric),
		context: score.filter === null ? context : {
			...context,
			filter: score.filter
		}
	});
}
function directionOf$1(higherIsBetter) {
	if (higherIsBetter?.kind !== "boolean") return null;
	return higherIsBetter.value ? "higher" : "lower";
}
function withoutRepeats(document, results, repeated) {
	const first = new Map(results.map((score) => [nameOf$2(score), JSON.stringify(score.value)]));
	const groups = repeated.filter((score) => first.get(nameOf$2(score)) !== JSON.stringify(score.value));
	return {
		groups,
		notes: groups.filter((score) => first.has(nameOf$2(score))).slice(0, 20).map(({ path, at }) => {
			const message = `${excerpt$1(formatPath(path))} differs from the same score under results`;
			return note(document, {
				at,
				message
			});
		})
	};
}
function nameOf$2(score) {
	return JSON.stringify(score.path.slice(1));
}
// src/core/evidence/formats/lm-eval-0.3.ts
const lmEval03 = {
	format: "lm-eval-0.3",
	title: "lm-evaluation-harness 0.3",
	recognises: recognises$4,
	read: read$5
};
const ERROR_SUFFIX = "_stderr";
function recognises$4(document) {
	const { root } = document;
	const [results, versions] = [child(root, "results"), child(root, "versions")];
	if (results?.kind !== "mapping" || versions?.kind !== "mapping") return false;
	if (lmEval04.recognises(document)) return false;
	const byTask = keyed(versions);
	return results.entries.some((task) => task.value.kind === "mapping" && byTask.has(task.key)) || child(child(root, "config"), "bootstrap_iters") !== void 0;
}
function read$5(document) {
	const root = keyed(document.root);
	const versions = keyed(root.get("versions"));
	const config = root.get("config");
	const place = placeIn(document);
	const run = settings(config);
	const measurements = entriesOf$1(root.get("results")).flatMap((task) => {
		const context = stated$1({
			...run,
			"task version": textOf$1(versions.get(task.key))
		});
		return scores(task).map((score) => measurement({
			path: ["results", ...score.path],
			value: valueOf(score.value),
			at: place(score.value),
			standardError: score.standardError,
			context
		}));
	});
	return ok(reading({
		format: "lm-eval-0.3",
		measurements,
		identity: identity$1(config)
	}));
}
function scores(task) {
	if (task.value.kind !== "mapping") return [{
		path: [task.key],
		standardError: null,
		value: task.value
	}];
	const metrics = keyed(task.value);
	return task.value.entries.filter((metric) => !metric.key.endsWith(ERROR_SUFFIX)).map((metric) => ({
		path: [task.key, metric.key],
		standardError: standardErrorOf(metrics.get(metric.key + ERROR_SUFFIX)),
		value: metric.value
	}));
}
function settings(config) {
	const limit = textOf$1(child(config, "limit"));
	return stated$1({
		"few-shot count": textOf$1(child(config, "num_fewshot")),
		limit,
		"partial run": limit === void 0 ? null : `limit ${limit} of an unstated number of samples`
	});
}
function identity$1(config) {
	return stated$1({
		model: stringOf(child(config, "model")),
		"model arguments": stringOf(child(config, "model_args"))
	});
}
// src/core/evidence/formats/metrics-table.ts
const nameHeaders = new Set([
	"metric",
	"metrics",
	"name",
	"key"
]);
const valueHeaders = new Set([
	"value",
	"values",
	"score"
]);
const sliceHeaders = new Set([
	"slice",
	"segment",
	"group",
	"class"
]);
const rowKinds = new Set([
	"dataset",
	"split",
	"model"
]);
const rowCountHeaders = new Set([
	"n",
	"n_samples",
	"support"
]);
function readMetricsTable(document) {
	const [header, ...rows] = itemsOf(document.root).map((node) => ({
		cells: itemsOf(node),
		at: node.at
	}));
	const refuse = (problem) => err([diagnose(document.file, problem)]);
	if (header === void 0 || rows.length === 0) return refuse({
		code: "evidence/no-measurement",
		at: document.root.at,
		message: "holds no row of values below a header"
	});
	const table = {
		header: header.cells,
		rows,
		place: placeIn(document)
	};
	const problem = headerProblem(header.cells) ?? rowProblem(table);
	if (problem !== null) return refuse(problem);
	return ok(reading({
		format: "metrics",
		measurements: measurementsOf$1(table)
	}));
}
function measurementsOf$1(table) {
	if (isLong(table.header)) return table.rows.map((row) => named$2([textOf$1(row.cells[0]) ?? ""], row.cells[1], table));
	if (!hasRowNames(table)) return table.rows.flatMap((row) => ofRow$1(row, [], table));
	return table.rows.flatMap((row) => ofRow$1(row, [textOf$1(row.cells[0]) ?? ""], table));
}
function named$2(path, cell, table) {
	return measurement({
		path,
		value: valueOf(cell),
		at: table.place(cell ?? { at: {
			start: 0,
			end: 0
		} })
	});
}
function ofRow$1(row, key, table) {
	const columns = table.header.map((cell, index) => ({
		name: textOf$1(cell) ?? "",
		index
	})).slice(key.length);
	const count = columns.find((column) => rowCountHeaders.has(column.name.toLowerCase()));
	const n = count === void 0 ? null : finiteText(row.cells[count.index]);
	const kind = headerOf(table.header[0]);
	const [rowName = null] = key;
	return columns.map((column) => ({
		...named$2([...key, column.name], row.cells[column.index], table),
		n: column === count ? null : n,
		operational: column === count,
		slice: sliceHeaders.has(kind) ? rowName : null,
		dataset: kind === "dataset" ? rowName : null,
		split: kind === "split" ? rowName : null
	}));
}
function isLong(header) {
	const [name, value] = header;
	return header.length === 2 && nameHeaders.has(headerOf(name)) && valueHeaders.has(headerOf(value));
}
function hasRowNames(table) {
	if (table.header.length < 2) return false;
	const kind = headerOf(table.header[0]);
	return rowKinds.has(kind) || sliceHeaders.has(kind) || table.rows.every((row) => row.cells[0]?.kind === "string");
}
function headerOf(cell) {
	return (textOf$1(cell) ?? "").toLowerCase();
}
function headerProblem(header) {
	const number = header.find((cell) => cell.kind === "number" || cell.kind === "nonfinite");
	if (number !== void 0) return {
		code: "evidence/malformed",
		at: number.at,
		message: "the first row must name the columns, found a number",
		hint: "Add a header row such as metric,value"
	};
	return repeated(header, "column");
}
function rowProblem(table) {
	const keys = table.rows.flatMap((row) => row.cells.slice(0, 1));
	if (isLong(table.header) || hasRowNames(table)) return unnamed(keys) ?? repeated(keys, "row");
	const [, second] = table.rows;
	if (second === void 0) return null;
	return {
		code: "evidence/malformed",
		at: second.at,
		message: "several rows of numbers, and no first column that names them",
		hint: "Keep one row, or name the rows: slice,auc"
	};
}
function unnamed(keys) {
	const key = keys.find((cell) => cell.kind === "null");
	return key === void 0 ? null : {
		code: "evidence/malformed",
		at: key.at,
		message: "this row has no name"
	};
}
function repeated(cells, what) {
	const seen = new Set();
	for (const cell of cells) {
		const name = textOf$1(cell) ?? "";
		if (seen.has(name)) {
			const message = `there are two ${what}s named "${excerpt$1(name)}"`;
			return {
				code: "document/duplicate-key",
				at: cell.at,
				message,
				hint: "Keep one of the two"
			};
		}
		seen.add(name);
	}
	return null;
}
// src/core/evidence/formats/metrics.ts
const metrics = {
	format: "metrics",
	title: "plain metrics in JSON, YAML, TOML or CSV",
	recognises: (document) => document.syntax !== "text",
	read: (document) => document.syntax === "csv" ? readMetricsTable(document) : readMetrics(document)
};
function readMetrics(document) {
	const { root } = document;
	const place = placeIn(document);
	if (root.kind === "number" || root.kind === "nonfinite") return ok(reading({
		format: "metrics",
		measurements: [measurement({
			path: [""],
			value: valueOf(root),
			at: place(root)
		})]
	}));
	if (root.kind !== "mapping") {
		const message = `expected a mapping of metric names to numbers, found a ${root.kind}`;
		return err([diagnose(document.file, {
			code: "evidence/no-measurement",
			at: root.at,
			message
		})]);
	}
	const measurements = leavesOf(root, place);
	return ok(reading({
		format: "metrics",
		measurements,
		notes: measurements.length > 0 ? [] : [nothing$1(document)]
	}));
}
function nothing$1(document) {
	return diagnose(document.file, {
		code: "evidence/no-measurement",
		at: document.root.at,
		message: "holds no metric"
	});
}
// src/core/evidence/formats/mlflow-evaluation.ts
const count$1 = "example_count";
const companions = [
	"accuracy_score",
	"mean_absolute_error",
	"mean_on_target",
	"mean_on_label",
	"score",
	"ndcg_at_3"
];
const counts = [
	"true_negatives",
	"false_positives",
	"false_negatives",
	"true_positives"
];
const mlflowEvaluation = {
	format: "mlflow-evaluation",
	title: "MLflow evaluation result",
	recognises: ({ root }) => {
		const prefix = prefixOf(root);
		if (prefix === null || !entriesOf$1(root).every((entry) => isScore(entry.value))) return false;
		return entriesOf$1(root).some((entry) => companions.some((name) => entry.key === prefix + name));
	},
	read: (document) => ok(reading({
		format: "mlflow-evaluation",
		measurements: measurementsOf(document)
	}))
};
function prefixOf(root) {
	const [key, another] = entriesOf$1(root).filter((entry) => entry.key.endsWith(count$1));
	return key === void 0 || another !== void 0 ? null : key.key.slice(0, -13);
}
function isScore(node) {
	return node.kind === "number" || node.kind === "nonfinite";
}
function measurementsOf(document) {
	const place = placeIn(document);
	const prefix = prefixOf(document.root) ?? "";
	const entries = entriesOf$1(document.root);
	const n = finiteText(entries.find((entry) => entry.key === prefix + count$1)?.value);
	const isCount = (entry) => [count$1, ...counts].some((name) => entry.key === prefix + name);
	return entries.map((entry) => measurement({
		path: [entry.key],
		value: valueOf(entry.value),
		at: place(entry.value),
		n: entry.key === prefix + count$1 ? null : n,
		operational: isCount(entry)
	}));
}
// src/core/evidence/formats/mlflow-history.ts
const line = /^(\d{12,14}) (\S{1,400})(?: (-?\d{1,20})(?: .*)?)?$/;
function isMetricHistory(text) {
	const lines = linesOf(text);
	return lines.length > 0 && lines.every((entry) => line.test(entry.text));
}
function latestPoint(text) {
	let latest = null;
	for (const entry of linesOf(text)) {
		const point = readPoint(entry.text, entry.start);
		if (point !== null && (latest === null || isLater(point, latest))) latest = point;
	}
	return latest;
}
function readPoint(text, start) {
	const [, timestamp, value, step = "0"] = line.exec(text) ?? [];
	if (timestamp === void 0 || value === void 0) return null;
	const from = start + timestamp.length + 1;
	const words = text.split(" ");
	const [dataset = null, datasetDigest = null] = words.length === 5 ? words.slice(3) : [];
	return {
		value,
		at: {
			start: from,
			end: from + value.length
		},
		timestamp: BigInt(timestamp),
		step: BigInt(step),
		dataset,
		datasetDigest
	};
}
function isLater(a, b) {
	if (a.step !== b.step) return a.step > b.step;
	if (a.timestamp !== b.timestamp) return a.timestamp > b.timestamp;
	const [x, y] = [parseDecimal(a.value), parseDecimal(b.value)];
	if (x === null || y === null) return x === null;
	return compare(x, y) > 0;
}
function linesOf(text) {
	let start = 0;
	return text.split("\n").map((raw) => {
		const entry = {
			text: raw.trimEnd(),
			start
		};
		start += raw.length + 1;
		return entry;
	}).filter((entry) => entry.text !== "");
}
// src/core/evidence/formats/mlflow-run.ts
const mlflowRun = {
	format: "mlflow-run",
	title: "MLflow file-store run",
	recognises: (document) => runFile(document) !== null,
	read: (document) => {
		const file = runFile(document);
		return ok(file === null ? reading({ format: "mlflow-run" }) : readingOf(document, file));
	}
};
const member = /(?:^|\/)([0-9a-f]{32})\/(metrics|params|tags)\/(.+)$/;
const meta = /(?:^|\/)([0-9a-f]{32})\/meta\.yaml$/;
const copied = /(?:^|\/)metrics\/(.+)$/;
function runFile({ file, root }) {
	const [, run = "", kind, name = ""] = member.exec(file.path) ?? [];
	if (kind === "params" || kind === "tags") return {
		kind,
		run,
		name
	};
	if (kind === "metrics") return isMetricHistory(file.text) ? {
		kind,
		run,
		name
	} : null;
	const [, owner] = meta.exec(file.path) ?? [];
	if (owner !== void 0) return child(root, "run_id") === void 0 ? null : {
		kind: "meta",
		run: owner
	};
	const [, alone] = copied.exec(file.path) ?? [];
	return alone !== void 0 && isMetricHistory(file.text) ? {
		kind: "metrics",
		run: null,
		name: alone
	} : null;
}
function readingOf(document, file) {
	if (file.kind === "metrics") return readMetric$1(document, file.run, file.name);
	if (file.kind === "meta") return readMeta(document);
	const kind = file.kind === "params" ? "parameter" : "tag";
	return reading({
		format: "mlflow-run",
		identity: {
			"run id": file.run,
			[kind]: file.name,
			value: document.file.text.trim().slice(0, 300)
		}
	});
}
function readMetric$1(document, run, name) {
	const point = latestPoint(document.file.text);
	const identity = stated$1({ "run id": run });
	if (point === null) return reading({
		format: "mlflow-run",
		identity
	});
	const value = valueOf(untypedScalar(point.value, point.at));
	const latest = measurement({
		path: [name],
		value,
		at: placeIn(document)(point),
		dataset: point.dataset,
		context: stated$1({ "dataset digest": point.datasetDigest })
	});
	return reading({
		format: "mlflow-run",
		measurements: [latest],
		identity
	});
}
function readMeta({ root }) {
	const fact = (key) => textOf$1(child(root, key));
	return reading({
		format: "mlflow-run",
		identity: stated$1({
			"run id": fact("run_id"),
			"run name": fact("run_name"),
			"experiment id": fact("experiment_id"),
			status: fact("status"),
			"lifecycle stage": fact("lifecycle_stage")
		})
	});
}
// src/core/evidence/formats/mlmodel.ts
const marks = [
	"mlflow_version",
	"model_uuid",
	"model_id",
	"run_id",
	"artifact_path",
	"utc_time_created"
];
const mlmodel = {
	format: "mlmodel",
	title: "MLflow MLmodel",
	recognises: ({ root }) => child(root, "flavors")?.kind === "mapping" && marks.some((key) => child(root, key) !== void 0),
	read: ({ root }) => {
		const fact = (key) => textOf$1(child(root, key));
		const flavors = entriesOf$1(child(root, "flavors")).map((flavor) => flavor.key);
		const identity = stated$1({
			"run id": fact("run_id"),
			"model uuid": fact("model_uuid"),
			"model id": fact("model_id"),
			"MLflow version": fact("mlflow_version"),
			created: fact("utc_time_created"),
			"artifact path": fact("artifact_path"),
			"size in bytes": fact("model_size_bytes"),
			flavors: flavors.length === 0 ? null : flavors.join(", ")
		});
		return ok(reading({
			format: "mlmodel",
			identity
		}));
	}
};
// src/core/evidence/formats/model-card-toolkit-test.ts
function cardTest(test, metric) {
	if (test.kind !== "mapping") return {
		outcome: "errored",
		message: "is no test"
	};
	const passed = child(test, "passed");
	const threshold = textOf$1(child(test, "threshold"));
	const result = child(test, "result");
	const facts = [written("result", textOf$1(result)), written("threshold", threshold)].filter((part) => part !== "").join(", ");
	if (passed?.kind !== "boolean") return {
		outcome: "undecided",
		message: `states no outcome; ${facts || "no numbers"}`
	};
	if (!passed.value) return {
		outcome: "failed",
		message: facts
	};
	if (threshold !== void 0 && reportsNothing(result)) return {
		outcome: "undecided",
		message: `marked as passed without a result; ${facts}`
	};
	const bound = boundOf(threshold, {
		result,
		metric
	});
	if (bound === null) return {
		outcome: "passed",
		message: facts
	};
	const value = parseDecimal(numeralOf(result) ?? "");
	if (value === null) return {
		outcome: "undecided",
		message: `passed without a number as result; ${facts}`
	};
	if (holds(bound, value)) return {
		outcome: "passed",
		message: facts
	};
	return {
		outcome: "failed",
		message: `contradiction: marked as passed with ${facts}`
	};
}
function reportsNothing(result) {
	const { kind } = valueOfNumeral(result);
	return kind === "null" || kind === "nonfinite";
}
function written(what, text) {
	return text === void 0 || text === "" ? "" : `${what} ${text}`;
}
const LONGEST_THRESHOLD = 100;
const comparison$1 = /^(>=|<=|==|=|>|<|\u2265|\u2264|at least|at most|min|max|minimum|maximum)\s*:?\s*(\S+)$/i;
function boundOf(threshold, known) {
	const text = threshold?.trim() ?? "";
	if (text === "" || text.length > LONGEST_THRESHOLD) return null;
	const [, comparator, literal] = comparison$1.exec(text) ?? [];
	const value = parseDecimal(literal ?? text);
	if (value === null) return null;
	if (comparator !== void 0) return {
		comparator: comparator.toLowerCase(),
		value
	};
	const direction = directionOf(known);
	return direction === null ? null : {
		comparator: direction === "higher" ? ">=" : "<=",
		value
	};
}
function holds({ comparator, value }, result) {
	switch (comparator) {
		case ">": return compare(result, value) > 0;
		case "<": return compare(result, value) < 0;
		case "=":
		case "==": return compare(result, value) === 0;
		case "<=":
		case "\u2264":
		case "at most":
		case "max":
		case "maximum": return atMost(result, value);
		default: return atLeast(result, value);
	}
}
const directions = new Map([...[
	"accuracy",
	"auc",
	"roc_auc",
	"f1",
	"f1_score",
	"precision",
	"recall",
	"r2"
].map((name) => [name, "higher"]), ...[
	"log_loss",
	"mae",
	"mse",
	"rmse",
	"error_rate",
	"brier_score"
].map((name) => [name, "lower"])]);
function directionOf({ result, metric }) {
	const tested = parseDecimal(numeralOf(result) ?? "");
	const value = parseDecimal(numeralOf(child(metric, "value")) ?? "");
	if (tested === null || value === null || compare(tested, value) !== 0) return null;
	const type = stringOf(child(metric, "type")) ?? "";
	return directions.get(type.toLowerCase().replaceAll(/[\s-]+/g, "_")) ?? null;
}
// src/core/evidence/formats/model-card-toolkit.ts
const modelCardToolkit = {
	format: "model-card-toolkit",
	title: "Model Card Toolkit or VerifyML card (JSON)",
	recognises: recognises$3,
	read: read$4
};
const sections = [
	"model_parameters",
	"quantitative_analysis",
	"considerations",
	"explainability_analysis",
	"fairness_analysis"
];
function recognises$3({ root }) {
	const named = child(root, "model_details")?.kind === "mapping";
	const others = sections.filter((section) => child(root, section)?.kind === "mapping").length;
	return named ? others >= 1 : others >= 2 || performance(root).some((metric) => child(metric, "type") !== void 0);
}
function performance(root) {
	return itemsOf(child(child(root, "quantitative_analysis"), "performance_metrics"));
}
function read$4(document) {
	const { root } = document;
	const place = placeIn(document);
	const attestations = [
		...performance(root),
		...itemsOf(child(child(root, "explainability_analysis"), "explainability_reports")),
		...itemsOf(child(child(root, "fairness_analysis"), "fairness_reports"))
	].flatMap((report) => testsOf(report, place));
	const details = child(root, "model_details");
	return ok(reading({
		format: "model-card-toolkit",
		measurements: performance(root).flatMap((metric) => measurementOf(metric, place)),
		attestations,
		asserts: attestations.length > 0,
		identity: stated$1({
			model: stringOf(child(details, "name")),
			"model version": textOf$1(child(child(details, "version"), "name")),
			"schema version": textOf$1(child(root, "schema_version"))
		})
	}));
}
function measurementOf(metric, place) {
	const type = stringOf(child(metric, "type"));
	if (type === void 0) return [];
	const value = child(metric, "value");
	const slice = stringOf(child(metric, "slice")) || null;
	const interval = child(metric, "confidence_interval");
	return [measurement({
		path: slice === null ? [type] : [type, slice],
		value: valueOfNumeral(value),
		at: place(value ?? metric),
		slice,
		interval: intervalOf(numeralOf(child(interval, "lower_bound")), numeralOf(child(interval, "upper_bound")))
	})];
}
function testsOf(report, place) {
	const tests = child(report, "tests");
	if (tests === void 0 || tests.kind === "null") return [];
	const subject = [stringOf(child(report, "type")), stringOf(child(report, "slice"))].filter((part) => part !== void 0 && part !== "").join(" ") || "report";
	if (tests.kind !== "sequence") return [attestation({
		name: subject,
		outcome: "errored",
		message: "its tests are no list",
		at: place(tests)
	})];
	return tests.items.map((test, index) => {
		const name = `${subject}: ${stringOf(child(test, "name")) ?? `tests[${index}]`}`;
		return attestation({
			name,
			...cardTest(test, report),
			at: place(test)
		});
	});
}
// src/core/evidence/formats/sagemaker-evaluation.ts
const groups = [
	"binary_classification_metrics",
	"multiclass_classification_metrics",
	"regression_metrics"
];
const sagemakerEvaluation = {
	format: "sagemaker-evaluation",
	title: "SageMaker evaluation.json",
	recognises: recognises$2,
	read: read$3
};
function recognises$2({ root }) {
	return groups.some((group) => entriesOf$1(child(root, group)).some((metric) => metric.value.kind === "mapping"));
}
function read$3(document) {
	const place = placeIn(document);
	const n = countOf(child(child(document.root, "dataset"), "item_count"));
	const measurements = groups.flatMap((group) => entriesOf$1(child(document.root, group)).flatMap((metric) => readMetric([group, metric.key], metric, {
		n,
		place
	})));
	return ok(reading({
		format: "sagemaker-evaluation",
		measurements
	}));
}
function readMetric(path, metric, { n, place }) {
	const value = child(metric.value, "value") ?? metric.value;
	const found = measurement({
		path,
		value: valueOf(value),
		at: place(value),
		n
	});
	const deviation = child(metric.value, "standard_deviation");
	if (deviation?.kind !== "number") return [found];
	return [found, measurement({
		path: [...path, "standard_deviation"],
		value: valueOf(deviation),
		at: place(deviation),
		operational: true
	})];
}
// src/core/evidence/formats/sagemaker-violations.ts
const sagemakerViolations = {
	format: "sagemaker-violations",
	title: "SageMaker constraint_violations.json",
	recognises: recognises$1,
	read: read$2
};
const known = new Set(["violations", "version"]);
function recognises$1({ root }) {
	const violations = child(root, "violations");
	if (violations?.kind !== "sequence" || entriesOf$1(root).some((entry) => !known.has(entry.key))) return false;
	return violations.items.length === 0 || violations.items.some((item) => child(item, "constraint_check_type") !== void 0);
}
function read$2(document) {
	const place = placeIn(document);
	const list = child(document.root, "violations") ?? document.root;
	const failed = itemsOf(list).map((item) => attestation({
		name: nameOf$1(item),
		outcome: "failed",
		message: textOf$1(child(item, "description")) ?? "is listed as a violation",
		at: place(item)
	}));
	const none = attestation({
		name: "constraint violations",
		outcome: "passed",
		message: "none",
		at: place(list)
	});
	const attestations = failed.length === 0 ? [none] : failed;
	return ok(reading({
		format: "sagemaker-violations",
		attestations,
		asserts: true
	}));
}
function nameOf$1(violation) {
	const what = stringOf(child(violation, "metric_name")) ?? stringOf(child(violation, "feature_name"));
	const facet = [textOf$1(child(violation, "facet")), textOf$1(child(violation, "facet_value"))].filter((part) => part !== void 0);
	const subject = [what, ...facet.length === 0 ? [] : [`(${facet.join("=")})`]].filter((part) => part !== void 0);
	const kind = textOf$1(child(violation, "constraint_check_type"));
	return [subject.join(" "), kind].filter((part) => part !== void 0 && part !== "").join(": ") || "violation";
}
// src/core/evidence/formats/sklearn-report.ts
const columns = [
	"precision",
	"recall",
	"f1-score",
	"support"
];
const averages = new Set([
	"micro avg",
	"macro avg",
	"weighted avg",
	"samples avg"
]);
const sklearnReport = {
	format: "sklearn-report",
	title: "scikit-learn classification_report",
	recognises: ({ root }) => {
		const rows = entriesOf$1(root);
		return rows.some((row) => isRow(row.value)) && rows.every((row) => isRow(row.value) || isAccuracy(row));
	},
	read: (document) => {
		const place = placeIn(document);
		const whole = finiteText(child(child(document.root, "macro avg"), "support"));
		const measurements = entriesOf$1(document.root).flatMap((row) => ofRow(row, whole, place));
		return ok(reading({
			format: "sklearn-report",
			measurements,
			notes: hiddenClass(document)
		}));
	}
};
function isRow(node) {
	const entries = entriesOf$1(node);
	return entries.length === columns.length && entries.every((entry) => columns.includes(entry.key));
}
function isAccuracy(row) {
	return row.key === "accuracy" && row.value.kind !== "mapping" && row.value.kind !== "sequence";
}
function ofRow(row, whole, place) {
	if (row.value.kind !== "mapping") return [measurement({
		path: [row.key],
		value: valueOf(row.value),
		at: place(row.value),
		n: whole
	})];
	const support = finiteText(child(row.value, "support"));
	return row.value.entries.map(({ key, value }) => measurement({
		path: [row.key, key],
		value: valueOf(value),
		at: place(value),
		slice: averages.has(row.key) ? null : row.key,
		n: key === "support" ? null : support,
		operational: key === "support"
	}));
}
function hiddenClass(document) {
	const whole = supportOf(child(document.root, "macro avg"));
	const accuracy = child(document.root, "accuracy");
	if (whole === null || accuracy === void 0 || accuracy.kind === "mapping") return [];
	let sum = decimal("0");
	for (const row of entriesOf$1(document.root)) {
		const support = averages.has(row.key) ? null : supportOf(row.value);
		if (support !== null) sum = add$1(sum, support);
	}
	if (compare(sum, whole) === 0) return [];
	return [diagnose(document.file, {
		code: "evidence/conflict",
		at: accuracy.at,
		message: "the supports of the classes do not add up: a class may be hidden behind the row \"accuracy\""
	})];
}
function supportOf(row) {
	const text = finiteText(child(row, "support"));
	return text === null ? null : parseDecimal(text);
}
// src/core/evidence/formats/tfx-blessing.ts
const tfxBlessing = {
	format: "tfx-blessing",
	title: "TFX blessing (an empty file BLESSED or NOT_BLESSED)",
	recognises: ({ file }) => file.text === "" && outcomes.has(nameOf(file.path)),
	read: read$1
};
const outcomes = new Map([["BLESSED", "passed"], ["NOT_BLESSED", "failed"]]);
function read$1({ file }) {
	const name = nameOf(file.path);
	const outcome = outcomes.get(name) ?? "undecided";
	const found = attestation({
		name,
		outcome,
		message: "",
		at: {
			line: 1,
			column: 1
		}
	});
	return ok(reading({
		format: "tfx-blessing",
		attestations: [found],
		asserts: true
	}));
}
function nameOf(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/core/evidence/formats/tfx-validation-parts.ts
function field(node, name) {
	return child(node, name) ?? child(node, name.replaceAll(/_([a-z])/g, (_, letter) => letter.toUpperCase()));
}
function sliceName(slice) {
	const key = field(slice, "slice_key") ?? slice;
	const named = itemsOf(field(key, "single_slice_keys")).map((single) => `${textOf$1(field(single, "column")) ?? "?"}=${sliceValue(single)}`);
	const columns = itemsOf(field(key, "feature_keys")).map((column) => textOf$1(column) ?? "?");
	const values = entriesOf$1(field(key, "feature_values")).map(({ key: name, value }) => `${name}=${textOf$1(value) ?? "?"}`);
	const parts = [
		...named,
		...columns,
		...values.toSorted(byCodeUnit)
	];
	return parts.length === 0 ? "overall" : parts.join(", ");
}
function sliceValue(single) {
	const value = field(single, "bytes_value") ?? field(single, "int64_value") ?? field(single, "float_value");
	return textOf$1(value) ?? "?";
}
function thresholdFailure(failure) {
	const key = field(failure, "metric_key");
	const model = stringOf(field(key, "model_name"));
	const name = stringOf(field(key, "name")) ?? "metric without a name";
	const value = textOf$1(field(field(field(failure, "metric_value"), "double_value"), "value"));
	const parts = [
		stringOf(field(failure, "message")),
		value === void 0 ? void 0 : `value ${value}`,
		threshold(field(failure, "metric_threshold"))
	];
	return {
		metric: model === void 0 || model === "" ? name : `${model} ${name}`,
		message: parts.filter((part) => part !== void 0 && part !== "").join("; ")
	};
}
function threshold(node) {
	const value = field(node, "value_threshold");
	const change = field(node, "change_threshold");
	const words = [
		["at least", field(value, "lower_bound")],
		["at most", field(value, "upper_bound")],
		["change", field(change, "absolute")],
		["relative change", field(change, "relative")]
	].flatMap(([word, bound]) => {
		const text = textOf$1(child(bound, "value") ?? bound);
		return text === void 0 ? [] : [`${word} ${text}`];
	});
	return words.length === 0 ? void 0 : `threshold: ${words.join(", ")}`;
}
// src/core/evidence/formats/tfx-validation.ts
const tfxValidation = {
	format: "tfx-validation",
	title: "TFX validation result (JSON)",
	recognises,
	read
};
const telling = [
	"metric_validations_per_slice",
	"missing_slices",
	"missing_cross_slices",
	"missing_thresholds",
	"rubber_stamp",
	"validation_details"
];
function recognises({ root }) {
	if (field(root, "validation_ok") !== void 0) return true;
	return telling.filter((name) => field(root, name) !== void 0).length >= 2;
}
function read(document) {
	const { root } = document;
	const place = placeIn(document);
	const failures = [
		...listed(list$1(root, "metric_validations_per_slice"), place, (slice) => sliceFailures(slice, place)),
		...listed(list$1(root, "missing_slices"), place, (slice) => [missing(`missing slice: ${sliceName(slice)}`, place(slice))]),
		...listed(list$1(root, "missing_cross_slices"), place, (slice) => [missing("missing cross-slice", place(slice))])
	];
	const said = saysOk(root, failures.length > 0);
	const at = place(field(root, "validation_ok") ?? root);
	const overall = attestation({
		name: "validation_ok",
		outcome: said.outcome,
		message: said.message,
		at
	});
	const notes = said.contradicts ? [note(document, {
		at,
		message: said.message
	})] : [];
	const attestations = [
		overall,
		...failures,
		...doubts(root, place)
	];
	return ok(reading({
		format: "tfx-validation",
		attestations,
		asserts: true,
		notes
	}));
}
function saysOk(root, failed) {
	const word = field(root, "validation_ok");
	const says = word?.kind === "boolean" ? word.value : null;
	if (says === true && failed) return {
		outcome: "failed",
		message: "validation_ok is true although failures are listed",
		contradicts: true
	};
	if (says === true) return {
		outcome: "passed",
		message: "",
		contradicts: false
	};
	if (says === false || failed) return {
		outcome: "failed",
		message: "",
		contradicts: false
	};
	return {
		outcome: "undecided",
		message: "validation_ok is not stated, which stands for false",
		contradicts: false
	};
}
function list$1(holder, name) {
	return {
		name,
		node: field(holder, name)
	};
}
function listed({ name, node }, place, attest) {
	if (node === void 0 || node.kind === "null") return [];
	if (node.kind === "sequence") return node.items.flatMap((item) => attest(item));
	return [attestation({
		name,
		outcome: "errored",
		message: "is no list",
		at: place(node)
	})];
}
function sliceFailures(validation, place) {
	if (validation.kind !== "mapping") return [attestation({
		name: "metric_validations_per_slice",
		outcome: "errored",
		message: "an item is no mapping",
		at: place(validation)
	})];
	const slice = sliceName(field(validation, "slice_key"));
	return listed(list$1(validation, "failures"), place, (failure) => {
		const { metric, message } = thresholdFailure(failure);
		return [attestation({
			name: `${slice}: ${metric}`,
			outcome: "failed",
			message,
			at: place(failure)
		})];
	});
}
function missing(name, at) {
	return attestation({
		name,
		outcome: "failed",
		message: "no data for a slice that has thresholds",
		at
	});
}
function doubts(root, place) {
	return [["rubber_stamp", "nothing was compared: the model was let through as the first one"], ["missing_thresholds", "nothing was asserted: the validation had no thresholds"]].flatMap(([name, message]) => {
		const flag = field(root, name);
		if (flag === void 0 || flag.kind === "null" || flag.kind === "boolean" && !flag.value) return [];
		return [attestation({
			name,
			outcome: "undecided",
			message,
			at: place(flag)
		})];
	});
}
// src/core/evidence/formats.ts
const readers = [
	bencher,
	cyclonedx,
	deepchecks,
	dvcLock,
	dvcMetricsDiff,
	dvcMetricsShow,
	dvcPointer,
	dvcYaml,
	evidently,
	evidentlyReport,
	evidentlyTestSuite,
	evidentlyTransitional,
	githubActionBenchmark,
	greatExpectations,
	huggingfaceEvalResults,
	huggingfaceModelIndex,
	huggingfaceTrainer,
	kitfile,
	lmEval03,
	lmEval04,
	metrics,
	mlflowEvaluation,
	mlflowRun,
	mlmodel,
	modelCardToolkit,
	sagemakerEvaluation,
	sagemakerViolations,
	sklearnReport,
	tfxBlessing,
	tfxValidation
];
// src/core/evidence/read.ts
function readEvidence$1(file, format = null) {
	const stated = format === null ? null : readers.find((reader) => reader.format === format);
	if (stated === void 0) return unknownFormat(file, format ?? "");
	const pointer = readPointer(file.text);
	if (pointer !== null && !wanted(file, pointer, stated)) return standIn(file, pointer);
	const document = readDocument(file);
	if (!document.ok) return document;
	if (stated !== null) return stated.recognises(document.value) ? stated.read(document.value) : misfit(file, stated);
	return recognised(document.value);
}
function recognised(document) {
	const { file } = document;
	const fitting = readers.filter((reader) => reader !== metrics && reader.recognises(document));
	const [first, second] = fitting;
	if (first !== void 0 && second !== void 0) return ambiguous(file, fitting);
	if (first !== void 0) return first.read(document);
	if (metrics.recognises(document)) return metrics.read(document);
	if (file.text.trim() === "") return refuse(file, {
		code: "document/empty",
		at: null,
		message: "is empty"
	});
	return refuse(file, {
		code: "evidence/format-unknown",
		at: null,
		message: "is of no format that Countersign reads",
		hint: "Name a metrics file instead"
	});
}
function wanted(file, pointer, stated) {
	if (pointer.kind !== "dvc") return false;
	return stated === null ? file.path.endsWith(".dvc") : stated.format === "dvc-pointer";
}
function standIn(file, pointer) {
	return refuse(file, {
		code: "evidence/pointer",
		at: null,
		message: `is a ${pointer.kind === "dvc" ? "DVC" : "Git LFS"} pointer, not the content it stands for (${pointer.algorithm} ${excerpt$1(pointer.digest)})`,
		hint: "Commit the metrics file itself: metrics are small"
	});
}
function unknownFormat(file, format) {
	const names = readers.map((reader) => reader.format).toSorted(byCodeUnit);
	const meant = nearest(format, names);
	const hint = meant === null ? `Formats are ${names.join(", ")}` : `Did you mean ${meant}?`;
	return refuse(file, {
		code: "evidence/format-unknown",
		at: null,
		message: `there is no format "${excerpt$1(format)}"`,
		hint
	});
}
function misfit(file, stated) {
	return refuse(file, {
		code: "evidence/format-mismatch",
		at: null,
		message: `is not of the stated format ${stated.format} (${stated.title})`,
		hint: "Correct the format, or leave it out to have it recognised"
	});
}
function ambiguous(file, fitting) {
	return refuse(file, {
		code: "evidence/format-ambiguous",
		at: null,
		message: `could be of the formats ${fitting.map((reader) => reader.format).toSorted(byCodeUnit).join(" and ")}`,
		hint: "State its format in the policy"
	});
}
function refuse(file, problem) {
	return err([diagnose(file, problem)]);
}
// src/core/evaluate/file-reader.ts
function fileReader() {
	const known = new Map();
	return (file, declared) => {
		const { content } = file;
		const digest = content.kind === "text" || content.kind === "bytes" ? content.digest : null;
		const key = content.kind === "text" ? `${file.path}\n${declared?.format ?? ""}\n${content.text}` : null;
		const result = (key === null ? void 0 : known.get(key)) ?? readContent$1(file.path, content, declared);
		if (key !== null) known.set(key, result);
		return {
			path: file.path,
			digest,
			declared,
			result
		};
	};
}
function readContent$1(path, content, declared) {
	switch (content.kind) {
		case "text": return readText({
			path,
			text: content.text,
			digest: content.digest
		}, declared);
		case "absent": return unread$2({
			code: "file-missing",
			path,
			similar: []
		});
		case "bytes": return unread$2({
			code: "file-refused",
			path,
			why: "binary",
			detail: `${content.size} bytes`
		});
		case "refused": return unread$2({
			code: "file-refused",
			path,
			why: content.why,
			detail: content.detail
		});
		default: return unreachable(content);
	}
}
function readText(file, declared) {
	const result = readEvidence$1(file, declared?.format ?? null);
	if (result.ok) return {
		kind: "read",
		reading: result.value
	};
	const pointer = result.error.some(({ code }) => code === "evidence/pointer") ? readPointer(file.text) : null;
	if (pointer !== null) return unread$2({
		code: "file-is-pointer",
		path: file.path,
		pointer
	});
	return unread$2({
		code: "file-unreadable",
		path: file.path,
		problems: result.error
	});
}
function unread$2(reason) {
	return {
		kind: "unread",
		reason
	};
}
// src/core/evaluate/model-evidence-of.ts
function modelEvidenceOf(dossier, models) {
	const read = fileReader();
	const candidate = sideOf(dossier, "candidate");
	const baseline = sideOf(dossier, "baseline");
	const mergeBase = sideOf(dossier, "merge-base");
	return models.map(({ model, change }) => ({
		model,
		change: changeOf$2({
			model,
			change
		}, baseline),
		candidate: evidenceSide(model, candidate, read),
		baseline: evidenceSide(model, baseline, read),
		mergeBase: departs(model, dossier) ? evidenceSide(model, mergeBase, read) : null
	}));
}
function departs(model, dossier) {
	return dossier.mergeBase.some(({ path }) => isBelow(model.path, path));
}
function sideOf(dossier, side) {
	const files = new Map(filesOf(dossier, side).map((file) => [file.path, file]));
	const present = [...files.values()].filter(({ content }) => content.kind !== "absent").map(({ path }) => path);
	const changed = side === "candidate" ? dossier.changes.filter(({ change }) => change !== "removed") : [];
	return {
		side,
		files,
		known: [...new Set([...present, ...changed.map(({ path }) => path)])].toSorted(byCodeUnit)
	};
}
function filesOf(dossier, side) {
	const files = side === "candidate" ? dossier.candidate : dossier.baseline;
	const own = side === "merge-base" ? dossier.mergeBase : [];
	return [...files, ...own].toSorted(byKeys((file) => file.path));
}
function changeOf$2({ model, change }, baseline) {
	if (change !== "added") return change;
	return baseline.known.some((path) => isBelow(model.path, path)) ? "modified" : "added";
}
// src/core/evaluate/order-findings.ts
function orderFindings(findings) {
	return findings.toSorted((a, b) => byCodeUnit(a.model ?? "", b.model ?? "") || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.metric?.slice ?? "", b.metric?.slice ?? "") || byCodeUnit(wholly(a), wholly(b)));
}
function wholly(finding) {
	return canonicalJson(finding);
}
// src/core/evaluate/calendar.ts
function daysBetween(from, to) {
	return dayNumber(to) - dayNumber(from);
}
function dayNumber(date) {
	const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
	const shifted = month > 2 ? year : year - 1;
	const fromMarch = (month + 9) % 12;
	const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
	return shifted * 365 + leaps + Math.floor((fromMarch * 153 + 2) / 5) + day - 1;
}
// src/core/evaluate/waive.ts
const SOON = 30;
function applyWaivers(policy, findings, context) {
	const today = context.asOf.slice(0, 10);
	const live = policy.waivers.filter(({ expires }) => expires >= today).toSorted(longestFirst);
	return {
		findings: findings.map((finding) => {
			const waiver = live.find((candidate) => covers(candidate, finding, {
				...context,
				gates: policy.gates
			}));
			return waiver === void 0 ? finding : waive(finding, waiver);
		}),
		waivers: policy.waivers.map((waiver) => registered(waiver, {
			policy,
			findings,
			context,
			today
		}))
	};
}
function longestFirst(a, b) {
	return daysBetween(a.expires, b.expires) || a.at.line - b.at.line;
}
const waivableKind = {
	metric: true,
	attestation: true,
	evidence: true,
	control: true,
	approval: false,
	change: false,
	policy: false
};
const waivableOutcome = {
	pass: false,
	waived: false,
	"not-applicable": false,
	pending: false,
	indeterminate: true,
	fail: true,
	error: false
};
function covers(waiver, finding, { models, gates }) {
	if (!waivableOutcome[finding.outcome]) return false;
	if (isAboutAuthors(finding, gates)) return models.length > 0 && models.every(({ id }) => waiver.models.includes(id)) && names(waiver.control, finding, gates);
	if (!waivableKind[finding.kind]) return false;
	if (finding.model === null || !waiver.models.includes(finding.model)) return false;
	return names(waiver.control, finding, gates);
}
function isAboutAuthors({ kind, rule }, gates) {
	return kind === "approval" && gates.some(({ name }) => rule === `${name}/${"authors"}`);
}
function names(named, { rule, control }, gates) {
	if (control?.id === named || rule === named) return true;
	return gates.some(({ name }) => rule === `${name}/${named}`);
}
function waive(finding, waiver) {
	const { reason, compensating, approvedBy, expires, at } = waiver;
	return {
		...finding,
		outcome: "waived",
		waiver: {
			instead: finding.outcome,
			reason,
			compensating,
			approvedBy,
			expires,
			at
		}
	};
}
function registered(waiver, register) {
	const { control, models, reason, compensating, approvedBy, expires, at } = waiver;
	return {
		control,
		models,
		reason,
		compensating,
		approvedBy,
		expires,
		state: stateOf(waiver, register),
		at
	};
}
function stateOf(waiver, { policy, findings, context, today }) {
	const left = daysBetween(today, waiver.expires);
	if (left < 0) return "expired";
	if (context.models.some(({ id }) => waiver.models.includes(id)) && !findings.some((finding) => covers(waiver, finding, {
		...context,
		gates: policy.gates
	}))) return "unused";
	return left <= SOON ? "expiring" : "active";
}
// src/core/evaluate/evaluate.ts
function evaluate(policy, dossier) {
	const branch = branchOf(dossier);
	const gate = selectGate(policy, branch);
	if (!gate.ok) return verdictOf(dossier, { findings: [contested(gate.error), ...policyEdited(dossier)] });
	if (gate.value === null) return verdictOf(dossier, { findings: [notGated(policy, branch), ...policyEdited(dossier)] });
	return judgeGate(policy, dossier, gate.value);
}
function verdictOf(dossier, judged) {
	const { gate = null, models = [], approvals = [], objections = [], nextExpiry = null, waivers = [], adjustments = [] } = judged;
	const findings = orderFindings(judged.findings);
	return {
		decision: decide(findings),
		gate,
		subject: dossier.subject,
		asOf: dossier.asOf,
		models,
		findings,
		approvals,
		objections,
		nextExpiry,
		waivers,
		adjustments,
		digests: digestsOf(dossier),
		engine: ENGINE
	};
}
function judgeGate(policy, dossier, gate) {
	const selected = selectModels(policy, dossier.changes);
	const change = [...gapFindings(gate.name, dossier), ...policyEdited(dossier)];
	if (selected.length === 0) return judgeNoModel(policy, dossier, {
		gate,
		change
	});
	const evidence = modelEvidenceOf(dossier, selected);
	const models = selected.map(({ model }) => model);
	const judged = evidence.map(judgedModel);
	const ruled = judgeModels(policy, dossier, {
		gate,
		evidence
	});
	const signatures = signatureFindings({
		policy,
		gate,
		dossier,
		asked: askedForModels(gate, models, ruled)
	});
	const weighed = [...ruled, ...signatures.findings];
	const { findings, waivers } = applyWaivers(policy, weighed, {
		asOf: dossier.asOf,
		models: judged
	});
	const judgedIds = judgedBy(findings);
	const idle = models.filter((model) => !isJudged(model, judgedIds, gate));
	const ids = models.map(({ id }) => id);
	const whole = [
		...change,
		...policyAndModel(gate, dossier, ids),
		...idle.map(({ id }) => nothingJudged(gate, id))
	];
	return verdictOf(dossier, {
		gate: gate.name,
		models: judged,
		findings: [...withFirstVersions(findings, signatures.tallies), ...whole],
		approvals: signatures.tallies,
		objections: signatures.objections,
		nextExpiry: signatures.nextExpiry,
		waivers,
		adjustments: adjustmentsOf(gate, [...new Set(models.map(({ tier }) => tier))])
	});
}
function judgeNoModel(policy, dossier, { gate, change }) {
	const findings = [noModelChange(gate, dossier), ...change];
	if (dossier.proposedPolicy === null) return verdictOf(dossier, {
		gate: gate.name,
		findings
	});
	const signatures = signatureFindings({
		policy,
		gate,
		dossier,
		asked: askedForPolicy(policy, gate, dossier)
	});
	return verdictOf(dossier, {
		gate: gate.name,
		findings: [...findings, ...signatures.findings],
		approvals: signatures.tallies,
		objections: signatures.objections,
		nextExpiry: signatures.nextExpiry
	});
}
function judgeModels(policy, dossier, { gate, evidence }) {
	const each = evidence.flatMap((model) => [
		...evidenceFindings(gate, model),
		...attestationFindings(gate, model),
		...blessingFindings(gate, model, dossier),
		...judgeControls({
			policy,
			gate,
			dossier,
			evidence: model
		})
	]);
	return [...judgeMetrics(policy, gate, {
		branch: branchOf(dossier),
		models: evidence
	}), ...each];
}
function judgedModel({ model, change }) {
	return {
		id: model.id,
		tier: model.tier,
		change
	};
}
function isJudged(model, judged, gate) {
	return judged.has(model.id) || judged.has(null) || gate.approvals.some((rule) => asksFor(rule, model));
}
function judgedBy(findings) {
	const models = new Set();
	for (const { kind, model, severity, outcome } of findings) if ((kind === "metric" || kind === "control") && severity === "block" && outcome !== "not-applicable") models.add(model);
	return models;
}
// src/core/evaluate/judge.ts
const USUAL_PATH = ".github/countersign.yml";
function judge(dossier) {
	const { policy, proposedPolicy } = dossier;
	if (policy === null) return unjudged(dossier, {
		code: "policy-missing",
		path: proposedPolicy?.path ?? USUAL_PATH,
		proposed: proposedPolicy !== null && proposedPolicy.content.kind !== "absent"
	});
	const decoded = decodedPolicy(policy);
	if (!decoded.ok) return unjudged(dossier, {
		code: "policy-invalid",
		problems: decoded.error
	});
	return evaluate(decoded.value, dossier);
}
function wrongProposal(dossier) {
	if (dossier.proposedPolicy === null || dossier.proposedPolicy.content.kind === "absent") return [];
	return policyEdited(dossier).filter(({ reason }) => reason.code === "policy-edited" && reason.problems.length > 0);
}
function unjudged(dossier, reason) {
	const { policy } = dossier;
	const at = reason.code === "policy-invalid" ? reason.problems[0]?.at ?? null : null;
	const cited = policy === null ? [] : [{
		path: policy.path,
		side: "policy",
		at,
		digest: policy.digest
	}];
	const finding = plainFinding({
		rule: "policy",
		kind: "policy",
		model: null,
		outcome: "error",
		reason,
		evidence: cited.map((citation) => ({
			...citation,
			strength: null
		}))
	});
	return verdictOf(dossier, { findings: [
		finding,
		...wrongProposal(dossier),
		...gapFindings("policy", dossier)
	] });
}
// src/core/report/approvals/approval-views.ts
function approvalViews(verdict) {
	const roles = new Map();
	for (const { reason } of verdict.findings) {
		if (reason.code !== "counted-by-the-gate") continue;
		const required = Math.max(reason.count, roles.get(reason.role)?.required ?? 0);
		roles.set(reason.role, {
			role: reason.role,
			required,
			tally: null
		});
	}
	for (const tally of verdict.approvals) {
		const { role, required } = tally;
		if (!roles.has(role) || isCounted(tally)) roles.set(role, {
			role,
			required,
			tally
		});
	}
	return [...roles.values()].toSorted((a, b) => done(a) - done(b) || byCodeUnit(a.role, b.role));
}
function done({ tally }) {
	return tally !== null && tally.missing === 0 ? 1 : 0;
}
function isCounted({ counted, notCounted, couldSign, missing }) {
	return counted.length + notCounted.length + couldSign.length > 0 || missing === 0;
}
// src/core/report/approvals/known.ts
function knownPeople(verdict) {
	const known = new Set();
	for (const { counted, notCounted } of verdict.approvals) {
		for (const { id } of counted) known.add(id);
		for (const { id } of notCounted) if (id !== null) known.add(id);
	}
	for (const { reason } of verdict.findings) if (reason.code === "changes-requested") for (const { id } of reason.vetoes) known.add(id);
	return known;
}
// src/core/report/visible.ts
const UNSEEN = [
	[0, 31],
	[127, 160],
	[173, 173],
	[847, 847],
	[1564, 1564],
	[4447, 4448],
	[5760, 5760],
	[6068, 6069],
	[6155, 6159],
	[8192, 8207],
	[8232, 8239],
	[8287, 8303],
	[10240, 10240],
	[12288, 12288],
	[12644, 12644],
	[55296, 63743],
	[65024, 65039],
	[65279, 65279],
	[65440, 65440],
	[65520, 65535],
	[69821, 69821],
	[113824, 113827],
	[119155, 119162],
	[917504, 1114111]
];
const SHORT = new Map([
	[9, "\\t"],
	[10, "\\n"],
	[13, "\\r"]
]);
const COMBINING = [
	[768, 879],
	[6832, 6911],
	[7616, 7679],
	[8400, 8447],
	[65056, 65071]
];
const MARKS = 2;
const plainAscii = /^[\x20-\x7e]*$/;
function visible(text) {
	if (plainAscii.test(text)) return text;
	let out = "";
	let marks = 0;
	for (const character of text) {
		const point = character.codePointAt(0) ?? 0;
		marks = within(COMBINING, point) ? marks + 1 : 0;
		out += marks > MARKS || within(UNSEEN, point) ? spelled(point) : character;
	}
	return out;
}
function within(ranges, point) {
	return ranges.some(([first, last]) => point >= first && point <= last);
}
function spelled(point) {
	return SHORT.get(point) ?? `\\u{${point.toString(16).toUpperCase()}}`;
}
function shorten(text, limit) {
	if (text.length <= limit) return text;
	const points = Array.from(text.length > 4 * limit ? text.slice(0, 2 * limit) + text.slice(-2 * limit) : text);
	if (points.length <= limit) return text;
	const head = Math.ceil((limit - 1) / 2);
	return `${points.slice(0, head).join("")}\u2026${points.slice(points.length - (limit - 1 - head)).join("")}`;
}
// src/core/report/phrase.ts
const NAME_LIMIT = 120;
const QUOTE_LIMIT = 300;
function say(literals, ...parts) {
	const pieces = [];
	for (const [index, literal] of literals.entries()) {
		if (literal !== "") pieces.push({
			kind: "words",
			text: literal
		});
		const part = parts[index];
		if (typeof part === "number") pieces.push({
			kind: "words",
			text: grouped(part)
		});
		else if (part !== void 0 && "kind" in part) pieces.push(part);
		else if (part !== void 0) pieces.push(...part);
	}
	return pieces;
}
function words(text) {
	return text === "" ? [] : [{
		kind: "words",
		text
	}];
}
function name(text) {
	return {
		kind: "name",
		text
	};
}
function quote(text) {
	return {
		kind: "quote",
		text
	};
}
function list(texts, most = 5) {
	return join(texts.slice(0, most).map((text) => [name(text)]), texts.length - most);
}
function join(phrases, more = 0) {
	const all = more > 0 ? [...phrases, words(`${more} more`)] : phrases;
	return all.flatMap((phrase, index) => {
		if (index === 0) return phrase;
		return [...words(index === all.length - 1 ? " and " : ", "), ...phrase];
	});
}
function count(number, one, many = `${one}s`) {
	return `${grouped(number)} ${number === 1 ? one : many}`;
}
function grouped(number) {
	return number < 1e4 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
function plain$1(phrase) {
	return phrase.map(plainPiece).join("");
}
function plainPiece(piece) {
	if (piece.kind === "words") return piece.text;
	const text = shorten(visible(piece.text), piece.kind === "name" ? 120 : 300);
	return isolate(text, piece.kind === "name" && /^$|[\s"]/.test(text) ? `"${text}"` : text);
}
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|\ud802[\udc00-\udfff]|\ud803[\udc00-\udfff]|\ud83a[\udc00-\udfff]|\ud83b[\udc00-\udfff]/;
function isolate(text, laidOut = text) {
	return rightToLeft.test(text) ? `${laidOut}\u200e` : laidOut;
}
// src/core/report/short-digest.ts
function shortDigest(digest) {
	return digest.replace(/^sha256:/, "").slice(0, 12);
}
// src/core/report/approvals/short-sha.ts
function shortSha(sha) {
	return name(sha.slice(0, 7));
}
// src/core/report/approvals/coverage.ts
const SCOPES = [
	"evidence",
	"model",
	"change"
];
function coverageOf(approvals) {
	return SCOPES.flatMap((scope) => {
		const roles = approvals.filter(({ tally }) => tally?.signs === scope);
		return roles.length === 0 ? [] : [{
			scope,
			roles: roles.map(({ role }) => role),
			moved: movedUnder(roles)
		}];
	});
}
function movedUnder(roles) {
	const files = new Map();
	for (const { because } of roles.flatMap(({ tally }) => tally?.notCounted ?? [])) {
		if (because.code !== "evidence-moved") continue;
		for (const file of because.files) files.set(`${file.side} ${file.path}`, file);
	}
	return [...files.values()].toSorted(byKeys(({ side }) => side, ({ path }) => path));
}
const WIDER = {
	evidence: "",
	model: ", and every file of the models",
	change: ", and every changed file"
};
function coverageWords({ scope }, view) {
	const { policy, evidence } = view.digests;
	const { base, head } = view.subject;
	const judge = policy === null ? [] : say`, the policy ${name(shortDigest(policy))}`;
	const wider = scope === "evidence" ? [] : say`${words(WIDER[scope])} as of ${shortSha(head.sha)}`;
	return say`The evidence ${name(shortDigest(evidence))}${judge}, the baseline on ${name(base.ref)}${wider}`;
}
// src/core/report/approvals/obstacles.ts
const BY_ROLE = new Set([
	"counted-by-the-gate",
	"role-awaits",
	"role-signed",
	"not-for-this-change"
]);
function obstaclesOf(models) {
	return models.flatMap(({ rules }) => rules).filter(({ finding, group }) => finding.kind === "approval" && !BY_ROLE.has(finding.reason.code) && isShown(finding.reason.code, group));
}
function isShown(code, group) {
	return code === "bot-change-signed" || isOpen(group);
}
function isOpen(group) {
	return group !== "passed" && group !== "waived" && group !== "not-applicable";
}
// src/core/report/approvals/moment.ts
const exact = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}Z$/;
function moment(at) {
	const [, date, time] = exact.exec(at) ?? [];
	return date === void 0 || time === void 0 ? [quote(at)] : words(`${date} ${time} UTC`);
}
function day(at) {
	const [, date] = exact.exec(at) ?? [];
	return date === void 0 ? [quote(at)] : words(date);
}
// src/core/report/approvals/moved-files.ts
const MOST_FILES = 3;
function movedFiles(files) {
	if (files.length === 0) return words("what was signed");
	const sides = [
		"candidate",
		"baseline",
		"policy"
	].flatMap((side) => files.filter((file) => file.side === side));
	return join(sides.slice(0, MOST_FILES).map(movedFile), sides.length - MOST_FILES);
}
function movedFile({ side, path }) {
	if (side === "baseline") return say`${name(path)} of the baseline`;
	return side === "policy" ? say`the policy ${name(path)}` : [name(path)];
}
// src/core/report/approvals/not-counted.ts
const REMEDY = {
	look: "look again and approve",
	again: "approve again"
};
const WORDS$1 = {
	author: ({ authorship }) => final(authored(authorship)),
	bot: () => final(words("is a bot, and bots sign nothing")),
	"account-gone": () => final(words("has no account any more")),
	outsider: () => final(words("holds none of the roles asked here")),
	"joined-later": ({ roles }) => again(say`joined ${named$1(roles)} after approving`),
	"membership-unknown": ({ roles }) => again(say`may not have held ${named$1(roles)} when approving, for nobody looked`),
	left: ({ roles }) => final(say`holds ${named$1(roles)} no longer`),
	withdrawn: () => again(words("took this approval back with a later review")),
	dismissed: ({ by }) => again(by === null ? words("approved, and that was dismissed") : say`approved, and ${name(by)} dismissed that`),
	"requested-again": ({ at }) => look(say`was asked for a new review at ${moment(at)}`),
	draft: () => again(words("approved while this was a draft")),
	"base-changed": ({ at }) => look(say`approved before the base branch was changed at ${moment(at)}`),
	"description-edited": ({ at }) => look(say`approved before the description was edited at ${moment(at)}`),
	"evidence-moved": ({ files }) => look(say`${movedFiles(files)} changed after this approval`),
	"evidence-unknown": ({ sha }) => look(sha === null ? words("approved a commit that is gone") : say`approved ${shortSha(sha)}, and what that held can\u2019t be told any more`),
	expired: ({ at, after }) => look(say`signature was for ${quote(after)} and ended ${moment(at)}`),
	"signs-as": ({ role }) => final(say`signs as ${name(role)} only, as the review says`),
	"sits-elsewhere": ({ role }) => final(say`already signs as ${name(role)}, and one person fills one seat`),
	"not-needed": () => final(words("approved too; enough others signed"))
};
function final(because) {
	return {
		because,
		remedy: null
	};
}
function look(because) {
	return {
		because,
		remedy: "look"
	};
}
function again(because) {
	return {
		because,
		remedy: "again"
	};
}
function notCountedWords(refusal) {
	const { because, remedy } = worded(refusal);
	return remedy === null ? because : say`${because}: ${words(REMEDY[remedy])}`;
}
function lapseWords(refusal) {
	return worded(refusal).because;
}
function worded(refusal) {
	const word = WORDS$1[refusal.code];
	return word(refusal);
}
const AUTHORED = {
	opened: () => words("opened this pull request"),
	authored: (what) => say`wrote commit ${shortSha(what)}`,
	committed: (what) => say`committed ${shortSha(what)}`,
	"co-authored": (what) => say`is a co-author of commit ${shortSha(what)}`,
	pushed: (what) => say`pushed ${shortSha(what)}`,
	ran: (what) => say`started workflow run ${name(what)}, which may have made the evidence`
};
function authored({ how, what }) {
	return AUTHORED[how](what);
}
function named$1(roles) {
	if (roles.length === 0) return words("the role");
	return join(roles.slice(0, 3).map((role) => [name(role)]), roles.length - 3);
}
const URGENCY = {
	"evidence-moved": 0,
	expired: 0,
	"base-changed": 0,
	"description-edited": 0,
	"evidence-unknown": 0,
	"requested-again": 0,
	dismissed: 0,
	draft: 0,
	"joined-later": 0,
	"membership-unknown": 0,
	withdrawn: 1,
	author: 1,
	left: 1,
	bot: 1,
	"signs-as": 2,
	"sits-elsewhere": 2,
	"not-needed": 2,
	"account-gone": 3,
	outsider: 3
};
const notCountedCodes = Object.keys(URGENCY);
// src/core/report/approvals/refusals.ts
function refusalsOf(approvals) {
	const byReview = new Map();
	for (const { role, tally } of approvals) for (const refused of tally?.notCounted ?? []) {
		const known = byReview.get(refused.review);
		const same = known?.find((one) => isSame(one.refused, refused));
		if (same !== void 0) same.roles.push(role);
		else if (known !== void 0) known.push({
			refused,
			roles: [role]
		});
		else byReview.set(refused.review, [{
			refused,
			roles: [role]
		}]);
	}
	return [...byReview.values()].flat().map(refusalOf).toSorted(byUrgency$1);
}
function isSame(a, b) {
	if (a.login !== b.login || a.because.code !== b.because.code) return false;
	return a.because === b.because || JSON.stringify(a.because) === JSON.stringify(b.because);
}
function refusalOf({ refused, roles }) {
	const { login, review, because } = refused;
	return {
		login,
		review,
		roles: roles.toSorted(byCodeUnit),
		because
	};
}
function byUrgency$1(a, b) {
	return URGENCY[a.because.code] - URGENCY[b.because.code] || byCodeUnit(a.login, b.login) || a.review - b.review || byCodeUnit(JSON.stringify(a), JSON.stringify(b));
}
// src/core/report/approvals/signatures-of.ts
function signaturesOf({ verdict, models }, { approvals, known }) {
	return {
		known,
		obstacles: obstaclesOf(models),
		vetoes: vetoesOf(verdict),
		refusals: refusalsOf(approvals),
		objections: [...new Set(verdict.objections.map(({ login }) => login))].toSorted(byCodeUnit),
		coverage: coverageOf(approvals)
	};
}
function vetoesOf(verdict) {
	const vetoes = verdict.findings.flatMap(({ reason }) => reason.code === "changes-requested" ? reason.vetoes : []);
	return [...new Map(vetoes.map((veto) => [veto.review, veto])).values()].toSorted((a, b) => byCodeUnit(a.login, b.login) || a.review - b.review);
}
// src/core/report/numbers.ts
const DIGITS = 6;
const MOST_DIGITS = 24;
function shownNumbers(facts, change) {
	const limit = facts.limit;
	const short = shortener([...[
		...quantityTexts(facts.candidate),
		...quantityTexts(facts.baseline),
		...quantityTexts(facts.mergeBase)
	], limit]);
	const optional = (text) => text === void 0 ? null : short(text);
	const interval = facts.candidate?.interval ?? null;
	return {
		candidate: optional(facts.candidate?.value),
		interval: interval === null ? null : [short(interval[0]), short(interval[1])],
		baseline: optional(facts.baseline?.value),
		mergeBase: optional(facts.mergeBase?.value),
		limit: short(limit),
		slack: facts.slack === null ? null : signed(facts.slack),
		change
	};
}
function quantityTexts(quantity) {
	if (quantity === null) return [];
	return [quantity.value, ...quantity.interval ?? []];
}
function signed(text) {
	const value = parseDecimal(text);
	if (value === null) return text;
	return `${value.coefficient > 0n ? "+" : ""}${formatDecimal(roundToDigits(value, DISTANCE_DIGITS))}`;
}
function shortener(texts) {
	if (texts.every((text) => text.length <= 7)) return (text) => text;
	const values = new Map();
	for (const text of texts) {
		const value = parseDecimal(text);
		if (value !== null) values.set(text, value);
	}
	const digits = separatingDigits([...values.values()]);
	return (text) => {
		const value = values.get(text);
		if (value === void 0 || digitsOf(value) <= digits) return text;
		return formatDecimal(roundToDigits(value, digits));
	};
}
function digitsOf(value) {
	return value.coefficient.toString().replace("-", "").length;
}
function separatingDigits(values) {
	for (let digits = DIGITS; digits <= MOST_DIGITS; digits++) if (sameOrder(values, values.map((value) => roundToDigits(value, digits)))) return digits;
	return Infinity;
}
function sameOrder(values, rounded) {
	return values.every((a, i) => values.every((b, j) => {
		const [x, y] = [rounded[i], rounded[j]];
		return x !== void 0 && y !== void 0 && compare(a, b) === compare(x, y);
	}));
}
const DISTANCE_DIGITS = 3;
function shortDistance(value, rounding) {
	const rounded = roundToDigits(value, DISTANCE_DIGITS);
	if (rounding === "nearest" || compare(rounded, value) >= 0) return formatDecimal(rounded);
	const unit = {
		coefficient: 1n,
		exponent: value.exponent + digitsOf(value) - DISTANCE_DIGITS
	};
	return formatDecimal(add$1(rounded, unit));
}
function shortChange(size, limit) {
	const bound = parseDecimal(limit);
	for (let digits = DISTANCE_DIGITS; digits <= MOST_DIGITS; digits++) {
		const rounded = roundToDigits(size, digits);
		if (bound === null || compare(rounded, bound) === compare(size, bound)) return formatDecimal(rounded);
	}
	return formatDecimal(size);
}
// src/core/report/about.ts
function aboutOf(finding, known) {
	const facts = finding.metric;
	return {
		finding,
		numbers: facts === null ? null : shownNumbers(facts, changeOf$1(facts)),
		place: placeOf(finding.evidence),
		known
	};
}
function placeOf(evidence) {
	const here = evidence.filter((citation) => citation.side === "candidate");
	const candidates = here.length > 0 ? here : evidence.filter((citation) => citation.side === "policy");
	return candidates.find((citation) => citation.at !== null) ?? candidates[0] ?? null;
}
function changeOf$1(facts) {
	const candidate = facts.candidate === null ? null : parseDecimal(facts.candidate.value);
	const baseline = facts.baseline === null ? null : parseDecimal(facts.baseline.value);
	return candidate === null || baseline === null ? null : subtract(candidate, baseline);
}
function at(about) {
	return about.place === null ? [] : say` (${name(placeText(about.place))})`;
}
function inFile(about) {
	return about.place === null ? [] : say` in ${name(about.place.path)}`;
}
function placeText(citation) {
	return citation.at === null ? citation.path : `${citation.path}:${citation.at.line}`;
}
function metricName(about) {
	return about.finding.metric === null ? words("the value") : [name(about.finding.metric.name)];
}
function subjectOf$1(about) {
	const slice = about.finding.metric?.slice ?? null;
	return slice === null ? metricName(about) : say`${metricName(about)} for ${name(slice)}`;
}
function value(about) {
	const text = about.numbers?.candidate ?? null;
	return text === null ? words("it") : [quote(text)];
}
function limit(about) {
	const text = about.numbers?.limit ?? "";
	return text === "" ? words("the bound") : [quote(text)];
}
function distance(about, rounding = "nearest") {
	const exact = about.finding.metric?.slack ?? null;
	const slack = exact === null ? null : parseDecimal(exact);
	return slack === null ? null : [quote(shortDistance(absolute(slack), rounding))];
}
function isExact(about) {
	const exact = about.finding.metric?.slack ?? null;
	const slack = exact === null ? null : parseDecimal(exact);
	return slack !== null && isZero(slack);
}
function comparison(about) {
	const { candidate, baseline, change } = about.numbers ?? {
		candidate: null,
		baseline: null,
		change: null
	};
	if (candidate === null || baseline === null) return value(about);
	const began = about.numbers?.mergeBase ?? null;
	const then = began === null ? [] : say` (${quote(began)} where the branch began)`;
	const moved = change === null ? [] : movement(change, about.finding.metric?.limit ?? "");
	return say`${quote(candidate)}, was ${quote(baseline)}${then}${moved}`;
}
function movement(change, bound) {
	if (isZero(change)) return words(": unchanged");
	const size = quote(shortChange(absolute(change), bound));
	return change.coefficient < 0n ? say`: down ${size}` : say`: up ${size}`;
}
function allowance(about) {
	const facts = about.finding.metric;
	const worse = facts === null || facts.direction === null ? "change for the worse" : WORSE[facts.direction];
	const margin = facts === null ? null : parseDecimal(facts.limit);
	if (margin !== null && isZero(margin)) return words(`no ${worse} is allowed`);
	return say`a ${words(worse)} of at most ${limit(about)} is allowed`;
}
const WORSE = {
	higher: "drop",
	lower: "rise"
};
// src/core/report/approvals/either.ts
function either(phrases) {
	return phrases.flatMap((phrase, index) => {
		const between = index === 0 ? "" : index === phrases.length - 1 ? " or " : ", ";
		return [...words(between), ...phrase];
	});
}
// src/core/report/approvals/people.ts
const MOST_NAMED$3 = 5;
function peopleWords(people, known) {
	return join(named(people, known));
}
function anyOfWords(people, known) {
	return [...people.length > 1 && !people.some(({ id }) => known.has(id)) ? words("any of ") : [], ...either(named(people, known))];
}
function named(people, known) {
	const shown = people.filter(({ id }) => known.has(id)).slice(0, MOST_NAMED$3);
	const others = people.length - shown.length;
	const logins = shown.map(({ login }) => [name(login)]);
	if (logins.length === 0) return [words(count(others, "person", "people"))];
	return others === 0 ? logins : [...logins, words(count(others, "other"))];
}
// src/core/report/approvals/shortage.ts
const MOST_ROLES$1 = 5;
function shortageWords({ seats, people }, known) {
	const named = seats.slice(0, MOST_ROLES$1).map(({ role, count }) => say`${name(role)} \u00d7${count}`);
	const all = join(named, seats.length - MOST_ROLES$1);
	const single = seats.length === 1 && seats[0]?.count === 1;
	const seat = words(single ? "the seat" : "the seats");
	if (people.length === 0) return say`${seat} ${all} can be filled by nobody`;
	return say`${seat} ${all} can be filled only by ${peopleWords(people, known)}`;
}
function eitherRole({ seats }) {
	if (seats.length > MOST_ROLES$1) return words(`one of these ${seats.length} roles`);
	return either(seats.map(({ role }) => [name(role)]));
}
// src/core/report/approvals/untraced.ts
const MOST_NAMED$2 = 3;
function untracedWords(untraced) {
	const named = untraced.slice(0, MOST_NAMED$2).map(one);
	return say`No account is known for ${join(named, untraced.length - MOST_NAMED$2)}, and nobody may sign their own work`;
}
const PART = {
	author: "the author",
	committer: "the committer",
	"co-author": "a co-author"
};
function one(item) {
	if (item.kind === "push") return say`whoever pushed ${shortSha(item.sha)}`;
	return say`${words(PART[item.part])} of ${shortSha(item.sha)} (${name(item.email)})`;
}
function traceWords(untraced) {
	if (untraced.some(({ kind }) => kind === "commit")) return words("Add the address to the account it belongs to, or rewrite the commit with an address that an account has");
	return words("Push the commits again on a new branch and open the change from there, so that who pushed is recorded");
}
// src/core/report/approvals/veto.ts
const MOST_VETOES = 5;
function vetoWords(vetoes) {
	const who = vetoes.slice(0, MOST_VETOES).map(({ login, roles }) => {
		return roles.length === 0 ? [name(login)] : say`${name(login)} (${rolesOf$1(roles)})`;
	});
	const verb = words(vetoes.length === 1 ? "asks for changes" : "ask for changes");
	const vain = vetoes.length === 1 ? dismissedInVain(vetoes[0]) : [];
	return say`${join(who, vetoes.length - MOST_VETOES)} ${verb}${vain}`;
}
function dismissedInVain(veto) {
	const by = veto?.dismissedBy ?? null;
	return by === null ? [] : say`; ${name(by)} dismissed that, who may not`;
}
function liftWords(vetoes) {
	const [veto] = vetoes;
	if (veto === void 0 || vetoes.length > 1) return words("Make the changes; then each of them approves, or another holder of their role dismisses the review with a reason");
	const role = veto.roles.length === 0 ? words("the same role") : either(veto.roles.slice(0, 3).map((one) => [name(one)]));
	return say`Make the changes; then ${name(veto.login)} approves, or another holder of ${role} dismisses the review with a reason`;
}
function rolesOf$1(roles) {
	return join(roles.slice(0, 3).map((role) => [name(role)]), roles.length - 3);
}
// src/core/report/words/approval.ts
const approvalWords = {
	"counted-by-the-gate": ({ role, count: number }) => ({
		because: say`${words(count(number, "approval"))} of ${name(role)} ${words(number === 1 ? "is" : "are")} counted by the gate`,
		remedy: say`Ask ${words(number === 1 ? "a member" : `${number} members`)} of ${name(role)} for an approving review`
	}),
	"role-signed": ({ role, count: number }) => ({
		because: say`${name(role)} has the ${words(count(number, "approval"))} it needs`,
		remedy: null
	}),
	"role-awaits": ({ role, count: number, missing }) => ({
		because: say`${name(role)} has ${number - missing} of ${words(count(number, "approval"))}`,
		remedy: say`Ask ${people(missing)} of ${name(role)} for ${reviews(missing)}`
	}),
	"role-unreadable": ({ role, teams }) => ({
		because: say`Nobody can say who holds ${name(role)}: ${unread$1(teams)}`,
		remedy: words(readRemedy(teams))
	}),
	"role-empty": ({ role }) => ({
		because: say`Nobody holds ${name(role)}`,
		remedy: say`Add people to the teams of ${name(role)}, or name users in the policy`
	}),
	"role-proposed": ({ role }) => ({
		because: say`The proposed policy asks for ${name(role)}, which the policy in force does not have, so nobody holds it yet`,
		remedy: say`Add the role ${name(role)} in one pull request, and ask for it in the next`
	}),
	"people-short": (shortage, { known }) => ({
		because: say`Each person fills one seat, and ${shortageWords(shortage, known)}`,
		remedy: say`Ask ${words(count(shortage.more, "more person", "more people"))} of ${eitherRole(shortage)} for ${reviews(shortage.more)}`
	}),
	"quorum-unreachable": (shortage, { known }) => ({
		because: say`Whoever else signs, ${shortageWords(shortage, known)}: ${words(count(shortage.more, "person", "people"))} too few`,
		remedy: say`Let ${words(count(shortage.more, "more person", "more people"))} who did not work on this change hold ${eitherRole(shortage)}, or ask for fewer in the policy`
	}),
	"bot-change-awaits": ({ bot }) => ({
		because: say`The bot ${name(bot)} made this change and no person answers for it, so one more must sign`,
		remedy: words("Ask 1 more person of any role asked here for an approving review")
	}),
	"bot-change-signed": ({ bot, by }) => ({
		because: say`${name(by)} signed as well, because the bot ${name(bot)} made this change`,
		remedy: null
	}),
	"changes-requested": ({ vetoes }) => ({
		because: vetoWords(vetoes),
		remedy: liftWords(vetoes)
	}),
	"authors-untraced": ({ untraced }) => ({
		because: untracedWords(untraced),
		remedy: traceWords(untraced)
	}),
	draft: () => ({
		because: words("The pull request is a draft, and approvals given on a draft do not count"),
		remedy: words("Mark it as ready for review; then ask for approvals")
	})
};
function people(number) {
	return words(count(number, "person", "people"));
}
function reviews(number) {
	return words(number === 1 ? "an approving review" : "approving reviews");
}
function readRemedy(teams) {
	const [why, ...others] = new Set(teams.map((team) => team.why));
	if (others.length === 0 && why === "forbidden") return "Grant the App the permission to read the members of that organization";
	if (others.length === 0 && why === "another-account") return "Find out who has that account now; if it should hold the role, name it through a team instead of by its login";
	return "Correct the name in the policy, or let the App see it; countersign doctor says which of the two";
}
const UNREAD = {
	"not-found": "was not found",
	forbidden: "may not be read",
	"another-account": "is another account than before"
};
function unread$1(teams) {
	const named = teams.slice(0, 3).map(({ name: team, why }) => say`${name(team)} ${words(UNREAD[why])}`);
	return named.length === 0 ? words("its members could not be read") : join(named, teams.length - 3);
}
// src/core/report/words/attestation.ts
const attestationWords = {
	"attested-pass": ({ name: test, message }) => ({
		because: attested(test, "passed", message),
		remedy: null
	}),
	"attested-fail": ({ name: test, message }, about) => ({
		because: attested(test, "failed", message),
		remedy: say`Make ${name(test)} pass and commit its new report${at(about)}`
	}),
	"attested-warning": ({ name: test, message }, about) => ({
		because: attested(test, "ended in a warning", message),
		remedy: say`Look at ${name(test)}${at(about)}`
	}),
	"attested-error": ({ name: test, message }, about) => rerun(test, "crashed, so it shows nothing", message, about),
	"attested-skip": ({ name: test, message }, about) => rerun(test, "was skipped, so it shows nothing", message, about),
	"attested-undecided": ({ name: test, message }, about) => rerun(test, "came to no result", message, about),
	"attestation-vanished": ({ name: test }, about) => ({
		because: say`The baseline reports ${name(test)}, the candidate does not`,
		remedy: say`Run ${name(test)} again and commit its result${inFile(about)}`
	}),
	"too-many": ({ what, found, most }, about) => ({
		because: say`There are ${found} ${words(what)}${inFile(about)}; at most ${most} are judged`,
		remedy: say`Report only the ${words(what)} that people decide by`
	}),
	"nothing-asserted": ({ path, format }) => ({
		because: say`${name(path)} is a ${name(format)} report without a single check, so it shows nothing`,
		remedy: say`Run the checks again and commit a report with their results as ${name(path)}`
	})
};
function attested(test, came, message) {
	const own = message === "" ? [] : say`: ${quote(message)}`;
	return say`${name(test)} ${words(came)}${own}`;
}
function rerun(test, came, message, about) {
	return {
		because: attested(test, came, message),
		remedy: say`Run ${name(test)} again and commit its report${at(about)}`
	};
}
// src/core/report/words/change.ts
const changeWords = {
	"branch-not-gated": ({ branch, gated }) => ({
		because: say`No gate covers the branch ${name(branch)}; gates cover ${list(gated)}`,
		remedy: words("To protect this branch, add it to the branches of a gate in the policy")
	}),
	"no-model-change": ({ files }) => ({
		because: words(files === 1 ? "The changed file lies under no model\u2019s path" : `None of the ${files} changed files lies under a model\u2019s path`),
		remedy: words("If a model was meant to change, put its files under the path the policy gives it")
	}),
	"policy-edited": ({ path, problems }) => ({
		because: problems.length === 0 ? say`The policy ${name(path)} is changed here; it counts from the next pull request on` : say`The policy proposed here has ${words(count(problems.length, "problem"))}: ${firstProblem(problems)}`,
		remedy: problems.length === 0 ? say`Nothing to do for this decision: the policy on the base branch judges it` : say`Correct ${firstPlace(problems)}, and check it with ${name(`countersign validate ${path}`)}`
	}),
	"policy-missing": ({ path, proposed }) => ({
		because: proposed ? say`The base branch has no policy at ${name(path)}; the one proposed here judges nothing yet` : say`The base branch has no policy at ${name(path)}`,
		remedy: proposed ? words("Merge the policy first, in a pull request of its own") : say`Write one with ${name("countersign init")} and merge it in a pull request of its own`
	}),
	"policy-invalid": ({ problems }) => ({
		because: say`The policy on the base branch has ${words(count(problems.length, "problem"))}: ${firstProblem(problems)}`,
		remedy: say`Correct ${firstPlace(problems)} on the base branch; ${name("countersign validate")} lists every problem`
	}),
	"nothing-judged": () => ({
		because: words("No rule of the gate concerns this change, so nothing is shown about it"),
		remedy: words("Ask the owner of the policy for a rule that covers these models")
	}),
	"not-for-this-change": ({ models, tiers }) => ({
		because: say`The rule is for ${join([...models.slice(0, 5).map((id) => [name(id)]), ...tiers.map((tier) => words(`the ${tier} tier`))], Math.max(0, models.length - 5))} only`,
		remedy: null
	}),
	"not-collected": ({ what, detail }) => ({
		because: say`${words(GAPS[what].because)}${detail === "" ? [] : say`: ${quote(detail)}`}`,
		remedy: words(GAPS[what].remedy)
	}),
	"policy-and-model": ({ path, models }) => ({
		because: say`This change edits the policy ${name(path)} and at once the ${words(models.length === 1 ? "model" : "models")} ${list(models)}`,
		remedy: say`Split it: put ${name(path)} in a pull request of its own`
	})
};
const GAPS = {
	"changes-truncated": {
		because: "GitHub did not list every changed file",
		remedy: "Split the pull request, or let the action check the repository out with its whole history"
	},
	"tree-truncated": {
		because: "GitHub did not list every file of the repository",
		remedy: "Let the action check the repository out with its whole history"
	},
	"no-merge-base": {
		because: "Base and head share no commit",
		remedy: "Rebase the branch on its base; in a checkout, fetch the whole history"
	},
	"too-many-files": {
		because: "The evidence has more files than are read",
		remedy: "Narrow the metrics patterns of the model in the policy"
	},
	"too-many-bytes": {
		because: "The evidence is larger than what is read",
		remedy: "Commit summaries instead of raw records, or narrow the metrics patterns in the policy"
	},
	"too-many-commits": {
		because: "The change has more commits than are read, so nobody can say who wrote it",
		remedy: "Split the pull request, or squash its commits"
	},
	"commits-without-head": {
		because: "The list of commits lacks the newest, so nobody can say who wrote the change",
		remedy: "Wait a little and judge it again; if it stays, push once more"
	},
	"too-many-reviews": {
		because: "The pull request has more reviews than are read",
		remedy: "Open the change again in a pull request of its own"
	},
	unreadable: {
		because: "A part of the repository could not be read",
		remedy: "Run it again; if it stays, check the permissions of the token"
	}
};
function firstPlace(problems) {
	const first = problems[0];
	if (first === void 0) return words("the file");
	const where = first.at === null ? first.file : `${first.file}:${first.at.line}:${first.at.column}`;
	return [name(where)];
}
function firstProblem(problems) {
	const first = problems[0];
	if (first === void 0) return words("not stated");
	const hint = first.hint === null ? [] : say`; ${quote(first.hint)}`;
	const more = problems.length > 1 ? words(` (and ${problems.length - 1} more)`) : [];
	return say`${quote(first.message)}${hint}${more}`;
}
// src/core/report/words/comparison.ts
const comparisonWords = {
	"within-margin": (_, about) => ({
		because: say`${comparison(about)}; ${allowance(about)}`,
		remedy: null
	}),
	"beyond-margin": (_, about) => ({
		because: say`${comparison(about)}; ${allowance(about)}`,
		remedy: improve(about)
	}),
	"improved-enough": (_, about) => ({
		because: say`${comparison(about)}; better by ${limit(about)} is asked`,
		remedy: null
	}),
	"improved-too-little": (_, about) => ({
		because: say`${comparison(about)}; better by at least ${limit(about)} is asked`,
		remedy: improve(about)
	}),
	"direction-unknown": (_, about) => ({
		because: say`Whether more is better is not known for ${metricName(about)}`,
		remedy: say`State ${name("better: higher")} or ${name("better: lower")} in the rule`
	}),
	"direction-conflict": ({ sources }) => ({
		because: say`It is disputed whether more is better: ${list(sources)}`,
		remedy: say`Correct what the rule says under ${name("better")}, or the evidence that says otherwise`
	}),
	"baseline-none": ({ branch }) => ({
		because: say`${name(branch)} holds no version of this model to compare with`,
		remedy: say`Have the owner of the policy set ${name("first_version")} in the gate, or name a role that approves the first version`
	}),
	"baseline-lacks-metric": ({ near }, about) => ({
		because: say`The baseline does not report ${metricName(about)}${near.length === 0 ? [] : say`; it reports ${list(near, 3)}`}`,
		remedy: say`Report ${metricName(about)} for the version on the base branch first, or ask for a value instead of a change`
	}),
	"baseline-unusable": ({ why, text }) => ({
		because: say`The baseline\u2019s value can\u2019t be used: ${text === "" ? [] : say`${name(text)} `}${words(UNUSABLE[why] ?? "is not comparable")}`,
		remedy: words("Correct the evidence on the base branch first, in a pull request of its own")
	}),
	"zero-baseline": () => ({
		because: words("The baseline is 0, and a share of nothing is nothing"),
		remedy: words("Give the margin as an absolute amount in the policy")
	}),
	"tiny-baseline": ({ resolution }, about) => ({
		because: say`${comparison(about)}; the baseline is below the resolution ${quote(resolution)}, so a share of it means nothing`,
		remedy: words("Give the margin as an absolute amount in the policy")
	}),
	"not-like-for-like": ({ differences }) => ({
		because: say`Not compared, because candidate and baseline differ in ${differencesOf(differences)}`,
		remedy: words("Evaluate both versions in the same way, on the same data, and commit both results")
	}),
	"first-version-allowed": () => ({
		because: words("This is the first version: there is nothing to compare with, and the gate allows it"),
		remedy: null
	}),
	"first-version-signed": ({ role, by }) => ({
		because: say`This is the first version: there is nothing to compare with, and ${join(by.map((login) => [name(login)]))} signed it as ${name(role)}`,
		remedy: null
	}),
	"first-version-awaits": ({ role }) => ({
		because: say`This is the first version: there is nothing to compare with, and ${name(role)} has to approve it`,
		remedy: say`Ask a member of ${name(role)} for an approving review`
	})
};
function improve(about) {
	const lacking = distance(about, "up");
	const way = about.finding.metric?.direction === "lower" ? "Lower" : "Raise";
	return say`${words(way)} ${subjectOf$1(about)}${lacking === null ? [] : say` by at least ${lacking}`}${at(about)}`;
}
const UNUSABLE = {
	"not-a-number": "is not a number",
	"not-finite": "is no finite number",
	"not-numeric": "is not a number",
	"impossible-value": "is outside the range of the metric",
	"scale-mismatch": "is on another scale",
	"metric-ambiguous": "is one of several that go by that name",
	"values-conflict": "is one of several that differ",
	"file-unreadable": "can\u2019t be read",
	"file-refused": "is not read",
	"file-is-pointer": "is a pointer, not content",
	"partial-run": "comes from a partial run"
};
function differencesOf(differences) {
	const shown = differences.slice(0, 3).map(({ what, candidate, baseline }) => {
		return say`${quote(what)} (${stated(candidate)} here, ${stated(baseline)} there)`;
	});
	return join(shown, differences.length - 3);
}
function stated(text) {
	return text === null ? words("not stated") : [name(text)];
}
// src/core/report/words/control.ts
const controlWords = {
	"control-shown": ({ detail }) => ({
		because: sentence(detail, "It is shown"),
		remedy: null
	}),
	"control-not-shown": ({ detail, remedy }, about) => ({
		because: sentence(detail, "It is not shown"),
		remedy: placed(sentence(remedy, "Supply it"), about)
	}),
	"control-not-asked": ({ detail }) => ({
		because: sentence(detail, "It is not asked here"),
		remedy: null
	}),
	"control-undecided": ({ detail, remedy }, about) => ({
		because: sentence(detail, "It can\u2019t be decided"),
		remedy: placed(sentence(remedy, "Supply it"), about)
	})
};
function sentence(detail, otherwise) {
	if (detail.length === 0) return words(otherwise);
	return detail.flatMap((part) => {
		if (typeof part === "string") return words(part);
		return "name" in part ? [name(part.name)] : [quote(part.quote)];
	});
}
function placed(remedy, about) {
	const where = at(about);
	const index = remedy.findIndex(({ kind, text }) => kind === "words" && text.includes(". "));
	const piece = remedy[index];
	if (piece === void 0) return say`${remedy}${where}`;
	const end = piece.text.indexOf(". ");
	const [before, after] = [words(piece.text.slice(0, end)), words(piece.text.slice(end))];
	return [
		...remedy.slice(0, index),
		...before,
		...where,
		...after,
		...remedy.slice(index + 1)
	];
}
// src/core/report/words/evidence.ts
const evidenceWords = {
	"file-missing": ({ path, similar }) => ({
		because: say`There is no file ${name(path)}`,
		remedy: similar.length === 0 ? say`Commit ${name(path)}, or correct its path in the policy` : say`Commit ${name(path)}; there is ${list(similar, 3)}: if that is meant, correct the path`
	}),
	"file-refused": ({ path, why, detail }) => ({
		because: say`${name(path)} ${words(REFUSALS[why].because)}${detail === "" ? [] : say` (${quote(detail)})`}`,
		remedy: say`${words(REFUSALS[why].remedy)}: ${name(path)}`
	}),
	"file-unreadable": ({ path, problems }) => ({
		because: say`${name(path)} can\u2019t be read: ${firstProblem(problems)}`,
		remedy: say`Correct ${firstPlace(problems)}; ${name(`countersign inspect ${path}`)} shows what is read`
	}),
	"file-is-pointer": ({ path, pointer }) => ({
		because: say`${name(path)} is a ${words(pointer.kind === "dvc" ? "DVC" : "Git LFS")} pointer; the numbers are not in the repository`,
		remedy: say`Commit the content of ${name(path)} itself; metrics are small enough for Git`
	}),
	"nothing-reported": ({ path, format }) => ({
		because: say`${name(path)} was read as ${name(format)} and reports no number and no check`,
		remedy: say`Let the evaluation write its results there, or take the file out of the policy; ${name(`countersign inspect ${path}`)} shows what is read`
	}),
	"file-read": ({ format, measurements }) => ({
		because: say`Read as ${name(format)}${words(measurements === 0 ? "" : `, ${count(measurements, "measurement")}`)}`,
		remedy: null
	})
};
const REFUSALS = {
	symlink: {
		because: "is a symbolic link, and links are not followed",
		remedy: "Commit the file itself"
	},
	submodule: {
		because: "is a submodule, and other repositories are not read",
		remedy: "Commit the file itself"
	},
	directory: {
		because: "is a directory",
		remedy: "Name a file in the policy, or use a pattern"
	},
	"too-large": {
		because: "is larger than what is read",
		remedy: "Commit a smaller file with the results only"
	},
	binary: {
		because: "is binary, not text",
		remedy: "Commit the results as text"
	},
	"utf-16": {
		because: "is UTF-16",
		remedy: "Save the file as UTF-8"
	},
	"not-utf8": {
		because: "is not valid UTF-8",
		remedy: "Save the file as UTF-8"
	},
	"unsafe-path": {
		because: "leads out of the repository",
		remedy: "Use a path inside the repository"
	}
};
// src/core/report/words/metric.ts
const metricWords = {
	"metric-missing": ({ near, files }, about) => ({
		because: say`${metricName(about)} is not reported${files.length === 0 ? [] : say` in ${list(files, 3)}`}`,
		remedy: missingRemedy(near, files, about)
	}),
	"metric-ambiguous": ({ matches }) => ({
		because: say`${words(count(matches.length, "measurement"))} go by that name: ${list(matches, 4)}`,
		remedy: say`Name one of them in the policy, or point the rule to one file with ${name("file")}`
	}),
	"metric-moved": ({ candidate, baseline }) => ({
		because: say`The candidate reports it at ${name(candidate)}, the baseline at ${name(baseline)}`,
		remedy: say`Report it at ${name(baseline)} again, or give the full name in the policy`
	}),
	"values-conflict": ({ values }, about) => ({
		because: say`It is reported more than once, with different values: ${list(values)}`,
		remedy: say`Leave one of the values${inFile(about)}`
	}),
	"not-a-number": (_, about) => ({
		because: words("The evaluation reports NaN, which is not a number"),
		remedy: say`Find out why it yields NaN, and report a number${at(about)}`
	}),
	"not-finite": ({ text }, about) => ({
		because: say`The evaluation reports ${quote(text)}, which is no finite number`,
		remedy: say`Report a finite number${at(about)}`
	}),
	"not-numeric": (reason, about) => notNumeric(reason, about),
	"impossible-value": (range, about) => ({
		because: say`${value(about)} can\u2019t be: ${metricName(about)} lies ${between(range)}`,
		remedy: say`Correct the evaluation that wrote the value${at(about)}`
	}),
	"scale-mismatch": (range, about) => ({
		because: say`${value(about)} and the bound ${limit(about)} are on different scales: ${metricName(about)} lies ${between(range)}`,
		remedy: say`Report it on the scale of the bound${at(about)}; percentages are never converted`
	}),
	"partial-run": ({ detail }) => ({
		because: say`The run covers only a part of the data: ${quote(detail)}`,
		remedy: words("Evaluate on all of it and commit the new results")
	}),
	"meets-bound": (_, about) => ({
		because: isExact(about) ? say`${value(about)} is exactly the bound, which is included` : say`${value(about)} is ${away(about)}${words(side(about, true))} ${limit(about)}`,
		remedy: null
	}),
	"misses-bound": (_, about) => ({
		because: say`${value(about)} is ${away(about)}${words(side(about, false))} ${limit(about)}`,
		remedy: say`Bring ${subjectOf$1(about)} to ${limit(about)} or ${words(lower(about) ? "less" : "more")}${at(about)}`
	}),
	"not-evaluated": ({ feature }) => ({
		because: say`${name(feature)} is not evaluated by this version, so nothing is shown`,
		remedy: say`Use a newer version of Countersign, or take ${name(feature)} out of the rule`
	})
};
function missingRemedy(near, files, about) {
	const file = files[0] ?? about.place?.path;
	if (near.length > 0) return say`There is ${list(near, 3)}: if that is meant, correct the name in the policy`;
	if (file === void 0) return say`Report ${metricName(about)} in a metrics file of the model`;
	return say`Report ${metricName(about)} in ${name(file)}; ${name(`countersign inspect ${file}`)} lists what is there`;
}
function notNumeric(reason, about) {
	const correct = say`Report a number${at(about)}`;
	switch (reason.found) {
		case "text": return {
			because: say`The value is the text ${name(reason.text)}, not a number`,
			remedy: /%\s*$/.test(reason.text) ? say`Report a number${at(about)}, or state ${name("unit: percent")} in the rule` : say`Write it as a number, without quotes${at(about)}`
		};
		case "boolean": return {
			because: say`${name(reason.text)} is a yes or no, not a measurement`,
			remedy: correct
		};
		case "null": return {
			because: words("The value is reported as not available"),
			remedy: correct
		};
		case "number-out-of-range": return {
			because: say`${name(reason.text)} is beyond any finite measurement`,
			remedy: correct
		};
		default: return {
			because: say`A ${words(reason.found)} stands where a number is expected`,
			remedy: reason.children.length === 0 ? correct : say`Name one of its entries in the policy: ${list(reason.children)}`
		};
	}
}
function between(range) {
	if (range.least !== null && range.greatest !== null) return say`between ${quote(range.least)} and ${quote(range.greatest)}`;
	if (range.least !== null) return say`at ${quote(range.least)} or above`;
	return range.greatest === null ? words("elsewhere") : say`at ${quote(range.greatest)} or below`;
}
function away(about) {
	const far = distance(about);
	return far === null ? [] : say`${far} `;
}
function lower(about) {
	return about.finding.metric?.bound === "at_most";
}
function side(about, met) {
	return lower(about) === met ? "below" : "above";
}
// src/core/report/words/slices.ts
const sliceWords = {
	"slices-missing": ({ path, near }) => ({
		because: say`The slices ${name(path)} are not reported`,
		remedy: near.length === 0 ? say`Report ${name(path)} in a metrics file of the model` : say`There is ${list(near, 3)}: if that is meant, correct the name in the policy`
	}),
	"slices-empty": ({ path }) => ({
		because: say`${name(path)} is there but holds no slice`,
		remedy: say`Report every slice of the baseline under ${name(path)}`
	}),
	"slice-vanished": ({ near }, about) => ({
		because: say`The baseline reports ${slice(about)}, the candidate does not`,
		remedy: near.length === 0 ? say`Report ${slice(about)} again${inFile(about)}` : exactly(near, about)
	}),
	"slice-required": ({ near }, about) => ({
		because: say`${slice(about)} is required and not reported`,
		remedy: near.length === 0 ? say`Report ${slice(about)}${inFile(about)}` : exactly(near, about)
	}),
	"slice-present": (_, about) => ({
		because: say`${slice(about)} is reported, as required`,
		remedy: null
	}),
	"slice-new": (_, about) => ({
		because: say`${slice(about)} is new: the baseline has nothing to compare it with`,
		remedy: say`Report ${slice(about)} for the version on the base branch too, or give it a bound of its own`
	}),
	"slice-too-small": ({ rows, least }) => ({
		because: say`Only ${quote(rows)} rows stand behind it; the policy asks for ${least}`,
		remedy: say`Evaluate at least ${least} rows of it, or have a waiver put on the base branch`
	}),
	"slice-rows-unknown": ({ least }, about) => ({
		because: say`How many rows stand behind it is not reported; the policy asks for ${least}`,
		remedy: say`Report the number of rows of each slice${inFile(about)}`
	}),
	"within-gap": ({ best, worst }, about) => ({
		because: spread(best, worst, about),
		remedy: null
	}),
	"beyond-gap": ({ best, worst }, about) => ({
		because: spread(best, worst, about),
		remedy: say`Improve ${name(worst)}${at(about)}`
	}),
	"gap-undefined": ({ why }, about) => ({
		because: words(GAP_UNDEFINED[why]),
		remedy: why === "one-slice" ? say`Report every slice${inFile(about)}` : say`Use ${name("gap_at_most")} in the policy`
	}),
	"too-few-rows": ({ rows, least }) => ({
		because: say`Only ${quote(rows)} rows stand behind it; ${least} are needed`,
		remedy: say`Evaluate on at least ${least} rows`
	}),
	"rows-unknown": ({ least }, about) => ({
		because: say`How many rows stand behind it is not reported; ${least} are needed`,
		remedy: say`Report the number of rows${inFile(about)}`
	})
};
const GAP_UNDEFINED = {
	"one-slice": "There is a single slice, and a gap needs two",
	negative: "A ratio of slices means nothing when a value is negative",
	zero: "A ratio of slices means nothing when the greatest value is 0"
};
function slice(about) {
	const text = about.finding.metric?.slice ?? null;
	return text === null ? words("the slice") : [name(text)];
}
function exactly(near, about) {
	return say`There is ${list(near, 3)}: if that is the same, report it as ${slice(about)}, exactly so`;
}
function spread(best, worst, about) {
	const slices = say`The best slice ${name(best)} and the worst ${name(worst)}`;
	return about.finding.metric?.bound === "ratio_at_least" ? say`${slices} have a ratio of ${value(about)}; at least ${limit(about)} is asked` : say`${slices} are ${value(about)} apart; at most ${limit(about)} is allowed`;
}
// src/core/report/words/words.ts
const WORDS = {
	...changeWords,
	...evidenceWords,
	...metricWords,
	...comparisonWords,
	...sliceWords,
	...attestationWords,
	...controlWords,
	...approvalWords
};
function wordsFor(about) {
	const reason = about.finding.reason;
	const entry = WORDS[reason.code];
	const worded = entry(reason, about);
	return about.finding.outcome === "pass" || about.finding.outcome === "not-applicable" ? {
		because: worded.because,
		remedy: null
	} : worded;
}
// src/core/report/rule-view.ts
const GROUPS = [
	"failed",
	"errored",
	"undecided",
	"pending",
	"warning",
	"waived",
	"passed",
	"not-applicable"
];
function ruleView(finding, known = NOBODY) {
	return new LazyRuleView(finding, known);
}
const NOBODY = new Set();
var LazyRuleView = class {
	finding;
	group;
	#known;
	#about = null;
	#worded = null;
	constructor(finding, known) {
		this.finding = finding;
		this.#known = known;
		this.group = groupOf(finding);
	}
	get label() {
		return labelOf$1(this.finding, this.about);
	}
	get asked() {
		return this.finding.metric === null ? [] : askedOf(this.finding.metric.bound, this.about);
	}
	get because() {
		return this.worded.because;
	}
	get remedy() {
		const { outcome, waiver } = this.finding;
		return outcome === "waived" && waiver !== null ? waivedBy(waiver) : this.worded.remedy;
	}
	get numbers() {
		return this.about.numbers;
	}
	get place() {
		return this.about.place;
	}
	get about() {
		this.#about ??= aboutOf(this.finding, this.#known);
		return this.#about;
	}
	get worded() {
		this.#worded ??= wordsFor(this.about);
		return this.#worded;
	}
};
const GROUP_OF = {
	fail: "failed",
	error: "errored",
	indeterminate: "undecided",
	pending: "pending",
	waived: "waived",
	pass: "passed",
	"not-applicable": "not-applicable"
};
function groupOf(finding) {
	const group = GROUP_OF[finding.outcome];
	return (group === "failed" || group === "errored" || group === "undecided" || group === "pending") && finding.severity !== "block" ? "warning" : group;
}
function waivedBy(waiver) {
	const people = join(waiver.approvedBy.map((login) => [name(login)]));
	return say`Waived until ${quote(waiver.expires)}${people.length === 0 ? [] : say` by ${people}`}: ${quote(waiver.reason)}`;
}
function labelOf$1(finding, about) {
	if (finding.metric !== null) return metricLabel(finding, about);
	if (finding.control !== null) return say`${name(finding.control.id)} ${quote(finding.control.title)}`;
	switch (finding.kind) {
		case "attestation":
		case "evidence":
		case "metric":
		case "control": return [name(lastSegments(finding.rule))];
		case "approval": return approvalLabel(finding);
		case "change": return words("The change as a whole");
		case "policy": return words("The policy");
		default: return unreachable(finding.kind);
	}
}
const APPROVAL_LABEL = {
	"people-short": "Approvals by different people",
	"quorum-unreachable": "Approvals by different people",
	"bot-change-awaits": "Approval of a change by a bot",
	"bot-change-signed": "Approval of a change by a bot",
	"changes-requested": "No request for changes",
	"authors-untraced": "Authors are known",
	draft: "Ready for review"
};
function approvalLabel({ rule, reason }) {
	const label = APPROVAL_LABEL[reason.code];
	return label === void 0 ? say`Approval: ${name(lastSegments(rule))}` : words(label);
}
function lastSegments(rule) {
	const segments = rule.split("/");
	return segments.length > 2 ? segments.slice(2).join("/") : rule;
}
const ASKED = {
	at_least: "at least",
	at_most: "at most",
	regress_at_most: "worse by at most",
	improve_at_least: "better by at least",
	gap_at_most: "gap between slices at most",
	ratio_at_least: "ratio of slices at least",
	require: "has the slice"
};
function metricLabel(finding, about) {
	const facts = finding.metric;
	if (facts === null) return [];
	const slice = facts.slice === null ? [] : say` for ${name(facts.slice)}`;
	return say`${name(facts.name)}${slice}: ${askedOf(facts.bound, about)}`;
}
function askedOf(bound, about) {
	const limit = about.numbers?.limit ?? "";
	if (bound === "regress_at_most" && isNothing(limit)) return words("not worse");
	return say`${words(ASKED[bound])}${limit === "" ? [] : say` ${quote(limit)}`}`;
}
function isNothing(limit) {
	const margin = parseDecimal(limit);
	return margin !== null && isZero(margin);
}
// src/core/report/counts.ts
function countsOf(rules) {
	const counts = { ...NONE };
	for (const rule of rules) counts[rule.group]++;
	return counts;
}
const NONE = {
	failed: 0,
	errored: 0,
	undecided: 0,
	pending: 0,
	warning: 0,
	waived: 0,
	passed: 0,
	"not-applicable": 0
};
function applicable(counts) {
	return GROUPS.reduce((sum, group) => sum + (group === "not-applicable" ? 0 : counts[group]), 0);
}
function blocking(counts) {
	return counts.failed + counts.errored + counts.undecided;
}
// src/core/report/evidence-view.ts
const SIDES = [
	"candidate",
	"baseline",
	"merge-base",
	"policy"
];
function evidenceOf(findings) {
	const byPath = new Map();
	for (const finding of findings) for (const citation of finding.evidence) {
		const known = byPath.get(citation.path);
		if (known === void 0) byPath.set(citation.path, [viewed(citation)]);
		else merge(known, citation);
	}
	return [...byPath.values()].flat().toSorted(byKeys(({ side }) => String(SIDES.indexOf(side)), ({ path }) => path, ({ digest }) => digest ?? ""));
}
function viewed({ path, side, digest, strength }) {
	return {
		path,
		side,
		digest,
		strength
	};
}
function merge(known, citation) {
	const at = known.findIndex(({ side, digest }) => side === citation.side && digest === citation.digest);
	const before = known[at];
	if (before === void 0) known.push(viewed(citation));
	else {
		const strength = stronger(before.strength, citation.strength);
		if (strength !== before.strength) known[at] = {
			...before,
			strength
		};
	}
}
function stronger(a, b) {
	if (a === null || b === null) return a ?? b;
	return a >= b ? a : b;
}
// src/core/report/marks.ts
const MARK = {
	failed: "\u274c",
	errored: "\ud83d\udca5",
	undecided: "\u2753",
	pending: "\u23f3",
	warning: "\u26a0\ufe0f",
	waived: "\ud83c\udfab",
	passed: "\u2705",
	"not-applicable": "\u2796"
};
const BLOCK = {
	failed: "\ud83d\udfe5",
	errored: "\ud83d\udfe5",
	undecided: "\ud83d\udfe7",
	pending: "\ud83d\udfe6",
	warning: "\ud83d\udfe8",
	waived: "\ud83d\udfea",
	passed: "\ud83d\udfe9",
	"not-applicable": "\u2b1c"
};
const DECISION_MARK = {
	promote: "\u2705",
	hold: "\u23f3",
	block: "\u26d4"
};
const GROUP_WORD = {
	failed: ["fails", "fail"],
	errored: ["could not be evaluated", "could not be evaluated"],
	undecided: ["can\u2019t be decided", "can\u2019t be decided"],
	pending: ["pending", "pending"],
	warning: ["warns", "warn"],
	waived: ["waived", "waived"],
	passed: ["passes", "pass"],
	"not-applicable": ["not applicable", "not applicable"]
};
// src/core/report/approvals/missing-of.ts
function missingOf(approvals) {
	if (approvals.some(({ tally }) => tally === null)) return null;
	const short = approvals.flatMap(({ tally }) => tally === null || tally.missing === 0 ? [] : [tally]);
	const total = short.reduce((sum, { missing }) => sum + missing, 0);
	if (total === 0) return null;
	if (short.length > 2) return {
		total,
		phrase: words(`${count(total, "approval")} of ${short.length} roles`)
	};
	const each = short.map(({ role, missing }, index) => {
		return say`${words(index === 0 ? count(missing, "approval") : String(missing))} of ${name(role)}`;
	});
	return {
		total,
		phrase: join(each)
	};
}
// src/core/report/headline.ts
function headlineOf(parts) {
	switch (parts.verdict.decision) {
		case "block": return blocked(parts);
		case "hold": return held(parts);
		case "promote": return promoted(parts);
		default: return unreachable(parts.verdict.decision);
	}
}
function blocked(parts) {
	if (has(parts, "policy-missing")) return words("Blocked: the base branch has no policy");
	if (has(parts, "policy-invalid")) return words("Blocked: the policy on the base branch is not valid");
	if (has(parts, "policy-and-model")) return words("Blocked: the change edits the policy and a model at once");
	const people = blockedByPeople(parts);
	if (people !== null) return say`Blocked: ${people}`;
	const [first, ...others] = shortfalls(parts.counts);
	if (first === void 0) return words("Blocked: the evidence does not show that every rule passes");
	const all = count(applicable(parts.counts), "rule");
	const which = concerned(parts.models.filter((model) => blocking(model.counts) > 0), parts);
	const more = others.map(([number, verb]) => `, ${grouped(number)} ${verb}`).join("");
	return say`Blocked: ${words(`${grouped(first[0])} of ${all} ${first[1]}`)}${which}${words(more)}`;
}
function blockedByPeople({ models }) {
	const rules = models.flatMap((model) => model.rules).filter(({ group }) => isBlocking(group));
	const [first] = rules;
	if (first === void 0 || rules.some(({ finding }) => finding.kind !== "approval")) return null;
	const { reason } = first.finding;
	switch (reason.code) {
		case "changes-requested": return changesRequested(reason.vetoes);
		case "quorum-unreachable": return words("too few people may sign");
		case "role-unreadable": return say`who holds ${name(reason.role)} can\u2019t be read`;
		case "role-empty": return say`nobody holds ${name(reason.role)}`;
		case "authors-untraced": return words("the change can\u2019t be traced to its authors");
		default: return null;
	}
}
function isBlocking(group) {
	return group === "failed" || group === "errored" || group === "undecided";
}
function changesRequested(vetoes) {
	const people = [...new Map(vetoes.map((veto) => [veto.id, veto])).values()];
	const [veto] = people;
	if (veto === void 0 || people.length > 1) return words(`${count(people.length, "person", "people")} ask for changes`);
	return say`${name(veto.login)} asks for changes`;
}
function shortfalls(counts) {
	return [
		"failed",
		"errored",
		"undecided"
	].filter((group) => counts[group] > 0).map((group) => [counts[group], GROUP_WORD[group][counts[group] === 1 ? 0 : 1]]);
}
const AWAITS_PEOPLE = new Set(["first-version-awaits", "counted-by-the-gate"]);
function held(parts) {
	if (parts.counts.pending === 0) return words("On hold: no rule was judged");
	const waiting = parts.models.filter((model) => model.counts.pending > 0);
	const pending = parts.models.flatMap((model) => model.rules).filter((rule) => rule.group === "pending");
	const what = pending.every(({ finding }) => finding.kind === "approval" || AWAITS_PEOPLE.has(finding.reason.code)) ? awaited(parts) : words(`${count(pending.length, "rule")} still pending`);
	return say`On hold: the evidence is fine, ${what}${concerned(waiting, parts)}`;
}
function awaited(parts) {
	if (has(parts, "draft")) return words("the pull request is a draft");
	const missing = missingOf(parts.approvals);
	if (missing !== null) return say`${missing.phrase} ${words(missing.total === 1 ? "is" : "are")} missing`;
	const more = morePeople(parts);
	if (more > 0) return words(`${count(more, "more person", "more people")} must sign`);
	return words("approvals are awaited");
}
function morePeople({ verdict }) {
	return verdict.findings.reduce((sum, { reason }) => {
		if (reason.code === "people-short") return sum + reason.more;
		return reason.code === "bot-change-awaits" ? sum + 1 : sum;
	}, 0);
}
function promoted(parts) {
	const { counts, models } = parts;
	if (has(parts, "branch-not-gated")) return words("No gate covers this branch");
	if (has(parts, "no-model-change")) return words("No model changes here");
	const judged = models.filter((model) => model.model !== null);
	const all = applicable(counts) - counts.warning;
	const waived = counts.waived === 0 ? [] : words(counts.waived === all ? ", by waiver" : `, ${counts.waived} of them by waiver`);
	const which = all === 1 ? "the 1 rule passes" : `all ${count(all, "rule")} pass`;
	return say`May be promoted: ${words(which)}${waived}${concerned(judged, parts)}`;
}
function concerned(models, parts) {
	const ids = models.flatMap(({ model }) => model === null ? [] : [model.id]);
	if (ids.length === 0) return [];
	const total = parts.verdict.models.length;
	if (ids.length <= 2) return say` for ${join(ids.map((id) => [name(id)]))}`;
	return words(ids.length === total ? ` for all ${total} models` : ` for ${ids.length} of ${total} models`);
}
function has({ verdict }, code) {
	return verdict.findings.some((finding) => finding.reason.code === code);
}
// src/core/report/alike.ts
const MOST_NAMED$1 = 24;
function alike(rules) {
	const rows = [];
	const row = new Map();
	for (const rule of rules) {
		const { control, reason, waiver } = rule.finding;
		const key = control === null || waiver !== null || rule.remedy === null ? null : JSON.stringify([
			rule.group,
			reason,
			rule.place
		]);
		const same = key === null ? void 0 : row.get(key);
		if (same !== void 0) same.push(rule);
		else {
			const own = [rule];
			rows.push(own);
			if (key !== null) row.set(key, own);
		}
	}
	return rows;
}
function labelOf([first, ...others]) {
	if (others.length === 0) return first.label;
	const ids = [first, ...others].map(({ finding }) => [name(finding.control?.id ?? finding.rule)]);
	return join(ids.slice(0, MOST_NAMED$1), ids.length - MOST_NAMED$1);
}
// src/core/report/approvals/ask.ts
const MOST_ROLES = 4;
const MOST_NAMED = 3;
function askFor(missing) {
	const asked = new Set();
	const asks = missing.map((approval) => askOne(approval, asked));
	const number = missing.reduce((sum, { required, tally }) => sum + (tally?.missing ?? required), 0);
	const whom = join(asks.slice(0, MOST_ROLES).map((ask) => ask.whom), asks.length - MOST_ROLES);
	const [lapse] = asks.flatMap(({ lapses }) => lapses);
	if (number === 1 && lapse !== void 0) return say`Ask ${whom} to approve again: ${lapse}`;
	const what = words(number === 1 ? "an approving review" : "approving reviews");
	const gate = words(number === 1 ? ". The gate counts it" : ". The gate counts them");
	return say`Ask ${whom} for ${what}${missing.some(({ tally }) => tally === null) ? gate : []}`;
}
function askOne({ role, required, tally }, asked) {
	const number = tally?.missing ?? required;
	const named = (tally === null ? [] : lapsed(tally).filter(({ id }) => !asked.has(id))).slice(0, Math.min(number, MOST_NAMED));
	for (const { id } of named) asked.add(id);
	const names = named.map(({ login }) => [name(login)]);
	const others = number - named.length;
	const more = named.length === 0 ? "" : "more ";
	const all = others === 0 ? names : [...names, words(count(others, `${more}person`, `${more}people`))];
	return {
		whom: say`${join(all)} of ${name(role)}`,
		lapses: named.map(({ because }) => because)
	};
}
function lapsed({ notCounted, couldSign }) {
	const able = new Set(couldSign.map(({ id }) => id));
	const found = new Map();
	for (const { id, login, because } of notCounted) {
		if (id === null || !able.has(id) || URGENCY[because.code] > 0) continue;
		found.set(id, {
			id,
			login,
			because: lapseWords(because)
		});
	}
	return [...found.values()];
}
// src/core/report/next-step.ts
function nextStep(parts) {
	switch (parts.verdict.decision) {
		case "block": return afterBlock(parts);
		case "hold": return afterHold(parts);
		case "promote": return afterPromote(parts);
		default: return unreachable(parts.verdict.decision);
	}
}
function afterBlock(parts) {
	const worst = worstRule(parts);
	const settled = worst === void 0 ? 0 : settledWith(worst, parts);
	const others = blocking(parts.counts) - settled;
	const remedy = worst?.remedy ?? words("See what is listed below");
	const model = worst?.finding.model ?? null;
	const first = model === null || parts.verdict.models.length < 2 ? remedy : say`${name(model)}: ${remedy}`;
	if (others <= 0) return say`${first}.`;
	const which = parts.counts.failed - settled === others ? "other failing rule" : "other rule";
	return say`${first}. Then see the ${words(others === 1 ? which : count(others, which))} below.`;
}
function settledWith(worst, { models }) {
	const model = models.find(({ rules }) => rules.includes(worst));
	return alike(model?.rules ?? []).find((same) => same.includes(worst))?.length ?? 1;
}
function worstRule(parts) {
	const rules = parts.models.flatMap((model) => model.rules);
	for (const group of GROUPS) {
		const worst = rules.find((rule) => rule.group === group);
		if (worst !== void 0) return worst;
	}
}
function afterHold(parts) {
	const missing = parts.approvals.filter(({ tally }) => tally === null || tally.missing > 0);
	if (has(parts, "draft")) return words("Mark the pull request as ready for review, then ask for approvals.");
	const obstacles = obstaclesOf(parts.models).filter(({ group }) => group === "pending").map(({ remedy }) => remedy ?? words("See what is listed below"));
	const [first = worstRule(parts)?.remedy ?? words("See what is listed below"), ...others] = missing.length === 0 ? obstacles : [askFor(missing), ...obstacles];
	return say`${first}.${others.slice(0, MOST_OTHERS).flatMap((step) => say` Besides: ${step}.`)}`;
}
const MOST_OTHERS = 2;
function afterPromote(parts) {
	if (has(parts, "branch-not-gated") || has(parts, "no-model-change")) return words("Nothing is asked of this change.");
	if (parts.counts.warning === 0) return words("Nothing is left to do for this gate.");
	return words(`Nothing has to be done; ${count(parts.counts.warning, "warning")} below ${parts.counts.warning === 1 ? "is" : "are"} worth a look.`);
}
// src/core/report/view.ts
function viewOf(verdict) {
	const known = knownPeople(verdict);
	const models = modelViews(verdict, known);
	const rules = models.flatMap((model) => model.rules);
	const approvals = approvalViews(verdict);
	const parts = {
		verdict,
		models,
		counts: countsOf(rules),
		approvals
	};
	return {
		decision: verdict.decision,
		gate: verdict.gate,
		headline: headlineOf(parts),
		next: nextStep(parts),
		subject: verdict.subject,
		asOf: verdict.asOf,
		counts: parts.counts,
		models,
		approvals,
		signatures: signaturesOf(parts, {
			approvals,
			known
		}),
		waivers: verdict.waivers.toSorted(byPlace),
		adjustments: verdict.adjustments.toSorted(byPlace),
		mergeBaseDiffers: verdict.findings.some(({ metric }) => metric !== null && metric.mergeBase !== null),
		evidence: evidenceOf(verdict.findings),
		digests: verdict.digests,
		engine: verdict.engine
	};
}
function modelViews(verdict, known) {
	const findings = new Map([[null, []]]);
	for (const model of verdict.models) findings.set(model.id, []);
	for (const finding of verdict.findings) {
		const list = findings.get(finding.model) ?? [];
		findings.set(finding.model, list);
		list.push(finding);
	}
	const judged = new Map(verdict.models.map((model) => [model.id, model]));
	return [...findings].map(([id, list]) => modelView(id === null ? null : judged.get(id) ?? unlisted(id), list, known)).filter(({ model, rules }) => model !== null || rules.length > 0).toSorted(byUrgency);
}
function byPlace(a, b) {
	return a.at.line - b.at.line || a.at.column - b.at.column || byCodeUnit(a.control, b.control);
}
function unlisted(id) {
	return {
		id,
		tier: "high",
		change: "modified"
	};
}
function modelView(model, findings, known) {
	const rules = findings.map((finding) => ruleView(finding, known)).toSorted(byGroup);
	return {
		model,
		rules,
		counts: countsOf(rules)
	};
}
const RANK = new Map(GROUPS.map((group, index) => [group, index]));
const KIND_RANK = {
	policy: 0,
	change: 1,
	evidence: 2,
	metric: 3,
	attestation: 4,
	control: 5,
	approval: 6
};
function byGroup(a, b) {
	return (RANK.get(a.group) ?? 0) - (RANK.get(b.group) ?? 0) || KIND_RANK[a.finding.kind] - KIND_RANK[b.finding.kind] || byCodeUnit(a.finding.rule, b.finding.rule) || byCodeUnit(a.finding.metric?.slice ?? "", b.finding.metric?.slice ?? "") || byCodeUnit(JSON.stringify(a.finding), JSON.stringify(b.finding));
}
function byUrgency(a, b) {
	if (a.model === null || b.model === null) return a.model === null ? -1 : 1;
	for (const group of [
		"failed",
		"errored",
		"undecided",
		"pending",
		"warning"
	]) {
		const order = b.counts[group] - a.counts[group];
		if (order !== 0) return order;
	}
	return byCodeUnit(a.model.id, b.model.id);
}
// src/app/changes.ts
function changesBetween(before, after) {
	const old = new Map(before.map((entry) => [entry.path, entry]));
	const changes = [];
	for (const entry of after) {
		const was = old.get(entry.path);
		old.delete(entry.path);
		if (was === void 0) changes.push({
			path: entry.path,
			change: "added"
		});
		else if (was.id !== entry.id || was.kind !== entry.kind) changes.push({
			path: entry.path,
			change: "modified"
		});
	}
	for (const path of old.keys()) changes.push({
		path,
		change: "removed"
	});
	return changes.toSorted(byKeys((file) => file.path));
}
// src/core/document/text.ts
const SAMPLE = 8e3;
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
	const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length) & -2);
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
// src/app/safe-path.ts
function isSafePath(path) {
	if (path === "" || path.length > 4096 || path.includes("\0") || path.includes("\\")) return false;
	return path.split("/").every((segment) => !unsafeSegments.has(segment.toLowerCase()));
}
const unsafeSegments = new Set([
	"",
	".",
	"..",
	".git"
]);
// src/app/reading-plan.ts
const READING_LIMITS = {
	text: DOCUMENT_LIMITS.bytes,
	hash: 104857600,
	files: 2e3,
	allTexts: 268435456,
	allHashes: 2147483648
};
function planReading(wanted, entries, label) {
	const steps = new Map();
	const index = indexOf(entries);
	for (const path of expand(wanted.hashes, index)) steps.set(path, stepFor(path, "hash", index));
	for (const path of expand(wanted.texts, index)) steps.set(path, stepFor(path, "text", index));
	return bounded([...steps.values()].toSorted((a, b) => byCodeUnit(a.path, b.path)), label);
}
function indexOf(entries) {
	const directories = new Set();
	for (const { path } of entries) for (let at = path.lastIndexOf("/"); at > 0; at = path.lastIndexOf("/", at - 1)) {
		const directory = path.slice(0, at);
		if (directories.has(directory)) break;
		directories.add(directory);
	}
	return {
		entries: new Map(entries.map((entry) => [entry.path, entry])),
		directories
	};
}
function expand(patterns, index) {
	const found = new Set(patterns.filter((pattern) => !isGlob(pattern)));
	const globs = patterns.filter((pattern) => isGlob(pattern));
	if (globs.length === 0) return found;
	for (const path of index.entries.keys()) if (globs.some((glob) => matchesGlob(glob, path))) found.add(path);
	return found;
}
function stepFor(path, as, index) {
	if (!isSafePath(path)) return {
		kind: "refuse",
		path,
		why: "unsafe-path",
		detail: path
	};
	const entry = index.entries.get(path);
	if (entry !== void 0) return stepForEntry(entry, as);
	if (index.directories.has(path)) return {
		kind: "refuse",
		path,
		why: "directory",
		detail: path
	};
	const link = ancestorEntry(path, index.entries);
	if (link === null) return {
		kind: "absent",
		path
	};
	return {
		kind: "refuse",
		path,
		why: link.kind === "submodule" ? "submodule" : "symlink",
		detail: link.path
	};
}
function stepForEntry(entry, as) {
	const { path, kind, size } = entry;
	if (kind !== "file") return {
		kind: "refuse",
		path,
		why: kind,
		detail: path
	};
	const limit = READING_LIMITS[as];
	if (size !== null && size > limit) return {
		kind: "refuse",
		path,
		why: "too-large",
		detail: tooLarge(size, limit)
	};
	return {
		kind: "read",
		path,
		entry,
		as
	};
}
function ancestorEntry(path, entries) {
	for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
		const entry = entries.get(path.slice(0, at));
		if (entry !== void 0 && entry.kind !== "file") return entry;
	}
	return null;
}
function tooLarge(size, limit) {
	return size === null ? `more than ${limit} bytes` : `${size} bytes, at most ${limit} are read`;
}
function bounded(steps, label) {
	const gaps = [];
	if (steps.length - READING_LIMITS.files > 0) gaps.push({
		what: "too-many-files",
		detail: `${label}: ${steps.length} files; at most ${READING_LIMITS.files}`
	});
	const kept = steps.slice(0, READING_LIMITS.files);
	const total = {
		text: 0,
		hash: 0
	};
	for (const step of kept) if (step.kind === "read") total[step.as] += step.entry.size ?? 0;
	if (total.text <= READING_LIMITS.allTexts && total.hash <= READING_LIMITS.allHashes) return {
		steps: kept,
		gaps
	};
	gaps.push({
		what: "too-many-bytes",
		detail: `${label}: ${total.text} bytes of text, ${total.hash} of artifacts`
	});
	return {
		steps: kept.filter((step) => step.kind !== "read"),
		gaps
	};
}
// src/app/content-reader.ts
const POINTER_BYTES = 1024;
function contentReader(repository) {
	const read = new Map();
	return async (step) => {
		const { path } = step;
		switch (step.kind) {
			case "absent": return {
				path,
				content: { kind: "absent" }
			};
			case "refuse": return {
				path,
				content: {
					kind: "refused",
					why: step.why,
					detail: step.detail
				}
			};
			case "read": {
				const key = `${step.as} ${step.entry.id}`;
				const content = read.get(key) ?? readContent(repository, step.entry, step.as);
				read.set(key, content);
				return {
					path,
					content: await content
				};
			}
			default: return unreachable(step);
		}
	};
}
async function readContent(repository, entry, as) {
	const limit = READING_LIMITS[as];
	const bytes = await repository.blob(entry, limit);
	if (bytes === null || bytes.length > limit) return {
		kind: "refused",
		why: "too-large",
		detail: tooLarge(entry.size, limit)
	};
	if (as === "text") return textContent(bytes);
	const small = bytes.length <= POINTER_BYTES ? textContent(bytes) : null;
	if (small?.kind === "text") return small;
	return {
		kind: "bytes",
		digest: sha256(bytes),
		md5: md5(bytes),
		size: bytes.length
	};
}
function textContent(bytes) {
	const decoded = decodeText(bytes);
	if (decoded.kind === "refused") return {
		kind: "refused",
		why: decoded.why,
		detail: `${bytes.length} bytes`
	};
	return {
		kind: "text",
		text: decoded.text,
		digest: sha256(bytes)
	};
}
// src/app/bounded.ts
async function mapBounded(items, width, work) {
	const results = new Map();
	const queue = items.entries();
	let failed = false;
	const lane = async () => {
		for (const [index, item] of queue) {
			if (failed) return;
			try {
				results.set(index, await work(item));
			} catch (cause) {
				failed = true;
				throw cause;
			}
		}
	};
	const lanes = await Promise.allSettled(Array.from({ length: Math.min(width, items.length) }, lane));
	for (const ended of lanes) if (ended.status === "rejected") throw ended.reason;
	return items.map((_, index) => results.get(index));
}
// src/app/evidence.ts
const WIDTH = {
	text: 6,
	hash: 2
};
async function readEvidence(wanted, trees, reading) {
	const candidate = planReading(wanted, trees.head.entries, "head");
	const baseline = planReading(wanted, trees.base.entries, "base");
	const mergeBase = departures(planReading(wanted, trees.mergeBase.entries, "merge base"), baseline);
	const files = await readSteps([
		...candidate.steps,
		...baseline.steps,
		...mergeBase.steps
	], reading);
	const from = candidate.steps.length;
	const to = from + baseline.steps.length;
	return {
		candidate: files.slice(0, from),
		baseline: files.slice(from, to),
		mergeBase: files.slice(to),
		gaps: [
			...candidate.gaps,
			...baseline.gaps,
			...mergeBase.gaps
		]
	};
}
async function readSteps(steps, { read, announce }) {
	const texts = steps.filter((step) => !isArtifact(step));
	const artifacts = steps.filter(isArtifact);
	await announce?.(steps.flatMap((step) => step.kind === "read" ? [step.entry] : []), READING_LIMITS.text);
	const found = new Map();
	const keep = async (step) => found.set(step, await read(step));
	await mapBounded(texts, WIDTH.text, keep);
	await mapBounded(artifacts, WIDTH.hash, keep);
	return steps.flatMap((step) => found.get(step) ?? []);
}
function isArtifact(step) {
	return step.kind === "read" && step.as === "hash";
}
function departures(mergeBase, baseline) {
	const atBase = new Map(baseline.steps.map((step) => [step.path, identity(step)]));
	const differing = mergeBase.steps.filter((step) => atBase.get(step.path) !== identity(step));
	const known = new Set(mergeBase.steps.map(({ path }) => path));
	const absent = baseline.steps.filter((step) => !known.has(step.path)).map(({ path }) => ({
		kind: "absent",
		path
	}));
	return {
		steps: [...differing, ...absent].toSorted((a, b) => byCodeUnit(a.path, b.path)),
		gaps: differing.length === 0 ? [] : mergeBase.gaps
	};
}
function identity(step) {
	switch (step.kind) {
		case "read": return `read ${step.entry.id}`;
		case "refuse": return `refuse ${step.why} ${step.detail}`;
		case "absent": return "absent";
		default: return unreachable(step);
	}
}
// src/app/trees.ts
async function readTrees(request, repository) {
	const { base, head } = request;
	const [baseTree, headTree, mergeBaseSha] = await Promise.all([
		repository.tree(base.sha),
		repository.tree(head.sha),
		repository.mergeBase(base.sha, head.sha)
	]);
	const atBase = mergeBaseSha === null || mergeBaseSha === base.sha;
	const mergeBase = atBase ? baseTree : await repository.tree(mergeBaseSha);
	const gaps = [];
	if (mergeBaseSha === null) gaps.push({
		what: "no-merge-base",
		detail: `${base.sha} and ${head.sha}`
	});
	if (baseTree.truncated) gaps.push(truncated(base.sha));
	if (!atBase && mergeBase.truncated) gaps.push(truncated(mergeBaseSha));
	if (headTree.truncated) gaps.push(truncated(head.sha));
	return {
		base: baseTree,
		head: headTree,
		mergeBase,
		mergeBaseSha,
		gaps
	};
}
function truncated(sha) {
	return {
		what: "tree-truncated",
		detail: sha
	};
}
// src/core/policy/needs.ts
function needsOf(gate, models, edited = null) {
	const texts = new Set();
	const hashes = new Set();
	for (const { model } of models) {
		for (const { glob } of model.metrics) texts.add(fromRoot(model.path, glob));
		for (const path of [model.card, model.lineage]) if (path !== null) texts.add(fromRoot(model.path, path));
		const digested = [
			model.artifact,
			model.predictions?.file ?? null,
			...askedFiles(gate)
		];
		for (const path of digested) if (path !== null) hashes.add(fromRoot(model.path, path));
	}
	const unread = [...hashes].filter((path) => !texts.has(path));
	return {
		texts: [...texts].toSorted(byCodeUnit),
		hashes: unread.toSorted(byCodeUnit),
		description: asksForTasks(gate),
		roles: rolesOf(gate, models, edited)
	};
}
function rolesOf({ approvals, firstVersion }, models, edited) {
	const asked = approvals.filter((rule) => models.some(({ model }) => asksFor(rule, model)));
	const roles = new Set([...asked.map(({ role }) => role), ...(edited?.roles ?? []).map(({ name }) => name)]);
	if (firstVersion.kind === "approved-by" && models.length > 0) roles.add(firstVersion.role);
	return [...roles].toSorted(byCodeUnit);
}
function asksForTasks(gate) {
	return (gate.controls?.custom ?? []).some(({ ask }) => ask.kind === "task");
}
function askedFiles(gate) {
	return (gate.controls?.custom ?? []).flatMap(({ ask }) => ask.kind === "file" ? [ask.file] : []);
}
// src/app/wanted.ts
const nothing = {
	texts: [],
	hashes: [],
	description: false,
	roles: []
};
function wantedFor(policyFile, ref, changes) {
	if (policyFile === null) return nothing;
	const policy = decodedPolicy(policyFile);
	if (!policy.ok) return nothing;
	const gate = selectGate(policy.value, ref.replace(/^refs\/heads\//, ""));
	if (!gate.ok || gate.value === null) return nothing;
	return needsOf(gate.value, selectModels(policy.value, changes));
}
// src/app/collect.ts
async function collect(request, repository, log) {
	const trees = await readTrees(request, repository);
	const changes = changesBetween(trees.mergeBase.entries, trees.head.entries);
	const read = contentReader(repository);
	const policy = await readPolicy(request, trees.base, repository);
	const wanted = wantedFor(policy.file, request.base.ref, changes);
	const isProposed = policy.file === null || changes.some(({ path }) => path === request.policyPath);
	const [evidence, proposedPolicy] = await Promise.all([readEvidence(wanted, trees, {
		read,
		announce: repository.announce
	}), isProposed ? readProposal(request, trees.head, read) : null]);
	const gaps = [
		...request.gaps,
		...trees.gaps,
		...policy.gaps,
		...evidence.gaps
	];
	log.info("collected", {
		changes: changes.length,
		candidate: evidence.candidate.length,
		gaps: gaps.length
	});
	return {
		schema: "countersign.dossier/v1",
		subject: subjectOf(request, trees.mergeBaseSha ?? ""),
		asOf: request.asOf,
		policy: policy.file,
		proposedPolicy,
		changes,
		candidate: evidence.candidate,
		baseline: evidence.baseline,
		mergeBase: evidence.mergeBase,
		pullRequest: wanted.description ? request.pullRequest : null,
		...forTheGate,
		gaps
	};
}
function subjectOf({ repository, pull, base, head }, mergeBase) {
	return {
		repository,
		pull,
		base,
		head,
		mergeBase
	};
}
const forTheGate = {
	opener: null,
	draft: false,
	baseChangedAt: null,
	descriptionEditedAt: null,
	commits: [],
	pushes: [],
	producers: [],
	reviews: [],
	members: null
};
async function readPolicy(request, base, repository) {
	const [step] = planReading({
		texts: [request.policyPath],
		hashes: []
	}, base.entries, "policy").steps;
	if (step === void 0 || step.kind === "absent") return {
		file: null,
		gaps: []
	};
	const content = step.kind === "read" ? await readContent(repository, step.entry, "text") : {
		kind: "refused",
		why: step.why,
		detail: step.detail
	};
	if (content.kind === "text") return {
		file: {
			path: step.path,
			text: content.text,
			digest: content.digest
		},
		gaps: []
	};
	const why = content.kind === "refused" ? content.why : content.kind;
	return {
		file: null,
		gaps: [{
			what: "unreadable",
			detail: `${request.policyPath}: ${why}`
		}]
	};
}
async function readProposal(request, head, read) {
	const [step] = planReading({
		texts: [request.policyPath],
		hashes: []
	}, head.entries, "policy").steps;
	return read(step ?? {
		kind: "absent",
		path: request.policyPath
	});
}
// src/app/evaluate-change.ts
async function evaluateChange(request, repository, log) {
	const dossier = await collect(request, repository, log);
	const verdict = judge(dossier);
	return {
		dossier,
		verdict,
		view: viewOf(verdict)
	};
}
// src/app/publish.ts
function planComment(existing, report) {
	const [comment = null] = existing;
	if (comment === null) return report.where === "posted" ? {
		kind: "keep",
		comment
	} : {
		kind: "create",
		body: report.body
	};
	return sameText(comment.body, report.body) ? {
		kind: "keep",
		comment
	} : {
		kind: "update",
		comment,
		body: report.body
	};
}
function sameText(posted, wanted) {
	return plain(posted) === plain(wanted);
}
function plain(text) {
	return text.replaceAll("\r\n", "\n").trimEnd();
}
async function publishComment(comments, pull, report) {
	const existing = await comments.own(pull, report.marker);
	const duplicates = existing.slice(1).map(({ url }) => url);
	const plan = planComment(existing, report);
	switch (plan.kind) {
		case "keep": return {
			change: "kept",
			url: plan.comment?.url ?? null,
			duplicates
		};
		case "update": return {
			change: "updated",
			url: (await comments.update(plan.comment.id, plan.body)).url,
			duplicates
		};
		case "create": return {
			change: "created",
			url: (await comments.create(pull, plan.body)).url,
			duplicates
		};
		default: return unreachable(plan);
	}
}
// src/core/report/marker.ts
const MARKER_PREFIX = "<!-- countersign:report v1 ";
function marker(gate) {
	const text = encodeURIComponent((gate ?? "").toWellFormed());
	return `${MARKER_PREFIX}gate=${text.replaceAll("!", "%21").replace(/-(?=-)|-$/g, "%2D")} -->`;
}
// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}
// src/core/report/fit.ts
function fixed(text) {
	return {
		before: text,
		tables: [],
		after: "",
		left: () => "",
		share: 1
	};
}
function fit(sections, limit, measure) {
	let room = limit;
	for (const section of sections) room -= measure(reserve(section));
	const texts = [];
	const hidden = [];
	for (const section of sections) {
		const shown = fill(section, Math.min(room, Math.floor(limit * section.share)), measure);
		room -= shown.used;
		texts.push(layOut(section, shown.rows));
		hidden.push(section.tables.reduce((sum, table, index) => sum + hiddenIn(table, shown.rows[index]), 0));
	}
	return {
		text: texts.join(""),
		hidden
	};
}
function reserve({ before, tables, after, left }) {
	if (tables.length === 0) return before + after;
	return before + after + left(tables.length, tables.reduce((sum, table) => sum + hiddenIn(table), 0));
}
function hiddenIn({ count, weigh }, shown = []) {
	let hidden = 0;
	for (let index = shown.length; index < count; index++) hidden += weigh?.(index) ?? 1;
	return hidden;
}
function fill(section, room, measure) {
	const { tables, joined } = section;
	const rows = tables.map(() => []);
	let used = joined === void 0 ? 0 : 2 * rowCost(joined, measure);
	const frame = (table) => joined === void 0 ? frameCost(table, measure) : 0;
	let open = [...tables.entries()].filter(([, { count }]) => count > 0);
	while (open.length > 0) open = open.filter(([index, table]) => {
		const shown = rows[index] ?? [];
		const row = table.row(shown.length);
		const cost = rowCost(row, measure) + (shown.length === 0 ? frame(table) : 0);
		if (used + cost > room) return false;
		used += cost;
		shown.push(row);
		return shown.length < table.count;
	});
	return {
		rows,
		used
	};
}
function rowCost(row, measure) {
	return row.reduce((sum, cell) => sum + measure(cell) + 1, 2);
}
function frameCost(table, measure) {
	return measure(table.before) + measure(table.left(hiddenIn(table))) + measure(table.after) + rowCost(table.head, measure) + rowCost(rule(table), measure);
}
function rule({ head }) {
	return head.map(() => "-");
}
function layOut(section, shown) {
	if (section.tables.length === 0) return section.before + section.after;
	if (section.joined !== void 0) return layOutJoined(section, section.joined, shown);
	const parts = [section.before];
	let tables = 0;
	let rows = 0;
	for (const [index, table] of section.tables.entries()) {
		const kept = shown[index] ?? [];
		if (kept.length > 0) parts.push(tableText(table, kept));
		else if (table.count > 0) {
			tables++;
			rows += hiddenIn(table);
		}
	}
	if (tables > 0) parts.push(section.left(tables, rows));
	return parts.join("") + section.after;
}
function layOutJoined(section, head, shown) {
	const rows = shown.flat();
	const hidden = section.tables.map((table, index) => hiddenIn(table, shown[index])).filter((left) => left > 0);
	const left = hidden.reduce((sum, number) => sum + number, 0);
	const grid = rows.length === 0 ? "" : `${gridText(head, rows)}\n`;
	return `${section.before}${grid}${left > 0 ? section.left(hidden.length, left) : ""}${section.after}`;
}
function tableText(table, rows) {
	const hidden = hiddenIn(table, rows);
	return `${table.before}${gridText(table.head, rows)}\n${hidden > 0 ? table.left(hidden) : ""}${table.after}`;
}
function gridText(head, rows) {
	return markdownTable([head, ...rows], {
		alignDelimiters: false,
		padding: false
	});
}
// src/core/report/approvals/missing.ts
function missingWords({ required, tally }, known) {
	if (tally === null) return say`${required}, counted by the gate`;
	if (tally.missing === 0) return [];
	return say`${words(count(tally.missing, "approval"))}: ${whoCould(tally, known)}${unread(tally)}`;
}
function whoCould({ couldSign, missing }, known) {
	if (couldSign.length === 0) return words("nobody else who may sign is known to hold it");
	if (couldSign.length <= missing) return say`only ${peopleWords(couldSign, known)} could sign`;
	return say`${anyOfWords(couldSign, known)} could sign`;
}
function unread({ unreadable }) {
	const teams = unreadable.slice(0, 3).map((team) => [name(team.name)]);
	return teams.length === 0 ? [] : say`; ${join(teams, unreadable.length - 3)} could not be read`;
}
// src/core/report/approvals/signature.ts
const MOST_SIGNATURES = 10;
function signatures({ tally }) {
	const counted = tally?.counted ?? [];
	return join(counted.slice(0, MOST_SIGNATURES).map(signature), counted.length - MOST_SIGNATURES);
}
function signature({ login, at, expiresAt }) {
	const until = expiresAt === null ? [] : say`, until ${moment(expiresAt)}`;
	return say`${name(login)} (${day(at)}${until})`;
}
// src/core/report/approval-state.ts
function approvalState(approval, known) {
	const { required, tally } = approval;
	if (tally === null) return say`${required} needed, counted by the gate`;
	const signed = tally.counted.length === 0 ? [] : say`, signed by ${signatures(approval)}`;
	const missing = tally.missing === 0 ? words("; complete") : say`; missing ${missingWords(approval, known)}`;
	return say`${tally.counted.length} of ${required}${signed}${missing}`;
}
// src/core/report/escape.ts
function markdownPhrase(phrase, place) {
	return phrase.map((piece) => markdownPiece(piece, place)).join("");
}
function markdownPiece(piece, place) {
	if (piece.kind === "words") return markdownWords(piece.text);
	return piece.kind === "name" ? codeSpan(piece.text, place) : markdownQuote(piece.text, place);
}
function markdownWords(text) {
	return text.replace(/[&<>*_`]/g, (character) => `&#${character.codePointAt(0)};`);
}
function codeSpan(text, place, limit = 120) {
	const shown = edgesShown(shorten(visible(text), limit));
	const content = place === "cell" ? cellPipes(shown) : shown;
	const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length));
	if (longest === 0) return isolate(content, `\`${content}\``);
	const fence = "`".repeat(longest + 1);
	return isolate(content, `${fence} ${content} ${fence}`);
}
function edgesShown(text) {
	if (text === "") return "(empty)";
	return text.replace(/^ +| +$| {2,}/g, (spaces) => "\u2420".repeat(spaces.length));
}
function cellPipes(text) {
	return text.replace(/\\\|/g, "\\u{7C}").replace(/\|/g, "\\|");
}
const safeWord = /^[("'\u201c\u2018]?[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]+(?:['\u2019-][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff]+)*["'\u201d\u2019)]?[.,;:!?]?$/;
const safeNumber = /^[(]?[-+\u2212]?\d{1,6}(?:[.,]\d{1,15})?%?[)]?[.,;:!?]?$/;
const commitLike = /^[("']?[0-9a-fA-F]{7,}/;
function isSafe(word) {
	return (safeWord.test(word) || safeNumber.test(word)) && !commitLike.test(word);
}
function markdownQuote(text, place, limit = 300) {
	const parts = [];
	for (const piece of shorten(visible(text), limit).split(/(\u201c[^\u201c\u201d]*\u201d[).,;:!?\u2026]{0,3})/)) {
		const quoted = /^\u201c([^\u201c\u201d]+)\u201d([).,;:!?\u2026]*)$/.exec(piece);
		if (quoted !== null) parts.push({
			safe: false,
			whole: true,
			begin: "",
			text: quoted[1] ?? "",
			end: quoted[2] ?? ""
		});
		else for (const word of piece.split(" ")) if (word !== "") append(parts, partOf(word));
	}
	return parts.map((part) => part.begin + (part.safe ? part.text : codeSpan(part.text, place, limit)) + part.end).join(" ");
}
function append(parts, part) {
	const last = parts.at(-1);
	if (last !== void 0 && last.whole !== true && last.end === "" && part.begin === "" && last.safe === part.safe) {
		last.text += ` ${part.text}`;
		last.end = part.end;
	} else parts.push(part);
}
function partOf(word) {
	if (isSafe(word)) return {
		safe: true,
		begin: "",
		text: word,
		end: ""
	};
	const begin = word.length > 1 && word.startsWith("(") ? "(" : "";
	const rest = word.slice(begin.length);
	const tail = /[^).,;:!?\u2026]([).,;:!?\u2026]{1,3})$/.exec(rest)?.[1] ?? "";
	const end = tail.includes(")") && rest.includes("(") ? "" : tail;
	const text = rest.slice(0, rest.length - end.length);
	return isSafe(text) ? {
		safe: true,
		begin,
		text,
		end
	} : {
		safe: false,
		begin,
		text,
		end
	};
}
const ENTITIES = new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	["\"", "&quot;"],
	["'", "&#39;"]
]);
function html(text) {
	return visible(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character);
}
function htmlPhrase(phrase) {
	return phrase.map((piece) => {
		if (piece.kind === "words") return html(piece.text);
		const limit = piece.kind === "name" ? 120 : 300;
		return isolate(piece.text, `<code>${html(edgesShown(shorten(visible(piece.text), limit)))}</code>`);
	}).join("");
}
// src/core/report/page/approvals.ts
function approvals(view) {
	const rows = view.approvals;
	if (rows.length === 0) return fixed("");
	const columns = columnsOf(view);
	return {
		before: "\n### \u270d\ufe0f Approvals\n\n",
		tables: [{
			before: "",
			head: ["", ...columns.map(({ head }) => head)],
			count: rows.length,
			row: (index) => row$5(rows[index], columns),
			after: "",
			left: (hidden) => `\n\u2026 and ${count(hidden, "more role")}: see \`verdict.json\`.\n`
		}],
		after: "",
		left: (_, roles) => `${count(roles, "role")}: see \`verdict.json\`.\n`,
		share: .2
	};
}
function columnsOf({ approvals: rows, signatures: { known } }) {
	const role = {
		head: "Role",
		cell: (approval) => codeSpan(approval.role, "cell")
	};
	if (rows.every(({ tally }) => tally === null)) return [role, {
		head: "State",
		cell: (approval) => `${markdownPhrase(approvalState(approval, known), "cell")}.`
	}];
	const signed = rows.some(({ tally }) => tally !== null && tally.counted.length > 0);
	const open = rows.some(({ tally }) => tally === null || tally.missing > 0);
	return [
		role,
		{
			head: "Has",
			cell: ({ required, tally }) => tally === null ? "" : `${tally.counted.length}&nbsp;of&nbsp;${required}`
		},
		...signed ? [{
			head: "Signed by",
			cell: phraseCell(signatures)
		}] : [],
		...open ? [{
			head: "Missing",
			cell: phraseCell((approval) => missingWords(approval, known))
		}] : []
	];
}
function phraseCell(phrase) {
	return (approval) => markdownPhrase(phrase(approval), "cell");
}
function row$5(approval, columns) {
	if (approval === void 0) return [];
	return [approval.tally !== null && approval.tally.missing === 0 ? "\u2705" : "\u23f3", ...columns.map(({ cell }) => cell(approval))];
}
// src/core/report/page/chart.ts
const FEWEST = 3;
const MOST = 24;
const CHARTS = 3;
const STYLE = "%%{init: {\"xyChart\": {\"width\": 720, \"height\": 260}, \"themeVariables\": {\"xyChart\": {\"plotColorPalette\": \"#9ec5f4, #b35900\"}}}}%%";
function charts(view) {
	const all = chartsOf(view).slice(0, CHARTS);
	if (all.length === 0) return fixed("");
	return fixed(all.map(chartText).join(""));
}
function chartsOf(view) {
	const families = new Map();
	for (const { finding } of view.models.flatMap(({ rules }) => rules)) {
		const facts = finding.metric;
		if (facts === null || facts.slice === null || finding.model === null) continue;
		const key = JSON.stringify([finding.model, facts.name]);
		const family = families.get(key) ?? {
			model: finding.model,
			metric: facts.name,
			facts: new Map()
		};
		families.set(key, family);
		if (facts.baseline !== null && !family.facts.has(facts.slice)) family.facts.set(facts.slice, facts);
	}
	return [...families.values()].map(({ model, metric, facts }) => ({
		model,
		metric,
		slices: slicesOf([...facts.values()])
	})).filter(({ slices }) => slices.length >= FEWEST && slices.length <= MOST);
}
function slicesOf(facts) {
	return facts.toSorted(byKeys(({ slice }) => slice ?? "")).flatMap((fact, index) => {
		const candidate = drawable(fact.candidate?.value);
		const baseline = drawable(fact.baseline?.value);
		return candidate === null || baseline === null ? [] : [{
			label: label(fact.slice ?? "", index),
			candidate,
			baseline
		}];
	});
}
function drawable(text) {
	const value = text === void 0 ? null : parseDecimal(text);
	if (value === null) return null;
	const rounded = roundToDigits(value, 4);
	return /^-?\d{1,12}(\.\d{1,12})?$/.test(formatDecimal(rounded)) ? rounded : null;
}
function label(slice, index) {
	return /^[A-Za-z0-9][A-Za-z0-9 _=+-]{0,23}$/.test(slice) ? slice.replaceAll("_", "-").replaceAll("=", " ") : `slice ${index + 1}`;
}
function chartText({ model, metric, slices }) {
	const title = htmlPhrase(say`\ud83d\udcca ${name(metric)} by slice for ${name(model)}: bars are this change, the line is the baseline`);
	const numbers = (pick) => slices.map((slice) => formatDecimal(pick(slice))).join(", ");
	return [
		`\n<details>\n<summary>${title}</summary>\n`,
		"```mermaid",
		STYLE,
		"xychart-beta",
		`  x-axis [${slices.map((slice) => `"${slice.label}"`).join(", ")}]`,
		...axis(slices),
		`  bar [${numbers((slice) => slice.candidate)}]`,
		`  line [${numbers((slice) => slice.baseline)}]`,
		"```\n\n</details>\n"
	].join("\n");
}
function axis(slices) {
	const values = slices.flatMap(({ candidate, baseline }) => [candidate, baseline]);
	const greatest = values.reduce((a, b) => compare(a, b) >= 0 ? a : b);
	if (isZero(greatest) || values.some(({ coefficient }) => coefficient < 0n)) return [];
	return [`  y-axis 0 --> ${formatDecimal(greatest)}`];
}
// src/core/report/page/evidence.ts
const STRENGTH = {
	E0: "E0 asserted",
	E1: "E1 documented",
	E2: "E2 cross-checked",
	E3: "E3 measured",
	E4: "E4 signed",
	E5: "E5 approved"
};
const SIDE = {
	candidate: "this change",
	baseline: "baseline",
	"merge-base": "merge base",
	policy: "policy"
};
function evidence(view) {
	const files = view.evidence;
	if (files.length === 0) return fixed("");
	return {
		before: `\n<details>\n<summary>\ud83d\udd0e Evidence: ${count(files.length, "file")}</summary>\n\n`,
		tables: [{
			before: "",
			head: [
				"File",
				"From",
				"Strength",
				"SHA-256"
			],
			count: files.length,
			row: (index) => {
				const file = files[index];
				if (file === void 0) return [];
				const digest = file.digest === null ? "" : codeSpan(shortDigest(file.digest), "cell");
				const strength = file.strength === null ? "" : STRENGTH[file.strength];
				return [
					codeSpan(file.path, "cell"),
					SIDE[file.side],
					strength,
					digest
				];
			},
			after: "",
			left: (hidden) => `\n\u2026 and ${count(hidden, "more file")}: see \`verdict.json\`.\n`
		}],
		after: "\n</details>\n",
		left: (_, rows) => `${count(rows, "file")}: see \`verdict.json\`.\n`,
		share: .3
	};
}
// src/core/report/page/failing-index.ts
function failingIndex(view) {
	const models = new Map();
	for (const { group, finding } of view.models.flatMap(({ rules }) => rules)) if (group === "failed" || group === "errored") models.set(finding.rule, (models.get(finding.rule) ?? 0) + 1);
	const rules = [...models].toSorted(([a, m], [b, n]) => n - m || byCodeUnit(a, b));
	if (rules.length === 0) return fixed("");
	const gate = view.gate === null ? "" : `${view.gate}/`;
	return {
		before: "\n<details>\n<summary>Every failing rule by name</summary>\n\n",
		tables: [{
			before: "",
			head: ["Rule", "Models"],
			count: rules.length,
			row: (index) => {
				const [rule = "", number = 0] = rules[index] ?? [];
				return [codeSpan(rule.startsWith(gate) ? rule.slice(gate.length) : rule, "cell"), String(number)];
			},
			after: "",
			left: (hidden) => `\n\u2026 and ${count(hidden, "more failing rule")}: see \`verdict.json\`.\n`
		}],
		after: "\n</details>\n",
		left: (_, rows) => `${count(rows, "failing rule")}: see \`verdict.json\`.\n`,
		share: .4
	};
}
// src/core/report/page/footer.ts
function footer(view) {
	const { policy, evidence } = view.digests;
	const pinned = policy === null ? "no policy" : `policy ${codeSpan(shortDigest(policy), "line")}`;
	const version = codeSpan(view.engine.version, "line");
	return `\n<sub>${pinned} \u00b7 evidence ${codeSpan(shortDigest(evidence), "line")} \u00b7 Countersign ${version}</sub>\n`;
}
// src/core/report/page/head.ts
const ALERT = {
	promote: "TIP",
	hold: "IMPORTANT",
	block: "CAUTION"
};
function head(view) {
	const tally = tallyLine(view.counts);
	return [
		`## ${DECISION_MARK[view.decision]} ${markdownPhrase(view.headline, "line")}\n\n`,
		`> [!${ALERT[view.decision]}]\n> **Next:** ${markdownPhrase(view.next, "line")}\n\n`,
		tally === "" ? "" : `${tally}\n\n`,
		`${markdownPhrase(compared(view), "line")}\n`
	].join("");
}
function tallyLine(counts) {
	if (applicable(counts) === 0) return "";
	return GROUPS.filter((group) => counts[group] > 0).map((group) => `${MARK[group]} **${grouped(counts[group])}** ${GROUP_WORD[group][counts[group] === 1 ? 0 : 1]}`).join(" \u00b7 ");
}
function compared(view) {
	if (view.models.every(({ model }) => model === null)) return onlyTheChange(view);
	const { base, head: candidate, mergeBase } = view.subject;
	const gate = view.gate === null ? words("No gate") : say`Gate ${name(view.gate)}`;
	const fresh = view.models.every(({ model }) => model === null || model.change === "added");
	const other = words(fresh ? "on top of" : "compared with the version on");
	const versions = say`${revision(candidate.ref, candidate.sha)} ${other} ${revision(base.ref, base.sha)}`;
	const began = say`. The branch began at ${name(mergeBase.slice(0, 7))}, where some values were others; those are shown too`;
	return say`${gate}: ${versions}${view.mergeBaseDiffers ? began : []}.`;
}
function onlyTheChange(view) {
	const quiet = view.models.flatMap(({ rules }) => rules.filter(({ group }) => group === "not-applicable"));
	return quiet[0] === void 0 ? [] : say`${quiet[0].because}.`;
}
function revision(ref, sha) {
	return !/^0+$/.test(sha) ? say`${name(ref)} (${name(sha.slice(0, 7))})` : [quote("the working tree")];
}
// src/core/report/margin.ts
function marginOf(facts) {
	const plain = parseDecimal(facts.limit);
	if (plain !== null || facts.bound !== "regress_at_most") return plain;
	const [slack, candidate, baseline] = [
		facts.slack,
		facts.candidate?.value,
		facts.baseline?.value
	].map((text) => text === void 0 || text === null ? null : parseDecimal(text));
	if (!slack || !candidate || !baseline || facts.direction === null) return null;
	const lost = facts.direction === "higher" ? subtract(baseline, candidate) : subtract(candidate, baseline);
	return add$1(lost, slack);
}
// src/core/report/margin-bar.ts
const CELLS$1 = 5;
function marginBar(facts) {
	if (facts.bound !== "regress_at_most" || facts.slack === null) return "";
	const margin = marginOf(facts);
	const slack = parseDecimal(facts.slack);
	if (margin === null || slack === null || isZero(margin)) return "";
	if (margin.coefficient < 0n) return "";
	const worse = add$1(margin, {
		coefficient: -slack.coefficient,
		exponent: slack.exponent
	});
	if (slack.coefficient < 0n) return `${"\u25b0".repeat(CELLS$1)}\u25b6`;
	if (worse.coefficient <= 0n || compare(worse, margin) > 0) return "\u25b1".repeat(CELLS$1);
	const used = Math.max(1, Math.round(CELLS$1 * toNumber(divideForDisplay(worse, absolute(margin), 3))));
	return "\u25b0".repeat(used) + "\u25b1".repeat(CELLS$1 - used);
}
function toNumber(value) {
	return Number(value.coefficient) * 10 ** value.exponent;
}
// src/core/report/tightness.ts
function roomOf({ finding }) {
	const facts = finding.metric;
	const slack = facts === null || facts.slack === null ? NaN : Number(facts.slack);
	if (facts === null || Number.isNaN(slack)) return Infinity;
	const plain = Number(facts.limit);
	const margin = Number.isNaN(plain) ? marginOf(facts) : null;
	const size = Math.abs(margin === null ? plain : Number(formatDecimal(margin)));
	return size > 0 ? slack / size : slack;
}
function tightest(rows, most) {
	if (rows.length <= most) return rows;
	return rows.map((row, index) => ({
		index,
		room: row.reduce((least, rule) => Math.min(least, roomOf(rule)), Infinity)
	})).toSorted((a, b) => a.room < b.room ? -1 : a.room > b.room ? 1 : a.index - b.index).slice(0, most).toSorted((a, b) => a.index - b.index).flatMap(({ index }) => rows.slice(index, index + 1));
}
// src/core/report/page/measured.ts
const MOST_ROWS = 12;
const OPEN_MODELS = 3;
function measured(view) {
	if (view.decision === "block") return fixed("");
	const several = view.models.filter(({ model }) => model !== null).length;
	const tables = view.models.flatMap((model) => table$3(model, several));
	if (tables.length === 0) return fixed("");
	return {
		before: "\n### \ud83d\udccf What was measured\n",
		tables,
		after: "",
		left: (models, rows) => `\n${count(rows, "metric")} of ${count(models, "more model")}: see \`verdict.json\`.\n`,
		share: .4
	};
}
function table$3({ model, rules }, models) {
	const metrics = byMetric(rules);
	if (model === null || metrics.length === 0) return [];
	const shown = tightest(metrics, MOST_ROWS);
	const which = shown.length < metrics.length ? `\nOf ${count(metrics.length, "metric")}, the ${shown.length} with the least room:\n` : "";
	const folded = models > OPEN_MODELS;
	return [{
		before: `${heading(model.id, {
			models,
			metrics: metrics.length
		})}${which}\n`,
		head: [
			"Metric",
			"This change",
			"Baseline",
			"Change",
			"Asked",
			"Room left"
		],
		count: shown.length,
		row: (index) => row$4(shown[index] ?? []),
		after: folded ? "\n</details>\n" : "",
		left: (hidden) => `\n\u2026 and ${count(hidden, "more metric")}: see \`verdict.json\`.\n`
	}];
}
function heading(id, { models, metrics }) {
	if (models < 2) return "";
	if (models <= OPEN_MODELS) return `\n${markdownPhrase([name(id)], "line")}\n`;
	return `\n<details>\n<summary>${htmlPhrase([name(id)])}: ${count(metrics, "metric")}</summary>\n`;
}
function byMetric(rules) {
	const groups = new Map();
	for (const rule of rules) {
		const facts = rule.finding.metric;
		if (facts === null || facts.candidate === null || rule.group !== "passed") continue;
		const key = JSON.stringify([facts.name, facts.slice]);
		groups.set(key, [...groups.get(key) ?? [], rule]);
	}
	return [...groups.values()];
}
function row$4(rules) {
	const [first] = rules;
	const facts = first?.finding.metric ?? null;
	if (first === void 0 || facts === null) return [];
	const compared = rules.find(({ numbers }) => numbers !== null && numbers.baseline !== null)?.numbers ?? null;
	const metric = facts.slice === null ? [name(facts.name)] : say`${name(facts.name)} for ${name(facts.slice)}`;
	const bounds = rules.map((rule) => rule.asked);
	return [
		markdownPhrase(metric, "cell"),
		markdownPhrase(number(compared?.candidate ?? first.numbers?.candidate ?? null), "cell"),
		markdownPhrase(number(compared?.baseline ?? null), "cell"),
		markdownPhrase(changeOf(compared), "cell"),
		markdownPhrase(join(bounds), "cell"),
		rules.map((rule) => roomLeft(rule)).join(" \u00b7 ")
	];
}
function changeOf(numbers) {
	if (numbers === null || numbers.change === null) return words("\u2013");
	const { change, limit } = numbers;
	if (isZero(change)) return words("\u00b10");
	return say`${words(change.coefficient < 0n ? "\u2212" : "+")}${quote(shortChange(absolute(change), limit))}`;
}
function number(text) {
	return text === null ? words("\u2013") : [quote(text)];
}
function roomLeft({ finding, numbers }) {
	return [finding.metric === null ? "" : marginBar(finding.metric), markdownPhrase(numbers?.slack === void 0 || numbers.slack === null ? [] : [quote(numbers.slack)], "cell")].filter((part) => part !== "").join(" ");
}
// src/core/report/page/open-rules.ts
const COLUMNS$1 = [
	"Rule",
	"What was found",
	"What to do"
];
function openRules(view, groups, heading) {
	const concerned = view.models.map((model) => ({
		model,
		rules: model.rules.filter((rule) => shown(rule, groups))
	})).filter(({ rules }) => rules.length > 0);
	const total = concerned.reduce((sum, { rules }) => sum + rules.length, 0);
	if (total === 0) return fixed("");
	const named = concerned.length > 1 || view.models.filter(({ model }) => model !== null).length > 1;
	return {
		before: `\n### ${heading(total)}\n\n`,
		tables: concerned.map(({ model, rules }) => table$2(model, rules, named)),
		after: "",
		left: (tables, rows) => `\n\u2026 and ${count(rows, "more rule")}${named ? ` of ${count(tables, "model")}` : ""}: see \`verdict.json\`.\n`,
		share: 1,
		joined: named ? ["Model", ...COLUMNS$1] : COLUMNS$1
	};
}
function shown(rule, groups) {
	return groups.includes(rule.group) && !(rule.group === "pending" && rule.finding.kind === "approval");
}
function table$2({ model }, rules, named) {
	const rows = alike(rules);
	const who = model === null ? "all" : codeSpan(model.id, "cell");
	return {
		before: "",
		head: [],
		count: rows.length,
		row: (index) => [...named ? [index === 0 ? who : ""] : [], ...row$3(rows[index])],
		after: "",
		left: () => "",
		weigh: (index) => rows[index]?.length ?? 0
	};
}
function row$3(same) {
	if (same === void 0) return [];
	const [rule] = same;
	const remedy = rule.remedy === null ? "" : `${markdownPhrase(rule.remedy, "cell")}.`;
	return [
		markdownPhrase(labelOf(same), "cell"),
		`${markdownPhrase(rule.because, "cell")}.`,
		remedy
	];
}
// src/core/report/share-bar.ts
const CELLS = 10;
function shareBar(counts) {
	const groups = GROUPS.filter((group) => group !== "not-applicable" && counts[group] > 0);
	const total = groups.reduce((sum, group) => sum + counts[group], 0);
	if (total === 0) return "";
	const cells = groups.map((group) => Math.max(1, Math.floor(counts[group] * CELLS / total)));
	for (let spare = CELLS - cells.reduce((sum, cell) => sum + cell, 0); spare !== 0; spare -= Math.sign(spare)) {
		const largest = cells.indexOf(Math.max(...cells));
		cells[largest] = (cells[largest] ?? 0) + Math.sign(spare);
	}
	return groups.map((group, index) => BLOCK[group].repeat(cells[index] ?? 0)).join("");
}
// src/core/report/page/overview.ts
const COLUMNS = [
	"failed",
	"errored",
	"undecided",
	"pending",
	"warning",
	"waived",
	"passed"
];
const SHOWN = 10;
function overview(view) {
	const models = view.models.filter(({ model }) => model !== null);
	if (models.length < 2) return fixed("");
	const columns = COLUMNS.filter((group) => models.some(({ counts }) => counts[group] > 0));
	const first = models.length <= 12 ? models : models.slice(0, SHOWN);
	const others = models.slice(first.length);
	const fold = `\n<details>\n<summary>${more(others)}</summary>\n\n`;
	return {
		before: "\n",
		tables: [table$1(first, columns, ["", ""]), table$1(others, columns, [fold, "\n</details>\n"])],
		after: "",
		left: (_, rows) => `\n${more(models.slice(models.length - rows))}: see \`verdict.json\`.\n`,
		share: .3
	};
}
function table$1(models, columns, [before, after]) {
	return {
		before,
		head: [
			"",
			"Model",
			"Tier",
			"Change",
			"Rules",
			...columns.map((group) => MARK[group])
		],
		count: models.length,
		row: (index) => row$2(models[index], columns),
		after,
		left: (hidden) => `\n${more(models.slice(models.length - hidden))}: see \`verdict.json\`.\n`
	};
}
function row$2(view, columns) {
	if (view === void 0 || view.model === null) return [];
	const { model, counts } = view;
	const state = blocking(counts) > 0 ? "block" : counts.pending > 0 ? "hold" : "promote";
	const numbers = columns.map((group) => counts[group] === 0 ? "" : String(counts[group]));
	return [
		DECISION_MARK[state],
		codeSpan(model.id, "cell"),
		model.tier,
		model.change,
		shareBar(counts),
		...numbers
	];
}
function more(models) {
	const rules = models.reduce((sum, { counts }) => sum + blocking(counts), 0);
	const blocked = models.filter(({ counts }) => blocking(counts) > 0).length;
	const what = rules === 0 ? "none of them blocked" : `${blocked} of them blocked by ${count(rules, "rule")}`;
	return `${count(models.length, "more model")}, ${what}`;
}
// src/core/report/page/problems.ts
function problems(view) {
	const all = problemsOf(view);
	if (all.length < 2) return fixed("");
	return {
		before: "\n**Every problem**\n\n",
		tables: [{
			before: "",
			head: [
				"Where",
				"Problem",
				"What to do"
			],
			count: all.length,
			row: (index) => row$1(all[index]),
			after: "",
			left: (hidden) => `\n\u2026 and ${count(hidden, "more problem")}: run \`countersign validate\` or \`inspect\`.\n`
		}],
		after: "",
		left: (_, rows) => `${count(rows, "problem")}: run \`countersign validate\` or \`inspect\`.\n`,
		share: .4
	};
}
function problemsOf(view) {
	const found = new Map();
	for (const { finding } of view.models.flatMap(({ rules }) => rules)) {
		if (!("problems" in finding.reason)) continue;
		for (const problem of finding.reason.problems) found.set(JSON.stringify(problem), problem);
	}
	return [...found.values()].toSorted(byPlace$2);
}
function row$1(problem) {
	if (problem === void 0) return [];
	const { file, at, message, hint } = problem;
	const where = at === null ? file : `${file}:${at.line}:${at.column}`;
	return [
		codeSpan(where, "cell"),
		`${markdownQuote(message, "cell")}.`,
		hint === null ? "" : `${markdownQuote(hint, "cell")}.`
	];
}
// src/core/report/page/settled-rules.ts
const SETTLED = [
	"waived",
	"passed",
	"not-applicable"
];
function settledRules(view) {
	const judged = view.models.filter(({ model }) => model !== null).length;
	const tables = judged === 0 ? [] : view.models.flatMap((model) => table(model, judged > 1));
	if (tables.length === 0) return fixed("");
	return {
		before: "",
		tables,
		after: "",
		left: (models, rows) => `\n${count(rows, "settled rule")} of ${count(models, "more model")}: see \`verdict.json\`.\n`,
		share: 1
	};
}
function table({ model, rules }, named) {
	const settled = rules.filter((rule) => SETTLED.includes(rule.group) && !isSignature(rule));
	if (settled.length === 0) return [];
	const who = model === null ? words("The change as a whole") : [name(model.id)];
	return [{
		before: `\n<details>\n<summary>${`${named ? `${htmlPhrase(who)}: ` : ""}${tally(settled)}`}</summary>\n\n`,
		head: [
			"",
			"Rule",
			"What was found",
			"Slack"
		],
		count: settled.length,
		row: (index) => row(settled[index]),
		after: "\n</details>\n",
		left: (hidden) => `\n\u2026 and ${count(hidden, "more rule")}: see \`verdict.json\`.\n`
	}];
}
function isSignature({ finding, group }) {
	return finding.kind === "approval" && group === "passed";
}
function tally(rules) {
	return SETTLED.flatMap((group) => {
		const number = rules.filter((rule) => rule.group === group).length;
		return number === 0 ? [] : [`${MARK[group]} ${number} ${GROUP_WORD[group][number === 1 ? 0 : 1]}`];
	}).join(", ");
}
function row(rule) {
	if (rule === void 0) return [];
	const facts = rule.finding.metric;
	const bar = facts === null ? "" : marginBar(facts);
	const slack = rule.numbers?.slack ?? null;
	const number = slack === null ? "" : markdownPhrase([{
		kind: "quote",
		text: slack
	}], "cell");
	const waiver = rule.group === "waived" && rule.remedy !== null ? ` ${markdownPhrase(rule.remedy, "cell")}.` : "";
	return [
		MARK[rule.group],
		markdownPhrase(rule.label, "cell"),
		`${markdownPhrase(rule.because, "cell")}.${waiver}`,
		[bar, number].filter((part) => part !== "").join(" ")
	];
}
// src/core/report/approvals/objections.ts
function objectionWords(logins) {
	const [ask, hold] = logins.length === 1 ? ["asks", "holds"] : ["ask", "hold"];
	return say`${list(logins)} ${words(`${ask} for changes and ${hold} no role asked here: shown, not blocking`)}`;
}
// src/core/report/page/signatures.ts
function signatureSections(view) {
	return [
		alsoNeeded(view),
		refused(view),
		fixed(objections(view)),
		coverage(view)
	];
}
function alsoNeeded({ signatures: { obstacles, vetoes } }) {
	const waiting = obstacles.filter(({ group }) => group === "pending" || group === "passed").map(({ group, because, remedy }) => [
		MARK[group],
		say`${because}.`,
		remedy === null ? [] : say`${remedy}.`
	]);
	return tableOf([...vetoes.length < 2 ? [] : vetoes.map((veto) => [
		"\u270b",
		say`${vetoWords([veto])}.`,
		say`${liftWords([veto])}.`
	]), ...waiting], {
		before: "\n",
		head: [
			"",
			"Besides",
			"What to do"
		],
		what: "obstacle"
	});
}
function refused({ approvals, signatures: { refusals } }) {
	const complete = approvals.every(({ tally }) => tally !== null && tally.missing === 0);
	const title = `${count(refusals.length, "review")} ${refusals.length === 1 ? "does" : "do"} not count`;
	const several = approvals.length > 1;
	return tableOf(refusals.map(({ login, roles, because }) => {
		const why = say`${notCountedWords(because)}.`;
		return several ? [
			list([login]),
			list(roles, 3),
			why
		] : [list([login]), why];
	}), {
		before: complete ? `\n<details>\n<summary>${title}</summary>\n\n` : `\n**${title}**\n\n`,
		head: several ? [
			"Who",
			"For",
			"Why"
		] : ["Who", "Why"],
		after: complete ? "\n</details>\n" : "",
		what: "review"
	});
}
function objections({ signatures: { objections: logins } }) {
	return logins.length === 0 ? "" : `\n\ud83d\udcac ${markdownPhrase(objectionWords(logins), "line")}.\n`;
}
function coverage(view) {
	if (view.approvals.every(({ tally }) => tally !== null && tally.missing === 0)) return fixed("");
	const entries = view.signatures.coverage;
	const moved = entries.some((entry) => entry.moved.length > 0);
	return tableOf(entries.map((entry) => {
		const cells = [list(entry.roles), say`${coverageWords(entry, view)}.`];
		return moved ? [...cells, entry.moved.length === 0 ? [] : movedFiles(entry.moved)] : cells;
	}), {
		before: "\n**What you sign**\n\n",
		head: [
			"As",
			"A signature covers",
			...moved ? ["Changed since the last one"] : []
		],
		what: "scope"
	});
}
function tableOf(rows, { before, head, after = "", what }) {
	if (rows.length === 0) return fixed("");
	return {
		before,
		tables: [{
			before: "",
			head,
			count: rows.length,
			row: (index) => (rows[index] ?? []).map((cell) => typeof cell === "string" ? cell : markdownPhrase(cell, "cell")),
			after: "",
			left: (hidden) => `\n\u2026 and ${count(hidden, `more ${what}`)}: see \`verdict.json\`.\n`
		}],
		after,
		left: (_, hidden) => `${count(hidden, what)}: see \`verdict.json\`.\n`,
		share: .15
	};
}
// src/core/report/waiver-sentence.ts
const STATE = {
	active: "until",
	expiring: "expires soon, until",
	expired: "expired, counts no more since",
	unused: "not needed, until"
};
function waiverStanding(waiver) {
	return say`${words(STATE[waiver.state])} ${quote(waiver.expires)}`;
}
// src/core/report/page/waivers.ts
function waivers(view) {
	const { waivers: register, adjustments } = view;
	if (register.length + adjustments.length === 0) return fixed("");
	const late = register.filter(({ state }) => state === "expired" || state === "expiring").length;
	return {
		before: `\n<details>\n<summary>\ud83c\udfab Exceptions in the policy: ${[
			...register.length > 0 ? [count(register.length, "waiver")] : [],
			...late > 0 ? [`${late} expired or soon to expire`] : [],
			...adjustments.length > 0 ? [`${count(adjustments.length, "control")} lowered to a warning`] : []
		].join(", ")}</summary>\n\n`,
		tables: [waiverTable(view), adjustmentTable(view)].filter((table) => table.count > 0),
		after: "\n</details>\n",
		left: (_, rows) => `${count(rows, "exception")}: see \`verdict.json\`.\n`,
		share: .2
	};
}
function waiverTable({ waivers: register }) {
	return {
		before: "",
		head: [
			"Waived",
			"For",
			"Holds",
			"By",
			"Reason"
		],
		count: register.length,
		row: (index) => {
			const waiver = register[index];
			if (waiver === void 0) return [];
			const instead = waiver.compensating === null ? [] : say`; instead: ${quote(waiver.compensating)}`;
			return [
				[name(waiver.control)],
				list(waiver.models),
				waiverStanding(waiver),
				join(waiver.approvedBy.map((login) => [name(login)])),
				say`${quote(waiver.reason)}${instead}`
			].map((cell) => markdownPhrase(cell, "cell"));
		},
		after: "",
		left: (hidden) => `\n\u2026 and ${count(hidden, "more waiver")}: see \`verdict.json\`.\n`
	};
}
function adjustmentTable({ adjustments }) {
	return {
		before: "\n",
		head: [
			"Control",
			"Severity",
			"Policy line"
		],
		count: adjustments.length,
		row: (index) => {
			const adjustment = adjustments[index];
			if (adjustment === void 0) return [];
			const { control, from, to, at } = adjustment;
			return [
				codeSpan(control, "cell"),
				`${from} lowered to ${to}`,
				String(at.line)
			];
		},
		after: "",
		left: (hidden) => `\n\u2026 and ${count(hidden, "more control")}: see \`verdict.json\`.\n`
	};
}
// src/core/report/markdown.ts
const COMMENT_LIMIT = 65536;
function renderComment(view, limit = COMMENT_LIMIT) {
	return renderPage(view, {
		first: `${marker(view.gate)}\n`,
		limit,
		measure: (text) => text.length
	});
}
function renderPage(view, { first, limit, measure }) {
	return fitted(view, {
		first,
		after: details(view)
	}, {
		limit,
		measure
	});
}
function fitted(view, { first, after }, { limit, measure }) {
	const start = [fixed(first + head(view)), overview(view)];
	const failures = [
		failing(view),
		errors(view),
		problems(view)
	];
	const rest = [...open(view), ...after];
	const whole = fit([
		...start,
		...failures,
		...rest
	], limit, measure);
	if (whole.hidden.slice(start.length, start.length + 2).every((rows) => rows === 0)) return whole.text;
	return fit([
		...start,
		failingIndex(view),
		...failures,
		...rest
	], limit, measure).text;
}
function details(view) {
	return [
		measured(view),
		charts(view),
		settledRules(view),
		waivers(view),
		evidence(view),
		fixed(footer(view))
	];
}
function failing(view) {
	return openRules(view, ["failed"], (rules) => `\u274c ${count(rules, "rule")} ${rules === 1 ? "fails" : "fail"}`);
}
function errors(view) {
	return openRules(view, ["errored"], (rules) => `\ud83d\udca5 ${count(rules, "rule")} could not be evaluated`);
}
function open(view) {
	return [
		openRules(view, ["undecided"], (rules) => `\u2753 ${count(rules, "rule")} can\u2019t be decided`),
		openRules(view, ["pending"], (rules) => `\u23f3 ${count(rules, "rule")} pending`),
		approvals(view),
		...signatureSections(view),
		openRules(view, ["warning"], (rules) => `\u26a0\ufe0f ${count(rules, "warning")}`)
	];
}
// src/core/report/utf8-length.ts
function utf8Length(text) {
	let bytes = text.length;
	for (let index = 0; index < text.length; index++) {
		const unit = text.charCodeAt(index);
		if (unit > 127) bytes += unit > 2047 && (unit < 55296 || unit > 57343) ? 2 : 1;
	}
	return bytes;
}
// src/core/report/summary.ts
const SUMMARY_LIMIT = 1048576;
function renderSummary(view, limit = SUMMARY_LIMIT) {
	return renderPage(view, {
		first: "",
		limit,
		measure: utf8Length
	});
}
// src/action/trial-note.ts
const NOTE = "\n> [!NOTE]\n> This job is set to `fail-on: never`: it stays green whatever is decided here. Nothing is gated by it.\n";
function commentBody(view, failOn) {
	const note = failOn === "never" ? NOTE : "";
	return renderComment(view, COMMENT_LIMIT - note.length) + note;
}
function summaryBody(view, failOn) {
	const note = failOn === "never" ? NOTE : "";
	return renderSummary(view, SUMMARY_LIMIT - note.length) + note;
}
// src/action/comment.ts
async function commentOn(change, forge, task) {
	const { runner, inputs } = task;
	const { comment: mode, failOn } = inputs;
	const { pull } = change.dossier.subject;
	if (pull === null || mode === "never") return;
	const where = mode === "on-problem" && change.verdict.decision === "promote" ? "posted" : "always";
	try {
		const report = {
			marker: MARKER_PREFIX,
			body: commentBody(change.view, failOn),
			where
		};
		const published = await publishComment(forge.comments, pull, report);
		runner.output("comment-url", published.url ?? "");
		runner.info(`Comment ${published.change}${published.url === null ? "" : `: ${published.url}`}`);
		for (const url of published.duplicates) runner.info(`A further comment of ours is out of date, delete it: ${url}`);
	} catch (cause) {
		if (!(cause instanceof Fault)) throw cause;
		const refused = cause.code === "fault/forbidden" || cause.code === "fault/not-found";
		const message = `The report could not be posted as a comment; the job summary carries it. ${cause.message}. ${cause.hint}`;
		runner.annotate({
			path: null,
			line: null,
			level: refused ? "notice" : "warning",
			title: "No comment",
			message
		});
	}
}
// src/action/inputs.ts
const COMMENT = [
	"always",
	"on-problem",
	"never"
];
const FAIL_ON = [
	"block",
	"hold",
	"never"
];
function readInputs(get) {
	const token = get("github-token");
	const policyPath = relativePath(get("policy") || ".github/countersign.yml");
	const comment = oneOf("comment", get("comment") || "always", COMMENT);
	const failOn = oneOf("fail-on", get("fail-on") || "block", FAIL_ON);
	const reportDirectory = relativePath(get("report-dir") || "countersign-report");
	const pullNumber = numberOf(get("pull-number"));
	const problems = [
		...token === "" ? ["`github-token` is empty: leave it out, or pass a token"] : [],
		...policyPath === null ? ["`policy` must be a path inside the repository, without `..`"] : [],
		...comment.ok ? [] : [comment.error],
		...failOn.ok ? [] : [failOn.error],
		...reportDirectory === null ? ["`report-dir` must be a path inside the workspace, without `..`"] : [],
		...pullNumber === "wrong" ? ["`pull-number` must be the number of a pull request"] : []
	];
	if (!(policyPath !== null && reportDirectory !== null && pullNumber !== "wrong" && comment.ok && failOn.ok) || problems.length > 0) return err(problems);
	return ok({
		token,
		policyPath,
		comment: comment.value,
		failOn: failOn.value,
		reportDirectory,
		pullNumber
	});
}
function oneOf(name, given, allowed) {
	const found = allowed.find((value) => value === given);
	if (found !== void 0) return ok(found);
	const meant = nearest(given, allowed);
	const guess = meant === null ? "" : ` (did you mean ${meant}?)`;
	return err(`\`${name}\` is ${JSON.stringify(given)}${guess}; it may be ${allowed.join(", ")}`);
}
function relativePath(given) {
	const path = given.replace(/^(?:\.\/)+/, "").replace(/\/$/, "");
	return isSafePath(path) ? path : null;
}
function numberOf(given) {
	if (given === "") return null;
	return /^#?[1-9]\d{0,8}$/.test(given) ? Number(given.replace("#", "")) : "wrong";
}
// src/core/report/annotations.ts
const ANNOTATIONS_PER_LEVEL = 10;
const TITLE_LIMIT = 255;
const LEVEL$1 = {
	failed: "error",
	errored: "error",
	undecided: "error",
	pending: "notice",
	warning: "warning",
	waived: null,
	passed: null,
	"not-applicable": null
};
function annotationsOf(view) {
	const byLevel = {
		error: [],
		warning: [],
		notice: []
	};
	const rules = view.models.flatMap((model) => model.rules);
	for (const group of GROUPS) {
		const level = LEVEL$1[group];
		if (level !== null) {
			for (const rule of rules) if (rule.group === group) byLevel[level].push(rule);
		}
	}
	return [
		"error",
		"warning",
		"notice"
	].flatMap((level) => annotationsAt(level, byLevel[level]));
}
function annotationsAt(level, rules) {
	const hidden = rules.length - 10;
	return rules.slice(0, 10).map((rule, index) => {
		return annotationOf(level, rule, index === 9 && hidden > 0 ? `\n\nAnd ${count(hidden, "more rule")} like this: see the report.` : "");
	});
}
function annotationOf(level, rule, more) {
	const model = rule.finding.model === null ? "" : `${plain$1([{
		kind: "name",
		text: rule.finding.model
	}])}: `;
	const remedy = rule.remedy === null ? "" : ` ${plain$1(rule.remedy)}.`;
	const here = rule.place?.side === "candidate" ? rule.place : null;
	return {
		path: here?.path ?? null,
		line: here?.at?.line ?? null,
		level,
		title: shorten(`${model}${plain$1(rule.label)}`, TITLE_LIMIT),
		message: `${plain$1(rule.because)}.${remedy}${more}`
	};
}
// src/core/report/sarif.ts
const RESULTS_LIMIT = 25e3;
const LEVEL = {
	failed: "error",
	errored: "error",
	undecided: "error",
	pending: "note",
	warning: "warning",
	waived: "note",
	passed: null,
	"not-applicable": null
};
function renderSarif(view) {
	const rules = view.models.flatMap((model) => model.rules);
	const shown = GROUPS.filter((group) => LEVEL[group] !== null).flatMap((group) => rules.filter((rule) => rule.group === group)).slice(0, RESULTS_LIMIT);
	const ids = [...new Set(shown.map(({ finding }) => finding.rule))].toSorted(byCodeUnit);
	const index = new Map(ids.map((id, position) => [id, position]));
	const first = new Map(shown.toReversed().map((rule) => [rule.finding.rule, rule]));
	return prettyJson({
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: driver(view, ids.flatMap((id) => descriptor(first.get(id)))) },
			automationDetails: { id: `countersign/${uriPath(view.gate ?? "none")}/` },
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: { SRCROOT: { description: { text: "The root of the repository" } } },
			properties: {
				decision: view.decision,
				headline: plain$1(view.headline),
				counts: view.counts
			},
			results: shown.map((rule) => result(rule, index.get(rule.finding.rule) ?? 0))
		}]
	});
}
function driver(view, rules) {
	const version = view.engine.version;
	return {
		name: view.engine.name,
		version,
		semanticVersion: version,
		rules
	};
}
function descriptor(rule) {
	if (rule === void 0) return [];
	const label = plain$1(rule.label);
	const { finding } = rule;
	const help = `${label}. Run: countersign explain ${visible(finding.control?.id ?? finding.rule)}`;
	return [{
		id: finding.rule,
		shortDescription: { text: label },
		help: { text: help },
		defaultConfiguration: { level: finding.severity === "block" ? "error" : "warning" },
		properties: {
			kind: finding.kind,
			tags: ["countersign", finding.kind]
		}
	}];
}
function result(rule, ruleIndex) {
	const { finding, because, remedy } = rule;
	const who = finding.model === null ? "" : `${visible(finding.model)}: `;
	const todo = remedy === null ? "" : ` ${plain$1(remedy)}.`;
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: levelOf(rule),
		message: { text: unlinked(`${who}${plain$1(rule.label)}. ${plain$1(because)}.${todo}`) },
		locations: location(rule),
		partialFingerprints: { "countersign/v1": fingerprint(rule) },
		suppressions: finding.waiver === null ? void 0 : [suppression(finding.waiver.reason)],
		properties: {
			outcome: finding.outcome,
			reason: finding.reason.code,
			severity: finding.severity
		}
	};
}
function levelOf({ group, finding }) {
	return group === "warning" && finding.severity === "info" ? "note" : LEVEL[group] ?? "note";
}
function suppression(justification) {
	return {
		kind: "external",
		status: "accepted",
		justification
	};
}
function location({ place }) {
	if (place === null) return [];
	const region = place.at === null ? void 0 : {
		startLine: place.at.line,
		startColumn: place.at.column
	};
	return [{ physicalLocation: {
		artifactLocation: {
			uri: uriPath(place.path),
			uriBaseId: "SRCROOT"
		},
		region
	} }];
}
function uriPath(path) {
	return path.toWellFormed().split("/").map((segment) => encodeURIComponent(segment)).join("/").replace(/^\/+/, (slashes) => "%2F".repeat(slashes.length));
}
function fingerprint({ finding }) {
	const identity = JSON.stringify([
		finding.rule,
		finding.model,
		finding.metric?.slice ?? null
	]);
	return sha256(identity).slice(7);
}
function unlinked(text) {
	return text.replaceAll("](", "] (");
}
// src/core/report/verdict-json.ts
function renderVerdictJson(verdict) {
	const view = viewOf(verdict);
	return prettyJson({
		schema: "countersign.verdict/v1",
		decision: verdict.decision,
		headline: plain$1(view.headline),
		next: plain$1(view.next),
		gate: verdict.gate,
		subject: verdict.subject,
		asOf: verdict.asOf,
		counts: view.counts,
		models: verdict.models.toSorted(byKeys(({ id }) => id)).map(({ id, tier, change }) => ({
			id,
			tier,
			change
		})),
		findings: view.models.flatMap(({ rules }) => rules).toSorted(inPlace).map(findingValue),
		approvals: verdict.approvals.toSorted(byKeys(({ role }) => role)).map(approvalValue),
		objections: verdict.objections.toSorted(byKeys(({ login }) => login, ({ review }) => String(review))),
		nextExpiry: verdict.nextExpiry,
		waivers: view.waivers,
		adjustments: view.adjustments,
		digests: verdict.digests,
		engine: verdict.engine
	});
}
const inPlace = byKeys(({ finding }) => finding.model ?? "", ({ finding }) => finding.rule, ({ finding }) => finding.metric?.slice ?? "", ({ finding }) => JSON.stringify(finding));
function findingValue({ finding, because, remedy }) {
	const facts = finding.metric;
	return {
		baseline: quantityValue(facts?.baseline ?? null),
		because: plain$1(because),
		bound: facts?.limit ?? null,
		candidate: quantityValue(facts?.candidate ?? null),
		control: finding.control,
		direction: facts?.direction ?? null,
		evidence: finding.evidence.map(citationValue),
		kind: finding.kind,
		mergeBase: quantityValue(facts?.mergeBase ?? null),
		metric: facts?.name ?? null,
		model: finding.model,
		outcome: finding.outcome,
		reason: finding.reason.code,
		remedy: remedy === null ? null : plain$1(remedy),
		rule: finding.rule,
		severity: finding.severity,
		slack: facts?.slack ?? null,
		slice: facts?.slice ?? null,
		test: facts?.bound ?? null,
		waiver: waiverValue(finding)
	};
}
function approvalValue(tally) {
	const { role, signs, required, counted, missing, couldSign, unreadable } = tally;
	return {
		role,
		signs,
		required,
		counted: counted.map(({ id, login, review, sha, at, expiresAt }) => ({
			id,
			login,
			review,
			sha,
			at,
			expiresAt
		})),
		notCounted: tally.notCounted.map(({ id, login, review, because }) => ({
			id,
			login,
			review,
			code: because.code,
			because: plain$1(notCountedWords(because))
		})),
		missing,
		couldSign: couldSign.map(({ id, login }) => ({
			id,
			login
		})),
		unreadable: unreadable.map(({ name, why }) => ({
			name,
			why
		}))
	};
}
function quantityValue(quantity) {
	if (quantity === null) return null;
	const { value, interval, standardError, n } = quantity;
	return {
		interval,
		n: rows(n),
		standardError,
		value
	};
}
function rows(text) {
	if (text === null) return null;
	return (/^\d{1,15}$/.test(text) ? Number(text) : null) ?? text;
}
function waiverValue(finding) {
	const waiver = finding.waiver;
	return waiver === null ? null : { ...waiver };
}
function citationValue({ path, side, at, digest, strength }) {
	return {
		column: at?.column ?? null,
		digest,
		line: at?.line ?? null,
		path,
		side,
		strength
	};
}
// src/action/outputs.ts
async function publishOutputs(world, inputs, change) {
	const { runner } = world;
	const { reportDirectory: directory, failOn } = inputs;
	await world.writeReports(directory, reportFiles(change, failOn));
	setOutputs(runner, directory, change);
	await runner.summary(summaryBody(change.view, failOn));
	for (const annotation of annotationsOf(change.view)) runner.annotate(annotation);
}
function reportFiles({ verdict, view, dossier }, failOn) {
	return new Map([
		["verdict.json", renderVerdictJson(verdict)],
		["report.md", commentBody(view, failOn)],
		["report.sarif", renderSarif(view)],
		["dossier.json", prettyJson(dossier)]
	]);
}
function setOutputs(runner, directory, { verdict }) {
	runner.output("decision", verdict.decision);
	runner.output("gate", verdict.gate ?? "");
	runner.output("models", JSON.stringify(verdict.models.map(({ id }) => id)));
	runner.output("evidence-digest", verdict.digests.evidence);
	runner.output("verdict-path", `${directory}/verdict.json`);
	runner.output("report-path", `${directory}/report.md`);
}
// src/action/run.ts
async function runAction(world) {
	const { runner } = world;
	try {
		const inputs = readInputs((name) => runner.input(name));
		if (!inputs.ok) return stop(runner, `Wrong inputs: ${inputs.error.join("; ")}.`);
		if (world.asOf === null) return stop(runner, "COUNTERSIGN_AS_OF is no moment such as 2026-11-22T10:00:00Z.");
		runner.mask(inputs.value.token);
		const forge = world.openForge(inputs.value.token, logOf(runner));
		try {
			await judgeChange(world, forge, {
				inputs: inputs.value,
				asOf: world.asOf
			});
		} finally {
			forge.close();
		}
	} catch (cause) {
		stop(runner, sentenceOf(cause, runner));
	}
}
async function judgeChange(world, forge, { inputs, asOf }) {
	const { runner, repository } = world;
	const { policyPath, failOn, pullNumber } = inputs;
	const trigger = await world.trigger(pullNumber);
	const { request, superseded } = await findChange(trigger, forge, {
		repository,
		policyPath,
		asOf
	});
	const change = await evaluateChange(request, forge.repository, logOf(runner));
	await publishOutputs(world, inputs, change);
	if (superseded) runner.info("The pull request has newer commits: its comment is left to their run.");
	else await commentOn(change, forge, {
		inputs,
		runner
	});
	const { decision } = change.verdict;
	runner.info(`Decision: ${decision}`);
	if (isFailure(decision, failOn)) runner.fail(`Decision: ${decision}. The job summary says why, and what to do next.`);
}
function isFailure(decision, failOn) {
	switch (failOn) {
		case "block": return decision === "block";
		case "hold": return decision !== "promote";
		case "never": return false;
		default: return unreachable(failOn);
	}
}
function stop(runner, message) {
	runner.output("decision", "block");
	runner.fail(message);
}
function sentenceOf(cause, runner) {
	if (cause instanceof Fault) return `${cause.message}. ${cause.hint}`;
	if (cause instanceof Error) runner.debug(cause.stack ?? cause.message);
	return `Countersign failed by a mistake of its own (${cause instanceof Error ? cause.message : String(cause)}). Nothing was judged; please report it.`;
}
function logOf(runner) {
	return {
		info: (event, fields) => runner.debug(logLine(event, fields)),
		warn: (event, fields) => runner.info(logLine(event, fields))
	};
}
function logLine(event, fields = {}) {
	return [event, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(" ");
}
// src/action/main.ts
runAction(buildWorld(process.env)).catch((cause) => {
	process.stdout.write(`::error::Countersign can't reach the runner: ${String(cause).split("\n")[0]}\n`);
	process.exitCode = 1;
});
