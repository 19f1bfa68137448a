"""Writes the Parquet fixtures beside it, and what pyarrow reads from them as JSON.

Run with Python 3.11+, numpy 2.4.6, pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1:  python fixtures.py
Every file holds the same table (or some of its columns); each is read back and held against the JSON.
"""
import datetime as dt
import decimal
import json
import pathlib
import sys
import uuid

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

here = pathlib.Path(__file__).parent
out = here / "fixtures"
out.mkdir(exist_ok=True)
ROWS = 61
rng = np.random.default_rng(5)


def some(values, every):
    """Null at each `every`-th place; 0 for no nulls."""
    return [None if every and i % every == 2 else v for i, v in enumerate(values)]


D = decimal.Decimal
days = [dt.date(1969, 12, 30) + dt.timedelta(days=int(d)) for d in rng.integers(-40_000, 40_000, ROWS)]
micros = rng.integers(-(2**50), 2**51, ROWS)
moments = [dt.datetime(1970, 1, 1) + dt.timedelta(microseconds=int(m)) for m in micros]
words = ["alpha", "beta", "", "γάμμα", "a,b\n\"c\"", "delta 🙂", "NA", "alpha ", "Zeta-9"]
floats = list(rng.normal(size=ROWS))
floats[3:9] = [float("nan"), float("inf"), float("-inf"), -0.0, 5e-324, 1.7976931348623157e308]
longs = [int(x) for x in rng.integers(-(2**53) + 1, 2**53, ROWS)]
longs[:4] = [2**53 - 1, -(2**53) + 1, 0, 2147483648]

