"""Corners of a parcel as they are drawn on imagery or measured one by one."""
import math


def simplified(ring, tolerance):
    """Fewest points of a ring that stay within `tolerance` metres of it (Douglas and Peucker)."""
    far = max(range(len(ring)), key=lambda k: math.dist(ring[k], ring[0]))
    first = between(ring[:far + 1], tolerance)
    second = between(ring[far:] + ring[:1], tolerance)
    return first[:-1] + second[:-1]


def between(line, tolerance):
    a, b = line[0], line[-1]
    length = math.dist(a, b) or 1e-9
    worst, reach = 0, 0.0
    for k, p in enumerate(line[1:-1], 1):
        off = abs((b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])) / length
        if off > reach:
            worst, reach = k, off
    if reach <= tolerance:
        return [a, b]
    return between(line[:worst + 1], tolerance)[:-1] + between(line[worst:], tolerance)


def drawn(ring, tolerance, error, chance):
    """Corners with an independent error of `error` metres on each axis."""
    return [(x + error * chance.normal(), y + error * chance.normal()) for x, y in simplified(ring, tolerance)]
