extension BoundingBox {
  /// The box with so many metres more on every side; a little more towards the poles, never less.
  public func grown(by distance: Metres) -> BoundingBox {
    // A degree of latitude is 110.57 km at least; parallels shrink with the cosine, which the plane knows.
    let plane = LocalPlane(around: center)
    let corner = plane.position(east: distance.value, north: distance.value)
    let (across, along) = (
      (corner.longitude - center.longitude) * 1.01, (corner.latitude - center.latitude) * 1.01
    )
    return BoundingBox(west: west - across, south: south - along, east: east + across, north: north + along)
  }
}
