/// A value of a fixture that cannot fail when the fixture is right.
public func certain<Value>(_ make: () throws -> Value) -> Value {
  do {
    return try make()
  } catch {
    // A wrong fixture is a fault of the test, which can say nothing then.
    preconditionFailure("a fixture is wrong: \(error)")
  }
}
