import Receivables

/// Changes programs a little, as a slip of the hand would: the same for the same seed.
struct Mutation {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private static let others =
    "and break do else elseif end false for function goto if in local nil not or repeat return then true until while "
    + "+ - * / // % ^ # & ~ | << >> .. == ~= < <= > >= = ( ) { } [ ] :: : ; , . ... a 1 'a' <const> != && += \u{660} \u{201C} -- [[ ]] \""

  private static let bytes = Array("\\\"'[]=-.xez0 \n\r~<:u{}".utf8)

  private static let tokens = others.split(separator: " ").map(String.init)

  /// A token less, twice, changed or exchanged with another one.
  mutating func apply(to tokens: [String]) -> [String] {
    var tokens = tokens
    for _ in 0...numbers.below(2) where !tokens.isEmpty {
      let place = numbers.below(tokens.count)
      switch numbers.below(5) {
      case 0: tokens.remove(at: place)
      case 1: tokens.insert(tokens[place], at: place)
      case 2: tokens.swapAt(place, numbers.below(tokens.count))
      case 3: tokens[place] = Self.tokens[numbers.below(Self.tokens.count)]
      default: tokens.insert(Self.tokens[numbers.below(Self.tokens.count)], at: place)
      }
    }
    return tokens
  }

  /// A byte less, twice, or changed.
  mutating func apply(to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...numbers.below(3) where !bytes.isEmpty {
      let place = numbers.below(bytes.count)
      switch numbers.below(4) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(bytes[place], at: place)
      case 2: bytes[place] = UInt8(numbers.below(256))
      default: bytes[place] = Self.bytes[numbers.below(Self.bytes.count)]
      }
    }
    return bytes
  }

  /// Tokens with blanks, ends of lines, comments, or nothing where that is safe, between them.
  mutating func source(of tokens: [String]) -> [UInt8] {
    let blanks = [" ", " ", " ", " ", "\n", "\r\n", "\t", " --[[ c ]] ", " -- c\n", ""]
    var text = ""
    for token in tokens {
      let blank = blanks[numbers.below(blanks.count)]
      text += token + (blank.isEmpty && !["(", ")", "{", "}", ",", ";"].contains(token) ? " " : blank)
    }
    return Array(text.utf8)
  }
}
