"""Writes csv-oracle.json: small CSV files, and what others read in them.

Run: python csv_oracle.py. Versions stand in the file's header. Numbers are pandas' (`float_precision="round_trip"`, the
same double as Python's float()), texts are those of pyarrow's CSV reader and of Python's csv module, which must agree.
"""

import csv
import io
import json
import pathlib
import platform

import numpy as np
import pandas as pd
import pyarrow as pa
import pyarrow.csv as pc

rng = np.random.default_rng(20261127)

TEXTS = ["north", "south, east", 'say "no"', "two\nlines", "Zürich", "東京", "", " x ", "NA", "007", "a;b", "1.50", "\t"]


def numbers(kind, n):
    if kind == "scores":
        return [repr(float(x)) for x in rng.random(n)]
    if kind == "wide":
        return [repr(float(x)) for x in rng.standard_normal(n) * 10.0 ** rng.integers(-300, 300, n)]
    if kind == "long":
        return ["%.25f" % x for x in rng.random(n)]
    if kind == "small":
        return [repr(float(x)) for x in rng.random(n) * 10.0 ** rng.integers(-25, 0, n)]
    if kind == "whole":
        return [str(int(x)) for x in rng.integers(-(2**62), 2**62, n)]
    if kind == "missing":
        return [repr(float(x)) if rng.random() < 0.7 else "" for x in rng.random(n)]
    raise ValueError(kind)


def case(kind, quoting, end, separator, n=40):
    rows = [[number, str(rng.choice(TEXTS)), str(i)] for i, number in enumerate(numbers(kind, n))]
    out = io.StringIO()
    writer = csv.writer(out, quoting=quoting, lineterminator=end, delimiter=separator)
    writer.writerow(["number", "text", "id"])
    writer.writerows(rows)
    content = out.getvalue()
    data = content.encode()
    # an empty text is a missing one here, whether quoted or not
    frame = pd.read_csv(io.BytesIO(data), sep=separator, usecols=["number"], float_precision="round_trip")
    read = pc.read_csv(
        io.BytesIO(data),
        parse_options=pc.ParseOptions(delimiter=separator, newlines_in_values=True),
        convert_options=pc.ConvertOptions(column_types={"text": pa.string(), "id": pa.string(), "number": pa.string()}),
    )
    texts = read["text"].to_pylist()
    again = [row[1] for row in csv.reader(io.StringIO(content, newline=""), delimiter=separator)][1:]
    assert texts == again == [row[1] for row in rows]
    values = frame["number"].astype(float).tolist()
    assert all(v == float(r[0]) if r[0] else np.isnan(v) for v, r in zip(values, rows))
    return {
        "name": f"{kind}, quoting {quoting}, {end!r}, {separator!r}",
        "content": content,
        "number": [None if np.isnan(v) else v.hex() for v in values],
        "text": [t or None for t in texts],
    }


kinds = ["scores", "wide", "long", "small", "whole", "missing"]
quotings = [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]
cases = [
    case(kind, quoting, end, separator)
    for i, kind in enumerate(kinds)
    for j, quoting in enumerate(quotings)
    for end, separator in [[("\n", ","), ("\r\n", ";"), ("\n", "\t"), ("\r\n", ",")][(i + j) % 4]]
]
header = {"python": platform.python_version(), "pandas": pd.__version__, "pyarrow": pa.__version__, "numpy": np.__version__}
path = pathlib.Path(__file__).with_name("csv-oracle.json")
path.write_text(json.dumps({"versions": header, "cases": cases}, ensure_ascii=False, separators=(",", ":")) + "\n")
print(path.stat().st_size, "bytes")
