"""Made photos of made receipts with known truth, for trying the reader. Pillow and numpy only.

The sellers are real names, the receipts are not. The `unseen` ones
were measured on before anybody looked at them, and looked at afterwards. The `fresh` ones were
made by somebody who did not know the reader: `fresh_a` was looked at while
tuning, `fresh_b` after it had been measured on untouched: all of them have been looked at now. `fresh_c` and `fresh_e` (Malaysian
scans) are for tuning; `fresh_d` is kept aside: whoever tunes the reader leaves its layouts unread.

Some faces are not on every machine: RECEIPT_FONTS names further folders of fonts.
"""
