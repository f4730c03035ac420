"""The processes behind `derive_all`: `nursery` forks children, `child` works on one PDF."""

import json
import os
import sys
from pathlib import Path


def child() -> None:
    """Work on the one PDF that standard input names."""
    from .fence import enclose
    from .job import Job
    from .work import run

    order = json.loads(sys.stdin.read())
    job = Job.from_dict(order["job"])
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what libraries say of a broken file is nothing to the organizer
    enclose(job.limits)
    run(job, Path(order["folder"]))


if __name__ == "__main__":
    if sys.argv[1:] == ["child"]:
        child()
    elif sys.argv[1:] == ["nursery"]:
        from .nursery import main

        main()
