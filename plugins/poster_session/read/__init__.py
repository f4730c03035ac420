"""The organizers' folders as a Programme, with a problem for all that could not be used."""

from pathlib import Path

from ..model import Programme
from ..problems import Problem
from .intake import Intake, complain_of_names
from .posters import read_sessions
from .texts import complain_of_strangers, read_texts


def read_programme(root: Path, language: str) -> tuple[Programme, tuple[Problem, ...]]:
    """All that is sound in posters/ and content/ below a folder, and what is to mend."""
    intake = Intake(root=root, language=language)
    sessions, posters = read_sessions(intake)
    texts = read_texts(intake)
    complain_of_strangers(intake)
    complain_of_names(intake)
    programme = Programme(sessions=sessions, posters=posters, **texts, lines=intake.lines, references=intake.references)
    return programme, tuple(intake.problems)
