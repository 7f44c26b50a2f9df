import Testing

@testable import WebService

@Suite("What is kept while the store stays as it is")
struct RevisionMemoryTests {
  @Test func `a value is made once a revision, and what is not there is asked for again`() {
    let memory = RevisionMemory<String, Int>(most: 10)
    #expect(memory.value("lot", at: 1) { 5 } == 5)
    #expect(memory.value("lot", at: 1) { 6 } == 5)
    #expect(memory.value("lot", at: 2) { 7 } == 7)
    #expect(memory.value("serial", at: 2) { nil } == nil)
    #expect(memory.value("serial", at: 2) { 8 } == 8)
  }

  @Test func `somebody who asked before a change brings nothing old to those after it`() {
    let memory = RevisionMemory<String, Int>(most: 10)
    #expect(memory.value("lot", at: 2) { 2 } == 2)
    #expect(memory.value("lot", at: 1) { 1 } == 1)
    #expect(memory.value("lot", at: 2) { 3 } == 2)
  }

  @Test func `one more than are kept makes all forgotten`() {
    let memory = RevisionMemory<Int, Int>(most: 3)
    for key in 0..<3 { _ = memory.value(key, at: 1) { key } }
    #expect(memory.value(0, at: 1) { 9 } == 0)
    #expect(memory.value(3, at: 1) { 3 } == 3)
    #expect(memory.value(0, at: 1) { 9 } == 9)
  }
}
