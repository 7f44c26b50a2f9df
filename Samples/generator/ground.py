"""Positions: metres east and north of the middle of the demo, degrees on WGS 84, and VN-2000 tables."""
import math

ORIGIN = (104.29, 22.54)  # degrees east, north

A = 6378137.0
F = 1 / 298.257223563  # WGS 84; VN-2000 uses the same ellipsoid
E2 = F * (2 - F)

# EPSG:6960, VN-2000 to WGS 84, coordinate frame rotation: metres, arc seconds, scale difference.
SHIFT = (-191.90441429, -39.30318279, -111.45032835)
ROTATION = (-0.00928836, 0.01975479, -0.00427372)
SCALE = 0.252906278e-6


def degrees_of(point):
    """Longitude and latitude of a point in metres from the origin; exact enough for land of a few kilometres."""
    x, y = point
    phi = math.radians(ORIGIN[1])
    w = 1 - E2 * math.sin(phi) ** 2
    meridian, normal = A * (1 - E2) / w ** 1.5, A / math.sqrt(w)
    return (ORIGIN[0] + math.degrees(x / (normal * math.cos(phi))), ORIGIN[1] + math.degrees(y / meridian))


def geocentric(longitude, latitude, height=0.0):
    lam, phi = math.radians(longitude), math.radians(latitude)
    normal = A / math.sqrt(1 - E2 * math.sin(phi) ** 2)
    across = (normal + height) * math.cos(phi)
    return (across * math.cos(lam), across * math.sin(lam), (normal * (1 - E2) + height) * math.sin(phi))


def geographic(x, y, z):
    across = math.hypot(x, y)
    phi = math.atan2(z, across * (1 - E2))
    for _ in range(6):
        normal = A / math.sqrt(1 - E2 * math.sin(phi) ** 2)
        phi = math.atan2(z + E2 * normal * math.sin(phi), across)
    return (math.degrees(math.atan2(y, x)), math.degrees(phi))


def to_vn2000(longitude, latitude):
    """WGS 84 degrees to degrees on VN-2000: EPSG:6960 backwards."""
    x, y, z = (value - shift for value, shift in zip(geocentric(longitude, latitude), SHIFT))
    rx, ry, rz = (math.radians(seconds / 3600) for seconds in ROTATION)
    # Forwards the frame turns by [[1, rz, -ry], [-rz, 1, rx], [ry, -rx, 1]]; backwards by its transpose.
    turned = (x - rz * y + ry * z, rz * x + y - rx * z, -ry * x + rx * y + z)
    return geographic(*(value / (1 + SCALE) for value in turned))


def transverse_mercator(longitude, latitude, central_meridian, scale):
    """Easting and northing in metres, false easting 500 000 (Krüger's series to n^4: far below a millimetre here)."""
    n = F / (2 - F)
    rectifying = A / (1 + n) * (1 + n ** 2 / 4 + n ** 4 / 64)
    alpha = (
        n / 2 - 2 * n ** 2 / 3 + 5 * n ** 3 / 16 + 41 * n ** 4 / 180,
        13 * n ** 2 / 48 - 3 * n ** 3 / 5 + 557 * n ** 4 / 1440,
        61 * n ** 3 / 240 - 103 * n ** 4 / 140,
        49561 * n ** 4 / 161280,
    )
    phi, lam = math.radians(latitude), math.radians(longitude - central_meridian)
    e = math.sqrt(E2)
    t = math.sinh(math.atanh(math.sin(phi)) - e * math.atanh(e * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(lam)), math.asinh(math.sin(lam) / math.hypot(t, math.cos(lam)))
    north, east = xi, eta
    for j, factor in enumerate(alpha, 1):
        north += factor * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        east += factor * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
    return (500_000 + scale * rectifying * east, scale * rectifying * north)


def vn2000_tm3(longitude, latitude, central_meridian=104.75):
    """Easting and northing in VN-2000 / TM-3; 104.75 is EPSG:9208, the zone of Lào Cai."""
    return transverse_mercator(*to_vn2000(longitude, latitude), central_meridian, 0.9999)
