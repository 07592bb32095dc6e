"""Made photos of made receipts with known truth, for trying the reader. Pillow and numpy only.

The sellers are real names, the receipts are not. The `unseen` ones
were measured on before anybody looked at them, and looked at afterwards. The `fresh` ones were
made by somebody who did not know the reader: `fresh_a` may be looked at, `fresh_b` only measured.
"""
