"""Overlaps of all parcels of a registry, from the file to the pairs: overlaps.py REGISTRY
Prints how many pairs share a tenth of the smaller parcel, or 10 m² and more."""
import sys

import geopandas
import numpy
import shapely

frame = geopandas.read_file(sys.argv[1], layer="parcel", columns=["code"], engine="pyogrio").to_crs("EPSG:9208")
shapes = numpy.asarray(frame.geometry.values)
tree = shapely.STRtree(shapes)
left, right = tree.query(shapes, predicate="intersects")
once = left < right
left, right = left[once], right[once]
shared = shapely.area(shapely.intersection(shapes[left], shapes[right]))
areas = shapely.area(shapes)
smaller = numpy.minimum(areas[left], areas[right])
print(int(((shared >= 0.1 * smaller) | (shared >= 10)).sum()))
