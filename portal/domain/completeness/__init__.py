"""Completeness: what is still open before an application is sent. It helps and never gates."""
