/// The words of the interface, a file for each language, as translators edit them. They are part of the program.
///
/// What the lines mean is known to `Site` (see `Phrases`); here is only which languages there are.
public enum PhraseFile {
  /// The languages that have a file, by their codes.
  public static let languages = [
    "ar", "az", "de", "en", "es", "fa", "fr", "hy", "it", "ka", "kk", "pl", "pt", "ru", "tr", "uk", "ur", "zh",
  ]

  /// A language's file; nil where there is none.
  public static func bytes(of language: String) -> [UInt8]? {
    switch language {
    case "ar": PackageResources.ar_txt
    case "az": PackageResources.az_txt
    case "de": PackageResources.de_txt
    case "en": PackageResources.en_txt
    case "es": PackageResources.es_txt
    case "fa": PackageResources.fa_txt
    case "fr": PackageResources.fr_txt
    case "hy": PackageResources.hy_txt
    case "it": PackageResources.it_txt
    case "ka": PackageResources.ka_txt
    case "kk": PackageResources.kk_txt
    case "pl": PackageResources.pl_txt
    case "pt": PackageResources.pt_txt
    case "ru": PackageResources.ru_txt
    case "tr": PackageResources.tr_txt
    case "uk": PackageResources.uk_txt
    case "ur": PackageResources.ur_txt
    case "zh": PackageResources.zh_txt
    default: nil
    }
  }
}
