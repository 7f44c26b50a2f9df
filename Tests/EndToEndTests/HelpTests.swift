import Foundation
import TestSupport
import Testing

/// What `--help` says, read from the parser's own description of all commands.
@Suite("Help") struct HelpTests {
  /// One command with its words, and the flags it takes.
  struct Command: CustomTestStringConvertible, Sendable {
    let path: [String]
    let discussion: String
    let flags: Set<String>

    var testDescription: String { path.joined(separator: " ") }

    /// Command lines of the discussion that begin with the program's name.
    var examples: [String] {
      discussion.split(separator: "\n").compactMap { line in
        line.range(of: "vungtrong ").map { String(line[$0.lowerBound...]) }
      }
    }
  }

  @Test func `every command shows examples with its own name and flags`() throws {
    let commands = try Self.commands()
    #expect(commands.count > 40)
    for command in commands {
      #expect(!command.examples.isEmpty, "\(command.testDescription) has no example")
      for example in command.examples {
        let words = Self.words(of: example)
        #expect(Array(words.prefix(command.path.count)) == command.path, "\(example)")
        for flag in words where flag.hasPrefix("-") {
          #expect(command.flags.contains(flag), "\(command.testDescription) has no \(flag)")
        }
      }
    }
  }

  @Test func `the version is told`() throws {
    let outcome = try Program.run(Program.binary, ["--version"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(#/^\d+\.\d+\.\d+\n$/#), "\(outcome.output)")
  }

  static func commands() throws -> [Command] {
    let outcome = try Program.run(Program.binary, ["--experimental-dump-help"])
    try #require(outcome.status == 0)
    let described = try JSONDecoder().decode(Dump.self, from: Data(outcome.output.utf8))
    return described.command.leaves(under: [])
  }

  /// Words as a shell splits them: quotes keep spaces.
  private static func words(of line: String) -> [String] {
    line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? ["a word"] : part.split(separator: " ").map(String.init)
    }
  }

  private struct Dump: Decodable {
    let command: Described
  }

  private struct Described: Decodable {
    let commandName: String
    let discussion: String?
    let subcommands: [Described]?
    let arguments: [Argument]?

    struct Argument: Decodable {
      let names: [Name]?

      struct Name: Decodable {
        let kind: String
        let name: String
      }
    }

    func leaves(under path: [String]) -> [Command] {
      guard commandName != "help" else { return [] }
      if let subcommands, !subcommands.isEmpty {
        let inner = subcommands.flatMap { $0.leaves(under: path + [commandName]) }
        if !inner.isEmpty { return inner }
      }
      let names = (arguments ?? []).flatMap { $0.names ?? [] }
      return [
        Command(
          path: path + [commandName], discussion: discussion ?? "",
          flags: Set(names.map { $0.kind == "long" ? "--" + $0.name : "-" + $0.name }))
      ]
    }
  }
}
