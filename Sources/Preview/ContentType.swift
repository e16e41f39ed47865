internal import Diagnostics

/// What a file is, by its name.
enum ContentType {
  /// The value of `Content-Type`, with the character set where it is text.
  static func of(_ path: String) -> String {
    let name = path.pathParts.last.map { String(Substring($0)) } ?? path
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return unknown }
    let type = byExtension(name[name.utf8.index(after: dot)...].lowercased())
    return isText(type) ? "\(type); charset=utf-8" : type
  }

  static let unknown = "application/octet-stream"

  /// Whether it is worth compressing.
  static func isCompressible(_ type: String) -> Bool {
    let type = bare(type)
    return isText(type) || type == "application/wasm" || type == "font/ttf" || type == "font/otf"
  }

  /// Whether a browser shows it as a page, in which scripts could run.
  static func isDocument(_ type: String) -> Bool {
    let type = bare(type)
    return type == "text/html" || type.hasSuffix("/xml") || type.hasSuffix("+xml")
  }

  static func isHTML(_ type: String) -> Bool { bare(type) == "text/html" }

  /// Without its parameters.
  private static func bare(_ type: String) -> String {
    let end = type.utf8.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") } ?? type.endIndex
    return type[..<end].lowercased()
  }

  private static func isText(_ type: String) -> Bool {
    switch type {
    case "application/x-bibtex", "application/x-research-info-systems": true
    default:
      type.hasPrefix("text/") || type.hasSuffix("/xml") || type.hasSuffix("+xml") || type.hasSuffix("json")
    }
  }

  /// https://www.iana.org/assignments/media-types
  private static func byExtension(_ name: String) -> String {
    switch name {
    case "html", "htm": "text/html"
    case "css": "text/css"
    case "js", "mjs": "text/javascript"
    case "txt", "text", "log": "text/plain"
    case "md", "markdown": "text/markdown"
    case "csv": "text/csv"
    case "tsv": "text/tab-separated-values"
    case "ics": "text/calendar"
    case "vcf": "text/vcard"
    case "vtt": "text/vtt"
    case "bib": "application/x-bibtex"
    case "ris": "application/x-research-info-systems"

    case "xml": "application/xml"
    case "atom": "application/atom+xml"
    case "rss": "application/rss+xml"
    case "xhtml": "application/xhtml+xml"
    case "xsl", "xslt": "application/xslt+xml"
    case "json", "map": "application/json"
    case "jsonld": "application/ld+json"
    case "geojson": "application/geo+json"
    case "webmanifest": "application/manifest+json"
    case "wasm": "application/wasm"

    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "jpg", "jpeg": "image/jpeg"
    case "gif": "image/gif"
    case "webp": "image/webp"
    case "avif": "image/avif"
    case "jxl": "image/jxl"
    case "ico": "image/x-icon"
    case "bmp": "image/bmp"
    case "tif", "tiff": "image/tiff"

    case "woff2": "font/woff2"
    case "woff": "font/woff"
    case "ttf": "font/ttf"
    case "otf": "font/otf"

    case "mp3": "audio/mpeg"
    case "m4a": "audio/mp4"
    case "ogg", "oga", "opus": "audio/ogg"
    case "wav": "audio/wav"
    case "flac": "audio/flac"
    case "mp4", "m4v": "video/mp4"
    case "webm": "video/webm"
    case "ogv": "video/ogg"
    case "mov": "video/quicktime"

    case "pdf": "application/pdf"
    case "epub": "application/epub+zip"
    case "zip": "application/zip"
    case "gz": "application/gzip"
    case "tar": "application/x-tar"
    case "rtf": "application/rtf"
    case "doc": "application/msword"
    case "xls": "application/vnd.ms-excel"
    case "ppt": "application/vnd.ms-powerpoint"
    case "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    case "odt": "application/vnd.oasis.opendocument.text"
    case "ods": "application/vnd.oasis.opendocument.spreadsheet"
    default: unknown
    }
  }
}
