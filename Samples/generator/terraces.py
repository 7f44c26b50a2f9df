"""Hills with terraces that follow the contour lines: closed rings in metres that never overlap."""
import math

BANK = 24.0  # metres between two terraces: bank, ditch and path


def ring_area(ring):
    """Square metres inside a ring of points that does not repeat its first."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


class Hill:
    """Contour lines around a summit. A contour is named by its mean distance from the summit in metres."""

    def __init__(self, centre, chance):
        self.centre = centre
        self.ridge = chance.between(0, math.pi)  # the direction in which the hill is drawn out
        self.waves = [(size * chance.between(0.8, 1.2), count, chance.between(0, 2 * math.pi), turn)
                      for size, count, turn in ((0.13, 2, 0.0011), (0.10, 3, -0.0016), (0.03, 7, 0.0007))]

    def point(self, angle, contour):
        # The waves turn a little from contour to contour, so that no two are alike; they never cross.
        shape = 1 + sum(size * math.sin(count * angle + phase + turn * contour)
                        for size, count, phase, turn in self.waves)
        along, across = 1.35 * contour * shape * math.cos(angle), 0.85 * contour * shape * math.sin(angle)
        c, s = math.cos(self.ridge), math.sin(self.ridge)
        return (self.centre[0] + c * along - s * across, self.centre[1] + s * along + c * across)

    def along(self, angle, contour, metres):
        """The angle reached by walking so far along a contour line, counter-clockwise."""
        here, left = self.point(angle, contour), metres
        while left > 0:
            angle += 0.002
            there = self.point(angle, contour)
            left -= math.dist(here, there)
            here = there
        return angle

    def height(self, point):
        """Metres above the sea: a slope of three in ten from a summit at 1180 m."""
        return 1180 - 0.3 * math.dist(point, self.centre)

    def outline(self, contour, count):
        """A ring of `count` points along a contour line."""
        return [self.point(2 * math.pi * k / count, contour) for k in range(count)]


def terrace(hill, first, last, contour, width, roundness, count):
    """One terrace: a rounded strip between two angles along a contour line, `width` metres across it."""
    ring = []
    for k in range(count):
        turn = 2 * math.pi * k / count
        along = math.copysign(abs(math.cos(turn)) ** (2 / roundness), math.cos(turn))
        across = math.copysign(abs(math.sin(turn)) ** (2 / roundness), math.sin(turn))
        ring.append(hill.point((first + last) / 2 + (last - first) / 2 * along, contour + width / 2 * across))
    return ring


def even_steps(ring, step):
    """Points along a ring every `step` metres."""
    closed = ring + ring[:1]
    points, left = [], 0.0
    for a, b in zip(closed, closed[1:]):
        length = math.dist(a, b)
        while left < length:
            share = left / length
            points.append((a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share))
            left += step
        left -= length
    return points


def layout(hill, areas, chance):
    """A terrace for each area in square metres, smallest next to the summit, in bands around the hill."""
    rings, contour, waiting = [], 80.0, sorted(areas)
    while waiting:
        width = math.sqrt(waiting[0] * chance.between(1.1, 1.4) / 3.0)
        middle = contour + width / 2
        angle = start = chance.between(0, 2 * math.pi)
        while waiting:
            own_width, roundness = width * chance.between(0.85, 1.0), chance.between(4.0, 7.0)
            last = hill.along(angle, middle, waiting[0] / own_width)
            for _ in range(6):
                ring = terrace(hill, angle, last, middle, own_width, roundness, 240)
                last = angle + (last - angle) * waiting[0] / ring_area(ring)
            if hill.along(last, middle, BANK) - start > 2 * math.pi:
                break
            rings.append(even_steps(ring, 1.0))
            waiting.pop(0)
            angle = hill.along(last, middle, BANK * chance.between(1.0, 3.0))
        contour += width + BANK * 1.4
    return rings
