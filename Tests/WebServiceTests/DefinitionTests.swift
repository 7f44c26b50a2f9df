import TestSupport
import Testing

@Suite struct DefinitionTests {
  /// Schemathesis makes requests from the document, wrong ones too: a few in every run, many in the long one.
  @Test(.enabled(if: OutsideProgram.hasPython("schemathesis"), "needs schemathesis of PyPI"))
  func `no request made from the definition is a fault or answered as the definition does not say`()
    async throws
  {
    try await OpenServer.run(SiteFixture.sample.store) { base in
      let folder = try TemporaryFolder()
      let settings = try folder.write("", to: "schemathesis.toml")
      let (code, output) = try OutsideProgram.outcome(
        OutsideProgram.python,
        [
          "-m", "schemathesis.cli", "--config-file", settings, "run", base + "/openapi.json", "--checks",
          "not_a_server_error,status_code_conformance",
          "--phases", LongTests.areWanted ? "examples,coverage,fuzzing" : "fuzzing", "--max-examples",
          LongTests.areWanted ? "60" : "3",
          "--seed", "20261124",
          // Tests beside this one may hold all threads for a while: what is asked here is no question of speed.
          "--wait-for-schema", "300", "--request-timeout", "120",
          "--no-color", "--workers", "2", "--generation-database", "none",
        ])
      #expect(code == 0, "\(output.suffix(6_000))")
    }
  }
}
