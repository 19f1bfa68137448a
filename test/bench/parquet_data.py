"""python parquet_data.py ROWS FILE [WRITER]: predictions as a Parquet file, by polars (snappy), duckdb or pyarrow."""
import sys

import numpy as np
import pyarrow as pa

rows, path, writer = int(float(sys.argv[1])), sys.argv[2], (sys.argv[3:] or ["polars"])[0]
rng = np.random.default_rng(1)
label = rng.random(rows) < 0.3
score = 1 / (1 + np.exp(-(rng.normal(size=rows) + 1.2 * label)))
weight = np.round(rng.gamma(2, 1, rows), 3)
names = np.array([f"slice-{i:02d}" for i in range(100)])
table = pa.table({"label": label.astype(np.int64), "score": score, "slice": names[rng.integers(0, 100, rows)], "weight": weight})
if writer == "polars":
    import polars as pl

    pl.from_arrow(table).write_parquet(path, compression="snappy")
elif writer == "duckdb":
    import duckdb

    duckdb.register("predictions", table)
    duckdb.sql(f"copy predictions to '{path}' (format parquet, codec 'snappy')")
else:
    import pyarrow.parquet as pq

    pq.write_table(table, path, compression="snappy")