columns = {
    "i8": (pa.int8(), some([int(x) for x in rng.integers(-128, 128, ROWS)], 7)),
    "i16": (pa.int16(), some([int(x) for x in rng.integers(-(2**15), 2**15, ROWS)], 0)),
    "i32": (pa.int32(), some([int(x) for x in rng.integers(-(2**31), 2**31, ROWS)], 5)),
    "i64": (pa.int64(), some(longs, 9)),
    "i64huge": (pa.int64(), some([int(x) for x in rng.integers(-(2**63), 2**63 - 1, ROWS)], 9)),
    "id": (pa.int64(), list(range(1, ROWS + 1))),
    "u8": (pa.uint8(), some([int(x) for x in rng.integers(0, 256, ROWS)], 3)),
    "u16": (pa.uint16(), some([int(x) for x in rng.integers(0, 2**16, ROWS)], 0)),
    "u32": (pa.uint32(), some([int(x) for x in rng.integers(0, 2**32, ROWS)], 4)),
    "u64": (pa.uint64(), some([2**64 - 1 - int(x) for x in rng.integers(0, 2**62, ROWS)], 4)),
    "f32": (pa.float32(), some([float(np.float32(x)) for x in rng.normal(size=ROWS)], 6)),
    "f64": (pa.float64(), some(floats, 8)),
    "score": (pa.float64(), list(rng.random(ROWS))),
    "weight": (pa.float64(), some([round(float(x), 1) for x in rng.gamma(2, 2, ROWS)], 0)),
    "flag": (pa.bool_(), some([bool(x) for x in rng.integers(0, 2, ROWS)], 4)),
    "constant": (pa.int32(), [7] * ROWS),
    "nothing": (pa.float64(), [None] * ROWS),
    "text": (pa.string(), some([words[int(i)] for i in rng.integers(0, len(words), ROWS)], 10)),
    "unique": (pa.string(), [f"row-{i:05d}" for i in range(ROWS)]),
    "digits": (pa.string(), some([str(int(i)) for i in rng.integers(0, 30, ROWS)], 11)),
    "dec9": (pa.decimal128(9, 2), some([D(int(i)).scaleb(-2) for i in rng.integers(-(10**9) + 1, 10**9, ROWS)], 7)),
    "dec18": (pa.decimal128(18, 4), some([D(int(i)).scaleb(-4) for i in rng.integers(-(10**17), 10**17, ROWS)], 0)),
    "dec38": (pa.decimal128(38, 10), some([(D(int(i)) * 10**12 + 7).scaleb(-10) for i in rng.integers(-(10**18), 10**18, ROWS)], 5)),
    "day": (pa.date32(), some(days, 6)),
    "ms": (pa.timestamp("ms"), some([m.replace(microsecond=m.microsecond // 1000 * 1000) for m in moments], 6)),
    "us": (pa.timestamp("us", tz="UTC"), some([m.replace(tzinfo=dt.timezone.utc) for m in moments], 0)),
    "ns": (pa.timestamp("ns"), some([int(m) * 1000 + 7 for m in micros], 5)),
    "clock": (pa.time64("us"), some([(m - dt.timedelta()).time() for m in moments], 5)),
}
only_pyarrow = {
    "f16": (pa.float16(), some([np.float16(x) for x in [0.0, -0.0, 6e-8, 65504, float("inf"), float("nan")] + list(rng.normal(size=ROWS - 6))], 13)),
    "uuid": (pa.uuid(), some([uuid.UUID(int=int(x)).bytes for x in rng.integers(0, 2**63, ROWS)], 6)),
    "raw4": (pa.binary(4), some([f"{i:04d}".encode() for i in rng.integers(0, 9999, ROWS)], 6)),
}
unwanted = {
    "list": pa.array([[1, 2], None, []] * (ROWS // 3) + [[3]] * (ROWS % 3), pa.list_(pa.int32())),
    "struct": pa.array([{"a": 1, "b": "x"}] * ROWS),
}


def iso(value, digits):
    """A moment in units of 10^-digits s from 1970."""
    second, rest = divmod(value, 10**digits)
    text = (dt.datetime(1970, 1, 1) + dt.timedelta(seconds=second)).isoformat()
    return text + fraction(f"{rest:0{digits}d}")


def fraction(digits):
    """Digits behind the point, in threes, as few as are enough."""
    while digits.endswith("000"):
        digits = digits[:-3]
    return "." + digits if digits else ""


def text_of(type, scalar):
    value = scalar.as_py() if not pa.types.is_timestamp(type) else scalar.value
    if value is None:
        return None
    if pa.types.is_timestamp(type):
        digits = {"ms": 3, "us": 6, "ns": 9}[type.unit]
        return iso(value, digits) + ("Z" if type.tz else "")
    if pa.types.is_boolean(type):
        return "true" if value else "false"
    if pa.types.is_decimal(type):
        return f"{value:f}"
    if isinstance(value, dt.time):
        return f"{value:%H:%M:%S}" + fraction(f"{value.microsecond:06d}")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, (float, np.floating)):
        return repr(float(value))
    return str(value)


def texts(column):
    return [text_of(column.type, scalar) for scalar in column]


def table(which):
    return pa.table({name: pa.array(values, type) for name, (type, values) in which.items()})


base = table(columns)
full = pa.table({**{n: base[n] for n in base.column_names}, **{n: table(only_pyarrow)[n] for n in only_pyarrow}, **unwanted})
expected = {name: texts(full[name]) for name in full.column_names if name not in unwanted}
required = ["id", "i16", "u16", "score", "weight", "constant", "unique", "dec18", "us"]
full = full.cast(pa.schema([f.with_nullable(f.name not in required) for f in full.schema]))

written = []


def read(file, path, column):
    try:
        return file.read(columns=[column])[column].combine_chunks()
    except OSError:
        # DuckDB's differences of INT32 take more than 32 bits, which pyarrow refuses; polars reads them
        return pl.read_parquet(path, columns=[column])[column].to_arrow()


def check(name):
    path = out / name
    file = pq.ParquetFile(path)
    names = file.schema_arrow.names
    for column in names:
        if column in expected:
            got = texts(read(file, path, column))
            want = expected[column]
            if got != want:
                bad = [(a, b) for a, b in zip(got, want) if a != b][:2]
                sys.exit(f"{name} {column}: {bad}")
    meta = file.metadata
    used = sorted({e for g in range(meta.num_row_groups) for c in range(meta.num_columns) for e in meta.row_group(g).column(c).encodings})
    written.append({"file": name, "columns": [c for c in names if c in expected], "writer": meta.created_by.split("(")[0].strip(), "encodings": used})


plain_ones = ["i32", "i64huge", "f64", "text", "dec38", "us", "unique", "raw4", "u32", "flag"]
for codec in ["none", "snappy", "gzip", "zstd", "brotli", "lz4"]:
    for version in ["1.0", "2.0"]:
        name = f"pyarrow-{codec}-v{version[0]}.parquet"
        coded = [c for c in full.column_names if c not in plain_ones and c not in unwanted and c != "f16"]
        pq.write_table(
            full if codec in ("snappy", "zstd") else full.select(list(columns)[:: 2 if version == "1.0" else 3] + ["text", "list"]),
            out / name,
            compression=codec,
            data_page_version=version,
            use_dictionary=coded,
            row_group_size=40,
            data_page_size=64,
            write_batch_size=9,
            write_statistics=False,
            store_schema=False,
            store_decimal_as_integer=version == "2.0",
        )
        check(name)

encodings = {
    **{n: "DELTA_BINARY_PACKED" for n in ["i8", "i32", "i64", "i64huge", "id", "u64", "ns", "day", "constant"]},
    **{n: "BYTE_STREAM_SPLIT" for n in ["f32", "f64", "score", "u32", "dec18", "raw4", "f16", "weight"]},
    **{n: "DELTA_BYTE_ARRAY" for n in ["unique", "digits", "uuid", "dec38"]},
    **{n: "DELTA_LENGTH_BYTE_ARRAY" for n in ["text"]},
    "flag": "RLE",
}
for version in ["1.0", "2.0"]:
    name = f"pyarrow-encodings-v{version[0]}.parquet"
    pq.write_table(
        full.select(list(encodings)),
        out / name,
        compression="zstd",
        data_page_version=version,
        use_dictionary=False,
        column_encoding=encodings,
        write_statistics=False,
        store_schema=False,
        data_page_size=128,
        write_batch_size=20,
    )
    check(name)

frame = pl.from_arrow(base)
for codec in ["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4"]:
    name = f"polars-{codec}.parquet"
    which = frame if codec == "zstd" else frame.select(pl.nth(range(0, len(columns), 3)), "text")
    which.write_parquet(out / name, compression=codec, row_group_size=30, data_page_size=128, statistics=False)
    check(name)

con = duckdb.connect()
con.execute("set timezone = 'UTC'")
con.register("base", base.drop_columns(["us"]))
for codec, version in [("uncompressed", "v1"), ("snappy", "v1"), ("zstd", "v2"), ("lz4_raw", "v2"), ("gzip", "v1"), ("brotli", "v2")]:
    name = f"duckdb-{codec}-{version}.parquet"
    chosen = "*" if codec in ("snappy", "zstd") else "id, f64, text, i32, flag, score, day"
    con.execute(f"copy (select {chosen} from base) to '{out / name}' (format parquet, codec '{codec}', parquet_version '{version}')")
    check(name)

# more rows: wide codes, long runs, many pages and groups
many = 2_600
wide = pa.table(
    {
        "code": pa.array([f"c{int(i)}" for i in rng.integers(0, 900, many)]),
        "run": pa.array([f"r{i // 700}" for i in range(many)]),
        "level": pa.array([None if (i // 50) % 3 == 0 else i % 17 for i in range(many)], pa.int64()),
    }
)
expected_wide = {n: texts(wide[n].combine_chunks()) for n in wide.column_names}
pq.write_table(wide, out / "wide-pyarrow.parquet", row_group_size=1500, data_page_size=700, compression="snappy", write_statistics=False, store_schema=False)
pl.from_arrow(wide).write_parquet(out / "wide-polars.parquet", compression="snappy", statistics=False, row_group_size=2100)
con.register("wide", wide)
con.execute(f"copy wide to '{out / 'wide-duckdb.parquet'}' (format parquet, codec 'snappy', parquet_version 'v2', row_group_size 2048)")

tiny = pa.table({"n": pa.array([1, None, 3], pa.int64()), "t": pa.array(["a", "b", None])})
pq.write_table(tiny, out / "tiny.parquet", compression="snappy", write_statistics=False, store_schema=False)
pq.write_table(tiny.slice(0, 0), out / "no-rows.parquet", compression="snappy", write_statistics=False, store_schema=False)
pq.write_table(pa.table({"t": pa.array([b"ok", b"\xff\xfe", b"ok"])}), out / "not-utf8.parquet", store_schema=False)

summary = {
    "by": f"fixtures.py, pyarrow {pa.__version__}, polars {pl.__version__}, duckdb {duckdb.__version__}, numpy {np.__version__}",
    "files": written,
    "columns": expected,
}
(out / "table.json").write_text(json.dumps(summary, ensure_ascii=False, separators=(",", ":")) + "\n")
(out / "wide.json").write_text(json.dumps(expected_wide, separators=(",", ":")) + "\n")
print(sum(p.stat().st_size for p in out.iterdir()), "bytes in", len(list(out.iterdir())), "files")
