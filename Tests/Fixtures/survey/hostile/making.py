"""What the makers of hostile files share."""

LIMIT = 10_000_000
WEST, SOUTH = 104.29, 22.53
FILES = {}


def hostile(make):
    FILES[make.__name__.replace("_", "-")] = make
    return make


def fill(head, pieces, tail):
    """Head, as many of the pieces as fit, tail."""
    tail = tail.encode()
    parts = [head.encode()]
    size = len(parts[0]) + len(tail)
    for piece in pieces:
        piece = piece.encode()
        if size + len(piece) > LIMIT:
            break
        parts.append(piece)
        size += len(piece)
    return b"".join(parts + [tail])


def endless(make):
    number = 0
    while True:
        yield make(number)
        number += 1
