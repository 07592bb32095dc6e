"""Made photos of made receipts with known truth, for trying the reader. Pillow and numpy only.

The sellers are real names, the receipts are not. Some layouts and sellers are kept aside: they are
only measured on, never tuned to.
"""
