"""The heart: income support in plain Python. Values in, values out; no page, table, file or language."""
