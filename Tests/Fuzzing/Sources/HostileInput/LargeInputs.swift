/// Inputs that are too large to keep as files: each broke a promise once, or stands next to one that did.
enum LargeInputs {
  /// The inputs of one kind, by name.
  static func of(_ kind: any HostileInput.Type) -> KeyValuePairs<String, String> {
    switch kind.name {
    case HostileCSV.name: csv
    case HostileProfile.name: profile
    case HostileManifest.name: manifest
    default: cases
    }
  }

  private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  private static func rows(_ count: Int, _ row: (Int) -> String) -> String { (0..<count).map(row).joined() }

  private static let million = 1_000_000
  private static let invoices = "--- invoices.csv\nid,customer,issued,due,amount,currency\n"
  private static let payments = "--- payments.csv\nid,customer,date,amount,currency,invoice\n"
  /// A customer with an invoice over one riyal; 4,200 of the largest amount beside it are more than 64 bits hold.
  private static let oneRiyal = "id,name,currency\nC1,x,SAR\n\(invoices)I1,C1,2026-01-05,2026-01-05,1,SAR\n"
  private static let largest = "22517998136852.47"

  private static let csv: KeyValuePairs<String, String> = [
    "a cell of a megabyte": "id,name\nC9,\(times("a", million))\n",
    "a cell of three megabytes": "id,name\nC9,\(times("a", 3 * million))\n",
    "an id of a megabyte, twice": "id,name\n\(times("b", million)),x\n\(times("b", million)),y\n",
    "a heading of a megabyte": "id,name,\(times("c", million))\nC9,x,\n",
    "a day of a megabyte": "\(invoices)I9,C1,\(times("9", million)),2026-01-01,\(times("8", million)),SAR\n",
    "a letter with many marks": "\(invoices)I9,C1,a\(times("\u{301}", 100_000)),2026-01-01,1,SAR\n",
    "two hundred thousand fields in a row": "id,name\nC9,x\(times(",", 200_000))\nC10,y\n",
    "ten thousand columns": "id,name,\(rows(10_000) { "c\($0)," })z\nC9,x\(times(",", 10_001))\n",
    "ten thousand columns of one name": "id,name\(times(",c", 10_000))\nC9,x\(times(",", 10_000))\n",
    "ten thousand fields under two columns": "id,name\nC9,x\(times(",", 10_000))\n",
    "five thousand bad rows": invoices + times("I,C,1,2,3,4\n", 5_000),
    "payments of one invoice beyond 64 bits":
      oneRiyal + payments + rows(4_200) { "P\($0),C1,2026-01-05,\(largest),SAR,I1\n" }
      + "--- promises.csv\ncustomer,made,until,amount,currency,invoice\nC1,2026-01-01,2026-01-20,1,SAR,I1\n",
    "payments without an invoice beyond 64 bits":
      oneRiyal + payments + rows(4_200) { "P\($0),C1,2026-01-05,\(largest),SAR,\n" }
      + "--- promises.csv\ncustomer,made,until,amount,currency,invoice\nC1,2026-01-01,2026-01-20,1,SAR,\n",
    "invoices beyond 64 bits":
      "id,name,currency\nC1,x,SAR\n" + invoices
      + rows(4_200) { "I\($0),C1,2026-01-05,2026-01-05,\(largest),SAR\n" },
    "instalments beyond 64 bits":
      oneRiyal + "--- plans.csv\ninvoice,instalment,due,amount\n"
      + rows(4_200) { "I1,\($0 + 1),2026-02-05,\(largest)\n" },
    "a family of three thousand generations": "id,name,parent\n" + rows(3_000) { "A\($0),x,A\($0 + 1)\n" }
      + "A3000,x,\n",
    "a family without its head": "id,name,parent\n" + rows(3_000) { "A\($0),x,A\($0 + 1)\n" } + "A3000,x,nobody\n",
    "a long strength":
      "--- blocks.csv\nsubject,from,reason,author,strength\nC1,2026-01-01,x,y,cap:\(times("z", 100_000))\n",
  ]

  private static let profile: KeyValuePairs<String, String> = [
    "lists in lists": "x = \(times("[", 10_000))\(times("]", 10_000))\n",
    "lists in lists, not closed": "x = \(times("[", 30_000))",
    "tables in tables": "x = \(times("{a=", 10_000))true\(times("}", 10_000))\n",
    "a key of many parts": "a\(times(".a", 30_000)) = true\n",
    "a heading of many parts": "[a\(times(".a", 30_000))]\nx = true\n",
    "a list heading of many parts": "[[a\(times(".a", 30_000))]]\nx = true\n",
    "many keys of many parts": rows(500) { "a\(times(".a", 15)).k\($0) = true\n" },
    "a megabyte": "x = \"\(times("a", million))\"\n",
    "a long key": "\(times("a", 60_000)) = true\n",
    "a long form of dates": "[[file]]\npattern = \"*\"\ndates = \"\(times("x", 60_000))\"\n",
    "a long number": "x = \(times("9", 60_000))\n",
    "many files": times("[[file]]\n", 7_000),
    "many keys": rows(5_000) { "k\($0) = true\n" },
    "dots": "a\(times(".", 60_000)) = true\n",
  ]

  private static let manifest: KeyValuePairs<String, String> = [
    "tables in tables": "return \(times("{", 10_000))\(times("}", 10_000))",
    "brackets in brackets": "return \(times("(", 10_000))1\(times(")", 10_000))",
    "a long chain of not": "return \(times("not ", 50_000))1",
    "a long chain of ..": "return \(times("\"a\"..", 50_000))\"b\"",
    "a long chain of ^": "return \(times("2^", 50_000))2",
    "a long comment": "return { name = \"x\", --\(times("a", 300_000))\n}",
    "a name of two hundred thousand letters": "return { name = \(times("x", 200_000)) }",
  ]

  private static let cases: KeyValuePairs<String, String> = [
    "ten thousand columns": "it,answer\(rows(10_000) { ",c\($0)" })\nx\(times(",", 10_001))\n",
    "ten thousand columns of one name": "it,answer\(times(",c", 10_000))\nx\(times(",", 10_001))\n",
    "cells of a megabyte": "it,invoice.due,answer\n\(times("a", million)),\(times("b", million)),\n",
    "an answer of a megabyte": "it,answer\nx,\(times("b", million))\n",
    "a stage of a megabyte": "--- cases/escalation.csv\nit,invoice.stage,answer\nx,\(times("b", million)),\n",
    "a heading of a megabyte": "it,\(times("h", million)),answer\nx,,\n",
    "long ids":
      "it,customer.id,invoice.id,order.id,customer.segment,answer\na,\(times("i", 100_000)),,\(times("o", 100_000)),"
      + "\(times("s", 100_000)),\n",
  ]
}
