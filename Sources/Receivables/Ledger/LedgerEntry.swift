/// One row of the house CSV files, checked and typed: what an import hands to the ledger.
public enum LedgerEntry: Hashable, Sendable {
  case customer(Customer)
  case invoice(Invoice)
  case payment(Payment)
  case creditNote(CreditNote)
  case dispute(Dispute)
  case promise(PromiseToPay)
  case contact(Contact)
  case instalment(Instalment)
  case block(Block)
  case order(Order)
  case rate(ExchangeRate)
}
