// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target of ours; a warning is an error.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// Above floor 1 nothing touches a raw pointer without saying `unsafe`.
let safeSettings = settings + [.strictMemorySafety()]

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
/// SQLite's own interface, for the spatial functions that GRDB cannot mark as innocuous.
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
/// scrypt, for the passwords of the staff.
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")

func systemLibrary(_ name: String, _ pkgConfig: String, _ package: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/CLibraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "vungtrong",
  products: [
    .executable(name: "vungtrong", targets: ["vungtrong"]),
    // For Benchmarks, which measures them without the command line around them.
    .library(name: "Geospatial", targets: ["Geospatial"]),
    .library(name: "Printing", targets: ["Printing"]),
    // For Fuzzing, which reads surveys through it.
    .library(name: "SurveyImport", targets: ["SurveyImport", "GrowingAreas", "FileFormats", "Geospatial"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: ["FullFoundation"]),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
  ],
  targets: [
    // Floor 0: one system library each.
    systemLibrary("CGEOS", "geos", "libgeos-dev"),
    systemLibrary("CPROJ", "proj", "libproj-dev"),
    systemLibrary("CExpat", "expat", "libexpat1-dev"),
    systemLibrary("CYajl", "yajl", "libyajl-dev"),
    systemLibrary("CZlib", "zlib", "zlib1g-dev"),
    systemLibrary("CZip", "libzip", "libzip-dev"),
    systemLibrary("CXLSXWriter", "xlsxwriter", "libxlsxwriter-dev"),
    systemLibrary("CQREncode", "libqrencode", "libqrencode-dev"),
    systemLibrary("CPangoCairo", "pangocairo", "libpango1.0-dev"),
    systemLibrary("CGdkPixbuf", "gdk-pixbuf-2.0", "libgdk-pixbuf-2.0-dev"),

    // Floor 1.
    .target(name: "Geospatial", dependencies: ["CGEOS", "CPROJ"], swiftSettings: settings),
    .target(
      name: "FileFormats", dependencies: ["CExpat", "CYajl", "CZlib", "CZip", "CXLSXWriter"],
      swiftSettings: settings),
    .target(
      name: "Printing", dependencies: ["CQREncode", "CPangoCairo", "CGdkPixbuf", "CZlib"],
      swiftSettings: settings),
    .target(name: "Wording", swiftSettings: safeSettings),
    .target(name: "WebTemplates", swiftSettings: safeSettings),

    // Floor 2.
    .target(name: "GrowingAreas", dependencies: ["Geospatial"], swiftSettings: safeSettings),
    .target(name: "GeoPackage", dependencies: ["Geospatial", grdb, sqlite], swiftSettings: safeSettings),

    // Floor 3.
    .target(
      name: "SurveyImport", dependencies: ["GrowingAreas", "GeoPackage", "FileFormats", "Geospatial"],
      swiftSettings: safeSettings),
    .target(name: "Traceability", dependencies: ["GrowingAreas", "Geospatial"], swiftSettings: safeSettings),

    // Floor 4.
    .target(
      name: "Registry",
      dependencies: ["GeoPackage", "GrowingAreas", "Traceability", "Geospatial", grdb, crypto],
      swiftSettings: safeSettings),
    .target(
      name: "Publication",
      dependencies: ["GeoPackage", "GrowingAreas", "Traceability", "Geospatial", grdb, crypto],
      swiftSettings: safeSettings),
    .target(
      name: "Documents",
      dependencies: ["GrowingAreas", "Traceability", "Printing", "FileFormats", "Wording", "Geospatial"],
      swiftSettings: safeSettings),

    // Floor 5.
    .target(
      name: "UseCases",
      dependencies: [
        "Registry", "Publication", "Documents", "SurveyImport", "Traceability", "GrowingAreas", "GeoPackage",
        "FileFormats", "Geospatial", "Printing", "Wording", crypto, cryptoExtras,
      ],
      swiftSettings: safeSettings),

    // Floor 6.
    .target(
      name: "WebService",
      dependencies: [
        "UseCases", "Publication", "Documents", "Printing", "Traceability", "GrowingAreas", "GeoPackage",
        "FileFormats", "Geospatial", "Wording", "WebTemplates", crypto,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: safeSettings),

    // Floor 7.
    .executableTarget(
      name: "vungtrong",
      dependencies: [
        "UseCases", "WebService", "Registry", "Publication", "Documents", "SurveyImport", "Traceability",
        "GrowingAreas", "Geospatial", "Wording", .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      swiftSettings: safeSettings),

    // What tests of several targets need: folders that go, programs beside ours.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(name: "GeospatialTests", dependencies: ["Geospatial"], swiftSettings: settings),
    .testTarget(
      name: "FileFormatsTests", dependencies: ["FileFormats", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "PrintingTests", dependencies: ["Printing", "TestSupport"], swiftSettings: settings),
    .testTarget(name: "WordingTests", dependencies: ["Wording"], swiftSettings: settings),
    .testTarget(name: "GrowingAreasTests", dependencies: ["GrowingAreas"], swiftSettings: settings),
    .testTarget(
      name: "GeoPackageTests", dependencies: ["GeoPackage", "Geospatial", "TestSupport", grdb],
      swiftSettings: settings),
    .testTarget(
      name: "SurveyImportTests", dependencies: ["SurveyImport", "TestSupport"], swiftSettings: settings),
    .testTarget(
      name: "TraceabilityTests",
      dependencies: ["Traceability", "TestSupport", "GrowingAreas", "Geospatial", crypto],
      swiftSettings: settings),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "TestSupport", "GeoPackage", "GrowingAreas", "Traceability", "Geospatial", grdb,
      ],
      swiftSettings: settings),
    .testTarget(
      name: "PublicationTests",
      dependencies: ["Publication", "GeoPackage", "GrowingAreas", "Traceability", "Geospatial", grdb],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["TestSupport", "Documents", "Printing", "Wording", "GrowingAreas", "Geospatial"],
      swiftSettings: settings),
    .testTarget(
      name: "WebServiceTests",
      dependencies: [
        "TestSupport", "WebService", "WebTemplates", "UseCases", "Publication", "Traceability",
        "GrowingAreas",
        "Geospatial", "Wording",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "UseCasesTests",
      dependencies: [
        "UseCases", "TestSupport", "Registry", "FileFormats", "Traceability", "GrowingAreas", "Geospatial",
        "Wording",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "vungtrong", "Documents", "Printing"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)
