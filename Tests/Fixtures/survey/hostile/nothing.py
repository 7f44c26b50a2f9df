"""Bytes that are no survey at all."""

import random

from .making import LIMIT, hostile


@hostile
def noise_bytes():
    return random.Random(9).randbytes(LIMIT)


@hostile
def blanks():
    return b" " * LIMIT


@hostile
def line_ends():
    return b"\n" * LIMIT
