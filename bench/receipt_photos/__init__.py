"""Made photos of made receipts with known truth, for trying the reader. Pillow and numpy only.

The sellers are real names, the receipts are not. No layout here is unseen any longer:
the `unseen` ones were measured on before anybody looked at them, and looked at afterwards.
"""
