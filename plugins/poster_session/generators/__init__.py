"""The rim: the only modules that know Pelican."""

from pelican import signals

from .session import SessionGenerator
from .settings import complete


def connect() -> None:
    """Hang the poster session into Pelican's course; Pelican forgets lambdas, so these are named functions."""
    signals.initialized.connect(_prepare)
    signals.get_generators.connect(_generators)


def _prepare(pelican: object) -> None:
    complete(pelican.settings)  # type: ignore[attr-defined]


def _generators(pelican: object) -> type[SessionGenerator]:
    return SessionGenerator
