"""One process that loads what it needs when it needs it: quick to start, for tests that kill it."""

worker_class = "gthread"
threads = 8
loglevel = "warning"
