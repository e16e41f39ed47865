import Diagnostics

/// What the endings of a file's name make of it in hosts and browsers, whatever the case of their letters.
struct FileEndings {
  /// All parts behind a dot: Apache looks at each, and takes `steel.php.csv` for a program.
  private let all: [String]

  init(_ path: String) {
    all = path.lastComponent.split(separator: ".", omittingEmptySubsequences: false).dropFirst().map { $0.lowercased() }
  }

  /// A danger that the name alone shows.
  var danger: (sort: FileSort, flaw: String)? {
    if all.contains(where: Self.hostPrograms.contains) { return (.program, "is a program that a host would run") }
    if all.last.map(Self.hostRules.contains) ?? false { return (.program, "holds rules that a host would obey") }
    if isInert { return nil }
    if all.contains(where: Self.pages.contains) { return (.page, "is a page that a browser would run") }
    if all.contains(where: Self.programs.contains) { return (.program, "is a program that a browser would run") }
    if all.last == "svgz" { return (.drawing, "is a packed drawing, which nobody can look into") }
    return nil
  }

  var isDrawing: Bool { all.last == "svg" }

  /// Whether browsers know the type of it, and that it is nothing to run. They look at the bytes of what they do not
  /// know (WHATWG MIME Sniffing §7), and hosts do not tell them of endings that they do not know themselves.
  var isInert: Bool { all.last.map(Self.inert.contains) ?? false }

  /// Whether browsers are told that it is XML.
  var isXML: Bool { all.last.map { Self.xml.contains($0) } ?? false }

  private static let pages: Set<String> = ["html", "htm", "xhtml", "xht", "xhtm", "hta", "mht", "mhtml", "xsl", "xslt"]
  private static let programs: Set<String> = ["js", "mjs", "cjs", "wasm", "swf"]
  private static let hostPrograms: Set<String> = [
    "php", "php3", "php4", "php5", "php6", "php7", "php8", "pht", "phtm", "phtml", "phps", "phar",
    "asa", "ascx", "ashx", "asmx", "asp", "aspx", "axd", "cdx", "cer", "jsp", "jspx",
    "cgi", "fcgi", "pl", "plx", "ppl", "perl", "shtml", "shtm", "stm", "cfm", "var",
  ]
  /// `web.config` and its like.
  private static let hostRules: Set<String> = ["config", "htaccess", "htpasswd"]
  private static let inert: Set<String> = [
    "jpg", "jpeg", "png", "webp", "avif", "gif", "pdf", "csv", "tsv", "txt", "json", "zip", "xls", "xlsx", "doc",
    "docx", "ods", "odt", "ppt", "pptx", "odp", "epub", "mp3", "mp4",
  ]
  private static let xml: Set<String> = ["svg", "xml", "rdf", "rss", "atom", "kml", "gpx", "gml", "xsd", "owl"]
}
