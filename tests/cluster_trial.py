"""Prepare PDFs on a real local Dask cluster of two workers, one of which dies on the way; prints JSON.

Run by test_cluster.py in a process of its own, because Dask changes the process it lives in.
"""

import json
import os
import signal
import sys
import threading
from pathlib import Path

from distributed import LocalCluster

from poster_session.cluster import executor_at
from poster_session.pdf import derive_all


def main(folder: Path, cache: Path) -> None:
    pdfs = sorted(folder.glob("*.pdf"))
    done: list[str] = []
    with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as cluster:
        victim = next(iter(cluster.workers.values())).process.process.pid

        def progress(number: int, everything: int, name: str) -> None:
            done.append(name)
            if number == 1:
                os.kill(victim, signal.SIGKILL)

        with executor_at(cluster.scheduler_address) as executor:
            made = derive_all(pdfs, cache=cache, executor=executor, progress=progress)
    found = {path.name: [derived.pdf, len(derived.pages), derived.text] for path, derived in made.items()}
    print(json.dumps({"made": found, "done": done, "threads": threading.active_count()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
