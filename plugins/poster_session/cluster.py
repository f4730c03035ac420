"""Where posters are prepared: on this machine, or on a cluster of machines that share its storage."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager


@contextmanager
def executor_at(address: str) -> Iterator[Executor | None]:
    """The executor of the Dask scheduler at an address, or None for this machine where the address is "".

    The workers need this project's plugins/ on their PYTHONPATH, and the project's folders under the same paths.
    Raises RuntimeError, in words for the organizer, when the cluster cannot be used.
    """
    if not address:
        yield None
        return
    try:
        from distributed import Client
    except ImportError as error:
        raise RuntimeError("POSTER_CLUSTER is set, but Dask is not installed. Run: uv sync --extra cluster") from error
    try:
        client = Client(address, timeout="10s", set_as_default=False)
    except (OSError, TimeoutError, ValueError) as error:
        raise RuntimeError(f"No Dask scheduler answers at {address}. Correct POSTER_CLUSTER, or start it.") from error
    with client:
        # A task is given to another worker when its own dies, up to the scheduler's allowed-failures.
        yield client.get_executor(pure=False)
