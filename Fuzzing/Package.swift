// swift-tools-version: 6.2
import PackageDescription

/// Built by `./run fuzz`, with the compiler's coverage for libFuzzer in every module.
let package = Package(
  name: "vungtrong-fuzzing",
  dependencies: [.package(name: "vungtrong", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [.product(name: "SurveyImport", package: "vungtrong")],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
