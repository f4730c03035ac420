"""The processes behind `derive_all`: `nursery` forks children, `child` works on one PDF."""

import json
import sys
from pathlib import Path


def child() -> None:
    """Work on the one PDF that standard input names."""
    from .fence import enclose
    from .job import Job
    from .work import run

    order = json.loads(sys.stdin.read())
    job = Job.from_dict(order["job"])
    enclose(job.limits)
    run(job, Path(order["folder"]))


if __name__ == "__main__":
    if sys.argv[1:] == ["child"]:
        child()
    elif sys.argv[1:] == ["nursery"]:
        from .nursery import main

        main()
