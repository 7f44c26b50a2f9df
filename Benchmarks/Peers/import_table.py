"""A coordinate table in VN-2000 to valid polygons with geodesic area: import_table.py IN.csv OUT.gpkg"""
import sys

import geopandas
import pandas
import pyproj
import shapely

table = pandas.read_csv(sys.argv[1])
code = table["Số thửa"].to_numpy()
index = pandas.Series(code).factorize()[0]
rings = shapely.linearrings(table["Y (m)"].to_numpy(), table["X (m)"].to_numpy(), indices=index)
names = table["Số thửa"].drop_duplicates().to_numpy()
frame = geopandas.GeoDataFrame({"name": names}, geometry=shapely.polygons(rings), crs="EPSG:9208")
frame = frame.to_crs("EPSG:4326")
invalid = ~frame.geometry.is_valid
frame.loc[invalid, "geometry"] = frame.loc[invalid, "geometry"].make_valid()
ellipsoid = pyproj.Geod(ellps="WGS84")
frame["area_m2"] = [abs(ellipsoid.geometry_area_perimeter(shape)[0]) for shape in frame.geometry]
frame.to_file(sys.argv[2], layer="parcels", engine="pyogrio")
