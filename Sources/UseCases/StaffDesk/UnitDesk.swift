import Geospatial
public import GrowingAreas
import Registry
public import Traceability

/// A crop with what it allows, as settings show it.
public struct CropLine: Sendable {
  public var crop: Crop
  /// nil when nothing is expected of a process.
  public var ratio: ProcessRatio?
  /// Where it comes from; empty for what the program came with.
  public var source: String
}

extension Office {
  /// Adds a village that nobody has drawn yet; its outline comes with a file, see `importVillages`.
  /// - Parameter code: nil to make it from the name.
  /// - Throws: `Refusal` notAllowed, invalidField; recordExists, also for a village that became part of another.
  public func addVillage(_ name: String, code: String? = nil) throws -> Village {
    try checkRight(.keepMap)
    let name = try required(name, field: "name")
    let village = Village(code: try Self.checkedCode(code, from: name), name: name)
    try registry.change(by: author) { try $0.addVillage(village) }
    return village
  }

  /// Adds a crop; season, bound and ratio are set with `setCrop`.
  /// - Throws: `Refusal` notAllowed, invalidField, recordExists.
  public func addCrop(nameVi: String, nameEn: String, boundModel: YieldBoundModel) throws -> Crop {
    try checkRight(.keepMap)
    let nameVi = try required(nameVi, field: "name")
    let crop = Crop(
      code: try Self.checkedCode(nil, from: nameVi).lowercased(), nameVi: nameVi,
      nameEn: try required(nameEn, field: "name-en"), boundModel: boundModel)
    try registry.change(by: author) { change in
      guard try change.reading.crop(crop.code) == nil else {
        throw Refusal(.recordExists, crop.code, ["kind": .text("crop")])
      }
      try change.addCrop(CropSetting(crop: crop))
    }
    return crop
  }

  /// - Throws: `Refusal` notAllowed.
  public func cropLines() throws -> [CropLine] {
    try checkRight(.keepMap)
    return try cropSettings().map { CropLine(crop: $0.crop, ratio: $0.ratio, source: $0.source) }
  }

  private static func checkedCode(_ code: String?, from name: String) throws -> String {
    let made = Slug.code(from: code ?? name)
    guard !made.isEmpty, made.utf8.count <= 40, code == nil || code == made else {
      throw Refusal(
        .invalidField, name,
        ["field": .text("code"), "value": .text(code ?? name), "rule": .text("capital-letters")])
    }
    return made
  }
}
