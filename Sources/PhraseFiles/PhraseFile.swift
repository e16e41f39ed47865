/// The words of the interface, a file for each language, as translators edit them. They are part of the program.
///
/// What the lines mean is known to `Site` (see `Phrases`); here is only which languages there are.
public enum PhraseFile {
  /// The languages that have a file, by their codes.
  public static let languages = ["en"]

  /// A language's file; nil where there is none.
  public static func bytes(of language: String) -> [UInt8]? {
    switch language {
    case "en": PackageResources.en_txt
    default: nil
    }
  }
}
