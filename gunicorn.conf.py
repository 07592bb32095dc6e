"""How gunicorn serves the portal; it reads this by itself when it is started in this folder.

One process for each core, each made from one that has everything loaded: no page waits for that,
and what is loaded is in memory once. An option on the command line goes before what stands here.
"""

import gc
import os

from gunicorn.http import wsgi as answers

worker_class = "gthread"
workers = len(os.sched_getaffinity(0))
# Most of them wait: for a picture to be made, for the disk, for another's writing.
threads = 16
preload_app = True
# By default a sender at this machine's own address may say, in headers, which page it asks for.
forwarder_headers = ""
loglevel = "warning"
# What serves is told to nobody who asks; gunicorn has no setting for it.
answers.SERVER = "web"


def when_ready(_server: object) -> None:
    """Before the processes are made."""
    import wsgi

    wsgi.load()
    # What lives as long as the process is looked through no more, and stays shared.
    gc.collect()
    gc.freeze()
