"""The reader's language: locales, catalogues and formats. Knows no Flask."""
