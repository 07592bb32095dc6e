"""My Pages: a self-service portal for clients of municipal income support."""
