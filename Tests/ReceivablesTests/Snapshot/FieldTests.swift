import Receivables
import Testing

/// What the table of fields says of nil.
@Suite struct FieldTests {
  @Test func `a field can be nil if, and only if, its sentence says when`() {
    func check<Columns>(_ fields: [Field<Columns>]) {
      for field in fields {
        #expect(field.isOptional == field.sentence.english.contains("nil"), "\(field.name)")
        #expect(field.isOptional == field.sentence.arabic?.contains("nil"), "\(field.name)")
      }
    }
    check(SnapshotFields.customer)
    check(SnapshotFields.invoice)
    check(SnapshotFields.order)
    check(SnapshotFields.ledger)
  }

  @Test func `what is nil together, and what a flag tells, are fields that can be nil`() {
    let customer = Set(SnapshotFields.customer.filter(\.isOptional).map(\.name))
    let invoice = Set(SnapshotFields.invoice.filter(\.isOptional).map(\.name))
    #expect(customer.isSuperset(of: SnapshotFields.customerNilTogether.joined()))
    #expect(invoice.isSuperset(of: SnapshotFields.invoiceNilTogether.joined()))
    #expect(customer.union(invoice).isSuperset(of: SnapshotFields.presentWhere.values.joined()))
  }
}
