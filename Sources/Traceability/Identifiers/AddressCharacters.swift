/// Whether a character may stand in the host of an address, port and brackets of an IPv6 address included.
/// - Source: RFC 3986, 3.2.2.
func isHostCharacter(_ character: Character) -> Bool {
  character.isASCII && (character.isLetter || character.isNumber || "-._~:[]%!$&'()*+,;=".contains(character))
}

/// Whether a character may stand in path, query or fragment.
/// - Source: RFC 3986, 3.3 to 3.5.
func isAddressCharacter(_ character: Character) -> Bool {
  isHostCharacter(character) && character != "[" && character != "]" || "/?@".contains(character)
}
