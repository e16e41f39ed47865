import HTML
import Site

extension Output {
  /// `site.webmanifest` (https://www.w3.org/TR/appmanifest/): name, colours and icon for a telephone's home screen.
  ///
  /// The drawn icon fits every size; a PNG is named only where the author puts one into `root/` (`icon-512.png`).
  static let manifest = Output(
    claims: { site, _ in
      site.isMain && site.isOwn("site.webmanifest") ? [] : [Claim(site.manifest, "the web manifest")]
    },
    make: { _, sources in
      let site = sources.site
      let name = site.text(site.settings.title)
      var json = JSON()
      json.object {
        $0.member("name", name)
        $0.member("description", site.settings.tagline.flatMap { site.ownText($0) })
        $0.member("lang", site.language.description)
        $0.member("dir", site.language.direction == .rightToLeft ? "rtl" : "ltr")
        $0.member("start_url", site.link(site.root))
        $0.member("scope", site.link(site.root))
        $0.member("display", "browser")
        $0.member("theme_color", "\(site.theme.palette.light.paper)")
        $0.member("background_color", "\(site.theme.palette.light.paper)")
        $0.array("icons", icons(sources)) { json, icon in
          json.object {
            $0.member("src", icon.link)
            $0.member("sizes", icon.sizes)
            $0.member("type", icon.type)
          }
        }
      }
      return json.take(before: "\n")
    })

  private static func icons(_ sources: Sources) -> [(link: Link, sizes: String, type: String)] {
    let drawn = [sources.icon].compactMap(\.self).map { ($0, "any", "image/svg+xml") }
    let given = sources.site.files.values.sorted { $0.path < $1.path }.compactMap { file -> (Link, String, String)? in
      guard file.path.hasPrefix("root/icon"), file.path.hasSuffix(".png"), !file.path.dropFirst(5).contains("/"),
        let size = file.size
      else { return nil }
      let address = SiteAddress("/" + file.path.dropFirst("root/".count))
      return (sources.site.link(address), "\(size.width)x\(size.height)", "image/png")
    }
    return drawn + given
  }
}
