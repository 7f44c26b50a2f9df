// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "vungtrong-benchmarks",
  dependencies: [.package(name: "vungtrong", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "Geospatial", package: "vungtrong"),
        .product(name: "Printing", package: "vungtrong"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
