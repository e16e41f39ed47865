import HTML
import Site

extension Output {
  /// The `_redirects` file that Netlify, Cloudflare Pages and others read: one `from to 301` a line.
  ///
  /// Hosts without it serve the redirect pages that stand at the old addresses.
  static let redirects = Output(
    claims: { site, _ in
      site.isMain && (site.hasAliases || site.aliasesElsewhere)
        ? [Claim(SiteAddress("/_redirects"), "the list of aliases")] : []
    },
    make: { _, sources in
      var out: [UInt8] = []
      for redirect in sources.plan.redirects {
        out += "\(sources.site.link(redirect.from).href) \(sources.site.link(redirect.to).href) 301\n".utf8
      }
      return out
    })
}
