"""A walk around a parcel as a phone or receiver writes it down."""
import math
from dataclasses import dataclass

from .ground import degrees_of


@dataclass
class Fix:
    position: tuple  # metres
    seconds: float  # since the start of the walk
    hdop: float
    satellites: int
    kind: str = "3d"


@dataclass
class Habits:
    """How somebody walks, and with what."""
    speed: float  # metres a second
    interval: int  # seconds between two points
    accuracy: float  # metres within which 68 of 100 positions lie
    beyond: float  # metres walked on past the start; negative: stopped short
    poor: int = 0  # points under trees, with few satellites
    spikes: int = 0  # points thrown far aside though the figures look good
    pause: int = 0  # points written while standing still


MEMORY = 60.0  # seconds over which the error of a receiver stays alike


def walk(ring, habits, chance):
    """Fixes in the order of time. Errors are correlated: a receiver is wrong the same way for about a minute."""
    start = chance.whole(0, len(ring) - 1)
    path = ring[start:] + ring[:start]
    if chance.between(0, 1) < 0.4:
        path = path[:1] + path[:0:-1]
    # 68 of 100 positions lie within 1.515 standard errors of one axis.
    sigma = habits.accuracy / 1.515
    error = (sigma * chance.normal(), sigma * chance.normal())
    distance, seconds, fixes = 0.0, 0.0, []
    end = len(path) + habits.beyond  # the ring has a point every metre
    while distance <= end:
        at = path[int(distance) % len(path)]
        position = (at[0] + error[0] + 0.2 * chance.normal(), at[1] + error[1] + 0.2 * chance.normal())
        hdop = round(max(0.7, 1.0 + 0.25 * chance.normal()), 1)
        fixes.append(Fix(position, seconds, hdop, chance.whole(8, 15)))
        distance += habits.speed * habits.interval * chance.between(0.85, 1.15)
        seconds += habits.interval
        keep = math.exp(-habits.interval / MEMORY)
        fresh = sigma * math.sqrt(1 - keep * keep)
        error = (keep * error[0] + fresh * chance.normal(), keep * error[1] + fresh * chance.normal())
    spoil(fixes, habits, chance)
    return fixes


def spoil(fixes, habits, chance):
    """Puts in what surveyors really hand over: points under trees, single wild points, a rest on the way."""
    inner = list(range(6, len(fixes) - 6))

    def aside(fix, near, far):
        turn, reach = chance.between(0, 2 * math.pi), chance.between(near, far)
        fix.position = (fix.position[0] + reach * math.cos(turn), fix.position[1] + reach * math.sin(turn))

    if habits.poor and len(inner) > habits.poor:
        first = inner[chance.whole(0, len(inner) - 1 - habits.poor)]
        for fix in fixes[first:first + habits.poor]:
            aside(fix, 12, 35)
            fix.hdop, fix.satellites = round(chance.between(12, 38), 1), chance.whole(3, 4)
            inner.remove(fixes.index(fix))
    for _ in range(habits.spikes):
        aside(fixes[inner.pop(chance.whole(0, len(inner) - 1))], 80, 160)
    if habits.pause:
        at = inner[len(inner) // 2]
        still = fixes[at]
        rest = [Fix(still.position, still.seconds + k * habits.interval, still.hdop, still.satellites)
                for k in range(1, habits.pause + 1)]
        for fix in fixes[at + 1:]:
            fix.seconds += habits.pause * habits.interval
        fixes[at + 1:at + 1] = rest


def degrees(fix):
    return degrees_of(fix.position)
