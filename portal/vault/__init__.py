"""Encryption at rest: keys, sealed envelopes, keyed look-ups."""
