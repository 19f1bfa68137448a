"""Writes predictions.parquet: the 40 rows of `scored(40, 5)`, to read the same numbers from CSV and Parquet.

pyarrow 26.0.1
"""
import pyarrow as pa
import pyarrow.parquet as pq

rows = range(40)
labels = [row % 2 for row in rows]
right = [row % 5 != 0 for row in rows]
high = [(label == 1) == ok for label, ok in zip(labels, right)]
scores = [round(0.6 + (row % 7) / 20, 3) if up else round(0.4 - (row % 7) / 20, 3) for row, up in zip(rows, high)]
table = pa.table({"id": [f"r{row}" for row in rows], "label": labels, "score": scores})
pq.write_table(table, "predictions.parquet", compression="zstd", write_statistics=False)
