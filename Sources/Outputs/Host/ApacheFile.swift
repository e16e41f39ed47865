import HTML
import Site

extension Output {
  /// `.htaccess` for Apache 2.4 (https://httpd.apache.org/docs/2.4/): the pages for dead links, media types, headers and
  /// redirects. Every line of it is of the class `FileInfo`, which hosts allow most readily. The author's own
  /// `root/.htaccess` takes its place.
  static let apache = Output(
    claims: { site, _ in
      !site.isMain || site.isOwn(".htaccess") ? [] : [Claim(SiteAddress("/.htaccess"), "the rules for Apache")]
    },
    make: { _, sources in
      let site = sources.site
      let rules = HostRules(site: site)
      var out = "ErrorDocument 404 \(site.link(SiteAddress("/404.html")).href)\n"
      for (root, page) in sources.pagesForDeadLinks {
        // The address that was asked for, decoded (https://httpd.apache.org/docs/2.4/expr.html).
        let path = literal(site.settings.basePath + root.path.dropFirst())
        out += "<If \"%{REQUEST_URI} =~ m#^\(path)#\">\n  ErrorDocument 404 \(site.link(page).href)\n</If>\n"
      }
      out += "AddDefaultCharset utf-8\n\n<IfModule mod_mime.c>\n"
      for (ending, type) in HostRules.types { out += "  AddType \(type) .\(ending)\n" }
      out +=
        "  AddCharset utf-8 .css .js .json .svg .xml \(HostRules.types.map { "." + $0.ending }.joined(separator: " "))\n"
      out +=
        "  <Files \"\(HostRules.jsonFeed.name)\">\n    ForceType \(HostRules.jsonFeed.type)\n  </Files>\n</IfModule>\n\n"
      out += "<IfModule mod_headers.c>\n"
      for header in rules.headers { out += "  Header always set \(header.name) \"\(header.value)\"\n" }
      // `style.3f9c2a71bd.css`
      out += "  <FilesMatch \"\\.[0-9a-f]{10}\\.[a-z0-9]+$\">\n"
      out += "    Header set Cache-Control \"\(HostRules.forever)\"\n  </FilesMatch>\n</IfModule>\n\n"
      out += "<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain"
      out += " application/xml application/json application/feed+json image/svg+xml\n</IfModule>\n"
      if !sources.plan.redirects.isEmpty { out += "\n<IfModule mod_alias.c>\n" }
      for redirect in sources.plan.redirects { out += line(redirect, site) }
      if !sources.plan.redirects.isEmpty { out += "</IfModule>\n" }
      return Array(out.utf8)
    })

  private static func line(_ redirect: (from: SiteAddress, to: SiteAddress), _ site: Site) -> String {
    // The pattern is held against the decoded path; `$1` in a target would be a part of it.
    let path = site.settings.basePath + redirect.from.path.dropFirst()
    let pattern = redirect.from.isPage ? literal(String(path.dropLast())) + "/?" : literal(path)
    let target = site.link(redirect.to).href.replacing("$", with: "%24")
    return "  RedirectMatch 301 \"^\(pattern)$\" \"\(target)\"\n"
  }

  /// Text as a regular expression that fits nothing else: letters and digits as they are, all other bytes by number.
  private static func literal(_ text: String) -> String {
    text.utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    .joined()
  }
}
