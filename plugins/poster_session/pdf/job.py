"""The order for one PDF, as it travels to another process or machine."""

from dataclasses import dataclass
from typing import Any

from .recipe import Limits, Recipe

SOURCE, SAFE, LIGHT = "source.pdf", "poster.pdf", "poster.light.pdf"  # names inside the working folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One PDF to work on; plain values, so that it can travel to another process or machine."""

    source: str
    digest: str  # sha256 of the PDF's bytes when it was given out
    recipe: Recipe
    limits: Limits
    poppler: bool  # whether poppler's programs are there

    def to_dict(self) -> dict[str, Any]:
        """The job as plain values."""
        return {
            "source": self.source,
            "digest": self.digest,
            "recipe": self.recipe.to_dict(),
            "limits": self.limits.to_dict(),
            "poppler": self.poppler,
        }

    @classmethod
    def from_dict(cls, plain: dict[str, Any]) -> "Job":
        """The job that `to_dict` wrote down."""
        return cls(**{**plain, "recipe": Recipe.from_dict(plain["recipe"]), "limits": Limits(**plain["limits"])})
