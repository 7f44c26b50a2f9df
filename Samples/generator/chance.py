"""Random numbers that are the same for every Python version."""
import math
import random

SEED = 20260930


class Chance:
    """A stream of numbers of its own for each name, so that a new sample leaves the others as they are."""

    def __init__(self, name):
        self.source = random.Random(f"{SEED} {name}")

    def between(self, low, high):
        return low + (high - low) * self.source.random()

    def whole(self, low, high):
        """low...high, both included."""
        return low + int(self.source.random() * (high - low + 1))

    def pick(self, choices):
        return choices[self.whole(0, len(choices) - 1)]

    def normal(self):
        """Mean 0, standard deviation 1 (Box and Muller)."""
        radius = math.sqrt(-2 * math.log(1 - self.source.random()))
        return radius * math.cos(2 * math.pi * self.source.random())
