"""An online poster session out of a folder of poster PDFs and Markdown files, as a Pelican plugin."""


def register() -> None:
    """Connect the poster session to Pelican, which calls this once."""
    # Imported here, so that whoever uses a part of the package needs no Pelican.
    from .generators import connect

    connect()
