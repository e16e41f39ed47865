/// An author's standing with the institute; the directory groups by it, in this order.
public enum AuthorStatus: String, Sendable, CaseIterable {
  case staff, fellow, intern, guest, alumni
}
