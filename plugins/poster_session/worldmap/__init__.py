"""A map of the world as one SVG: countries that take part are links, all other land is quiet."""

from .draw import MapEntry, draw

__all__ = ["MapEntry", "draw"]
