"""Slow work, done outside the requests: what the outbox asks for."""
