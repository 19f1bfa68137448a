window.BENCHMARK_DATA = {
  "lastUpdate": 1795000000000,
  "repoUrl": "https://example.org/otter",
  "entries": {
    "Otter": [
      { "commit": { "id": "aaa" }, "date": 1795000000000, "tool": "customSmallerIsBetter", "benches": [ { "name": "p95", "value": 12.5, "unit": "ms" } ] },
      { "commit": { "id": "bbb" }, "date": 1794000000000, "tool": "customSmallerIsBetter", "benches": [ { "name": "p95", "value": 99, "unit": "ms" } ] }
    ],
    "Empty": []
  }
};
