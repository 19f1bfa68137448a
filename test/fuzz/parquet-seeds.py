"""Writes the Parquet seeds: python parquet-seeds.py. pyarrow 26.0.1, polars 2.1.0, duckdb 2.0.1, numpy 2.4.6."""
import decimal
import pathlib

import duckdb
import numpy as np
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

out = pathlib.Path(__file__).parent / "corpus" / "parquet"
rng = np.random.default_rng(3)
rows = 12
nulls = lambda values: [None if i % 5 == 2 else v for i, v in enumerate(values)]
table = pa.table(
    {
        "id": pa.array(range(rows), pa.int64()),
        "n": pa.array(nulls([int(x) for x in rng.integers(-(2**31), 2**31, rows)]), pa.int32()),
        "score": pa.array(nulls(list(rng.random(rows))), pa.float64()),
        "text": pa.array(nulls([["ab", "c", "é"][i % 3] for i in range(rows)])),
        "flag": pa.array([bool(i % 2) for i in range(rows)]),
        "dec": pa.array(nulls([decimal.Decimal(i).scaleb(-2) for i in range(rows)]), pa.decimal128(20, 2)),
        "us": pa.array(list(range(rows)), pa.timestamp("us", tz="UTC")),
    }
)
seeds = table
lean = {"write_statistics": False, "store_schema": False}
pq.write_table(table, out / "dictionary.parquet", compression="none", row_group_size=7, **lean)
pq.write_table(table, out / "snappy-v2.parquet", compression="snappy", data_page_version="2.0", data_page_size=16, write_batch_size=5, **lean)
pq.write_table(table, out / "lz4.parquet", compression="lz4", use_dictionary=False, **lean)
encodings = {
    "id": "DELTA_BINARY_PACKED", "n": "DELTA_BINARY_PACKED", "score": "BYTE_STREAM_SPLIT", "text": "DELTA_BYTE_ARRAY",
    "flag": "RLE", "dec": "BYTE_STREAM_SPLIT", "us": "DELTA_BINARY_PACKED",
}
pq.write_table(table, out / "encodings.parquet", compression="none", use_dictionary=False, column_encoding=encodings, **lean)
pl.from_arrow(table).write_parquet(out / "polars.parquet", compression="zstd", statistics=False)
duckdb.sql(f"copy (select * exclude us from seeds) to '{out / 'duckdb.parquet'}' (format parquet, codec 'uncompressed', parquet_version 'v2')")
