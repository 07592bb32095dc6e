"""The heart: income support in plain Python. Values in, values out."""
